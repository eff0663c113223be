// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QMessageBox>
#include <QString>
#include <QTextBrowser>

class QLabel;

namespace halls::app {

/// The one place where labels, boxes and pages are made. Left to itself, Qt takes any text that looks like HTML for it,
/// opens the files that it names, and lets its links lead out: a title of a package could read any file of the visitor.
/// `tests/arch` finds who makes one elsewhere.

/// A label whose text is text. Owned by `parent`.
QLabel* plainLabel(QWidget* parent);
QLabel* plainLabel(const QString& text, QWidget* parent);
/// A label of markup that the program makes itself: whoever sets it has escaped all other words in it. No link of it
/// leads out by itself. Owned by `parent`.
QLabel* markedLabel(QWidget* parent);

/// What a box says. None of it is markup. `text` and `more` together are one message: what is longer than one
/// (PlainWords::kMaxLetters, kMaxLines) is cut, and stands whole below "Details".
struct BoxWords {
    QMessageBox::Icon icon = QMessageBox::Information;
    QString title;
    QString text;
    QString more;
    QString details; ///< opened by a button; at most kMaxDetails letters of it; empty: what was cut, or none
    static constexpr qsizetype kMaxDetails = 20'000;
};
/// Without buttons. Owned by `parent`, deletes itself when closed; without a parent by the caller.
QMessageBox* plainBox(const char* name, const BoxWords& words, QWidget* parent);

/// A page of markup that the program makes itself. Loads nothing, whatever stands in it, and no link leads anywhere but
/// by anchorClicked.
class PlainBrowser : public QTextBrowser {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlainBrowser)
public:
    explicit PlainBrowser(QWidget* parent);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
};

} // namespace halls::app
