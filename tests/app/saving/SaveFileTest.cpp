// SPDX-License-Identifier: MPL-2.0
#include "saving/SaveFile.h"
#include "app/window/WindowFixture.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>

namespace halls::app {
namespace {

/// What a visitor does in the dialogs that come one after the other.
class SaveFileTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        ASSERT_TRUE(m_temporary.isValid());
        openWindow();
        rememberFolder(*m_store, FileKind::Picture, path("any.png"));
        QFile mine(path("hall.png"));
        ASSERT_TRUE(mine.open(QIODevice::WriteOnly));
        mine.write("mine");
    }
    QString path(const char* name) const { return m_temporary.filePath(QLatin1String(name)); }
    SaveQuestion question() const {
        return {.kind = FileKind::Picture,
                .title = QStringLiteral("Save"),
                .name = QStringLiteral("hall"),
                .ending = QStringLiteral(".png"),
                .kinds = {}};
    }
    template <class Dialog>
    void next(const std::function<void(Dialog&)>& act) {
        QTimer::singleShot(300, m_window.get(), [act] {
            auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            act(*dialog);
        });
    }
    static void type(QFileDialog& dialog, const char* name) {
        dialog.findChild<QLineEdit*>()->setText(QLatin1String(name));
        QTest::keyClick(&dialog, Qt::Key_Return);
    }

    QTemporaryDir m_temporary;
};

TEST_F(SaveFileTest, AFileIsReplacedOnlyWhenAskedForByItsWholeName) {
    bool asked = false;
    next<QFileDialog>([&](QFileDialog& dialog) {
        EXPECT_EQ(dialog.findChild<QLineEdit*>()->text(), QStringLiteral("hall (2).png")) << "one that nothing has";
        next<QMessageBox>([&](QMessageBox& box) {
            asked = true;
            next<QFileDialog>([&](QFileDialog& again) { QTest::keyClick(&again, Qt::Key_Escape); });
            box.button(QMessageBox::No)->click();
        });
        type(dialog, "hall"); // without its ending
    });
    EXPECT_TRUE(askWhereToSave(m_window.get(), *m_store, question()).isEmpty());
    EXPECT_TRUE(asked);
}

TEST_F(SaveFileTest, TheEndingIsAddedOnceAndTheFolderIsRemembered) {
    QDir(m_temporary.path()).mkdir(QStringLiteral("deeper"));
    for (const char* typed : {"deeper/new", "deeper/new.png"}) {
        next<QFileDialog>([&](QFileDialog& dialog) { type(dialog, typed); });
        rememberFolder(*m_store, FileKind::Picture, path("any.png"));
        EXPECT_EQ(askWhereToSave(m_window.get(), *m_store, question()), path("deeper/new.png")) << typed;
        EXPECT_EQ(folderFor(*m_store, FileKind::Picture), path("deeper"));
    }
}

} // namespace
} // namespace halls::app
