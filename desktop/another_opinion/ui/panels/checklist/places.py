"""Screens of the checklist, as places that can be gone to."""

from __future__ import annotations

from another_opinion.domain.places import Place
from another_opinion.rules.question import Question

HOME = Place("checklist")
ANSWERS = Place("checklist", "answers")
RESULT = Place("checklist", "result")
ABOUT = Place("details")

CHANGE = "change:"


def ask(question: Question) -> Place:
    """Return the screen of a question on the way through all of them."""
    return Place("checklist", question.id)


def change(question: Question) -> Place:
    """Return the screen of a question from which the way leads back to the answers."""
    return Place("checklist", f"{CHANGE}{question.id}")
