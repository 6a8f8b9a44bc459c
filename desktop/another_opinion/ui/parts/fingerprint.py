"""The fingerprint of a file, shown on demand."""

from __future__ import annotations

from PySide6.QtCore import Signal

from another_opinion.i18n import tr
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import contact, text
from another_opinion.ui.theme.theme import Theme


class Fingerprint(Column):
    """A button that gives way to a SHA-256 and what it is good for.

    `unfolded` is sent with the widget that has come up.
    """

    unfolded = Signal(object)

    def __init__(self, theme: Theme, ask: str, meaning: str, sha256: str) -> None:
        super().__init__(theme.px(6))
        self.ask = button(ask, self._show, role="link")
        self._meaning = text(meaning, "hint")
        self._value = contact(in_groups(sha256))
        self._value.setAccessibleName(tr("Fingerprint: {it}", it=sha256))
        self.add(flow(self.ask), self._meaning, self._value)
        self._meaning.hide()
        self._value.hide()

    def _show(self) -> None:
        self.ask.hide()
        self._meaning.show()
        self._value.show()
        self._value.setFocus()
        announce(self, self._value.accessibleName())
        self.unfolded.emit(self._value)


def in_groups(fingerprint: str) -> str:
    """Write a fingerprint in groups of eight, so that two can be compared by eye."""
    return " ".join(fingerprint[start : start + 8] for start in range(0, len(fingerprint), 8))
