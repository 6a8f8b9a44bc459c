"""Files that have a password of their own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from another_opinion.i18n import tr, trn
from another_opinion.services.documents.names import printable
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.secret import PassphraseField
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


class LockedFiles(QWidget):
    """Asks once for the password of files.

    `typed` is sent with the password and the files, `left_out` when they shall not be added.
    """

    typed = Signal(str, list)
    left_out = Signal()

    def __init__(self, theme: Theme, files: Sequence[Path], tried: bool) -> None:
        super().__init__()
        self._files = list(files)
        self._field = PassphraseField(theme, tr("Password of the file"))
        self._field.line.returnPressed.connect(self._try)
        names = ", ".join(printable(path.name) for path in files)
        asks = trn(
            "{names} has its own password.",
            "{count} files have a password of their own: {names}.",
            len(files),
            names=names,
        )
        hint = tr(
            "Look in the letter or message that it came with. Your case keeps the password, so "
            "you are asked only once."
        )
        add = button(tr("Open and add"), self._try, role="primary", theme=theme, icon="add")
        leave = button(tr("Leave it out"), self.left_out.emit, role="quiet")
        shows = self._field.show_box()
        card = Card(theme, text(asks), text(hint, "hint"), self._field, shows, flow(add, leave))
        card.setProperty("tone", "accent")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        if tried:
            self._field.show_error(tr("This password did not open it. Look at capital letters."))

    def focus(self) -> None:
        """Put the keyboard into the field."""
        self._field.line.setFocus()

    def _try(self) -> None:
        password = self._field.line.text()
        if password:
            self.typed.emit(password, self._files)
        else:
            self._field.show_error(tr("Type the password, or leave the file out."))
