// SPDX-License-Identifier: MPL-2.0
#include "help/AskedWords.h"

#include "commands/Command.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

namespace halls::app {
namespace {

constexpr std::pair<const char*, const char*> kWords[] = {
    {"handout", QT_TRANSLATE_NOOP("AskedWords", "worksheet worksheets pdf print printer paper handout lesson class "
                                                "school pupils students teacher homework exercise answers key copy")},
    {"report", QT_TRANSLATE_NOOP("AskedWords", "pdf print printer document csv json table list insurance condition")},
    {"quiz", QT_TRANSLATE_NOOP("AskedWords", "test exam quiz questions answers pupils students children class game")},
    {"tours",
     QT_TRANSLATE_NOOP("AskedWords", "guided guide presentation slides talk lecture lesson show clicker story")},
    {"presenter", QT_TRANSLATE_NOOP("AskedWords", "notes speaker second screen projector beamer monitor talk lecture "
                                                  "timer clock minutes time")},
    {"tour-read-aloud",
     QT_TRANSLATE_NOOP("AskedWords", "sound audio voice speech speak listen narration loud volume mute")},
    {"tour-captions", QT_TRANSLATE_NOOP("AskedWords", "subtitles captions text deaf sound")},
    {"tour-next", QT_TRANSLATE_NOOP("AskedWords", "clicker remote control forward slide presenter page")},
    {"tour-play", QT_TRANSLATE_NOOP("AskedWords", "pause stop wait by itself automatic")},
    {"tour-black", QT_TRANSLATE_NOOP("AskedWords", "blank dark screen off hide curtain attention")},
    {"tour-point", QT_TRANSLATE_NOOP("AskedWords", "laser pointer dot show")},
    {"tour-draw", QT_TRANSLATE_NOOP("AskedWords", "pen pencil whiteboard blackboard line mark")},
    {"tour-grid", QT_TRANSLATE_NOOP("AskedWords", "overview slides thumbnails all steps jump")},
    {"film", QT_TRANSLATE_NOOP("AskedWords", "film movie video mp4 record recording export youtube")},
    {"save-picture", QT_TRANSLATE_NOOP("AskedWords", "image photo photograph screenshot png jpg print export")},
    {"copy-view", QT_TRANSLATE_NOOP("AskedWords", "link share url address bookmark send")},
    {"settings",
     QT_TRANSLATE_NOOP("AskedWords", "language Arabic English translation preferences options mouse speed height "
                                     "wheelchair seated child dizzy motion sickness sound")},
    {"text-larger", QT_TRANSLATE_NOOP("AskedWords", "zoom magnify big bigger font size large print read")},
    {"text-smaller", QT_TRANSLATE_NOOP("AskedWords", "zoom small font size")},
    {"appearance", QT_TRANSLATE_NOOP("AskedWords", "theme dark light contrast colour blind touch screen fingers")},
    {"projector", QT_TRANSLATE_NOOP("AskedWords", "beamer bright brightness dark light wall screen")},
    {"swap-state",
     QT_TRANSLATE_NOOP("AskedWords", "before after destroyed destruction ruin broken switch change time")},
    {"compare-swipe", QT_TRANSLATE_NOOP("AskedWords", "before after slider difference")},
    {"panel-places",
     QT_TRANSLATE_NOOP("AskedWords", "rooms halls list navigation chapters history timeline dates when years")},
    {"panel-plan", QT_TRANSLATE_NOOP("AskedWords", "map floor plan where am I")},
    {"mode-plan", QT_TRANSLATE_NOOP("AskedWords", "map floor plan from above")},
    {"measure", QT_TRANSLATE_NOOP("AskedWords", "ruler distance length height size metres how large")},
    {"section-upright", QT_TRANSLATE_NOOP("AskedWords", "cut slice inside")},
    {"record-walk", QT_TRANSLATE_NOOP("AskedWords", "record path route camera")},
    {"tour-editor", QT_TRANSLATE_NOOP("AskedWords", "make create write edit change tour lesson own author")},
    {"add-scan", QT_TRANSLATE_NOOP("AskedWords", "3d model photogrammetry import own object")},
    {"open-model", QT_TRANSLATE_NOOP("AskedWords", "3d import obj glb gltf ply own object")},
    {"describe", QT_TRANSLATE_NOOP("AskedWords", "blind screen reader accessibility speak hear what is here")},
    {"signs-explained",
     QT_TRANSLATE_NOOP("AskedWords", "legend symbols icons meaning question mark diamond number circle")},
    {"how-known", QT_TRANSLATE_NOOP("AskedWords", "source evidence proof certain sure true really")},
    {"tint-evidence", QT_TRANSLATE_NOOP("AskedWords", "colours certain sure true invented guess proof")},
    {"tint-fate", QT_TRANSLATE_NOOP("AskedWords", "colours destroyed stolen looted lost saved survived")},
    {"find-pin", QT_TRANSLATE_NOOP("AskedWords", "search find look for")},
    {"panel-passage", QT_TRANSLATE_NOOP("AskedWords", "quote quotation source text citation")},
    {"panel-changes", QT_TRANSLATE_NOOP("AskedWords", "difference list destroyed lost")},
    {"panel-strip", QT_TRANSLATE_NOOP("AskedWords", "thumbnails gallery overview pictures")},
    {"keys-sheet", QT_TRANSLATE_NOOP("AskedWords", "shortcuts keyboard hotkeys controls")},
    {"help", QT_TRANSLATE_NOOP("AskedWords", "manual instructions how shortcuts keyboard")},
    {"full-screen", QT_TRANSLATE_NOOP("AskedWords", "whole screen big presentation")},
    {"home", QT_TRANSLATE_NOOP("AskedWords", "start beginning reset lost stuck")},
    {"about",
     QT_TRANSLATE_NOOP("AskedWords", "licence copyright authors who made version sources bibliography references "
                                     "books")},
    {"quit", QT_TRANSLATE_NOOP("AskedWords", "exit close end leave")},
    {"welcome", QT_TRANSLATE_NOOP("AskedWords", "start beginning first introduction")},
};

constexpr const char* kGamepad =
    QT_TRANSLATE_NOOP("AskedWords", "gamepad controller joystick pad console Xbox PlayStation buttons sticks");

} // namespace

QString askedOfGamepad() {
    return QCoreApplication::translate("AskedWords", kGamepad) + QLatin1Char(' ') + QLatin1String(kGamepad);
}

QString askedWords(const Command& command) {
    QString words = QString::fromUtf8(command.text).remove(QLatin1Char('&'));
    const QLatin1String id(command.id);
    const auto* row = std::ranges::find_if(kWords, [&](const auto& each) { return id == QLatin1String(each.first); });
    if (row != std::end(kWords))
        words += QLatin1Char(' ') + QCoreApplication::translate("AskedWords", row->second) + QLatin1Char(' ') +
                 QString::fromUtf8(row->second);
    return words;
}

} // namespace halls::app
