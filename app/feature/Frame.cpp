// SPDX-License-Identifier: MPL-2.0
#include "feature/Frame.h"

#include "desk/OwnTours.h"
#include "desk/Workplace.h"
#include "look/PlainWidgets.h"
#include "viewport/Viewport.h"
#include "words/EngineWords.h"
#include "words/ErrorWords.h"
#include "words/Isolates.h"
#include "words/PlainWords.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

constexpr qsizetype kLine = 105;          ///< letters of a line of a box
constexpr qsizetype kLeastName = 30;      ///< letters of a file's name that are always shown
constexpr std::size_t kMostRead = 20'000; ///< bytes of a cause: whatever a library says, the window goes on

QString textOf(const std::string& value) {
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(std::min(value.size(), kMostRead)));
}

/// What an error is, in three lines: what happened; where and why; what to do. Whole below "Details" where it is
/// longer.
class ProblemWords {
    Q_DECLARE_TR_FUNCTIONS(halls::app::Frame)
public:
    ProblemWords(const Error& error, bool staysOpen, const QString& name) {
        const bool writing = isOfWriting(error.code);
        const bool saving = writing || !name.isEmpty();
        title = saving ? tr("This could not be saved") : tr("This could not be opened");
        what = saving ? ErrorWords::notSaved(error, name) : QString();
        if (!writing)
            what += (what.isEmpty() ? QString() : QStringLiteral(" ")) + ErrorWords::of(error);
        QString advice = ErrorWords::advice(error);
        if (staysOpen && !saving)
            advice += QLatin1Char(' ') + tr("What was open before stays open.");
        const qsizetype room = PlainWords::kMaxLetters - what.size() - advice.size() - 2;
        const bool said = writing && error.code != ErrorCode::Unwritable; // by the sentence
        const std::string cause = said ? std::string() : ErrorWords::cause(error).substr(0, kMostRead);
        const auto words = EngineWords::translated(cause);
        const QString why = words ? *words : PlainWords::line(textOf(cause));
        // Where and why are one line, where that leaves enough of a file's name.
        const qsizetype longest =
            why.isEmpty() ? room / 3 : std::clamp(kLine - why.size(), std::min(kLeastName, room / 3), room / 3);
        QString where;
        for (const std::string* part : {&error.file, &error.place}) {
            if (!part->empty())
                where += (where.isEmpty() ? QString() : QStringLiteral(": ")) +
                         PlainWords::shortenedPath(textOf(*part), part == &error.file ? longest : room / 3);
        }
        const qsizetype around = 6 + (words ? 0 : EngineWords::inEnglish({}).size()); // marks, and what introduces it
        const QString told = PlainWords::shortened(why, std::max<qsizetype>(room - where.size() - around, 20), 1);
        const QString colon = where.isEmpty() || why.isEmpty() ? QString() : QStringLiteral(":");
        // A path keeps its order among Arabic words, and so does a cause that has none of them: on a line of its own.
        const QString place = (where.isEmpty() ? QString() : Isolates::atStart(where)) + colon;
        if (words || why.isEmpty() || EngineWords::speaksEnglish()) {
            more = (place + QLatin1Char(' ') + told).trimmed() + QLatin1Char('\n') + advice;
        } else {
            what += QLatin1Char(' ') + advice;
            more = place + QLatin1Char('\n') + EngineWords::inEnglish(told);
        }
        more = more.trimmed();
        const bool left = error.code == ErrorCode::Crashed && cause.empty(); // for who looks after the program
        if (where.contains(QChar(0x2026)) || told.contains(QChar(0x2026)) || left)
            details = tr("File") + QStringLiteral(": ") + textOf(error.file) + QLatin1Char('\n') + tr("Place") +
                      QStringLiteral(": ") + textOf(error.place) + QLatin1Char('\n') + tr("Cause") +
                      QStringLiteral(": ") + (words ? *words : EngineWords::shown(error.detail.substr(0, kMostRead)));
    }
    QString title;
    QString what;
    QString more;
    QString details;
};

} // namespace

Frame::Frame(const Given& given)
    : QObject(&given.window), workplace(given.workplace), store(given.store), languages(given.languages),
      link(given.link), window(given.window), picture(given.picture), commands(this), tools(commands, this) {
    tools.watchPicture(&picture);
}

Frame::~Frame() = default;

void Frame::tell(const Error& error) {
    tell(ErrorWords::shown(error));
}

void Frame::tell(const QString& words) {
    Q_EMIT told(PlainWords::shortened(words));
}

void Frame::takeBack(const QString& words) {
    Q_EMIT takenBack(PlainWords::shortened(words));
}

void Frame::showProblem(const Error& error, const std::function<void()>& then, const QString& name) {
    const ProblemWords words(error, museumOpen(), name);
    auto* box = plainBox("problem",
                         {.icon = QMessageBox::Warning,
                          .title = words.title,
                          .text = words.what,
                          .more = words.more,
                          .details = words.details},
                         &window); // deletes itself when closed
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

QString titleOfOpen(const Frame& frame) {
    const QString title = frame.link.text(frame.link.museum().title);
    if (!frame.packageOpen() || frame.workplace.comesWithUs(frame.session()->loaded().folder()))
        return title;
    const std::filesystem::path folder = frame.session()->loaded().folder().lexically_normal();
    const auto name = (folder.has_filename() ? folder : folder.parent_path()).filename().string();
    const QString shown = Isolates::atStart(QString::fromStdString(name));
    return isCopyOfOurs(frame.workplace, folder, frame.link.museum().id)
               ? Frame::tr("%1 (your copy, %2)", "title of a museum; folder").arg(title, shown)
               : Frame::tr("%1 (folder %2)").arg(title, shown);
}

} // namespace halls::app
