// SPDX-License-Identifier: MPL-2.0
#include "pictures/ViewNotice.h"

#include "look/PlainWidgets.h"
#include "words/EngineWords.h"
#include "words/Isolates.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <QMessageBox>

namespace halls::app {
namespace {

constexpr qsizetype kMostNamed = 90; ///< letters of a name in a message

/// Whatever a file says, fit for a line.
QString named(const std::string& name) {
    return Isolates::text(PlainWords::shortenedPath(QString::fromStdString(name), kMostNamed));
}

/// Where in the file, and why: in the language of the interface where that is known.
QString causeOf(const Error& error) {
    if (const auto words = EngineWords::translated(error.detail))
        return named(error.place) + QLatin1Char(' ') + *words;
    const QString whole = named(error.place + ' ' + error.detail);
    return EngineWords::speaksEnglish() ? whole : EngineWords::inEnglish(whole);
}

QString listOf(const std::vector<Id>& ids) {
    QStringList names;
    for (const Id& id : ids)
        names << named(id);
    return names.join(ViewNotice::tr(", "));
}

QString nothingShown() {
    return ViewNotice::tr("Nothing of it is shown. What was open before stays open.");
}

} // namespace

QString ViewNotice::part(const std::string& name) {
    if (name == "package")
        return tr("the way to its museum");
    if (name == "pins")
        return tr("whether pins are shown");
    if (name == "overlay")
        return tr("the colours");
    if (name == "comparison")
        return tr("the comparison");
    return name == "section" ? tr("the section") : tr("the measured line");
}

ViewNotice ViewNotice::ofFile(const std::filesystem::path& file, const Error& error) {
    ViewNotice said;
    said.m_what =
        error.code == ErrorCode::NotFound || error.code == ErrorCode::Unreadable
            ? tr("The file %1 cannot be read.").arg(named(file.filename().string()))
            : tr("The file %1 is damaged, or no view: %2").arg(named(file.filename().string()), causeOf(error));
    said.m_done = nothingShown();
    said.m_advice = tr("The picture that was saved with it still shows what was seen.");
    return said;
}

ViewNotice ViewNotice::ofPicture(const std::filesystem::path& picture) {
    ViewNotice said;
    said.m_what =
        tr("No view lies beside this picture: there is no file %1.").arg(named(sidecarOf(picture).filename().string()));
    said.m_done = nothingShown();
    said.m_advice = tr("A picture opens its view together with the file that was saved with it.");
    return said;
}

ViewNotice ViewNotice::ofOtherMuseum(const SavedView& view) {
    ViewNotice said;
    said.m_what = tr("This view is of another museum: %1.").arg(named(view.museum));
    said.m_done = nothingShown();
    said.m_advice = tr("Open that museum first, and then the view.");
    return said;
}

ViewNotice ViewNotice::ofNoMuseum(const SavedView& view) {
    ViewNotice said;
    said.m_what = tr("The museum of this view, %1, is not where it was: %2")
                      .arg(named(view.museum), named(view.package.string()));
    said.m_done = nothingShown();
    said.m_advice = tr("Open that museum first, and then the view.");
    return said;
}

ViewNotice ViewNotice::ofGaps(const SessionLink& link, const std::vector<std::string>& damaged,
                              const Missing& missing) {
    ViewNotice said;
    QStringList wrong;
    QStringList parts;
    for (const std::string& name : damaged)
        parts << part(name);
    if (!parts.isEmpty())
        wrong << tr("Damaged in this view: %1.").arg(parts.join(tr(", ")));
    if (!missing.states.empty())
        wrong << tr("This museum has no state %1.").arg(listOf(missing.states));
    if (!missing.subjects.empty())
        wrong << tr("What was measured is not in this museum: %1.").arg(listOf(missing.subjects));
    said.m_what = wrong.join(QLatin1Char(' '));
    said.m_done = tr("All else of it is shown, in the state “%1”.").arg(link.text(link.session()->state().title));
    said.m_advice = tr("The file was not changed. Saving the picture again makes a whole view.");
    return said;
}

void ViewNotice::show(QWidget* parent) const {
    auto* box = plainBox("problem",
                         {.title = tr("A saved view"), .text = m_what, .more = m_done + QLatin1Char('\n') + m_advice},
                         parent); // deletes itself when closed
    box->addButton(Words::close(), QMessageBox::AcceptRole);
    box->open();
}

} // namespace halls::app
