// SPDX-License-Identifier: MPL-2.0
#include "reports/HandoutDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>

#include <algorithm>

namespace halls::app {

HandoutDialog::HandoutDialog(SessionLink& link, const QString& program, const Id& tour, QWidget* parent)
    : WritingDialog(program,
                    {.begin = tr("Write the handout…"),
                     .saveTitle = tr("Save the handout"),
                     .howFar = tr("How far the handout is"),
                     .written = tr("The handout is written."),
                     .notWritten = tr("The handout could not be written.")},
                    parent),
      m_link(link), m_tour(new QComboBox(this)),
      m_language(languageBox(link.museum().languages, link.settings().language, this)), m_page(new QComboBox(this)),
      m_notes(new QCheckBox(tr("With the educator's notes"), this)) {
    setObjectName(QStringLiteral("handoutDialog"));
    setWindowTitle(tr("Handout of a tour"));
    for (const Tour& each : m_link.session()->loaded().tours())
        m_tour->addItem(m_link.text(each.title), QString::fromStdString(each.id));
    m_tour->setObjectName(QStringLiteral("handoutTour"));
    m_tour->setCurrentIndex(std::max(0, m_tour->findData(QString::fromStdString(tour))));
    m_page->addItem(QStringLiteral("A4"), QStringLiteral("a4"));
    m_page->addItem(tr("Letter"), QStringLiteral("letter"));
    m_page->setObjectName(QStringLiteral("handoutPage"));
    m_notes->setObjectName(QStringLiteral("handoutNotes"));
    form()->addRow(tr("Tour"), m_tour);
    form()->addRow(tr("Language"), m_language);
    form()->addRow(tr("Paper"), m_page);
    form()->addRow(QString(), m_notes);
}

QStringList HandoutDialog::words(const QString& file) const {
    QStringList words{QStringLiteral("tour"),
                      QString::fromStdString(m_link.session()->loaded().folder().string()),
                      m_tour->currentData().toString(),
                      QStringLiteral("--handout"),
                      file,
                      QStringLiteral("--lang"),
                      m_language->currentData().toString(),
                      QStringLiteral("--page"),
                      m_page->currentData().toString(),
                      QStringLiteral("--progress")};
    if (m_notes->isChecked())
        words << QStringLiteral("--notes");
    return words;
}

QStringList HandoutDialog::nameWords() const {
    return {m_tour->currentText(), m_language->currentData().toString()};
}

QString HandoutDialog::ending() const {
    return QStringLiteral(".pdf");
}

} // namespace halls::app
