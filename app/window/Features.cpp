// SPDX-License-Identifier: MPL-2.0
#include "window/Features.h"

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
      touring(made<Touring>(frame)), walks(made<Walks>(frame)), editing(made<EditMuseum>(frame)),
      pictures(made<Pictures>(frame)), reports(made<Reports>(frame)), help(made<Help>(frame)) {
    QObject::connect(&editing, &EditMuseum::previewAsked, &touring, &Touring::preview);
    QObject::connect(&touring, &Touring::previewEnded, &editing, &EditMuseum::backToEditor);
    QObject::connect(&walks, &Walks::tourAsked, &editing, &EditMuseum::addDraft);
    QObject::connect(&help, &Help::readAloudChanged, &touring, &Touring::setReadAloud);
    QObject::connect(&help, &Help::captionsChanged, &touring, &Touring::setCaptions);
    pictures.setMeasures({.places = [this] { return measuring.places(); },
                          .show = [this](const auto& places) { measuring.show(places); }});
    reports.setTour([this] { return touring.running(); });
    reports.setAbout([this] {
        const Compare::Listed listed = comparing.listed();
        return ReportDialog::About{listed.first, listed.second, listed.exhibits};
    });
}

} // namespace halls::app
