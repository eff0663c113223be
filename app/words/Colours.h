// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QColor>
#include <QString>

/// Every colour of the app that is not a museum's, by what it means. It is painted by name, written into HTML by
/// `inked()`, and theme.qss says @accent for kAccent. What the picture's own colours say is in stage/Tints.h.
namespace halls::app::colours {

// Grounds, darkest first.
inline constexpr QColor kUnlit(0x00, 0x00, 0x00);         ///< where no picture is
inline constexpr QColor kBeforePicture(0x13, 0x14, 0x16); ///< while it is brought onto the card
inline constexpr QColor kEdge(0x0e, 0x0f, 0x10);
inline constexpr QColor kDeep(0x14, 0x15, 0x17); ///< fields, lists, and cards over the picture
inline constexpr QColor kPage(0x1a, 0x18, 0x14); ///< on which a source is read
inline constexpr QColor kGround(0x1c, 0x1d, 0x20);
inline constexpr QColor kMenu(0x22, 0x24, 0x27);
inline constexpr QColor kRaised(0x28, 0x2a, 0x2e);
inline constexpr QColor kHovered(0x34, 0x36, 0x3b);
inline constexpr QColor kLine(0x44, 0x47, 0x4d);

// Ink on them.
inline constexpr QColor kInk(0xe8, 0xe4, 0xda);
inline constexpr QColor kQuietInk(0xa9, 0xa4, 0x97);
inline constexpr QColor kFaintInk(0x6f, 0x6c, 0x65); ///< of what cannot be done now
inline constexpr QColor kBoxEdge(0x8b, 0x87, 0x7c);  ///< of what can be ticked
inline constexpr QColor kInkOverPicture(0xf5, 0xec, 0xd8);

// The one accent.
inline constexpr QColor kAccent(0xd0, 0xa8, 0x5c);
inline constexpr QColor kInkOnAccent(0x17, 0x15, 0x0f);
inline constexpr QColor kFocusOnAccent(0xf7, 0xe7, 0xc3);
inline constexpr QColor kSelected(0x4a, 0x3f, 0x28);
inline constexpr QColor kSelectedActive(0x5f, 0x4f, 0x2e);
inline constexpr QColor kInkOnSelected(0xff, 0xff, 0xff);
inline constexpr QColor kQuietInkOnSelected(0xf0, 0xe4, 0xc8);

// Passages.
inline constexpr QColor kMark(0xd9, 0xb6, 0x67); ///< behind the very words
inline constexpr QColor kInkOnMark(0x14, 0x12, 0x0c);
inline constexpr QColor kGap(0x3a, 0x33, 0x26); ///< behind our sign for missing words
inline constexpr QColor kGapInk(0xe9, 0xc9, 0x85);

// What to heed.
inline constexpr QColor kWarningInk(0xe0, 0x79, 0x6b);
inline constexpr QColor kSuspectInk(0xf0, 0xb8, 0xa0); ///< of a passage that does not fit its source
inline constexpr QColor kGrave(0x5a, 0x26, 0x20);
inline constexpr QColor kInkOnGrave(0xff, 0xf1, 0xec);
inline constexpr QColor kRecording(0xff, 0x5a, 0x4d);

// The presenter's dot.
inline constexpr QColor kLaser(0xe1, 0x10, 0x10);
inline constexpr QColor kLaserGlow(0xff, 0x28, 0x1e);
inline constexpr QColor kLaserRing(0xff, 0xff, 0xff);

// Paper.
inline constexpr QColor kPaperInk(0x00, 0x00, 0x00);
inline constexpr QColor kPaperQuietInk(0x55, 0x55, 0x55);
inline constexpr QColor kPaperLine(0x99, 0x99, 0x99); ///< to write on
inline constexpr QColor kPaperRule(0xcc, 0xcc, 0xcc); ///< between rows of a table
inline constexpr QColor kPaperLinkInk(0x1f, 0x4f, 0x8f);
inline constexpr QColor kPaperGapInk(0x8a, 0x5a, 0x00);
inline constexpr QColor kPaperNote(0xf1, 0xec, 0xe0);
inline constexpr QColor kPaperBlank(0xee, 0xee, 0xee); ///< where a picture is missing

/// `opacity`: 0 to 255. Cards over the picture let it shine through.
inline QColor sheer(QColor colour, int opacity) {
    colour.setAlpha(opacity);
    return colour;
}

/// For the style of an element of HTML.
inline QString ink(const QColor& colour) {
    return QStringLiteral("color:%1").arg(colour.name());
}

/// A piece of HTML in a colour.
inline QString inked(const QColor& colour, const QString& html) {
    return QStringLiteral("<span style=\"%1\">%2</span>").arg(ink(colour), html);
}

} // namespace halls::app::colours
