// SPDX-License-Identifier: MPL-2.0
// What Assimp loses when a reader of its own throws is not ours to mend; it is lost with the import's process.
extern "C" const char* __lsan_default_suppressions(); // NOLINT: the sanitizer's own name

extern "C" const char* __lsan_default_suppressions() { // NOLINT
    return "leak:libassimp\n";
}
