"""Pictures of papers, made readable: straight, upright and without shadows.

Pictures are arrays of OpenCV, in gray or in RGB; a matrix takes a point of the picture as it was
to where it is now.
"""

from __future__ import annotations

from itertools import pairwise
from math import hypot

import cv2
import numpy as np

from another_opinion.domain.recipes import Recipe
from another_opinion.services.pages.writing import Array, darkened, gray_of, shrunk

_SMALL = 800  # pixels of the longer side on which things are looked for
_LEAST_PAPER, _MOST_PAPER = 0.25, 0.97  # parts of a picture that the paper in it takes
_LEVELS = range(40, 230, 10)  # of gray
_FULL = 0.93  # the part of the four corners' shape that is bright
_STEP, _RISE, _ALONG = 9, 10, 0.8  # pixels beside a side; how much brighter; on how much of it
_MOST_SKEW, _LEAST_SKEW = 8.0, 0.15  # degrees
_LEVEL = 1.5  # times as even along lines as across them
_SHADOW = 0.86  # the darkest part of the paper to its brightest; below that it is in shadow
_DARK = 205  # of 255; paper that is darker all over is lightened
_TURNS = {
    90: cv2.ROTATE_90_CLOCKWISE,
    180: cv2.ROTATE_180,
    270: cv2.ROTATE_90_COUNTERCLOCKWISE,
}


def paper_in(picture: Array) -> tuple[float, ...]:
    """Return the corners of a paper that lies on something darker; nothing if none is seen.

    Part of the paper may be in shadow: the largest of the shapes that stand out at any level of
    gray is taken, if it is brighter than what is around it along all its sides.
    """
    calm = cv2.GaussianBlur(shrunk(gray_of(picture), _SMALL), (5, 5), 0)
    height, width = calm.shape
    found = [shape for level in _LEVELS if (shape := _paper_at(calm, level)) is not None]
    shapes = [shape for shape in found if _stands_out(calm, shape)]
    if not shapes:
        return ()
    best = max(shapes, key=cv2.contourArea)
    return tuple(float(side) for x, y in best for side in (x / width, y / height))


def is_shadowed(picture: Array) -> bool:
    """Say whether the paper is darker in some places than in others, or all over."""
    ground = _ground(shrunk(gray_of(picture), _SMALL))
    dark, bright = np.percentile(ground, (5, 95))
    return bool(dark < _SHADOW * bright or bright < _DARK)


def skew_of(picture: Array) -> float:
    """Return by how many degrees, clockwise, lines have to be turned to be level."""
    ink = _ink(picture)
    coarse = max(np.arange(-_MOST_SKEW, _MOST_SKEW + 0.1, 1.0), key=lambda by: _evenness(ink, by))
    fine = max(np.arange(coarse - 1, coarse + 1.01, 0.1), key=lambda by: _evenness(ink, by))
    if abs(fine) < _LEAST_SKEW or abs(fine) >= _MOST_SKEW:
        return 0.0
    return float(fine) if _evenness(ink, fine) > 1.02 * _evenness(ink, 0.0) else 0.0


def lies_level(picture: Array, skew: float) -> bool:
    """Say whether lines run across a picture, after that turn in degrees, and not up or down."""
    ink = _ink(picture)
    return _evenness(ink, skew) > _LEVEL * _evenness(np.ascontiguousarray(np.rot90(ink)), skew)


def cleaned(picture: Array, recipe: Recipe) -> tuple[Array, Array]:
    """Return a picture after a recipe, and the matrix of it."""
    matrix = np.eye(3)
    if recipe.corners:
        picture, matrix = _flattened(picture, recipe.corners)
    if recipe.lighten:
        picture = lightened(picture)
    if recipe.turn:
        height, width = picture.shape[:2]
        picture = cv2.rotate(picture, _TURNS[recipe.turn])
        matrix = _turned(recipe.turn, width, height) @ matrix
    if recipe.skew:
        picture, level = _levelled(picture, recipe.skew)
        matrix = level @ matrix
    if recipe.crop:
        picture, cut = _cropped(picture, recipe.crop)
        matrix = cut @ matrix
    return darkened(picture) if recipe.darken else picture, matrix


