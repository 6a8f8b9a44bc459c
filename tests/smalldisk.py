"""A real disk of a few megabytes, where the system lets us make one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """Mount a disk at `folder`; skip the test where only an administrator could."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("a disk can be mounted only by root on Linux")
    folder.mkdir()
    options = f"size={megabytes}m"
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True
    )
    if made.returncode:
        pytest.skip("this container may not mount disks")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def make_read_only(disk: Path) -> None:
    """Turn a mounted disk into one that can only be read."""
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)


def fill(disk: Path) -> Path:
    """Fill the disk to the last byte; return the file that fills it."""
    filling = disk / "holiday film"
    with filling.open("wb", buffering=0) as file:
        for block in (1 << 16, 1):
            try:
                while file.write(bytes(block)):
                    pass
            except OSError:
                continue
    return filling
