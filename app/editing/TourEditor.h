// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "editing/Autosave.h"
#include "editing/Editing.h"
#include "museum/RecordedWalk.h"

#include <QWidget>

#include <array>
#include <functional>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;

namespace halls::app {

class Fold;
class StepFields;

/// Tours are made and changed here, step by step, out of what the visitor sees. Each change is written at once.
class TourEditor : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TourEditor)
public:
    TourEditor(SessionLink& link, Editing& editing, QWidget* parent);

    /// What was typed and is not written yet. False where it cannot be.
    bool flush() { return m_autosave.flush(); }
    /// What was typed and could not be written; empty: nothing.
    QString unwritten() const;
    /// While what was typed is being written: nobody asked for it just now.
    bool flushing() const { return m_autosave.flushing(); }
    /// It is dropped, or is written elsewhere.
    void forget();
    /// A draft of a tour, which is chosen then.
    void addDraft(const RecordedWalk& walk);
    void choose(const Id& tour, const Id& step);
    /// Which tour is chosen when a museum is opened, or the one that was chosen is gone: says its id; empty: none, and
    /// the visitor is asked. Without it the first.
    void setFirst(std::function<Id()> first) { m_first = std::move(first); }
    void focusSteps();
    void putAbove(QWidget* above); ///< all that is edited; takes it

    const Id& tour() const { return m_tour; }
    const Id& step() const { return m_step; }

Q_SIGNALS:
    void previewAsked(const QString& tour, int step);
    void said(const QString& words); ///< to the visitor: what was done
    void giveAsked();                ///< how the museum is given to somebody

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPushButton* button(const char* name, void (TourEditor::*run)());
    void build();
    void connectAll();
    void retranslate();
    void chooseFirst();
    void refresh();
    void showPossible();
    void bringIntoSight();
    void leaveField();
    void fillTours();
    void fillSteps();
    void fitSteps(); ///< the list of them, to the room that there is

    const std::vector<Tour>& tours() const;
    const Tour* current() const;
    std::size_t index() const; ///< of the step that is chosen; the count where there is none
    /// A change of the tour that is chosen. `chosenThen`: the step that is chosen when it is made; empty: as before.
    bool changeTour(const QString& what, const std::function<void(Tour&)>& change, const Id& chosenThen = {},
                    const std::function<void()>& afterwards = {});

    void newTour();
    void deleteTour();
    void addStep();
    void retakeCamera();
    void takeShown();
    void duplicateStep();
    void deleteStep();
    void moveUp() { moveBy(-1); }
    void moveDown() { moveBy(1); }
    void moveBy(int places);
    void takeOrder();
    void preview();
    void give();

    SessionLink& m_link;
    Editing& m_editing;
    Autosave m_autosave;
    Id m_tour;
    Id m_step;
    std::function<Id()> m_first;
    bool m_filling = false;
    // Owned by this as its children.
    QComboBox* m_tours;
    QPushButton* m_new;
    QPushButton* m_remove;
    QPushButton* m_give;
    QLabel* m_none;
    QPushButton* m_make; ///< where no tour is chosen
    QListWidget* m_steps;
    QPushButton* m_add;
    QPushButton* m_retake;
    QPushButton* m_take;
    QPushButton* m_duplicate;
    QPushButton* m_delete;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_preview;
    QWidget* m_seldom; ///< the buttons of a step that are needed seldom
    Fold* m_more;
    StepFields* m_fields;
    std::vector<QWidget*> m_seen; ///< fields that are to be in sight
    QScrollArea* m_scroll;
};

} // namespace halls::app
