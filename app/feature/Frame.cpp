// SPDX-License-Identifier: MPL-2.0
#include "feature/Frame.h"

#include "viewport/Viewport.h"
#include "words/Citation.h"
#include "words/Words.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

QString shortLine(const QString& name, const std::string& value) {
    if (value.empty())
        return {};
    return QStringLiteral("<tr><td style=\"padding-right:12px\"><b>%1</b></td><td>%2</td></tr>")
        .arg(name.toHtmlEscaped(), Citation::isolated(QString::fromStdString(value)));
}

} // namespace

Frame::Frame(const Given& given)
    : QObject(&given.window), workplace(given.workplace), store(given.store), languages(given.languages),
      link(given.link), window(given.window), picture(given.picture), commands(this), tools(commands, this) {
    tools.watchPicture(&picture);
}

Frame::~Frame() = default;

void Frame::tell(const Error& error) {
    tell(Words::of(error.code) + QLatin1Char(' ') + QString::fromStdString(error.detail));
}

void Frame::showProblem(const Error& error, const std::function<void()>& then) {
    auto* box = new QMessageBox(&window); // deletes itself when closed
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("problem"));
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(tr("This could not be opened"));
    box->setText(Words::of(error.code));
    QString details = QStringLiteral("<p>%1</p><table>").arg(Words::advice(error.code).toHtmlEscaped());
    details +=
        shortLine(tr("File"), error.file) + shortLine(tr("Place"), error.place) + shortLine(tr("Cause"), error.detail);
    details += QStringLiteral("</table>");
    if (museumOpen())
        details += QStringLiteral("<p>%1</p>").arg(tr("What was open before stays open.").toHtmlEscaped());
    box->setInformativeText(details);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->addButton(tr("Close"), QMessageBox::AcceptRole);
    if (then)
        connect(box, &QDialog::finished, this, then);
    box->open();
}

void Frame::takeFiles(std::function<bool(const std::filesystem::path& file)> taker) {
    m_takers.push_back(std::move(taker));
}

bool Frame::give(const std::filesystem::path& file) {
    return std::any_of(m_takers.rbegin(), m_takers.rend(), [&](const auto& taker) { return taker(file); });
}

void Frame::setOpening(Opening opening, std::function<bool()> busy) {
    m_opening = std::move(opening);
    m_busy = std::move(busy);
}

void Frame::open(const std::filesystem::path& packageOrModel, const StartWish& wish) {
    if (mayLeave())
        m_opening(packageOrModel, wish);
}

void Frame::askBeforeLeaving(std::function<bool()> mayLeave) {
    m_leaving.push_back(std::move(mayLeave));
}

bool Frame::mayLeave() const {
    return std::ranges::all_of(m_leaving, [](const auto& asked) { return asked(); });
}

void Frame::addPanel(PanelDock* panel) {
    m_panels.push_back(panel);
    connect(panel, &QDockWidget::visibilityChanged, &commands, &Commands::refresh);
}

bool Frame::frontIsKept() const {
    return std::ranges::any_of(m_panels, [](const PanelDock* panel) { return panel->keepsFront() && panel->shown(); });
}

void Frame::addStatus(QWidget* widget) {
    m_status.push_back(widget);
}

void Frame::setAudience(bool audience) {
    if (m_audience == audience)
        return;
    m_audience = audience;
    Q_EMIT audienceChanged(audience);
}

QImage Frame::photograph(const Camera& camera, std::size_t state, QSize size) const {
    const auto drawn = picture.picture(camera, state, {size.width(), size.height()});
    return drawn ? drawn.value() : QImage();
}

} // namespace halls::app
