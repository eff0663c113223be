// SPDX-License-Identifier: MPL-2.0
#include "cli/Commands.h"

#include "base/MappedFile.h"
#include "cli/OnPaper.h"
#include "gl/HeadlessContext.h"
#include "io/Package.h"
#include "paper/ReportPdf.h"
#include "saving/Image.h"
#include "stage/Stage.h"

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
    const auto language = languageValue(line, "--language", museum);
    if (!language)
        return language.error();
    report.language = language.value();
    if (line.has("--hall") && museum.hall(line.value("--hall")) == nullptr)
        return unknown("--hall", line.value("--hall"));
    report.exhibits = wish.exhibits.empty() ? exhibitsOf(museum, line.value("--hall")) : wish.exhibits;
    for (const Id& exhibit : report.exhibits) {
        if (museum.exhibit(exhibit) == nullptr)
            return unknown("--exhibit", exhibit);
    }
    return report;
}

/// Both states of an exhibit, seen from one place.
class Camera {
public:
    Camera(std::shared_ptr<const loading::LoadedMuseum> loaded, const ReportWish& report)
        : m_session(std::move(loaded), {.reduceMotion = true}) {
        m_session.setSides(report.first, report.second);
    }

    Status prepare(const std::filesystem::path& shaders) {
        auto stage = stage::Stage::createPrepared(m_session, {.shaders = shaders});
        if (!stage)
            return stage.error();
        m_stage = std::move(stage).value();
        m_stage->pinsShown = false;
        return Done{};
    }

    std::pair<QImage, QImage> pictures(const Id& exhibit, QSize size) {
        m_session.goToExhibit(exhibit);
        for (int i = 0; i < 600 && m_session.tick(1.0 / 30.0); ++i) {
        }
        return {picture(session::Side::First, size), picture(session::Side::Second, size)};
    }

private:
    QImage picture(session::Side side, QSize size) {
        m_session.setAlone(side);
        const auto drawn = m_stage->picture({size.width(), size.height()});
        return drawn ? imageOf(drawn.value()) : QImage();
    }

    session::Session m_session;
    std::unique_ptr<stage::Stage> m_stage; ///< borrows the session
};

int writePdf(const Wish& wish, const ReportWish& report, const CommandLine& line, Workplace& workplace) {
    auto context = gl::HeadlessContext::create();
    if (!context)
        return reportError(context.error());
    const auto loaded =
        workplace.loader().load(wish.package, {.states = {report.first, report.second}}, {}, [](float) {});
    if (!loaded)
        return reportError(loaded.error());
    const OffscreenApplication application(report.language);
    Camera camera(loaded.value(), report);
    if (const Status ready = camera.prepare(workplace.folders().shaders); !ready)
        return reportError(ready.error());
    const ReportPaper paper{.page = wish.page,
                            .pictures = [&](const Id& exhibit, QSize size) { return camera.pictures(exhibit, size); },
                            .progress = progressLines(line)};
    const Status written = writeReportPdf(*loaded.value()->museum, report, paper, wish.output);
    return written ? kDone : reportError(written.error());
}

} // namespace

int runReport(const CommandLine& line, Workplace& workplace) {
    const auto wish = wishOf(line, workplace);
    if (!wish)
        return reportWrongCall(wish.error());
    if (const Status can = canBeWritten(wish.value().output); !can)
        return reportError(can.error());
    const auto package = io::Package::open(wish.value().package, workplace.folders().assets);
    if (!package)
        return reportError(package.error());
    const Museum& museum = package.value().museum();
    const auto report = reportOf(museum, wish.value(), line);
    if (!report)
        return reportWrongCall(report.error());
    if (wish.value().kind == "pdf")
        return writePdf(wish.value(), report.value(), line, workplace);
    const Status written = writeAtomically(
        wish.value().output, std::string_view(wish.value().kind == "csv" ? factsAsCsv(museum, report.value())
                                                                         : factsAsJson(museum, report.value())));
    return written ? kDone : reportError(written.error());
}

} // namespace halls::app
