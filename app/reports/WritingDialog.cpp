// SPDX-License-Identifier: MPL-2.0
#include "reports/WritingDialog.h"

#include "base/Trouble.h"
#include "desk/Folders.h"
#include "look/PlainWidgets.h"
#include "saving/FileName.h"
#include "words/ErrorWords.h"
#include "words/Isolates.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace halls::app {
namespace {

const QString kFailed = QStringLiteral("failed "); ///< begins the line that says of which kind the failure is

/// Its path, as one finds it in a file manager, whichever way the words around it run.
QString named(const QString& file) {
    return Isolates::leftToRight(PlainWords::line(QDir::toNativeSeparators(file)));
}

} // namespace

WritingDialog::WritingDialog(QString program, Says says, QWidget* parent)
    : QDialog(parent), m_program(std::move(program)), m_says(std::move(says)),
      m_opener([](const QString& file) { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }), m_process(this),
      m_choices(new QWidget(this)), m_form(new QFormLayout(m_choices)), m_bar(new QProgressBar(this)),
      m_told(plainLabel(this)), m_open(new QPushButton(tr("Open"), this)),
      m_folder(new QPushButton(tr("Show in folder"), this)), m_begin(new QPushButton(m_says.begin, this)),
      m_close(new QPushButton(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    m_form->setContentsMargins(0, 0, 0, 0);
    auto* buttons = new QHBoxLayout(); // owned by the column
    buttons->addWidget(m_open);
    buttons->addWidget(m_folder);
    buttons->addStretch(1);
    buttons->addWidget(m_begin);
    buttons->addWidget(m_close);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(m_choices);
    column->addWidget(m_bar);
    column->addWidget(m_told);
    column->addLayout(buttons);
    m_open->setObjectName(QStringLiteral("openWritten"));
    m_folder->setObjectName(QStringLiteral("showWritten"));
    m_begin->setObjectName(QStringLiteral("begin"));
    m_begin->setDefault(true);
    m_close->setObjectName(QStringLiteral("close"));
    m_told->setObjectName(QStringLiteral("told"));
    m_told->setWordWrap(true);
    m_told->setMinimumWidth(420);
    m_bar->setAccessibleName(m_says.howFar);
    showBusy(false);
    connect(m_open, &QPushButton::clicked, this, [this] { m_opener(m_file); });
    connect(m_folder, &QPushButton::clicked, this, [this] { m_opener(QFileInfo(m_file).absolutePath()); });
    connect(m_begin, &QPushButton::clicked, this, &WritingDialog::askForFile);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_process.state() == QProcess::NotRunning) {
            close();
            return;
        }
        m_stopped = true;
        m_process.kill();
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &WritingDialog::onLine);
    connect(&m_process, &QProcess::finished, this, &WritingDialog::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onFinished(-1);
    });
}

WritingDialog::~WritingDialog() {
    disconnect(&m_process, nullptr, this, nullptr);
    m_process.kill();
    m_process.waitForFinished(2000);
}

QComboBox* WritingDialog::languageBox(const std::vector<std::string>& languages, const std::string& chosen,
                                      QWidget* parent) {
    auto* box = new QComboBox(parent); // owned by the parent
    box->setObjectName(QStringLiteral("language"));
    for (const std::string& language : languages) {
        box->addItem(Words::language(language), QString::fromStdString(language));
    }
    box->setCurrentIndex(std::max(0, box->findData(QString::fromStdString(chosen))));
    return box;
}

QString WritingDialog::proposed() const {
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    return freeFile(m_store != nullptr ? folderFor(*m_store, FileKind::Paper)
                                       : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                    fileNameOf(nameWords() + QStringList{today}), ending());
}

void WritingDialog::askForFile() {
    QFileDialog dialog(this, m_says.saveTitle);
    dialog.setAcceptMode(QFileDialog::AcceptSave); // asks before it replaces a file
    dialog.setNameFilter(QLatin1Char('*') + ending());
    dialog.setDefaultSuffix(ending().mid(1)); // before it looks whether there is one
    const QFileInfo file(proposed());
    dialog.setDirectory(file.absolutePath());
    dialog.selectFile(file.fileName());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString chosen = dialog.selectedFiles().front();
    if (m_store != nullptr)
        rememberFolder(*m_store, FileKind::Paper, chosen);
    write(chosen);
}

/// What is told is of what was chosen then: another choice is not written yet.
void WritingDialog::watchChoices() {
    if (std::exchange(m_watched, true))
        return;
    for (const QComboBox* box : m_choices->findChildren<QComboBox*>())
        connect(box, &QComboBox::currentIndexChanged, this, &WritingDialog::forget);
    for (const QCheckBox* box : m_choices->findChildren<QCheckBox*>())
        connect(box, &QCheckBox::toggled, this, &WritingDialog::forget);
    for (const QLineEdit* line : m_choices->findChildren<QLineEdit*>())
        connect(line, &QLineEdit::textChanged, this, &WritingDialog::forget);
}

void WritingDialog::forget() {
    m_told->clear();
    m_open->setVisible(false);
    m_folder->setVisible(false);
}

void WritingDialog::write(const QString& file) {
    watchChoices();
    m_stopped = false;
    m_failed.reset();
    m_file = file;
    m_files = files(file);
    m_begun = QDateTime::currentDateTimeUtc();
    m_told->setText(tr("Writing %1").arg(named(file)));
    m_bar->setRange(0, 0);
    showBusy(true);
    m_process.start(m_program, words(file));
}

void WritingDialog::onLine() {
    while (m_process.canReadLine()) {
        const QStringList parts = QString::fromUtf8(m_process.readLine()).trimmed().split(QLatin1Char('/'));
        if (parts.size() == 1 && parts[0].startsWith(kFailed))
            m_failed = codeNamed(parts[0].mid(kFailed.size()).toStdString());
        if (parts.size() == 2) {
            m_bar->setRange(0, parts[1].toInt());
            m_bar->setValue(parts[0].toInt());
        }
    }
}

void WritingDialog::onFinished(int status) {
    onLine(); // the last ones
    showBusy(false);
    if (m_stopped) {
        m_told->setText(tr("Cancelled; nothing was written."));
        return;
    }
    // Where some model is missing it is written all the same, and what is missing is told.
    QStringList there;
    std::ranges::copy_if(m_files, std::back_inserter(there),
                         [&](const QString& file) { return status == 0 || QFileInfo(file).lastModified() >= m_begun; });
    const bool written = there.contains(m_file);
    const QString missing = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
    m_open->setVisible(written);
    m_folder->setVisible(written);
    if (!written && m_failed && isOfWriting(*m_failed) && *m_failed != ErrorCode::Unwritable) {
        const Error error{*m_failed, m_file.toStdString(), {}, {}};
        m_told->setText(ErrorWords::notSaved(error) + QLatin1Char(' ') + ErrorWords::advice(error.code));
        return;
    }
    QStringList lines{!written ? notWritten() : there.size() < m_files.size() ? partlyWritten() : this->written()};
    std::ranges::transform(there, std::back_inserter(lines), &named);
    if (status != 0)
        lines << PlainWords::shortened(missing);
    m_told->setText(lines.join(QLatin1Char('\n')));
}

void WritingDialog::showBusy(bool busy) {
    m_choices->setEnabled(!busy);
    m_begin->setEnabled(!busy);
    m_bar->setVisible(busy);
    m_open->setVisible(false); // until something is written
    m_folder->setVisible(false);
    m_close->setText(busy ? tr("Cancel") : Words::close());
}

} // namespace halls::app
