// SPDX-License-Identifier: MPL-2.0
#include "look/PlainWidgets.h"

#include "words/PlainWords.h"

#include <QImage>
#include <QLabel>
#include <QUrl>
#include <QVariant>

#include <algorithm>

namespace halls::app {
namespace {

constexpr qsizetype kLeastMore = 80; ///< letters that a long text leaves to what stands below it

qsizetype linesOf(const QString& words) {
    return words.isEmpty() ? 0 : words.count(QLatin1Char('\n')) + 1;
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
