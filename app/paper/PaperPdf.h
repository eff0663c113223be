// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFont>
#include <QPageSize>
#include <QPdfWriter>
#include <QString>

#include <filesystem>
#include <memory>

class QPainter;
class QTextDocument;

namespace halls::app {

/// Pages on paper, as a PDF: text that flows from page to page, pictures and lines between. Places are in dots from
/// the upper left of what may be printed on. The file is written whole by save(), or not at all.
/// Precondition of all: a QGuiApplication exists.
class PaperPdf {
    Q_DECLARE_TR_FUNCTIONS(PaperPdf)
public:
    struct Form {
        QPageSize::PageSizeId page = QPageSize::A4;
        bool rightToLeft = false;
        QString title;
        QString footer; ///< beside the number of each page; may be empty
    };
    explicit PaperPdf(const Form& form);
    ~PaperPdf();

    static constexpr double kBetweenLinesMm = 9.0; ///< of those to write on: for a hand of twelve years too
    static double dots(double millimetres);
    static QFont font(double points);

    bool begun() const;
    double wide() const { return m_wide; }
    double high() const { return m_high; }
    bool rightToLeft() const { return m_form.rightToLeft; }
    QPainter& painter() { return *m_painter; }

    void newPage();
    /// Flows HTML from `top` of this page on, over as many pages as it needs. Returns where it ends on the last.
    double flow(const QString& html, double top);
    /// The same, but on a new page where this one has no room for all of it and a new one has.
    double flowWhole(const QString& html, double top);
    double heightOf(const QString& html) const { return endOf(html, 0.0); }
    /// Where flow() would end if this page had no end.
    double endOf(const QString& html, double top) const;
    /// Empty lines to write on by hand. Returns where they end.
    double rule(int lines, double top);
    /// What the classes of evidence mean. Returns where it ends.
    double legend(double top);

    /// Ends the pages. **Errors** Unwritable with the cause; nothing is left behind then.
    Status save(const std::filesystem::path& file);

private:
    void lay(QTextDocument& text, const QString& html, double top) const;

    Form m_form;
    QBuffer m_bytes;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
    double m_wide = 0.0;
    double m_high = 0.0;
    int m_pages = 0;
};

/// Words as HTML that shows them as they are.
QString escaped(const QString& words);

} // namespace halls::app
