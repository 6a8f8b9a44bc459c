"""Lines such as ``Plan: Golden Poppy`` and ``Visit, October 2: $350.00`` as rows of a table."""

from __future__ import annotations

import re
from dataclasses import dataclass

_AMOUNT = re.compile(r"\$[\d,]+\.\d\d")


@dataclass(frozen=True, slots=True)
class Row:
    """A label and its value."""

    label: str
    value: str

    @property
    def is_amount(self) -> bool:
        """Whether the value is a sum of money."""
        return _AMOUNT.fullmatch(self.value) is not None


def rows(text: str) -> tuple[Row, ...]:
    """Return a row for each line; the value is the amount at its end, or what follows the colon.

    A further line without a colon belongs to the value before it.
    """
    made: list[Row] = []
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        row = _row(line)
        if row is None and made:
            made[-1] = Row(made[-1].label, f"{made[-1].value}, {line}".lstrip(", "))
        else:
            made.append(row or Row(line, ""))
    return tuple(made)


def _row(line: str) -> Row | None:
    label, colon, value = line.rpartition(": ")
    if colon and _AMOUNT.fullmatch(value):
        return Row(label, value)
    label, colon, value = line.partition(":")
    return Row(label, value.strip()) if colon else None
