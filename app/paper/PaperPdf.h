// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "paper/Blocks.h"

#include <QCoreApplication>
#include <QPageSize>
#include <QSize>

#include <filesystem>
#include <string>
#include <vector>

namespace halls::app {

/// Pages on paper, as a PDF that can be searched, copied from and read aloud in every language of the program: its
/// letters are named one by one, its headings, paragraphs, lists, tables and pictures are tagged, its links lead.
///
///     PaperPdf pdf({.title = tr("Report")});
///     pdf.add({.blocks = {paper::plain(paper::Look::Title, title), paper::Contents{}}});
///     pdf.save(file);
///
/// Precondition of all: a QGuiApplication exists.
class PaperPdf {
    Q_DECLARE_TR_FUNCTIONS(PaperPdf)
public:
    struct Form {
        QPageSize::PageSizeId page = QPageSize::A4;
        bool rightToLeft = false;
        std::string language; ///< BCP 47
        QString title;
        QString author; ///< may be empty
        QString head;   ///< runs above each page but the first, with its number
        QString foot;   ///< below each page; may be empty
    };
    explicit PaperPdf(Form form);

    double wide() const { return m_wide; } ///< points that may be printed on
    double high() const { return m_high; }
    /// Pixels for a picture of this share of the width.
    QSize pixels(double share, double aspect) const;

    void add(paper::Part part) { m_parts.push_back(std::move(part)); }
    /// A page of the classes of evidence with their colours and patterns.
    static paper::Part legend();

    int pages() const; ///< that all parts take; lays them out
    /// Lays out all parts and writes them. **Errors** Failed; Unwritable with the cause. Nothing is left behind then.
    Status save(const std::filesystem::path& file) const;

private:
    Form m_form;
    QSizeF m_page; ///< points
    double m_wide = 0.0;
    double m_high = 0.0;
    std::vector<paper::Part> m_parts;
};

} // namespace halls::app
