// SPDX-License-Identifier: MPL-2.0
#pragma once

// Whether all words of a widget are seen, and whether one can get to it.

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QTabBar>
#include <QWidget>

#include <string>

namespace halls::app {

constexpr int kEdge = 2; ///< pixels of a frame

inline bool says(const QString& tip, const QString& words) {
    QString plain = tip;
    return !words.isEmpty() && plain.remove(QLatin1Char('&')).contains(QString(words).remove(QLatin1Char('&')));
}

/// Whether all of a widget lies in its window, or in something that scrolls to it.
inline bool canBeReached(const QWidget& widget) {
    QRect place(QPoint(0, 0), widget.size());
    for (const QWidget* at = &widget; !at->isWindow(); at = at->parentWidget()) {
        const auto* parent = at->parentWidget();
        place.translate(at->pos());
        const auto* area = qobject_cast<const QAbstractScrollArea*>(parent->parentWidget());
        if (area != nullptr && area->viewport() == parent)
            return true;
        if (!parent->rect().contains(place))
            return false;
    }
    return true;
}

/// What of the words of a widget is not shown; empty: nothing.
inline QString cutOf(const QWidget& widget) {
    const auto of = [&](const QString& words, QSize needs, QSize has) {
        return needs.width() > has.width() || needs.height() > has.height()
                   ? QStringLiteral("%1 '%2' '%3' needs %4x%5, has %6x%7")
                         .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), words)
                         .arg(needs.width())
                         .arg(needs.height())
                         .arg(has.width())
                         .arg(has.height())
                   : QString();
    };
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty() || says(label->toolTip(), label->text()))
            return {};
        const QSize has = label->size();
        return of(label->text(),
                  label->wordWrap() ? QSize(0, label->heightForWidth(has.width())) : label->minimumSizeHint(), has);
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        if (button->text().isEmpty() || says(button->toolTip(), button->text()))
            return {};
        // Squeezed it is lower than it would be, and its words are whole as long as their ink is.
        const int ink = button->fontMetrics().tightBoundingRect(button->text()).height() + 2 * kEdge;
        return of(button->text(), {button->minimumSizeHint().width(), ink}, button->size());
    }
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) // its list has the words whole
        return of(box->currentText(), QSize(0, box->minimumSizeHint().height()), box->size());
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        for (int at = 0; at < tabs->count(); ++at) {
            const int needs = tabs->fontMetrics().size(Qt::TextShowMnemonic, tabs->tabText(at)).width();
            if (needs > tabs->tabRect(at).width() && !says(tabs->tabToolTip(at), tabs->tabText(at)))
                return of(tabs->tabText(at), QSize(needs, 0), tabs->tabRect(at).size());
        }
    }
    return {};
}

/// Which words of a window are cut, and which widgets lie where nobody gets to.
inline std::string troublesIn(const QWidget& window) {
    std::string found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty() || widget->window() != &window)
            continue;
        if (const QString cut = cutOf(*widget); !cut.isEmpty())
            found += cut.toStdString() + "\n";
        const bool counts = widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QLabel*>(widget) != nullptr;
        if (counts && !canBeReached(*widget))
            found += std::string("out of reach: ") + widget->metaObject()->className() + " " +
                     widget->objectName().toStdString() + "\n";
    }
    return found;
}

} // namespace halls::app
