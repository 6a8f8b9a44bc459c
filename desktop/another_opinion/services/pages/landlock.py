"""Landlock: the Linux kernel's way for a process to give up files."""

from __future__ import annotations

import ctypes
import os
import sysconfig
from pathlib import Path

# linux/landlock.h and linux/prctl.h; the numbers of the calls are the same on every processor
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_PATH_BENEATH = 1
_EVERYTHING = (1 << 13) - 1
_READ = 1 << 2 | 1 << 3
_NO_NEW_PRIVILEGES = 38

_FONTS = ("/usr/share/fonts", "/usr/local/share/fonts")  # for a PDF that does not carry its own
_PYTHON = ("stdlib", "platstdlib", "purelib", "platlib")  # for what Python imports late


class _Ruleset(ctypes.Structure):
    _fields_ = (("handled", ctypes.c_uint64),)


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


def keep_to_fonts() -> bool:
    """Give up every file but fonts and Python's own, to read; return False on an old kernel."""
    libc = ctypes.CDLL(None)
    wanted = _Ruleset(_EVERYTHING)
    ruleset = libc.syscall(_CREATE_RULESET, ctypes.byref(wanted), ctypes.sizeof(wanted), 0)
    if ruleset < 0:
        return False
    for folder in filter(Path.is_dir, _readable()):
        _allow(libc, ruleset, folder)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    restricted: int = libc.syscall(_RESTRICT_SELF, ruleset, 0)
    os.close(ruleset)
    return restricted == 0


def _readable() -> set[Path]:
    return {Path(path) for path in (*_FONTS, *map(sysconfig.get_path, _PYTHON))}


def _allow(libc: ctypes.CDLL, ruleset: int, folder: Path) -> None:
    opened = os.open(folder, os.O_PATH)
    rule = _PathBeneath(_READ, opened)
    libc.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, ctypes.byref(rule), 0)
    os.close(opened)
