"""Dirt on a page, as a fax machine or an old copier leaves it."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

Array = Any

_INK = 127  # gray value, at most
_POINT = 600  # a speck has a pixel for so many along the longer side of the page, less one
_LETTER = 100  # what is a part of so many of that side away from letters belongs to none
_BROKEN = 1.2  # times as many specks beside letters as elsewhere: thin letters in pieces


def swept(gray: Array) -> Array:
    """Return a page without its specks, which are smaller than a full stop.

    They make Tesseract misread whole words, above all those that lie between letters. These go
    where they lie no closer together than on bare paper; otherwise they are letters in pieces,
    and only what belongs to no letter goes.
    """
    _, ink = cv2.threshold(gray, _INK, 1, cv2.THRESH_BINARY_INV)
    _, which, found, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    small = found[:, cv2.CC_STAT_AREA] <= max(1, max(gray.shape) // _POINT - 1)
    small[0] = False  # the paper
    if not small.any():
        return gray
    specks = small[which]
    beside = _beside_letters(ink * ~specks)
    lonely = len(np.unique(which[specks & ~beside]))
    close, share = np.count_nonzero(small) - lonely, beside.mean()
    if close * (1 - share) > _BROKEN * lonely * share:
        specks &= ~beside
    clean = gray.copy()
    clean[specks] = 255
    return clean


def _beside_letters(ink: Array) -> Array:
    reach = max(ink.shape) // _LETTER
    return cv2.dilate(ink, np.ones((reach, reach), np.uint8)).astype(bool)
