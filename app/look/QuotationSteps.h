// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace halls::app {

/// The quotations of the open pin, one after the other: back, "2 of 5", on. Hidden where there are not several.
class QuotationSteps : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuotationSteps)
public:
    QuotationSteps(SessionLink& link, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QPushButton* key(const char* name, int step);

    SessionLink& m_link;
    // Owned by this as its children.
    QPushButton* m_back;
    QLabel* m_number;
    QPushButton* m_next;
};

} // namespace halls::app
