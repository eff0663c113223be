// SPDX-License-Identifier: MPL-2.0
#include "editing/ScanDialog.h"

#include "base/Trouble.h"
#include "desk/Folders.h"
#include "desk/ModelPatterns.h"
#include "editing/CopyDialog.h"
#include "editing/ScanSize.h"
#include "editing/UnitChoice.h"
#include "look/PlainWidgets.h"
#include "look/ScaleView.h"
#include "look/TallDialog.h"
#include "words/EngineWords.h"
#include "words/ErrorWords.h"
#include "words/Isolates.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace halls::app {
namespace {

constexpr int kPause = 400;            ///< milliseconds after the last letter of a file's name
constexpr int kWords = 380;            ///< logical pixels: what is said of the size has room, in Arabic too
constexpr std::size_t kMostRead = 600; ///< bytes of a cause
constexpr QSize kScale(240, 170);      ///< logical pixels

QComboBox* combo(const char* name, QWidget* parent) {
    auto* box = new QComboBox(parent); // owned by the parent
    box->setObjectName(QLatin1String(name));
    return box;
}

QLineEdit* line(const char* name, QWidget* parent) {
    auto* edit = new QLineEdit(parent); // owned by the parent
    edit->setObjectName(QLatin1String(name));
    return edit;
}

/// Where in the file, and why.
QString causeOf(const Error& error) {
    const QString place = PlainWords::shortened(QString::fromStdString(error.place));
    const QString cause = EngineWords::shown(error.detail.substr(0, kMostRead));
    return (place.isEmpty() ? QString() : Isolates::atStart(place) + QStringLiteral(": ")) +
           PlainWords::shortened(cause);
}

} // namespace

ScanDialog::ScanDialog(const SessionLink& link, loading::Loader& loader, const SettingsStore& store,
                       const QString& model, const QString& ownFolder, QWidget* parent)
    : QDialog(parent), m_link(link), m_loader(loader), m_store(store), m_ownFolder(ownFolder),
      m_file(line("scanFile", this)), m_subject(combo("scanSubject", this)), m_fate(combo("scanFate", this)),
      m_base(combo("scanBase", this)), m_title(line("scanTitle", this)), m_date(line("scanDate", this)),
      m_maker(line("scanMaker", this)), m_unit(new UnitChoice(this)), m_scale(new ScaleView(this)),
      m_size(plainLabel(this)), m_offer(new QPushButton(this)), m_zUp(new QCheckBox(this)),
      m_folder(line("scanFolder", this)), m_told(plainLabel(this)), m_add(new QPushButton(tr("Add the scan"), this)) {
    setObjectName(QStringLiteral("scanDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add a scan as a state"));
    fillSubjects();
    for (const Fate fate : {Fate::Present, Fate::Damaged, Fate::FragmentsHeld, Fate::Survived})
        m_fate->addItem(Words::of(fate), static_cast<int>(fate));
    for (const State& state : m_link.museum().states)
        m_base->addItem(m_link.text(state.title), QString::fromStdString(state.id));
    m_base->setCurrentIndex(static_cast<int>(m_link.session()->stateIndex()));
    m_date->setPlaceholderText(tr("2018, 2018-05 or 2018-05-12; empty: not known"));
    m_maker->setPlaceholderText(tr("person or institution: the source of the state"));
    m_zUp->setObjectName(QStringLiteral("scanZUp"));
    auto* buttons = new QHBoxLayout(); // owned by the column
    auto* cancel = new QPushButton(tr("Cancel"), this);
    buttons->addStretch(1);
    buttons->addWidget(m_add);
    buttons->addWidget(cancel);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(20, 16, 20, 16);
    auto* form = new QWidget(this); // owned by its column
    form->setLayout(fields());
    form->layout()->setContentsMargins(0, 0, 4, 0);
    column->addWidget(new TallColumn(form, this), 1); // owned by this
    column->addWidget(m_told);
    column->addLayout(buttons);
    m_told->setObjectName(QStringLiteral("scanTold"));
    m_told->setWordWrap(true);
    m_told->setMinimumHeight(40);
    m_add->setObjectName(QStringLiteral("scanAdd"));
    m_add->setDefault(true);
    m_file->setText(model);
    m_title->setText(tr("Scan: %1").arg(QFileInfo(model).completeBaseName()));
    if (m_ownFolder.isEmpty()) {
        const QString id = QString::fromStdString(m_link.museum().id);
        m_folder->setText(freeFolder(m_store, tr("%1 with scans", "name of a folder").arg(id)));
    }
    for (QLineEdit* edit : {m_title, m_date, m_maker, m_folder})
        connect(edit, &QLineEdit::textChanged, this, &ScanDialog::refresh);
    for (QComboBox* box : {m_subject, m_base})
        connect(box, &QComboBox::currentIndexChanged, this, &ScanDialog::refresh);
    connect(m_unit, &UnitChoice::chosen, this, &ScanDialog::refresh);
    connect(m_zUp, &QCheckBox::toggled, this, &ScanDialog::refresh);
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (m_ownFolder.isEmpty())
            rememberFolder(m_store, FileKind::Copy, m_folder->text());
        Q_EMIT wished();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &ScanDialog::read);
    connect(m_file, &QLineEdit::textChanged, this, [this] {
        m_shape.reset();
        m_unreadable.clear();
        m_pause.start();
        followFormat();
        refresh();
    });
    followFormat();
    read();
    fitToScreen(*this);
}

