"""How dark the writing on a page is, and what makes it darker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

Array = Any

_SIDE = 1_600  # pixels of the longer side on which writing is weighed
_TILE = 40  # pixels of the squares in which it is looked for
_LEAST = 12  # levels of gray between paper and writing, below which nothing is written
_STANDS_OUT = 3.0  # times the unrest of blank paper
_PALE = 70  # levels of gray; writing that is nearer to its paper is faint
_EVEN, _PAPER = 0.85, 150  # the part of a faint page that is mere paper; how bright that is
_MOST_WRITTEN = 0.7  # of the squares; beyond that it is a picture
_WHITE = 0.95  # of the brightness of paper, above which all is white
_NEAR = 0.25  # of the way from faint writing to its paper, up to which all is white
_CURVE = 1.7
_DIRTY = 0.05  # of that way; dirt that is stronger is taken away before writing is darkened
_CLEANED_AT = 2_200  # pixels of the longer side


@dataclass(frozen=True, slots=True)
class Writing:
    """What is seen of the writing on a page: the gray of its paper, and how far it is from that.

    `even` is the part of the page that is mere paper, `written` that of its squares in which
    something stands out.
    """

    paper: float
    contrast: float
    even: float
    written: float


def writing_on(picture: Array) -> Writing:
    """Weigh the writing on a page; one dark line among faint ones does not count for much."""
    calm = cv2.GaussianBlur(shrunk(gray_of(picture), _SIDE), (3, 3), 0)
    paper = float(np.median(calm))
    even = float((np.abs(calm - paper) < _LEAST).mean())
    rows, columns = (side // _TILE for side in calm.shape)
    if not rows or not columns:
        return Writing(paper, 0.0, even, 0.0)
    cut = calm[: rows * _TILE, : columns * _TILE].reshape(rows, _TILE, columns, _TILE)
    squares = cut.transpose(0, 2, 1, 3).reshape(rows * columns, -1)
    depths = np.median(squares, axis=1) - squares.min(axis=1)
    stand_out = depths > _LEAST
    depth = float(np.median(depths[stand_out])) if stand_out.any() else 0.0
    unrest = float(np.median(depths[~stand_out])) if not stand_out.all() else depth
    return Writing(
        paper, depth if depth > _STANDS_OUT * unrest else 0.0, even, float(stand_out.mean())
    )


def is_faint(picture: Array) -> bool:
    """Say whether a page has faint writing on even paper; pictures and photos have not."""
    seen = writing_on(picture)
    return (
        _LEAST < seen.contrast < _PALE
        and seen.even > _EVEN
        and seen.paper > _PAPER
        and seen.written < _MOST_WRITTEN
    )


def darkened(picture: Array) -> Array:
    """Return a picture with dark writing on white paper; what is blank stays so."""
    seen = writing_on(picture)
    if seen.contrast < _LEAST:
        return picture
    ink = seen.paper - seen.contrast
    white = max(_WHITE * seen.paper, seen.paper - _NEAR * seen.contrast)
    if (dirt := _dirt(picture)) > _DIRTY * seen.contrast:
        picture = _calmed(picture, dirt)
    levels = np.clip((np.arange(256) - ink) / (white - ink), 0, 1) ** _CURVE
    return cv2.LUT(picture, (levels * 255).astype(np.uint8))


def gray_of(picture: Array) -> Array:
    """Return a picture in gray."""
    return cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) if picture.ndim == 3 else picture


def shrunk(picture: Array, side: int) -> Array:
    """Return a picture with at most `side` pixels to its longer side."""
    scale = side / max(picture.shape[:2])
    if scale >= 1:
        return picture
    return cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)


def _dirt(picture: Array) -> float:
    """Return how far, in levels of gray, neighbors differ where nothing is written."""
    edges = cv2.Laplacian(shrunk(gray_of(picture), _CLEANED_AT), cv2.CV_32F)
    return float(np.median(np.abs(edges))) / 0.6745 / 20**0.5  # as of a normal distribution


def _calmed(picture: Array, dirt: float) -> Array:
    """Return a picture without dirt; strokes keep their edges, and stamps their color."""
    small = shrunk(picture, _CLEANED_AT)
    if small.ndim == 3:
        light, *colors = cv2.split(cv2.cvtColor(small, cv2.COLOR_RGB2YCrCb))
        parts = (_without(light, dirt), *(cv2.medianBlur(each, 5) for each in colors))
        clean = cv2.cvtColor(cv2.merge(parts), cv2.COLOR_YCrCb2RGB)
    else:
        clean = _without(small, dirt)
    size = picture.shape[1::-1]
    return clean if clean.shape == picture.shape else cv2.resize(clean, size)


def _without(gray: Array, dirt: float) -> Array:
    return cv2.fastNlMeansDenoising(gray, None, max(dirt, 1.0), 5, 7)
