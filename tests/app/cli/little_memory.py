# SPDX-License-Identifier: MPL-2.0
"""Little memory (ulimit -v): a call ends with what it was to do, or with one line and status 3; it never crashes, never
waits for a thread that could not be started, and a library of the graphics driver adds no words of its own.

Usage: little_memory.py PROGRAM PACKAGE"""

import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import time
import unittest

PACKAGE = pathlib.Path(sys.argv.pop())
PROGRAM = sys.argv.pop()
LONGEST = 20  # seconds
SCREEN = (800, 600)
COLOURS = 200  # a window with its picture has many more, an empty screen one
MIB = 1 << 20


def limited(mib: int):
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (mib * MIB, mib * MIB))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return limit


class LittleMemory(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = pathlib.Path(self.folder.name)
        runtime = self.root / "runtime"
        runtime.mkdir(mode=0o700)
        self.environment = {**os.environ, "HALLS_CACHE_DIR": str(self.root / "cache"), "XDG_RUNTIME_DIR": str(runtime),
                            "XDG_CONFIG_HOME": str(self.root / "config")}
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            self.environment.pop(name, None)
        # The models are in the cache: what is tried is the program that shows them.
        subprocess.run([PROGRAM, "validate", PACKAGE], env=self.environment, check=True, capture_output=True)

    def refused(self, status: int, said: str, what: str):
        ours = [line for line in said.splitlines() if line.startswith("mosul-halls: ")]
        self.assertEqual((status, len(ours)), (3, 1), f"{what}: {said}")
        self.assertEqual(said, ours[0] + "\n", what)

    def called(self, mib: int, words: list[str]) -> bool:
        """Whether it did what it was to do."""
        ended = subprocess.run([PROGRAM, *words], env=self.environment, capture_output=True, text=True, timeout=LONGEST,
                               preexec_fn=limited(mib))
        if ended.returncode != 0:
            self.refused(ended.returncode, ended.stderr, f"{words[0]} in {mib} MiB")
        return ended.returncode == 0

    def test_calls_without_a_window(self):
        picture = self.root / "picture.png"
        done = []
        for mib in range(200, 1001, 100):
            picture.unlink(missing_ok=True)
            drawn = self.called(mib, ["render", PACKAGE, "--size", "320x200", "--output", str(picture)])
            self.assertEqual(drawn, picture.exists(), mib)
            done.append(drawn)
        self.assertIn(False, done, "else nothing was tried")
        for mib in (200, 300, 400):
            self.called(mib, ["inspect", PACKAGE / "block.obj"])
            self.called(mib, ["validate", PACKAGE])

    def colours(self) -> int:
        pixels = (self.root / "Xvfb_screen0").read_bytes()[-4 * SCREEN[0] * SCREEN[1]:]
        return len(set(memoryview(pixels).cast("I")))

    def window(self, mib: int) -> bool:
        """Whether a window came; it is closed then."""
        began = time.monotonic()
        window = subprocess.Popen([PROGRAM, PACKAGE], env=self.environment, stderr=subprocess.PIPE, text=True,
                                  preexec_fn=limited(mib))
        try:
            while time.monotonic() - began < LONGEST:
                if window.poll() is not None:
                    self.refused(window.returncode, window.stderr.read(), f"a window in {mib} MiB")
                    return False
                if self.colours() > COLOURS:
                    return True
                time.sleep(0.2)
            self.fail(f"in {mib} MiB there was neither a window nor an end")
        finally:
            window.kill()
            window.communicate()
            while self.colours() > 1:  # the display takes what it showed off the screen
                time.sleep(0.1)

    def test_a_window(self):
        reading, writing = os.pipe()
        display = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "%dx%dx24" % SCREEN, "-fbdir",
                                    self.root, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            with os.fdopen(reading) as number:
                self.environment["DISPLAY"] = ":" + number.readline().strip()
            self.environment["QT_QPA_PLATFORM"] = "xcb"
            came = [self.window(mib) for mib in (200, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200, 1400, 1700, 2000)]
            self.assertIn(False, came, "else nothing was tried")
        finally:
            display.send_signal(signal.SIGTERM)
            display.wait()


if __name__ == "__main__":
    unittest.main()
