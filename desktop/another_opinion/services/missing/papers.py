"""Records that papers on file name, and pages that they lack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.domain.facts import plain_date
from another_opinion.domain.places import Place
from another_opinion.domain.texts import tokens
from another_opinion.i18n import tr, trn
from another_opinion.services.documents.names import is_of_a_machine
from another_opinion.services.missing.mentions import Mention, Told
from another_opinion.services.missing.studies import called, studies_in
from another_opinion.services.missing.thing import Thing
from another_opinion.services.path import names

_CLOSE = timedelta(days=3)
_RECORDS = (DocumentKind.MEDICAL_RECORD, DocumentKind.OPINION_REPORT, DocumentKind.OTHER)
_SEEN = (EventKind.VISIT, EventKind.OPINION)


def of_mentions(case: Case, told: Mapping[str, Told], today: date) -> Iterator[Thing]:
    """Give each record that a paper names and that none on file is, once."""
    seen: set[str] = set()
    for paper in case.documents:
        for each in told.get(paper.id, Told()).mentions:
            thing = _of_doctor(case, told, paper, each) if each.doctor else None
            if each.study and (each.day is None or each.day <= today):
                thing = _of_study(case, told, paper, each)
            if thing and thing.id not in seen:
                seen.add(thing.id)
                yield thing


def of_series(case: Case, told: Mapping[str, Told]) -> Iterator[Thing]:
    """Give the pages that a numbered series of pages lacks."""
    series = {
        (number, count) for each in told.values() for page in each.numbers for number, count in page
    }
    for paper in case.documents:
        pages = told.get(paper.id, Told()).numbers
        for count in sorted({count for page in pages for _, count in page}):
            lacking = [n for n in range(1, count + 1) if (n, count) not in series]
            unmarked = sum(not any(each == count for _, each in page) for page in pages)
            if len(lacking) > unmarked:
                yield _pages(paper, lacking, count, unmarked)


def _of_study(case: Case, told: Mapping[str, Told], paper: Document, each: Mention) -> Thing | None:
    records = [other for other in case.documents if other.kind in _RECORDS]
    named = [other for other in records if each.study in _studies(other, told)]
    if any(_is_of(other, told, each.day) for other in named if each.day or other != paper):
        return None
    what = called(each.study)
    title = tr("{what} of {day}", what=what, day=plain_date(each.day)) if each.day else what
    name = f"record:{each.study}:{each.day or ''}"
    near = (other for other in named if each.day and _is_close(other, each.day))
    may_be = tuple(other for other in near if name not in other.unlike)
    return _named(name, title, paper, each, may_be)


def _of_doctor(
    case: Case, told: Mapping[str, Told], paper: Document, each: Mention
) -> Thing | None:
    name = set(tokens(each.doctor)[1:])
    known = [case.doctor.name, *(event.who for event in case.events if event.kind in _SEEN)]
    for other in case.documents:
        if other != paper:
            known += [other.title, other.sender, *other.people]
            known.append(told.get(other.id, Told()).heading)
    surname = tokens(each.doctor)[-1]
    if not name or any(surname in tokens(words) for words in known):
        return None
    title = tr("Records of {name}", name=each.doctor)
    return _named(f"doctor:{' '.join(sorted(name))}", title, paper, each, ())


def _named(
    name: str, title: str, paper: Document, each: Mention, may_be: tuple[Document, ...]
) -> Thing:
    where = tr("Page {number} of {paper}", number=each.page + 1, paper=names.paper(paper))
    return Thing(
        id=name,
        title=title,
        why=tr("{where} names it, and no paper here is it.", where=where),
        place=Place("documents", paper.id),
        words=each.words,
        day=each.day,
        who=each.doctor or paper.sender,
        line=title,
        papers=tuple(other.id for other in may_be),
    )


def _pages(paper: Document, lacking: list[int], count: int, unmarked: int) -> Thing:
    numbers = ", ".join(map(str, lacking))
    title = trn(
        "Page {numbers} of {paper}",
        "Pages {numbers} of {paper}",
        len(lacking),
        numbers=numbers,
        paper=names.paper(paper),
    )
    why = tr("Its pages are numbered up to {count}, and these are not here.", count=count)
    if unmarked:
        why = tr(
            "Its pages are numbered up to {count}. These numbers are not here; some may stand on "
            "pages that show no number.",
            count=count,
        )
    return Thing(
        id=f"pages:{paper.id}:{count}",
        title=title,
        why=why,
        place=Place("documents", paper.id),
        day=paper.day,
        who=paper.sender,
        line=_line(paper, numbers, count, len(lacking)) if paper.kind in _RECORDS else "",
    )


def _line(paper: Document, numbers: str, count: int, lacking: int) -> str:
    """Ask a clinic for pages of a paper in words by which it can find that; it knows no codes."""
    if paper.day:
        return trn(
            "Page {numbers} of the record dated {day}, which has {pages} pages",
            "Pages {numbers} of the record dated {day}, which has {pages} pages",
            lacking,
            numbers=numbers,
            day=plain_date(paper.day),
            pages=count,
        )
    if is_of_a_machine(paper.title):
        return ""
    return trn(
        "Page {numbers} of “{title}”, which has {pages} pages",
        "Pages {numbers} of “{title}”, which has {pages} pages",
        lacking,
        numbers=numbers,
        title=paper.title,
        pages=count,
    )


def _studies(paper: Document, told: Mapping[str, Told]) -> set[str]:
    titled = {study for _, _, study in studies_in(paper.title)}
    return titled | told.get(paper.id, Told()).studies


def _is_of(paper: Document, told: Mapping[str, Told], day: date | None) -> bool:
    return day is None or day == paper.day or day in told.get(paper.id, Told()).days


def _is_close(paper: Document, day: date) -> bool:
    return paper.day is None or abs(paper.day - day) <= _CLOSE
