// SPDX-License-Identifier: MPL-2.0
#include "evidence/HowKnown.h"

#include "evidence/EvidenceRows.h"
#include "evidence/SubjectWords.h"
#include "look/OverPicture.h"
#include "look/Theme.h"
#include "words/Citation.h"
#include "words/Colours.h"
#include "words/Words.h"

#include <QAccessible>
#include <QTextDocument>

#include <algorithm>

namespace halls::app {

namespace {

constexpr double kBackRow = 1.0 / 34.0; ///< of the picture's height: letters that the back row reads
constexpr int kSmallest = 13;           ///< pixels of a letter
constexpr int kLargest = 40;            ///< likewise
constexpr int kRest = 72;               ///< percent of it: what is not said first
constexpr int kEnough = 64;             ///< percent of the picture's height that more than form and presence may cover
constexpr int kBeside = 60;             ///< percent of the picture's width: a tour's words have room at its side
constexpr int kReadable = 560;          ///< logical pixels of a line
constexpr int kWidest = 900;            ///< likewise
constexpr int kAround = 24;             ///< logical pixels that the picture keeps above and below
constexpr int kHeading = 117;           ///< percent of a letter on a screen for fingers
constexpr int kWideTouched = 72;        ///< percent of such a picture's width: the key that closes it stays beside it

/// The name of a subject in a state: of the exhibit, the part, or the hall.
LocalText titleOf(const Museum& museum, const Subject& subject, const Id& state) {
    if (const Exhibit* exhibit = museum.exhibit(subject.exhibit))
        return exhibit->title;
    const Hall* hall = museum.hall(subject.hall);
    if (hall == nullptr)
        return {};
    if (const auto its = hall->states.find(state); its != hall->states.end()) {
        const auto part = std::ranges::find(its->second.parts, subject.part, &HallPart::id);
        if (part != its->second.parts.end() && !part->title.empty())
            return part->title;
    }
    return hall->title;
}

QString sized(int pixels, const QString& html) {
    return QStringLiteral("<div style=\"font-size:%1px\">%2</div>").arg(pixels).arg(html);
}

} // namespace

HowKnown::HowKnown(SessionLink& link, QWidget* over) : QLabel(over), m_link(link) {
    setObjectName(QStringLiteral("howKnown"));
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setAlignment(Qt::AlignTop); // where there is no room for all of it one reads from its beginning
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    OverPicture::of(*over).add(
        this, {.hold = OverPicture::Hold::Top, .rank = 4, .size = [this](QSize picture) { return fitted(picture); }});
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        if (changes.has(Change::Pose) || changes.has(Change::State) || changes.has(Change::Museum))
            hide(); // it was about what is no longer in the middle
    });
}

