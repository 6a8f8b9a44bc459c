"""What a worker process may use; all platform code for that lies here.

Linux: memory, time, files and network are limited. macOS does not enforce the memory limit, and
Windows has none of these calls; there only the reader's wall clock guards (both untested).
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

MEMORY = 1_500 * 1024 * 1024  # bytes of address space
SECONDS = 20  # of processor time for one request
_FILES = 32
_NEW_USER, _NEW_NETWORK = 0x1000_0000, 0x4000_0000


def confine_this_process() -> None:
    """Give up what reading a document does not need; call it after all imports."""
    if sys.platform == "win32":
        return
    import resource

    for kind, limit in (
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, _FILES),
        (resource.RLIMIT_AS, MEMORY),
    ):
        resource.setrlimit(kind, (limit, limit))
    if sys.platform == "linux":
        _leave_the_network()


def allow_more_time(process: int) -> None:
    """Let a worker use `SECONDS` of processor time beyond what it has used so far."""
    if sys.platform == "linux":
        import resource

        soft = int(_processor_time(process)) + SECONDS
        with suppress(ProcessLookupError):
            resource.prlimit(process, resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))


def ran_out_of_time(code: int | None) -> bool:
    """Say whether a worker with this exit code had used up its processor time."""
    return sys.platform != "win32" and code == -signal.SIGXCPU


def _processor_time(process: int) -> float:
    """Return the seconds of processor time that a worker has used; 0 once it is gone."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _leave_the_network() -> None:
    """Enter an empty network; distributions may forbid it, and then nothing is lost."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_NEW_NETWORK):
        libc.unshare(_NEW_USER | _NEW_NETWORK)
