// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "words/ErrorWords.h"
#include "words/Words.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTabBar>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>
#include <string>

namespace halls::app {
namespace {

class LanguagesTest : public WindowTest {};

bool isArabic(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.script() == QChar::Script_Arabic; });
}

/// Answers every text with the text in brackets: what is shown without them was not translated.
class PseudoTranslator : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* text, const char*, int) const override {
        return QStringLiteral("⟦") + QString::fromUtf8(text) + QStringLiteral("⟧");
    }
};

TEST_F(LanguagesTest, ArabicMirrorsTheWindowAndKeepsThePose) {
    openTiny();
    const Pose pose = session().camera().pose;
    const auto middleOf = [](const QWidget* w) { return w->mapToGlobal(w->rect().center()).x(); };
    EXPECT_LT(middleOf(child<QDockWidget>("dockPlaces")), middleOf(&picture()));
    m_languages.use(QStringLiteral("ar"));
    EXPECT_EQ(m_window->layoutDirection(), Qt::RightToLeft);
    EXPECT_TRUE(eventually([&] { return middleOf(child<QDockWidget>("dockPlaces")) > middleOf(&picture()); }));
    for (const QAction* menu : m_window->menuBar()->actions())
        EXPECT_TRUE(eventually([&] { return isArabic(menu->text()); })) << menu->text().toStdString();
    EXPECT_EQ(session().camera().pose, pose);
    EXPECT_EQ(Words::date("2014-06"), QString::fromUtf8("حزيران/يونيو 2014"))
        << "as months are named in Iraq, and elsewhere";
    m_languages.use(QStringLiteral("en"));
    EXPECT_TRUE(eventually([&] { return middleOf(child<QDockWidget>("dockPlaces")) < middleOf(&picture()); }));
}

/// All that the widgets of a window say, with their names.
std::vector<std::pair<QString, QString>> wordsOf(const QWidget& window) {
    std::vector<std::pair<QString, QString>> words;
    QList<QWidget*> widgets = window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        const auto add = [&](const QString& text) { words.emplace_back(widget->objectName(), text); };
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            add(button->text());
        if (const auto* label = qobject_cast<const QLabel*>(widget); label != nullptr)
            add(label->text());
        if (const auto* spin = qobject_cast<const QAbstractSpinBox*>(widget))
            add(spin->text());
        if (const auto* menu = qobject_cast<const QMenu*>(widget))
            add(menu->title());
        if (const auto* group = qobject_cast<const QGroupBox*>(widget))
            add(group->title());
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs->tabText(i));
        }
        if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                add(box->itemText(i));
        }
        for (const QAction* action : widget->actions())
            add(action->text());
    }
    for (const QAction* action : window.findChildren<QAction*>())
        words.emplace_back(action->objectName(), action->text());
    return words;
}

/// With everything open that has letters under which a key could be marked.
void openDialogs(MainWindow& window) {
    for (const char* id : {"settings", "tours", "report", "handout", "about", "help", "save-picture"}) {
        if (QAction* action = window.action(QLatin1String(id)))
            action->trigger();
    }
}

TEST_F(LanguagesTest, NoArabicLetterIsUnderlinedAsAKey) {
    openTiny();
    readNotice();
    openDialogs(*m_window);
    const auto marked = [](const QString& text) {
        return QString(text).remove(QStringLiteral("&&")).contains(QRegularExpression(QStringLiteral("&(?!#?\\w+;)")));
    };
    int before = 0;
    for (const auto& [name, text] : wordsOf(*m_window))
        before += marked(text) ? 1 : 0;
    EXPECT_GT(before, 50) << "in English there are keys";
    m_languages.use(QStringLiteral("ar"));
    QCoreApplication::processEvents();
    int arabic = 0;
    for (const auto& [name, text] : wordsOf(*m_window)) {
        EXPECT_FALSE(marked(text)) << name.toStdString() << ": " << text.toStdString();
        arabic += isArabic(text) ? 1 : 0;
    }
    EXPECT_GT(arabic, 100);
    m_languages.use(QStringLiteral("en"));
    QCoreApplication::processEvents();
    int after = 0;
    for (const auto& [name, text] : wordsOf(*m_window))
        after += marked(text) ? 1 : 0;
    EXPECT_GE(after, before);
}

