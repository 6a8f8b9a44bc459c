"""The facts that only this letter needs."""

from __future__ import annotations

from another_opinion.services.letters import template
from another_opinion.ui.panels.letters.drafting import Drafting
from another_opinion.ui.parts.fields import LineField, TextField
from another_opinion.ui.parts.page import Column
from another_opinion.ui.theme.theme import Theme


class LetterFields(Column):
    """A field for each fact that the letter asks for itself."""

    def __init__(self, theme: Theme, drafting: Drafting) -> None:
        super().__init__(theme.px(16))
        self._theme, self._drafting = theme, drafting
        self._fields = {each.id: self._field(each) for each in drafting.template.fields}
        self.add(*self._fields.values())

    def refresh(self) -> None:
        """Show the values as they are now; a field that is being typed in keeps its text."""
        for name, field in self._fields.items():
            field.set_value(self._drafting.letter.detail(name))

    def field(self, name: str) -> LineField | TextField | None:
        """Return the field of that name, if the letter has it."""
        return self._fields.get(name)

    def _field(self, each: template.Field) -> LineField | TextField:
        kind = TextField if each.long else LineField
        value = self._drafting.letter.detail(each.id)
        field = kind(self._theme, each.label, value, each.hint)
        field.edited.connect(lambda: self._drafting.type_field(each, field.value))
        field.committed.connect(lambda value: self._drafting.fill_in(each, value))
        return field
