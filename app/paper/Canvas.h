// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "paper/Pages.h"
#include "paper/PdfFinish.h"

#include <cairo.h>

#include <map>

class QColor;

namespace halls::app::paper {

/// The page that is drawn on, in points from the upper left of what may be printed on.
class Canvas {
public:
    /// `pages`: of each name that links lead to.
    Canvas(cairo_t* cairo, double wide, bool rightToLeft, std::map<QString, int> pages)
        : m_cairo(cairo), m_wide(wide), m_rightToLeft(rightToLeft), m_pages(std::move(pages)) {}

    cairo_t* cairo() { return m_cairo; }
    double wide() const { return m_wide; }
    bool rightToLeft() const { return m_rightToLeft; }
    int pageOf(const QString& name) const;

    /// Ends elements and begins others until these are open.
    void open(const std::vector<Tag>& tags);
    /// The same, within a unit: one more, until the next open().
    void openInner(const char* tag, const QString& words = {}, const QString& alternative = {});
    void closeInner();
    void openLink(const QString& link, const QString& words); ///< an address, or "#name"; closed by closeInner()

    /// What is drawn until false is no part of the text: a running head.
    void setAside(bool aside) { m_aside = aside; }

    void setColour(const QColor& colour);
    void fill(double x, double y, double wide, double high, const QColor& colour);
    void line(double x1, double y1, double x2, double y2, double width, const QColor& colour);
    void image(const QImage& image, double x, double y, double wide, double high);
    /// A picture that readers are told of; a null one is a blank.
    void figure(const QImage& image, const QString& alternative, double x, double y, double wide, double high);
    const std::vector<Element>& elements() const { return m_elements; } ///< all that were begun, in their order

private:
    cairo_t* m_cairo;
    double m_wide;
    bool m_rightToLeft;
    std::map<QString, int> m_pages;
    bool m_aside = false;
    std::vector<Tag> m_open;
    std::vector<const char*> m_inner;
    std::vector<Element> m_elements;
};

} // namespace halls::app::paper
