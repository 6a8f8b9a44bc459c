"""Boxes of a page: as it lies in the file, and as it is drawn; all in parts of its sides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QTransform

from another_opinion.domain.recipes import Recipe, turned
from another_opinion.domain.texts import Box


def drawn_box(box: Box, look: Recipe, matrix: Sequence[float]) -> Box:
    """Return where a box stands in the drawing that has this matrix, or only turns the page."""
    return _around(box, _transform(matrix)) if matrix else turned(box, look.turn)


def box_in_file(box: Box, look: Recipe, matrix: Sequence[float]) -> Box:
    """Return the box of the page as it lies in the file that holds a box of the drawing."""
    if not matrix:
        return turned(box, -look.turn)
    back, _ = _transform(matrix).inverted()
    return _around(box, back)


def on_screen(box: Box, place: QRect) -> QRectF:
    """Return a box of a drawn page in pixels, where the page lies at `place`."""
    left, top, right, bottom = box
    return QRectF(
        place.x() + left * place.width(),
        place.y() + top * place.height(),
        (right - left) * place.width(),
        (bottom - top) * place.height(),
    )


def _around(box: Box, transform: QTransform) -> Box:
    left, top, right, bottom = box
    corners = [transform.map(x, y) for x in (left, right) for y in (top, bottom)]
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _transform(matrix: Sequence[float]) -> QTransform:
    a, b, c, d, e, f, g, h, i = matrix
    return QTransform(a, d, g, b, e, h, c, f, i)  # Qt has its points in rows
