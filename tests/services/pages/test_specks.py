from __future__ import annotations

import cv2
import numpy as np
import pytest

from another_opinion.services.pages.reader import PageReader
from another_opinion.services.pages.specks import swept
from drawings import printed, scanned, specked


def black_and_white(points: float, dpi: int) -> np.ndarray:
    """Return a page of print, as a fax machine sends it."""
    with PageReader() as reader:
        page = scanned(reader, printed(points=points), dpi)
    return ((page.min(axis=2) > 110) * 255).astype(np.uint8)


@pytest.fixture(scope="module")
def thin():
    """Return small print, whose thin strokes are broken."""
    return black_and_white(8, 100)


def test_thin_letters_stay_as_they_are(thin):
    assert np.array_equal(swept(thin), thin)


def test_dirt_far_from_thin_letters_goes(thin):
    dirty = thin.copy()
    dirty[1_000:1_090:4, 100:700:4] = 0
    assert np.array_equal(swept(dirty), thin)


def test_dirt_between_letters_goes_and_full_stops_stay():
    page = black_and_white(13, 200)
    touching = cv2.erode(page, np.ones((5, 5), np.uint8)) == 0
    dirty = np.where(touching, page, specked(page))
    dirt = np.count_nonzero(dirty != page)
    assert dirt > 1_000
    assert np.count_nonzero(swept(dirty) != page) < dirt / 100  # some lie together by chance


def test_a_page_with_nothing_on_it_stays_as_it_is():
    page = np.full((1_100, 850), 255, np.uint8)
    assert np.array_equal(swept(page), page)
