// SPDX-License-Identifier: MPL-2.0
#include "desk/Opener.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <atomic>
#include <fstream>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <vector>

namespace halls::app {
namespace {

/// Tells its progress a thousand times, then works until it is let go or stopped, and has no model in the end.
class SlowImporter : public loading::Importer {
public:
    Status import(const loading::ForeignFile& source, model::ImportKind /*kind*/,
                  const std::filesystem::path& /*target*/, std::stop_token stop,
                  const loading::Progress& progress) override {
        for (int i = 1; i <= 1000; ++i)
            progress(static_cast<float>(i) / 2000.0F);
        ++begun;
        begun.notify_all();
        while (!released && !stop.stop_requested())
            std::this_thread::yield();
        const ErrorCode code = stop.stop_requested() ? ErrorCode::Cancelled : ErrorCode::Damaged;
        return Error{code, source.file.filename().string(), {}, "no model"};
    }

    std::atomic<int> begun = 0;
    std::atomic<bool> released = false;
};

class OpenerTest : public testing::Test {
protected:
    OpenerTest() {
        m_opener = std::make_unique<Opener>(m_loader);
        QObject::connect(m_opener.get(), &Opener::progressed, [this](float done) { m_progress.push_back(done); });
        QObject::connect(m_opener.get(), &Opener::failed, [this](const Error& error) { m_ends.push_back(error.file); });
        QObject::connect(m_opener.get(), &Opener::cancelled, [this] { m_ends.push_back("cancelled"); });
    }

    static std::filesystem::path model(const std::string& name) {
        std::filesystem::create_directories(kFolder);
        std::ofstream(kFolder / name) << name;
        return kFolder / name;
    }
    /// Without an event loop, as if the owner was busy meanwhile.
    void waitUntilBegun(int imports) const {
        for (int begun = m_importer.begun; begun < imports; begun = m_importer.begun)
            m_importer.begun.wait(begun);
    }
    static bool eventually(const std::function<bool()>& condition) {
        for (QElapsedTimer time = started(); time.elapsed() < 20'000;) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
            if (condition())
                return true;
        }
        return false;
    }
    static QElapsedTimer started() {
        QElapsedTimer time;
        time.start();
        return time;
    }

    inline static const std::filesystem::path kFolder = std::filesystem::path(HALLS_TEST_OUTPUT) / "opener";
    int m_words = 1;
    std::string m_name = "app-tests";
    char* m_line = m_name.data();
    QCoreApplication m_application{m_words, &m_line};
    SlowImporter m_importer;
    model::ModelCache m_cache{kFolder / "cache", 1U << 20U};
    loading::Loader m_loader{m_cache, m_importer, kFolder};
    std::vector<float> m_progress;
    std::vector<std::string> m_ends;
    std::unique_ptr<Opener> m_opener;
};

TEST_F(OpenerTest, ManyStepsOfProgressAreToldAsOneWithTheLastValue) {
    m_opener->open(model("slow.ply"));
    waitUntilBegun(1);
    QCoreApplication::processEvents();
    ASSERT_EQ(m_progress.size(), 1U);
    EXPECT_FLOAT_EQ(m_progress.front(), 0.5F);
    EXPECT_TRUE(m_opener->busy());
    m_importer.released = true;
    ASSERT_TRUE(eventually([&] { return !m_opener->busy(); }));
    EXPECT_EQ(m_ends, std::vector<std::string>{"slow.ply"});
}

TEST_F(OpenerTest, ANewWishIsTheOnlyOneThatIsHeardOf) {
    m_opener->open(model("first.ply"));
    waitUntilBegun(1);
    m_opener->open(model("second.ply"));
    waitUntilBegun(2);
    m_importer.released = true;
    ASSERT_TRUE(eventually([&] { return !m_opener->busy(); }));
    QCoreApplication::processEvents();
    EXPECT_EQ(m_ends, std::vector<std::string>{"second.ply"});
    EXPECT_EQ(m_progress.size(), 1U);
}

TEST_F(OpenerTest, CancellingIsToldOnce) {
    m_opener->open(model("slow.ply"));
    waitUntilBegun(1);
    m_opener->cancel();
    ASSERT_TRUE(eventually([&] { return !m_opener->busy(); }));
    EXPECT_EQ(m_ends, std::vector<std::string>{"cancelled"});
}

TEST_F(OpenerTest, NothingIsToldOnceItIsGone) {
    m_opener->open(model("slow.ply"));
    waitUntilBegun(1);
    m_opener.reset(); // with a word of progress and the end still on their way
    QCoreApplication::processEvents();
    EXPECT_TRUE(m_progress.empty());
    EXPECT_TRUE(m_ends.empty());
}

/// What a worker throws has no floor below it: it would end the program.
class ThrowingImporter : public loading::Importer {
public:
    Status import(const loading::ForeignFile& /*source*/, model::ImportKind /*kind*/,
                  const std::filesystem::path& /*target*/, std::stop_token /*stop*/,
                  const loading::Progress& /*progress*/) override {
        throw std::bad_alloc();
    }
};

TEST_F(OpenerTest, AnExceptionOfTheWorkerIsAnError) {
    const auto folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "opener-throws";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "m.obj") << "v 0 0 0";
    model::ModelCache cache(folder / "cache", 1 << 20);
    ThrowingImporter importer;
    loading::Loader loader(cache, importer, folder);
    Opener opener(loader);
    std::optional<Error> told;
    QObject::connect(&opener, &Opener::failed, [&](const Error& error) { told = error; });
    opener.open(folder / "m.obj");
    QElapsedTimer time;
    for (time.start(); !told && time.elapsed() < 20'000;)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    ASSERT_TRUE(told);
    EXPECT_NE(told->detail.find("more memory than there is"), std::string::npos) << told->detail;
    EXPECT_FALSE(opener.busy());
}

} // namespace
} // namespace halls::app
