// SPDX-License-Identifier: MPL-2.0
#include "kiosk/KioskSize.h"

#include <QRegularExpression>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kLowest = 720; ///< logical pixels of a screen that these lengths are for
constexpr int kLetter = 24;  ///< of that screen
constexpr int kHairline = 2; ///< pixels that stay

/// For a screen of kLowest pixels.
constexpr const char* kSheet = R"(
QPushButton, QToolButton { font-size: 22px; min-height: 60px; min-width: 60px; padding: 6px 20px; }
#kioskBar[narrow="lines"] QPushButton { font-size: 22px; padding: 6px 14px; }
#kioskBar[narrow="some"] QPushButton { font-size: 18px; padding: 6px 8px; }
#kioskBar[narrow="most"] QPushButton { font-size: 15px; padding: 6px 3px; }
#kioskBar QPushButton:checked:focus { outline-offset: -2px; }
#kioskNotice QLabel { font-size: 24px; }
#kioskPlacesPage QLabel { font-size: 26px; padding: 8px 0; }
#kioskPlacesPage #plan { font-size: 22px; }
#kioskChapter #chapterPage { font-size: 24px; }
#kioskInvitation, #kioskQuestion { font-size: 26px; padding: 14px 26px; }
#pinPad QPushButton { font-size: 26px; min-width: 84px; padding: 6px 0; }
#pinPad #pinCancel { font-size: 22px; }
#pinPad #pinShown { font-size: 20px; min-height: 96px; max-height: 96px; }
#passagePanel[audience="true"] #pinHeading { font-size: 28px; }
#passagePanel[audience="true"] #ownWords { font-size: 24px; }
#passagePanel[audience="true"] #sourceText { font-size: 25px; }
#passagePanel[audience="true"] #sourceFacts, #passagePanel[audience="true"] #sourceBanner { font-size: 18px; }
#passagePanel[audience="true"] #quotationNumber { font-size: 20px; }
#tourBar QToolButton { padding: 6px 16px; }
#pinTitle, #firstCaption, #secondCaption, #thereCard, #noModelNote, #legend { font-size: 22px; }
#howKnown { font-size: 24px; padding: 14px 20px; }
#endTitle { font-size: 28px; }
QScrollBar:vertical { width: 18px; }
)";

} // namespace

KioskSize KioskSize::of(int screenHeight) {
    KioskSize size;
    size.m_height = std::max(kLowest, screenHeight);
    return size;
}

int KioskSize::scaled(int pixels) const {
    return pixels * m_height / kLowest;
}

int KioskSize::letter() const {
    return scaled(kLetter);
}

QString KioskSize::sheet() const {
    static const QRegularExpression kLength(QStringLiteral("(-?\\d+)px"));
    const QString sheet = QString::fromLatin1(kSheet);
    QString made;
    qsizetype done = 0;
    for (auto found = kLength.globalMatch(sheet); found.hasNext();) {
        const QRegularExpressionMatch one = found.next();
        const int pixels = one.captured(1).toInt();
        made += sheet.mid(done, one.capturedStart() - done);
        made += QString::number(std::abs(pixels) > kHairline ? scaled(pixels) : pixels) + QStringLiteral("px");
        done = one.capturedEnd();
    }
    return made + sheet.mid(done);
}

} // namespace halls::app
