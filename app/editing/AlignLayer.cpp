// SPDX-License-Identifier: MPL-2.0
#include "editing/AlignLayer.h"

#include "editing/UnitChoice.h"
#include "io/Scan.h"
#include "look/FlowLayout.h"
#include "look/OverPicture.h"
#include "look/PlainWidgets.h"
#include "look/ScaleView.h"
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
#include <cmath>
#include <glm/gtc/matrix_inverse.hpp>

namespace halls::app {
namespace {

constexpr double kRadius = 10.0;     ///< logical pixels of a numbered mark
constexpr QSize kScale(220, 130);    ///< logical pixels
constexpr int kCard = 820;           ///< logical pixels: as wide as it is where there is room
constexpr int kMargin = 12;          ///< logical pixels to the picture's edges, where there is little
constexpr float kSizesAgree = 0.01F; ///< a share: what differs by less is not worth a word
constexpr float kBeside = 0.5F;      ///< metres between the scan and the figure
constexpr double kLeastFigure = 4.0; ///< logical pixels: a lower one is not seen

/// The model that an object of a state stands as; null: none.
const loading::StandingModel* standing(const loading::LoadedMuseum& museum, std::size_t state, std::uint32_t object) {
    const auto& models = museum.states[state].models;
    const auto found = std::ranges::find(models, object, &loading::StandingModel::object);
    return found == models.end() ? nullptr : &*found;
}

/// The alignment of a scan of this very state: none of one that was taken over from another.
template <class Owner>
auto alignmentOf(Owner& owner, const Id& state) -> decltype(&*owner.states.begin()->second.alignment) {
    const auto its = owner.states.find(state);
    if (its == owner.states.end() || !its->second.alignment)
        return nullptr;
    if constexpr (requires { its->second.fate; })
        return its->second.fate == Fate::NotRecorded ? nullptr : &*its->second.alignment;
    else
        return its->second.notRecorded ? nullptr : &*its->second.alignment;
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
            if (exhibit != nullptr ? alignmentOf(*exhibit, scan) != nullptr
                                   : hall != nullptr && alignmentOf(*hall, scan) != nullptr)
                return &model;
        }
    }
    return nullptr;
}

const model::Model& modelOf(const loading::LoadedMuseum& museum, const loading::StandingModel& standing) {
    return museum.files.at(standing.model).model();
}

Aabb boxOf(const loading::LoadedMuseum& museum, const loading::StandingModel& standing) {
    return modelOf(museum, standing).bounds.transformed(standing.transform);
}

} // namespace

