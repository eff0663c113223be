// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDialog>

class QCheckBox;

namespace halls::app {

/// A calm word before the first view of destruction, in the package's words. Staying is as easy as going on.
class NoticeDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeDialog)
public:
    NoticeDialog(const QString& state, const QString& text, QWidget* parent);

    bool neverAgain() const; ///< the visitor does not want to be asked on later visits either

protected:
    void keyPressEvent(QKeyEvent* event) override; ///< a clicker's keys answer too

private:
    QCheckBox* m_never; ///< owned by this as its child
};

} // namespace halls::app
