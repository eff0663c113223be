// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"
#include "museum/RecordedWalk.h"
#include "walks/KeptWalks.h"

#include <QTimer>

class QLabel;

namespace halls::app {

class WalkLead;

/// Walks of one's own: recorded, kept while one still walks, played again, made into a tour.
class Walks : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Walks)
public:
    explicit Walks(Frame& frame);

    const WalkLead& lead() const { return *m_lead; }
    void replay(const std::filesystem::path& file);
    void makeTour(const std::filesystem::path& file);

Q_SIGNALS:
    void tourAsked(const halls::RecordedWalk& walk); ///< a tour shall be made of it

private:
    void addCommands();
    void toggleRecording();
    void keepSoon();
    bool keep(const RecordedWalk& walk);
    void askForFile(const RecordedWalk& walk);
    void askAboutLosing(const RecordedWalk& walk);
    void showKept();
    Result<RecordedWalk> read(const std::filesystem::path& file) const;
    void begin(const RecordedWalk& walk);
    void showTime();

    Frame& m_frame;
    KeptWalks m_kept{KeptWalks::ownFolder()};
    std::filesystem::path m_file; ///< of the walk that is recorded, or was at last
    QTimer m_soon;                ///< while one is recorded
    WalkLead* m_lead;             ///< owned by the picture
    QLabel* m_label;              ///< in the status bar, owned by it
};

} // namespace halls::app
