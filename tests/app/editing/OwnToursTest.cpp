// SPDX-License-Identifier: MPL-2.0
// Which tours are one's own in a copy of the museum that comes with the program, and how they are found from there.
#include "app/window/TinyAsShipped.h"
#include "app/window/WindowFixture.h"

#include "desk/VisitMemory.h"
#include "editing/TourEditor.h"
#include "words/Isolates.h"

#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>

namespace halls::app {
namespace {

namespace fs = std::filesystem;

class OwnToursTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        ASSERT_TRUE(m_temporary.isValid());
        VisitMemory(m_settingsFile).setWelcome(false); // as one who has been here before
    }
    /// A copy of what comes with the program, with its tours changed.
    fs::path copy(const char* name, const std::function<void(std::vector<Tour>& tours)>& change) {
        const fs::path folder = m_temporary.filePath(QString::fromUtf8(name)).toStdString();
        fs::copy(m_shipped.folder(), folder, fs::copy_options::recursive);
        const auto read = io::Package::open(folder, m_workplace->folders().assets);
        EXPECT_TRUE(read);
        std::vector<Tour> tours = read.value().tours();
        change(tours);
        EXPECT_TRUE(read.value().with(read.value().museum(), tours).save(folder));
        return folder;
    }
    static std::function<void(std::vector<Tour>&)> adding(const char* title) {
        return [title](std::vector<Tour>& tours) {
            Tour mine = tours.front();
            mine.id = "mine";
            mine.file.clear();
            mine.title = {{{"en", title}, {"ar", title}}};
            tours.push_back(mine);
        };
    }
    void open(const fs::path& folder) {
        if (!m_window)
            openWindow();
        frame().open(folder);
        ASSERT_TRUE(opened(folder));
        picture().setFocus();
        settle();
    }
    bool opened(const fs::path& folder) {
        return eventually(
            [&] { return link().session() != nullptr && session().loaded().folder() == folder && picture().ready(); });
    }
    /// What the list of tours says of one: its lines, without the marks of direction.
    QStringList said(const QString& title) {
        QStringList lines;
        const auto* list = child<QListWidget>("tours");
        for (int row = 0; list != nullptr && row < list->count(); ++row) {
            if (list->item(row)->text().startsWith(title))
                lines = Isolates::removed(list->item(row)->text()).split(QLatin1Char('\n'));
        }
        return lines;
    }
    void chooseInList(const QString& title) {
        auto* list = child<QListWidget>("tours");
        list->setCurrentItem(list->findItems(title, Qt::MatchStartsWith).front());
    }
    void openList() {
        ASSERT_TRUE(eventually([&] { return child<QListWidget>("tours") == nullptr; }));
        m_window->action(QStringLiteral("tours"))->trigger();
        ASSERT_TRUE(eventually([&] { return child<QListWidget>("tours") != nullptr; }));
    }
    void closeList() { child<QListWidget>("tours")->window()->close(); }
    QString words() { return Isolates::removed(child<QLabel>("ownCopiesWords")->text()); }

    TinyAsShipped m_shipped;
    QTemporaryDir m_temporary;
};

TEST_F(OwnToursTest, OnlyWhatSomebodyMadeIsCalledOnesOwn) {
    const fs::path own = copy("my copy", adding("My lesson"));
    open(own);
    for (int visit = 0; visit < 2; ++visit) { // also after it was closed and opened again
        openList();
        ASSERT_EQ(said(QStringLiteral("My lesson")).size(), 3);
        EXPECT_EQ(said(QStringLiteral("My lesson"))[2], QStringLiteral("Your copy, open now: folder my copy"));
        ASSERT_EQ(said(QStringLiteral("A short tour")).size(), 3);
        EXPECT_TRUE(said(QStringLiteral("A short tour"))[2].endsWith(QStringLiteral(", as it comes with the program")))
            << said(QStringLiteral("A short tour"))[2].toStdString();
        chooseInList(QStringLiteral("A short tour"));
        EXPECT_FALSE(child<QPushButton>("tourListGive")->isVisible()) << "everybody has it";
        chooseInList(QStringLiteral("My lesson"));
        EXPECT_TRUE(child<QPushButton>("tourListGive")->isVisible());
        closeList();
        closeWindow();
        open(own);
    }
    // Changed, it is one's own.
    const fs::path changed = copy(
        "changed", [](std::vector<Tour>& tours) { tours.front().steps.front().text.byLanguage["en"] = "My words."; });
    open(changed);
    openList();
    ASSERT_EQ(said(QStringLiteral("A short tour")).size(), 3);
    EXPECT_EQ(said(QStringLiteral("A short tour"))[2], QStringLiteral("Your copy, open now: folder changed"));
    closeList();
}

