// SPDX-License-Identifier: MPL-2.0
#include "kiosk/PinLock.h"

#include "desk/SettingsStore.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QFile>

#include <sys/stat.h>

namespace halls::app {
namespace {

QString freshFile(const char* name) {
    const QString file = QStringLiteral(HALLS_TEST_OUTPUT "/%1.ini").arg(QLatin1String(name));
    QFile::remove(file);
    return file;
}

mode_t rightsOf(const QString& file) {
    struct stat about {};
    stat(file.toLocal8Bit().constData(), &about);
    return about.st_mode & 0777U;
}

TEST(PinLock, GrowsWithEachWrongOne) {
    EXPECT_EQ(PinLock::secondsAfter(0), 0);
    EXPECT_EQ(PinLock::secondsAfter(2), 0);
    EXPECT_EQ(PinLock::secondsAfter(3), 30);
    EXPECT_EQ(PinLock::secondsAfter(4), 60);
    EXPECT_EQ(PinLock::secondsAfter(5), 120);
    EXPECT_EQ(PinLock::secondsAfter(8), 960);
    EXPECT_EQ(PinLock::secondsAfter(1'000'000), 960);
}

TEST(PinLock, SurvivesARestart) {
    const QString file = freshFile("pin-lock");
    {
        SettingsStore store(file);
        PinLock lock(store, 1.0);
        lock.wrong();
        lock.wrong();
        EXPECT_EQ(lock.left(), 0);
        lock.wrong();
        EXPECT_GT(lock.left(), 28'000);
    }
    SettingsStore store(file);
    PinLock lock(store, 1.0);
    EXPECT_GT(lock.left(), 28'000);
    lock.wrong();
    EXPECT_GT(lock.left(), 58'000);
    lock.right();
    EXPECT_EQ(lock.left(), 0);
    EXPECT_EQ(SettingsStore(file).pinTries().wrong, 0);
}

TEST(PinLock, AClockThatIsSetBackLocksNobodyOutForYears) {
    SettingsStore store(freshFile("pin-clock"));
    store.setPinTries({3, QDateTime::currentMSecsSinceEpoch() + qint64{1000} * 3600 * 24 * 365});
    EXPECT_LE(PinLock(store, 1.0).left(), 30'000);
}

TEST(PinFile, IsItsOwnersAlone) {
    const QString file = freshFile("pin-file");
    const mode_t before = umask(0);
    {
        SettingsStore store(file);
        EXPECT_TRUE(store.setStaffPin("sealed"));
        EXPECT_EQ(rightsOf(file), 0600U) << "created so";
        store.setPinTries({1, 5});
        EXPECT_EQ(rightsOf(file), 0600U) << "and stays so";
    }
    chmod(file.toLocal8Bit().constData(), 0644);
    SettingsStore store(file);
    EXPECT_EQ(store.keepAlone(), SettingsStore::Kept::Corrected);
    EXPECT_EQ(rightsOf(file), 0600U);
    EXPECT_EQ(store.keepAlone(), SettingsStore::Kept::Alone);
    EXPECT_EQ(store.staffPin(), QByteArray("sealed"));
    umask(before);
}

} // namespace
} // namespace halls::app
