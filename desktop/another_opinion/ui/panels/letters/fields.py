"""The facts that only this letter needs."""

from __future__ import annotations

from another_opinion.services.letters import template
from another_opinion.ui.panels.letters.drafting import Drafting
from another_opinion.ui.parts.fields import LineField, TextField
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.suggested import about_suggestion
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


class LetterFields(Column):
    """A field for each fact that the letter asks for itself, and what is only suggested."""

    def __init__(self, theme: Theme, drafting: Drafting) -> None:
        super().__init__(theme.px(16))
        self._theme, self._drafting = theme, drafting
        self._asked = {each.id: _Asked(theme, drafting, each) for each in drafting.template.fields}
        self.add(*self._asked.values())

    def refresh(self) -> None:
        """Show the values as they are now; a field that is being typed in keeps its text."""
        for name, asked in self._asked.items():
            asked.field.set_value(self._drafting.letter.detail(name))
            asked.show_note()

    def field(self, name: str) -> LineField | TextField | None:
        """Return the field of that name, if the letter has it."""
        return self._asked[name].field if name in self._asked else None


class _Asked(Column):
    """One field, and under it a note while it holds what was suggested."""

    def __init__(self, theme: Theme, drafting: Drafting, each: template.Field) -> None:
        super().__init__(theme.px(5))
        self._drafting, self._each = drafting, each
        kind = TextField if each.long else LineField
        self.field = kind(theme, each.label, drafting.letter.detail(each.id), each.hint)
        self.field.edited.connect(self._type)
        self.field.committed.connect(lambda value: drafting.fill_in(each, value))
        self._note = text(about_suggestion(each.suggested), "hint")
        self.add(self.field, self._note)
        self.show_note()

    def show_note(self) -> None:
        """Say that the value is a suggestion, while it is the one suggested."""
        suggested = self._drafting.suggestion(self._each)
        self._note.setVisible(bool(suggested) and self.field.value == suggested)

    def _type(self) -> None:
        self._drafting.type_field(self._each, self.field.value)
        self.show_note()
