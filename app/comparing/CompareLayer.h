// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "audience/AudienceView.h"
#include "desk/SessionLink.h"

#include <QObject>

#include <array>

class QLabel;
class QSlider;

namespace halls::app {

class Divider;
class Legend;

/// What lies over the picture while two states are compared or classes are shown: the sides' captions, the divider, the
/// slider of a blend, the legend, and a word where a state has no model of a hall.
///
/// **Ownership** Its parts are children of the picture.
class CompareLayer : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompareLayer)
public:
    CompareLayer(SessionLink& link, QWidget* over);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void toggleAlone(session::Side side);
    void refresh();
    struct Place {
        bool leads = false;
        bool shared = false; ///< both captions lie over the same part of the picture
    };
    void placeCaption(QLabel& caption, const AudienceView::Side& named, const Place& place);
    void placeNote(QLabel& note, const session::ShownSide& side);
    void showSlider();

    SessionLink& m_link;
    QWidget* m_over;
    std::array<QLabel*, 2> m_captions{};
    std::array<QLabel*, 2> m_notes{}; ///< where there is no model
    Divider* m_divider;
    QSlider* m_blend;
    Legend* m_legend;
};

} // namespace halls::app