TEST_F(OwnToursTest, TheTitleOfTheWindowSaysWhenItIsACopy) {
    const fs::path own = copy("my copy", adding("My lesson"));
    for (const auto& [language, words] :
         {std::pair("en", "A tiny museum (your copy, my copy)"), std::pair("ar", "(نسختك، my copy)")}) {
        m_languages.use(QLatin1String(language));
        open(own);
        EXPECT_TRUE(Isolates::removed(m_window->windowTitle()).remove(QChar(0x200F)).contains(QString::fromUtf8(words)))
            << m_window->windowTitle().toStdString();
        open(m_shipped.folder());
        EXPECT_FALSE(m_window->windowTitle().contains(QLatin1Char('('))) << m_window->windowTitle().toStdString();
        closeWindow();
    }
}

TEST_F(OwnToursTest, TheEditorOfWhatIsShippedOffersTheCopies) {
    const fs::path untouched = copy("untouched", [](std::vector<Tour>&) {});
    const fs::path older = copy("older copy", adding("Kings"));
    const fs::path latest = copy("latest copy", adding("Lions"));
    openWindow();
    for (const fs::path& each : {older, latest, untouched})
        m_store->addRecent(QString::fromStdString(each.string()));
    open(m_shipped.folder());
    auto* offer = child<QWidget>("ownCopies");
    press(Qt::Key_E, Qt::ControlModifier);
    auto* others = child<QPushButton>("ownCopyOthers");
    ASSERT_TRUE(eventually([&] { return offer->isVisible() && others->isVisible(); }));
    EXPECT_EQ(words(), QStringLiteral("Your tour “Lions” lies in your copy latest copy."));
    others->click();
    auto* menu = child<QMenu>("ownCopyMenu");
    ASSERT_NE(menu, nullptr);
    ASSERT_EQ(menu->actions().size(), 1) << "a copy without tours of one's own is not offered";
    EXPECT_EQ(Isolates::removed(menu->actions()[0]->text()), QStringLiteral("“Kings” in older copy"));
    menu->close();
    // There, in the editor.
    child<QPushButton>("ownCopyOpen")->click();
    ASSERT_TRUE(opened(latest));
    ASSERT_TRUE(eventually([&] { return child<TourEditor>("tourEditor")->tour() == "mine"; }));
    EXPECT_TRUE(eventually([&] { return child<QListWidget>("tourSteps")->isVisible(); }));
    EXPECT_EQ(child<QComboBox>("tourChoice")->currentText(), QStringLiteral("Lions"));
    EXPECT_FALSE(offer->isVisible()) << "one is there";
    // And from here back: what was opened last is the latest.
    open(older);
    open(m_shipped.folder());
    ASSERT_TRUE(eventually([&] { return offer->isVisible() && others->isVisible(); }));
    EXPECT_EQ(words(), QStringLiteral("Your tour “Kings” lies in your copy older copy."));
}

/// Words of the other direction keep their order, and leave what stands round them its own.
TEST_F(OwnToursTest, NamesOfTheOtherDirectionStandApart) {
    const auto lesson = [](std::vector<Tour>& tours) {
        Tour mine = tours.front();
        mine.id = "mine";
        mine.file.clear();
        mine.title = {{{"ar", "درس الأسد"}}};
        mine.audience = {{{"ar", "الصف السابع"}}};
        tours.push_back(mine);
    };
    for (const auto& [language, name] : {std::pair("en", "درس 2"), std::pair("ar", "copy (2)")}) {
        m_languages.use(QLatin1String(language));
        const fs::path own = copy(name, lesson);
        const QString folder = Isolates::text(QString::fromUtf8(name));
        open(own);
        openList();
        const auto found = child<QListWidget>("tours")->findItems(QStringLiteral("درس الأسد"), Qt::MatchStartsWith);
        ASSERT_EQ(found.size(), 1);
        const QStringList lines = found.front()->text().split(QLatin1Char('\n'));
        ASSERT_EQ(lines.size(), 3);
        const QString whom = link().text({{{"ar", "الصف السابع"}}});
        EXPECT_TRUE(lines[1].startsWith(Isolates::text(whom))) << lines[1].toStdString();
        EXPECT_TRUE(lines[2].endsWith(folder)) << lines[2].toStdString();
        closeList();
        m_store->addRecent(QString::fromStdString(own.string()));
        open(m_shipped.folder());
        auto* editor = child<QDockWidget>("dockTourEditor");
        editor->show(); // it may be there from the visit before
        editor->raise();
        auto* label = child<QLabel>("ownCopiesWords");
        ASSERT_TRUE(eventually([&] { return label->isVisible() && label->text().contains(folder); }))
            << label->text().toStdString();
        EXPECT_TRUE(label->text().contains(Isolates::text(link().text({{{"ar", "درس الأسد"}}}))));
        closeWindow();
    }
}

TEST_F(OwnToursTest, NothingIsOfferedWhereNothingIsOnesOwn) {
    openWindow();
    m_store->addRecent(QString::fromStdString(copy("untouched", [](std::vector<Tour>&) {}).string()));
    open(m_shipped.folder());
    press(Qt::Key_E, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return child<QPushButton>("tourMake")->isVisible(); }));
    QTest::qWait(300);
    EXPECT_FALSE(child<QWidget>("ownCopies")->isVisible());
}

} // namespace
} // namespace halls::app
