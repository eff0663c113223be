// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/WebVtt.h"
#include "voices/Voice.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

namespace halls::app {

/// Says aloud what belongs to a step of a tour and knows which caption is due. Whatever a voice does or does not do,
/// the narration comes to an end.
///
/// **Ownership** Owns its voices, which are made when they are first wanted. **Threads** The window's.
class Narrator : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Narrator)
public:
    /// How long a voice may stand still before it is given up, in seconds.
    struct Patience {
        double toStall = 8.0;           ///< without any progress of a file
        double perLetter = 0.15;        ///< of words that are spoken
        double forSpeechToStart = 30.0; ///< an engine may have to be woken
    };

    explicit Narrator(Voices voices, QObject* parent = nullptr);
    Narrator(Voices voices, const Patience& patience, QObject* parent);
    ~Narrator() override;

    /// In place of what was said before. `captions`: of a file; none: the words of the step are its caption.
    void play(const QString& file, std::optional<WebVtt> captions);
    void speak(const QString& words, const QString& language);
    void stop();
    void setPaused(bool paused);
    void setSpeed(double speed); ///< 0.5 to 2

    bool narrating() const { return m_voice != nullptr; }
    bool captioned() const { return narrating() && m_captions.has_value(); }
    const QString& caption() const { return m_caption; } ///< that is due, where it is captioned()

Q_SIGNALS:
    void changed(); ///< another caption, or the end
    void failed(const QString& why);

private:
    void begin(std::unique_ptr<Voice>& voice, const std::function<std::unique_ptr<Voice>()>& make,
               const Utterance& utterance);
    void look();
    void end();
    void giveUp(const QString& why);
    double limit() const;

    Voices m_makers;
    Patience m_patience;
    std::unique_ptr<Voice> m_sound;
    std::unique_ptr<Voice> m_speech;
    Voice* m_voice = nullptr; ///< the one that speaks; null: none
    std::optional<WebVtt> m_captions;
    QString m_caption;
    QTimer m_clock; ///< runs while something is said
    QElapsedTimer m_since;
    double m_still = 0.0; ///< seconds without progress
    double m_position = 0.0;
    double m_speed = 1.0;
    qsizetype m_letters = 0; ///< of the words that are spoken
    bool m_paused = false;
};

} // namespace halls::app
