// SPDX-License-Identifier: MPL-2.0
#include "touring/TourDialog.h"

#include "desk/Workplace.h"
#include "look/PlainWidgets.h"
#include "look/TwoLines.h"
#include "touring/ClickerList.h"
#include "tours/TourLength.h"
#include "words/Isolates.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <QCheckBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace halls::app {
namespace {

constexpr int kTour = Qt::UserRole;
constexpr int kMuseum = Qt::UserRole + 1; ///< path; empty: the one that is open
constexpr int kAsks = Qt::UserRole + 2;   ///< it has questions
constexpr int kOwn = Qt::UserRole + 3;    ///< folder of the visitor's own museum; empty: it comes with the program
constexpr qsizetype kMaxPath = 60;        ///< letters
constexpr double kWay = 3.0;              ///< seconds to a step, where nobody looked for one
// Logical pixels.
constexpr int kWide = 640;
constexpr int kHigh = 580;
constexpr int kAroundWindow = 60; ///< its title bar, and some of what is behind it

/// That a tour of a museum takes which is not open: its words, or its holds and some way between them.
double secondsOf(const Tour& tour, const std::string& language) {
    double seconds = 0.0;
    for (const TourStep& step : tour.steps) {
        double words = 0.0;
        for (const LocalText* text : {&step.title, &step.text, &step.question}) {
            std::string shown;
            const std::string& read = text->in(language, &shown);
            words += tours::secondsToRead(read, shown);
        }
        seconds += std::max(words, kWay + double{step.hold});
    }
    return seconds;
}

QString key(const char* name) {
    return Isolates::text(QLatin1String(name));
}

} // namespace

