// SPDX-License-Identifier: MPL-2.0
#include "paper/PaperPdf.h"

#include "base/MappedFile.h"
#include "look/Legend.h"
#include "look/Swatch.h"
#include "paper/Canvas.h"
#include "paper/PdfFinish.h"
#include "paper/Setting.h"
#include "words/Colours.h"

#include <cairo-pdf.h>

#include <cmath>
#include <memory>
#include <span>

namespace halls::app {

using namespace paper;

namespace {

constexpr double kPointsOfMm = 72.0 / 25.4;
constexpr double kSideMm = 18.0;
constexpr double kTopMm = 20.0;
constexpr double kBottomMm = 19.0;
constexpr double kHeadMm = 10.0; ///< of its upper edge, from that of the page; of the foot likewise
constexpr int kDpi = 300;
const QSize kSample(180, 54); ///< pixels of a colour of the legend

cairo_status_t append(void* to, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

struct CairoEnd {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

Pages pagesOf(Setting& setting, const std::vector<Part>& parts, double high) {
    Pages pages(high);
    for (const Part& part : parts) {
        std::vector<Unit> units;
        if (part.begin == Part::Begin::NewPage || pages.all().empty()) {
            units = setting.units(part, high - part.lower);
            pages.begin(part.lower);
        } else if (part.begin == Part::Begin::WhereItFits) {
            double room = pages.room() - part.lower;
            units = setting.units(part, room);
            if (!pages.emptyPage() && !units.empty() && units.front().before > 0.0) {
                room -= units.front().before; // which is no part of its height, and takes room here
                units = setting.units(part, room);
            }
            if (Pages::heightOf(units) > room) {
                units = setting.units(part, high);
                pages.begin(0.0);
            } else {
                pages.skip(part.lower);
            }
        } else {
            units = setting.units(part, pages.room() - part.lower);
            pages.skip(part.lower);
        }
        pages.add(std::move(units));
    }
    return pages;
}

std::map<QString, int> namesOf(const Pages& pages) {
    std::map<QString, int> names;
    for (std::size_t page = 0; page < pages.all().size(); ++page) {
        for (const Placed& placed : pages.all()[page]) {
            if (!placed.unit->name.isEmpty())
                names.emplace(placed.unit->name, static_cast<int>(page) + 1);
        }
    }
    return names;
}

void setMetadata(cairo_surface_t* surface, cairo_pdf_metadata_t what, const QString& words) {
    if (!words.isEmpty())
        cairo_pdf_surface_set_metadata(surface, what, words.toUtf8().constData());
}

} // namespace

PaperPdf::PaperPdf(Form form) : m_form(std::move(form)), m_page(QPageSize(m_form.page).size(QPageSize::Point)) {
    m_wide = m_page.width() - 2.0 * kSideMm * kPointsOfMm;
    m_high = m_page.height() - (kTopMm + kBottomMm) * kPointsOfMm;
}

QSize PaperPdf::pixels(double share, double aspect) const {
    const double wide = m_wide * share / 72.0 * kDpi;
    return {static_cast<int>(std::lround(wide)), static_cast<int>(std::lround(wide / aspect))};
}

Part PaperPdf::legend() {
    Part part{.blocks = {Paragraph{.look = Look::Heading,
                                   .pieces = {{.text = legendTitleOf(session::Overlay::Form)}},
                                   .name = QStringLiteral("legend"),
                                   .listed = true}}};
    for (const LegendRow& row : legendOf(session::Overlay::Form))
        part.blocks.push_back(Key{swatch(row.tint, kSample, 24.0), row.words});
    return part;
}

int PaperPdf::pages() const {
    Setting setting(m_wide, m_form.rightToLeft);
    setting.setContents(m_parts);
    return static_cast<int>(pagesOf(setting, m_parts, m_high).all().size());
}

Status PaperPdf::save(const std::filesystem::path& file) const {
    Setting setting(m_wide, m_form.rightToLeft);
    setting.setContents(m_parts);
    const Pages pages = pagesOf(setting, m_parts, m_high);

    std::string bytes;
    std::unique_ptr<cairo_surface_t, CairoEnd> surface(
        cairo_pdf_surface_create_for_stream(append, &bytes, m_page.width(), m_page.height()));
    setMetadata(surface.get(), CAIRO_PDF_METADATA_TITLE, m_form.title);
    setMetadata(surface.get(), CAIRO_PDF_METADATA_AUTHOR, m_form.author);
    setMetadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, QStringLiteral("Mosul Halls " HALLS_VERSION));
    std::unique_ptr<cairo_t, CairoEnd> cairo(cairo_create(surface.get()));
    Canvas canvas(cairo.get(), m_wide, m_form.rightToLeft, namesOf(pages));
    const Typesetter typesetter;
    const Qt::LayoutDirection direction = m_form.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight;
    const auto aside = [&](const QString& words, Typesetter::Align align, double y) {
        typesetter.set({{.text = words}}, faceOf(Look::Small), m_wide, direction, align).draw(canvas, 0.0, y);
    };
    const auto far = m_form.rightToLeft ? Typesetter::Align::Left : Typesetter::Align::Right;
    const auto count = static_cast<int>(pages.all().size());
    for (int page = 1; page <= count; ++page) {
        cairo_save(cairo.get());
        cairo_translate(cairo.get(), kSideMm * kPointsOfMm, kTopMm * kPointsOfMm);
        const double top = (kHeadMm - kTopMm) * kPointsOfMm;
        canvas.setAside(true);
        if (page > 1)
            aside(m_form.head, Typesetter::Align::Begin, top);
        aside(tr("page %1 of %2").arg(page).arg(count), far, top);
        aside(m_form.foot, Typesetter::Align::Begin, m_high + 8.0);
        canvas.setAside(false);
        for (const Placed& placed : pages.all()[static_cast<std::size_t>(page) - 1]) {
            const Unit& unit = *placed.unit;
            canvas.open(unit.tags);
            if (!unit.name.isEmpty()) {
                const QByteArray name = "name='" + unit.name.toUtf8() + '\'';
                cairo_tag_begin(cairo.get(), CAIRO_TAG_DEST, name.constData());
                cairo_tag_end(cairo.get(), CAIRO_TAG_DEST);
                if (!unit.outline.isEmpty())
                    cairo_pdf_surface_add_outline(
                        surface.get(), CAIRO_PDF_OUTLINE_ROOT, unit.outline.toUtf8().constData(),
                        ("dest='" + unit.name.toUtf8() + '\'').constData(), cairo_pdf_outline_flags_t{});
            }
            unit.draw(canvas, placed.y);
        }
        canvas.open({kDocument});
        cairo_restore(cairo.get());
        cairo_show_page(cairo.get());
    }
    canvas.open({});
    const cairo_status_t drawn = cairo_status(cairo.get());
    cairo_surface_finish(surface.get());
    const cairo_status_t finished = drawn != CAIRO_STATUS_SUCCESS ? drawn : cairo_surface_status(surface.get());
    if (finished != CAIRO_STATUS_SUCCESS)
        return Error{ErrorCode::Failed, file.string(), {}, cairo_status_to_string(finished)};
    const auto pdf = finishPdf(
        bytes, {.language = m_form.language, .rightToLeft = m_form.rightToLeft, .elements = canvas.elements()});
    if (!pdf)
        return Error{ErrorCode::Failed, file.string(), {}, pdf.error().detail};
    return writeAtomically(file, std::as_bytes(std::span(pdf.value())));
}

} // namespace halls::app
