"""Whether two pictures show the same thing: one photo in two sizes, or an X-ray taken twice."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from PIL.Image import Image

from another_opinion.services.pages.grays import SIDE, Gray
from another_opinion.services.pages.writing import gray_of, shrunk

Array = Any

_POINTS = 600  # that stand out, at most
_TELLING = 0.8  # of the distance to the next best point, that of the best
_ASTRAY = 4.0  # pixels that a point may lie beside its place
_LEAST = 30  # points in their places; different pictures have come to 17
_LEAST_SPREAD = 0.04  # of the picture, over which these points lie
_SAME = 0.8  # of the light and dark, place by place, once one lies over the other
_KNOWN = 64  # pictures whose marks are kept
_FINE = 9  # pixels across which light and dark are compared with their neighbors


class Marks:
    """The points of a picture that stand out, by which it is known again."""

    def __init__(self, picture: Array) -> None:
        self.gray = shrunk(gray_of(picture), SIDE)
        even = cv2.createCLAHE(3.0, (8, 8)).apply(self.gray)
        points, self.signs = cv2.ORB.create(_POINTS).detectAndCompute(even, None)
        self.places = np.array([point.pt for point in points], np.float32).reshape(-1, 2)


def resembling(picture: Image, others: Sequence[Gray]) -> int | None:
    """Return which of the others (from 0) shows the same as a picture, or nothing.

    Blank pages and different writing on the same lines do not.
    """
    marks = Marks(np.asarray(picture.convert("L")))
    fits = (place for place, other in enumerate(others) if is_same(marks, _marks_of(other)))
    return next(fits, None)


def is_same(one: Marks, other: Marks) -> bool:
    """Say whether one picture can be laid over the other, so that all fits."""
    if min(len(one.places), len(other.places)) < _LEAST:
        return False
    pairs = cv2.BFMatcher(cv2.NORM_HAMMING).knnMatch(one.signs, other.signs, k=2)
    good = [best for best, next_best in pairs if best.distance < _TELLING * next_best.distance]
    if len(good) < _LEAST:
        return False
    here = one.places[[each.queryIdx for each in good]]
    there = other.places[[each.trainIdx for each in good]]
    laid, fits = cv2.findHomography(there, here, cv2.RANSAC, _ASTRAY)
    if laid is None:
        return False
    placed = here[fits.ravel() == 1]
    height, width = one.gray.shape
    spread = float(np.prod(np.ptp(placed, axis=0))) / (height * width) if len(placed) else 0.0
    return len(placed) >= _LEAST and spread >= _LEAST_SPREAD and _fit(one, other, laid) >= _SAME


def _fit(one: Marks, other: Marks, laid: Array) -> float:
    """Return how much the light and dark of two pictures agree where one lies over the other."""
    size = one.gray.shape[1], one.gray.shape[0]
    over = cv2.warpPerspective(other.gray, laid, size)
    both = cv2.warpPerspective(np.full_like(other.gray, 255), laid, size)
    inner = cv2.erode(both, np.ones((_FINE, _FINE), np.uint8)) > 0
    if inner.mean() < _LEAST_SPREAD:
        return 0.0
    here, there = (_relief(each)[inner] for each in (one.gray, over))
    here, there = here - here.mean(), there - there.mean()
    return float((here * there).sum() / (np.sqrt((here**2).sum() * (there**2).sum()) + 1e-6))


def _relief(gray: Array) -> Array:
    """Return how much lighter or darker each place is than what is around it."""
    calm = cv2.GaussianBlur(gray.astype(np.float32), (0, 0), 2.0)
    return calm - cv2.blur(calm, (4 * _FINE, 4 * _FINE))


@lru_cache(maxsize=_KNOWN)
def _marks_of(gray: Gray) -> Marks:
    """Return the marks of a picture, which is compared with one page after the other."""
    return Marks(np.frombuffer(gray.levels, np.uint8).reshape(gray.height, gray.width))
