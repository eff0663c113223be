// SPDX-License-Identifier: MPL-2.0
#include "pictures/ViewNotice.h"

#include "words/Citation.h"
#include "words/Words.h"

#include <QMessageBox>

namespace halls::app {
namespace {

/// Whatever a file says, fit for a line of HTML.
QString named(const std::string& name) {
    return Citation::isolated(QString::fromStdString(name));
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
    said.m_what = error.code == ErrorCode::NotFound || error.code == ErrorCode::Unreadable
                      ? tr("The file %1 cannot be read.").arg(named(file.filename().string()))
                      : tr("The file %1 is damaged, or no view: %2")
                            .arg(named(file.filename().string()), named(error.place + ' ' + error.detail));
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
    said.m_done =
        tr("All else of it is shown, in the state “%1”.").arg(link.text(link.session()->state().title).toHtmlEscaped());
    said.m_advice = tr("The file was not changed. Saving the picture again makes a whole view.");
    return said;
}

void ViewNotice::show(QWidget* parent) const {
    auto* box = new QMessageBox(parent); // deletes itself when closed
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("problem"));
    box->setIcon(QMessageBox::Information);
    box->setWindowTitle(tr("A saved view"));
    box->setText(m_what);
    box->setInformativeText(QStringLiteral("<p>%1</p><p>%2</p>").arg(m_done, m_advice));
    box->setTextFormat(Qt::RichText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->addButton(Words::close(), QMessageBox::AcceptRole);
    box->open();
}

} // namespace halls::app
