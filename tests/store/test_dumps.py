from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import ctypes, resource
from another_opinion.store.dumps import keep_out_of_dumps
keep_out_of_dumps()
print(*resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="prctl is of Linux")
def test_a_crash_leaves_no_memory_on_the_disk():
    run = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True)
    assert run.stdout.split() == ["0", "0", "0"], run.stderr
