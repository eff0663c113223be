// SPDX-License-Identifier: MPL-2.0
// Times the list of what changed with 5,000 exhibits: reading it, filtering it by words, sorting it. Not a test: prints
// a line for each case, for the table in README.md.

#include "comparing/ChangesModel.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace halls;

namespace {

constexpr int kExhibits = 5000;
constexpr int kRounds = 15;

std::shared_ptr<const loading::LoadedMuseum> museumOfMany() {
    Museum museum{.id = "many", .languages = {"en", "ar"}, .startState = "before"};
    museum.states = {{.id = "before"}, {.id = "after"}};
    museum.halls = {{.id = "hall", .title = {{{"en", "A hall"}, {"ar", "قاعة"}}}, .bounds = {{-9, 0, -9}, {9, 4, 9}}}};
    museum.halls[0].states = {{"before", {}}, {"after", {}}};
    for (int i = 0; i < kExhibits; ++i) {
        Exhibit exhibit{.id = "work-" + std::to_string(i), .hall = "hall"};
        exhibit.title.byLanguage = {{"en", "Relief of a winged genius, number " + std::to_string(i)},
                                    {"ar", "لوحٌ منحوتٌ لجنيٍّ مجنّح، رقم " + std::to_string(i)}};
        exhibit.states["before"] = {.fate = Fate::Present, .model = "m"};
        exhibit.states["after"] = {.fate = i % 3 == 0 ? Fate::Destroyed : Fate::Survived,
                                   .model = i % 3 == 0 ? "" : "m"};
        museum.exhibits.push_back(std::move(exhibit));
    }
    auto loaded = std::make_shared<loading::LoadedMuseum>();
    loaded->made.museum = std::make_shared<const Museum>(std::move(museum));
    loaded->states.resize(2);
    loaded->objects.resize(1);
    return loaded;
}

template <class Run>
void time(const char* what, Run run) {
    std::vector<double> times;
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        run(round);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
    }
    std::ranges::sort(times);
    std::printf("%-44s p50 %6.1f ms  max %6.1f ms\n", what, times[kRounds / 2], times.back());
}

} // namespace

int main(int count, char** words) {
    const QCoreApplication application(count, words);
    app::SessionLink link;
    link.open(museumOfMany());
    for (const char* language : {"en", "ar"}) {
        session::Settings settings = link.settings();
        settings.language = language;
        link.setSettings(settings);
        app::ChangesModel model(link, nullptr);
        app::ChangesFilter filter(model, nullptr);
        filter.setWords(QString());
        (void)filter.rowCount();
        const bool arabic = settings.language == "ar";
        const QString name = QString::fromLatin1(language);
        time(qPrintable(name + QStringLiteral(": read 5,000 exhibits")), [&](int) { model.show("before", "after"); });
        time(qPrintable(name + QStringLiteral(": filter by two words")), [&](int round) {
            filter.setWords((arabic ? QStringLiteral("مجنح ") : QStringLiteral("winged ")) + QString::number(round));
            (void)filter.rowCount(); // a filter works when it is asked
        });
        time(qPrintable(name + QStringLiteral(": no filter again")),
             [&](int round) { filter.setWords(round % 2 == 0 ? QString() : QStringLiteral("1")); });
        time(qPrintable(name + QStringLiteral(": sort by object")), [&](int round) {
            filter.sort(app::ChangesModel::Object, round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            (void)filter.rowCount();
        });
        std::printf("%d rows left\n", filter.rowCount());
    }
    return 0;
}
