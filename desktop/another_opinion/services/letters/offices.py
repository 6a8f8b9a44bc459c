"""Public offices whose numbers a letter prints, each as the law's data has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from another_opinion.i18n import tr
from another_opinion.rules.regulator import Contact


def office_facts(offices: Iterable[Contact]) -> Mapping[str, str]:
    """Return what a letter may print of each office, such as ``office.dmhc.phone``."""
    return {f"office.{each.id}.{name}": value for each in offices for name, value in _printed(each)}


def _printed(each: Contact) -> Iterator[tuple[str, str]]:
    yield "name", each.name
    yield "phone", each.phone
    yield "tdd", each.tdd
    yield "web", each.web
    yield "address", each.address.replace(", ", "\n", 2)


def office_labels(offices: Iterable[Contact]) -> Mapping[str, str]:
    """Return what to call those facts."""
    return {name: words for each in offices for name, words in _labels(each)}


def _labels(each: Contact) -> Iterator[tuple[str, str]]:
    yield f"office.{each.id}.name", each.name
    yield f"office.{each.id}.phone", tr("Phone number of {office}", office=each.name)
    yield f"office.{each.id}.tdd", tr("TDD line of {office}", office=each.name)
    yield f"office.{each.id}.web", tr("Website of {office}", office=each.name)
    yield f"office.{each.id}.address", tr("Address of {office}", office=each.name)
