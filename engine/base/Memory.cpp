// SPDX-License-Identifier: MPL-2.0
#include "base/Memory.h"

#include <fstream>
#include <malloc.h>
#include <unistd.h>

namespace halls {

void giveMemoryBack() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

std::uint64_t residentBytes() {
    std::ifstream file("/proc/self/statm");
    std::uint64_t whole = 0;
    std::uint64_t resident = 0;
    if (!(file >> whole >> resident))
        return 0;
    return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

} // namespace halls
