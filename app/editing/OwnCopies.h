// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/OtherTours.h"
#include "desk/OwnTours.h"
#include "feature/Frame.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace halls::app {

/// In the editor of a museum that comes with the program: which copies of it have tours of the visitor's own, and the
/// way there. Shown only where there is such a copy among the museums that were opened lately.
class OwnCopies : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnCopies)
public:
    /// Looks for them whenever `editor` is shown, and a museum is opened while it is.
    OwnCopies(const Frame& frame, QWidget* editor);

Q_SIGNALS:
    void openAsked(const QString& museum, const QString& tour);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Copy {
        QString path; ///< as it was opened
        QString name; ///< of its folder
        std::filesystem::path folder;
        Id tour;
        LocalText title; ///< of the tour
    };
    void look();
    void take(const OtherTours::Museum& museum);
    void refresh();
    void showOthers();

    const Frame& m_frame;
    const QWidget* m_editor; ///< borrowed
    OwnTours m_own;
    QStringList m_recent;       ///< newest first
    std::vector<Copy> m_copies; ///< likewise
    // Owned by this as its children.
    OtherTours* m_reader;
    QLabel* m_words;
    QPushButton* m_open;
    QPushButton* m_others;
};

} // namespace halls::app
