"""Offices and free help, with numbers that can be copied."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from another_opinion.i18n import tr
from another_opinion.rules.library import Library
from another_opinion.rules.regulator import Contact
from another_opinion.ui.parts.authority import read_in
from another_opinion.ui.parts.text import contact, text


def office(law: Library, each: Contact) -> tuple[QWidget, ...]:
    """Return an office, how to reach it, and where its number was read."""
    return (
        text(each.name, "subheading"),
        text(each.help),
        *_ways(each),
        read_in(law, each.source),
        *_check(each),
    )


def _ways(each: Contact) -> Iterator[QWidget]:
    if each.phone:
        yield contact(tr("Phone: {number}", number=each.phone))
    if each.tdd:
        yield contact(tr("TDD, for people who do not hear well: {number}", number=each.tdd))
    if each.web:
        yield contact(tr("Web: {address}", address=each.web), "body")
    if each.address:
        yield contact(tr("Mail: {address}", address=each.address), "body")


def _check(each: Contact) -> tuple[QWidget, ...]:
    if not each.check:
        return ()
    return (text(tr("Check this number against the one on your notice."), "label"),)
