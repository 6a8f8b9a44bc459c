"""Facts that a letter prints: their values, their labels, and where they are asked for."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date

from another_opinion.domain.case import Case
from another_opinion.domain.facts import facts, long_date, plain_date
from another_opinion.domain.letters import Letter
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.rules.audit import Check
from another_opinion.rules.days import after_months
from another_opinion.services.letters.amounts import cost_table
from another_opinion.services.letters.defects import denial_facts, denial_labels, is_of_the_denial
from another_opinion.services.letters.history import CALL, history, history_labels, place_in_history
from another_opinion.services.letters.template import Template
from another_opinion.services.letters.voice import is_voice, voice, voice_labels

_OWN = "letter."
_MOST_INITIALS = 5


def letter_facts(
    letter: Letter, case: Case, today: date, checks: Sequence[Check] = ()
) -> Mapping[str, str]:
    """Return every fact that `letter` may print; an empty one is not known."""
    own = {f"{_OWN}{detail.id}": detail.value for detail in letter.details}
    every = {
        **facts(case),
        **voice(case),
        **history(case, letter.id, letter.detail(CALL)),
        **denial_facts(case, checks),
        **own,
        "today": long_date(today),
        "in_a_year": plain_date(after_months(today, 12)),
        "costs.table": cost_table(letter.detail("costs")),
    }
    return {fact: value.strip() for fact, value in every.items()}


def labels(template: Template) -> Mapping[str, str]:
    """Return what to call each fact that the template may print."""
    own = {f"{_OWN}{field.id}": field.label for field in template.fields}
    return {**_case_labels(), **voice_labels(), **history_labels(), **denial_labels(), **own}


def place_of(fact: str) -> Place:
    """Return the place where the user can fill in a fact."""
    if fact.startswith(_OWN):
        return Place("letter", fact.removeprefix(_OWN))
    if is_voice(fact):
        return Place("details", "patient.name")
    if fact == "costs.table":
        return Place("letter", "costs")
    if is_of_the_denial(fact):
        return Place("documents")
    return place_in_history(fact) or Place("details", fact)


def initials(name: str) -> str:
    """Return ``N. T. A.`` for a name, so that a footer does not tell whose letter it is."""
    words = unicodedata.normalize("NFC", name).split()
    return " ".join(f"{word[0].upper()}." for word in words[:_MOST_INITIALS])


def _case_labels() -> Mapping[str, str]:
    return {
        "today": tr("Date of the letter"),
        "in_a_year": tr("A year from the date of the letter"),
        "costs.table": tr("What you paid, each line with its amount"),
        "patient.name": tr("Name of the patient"),
        "patient.born": tr("Date of birth"),
        "patient.address": tr("Address of the patient"),
        "patient.phone": tr("Phone number of the patient"),
        "writer.name": tr("Your name"),
        "writer.relation": tr("What you are to the patient"),
        "plan.name": tr("Name of the plan"),
        "plan.member_number": tr("Member number"),
        "plan.phone": tr("Phone number of the plan"),
        "plan.address": tr("Address of the plan"),
        "doctor.name": tr("Name of the doctor"),
        "doctor.specialty": tr("Field of the doctor"),
        "doctor.group": tr("Medical group of the doctor"),
        "advice.what": tr("What the doctor advised"),
        "advice.given": tr("Date of the advice"),
        "advice.worry": tr("What worries you"),
    }
