// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "editing/ScanShape.h"

#include <QCoreApplication>
#include <QString>

namespace halls::app {

/// What is to be said of the size of a scan, so that a wrong unit is noticed before anybody measures by it. It proposes
/// a unit and gives the reason; nothing is chosen.
class ScanSize {
    Q_DECLARE_TR_FUNCTIONS(ScanSize)
public:
    struct Asked {
        Aabb bounds; ///< in the file's unit
        bool zUp = false;
        std::optional<float> metresPerUnit; ///< as stated
        std::optional<Vec3> drawn;          ///< how large the thing is drawn, metres
        bool gltf = false;                  ///< of a format whose unit is the metre by its standard
    };
    explicit ScanSize(const Asked& asked) : m_asked(asked) {}

    /// How large it is, whether that can be, and what would be likelier: some sentences.
    QString told() const;
    /// The unit that would make it plausible, where it is another than the stated one; null: none.
    const Unit* proposed() const;
    /// Words of the button that takes the proposed unit.
    QString offer() const;

private:
    QString high(float metresPerUnit) const;
    QString reason() const;

    Asked m_asked;
};

} // namespace halls::app
