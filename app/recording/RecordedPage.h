// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/Session.h"

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

    /// Of two states at once: title and dates of each in the upper corner of its side. Returns the height in pixels
    /// that they take; 0 where one state is shown.
    static int paintSides(QImage& picture, const session::Session& session, const std::string& language);

    /// What the colours of an overlay say, in the upper corner where a line begins, `above` pixels free over it.
    static void paintLegend(QImage& picture, session::Overlay overlay, bool rightToLeft, int above);

    /// Pixels at the upper and the lower edge that are taken.
    struct Taken {
        int above = 0;
        int below = 0;
    };
    /// The pin that is open: its title, the very words of the source with marks where words are missing, and which
    /// source it is; at the side where a line ends. Nothing where no pin is open.
    static void paintPassage(QImage& picture, const session::Session& session, const std::string& language,
                             bool rightToLeft, Taken taken);
};

} // namespace halls::app
