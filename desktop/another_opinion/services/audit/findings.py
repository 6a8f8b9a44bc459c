"""What the checks of a denial came to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from another_opinion.domain.audits import Reply
from another_opinion.domain.case import Case
from another_opinion.i18n import tr
from another_opinion.rules.audit import Check, Weight


@dataclass(frozen=True, slots=True)
class Finding:
    """A check, and what the user replied; None where it was not made yet."""

    check: Check
    reply: Reply | None

    @property
    def is_defect(self) -> bool:
        """Whether something is missing that the law asks for."""
        return self.check.is_failed(self.reply)

    @property
    def is_point(self) -> bool:
        """Whether something is missing that can be raised, though no law asks for it here."""
        return self.reply is Reply.NO and self.check.weight is Weight.POINT


def findings(case: Case, document: str, checks: Sequence[Check]) -> tuple[Finding, ...]:
    """Return every check of a denial in order, with what the user replied."""
    audit = case.audit(document)
    return tuple(Finding(check, audit.reply(check.id)) for check in checks)


def defects(case: Case, document: str, checks: Sequence[Check]) -> tuple[Check, ...]:
    """Return what a denial lacks and the law asks for; a letter can state each `defect`."""
    return tuple(each.check for each in findings(case, document, checks) if each.is_defect)


def points(case: Case, document: str, checks: Sequence[Check]) -> tuple[Check, ...]:
    """Return what else can be raised about a denial, though no law asks for it."""
    return tuple(each.check for each in findings(case, document, checks) if each.is_point)


def scope() -> str:
    """Say to which plans the law of the checks applies."""
    return tr(
        "These checks hold for plans that the Department of Managed Health Care watches over."
    )