TourDialog::TourDialog(SessionLink& link, const Around& around, QWidget* parent)
    : QDialog(parent), m_link(link), m_left(around.left), m_leftAt(around.leftAt), m_recent(around.recent),
      m_workplace(around.workplace), m_ownTours(around.workplace), m_list(new QListWidget(this)),
      m_full(new QCheckBox(this)), m_noticeFirst(new QCheckBox(this)), m_quiz(new QPushButton(tr("Questions…"), this)),
      m_give(new QPushButton(tr("Give to a colleague…"), this)), m_goOn(new QPushButton(this)),
      m_begin(new QPushButton(this)) {
    setObjectName(QStringLiteral("tourDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Guided tours"));
    m_list->setObjectName(QStringLiteral("tours"));
    m_list->setAccessibleName(tr("Tours of this museum, and of those that were opened lately"));
    m_list->setItemDelegate(new TwoLines(m_list));            // owned by the list
    const bool stage = QGuiApplication::screens().size() > 1; // the picture there, the presenter here
    m_full->setText(stage ? tr("The picture alone on the other screen, the presenter's window here")
                          : tr("The picture alone, all over the screen"));
    m_full->setObjectName(QStringLiteral("tourFull"));
    m_full->setChecked(around.asBefore.fullScreen);
    m_noticeFirst->setText(tr("Give the museum's notice before the show begins"));
    m_noticeFirst->setObjectName(QStringLiteral("tourNoticeFirst"));
    m_noticeFirst->setChecked(around.asBefore.noticeFirst);
    m_noticeFirst->setVisible(std::ranges::any_of(
        link.notice().states(), [&](const Id& state) { return link.session()->noticeStandsBefore(state); }));
    m_quiz->setObjectName(QStringLiteral("tourQuiz"));
    m_quiz->setToolTip(tr("The questions of the tour one after the other, each with its picture; one thinks or writes, "
                          "then reads the answer."));
    m_give->setObjectName(QStringLiteral("tourListGive"));
    m_give->setToolTip(tr("Which folder to copy, so that somebody else has your tours"));
    m_goOn->setObjectName(QStringLiteral("tourGoOn"));
    auto* clickerKeys = plainLabel(clickerHint(), this); // owned by this
    clickerKeys->setObjectName(QStringLiteral("tourClickerKeys"));
    clickerKeys->setWordWrap(true);
    auto* keys = plainLabel(keysHint(), this); // owned by this
    keys->setObjectName(QStringLiteral("tourKeys"));
    keys->setWordWrap(true);
    keys->setProperty("quiet", true);
    m_begin->setText(stage ? tr("Start the show") : tr("Begin"));
    m_begin->setObjectName(QStringLiteral("tourBegin"));
    m_begin->setDefault(true);
    auto* close = new QPushButton(Words::close(), this); // owned by this
    auto* buttons = new QHBoxLayout();                   // owned by the column
    buttons->addWidget(m_quiz);
    buttons->addWidget(m_give);
    buttons->addStretch(1);
    buttons->addWidget(m_goOn);
    buttons->addWidget(m_begin);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(m_list);
    column->addWidget(clickerKeys);
    column->addWidget(m_full);
    column->addWidget(m_noticeFirst);
    column->addWidget(keys);
    column->addLayout(buttons);
    // Of the list five tours or more above what is said of keys, where the screen has the room.
    resize(kWide, std::min(kHigh, screen()->availableGeometry().height() - kAroundWindow));
    addOpen();
    connect(&around.others, &OtherTours::found, this, &TourDialog::take);
    connect(m_begin, &QPushButton::clicked, this, [this] { choose(0); });
    connect(m_goOn, &QPushButton::clicked, this, [this] { choose(m_leftAt); });
    connect(m_quiz, &QPushButton::clicked, this, [this] {
        const QListWidgetItem* item = m_list->currentItem();
        Q_EMIT quizAsked(item->data(kTour).toString(), item->data(kMuseum).toString());
        this->close();
    });
    connect(m_give, &QPushButton::clicked, this,
            [this] { Q_EMIT giveAsked(m_list->currentItem()->data(kOwn).toString()); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { choose(0); });
    connect(m_list, &QListWidget::currentRowChanged, this, &TourDialog::refresh);
    auto* clicker = new ClickerList(*this, *m_list); // owned by this
    connect(clicker, &ClickerList::beginAsked, this, [this] { choose(0); });
    connect(clicker, &ClickerList::goOnAsked, this, [this] { choose(m_goOn->isHidden() ? 0 : m_leftAt); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    refresh();
    around.others.read(m_recent);
}

// -- What is listed

void TourDialog::addOpen() {
    const loading::LoadedMuseum& loaded = m_link.session()->loaded();
    const Museum& museum = m_link.museum();
    const QString title = m_link.text(museum.title);
    const bool ours = !loaded.package || m_workplace.comesWithUs(loaded.folder());
    for (const Tour& tour : loaded.tours()) {
        const bool own = !ours && m_ownTours.isOwn(loaded.folder(), museum.id, tour);
        const QString where = ours  ? QString()
                              : own ? place(loaded.folder(), museum.id, title, true)
                                    : asItComes(title);
        add(tour, tours::lengthOf(loaded, tour, m_link.settings().language).playing, where, {},
            own ? QString::fromStdString(loaded.folder().string()) : QString());
    }
    if (loaded.tours().empty())
        addLine(tr("This museum has no tours."));
    m_open = m_list->count();
    m_list->setCurrentRow(0);
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_left.isEmpty() && m_list->item(row)->data(kTour).toString() == m_left)
            m_list->setCurrentRow(row);
    }
}

void TourDialog::take(const std::shared_ptr<const OtherTours::Museum>& museum) {
    std::error_code trouble;
    const auto own = std::filesystem::weakly_canonical(m_link.session()->loaded().folder(), trouble);
    const auto known = [&](const auto& other) { return other->folder == museum->folder && other->list; };
    if (!m_recent.contains(museum->path) || !museum->isMuseum)
        return;
    if (museum->list && (museum->folder == own || std::ranges::any_of(m_others, known)))
        return;
    m_others.push_back(museum);
    std::ranges::stable_sort(m_others, {}, [this](const auto& each) { return m_recent.indexOf(each->path); });
    addOthers();
}

/// In the order in which they were opened, whichever was read first.
void TourDialog::addOthers() {
    const QListWidgetItem* chosen = m_list->currentItem();
    const QString tour = chosen != nullptr ? chosen->data(kTour).toString() : QString();
    const QString museum = chosen != nullptr ? chosen->data(kMuseum).toString() : QString();
    const int row = m_list->currentRow();
    while (m_list->count() > m_open)
        delete m_list->takeItem(m_list->count() - 1);
    std::vector<Tour> listed = m_link.session()->loaded().tours();
    for (Tour& each : listed)
        each.file.clear();
    for (const auto& other : m_others) {
        const QString path = Isolates::leftToRight(PlainWords::shortenedPath(other->path, kMaxPath));
        if (!other->list) {
            const ErrorCode code = other->list.error().code;
            addLine(code == ErrorCode::NotFound || code == ErrorCode::NoMuseum
                        ? tr("%1: there is no museum any more.", "path").arg(path)
                    : code == ErrorCode::Damaged || code == ErrorCode::Invalid
                        ? tr("%1: this museum is damaged.", "path").arg(path)
                        : tr("%1: its tours cannot be read.", "path").arg(path));
            continue;
        }
        const io::TourList& list = other->list.value();
        const QString title = m_link.text(list.title);
        const QString where = place(list.folder, list.museum, title, false);
        for (Tour each : list.tours) {
            each.file.clear();
            if (std::ranges::count(listed, each) > 0)
                continue;
            const bool ours = m_workplace.comesWithUs(list.folder);
            const bool own = !ours && m_ownTours.isOwn(list.folder, list.museum, each);
            if (!own && !ours && list.museum == m_workplace.defaultPackage().filename().string())
                continue; // that is listed too
            add(each, secondsOf(each, m_link.settings().language), own || ours ? where : asItComes(title), other->path,
                own ? QString::fromStdString(list.folder.string()) : QString());
            listed.push_back(std::move(each));
        }
        if (list.broken > 0)
            addLine(tr("%n tour(s) in %1 cannot be read.", nullptr, static_cast<int>(list.broken)).arg(path));
    }
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(kTour).toString() == tour && m_list->item(i)->data(kMuseum).toString() == museum) {
            m_list->setCurrentRow(i);
            return;
        }
    }
    m_list->setCurrentRow(row);
}

void TourDialog::add(const Tour& tour, double seconds, const QString& where, const QString& museum,
                     const QString& own) {
    QStringList lines{m_link.text(tour.title), about(tour, seconds)};
    if (!where.isEmpty())
        lines << where;
    for (QString& line : lines)
        line = PlainWords::line(line);
    auto* item = new QListWidgetItem(lines.join(QLatin1Char('\n')), m_list); // owned by the list
    item->setData(kTour, QString::fromStdString(tour.id));
    item->setData(kMuseum, museum);
    item->setData(kOwn, own);
    item->setData(kAsks, std::ranges::any_of(tour.steps, [](const TourStep& step) { return !step.question.empty(); }));
    const QString tip = m_link.text(tour.text);
    item->setToolTip(PlainWords::tip(museum.isEmpty() ? tip : tip + QLatin1Char('\n') + museum));
}

/// What cannot be chosen is read all the same.
void TourDialog::addLine(const QString& words) {
    auto* item = new QListWidgetItem(words, m_list); // owned by the list
    item->setFlags(Qt::ItemIsEnabled);
    QFont font = m_list->font();
    font.setItalic(true);
    item->setFont(font);
}

/// Whom it is for, steps, and the time: what its author plans, and our own estimate.
QString TourDialog::about(const Tour& tour, double seconds) const {
    const int minutes = std::max(1, static_cast<int>(std::lround(seconds / 60.0)));
    const QString steps = tr("%n step(s)", nullptr, static_cast<int>(tour.steps.size()));
    QString time = tr("about %n minute(s)", nullptr, minutes);
    if (tour.minutes > 0)
        time = tr("%1 (played by itself: %2)", "minutes that are planned; minutes that it takes")
                   .arg(tr("%n minute(s) planned", nullptr, tour.minutes), time);
    const QString audience =
        tour.audience.empty() ? QString() : Isolates::text(PlainWords::line(m_link.text(tour.audience)));
    return audience.isEmpty() ? tr("%1, %2", "steps, time").arg(steps, time)
                              : tr("%1; %2, %3", "whom it is for; steps, time").arg(audience, steps, time);
}

