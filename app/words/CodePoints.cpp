// SPDX-License-Identifier: MPL-2.0
#include "words/CodePoints.h"

#include "base/Assert.h"

#include <algorithm>

namespace halls::app {

CodePoints::CodePoints(const QString& text) {
    m_units.reserve(static_cast<std::size_t>(text.size()) + 1);
    for (qsizetype unit = 0; unit < text.size(); ++unit) {
        m_units.push_back(unit);
        const bool pair =
            text.at(unit).isHighSurrogate() && unit + 1 < text.size() && text.at(unit + 1).isLowSurrogate();
        if (pair)
            ++unit;
    }
    m_units.push_back(text.size());
}

qsizetype CodePoints::unitOf(std::size_t index) const {
    HALLS_ASSERT(index <= count());
    return m_units[index];
}

std::size_t CodePoints::indexOf(qsizetype unit) const {
    HALLS_ASSERT(unit >= 0 && unit <= m_units.back());
    const auto after = std::upper_bound(m_units.begin(), m_units.end(), unit);
    return static_cast<std::size_t>(after - m_units.begin()) - 1;
}

QString sliceOf(const QString& text, std::size_t start, std::size_t end) {
    const CodePoints points(text);
    if (start > end || end > points.count())
        return {};
    const qsizetype from = points.unitOf(start);
    return text.mid(from, points.unitOf(end) - from);
}

} // namespace halls::app
