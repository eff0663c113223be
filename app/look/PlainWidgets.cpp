// SPDX-License-Identifier: MPL-2.0
#include "look/PlainWidgets.h"

#include "words/PlainWords.h"

#include <QImage>
#include <QLabel>
#include <QScreen>
#include <QTextLayout>
#include <QUrl>
#include <QVariant>

#include <algorithm>
#include <vector>

namespace halls::app {
namespace {

constexpr qsizetype kLeastMore = 80; ///< letters that a long text leaves to what stands below it

// Logical pixels.
constexpr int kSmallScreen = 1024;
constexpr int kBesideWords = 120; ///< of a box: its icon and its margins
/// Qt breaks the lines only of a box that is wider than this; what is narrower it cuts at the edge, once somebody said
/// how wide the words are (QMessageBox, updateSize()).
constexpr int kLeastWide = 500;
constexpr int kMostWide = 840;
constexpr int kWider = 20;

qsizetype linesOf(const QString& words) {
    return words.isEmpty() ? 0 : words.count(QLatin1Char('\n')) + 1;
}

/// How many lines the words take in a column of this width.
qsizetype linesIn(const QLabel& label, int width) {
    qsizetype lines = 0;
    for (const QString& paragraph : label.text().split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, label.font());
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            ++lines;
        }
        layout.endLayout();
    }
    return lines;
}

/// As wide as a message of kMaxLines needs, and no wider than a small screen has room for. Left to itself Qt makes
/// boxes so narrow that a path is broken into several lines.
void widen(QMessageBox& box) {
    const QScreen* screen = box.screen();
    const int across = screen != nullptr ? screen->availableSize().width() : kSmallScreen;
    // Qt's own limits of a box, less icon and margins (QMessageBox, updateSize()).
    const int most = std::min(across <= kSmallScreen ? across : across - 480, 1000) - kBesideWords;
    std::vector<QLabel*> labels;
    for (const char* name : {"qt_msgbox_label", "qt_msgbox_informativelabel"}) {
        if (auto* label = box.findChild<QLabel*>(QLatin1String(name)))
            labels.push_back(label);
    }
    for (QLabel* label : labels)
        label->ensurePolished(); // with the letters of its theme
    const auto lines = [&](int width) {
        qsizetype all = 0;
        for (const QLabel* label : labels)
            all += linesIn(*label, width);
        return all;
    };
    int width = std::min(kLeastWide, most);
    while (width < std::min(kMostWide, most) && lines(width) > PlainWords::kMaxLines)
        width += kWider;
    if (width > kLeastWide || lines(width) > 1)
        labels.back()->setMinimumWidth(width);
}

} // namespace

QLabel* plainLabel(QWidget* parent) {
    auto* label = new QLabel(parent); // owned by the parent
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel* plainLabel(const QString& text, QWidget* parent) {
    QLabel* label = plainLabel(parent);
    label->setText(text);
    return label;
}

QLabel* markedLabel(QWidget* parent) {
    auto* label = new QLabel(parent); // owned by the parent
    label->setTextFormat(Qt::RichText);
    return label;
}

QMessageBox* plainBox(const char* name, const BoxWords& words, QWidget* parent) {
    auto* box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose, parent != nullptr);
    box->setObjectName(QLatin1String(name));
    box->setIcon(words.icon);
    box->setWindowTitle(PlainWords::title(words.title));
    box->setTextFormat(Qt::PlainText);
    const QString text = PlainWords::shortened(words.text, PlainWords::kMaxLetters - kLeastMore);
    const qsizetype letters = PlainWords::kMaxLetters - text.size();
    const QString more = PlainWords::shortened(words.more, letters);
    box->setText(text);
    if (!more.isEmpty()) {
        box->setInformativeText(QStringLiteral(" "));
        // Its format is its own, and it would open links.
        for (QLabel* label : box->findChildren<QLabel*>()) {
            label->setTextFormat(Qt::PlainText);
            label->setOpenExternalLinks(false);
        }
        box->setInformativeText(more);
    }
    QString details = words.details;
    const bool cut = text.size() < words.text.size() || more.size() < words.more.size() ||
                     linesOf(more) < linesOf(words.more) || linesOf(text) < linesOf(words.text);
    if (details.isEmpty() && cut)
        details = words.text + (words.more.isEmpty() ? QString() : QLatin1Char('\n') + words.more);
    if (!details.isEmpty())
        box->setDetailedText(PlainWords::shortened(details, BoxWords::kMaxDetails, BoxWords::kMaxDetails));
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    widen(*box);
    return box;
}

PlainBrowser::PlainBrowser(QWidget* parent) : QTextBrowser(parent) {
    setOpenLinks(false);
    setOpenExternalLinks(false);
}

/// Something, not nothing: where a page has no answer, Qt looks for the file by itself.
QVariant PlainBrowser::loadResource(int type, const QUrl&) {
    if (type != QTextDocument::ImageResource)
        return QByteArray();
    QImage nothing(1, 1, QImage::Format_ARGB32);
    nothing.fill(Qt::transparent);
    return nothing;
}

} // namespace halls::app
