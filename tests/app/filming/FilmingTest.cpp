// SPDX-License-Identifier: MPL-2.0
#include "filming/Filming.h"
#include "app/window/WindowFixture.h"

#include "desk/ErrorLine.h"
#include "filming/FilmDialog.h"
#include "words/ErrorWords.h"

#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

#include <filesystem>
#include <fstream>

namespace halls::app {
namespace {

namespace fs = std::filesystem;

/// The dialog with a program that says what the real one says, in no time.
class FilmingTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        ASSERT_TRUE(m_temporary.isValid());
        openTiny();
    }
    QString folder() const { return m_temporary.path(); }
    QString file() const { return m_temporary.filePath(QStringLiteral("film.mp4")); }

    /// `records`: a shell script; the video's file is $video.
    FilmDialog* dialogWith(const char* records,
                           const char* estimate = "estimate frames 900 seconds 180 bytes 2000000") {
        const fs::path program = folder().toStdString() + "/program";
        std::ofstream(program)
            << "#!/bin/sh\nfor word in \"$@\"; do video=$word; done\ncase \"$*\" in\n*--estimate*) echo '" << estimate
            << "' ;;\n*) " << records << " ;;\nesac\n";
        fs::permissions(program, fs::perms::owner_all);
        auto* dialog = new FilmDialog(link(), QString::fromStdString(program.string()), {}, m_window.get());
        dialog->show();
        return dialog;
    }
    QString told(FilmDialog* dialog) { return dialog->findChild<QLabel*>(QStringLiteral("filmTold"))->text(); }
    QPushButton* button(FilmDialog* dialog, const char* name) {
        return dialog->findChild<QPushButton*>(QLatin1String(name));
    }

    QTemporaryDir m_temporary;
};

TEST_F(FilmingTest, ItSaysBeforeHowLongItTakesAndWhatRoomItNeeds) {
    FilmDialog* dialog = dialogWith("true");
    EXPECT_TRUE(eventually([&] { return told(dialog).contains(QStringLiteral("about 3 minutes")); }));
    EXPECT_TRUE(told(dialog).contains(QStringLiteral("about 1 minute"))) << "the video itself";
    EXPECT_TRUE(told(dialog).contains(QStringLiteral("5 MB"))) << told(dialog).toStdString();
    // Where there is no room it is not begun.
    FilmDialog* large = dialogWith("touch \"$video\"", "estimate frames 900 seconds 180 bytes 900000000000000");
    ASSERT_TRUE(eventually([&] { return told(large).contains(QStringLiteral("not enough room")); }));
    large->record(file());
    EXPECT_FALSE(large->recording());
    EXPECT_FALSE(QFile::exists(file()));
}

TEST_F(FilmingTest, TheRealProgramUnderstandsWhatIsAskedOfIt) {
    auto* dialog = new FilmDialog(link(), QStringLiteral(HALLS_PROGRAM), {}, m_window.get());
    dialog->show();
    EXPECT_TRUE(eventually([&] { return told(dialog).contains(QStringLiteral("Recording it takes")); }))
        << told(dialog).toStdString();
}

TEST_F(FilmingTest, TheWindowStaysFreeWhileItIsRecorded) {
    FilmDialog* dialog = dialogWith("echo 30/900; sleep 0.2; echo 60/900; sleep 0.2; echo 900/900; touch \"$video\"");
    EXPECT_FALSE(dialog->isModal());
    dialog->record(file());
    ASSERT_TRUE(eventually([&] { return told(dialog).contains(QStringLiteral("Picture 60 of 900")); }));
    EXPECT_TRUE(told(dialog).contains(QStringLiteral("left"))) << told(dialog).toStdString();
    EXPECT_EQ(dialog->findChild<QProgressBar*>(QStringLiteral("filmBar"))->value(), 60);
    EXPECT_TRUE(m_window->isEnabled());
    ASSERT_TRUE(eventually([&] { return told(dialog).contains(QStringLiteral("is ready")); }));
    EXPECT_TRUE(button(dialog, "filmBegin")->isVisible());
    dialog->record(file());
    EXPECT_FALSE(dialog->recording()) << "it replaces nothing";
    EXPECT_TRUE(told(dialog).contains(QStringLiteral("already")));
}

