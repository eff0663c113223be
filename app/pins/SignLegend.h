// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "render/Scene.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace halls::app {

/// What the signs over the picture mean, in a corner of it: each as it is drawn, by shape and not by colour alone, with
/// its words. Shown and hidden by a key.
class SignLegend : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignLegend)
public:
    struct Row {
        render::PinMark::Look look = render::PinMark::Look::Normal;
        QString words;
        bool quotes = false;
    };

    SignLegend(SessionLink& link, QWidget* over);

    /// All signs, in the language of the interface.
    static std::vector<Row> rows();
    void setShown(bool shown);
    QString question() const; ///< the one that it shows

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tell();
    int highOf(const Row& row, int wide) const;
    QSize fitted(QSize picture) const;

    SessionLink& m_link;
    std::vector<Row> m_rows;
};

} // namespace halls::app
