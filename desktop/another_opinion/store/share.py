"""Whether a file lies on another computer, where locks cannot be trusted."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

_SHARES = frozenset(
    [
        "9p",
        "afpfs",
        "afs",
        "ceph",
        "cifs",
        "davfs",
        "fuse.davfs2",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.sshfs",
        "glusterfs",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb3",
        "smbfs",
        "webdav",
    ]
)
_MOUNTS = Path("/proc/self/mountinfo")
_REMOTE = 4  # what Windows' GetDriveTypeW calls a drive on the network


def lies_on_network(path: Path) -> bool:
    """Say whether `path` is on a network share; macOS is not asked."""
    if sys.platform == "win32":  # untested
        drive = path.absolute().drive
        return drive.startswith("\\\\") or (
            ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _REMOTE
        )
    try:
        return file_system_of(path.resolve(), _MOUNTS.read_text("utf-8")) in _SHARES
    except OSError:
        return False


def file_system_of(path: Path, mounts: str) -> str:
    """Return the kind of file system `path` lies on, from the text of proc(5)'s mountinfo."""
    found, kind = Path(), ""
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        place = Path(_unescaped(before.split()[4]))
        if path.is_relative_to(place) and len(place.parts) >= len(found.parts):
            found, kind = place, after.split()[0]
    return kind


def _unescaped(name: str) -> str:
    return name.encode().decode("unicode_escape").encode("latin-1").decode("utf-8", "replace")
