// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "voices/Voice.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace halls::app {

class Narrator;

/// What is heard of a step: its sound file, else, where that is wanted, its words spoken by the system. What the voice
/// cannot do is for the one who leads alone; the tour goes on as if there were none.
class Narration : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Narration)
public:
    Narration(SessionLink& link, QObject* parent);
    ~Narration() override;

    /// Another tour begins: what was told of the one before is forgotten.
    void forget() { m_told.clear(); }
    void begin(const TourStep& step, double speed);
    void stop();
    void setPaused(bool paused);
    void setSpeed(double speed);
    bool narrating() const;

    /// The language that is narrated: of the step that was begun.
    const std::string& language() const { return m_language; }
    QString caption() const; ///< what the voice says just now, where it is captioned()
    bool captioned() const;  ///< captions are wanted and follow a voice: they come and go

    /// Steps without a sound file are spoken by the system.
    void setReadAloud(bool wanted);
    bool readAloud() const { return m_readAloud; }
    void setCaptions(bool shown);
    bool captions() const { return m_captions; }
    /// For tests: other voices than the system's. Before the tour begins.
    void setVoices(Voices voices);

    /// What the one who leads has been told since the tour began, each once.
    const QStringList& toldLines() const { return m_told; }

Q_SIGNALS:
    void changed();  ///< another caption, the end, or captions are wanted or not
    void readAnew(); ///< whether words are read aloud has changed
    void told(const QString& line);

private:
    void tell(const QString& words);
    bool playFile(const TourStep& step);

    SessionLink& m_link;
    std::unique_ptr<Narrator> m_narrator;
    QStringList m_told;
    std::string m_language;
    bool m_readAloud = false;
    bool m_captions = true;
};

} // namespace halls::app
