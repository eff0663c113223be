// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QWidget>

#include <array>
#include <functional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QSpinBox;
class QTabBar;

namespace halls::app {

class EventFields;
class Fold;

/// What one step of a tour says, in one language after the other, and how long it takes.
class StepFields : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepFields)
public:
    StepFields(const SessionLink& link, QWidget* parent);

    /// Null: there is no tour, or no step. `ahead`: a field that stays as it is typed.
    void show(const Tour* tour, const TourStep* step, const QWidget* ahead = nullptr);
    /// All that somebody types into.
    std::vector<QWidget*> typedFields() const;
    void focusTitle();     ///< its words chosen, with those below it in sight; the fields of the tour are folded
    void focusTourTitle(); ///< likewise of the tour, whose fields are unfolded
    /// The texts are shown in the language of the interface, where the museum has it; else in that of its texts.
    void useOwnLanguage();

    /// A change of the step that is shown, or of its tour.
    using Change = std::function<void(Tour& tour, TourStep& step)>;

Q_SIGNALS:
    void typed(QWidget* field, const QString& what, const halls::app::StepFields::Change& change);
    void chosen(QWidget* field, const QString& what, const halls::app::StepFields::Change& change);
    void languageChanging(); ///< what was typed has to be taken over first
    /// `field` has the keyboard; what is between both, too, where there is room.
    void toBeSeen(QWidget* field, QWidget* below);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// A text of the step in the language that is chosen.
    struct TextField {
        LocalText TourStep::*text;
        QPlainTextEdit* edit;
        QLabel* label;
    };
    QLabel* label(QWidget* buddy);
    QCheckBox* check(const char* name);
    QPlainTextEdit* area(const char* name, int lines);
    QDoubleSpinBox* seconds(const char* name, double most);
    void buildMinutes();
    void buildTour();
    void buildTexts(QFormLayout* form);
    void buildRest();
    void orderTabs();
    void connectAll();
    void connectRest();
    void connectTour();
    void retranslate();
    void fillLanguages();
    void fillTexts(const QWidget* ahead = nullptr);
    void fillPins();
    void useDirection();
    std::string language() const;

    const SessionLink& m_link;
    Tour m_tour;     ///< as it is shown
    TourStep m_step; ///< likewise
    bool m_filling = false;
    // Owned by this as its children.
    QTabBar* m_languages;
    QCheckBox* m_draft;
    QWidget* m_ofTour; ///< what is asked of the tour
    Fold* m_tourFold;
    QWidget* m_rest; ///< what is seldom said of a step
    Fold* m_restFold;
    QLineEdit* m_tourTitle;
    QLabel* m_tourTitleLabel;
    QLineEdit* m_audience;
    QLabel* m_audienceLabel;
    QSpinBox* m_minutes;
    QLabel* m_minutesLabel;
    QLineEdit* m_title;
    QLabel* m_titleLabel;
    std::array<TextField, 5> m_texts{};
    QLabel* m_shown; ///< which state, how compared
    QLabel* m_shownLabel;
    QDoubleSpinBox* m_hold;
    QLabel* m_holdLabel;
    QDoubleSpinBox* m_duration;
    QLabel* m_durationLabel;
    QCheckBox* m_destruction;
    QListWidget* m_pins;
    QLabel* m_pinsLabel;
    QCheckBox* m_openPin;
    EventFields* m_events;
    QComboBox* m_caption;
    QLabel* m_captionLabel;
};

} // namespace halls::app
