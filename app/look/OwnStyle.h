// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QProxyStyle>

namespace halls::app {

/// Fusion, but for what a style sheet cannot say: where a toolbar or a menu bar has no room for all, its button for the
/// rest is wide enough to be seen and hit, and drawn in our colours.
class OwnStyle : public QProxyStyle {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnStyle)
public:
    OwnStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const override;
};

} // namespace halls::app
