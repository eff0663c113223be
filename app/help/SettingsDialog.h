// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/Appearance.h"
#include "session/Settings.h"

#include <QDialog>

#include <initializer_list>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QTabWidget;

namespace halls::app {

/// Look, languages and comfort. Each change is in force at once; "As at first" takes all back.
class SettingsDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)
public:
    /// What is kept beside the comfort.
    struct Habits {
        QString interfaceLanguage;
        Appearance appearance = {};
        bool readAloud = false; ///< tours
        bool captions = true;   ///< of tours
        bool dragPulls = false; ///< the picture
        bool saysAloud = false; ///< where one is and what one sees
    };
    SettingsDialog(const session::Settings& settings, const Habits& habits, QWidget* parent);

Q_SIGNALS:
    void comfortChanged(const halls::session::Settings& settings);
    void interfaceChosen(const QString& tag);
    void appearanceChosen(const halls::app::Appearance& appearance);
    void readAloudChanged(bool wanted);
    void captionsChanged(bool shown);
    void dragChanged(bool pulls);
    void saysAloudChanged(bool wanted);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QFormLayout* page();
    void addFields(QFormLayout& form, std::initializer_list<QWidget*> fields);
    void buildLook();
    void tellLook();
    void chooseLanguage();
    void retranslate();
    void show(const session::Settings& settings);
    session::Settings wanted() const;
    void tell();

    session::Settings m_settings;
    Appearance m_before;
    bool m_showing = false; ///< values are being put in: nothing to tell
    // Owned by this as its children.
    QComboBox* m_interface;
    QCheckBox* m_apart; ///< the museum's texts are read in another language than the window's
    QComboBox* m_texts;
    QComboBox* m_size;
    QComboBox* m_colours;
    QCheckBox* m_touch;
    QDoubleSpinBox* m_eyeHeight;
    QDoubleSpinBox* m_speed;
    QDoubleSpinBox* m_sensitivity;
    QComboBox* m_dragging; ///< true: pulls the picture
    QDoubleSpinBox* m_fov;
    QDoubleSpinBox* m_snap;
    QDoubleSpinBox* m_exposure;
    QCheckBox* m_invert;
    QCheckBox* m_reduce;
    QCheckBox* m_saysAloud;
    QCheckBox* m_notice;
    QCheckBox* m_readAloud;
    QCheckBox* m_captions;
    QTabWidget* m_pages;
    QFormLayout* m_look;
    QFormLayout* m_form; ///< of what makes walking comfortable
    QFormLayout* m_tours;
    class QPushButton* m_reset = nullptr;
    class QPushButton* m_close = nullptr;
};

} // namespace halls::app
