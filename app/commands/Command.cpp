// SPDX-License-Identifier: MPL-2.0
#include "commands/Command.h"

#include <QCoreApplication>
#include <QStringList>

namespace halls::app {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Actions", text);
}

} // namespace

QString textOf(const Command& command) {
    const QString what = command.what ? command.what() : QString();
    return what.isEmpty() ? translated(command.text) : QStringLiteral("%1: %2").arg(translated(command.text), what);
}

QString helpOf(const Command& command) {
    return translated(command.help);
}

QString titleOf(Menu menu) {
    switch (menu) {
    case Menu::File:
        return QCoreApplication::translate("Actions", "&File");
    case Menu::Edit:
        return QCoreApplication::translate("Actions", "&Edit");
    case Menu::Go:
        return QCoreApplication::translate("Actions", "&Go");
    case Menu::State:
        return QCoreApplication::translate("Actions", "&State");
    case Menu::Compare:
        return QCoreApplication::translate("Actions", "&Compare");
    case Menu::Examine:
        return QCoreApplication::translate("Actions", "E&xamine");
    case Menu::Tour:
        return QCoreApplication::translate("Actions", "&Tours");
    case Menu::Pins:
        return QCoreApplication::translate("Actions", "&Pins");
    case Menu::View:
        return QCoreApplication::translate("Actions", "&View");
    case Menu::Help:
        return QCoreApplication::translate("Actions", "&Help");
    case Menu::None:
        break;
    }
    return {};
}

QList<QKeySequence> keysOf(const Command& command) {
    QList<QKeySequence> keys;
    for (const QString& key : QString::fromLatin1(command.keys).split(QStringLiteral("; "), Qt::SkipEmptyParts))
        keys.append(key == QLatin1String("Shift") ? QKeySequence(Qt::Key_Shift)
                                                  : QKeySequence(key, QKeySequence::PortableText));
    return keys;
}

} // namespace halls::app
