"""Letters as the case and the law have them today."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time

from another_opinion.domain.case import Case
from another_opinion.domain.letters import Detail, Letter
from another_opinion.rules.days import CALIFORNIA
from another_opinion.rules.library import Library
from another_opinion.rules.question import answers_of
from another_opinion.services.letters.circumstances import known, settled, written_by
from another_opinion.services.letters.compose import compose
from another_opinion.services.letters.composed import Composed
from another_opinion.services.letters.defects import denial_facts
from another_opinion.services.letters.history import history
from another_opinion.services.letters.library import LetterLibrary, Offer
from another_opinion.services.letters.standing import standing_in
from another_opinion.services.letters.suggestions import suggestions
from another_opinion.services.letters.template import Field, Template
from another_opinion.services.path.next_step import step_of
from another_opinion.services.path.situation import Situation


def offers(case: Case, letters: LetterLibrary, law: Library, today: date) -> tuple[Offer, ...]:
    """Return the letters that fit the case today, the recommended one first."""
    held = settled(answers_of(case), _verdicts(case, law)) | written_by(case)
    held |= known({**history(case), **denial_facts(case, letters.checks)})
    situation = Situation.of(case, law, datetime.combine(today, time(12), CALIFORNIA))
    held |= standing_in(situation)
    return letters.offered(held, _next_kind(situation))


def _next_kind(situation: Situation) -> str:
    """Return the kind of letter to which the path leads; nothing if it leads elsewhere."""
    place = step_of(situation).place
    if place.panel != "letters":
        return ""
    letter = situation.case.letter(place.item)
    return letter.kind if letter else place.item.removeprefix("new:")


def begun(
    name: str,
    kind: str,
    case: Case,
    letters: LetterLibrary,
    today: date,
    *,
    large: bool = False,
) -> Letter:
    """Begin a letter, with what an earlier one tells of the same fields, or what is suggested."""
    fields = letters.templates[kind].fields
    told = (
        (field.id, _told(field, case, letters.templates) or suggestion(field, case))
        for field in fields
    )
    details = tuple(Detail(*each) for each in told if each[1])
    return Letter(name, kind, today, details=details, large=large)


def suggestion(field: Field, case: Case) -> str:
    """Return what the case suggests for a field; the user is told that it is a suggestion."""
    return suggestions(case)[field.suggested].strip() if field.suggested else ""


def written(
    letter: Letter, case: Case, letters: LetterLibrary, law: Library, today: date
) -> Composed:
    """Put a letter together as it stands today."""
    template = letters.templates[letter.kind]
    verdicts = _verdicts(case, law)
    answers, offices = answers_of(case), law.contacts
    checks, exhibits = letters.checks, letters.exhibits
    return compose(template, letter, case, answers, verdicts, today, offices, checks, exhibits)


def _verdicts(case: Case, law: Library) -> Mapping[str, str]:
    return {finding.rule.id: finding.verdict for finding in law.judge(answers_of(case))}


def _told(field: Field, case: Case, templates: Mapping[str, Template]) -> str:
    """Return what the newest letter that asks the same says to it."""
    values = (
        letter.detail(field.id)
        for letter in reversed(case.letters)
        if field in templates[letter.kind].fields
    )
    return next(filter(None, values), "")
