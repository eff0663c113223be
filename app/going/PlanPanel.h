// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "going/PlanLayout.h"

#include <QWidget>

#include <optional>

namespace halls::app {

/// The floor plan: halls, exhibits of this state, and where one stands and looks. A click goes there.
/// It is schematic: the halls' boxes, not their walls. Names are read where they stand, or below by number.
class PlanPanel : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanPanel)
public:
    PlanPanel(SessionLink& link, QWidget* parent);

    static constexpr int kHereOpacity = 90; ///< of 255: of the accent, on which the name of the visitor's hall is read

    QSize sizeHint() const override { return {240, 240}; }
    QSize minimumSizeHint() const override { return {160, 140}; }

    /// What is drawn now, in pixels of the widget.
    struct Drawn {
        std::vector<PlanLayout::Word> words; ///< on the plan
        std::vector<PlanLayout::Word> below; ///< names by number, in the order of reading
        std::vector<QRectF> dots;
        QRectF visitor;
    };
    Drawn drawn();

Q_SIGNALS:
    void went(); ///< a click led somewhere

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    void measure();
    QPointF toWidget(Vec3 place) const;
    Vec3 toMuseum(QPointF place) const; ///< y is 0
    const Hall* hallUnder(QPointF place);
    float ground() const; ///< metres: where the visitor's floor is
    QRectF boxOf(const Hall& hall) const;
    std::vector<const Hall*> onThisFloor() const;
    std::vector<QPointF> dots() const;
    qreal dotRadius() const;
    qreal visitorScale() const;
    QRectF visitorBox() const;
    PlanLayout::Wish wish(const std::vector<const Hall*>& halls) const;
    void arrange();
    void putBelow(const std::vector<const Hall*>& halls, const std::vector<std::size_t>& numbered);
    int roomBelow(const std::vector<const Hall*>& halls, const std::vector<std::size_t>& numbered) const;
    void drawHalls(QPainter& painter) const;
    void drawWords(QPainter& painter) const;
    void drawExhibits(QPainter& painter) const;
    void drawVisitor(QPainter& painter) const;

    SessionLink& m_link;
    Aabb m_bounds; ///< of all halls
    QRectF m_map;  ///< pixels of the widget that the plan has; the rest is for names by number
    std::vector<PlanLayout::Word> m_words;
    std::vector<PlanLayout::Word> m_below;
    struct Arranged {
        QSize size{};
        QFont font{};
        Qt::LayoutDirection direction = Qt::LeftToRight;
        std::string language{};
        Id state{};
        Id hall{};
        float ground = 0.0F;
        bool operator==(const Arranged&) const = default;
    };
    std::optional<Arranged> m_arranged; ///< for what words were placed; null: anew
};

} // namespace halls::app
