"""What the newest denial lacks, as the user found it, for a letter to name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.facts import plain_date
from another_opinion.i18n import tr
from another_opinion.rules.audit import Check


def denial_facts(case: Case, checks: Sequence[Check]) -> Mapping[str, str]:
    """Return the day of the newest denial with a defect, and a line for each; else nothing.

    The lines of ``denial.defects`` name the law, those of ``denial.lacks`` do not.
    """
    denials = [paper for paper in case.documents if paper.kind is DocumentKind.DENIAL]
    faulty = [paper for paper in denials if _defects(case, paper, checks)]
    newest = max(faulty, key=lambda paper: paper.day or date.min, default=None)
    return {
        "denial.day": plain_date(newest.day) if newest and newest.day else "",
        "denial.defects": _lines(case, newest, checks, cited=True) if newest else "",
        "denial.lacks": _lines(case, newest, checks, cited=False) if newest else "",
    }


def denial_labels() -> Mapping[str, str]:
    """Return what to call those facts."""
    lacks = tr("What the denial lacks")
    return {"denial.day": tr("Day of the denial"), "denial.defects": lacks, "denial.lacks": lacks}


def is_of_the_denial(fact: str) -> bool:
    """Say whether a fact was found on a denial among the documents."""
    return fact.startswith("denial.")


def _defects(case: Case, denial: Document, checks: Sequence[Check]) -> tuple[Check, ...]:
    audit = case.audit(denial.id)
    return tuple(check for check in checks if check.is_failed(audit.reply(check.id)))


def _lines(case: Case, denial: Document, checks: Sequence[Check], *, cited: bool) -> str:
    found = _defects(case, denial, checks)
    if not cited:
        return "\n".join(each.defect for each in found)
    return "\n".join(f"{each.defect.rstrip('.')} ({each.citation})." for each in found)
