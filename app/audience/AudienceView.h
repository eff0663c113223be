// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "look/Legend.h"
#include "session/Session.h"
#include "tours/TourPlayer.h"
#include "words/PassageText.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace halls::app {

/// What the audience of a tour sees beside the picture itself, as values: the window paints it live, a recording into
/// its frames. Both show the same because both get it from here.
class AudienceView {
    Q_DECLARE_TR_FUNCTIONS(AudienceView)
public:
    struct Wish {
        std::string language;
        Size2 size{0};                  ///< of the picture
        std::optional<QString> caption; ///< what a voice says now, instead of the step's text; may be empty
        bool answer = false;            ///< it is shown by now
    };

    /// Of the step that is shown.
    struct Words {
        int step = 0; ///< from 1
        int count = 0;
        QString title;
        QString text; ///< of the step, or the caption of its voice
        QString question;
        QString answer;            ///< empty: not shown yet
        bool hasAnswer = false;    ///< that could be shown
        bool followsVoice = false; ///< `text` is a caption: it comes and goes
        CaptionPlace place = CaptionPlace::Below;
        bool empty() const { return title.isEmpty() && text.isEmpty() && question.isEmpty() && answer.isEmpty(); }
    };
    /// What one of two states is called, and where it is seen. None where one state is shown.
    struct Side {
        session::ShownSide place;
        QString title;
        QString dates;
    };
    /// The pin that is open: the very words of its source, and which source that is.
    struct Passage {
        QString title;
        std::vector<PassageText::Run> words; ///< with marks where some are missing
        bool rightToLeft = false;            ///< the words, whatever the page is
        QString source;
        QString gaps;         ///< says what the marks are; empty: there are none
        QString remark;       ///< in place of the words, where there are none to show
        bool suspect = false; ///< the remark is that they do not fit their source
    };

    static AudienceView of(const tours::TourPlayer& player, const session::Session& session, const Wish& wish);
    // Its parts; sides and passage also without a tour.
    static Words wordsOf(const tours::TourPlayer& player, const Wish& wish);
    static std::vector<Side> sidesOf(const session::Session& session, const Wish& wish);
    static std::optional<Passage> passageOf(const session::Session& session, const Wish& wish);

    Words words;
    std::vector<Side> sides;
    QString legendTitle;           ///< what the colours are about
    std::vector<LegendRow> legend; ///< what the colours say; empty: nothing
    QString note; ///< that the picture is drawn; a recording carries it wherever it goes, the window needs it not
    std::optional<Passage> passage;
};

} // namespace halls::app
