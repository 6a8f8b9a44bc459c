"""What was added to a printed page: the ink on its scan or photo that the page itself has not.

The page as it was printed is laid over the picture by what both show; stamps are found wherever
they stand, in whatever color, and also where they slant. What lies on a line for a signature is
told apart: it is a name, unless a stamp was put over it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np

from another_opinion.services.pages.cleaning import lightened

Array = Any

_DOTS = 150  # to the inch of the printed page
_SIDE = 1_650  # pixels of the longer side of a picture that is compared
_POINTS, _LEAST = 4_000, 40  # of both that are compared, and that must agree
_AGREE = 0.3  # of those that look alike: 0.2 at most where it is another page, more than 0.5 if not
_ALIKE, _AWAY = 0.8, 4.0  # a match to the next best; pixels that it may lie aside
_INK, _TOUCH = 205, 9  # gray of what is written; pixels around print that count as print
_JOIN = 27  # pixels between parts of one stamp
_EDGE = 0.15  # inches along the edges of the page, where shadows are
_LONG, _SHORT = (0.6, 4.5), (0.22, 2.6)  # inches of a stamp
_LEAST_INK = 500  # pixels
_AROUND = 0.1  # inches left around it
_MOST = 3
_LINE_LEFT, _LINE = (0.8, 1.2), (3.0, 3.5)  # inches: where a line for a signature begins, how long
_HAND = (0.2, 0.35)  # inches above and below such a line that a name written on it may lie aside
_MOSTLY, _TALL = 0.6, 1.1  # of a name is over its line; inches of it with what is left around it


def added_to(picture: Array, page: Array) -> tuple[list[Array], list[Array]] | None:
    """Return the corners of what may be a stamp on a picture, and of what is signed on a line.

    That with most ink comes first. `picture` is in RGB, `page` in gray with 150 dots to the inch.
    Nothing is returned where the two do not show the same page.
    """
    scale = min(1.0, _SIDE / max(picture.shape[:2]))
    sized = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = lightened(sized).min(axis=2)
    onto = _laid_over(cv2.cvtColor(sized, cv2.COLOR_RGB2GRAY), page)
    if onto is None:
        return None
    size = page.shape[::-1]
    flat = cv2.warpPerspective(ink, onto, size, borderValue=255)
    print_ = cv2.dilate((page < _INK).astype(np.uint8), np.ones((_TOUCH, _TOUCH), np.uint8))
    extra = ((flat < _INK) & (print_ == 0)).astype(np.uint8)
    edge = round(_EDGE * _DOTS)
    extra[:edge], extra[-edge:], extra[:, :edge], extra[:, -edge:] = 0, 0, 0, 0
    back = np.linalg.inv(onto)
    lines = _signature_lines(page)
    stamps, signed = list[Array](), list[Array]()
    for each in _stamps(extra):
        there = signed if any(_is_on(each, line) for line in lines) else stamps
        if len(there) < _MOST:
            there.append(cv2.perspectiveTransform(each[None], back)[0] / scale)
    return stamps, signed


def _laid_over(gray: Array, page: Array) -> Array | None:
    """Return the matrix that takes a point of the picture to where it is on the page."""
    sees = cv2.ORB.create(_POINTS, fastThreshold=10)
    (seen, told), (printed, says) = (sees.detectAndCompute(each, None) for each in (gray, page))
    if told is None or says is None:
        return None
    pairs = cv2.BFMatcher(cv2.NORM_HAMMING).knnMatch(told, says, 2)
    good = [
        best for best, *others in pairs if others and best.distance < _ALIKE * others[0].distance
    ]
    if len(good) < _LEAST:
        return None
    here: Array = np.array([seen[each.queryIdx].pt for each in good], np.float32)
    there: Array = np.array([printed[each.trainIdx].pt for each in good], np.float32)
    onto, agree = cv2.findHomography(here, there, cv2.RANSAC, _AWAY)
    enough = max(_LEAST, _AGREE * len(good))
    return onto if onto is not None and int(agree.sum()) >= enough else None


def _signature_lines(page: Array) -> list[tuple[float, float, float]]:
    """Return left, right and height of each line of a printed page that is there to sign on."""
    dark = (page < _INK).astype(np.uint8)
    long = np.ones((1, round(_LINE[0] * _DOTS)), np.uint8)
    rules = cv2.morphologyEx(dark, cv2.MORPH_OPEN, long)
    _, _, found, _ = cv2.connectedComponentsWithStats(rules)
    return [
        (left, left + width, top)
        for left, top, width, *_ in map(tuple, found[1:])
        if _LINE_LEFT[0] < left / _DOTS < _LINE_LEFT[1] and width / _DOTS < _LINE[1]
    ]


def _is_on(corners: Array, line: tuple[float, float, float]) -> bool:
    """Say whether something lies on a line, or a little above or below it, as a name does.

    What is taller than that has a stamp over it.
    """
    (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
    start, end, height = line
    over = min(right, end) - max(left, start)
    above, below = (each * _DOTS for each in _HAND)
    near = top - below < height < bottom + above
    return bool(near and over > _MOSTLY * (right - left) and bottom - top < _TALL * _DOTS)


def _stamps(extra: Array) -> list[Array]:
    """Return the corners of the clusters of ink that may be stamps, in the order of reading."""
    ink: Array = cv2.morphologyEx(extra, cv2.MORPH_OPEN, np.ones((2, 2), np.uint8))
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((_JOIN, _JOIN), np.uint8))
    outlines, _ = cv2.findContours(joined, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    found = []
    for outline in outlines:
        inside = np.zeros_like(ink)
        cv2.drawContours(inside, [outline], -1, 1, cv2.FILLED)
        much = int((ink & inside).sum())
        middle, sides, turn = cv2.minAreaRect(outline)
        long, short = max(sides) / _DOTS, min(sides) / _DOTS
        if much > _LEAST_INK and _LONG[0] < long < _LONG[1] and _SHORT[0] < short < _SHORT[1]:
            found.append((much, _upright(middle, sides, turn)))
    return [corners for _, corners in sorted(found, key=lambda each: -each[0])]


def _upright(middle: Sequence[float], sides: Sequence[float], turn: float) -> Array:
    """Return the corners of a slanting rectangle and what is around it, the upper left first."""
    wider = [side + 2 * _AROUND * _DOTS for side in sides]
    box = cv2.boxPoints((middle, wider, turn)).astype(np.float64)
    return max(
        (np.roll(box, by, axis=0) for by in range(4)), key=lambda each: each[1][0] - each[0][0]
    )
