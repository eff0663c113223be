// SPDX-License-Identifier: MPL-2.0
#include "window/Features.h"

#include "gamepad/Gamepad.h"
#include "welcome/Welcome.h"

namespace halls::app {
namespace {

template <class Feature>
Feature& made(Frame& frame) {
    return *new Feature(frame); // owned by the frame
}

} // namespace

Features::Features(Frame& frame)
    : opening(made<Opening>(frame)), going(made<Going>(frame)), pins(made<Pins>(frame)), knowing(made<Knowing>(frame)),
      comparing(made<Compare>(frame)), measuring(made<Measuring>(frame)), cutting(made<Sections>(frame)),
      touring(made<Touring>(frame)), quiz(made<Quiz>(frame)), strip(made<Strip>(frame)), walks(made<Walks>(frame)),
      editing(made<EditMuseum>(frame)), pictures(made<Pictures>(frame)), reports(made<Reports>(frame)),
      filming(made<Filming>(frame)), help(made<Help>(frame)) {
    made<Welcome>(frame);
    made<Gamepad>(frame);
    QObject::connect(&editing, &EditMuseum::previewAsked, &touring, &Touring::preview);
    QObject::connect(&touring, &Touring::previewEnded, &editing, &EditMuseum::backToEditor);
    QObject::connect(&touring, &Touring::quizAsked, &quiz, &Quiz::start);
    QObject::connect(&touring, &Touring::giveAsked, &editing,
                     [&it = editing](const QString& folder) { it.give(folder.toStdString()); });
    QObject::connect(&strip, &Strip::stepAsked, &touring, &Touring::start);
    QObject::connect(&walks, &Walks::tourAsked, &editing, &EditMuseum::addDraft);
    QObject::connect(&help, &Help::readAloudChanged, &touring, &Touring::setReadAloud);
    QObject::connect(&help, &Help::captionsChanged, &touring, &Touring::setCaptions);
    pictures.setMeasures({.places = [this] { return measuring.places(); },
                          .show = [this](const auto& places) { measuring.show(places); }});
    reports.setTour([this] { return touring.lately(); });
    filming.setTour([this] { return touring.lately(); });
    reports.setAbout([this] {
        const Compare::Listed listed = comparing.listed();
        return ReportDialog::About{listed.first, listed.second, listed.exhibits};
    });
}

} // namespace halls::app