AlignLayer::AlignLayer(SessionLink& link, Editing& editing, QWidget* over)
    : QWidget(over), m_link(link), m_editing(editing), m_card(new QFrame(over)), m_scale(new ScaleView(m_card)),
      m_column(new QVBoxLayout()), m_words(plainLabel(m_card)), m_choice(new UnitChoice(m_card)),
      m_unit(new QPushButton(m_card)), m_whole(new QPushButton(m_card)), m_clear(new QPushButton(m_card)),
      m_done(new QPushButton(m_card)) {
    setObjectName(QStringLiteral("alignLayer"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_card->setObjectName(QStringLiteral("alignCard"));
    m_words->setObjectName(QStringLiteral("alignWords"));
    m_choice->setObjectName(QStringLiteral("alignUnitChoice"));
    m_unit->setObjectName(QStringLiteral("alignUnit"));
    m_whole->setObjectName(QStringLiteral("alignWhole"));
    m_clear->setObjectName(QStringLiteral("alignClear"));
    m_done->setObjectName(QStringLiteral("alignDone"));
    m_words->setWordWrap(true);
    m_scale->setFixedSize(kScale);
    auto* row = new QHBoxLayout(m_card); // owned by the card, as what follows
    auto* buttons = new FlowLayout();
    row->setContentsMargins(12, 10, 16, 10);
    row->addWidget(m_scale, 0, Qt::AlignTop);
    row->addLayout(m_column, 1);
    m_column->addWidget(m_words, 1);
    m_column->addLayout(buttons);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_choice, m_unit, m_whole, m_clear, m_done})
        buttons->addWidget(widget);
    connect(m_choice, &UnitChoice::chosen, this, [this] {
        change(tr("Another unit"), [unit = m_choice->metresPerUnit()](Alignment& its, Knowledge& known) {
            its.metresPerUnit = unit;
            known.at(Aspect::Measures).reset(); // said anew
        });
    });
    connect(m_unit, &QPushButton::clicked, this, &AlignLayer::takeUnit);
    connect(m_whole, &QPushButton::clicked, this, &AlignLayer::seeWhole);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_inScan.reset();
        m_inMuseum.reset();
        change(tr("Without pairs"), [](Alignment& its, Knowledge&) { its.pairs.clear(); });
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
        if (const Alignment* its = alignmentOf(hall, state))
            return its;
    }
    for (const Exhibit& exhibit : museum.exhibits) {
        if (const Alignment* its = alignmentOf(exhibit, state))
            return its;
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
    m_shape.reset();
    if (const auto* scan = standingScan(session->loaded(), m_scan))
        m_shape = scanShapeOf(modelOf(session->loaded(), *scan));
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

void AlignLayer::change(const QString& what, const Edit& edit) {
    Museum museum = m_editing.latest().museum();
    const auto within = [&](auto& owner) {
        if (Alignment* its = alignmentOf(owner, m_scan))
            edit(*its, owner.states.at(m_scan).evidence);
    };
    std::ranges::for_each(museum.halls, within);
    std::ranges::for_each(museum.exhibits, within);
    io::tellAlignment(museum, m_scan);
    m_editing.apply(what, std::move(museum));
    refresh();
}

namespace {

/// What the measures are worth of what the state's scan is laid onto.
EvidenceClass measuresBelow(const Museum& museum, const Id& scan) {
    const auto in = [&](const auto& owners) -> std::optional<EvidenceClass> {
        for (const auto& owner : owners) {
            const Alignment* its = alignmentOf(owner, scan);
            const auto below = its == nullptr ? owner.states.end() : owner.states.find(its->to);
            if (its != nullptr && below != owner.states.end())
                return below->second.evidence.classOf(Aspect::Measures);
        }
        return std::nullopt;
    };
    return in(museum.halls).value_or(in(museum.exhibits).value_or(EvidenceClass::Unknown));
}

} // namespace

/// The unit of the button: of the pairs, else of the size.
void AlignLayer::takeUnit() {
    const auto clash = unitClashOf(*alignment());
    const Unit* proposed = ScanSize(asked()).proposed();
    if (clash && clash->unit == nullptr) {
        const float unit = drawnUnitOf(*alignment()) * clash->factor;
        change(tr("Another unit"), [&](Alignment& its, Knowledge& known) {
            its.metresPerUnit = unit;
            known.at(Aspect::Measures) = Evidence{
                .evidenceClass = std::max(EvidenceClass::Inferred, measuresBelow(m_link.museum(), m_scan)),
                .sources = m_link.museum().state(m_scan)->sources,
                .why = {{{"en", "The scan has no scale of its own: its size was taken from what it is laid onto."},
                         {"ar", "ليس للمسح مقياس خاص به: أُخذ حجمه مما وُضع عليه."}}}};
        });
    } else if (clash || proposed != nullptr) {
        const float unit = clash ? clash->metresPerUnit : proposed->metres;
        change(tr("Another unit"), [&](Alignment& its, Knowledge& known) {
            its.metresPerUnit = unit;
            known.at(Aspect::Measures).reset(); // said anew
        });
    }
}

void AlignLayer::seeWhole() {
    m_link.act([this](session::Session& session) {
        if (const auto* scan = standingScan(session.loaded(), m_scan))
            session.orbitRound(boxOf(session.loaded(), *scan));
    });
}

ScanSize::Asked AlignLayer::asked() const {
    ScanSize::Asked asked{.zUp = alignment()->zUp, .metresPerUnit = alignment()->metresPerUnit};
    const loading::LoadedMuseum& loaded = m_link.session()->loaded();
    if (const auto* scan = standingScan(loaded, m_scan)) {
        asked.bounds = modelOf(loaded, *scan).bounds;
        asked.drawn = drawnSize(loaded, loaded.objects[scan->object], alignment()->to);
        asked.format = model::formatOf(std::filesystem::path(scan->model).extension().string());
        asked.room = loaded.objects[scan->object].exhibit.empty();
    }
    return asked;
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
        const DVec3 inFile = DVec3(*std::exchange(m_inScan, std::nullopt)) + modelOf(loaded, *scan).origin;
        const PointPair pair{inFile, *std::exchange(m_inMuseum, std::nullopt)};
        change(tr("A pair of places"), [&](Alignment& its, Knowledge&) { its.pairs.push_back(pair); });
    }
    refresh();
}

QString AlignLayer::told() const {
    const Alignment& its = *alignment();
    QStringList lines{ScanSize(asked()).told()};
    if (!its.metresPerUnit)
        lines << tr("It is drawn as if in metres.");
    if (m_inScan || m_inMuseum)
        lines << (m_inScan ? tr("Now click the same place in the museum.")
                           : tr("Now click the same place on the scan."));
    else if (its.pairs.size() < 3)
        lines << tr("Click a place on the scan and the same place in the museum; corners draw the pointer. "
                    "Three pairs or more, far apart and not in one line.");
    lines << toldOfFit();
    return lines.join(QLatin1Char('\n'));
}

