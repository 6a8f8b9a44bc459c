"""What the forms have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal

from another_opinion.domain.case import Case
from another_opinion.ui.parts.fields import Field
from another_opinion.ui.parts.page import Column
from another_opinion.ui.theme.theme import Theme


class Form(Column):
    """Fields that make up one value; `changed` is sent when the user has altered it."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme.px(18))
        self.fields: dict[str, Field] = {}

    def hold(self, **fields: Field) -> None:
        """Take fields in order; a field's name is the name of its fact."""
        for name, field in fields.items():
            self.fields[name] = field
            self.add(field)
            for signal in ("committed", "chosen"):
                if hasattr(field, signal):
                    getattr(field, signal).connect(lambda *_: self.changed.emit())

    def into(self, case: Case) -> Case:
        """Return the case with what the form says."""
        return case

    def problems(self) -> list[tuple[Field, str]]:
        """Return the fields that keep the user from going on, each with what is wrong."""
        return [(field, field.error) for field in self.fields.values() if field.error]

    def require(self, name: str, sentence: str) -> None:
        """Show `sentence` beside a field that is empty, and take it back where it is not."""
        field = self.fields[name]
        field.show_error("" if getattr(field, "value", "") else sentence)
