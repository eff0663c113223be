// SPDX-License-Identifier: MPL-2.0
#include "comparing/ThereCard.h"

#include "look/OverPicture.h"
#include "words/Words.h"

#include <QAccessible>

#include <algorithm>

namespace halls::app {

ThereCard::ThereCard(SessionLink& link, QWidget* over) : QLabel(over), m_link(link) {
    setObjectName(QStringLiteral("thereCard"));
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    OverPicture::of(*over).add(this, {.hold = OverPicture::Hold::Bottom, .rank = 2, .size = [this](QSize picture) {
                                          const int widest = std::clamp(picture.width() - 48, 160, 620);
                                          return QSize(widest, heightForWidth(widest));
                                      }});
    connect(&m_link, &SessionLink::changed, this, &ThereCard::onChanged);
}

void ThereCard::onChanged(session::Changes changes) {
    using session::Change;
    if (isHidden())
        return;
    const auto* session = m_link.session();
    const session::Comparison now = session->comparison();
    const bool others = now.mode != m_asked.mode || now.first != m_asked.first || now.second != m_asked.second ||
                        now.alone != m_asked.alone;
    if (others || changes.has(Change::Pose) || changes.has(Change::Museum) || changes.has(Change::Data))
        hide();
}

QString ThereCard::nameOf(const Subject& subject, const Id& state) const {
    const Museum& museum = m_link.museum();
    const Hall* hall = museum.hall(subject.hall);
    if (hall == nullptr)
        return tr("nothing is seen there");
    const auto its = hall->states.find(state);
    if (its != hall->states.end()) {
        const auto part = std::ranges::find(its->second.parts, subject.part, &HallPart::id);
        if (!subject.part.empty() && part != its->second.parts.end() && !part->title.empty())
            return tr("%1 (%2)", "part, hall").arg(m_link.text(part->title), m_link.text(hall->title));
    }
    return tr("no object, only the hall: %1").arg(m_link.text(hall->title));
}

QString ThereCard::fateOf(const Exhibit& exhibit, const Id& state) const {
    const auto its = exhibit.states.find(state);
    const QString fate = its == exhibit.states.end() ? tr("not named in this state") : Words::of(its->second.fate);
    return tr("%1 (%2)", "object, what became of it").arg(m_link.text(exhibit.title), fate);
}

/// What is `here`, in its state; and what became in this state of the object that is `there` in the other.
QString ThereCard::line(const stage::Stage::Seen& here, const Subject& there) const {
    const Museum& museum = m_link.museum();
    const State& state = museum.states[here.state];
    const Exhibit* seen = museum.exhibit(here.subject.exhibit);
    const Exhibit* other = museum.exhibit(there.exhibit);
    QString words = seen != nullptr ? fateOf(*seen, state.id) : nameOf(here.subject, state.id);
    if (other != nullptr && other != seen)
        words = tr("%1. %2", "what is there, and what became of the object that is there in the other state")
                    .arg(words, fateOf(*other, state.id));
    return QStringLiteral("<p style=\"margin:0\"><b>%1</b>: %2</p>")
        .arg(m_link.text(state.title).toHtmlEscaped(), words.toHtmlEscaped());
}

void ThereCard::show(const stage::Stage::Both& both) {
    m_asked = m_link.session()->comparison();
    setText(line(both.first, both.second.subject) + line(both.second, both.first.subject));
    QLabel::show();
    updateGeometry(); // its words may be longer than the last ones
    raise();
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

} // namespace halls::app
