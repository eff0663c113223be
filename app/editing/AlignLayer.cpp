// SPDX-License-Identifier: MPL-2.0
#include "editing/AlignLayer.h"

#include "look/OverPicture.h"
#include "session/Measuring.h"
#include "words/Colours.h"
#include "words/Words.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <glm/gtc/matrix_inverse.hpp>

namespace halls::app {
namespace {

constexpr double kRadius = 10.0; ///< logical pixels of a numbered mark

/// The model that an object of a state stands as; null: none.
const loading::StandingModel* standing(const loading::LoadedMuseum& museum, std::size_t state, std::uint32_t object) {
    const auto& models = museum.states[state].models;
    const auto found = std::ranges::find(models, object, &loading::StandingModel::object);
    return found == models.end() ? nullptr : &*found;
}

/// The scan as it stands in its state; null where its file could not be had.
const loading::StandingModel* standingScan(const loading::LoadedMuseum& museum, const Id& scan) {
    for (std::size_t i = 0; i < museum.museum().states.size(); ++i) {
        if (museum.museum().states[i].id != scan)
            continue;
        for (const loading::StandingModel& model : museum.states[i].models) {
            const Subject& what = museum.objects[model.object];
            const Hall* hall = museum.museum().hall(what.hall);
            const Exhibit* exhibit = museum.museum().exhibit(what.exhibit);
            if (exhibit != nullptr ? exhibit->states.at(scan).alignment.has_value()
                                   : hall != nullptr && hall->states.at(scan).alignment.has_value())
                return &model;
        }
    }
    return nullptr;
}

} // namespace

AlignLayer::AlignLayer(SessionLink& link, Editing& editing, QWidget* over)
    : QWidget(over), m_link(link), m_editing(editing), m_card(new QFrame(over)), m_words(new QLabel(m_card)),
      m_unit(new QPushButton(m_card)), m_clear(new QPushButton(m_card)), m_done(new QPushButton(m_card)) {
    setObjectName(QStringLiteral("alignLayer"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_card->setObjectName(QStringLiteral("alignCard"));
    m_words->setObjectName(QStringLiteral("alignWords"));
    m_unit->setObjectName(QStringLiteral("alignUnit"));
    m_clear->setObjectName(QStringLiteral("alignClear"));
    m_done->setObjectName(QStringLiteral("alignDone"));
    m_words->setWordWrap(true);
    auto* buttons = new QHBoxLayout(); // owned by the column
    buttons->addStretch(1);
    for (QPushButton* button : {m_clear, m_done})
        buttons->addWidget(button);
    auto* column = new QVBoxLayout(m_card); // owned by the card
    column->setContentsMargins(16, 10, 16, 10);
    column->addWidget(m_words);
    column->addWidget(m_unit);
    column->addLayout(buttons);
    connect(m_unit, &QPushButton::clicked, this, [this] {
        const auto clash = unitClashOf(*alignment());
        if (!clash)
            return;
        const float unit = clash->unit != nullptr ? clash->metresPerUnit : alignment()->metresPerUnit * clash->factor;
        change(tr("Another unit"), [unit](Alignment& its) { its.metresPerUnit = unit; });
    });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_inScan.reset();
        m_inMuseum.reset();
        change(tr("Without pairs"), [](Alignment& its) { its.pairs.clear(); });
    });
    connect(m_done, &QPushButton::clicked, this, &AlignLayer::done);
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        if (changes.has(Change::Museum) || (m_active && alignment() == nullptr))
            end();
        else if (m_active && (changes.has(Change::Data) || changes.has(Change::Settings)))
            refresh();
        else if (m_active)
            update();
    });
    OverPicture& places = OverPicture::of(*over);
    places.add(this, {.hold = OverPicture::Hold::Whole});
    places.add(m_card, {.hold = OverPicture::Hold::Bottom, .margin = 14, .size = [this](QSize picture) {
                            return cardIn(picture);
                        }});
    connect(&places, &OverPicture::pictureChanged, this, &AlignLayer::refresh);
    end();
}

const Alignment* AlignLayer::alignmentIn(const Museum& museum, const Id& state) {
    for (const Hall& hall : museum.halls) {
        if (const auto its = hall.states.find(state); its != hall.states.end() && its->second.alignment)
            return &*its->second.alignment;
    }
    for (const Exhibit& exhibit : museum.exhibits) {
        if (const auto its = exhibit.states.find(state); its != exhibit.states.end() && its->second.alignment)
            return &*its->second.alignment;
    }
    return nullptr;
}

Id AlignLayer::scanIn(const Museum& museum) {
    for (auto state = museum.states.rbegin(); state != museum.states.rend(); ++state) {
        if (alignmentIn(museum, state->id) != nullptr)
            return state->id;
    }
    return {};
}

bool AlignLayer::begin() {
    const Museum& museum = m_link.museum();
    const auto* session = m_link.session();
    m_scan = session != nullptr && alignmentIn(museum, session->state().id) != nullptr ? session->state().id
                                                                                       : scanIn(museum);
    if (m_scan.empty())
        return false;
    m_link.askForSides(alignment()->to, m_scan, CompareMode::SideBySide);
    m_active = true;
    refresh();
    return true;
}

void AlignLayer::end() {
    m_active = false;
    m_inScan.reset();
    m_inMuseum.reset();
    hide();
    m_card->hide();
}

