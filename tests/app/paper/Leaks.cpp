// SPDX-License-Identifier: MPL-2.0
// What Pango has fontconfig remember until the process ends is not ours.
extern "C" const char* __lsan_default_suppressions(); // NOLINT: the sanitizer's own name

extern "C" const char* __lsan_default_suppressions() { // NOLINT
    return "leak:libfontconfig";
}
