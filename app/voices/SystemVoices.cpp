// SPDX-License-Identifier: MPL-2.0
// The only file that knows the libraries of sound and speech.
#include "voices/Voice.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QCoreApplication>
#include <QLocale>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QTextToSpeech>
#include <QThread>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace halls::app {
namespace {

constexpr unsigned long kPatience = 1500; ///< milliseconds that the end waits for a speech engine

QtMessageHandler s_before = nullptr;

/// Both libraries tell the terminal of each missing device. What matters is told to the one who leads.
void quietly(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    const QLatin1String category(context.category);
    if (category.startsWith(QLatin1String("qt.multimedia")) || category.startsWith(QLatin1String("qt.speech")) ||
        message.startsWith(QLatin1String("PulseAudio")))
        return;
    if (s_before != nullptr)
        s_before(type, context, message);
}

void silenceLibraries() {
    static const bool s_done = [] {
        s_before = qInstallMessageHandler(quietly);
        return true;
    }();
    (void)s_done;
}

QString translated(const char* words) {
    return QCoreApplication::translate("SystemVoices", words);
}

/// Sound files, by Qt Multimedia.
class SoundVoice final : public Voice {
public:
    SoundVoice() {
        m_player.setAudioOutput(&m_output);
        connect(&m_player, &QMediaPlayer::mediaStatusChanged, this, [this](QMediaPlayer::MediaStatus status) {
            if (status == QMediaPlayer::EndOfMedia)
                Q_EMIT ended();
        });
        connect(&m_player, &QMediaPlayer::errorOccurred, this,
                [this](QMediaPlayer::Error, const QString& why) { Q_EMIT failed(why); });
    }

    void say(const Utterance& utterance, double speed) override {
        m_player.stop();
        m_player.setPlaybackRate(speed);
        if (QMediaDevices::audioOutputs().isEmpty()) {
            // A signal from within the call would come before the caller knows that something is being said.
            QTimer::singleShot(0, this, [this] {
                Q_EMIT failed(translated(QT_TRANSLATE_NOOP("SystemVoices", "this machine has no sound device")));
            });
            return;
        }
        m_player.setSource(QUrl::fromLocalFile(utterance.file));
        m_player.play();
    }
    void setPaused(bool paused) override {
        if (m_player.playbackState() == QMediaPlayer::StoppedState)
            return;
        if (paused)
            m_player.pause();
        else
            m_player.play();
    }
    void setSpeed(double speed) override { m_player.setPlaybackRate(speed); }
    void stop() override {
        m_player.stop();
        m_player.setSource({});
    }
    double position() const override { return static_cast<double>(m_player.position()) / 1000.0; }

private:
    QAudioOutput m_output;
    QMediaPlayer m_player;
};

/// Lives in a thread of its own: the engine may take many seconds to start, or never answer.
class Speaker final : public QObject {
    Q_OBJECT
public:
    void say(const QString& words, const QString& language, double speed, int number) {
        if (QTextToSpeech::availableEngines().isEmpty()) {
            Q_EMIT failed(number, translated(QT_TRANSLATE_NOOP("SystemVoices", "this machine has no speech engine")));
            return;
        }
        if (m_engine == nullptr) {
            m_engine = new QTextToSpeech(this); // owned by this, in its thread
            connect(m_engine, &QTextToSpeech::stateChanged, this, &Speaker::follow);
        }
        m_number = number;
        m_spoke = false;
        m_engine->stop();
        if (m_engine->state() == QTextToSpeech::Error) {
            Q_EMIT failed(number, translated(QT_TRANSLATE_NOOP("SystemVoices",
                                                               "the speech engine of this machine gives no answer")));
            return;
        }
        const QLocale wanted(language);
        const QList<QLocale> known = m_engine->availableLocales();
        const auto found =
            std::ranges::find_if(known, [&](const QLocale& each) { return each.language() == wanted.language(); });
        if (found == known.end()) {
            Q_EMIT failed(
                number,
                translated(QT_TRANSLATE_NOOP("SystemVoices", "this machine has no voice for %1")).arg(nameOf(wanted)));
            return;
        }
        m_engine->setLocale(known.contains(wanted) ? wanted : *found);
        m_engine->setRate(rateOf(speed));
        m_engine->say(words);
    }
    void setPaused(bool paused) {
        if (m_engine == nullptr)
            return;
        if (paused)
            m_engine->pause();
        else
            m_engine->resume();
    }
    void setSpeed(double speed) {
        if (m_engine != nullptr)
            m_engine->setRate(rateOf(speed));
    }
    void stop() {
        if (m_engine != nullptr)
            m_engine->stop();
    }

Q_SIGNALS:
    void ended(int number);
    void failed(int number, const QString& why);

private:
    /// Qt knows English by its countries alone.
    static QString nameOf(const QLocale& locale) {
        return locale.language() == QLocale::English ? QStringLiteral("English") : locale.nativeLanguageName();
    }
    static double rateOf(double speed) { return std::clamp(std::log2(speed), -1.0, 1.0); }

