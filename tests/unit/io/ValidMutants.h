// SPDX-License-Identifier: MPL-2.0
#pragma once

// What `validate` calls valid is a promise: tests of what it promises, with packages that chance changed.

#include "io/Package.h"
#include "unit/io/Mutants.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace halls::test {

/// Makes mutants of the tiny museum until `wanted` of them are valid by validate(package), and has each looked at:
/// look(package, check, what), where `what` is its seed and what was changed. Fewer under sanitizers, which take twenty
/// times as long.
template <class Validate, class Look>
void eachValidMutant(const std::filesystem::path& source, std::uint32_t wanted, const Validate& validate,
                     const Look& look) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    wanted = std::min<std::uint32_t>(wanted, 50);
#endif
    const std::uint32_t most = 40 * wanted; // seeds
    const std::string folder = "halls-mutants-" + std::to_string(::getpid());
    MutantPackage mutant(source / "tests/app/data/tiny-museum", std::filesystem::temp_directory_path() / folder);
    std::uint32_t valid = 0;
    for (std::uint32_t seed = 1; seed <= most && valid < wanted; ++seed) {
        const std::string what = mutant.make(seed);
        const io::PackageCheck check = validate(mutant.folder());
        if (!check.valid())
            continue;
        ++valid;
        look(mutant.folder(), check, "seed " + std::to_string(seed) + ": " + what);
    }
    EXPECT_EQ(valid, wanted) << "else this proves less";
}

} // namespace halls::test
