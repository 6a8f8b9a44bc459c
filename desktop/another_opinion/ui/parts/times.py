"""A time of day, typed as people type it."""

from __future__ import annotations

import re
from datetime import time

from another_opinion.domain.facts import write_time
from another_opinion.i18n import tr
from another_opinion.ui.parts.fields import LineField
from another_opinion.ui.theme.theme import Theme

_TYPED = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?\s*(?:m\.?)?", re.IGNORECASE)


def read_time(words: str) -> time | None:
    """Read ``2:30 p.m.``, ``2pm`` or ``14:30``; None where it is no time."""
    if not (match := _TYPED.fullmatch(words.strip())):
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class TimeField(LineField):
    """A time that may be left empty."""

    def __init__(self, theme: Theme, label: str, value: time | None = None, hint: str = "") -> None:
        super().__init__(theme, label, write_time(value) if value else "", hint, characters=12)

    @property
    def time(self) -> time | None:
        """The time typed, or None."""
        return read_time(self.value)

    def check(self) -> bool:
        """Say whether the field is empty or holds a time, and show the fault if not."""
        good = not self.value or self.time is not None
        self.show_error("" if good else tr("This is not a time. Type it like 2:30 p.m."))
        return good
