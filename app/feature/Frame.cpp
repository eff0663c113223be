// SPDX-License-Identifier: MPL-2.0
#include "feature/Frame.h"

#include "look/PlainWidgets.h"
#include "viewport/Viewport.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

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
        title = writing || !name.isEmpty() ? tr("This could not be saved") : tr("This could not be opened");
        what = writing ? Words::notSaved(error, name) : Words::of(error.code);
        QString advice = Words::advice(error.code);
        if (staysOpen && !writing)
            advice += QLatin1Char(' ') + tr("What was open before stays open.");
        const qsizetype room = PlainWords::kMaxLetters - what.size() - advice.size() - 2;
        QStringList where;
        for (const std::string* part : {&error.file, &error.place}) {
            if (!part->empty())
                where << PlainWords::shortenedPath(textOf(*part), room / 3);
        }
        more = where.join(kBetween);
        if (!writing || error.code == ErrorCode::Unwritable) { // else the sentence has said it
            const QString cause = PlainWords::line(textOf(error.detail));
            more += (where.isEmpty() ? QString() : kBetween) +
                    PlainWords::shortened(cause, std::max<qsizetype>(room - more.size() - 4, 20), 1);
        }
        const bool cut = more.contains(QChar(0x2026));
        // A cause in Latin letters keeps its order among Arabic ones.
        more = QChar(0x2068) + more + QChar(0x2069) + QLatin1Char('\n') + advice;
        if (cut)
            details = tr("File") + QStringLiteral(": ") + textOf(error.file) + QLatin1Char('\n') + tr("Place") +
                      QStringLiteral(": ") + textOf(error.place) + QLatin1Char('\n') + tr("Cause") +
                      QStringLiteral(": ") + textOf(error.detail);
    }
    QString title;
    QString what;
    QString more;
    QString details;

private:
    static inline const QString kBetween = QStringLiteral(": ");
};

} // namespace

Frame::Frame(const Given& given)
    : QObject(&given.window), workplace(given.workplace), store(given.store), languages(given.languages),
      link(given.link), window(given.window), picture(given.picture), commands(this), tools(commands, this) {
    tools.watchPicture(&picture);
}

Frame::~Frame() = default;

void Frame::tell(const Error& error) {
    if (isOfWriting(error.code) && error.code != ErrorCode::Unwritable)
        tell(Words::notSaved(error) + QLatin1Char(' ') + Words::advice(error.code));
    else
        tell(Words::of(error.code) + QLatin1Char(' ') + textOf(error.detail));
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

} // namespace halls::app
