// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/window/WindowFixture.h"

#include "base/Secret.h"
#include "kiosk/KioskWindow.h"
#include "kiosk/PinPad.h"
#include "touring/TourLead.h"

#include <QFile>
#include <QPushButton>

namespace halls::app {

/// The tiny museum on a public screen whose clocks run 20 times as fast.
class KioskTest : public WindowTest {
protected:
    void TearDown() override {
        m_kiosk.reset();
        WindowTest::TearDown();
    }

    static KioskWish wish() {
        return {.package = tinyFolder().toStdString(),
                .tour = "short",
                .staffPin = QByteArray::fromStdString(sealSecret("2468")),
                .idleSeconds = 60,
                .askSeconds = 10,
                .haste = 20.0};
    }
    void make(const KioskWish& wish) {
        m_store = std::make_unique<SettingsStore>(m_settingsFile);
        m_kiosk = std::make_unique<KioskWindow>(*m_workplace, *m_store, m_languages, wish);
    }
    void start(const KioskWish& how = wish()) {
        make(how);
        m_kiosk->begin();
        ASSERT_TRUE(eventually([&] { return m_kiosk->attracting() && m_kiosk->viewport().ready(); }));
    }
    /// The same museum, changed in memory.
    void openWith(const std::function<void(Museum&)>& change) {
        openWith([&](Museum& museum, std::vector<Tour>&) { change(museum); });
    }
    void openWith(const std::function<void(Museum&, std::vector<Tour>&)>& change) {
        auto changed = std::make_shared<loading::LoadedMuseum>(visit().loaded());
        auto museum = std::make_shared<Museum>(changed->museum());
        std::vector<Tour> tours = changed->tours();
        change(*museum, tours);
        changed->made = {museum, tours, changed->folder()};
        changed->package.reset();
        m_kiosk->link().open(changed);
        ASSERT_TRUE(eventually([&] { return m_kiosk->viewport().ready(); }));
    }
    /// Round the link's door, for tests: each call tells at once.
    session::Session& visit() {
        session::Session* lent = nullptr;
        m_kiosk->link().act([&](session::Session& s) { lent = &s; });
        return *lent;
    }
    template <class Widget>
    Widget* part(const char* name) {
        return m_kiosk->findChild<Widget*>(QLatin1String(name));
    }
    void touch(QWidget* where, QPoint at) { QTest::mouseClick(where, Qt::LeftButton, Qt::NoModifier, at); }
    void press(const char* name) {
        auto* button = part<QPushButton>(name);
        touch(button, button->rect().center());
    }
    void dial(const QString& pin) {
        auto* pad = part<PinPad>("pinPad");
        for (const QChar digit : pin)
            QTest::keyClick(pad, static_cast<Qt::Key>(digit.unicode()));
        QTest::keyClick(pad, Qt::Key_Return);
    }
    /// What a visitor can open, each thing once: what is made at its first use is no growth.
    void openEachOnce() {
        const Museum& museum = m_kiosk->link().museum();
        for (int language = 0; language < 2; ++language) {
            press("kioskLanguage");
            for (const State& state : museum.states) {
                m_kiosk->link().act([&](session::Session& s) { s.setState(state.id); });
                for (std::size_t hall = 0; hall < museum.halls.size(); ++hall) {
                    press("kioskPlaces");
                    m_kiosk->findChildren<QPushButton*>(QStringLiteral("kioskHall"))[static_cast<int>(hall)]->click();
                    QTest::qWait(300);
                }
                for (const Pin& pin : museum.pins) {
                    visit().openPin(pin.id);
                    QTest::qWait(30);
                }
            }
            press("kioskTour");
            QTest::qWait(300);
            press("kioskHome");
        }
    }
    /// Megabytes that are resident now.
    static double memory() {
        QFile file(QStringLiteral("/proc/self/statm"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * 4096.0 / 1e6 : 0.0;
    }

    std::unique_ptr<KioskWindow> m_kiosk;
};

} // namespace halls::app
