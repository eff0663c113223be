// SPDX-License-Identifier: MPL-2.0
#include "tour/TourRecorder.h"

#include "picture/Image.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace halls::app {
namespace {

constexpr double kLongest = 3600.0; ///< seconds: a tour that takes longer is not recorded to its end

/// Plays to the end and calls `each` with the number of the frame; an Error ends it.
Status playThrough(viewer::Session& session, const Tour& tour, int framesPerSecond,
                   const std::function<Status(int, const viewer::TourPlayer&)>& each) {
    viewer::TourPlayer player(session, tour);
    player.skipNotice(); // who records has chosen what is shown
    if (!player.goTo(0))
        return Error{ErrorCode::Invalid, tour.file, {}, "none of its steps can be shown"};
    player.setPlaying(true);
    const double step = 1.0 / framesPerSecond;
    for (int frame = 0; !player.ended() && frame * step < kLongest; ++frame) {
        if (const Status done = each(frame, player); !done)
            return done;
        player.tick(step);
        session.tick(step);
    }
    return Done{};
}

/// As every recording begins, whatever was done before.
void rewind(viewer::Session& session) {
    session.setComparison({});
    session.setOverlay(viewer::Overlay::None);
    session.setState(session.museum().startState);
    session.home();
    for (int i = 0; i < 600 && session.tick(1.0 / 30.0); ++i) {
    }
}

} // namespace

int frameCount(viewer::Session& session, const Tour& tour, const RecordingWish& wish) {
    int count = 0;
    rewind(session);
    const Status played = playThrough(session, tour, wish.framesPerSecond, [&](int, const viewer::TourPlayer&) {
        ++count;
        return Status(Done{});
    });
    return played ? count : 0;
}

Status recordTour(viewer::Session& session, const Tour& tour, const RecordingWish& wish,
                  const std::function<Status(const RecordedFrame&)>& draw) {
    const int count = frameCount(session, tour, wish);
    rewind(session);
    return playThrough(session, tour, wish.framesPerSecond, [&](int frame, const viewer::TourPlayer& player) {
        if (frame < wish.first)
            return Status(Done{});
        return draw({.number = frame,
                     .count = count,
                     .title = player.step().title.in(wish.language),
                     .text = player.step().text.in(wish.language)});
    });
}

void paintCaption(QImage& picture, const QString& title, const QString& text, bool rightToLeft) {
    const double high = picture.height();
    const double wide = picture.width() * 0.86;
    const double pad = high / 60.0;
    QTextDocument words;
    QFont font = writtenFont();
    font.setPixelSize(std::max(10, static_cast<int>(high / 30.0)));
    words.setDefaultFont(font);
    words.setDocumentMargin(0.0);
    QTextOption option;
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    words.setDefaultTextOption(option);
    words.setHtml(
        QStringLiteral(
            "<body dir=\"%1\"><p style=\"color:#d0a85c\"><b>%2</b></p><p style=\"color:#f5ecd8\">%3</p></body>")
            .arg(rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"), title.toHtmlEscaped(),
                 text.toHtmlEscaped()));
    words.setTextWidth(wide - 2.0 * pad);
    const double tall = words.size().height() + 2.0 * pad;
    const QRectF box((picture.width() - wide) / 2.0, high - tall - pad, wide, tall);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(20, 21, 23, 214));
    painter.drawRoundedRect(box, pad * 0.6, pad * 0.6);
    painter.translate(box.left() + pad, box.top() + pad);
    words.drawContents(&painter);
}

} // namespace halls::app
