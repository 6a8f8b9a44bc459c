"""Whether there is a screen, and the system libraries that Qt needs to use it."""

from __future__ import annotations

import ctypes
import os
import sys

from another_opinion.i18n import tr

# What Qt's xcb plug-in loads and pip does not bring, with the Debian package of each.
_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}


def missing() -> str:
    """Say in one line why no window can be opened; nothing if one can."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return tr(
            "There is no display here, so no window can open. "
            "To see every screen as a picture, type: another-opinion tour FOLDER"
        )
    packages = [package for library, package in _LIBRARIES.items() if not _loads(library)]
    if packages:
        return tr(
            "Some system libraries are missing. Type: sudo apt-get install {packages}",
            packages=" ".join(packages),
        )
    return ""


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
