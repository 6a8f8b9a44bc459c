"""What is said of a copy of a letter that came home."""

from __future__ import annotations

from collections.abc import Sequence

from another_opinion.domain.documents import Document
from another_opinion.domain.letters import Letter
from another_opinion.i18n import tr, trn
from another_opinion.services.letters.number import grouped
from another_opinion.services.path import names


def of_another_case(document: Document, page: int, number: str) -> str:
    """Say that a page (from 0) carries a number that no letter of the case has."""
    return tr(
        "Page {page} of “{title}” carries the letter number {number}. No letter of this case has "
        "it: it may be of another case file, or of a file from before a backup.",
        page=page + 1,
        title=document.title,
        number=grouped(number),
    )


def inside(document: Document, page: int, letter: Letter) -> str:
    """Say that a page (from 0) of a longer paper is a copy of a letter."""
    return tr(
        "Page {page} of “{title}” is a copy of your letter: {letter}. This paper holds more, so "
        "nothing was filed. To keep the copy as proof, press Pages and split it off, then type "
        "its letter number in the details.",
        page=page + 1,
        title=document.title,
        letter=names.letter(letter.kind),
    )


def divided(document: Document, letters: Sequence[Letter]) -> str:
    """Say that a paper was split into the copies of several letters that it held."""
    listed = "; ".join(names.letter(letter.kind) for letter in letters)
    return tr(
        "“{title}” held {count} of your letters. Each is a paper of its own now, kept with its "
        "letter: {letters}. Undo puts the pages together again. Nothing is counted until you say "
        "which day is on each stamp.",
        title=document.title,
        count=len(letters),
        letters=listed,
    )


def printed_on(document: Document, number: str, letter: Letter) -> str:
    """Ask whether a paper on which a letter number was read is a copy of that letter."""
    return tr(
        "On “{title}” we read the number {number}. It is the number of your letter: {letter}. Is "
        "this paper your copy of it?",
        title=document.title,
        number=grouped(number),
        letter=names.letter(letter.kind),
    )


def other_page(paper: Document, page: int, letter: Letter) -> str:
    """Ask whether a paper that looks like another page (from 0) of a letter belongs to it."""
    return tr(
        "“{title}” looks like page {page} of the letter that came back: {letter}. If it is, put "
        "the pages together: then a stamp on it can be read, too.",
        title=paper.title,
        page=page + 1,
        letter=names.letter(letter.kind),
    )


def to_write_on_it(document: Document) -> str:
    """Ask to write the code of a paper on it."""
    return tr(
        "Its code is {code}. Write it in the corner of the paper, in pencil.", code=document.code
    )


def not_counted_yet(said: str, code: str) -> str:
    """Say where a copy was filed, what its code is, and that its stamp is asked about."""
    asked = tr("Nothing is counted from it until you say which day is on the stamp.")
    return " ".join(filter(None, (said, code, asked)))


def put_together(titles: Sequence[str], copy: Document, letter: Letter) -> str:
    """Say that papers became other pages of the copy of a letter."""
    return trn(
        "“{titles}” is a page of your stamped copy now, under its code {code}: {letter}. Write "
        "that code in the corner of each page, in pencil. Undo takes them apart.",
        "“{titles}” are pages of your stamped copy now, under its code {code}: {letter}. Write "
        "that code in the corner of each page, in pencil. Undo takes them apart one by one.",
        len(titles),
        titles="”, “".join(titles),
        code=copy.code,
        letter=names.letter(letter.kind),
    )
