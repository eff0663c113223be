// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QRect>
#include <QWidget>

#include <functional>
#include <limits>
#include <vector>

namespace halls::app {

/// The things over a picture: each says which edge it holds to, and how large it is; this places all of them, so that
/// none covers another. It places anew whenever the picture is resized or turned for another language, and whenever a
/// thing is shown, hidden or says something else: Qt tells a parent by LayoutRequest.
///
///     OverPicture::of(*over).add(this, {.hold = Hold::Bottom, .rank = 3, .margin = 28});
///
/// Things of a lower rank are placed first. A thing whose place is taken goes on from its edge towards the middle, then
/// to another column; where there is no room at all it gets the highest free place of its column and is made as low as
/// that, and only where that would show nothing it lies over the others. What is raised above what stays the things'
/// own affair.
///
/// **Ownership** A child of the picture, as the things are.
class OverPicture : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverPicture)
public:
    /// Begin and End are those of a line that is read. Whole: all of the picture, and in nobody's way.
    enum class Hold { Top, TopBegin, TopEnd, Middle, Bottom, BottomBegin, BottomEnd, Whole };
    struct Rule {
        Hold hold = Hold::Middle;
        int rank = 0;
        int margin = 12; ///< logical pixels from its edge
        /// How large it is in a picture; none: as its sizeHint(). Asked again, with less height, where others leave
        /// less.
        std::function<QSize(QSize picture)> size = {};
    };

    /// The one of this picture.
    static OverPicture& of(QWidget& picture);

    void add(QWidget* thing, Rule rule);
    /// It holds to another edge from now on.
    void setHold(const QWidget* thing, Hold hold);
    /// It follows a rule of its own, such as a side of a comparison; what this places keeps clear of it.
    /// Things of a lower rank than `from` may lie over it.
    void keepClearOf(QWidget* thing, int from = std::numeric_limits<int>::min());
    /// Where something that follows a place in the picture is clear of all that lies over it, as near as can be; null:
    /// there is no room.
    QRect cleared(const QRect& wanted) const;

Q_SIGNALS:
    /// Another size, language or direction: who follows a rule of its own moves now.
    void pictureChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Thing {
        QPointer<QWidget> widget;
        Rule rule;
    };
    explicit OverPicture(QWidget& picture);
    void place();
    QRect spotFor(const Rule& rule, QSize size) const;
    QRect squeezed(const QRect& wanted) const;
    const QRect* blocking(const QRect& wanted) const;

    QWidget& m_picture;
    std::vector<Thing> m_things; ///< by rank
    struct OwnRule {
        QPointer<QWidget> widget;
        int from; ///< the least rank that keeps clear of it
    };
    std::vector<OwnRule> m_ownRules; ///< by that rank
    std::vector<QRect> m_taken;      ///< since the last placing
};

} // namespace halls::app