void HowKnown::show(const Subject& subject, const Id& stateId) {
    m_subject = subject;
    m_state = stateId;
    setText(words(Detail::FormAndPresence, std::max(m_letter, kSmallest)));
    setAccessibleName(m_link.text(titleOf(m_link.museum(), subject, stateId)));
    setAccessibleDescription([this] {
        QTextDocument plain;
        plain.setHtml(words(Detail::Works, kSmallest));
        return plain.toPlainText();
    }());
    QLabel::show();
    raise();
    updateGeometry();
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void HowKnown::setTouched(int letter) {
    m_letter = letter;
    updateGeometry();
}

/// What became of a work, in words; nothing for a hall.
QString HowKnown::fate() const {
    const Museum& museum = m_link.museum();
    const Exhibit* exhibit = museum.exhibit(m_subject.exhibit);
    if (exhibit == nullptr)
        return {};
    const auto its = exhibit->states.find(m_state);
    return its == exhibit->states.end() ? QString() : Words::becoming(its->second.fate);
}

bool HowKnown::notRecorded() const {
    const Museum& museum = m_link.museum();
    if (const Exhibit* exhibit = museum.exhibit(m_subject.exhibit)) {
        const auto its = exhibit->states.find(m_state);
        return its != exhibit->states.end() && its->second.fate == Fate::NotRecorded;
    }
    const Hall* hall = museum.hall(m_subject.hall);
    const bool has = hall != nullptr && hall->states.contains(m_state);
    return has && hall->states.at(m_state).notRecorded;
}

QString HowKnown::words(Detail detail, int pixels) const {
    const Museum& museum = m_link.museum();
    const QString language = QString::fromStdString(m_link.settings().language);
    const State* state = museum.state(m_state);
    const QString title = m_link.text(titleOf(museum, m_subject, m_state));
    QString html =
        QStringLiteral("<b>%1</b>").arg((title.isEmpty() ? tr("Nothing is known of this") : title).toHtmlEscaped());
    if (m_letter > 0)
        html = QStringLiteral("<span style=\"font-size:%1px\">%2</span>").arg(pixels * kHeading / 100).arg(html);
    if (state != nullptr) {
        const QString became = fate();
        const QString when = m_link.text(state->title);
        html += QStringLiteral("<br>%1").arg(
            (became.isEmpty() ? when : tr("%1: %2", "state: fate").arg(when, became)).toHtmlEscaped());
    }
    if (notRecorded())
        return sized(pixels, html + QStringLiteral("<p>%1</p>").arg(SubjectWords::notRecorded().toHtmlEscaped()));
    const Knowledge* known = knowledgeOf(museum, m_state, m_subject);
    if (known == nullptr)
        return sized(pixels, html);
    std::vector<Aspect> first = Citation::aspectsOf(*known, m_subject);
    const auto beyond = first.begin() + std::min<std::ptrdiff_t>(2, std::ssize(first)); // form, then presence
    const std::vector<Aspect> rest(beyond, first.end());
    first.erase(beyond, first.end());
    const EvidenceRows::Wish wish{.reasons = detail != Detail::NoReasons, .matrix = false, .quiet = m_letter == 0};
    html = sized(pixels, html + EvidenceRows::aspects(museum, *known, first, language, wish));
    const int small = m_letter > 0 ? pixels : std::max(kSmallest, pixels * kRest / 100);
    if (detail < Detail::FormAndPresence)
        html += sized(small, EvidenceRows::aspects(museum, *known, rest, language, wish));
    if (detail == Detail::Works)
        html += sized(small, EvidenceRows::works(museum, *known, Citation::aspectsOf(*known, m_subject)));
    else if (m_panel)
        html +=
            sized(small, QStringLiteral("<p style=\"margin-top:6px\">%1</p>")
                             .arg(colours::inked(
                                 colours::kQuietInk,
                                 tr("The rest, and the works: in the panel “What is shown” (F9).").toHtmlEscaped())));
    return html;
}

/// Says it so, and whether that has the room.
bool HowKnown::fits(Detail detail, int pixels, int wide, int most) {
    if (const QString html = words(detail, pixels); html != text())
        setText(html);
    return heightForWidth(wide) <= most;
}

/// The most that fits in its letters, in longer lines where there is need; smaller ones only for the least of it.
QSize HowKnown::fittedTouched(QSize picture) {
    const int most = picture.height() - kAround;
    const int enough = picture.height() * kEnough / 100;
    // Beside a panel most of what is left: there it lies below the key.
    const int widest = std::max(picture.width() * kWideTouched / 100, std::min(kReadable, picture.width() - kAround));
    for (const Detail detail : {Detail::Works, Detail::Aspects, Detail::FormAndPresence, Detail::NoReasons}) {
        for (const int wide : {picture.width() * kBeside / 100, widest}) {
            if (fits(detail, m_letter, wide, detail < Detail::FormAndPresence ? enough : most))
                return {wide, heightForWidth(wide)};
        }
    }
    for (const int pixels : {m_letter * 5 / 6, m_letter * 3 / 4}) { // not below what is told of a pin's source
        if (fits(Detail::NoReasons, pixels, widest, most))
            return {widest, heightForWidth(widest)};
    }
    return {widest, std::min(heightForWidth(widest), most)};
}

/// The most that fits: first smaller letters, then fewer words.
QSize HowKnown::fitted(QSize picture) {
    if (m_letter > 0)
        return fittedTouched(picture);
    const int column = std::min(kReadable, picture.width() - kAround); // in a small picture most of its width
    const int wide = std::clamp(picture.width() * kBeside / 100, std::max(column, 200), kWidest);
    const int most = picture.height() - kAround;
    const int enough = picture.height() * kEnough / 100;
    const int wanted =
        std::clamp(static_cast<int>(picture.height() * kBackRow * overPictureScale()), kSmallest, kLargest);
    const int smaller = std::max(kSmallest, wanted * 4 / 5);
    for (const Detail detail : {Detail::Works, Detail::Aspects, Detail::FormAndPresence, Detail::NoReasons}) {
        for (const int pixels : {wanted, smaller, kSmallest}) {
            if (detail < Detail::FormAndPresence && pixels == kSmallest && pixels < smaller)
                continue; // rather fewer words than such small ones
            if (fits(detail, pixels, wide, detail < Detail::FormAndPresence ? enough : most))
                return {wide, heightForWidth(wide)};
        }
    }
    return {picture.width() - kAround, std::min(heightForWidth(picture.width() - kAround), most)};
}

} // namespace halls::app
