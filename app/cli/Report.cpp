// SPDX-License-Identifier: MPL-2.0
#include "cli/Commands.h"

#include "base/MappedFile.h"
#include "cli/HeadlessStage.h"
#include "cli/OnPaper.h"
#include "io/Package.h"
#include "paper/FactsTable.h"
#include "paper/FactsTree.h"
#include "paper/PackageHash.h"
#include "paper/ReportPdf.h"

#include <algorithm>

namespace halls::app {
namespace {

struct Wish {
    std::filesystem::path package;
    std::filesystem::path output;
    std::string kind; ///< "pdf", "csv" or "json"
    std::vector<std::string> states;
    std::vector<std::string> exhibits;
    QPageSize::PageSizeId page = QPageSize::A4;
};

Result<Wish> wishOf(const CommandLine& line, const Workplace& workplace) {
    Wish wish;
    wish.package = line.positional.empty() ? workplace.defaultPackage() : std::filesystem::path(line.positional[0]);
    wish.output = line.value("--output");
    const std::string ending = wish.output.extension().string();
    if (ending != ".pdf" && ending != ".csv" && ending != ".json")
        return wrongCall("--output", "is needed: a file that ends in .pdf, .csv or .json");
    wish.kind = ending.substr(1);
    if (line.has("--states")) {
        auto states = listValue(line, "--states", 2);
        if (!states)
            return states.error();
        wish.states = std::move(states).value();
    }
    if (line.has("--hall") && line.has("--exhibit"))
        return wrongCall("report", "only one of --hall and --exhibit");
    if (line.has("--exhibit"))
        wish.exhibits = partsOf(line.value("--exhibit"));
    const auto page = pageValue(line);
    if (!page)
        return page.error();
    wish.page = page.value();
    return wish;
}

/// What the wish means in this museum; the Error names the option whose id is unknown.
Result<ReportWish> reportOf(const Museum& museum, const Wish& wish, const CommandLine& line) {
    const auto unknown = [](const char* option, const std::string& id) {
        return wrongCall(option, "there is no '" + id + "' in this package");
    };
    ReportWish report;
    if (museum.states.size() < 2)
        return wrongCall("--states", "this package has only one state");
    report.first = wish.states.empty() ? museum.states[0].id : wish.states[0];
    report.second = wish.states.empty() ? museum.states[1].id : wish.states[1];
    for (const Id& state : {report.first, report.second}) {
        if (museum.state(state) == nullptr)
            return unknown("--states", state);
    }
    if (report.first == report.second)
        return wrongCall("--states", "names the same state twice");
    const auto language = languageValue(line, museum);
    if (!language)
        return language.error();
    report.language = language.value();
    if (line.has("--hall") && museum.hall(line.value("--hall")) == nullptr)
        return unknown("--hall", line.value("--hall"));
    report.hall = line.value("--hall");
    report.preparedBy = line.value("--prepared-by");
    report.purpose = line.value("--purpose");
    report.emptyFields = line.has("--empty-fields");
    report.exhibits = wish.exhibits.empty() ? exhibitsOf(museum, line.value("--hall")) : wish.exhibits;
    for (const Id& exhibit : report.exhibits) {
        if (museum.exhibit(exhibit) == nullptr)
            return unknown("--exhibit", exhibit);
    }
    return report;
}

/// Where an exhibit is looked at from: where a visitor would be led, in both states the same.
std::optional<Camera> cameraBefore(const session::Session& session, const Id& exhibit) {
    std::optional<Camera> before = session.cameraBefore(exhibit);
    const View* hall = session.museum().viewIn(session.museum().exhibit(exhibit)->hall, session.state().id);
    if (!before && hall != nullptr)
        before = Camera{.pose = hall->pose, .verticalFov = hall->verticalFov};
    if (!before)
        return std::nullopt;
    Camera camera = session.camera(); // sees as far
    camera.pose = before->pose;
    camera.verticalFov = before->verticalFov;
    return camera;
}

int writePdf(const Wish& wish, const ReportWish& report, const CommandLine& line, Workplace& workplace) {
    auto headless = HeadlessStage::create();
    if (!headless)
        return reportError(headless.error());
    HeadlessStage& all = *headless.value();
    if (const Status loaded = all.load(workplace.loader(), wish.package, {.states = {report.first, report.second}});
        !loaded)
        return reportError(loaded.error());
    const OffscreenApplication application(report.language);
    all.session().setState(report.first); // where one stands is free in it
    if (const Status ready = all.prepare(workplace.folders().shaders); !ready)
        return reportError(ready.error());
    const auto& states = all.loaded().museum().states;
    const auto pictures = [&](const Id& exhibit, QSize size) {
        const std::optional<Camera> camera = cameraBefore(all.session(), exhibit);
        const auto picture = [&](const Id& state) {
            const auto at = std::ranges::find(states, state, &State::id);
            return camera ? all.picture(*camera, static_cast<std::size_t>(at - states.begin()), size) : QImage();
        };
        return std::pair(picture(report.first), picture(report.second));
    };
    const ReportPaper paper{.page = wish.page, .pictures = pictures, .progress = progressLines(line)};
    return all.end(toldFailure(line, writeReportPdf(all.loaded().museum(), report, paper, wish.output)));
}

} // namespace

int runReport(const CommandLine& line, Workplace& workplace) {
    const auto wish = wishOf(line, workplace);
    if (!wish)
        return reportWrongCall(wish.error());
    if (const Status can = toldFailure(line, canBeWritten(wish.value().output)); !can)
        return reportError(can.error());
    const auto package = io::Package::open(wish.value().package, workplace.folders().assets);
    if (!package)
        return reportError(package.error());
    const Museum& museum = package.value().museum();
    auto report = reportOf(museum, wish.value(), line);
    if (!report)
        return reportWrongCall(report.error());
    const auto hash = packageHash(package.value().folder());
    if (!hash)
        return reportError(hash.error());
    report.value().packageHash = hash.value();
    if (wish.value().kind == "pdf")
        return writePdf(wish.value(), report.value(), line, workplace);
    const OffscreenApplication application(report.value().language); // its words are translated
    const Status written = toldFailure(
        line, writeAtomically(wish.value().output,
                              std::string_view(wish.value().kind == "csv" ? factsAsCsv(museum, report.value())
                                                                          : factsAsJson(museum, report.value()))));
    return written ? kDone : reportError(written.error());
}

} // namespace halls::app
