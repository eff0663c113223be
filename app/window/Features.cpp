// SPDX-License-Identifier: MPL-2.0
#include "window/Features.h"

namespace halls::app {
namespace {

template <class Feature>
Feature& made(Frame& frame) {
    return *new Feature(frame); // owned by the frame
}

} // namespace

// Files that are given to the window go to the first that takes them: views, then scans, then whatever can be opened.
Features::Features(Frame& frame)
    : pictures(made<Pictures>(frame)), editing(made<EditMuseum>(frame)), opening(made<Opening>(frame)),
      going(made<Going>(frame)), comparing(made<Compare>(frame)), measuring(made<Measuring>(frame)),
      pins(made<Pins>(frame)), knowing(made<Knowing>(frame)), touring(made<Touring>(frame)), walks(made<Walks>(frame)),
      reports(made<Reports>(frame)), help(made<Help>(frame)) {
    QObject::connect(&editing, &EditMuseum::previewAsked, &touring, &Touring::preview);
    QObject::connect(&touring, &Touring::previewEnded, &editing, &EditMuseum::backToEditor);
    QObject::connect(&walks, &Walks::tourAsked, &editing, &EditMuseum::addDraft);
    QObject::connect(&help, &Help::readAloudChanged, &touring, &Touring::setReadAloud);
    QObject::connect(&help, &Help::captionsChanged, &touring, &Touring::setCaptions);
    reports.setTour([this] { return touring.running(); });
    reports.setAbout([this] {
        const Compare::Listed listed = comparing.listed();
        return ReportDialog::About{listed.first, listed.second, listed.exhibits};
    });
}

} // namespace halls::app
