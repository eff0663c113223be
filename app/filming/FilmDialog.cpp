// SPDX-License-Identifier: MPL-2.0
#include "filming/FilmDialog.h"

#include "desk/ErrorLine.h"
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
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <csignal>
#include <utility>

namespace halls::app {
namespace {

constexpr int kFramesPerSecond = 30;
constexpr int kRest = 400; ///< milliseconds after the last choice
constexpr std::array kSizes{QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160)};
const QString kEnding = QStringLiteral(".mp4");

/// Bytes on the disk of a folder that may not be there yet; negative: nobody knows.
double freeIn(QString folder) {
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).absolutePath())
        folder = QFileInfo(folder).absolutePath();
    return static_cast<double>(QStorageInfo(folder).bytesAvailable());
}

/// A path in a sentence of any language.
QString pathText(const QString& path) {
    return Isolates::leftToRight(PlainWords::line(path));
}

/// What the recording process said went wrong, in the language of the interface; what it did not word itself as it is.
QString toldBy(QProcess& process) {
    QStringList told;
    for (const QByteArray& line : process.readAllStandardError().split('\n')) {
        const auto error = errorOfLine(line);
        const QString words = error ? ErrorWords::shown(*error) : QString::fromUtf8(line).trimmed();
        if (!words.isEmpty() && !told.contains(words))
            told << words;
    }
    return PlainWords::shortened(told.join(QLatin1Char('\n')));
}

} // namespace

FilmDialog::FilmDialog(SessionLink& link, QString program, const Id& tour, QWidget* parent)
    : QDialog(parent), m_program(std::move(program)),
      m_museum(QString::fromStdString(link.session()->loaded().folder().string())), m_choices(new QWidget(this)),
      m_tour(new QComboBox(this)), m_language(new QComboBox(this)), m_size(new QComboBox(this)),
      m_words(new QCheckBox(tr("The words of the steps in the picture"), this)),
      m_voice(new QCheckBox(tr("Steps without a sound are read by the computer's voice"), this)),
      m_told(plainLabel(this)), m_bar(new QProgressBar(this)), m_folder(new QPushButton(tr("Show in folder"), this)),
      m_begin(new QPushButton(tr("Record…"), this)), m_pause(new QPushButton(this)), m_close(new QPushButton(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("filmDialog"));
    setWindowTitle(tr("Video of a tour"));
    build(link, tour);
    m_clock.start();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kRest);
    for (QComboBox* box : {m_tour, m_language, m_size})
        connect(box, &QComboBox::currentIndexChanged, this, [this] { lookAgain(); });
    connect(m_voice, &QCheckBox::toggled, this, [this] { lookAgain(); });
    connect(&m_soon, &QTimer::timeout, this,
            [this] { m_looking.start(m_program, words() << QStringLiteral("--estimate")); });
    connect(&m_looking, &QProcess::finished, this, &FilmDialog::onEstimate);
    connect(m_begin, &QPushButton::clicked, this, &FilmDialog::askForFile);
    connect(m_pause, &QPushButton::clicked, this, &FilmDialog::togglePause);
    connect(m_close, &QPushButton::clicked, this, &FilmDialog::reject);
    connect(m_folder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_file).absolutePath())); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &FilmDialog::onLine);
    connect(&m_process, &QProcess::finished, this, &FilmDialog::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            onFinished(-1);
    });
    refresh();
    lookAgain();
}

FilmDialog::~FilmDialog() {
    for (QProcess* each : {&m_process, &m_looking}) {
        disconnect(each, nullptr, this, nullptr);
        each->kill();
        each->waitForFinished(2000);
    }
}

