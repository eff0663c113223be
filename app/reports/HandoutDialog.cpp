// SPDX-License-Identifier: MPL-2.0
#include "reports/HandoutDialog.h"

#include "look/PlainWidgets.h"
#include "saving/FileName.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace halls::app {

HandoutDialog::HandoutDialog(SessionLink& link, const QString& program, const Id& tour, QWidget* parent)
    : WritingDialog(program,
                    {.begin = tr("Write…"),
                     .saveTitle = tr("Save as PDF"),
                     .howFar = tr("How far the writing is"),
                     .written = tr("The handout is written."),
                     .notWritten = tr("The handout could not be written.")},
                    parent),
      m_link(link), m_tour(new QComboBox(this)),
      m_language(languageBox(link.museum().languages, link.settings().language, this)), m_page(new QComboBox(this)),
      m_what(new QComboBox(this)), m_help(plainLabel(this)),
      m_notes(new QCheckBox(tr("With the educator's notes"), this)) {
    setObjectName(QStringLiteral("handoutDialog"));
    setWindowTitle(tr("A tour on paper"));
    for (const Tour& each : m_link.session()->loaded().tours())
        m_tour->addItem(m_link.text(each.title), QString::fromStdString(each.id));
    m_tour->setObjectName(QStringLiteral("handoutTour"));
    m_tour->setCurrentIndex(std::max(0, m_tour->findData(QString::fromStdString(tour))));
    m_page->addItem(QStringLiteral("A4"), QStringLiteral("a4"));
    m_page->addItem(tr("Letter"), QStringLiteral("letter"));
    m_page->setObjectName(QStringLiteral("handoutPage"));
    m_notes->setObjectName(QStringLiteral("handoutNotes"));
    m_what->setObjectName(QStringLiteral("handoutWhat"));
    m_what->addItem(tr("Worksheet for pupils"), static_cast<int>(What::Worksheet));
    m_what->addItem(tr("Key for the teacher"), static_cast<int>(What::Key));
    m_what->addItem(tr("Both"), static_cast<int>(What::Both));
    m_what->addItem(tr("Handout with everything"), static_cast<int>(What::Handout));
    m_help->setProperty("quiet", true);
    m_help->setWordWrap(true);
    m_help->setMinimumHeight(2 * m_help->fontMetrics().lineSpacing()); // of the longest: nothing jumps
    connect(m_what, &QComboBox::currentIndexChanged, this, &HandoutDialog::refresh);
    form()->addRow(tr("Tour"), m_tour);
    form()->addRow(tr("What"), m_what);
    form()->addRow(QString(), m_help);
    form()->addRow(tr("Language"), m_language);
    form()->addRow(tr("Paper"), m_page);
    form()->addRow(QString(), m_notes);
    refresh();
}

void HandoutDialog::refresh() {
    m_notes->setEnabled(what() == What::Handout); // the key has them
    switch (what()) {
    case What::Worksheet:
        m_help->setText(tr("Two to four pages: a line for the name, questions with room to write, no answers; pictures "
                           "for a photocopier."));
        break;
    case What::Key:
        m_help->setText(tr("Answers, sources, notes and times."));
        break;
    case What::Both:
        m_help->setText(tr("Two files, so that no answer is copied for the class."));
        break;
    case What::Handout:
        m_help->setText(tr("Large pictures, texts, the words of the sources, and answers at the end."));
        break;
    }
    m_what->setAccessibleDescription(m_help->text());
}

HandoutDialog::What HandoutDialog::what() const {
    return static_cast<What>(m_what->currentData().toInt());
}

QString HandoutDialog::keyFile(const QString& file) {
    const QFileInfo info(file);
    return freeFile(info.absolutePath(), tr("%1 - key", "name of a file").arg(info.completeBaseName()),
                    QStringLiteral(".pdf"));
}

QStringList HandoutDialog::words(const QString& file) const {
    QStringList words{QStringLiteral("tour"),
                      QString::fromStdString(m_link.session()->loaded().folder().string()),
                      m_tour->currentData().toString(),
                      QStringLiteral("--language"),
                      m_language->currentData().toString(),
                      QStringLiteral("--page"),
                      m_page->currentData().toString(),
                      QStringLiteral("--progress")};
    switch (what()) {
    case What::Worksheet:
        return words << QStringLiteral("--worksheet") << file;
    case What::Key:
        return words << QStringLiteral("--key") << file;
    case What::Both:
        return words << QStringLiteral("--worksheet") << file << QStringLiteral("--key") << keyFile(file);
    case What::Handout:
        break;
    }
    words << QStringLiteral("--handout") << file;
    if (m_notes->isChecked())
        words << QStringLiteral("--notes");
    return words;
}

QStringList HandoutDialog::files(const QString& file) const {
    QStringList all{file};
    if (what() == What::Both)
        all << keyFile(file);
    return all;
}

QString HandoutDialog::written() const {
    switch (what()) {
    case What::Worksheet:
        return tr("The worksheet is written.");
    case What::Key:
        return tr("The key is written.");
    case What::Both:
        return tr("Worksheet and key are written.");
    case What::Handout:
        break;
    }
    return WritingDialog::written();
}

QString HandoutDialog::notWritten() const {
    switch (what()) {
    case What::Worksheet:
        return tr("The worksheet could not be written.");
    case What::Key:
        return tr("The key could not be written.");
    case What::Both:
        return tr("Worksheet and key could not be written.");
    case What::Handout:
        break;
    }
    return WritingDialog::notWritten();
}

QString HandoutDialog::partlyWritten() const {
    return tr("The worksheet is written. The key could not be written.");
}

QStringList HandoutDialog::nameWords() const {
    QStringList name{m_tour->currentText()};
    if (what() == What::Worksheet || what() == What::Both)
        name << tr("worksheet", "part of a file's name");
    else if (what() == What::Key)
        name << tr("key", "part of a file's name");
    return name << m_language->currentData().toString();
}

QString HandoutDialog::ending() const {
    return QStringLiteral(".pdf");
}

} // namespace halls::app
