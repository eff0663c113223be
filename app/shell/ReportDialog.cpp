// SPDX-License-Identifier: MPL-2.0
#include "shell/ReportDialog.h"

#include "shell/Words.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace halls::app {
namespace {

enum What { WholeMuseum, ThisHall, Listed };

} // namespace

ReportDialog::ReportDialog(SessionLink& link, QString program, About about, QWidget* parent)
    : QDialog(parent), m_link(link), m_program(std::move(program)), m_about(std::move(about)), m_process(this),
      m_what(new QComboBox(this)), m_kind(new QComboBox(this)), m_language(new QComboBox(this)),
      m_bar(new QProgressBar(this)), m_told(new QLabel(this)), m_begin(new QPushButton(tr("Write the report…"), this)),
      m_close(new QPushButton(this)) {
    setObjectName(QStringLiteral("reportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Report"));
    const Museum& museum = m_link.museum();
    const auto stateTitle = [&](const Id& id) {
        const State* state = museum.state(id);
        return state == nullptr ? QString() : m_link.text(state->title);
    };
    m_what->addItem(tr("All objects of the museum"), WholeMuseum);
    const Hall* hall = m_link.session()->hall();
    if (hall != nullptr)
        m_what->addItem(tr("The objects of: %1").arg(m_link.text(hall->title)), ThisHall);
    if (!m_about.listed.empty())
        m_what->addItem(tr("The %n object(s) of the list of changes", nullptr, static_cast<int>(m_about.listed.size())),
                        Listed);
    m_what->setObjectName(QStringLiteral("reportWhat"));
    m_what->setCurrentIndex(hall != nullptr ? 1 : 0);
    m_kind->addItem(tr("PDF, A4"), QStringLiteral("a4"));
    m_kind->addItem(tr("PDF, Letter"), QStringLiteral("letter"));
    m_kind->addItem(tr("Table (CSV)"), QStringLiteral("csv"));
    m_kind->addItem(tr("Data (JSON)"), QStringLiteral("json"));
    m_kind->setObjectName(QStringLiteral("reportKind"));
    for (const std::string& language : museum.languages) {
        const QString tag = QString::fromStdString(language);
        m_language->addItem(QLocale(tag).nativeLanguageName(), tag);
    }
    m_language->setCurrentIndex(m_language->findData(QString::fromStdString(m_link.settings().language)));
    auto* form = new QFormLayout(); // owned by the column
    form->addRow(tr("States"), new QLabel(tr("%1 and %2").arg(stateTitle(m_about.first), stateTitle(m_about.second))));
    form->addRow(tr("Objects"), m_what);
    form->addRow(tr("Form"), m_kind);
    form->addRow(tr("Language"), m_language);
    auto* buttons = new QHBoxLayout(); // owned by the column
    buttons->addStretch(1);
    buttons->addWidget(m_begin);
    buttons->addWidget(m_close);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(20, 16, 20, 16);
    column->addLayout(form);
    column->addWidget(m_bar);
    column->addWidget(m_told);
    column->addLayout(buttons);
    m_begin->setDefault(true);
    m_told->setWordWrap(true);
    m_told->setObjectName(QStringLiteral("reportTold"));
    m_told->setMinimumWidth(420);
    m_bar->setAccessibleName(tr("How far the report is"));
    showBusy(false);
    connect(m_begin, &QPushButton::clicked, this, &ReportDialog::askForFile);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_process.state() == QProcess::NotRunning) {
            close();
            return;
        }
        m_stopped = true;
        m_process.kill();
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ReportDialog::onLine);
    connect(&m_process, &QProcess::finished, this, &ReportDialog::onFinished);
}

ReportDialog::~ReportDialog() {
    disconnect(&m_process, nullptr, this, nullptr);
    m_process.kill();
    m_process.waitForFinished(2000);
}

QStringList ReportDialog::words(const QString& file) const {
    QStringList words{QStringLiteral("report"),     QString::fromStdString(m_link.session()->loaded().folder.string()),
                      QStringLiteral("--states"),   QString::fromStdString(m_about.first + ',' + m_about.second),
                      QStringLiteral("--language"), m_language->currentData().toString(),
                      QStringLiteral("--output"),   file,
                      QStringLiteral("--progress")};
    if (const QString kind = m_kind->currentData().toString(); kind == QLatin1String("letter"))
        words << QStringLiteral("--page") << kind;
    const int what = m_what->currentData().toInt();
    if (what == ThisHall)
        words << QStringLiteral("--hall") << QString::fromStdString(m_link.session()->hall()->id);
    if (what == Listed) {
        QStringList ids;
        for (const Id& id : m_about.listed)
            ids << QString::fromStdString(id);
        words << QStringLiteral("--exhibit") << ids.join(QLatin1Char(','));
    }
    return words;
}

void ReportDialog::askForFile() {
    const QString kind = m_kind->currentData().toString();
    const QString ending = kind == QLatin1String("csv") || kind == QLatin1String("json") ? kind : QStringLiteral("pdf");
    QString file = QFileDialog::getSaveFileName(this, tr("Save the report"), QStringLiteral("report.") + ending,
                                                QStringLiteral("*.") + ending);
    if (file.isEmpty())
        return;
    if (!file.endsWith(QLatin1Char('.') + ending))
        file += QLatin1Char('.') + ending;
    write(file);
}

void ReportDialog::write(const QString& file) {
    m_stopped = false;
    m_told->setText(tr("Writing %1").arg(QChar(0x2066) + file + QChar(0x2069)));
    m_bar->setRange(0, 0);
    showBusy(true);
    m_process.start(m_program, words(file));
}

void ReportDialog::onLine() {
    while (m_process.canReadLine()) {
        const QStringList parts = QString::fromUtf8(m_process.readLine()).trimmed().split(QLatin1Char('/'));
        if (parts.size() == 2) {
            m_bar->setRange(0, parts[1].toInt());
            m_bar->setValue(parts[0].toInt());
        }
    }
}

void ReportDialog::onFinished(int status) {
    showBusy(false);
    if (m_stopped)
        m_told->setText(tr("Cancelled; nothing was written."));
    else if (status == 0)
        m_told->setText(tr("The report is written."));
    else
        m_told->setText(tr("The report could not be written.") + QLatin1Char('\n') +
                        QString::fromUtf8(m_process.readAllStandardError()).trimmed());
}

void ReportDialog::showBusy(bool busy) {
    for (QWidget* widget : std::initializer_list<QWidget*>{m_what, m_kind, m_language, m_begin})
        widget->setEnabled(!busy);
    m_bar->setVisible(busy);
    m_close->setText(busy ? tr("Cancel") : Words::close());
}

} // namespace halls::app
