// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

#include <QDialog>

namespace halls::app {

/// What the program shows and does not claim, the works that the open museum rests on, and the licences.
class AboutDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AboutDialog)
public:
    AboutDialog(const Museum& museum, const std::string& language, QWidget* parent);
};

} // namespace halls::app
