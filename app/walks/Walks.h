// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "feature/Frame.h"
#include "museum/RecordedWalk.h"

class QLabel;

namespace halls::app {

class WalkLead;

/// Walks of one's own: recorded, kept in a file, played again, made into a tour.
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
    void keep(const RecordedWalk& walk);
    QString askForFile();
    void askForReplay();
    void askForTour();
    Result<RecordedWalk> read(const std::filesystem::path& file) const;
    void begin(const RecordedWalk& walk);
    void showTime();

    Frame& m_frame;
    WalkLead* m_lead; ///< owned by the picture
    QLabel* m_label;  ///< in the status bar, owned by it
};

} // namespace halls::app
