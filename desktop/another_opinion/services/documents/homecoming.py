"""Papers that come home: which letter one is a copy of, and what it proves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.letters import Delivery, Letter, Version, Way
from another_opinion.i18n import tr
from another_opinion.services.documents.names import LONGEST_TITLE
from another_opinion.services.path import names


def numbered(case: Case, number: str) -> Version | None:
    """Return the version that carries a letter number."""
    return next((each for each in case.versions if number and each.code == number), None)


def version_on(case: Case, document: Document) -> Version | None:
    """Return the version that a paper is a copy of.

    That is the one whose number is on it; else the one that was handed in, or the newest, of the
    letter whose stamped copy it is.
    """
    if version := numbered(case, document.letter_number):
        return version
    letter = case.letter(document.about)
    if letter is None or document.kind is not DocumentKind.STAMPED_LETTER:
        return None
    versions = case.versions_of(letter.id)
    went = letter.delivery.version if letter.delivery else 0
    return next(
        (each for each in versions if each.number == went), next(iter(versions[::-1]), None)
    )


def filed(document: Document, letter: Letter, number: str, *, stamped: bool) -> Document:
    """Return a paper as a copy of a letter, which is `stamped` or else signed or sent."""
    about = names.letter(letter.kind)
    title = tr("Stamped copy: {letter}") if stamped else tr("Copy that came back: {letter}")
    return replace(
        document,
        title=title.format(letter=about)[:LONGEST_TITLE],
        kind=DocumentKind.STAMPED_LETTER if stamped else document.kind,
        about=letter.id,
        letter_number=number,
    )


def received_by_stamp(
    letter: Letter, version: Version, day: date, at: time | None = None
) -> Letter:
    """Return a letter that was handed in as its stamp says."""
    before = letter.delivery
    to = before.to if before else ""
    given = Delivery(version.number, day, Way.HAND, to, received=day, at=at, stamped=True)
    return replace(letter, delivery=given)
