"""Faint writing is darkened; pictures, and pages that can be read, are left as they are."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from another_opinion.services.pages.writing import darkened, is_faint
from drawings import askew, faint, faxed, photographed, printed, scanned


@pytest.fixture(scope="module")
def page(reader):
    """Return a scan of a printed page."""
    return scanned(reader, printed(), dpi=150)


def dirty(gray, much, seed=1):
    dirt = np.random.default_rng(seed).normal(0, much, gray.shape)
    return np.clip(gray + dirt, 0, 255).astype(np.uint8)


def clouds(dark, bright):
    """Return a picture of soft shapes, as of an X-ray or a sky."""
    shapes = np.random.default_rng(3).random((12, 9)).astype(np.float32)
    large = np.clip(cv2.resize(shapes, (850, 1100), interpolation=cv2.INTER_CUBIC), 0, 1)
    return dirty(dark + (bright - dark) * large, 3)


def test_faint_writing_is_seen(page):
    for ink, dirt in ((225, 3), (215, 4), (200, 10), (180, 12)):
        assert is_faint(faint(page, ink, dirt)), ink
    assert is_faint(askew(faint(page), 2))
    stamped = faint(page)
    cv2.putText(stamped, "RECEIVED SEP 21 2026", (60, 60), cv2.FONT_HERSHEY_SIMPLEX, 1, 0, 2)
    assert is_faint(stamped)


def test_writing_that_can_be_read_is_not_faint(reader, page):
    small, line = (
        scanned(reader, printed(points=7), dpi=100),
        scanned(reader, printed(("Page 3 of 9",), times=1), dpi=100),
    )
    for each in (page, faxed(page), photographed(page), small, line, faint(page, 120, 6)):
        assert not is_faint(each)


def test_a_blank_page_stays_blank():
    for gray in (np.full((1100, 850), 240, np.uint8), dirty(np.full((1100, 850), 240.0), 12)):
        assert not is_faint(gray)
        assert np.array_equal(darkened(gray), gray)


@pytest.mark.parametrize("levels", [(0, 255), (0, 120), (150, 230), (200, 250), (225, 250)])
def test_a_picture_is_not_taken_for_faint_writing(levels):
    assert not is_faint(clouds(*levels))


def test_what_is_darkened_is_black_on_white_and_keeps_its_size_and_colors(page):
    pale = faint(page, ink=205, dirt=6)
    cv2.circle(pale, (900, 1400), 100, (244, 205, 205), 6)
    dark = darkened(pale)
    assert dark.shape == pale.shape
    assert np.percentile(dark, 40) >= 250
    assert np.percentile(dark, 0.5) <= 40
    red = dark[1400, 1000].astype(int)
    assert red[0] > red[1] + 40


@pytest.mark.parametrize("size", [(1, 1), (30, 900), (5, 5, 3)])
def test_a_scrap_of_a_page_is_neither_faint_nor_changed(size):
    scrap = np.full(size, 200, np.uint8)
    assert not is_faint(scrap)
    assert np.array_equal(darkened(scrap), scrap)
