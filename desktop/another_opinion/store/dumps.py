"""What is in memory stays out of the dumps that a system makes when a program crashes.

On Linux no other program of the same user can look into this one either. Windows is asked not to
report a crash; that part was **not tried**.
"""

from __future__ import annotations

import ctypes
import sys

_PR_SET_DUMPABLE = 4
_NO_ERROR_REPORTS = 0x0001 | 0x0002  # of Windows: SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX


def keep_out_of_dumps() -> None:
    """Forbid dumps of this process; those that it starts inherit the limit."""
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetErrorMode(_NO_ERROR_REPORTS)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
