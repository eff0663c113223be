// SPDX-License-Identifier: MPL-2.0
// The OpenGL context goes while the museum is open: a screen is unplugged, a driver is changed.
#include "app/window/WindowFixture.h"

#include <QDockWidget>
#include <QOpenGLContext>
#include <QVBoxLayout>

namespace halls::app {
namespace {

class ContextTest : public WindowTest {};

TEST_F(ContextTest, IsMadeAnewWithPosePinAndPanelsAsTheyWere) {
    openTiny();
    readNotice();
    session().openPin("pin-stone");
    settle();
    session().setState("after");
    settle();
    const Pose pose = session().camera().pose;
    const auto panels = [this] {
        QStringList shown;
        for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
            if (dock->isVisible())
                shown << dock->objectName();
        }
        return shown;
    };
    const QStringList panelsBefore = panels();
    const auto shown = picture().picture({160, 120});
    ASSERT_TRUE(shown) << toLine(shown.error());
    const QOpenGLContext* before = picture().context();
    bool destroyed = false;
    QObject::connect(before, &QOpenGLContext::aboutToBeDestroyed, [&] { destroyed = true; });
    // Into a window of its own and back: Qt destroys the context and makes another one.
    {
        QWidget other;
        auto* column = new QVBoxLayout(&other); // owned by the other window
        m_window->takeCentralWidget();
        column->addWidget(&picture());
        picture().show();
        other.resize(400, 300);
        other.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&other));
        ASSERT_TRUE(eventually([&] { return destroyed; })) << "the context was not destroyed: this tests nothing";
        ASSERT_TRUE(eventually([&] { return picture().ready(); }));
        m_window->setCentralWidget(&picture());
        picture().show();
    }
    ASSERT_TRUE(eventually([&] { return picture().isVisible() && picture().ready(); }));
    EXPECT_EQ(session().camera().pose, pose);
    EXPECT_EQ(session().state().id, "after");
    ASSERT_NE(session().openedPin(), nullptr);
    EXPECT_EQ(session().openedPin()->id, "pin-stone");
    EXPECT_EQ(panels(), panelsBefore);
    const auto again = picture().picture({160, 120});
    ASSERT_TRUE(again) << toLine(again.error());
    EXPECT_EQ(again.value(), shown.value()) << "the very same picture";
    const std::uint64_t frames = picture().framesDrawn();
    picture().update();
    EXPECT_TRUE(eventually([&] { return picture().framesDrawn() > frames; })) << "and it is drawn in the window";
}

} // namespace
} // namespace halls::app
