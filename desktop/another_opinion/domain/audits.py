"""What the user found on a denial, check by check."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from another_opinion.domain.collections import found, replaced


class Reply(StrEnum):
    """What the user sees on the page."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Checked:
    """The reply to one check; `id` names the check."""

    id: str
    reply: Reply


@dataclass(frozen=True, slots=True)
class Audit:
    """The checks of one denial, as far as they were made; `id` is the id of the document."""

    id: str
    checks: tuple[Checked, ...] = ()

    def reply(self, check: str) -> Reply | None:
        """Return the reply to a check, if there is one."""
        made = found(self.checks, check)
        return made.reply if made else None

    def with_reply(self, check: str, reply: Reply) -> Audit:
        """Return this audit with one check made."""
        return replace(self, checks=replaced(self.checks, Checked(check, reply)))
