// SPDX-License-Identifier: MPL-2.0
// Who has the keyboard is seen.
#include "desk/Appearance.h"
#include "look/Theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtTest/QtTest>

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace halls::app {
namespace {

class FocusTest : public testing::Test {
protected:
    void TearDown() override { applyTheme(*qApp, {}); }
};

/// Each kind of widget that takes the keyboard looks otherwise when it has it, in each theme.
TEST_F(FocusTest, WhatHasTheKeyboardIsSeen) {
    for (const colours::Theme theme : colours::kThemes) {
        applyTheme(*qApp, {.theme = theme});
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        std::vector<std::pair<std::string, QWidget*>> kinds;
        const auto add = [&](const char* kind, QWidget* widget) {
            column->addWidget(widget);
            kinds.emplace_back(kind, widget);
            return widget;
        };
        const auto button = [&](const char* kind, QAbstractButton* made, bool checked) {
            made->setText(QStringLiteral("Words"));
            made->setCheckable(checked || qobject_cast<QPushButton*>(made) == nullptr);
            made->setChecked(checked);
            made->setFocusPolicy(Qt::StrongFocus);
            add(kind, made);
        };
        button("button", new QPushButton, false);
        button("pressed button", new QPushButton, true);
        auto* standard = new QPushButton;
        standard->setDefault(true);
        button("default button", standard, false);
        auto* flat = new QPushButton;
        flat->setFlat(true);
        button("flat button", flat, false);
        button("tool", new QToolButton, false);
        button("pressed tool", new QToolButton, true);
        button("box", new QCheckBox, false);
        button("ticked box", new QCheckBox, true);
        button("radio", new QRadioButton, false);
        button("chosen radio", new QRadioButton, true);
        auto* choices = new QComboBox;
        choices->addItem(QStringLiteral("Words"));
        add("choices", choices);
        add("line", new QLineEdit(QStringLiteral("Words")));
        add("number", new QSpinBox);
        add("text", new QPlainTextEdit(QStringLiteral("Words")));
        auto* list = new QListWidget;
        list->addItem(QStringLiteral("Words"));
        add("list", list);
        auto* tree = new QTreeWidget;
        tree->addTopLevelItem(new QTreeWidgetItem({QStringLiteral("Words")}));
        add("tree", tree);
        add("table", new QTableWidget(1, 1));
        auto* tabs = new QTabBar;
        tabs->addTab(QStringLiteral("One"));
        tabs->addTab(QStringLiteral("Two"));
        add("tabs", tabs);
        add("slider", new QSlider(Qt::Horizontal));
        auto* other = new QLabel(QStringLiteral("Nobody")); // has it meanwhile
        other->setFocusPolicy(Qt::StrongFocus);
        column->addWidget(other);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        for (const auto& [kind, widget] : kinds) {
            other->setFocus(Qt::TabFocusReason);
            QTest::qWait(5);
            const QImage without = widget->grab().toImage();
            widget->setFocus(Qt::TabFocusReason);
            ASSERT_TRUE(widget->hasFocus()) << kind;
            QTest::qWait(5);
            const QImage with = widget->grab().toImage();
            ASSERT_EQ(with.size(), without.size()) << kind;
            int changed = 0; // pixels that everybody sees to be others
            for (int y = 0; y < with.height(); ++y) {
                for (int x = 0; x < with.width(); ++x) {
                    const QRgb a = with.pixel(x, y);
                    const QRgb b = without.pixel(x, y);
                    changed += std::abs(qGray(a) - qGray(b)) > 40 ? 1 : 0;
                }
            }
            EXPECT_GE(changed, 30) << kind << " in theme " << static_cast<int>(theme);
        }
    }
}

} // namespace
} // namespace halls::app
