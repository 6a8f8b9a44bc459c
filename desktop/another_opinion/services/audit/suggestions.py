"""What a computer can tell from the text of a denial."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from another_opinion.domain.audits import Reply
from another_opinion.rules.audit import Check, Type
from another_opinion.services.pages.answers import Character

_TOLERANCE = 0.05  # points; programs round
_MARKS = ".,;:!?“”\"'"


@dataclass(frozen=True, slots=True)
class Seen:
    """An element of the check, and the `words` by which it was told, as they are printed."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the text points to, for the user to compare with the page.

    `unseen` names elements of the check that were not found. `points` is the smallest type that
    the others are printed in and `bold` whether all of them are bold, where the check asks for
    type; what stands on the page twice counts as it is printed best.
    """

    reply: Reply
    seen: tuple[Seen, ...]
    unseen: tuple[str, ...]
    points: float | None = None
    bold: bool | None = None


def suggest(check: Check, text: Sequence[Character], facts: Mapping[str, str]) -> Suggestion | None:
    """Suggest a reply from the `text` of all pages; None where that cannot be told from it.

    What was recognized on a picture, and so has no size of type, may be misread: what is not found
    in it may stand there all the same. `facts` are those of the case, by which phrases such as
    ``{plan.phone}`` are filled in.
    """
    page = _Page(text)
    if not page.letters or not check.find:
        return None
    wanted = {name: tuple(_filled(each, facts)) for name, each in check.find.items()}
    places = {name: page.places(phrases) for name, phrases in wanted.items()}
    found = {name: max(spans, key=page.type_at) for name, spans in places.items() if spans}
    seen = tuple(Seen(name, page.words(span)) for name, span in found.items())
    if check.type:
        return _of_type(check.type, seen, [page.type_at(span) for span in found.values()])
    unseen = tuple(name for name in wanted if name not in found)
    lacking = any(wanted[name] for name in unseen)  # what is not known cannot be looked for
    surely = lacking and not page.is_recognized
    reply = Reply.NO if surely else Reply.UNSURE if unseen else Reply.YES
    return Suggestion(reply, seen, unseen)


class _Page:
    """Text of which only letters and digits count, so that it can be searched however it breaks."""

    def __init__(self, text: Sequence[Character]) -> None:
        self._text = text
        told = [
            (low, place)
            for place, each in enumerate(text)
            for low in each.text.casefold()
            if low.isalnum()
        ]
        self.letters = "".join(low for low, _ in told)
        self._at = [place for _, place in told]
        self.is_recognized = any(each.points == 0 for each in text)

    def places(self, phrases: Sequence[str]) -> list[range]:
        """Return where the first of the phrases that is there stands, each time."""
        for phrase in phrases:
            starts = [each.start() for each in re.finditer(re.escape(phrase), self.letters)]
            if starts:
                return [range(self._at[at], self._at[at + len(phrase) - 1] + 1) for at in starts]
        return []

    def type_at(self, span: range) -> tuple[bool, float]:
        """Return whether all of a span is bold, and the size of its smallest type."""
        printed = [self._text[at] for at in span if self._text[at].text.isalnum()]
        return all(each.bold for each in printed), min(each.points for each in printed)

    def words(self, span: range) -> str:
        """Return a span as it is printed, to the ends of its words."""
        start, end = span.start, span.stop
        while start > 0 and not self._text[start - 1].text.isspace():
            start -= 1
        while end < len(self._text) and not self._text[end].text.isspace():
            end += 1
        printed = "".join(each.text for each in self._text[start:end] if not _breaks(each.text))
        return " ".join(printed.split()).strip(_MARKS)


def _of_type(
    wanted: Type, seen: tuple[Seen, ...], types: Sequence[tuple[bool, float]]
) -> Suggestion | None:
    """Judge the type of what was found; what was not found has none."""
    if not types:
        return None
    points = min(size for _, size in types)
    if points == 0:
        return None
    bold = all(is_bold for is_bold, _ in types)
    good = points >= wanted.points - _TOLERANCE and (bold or not wanted.bold)
    return Suggestion(Reply.YES if good else Reply.NO, seen, (), points, bold)


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


def _breaks(text: str) -> bool:
    """Say whether a character marks where a line breaks a word."""
    return not (text.isprintable() or text.isspace())
