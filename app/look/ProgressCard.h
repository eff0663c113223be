// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace halls::app {

/// How far opening is, with Cancel, over the picture.
class ProgressCard : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressCard)
public:
    explicit ProgressCard(QWidget* over);

    void begin(const QString& name);
    void setProgress(float done); ///< 0..1
    /// The museum is read and is now brought onto the graphics card: nothing to cancel any more.
    void setPreparing();
    void end();

Q_SIGNALS:
    void cancelAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QString m_name;
    bool m_preparing = false;
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace halls::app
