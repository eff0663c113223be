// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"
#include "session/Comparing.h"

#include <QCoreApplication>
#include <QImage>
#include <QString>

namespace halls::app {

/// The strip below a saved picture: what it shows, and that it is a model.
class Caption {
    Q_DECLARE_TR_FUNCTIONS(Caption)
public:
    /// "Assyrian Hall. Before June 2014 (2012 to June 2014). Drawn: ..."; `note` as PictureNote has it.
    static QString line(const QString& hall, const QString& state, const QString& dates, const QString& note);
    static QString credit(const QString& museum);
    /// `picture` with a strip of these lines below it and, where an overlay is shown, its legend. Lines are as long as
    /// the picture is wide.
    static QImage below(const QImage& picture, const QStringList& lines, session::Overlay overlay, bool rightToLeft);
};

} // namespace halls::app
