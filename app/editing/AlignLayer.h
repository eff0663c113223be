// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "editing/Editing.h"
#include "viewport/PickTool.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace halls::app {

/// Lays somebody's scan onto the museum: the same places are clicked in both pictures, pair by pair, numbered in both;
/// a card says how far the pairs are still apart.
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
    void change(const QString& what, const std::function<void(Alignment&)>& edit);
    void refresh();
    QSize cardIn(QSize picture);

    SessionLink& m_link;
    Editing& m_editing;
    bool m_active = false;
    Id m_scan;                      ///< the state of the scan
    std::optional<Vec3> m_inScan;   ///< half a pair: in the file's own coordinates
    std::optional<Vec3> m_inMuseum; ///< half a pair
    // Owned by the picture.
    QFrame* m_card;
    // Owned by the card.
    QLabel* m_words;
    QPushButton* m_unit;
    QPushButton* m_clear;
    QPushButton* m_done;
};

} // namespace halls::app