/// How far the pairs are apart, and what they say of the unit.
QString AlignLayer::toldOfFit() const {
    const Alignment& its = *alignment();
    const Result<PointFit> fit = fitOf(its);
    if (!fit)
        return its.pairs.size() < 3
                   ? tr("Residual: not known. Pairs so far: %1.").arg(QString::number(its.pairs.size()))
                   : tr("Residual: not known. The places lie on one line: choose a further one beside it.");
    const QString factor = QLocale::c().toString(qreal{fit.value().scale}, 'g', 4);
    if (!its.metresPerUnit)
        return tr("Residual: not known, as long as the unit is not stated.");
    if (unitClashOf(its))
        return tr("By these places the museum is %1 times as large as the scan. The two are not of one unit: the scan "
                  "is not laid onto the museum.")
            .arg(factor);
    QStringList each;
    for (std::size_t i = 0; i < fit.value().errors.size(); ++i)
        each << tr("%1: %2", "number of a pair, millimetres")
                    .arg(QString::number(i + 1), Words::millimetres(fit.value().errors[i]));
    QStringList lines{tr("Residual: %1", "how far the pairs are apart").arg(Words::millimetres(fit.value().residual)),
                      each.join(tr("; "))};
    if (std::abs(fit.value().scale - 1.0F) > kSizesAgree)
        lines << tr("By these places the museum is %1 times as large as the scan. The scan keeps its own size.")
                     .arg(factor);
    return lines.join(QLatin1Char('\n'));
}

void AlignLayer::refresh() {
    if (!m_active)
        return;
    m_words->setText(told());
    m_words->setAccessibleName(m_words->text());
    refreshUnit();
    m_whole->setText(tr("See all of the scan"));
    m_clear->setText(tr("Remove all pairs"));
    m_clear->setEnabled(!alignment()->pairs.empty());
    m_done->setText(tr("Done"));
    m_card->show();
    m_card->raise();
    show();
    update();
}

void AlignLayer::refreshUnit() {
    const Alignment& its = *alignment();
    const auto clash = unitClashOf(its);
    const ScanSize size(asked());
    m_choice->setMetresPerUnit(its.metresPerUnit);
    m_unit->setVisible(clash.has_value() || size.proposed() != nullptr);
    if (!clash)
        m_unit->setText(size.offer());
    else
        m_unit->setText(clash->unit != nullptr ? tr("The scan's unit is the %1").arg(Words::unit(clash->unit))
                                               : tr("The scan has no scale of its own: take the museum's"));
    if (m_shape)
        m_scale->show(m_shape->outline(its.zUp), uprightSize(m_shape->bounds, its.zUp, drawnUnitOf(its)),
                      its.metresPerUnit.has_value());
}

QSize AlignLayer::cardIn(QSize picture) {
    const int wide = std::min(kCard, picture.width() - 2 * kMargin);
    m_card->ensurePolished(); // its border comes from the style sheet
    const int border = (m_card->height() - m_card->contentsRect().height()) / 2;
    const QMargins around = m_card->layout()->contentsMargins() + border;
    const int inner = wide - around.left() - around.right();
    const int beside = inner - kScale.width() - m_card->layout()->spacing(); // of the figure to scale
    const int highest = picture.height() - 2 * kMargin - around.top() - around.bottom();
    const int withScale = std::max(m_column->heightForWidth(std::max(beside, 1)), kScale.height());
    // The figure stands in the picture too; words and buttons are nowhere else.
    const bool scale = m_shape && beside >= m_column->minimumSize().width() && withScale <= highest;
    if (m_scale->isHidden() == scale)
        m_scale->setVisible(scale);
    m_card->setFixedSize(wide, (scale ? withScale : m_column->heightForWidth(inner)) + around.top() + around.bottom());
    return m_card->size();
}

/// Beside the scan, on its ground, where the picture has room for it.
void AlignLayer::paintFigure(QPainter& painter, const session::ShownSide& side) const {
    const session::Session& session = *m_link.session();
    const Aabb box = boxOf(session.loaded(), *standingScan(session.loaded(), m_scan));
    const float yaw = session.camera().pose.yaw;
    const Vec3 right(std::cos(yaw), 0.0F, -std::sin(yaw));
    const Vec3 half = box.size() * 0.5F;
    const float reach = std::abs(right.x) * half.x + std::abs(right.z) * half.z;
    Vec3 foot(box.centre().x, box.min.y, box.centre().z);
    if (!box.contains(session.camera().pose.position)) // else one is inside of it, and so is the figure
        foot += right * (reach + kBeside);
    const auto low = onScreen(session.camera(), side, foot);
    const auto high = onScreen(session.camera(), side, foot + kUp * ScaleView::kFigure);
    if (!low || !high)
        return;
    const double height = low->y() - high->y();
    painter.setPen(QPen(colours::kInkOnAccent, 1.0));
    painter.setBrush(colours::sheer(colours::kInkOverPicture, 200));
    if (height >= kLeastFigure)
        ScaleView::paintFigure(painter, *low, height);
    const QString words = ScaleView::figureWords();
    const QRectF box2d(high->x() - 40.0, high->y() - 22.0, 80.0, 18.0);
    painter.setPen(colours::kInkOnAccent);
    painter.drawText(box2d.translated(1.0, 1.0), Qt::AlignCenter, words);
    painter.setPen(colours::kInkOverPicture);
    painter.drawText(box2d, Qt::AlignCenter, words);
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
        if (inScan && alignment()->metresPerUnit)
            paintFigure(painter, side);
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
            mark(inScan ? Vec3(pair.scan - modelOf(session->loaded(), *scan).origin) : pair.place,
                 QString::number(++number));
        if (const auto& half = inScan ? m_inScan : m_inMuseum)
            mark(*half, {});
    }
}

} // namespace halls::app
