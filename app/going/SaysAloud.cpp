// SPDX-License-Identifier: MPL-2.0
#include "going/SaysAloud.h"

#include "desk/Languages.h"
#include "desk/SettingsStore.h"
#include "going/SeenWords.h"
#include "voices/Narrator.h"

#include <algorithm>

namespace halls::app {
namespace {

const QLatin1String kKept("comfort/sayAloud");

/// Marks that set directions are drawn, and read by some voices letter by letter.
QString spoken(QString words) {
    return words.removeIf([](QChar letter) {
        const char16_t code = letter.unicode();
        return (code >= 0x2066 && code <= 0x2069) || (code >= 0x202A && code <= 0x202E) || code == 0x200E ||
               code == 0x200F;
    });
}

} // namespace

SaysAloud::SaysAloud(Frame& frame)
    : QObject(&frame), m_frame(frame), m_memory(frame.store.file(), QSettings::IniFormat) {
    m_on = m_memory.value(kKept).toString() == QLatin1String("true");
    setVoices(systemVoices());
    addCommand();
    // Escape ends what is said before it leaves what one is in.
    m_frame.tools.add({.id = "said-aloud",
                       .layer = Layer::View,
                       .active = [this] { return speaking(); },
                       .leave = [this] { hush(); }});
    connect(&m_frame.link, &SessionLink::changed, this, &SaysAloud::onChanged);
    connect(&m_frame, &Frame::closing, this, &SaysAloud::hush);
}

SaysAloud::~SaysAloud() = default;

void SaysAloud::setVoices(Voices voices) {
    m_narrator = std::make_unique<Narrator>(std::move(voices));
    connect(m_narrator.get(), &Narrator::changed, &m_frame.commands, &Commands::refresh);
    connect(m_narrator.get(), &Narrator::failed, this, [this](const QString& why) {
        if (std::exchange(m_failed, true))
            return;
        m_frame.tell(tr("Nothing is said aloud: %1. Voices come with the packages %2.", "cause; names of packages")
                         .arg(why, QStringLiteral("qt6-speech-speechd-plugin, speech-dispatcher-espeak-ng")));
    });
}

void SaysAloud::addCommand() {
    m_frame.commands.add({
        {.id = "say-aloud",
         .text = QT_TRANSLATE_NOOP("Actions", "&Say aloud where I am"),
         .help = QT_TRANSLATE_NOOP("Actions", "Speaks, by the voices of this computer, the hall that you enter, the "
                                              "state, and what “Describe what I see” lists; Escape ends it."),
         .keys = "Ctrl+Shift+D",
         .icon = "",
         .menu = Menu::Go,
         .run = [this] { setOn(!m_on); },
         .checked = [this] { return m_on; }},
    });
}

void SaysAloud::setOn(bool on) {
    if (on == m_on)
        return;
    m_on = on;
    m_memory.setValue(kKept, on);
    m_failed = false; // who sets it again may have installed a voice
    m_where.clear();
    if (on)
        onChanged(session::Change::Hall);
    else
        hush();
    m_frame.commands.refresh();
}

void SaysAloud::onChanged(session::Changes changes) {
    using session::Change;
    if (!m_on || m_frame.session() == nullptr || somebodyLeads() ||
        !(changes.has(Change::Hall) || changes.has(Change::State) || changes.has(Change::Museum)))
        return;
    const QString where = SeenWords::ofHall(m_frame.link); // who has turned meanwhile is where he was
    if (std::exchange(m_where, where) != where)
        say(SeenWords::onEntering(m_frame.link));
}

bool SaysAloud::somebodyLeads() const {
    const auto stack = m_frame.tools.stack();
    return std::ranges::any_of(stack, [](const Tool* tool) { return tool->layer == Layer::Lead; });
}

void SaysAloud::say(const QString& words) {
    if (!m_on || words.isEmpty())
        return;
    hush();
    m_frame.commands.refresh(); // it is what began last
    m_narrator->speak(spoken(words), m_frame.languages.current());
    m_frame.commands.refresh(); // Escape ends it
}

void SaysAloud::hush() {
    m_narrator->stop();
}

bool SaysAloud::speaking() const {
    return m_narrator->narrating();
}

} // namespace halls::app
