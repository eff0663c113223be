// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QToolButton>

namespace halls::app {

/// Shows and hides what is seldom needed, by a press; hidden at first. A triangle points to where the words go on, or
/// down to what is shown.
class Fold : public QToolButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Fold)
public:
    /// Borrows what is folded.
    Fold(QWidget* folded, QWidget* parent);

    void setWords(const QString& words);
    void setUnfolded(bool unfolded);
    bool unfolded() const { return m_unfolded; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void say();

    QWidget* m_folded;
    QString m_words;
    bool m_unfolded = false;
};

} // namespace halls::app
