# SPDX-License-Identifier: MPL-2.0
"""Parts the display of a test into two screens, LEFT and RIGHT, or takes RIGHT away: screens.py two|one

By RandR's monitors, as a projector that is plugged in and pulled; the display itself stays.
"""

import ctypes
import sys


class Monitor(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_ulong), ("primary", ctypes.c_int), ("automatic", ctypes.c_int), ("outputs_count", ctypes.c_int),
        ("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
        ("millimetres_wide", ctypes.c_int), ("millimetres_high", ctypes.c_int), ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    ]


class Resources(ctypes.Structure):
    _fields_ = [
        ("timestamp", ctypes.c_ulong), ("configured", ctypes.c_ulong), ("crtcs_count", ctypes.c_int),
        ("crtcs", ctypes.POINTER(ctypes.c_ulong)), ("outputs_count", ctypes.c_int), ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    ]


def main() -> int:
    if sys.argv[1:] not in (["two"], ["one"]):
        print(__doc__, file=sys.stderr)
        return 2
    x11 = ctypes.CDLL("libX11.so.6")
    randr = ctypes.CDLL("libXrandr.so.2")
    pointer, word = ctypes.c_void_p, ctypes.c_ulong
    x11.XOpenDisplay.restype, x11.XOpenDisplay.argtypes = pointer, [ctypes.c_char_p]
    x11.XDefaultRootWindow.restype, x11.XDefaultRootWindow.argtypes = word, [pointer]
    x11.XInternAtom.restype, x11.XInternAtom.argtypes = word, [pointer, ctypes.c_char_p, ctypes.c_int]
    x11.XSync.argtypes = [pointer, ctypes.c_int]
    x11.XDisplayWidth.argtypes = x11.XDisplayHeight.argtypes = [pointer, ctypes.c_int]
    randr.XRRSetMonitor.argtypes = [pointer, word, ctypes.POINTER(Monitor)]
    randr.XRRDeleteMonitor.argtypes = [pointer, word, word]
    randr.XRRGetScreenResources.restype = ctypes.POINTER(Resources)
    randr.XRRGetScreenResources.argtypes = [pointer, word]
    display = x11.XOpenDisplay(None)
    if not display:
        print("there is no display", file=sys.stderr)
        return 1
    handler = ctypes.CFUNCTYPE(ctypes.c_int, pointer, pointer)(lambda *_: 0)
    x11.XSetErrorHandler(handler)  # what is there already cannot be put there, nor what is not there be taken away
    root = x11.XDefaultRootWindow(display)
    wide, high = x11.XDisplayWidth(display, 0) // 2, x11.XDisplayHeight(display, 0)
    outputs = randr.XRRGetScreenResources(display, root).contents.outputs
    name = {side: x11.XInternAtom(display, side, 0) for side in (b"LEFT", b"RIGHT")}

    def put(side, left, its_outputs):
        monitor = Monitor(name[side], int(left == 0), 0, 1 if its_outputs else 0, left, 0, wide, high, 300, 200, its_outputs)
        randr.XRRSetMonitor(display, root, ctypes.byref(monitor))

    put(b"LEFT", 0, outputs)
    if sys.argv[1] == "two":
        put(b"RIGHT", wide, None)
    else:
        randr.XRRDeleteMonitor(display, root, name[b"RIGHT"])
    x11.XSync(display, 0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
