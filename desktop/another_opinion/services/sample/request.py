"""The letter of the sample case as it was printed."""

from __future__ import annotations

from another_opinion.rules.library import load_library
from another_opinion.rules.question import answers_of
from another_opinion.services.letters.compose import compose
from another_opinion.services.letters.library import load_letters
from another_opinion.services.letters.pdf import Printed, render
from another_opinion.services.sample.story import Story


def print_request(story: Story) -> Printed:
    """Print the letter on the day on which it was handed in."""
    letters, answers = load_letters(), answers_of(story.case)
    verdicts = {finding.rule.id: finding.verdict for finding in load_library().judge(answers)}
    composed = compose(
        letters.templates[story.request.kind],
        story.request,
        story.case,
        answers,
        verdicts,
        story.delivery.day,
    )
    return render(composed, letters.stationery)