void FilmDialog::build(const SessionLink& link, const Id& tour) {
    for (const Tour& each : link.session()->loaded().tours())
        m_tour->addItem(link.text(each.title), QString::fromStdString(each.id));
    m_tour->setCurrentIndex(std::max(0, m_tour->findData(QString::fromStdString(tour))));
    for (const std::string& language : link.museum().languages)
        m_language->addItem(Words::language(language), QString::fromStdString(language));
    m_language->setCurrentIndex(std::max(0, m_language->findData(QString::fromStdString(link.settings().language))));
    for (const QSize& size : kSizes)
        m_size->addItem(FilmWords::pixels(size), size);
    m_words->setChecked(true);
    m_tour->setObjectName(QStringLiteral("filmTour"));
    m_language->setObjectName(QStringLiteral("filmLanguage"));
    m_size->setObjectName(QStringLiteral("filmSize"));
    m_words->setObjectName(QStringLiteral("filmWords"));
    m_voice->setObjectName(QStringLiteral("filmVoice"));
    m_told->setObjectName(QStringLiteral("filmTold"));
    m_bar->setObjectName(QStringLiteral("filmBar"));
    m_begin->setObjectName(QStringLiteral("filmBegin"));
    m_pause->setObjectName(QStringLiteral("filmPause"));
    m_close->setObjectName(QStringLiteral("filmClose"));
    m_told->setWordWrap(true);
    m_told->setMinimumWidth(440);
    m_bar->setAccessibleName(tr("How far the video is"));
    m_begin->setDefault(true);
    auto* form = new QFormLayout(m_choices); // owned by the choices
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Tour"), m_tour);
    form->addRow(tr("Language"), m_language);
    form->addRow(tr("Size"), m_size);
    form->addRow(QString(), m_words);
    form->addRow(QString(), m_voice);
    auto* buttons = new QHBoxLayout(); // owned by the column
    buttons->addWidget(m_folder);
    buttons->addStretch(1);
    buttons->addWidget(m_begin);
    buttons->addWidget(m_pause);
    buttons->addWidget(m_close);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(m_choices);
    column->addWidget(m_told);
    column->addWidget(m_bar);
    column->addLayout(buttons);
    m_folder->hide();
}

QStringList FilmDialog::words() const {
    const QSize size = m_size->currentData().toSize();
    QStringList words{QStringLiteral("tour"), m_museum, m_tour->currentData().toString(), QStringLiteral("--size"),
                      QStringLiteral("%1x%2").arg(size.width()).arg(size.height()), QStringLiteral("--fps"),
                      QString::number(kFramesPerSecond), QStringLiteral("--language"),
                      m_language->currentData().toString(), QStringLiteral("--captions"),
                      // The subtitles are in the video all the same.
                      m_words->isChecked() ? QStringLiteral("burnt") : QStringLiteral("none"),
                      QStringLiteral("--json-errors")};
    if (m_voice->isChecked())
        words << QStringLiteral("--voice");
    return words;
}

// -- What it would take

void FilmDialog::lookAgain() {
    m_estimate.reset();
    m_looking.kill();
    m_looking.waitForFinished(2000);
    m_soon.start();
    tell(tr("Working out how long that takes…"));
}

void FilmDialog::onEstimate(int status) {
    if (m_soon.isActive() || recording())
        return; // of choices that are not any more
    m_estimate =
        FilmEstimate::of(QString::fromUtf8(m_looking.readAllStandardOutput()).trimmed().section(QLatin1Char('\n'), -1));
    const QString why = toldBy(m_looking);
    tell(m_estimate                     ? FilmWords::estimate(*m_estimate, kFramesPerSecond, freeIn(folder()))
         : status == 0 || why.isEmpty() ? tr("How long it takes could not be worked out.")
                                        : why);
}

// -- Recording