void AlignLayer::change(const QString& what, const std::function<void(Alignment&)>& edit) {
    Museum museum = m_link.museum();
    for (Hall& hall : museum.halls) {
        if (auto& its = hall.states[m_scan].alignment)
            edit(*its);
    }
    for (Exhibit& exhibit : museum.exhibits) {
        if (auto& its = exhibit.states[m_scan].alignment)
            edit(*its);
    }
    m_editing.apply(what, std::move(museum));
    refresh();
}

void AlignLayer::pick(const stage::Stage::Seen& seen, float reach) {
    const loading::LoadedMuseum& loaded = m_link.session()->loaded();
    const Id& state = loaded.museum().states[seen.state].id;
    const loading::StandingModel* clicked = standing(loaded, seen.state, seen.object);
    const loading::StandingModel* scan = standingScan(loaded, m_scan);
    if (state == m_scan && scan != nullptr && clicked == scan) {
        // Its own vertices are the places that somebody measured: the nearest one is taken.
        const Vec3 place = session::snapped(loaded, seen.state, seen.object, seen.point, reach);
        m_inScan = Vec3(glm::inverse(scan->transform) * Vec4(place, 1.0F));
    } else if (state == alignment()->to) {
        m_inMuseum = session::snapped(loaded, seen.state, seen.object, seen.point, reach);
    } else {
        return;
    }
    if (m_inScan && m_inMuseum) {
        const PointPair pair{*std::exchange(m_inScan, std::nullopt), *std::exchange(m_inMuseum, std::nullopt)};
        change(tr("A pair of places"), [&](Alignment& its) { its.pairs.push_back(pair); });
    }
    refresh();
}

QString AlignLayer::told() const {
    const Alignment& its = *alignment();
    QStringList lines;
    const int pairs = static_cast<int>(its.pairs.size());
    if (m_inScan || m_inMuseum)
        lines << (m_inScan ? tr("Now click the same place in the museum.")
                           : tr("Now click the same place on the scan."));
    else if (pairs < 3)
        lines << tr("Click a place on the scan and the same place in the museum; corners draw the pointer. "
                    "Three pairs or more, far apart and not in one line.");
    if (const auto clash = unitClashOf(its)) {
        const QString factor = QLocale::c().toString(qreal{clash->factor}, 'g', 4);
        lines
            << tr("By these places the museum is %1 times as large as the scan. The two are not of one unit: the scan "
                  "is not laid onto the museum.")
                   .arg(factor);
    } else if (const Result<PointFit> fit = fitOf(its)) {
        QStringList each;
        for (std::size_t i = 0; i < fit.value().errors.size(); ++i)
            each << tr("%1: %2", "number of a pair, millimetres")
                        .arg(QString::number(i + 1), Words::millimetres(fit.value().errors[i]));
        lines << tr("Residual: %1", "how far the pairs are apart").arg(Words::millimetres(fit.value().residual));
        lines << each.join(tr("; "));
    } else if (pairs >= 3) {
        lines << tr("Residual: not known. The places lie on one line: choose a further one beside it.");
    } else {
        lines << tr("Residual: not known. Pairs so far: %1.").arg(QString::number(pairs));
    }
    return lines.join(QLatin1Char('\n'));
}

void AlignLayer::refresh() {
    if (!m_active)
        return;
    const auto clash = unitClashOf(*alignment());
    m_words->setText(told());
    m_words->setAccessibleName(m_words->text());
    m_unit->setVisible(clash.has_value());
    if (clash)
        m_unit->setText(clash->unit != nullptr ? tr("The scan's unit is the %1").arg(Words::unit(clash->unit))
                                               : tr("The scan has no scale of its own: take the museum's"));
    m_clear->setText(tr("Remove all pairs"));
    m_clear->setEnabled(!alignment()->pairs.empty());
    m_done->setText(tr("Done"));
    m_card->show();
    m_card->raise();
    show();
    update();
}

QSize AlignLayer::cardIn(QSize picture) {
    const int wide = std::min(std::max(560, m_card->layout()->minimumSize().width()), picture.width() - 24);
    m_card->setFixedSize(wide, m_card->layout()->heightForWidth(wide));
    return m_card->size();
}

void AlignLayer::paintEvent(QPaintEvent*) {
    const auto* session = m_link.session();
    if (session == nullptr || !m_active || alignment() == nullptr)
        return;
    const loading::StandingModel* scan = standingScan(session->loaded(), m_scan);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const session::ShownSide& side : session->sides({width(), height()})) {
        painter.setClipRect(QRectF(side.visibleCorner.x, side.visibleCorner.y, side.visibleSize.x, side.visibleSize.y));
        const bool inScan = session->museum().states[side.state].id == m_scan;
        if (inScan && scan == nullptr)
            continue;
        const auto mark = [&](Vec3 place, const QString& number) {
            const Vec3 world = inScan ? Vec3(scan->transform * Vec4(place, 1.0F)) : place;
            const auto at = onScreen(session->camera(), side, world);
            if (!at)
                return;
            painter.setPen(QPen(colours::kInkOnAccent, 1.5));
            painter.setBrush(number.isEmpty() ? colours::kInkOverPicture : colours::kAccent);
            painter.drawEllipse(*at, kRadius, kRadius);
            painter.drawText(QRectF(at->x() - kRadius, at->y() - kRadius, 2.0 * kRadius, 2.0 * kRadius),
                             Qt::AlignCenter, number);
        };
        int number = 0;
        for (const PointPair& pair : alignment()->pairs)
            mark(inScan ? pair.scan : pair.place, QString::number(++number));
        if (const auto& half = inScan ? m_inScan : m_inMuseum)
            mark(*half, {});
    }
}

} // namespace halls::app
