// SPDX-License-Identifier: MPL-2.0
#include "cli/HeadlessStage.h"

#include "base/MappedFile.h"
#include "base/Utf8.h"
#include "cli/CommandLine.h"
#include "render/Picture.h"
#include "saving/Image.h"
#include "saving/SavedView.h"

#include <QBuffer>

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <span>

namespace halls::app {
namespace {

struct Wish {
    std::filesystem::path what;
    std::filesystem::path output;
    Size2 size{1280, 720};
    std::optional<Pose> pose;
    CompareMode compare = CompareMode::Off;
    std::vector<std::string> states; ///< both, where two are compared and the call names them
    float split = 0.5F;
    session::Overlay overlay = session::Overlay::None;
    loading::BareWish bare;
};

Status readComparison(const CommandLine& line, Wish& wish) {
    if (line.has("--compare")) {
        const auto mode = compareModeOf(line.value("--compare"));
        if (!mode || *mode == CompareMode::Off)
            return wrongCall("--compare", "'" + line.value("--compare") +
                                              "' is no mode; expected swipe, side-by-side, blend or ghost");
        wish.compare = *mode;
    }
    for (const char* option : {"--states", "--split", "--horizontal"}) {
        if (line.has(option) && wish.compare == CompareMode::Off)
            return wrongCall(option, "goes with --compare");
    }
    if (line.has("--state") && wish.compare != CompareMode::Off)
        return wrongCall("--state", "shows one state; with --compare say --states A,B");
    if (line.has("--states")) {
        auto states = listValue(line, "--states", 2);
        if (!states)
            return states.error();
        wish.states = std::move(states).value();
    }
    const auto split = decimalValue(line, "--split", 0.5, 0.0, 1.0);
    if (!split)
        return split.error();
    wish.split = static_cast<float>(split.value());
    const std::string tint = line.value("--tint", "none");
    const auto overlay = overlayOf(tint);
    if (!overlay)
        return wrongCall("--tint", "'" + tint + "' is no tint; expected form, presence, place or fate");
    wish.overlay = *overlay;
    return Done{};
}

Result<Wish> wishOf(const CommandLine& line, const Workplace& workplace) {
    Wish wish;
    wish.what = line.positional.empty() ? workplace.defaultPackage() : std::filesystem::path(line.positional.front());
    auto bare = bareWishOf(line, wish.what);
    if (!bare)
        return bare.error();
    wish.bare = std::move(bare).value();
    wish.output = line.value("--output");
    if (wish.output.empty())
        return wrongCall("--output", "is needed: FILE.png");
    const auto size = sizeValue(line, "--size", wish.size);
    if (!size)
        return size.error();
    wish.size = size.value();
    if (line.has("--hall") + line.has("--view") + line.has("--camera") > 1)
        return wrongCall("render", "only one of --hall, --view and --camera");
    if (line.has("--variant") && loading::Loader::isPackage(wish.what))
        return wrongCall("--variant", "goes with a model, not with a package");
    if (line.has("--camera")) {
        const auto pose = poseValue(line, "--camera");
        if (!pose)
            return pose.error();
        wish.pose = pose.value();
    }
    if (const Status read = readComparison(line, wish); !read)
        return read.error();
    return wish;
}

Status compare(session::Session& session, const CommandLine& line, const Wish& wish) {
    const auto& states = session.museum().states;
    if (states.size() < 2)
        return wrongCall("--compare", "this package has only one state");
    for (const std::string& id : wish.states) {
        if (session.museum().state(id) == nullptr)
            return wrongCall("--states", "there is no '" + id + "' in this package");
    }
    const auto indexOf = [&](std::size_t side) {
        const auto found = wish.states.empty() ? states.begin() + static_cast<std::ptrdiff_t>(side)
                                               : std::ranges::find(states, wish.states[side], &State::id);
        return static_cast<std::size_t>(found - states.begin());
    };
    session::Comparison comparison{.mode = wish.compare, .first = indexOf(0), .second = indexOf(1)};
    comparison.horizontal = line.has("--horizontal");
    comparison.split = comparison.blend = wish.split;
    if (!session.setComparison(comparison))
        return wrongCall("--states", "names the same state twice");
    return Done{};
}

/// Puts the session where the call wants it; the Error names the option whose id is unknown.
Status place(session::Session& session, const CommandLine& line, const Wish& wish) {
    const auto unknown = [](const char* option, const std::string& id) {
        return wrongCall(option, "there is no '" + id + "' in this package");
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
    session.setOverlay(wish.overlay);
    return wish.compare == CompareMode::Off ? Status(Done{}) : compare(session, line, wish);
}

/// As PNG, which loses nothing, or by its ending as JPEG, for pages on paper and on the web.
Status write(const std::filesystem::path& file, const render::Picture& picture) {
    if (file.extension() != ".jpg" && file.extension() != ".jpeg")
        return render::writePng(file, picture);
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    constexpr int kQuality = 86;
    if (!imageOf(picture).convertToFormat(QImage::Format_RGB888).save(&bytes, "JPEG", kQuality))
        return Error{ErrorCode::Failed, file.string(), {}, "the picture could not be packed as JPEG"};
    return writeAtomically(file,
                           std::as_bytes(std::span(bytes.data().constData(), static_cast<std::size_t>(bytes.size()))));
}

} // namespace

int runRender(const CommandLine& line, Workplace& workplace) {
    const auto wish = wishOf(line, workplace);
    if (!wish)
        return reportWrongCall(wish.error());
    auto headless = HeadlessStage::create();
    if (!headless)
        return reportError(headless.error());
    HeadlessStage& all = *headless.value();
    loading::Loader::Options options{.variant = line.value("--variant")};
    options.bare = wish.value().bare;
    if (line.has("--state"))
        options.states.insert(line.value("--state"));
    options.states.insert(wish.value().states.begin(), wish.value().states.end());
    options.startStateOnly = wish.value().compare == CompareMode::Off; // one picture shows one state
    const Status loaded = all.load(workplace.loader(), wish.value().what, options, {.reduceMotion = true});
    if (!loaded)
        return reportError(loaded.error());
    for (const loading::NoteOfFiles& note : loading::byWords(all.session().loaded().notes))
        std::fputs(fmt::format("mosul-halls: {}: {}\n", printable(fmt::format("{}", fmt::join(note.files, ", "))),
                               printable(note.text))
                       .c_str(),
                   stderr);
    if (const Status placed = place(all.session(), line, wish.value()); !placed)
        return reportWrongCall(placed.error());
    if (const Status ready = all.prepare(workplace.folders().shaders); !ready)
        return reportError(ready.error());
    all.stage().pinsShown = !line.has("--no-pins");
    all.stage().projector = line.has("--projector");
    const auto picture = all.stage().picture(wish.value().size);
    return all.end(picture ? write(wish.value().output, picture.value()) : picture.error());
}

} // namespace halls::app