QLayout* ScanDialog::fields() {
    const auto withButton = [this](QLineEdit* edit, void (ScanDialog::*run)()) {
        auto* row = new QHBoxLayout(); // owned by the form
        auto* button = new QPushButton(tr("Choose…"), this);
        connect(button, &QPushButton::clicked, this, run);
        row->addWidget(edit, 1);
        row->addWidget(button);
        return row;
    };
    auto* form = new QFormLayout(); // owned by the column
    form->addRow(tr("File"), withButton(m_file, &ScanDialog::browse));
    form->addRow(tr("What it shows"), m_subject);
    form->addRow(tr("Its condition"), m_fate);
    form->addRow(tr("Title of the state"), m_title);
    form->addRow(tr("Date"), m_date);
    form->addRow(tr("Made by"), m_maker);
    form->addRow(tr("Unit of the file"), m_unit);
    form->addRow(QString(), m_zUp);
    form->addRow(tr("Its size"), sizeRow());
    form->addRow(tr("All else as in"), m_base);
    if (m_ownFolder.isEmpty())
        form->addRow(tr("Copy of the museum"), withButton(m_folder, &ScanDialog::browseFolder));
    m_folder->setVisible(m_ownFolder.isEmpty());
    return form;
}

QWidget* ScanDialog::sizeRow() {
    m_size->setObjectName(QStringLiteral("scanSize"));
    m_size->setWordWrap(true);
    m_size->setMinimumWidth(kWords);
    m_size->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_offer->setObjectName(QStringLiteral("scanOffer"));
    m_offer->setAutoDefault(false);
    m_scale->setFixedSize(kScale);
    auto* both = new QWidget(this);
    auto* row = new QHBoxLayout(both); // owned by `both`, as what follows
    auto* words = new QVBoxLayout();
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_scale);
    row->addLayout(words, 1);
    words->addWidget(m_size, 1);
    words->addWidget(m_offer);
    connect(m_offer, &QPushButton::clicked, this, [this] {
        const Unit* unit = ScanSize(asked()).proposed();
        if (unit == nullptr)
            return;
        m_unit->setMetresPerUnit(unit->metres);
        refresh();
    });
    return both;
}

/// Of the file that is named now, on a thread of its own; what was being read of another is given up.
void ScanDialog::read() {
    m_reader = {};
    m_shape.reset();
    m_unreadable.clear();
    m_reading = QFileInfo(m_file->text()).isFile();
    refresh();
    if (!m_reading)
        return;
    m_reader = std::jthread([this, file = m_file->text()](std::stop_token stop) {
        auto shape = caught(file.toStdString(), [&] { return readScanShape(file.toStdString(), m_loader, stop); });
        QMetaObject::invokeMethod(
            this,
            [this, file, shape = std::move(shape)] {
                if (file == m_file->text())
                    take(shape);
            },
            Qt::QueuedConnection);
    });
}

void ScanDialog::take(const Result<ScanShape>& shape) {
    m_reading = false;
    if (shape)
        m_shape = shape.value();
    else
        m_unreadable = tr("%1 %2", "what happened, what to do about it")
                           .arg(ErrorWords::of(shape.error()), ErrorWords::advice(shape.error())) +
                       QLatin1Char('\n') + causeOf(shape.error());
    refresh();
}

const model::Format* ScanDialog::format() const {
    return model::formatOf(std::filesystem::path(m_file->text().toStdString()).extension().string());
}

/// What the file's format says already is not asked for, nor applied a second time.
void ScanDialog::followFormat() {
    const model::Format* its = format();
    const bool stated = its != nullptr && its->lengths == model::LengthsBy::File;
    if (stated != m_unitStated)
        m_unit->setMetresPerUnit(stated ? std::optional(1.0F) : std::nullopt);
    m_unitStated = stated;
    const bool turned = its != nullptr && its->turned;
    if (turned == m_zUp->isEnabled())
        m_zUp->setChecked(turned);
    m_zUp->setEnabled(!turned);
    m_zUp->setText(turned ? tr("Turned upright, as its format says") : tr("Z points up in the file"));
}