TEST_F(LanguagesTest, DigitsAreTheSameInEachLanguage) {
    openTiny();
    readNotice();
    m_languages.use(QStringLiteral("ar"));
    session::Settings settings = link().settings();
    settings.language = "ar";
    link().setSettings(settings);
    openDialogs(*m_window);
    int numbers = 0;
    for (const auto& [name, text] : wordsOf(*m_window)) {
        for (const QChar letter : text) {
            EXPECT_TRUE(!letter.isDigit() || letter <= u'9') << name.toStdString() << ": " << text.toStdString();
            numbers += letter.isDigit() ? 1 : 0;
        }
    }
    EXPECT_GT(numbers, 10);
    EXPECT_EQ(QLocale().toString(1.5), QStringLiteral("1.5"));
}

/// The program's dates and the museum's own words call a month by both of its names.
TEST_F(LanguagesTest, MonthsHaveOneNameInArabic) {
    m_languages.use(QStringLiteral("ar"));
    QStringList names;
    for (int month = 1; month <= 12; ++month) {
        const QString date = Words::date("2017-" + std::to_string(month / 10) + std::to_string(month % 10) + "-07");
        const QString name = date.section(QLatin1Char(' '), 1).remove(QStringLiteral(" 2017"));
        EXPECT_EQ(name.count(QLatin1Char('/')), 1) << date.toStdString();
        names << name;
    }
    EXPECT_EQ(names[2].toStdString(), "آذار/مارس");
    EXPECT_EQ(names[10].toStdString(), "تشرين الثاني/نوفمبر");
    State state{.from = "2017-03-07", .to = "2017-03-11"};
    state.precision = DatePrecision::Day;
    EXPECT_EQ(Words::dates(state).toStdString(), "من 7 إلى 11 آذار/مارس 2017");
    // Each name that stands alone, without the other one.
    QStringList halves;
    for (const QString& name : names)
        halves << QRegularExpression::escape(name.section(QLatin1Char('/'), 0, 0));
    const QRegularExpression alone(
        QStringLiteral("(?<![\\w/])[وفبل]?(%1)(?![\\w/])").arg(halves.join(QLatin1Char('|'))),
        QRegularExpression::UseUnicodePropertiesOption);
    for (const char* file : {"museum.json", "pins.json"}) {
        QFile words(QStringLiteral(HALLS_SOURCE_DIR "/scenes/mosul-museum/") + QLatin1String(file));
        ASSERT_TRUE(words.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(words.readAll());
        const auto found = alone.match(text);
        EXPECT_FALSE(found.hasMatch())
            << text.mid(std::max<qsizetype>(0, found.capturedStart() - 60), 120).toStdString();
    }
    m_languages.use(QStringLiteral("en"));
    EXPECT_EQ(Words::dates(state).toStdString(), "7 to 11 March 2017");
    EXPECT_EQ(Words::date("2017-03"), QStringLiteral("March 2017"));
}

TEST_F(LanguagesTest, StatesStandAsTheSidesOfAComparison) {
    openTiny();
    readNotice();
    for (const QString& language : {QStringLiteral("ar"), QStringLiteral("en"), QStringLiteral("ar")}) {
        m_languages.use(language);
        QTest::qWait(50);
        session().setCompareMode(CompareMode::Swipe);
        session().setSplit(0.5F);
        const auto sides = session().sides({200, 100});
        ASSERT_EQ(sides.size(), 2U);
        const bool firstIsLeft = (sides[0].visibleCorner.x < sides[1].visibleCorner.x) == (sides[0].state == 0);
        const auto buttons = child<QWidget>("stateSwitch")->findChildren<QToolButton*>();
        ASSERT_EQ(buttons.size(), 2);
        EXPECT_EQ(buttons[0]->x() < buttons[1]->x(), firstIsLeft) << language.toStdString();
    }
}

TEST_F(LanguagesTest, KeysInTheListOfToursStandApart) {
    openTiny();
    for (const QString& language : Languages::offered()) {
        m_languages.use(language);
        m_window->action(QStringLiteral("tours"))->trigger();
        const QString hint = child<QLabel>("tourKeys")->text();
        int deep = 0;
        for (const QChar letter : hint) {
            deep += letter == QChar(0x2068) ? 1 : letter == QChar(0x2069) ? -1 : 0;
            ASSERT_GE(deep, 0);
            if (language == QLatin1String("ar") && letter.script() == QChar::Script_Latin) {
                EXPECT_EQ(deep, 2) << hint.toStdString();
            }
            if (language == QLatin1String("ar") && letter.script() == QChar::Script_Arabic) {
                EXPECT_EQ(deep, 1) << hint.toStdString();
            }
        }
        EXPECT_EQ(deep, 0);
        child<QDialog>("tourDialog")->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTest::qWait(20);
    }
}

TEST_F(LanguagesTest, ALanguageIsCalledByItsOwnName) {
    for (const char* tag : {"en", "en-GB", "en-US", "en_US"})
        EXPECT_EQ(Words::language(tag), QStringLiteral("English"));
    for (const char* tag : {"ar", "ar-IQ"})
        EXPECT_EQ(Words::language(tag), QString::fromUtf8("العربية"));
}

TEST_F(LanguagesTest, EveryErrorAndWordHasASentence) {
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        for (int code = 0; code <= static_cast<int>(ErrorCode::Failed); ++code) {
            const QString sentence = ErrorWords::of(static_cast<ErrorCode>(code));
            EXPECT_FALSE(sentence.isEmpty()) << code;
            EXPECT_EQ(isArabic(sentence), language == std::string("ar")) << sentence.toStdString();
        }
        for (int fate = 0; fate <= static_cast<int>(Fate::Unknown); ++fate)
            EXPECT_EQ(isArabic(Words::of(static_cast<Fate>(fate))), language == std::string("ar"));
    }
}

