"""Putting the pages of papers in order: nothing in their files is changed by that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from another_opinion.domain.documents import Crop, Document
from another_opinion.domain.files import File


class _Hand(NamedTuple):
    """What was done by hand to a leaf."""

    turn: int = 0
    plain: bool = False
    dark: bool = False
    box: tuple[float, float, float, float] | None = None


def moved(paper: Document, pages: Collection[int], to: int) -> Document:
    """Return a paper with some pages (from 0) in a row, the first of them as page `to`.

    They keep their order; a place beyond either end is that end.
    """
    chosen = [leaf for page, leaf in enumerate(paper.leaves) if page in pages]
    others = [leaf for page, leaf in enumerate(paper.leaves) if page not in pages]
    place = min(max(to, 0), len(others))
    return _in_order(paper, [*others[:place], *chosen, *others[place:]])


def without(paper: Document, pages: Collection[int]) -> Document:
    """Return a paper that does not show some pages (from 0); raises ValueError if none is left."""
    left = [leaf for page, leaf in enumerate(paper.leaves) if page not in pages]
    if not left:
        raise ValueError("a paper shows at least one page")
    return _in_order(paper, left)


def put_by(paper: Document) -> list[int]:
    """Return the leaves of a paper that it does not show."""
    shown = set(paper.leaves)
    return [leaf for leaf in range(_count(paper.files)) if leaf not in shown]


def brought_back(paper: Document) -> Document:
    """Return a paper that shows all its leaves, each that was put by after the one before it."""
    leaves = list(paper.leaves)
    for leaf in put_by(paper):
        leaves.insert(leaves.index(leaf - 1) + 1 if leaf else 0, leaf)
    return _in_order(paper, leaves)


def split(paper: Document, page: int, name: str, title: str) -> tuple[Document, Document]:
    """Return two papers: the pages before `page` (from 0), and those from it on.

    The first stays what it is; the second has the id `name` and a title of its own. Each holds
    the files of which it shows something. Raises ValueError where a part would be empty.
    """
    if not 0 < page < paper.length:
        raise ValueError(page)
    other = replace(paper, id=name, title=title)
    return _only(paper, paper.leaves[:page]), _only(other, paper.leaves[page:])


def joined(paper: Document, other: Document) -> Document:
    """Return a paper with the pages of another one after its own.

    A file that both have is held once, unless both show the same page of it.
    """
    files = list(paper.files)
    place: dict[int, int] = {}
    for file, leaves in _by_file(other):
        shown = [leaf - leaves.start for leaf in other.leaves if leaf in leaves]
        start = _shared(paper, file, shown)
        if start is None:
            start = _count(files)
            files.append(file)
        place.update({leaf: start + number for number, leaf in enumerate(leaves)})
    coming = [place[leaf] for leaf in other.leaves]
    theirs = {place[leaf]: hand for leaf, hand in _hands(other).items() if place[leaf] in coming}
    ours = {leaf: hand for leaf, hand in _hands(paper).items() if leaf not in coming}
    return _bound(paper, files, [*paper.leaves, *coming], {**ours, **theirs})


def _shared(paper: Document, file: File, numbers: Iterable[int]) -> int | None:
    """Return where the leaves of the same file begin in a paper that shows none of `numbers`."""
    shown = set(paper.leaves)
    for held, leaves in _by_file(paper):
        if held == file and not any(leaves[number] in shown for number in numbers):
            return leaves.start
    return None


def _only(paper: Document, leaves: Sequence[int]) -> Document:
    """Return a paper that shows some leaves, and holds no file without one of them."""
    shown = set(leaves)
    files: list[File] = []
    place: dict[int, int] = {}
    for file, its in _by_file(paper):
        if not shown.isdisjoint(its):
            start = _count(files)
            place.update({leaf: start + number for number, leaf in enumerate(its)})
            files.append(file)
    hands = {place[leaf]: hand for leaf, hand in _hands(paper).items() if leaf in place}
    return _bound(paper, files, [place[leaf] for leaf in leaves], hands)


def _in_order(paper: Document, leaves: Sequence[int]) -> Document:
    every = range(_count(paper.files))
    return replace(paper, order=() if list(leaves) == list(every) else tuple(leaves))


def _bound(
    paper: Document, files: Sequence[File], leaves: Sequence[int], hands: Mapping[int, _Hand]
) -> Document:
    """Return a paper on other files, with leaves in an order and what was done to each by hand."""
    first, *rest = files
    turned = [leaf for leaf, hand in hands.items() if hand.turn]
    turns = [hands.get(leaf, _Hand()).turn for leaf in range(max(turned, default=-1) + 1)]
    whole = replace(
        paper,
        content=first.content,
        media=first.media,
        size=first.size,
        pages=first.pages,
        password=first.password,
        attachments=first.attachments,
        scripted=first.scripted,
        joined=tuple(rest),
        turns=tuple(turns),
        plain=tuple(sorted(leaf for leaf, hand in hands.items() if hand.plain)),
        dark=tuple(sorted(leaf for leaf, hand in hands.items() if hand.dark)),
        crops=tuple(Crop(leaf, hand.box) for leaf, hand in sorted(hands.items()) if hand.box),
    )
    return _in_order(whole, leaves)


def _hands(paper: Document) -> dict[int, _Hand]:
    """Return what was done by hand, by leaf; no others."""
    boxes = {each.leaf: each.box for each in paper.crops}
    turns = {leaf: turn for leaf, turn in enumerate(paper.turns) if turn}
    touched = {*boxes, *turns, *paper.plain, *paper.dark}
    return {
        leaf: _Hand(turns.get(leaf, 0), leaf in paper.plain, leaf in paper.dark, boxes.get(leaf))
        for leaf in touched
    }


def _by_file(paper: Document) -> Iterator[tuple[File, range]]:
    """Give each file with its leaves."""
    start = 0
    for file in paper.files:
        yield file, range(start, start + file.pages)
        start += file.pages


def _count(files: Iterable[File]) -> int:
    return sum(file.pages for file in files)
