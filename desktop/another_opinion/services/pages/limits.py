"""What the worker may do, and how the operating system holds it to that.

Linux takes away memory, processor time, files and the network. macOS (untested) gets the same
limits, but does not enforce the one on memory and leaves the network. On Windows (untested)
nothing but the parent's patience limits the worker.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TypedDict

from another_opinion.services.pages.landlock import keep_to_fonts

if sys.platform != "win32":
    import resource

_MEMORY = 1536 * 1024 * 1024
_OPEN_FILES = 32
_BACK, _SESSION_BACK = 10, 5  # of 19 steps; further back, a busy computer would starve it
_PROCESSOR_SECONDS = 20  # until the first request
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000


class StartOptions(TypedDict, total=False):
    """Arguments for `subprocess.Popen` that differ between systems."""

    creationflags: int
    start_new_session: bool


def start_options(*, steps_back: bool = False) -> StartOptions:
    """Return how to start the worker: without a window, out of reach of the terminal's keys."""
    if sys.platform == "win32":
        weight = subprocess.BELOW_NORMAL_PRIORITY_CLASS if steps_back else 0
        return {"creationflags": subprocess.CREATE_NO_WINDOW | weight}
    return {"start_new_session": True}


def step_back(process: int) -> None:
    """Have a process leave the processors to others: the person at the window comes first.

    Linux hears it of one process in a tenth of a second. Windows is told in `start_options`.
    """
    if sys.platform != "win32":
        with suppress(OSError):
            before = os.getpriority(os.PRIO_PROCESS, process)
            os.setpriority(os.PRIO_PROCESS, process, max(before, _BACK))
    if sys.platform == "linux":
        # Linux may weigh sessions rather than processes, and the worker has one of its own.
        with suppress(OSError):
            Path(f"/proc/{process}/autogroup").write_text(str(_SESSION_BACK))


def impose_limits() -> None:
    """Limit this process for good; the libraries that it needs must be loaded before."""
    if sys.platform == "win32":
        return
    for limit, value in (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
    ):
        resource.setrlimit(limit, (value, value))
    resource.setrlimit(resource.RLIMIT_CPU, (_PROCESSOR_SECONDS, resource.RLIM_INFINITY))
    if sys.platform == "linux":
        # Each takes the network away, since a system or a chroot may refuse the one or the other.
        give_up_network()
        keep_to_fonts()


def give_up_network() -> None:
    """Leave this process without a network for good, where Linux lets it do so."""
    if sys.platform == "linux":
        ctypes.CDLL(None).unshare(_CLONE_NEWUSER | _CLONE_NEWNET)


def renew_processor_time(process: int, seconds: int) -> None:
    """Grant the worker of that id the processor time for one more request."""
    if sys.platform == "linux":
        until = _processor_seconds(process) + seconds
        resource.prlimit(process, resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


def ran_out_of_time(return_code: int) -> bool:
    """Say whether a worker that ended had used up its processor time."""
    return sys.platform != "win32" and return_code == -signal.SIGXCPU


def _processor_seconds(process: int) -> int:
    """Return the processor time that a process has used, from proc(5)."""
    after_name = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    ticks = int(after_name[11]) + int(after_name[12])
    return ticks // os.sysconf("SC_CLK_TCK") + 1
