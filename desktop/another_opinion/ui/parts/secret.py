"""A field for a passphrase, of which Python keeps nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit

from another_opinion.i18n import tr
from another_opinion.store.wiping import wipe
from another_opinion.ui.parts.fields import Field, keep_secret
from another_opinion.ui.theme.theme import Theme


class PassphraseField(Field):
    """One line that shows dots; unlike a LineField it sends nobody what is being typed.

    Qt's own line is used, so that pasting, input methods and screen readers work. Qt does not
    overwrite its memory: see `desktop/threat-model.md`.
    """

    def __init__(self, theme: Theme, label: str, hint: str = "") -> None:
        super().__init__(theme, label, hint)
        self.line = QLineEdit()
        keep_secret(self.line)
        self.hide_text(True)
        self._hold(self.line)

    def take(self) -> str:
        """Return what was typed without blanks around it, to be wiped by the caller."""
        typed = self.line.text()
        bare = typed.strip()
        if bare is not typed:
            wipe(typed)
        return bare

    def hide_text(self, hidden: bool) -> None:
        """Show dots in place of the characters."""
        mode = QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal
        self.line.setEchoMode(mode)

    def show_box(self) -> QCheckBox:
        """Return a box to see what one types."""
        box = QCheckBox(tr("Show what I type"))
        box.clicked.connect(lambda shown: self.hide_text(not shown))
        return box
