"""Scanning with the virtual scanners of SANE."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from PIL import Image

from another_opinion.errors import ScannerProblem, ScannerTrouble
from another_opinion.resources import resource
from another_opinion.services.scanning.sane import Leave
from another_opinion.services.scanning.scanners import Scanner, Scanners
from scanners import MILLIMETERS, virtual_scanners

NETWORKED = {"net", "escl", "airscan", "dell1600n_net", "kodakaio", "magicolor"}


@pytest.fixture
def drivers(tmp_path: Path) -> Path:
    return virtual_scanners(tmp_path)


def scan(drivers: Path, name: str = "test:0", *, color: bool = False) -> list[bytes]:
    pages: list[bytes] = []
    Scanners(drivers).scan(Scanner(name, ""), color, pages.append)
    return pages


def test_scanners_are_found_by_names_that_tell_them_apart(drivers):
    assert [each.name for each in Scanners(drivers).find()] == [
        "Noname frontend-tester (test:0)",
        "Noname frontend-tester (test:1)",
    ]


def test_pages_come_one_by_one_in_gray_at_300_dots(drivers):
    pages = scan(drivers)
    assert len(pages) == 10  # what the virtual feeder holds
    page = Image.open(io.BytesIO(pages[0]))
    assert (page.mode, page.info["dpi"]) == ("L", (300, 300))
    assert page.width == pytest.approx(MILLIMETERS / 25.4 * 300, abs=2)


def test_a_stamp_can_be_scanned_in_color(drivers):
    assert Image.open(io.BytesIO(scan(drivers, color=True)[0])).mode == "RGB"


@pytest.mark.parametrize(
    ("status", "problem"),
    [
        ("SANE_STATUS_JAMMED", ScannerProblem.JAM),
        ("SANE_STATUS_NO_DOCS", ScannerProblem.NO_PAPER),
        ("SANE_STATUS_COVER_OPEN", ScannerProblem.OPEN),
        ("SANE_STATUS_DEVICE_BUSY", ScannerProblem.BUSY),
        ("SANE_STATUS_IO_ERROR", ScannerProblem.GONE),
        ("SANE_STATUS_ACCESS_DENIED", ScannerProblem.FORBIDDEN),
        ("SANE_STATUS_CANCELLED", ScannerProblem.STOPPED),
    ],
)
def test_trouble_is_named(tmp_path, status, problem):
    with pytest.raises(ScannerTrouble) as caught:
        scan(virtual_scanners(tmp_path, status))
    assert caught.value.reason is problem


def test_a_scanner_that_was_unplugged_does_not_answer(drivers):
    with pytest.raises(ScannerTrouble) as caught:
        scan(drivers, "test:7")
    assert caught.value.reason is ScannerProblem.GONE


def test_a_scanner_that_hangs_is_given_up(drivers):
    def hang(_page: bytes) -> None:
        raise AssertionError("a page came")

    with pytest.raises(ScannerTrouble) as caught:
        Scanners(drivers, seconds=0.01).scan(Scanner("test:0", ""), False, hang)
    assert caught.value.reason is ScannerProblem.SILENT


def test_a_driver_that_does_not_end_a_scan_is_left_behind():
    never = Event()
    leave = Leave(seconds=0.01)
    assert not leave.taken(never.wait)
    never.set()
    assert Leave().taken(never.wait)


def test_stopping_in_the_middle_keeps_the_pages_before(drivers):
    scanners, pages = Scanners(drivers), []

    def arrived(page: bytes) -> None:
        pages.append(page)
        scanners.stop()

    with pytest.raises(ScannerTrouble):
        scanners.scan(Scanner("test:0", ""), False, arrived)
    assert 0 < len(pages) < 10


def test_without_drivers_there_are_no_scanners(tmp_path):
    assert Scanners(virtual_scanners(tmp_path, drivers="")).find() == ()


def test_no_driver_that_looks_on_the_network_is_named():
    lines = resource("scanners", "dll.conf").read_text().splitlines()
    named = {line for line in lines if line and not line.startswith("#")}
    assert "genesys" in named
    assert not named & NETWORKED
    assert not {path.name for path in resource("scanners", "dll.d").iterdir()} - {".none"}


def test_nothing_reaches_for_the_network(tmp_path):
    """Look with all drivers that we name, and watch what is opened."""
    log = tmp_path / "calls"
    program = [sys.executable, "-I", "-m", "another_opinion.services.scanning.program", "list"]
    folders = f"{resource('scanners')}{os.pathsep}"
    watch = ["strace", "-f", "-qq", "-e", "trace=socket,connect,bind,openat", "-o", str(log)]
    env = {"SANE_CONFIG_DIR": folders, "PATH": os.environ["PATH"]}
    subprocess.run([*watch, *program], env=env, check=True, capture_output=True)
    calls = log.read_text()
    assert str(resource("scanners", "dll.conf")) in calls
    assert "libsane-genesys" in calls
    assert "AF_INET" not in calls
    for name in NETWORKED:
        assert f"libsane-{name}.so" not in calls
