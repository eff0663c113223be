// SPDX-License-Identifier: MPL-2.0
#include "help/AboutDialog.h"

#include "look/PlainWidgets.h"
#include "words/Citation.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace halls::app {
namespace {

QString paragraph(const QString& text) {
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace

AboutDialog::AboutDialog(const Museum& museum, const std::string& language, QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("about"));
    setWindowTitle(tr("About and sources"));
    resize(720, 560);
    QString about =
        QStringLiteral("<h2>%1</h2>").arg(tr("Mosul Halls %1").arg(QStringLiteral(HALLS_VERSION)).toHtmlEscaped());
    if (!museum.description.empty())
        about += paragraph(QString::fromStdString(museum.description.in(language)));
    about += paragraph(tr("Where a thing is not known, this program says so. Words that are missing in a source are "
                          "marked and never filled in. Nothing is sent over a network."));
    QString works;
    for (const Reference& reference : museum.bibliography)
        works += QStringLiteral("<p>%1</p>").arg(Citation::work(museum, reference.id));
    QString licence = paragraph(tr("The program is free software under the Mozilla Public License 2.0."));
    licence += paragraph(tr("It stands on the work of others: Qt (LGPL 3), Bullet (zlib), Assimp (BSD), GLM (MIT), "
                            "meshoptimizer (MIT), stb (public domain), fmt and spdlog (MIT), nlohmann-json (MIT), "
                            "valijson (BSD), xxHash (BSD), OpenSSL (Apache 2.0) and libepoxy (MIT)."));
    auto* tabs = new QTabWidget(this); // this and the following: owned by this
    const auto page = [&](const QString& title, const QString& html) {
        auto* text = new PlainBrowser(tabs);
        text->setHtml(html);
        text->setAccessibleName(title);
        tabs->addTab(text, title);
    };
    page(tr("About"), about);
    page(tr("Works cited"), works);
    page(tr("Licences"), licence);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(tabs, 1);
    column->addWidget(buttons);
}

} // namespace halls::app
