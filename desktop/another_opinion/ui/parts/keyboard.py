"""Where the keyboard lies when a page comes up, and when a part of it goes."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget


@runtime_checkable
class Readable(Protocol):
    """What knows where reading begins on it."""

    def take_keyboard(self) -> None:
        """Put the keyboard where reading begins."""


def put_on_title(root: QWidget) -> None:
    """Put the keyboard on the title, so that Tab goes on from there and the title is read out."""
    titles = (each for each in root.findChildren(QLabel) if each.property("role") == "title")
    (next((each for each in titles if not _is_put_away(each, root)), None) or root).setFocus()


def _is_put_away(widget: QWidget | None, root: QWidget) -> bool:
    """Say whether somebody has hidden a widget or what it stands on.

    Qt counts as hidden, too, what was added a moment ago and comes up with the next layout.
    """
    while widget is not None and widget is not root:
        if widget.isHidden() and widget.testAttribute(
            Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        ):
            return True
        widget = widget.parentWidget()
    return False


def put_away(widget: QWidget) -> None:
    """Take a widget off the page; a keyboard that was on it goes to where reading begins.

    Left to itself, Qt would move it to whatever comes next, even to a button that removes things.
    """
    focus = QApplication.focusWidget()
    if focus and (focus is widget or widget.isAncestorOf(focus)):
        _hand_over(widget)
    widget.hide()
    widget.deleteLater()


def _hand_over(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, Readable):
        above = above.parentWidget()
    if above is not None:
        above.setFocus()
        QTimer.singleShot(0, above, lambda: _begin(above))  # once the page is filled again


def _begin(above: QWidget) -> None:
    if isinstance(above, Readable) and above.hasFocus():
        above.take_keyboard()
