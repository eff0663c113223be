# SPDX-License-Identifier: MPL-2.0
"""What a screen reader gets: the real window, asked through AT-SPI as Orca asks. Where one stands, what one sees, pins,
works, the swap of states and the divider's value are in its tree, and each thing that the keyboard reaches has a name.

Usage: spoken_tree.py PROGRAM PACKAGE        (it starts a display and a session bus of its own)"""

import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

LONGEST = 60  # seconds
PAUSE = 0.2  # seconds between two looks


def below(top):
    """All of a tree that can be read, parents first."""
    waiting = [top]
    while waiting:
        one = waiting.pop()
        yield one
        try:
            waiting.extend(each for each in one if each is not None)
        except Exception:  # it went while we looked
            continue


class SpokenTree(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        import pyatspi

        cls.pyatspi = pyatspi
        environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        cls.program = subprocess.Popen([PROGRAM, PACKAGE], env=environment)
        cls.top = cls.until(cls.window, "the window")

    @classmethod
    def tearDownClass(cls):
        cls.program.kill()
        cls.program.wait()

    @classmethod
    def until(cls, ask, what):
        began = time.monotonic()
        while time.monotonic() - began < LONGEST:
            try:
                found = ask()
            except Exception:  # the tree changes while it is read
                found = None
            if found:
                return found
            time.sleep(PAUSE)
        raise AssertionError(f"{what} did not come")

    @classmethod
    def window(cls):
        for application in cls.pyatspi.Registry.getDesktop(0):
            if application is not None and application.name == "mosul-halls" and application.childCount > 0:
                return application
        return None

    def all(self, role):
        return [each for each in below(self.top) if each.getRole() == role]

    def named(self, role, words):
        return next((each for each in self.all(role) if words in each.name), None)

    def showing(self, thing):
        return thing.getState().contains(self.pyatspi.STATE_SHOWING)

    def press(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)

    def focus(self):
        window = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "mosul-halls"], capture_output=True,
                                text=True, check=True).stdout.split()[-1]
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)

    def test_1_the_picture_says_where_one_stands(self):
        def picture():
            return next((each for each in below(self.top) if "Before" in each.name and "way" in each.name), None)
        name = self.until(picture, "the picture with a hall and its state").name
        self.assertIn("pin", name)

    def test_2_a_key_says_what_one_sees(self):
        self.focus()
        self.press("Escape", "F2", "ctrl+d")
        rows = self.until(lambda: [each for each in self.all(self.pyatspi.ROLE_LIST_ITEM)
                                   if "metre" in each.name and self.showing(each)], "the list of what one sees")
        self.assertTrue(any("straight ahead" in row.name or "to the" in row.name or "behind" in row.name for row in rows))
        focused = self.until(lambda: [row for row in rows if row.getState().contains(self.pyatspi.STATE_FOCUSED)],
                             "the keyboard in the list")
        self.assertEqual(len(focused), 1)
        self.press("Escape")

    def test_3_pins_states_and_the_divider_are_there(self):
        for title in ("Before", "After"):
            self.assertIsNotNone(
                next((each for each in below(self.top) if title in each.name
                      and each.getRole() in (self.pyatspi.ROLE_PUSH_BUTTON, self.pyatspi.ROLE_TOGGLE_BUTTON,
                                             self.pyatspi.ROLE_RADIO_BUTTON, self.pyatspi.ROLE_CHECK_BOX)), None), title)
        self.press("x")
        yes = self.until(lambda: self.named(self.pyatspi.ROLE_PUSH_BUTTON, "Show"), "the museum's notice")
        yes.queryAction().doAction(0)
        self.until(lambda: next((each for each in below(self.top) if "After" in each.name and "way" in each.name), None),
                   "the other state in the picture's name")
        self.focus()  # there is no window manager that gives it back behind a dialog
        self.press("F2", "5")
        divider = self.until(lambda: next((each for each in self.all(self.pyatspi.ROLE_SLIDER)
                                           if "Divider" in each.name and self.showing(each)), None), "the divider")
        self.assertEqual(divider.queryValue().currentValue, 50)
        divider.queryValue().currentValue = 30
        self.until(lambda: divider.queryValue().currentValue == 30, "the divider's new value")

    def test_4_what_the_keyboard_reaches_has_a_name(self):
        silent = []
        for each in below(self.top):
            states = each.getState()
            if not (states.contains(self.pyatspi.STATE_FOCUSABLE) and states.contains(self.pyatspi.STATE_SHOWING)):
                continue
            text = ""
            try:
                text = each.queryText().getText(0, 40)
            except NotImplementedError:
                pass
            if not (each.name or each.description or text):
                silent.append(f"{each.getRoleName()} in {[p.name for p in ancestors(each)][:4]}")
        self.assertEqual(silent, [])


def ancestors(thing):
    parent = thing.parent
    while parent is not None:
        yield parent
        parent = parent.parent


def own_session():
    """Runs this again on a display, with a session bus and folders of its own."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "runtime").mkdir(mode=0o700)
        reading, writing = os.pipe()
        display = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                                   pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            with os.fdopen(reading) as number:
                name = ":" + number.readline().strip()
            environment = {**os.environ, "DISPLAY": name, "XDG_RUNTIME_DIR": str(root / "runtime"), "INNER": "1",
                           "XDG_CONFIG_HOME": str(root / "config"), "XDG_DATA_HOME": str(root / "data"), "LC_ALL": "C.UTF-8",
                           "HALLS_CACHE_DIR": str(root / "cache"), "NO_AT_BRIDGE": ""}
            environment.pop("WAYLAND_DISPLAY", None)
            environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
            return subprocess.call(["dbus-run-session", "--", sys.executable, "-B", __file__, PROGRAM, PACKAGE],
                                   env=environment)
        finally:
            display.send_signal(signal.SIGTERM)
            display.wait()


if __name__ == "__main__":
    PACKAGE = sys.argv.pop()
    PROGRAM = sys.argv.pop()
    if os.environ.get("INNER"):
        unittest.main()
    sys.exit(own_session())
