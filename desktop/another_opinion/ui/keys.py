"""The table of keys, from which shortcuts and the shortcut sheet are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from another_opinion.i18n import tr

RAIL = ("today", "checklist", "letters", "documents", "timeline", "law", "help", "settings")


@dataclass(frozen=True, slots=True)
class Key:
    """An act and its key, as Qt writes it; the act of a panel is the panel's name."""

    act: str
    keys: str
    words: str


def key_table() -> tuple[Key, ...]:
    """Return every key that works while a case is open."""
    words = {
        "today": tr("Today"),
        "checklist": tr("Checklist"),
        "letters": tr("Letters"),
        "documents": tr("Documents"),
        "timeline": tr("Timeline"),
        "law": tr("Law"),
        "help": tr("Help"),
        "settings": tr("Settings"),
    }
    return (
        *(Key(panel, f"Alt+{number}", words[panel]) for number, panel in enumerate(RAIL, start=1)),
        Key("help", "F1", tr("Help")),
        Key("all keys", "Ctrl+/", tr("This list of keys")),
        Key("next area", "F6", tr("Go between the list of places and the page")),
        Key("undo", "Ctrl+Z", tr("Undo")),
        Key("redo", "Ctrl+Y", tr("Redo")),
        Key("save", "Ctrl+S", tr("See that all is saved")),
        Key("print", "Ctrl+P", tr("Print the letter that is open")),
        Key("lock", "Ctrl+L", tr("Lock the file")),
        Key("larger", "Ctrl++", tr("Larger text")),
        Key("larger", "Ctrl+=", tr("Larger text")),
        Key("smaller", "Ctrl+-", tr("Smaller text")),
        Key("normal", "Ctrl+0", tr("Normal text")),
    )


def put_on(window: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
    """Make the keys of `acts` work in the window of `window`."""
    for key in (each for each in key_table() if each.act in acts):
        shortcut = QShortcut(QKeySequence(key.keys), window)
        shortcut.activated.connect(acts[key.act])
