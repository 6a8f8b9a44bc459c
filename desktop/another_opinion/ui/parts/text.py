"""Text on a page, by its role."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


def text(words: str, role: str = "body") -> QLabel:
    """Return words that wrap and can be selected with the mouse.

    `role` is body, title, heading, subheading, lead, small, label, hint, error or quote.
    """
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def chip(words: str, tone: str = "") -> QLabel:
    """Return a word of status on a colored ground; `tone` is empty, amber, alarm or quiet."""
    label = text(words, "chip")
    label.setWordWrap(False)
    label.setProperty("tone", tone)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return label


def contact(words: str, role: str = "subheading") -> QLabel:
    """Return a number or an address that can be copied with mouse or keyboard."""
    label = text(words, role)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setAccessibleName(words)
    return label
