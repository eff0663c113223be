// SPDX-License-Identifier: MPL-2.0
#include "editing/ProposedTitles.h"

#include <QDate>
#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace halls::app {
namespace {

const QString kBeforeDay = QStringLiteral(" – ");

bool isOfTour(const Museum& museum, const std::string& language, const std::string& words) {
    static const QRegularExpression kDay(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
    const QString title = QString::fromStdString(museum.title.in(language)) + kBeforeDay;
    const QString all = QString::fromStdString(words);
    return all.startsWith(title) && kDay.match(all.mid(title.size())).hasMatch();
}

/// `words` as tours::freeStepTitle() makes them of a title, with a number or without.
bool isMadeOf(const LocalText& title, const std::string& language, const std::string& words) {
    static const QRegularExpression kNumber(QStringLiteral("^( \\d+)?$"));
    const QString its = QString::fromStdString(title.in(language));
    const QString all = QString::fromStdString(words);
    return !its.isEmpty() && all.startsWith(its) && kNumber.match(all.mid(its.size())).hasMatch();
}

/// What tours::stepOf() names a step after.
std::vector<const LocalText*> namesIn(const Museum& museum, const TourStep& step) {
    std::vector<const LocalText*> names{&museum.title};
    for (const Id& id : step.pins) {
        if (const Pin* pin = museum.pin(id))
            names.push_back(&pin->label);
    }
    for (const View& view : museum.views)
        names.push_back(&view.title);
    for (const Hall& hall : museum.halls)
        names.push_back(&hall.title);
    return names;
}

/// Each of `title` that `isProposed` says true of, but for that of `language`.
template <class Proposed>
LocalText othersOf(const LocalText& title, const std::string& language, const Proposed& isProposed) {
    LocalText others;
    const auto own = title.byLanguage.find(language);
    if (own != title.byLanguage.end() && !isProposed(language, own->second))
        return others;
    for (const auto& [tag, words] : title.byLanguage) {
        if (tag != language && isProposed(tag, words))
            others.byLanguage[tag] = words;
    }
    return others;
}

} // namespace

LocalText ProposedTitles::ofTour(const Museum& museum) {
    const std::string day = (kBeforeDay + QDate::currentDate().toString(Qt::ISODate)).toStdString();
    LocalText title;
    for (const std::string& language : museum.languages)
        title.byLanguage[language] = museum.title.in(language) + day;
    return title;
}

/// A title with a day is nobody's own, whatever stands beside it: tours that were named before have one too.
LocalText ProposedTitles::beside(const Museum& museum, const Tour& tour, const std::string& language) {
    LocalText others;
    for (const auto& [tag, words] : tour.title.byLanguage) {
        if (tag != language && isOfTour(museum, tag, words))
            others.byLanguage[tag] = words;
    }
    return others;
}

LocalText ProposedTitles::beside(const Museum& museum, const TourStep& step, const std::string& language) {
    for (const LocalText* name : namesIn(museum, step)) {
        LocalText others = othersOf(step.title, language, [name](const std::string& tag, const std::string& words) {
            return isMadeOf(*name, tag, words);
        });
        if (!others.empty())
            return others;
    }
    return {};
}

} // namespace halls::app
