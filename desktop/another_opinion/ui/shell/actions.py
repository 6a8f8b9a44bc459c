"""The table of keyboard acts, from which shortcuts and the shortcut sheet are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Action:
    """Something that keys do; `keys` as Qt writes them, such as ``Ctrl+Z``."""

    words: str
    keys: str
    act: Callable[[], object]


def put_on(window: QWidget, actions: tuple[Action, ...]) -> None:
    """Make the keys work in `window`."""
    for action in actions:
        shortcut = QShortcut(QKeySequence(action.keys), window)
        shortcut.activated.connect(action.act)
