// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QColor>
#include <QString>

/// Every colour of the app that is not a museum's, by what it means. It is painted by name, written into HTML by
/// `inked()`, and theme.qss says @accent for kAccent. What the picture's own colours say is in stage/Tints.h.
namespace halls::app::colours {

/// The colours of one theme. Text on each ground that it stands on has a contrast of at least 4.5:1, of 7:1 in high
/// contrast; signs and the ring of the keyboard have 3:1.
struct Set {
    // Grounds.
    QColor unlit;         ///< where no picture is
    QColor beforePicture; ///< while it is brought onto the card
    QColor edge;
    QColor deep; ///< fields, lists, and cards over the picture
    QColor page; ///< on which a source is read
    QColor ground;
    QColor menu;
    QColor raised;
    QColor hovered;
    QColor line;
    // Ink on them.
    QColor ink;
    QColor quietInk;
    QColor faintInk; ///< of what cannot be done now
    QColor boxEdge;  ///< of what can be ticked
    QColor inkOverPicture;
    // The one accent.
    QColor accent;
    QColor inkOnAccent;
    QColor focusOnAccent; ///< round what has the keyboard, within the accent
    QColor selected;
    QColor selectedActive;
    QColor inkOnSelected;
    QColor quietInkOnSelected;
    // Passages.
    QColor mark; ///< behind the very words
    QColor inkOnMark;
    QColor gap; ///< behind our sign for missing words
    QColor gapInk;
    // What to heed.
    QColor warningInk;
    QColor suspectInk; ///< of a passage that does not fit its source
    QColor grave;
    QColor inkOnGrave;
    QColor recording;
};

/// Neutral and calm, so that the halls are the brightest thing on the screen.
inline constexpr Set kDark{
    .unlit = QColor(0x00, 0x00, 0x00),
    .beforePicture = QColor(0x13, 0x14, 0x16),
    .edge = QColor(0x0e, 0x0f, 0x10),
    .deep = QColor(0x14, 0x15, 0x17),
    .page = QColor(0x1a, 0x18, 0x14),
    .ground = QColor(0x1c, 0x1d, 0x20),
    .menu = QColor(0x22, 0x24, 0x27),
    .raised = QColor(0x28, 0x2a, 0x2e),
    .hovered = QColor(0x34, 0x36, 0x3b),
    .line = QColor(0x44, 0x47, 0x4d),
    .ink = QColor(0xe8, 0xe4, 0xda),
    .quietInk = QColor(0xa9, 0xa4, 0x97),
    .faintInk = QColor(0x7f, 0x7b, 0x73),
    .boxEdge = QColor(0x8b, 0x87, 0x7c),
    .inkOverPicture = QColor(0xf5, 0xec, 0xd8),
    .accent = QColor(0xd0, 0xa8, 0x5c),
    .inkOnAccent = QColor(0x17, 0x15, 0x0f),
    .focusOnAccent = QColor(0x3a, 0x2c, 0x0c),
    .selected = QColor(0x4a, 0x3f, 0x28),
    .selectedActive = QColor(0x5f, 0x4f, 0x2e),
    .inkOnSelected = QColor(0xff, 0xff, 0xff),
    .quietInkOnSelected = QColor(0xf0, 0xe4, 0xc8),
    .mark = QColor(0xd9, 0xb6, 0x67),
    .inkOnMark = QColor(0x14, 0x12, 0x0c),
    .gap = QColor(0x3a, 0x33, 0x26),
    .gapInk = QColor(0xe9, 0xc9, 0x85),
    .warningInk = QColor(0xe0, 0x79, 0x6b),
    .suspectInk = QColor(0xf0, 0xb8, 0xa0),
    .grave = QColor(0x5a, 0x26, 0x20),
    .inkOnGrave = QColor(0xff, 0xf1, 0xec),
    .recording = QColor(0xff, 0x5a, 0x4d),
};
/// For a bright room, and for paper beside the screen.
inline constexpr Set kLight{
    .unlit = QColor(0x00, 0x00, 0x00),
    .beforePicture = QColor(0x13, 0x14, 0x16),
    .edge = QColor(0xc9, 0xc5, 0xbb),
    .deep = QColor(0xff, 0xff, 0xff),
    .page = QColor(0xfb, 0xf8, 0xf1),
    .ground = QColor(0xf1, 0xef, 0xe9),
    .menu = QColor(0xfb, 0xfa, 0xf7),
    .raised = QColor(0xe6, 0xe3, 0xdb),
    .hovered = QColor(0xd9, 0xd5, 0xca),
    .line = QColor(0xa8, 0xa2, 0x94),
    .ink = QColor(0x1d, 0x1b, 0x17),
    .quietInk = QColor(0x54, 0x4f, 0x44),
    .faintInk = QColor(0x7d, 0x78, 0x6c),
    .boxEdge = QColor(0x6d, 0x68, 0x5c),
    .inkOverPicture = QColor(0x17, 0x15, 0x0f),
    .accent = QColor(0x72, 0x50, 0x0f),
    .inkOnAccent = QColor(0xff, 0xff, 0xff),
    .focusOnAccent = QColor(0xff, 0xe9, 0xb8),
    .selected = QColor(0xec, 0xdc, 0xb8),
    .selectedActive = QColor(0xdf, 0xc8, 0x91),
    .inkOnSelected = QColor(0x17, 0x15, 0x0f),
    .quietInkOnSelected = QColor(0x44, 0x38, 0x20),
    .mark = QColor(0xf2, 0xcf, 0x73),
    .inkOnMark = QColor(0x17, 0x15, 0x0f),
    .gap = QColor(0xef, 0xe3, 0xc8),
    .gapInk = QColor(0x6a, 0x47, 0x05),
    .warningInk = QColor(0xa3, 0x28, 0x1a),
    .suspectInk = QColor(0x86, 0x38, 0x14),
    .grave = QColor(0xf3, 0xd3, 0xcc),
    .inkOnGrave = QColor(0x4c, 0x13, 0x0b),
    .recording = QColor(0xc4, 0x21, 0x0f),
};
/// For eyes that need it.
inline constexpr Set kHighContrast{
    .unlit = QColor(0x00, 0x00, 0x00),
    .beforePicture = QColor(0x00, 0x00, 0x00),
    .edge = QColor(0xff, 0xff, 0xff),
    .deep = QColor(0x00, 0x00, 0x00),
    .page = QColor(0x00, 0x00, 0x00),
    .ground = QColor(0x00, 0x00, 0x00),
    .menu = QColor(0x00, 0x00, 0x00),
    .raised = QColor(0x14, 0x14, 0x14),
    .hovered = QColor(0x2e, 0x2e, 0x2e),
    .line = QColor(0xff, 0xff, 0xff),
    .ink = QColor(0xff, 0xff, 0xff),
    .quietInk = QColor(0xec, 0xec, 0xec),
    .faintInk = QColor(0xa6, 0xa6, 0xa6),
    .boxEdge = QColor(0xff, 0xff, 0xff),
    .inkOverPicture = QColor(0xff, 0xff, 0xff),
    .accent = QColor(0xff, 0xd6, 0x33),
    .inkOnAccent = QColor(0x00, 0x00, 0x00),
    .focusOnAccent = QColor(0x00, 0x00, 0x00),
    .selected = QColor(0x00, 0x36, 0x6b),
    .selectedActive = QColor(0x00, 0x4a, 0x94),
    .inkOnSelected = QColor(0xff, 0xff, 0xff),
    .quietInkOnSelected = QColor(0xf2, 0xf2, 0xf2),
    .mark = QColor(0xff, 0xe1, 0x4d),
    .inkOnMark = QColor(0x00, 0x00, 0x00),
    .gap = QColor(0x33, 0x30, 0x00),
    .gapInk = QColor(0xff, 0xe6, 0x80),
    .warningInk = QColor(0xff, 0xa5, 0x99),
    .suspectInk = QColor(0xff, 0xc9, 0xb3),
    .grave = QColor(0x6b, 0x00, 0x00),
    .inkOnGrave = QColor(0xff, 0xff, 0xff),
    .recording = QColor(0xff, 0x8a, 0x80),
};

enum class Theme { Dark, Light, HighContrast };
inline constexpr Theme kThemes[] = {Theme::Dark, Theme::Light, Theme::HighContrast};

constexpr const Set& of(Theme theme) {
    return theme == Theme::Light ? kLight : theme == Theme::HighContrast ? kHighContrast : kDark;
}

/// Those that are shown now: set by look/Theme, of the window's thread.
inline constinit Set shown = kDark;

// By name, as they are now.
// Grounds.
inline const QColor& kUnlit = shown.unlit;
inline const QColor& kBeforePicture = shown.beforePicture;
inline const QColor& kEdge = shown.edge;
inline const QColor& kDeep = shown.deep;
inline const QColor& kPage = shown.page;
inline const QColor& kGround = shown.ground;
inline const QColor& kMenu = shown.menu;
inline const QColor& kRaised = shown.raised;
inline const QColor& kHovered = shown.hovered;
inline const QColor& kLine = shown.line;
// Ink on them.
inline const QColor& kInk = shown.ink;
inline const QColor& kQuietInk = shown.quietInk;
inline const QColor& kFaintInk = shown.faintInk;
inline const QColor& kBoxEdge = shown.boxEdge;
inline const QColor& kInkOverPicture = shown.inkOverPicture;
// The one accent.
inline const QColor& kAccent = shown.accent;
inline const QColor& kInkOnAccent = shown.inkOnAccent;
inline const QColor& kFocusOnAccent = shown.focusOnAccent;
inline const QColor& kSelected = shown.selected;
inline const QColor& kSelectedActive = shown.selectedActive;
inline const QColor& kInkOnSelected = shown.inkOnSelected;
inline const QColor& kQuietInkOnSelected = shown.quietInkOnSelected;
// Passages.
inline const QColor& kMark = shown.mark;
inline const QColor& kInkOnMark = shown.inkOnMark;
inline const QColor& kGap = shown.gap;
inline const QColor& kGapInk = shown.gapInk;
// What to heed.
inline const QColor& kWarningInk = shown.warningInk;
inline const QColor& kSuspectInk = shown.suspectInk;
inline const QColor& kGrave = shown.grave;
inline const QColor& kInkOnGrave = shown.inkOnGrave;
inline const QColor& kRecording = shown.recording;

/// While one lives everything is painted in another theme's colours: what goes out of the window, into files, is dark
/// whatever its maker looks at.
class Painted {
public:
    explicit Painted(const Set& set) : m_before(shown) { shown = set; }
    ~Painted() { shown = m_before; }
    Painted(const Painted&) = delete;
    Painted& operator=(const Painted&) = delete;

private:
    Set m_before;
};

inline constexpr QColor kBright(0xff, 0xff, 0xff); ///< a screen that lights the room, in any theme

// The presenter's dot.
inline constexpr QColor kLaser(0xe1, 0x10, 0x10);
inline constexpr QColor kLaserGlow(0xff, 0x28, 0x1e);
inline constexpr QColor kLaserRing(0xff, 0xff, 0xff);
inline constexpr QColor kDrawn(0xff, 0xd2, 0x2e); ///< lines drawn over the picture

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
