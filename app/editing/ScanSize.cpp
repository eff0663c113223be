// SPDX-License-Identifier: MPL-2.0
#include "editing/ScanSize.h"

#include "words/Words.h"

#include <QStringList>

#include <algorithm>

namespace halls::app {
namespace {

constexpr float kAsLargeAsTheHall = 0.22F; ///< natural logarithm of 1.25

const Unit& metre() {
    return *std::ranges::find(kUnits, 1.0F, &Unit::metres);
}

} // namespace

QString ScanSize::high(float metresPerUnit) const {
    return Words::metres(uprightSize(m_asked.bounds, m_asked.zUp, metresPerUnit).y);
}

/// A scan may be of a small part of a hall, and not of much more than the hall.
bool ScanSize::unlikely(float metres) const {
    if (!m_asked.drawn)
        return false;
    const float like = glm::length(*m_asked.drawn);
    return doubtful(metres, like) && (!m_asked.room || metres > like);
}

const Unit* ScanSize::proposed() const {
    const float length = glm::length(m_asked.bounds.size());
    const bool stated = m_asked.metresPerUnit.has_value();
    if (length <= 0.0F)
        return nullptr;
    if (!stated && lengthsBy(model::LengthsBy::Standard))
        return &metre();
    if (!m_asked.drawn)
        return nullptr;
    const float like = glm::length(*m_asked.drawn);
    if (stated && !unlikely(length * *m_asked.metresPerUnit))
        return nullptr;
    const Unit* unit = plausibleUnit(length, like);
    // A statue of millimetres is a small hall of centimetres: only what is nearly as large as the hall speaks for it.
    const bool nearly = unit != nullptr && std::abs(std::log(length * unit->metres / like)) < kAsLargeAsTheHall;
    return m_asked.room && !nearly ? nullptr : unit;
}

QString ScanSize::reason() const {
    const Unit* unit = proposed();
    if (unit == nullptr)
        return {};
    if (!m_asked.metresPerUnit && lengthsBy(model::LengthsBy::Standard))
        return tr("Files of its format are in metres by their standard: the scan would be %1 high.")
            .arg(high(unit->metres));
    return tr("By its size the %1 is likeliest: the scan would be %2 high, and what is drawn here is %3 high.",
              "name of a unit, two heights")
        .arg(Words::unit(unit->name), high(unit->metres), Words::metres(m_asked.drawn->y));
}

/// How high the scan would be by the units that files of scans are in, where nothing else speaks for one of them.
QString ScanSize::possible() const {
    if (m_asked.metresPerUnit || proposed() != nullptr || !(glm::length(m_asked.bounds.size()) > 0.0F))
        return {};
    QStringList heights;
    for (const Unit& unit : std::span(kUnits).first(3)) // of millimetres, centimetres, metres
        heights << high(unit.metres);
    return tr("In millimetres it would be %1 high, in centimetres %2, in metres %3.")
        .arg(heights[0], heights[1], heights[2]);
}

QString ScanSize::told() const {
    QStringList lines;
    if (lengthsBy(model::LengthsBy::File))
        lines << tr("The file states its unit, and its lengths were read in metres by it. Choose another unit only if "
                    "what it states is wrong.");
    if (!m_asked.metresPerUnit) {
        lines << tr(
            "The unit of the file is not stated: nobody knows how large the scan is, and it cannot be measured.");
    } else {
        const Vec3 size = uprightSize(m_asked.bounds, m_asked.zUp, *m_asked.metresPerUnit);
        lines << tr("By this unit the scan is %1 high, %2 wide and %3 deep.")
                     .arg(Words::metres(size.y), Words::metres(size.x), Words::metres(size.z));
        if (unlikely(glm::length(size)))
            lines << (glm::length(size) > glm::length(*m_asked.drawn)
                          ? tr("That is far larger than what is drawn here (%1 high). Is it the right unit?")
                          : tr("That is far smaller than what is drawn here (%1 high). Is it the right unit?"))
                         .arg(Words::metres(m_asked.drawn->y));
    }
    lines << reason() << possible();
    lines.removeAll(QString());
    return lines.join(QLatin1Char(' '));
}

QString ScanSize::offer() const {
    const Unit* unit = proposed();
    return unit == nullptr ? QString()
                           : tr("The unit is the %1: %2 high", "name of a unit, a height")
                                 .arg(Words::unit(unit->name), high(unit->metres));
}

} // namespace halls::app
