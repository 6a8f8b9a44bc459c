from __future__ import annotations

from dataclasses import replace

import pytest

from another_opinion.services.scanning.scanners import Scanners
from scanners import virtual_scanners


@pytest.fixture
def tools(tools, tmp_path):
    return replace(tools, scanners=Scanners(virtual_scanners(tmp_path)))


def test_pages_from_a_scanner_are_in_the_case_when_they_arrive(documents, session):
    documents.add_by("Scan or photograph")
    documents.wait()
    documents.wait_to_read("Lay the page on the glass, or put the pages in the feeder.")
    documents.press("Scan the page")
    documents.wait()
    (paper,) = session.case.documents  # the virtual feeder holds ten alike
    assert paper.media == "image/jpeg"
    documents.wait_to_read("10 pages are in your case. Put the next page in, or press Done.")
    documents.press("Scan next page")
    documents.wait()
    documents.press("Done")
    assert not documents.says("Scan a paper")
    documents.wait_to_read("Scan of Tuesday, September 29, 2026")


def test_without_a_scanner_a_phone_is_explained(documents, tmp_path, tools):
    (tmp_path / "drivers" / "dll.conf").write_text("")
    documents.add_by("Scan or photograph")
    documents.wait()
    documents.wait_to_read("No scanner is plugged into this computer. A phone does it as well:")
    documents.press("Look for a scanner again")
    documents.wait()
    documents.press("Not now")


def test_a_jam_is_told_with_a_way_on(documents, tmp_path, session):
    conf = tmp_path / "drivers" / "test.conf"
    conf.write_text(conf.read_text().replace('"Default"', "SANE_STATUS_JAMMED"))
    documents.add_by("Scan or photograph")
    documents.wait()
    documents.press("Scan the page")
    documents.wait()
    documents.wait_to_read("The paper is stuck in the scanner.")
    assert session.case.documents == ()
    documents.press("Cancel")
