# SPDX-License-Identifier: MPL-2.0
"""clang-tidy (.clang-tidy says what it looks for, and why) over the engine and the app.

Usage: check_tidy.py BUILD_FOLDER [PART_OF_A_PATH...]

Works on the compile database of either compiler: warnings, sanitizers and g++'s precompiled headers are left out, so that each
file is read alone. That also finds a file that lacks an #include which a precompiled header happened to bring."""

import concurrent.futures
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = (ROOT / "engine", ROOT / "app")
LEFT_OUT = ("-W", "-fsanitize", "-fno-sanitize", "-fpch-")
LEFT_OUT_WITH_NEXT = ("-o", "-include", "-MF", "-MT", "-MQ")


# What clang 14 cannot read at all, and why.
NOT_READ = {"app/paper/PdfFinish.cpp"}  # qpdf's JSON.hh needs a vector of an incomplete class, which it refuses in C++20

# A breach on purpose: where it is not found, a clean run means nothing.
PLANTED = """#include <string>
#include <utility>
std::string twice(std::string word) {
    std::string first = std::move(word);
    return first + word;
}
"""


def words_for_clang(command: str) -> list[str]:
    """The words of a compiler's call that say how a file is to be understood."""
    kept = []
    words = iter(shlex.split(command))
    for word in words:
        if word in LEFT_OUT_WITH_NEXT:
            next(words, None)
        elif word.startswith(("-D", "-I", "-std=", "-f")) and not word.startswith(LEFT_OUT):
            kept.append(word)
        elif word in ("-isystem", "-I", "-D"):
            kept += [word, next(words, "")]
        elif word.startswith("-isystem"):
            kept.append(word)
    return kept


def look_at(tool: str, source: str, words: list[str], folder: str) -> str:
    """What was found in one file; nothing: an empty text."""
    run = subprocess.run([tool, "--quiet", f"--config-file={ROOT / '.clang-tidy'}", source, "--", *words],
                         cwd=folder, capture_output=True, text=True)
    return "" if run.returncode == 0 else run.stdout.strip() or run.stderr.strip()


def finds_the_planted_one(tool: str) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "Planted.cpp"
        source.write_text(PLANTED, encoding="utf-8")
        return "bugprone-use-after-move" in look_at(tool, str(source), ["-std=c++20"], folder)


def main(build: pathlib.Path, parts: list[str]) -> int:
    tool = shutil.which("clang-tidy-14")
    if tool is None:
        print("clang-tidy-14 is missing: packaging/install-dependencies --tests")
        return 1
    entries = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    sources = [entry for entry in entries
               if any(folder in pathlib.Path(entry["file"]).parents for folder in FOLDERS)
               and build not in pathlib.Path(entry["file"]).parents
               and os.path.relpath(entry["file"], ROOT) not in NOT_READ
               and (not parts or any(part in entry["file"] for part in parts))]
    if not sources:
        print(f"{build} compiles nothing that was asked for")
        return 1
    if not finds_the_planted_one(tool):
        print("clang-tidy does not see a value that is used after it was moved")
        return 1
    findings = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        looks = pool.map(lambda entry: look_at(tool, entry["file"], words_for_clang(entry["command"]), entry["directory"]),
                         sources)
        for entry, found in zip(sources, looks):
            if found:
                findings += 1
                print(f"{os.path.relpath(entry['file'], ROOT)}\n{found}\n", flush=True)
    print(f"{len(sources)} files, {findings} with findings")
    return 0 if findings == 0 else 1


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:]))