TEST_F(LanguagesTest, NoVisibleWordIsLeftUntranslated) {
    PseudoTranslator pseudo;
    QApplication::installTranslator(&pseudo);
    openTiny();
    QStringList bare;
    const auto check = [&](const QWidget* widget, const QString& text) {
        const bool hasWords = std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter(); });
        if (hasWords && !text.contains(QStringLiteral("⟦")))
            bare << QStringLiteral("%1 (%2)").arg(text, widget->objectName());
    };
    // What the museum says is in its own language: the switch of states and the names in the status bar.
    const QWidget* states = child<QWidget>("stateSwitch");
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || (states != nullptr && states->isAncestorOf(widget)))
            continue;
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            check(widget, button->text());
        if (const auto* label = qobject_cast<const QLabel*>(widget);
            label != nullptr && label->objectName() != QLatin1String("hallLabel") &&
            label->objectName() != QLatin1String("stateLabel"))
            check(widget, label->text());
        if (const auto* line = qobject_cast<const QLineEdit*>(widget))
            check(widget, line->placeholderText());
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                check(widget, tabs->tabText(i));
        }
        check(widget, widget->accessibleName());
    }
    for (const QAction* menu : m_window->menuBar()->actions()) {
        check(m_window.get(), menu->text());
        for (const QAction* action : menu->menu()->actions())
            check(m_window.get(), action->text());
    }
    QApplication::removeTranslator(&pseudo);
    EXPECT_TRUE(bare.isEmpty()) << bare.join(QStringLiteral("\n")).toStdString();
}

} // namespace
} // namespace halls::app