TEST_F(FilmingTest, APauseStandsStillAndAnEndKeepsWhatThereIs) {
    FilmDialog* dialog = dialogWith("mkdir \"$video.pieces\"; i=0; while [ $i -lt 900 ]; do i=$((i+1)); echo $i/900; "
                                    "sleep 0.02; done; touch \"$video\"");
    dialog->record(file());
    const auto* bar = dialog->findChild<QProgressBar*>(QStringLiteral("filmBar"));
    ASSERT_TRUE(eventually([&] { return bar->value() > 3; }));
    button(dialog, "filmPause")->click();
    QTest::qWait(150); // what was said before comes in
    const int paused = bar->value();
    QTest::qWait(300);
    EXPECT_EQ(bar->value(), paused);
    EXPECT_EQ(button(dialog, "filmPause")->text(), QStringLiteral("Go on"));
    button(dialog, "filmPause")->click();
    EXPECT_TRUE(eventually([&] { return bar->value() > paused + 3; }));
    button(dialog, "filmPause")->click();
    button(dialog, "filmClose")->click();
    ASSERT_TRUE(eventually([&] { return !dialog->recording(); })) << "from a pause too";
    EXPECT_TRUE(dialog->isVisible()) << "it says how to go on";
    EXPECT_TRUE(told(dialog).contains(QStringLiteral("film.mp4.pieces")));
    EXPECT_TRUE(QFile::exists(file() + QStringLiteral(".pieces")));
    EXPECT_FALSE(QFile::exists(file()));
    button(dialog, "filmClose")->click();
    EXPECT_FALSE(dialog->isVisible());
}

TEST_F(FilmingTest, AnUnfinishedOneOfOtherChoicesIsAskedAbout) {
    FilmDialog* dialog = dialogWith("echo 30/900; sleep 0.1; touch \"$video\"");
    auto* size = dialog->findChild<QComboBox*>(QStringLiteral("filmSize"));
    const fs::path pieces = file().toStdString() + ".pieces";
    fs::create_directory(pieces);
    const auto waits = [&](const char* tour, const char* pixels) {
        std::ofstream(pieces / "recording.txt") << "mosul-halls recording\ntour " << tour << "\nsize " << pixels
                                                << "\nframes per second 30\nlanguage ar\ncaptions burnt\ncontent 00\n";
    };
    const auto press = [&](const char* words) {
        auto* box = dialog->findChild<QMessageBox*>(QStringLiteral("filmUnfinished"));
        ASSERT_NE(box, nullptr);
        for (QAbstractButton* each : box->buttons()) {
            if (each->text() == QLatin1String(words))
                return each->click();
        }
        FAIL() << words << " is not offered";
    };
    waits("short", "1920x1080");
    dialog->record(file());
    EXPECT_FALSE(dialog->recording());
    EXPECT_EQ(size->currentData().toSize(), QSize(1280, 720)) << "nothing is chosen for the visitor";
    EXPECT_TRUE(dialog->findChild<QMessageBox*>(QStringLiteral("filmUnfinished"))
                    ->text()
                    .contains(FilmWords::pixels({1920, 1080})));
    press("Cancel");
    EXPECT_FALSE(dialog->recording());
    ASSERT_TRUE(eventually([&] { return dialog->findChild<QMessageBox*>() == nullptr; }));
    dialog->record(file());
    press("Go on with that one");
    EXPECT_TRUE(dialog->recording());
    EXPECT_EQ(size->currentData().toSize(), QSize(1920, 1080));
    EXPECT_TRUE(dialog->words().contains(QStringLiteral("ar")));
    ASSERT_TRUE(eventually([&] { return !dialog->recording(); }));
    QFile::remove(file());
    // One that cannot be gone on with from here.
    waits("another", "640x360");
    ASSERT_TRUE(eventually([&] { return dialog->findChild<QMessageBox*>() == nullptr; }));
    dialog->record(file());
    auto* box = dialog->findChild<QMessageBox*>(QStringLiteral("filmUnfinished"));
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(box->buttons().size(), 2);
    press("Cancel");
    EXPECT_TRUE(fs::exists(pieces / "recording.txt"));
}

