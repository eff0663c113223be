// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "touring/OtherTours.h"

#include <QDialog>

#include <functional>
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
        std::function<bool(const std::filesystem::path& museum)> comesWithUs;
        Id ours; ///< id of the museum that comes with the program, and that copies are made of
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
    QString about(const Tour& tour, double seconds) const;
    QString place(const std::filesystem::path& folder, const Id& museum, const QString& title, bool open) const;
    void addOwn();
    void take(const std::shared_ptr<const OtherTours::Museum>& museum);
    void addOthers();
    /// `own`: folder of the museum, where it is the visitor's own; else empty.
    void add(const Tour& tour, double seconds, const QString& where, const QString& museum, const QString& own);
    void addLine(const QString& words);
    void choose(int step);
    void refresh();

    SessionLink& m_link;
    QString m_left;
    int m_leftAt;
    QStringList m_recent;
    std::function<bool(const std::filesystem::path&)> m_comesWithUs;
    Id m_ours;
    std::vector<std::shared_ptr<const OtherTours::Museum>> m_others; ///< those that were found
    int m_own = 0;                                                   ///< rows of the museum that is open
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
