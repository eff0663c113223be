// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QLabel>
#include <QTimer>

namespace halls::app {

/// A short word over the picture that goes by itself. Also told to a screen reader.
class Toast : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Toast)
public:
    explicit Toast(QWidget* over);
    void say(const QString& words);
    void takeBack(const QString& words); ///< nothing where it says something else by now

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QSize sizeIn(QSize picture);

    QTimer m_end;
};

} // namespace halls::app
