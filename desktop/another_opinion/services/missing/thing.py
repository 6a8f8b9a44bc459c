"""One thing that is not on file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.places import Place


@dataclass(frozen=True, slots=True)
class Thing:
    """What should exist, and is not on file here.

    `id` is the same at each look. `title` names it, `why` says what makes us think so, `words`
    are those of a paper that names it, and `place` is where these or the event can be seen.
    `line` is how a letter to the clinic asks for it, and `letter` the kind of letter that asks
    for it otherwise; both are empty where nobody can be asked. `owner` is the letter or event
    that the paper would belong to, `kind` what paper that is, where it is one of a
    kind, `papers` are the ids of those that may be it, the likeliest first. `citation` and
    `law` name the statement of the law, and its place there, on which the expectation rests.
    """

    id: str
    title: str
    why: str
    place: Place
    words: str = ""
    day: date | None = None
    who: str = ""
    line: str = ""
    letter: str = ""
    owner: str = ""
    kind: DocumentKind = DocumentKind.OTHER
    papers: tuple[str, ...] = ()
    citation: str = ""
    law: str = ""