QString FilmDialog::folder() const {
    return m_store != nullptr ? folderFor(*m_store, FileKind::Film)
                              : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void FilmDialog::askForFile() {
    QFileDialog dialog(this, tr("Save the video"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOption(QFileDialog::DontConfirmOverwrite); // it replaces none
    dialog.setNameFilter(QLatin1Char('*') + kEnding);
    dialog.setDefaultSuffix(kEnding.mid(1));
    dialog.setDirectory(folder());
    // Without the day: to go on another day is to give the same name.
    dialog.selectFile(QFileInfo(freeFile(folder(),
                                         fileNameOf({m_tour->currentText(), m_language->currentData().toString(),
                                                     Isolates::removed(m_size->currentText())}),
                                         kEnding))
                          .fileName());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString chosen = dialog.selectedFiles().front();
    if (m_store != nullptr)
        rememberFolder(*m_store, FileKind::Film, chosen);
    record(chosen);
}

void FilmDialog::record(const QString& file) {
    m_file = file;
    m_folder->hide();
    if (QFileInfo::exists(file)) {
        tell(tr("There is a file of this name already: %1. Choose another name.").arg(pathText(file)));
        return;
    }
    const double free = freeIn(QFileInfo(file).absolutePath());
    if (m_estimate && !m_estimate->fits(free)) {
        tell(FilmWords::estimate(*m_estimate, kFramesPerSecond, free));
        return;
    }
    if (const auto waiting = unfinishedAt(file); waiting && *waiting != choices()) {
        askAboutUnfinished(*waiting);
        return;
    }
    m_soon.stop();
    m_looking.kill();
    m_paused = m_stopping = false;
    m_pace = {};
    m_bar->setRange(0, 0);
    QStringList call = words();
    m_process.start(m_program, call << QStringLiteral("--record") << file);
    tell(tr("Recording %1. You can go on working meanwhile.").arg(pathText(file)));
    refresh();
}

FilmChoices FilmDialog::choices() const {
    return {m_tour->currentData().toString().toStdString(), m_size->currentData().toSize(),
            m_language->currentData().toString().toStdString(), m_words->isChecked()};
}

bool FilmDialog::choose(const FilmChoices& choices) {
    m_tour->setCurrentIndex(m_tour->findData(QString::fromStdString(choices.tour)));
    m_language->setCurrentIndex(m_language->findData(QString::fromStdString(choices.language)));
    m_size->setCurrentIndex(m_size->findData(choices.size));
    m_words->setChecked(choices.words);
    return this->choices() == choices;
}

/// What somebody began with other choices is neither mixed with these nor thrown away.
void FilmDialog::askAboutUnfinished(const FilmChoices& other) {
    const FilmChoices wished = choices();
    const bool here = choose(other);
    const QString tour = here ? m_tour->currentText() : QString::fromStdString(other.tour);
    auto* box = plainBox(
        "filmUnfinished",
        {.icon = QMessageBox::Question,
         .title = windowTitle(),
         .text = tr("Under this name an unfinished video of other choices waits: “%1”, %2, %3.", "tour, language, size")
                     .arg(Isolates::text(tour), Words::language(other.language), FilmWords::pixels(other.size)),
         .more = {},
         .details = {}},
        this);
    choose(wished);
    const auto* goOn = here ? box->addButton(tr("Go on with that one"), QMessageBox::AcceptRole) : nullptr;
    const auto* name = box->addButton(tr("Another name…"), QMessageBox::ActionRole);
    box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    connect(box, &QMessageBox::buttonClicked, this, [this, goOn, name, other](const QAbstractButton* chosen) {
        if (goOn != nullptr && chosen == goOn && choose(other))
            record(m_file);
        else if (chosen == name)
            askForFile();
    });
    box->open();
}

void FilmDialog::onLine() {
    while (m_process.canReadLine()) {
        const QStringList parts = QString::fromUtf8(m_process.readLine()).trimmed().split(QLatin1Char('/'));
        if (parts.size() != 2)
            continue;
        const int done = parts[0].toInt();
        const int count = parts[1].toInt();
        m_pace.tell(done, count, now());
        m_bar->setRange(0, count);
        m_bar->setValue(done);
        tell(FilmWords::progress(done, count, m_pace.left()));
    }
}

/// The process stands still where it is; so does ffmpeg, which waits for it.
void FilmDialog::togglePause() {
    if (!recording())
        return;
    m_paused = !m_paused;
    ::kill(static_cast<pid_t>(m_process.processId()), m_paused ? SIGSTOP : SIGCONT);
    if (m_paused)
        m_pace.pause(now());
    else
        m_pace.goOn(now());
    refresh();
}

void FilmDialog::stop() {
    m_stopping = true;
    m_process.kill(); // what is whole by then is kept
}

void FilmDialog::reject() {
    if (recording())
        stop();
    else
        QDialog::reject();
}

QString FilmDialog::stopped() const {
    return tr("Stopped. What is recorded so far is kept in %1. To go on, record the same tour with the same choices "
              "under "
              "the same name: %2.")
        .arg(pathText(m_file + QStringLiteral(".pieces")), pathText(QFileInfo(m_file).fileName()));
}

void FilmDialog::onFinished(int status) {
    onLine(); // the last ones
    m_paused = false;
    refresh();
    const QString why = toldBy(m_process);
    const bool made = QFileInfo::exists(m_file) && !m_stopping;
    m_folder->setVisible(made);
    if (m_stopping)
        tell(stopped());
    else if (made)
        tell(tr("The video is ready: %1").arg(pathText(m_file)) + (status == 0 ? QString() : QLatin1Char('\n') + why));
    else
        tell(tr("The video could not be made.") + QLatin1Char('\n') + why);
}

void FilmDialog::refresh() {
    const bool busy = recording();
    m_choices->setEnabled(!busy);
    m_begin->setVisible(!busy);
    m_bar->setVisible(busy);
    m_pause->setVisible(busy);
    m_pause->setText(m_paused ? tr("Go on") : tr("Pause"));
    m_close->setText(busy ? tr("Cancel") : Words::close());
}

void FilmDialog::tell(const QString& words) {
    m_told->setText(words);
}

} // namespace halls::app
