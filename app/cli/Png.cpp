// SPDX-License-Identifier: MPL-2.0
#include "cli/Png.h"

#include "base/MappedFile.h"

#include <QBuffer>
#include <QByteArray>
#include <QImage>

namespace halls::app {

Status writePng(const std::filesystem::path& file, const render::Picture& picture) {
    const QImage image(picture.rgba.data(), picture.size.x, picture.size.y, qsizetype{picture.size.x} * 4,
                       QImage::Format_RGBX8888);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return Error{ErrorCode::Failed, file.string(), {}, "the picture cannot be written as PNG"};
    return writeAtomically(file, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace halls::app
