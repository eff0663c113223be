// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/Settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;

namespace halls::app {

/// Languages and comfort. Each change is in force at once; "As at first" takes all back.
class SettingsDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)
public:
    /// What is kept beside the comfort.
    struct Habits {
        QString interfaceLanguage;
        bool readAloud = false; ///< tours
        bool captions = true;   ///< of tours
    };
    SettingsDialog(const session::Settings& settings, const Habits& habits, QWidget* parent);

Q_SIGNALS:
    void comfortChanged(const halls::session::Settings& settings);
    void interfaceChosen(const QString& tag);
    void readAloudChanged(bool wanted);
    void captionsChanged(bool shown);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void show(const session::Settings& settings);
    session::Settings wanted() const;
    void tell();

    session::Settings m_settings;
    bool m_showing = false; ///< values are being put in: nothing to tell
    // Owned by this as its children.
    QComboBox* m_interface;
    QComboBox* m_texts;
    QDoubleSpinBox* m_eyeHeight;
    QDoubleSpinBox* m_speed;
    QDoubleSpinBox* m_sensitivity;
    QDoubleSpinBox* m_fov;
    QDoubleSpinBox* m_snap;
    QDoubleSpinBox* m_exposure;
    QCheckBox* m_invert;
    QCheckBox* m_reduce;
    QCheckBox* m_notice;
    QCheckBox* m_readAloud;
    QCheckBox* m_captions;
    QFormLayout* m_form;
    class QPushButton* m_reset = nullptr;
    class QPushButton* m_close = nullptr;
};

} // namespace halls::app
