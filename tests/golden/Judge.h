// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "render/Picture.h"

#include <string>

namespace halls::test {

/// How much two pictures may differ. Even with the same Mesa, processors differ by one step here and there.
struct Tolerance {
    int step = 2;         ///< of 255, per channel, that no one counts
    double share = 0.001; ///< of pixels that may be over it
};

struct Verdict {
    bool same = false;
    int largestStep = 0;        ///< of 255
    double share = 0.0;         ///< of pixels over the tolerated step
    std::string why;            ///< empty when the same
    render::Picture difference; ///< eight times the difference, opaque; empty when the sizes differ
};

Verdict compare(const render::Picture& expected, const render::Picture& actual, Tolerance tolerance = {});

/// Compares with `folder`/`name`.png. A missing baseline is a failure that leaves `name`.actual.png in `artifacts`; a
/// difference leaves that and `name`.diff.png. The names are the test's own: no two tests may share one.
Verdict judge(const std::filesystem::path& folder, const std::filesystem::path& artifacts, const std::string& name,
              const render::Picture& actual, Tolerance tolerance = {});

} // namespace halls::test
