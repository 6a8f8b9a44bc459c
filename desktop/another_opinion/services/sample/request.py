"""The letter of the sample case as it was printed."""

from __future__ import annotations

from another_opinion.rules.library import Library
from another_opinion.services.letters.library import load_letters
from another_opinion.services.letters.pdf import Printed, render
from another_opinion.services.letters.writing import written
from another_opinion.services.sample.story import Story


def print_request(story: Story, law: Library) -> Printed:
    """Print the letter as it was on the day on which it was handed in."""
    letters = load_letters()
    composed = written(story.request, story.case, letters, law, story.printed_at.date())
    return render(composed, letters.stationery, story.number)
