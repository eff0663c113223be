// SPDX-License-Identifier: MPL-2.0
// Any bytes as captions (HALLS_FUZZ_CAPTIONS), as a recorded walk (HALLS_FUZZ_WALK) or as a saved view, in its file and
// in one line (HALLS_FUZZ_VIEW): refused, or read in such a way that it comes back as it is when it is written.
#include "base/Assert.h"
#include "base/Utf8.h"
#include "fuzz/MemoryFolder.h"

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

#if defined(HALLS_FUZZ_CAPTIONS)
#include "museum/WebVtt.h"
#elif defined(HALLS_FUZZ_WALK)
#include "io/WalkFile.h"
#else
#include "saving/ViewText.h"
#endif

namespace {

using namespace halls;

#if defined(HALLS_FUZZ_CAPTIONS)

void read(std::string_view bytes) {
    const auto captions = webVttOf(bytes);
    if (!captions)
        return;
    const auto& cues = captions.value().cues;
    HALLS_ASSERT(cues.size() <= kMaxCues);
    for (const Cue& cue : cues) {
        HALLS_ASSERT(std::isfinite(cue.start) && std::isfinite(cue.end) && cue.text.size() <= kMaxCueBytes);
        HALLS_ASSERT(!firstInvalidUtf8(cue.text));
        (void)captions.value().textAt(cue.start);
    }
    HALLS_ASSERT(webVttOf(toWebVtt(cues))); // what is written can be read
}

#elif defined(HALLS_FUZZ_WALK)

void read(std::string_view bytes) {
    static const fuzz::MemoryFolder s_folder;
    const auto file = s_folder.put("m.walk", bytes);
    const auto walk = io::readWalk(file);
    if (!walk)
        return;
    HALLS_ASSERT(io::writeWalk(file, walk.value()));
    const auto again = io::readWalk(file);
    HALLS_ASSERT(again && again.value().poses.size() == walk.value().poses.size());
}

#else

void read(std::string_view bytes) {
    static const fuzz::MemoryFolder s_folder;
    if (const auto line = app::readViewText(bytes))
        HALLS_ASSERT(app::readViewText(app::toText(line.value())));
    const auto file = s_folder.put("m.view.json", bytes);
    const auto view = app::readSavedView(file);
    if (!view)
        return;
    s_folder.put("m.view.json", app::toJson(view.value().view));
    const auto again = app::readSavedView(file);
    HALLS_ASSERT(again && again.value().damaged.empty());
}

#endif

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    read({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
