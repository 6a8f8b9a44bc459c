"""What is missing in a PDF or a print that was made of a paper."""

from __future__ import annotations

from collections.abc import Sequence

from another_opinion.i18n import trn
from another_opinion.services.documents.bound import Bound


def gaps_in_words(made: Bound) -> str:
    """Say which pages have no words, and which are not there; nothing where all is well."""
    told = _wordless_in_words(made.wordless), missing_in_words(made.absent, made.damaged)
    return " ".join(filter(None, told))


def missing_in_words(absent: Sequence[int], damaged: Sequence[int]) -> str:
    """Say in place of which pages (from 0) one stands that says so; nothing where all are there."""
    return " ".join(filter(None, (_absent_in_words(absent), _damaged_in_words(damaged))))


def _damaged_in_words(pages: Sequence[int]) -> str:
    if not pages:
        return ""
    return trn(
        "Page {numbers} is damaged in the case file. A page that says so stands in its place. "
        "Backups and check, among the settings, tells what can be done.",
        "Pages {numbers} are damaged in the case file. Pages that say so stand in their place. "
        "Backups and check, among the settings, tells what can be done.",
        len(pages),
        numbers=_numbers(pages),
    )


def _absent_in_words(pages: Sequence[int]) -> str:
    if not pages:
        return ""
    return trn(
        "Page {numbers} could not be drawn. A page that says so stands in its place. The "
        "file as it came may still show it in another program.",
        "Pages {numbers} could not be drawn. Pages that say so stand in their place. The "
        "file as it came may still show them in another program.",
        len(pages),
        numbers=_numbers(pages),
    )


def _wordless_in_words(pages: Sequence[int]) -> str:
    if not pages:
        return ""
    return trn(
        "Page {numbers} could not be read. It is in the PDF as it came, and its words "
        "cannot be found there.",
        "Pages {numbers} could not be read. They are in the PDF as they came, and their "
        "words cannot be found there.",
        len(pages),
        numbers=_numbers(pages),
    )


def _numbers(pages: Sequence[int]) -> str:
    return ", ".join(str(page + 1) for page in pages)
