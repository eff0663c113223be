// SPDX-License-Identifier: MPL-2.0
#include "look/OwnStyle.h"

#include "look/Theme.h"

namespace halls::app {
namespace {

constexpr int kMore = 28;   ///< logical pixels of the button for the rest
constexpr int kFinger = 44; ///< likewise, for fingers

} // namespace

int OwnStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    if (metric == PM_ToolBarExtensionExtent)
        return appearance().touch ? kFinger : kMore;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QIcon OwnStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const {
    if (icon == SP_ToolBarHorizontalExtensionButton || icon == SP_ToolBarVerticalExtensionButton)
        return themeIcon(QStringLiteral("more"));
    return QProxyStyle::standardIcon(icon, option, widget);
}

} // namespace halls::app