TEST_F(FilmingTest, TheWindowDoesNotEndItUnasked) {
    FilmDialog* dialog = dialogWith("while true; do sleep 0.05; done");
    dialog->record(file());
    ASSERT_TRUE(eventually([&] { return dialog->recording(); }));
    const auto answer = [&](const char* name) {
        QTimer::singleShot(300, m_window.get(), [name] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            ASSERT_NE(box, nullptr);
            for (QAbstractButton* each : box->buttons()) {
                if (each->text() == QLatin1String(name))
                    each->click();
            }
        });
    };
    answer("Go on recording");
    EXPECT_FALSE(m_window->close());
    EXPECT_TRUE(dialog->recording());
    answer("Stop recording and close");
    EXPECT_TRUE(m_window->close());
}

TEST_F(FilmingTest, WhatGoesWrongIsSaid) {
    FilmDialog* dialog = dialogWith("echo 'mosul-halls: ffmpeg: out of luck' >&2; exit 1");
    dialog->record(file());
    ASSERT_TRUE(eventually([&] { return told(dialog).contains(QStringLiteral("out of luck")); }));
    EXPECT_TRUE(told(dialog).contains(QStringLiteral("could not be made")));
    // What our own program says is told in the language of the interface.
    const Error full{ErrorCode::DiskFull, "/films/film.mp4", {}, "No space left on device"};
    FilmDialog* other = dialogWith(("echo '" + errorLine(full) + "' >&2; exit 1").c_str());
    other->record(file());
    ASSERT_TRUE(eventually([&] { return told(other).contains(ErrorWords::shown(full)); })) << told(other).toStdString();
    EXPECT_FALSE(told(other).contains(QLatin1Char('{')));
}

TEST_F(FilmingTest, TheRealProgramTellsWhatGoesWrongAsOneErrorToAnother) {
    QProcess program;
    program.start(QStringLiteral(HALLS_PROGRAM),
                  {QStringLiteral("tour"), folder() + QStringLiteral("/nowhere"), QStringLiteral("short"),
                   QStringLiteral("--estimate"), QStringLiteral("--json-errors")});
    ASSERT_TRUE(program.waitForFinished());
    const auto error = errorOfLine(program.readAllStandardError().trimmed());
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::NotFound);
    EXPECT_EQ(error->file, folder().toStdString() + "/nowhere");
}

TEST_F(FilmingTest, TheMenuOpensItOnce) {
    const auto films = [&] { return m_window->findChildren<FilmDialog*>().size(); };
    ASSERT_EQ(films(), 0);
    m_window->action(QStringLiteral("film"))->trigger();
    acceptNotice(); // its pictures show the other state
    ASSERT_TRUE(eventually([&] { return films() == 1; }));
    m_window->action(QStringLiteral("film"))->trigger();
    EXPECT_EQ(films(), 1);
    EXPECT_EQ(features().filming.dialog()->words()[0], QStringLiteral("tour"));
}

TEST(FilmPaceTest, RoomThatNobodyKnowsIsNotCalledTooLittle) {
    const FilmEstimate estimate{.frames = 900, .seconds = 180.0, .bytes = 2.0e6};
    EXPECT_TRUE(FilmWords::estimate(estimate, 30, 1.0e6).contains(QStringLiteral("not enough")));
    EXPECT_FALSE(FilmWords::estimate(estimate, 30, 1.0e9).contains(QStringLiteral("not enough")));
    EXPECT_FALSE(FilmWords::estimate(estimate, 30, -1.0).contains(QStringLiteral("disk")));
}

TEST(FilmPaceTest, PausesAndWhatWasThereDoNotCount) {
    FilmPace pace;
    EXPECT_LT(pace.left(), 0.0);
    pace.tell(930, 1800, 10.0); // 900 were there
    EXPECT_LT(pace.left(), 0.0);
    pace.tell(960, 1800, 20.0);
    EXPECT_NEAR(pace.left(), 840.0 / 3.0, 0.01);
    pace.pause(21.0);
    pace.goOn(121.0);
    pace.tell(990, 1800, 130.0);
    EXPECT_NEAR(pace.left(), 810.0 / 3.0, 0.01);
}

} // namespace
} // namespace halls::app
