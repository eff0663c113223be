// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace halls::app {

/// The hall in which a step has its camera; null: none.
const Hall* hallOf(const Museum& museum, const TourStep& step);

/// What happens while a step of a tour stays: a list of events, with their times. Of each kind one is made here: a slow
/// move of the camera to where the visitor stands, works that are outlined, a pin that is pointed at, another state.
/// What is chosen in the list is changed below it, and taken out.
class EventFields : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventFields)
public:
    EventFields(const SessionLink& link, QWidget* parent);

    void show(const TourStep& step);
    /// Those that take the keyboard, as they stand.
    std::vector<QWidget*> fields() const;

Q_SIGNALS:
    /// `what` names the change.
    void changed(const QString& what, const std::vector<halls::TourEvent>& events);

protected:
    void changeEvent(QEvent* event) override;

private:
    QPushButton* button(const char* name, void (EventFields::*run)());
    QDoubleSpinBox* seconds(const char* name, double least, double most);
    QComboBox* choice(const char* name);
    void build();
    void connectAll();
    void retranslate();
    void refresh();
    void fillWorks();
    void fillPins();
    void fillStates();
    void addMove();
    void addOutline();
    void addPin();
    void addState();
    /// When all that there is, is over.
    void add(const QString& what, TourEvent event);
    void remove();
    void takeWorks();
    /// The event that is chosen, changed.
    void change(const QString& what, TourEvent event);
    std::vector<const Exhibit*> works() const; ///< those of the step's hall first
    std::vector<const Pin*> pins() const;      ///< likewise
    Id stateBefore(std::size_t event) const;   ///< that is shown until then
    QString wordsOf(const TourEvent& event) const;
    bool chosen() const { return m_row < m_step.events.size(); }
    /// Puts the event of that row where its time belongs, and tells.
    void tell(const QString& what, std::vector<TourEvent> events, std::size_t row);

    const SessionLink& m_link;
    TourStep m_step; ///< as it is shown
    std::size_t m_row = 0;
    bool m_filling = false;
    // Owned by this as its children.
    QLabel* m_label;
    QListWidget* m_list;
    QPushButton* m_addMove;
    QPushButton* m_addOutline;
    QPushButton* m_addPin;
    QPushButton* m_addState;
    QPushButton* m_remove;
    QLabel* m_atLabel;
    QDoubleSpinBox* m_at;
    QLabel* m_takesLabel;
    QDoubleSpinBox* m_takes;
    QLabel* m_worksLabel;
    QListWidget* m_works; ///< that are outlined
    QLabel* m_pinLabel;
    QComboBox* m_pin;
    QLabel* m_stateLabel;
    QComboBox* m_state;
};

} // namespace halls::app
