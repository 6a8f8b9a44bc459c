"""What keys ask of the pages."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Act(Enum):
    """Something that a key asks for."""

    LARGER = auto()
    SMALLER = auto()
    FIT = auto()
    FIRST = auto()
    LAST = auto()
    ON = auto()
    BACK = auto()
    NEXT_PAGE = auto()
    PREVIOUS_PAGE = auto()


_PLAIN = {
    Qt.Key.Key_Home: Act.FIRST,
    Qt.Key.Key_End: Act.LAST,
    Qt.Key.Key_PageDown: Act.ON,
    Qt.Key.Key_PageUp: Act.BACK,
    Qt.Key.Key_Space: Act.ON,
    Qt.Key.Key_Right: Act.NEXT_PAGE,
    Qt.Key.Key_Left: Act.PREVIOUS_PAGE,
}
_WITH_OR_WITHOUT_CONTROL = {
    Qt.Key.Key_Plus: Act.LARGER,
    Qt.Key.Key_Equal: Act.LARGER,
    Qt.Key.Key_Minus: Act.SMALLER,
    Qt.Key.Key_0: Act.FIT,
}


def act_of(event: QKeyEvent) -> Act | None:
    """Return what a key asks of the pages, if anything."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    control = modifiers & Qt.KeyboardModifier.ControlModifier
    if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return None
    if act := _WITH_OR_WITHOUT_CONTROL.get(key):
        return act
    if control and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        return _PLAIN[key]
    return None if control else _PLAIN.get(key)
