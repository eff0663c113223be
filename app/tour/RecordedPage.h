// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "viewer/Session.h"

#include <QCoreApplication>
#include <QImage>
#include <QString>

namespace halls::app {

/// What the audience reads over the picture of a recorded tour: the words of a step, and the passage behind its pin.
/// Precondition: a QGuiApplication, which lays out the letters.
class RecordedPage {
    Q_DECLARE_TR_FUNCTIONS(RecordedPage)
public:
    struct Words {
        QString title;
        QString text;
        QString question;
        QString answer;
    };
    /// At the lower edge, as the window shows them. Returns the height in pixels that they take.
    static int paintWords(QImage& picture, const Words& words, bool rightToLeft);

    /// The pin that is open: its title, the very words of the source with marks where words are missing, and which
    /// source it is; at the side where a line ends, `below` pixels free beneath it. Nothing where no pin is open.
    static void paintPassage(QImage& picture, const viewer::Session& session, const std::string& language,
                             bool rightToLeft, int below);
};

} // namespace halls::app
