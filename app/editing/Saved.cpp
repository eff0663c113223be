// SPDX-License-Identifier: MPL-2.0
#include "editing/Saved.h"

#include "words/Isolates.h"
#include "words/PlainWords.h"

#include <QDateTime>
#include <QFileInfo>
#include <QKeyEvent>

#include <utility>

namespace halls::app {
namespace {

constexpr qsizetype kMaxPath = 90;  ///< letters
constexpr qsizetype kMaxTitle = 60; ///< letters

} // namespace

SavedKey::SavedKey(std::function<bool()> editing, std::function<void()> asked, QObject* parent)
    : QObject(parent), m_editing(std::move(editing)), m_asked(std::move(asked)) {}

/// Keys come here that nothing in the window has taken.
bool SavedKey::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_S || key->modifiers() != Qt::ControlModifier || !m_editing())
        return QObject::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress && !key->isAutoRepeat())
        m_asked();
    return true;
}

QString SavedWords::of(const std::filesystem::path& folder, const FileRef& file, const QString& title) {
    const QFileInfo info(QString::fromStdString((folder / file).string()));
    const QString path = Isolates::atStart(PlainWords::shortenedPath(info.filePath(), kMaxPath));
    if (!info.exists())
        return tr("The file %1 is not there any more.").arg(path);
    const QDateTime at = info.lastModified();
    const QString time =
        at.toString(at.date() == QDate::currentDate() ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm"));
    const std::filesystem::path normal = folder.lexically_normal();
    const QString name = Isolates::atStart(
        QString::fromStdString((normal.has_filename() ? normal : normal.parent_path()).filename().string()));
    return tr("Saved at %1: “%2”, in %3", "time, title, file")
               .arg(time, PlainWords::shortened(title, kMaxTitle, 1), path) +
           QLatin1Char('\n') + tr("To give it to a colleague, copy the folder “%1”.").arg(name);
}

} // namespace halls::app
