// SPDX-License-Identifier: MPL-2.0
// The dialogs that let a process of its own write a report or a handout.
#include "app/window/WindowFixture.h"

#include "reports/HandoutDialog.h"
#include "reports/ReportDialog.h"
#include "touring/TourLead.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

#include <filesystem>
#include <fstream>
#include <utility>

namespace halls::app {
namespace {

class WritingTest : public WindowTest {
protected:
    static QString output(const char* name) {
        const QString file = QStringLiteral(HALLS_TEST_OUTPUT "/") + QLatin1String(name);
        QFile::remove(file);
        return file;
    }
    /// Waits until the process has ended.
    static bool ended(WritingDialog& dialog) {
        return eventually([&] { return dialog.findChild<QPushButton*>(QStringLiteral("begin"))->isEnabled(); });
    }
    static QString told(const WritingDialog& dialog) {
        return dialog.findChild<QLabel*>(QStringLiteral("told"))->text();
    }
    std::unique_ptr<HandoutDialog> handout() {
        auto dialog = std::make_unique<HandoutDialog>(link(), QStringLiteral(HALLS_PROGRAM), Id{}, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        return dialog;
    }
};

TEST_F(WritingTest, AHandoutIsAskedForByTheMenu) {
    openTiny();
    m_window->action(QStringLiteral("handout"))->trigger();
    acceptNotice(); // its pictures show the other state
    auto* dialog = m_window->findChild<HandoutDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(dialog->findChild<QComboBox*>(QStringLiteral("handoutTour"))->currentText(),
              QStringLiteral("A short tour"));
    dialog->close();
}

TEST_F(WritingTest, AHandoutIsWrittenAsItIsAsked) {
    openTiny();
    const auto dialog = handout();
    dialog->findChild<QComboBox*>(QStringLiteral("handoutPage"))->setCurrentIndex(1);
    dialog->findChild<QComboBox*>(QStringLiteral("handoutWhat"))->setCurrentIndex(3);
    dialog->findChild<QCheckBox*>(QStringLiteral("handoutNotes"))->setChecked(true);
    const QString file = output("dialog-handout.pdf");
    const QStringList words = dialog->words(file);
    EXPECT_TRUE(words.contains(QStringLiteral("letter")));
    EXPECT_TRUE(words.contains(QStringLiteral("--notes")));
    dialog->write(file);
    EXPECT_TRUE(dialog->findChild<QProgressBar*>()->isVisible());
    ASSERT_TRUE(ended(*dialog));
    EXPECT_TRUE(told(*dialog).startsWith(QStringLiteral("The handout is written."))) << told(*dialog).toStdString();
    EXPECT_TRUE(told(*dialog).contains(file)) << told(*dialog).toStdString();
    EXPECT_TRUE(QFile::exists(file));
}

TEST_F(WritingTest, WhatIsToldIsOfWhatWasWrittenAndNamesItsFiles) {
    openTiny();
    const auto dialog = handout();
    auto* what = dialog->findChild<QComboBox*>(QStringLiteral("handoutWhat"));
    auto* show = dialog->findChild<QPushButton*>(QStringLiteral("showWritten"));
    what->setCurrentIndex(static_cast<int>(HandoutDialog::What::Both));
    const QString file = output("dialog-told.pdf");
    const QString key = output("dialog-told - key.pdf");
    dialog->write(file);
    ASSERT_TRUE(ended(*dialog));
    EXPECT_TRUE(told(*dialog).startsWith(QStringLiteral("Worksheet and key are written.")));
    EXPECT_TRUE(told(*dialog).contains(file)) << told(*dialog).toStdString();
    EXPECT_TRUE(told(*dialog).contains(key)) << told(*dialog).toStdString();
    EXPECT_TRUE(show->isVisible());
    // Another choice is not written.
    what->setCurrentIndex(static_cast<int>(HandoutDialog::What::Key));
    EXPECT_EQ(told(*dialog), QString());
    EXPECT_FALSE(show->isVisible());
    dialog->write(output("dialog-told-key.pdf"));
    ASSERT_TRUE(ended(*dialog));
    EXPECT_TRUE(told(*dialog).startsWith(QStringLiteral("The key is written.")));
    dialog->findChild<QComboBox*>(QStringLiteral("handoutPage"))->setCurrentIndex(1);
    EXPECT_EQ(told(*dialog), QString());
}

TEST_F(WritingTest, TheTourThatWasLedLastIsTheOneForPaper) {
    openTinyWith([](Museum&, std::vector<Tour>& tours) {
        tours.push_back(tours.front());
        tours.back().id = "second";
        tours.back().title.byLanguage = {{"en", "Another tour"}};
    });
    const auto chosen = [&] {
        m_window->action(QStringLiteral("handout"))->trigger();
        if (link().notice().pending())
            acceptNotice();
        auto* dialog = m_window->findChild<HandoutDialog*>();
        const QString tour =
            dialog != nullptr ? dialog->findChild<QComboBox*>(QStringLiteral("handoutTour"))->currentData().toString()
                              : QString();
        delete dialog;
        return tour;
    };
    EXPECT_EQ(chosen(), QStringLiteral("short")) << "none was led";
    features().touring.start("second");
    EXPECT_EQ(chosen(), QStringLiteral("second")) << "it runs";
    features().touring.lead().end();
    EXPECT_EQ(chosen(), QStringLiteral("second")) << "it was left";
}

TEST_F(WritingTest, AWorksheetAndItsKeyAreTwoFilesThatReplaceNone) {
    openTiny();
    const auto dialog = handout();
    EXPECT_EQ(dialog->what(), HandoutDialog::What::Worksheet);
    const auto choose = [&](HandoutDialog::What what) {
        dialog->findChild<QComboBox*>(QStringLiteral("handoutWhat"))->setCurrentIndex(static_cast<int>(what));
    };
    auto* notes = dialog->findChild<QCheckBox*>(QStringLiteral("handoutNotes"));
    EXPECT_FALSE(notes->isEnabled());
    const QString file = output("dialog-both.pdf");
    const QString key = output("dialog-both - key.pdf");
    EXPECT_TRUE(dialog->words(file).contains(QStringLiteral("--worksheet")));
    EXPECT_FALSE(dialog->words(file).contains(QStringLiteral("--key")));
    choose(HandoutDialog::What::Key);
    EXPECT_EQ(dialog->words(file).last(), file);
    EXPECT_FALSE(dialog->words(file).contains(QStringLiteral("--worksheet")));
    choose(HandoutDialog::What::Both);
    EXPECT_EQ(dialog->words(file).last(), key);
    dialog->write(file);
    ASSERT_TRUE(ended(*dialog));
    EXPECT_TRUE(QFile::exists(file));
    EXPECT_TRUE(QFile::exists(key));
    EXPECT_NE(HandoutDialog::keyFile(file), key) << "that one is there now";
    choose(HandoutDialog::What::Handout);
    EXPECT_TRUE(notes->isEnabled());
}

TEST_F(WritingTest, WhatIsWrittenWithoutADamagedModelSaysSo) {
    const std::filesystem::path museum = HALLS_TEST_OUTPUT "/damaged-while-open";
    std::filesystem::remove_all(museum);
    std::filesystem::copy(tinyFolder().toStdString(), museum, std::filesystem::copy_options::recursive);
    openWindow();
    frame().open(museum);
    ASSERT_TRUE(eventually([&] { return link().session() != nullptr && picture().ready(); }));
    std::ofstream(museum / "block.obj") << "no model"; // read by another process, later
    const auto dialog = handout();
    const QString file = output("dialog-damaged.pdf");
    dialog->write(file);
    ASSERT_TRUE(ended(*dialog));
    EXPECT_TRUE(told(*dialog).startsWith(QStringLiteral("The worksheet is written."))) << told(*dialog).toStdString();
    EXPECT_TRUE(told(*dialog).contains(QStringLiteral("block.obj"))) << told(*dialog).toStdString();
    EXPECT_TRUE(QFile::exists(file));
}

TEST_F(WritingTest, AFileIsProposedWhereTheLastOneWent) {
    openTiny();
    QTemporaryDir folder;
    m_window->action(QStringLiteral("handout"))->trigger();
    acceptNotice();
    auto* dialog = m_window->findChild<HandoutDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_NE(QFileInfo(dialog->proposed()).absolutePath(), folder.path());
    QTimer::singleShot(0, dialog, [&] {
        auto* files = dialog->findChild<QFileDialog*>();
        ASSERT_NE(files, nullptr);
        files->setDirectory(folder.path());
        files->selectFile(QStringLiteral("mine.pdf"));
        QMetaObject::invokeMethod(files, "accept");
    });
    dialog->findChild<QPushButton*>(QStringLiteral("begin"))->click();
    EXPECT_EQ(QFileInfo(dialog->proposed()).absolutePath(), folder.path());
    dialog->findChild<QPushButton*>(QStringLiteral("close"))->click();
}

TEST_F(WritingTest, CancelLeavesNoFile) {
    openTiny();
    const auto dialog = handout();
    const QString file = output("dialog-cancelled.pdf");
    dialog->write(file);
    dialog->findChild<QPushButton*>(QStringLiteral("close"))->click();
    ASSERT_TRUE(ended(*dialog));
    EXPECT_EQ(told(*dialog), QStringLiteral("Cancelled; nothing was written."));
    EXPECT_FALSE(QFile::exists(file));
}

TEST_F(WritingTest, WhereNothingCanBeWrittenItSaysWhy) {
    openTiny();
    ReportDialog report(link(), QStringLiteral(HALLS_PROGRAM), {"before", "after", {}}, nullptr);
    report.setAttribute(Qt::WA_DeleteOnClose, false);
    report.show();
    report.write(output("no-such-folder/report.pdf"));
    ASSERT_TRUE(ended(report));
    EXPECT_TRUE(told(report).startsWith(QStringLiteral("The report could not be written.")));
    EXPECT_TRUE(told(report).contains(QStringLiteral("no-such-folder"))) << told(report).toStdString();
}

TEST_F(WritingTest, WhatIsWrittenCanBeOpenedAndShownInItsFolder) {
    openTiny();
    QStringList opened;
    const auto dialog = handout();
    dialog->setOpener([&](const QString& file) { opened << file; });
    auto* open = dialog->findChild<QPushButton*>(QStringLiteral("openWritten"));
    auto* show = dialog->findChild<QPushButton*>(QStringLiteral("showWritten"));
    EXPECT_FALSE(open->isVisible()) << "nothing is written yet";
    EXPECT_FALSE(show->isVisible());
    const QString file = output("dialog-opened.pdf");
    dialog->write(file);
    EXPECT_FALSE(open->isVisible());
    ASSERT_TRUE(ended(*dialog));
    ASSERT_TRUE(open->isVisible());
    open->click();
    show->click();
    EXPECT_EQ(opened, (QStringList{file, QFileInfo(file).absolutePath()}));
}

TEST_F(WritingTest, WhoPreparedAReportAndWhyGoesOntoItsCover) {
    openTiny();
    ReportDialog report(link(), QStringLiteral(HALLS_PROGRAM), {"before", "after", {}}, nullptr);
    report.setAttribute(Qt::WA_DeleteOnClose, false);
    const QStringList plain = report.words(QStringLiteral("x.pdf"));
    for (const char* option : {"--prepared-by", "--purpose", "--empty-fields"})
        EXPECT_FALSE(plain.contains(QLatin1String(option))) << option << ": nothing is stated";
    report.findChild<QLineEdit*>(QStringLiteral("reportPreparedBy"))->setText(QStringLiteral(" A. Conservator "));
    report.findChild<QLineEdit*>(QStringLiteral("reportPurpose"))->setText(QStringLiteral("Loan"));
    report.findChild<QCheckBox*>(QStringLiteral("reportEmptyFields"))->setChecked(true);
    const QStringList words = report.words(QStringLiteral("x.pdf"));
    EXPECT_EQ(words.value(words.indexOf(QStringLiteral("--prepared-by")) + 1), QStringLiteral("A. Conservator"));
    EXPECT_EQ(words.value(words.indexOf(QStringLiteral("--purpose")) + 1), QStringLiteral("Loan"));
    EXPECT_TRUE(words.contains(QStringLiteral("--empty-fields")));
}

TEST_F(WritingTest, WhatIsNotWrittenCannotBeOpened) {
    openTiny();
    ReportDialog report(link(), QStringLiteral(HALLS_PROGRAM), {"before", "after", {}}, nullptr);
    report.setAttribute(Qt::WA_DeleteOnClose, false);
    report.show();
    report.write(output("no-such-folder/report.pdf"));
    ASSERT_TRUE(ended(report));
    EXPECT_FALSE(report.findChild<QPushButton*>(QStringLiteral("openWritten"))->isVisible());
}

TEST_F(WritingTest, TheProposedNameSaysWhatIsInItAndWhen) {
    openTiny();
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    const auto name = [&](const ReportDialog::About& about, int what, int kind) {
        ReportDialog report(link(), QStringLiteral(HALLS_PROGRAM), about, nullptr);
        report.setAttribute(Qt::WA_DeleteOnClose, false);
        report.findChild<QComboBox*>(QStringLiteral("reportWhat"))->setCurrentIndex(what);
        report.findChild<QComboBox*>(QStringLiteral("reportKind"))->setCurrentIndex(kind);
        return QFileInfo(report.proposed()).fileName();
    };
    EXPECT_EQ(name({"before", "after", {}}, 0, 0),
              QStringLiteral("A tiny museum - Before and After - %1.pdf").arg(today));
    EXPECT_EQ(name({"before", "after", {}}, 1, 2), QStringLiteral("The room - Before and After - %1.csv").arg(today));
    EXPECT_EQ(name({"after", "before", {"stone"}}, 2, 3),
              QStringLiteral("A stone - After and Before - %1.json").arg(today));
    const auto onPaper = handout();
    EXPECT_EQ(QFileInfo(onPaper->proposed()).fileName(),
              QStringLiteral("A short tour - worksheet - en - %1.pdf").arg(today));
    onPaper->findChild<QComboBox*>(QStringLiteral("handoutWhat"))->setCurrentIndex(3);
    EXPECT_EQ(QFileInfo(onPaper->proposed()).fileName(), QStringLiteral("A short tour - en - %1.pdf").arg(today));
}

TEST_F(WritingTest, AProgramThatDoesNotStartIsTold) {
    openTiny();
    HandoutDialog dialog(link(), QStringLiteral("/nowhere/program"), Id{}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.write(output("dialog-never.pdf"));
    ASSERT_TRUE(ended(dialog));
    EXPECT_TRUE(told(dialog).startsWith(QStringLiteral("The worksheet could not be written.")));
}

TEST_F(WritingTest, WhatIsNotWrittenIsCalledByItsName) {
    openTiny();
    using What = HandoutDialog::What;
    for (const auto& [what, words] : {std::pair(What::Worksheet, "The worksheet could not be written."),
                                      std::pair(What::Key, "The key could not be written."),
                                      std::pair(What::Both, "Worksheet and key could not be written."),
                                      std::pair(What::Handout, "The handout could not be written.")}) {
        const auto dialog = handout();
        dialog->findChild<QComboBox*>(QStringLiteral("handoutWhat"))->setCurrentIndex(static_cast<int>(what));
        dialog->write(output("no-such-folder/paper.pdf"));
        ASSERT_TRUE(ended(*dialog));
        EXPECT_TRUE(told(*dialog).startsWith(QLatin1String(words))) << words << told(*dialog).toStdString();
    }
}

TEST_F(WritingTest, OfTwoFilesTheOneThatIsThereIsNamed) {
    openTiny();
    const QTemporaryDir folder;
    QFile program(folder.filePath(QStringLiteral("program")));
    ASSERT_TRUE(program.open(QIODevice::WriteOnly));
    program.write(
        "#!/bin/sh\nsleep 0.1\nfor each; do [ \"$last\" = --worksheet ] && echo PDF > \"$each\"; last=$each; done\n"
        "echo 'no key' >&2\nexit 1\n");
    program.close();
    program.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    HandoutDialog dialog(link(), program.fileName(), Id{}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.findChild<QComboBox*>(QStringLiteral("handoutWhat"))
        ->setCurrentIndex(static_cast<int>(HandoutDialog::What::Both));
    dialog.show();
    dialog.write(output("dialog-half.pdf"));
    ASSERT_TRUE(ended(dialog));
    EXPECT_TRUE(told(dialog).startsWith(QStringLiteral("The worksheet is written. The key could not be written.")))
        << told(dialog).toStdString();
    EXPECT_TRUE(told(dialog).contains(QStringLiteral("dialog-half.pdf")));
    EXPECT_FALSE(told(dialog).contains(QStringLiteral("dialog-half - key.pdf"))) << "it is not there";
}

TEST_F(WritingTest, AFullDiskIsToldInTheWindowsOwnWords) {
    openTiny();
    const QTemporaryDir folder;
    QFile program(folder.filePath(QStringLiteral("program")));
    ASSERT_TRUE(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\necho 1/2\necho failed disk-full\necho 'mosul-halls: x: the disk is full' >&2\nexit 1\n");
    program.close();
    program.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    HandoutDialog dialog(link(), program.fileName(), Id{}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.write(output("dialog-full.pdf"));
    ASSERT_TRUE(ended(dialog));
    EXPECT_TRUE(told(dialog).contains(QStringLiteral("dialog-full.pdf"))) << told(dialog).toStdString();
    EXPECT_TRUE(told(dialog).contains(QStringLiteral("could not be saved: the disk is full.")))
        << told(dialog).toStdString();
    EXPECT_FALSE(told(dialog).contains(QStringLiteral("mosul-halls:"))) << told(dialog).toStdString();
}

} // namespace
} // namespace halls::app
