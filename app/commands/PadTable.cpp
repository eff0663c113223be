// SPDX-License-Identifier: MPL-2.0
#include "commands/PadTable.h"

#include <QCoreApplication>

namespace halls::app {

const std::vector<PadRow>& padRows() {
    static const std::vector<PadRow> s_rows{
        {PadButton::South, QT_TRANSLATE_NOOP("Gamepad", "Button A or cross"), "open-pin", "tour-next"},
        {PadButton::East, QT_TRANSLATE_NOOP("Gamepad", "Button B or circle"), "close-pin", "tour-end", true},
        {PadButton::West, QT_TRANSLATE_NOOP("Gamepad", "Button X or square"), "swap-state", "swap-state"},
        {PadButton::North, QT_TRANSLATE_NOOP("Gamepad", "Button Y or triangle"), "how-known", "tour-answer"},
        {PadButton::RightShoulder, QT_TRANSLATE_NOOP("Gamepad", "Right shoulder button (RB, R1)"), "next-pin",
         "tour-next"},
        {PadButton::LeftShoulder, QT_TRANSLATE_NOOP("Gamepad", "Left shoulder button (LB, L1)"), "previous-pin",
         "tour-back"},
        {PadButton::Menu, QT_TRANSLATE_NOOP("Gamepad", "Button Menu or Options"), "tours", "tour-play"},
        {PadButton::View, QT_TRANSLATE_NOOP("Gamepad", "Button View or Share"), "describe", "tour-open"},
        {PadButton::Right, QT_TRANSLATE_NOOP("Gamepad", "Direction pad, right"), "next-quotation", "tour-quotation"},
        {PadButton::Left, QT_TRANSLATE_NOOP("Gamepad", "Direction pad, left"), "previous-quotation",
         "tour-quotation-back"},
        {PadButton::Up, QT_TRANSLATE_NOOP("Gamepad", "Direction pad, up"), "keys-sheet"},
        {PadButton::Down, QT_TRANSLATE_NOOP("Gamepad", "Direction pad, down"), "mode-plan"},
    };
    return s_rows;
}

std::vector<PadMove> padMoves() {
    const auto said = [](const char* words) { return QCoreApplication::translate("Gamepad", words); };
    return {
        {said(QT_TRANSLATE_NOOP("Gamepad", "Left stick")),
         said(QT_TRANSLATE_NOOP("Gamepad", "Walk, slowly or fast; pressed: faster"))},
        {said(QT_TRANSLATE_NOOP("Gamepad", "Right stick")), said(QT_TRANSLATE_NOOP("Gamepad", "Look round"))},
        {said(QT_TRANSLATE_NOOP("Gamepad", "Triggers")),
         said(QT_TRANSLATE_NOOP("Gamepad", "Round an object and in the plan: nearer, farther"))},
        {said(QT_TRANSLATE_NOOP("Gamepad", "In lists and dialogs")),
         said(QT_TRANSLATE_NOOP("Gamepad", "The direction pad moves, A or cross chooses, B or circle closes"))},
    };
}

QString nameOf(const PadRow& row) {
    return QCoreApplication::translate("Gamepad", row.name);
}

} // namespace halls::app
