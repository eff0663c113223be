// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "SessionLink.h"

#include <QWidget>

class QTextBrowser;
class QUrl;

namespace halls::app {

/// What stands before the visitor and how far to trust it: the hall, or the exhibit that was clicked. Its record, its
/// fate in each state, the evidence, and where the sources do not agree.
class SubjectPanel : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SubjectPanel)
public:
    SubjectPanel(SessionLink& link, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showSubject();
    void follow(const QUrl& link);
    QString objects(const Hall& hall) const;
    QString hallPage(const Hall& hall) const;
    QString partPage(const Hall& hall, const Id& partId) const;
    QString exhibitPage(const Exhibit& exhibit) const;
    QString record(const Exhibit& exhibit) const;
    QString claims(const Id& about) const;

    SessionLink& m_link;
    QTextBrowser* m_page; ///< owned by this as its child
};

} // namespace halls::app
