// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace halls::app {

/// Halls and their named views; Enter or a click goes there. The hall where one stands is marked, and the list scrolls
/// to it. Of a model that somebody opened: the views of its cameras, and its variants, of which one can be chosen.
class PlacesPanel : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlacesPanel)
public:
    PlacesPanel(SessionLink& link, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addVariants();
    void choose(int variant);
    void markHere();
    void offerViews(QTreeWidgetItem& hall);
    void scrollTo(QTreeWidgetItem& hall);
    void goTo(const QTreeWidgetItem& item);

    SessionLink& m_link;
    QTreeWidget* m_tree;
    Id m_hall; ///< that was scrolled to
};

} // namespace halls::app
