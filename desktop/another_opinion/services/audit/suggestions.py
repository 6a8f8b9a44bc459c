"""What a computer can tell from the text of a denial."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from another_opinion.domain.audits import Reply
from another_opinion.rules.audit import Check, Type
from another_opinion.services.pages.answers import Character

_TOLERANCE = 0.05  # points; programs round


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the text points to, for the user to compare with the page.

    `seen` and `unseen` name elements of the check. `points` is the smallest type that they are
    printed in and `bold` whether all of them are bold, where the check asks for type.
    """

    reply: Reply
    seen: tuple[str, ...]
    unseen: tuple[str, ...]
    points: float | None = None
    bold: bool | None = None


def suggest(check: Check, text: Sequence[Character], facts: Mapping[str, str]) -> Suggestion | None:
    """Suggest a reply from the `text` of all pages; None where that cannot be told from it.

    `facts` are those of the case, by which phrases such as ``{plan.phone}`` are filled in.
    """
    letters = [(low, each) for each in text for low in each.text.casefold() if low.isalnum()]
    if not letters or not check.find:
        return None
    page = "".join(low for low, _ in letters)
    wanted = {name: tuple(_filled(each, facts)) for name, each in check.find.items()}
    places = {name: _place(page, phrases) for name, phrases in wanted.items()}
    seen = tuple(name for name, place in places.items() if place)
    unseen = tuple(name for name, place in places.items() if not place)
    if check.type:
        return _of_type(check.type, [letters[at][1] for each in places.values() for at in each])
    lacking = any(wanted[name] for name in unseen)  # what is not known cannot be looked for
    reply = Reply.NO if lacking else Reply.UNSURE if unseen else Reply.YES
    return Suggestion(reply, seen, unseen)


def _of_type(wanted: Type, printed: Sequence[Character]) -> Suggestion | None:
    """Judge the type of what was found; what was not found has none."""
    if not printed:
        return None
    points = min(each.points for each in printed)
    bold = all(each.bold for each in printed)
    good = points >= wanted.points - _TOLERANCE and (bold or not wanted.bold)
    return Suggestion(Reply.YES if good else Reply.NO, (), (), points, bold)


def _filled(phrases: Sequence[str], facts: Mapping[str, str]) -> Iterator[str]:
    """Give phrases as they stand in text without spaces and marks; leave out unknown facts."""
    for phrase in phrases:
        name = phrase.removeprefix("{").removesuffix("}")
        if name == phrase:
            yield _bare(phrase)
        elif known := _bare(facts.get(name, "")).removeprefix("1"):
            yield known


def _bare(words: str) -> str:
    return "".join(low for low in words.casefold() if low.isalnum())


def _place(page: str, phrases: Sequence[str]) -> range:
    """Return where the first of the phrases that is there stands; empty if none is."""
    for phrase in phrases:
        if (start := page.find(phrase)) >= 0:
            return range(start, start + len(phrase))
    return range(0)
