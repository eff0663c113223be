// SPDX-License-Identifier: MPL-2.0
#include "editing/ScanSize.h"

#include "words/Words.h"

#include <QStringList>

#include <algorithm>

namespace halls::app {
namespace {

const Unit& metre() {
    return *std::ranges::find(kUnits, 1.0F, &Unit::metres);
}

} // namespace

QString ScanSize::high(float metresPerUnit) const {
    return Words::metres(uprightSize(m_asked.bounds, m_asked.zUp, metresPerUnit).y);
}

const Unit* ScanSize::proposed() const {
    const float length = glm::length(m_asked.bounds.size());
    const bool stated = m_asked.metresPerUnit.has_value();
    if (length <= 0.0F)
        return nullptr;
    if (!stated && m_asked.gltf)
        return &metre();
    if (!m_asked.drawn)
        return nullptr;
    const float like = glm::length(*m_asked.drawn);
    if (stated && !doubtful(length * *m_asked.metresPerUnit, like))
        return nullptr;
    return plausibleUnit(length, like);
}

QString ScanSize::reason() const {
    const Unit* unit = proposed();
    if (unit == nullptr)
        return {};
    if (!m_asked.metresPerUnit && m_asked.gltf)
        return tr("A glTF file is in metres by its standard: the scan would be %1 high.").arg(high(unit->metres));
    return tr("By its size the %1 is likeliest: the scan would be %2 high, and what is drawn here is %3 high.",
              "name of a unit, two heights")
        .arg(Words::unit(unit->name), high(unit->metres), Words::metres(m_asked.drawn->y));
}

QString ScanSize::told() const {
    QStringList lines;
    if (!m_asked.metresPerUnit) {
        lines << tr(
            "The unit of the file is not stated: nobody knows how large the scan is, and it cannot be measured.");
    } else {
        const Vec3 size = uprightSize(m_asked.bounds, m_asked.zUp, *m_asked.metresPerUnit);
        lines << tr("By this unit the scan is %1 high, %2 wide and %3 deep.")
                     .arg(Words::metres(size.y), Words::metres(size.x), Words::metres(size.z));
        if (m_asked.drawn && doubtful(glm::length(size), glm::length(*m_asked.drawn)))
            lines << (glm::length(size) > glm::length(*m_asked.drawn)
                          ? tr("That is far larger than what is drawn here (%1 high). Is it the right unit?")
                          : tr("That is far smaller than what is drawn here (%1 high). Is it the right unit?"))
                         .arg(Words::metres(m_asked.drawn->y));
    }
    lines << reason();
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
