"""The order in which Tab goes through a page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def put_in_reading_order(root: QWidget) -> None:
    """Make Tab go through `root` as its layouts show it, also where widgets came later.

    A title is no stop, but where the keyboard lies on it, Tab goes on from there.
    """
    stops = [each for each in _in_order(root) if _is_in_order(each)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _is_in_order(widget: QWidget) -> bool:
    stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return stops or widget.property("role") == "title"


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QScrollArea) and (inside := widget.widget()):
        yield from _in_order(inside)
    elif layout := widget.layout():
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item and (widget := item.widget()):
            yield from _in_order(widget)
        elif item and (inner := item.layout()):
            yield from _in_layout(inner)
