// SPDX-License-Identifier: MPL-2.0
#include "evidence/HowKnown.h"

#include "look/OverPicture.h"
#include "words/Citation.h"
#include "words/Words.h"

#include <QAccessible>

#include <algorithm>

namespace halls::app {

namespace {

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

/// What a state says of an exhibit or a hall.
LocalText stateTextOf(const Museum& museum, const Subject& subject, const Id& state) {
    const auto in = [&](const auto& states) {
        const auto its = states.find(state);
        return its == states.end() ? LocalText{} : its->second.text;
    };
    if (const Exhibit* exhibit = museum.exhibit(subject.exhibit))
        return in(exhibit->states);
    const Hall* hall = museum.hall(subject.hall);
    return hall == nullptr ? LocalText{} : in(hall->states);
}

} // namespace

HowKnown::HowKnown(SessionLink& link, QWidget* over) : QLabel(over), m_link(link) {
    setObjectName(QStringLiteral("howKnown"));
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setAlignment(Qt::AlignTop); // where there is no room for all of it one reads from its beginning
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    OverPicture::of(*over).add(this, {.hold = OverPicture::Hold::Top, .rank = 4, .size = [this](QSize picture) {
                                          // Beside tall panels the picture is narrow: then it takes all of its width.
                                          const int least = std::clamp(picture.width() - 24, 200, 480);
                                          const int wide = std::clamp(picture.width() * 2 / 3, least, 900);
                                          return QSize(wide, std::min(heightForWidth(wide), picture.height() - 24));
                                      }});
}

void HowKnown::show(const Subject& subject, const Id& stateId) {
    const Museum& museum = m_link.museum();
    const State* state = museum.state(stateId);
    const QString title = m_link.text(titleOf(museum, subject, stateId));
    const Knowledge* known = knowledgeOf(museum, stateId, subject);
    QString words =
        QStringLiteral("<h2>%1</h2>").arg((title.isEmpty() ? tr("Nothing is known of this") : title).toHtmlEscaped());
    if (state != nullptr)
        words += QStringLiteral("<p>%1</p>").arg(m_link.text(state->title).toHtmlEscaped());
    if (!recordedIn(museum, stateId, subject))
        words += QStringLiteral("<p>%1</p>").arg(m_link.text(stateTextOf(museum, subject, stateId)).toHtmlEscaped());
    else if (known != nullptr)
        words += Citation::knowledge(museum, *known, subject, QString::fromStdString(m_link.settings().language));
    setText(words);
    setAccessibleName(title);
    QLabel::show();
    raise();
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

} // namespace halls::app
