// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace halls::app {

/// What a voice is to say: a sound file, or words.
struct Utterance {
    QString file;
    QString words;
    QString language; ///< of the words, BCP 47
};

/// One that says things aloud. Narrator is written against this alone, so that no library of sound or speech can hold a
/// tour. Nothing here waits: what happened comes as a signal.
class Voice : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Voice)
public:
    Voice() = default;

    /// In place of what it said before.
    virtual void say(const Utterance& utterance, double speed) = 0;
    virtual void setPaused(bool paused) = 0;
    virtual void setSpeed(double speed) = 0; ///< 0.5 to 2
    virtual void stop() = 0;
    /// Seconds of what is being said, at a speed of 1; negative: this voice does not know.
    virtual double position() const { return -1.0; }

Q_SIGNALS:
    void ended();
    /// It cannot; `why` is for the one who leads, in the language of the interface.
    void failed(const QString& why);
};

/// Where voices come from. They are made when they are first wanted.
struct Voices {
    std::function<std::unique_ptr<Voice>()> sound;  ///< plays files
    std::function<std::unique_ptr<Voice>()> speech; ///< speaks words
};

/// Those of the system: Qt Multimedia, Qt TextToSpeech.
Voices systemVoices();

} // namespace halls::app
