"""What of a passphrase stays in the memory of the process that opened a case with it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from another_opinion.domain.case import Case
from another_opinion.store.casefile import CaseFile
from soak.typists import ENVIRONMENT
from ui.conftest import NOW

TYPEWRITER = Path(__file__).with_name("typewriter.py")
ONLY_LINUX = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux shows the memory of a process as a file"
)
PASSPHRASE = "quarz violin bumper oxygen fjord"


def memory_of(process: int) -> list[bytes]:
    """Read what another process has written into its memory."""
    parts = []
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            place, rights, *_ = line.split()
            if "w" in rights and "[vvar" not in line:
                start, end = (int(number, 16) for number in place.split("-"))
                memory.seek(start)
                try:
                    parts.append(memory.read(end - start))
                except OSError:  # a page of a device
                    continue
    return parts


def copies(path: Path, coding: str, *manner: str) -> int:
    """Count the copies of the passphrase in a process that has opened a case with it."""
    CaseFile.create(path, PASSPHRASE, Case("one", date(2026, 9, 1)), NOW).close()
    command = [sys.executable, str(TYPEWRITER), str(path), *manner]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT, bufsize=0
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(PASSPHRASE.encode() + b"\n")
        assert process.stdout.readline() == b"open\n"
        try:
            return sum(part.count(PASSPHRASE.encode(coding)) for part in memory_of(process.pid))
        except PermissionError:
            pytest.skip("this system lets nobody read another process's memory")
        finally:
            process.stdin.write(b".")


@ONLY_LINUX
def test_python_keeps_no_copy_of_the_passphrase_that_opened_a_case(tmp_path: Path):
    assert copies(tmp_path / "Mother.opinion", "utf-8") == 0


@ONLY_LINUX
def test_a_copy_that_somebody_keeps_is_found(tmp_path: Path):
    assert copies(tmp_path / "Mother.opinion", "utf-8", "carelessly") > 0
