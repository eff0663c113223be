// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "editing/ScanShape.h"
#include "model/Formats.h"

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
        bool room = false;                  ///< the thing is a hall, of which a scan may be a part
        const model::Format* format = nullptr;
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
    bool unlikely(float metres) const;
    QString reason() const;
    QString possible() const;
    bool lengthsBy(model::LengthsBy what) const { return m_asked.format != nullptr && m_asked.format->lengths == what; }

    Asked m_asked;
};

} // namespace halls::app
