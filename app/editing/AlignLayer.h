// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "editing/Editing.h"
#include "editing/ScanSize.h"
#include "viewport/PickTool.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPainter;
class QPushButton;
class QVBoxLayout;

namespace halls::app {

class ScaleView;
class UnitChoice;

/// Lays somebody's scan onto the museum: the same places are clicked in both pictures, pair by pair, numbered in both;
/// a card says how far the pairs are still apart. The scan is shown at its true size: a figure of 1.70 m stands beside
/// it, in the picture and on the card, so that a wrong unit is seen.
class AlignLayer : public QWidget, public PickTool {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlignLayer)
public:
    AlignLayer(SessionLink& link, Editing& editing, QWidget* over);

    bool active() const override { return m_active; }
    /// Shows the scan's state beside the one that it is laid onto. False where the museum has no scan.
    bool begin();
    void end();
    void pick(const stage::Stage::Seen& seen, float reach) override;

    /// What the card says, as the visitor reads it.
    QString told() const;

    /// The scan that is aligned; null where there is none.
    static const Alignment* alignmentIn(const Museum& museum, const Id& state);
    /// The last state that is a scan; empty: there is none.
    static Id scanIn(const Museum& museum);

Q_SIGNALS:
    void done();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Alignment* alignment() const { return alignmentIn(m_link.museum(), m_scan); }
    using Edit = std::function<void(Alignment& alignment, Knowledge& known)>;
    void change(const QString& what, const Edit& edit);
    void takeUnit();
    void seeWhole();
    ScanSize::Asked asked() const;
    QString toldOfFit() const;
    void refresh();
    void refreshUnit();
    void paintFigure(QPainter& painter, const session::ShownSide& side) const;
    QSize cardIn(QSize picture);

    SessionLink& m_link;
    Editing& m_editing;
    bool m_active = false;
    Id m_scan;                        ///< the state of the scan
    std::optional<Vec3> m_inScan;     ///< half a pair: in the model's coordinates, without its origin
    std::optional<Vec3> m_inMuseum;   ///< half a pair
    std::optional<ScanShape> m_shape; ///< of the scan, while its file is there
    // Owned by the picture.
    QFrame* m_card;
    // Owned by the card.
    ScaleView* m_scale;
    QVBoxLayout* m_column; ///< words and buttons, beside the figure to scale
    QLabel* m_words;
    UnitChoice* m_choice;
    QPushButton* m_unit; ///< the unit that the pairs or the size speak for
    QPushButton* m_whole;
    QPushButton* m_clear;
    QPushButton* m_done;
};

} // namespace halls::app
