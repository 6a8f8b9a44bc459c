"""Facts and exhibits as a letter prints them: citations, enclosures and the page of sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.exhibits import codes, exhibits
from another_opinion.domain.letters import Enclosure
from another_opinion.domain.proof import Account, Fact
from another_opinion.domain.roughly import Roughly, Season
from another_opinion.services.proof.standing import Source, sources


class ExhibitWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words in which a letter names exhibits and tells where its facts come from.

    `typed` is how words of the user stand among them.
    """

    whole: str
    page: str
    dated: str
    typed: str
    year: str
    month: str
    season: str
    day: str
    months: tuple[str, ...]
    seasons: dict[Season, str]
    enclosures: str
    enclosed: str
    one_page: str
    pages: str
    sources: str
    source: str
    not_enclosed: str
    own: str
    said_by: str
    no_paper: str

    def sentence(self, fact: Fact) -> str:
        """Return a fact as a letter states it, with its date."""
        when = self.plain(fact.day) if fact.day else self._roughly(fact.roughly)
        text = self.typed.format(text=fact.text.strip())
        return self.dated.format(when=when, text=text) if when else text

    def citation(self, case: Case, fact: Fact) -> str:
        """Return the exhibits that show a fact, such as ``(Ex. C, p. 4)``; empty without one."""
        return _in_parentheses(
            self.page.format(code=each.code, page=each.page + 1)
            for each in sources(case, fact)
            if each.code
        )

    def citation_of(self, exhibits: Iterable[Enclosure]) -> str:
        """Return whole exhibits in the same way."""
        return _in_parentheses(self.whole.format(code=each.code) for each in exhibits)

    def list_of(self, case: Case, enclosed: Iterable[Enclosure]) -> str:
        """Return the list of what a letter encloses, a line for each exhibit."""
        papers = ((each, case.document(each.document)) for each in enclosed)
        lines = [self._enclosed(each.code, paper) for each, paper in papers if paper]
        return "\n".join([self.enclosures, *lines]) if lines else ""

    def sources_of(self, case: Case, facts: Iterable[Fact]) -> str:
        """Return the page that tells where each fact comes from, under a heading."""
        parts = [
            "\n".join((f"{number}. {self.sentence(fact)}", *self._origin(case, fact)))
            for number, fact in enumerate(facts, start=1)
        ]
        return "\n\n".join([self.sources, *parts]) if parts else ""

    def _origin(self, case: Case, fact: Fact) -> Iterator[str]:
        told = [each for each in sources(case, fact) if each.document]
        yield from (self._source(each, each.document) for each in told if each.document)
        if fact.account is Account.OTHERS and fact.who:
            yield self.said_by.format(who=self.typed.format(text=fact.who))
        elif not told:
            yield self.no_paper if fact.account is Account.OTHERS else self.own

    def plain(self, day: date) -> str:
        """Write a day without its weekday."""
        return self.day.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def _source(self, source: Source, paper: Document) -> str:
        words = self.source if source.code else self.not_enclosed
        return words.format(code=source.code, title=self._title(paper), page=source.page + 1)

    def _enclosed(self, code: str, paper: Document) -> str:
        pages = self.one_page if paper.length == 1 else self.pages.format(count=paper.length)
        day = self.plain(paper.day) if paper.day else ""
        told = ", ".join(filter(None, (self._title(paper), day, pages)))
        return self.enclosed.format(code=code, told=told)

    def _roughly(self, when: Roughly | None) -> str:
        if when is None:
            return ""
        if when.season:
            return self.season.format(season=self.seasons[when.season], year=when.year)
        if when.month:
            return self.month.format(month=self.months[when.month - 1], year=when.year)
        return self.year.format(year=when.year)

    def _title(self, paper: Document) -> str:
        return self.typed.format(text=" ".join(paper.title.split()))


def enclosed_with(case: Case, cited: Iterable[str]) -> tuple[Enclosure, ...]:
    """Return the exhibits among the papers of those ids, in their order."""
    wanted = frozenset(cited)
    return tuple(each for each in every_exhibit(case) if each.document in wanted)


def every_exhibit(case: Case) -> tuple[Enclosure, ...]:
    """Return each exhibit with its letters as they are now."""
    lettered = codes(case)
    return tuple(Enclosure(lettered[each.id], each.id, each.title) for each in exhibits(case))


def _in_parentheses(cited: Iterable[str]) -> str:
    told = "; ".join(dict.fromkeys(cited))
    return f"({told})" if told else ""
