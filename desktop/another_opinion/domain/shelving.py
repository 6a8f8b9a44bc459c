"""Two papers of the case out of one, and one out of two, with all that hangs on them."""

from __future__ import annotations

from dataclasses import replace

from another_opinion.domain import binding
from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.exhibits import exhibits, moved


def in_two(case: Case, paper: Document, page: int, name: str, title: str) -> Case:
    """Return the case with the pages of a paper from `page` (from 0) on as one of its own.

    It gets the id `name`, a title and a code. It belongs to what the first part belongs to, and
    where that is an exhibit it is the next one. Raises ValueError where a part would be empty.
    """
    first, second = binding.split(paper, page, name, title)
    second = replace(second, number=0, exhibit=0, letter_number="")
    parted = case.with_document(first).with_document(second)
    if not first.exhibit:
        return parted
    ids = [each.id for each in exhibits(parted)]
    return moved(parted, name, ids.index(first.id) + 1)


def in_one(case: Case, paper: Document, other: Document) -> Case:
    """Return the case with the pages of another paper at the end of one, and without the other.

    What the other belonged to, who was named in it, its tags and its place among the exhibits are
    the whole's as well; facts find its pages there. Its title, kind, date, sender and code go,
    and so does what was found on it as a denial.
    """
    whole = binding.joined(paper, other).linked((*paper.links, *other.links))
    whole = replace(
        whole,
        exhibit=paper.exhibit or other.exhibit,
        people=tuple(dict.fromkeys((*paper.people, *other.people))),
        tags=tuple(dict.fromkeys((*paper.tags, *other.tags))),
    )
    return case.without_document(other.id).with_document(whole)
