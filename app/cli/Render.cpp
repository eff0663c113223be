// SPDX-License-Identifier: MPL-2.0
#include "cli/Commands.h"

#include "gl/HeadlessContext.h"
#include "render/Picture.h"
#include "stage/Stage.h"

#include <fmt/format.h>

namespace halls::app {
namespace {

struct Wish {
    std::filesystem::path what;
    std::filesystem::path output;
    Size2 size{1280, 720};
    std::optional<Pose> pose;
};

Result<Wish> wishOf(const CommandLine& line, const Workplace& workplace) {
    Wish wish;
    wish.what = line.positional.empty() ? workplace.defaultPackage() : std::filesystem::path(line.positional.front());
    wish.output = line.value("--output");
    if (wish.output.empty())
        return Error{ErrorCode::Invalid, {}, "--output", "is needed: FILE.png"};
    const auto size = sizeValue(line, "--size", wish.size);
    if (!size)
        return size.error();
    wish.size = size.value();
    if (line.has("--hall") + line.has("--view") + line.has("--camera") > 1)
        return Error{ErrorCode::Invalid, {}, "render", "only one of --hall, --view and --camera"};
    if (line.has("--camera")) {
        const auto pose = poseValue(line, "--camera");
        if (!pose)
            return pose.error();
        wish.pose = pose.value();
    }
    return wish;
}

/// Puts the session where the call wants it; the Error names the option whose id is unknown.
Status place(viewer::Session& session, const CommandLine& line, const Wish& wish) {
    const auto unknown = [](const char* option, const std::string& id) {
        return Error{ErrorCode::Invalid, {}, option, "there is no '" + id + "' in this package"};
    };
    if (line.has("--state") && !session.setState(line.value("--state")))
        return unknown("--state", line.value("--state"));
    if (line.has("--hall") && !session.goToHall(line.value("--hall")))
        return unknown("--hall", line.value("--hall"));
    if (line.has("--view") && !session.goToView(line.value("--view")))
        return unknown("--view", line.value("--view"));
    // Flights to a view end within seconds; a session that never comes to rest is cut off.
    for (int i = 0; i < 600 && session.tick(1.0 / 30.0); ++i) {
    }
    if (wish.pose)
        session.setPose(*wish.pose);
    return Done{};
}

} // namespace

int runRender(const CommandLine& line, Workplace& workplace) {
    const auto wish = wishOf(line, workplace);
    if (!wish)
        return reportWrongCall(wish.error());

    auto context = gl::HeadlessContext::create();
    if (!context)
        return reportError(context.error());
    viewer::Loader::Options options;
    if (line.has("--state"))
        options.states.insert(line.value("--state"));
    options.startStateOnly = true; // one picture shows one state
    const auto loaded = workplace.loader().load(wish.value().what, options, {}, [](float) {});
    if (!loaded)
        return reportError(loaded.error());

    viewer::Settings settings;
    settings.reduceMotion = true;
    viewer::Session session(loaded.value(), settings);
    const Status placed = place(session, line, wish.value());
    if (!placed)
        return reportWrongCall(placed.error());
    auto stage = stage::Stage::create(session, {.shaders = workplace.folders().shaders});
    if (!stage)
        return reportError(stage.error());
    stage.value()->pinsShown = !line.has("--no-pins");
    while (stage.value()->prepare(std::chrono::seconds(1))) {
    }
    const auto picture = stage.value()->picture(wish.value().size);
    if (!picture)
        return reportError(picture.error());
    const Status written = render::writePng(wish.value().output, picture.value());
    if (!written)
        return reportError(written.error());
    int status = kDone;
    for (const Error& missing : loaded.value()->missing)
        status = reportError(missing);
    return status;
}

} // namespace halls::app