    void follow(QTextToSpeech::State state) {
        if (state == QTextToSpeech::Speaking) {
            m_spoke = true;
        } else if (state == QTextToSpeech::Ready && m_spoke) {
            m_spoke = false;
            Q_EMIT ended(m_number);
        } else if (state == QTextToSpeech::Error) {
            Q_EMIT failed(m_number, m_engine->errorString());
        }
    }

    QTextToSpeech* m_engine = nullptr;
    int m_number = 0; ///< of what is being said
    bool m_spoke = false;
};

/// Words, by Qt TextToSpeech.
class SpokenVoice final : public Voice {
public:
    SpokenVoice() : m_thread(new QThread), m_speaker(new Speaker) {
        m_speaker->moveToThread(m_thread);
        connect(m_thread, &QThread::finished, m_speaker, &QObject::deleteLater);
        // Of what is no longer being said nothing is told.
        connect(m_speaker, &Speaker::ended, this, [this](int number) {
            if (number == m_number)
                Q_EMIT ended();
        });
        connect(m_speaker, &Speaker::failed, this, [this](int number, const QString& why) {
            if (number == m_number)
                Q_EMIT failed(why);
        });
        m_thread->start();
    }
    ~SpokenVoice() override {
        SpokenVoice::stop();
        m_thread->quit();
        if (m_thread->wait(kPatience))
            delete m_thread;
        else // An engine that does not answer is waited for no longer; when it does, its thread goes by itself.
            connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    }

    void say(const Utterance& utterance, double speed) override {
        const int number = ++m_number;
        ask([speaker = m_speaker, utterance, speed, number] {
            speaker->say(utterance.words, utterance.language, speed, number);
        });
    }
    void setPaused(bool paused) override {
        ask([speaker = m_speaker, paused] { speaker->setPaused(paused); });
    }
    void setSpeed(double speed) override {
        ask([speaker = m_speaker, speed] { speaker->setSpeed(speed); });
    }
    void stop() override {
        ++m_number;
        ask([speaker = m_speaker] { speaker->stop(); });
    }

private:
    template <class Command>
    void ask(Command&& command) {
        QMetaObject::invokeMethod(m_speaker, std::forward<Command>(command), Qt::QueuedConnection);
    }

    QThread* m_thread;
    Speaker* m_speaker; ///< of the thread, and deleted there
    int m_number = 0;   ///< of what was said last
};

} // namespace

Voices systemVoices() {
    return {.sound =
                [] {
                    silenceLibraries();
                    return std::unique_ptr<Voice>(new SoundVoice);
                },
            .speech =
                [] {
                    silenceLibraries();
                    return std::unique_ptr<Voice>(new SpokenVoice);
                }};
}

} // namespace halls::app

#include "SystemVoices.moc"
