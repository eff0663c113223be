// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QPushButton>
#include <QTimer>

namespace halls::app {

void WindowTest::SetUp() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    m_settingsFile = QStringLiteral(HALLS_TEST_OUTPUT "/%1-%2.ini")
                         .arg(QLatin1String(test->test_suite_name()), QLatin1String(test->name()));
    QFile::remove(m_settingsFile);
    const std::filesystem::path program = QCoreApplication::applicationFilePath().toStdString();
    auto workplace = Workplace::create(program);
    ASSERT_TRUE(workplace) << toLine(workplace.error());
    m_workplace = std::move(workplace).value();
    m_languages.use(QStringLiteral("en"));
}

void WindowTest::TearDown() {
    closeWindow();
    m_languages.use(QStringLiteral("en"));
}

void WindowTest::openWindow() {
    m_store = std::make_unique<SettingsStore>(m_settingsFile);
    m_window = std::make_unique<MainWindow>(*m_workplace, *m_store, m_languages);
    m_window->resize(1280, 720);
    m_window->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
}

void WindowTest::closeWindow() {
    QTimer leave; // a test may end with what cannot be written: nobody is there to be asked
    QObject::connect(&leave, &QTimer::timeout, [this] {
        if (auto* asked = m_window ? m_window->findChild<QDialog*>(QStringLiteral("unwritten")) : nullptr)
            asked->accept();
    });
    leave.start(100);
    if (m_window)
        m_window->close();
    m_window.reset();
    m_store.reset();
}

void WindowTest::openTiny() {
    if (!m_window)
        openWindow();
    bool opened = false; // another may be open, and ready, until then
    const auto told = QObject::connect(&frame(), &Frame::museumOpened, [&opened] { opened = true; });
    frame().open(tinyFolder().toStdString());
    ASSERT_TRUE(eventually([&] { return opened && picture().ready(); }));
    QObject::disconnect(told);
    picture().setFocus();
    settle();
}

void WindowTest::openTinyWith(const std::function<void(Museum&, std::vector<Tour>&)>& change) {
    openTiny();
    auto changed = std::make_shared<loading::LoadedMuseum>(session().loaded());
    Museum museum = changed->museum();
    changed->made.tours = changed->tours();
    changed->made.folder = changed->folder();
    change(museum, changed->made.tours);
    changed->made.museum = std::make_shared<const Museum>(std::move(museum));
    changed->package.reset();
    link().open(changed);
    ASSERT_TRUE(eventually([&] { return picture().ready(); }));
    settle();
}

void WindowTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QWidget* target = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &picture();
    QTest::keyClick(target, key, modifiers);
}

QPointF WindowTest::pixelOf(Vec3 place) {
    const QSize size = picture().size();
    const Camera& eye = session().camera();
    const float aspect = static_cast<float>(size.width()) / static_cast<float>(size.height());
    const Vec4 at = eye.projection(aspect) * eye.view() * Vec4(place, 1.0F);
    return {(0.5 + 0.5 * double{at.x / at.w}) * size.width(), (0.5 - 0.5 * double{at.y / at.w}) * size.height()};
}

void WindowTest::settle() {
    ASSERT_TRUE(eventually([&] { return !session().walking(); }));
    QTest::qWait(50); // the last tick and its frame
}

void WindowTest::readNotice() {
    const auto states = link().notice().states();
    session().setNoticeRead({states.begin(), states.end()});
}

void WindowTest::acceptNotice() {
    ASSERT_TRUE(eventually([&] { return child<QPushButton>("goOn") != nullptr; }));
    QTest::mouseClick(child<QPushButton>("goOn"), Qt::LeftButton);
    ASSERT_TRUE(eventually([&] { return child<QPushButton>("goOn") == nullptr; }));
}

} // namespace halls::app
