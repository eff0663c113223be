// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "render/Scene.h"
#include "session/Comparing.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace halls::app {

/// One line of a legend: how a class looks, and its name.
struct LegendRow {
    render::Tint tint;
    QString words;
};

/// The classes that an overlay shows, in the language of the interface.
std::vector<LegendRow> legendOf(session::Overlay overlay);
/// What they are about: "Form: did it look like this?".
QString legendTitleOf(session::Overlay overlay);

/// Says what colours and patterns mean, in a corner of the picture.
class Legend : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Legend)
public:
    explicit Legend(QWidget* over);
    void show(session::Overlay overlay); ///< None: hides it
    QSize sizeHint() const override { return m_size; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    session::Overlay m_overlay = session::Overlay::None;
    std::vector<LegendRow> m_rows;
    QString m_title;
    int m_inAColumn = 1;  ///< rows
    int m_columnWide = 0; ///< logical pixels
    QSize m_size;         ///< that its rows take
};

} // namespace halls::app