ScanSize::Asked ScanDialog::asked() const {
    const io::Scan wish = scan();
    ScanSize::Asked asked{.zUp = wish.zUp, .metresPerUnit = wish.metresPerUnit};
    if (m_shape)
        asked.bounds = m_shape->bounds;
    asked.drawn = drawnSize(m_link.session()->loaded(), {.hall = wish.hall, .exhibit = wish.exhibit}, wish.base);
    asked.room = wish.exhibit.empty();
    asked.format = format();
    return asked;
}

void ScanDialog::showSize() {
    const ScanSize size(asked());
    m_offer->setVisible(m_shape && size.proposed() != nullptr);
    m_offer->setText(size.offer());
    if (!m_shape) {
        m_scale->clear();
        m_size->setText(m_reading ? tr("Reading the scan…") : QString());
        return;
    }
    const io::Scan wish = scan();
    m_scale->show(m_shape->outline(wish.zUp), uprightSize(m_shape->bounds, wish.zUp, wish.metresPerUnit.value_or(1.0F)),
                  wish.metresPerUnit.has_value());
    m_size->setText(size.told());
}

void ScanDialog::fillSubjects() {
    const Hall* here = m_link.session()->hall();
    const Id chosen = m_link.subject().exhibit;
    for (const Hall& hall : m_link.museum().halls) {
        if (m_subject->count() > 0)
            m_subject->insertSeparator(m_subject->count());
        m_subject->addItem(tr("The hall: %1").arg(m_link.text(hall.title)), QString::fromStdString(hall.id));
        if (chosen.empty() && &hall == here)
            m_subject->setCurrentIndex(m_subject->count() - 1);
        for (const Exhibit& exhibit : m_link.museum().exhibits) {
            if (exhibit.hall != hall.id)
                continue;
            m_subject->addItem(m_link.text(exhibit.title), QLatin1Char('/') + QString::fromStdString(exhibit.id));
            if (exhibit.id == chosen)
                m_subject->setCurrentIndex(m_subject->count() - 1);
        }
    }
    m_subject->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_subject->setMinimumContentsLength(32);
}

void ScanDialog::browse() {
    const QString file = QFileDialog::getOpenFileName(this, tr("Choose a scan"), QFileInfo(m_file->text()).path(),
                                                      tr("Models (%1)").arg(modelPatterns()) + QStringLiteral(";;*"));
    rememberFolder(m_store, FileKind::Model, file);
    if (!file.isEmpty())
        m_file->setText(file);
}

void ScanDialog::browseFolder() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Where shall the copy lie?"), QFileInfo(m_folder->text()).path());
    if (!folder.isEmpty())
        m_folder->setText(QDir(folder).filePath(QFileInfo(m_folder->text()).fileName()));
}

io::Scan ScanDialog::scan() const {
    const QString subject = m_subject->currentData().toString();
    const bool exhibit = subject.startsWith(QLatin1Char('/'));
    return {.file = m_file->text().toStdString(),
            .hall = exhibit ? Id{} : subject.toStdString(),
            .exhibit = exhibit ? subject.mid(1).toStdString() : Id{},
            .title = m_title->text().trimmed().toStdString(),
            .language = m_link.settings().language,
            .date = m_date->text().trimmed().toStdString(),
            .maker = m_maker->text().trimmed().toStdString(),
            .metresPerUnit = m_unit->metresPerUnit(),
            .zUp = m_zUp->isEnabled() && m_zUp->isChecked(),
            .fate = static_cast<Fate>(m_fate->currentData().toInt()),
            .base = m_base->currentData().toString().toStdString()};
}

std::filesystem::path ScanDialog::folder() const {
    return (m_ownFolder.isEmpty() ? m_folder->text() : m_ownFolder).toStdString();
}

QString ScanDialog::problem() const {
    const io::Scan wish = scan();
    if (!QFileInfo(m_file->text()).isFile())
        return tr("There is no such file.");
    if (!m_unreadable.isEmpty())
        return m_unreadable;
    if (wish.title.empty())
        return tr("The new state needs a title.");
    if (!wish.date.empty() && !io::isDate(wish.date))
        return tr("A date is written 2018, 2018-05 or 2018-05-12. Leave it empty where it is not known.");
    if (wish.maker.empty())
        return tr("Say who made the scan: it is what the state cites.");
    const QDir copy(m_folder->text());
    if (m_ownFolder.isEmpty() && (m_folder->text().isEmpty() || (copy.exists() && !copy.isEmpty())))
        return tr("Choose a new or an empty folder for the copy of the museum. The museum itself stays as it is.");
    return {};
}

void ScanDialog::refresh() {
    const QString wrong = problem();
    m_fate->setEnabled(m_subject->currentData().toString().startsWith(QLatin1Char('/')));
    m_told->setText(wrong);
    m_add->setEnabled(wrong.isEmpty() && m_shape);
    showSize();
}

} // namespace halls::app
