// SPDX-License-Identifier: MPL-2.0
#include "words/PlainWords.h"
#include "words/Isolates.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QTextDocument>

namespace halls::app {
namespace {

TEST(PlainWords, NothingReachesBeyondThem) {
    const QChar override(0x202E);
    EXPECT_EQ(PlainWords::calm(QStringLiteral("hall") + override + QStringLiteral("glb.exe")),
              QStringLiteral("hallglb.exe"));
    const QString open = QChar(0x2067) + QStringLiteral("a");
    EXPECT_EQ(PlainWords::calm(open), open + QChar(0x2069)) << "an isolate is closed";
    EXPECT_EQ(PlainWords::calm(QStringLiteral("a") + QChar(0x2069) + QStringLiteral("b")), QStringLiteral("ab"));
    const QString isolated = Isolates::text(QString::fromUtf8("المتحف"));
    EXPECT_EQ(PlainWords::calm(isolated), isolated) << "what is whole stays";
    EXPECT_EQ(PlainWords::calm(QStringLiteral("a\x1b[2Jb\r\nc")), QString::fromUtf8("a\uFFFD[2Jb\n\nc"));
    EXPECT_EQ(PlainWords::line(QStringLiteral("a\nb")), QStringLiteral("a b"));
}

TEST(PlainWords, TipsAreNoMarkup) {
    EXPECT_EQ(PlainWords::tip(QStringLiteral("The left bull")), QStringLiteral("The left bull"));
    for (const char* words : {"<img src=\"/dev/zero\">", "<b>x</b>", "a\n<i>b</i>", "<a href=\"file:///etc\">c</a>"}) {
        const QString tip = PlainWords::tip(QLatin1String(words));
        QTextDocument shown;
        if (Qt::mightBeRichText(tip))
            shown.setHtml(tip);
        else
            shown.setPlainText(tip);
        EXPECT_EQ(shown.toPlainText().trimmed(), QLatin1String(words));
    }
}

TEST(PlainWords, NoKeyAndNoPlaceholder) {
    EXPECT_EQ(PlainWords::keyless(QStringLiteral("&file & more")), QStringLiteral("&&file && more"));
    EXPECT_EQ(PlainWords::title(QStringLiteral("a[*]b\nc")), QStringLiteral("a[*][*]b c"));
}

TEST(PlainWords, AMessageIsShort) {
    const QString few = QStringLiteral("one\ntwo\nthree");
    EXPECT_EQ(PlainWords::shortened(few), few);
    EXPECT_EQ(PlainWords::shortened(few + QStringLiteral("\n")), few);
    EXPECT_EQ(PlainWords::shortened(few + QStringLiteral("\nfour")), few + QChar(0x2026));
    const QString long300(300, QLatin1Char('a'));
    EXPECT_EQ(PlainWords::shortened(long300), long300);
    EXPECT_EQ(PlainWords::shortened(long300 + QLatin1Char('b')), long300.left(299) + QChar(0x2026));
    EXPECT_EQ(PlainWords::shortened(QString(400, QChar(0x2067))).size(), 1) << "nothing but isolates";
    // Not within a letter of two units.
    const QString cuneiform = QString::fromUtf8("𒀭").repeated(200);
    const QString cut = PlainWords::shortened(cuneiform);
    EXPECT_LE(cut.size(), 300);
    EXPECT_FALSE(cut[cut.size() - 2].isHighSurrogate());
    EXPECT_EQ(PlainWords::shortenedPath(QStringLiteral("/a/b.glb"), 20), QStringLiteral("/a/b.glb"));
    EXPECT_EQ(PlainWords::shortenedPath(QString(90, QLatin1Char('x')) + QStringLiteral("/b.glb"), 8),
              QString::fromUtf8("…x/b.glb"));
}

TEST(PlainWords, MegabytesAreCutAtOnce) {
    const QString megabytes = QStringLiteral("facet normal 1.#QNAN\n").repeated(200'000);
    QElapsedTimer time;
    time.start();
    const QString shown = PlainWords::shortened(megabytes);
    EXPECT_LT(time.elapsed(), 100);
    EXPECT_LE(shown.size(), PlainWords::kMaxLetters);
    EXPECT_LT(shown.count(QLatin1Char('\n')), PlainWords::kMaxLines);
}

} // namespace
} // namespace halls::app
