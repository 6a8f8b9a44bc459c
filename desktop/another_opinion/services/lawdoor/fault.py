"""A fault in a case that was told by hand."""

from __future__ import annotations


class ToldWrong(Exception):
    """A field of the file cannot be so; `reason` is a clause that says why."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason
