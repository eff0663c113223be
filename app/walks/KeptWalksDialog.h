// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"
#include "walks/KeptWalks.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace halls::app {

/// The walks that were kept: played, made into a tour, copied to where one wants them, thrown away.
class KeptWalksDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeptWalksDialog)
public:
    /// `chosen`: the row that is current at first; empty: the newest. Deletes itself when closed.
    KeptWalksDialog(Frame& frame, KeptWalks& kept, const std::filesystem::path& chosen);

Q_SIGNALS:
    void replayAsked(const std::filesystem::path& file);
    void tourAsked(const std::filesystem::path& file);

private:
    void makeRows();
    void fill(const std::filesystem::path& chosen);
    const KeptWalks::Kept* current() const;
    void showPossible();
    void saveCopy();
    void throwAway();
    void addFile();

    Frame& m_frame;
    KeptWalks& m_kept;
    std::vector<KeptWalks::Kept> m_rows;
    QLabel* m_words;
    QListWidget* m_list;
    QPushButton* m_replay;
    QPushButton* m_tour;
    QPushButton* m_copy;
    QPushButton* m_away;
};

} // namespace halls::app
