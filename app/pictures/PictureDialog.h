// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDialog>
#include <QSize>

class QCheckBox;
class QSpinBox;

namespace halls::app {

/// Asks how a picture is to be saved.
class PictureDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureDialog)
public:
    static constexpr int kLargest = 8192; ///< pixels

    /// `asShown`: size of the picture in the window. Deletes itself when closed.
    PictureDialog(QSize asShown, bool severalStates, QWidget* parent);

    struct Wish {
        QSize size;
        bool caption = true;
        bool bothStates = false;
    };
    Wish wish() const;

private:
    // Owned by this as its children.
    QSpinBox* m_wide;
    QSpinBox* m_high;
    QCheckBox* m_caption;
    QCheckBox* m_both;
};

} // namespace halls::app
