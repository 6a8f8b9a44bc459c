"""What is said of a field that was filled in with a suggestion."""

from __future__ import annotations

from another_opinion.i18n import tr


def about_suggestion(fact: str) -> str:
    """Say where a suggestion comes from, and when to change it."""
    if fact == "doctor.specialty":
        return tr(
            "A suggestion: this is the field of the first doctor. Change it if the second doctor "
            "should work in another field."
        )
    if fact == "records.missing":
        return tr(
            "A suggestion: visits and opinions in your timeline of which there is no paper. Take "
            "out what you do not need, and add what else is missing."
        )
    return tr("A suggestion from what you told. Change it if it is not right.")
