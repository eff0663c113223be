// SPDX-License-Identifier: MPL-2.0
#include "help/Appearing.h"

#include "desk/SettingsStore.h"
#include "look/Theme.h"
#include "viewport/Viewport.h"

#include <QAction>
#include <QApplication>
#include <QMenu>

namespace halls::app {

Appearing::Appearing(Frame& frame) : QObject(&frame), m_frame(frame) {
    m_frame.commands.add({
        {.id = "text-larger",
         .text = QT_TRANSLATE_NOOP("Actions", "Lar&ger text"),
         .help = QT_TRANSLATE_NOOP("Actions", "All words of the window, of tours and over the picture grow."),
         .keys = "Ctrl++; Ctrl+=",
         .icon = "",
         .menu = Menu::View,
         .run = [this] { setText(largerText(appearance().text)); },
         .enabled = [] { return appearance().text < Appearance::kMaxText; }},
        {.id = "text-smaller",
         .text = QT_TRANSLATE_NOOP("Actions", "S&maller text"),
         .help = QT_TRANSLATE_NOOP("Actions", "Words that were made larger become smaller again."),
         .keys = "Ctrl+-",
         .icon = "",
         .menu = Menu::View,
         .run = [this] { setText(smallerText(appearance().text)); },
         .enabled = [] { return appearance().text > Appearance::kMinText; }},
        {.id = "text-normal",
         .text = QT_TRANSLATE_NOOP("Actions", "Text as at first"),
         .help = QT_TRANSLATE_NOOP("Actions", "Words are as large as they were at first."),
         .keys = "Ctrl+0",
         .icon = "",
         .menu = Menu::View,
         .run = [this] { setText(Appearance::kMinText); }},
        {.id = "appearance",
         .text = QT_TRANSLATE_NOOP("Actions", "&Colours and controls"),
         .help = QT_TRANSLATE_NOOP("Actions", "Dark, light or high contrast; large controls for fingers."),
         .keys = "",
         .icon = "",
         .menu = Menu::View,
         .fill = [this](QMenu& menu) { fillColours(menu); }},
        {.id = "projector",
         .text = QT_TRANSLATE_NOOP("Actions", "Pro&jector"),
         .help = QT_TRANSLATE_NOOP("Actions",
                                   "Lightens what is dark, each state as it needs; larger words over the picture."),
         .keys = "Shift+L",
         .icon = "",
         .menu = Menu::View,
         .run = [this] { setProjector(!appearance().projector); },
         .checked = [] { return appearance().projector; }},
    });
}

QString Appearing::nameOf(colours::Theme theme) {
    switch (theme) {
    case colours::Theme::Dark:
        return tr("Dark");
    case colours::Theme::Light:
        return tr("Light");
    case colours::Theme::HighContrast:
        return tr("High contrast");
    }
    return {};
}

QString Appearing::nameOfSize(int percent) {
    return tr("%1 %", "of a size").arg(percent);
}

void Appearing::use(const Appearance& wanted) {
    if (wanted == appearance())
        return;
    keep(m_frame.store, wanted);
    applyTheme(*qApp, wanted);
    m_frame.commands.refresh();
}

void Appearing::setProjector(bool wanted) {
    Appearance next = appearance();
    next.projector = wanted;
    use(next);
    m_frame.picture.setProjector(wanted);
    m_frame.tell(wanted ? tr("Lightened for a projector") : tr("As light as it is drawn"));
}

void Appearing::setText(int percent) {
    Appearance wanted = appearance();
    wanted.text = percent;
    use(wanted);
    m_frame.tell(tr("Text size: %1").arg(nameOfSize(percent)));
}

void Appearing::fillColours(QMenu& menu) {
    for (const colours::Theme theme : colours::kThemes) {
        QAction* entry = menu.addAction(nameOf(theme));
        entry->setCheckable(true);
        entry->setChecked(appearance().theme == theme);
        connect(entry, &QAction::triggered, this, [this, theme] {
            Appearance wanted = appearance();
            wanted.theme = theme;
            use(wanted);
        });
    }
    menu.addSeparator();
    QAction* touch = menu.addAction(tr("Large controls, for fingers"));
    touch->setCheckable(true);
    touch->setChecked(appearance().touch);
    connect(touch, &QAction::triggered, this, [this](bool wanted) {
        Appearance next = appearance();
        next.touch = wanted;
        use(next);
    });
}

} // namespace halls::app
