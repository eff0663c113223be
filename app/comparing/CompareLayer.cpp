// SPDX-License-Identifier: MPL-2.0
#include "comparing/CompareLayer.h"

#include "comparing/Divider.h"
#include "look/Legend.h"
#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "look/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace halls::app {
namespace {

constexpr int kFromEdge = 12; ///< logical pixels
constexpr int kSliderSteps = 100;
constexpr int kNoteWide = 420;
constexpr int kNarrowest = 72; ///< of a caption that says anything

QLabel* overPicture(QLabel* label, const char* name) {
    label->setObjectName(QLatin1String(name));
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    label->hide();
    return label;
}

} // namespace

CompareLayer::CompareLayer(SessionLink& link, QWidget* over)
    : QObject(over), m_link(link), m_over(over), m_divider(new Divider(link, over)),
      m_blend(new QSlider(Qt::Horizontal, over)), m_legend(new Legend(over)) {
    m_captions = {overPicture(markedLabel(over), "firstCaption"), overPicture(markedLabel(over), "secondCaption")};
    for (QLabel* caption : m_captions) { // a click shows its side alone, and both again
        caption->setAttribute(Qt::WA_TransparentForMouseEvents, false);
        caption->setCursor(Qt::PointingHandCursor);
        caption->installEventFilter(this);
    }
    for (QLabel*& note : m_notes) {
        note = overPicture(plainLabel(over), "noModelNote");
        note->setWordWrap(true);
    }
    m_blend->setObjectName(QStringLiteral("blend"));
    m_blend->setRange(0, kSliderSteps);
    m_blend->hide();
    connect(m_blend, &QSlider::valueChanged, this, [this](int value) {
        m_link.act([&](session::Session& s) { s.setSplit(static_cast<float>(value) / float{kSliderSteps}); });
    });
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        for (const Change change : {Change::Comparison, Change::Overlay, Change::State, Change::Museum, Change::Hall,
                                    Change::Settings, Change::Mode}) {
            if (changes.has(change)) {
                refresh();
                return;
            }
        }
    });
    OverPicture& places = OverPicture::of(*over);
    places.add(m_blend, {.hold = OverPicture::Hold::Bottom, .rank = 1, .margin = 20, .size = [](QSize picture) {
                             return QSize(std::min(420, picture.width() - 80), 28);
                         }});
    for (QLabel* named : {m_captions[0], m_captions[1], m_notes[0], m_notes[1]})
        places.keepClearOf(named);
    connect(&places, &OverPicture::pictureChanged, this, &CompareLayer::refresh);
}

bool CompareLayer::eventFilter(QObject* watched, QEvent* event) {
    const auto caption = std::find(m_captions.begin(), m_captions.end(), watched);
    if (caption != m_captions.end()) {
        if (event->type() == QEvent::MouseButtonRelease)
            toggleAlone(caption == m_captions.begin() ? session::Side::First : session::Side::Second);
        return event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease;
    }
    return QObject::eventFilter(watched, event);
}

void CompareLayer::toggleAlone(session::Side side) {
    m_link.act([side](session::Session& session) {
        const bool alone = session.comparison().alone == side;
        session.setAlone(alone ? std::nullopt : std::optional(side));
    });
}

void CompareLayer::refresh() {
    for (auto* labels : {&m_captions, &m_notes}) {
        for (QLabel* label : *labels)
            label->hide();
    }
    const auto* session = m_link.session();
    m_divider->place();
    showSlider();
    if (session == nullptr || session->loaded().bareModel)
        return;
    const Size2 size{m_over->width(), m_over->height()};
    const std::vector<session::ShownSide> sides = session->sides(size);
    const auto whichOf = [](session::Side side) { return side == session::Side::First ? 0U : 1U; };
    for (const session::ShownSide& side : sides)
        placeNote(*m_notes[whichOf(side.side)], side);
    const auto named = AudienceView::sidesOf(*session, {.language = m_link.settings().language, .size = size});
    for (const AudienceView::Side& side : named) {
        // In a blend both lie on all of the picture; of ghosts what is solid does, and they have a half already.
        const bool shared = named.size() == 2 && side.place.visibleSize.x >= static_cast<float>(size.x);
        const bool stacked = session->comparison().horizontal && session->comparison().mode == CompareMode::Swipe;
        placeCaption(
            *m_captions[whichOf(side.place.side)], side,
            {.leads = sides.size() == 2 && side.place.side == session->leadingSide(), .shared = shared && !stacked});
    }
    m_legend->show(session->overlay());
}

void CompareLayer::placeCaption(QLabel& caption, const AudienceView::Side& named, const Place& place) {
    const session::ShownSide& side = named.place;
    caption.setText(QStringLiteral("<b>%1</b><br/>%2").arg(named.title.toHtmlEscaped(), named.dates.toHtmlEscaped()));
    caption.setToolTip(tr("Click: this state alone, and both again"));
    caption.setProperty("leads", place.leads);
    restyle(caption);
    // No wider than its side: it would stand over the other one.
    const int room = static_cast<int>(side.visibleSize.x * (place.shared ? 0.5F : 1.0F)) - 2 * kFromEdge;
    caption.setWordWrap(false);
    caption.resize(caption.sizeHint());
    if (caption.width() > room) {
        caption.setWordWrap(true);
        caption.resize(std::max(room, 0), caption.heightForWidth(std::max(room, 1)));
    }
    if (room < kNarrowest || side.visibleSize.y < static_cast<float>(caption.height() + kFromEdge))
        return;
    const auto low = static_cast<int>(side.visibleCorner.x);
    const auto high = static_cast<int>(side.visibleCorner.x + side.visibleSize.x);
    const auto top = static_cast<int>(side.visibleCorner.y);
    // The first at the outer left, the second at the outer right.
    const bool first = side.side == session::Side::First;
    caption.move(first ? low + kFromEdge : high - kFromEdge - caption.width(), top + kFromEdge);
    caption.show();
    caption.raise();
}

void CompareLayer::placeNote(QLabel& note, const session::ShownSide& side) {
    const Hall* hall = m_link.session()->hall();
    if (hall == nullptr)
        return;
    const auto found = hall->states.find(m_link.museum().states[side.state].id);
    if (found != hall->states.end() && !found->second.model.empty())
        return;
    const Evidence* form = found == hall->states.end() ? nullptr : found->second.evidence.of(Aspect::Form);
    const QString why = form == nullptr ? QString() : m_link.text(form->why);
    note.setText(tr("There is no model of this hall in this state.") + QLatin1Char(' ') + why);
    note.setFixedWidth(std::min(kNoteWide, std::max(80, static_cast<int>(side.visibleSize.x) - 2 * kFromEdge)));
    note.adjustSize();
    const Vec2 middle = side.visibleCorner + 0.5F * side.visibleSize;
    note.move(static_cast<int>(middle.x) - note.width() / 2, static_cast<int>(middle.y) - note.height() / 2);
    note.show();
}

void CompareLayer::showSlider() {
    const auto* session = m_link.session();
    const bool blends = session != nullptr && session->comparison().mode == CompareMode::Blend;
    m_blend->setVisible(blends);
    if (!blends)
        return;
    m_blend->setAccessibleName(tr("Share of the second state"));
    const QSignalBlocker quiet(m_blend);
    m_blend->setLayoutDirection(Qt::LeftToRight); // the first state is left, in any language
    m_blend->setValue(static_cast<int>(std::lround(session->comparison().blend * float{kSliderSteps})));
    m_blend->raise();
}

} // namespace halls::app