def lightened(picture: Array) -> Array:
    """Return a picture without shadows: each point is divided by the paper around it."""
    if picture.ndim == 3:
        return np.dstack([lightened(picture[:, :, each]) for each in range(picture.shape[2])])
    small = shrunk(picture, _SMALL)
    ground = cv2.resize(_ground(small), picture.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return cv2.divide(picture, np.maximum(ground, 1), scale=245)


def placed(matrix: Array, box: tuple[float, float, float, float]) -> tuple[float, ...]:
    """Return the box in the picture as it was that holds a box of it as it is now."""
    left, top, right, bottom = box
    corners = np.array([[[left, top], [right, top], [right, bottom], [left, bottom]]], np.float64)
    back = cv2.perspectiveTransform(corners, np.linalg.inv(matrix))[0]
    return (*map(float, back.min(axis=0)), *map(float, back.max(axis=0)))


def _ground(small: Array) -> Array:
    """Return what the paper is without what is written on it."""
    return cv2.medianBlur(cv2.dilate(small, np.ones((9, 9), np.uint8)), 31)


def _paper_at(calm: Array, level: int) -> Array | None:
    """Return the corners of the largest bright shape, if it has four and is large enough."""
    _, bright = cv2.threshold(calm, level, 255, cv2.THRESH_BINARY)
    bright = cv2.morphologyEx(bright, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    outlines, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not outlines:
        return None
    outline = max(outlines, key=cv2.contourArea)
    hull = cv2.convexHull(outline)
    shape = cv2.approxPolyDP(hull, 0.02 * cv2.arcLength(hull, True), True)
    part = cv2.contourArea(shape) / calm.size
    full = cv2.contourArea(outline) > _FULL * cv2.contourArea(shape)
    if len(shape) != 4 or not full or not _LEAST_PAPER < part < _MOST_PAPER:
        return None
    return _clockwise(shape.reshape(4, 2))


def _stands_out(calm: Array, corners: Array) -> bool:
    """Say whether the inside is brighter along nearly all of all four sides."""
    center = corners.mean(axis=0)
    limits = np.array(calm.shape[::-1]) - 1
    for one, other in pairwise([*corners, corners[0]]):
        points = one + (other - one) * np.linspace(0.05, 0.95, 40)[:, None]
        away = (points - center) / np.linalg.norm(points - center, axis=1)[:, None]
        inside, outside = (
            np.clip(points + away * step, 0, limits).astype(int) for step in (-_STEP, _STEP)
        )
        rise = calm[inside[:, 1], inside[:, 0]].astype(int) - calm[outside[:, 1], outside[:, 0]]
        if (rise > _RISE).mean() < _ALONG:
            return False
    return True


def _clockwise(corners: Array) -> Array:
    """Put four corners in order from the top left."""
    sums, differences = corners.sum(axis=1), corners[:, 0] - corners[:, 1]
    order = (sums.argmin(), differences.argmax(), sums.argmax(), differences.argmin())
    return corners[list(order)]


def _flattened(picture: Array, corners: tuple[float, ...]) -> tuple[Array, Array]:
    height, width = picture.shape[:2]
    seen = np.array(corners, np.float32).reshape(4, 2) * (width, height)
    sides = [hypot(*(other - one)) for one, other in pairwise([*seen, seen[0]])]
    across, down = round(max(sides[0], sides[2])), round(max(sides[1], sides[3]))
    flat = np.array([[0, 0], [across, 0], [across, down], [0, down]], np.float32)
    matrix = cv2.getPerspectiveTransform(seen.astype(np.float32), flat)
    white = (255, 255, 255)
    return cv2.warpPerspective(picture, matrix, (across, down), borderValue=white), matrix


def _cropped(picture: Array, crop: tuple[float, ...]) -> tuple[Array, Array]:
    height, width = picture.shape[:2]
    left, right = (round(side * width) for side in crop[::2])
    top, bottom = (round(side * height) for side in crop[1::2])
    left, top = min(max(left, 0), width - 1), min(max(top, 0), height - 1)
    kept = picture[top : max(bottom, top + 1), left : max(right, left + 1)]
    return np.ascontiguousarray(kept), np.array([[1, 0, -left], [0, 1, -top], [0, 0, 1]], float)


def _turned(turn: int, width: int, height: int) -> Array:
    return {
        90: np.array([[0, -1, height], [1, 0, 0], [0, 0, 1]], float),
        180: np.array([[-1, 0, width], [0, -1, height], [0, 0, 1]], float),
        270: np.array([[0, 1, 0], [-1, 0, width], [0, 0, 1]], float),
    }[turn]


def _levelled(picture: Array, skew: float) -> tuple[Array, Array]:
    height, width = picture.shape[:2]
    level = cv2.getRotationMatrix2D((width / 2, height / 2), -skew, 1.0)
    white = (255, 255, 255)
    straight = cv2.warpAffine(
        picture, level, (width, height), flags=cv2.INTER_CUBIC, borderValue=white
    )
    return straight, np.vstack([level, (0, 0, 1)])


def _ink(picture: Array) -> Array:
    small = shrunk(gray_of(picture), 1_000)
    return cv2.adaptiveThreshold(
        small, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 15
    ).astype(np.float32)


def _evenness(ink: Array, skew: float) -> float:
    """Say how well ink falls into lines after a turn; more is better."""
    height, width = ink.shape
    level = cv2.getRotationMatrix2D((width / 2, height / 2), -float(skew), 1.0)
    rows = cv2.warpAffine(ink, level, (width, height), flags=cv2.INTER_NEAREST).sum(axis=1)
    return float(np.square(np.diff(rows)).sum())
