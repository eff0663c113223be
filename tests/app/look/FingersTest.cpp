// SPDX-License-Identifier: MPL-2.0
// A finger on what scrolls, where controls are made for fingers: on a screen of 1024 x 600.
#include "app/window/EachDialog.h"
#include "app/window/WindowFixture.h"

#include "desk/Appearance.h"
#include "feature/PanelDock.h"
#include "look/FingerScrolling.h"
#include "look/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointingDevice>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QScroller>
#include <QSlider>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <memory>
#include <set>

namespace halls::app {
namespace {

class FingersTest : public WindowTest {
protected:
    void TearDown() override {
        applyTheme(*qApp, {});
        WindowTest::TearDown();
    }
    /// A finger that is put down, drawn and lifted. `rests`: milliseconds before it moves.
    void draw(QWidget& widget, QPoint from, QPoint by, int rests = 0) {
        QTest::touchEvent(&widget, m_device.get()).press(0, from, &widget);
        if (rests > 0)
            QTest::qWait(rests);
        for (int i = 1; i <= 8; ++i) {
            QTest::touchEvent(&widget, m_device.get()).move(0, from + by * i / 8, &widget);
            QTest::qWait(10);
        }
        QTest::touchEvent(&widget, m_device.get()).release(0, from + by, &widget);
        QTest::qWait(10);
    }
    void tap(QWidget& widget, QPoint at) {
        QTest::touchEvent(&widget, m_device.get()).press(0, at, &widget);
        QTest::touchEvent(&widget, m_device.get()).release(0, at, &widget);
        QTest::qWait(10);
    }

