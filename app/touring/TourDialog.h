// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/OtherTours.h"
#include "desk/OwnTours.h"
#include "desk/SessionLink.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QListWidget;
class QPushButton;

namespace halls::app {

/// The tours of the museum that is open, and below them those of museums that were opened lately: one is chosen and
/// begun. What stands in several museums unchanged is listed once.
class TourDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TourDialog)
public:
    /// How a tour is begun.
    struct Start {
        bool fullScreen = false;  ///< the picture alone, all over a screen
        bool noticeFirst = false; ///< the museum's notice is given before the first step
    };
    struct Around {
        Start asBefore; ///< how the last one was begun
        QString left;   ///< a tour that was left, and its step: it can be gone on with
        int leftAt = 0;
        OtherTours& others;
        QStringList recent; ///< museums that were opened lately, newest first
        const Workplace& workplace;
    };
    /// Deletes itself when closed.
    TourDialog(SessionLink& link, const Around& around, QWidget* parent);

    Start start() const;

Q_SIGNALS:
    /// `museum`: the path of the one that has it; empty: the one that is open.
    void chosen(const QString& tour, int step, const QString& museum);
    void quizAsked(const QString& tour, const QString& museum);
    void giveAsked(const QString& folder); ///< of the museum of the tour that is chosen

private:
    static QString clickerHint();
    static QString keysHint();
    static QString asItComes(const QString& title);
    QString about(const Tour& tour, double seconds) const;
    QString place(const std::filesystem::path& folder, const Id& museum, const QString& title, bool open) const;
    void addOpen();
    void take(const std::shared_ptr<const OtherTours::Museum>& museum);
    void addOthers();
    /// `own`: folder of the museum, where the tour is the visitor's own; else empty.
    void add(const Tour& tour, double seconds, const QString& where, const QString& museum, const QString& own);
    void addLine(const QString& words);
    void choose(int step);
    void refresh();

    SessionLink& m_link;
    QString m_left;
    int m_leftAt;
    QStringList m_recent;
    const Workplace& m_workplace;
    OwnTours m_ownTours;
    std::vector<std::shared_ptr<const OtherTours::Museum>> m_others; ///< those that were found
    int m_open = 0;                                                  ///< rows of the museum that is open
    // Owned by this as its children.
    QListWidget* m_list;
    QCheckBox* m_full;
    QCheckBox* m_noticeFirst;
    QPushButton* m_quiz;
    QPushButton* m_give;
    QPushButton* m_goOn;
    QPushButton* m_begin;
};

} // namespace halls::app
