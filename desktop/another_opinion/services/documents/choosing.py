"""Which papers are listed, and in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum

from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.i18n import tr
from another_opinion.services.path import names


class Order(StrEnum):
    """What a list of papers goes by."""

    DAY = "day"
    ADDED = "added"
    CODE = "code"
    TITLE = "title"


UNREAD, LOOSE = "unread", "loose"
_KIND, _SENDER, _PERSON, _TAG = "kind:", "from:", "named:", "tag:"


def choices(papers: Sequence[Document], unread: Collection[str]) -> Iterator[tuple[str, str]]:
    """Give each choice of papers that is not empty, by its id and its words with their number.

    `unread` are the ids of papers whose words are not all read yet.
    """
    yield "", tr("All papers")
    counted = {
        UNREAD: sum(paper.id in unread for paper in papers),
        LOOSE: sum(not paper.links for paper in papers),
    }
    called = {UNREAD: tr("Not read yet"), LOOSE: tr("Belonging to nothing yet")}
    for name, count in counted.items():
        if count:
            yield name, f"{called[name]} ({count})"
    kinds = Counter(paper.kind for paper in papers)
    for kind in sorted(kinds, key=lambda each: names.document(each).casefold()):
        yield _KIND + kind, f"{names.document(kind)} ({kinds[kind]})"
    parts = (
        (_SENDER, tr("From {name}"), [paper.sender for paper in papers if paper.sender]),
        (_PERSON, tr("Names {name}"), [each for paper in papers for each in paper.people]),
        (_TAG, tr("Tag {name}"), [each for paper in papers for each in paper.tags]),
    )
    for prefix, words, values in parts:
        for value, count in sorted(Counter(values).items(), key=lambda each: each[0].casefold()):
            yield prefix + value, f"{words.format(name=value)} ({count})"


def chosen(
    papers: Iterable[Document], choice: str, unread: Collection[str]
) -> tuple[Document, ...]:
    """Return the papers of a choice; all of them where it is empty."""
    prefix, _, value = choice.partition(":")
    tests: dict[str, Callable[[Document], bool]] = {
        UNREAD: lambda paper: paper.id in unread,
        LOOSE: lambda paper: not paper.links,
        "kind": lambda paper: paper.kind == value,
        "from": lambda paper: paper.sender == value,
        "named": lambda paper: value in paper.people,
        "tag": lambda paper: value in paper.tags,
    }
    return tuple(filter(tests.get(prefix, lambda _: True), papers))


def in_order(papers: Iterable[Document], order: Order = Order.DAY) -> list[Document]:
    """Return papers in an order: days and additions newest first, without a day at the end."""
    keys: dict[Order, Callable[[Document], tuple[float, ...] | tuple[str, float]]] = {
        Order.DAY: lambda paper: (-(paper.day or date.min).toordinal(), -paper.added.timestamp()),
        Order.ADDED: lambda paper: (-paper.added.timestamp(), -paper.number),
        Order.CODE: lambda paper: (paper.number, -paper.added.timestamp()),
        Order.TITLE: lambda paper: (paper.title.casefold(), paper.number),
    }
    return sorted(papers, key=keys[order])


def unsorted(papers: Iterable[Document]) -> list[Document]:
    """Return the papers of which nobody said yet what they are, in the order of their codes."""
    unknown = (paper for paper in papers if paper.kind is DocumentKind.OTHER)
    return in_order(unknown, Order.CODE)