    std::unique_ptr<QPointingDevice> m_device{QTest::createTouchDevice()};
};

/// One of each kind.
struct Things {
    Things() {
        window.resize(700, 540);
        auto* row = new QHBoxLayout(&window);
        row->addWidget(area);
        for (QWidget* each : std::initializer_list<QWidget*>{page, list, text})
            row->addWidget(each);
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        column->addWidget(button);
        column->addWidget(slider);
        column->addWidget(line);
        for (int i = 0; i < 30; ++i)
            column->addWidget(new QLabel(QString::number(i)));
        area->setWidget(content);
        area->setWidgetResizable(true);
        slider->setRange(0, 1000);
        for (int i = 0; i < 100; ++i) {
            page->append(QStringLiteral("Words of line %1").arg(i));
            list->addItem(QStringLiteral("Line %1").arg(i));
            text->appendPlainText(QStringLiteral("Line %1").arg(i));
        }
        page->verticalScrollBar()->setValue(0);
        text->verticalScrollBar()->setValue(0);
        window.show();
        window.activateWindow(); // no window manager does it here
    }
    QWidget window;
    QScrollArea* area = new QScrollArea;
    QPushButton* button = new QPushButton(QStringLiteral("Press"));
    QSlider* slider = new QSlider(Qt::Horizontal);
    QLineEdit* line = new QLineEdit;
    QTextBrowser* page = new QTextBrowser;
    QListWidget* list = new QListWidget;
    QPlainTextEdit* text = new QPlainTextEdit;
};

TEST_F(FingersTest, AFingerScrollsAndATapIsATap) {
    applyTheme(*qApp, {.touch = true});
    Things things;
    ASSERT_TRUE(QTest::qWaitForWindowActive(&things.window));
    for (QAbstractScrollArea* each :
         std::initializer_list<QAbstractScrollArea*>{things.area, things.page, things.list, things.text}) {
        const std::string kind = each->metaObject()->className();
        const QPoint low(each->viewport()->width() / 3, 400);
        draw(*each->viewport(), low, {0, -200});
        EXPECT_TRUE(eventually([&] { return each->verticalScrollBar()->value() > 0; })) << kind;
        EXPECT_TRUE(eventually([&] { return QScroller::scroller(each->viewport())->state() == QScroller::Inactive; }))
            << kind;
        const int after = each->verticalScrollBar()->value();
        draw(*each->viewport(), low, {0, 100});
        EXPECT_TRUE(eventually([&] { return each->verticalScrollBar()->value() < after; })) << kind << ": and back";
        EXPECT_TRUE(eventually([&] { // else the next touch only holds it
            return QScroller::scroller(each->viewport())->state() == QScroller::Inactive;
        }));
    }
    EXPECT_FALSE(things.page->textCursor().hasSelection());
    EXPECT_EQ(things.list->selectedItems().size(), 0);
    // By as much as the finger is drawn, to a line.
    things.text->verticalScrollBar()->setValue(0);
    const int lineHigh = things.text->fontMetrics().lineSpacing();
    draw(*things.text->viewport(), {40, 400}, {0, -10 * lineHigh});
    EXPECT_NEAR(things.text->verticalScrollBar()->value(), 10, 1);

    things.area->verticalScrollBar()->setValue(0);
    int pressed = 0;
    QObject::connect(things.button, &QPushButton::clicked, [&] { ++pressed; });
    tap(*things.button, things.button->rect().center());
    EXPECT_EQ(pressed, 1);
    EXPECT_FALSE(things.button->isDown());
    tap(*things.line, things.line->rect().center());
    EXPECT_TRUE(things.line->hasFocus()) << "it takes the keyboard as by a click";
    things.list->verticalScrollBar()->setValue(0);
    tap(*things.list->viewport(), things.list->visualItemRect(things.list->item(1)).center());
    EXPECT_NEAR(things.list->currentRow(), 1, 1) << "it is chosen";
    // Drawn over a button, it scrolls and presses nothing.
    draw(*things.button, things.button->rect().center(), {0, -120});
    EXPECT_EQ(pressed, 1);
    EXPECT_FALSE(things.button->isDown());
    EXPECT_TRUE(eventually([&] { return things.area->verticalScrollBar()->value() > 0; }));
}

TEST_F(FingersTest, WhatIsDrawnByItselfIsDrawnStill) {
    applyTheme(*qApp, {.touch = true});
    Things things;
    ASSERT_TRUE(QTest::qWaitForWindowActive(&things.window));
    draw(*things.slider, QPoint(22, things.slider->height() / 2), {80, 0});
    EXPECT_GT(things.slider->value(), 100);
    EXPECT_EQ(things.area->verticalScrollBar()->value(), 0);
    auto* bar = things.list->verticalScrollBar();
    draw(*bar, QPoint(bar->width() / 2, 20), {0, 150});
    EXPECT_GT(bar->value(), 0);
    bar->setValue(0);
    // A finger that rests first chooses words, as a mouse does; so does one that goes where nothing scrolls.
    things.page->moveCursor(QTextCursor::Start);
    const int stands = things.page->verticalScrollBar()->value();
    draw(*things.page->viewport(), {10, 100}, {60, 40}, FingerScrolling::kRests + 150);
    EXPECT_TRUE(things.page->textCursor().hasSelection());
    EXPECT_EQ(things.page->verticalScrollBar()->value(), stands);
    things.page->setTextCursor(QTextCursor(things.page->document()));
    draw(*things.page->viewport(), {10, 100}, {70, 0});
    EXPECT_TRUE(things.page->textCursor().hasSelection());
    // The mouse itself is left alone.
    things.page->setTextCursor(QTextCursor(things.page->document()));
    QWidget* within = things.page->viewport();
    QTest::mousePress(within, Qt::LeftButton, Qt::NoModifier, {10, 40});
    for (int i = 1; i <= 4; ++i) {
        const QPointF at(10 + 10 * i, 40 + 20 * i);
        QMouseEvent move(QEvent::MouseMove, at, within->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(within, &move);
    }
    QTest::mouseRelease(within, Qt::LeftButton, Qt::NoModifier, {50, 120});
    EXPECT_TRUE(things.page->textCursor().hasSelection());
    EXPECT_EQ(things.page->verticalScrollBar()->value(), stands);
}

TEST_F(FingersTest, ItIsOffWithTheSetting) {
    applyTheme(*qApp, {.touch = true});
    Things things;
    ASSERT_TRUE(QTest::qWaitForWindowActive(&things.window));
    EXPECT_EQ(things.list->verticalScrollMode(), QAbstractItemView::ScrollPerPixel);
    applyTheme(*qApp, {});
    QTest::qWait(20);
    EXPECT_EQ(things.list->verticalScrollMode(), QAbstractItemView::ScrollPerItem);
    draw(*things.area->viewport(), {40, 400}, {0, -200});
    QTest::qWait(100);
    EXPECT_EQ(things.area->verticalScrollBar()->value(), 0);
    applyTheme(*qApp, {.touch = true});
    draw(*things.area->viewport(), {40, 400}, {0, -200});
    EXPECT_TRUE(eventually([&] { return things.area->verticalScrollBar()->value() > 0; }));
}

/// Where a finger is put down that is to scroll it; null: nowhere is there room.
QPoint placeIn(const QAbstractScrollArea& area) {
    const QRect seen = area.viewport()->visibleRegion().boundingRect();
    for (int share = 1; share < 8; ++share) {
        const QPoint at(seen.left() + seen.width() * share / 8, seen.bottom() - 12);
        const QWidget* there = QApplication::widgetAt(area.viewport()->mapToGlobal(at));
        for (; there != nullptr && there != area.viewport(); there = there->parentWidget()) {
            if (qobject_cast<const QSlider*>(there) != nullptr ||
                qobject_cast<const QAbstractScrollArea*>(there) != nullptr)
                break;
        }
        if (there == area.viewport())
            return at;
    }
    return {};
}

TEST_F(FingersTest, EachPanelAndEachDialogIsScrolledByAFinger) {
    applyTheme(*qApp, {.text = 150, .touch = true});
    openTiny();
    readNotice();
    m_window->resize(1024, 562);
    QTest::qWait(50);
    int scrolled = 0;
    const auto look = [&](QWidget& window, const std::string& where) {
        for (auto* area : window.findChildren<QAbstractScrollArea*>()) {
            auto* bar = area->verticalScrollBar();
            if (!area->isVisible() || area->window() != &window || qobject_cast<QHeaderView*>(area) != nullptr ||
                bar->maximum() - bar->minimum() < 20 || area->viewport()->visibleRegion().boundingRect().height() < 60)
                continue;
            const QPoint from = placeIn(*area);
            if (from.isNull())
                continue;
            bar->setValue(bar->minimum());
            draw(*area->viewport(), from, {0, -40});
            EXPECT_TRUE(QTest::qWaitFor([&] { return bar->value() > bar->minimum(); }, 2000))
                << where << " " << area->metaObject()->className() << " " << area->objectName().toStdString();
            EXPECT_EQ(standingDialog() != nullptr, &window != m_window.get()) << where << ": it pressed something";
            ++scrolled;
        }
    };
    for (auto* panel : m_window->findChildren<PanelDock*>()) {
        panel->bringUp();
        QTest::qWait(60);
        look(*m_window, panel->objectName().toStdString());
    }
    eachDialogOfACommand(*m_window, look);
    EXPECT_GE(scrolled, 5);
}

} // namespace
} // namespace halls::app
