"""The codes on a picture of a page, and what lies at a known place beside one.

Points are in pixels of the picture. A code has its corners in the order of reading: upper left,
upper right, lower right, lower left, as the code stands, whichever way the page lies.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic
from typing import Any

import cv2
import numpy as np

from another_opinion.domain.recipes import Recipe
from another_opinion.services.pages.cleaning import cleaned, lightened, paper_in
from another_opinion.services.pages.signs import Region

Array = Any

_SIDES = (1_650, 2_400, 1_100)  # pixels of the longer side on which a code is looked for
_LARGER = 3.0  # at most; beyond that nothing is gained
_SECONDS = 5.0  # for a page
_UNIT = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float32)
_LIKE, _NEAR = (0.6, 1.33), 0.3  # area and distance of a frame from the one that is expected
_ASIDE = 0.12  # how far its corners may lie from there, to the side of a square of that area
_MARGIN = 0.06  # around a region that has no frame


def code_in(picture: Array) -> tuple[str, Array] | None:
    """Return the text of a code and its corners; nothing if there is none, or time runs out."""
    end = monotonic() + _SECONDS
    for view, detector, back in _views(picture):
        text, corners, *_ = detector.detectAndDecode(view)
        if text and corners is not None:
            seen = corners.reshape(1, 4, 2).astype(np.float64)
            return text, cv2.perspectiveTransform(seen, back)[0]
        if monotonic() > end:
            break
    return None


def beside(picture: Array, corners: Array, region: Region) -> Array:
    """Return the corners of a region near a code: those of the frame that is seen there, if any."""
    left, top, right, bottom = region
    wanted = np.array([[[left, top], [right, top], [right, bottom], [left, bottom]]], np.float32)
    flat, _ = cv2.estimateAffine2D(_UNIT, corners.astype(np.float32))
    expected = cv2.transform(wanted, flat)[0]
    framed = _frame_near(_gray(picture), expected)
    if framed is not None:
        return framed
    center = expected.mean(axis=0)
    return center + (expected - center) * (1 + _MARGIN)


def _views(picture: Array) -> Iterator[tuple[Array, Any, Array]]:
    """Give a picture in the ways in which a code may be seen, with what looks, and the way back."""
    whole = _gray(picture)
    usual, patient = cv2.QRCodeDetector(), cv2.QRCodeDetectorAruco()
    for side in _SIDES:
        gray, back = _sized(whole, side)
        light = lightened(gray)
        calm = cv2.medianBlur(light, 3)
        _, black = cv2.threshold(calm, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
        yield black, usual, back
        yield light, patient, back
        yield gray, usual, back
    if corners := paper_in(picture):
        flat, matrix = cleaned(whole, Recipe(corners))
        gray, back = _sized(flat, _SIDES[0])
        yield lightened(gray), usual, np.linalg.inv(matrix) @ back


def _sized(gray: Array, side: int) -> tuple[Array, Array]:
    scale = min(side / max(gray.shape), _LARGER)
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    sized = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=how)
    return sized, np.diag([1 / scale, 1 / scale, 1.0])


def _frame_near(gray: Array, expected: Array) -> Array | None:
    """Return the corners of the frame that is most like the expected one."""
    area, center = cv2.contourArea(expected), expected.mean(axis=0)
    reach = float(np.sqrt(area))
    low = np.maximum(expected.min(axis=0) - _NEAR * reach, 0).astype(int)
    high = (expected.max(axis=0) + _NEAR * reach).astype(int)
    part = gray[low[1] : high[1], low[0] : high[0]]
    if min(part.shape) < 20:
        return None
    block = max(3, int(reach / 12) | 1)
    ink = cv2.adaptiveThreshold(
        part, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, 12
    )
    outlines, _ = cv2.findContours(ink, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    found = []
    for outline in outlines:
        hull = cv2.convexHull(outline)
        shape = cv2.approxPolyDP(hull, 0.03 * cv2.arcLength(hull, True), True)
        like = cv2.contourArea(shape) / area
        if len(shape) != 4 or not _LIKE[0] < like < _LIKE[1]:
            continue
        corners = shape.reshape(4, 2).astype(np.float32) + low.astype(np.float32)
        corners = _as_read(corners, expected)
        close = np.linalg.norm(corners.mean(axis=0) - center) < _NEAR * reach
        if close and _aside(corners, expected) < _ASIDE * reach:
            found.append(corners)
    return max(found, key=cv2.contourArea) if found else None


def _aside(corners: Array, expected: Array) -> float:
    """Return how far the lower corners lie from where they should, and the upper from above them.

    A frame may be lower than expected. A stamp across it makes one shape with it, which is none.
    """
    below = np.linalg.norm(corners[2:] - expected[2:], axis=1).max()
    above = np.linalg.norm((corners[0] - corners[3]) - (corners[1] - corners[2]))
    return float(max(below, above))


def _as_read(corners: Array, expected: Array) -> Array:
    """Put corners in the order of those that were expected."""
    rolled = [np.roll(turned, by, axis=0) for turned in (corners, corners[::-1]) for by in range(4)]
    return min(rolled, key=lambda each: float(np.linalg.norm(each - expected)))


def _gray(picture: Array) -> Array:
    return cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) if picture.ndim == 3 else picture
