// SPDX-License-Identifier: MPL-2.0
#include "words/ErrorWords.h"

#include "desk/Languages.h"
#include "words/EngineWords.h"

#include <QRegularExpression>
#include <QStringList>

#include <gtest/gtest.h>
#include <set>
#include <vector>

namespace halls::app {
namespace {

class ErrorWordsTest : public testing::Test {
protected:
    void TearDown() override { m_languages.use(QStringLiteral("en")); }
    Languages m_languages;
};

constexpr int kLastCode = static_cast<int>(ErrorCode::Failed);

QString plainWords(QString sentence) {
    static const QRegularExpression s_signs(QStringLiteral("[^\\p{L}\\p{N} ]"));
    return sentence.toLower().remove(s_signs).simplified();
}

/// What a box says of an error: what happened, why, what to do.
QStringList saidOf(const Error& error) {
    const std::string cause = ErrorWords::cause(error);
    QStringList all{ErrorWords::of(error), cause.empty() ? QString() : EngineWords::shown(cause),
                    ErrorWords::advice(error)};
    all.removeAll(QString());
    return all;
}

QStringList sentencesOf(const QStringList& said) {
    static const QRegularExpression s_end(QStringLiteral("[.:;؛]\\s"));
    QStringList all;
    for (const QString& each : said) {
        for (const QString& sentence : (each + QLatin1Char(' ')).split(s_end, Qt::SkipEmptyParts)) {
            if (const QString words = plainWords(sentence); !words.isEmpty())
                all << words;
        }
    }
    return all;
}

/// Whatever the engine says with whichever code.
TEST_F(ErrorWordsTest, CauseAndAdviceAreNeverTheSameSentence) {
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        for (int code = 0; code <= kLastCode; ++code) {
            for (const auto& table : {EngineWords::patterns(), EngineWords::ofSystem()}) {
                for (const char* pattern : table) {
                    QStringList all = sentencesOf(saidOf({static_cast<ErrorCode>(code), "a.glb", {}, pattern}));
                    const qsizetype before = all.size();
                    all.removeDuplicates();
                    EXPECT_EQ(all.size(), before) << language << " " << code << " " << pattern;
                }
            }
        }
    }
}

/// What really comes together, and said one thing in two ways.
TEST_F(ErrorWordsTest, NothingIsSaidInTwoWays) {
    const std::vector<Error> errors{
        {ErrorCode::NotFound, "a.glb", {}, "there is no such file"},
        {ErrorCode::NotFound, "a", {}, "there is no such package"},
        {ErrorCode::TimedOut, "a.glb", {}, "the import took longer than allowed"},
        {ErrorCode::Crashed, "a.glb", {}, "the import process fell over this file (signal 11)"},
        {ErrorCode::Conflict, "a", {}, "somebody else changed this file since it was opened; it was not overwritten"},
    };
    for (const Error& error : errors)
        EXPECT_EQ(ErrorWords::cause(error), "") << error.detail;
    for (const char* detail : {"this is glTF 1.0, an older format, which is not read; export it again as glTF 2.0",
                               "FBX 6.1 is too old (before 2011): write it anew as FBX 7.4 or glTF",
                               "was changed while it was read; open it again once it is written"}) {
        const Error error{ErrorCode::Unsupported, "a.glb", {}, detail};
        EXPECT_EQ(ErrorWords::advice(error), QString()) << detail << " says what to do";
        EXPECT_EQ(ErrorWords::cause(error), detail);
    }
    const Error empty{ErrorCode::NoMuseum,
                      "a",
                      {},
                      "this folder is empty: choose a folder with a museum.json, or the file of a model"};
    EXPECT_EQ(ErrorWords::cause(empty), "this folder is empty");
    EXPECT_FALSE(ErrorWords::advice(empty).isEmpty());
    m_languages.use(QStringLiteral("ar"));
    EXPECT_TRUE(EngineWords::translated(ErrorWords::cause(empty)).has_value());
}

} // namespace
} // namespace halls::app
