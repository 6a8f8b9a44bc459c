"""The passphrase of a new case file."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from another_opinion.i18n import tr
from another_opinion.services.passphrase import Strength, strength, suggest
from another_opinion.ui.forms.form import Form
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.fields import Field, LineField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.text import contact, text
from another_opinion.ui.theme.theme import Theme


class PassphraseForm(Form):
    """A passphrase typed twice, with its strength in words and a suggestion."""

    def __init__(self, theme: Theme, personal: tuple[str, ...], passphrase: str) -> None:
        super().__init__(theme)
        self._personal = tuple(name for name in personal if name)
        self._suggestion = suggest()
        offer = Card(
            theme,
            text(tr("A suggestion: five easy words"), "label"),
            contact(self._suggestion),
            text(tr("Write them on paper and keep the paper where you keep important things.")),
            flow(button(tr("Use these words"), self._use, theme=theme, icon="check")),
            tone="accent",
        )
        self.add(offer)
        hint = tr("Five words, or a sentence that only you would say")
        self._first = LineField(theme, tr("Passphrase"), passphrase, hint)
        self._again = LineField(theme, tr("The same again"), passphrase)
        self._verdict = text("", "label")
        show = QCheckBox(tr("Show what I type"))
        show.clicked.connect(self._show)
        self.fields = {"passphrase": self._first, "again": self._again}
        self.add(self._first, self._verdict, self._again, flow(show))
        self._first.edited.connect(self._judge)
        self._show(shown=False)
        self._judge()

    @property
    def passphrase(self) -> str:
        """What was typed in the first field."""
        return self._first.value

    def problems(self) -> list[tuple[Field, str]]:
        """Ask for a passphrase that is not weak, twice the same."""
        typed = self.passphrase
        weak = strength(typed, self._personal).level is Strength.WEAK
        self._first.show_error(
            tr("This can be guessed. Make it longer, or use the five words above.") if weak else ""
        )
        same = typed == self._again.value
        self._again.show_error(
            "" if same or weak else tr("The two are not the same. Type both again.")
        )
        return super().problems()

    def _use(self) -> None:
        self._first.line.setText(self._suggestion)
        self._again.line.setText(self._suggestion)
        self._judge()

    def _show(self, shown: bool) -> None:
        self._first.hide_text(not shown)
        self._again.hide_text(not shown)

    def _judge(self) -> None:
        self._verdict.setVisible(bool(self.passphrase))
        words = {
            Strength.WEAK: tr("Weak: someone could guess it."),
            Strength.FAIR: tr("Fair: good enough if nobody steals this computer."),
            Strength.STRONG: tr("Strong."),
        }
        self._verdict.setText(words[strength(self.passphrase, self._personal).level])
