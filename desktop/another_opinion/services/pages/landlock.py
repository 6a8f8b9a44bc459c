"""Landlock: the Linux kernel's way for a process to give up files and connections."""

from __future__ import annotations

import ctypes
import os
import sysconfig
from pathlib import Path

# linux/landlock.h and linux/prctl.h; the numbers of the calls are the same on every processor
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_ASK_VERSION = 1
_KNOWS_CONNECTIONS = 4  # the version of Linux 6.7
_PATH_BENEATH = 1
_ALL_OF_FILES = (1 << 13) - 1
_ALL_OF_CONNECTIONS = (1 << 2) - 1
_READ = 1 << 2 | 1 << 3
_NO_NEW_PRIVILEGES = 38

_FONTS = ("/usr/share/fonts", "/usr/local/share/fonts")  # for a PDF that does not carry its own
_PYTHON = ("stdlib", "platstdlib", "purelib", "platlib")  # for what Python imports late


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("connections", ctypes.c_uint64))


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


def keep_to_fonts() -> None:
    """Give up TCP and all files, but for reading fonts and Python's own; as far as Linux can."""
    libc = ctypes.CDLL(None)
    version = libc.syscall(_CREATE_RULESET, None, 0, _ASK_VERSION)
    if version < 1:
        return
    wanted = _Ruleset(_ALL_OF_FILES, _ALL_OF_CONNECTIONS)
    size = ctypes.sizeof(wanted) if version >= _KNOWS_CONNECTIONS else _Ruleset.connections.offset
    ruleset = libc.syscall(_CREATE_RULESET, ctypes.byref(wanted), size, 0)
    for folder in filter(Path.is_dir, _readable()):
        _allow(libc, ruleset, folder)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    libc.syscall(_RESTRICT_SELF, ruleset, 0)
    os.close(ruleset)


def _readable() -> set[Path]:
    return {Path(path) for path in (*_FONTS, *map(sysconfig.get_path, _PYTHON))}


def _allow(libc: ctypes.CDLL, ruleset: int, folder: Path) -> None:
    opened = os.open(folder, os.O_PATH)
    rule = _PathBeneath(_READ, opened)
    libc.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, ctypes.byref(rule), 0)
    os.close(opened)
