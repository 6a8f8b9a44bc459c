"""Where the pages that are shown come from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from another_opinion.domain.documents import Document
from another_opinion.domain.files import Lent
from another_opinion.domain.recipes import AS_IT_CAME, Recipe


@dataclass(frozen=True, slots=True)
class Source:
    """A page (from 0) of the bytes that `name` names and `load` brings or lends, in any thread."""

    name: str
    page: int
    load: Callable[[], bytes | Lent] = field(compare=False)
    password: str = ""


def one_file(name: str, load: Callable[[], bytes | Lent]) -> Callable[[int], Source]:
    """Show the pages of one file as they follow each other in it."""
    return lambda page: Source(name, page, load)


def of_paper(document: Document, load: Callable[[str], Lent]) -> Callable[[int], Source]:
    """Show the pages of a paper; `load` lends bytes by name, in any thread."""

    def source(page: int) -> Source:
        if page >= document.length:
            return Source("", page, bytes)
        file, number = document.source(page)
        return Source(file.content, number, lambda: load(file.content), file.password)

    return source


def as_it_came(_page: int) -> Recipe:
    """Show a page as it lies in the file."""
    return AS_IT_CAME
