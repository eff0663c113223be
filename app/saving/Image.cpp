// SPDX-License-Identifier: MPL-2.0
#include "saving/Image.h"

namespace halls::app {

QImage imageOf(const render::Picture& picture) {
    const QImage borrowed(picture.rgba.data(), picture.size.x, picture.size.y, QImage::Format_RGBA8888);
    return borrowed.convertToFormat(QImage::Format_RGB32);
}

QFont writtenFont() {
    QFont font;
    font.setFamilies(
        {QStringLiteral("Noto Sans"), QStringLiteral("Noto Naskh Arabic"), QStringLiteral("Noto Sans Cuneiform")});
    return font;
}

} // namespace halls::app
