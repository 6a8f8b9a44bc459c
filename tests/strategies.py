"""Whole cases, drawn by hypothesis."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from another_opinion.domain.audits import Audit, Checked
from another_opinion.domain.case import Answer, Case
from another_opinion.domain.documents import Crop, Document
from another_opinion.domain.events import Event
from another_opinion.domain.files import File
from another_opinion.domain.letters import Delivery, Detail, Letter, Rewording, Version
from another_opinion.domain.people import Advice, Doctor, Patient, Plan, Writer
from another_opinion.domain.proof import Fact, Passage

COUNTS = st.integers(0, 2**31)
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=-7)), timezone(timedelta(hours=-8))])
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=ZONES)
BOXES = st.tuples(*[st.floats(0, 1)] * 4)
TURNS = st.lists(st.sampled_from([0, 90, 180, 270]), max_size=3).map(tuple)


def several(kind: type, /, **fields: Any) -> st.SearchStrategy[Any]:
    """Draw a few of a kind in any order, each with its own id."""
    one = st.builds(kind, **fields)
    return st.lists(one, max_size=4, unique_by=lambda item: item.id).map(tuple)


def deliveries() -> st.SearchStrategy[Delivery | None]:
    """Draw how a letter went to the plan, if it went."""
    return st.none() | st.builds(
        Delivery, version=COUNTS, to=..., received=..., at=..., stamped=...
    )


def letters() -> st.SearchStrategy[tuple[Letter, ...]]:
    """Draw letters with the user's words and facts in them."""
    return several(
        Letter,
        rewordings=several(Rewording, basis=...),
        details=several(Detail),
        delivery=deliveries(),
    )


def versions() -> st.SearchStrategy[tuple[Version, ...]]:
    """Draw printed states of letters."""
    return several(Version, number=COUNTS, made=MOMENTS, pages=COUNTS)


def documents() -> st.SearchStrategy[tuple[Document, ...]]:
    """Draw papers, without their bytes."""
    return several(
        Document,
        size=COUNTS,
        pages=COUNTS,
        added=MOMENTS,
        kind=...,
        day=...,
        about=...,
        turns=TURNS,
        joined=st.lists(st.builds(File, size=COUNTS, pages=COUNTS), max_size=2).map(tuple),
        order=st.lists(COUNTS, max_size=3, unique=True).map(tuple),
        crops=st.lists(st.builds(Crop, leaf=COUNTS, box=BOXES), max_size=2).map(tuple),
        dark=st.lists(COUNTS, max_size=2).map(tuple),
    )


def passages() -> st.SearchStrategy[tuple[Passage, ...]]:
    """Draw places on papers, some of them a part of a page."""
    boxes = st.none() | st.tuples(*[st.floats(0, 1)] * 4)
    return st.lists(st.builds(Passage, page=COUNTS, box=boxes), max_size=2).map(tuple)


def cases() -> st.SearchStrategy[Case]:
    """Draw a case with anything in it that a case can hold."""
    return st.builds(
        Case,
        writer=st.from_type(Writer),
        patient=st.from_type(Patient),
        plan=st.from_type(Plan),
        doctor=st.from_type(Doctor),
        advice=st.from_type(Advice),
        answers=several(Answer),
        letters=letters(),
        versions=versions(),
        documents=documents(),
        events=several(Event, text=..., who=..., at=..., roughly=..., opinion=...),
        audits=several(Audit, checks=several(Checked)),
        facts=several(Fact, passages=passages()),
    )
