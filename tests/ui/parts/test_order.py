"""Tests of the order in which Tab goes through a page."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from another_opinion.ui.parts.order import put_in_reading_order
from another_opinion.ui.parts.page import Page


def field(name: str) -> QLineEdit:
    """Return a field of that name."""
    made = QLineEdit()
    made.setObjectName(name)
    return made


def order(root: QWidget, names: list[str]) -> list[str]:
    """Follow Tab from the first of these fields, and name those that come."""
    widget = root.findChild(QLineEdit, names[0])
    come = []
    while widget.objectName() not in come:
        come.append(widget.objectName())
        widget = widget.nextInFocusChain()
        while widget.objectName() not in names:
            widget = widget.nextInFocusChain()
    return come


def test_what_comes_later_is_reached_where_it_stands(qtbot, theme):
    root, page = QWidget(), Page(theme)
    qtbot.addWidget(root)
    both = QHBoxLayout(root)
    both.addWidget(page)
    both.addWidget(field("beside"))
    page.add(field("first"), QLabel("words"), field("last"))
    group = QWidget()
    inner = QVBoxLayout()
    QVBoxLayout(group).addLayout(inner)
    inner.addWidget(field("middle"))
    page.column.layout().insertWidget(1, group)
    names = ["first", "middle", "last", "beside"]
    assert order(root, names) != names
    put_in_reading_order(root)
    assert order(root, names) == names
