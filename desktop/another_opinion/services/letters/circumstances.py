"""Circumstances of a case, by the names that letter templates use.

A name is one of

- ``urgent=yes``: an answer of the checklist,
- ``2OP-02``: a rule that applies,
- ``writer=caregiver`` and ``authority``: who writes, and that authority to do so is on file,
- ``begun=doctor-statement``: there is a letter of that kind,
- ``case=refused``: how the case stands, see `standing`,
- ``doctor.name`` or ``letter.asked_provider``: a fact that is known,
- or a name that the template itself defines.
"""

from __future__ import annotations

from collections.abc import Mapping

from another_opinion.domain.case import Case
from another_opinion.services.letters.template import Template

_APPLIES = "applies"


def settled(answers: Mapping[str, str], verdicts: Mapping[str, str]) -> frozenset[str]:
    """Return the circumstances that the checklist has settled."""
    chosen = {f"{question}={choice}" for question, choice in answers.items()}
    applying = {rule for rule, verdict in verdicts.items() if verdict == _APPLIES}
    return frozenset(chosen | applying)


def written_by(case: Case) -> frozenset[str]:
    """Return who writes, and whether authority to write for the patient is on file."""
    names = {f"writer={case.writer.role}"}
    if case.by_caregiver and case.writer.authority:
        names.add("authority")
    return frozenset(names)


def begun(case: Case) -> frozenset[str]:
    """Return which letters there are."""
    return frozenset(f"begun={letter.kind}" for letter in case.letters)


def known(facts: Mapping[str, str]) -> frozenset[str]:
    """Return the names of the facts that are known."""
    return frozenset(fact for fact, value in facts.items() if value)


def with_named(template: Template, circumstances: frozenset[str]) -> frozenset[str]:
    """Return the circumstances with those that hold by name; a later one may need an earlier."""
    held = circumstances
    for name, condition in template.circumstances.items():
        if condition.holds(held):
            held |= {name}
    return held
