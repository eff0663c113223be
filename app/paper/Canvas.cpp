// SPDX-License-Identifier: MPL-2.0
#include "paper/Canvas.h"

#include "words/Colours.h"

#include <QBuffer>
#include <QImageWriter>
#include <QUrl>

#include <algorithm>

namespace halls::app::paper {
namespace {

constexpr int kJpegQuality = 88;
constexpr int kSmallest = 64; ///< pixels of a side: what is smaller, a colour of a legend, stays as it is

/// The picture's bytes for cairo, which keeps them as long as it needs them.
void attachJpeg(cairo_surface_t* surface, const QImage& image) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(kJpegQuality);
    if (!writer.write(image))
        return; // then its pixels go into the file
    auto* bytes = new QByteArray(buffer.data());
    const auto release = [](void* data) { delete static_cast<QByteArray*>(data); };
    const auto* data = reinterpret_cast<const unsigned char*>(bytes->constData());
    if (cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG, data, static_cast<unsigned long>(bytes->size()),
                                    release, bytes) != CAIRO_STATUS_SUCCESS)
        delete bytes;
}

} // namespace

int Canvas::pageOf(const QString& name) const {
    const auto found = m_pages.find(name);
    return found == m_pages.end() ? 0 : found->second;
}

void Canvas::open(const std::vector<Tag>& tags) {
    const auto [same, wanted] = std::ranges::mismatch(m_open, tags);
    for (auto left = m_open.end(); left != same;)
        cairo_tag_end(m_cairo, (--left)->name);
    for (auto next = wanted; next != tags.end(); ++next) {
        cairo_tag_begin(m_cairo, next->name, nullptr);
        m_elements.push_back({.kind = next->name, .words = {}, .alternative = {}});
    }
    m_open = tags;
}

void Canvas::openInner(const char* tag, const QString& words, const QString& alternative) {
    if (m_aside)
        return;
    cairo_tag_begin(m_cairo, tag, nullptr);
    m_inner.push_back(tag);
    m_elements.push_back({.kind = tag, .words = words, .alternative = alternative});
}

void Canvas::closeInner() {
    if (m_aside)
        return;
    cairo_tag_end(m_cairo, m_inner.back());
    m_inner.pop_back();
}

void Canvas::openLink(const QString& link, const QString& words) {
    if (m_aside)
        return;
    const bool inside = link.startsWith(QLatin1Char('#'));
    QByteArray target = inside ? link.mid(1).toUtf8() : QUrl(link).toEncoded();
    target.replace("\\", "\\\\").replace("'", "\\'");
    cairo_tag_begin(m_cairo, CAIRO_TAG_LINK, ((inside ? "dest='" : "uri='") + target + '\'').constData());
    m_inner.push_back(CAIRO_TAG_LINK);
    m_elements.push_back({.kind = CAIRO_TAG_LINK, .words = words, .alternative = {}});
}

void Canvas::setColour(const QColor& colour) {
    cairo_set_source_rgb(m_cairo, colour.redF(), colour.greenF(), colour.blueF());
}

void Canvas::fill(double x, double y, double wide, double high, const QColor& colour) {
    setColour(colour);
    cairo_rectangle(m_cairo, x, y, wide, high);
    cairo_fill(m_cairo);
}

void Canvas::line(double x1, double y1, double x2, double y2, double width, const QColor& colour) {
    setColour(colour);
    cairo_set_line_width(m_cairo, width);
    cairo_move_to(m_cairo, x1, y1);
    cairo_line_to(m_cairo, x2, y2);
    cairo_stroke(m_cairo);
}

void Canvas::image(const QImage& image, double x, double y, double wide, double high) {
    const QImage pixels = image.convertToFormat(QImage::Format_RGB32);
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels.width(), pixels.height());
    unsigned char* line = cairo_image_surface_get_data(surface);
    for (int row = 0; row < pixels.height(); ++row, line += cairo_image_surface_get_stride(surface))
        std::copy_n(pixels.constScanLine(row), std::ptrdiff_t{4} * pixels.width(), line);
    cairo_surface_mark_dirty(surface);
    if (std::min(pixels.width(), pixels.height()) > kSmallest)
        attachJpeg(surface, pixels);
    cairo_save(m_cairo);
    cairo_translate(m_cairo, x, y);
    cairo_scale(m_cairo, wide / pixels.width(), high / pixels.height());
    cairo_set_source_surface(m_cairo, surface, 0.0, 0.0);
    cairo_rectangle(m_cairo, 0.0, 0.0, pixels.width(), pixels.height());
    cairo_fill(m_cairo);
    cairo_restore(m_cairo);
    cairo_surface_destroy(surface);
}

void Canvas::figure(const QImage& picture, const QString& alternative, double x, double y, double wide, double high) {
    openInner("Figure", {}, alternative);
    if (picture.isNull())
        fill(x, y, wide, high, colours::kPaperBlank);
    else
        image(picture, x, y, wide, high);
    closeInner();
}

} // namespace halls::app::paper