QString TourDialog::asItComes(const QString& title) {
    return tr("%1, as it comes with the program").arg(Isolates::text(PlainWords::line(title)));
}

/// Whose the museum is, in words, and where it lies.
QString TourDialog::place(const std::filesystem::path& folder, const Id& museum, const QString& title,
                          bool open) const {
    if (m_workplace.comesWithUs(folder))
        return asItComes(title);
    const std::filesystem::path normal = folder.lexically_normal();
    const std::filesystem::path last = (normal.has_filename() ? normal : normal.parent_path()).filename();
    const QString name = Isolates::text(PlainWords::line(QString::fromStdString(last.string())));
    const bool copy = isCopyOfOurs(m_workplace, folder, museum);
    if (open)
        return copy ? tr("Your copy, open now: folder %1").arg(name) : tr("Your museum, open now: folder %1").arg(name);
    return copy ? tr("Your copy: folder %1").arg(name)
                : tr("%1: folder %2", "museum").arg(Isolates::text(PlainWords::line(title)), name);
}

QString TourDialog::clickerHint() {
    const QString down = key("Page Down");
    return tr("With a clicker: %1 and %2 choose a tour; %3, %4, or %1 held down, begins it.")
        .arg(down, key("Page Up"), key("F5"), key("B"));
}

/// The names of keys are Latin in any language: each stands apart, and each key with what it does.
QString TourDialog::keysHint() {
    const QStringList hints{tr("%1 or %2: answer, then next").arg(key("Page Down"), key("Space")),
                            tr("%1: back").arg(key("Page Up")),
                            tr("%1: play by itself").arg(key("F5")),
                            tr("%1, %2: black, white").arg(key("B"), key("W")),
                            tr("%1: answer").arg(key("A")),
                            tr("%1: the mouse points").arg(key("L")),
                            tr("%1: it draws").arg(key("D")),
                            tr("%1: all steps").arg(key("G")),
                            tr("number and %1: that step").arg(key("Enter")),
                            tr("%1 alone: what the step speaks of").arg(key("Enter")),
                            tr("%1, held: end").arg(key("Escape"))};
    QStringList apart;
    for (const QString& hint : hints)
        apart << Isolates::text(QString(hint).replace(QLatin1Char(' '), QChar(QChar::Nbsp))); // on one line
    // Qt takes the direction of a line from its first letter, within an isolate too.
    const QString mark = QGuiApplication::isRightToLeft() ? QString(QChar(0x200F)) : QString();
    return mark + apart.join(QStringLiteral(" · "));
}

TourDialog::Start TourDialog::start() const {
    return {.fullScreen = m_full->isChecked(), .noticeFirst = m_noticeFirst->isChecked()};
}

void TourDialog::refresh() {
    const QListWidgetItem* item = m_list->currentItem();
    const QString tour = item != nullptr ? item->data(kTour).toString() : QString();
    const bool here = item != nullptr && item->data(kMuseum).toString().isEmpty();
    m_goOn->setText(tr("Go on at step %1").arg(m_leftAt + 1));
    m_goOn->setVisible(!tour.isEmpty() && here && m_leftAt > 0 && tour == m_left);
    m_begin->setEnabled(!tour.isEmpty());
    m_give->setVisible(item != nullptr && !item->data(kOwn).toString().isEmpty());
    m_quiz->setEnabled(!tour.isEmpty() && item->data(kAsks).toBool());
}

void TourDialog::choose(int step) {
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr || item->data(kTour).toString().isEmpty())
        return;
    Q_EMIT chosen(item->data(kTour).toString(), step, item->data(kMuseum).toString());
    close();
}

} // namespace halls::app
