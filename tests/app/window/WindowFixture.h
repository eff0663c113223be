// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/Languages.h"
#include "desk/SettingsStore.h"
#include "desk/Workplace.h"
#include "viewport/Viewport.h"
#include "window/Features.h"
#include "window/MainWindow.h"

#include <gtest/gtest.h>

#include <QtTest/QtTest>

#include <functional>
#include <memory>

namespace halls::app {

/// The real window with the tiny museum, settings of its own and a cache that the tests share.
class WindowTest : public testing::Test {
protected:
    void SetUp() override;
    void TearDown() override;

    void openWindow();
    void closeWindow();
    /// Opens and waits until it can be walked in.
    void openTiny();
    /// The same museum, changed in memory: as from a package that has more.
    void openTinyWith(const std::function<void(Museum&, std::vector<Tour>&)>& change);

    Frame& frame() { return m_window->frame(); }
    Features& features() { return m_window->features(); }
    SessionLink& link() { return frame().link; }
    Viewport& picture() { return frame().picture; }
    /// Round the link's door, for tests: each call tells at once.
    session::Session& session() {
        session::Session* lent = nullptr;
        link().act([&](session::Session& s) { lent = &s; });
        return *lent;
    }
    template <class Widget>
    Widget* child(const char* name) {
        return m_window->findChild<Widget*>(QLatin1String(name));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Where the picture shows a place of the museum, where it shows one state.
    QPointF pixelOf(Vec3 place);
    /// Until the visitor stands still.
    void settle();
    static bool eventually(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, 20'000); }
    /// As one who has read the museum's notice already.
    void readNotice();
    /// Answers the notice before the other state.
    void acceptNotice();

    static QString tinyFolder() { return QStringLiteral(HALLS_APP_DATA "/tiny-museum"); }

    QString m_settingsFile;
    std::unique_ptr<Workplace> m_workplace;
    std::unique_ptr<SettingsStore> m_store;
    Languages m_languages;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace halls::app
