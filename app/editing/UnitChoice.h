// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QWidget>

#include <optional>

class QComboBox;
class QDoubleSpinBox;

namespace halls::app {

/// Which unit the file of a scan is in: one that is known, another by its length, or none stated. It chooses nothing by
/// itself.
class UnitChoice : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnitChoice)
public:
    explicit UnitChoice(QWidget* parent);

    std::optional<float> metresPerUnit() const;
    /// Without telling.
    void setMetresPerUnit(std::optional<float> metres);

Q_SIGNALS:
    void chosen(); ///< by a person

protected:
    void changeEvent(QEvent* event) override;

private:
    void name();
    void refresh();

    // Owned by this as its children.
    QComboBox* m_unit;       ///< data: metres; invalid: not stated; 0: another
    QDoubleSpinBox* m_other; ///< millimetres
};

} // namespace halls::app
