from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event, EventKind
from another_opinion.store.rows import Row, case_from, changed_rows, with_part
from casefiles import CASE, scanned
from strategies import cases

CALL = Event("call", EventKind.CALL, None, "Asked for a name")
VISIT = Event("visit", EventKind.VISIT, None, "Saw the surgeon")


class Table:
    """Rows as a table keeps them: one for each kind and id."""

    def __init__(self, case: Case) -> None:
        self.rows: dict[tuple[str, str], Row] = {}
        self.gone: dict[tuple[str, str], Row] = {}
        self.case: Case | None = None
        self.change_to(case)

    def change_to(self, case: Case) -> None:
        write, remove = changed_rows(self.case, case, self.ranks)
        for row in remove:
            self.gone[row.kind, row.id] = self.rows.pop((row.kind, row.id))
        self.rows |= {(row.kind, row.id): row for row in write}
        self.case = case

    def ranks(self, kind: str, names: Sequence[str]) -> dict[str, int]:
        """Give the places of all that is there, and the last ones of what was named and is gone."""
        gone = [row for row in self.gone.values() if row.id in names]
        return {row.id: row.rank for row in (*gone, *self.rows.values()) if row.kind == kind}

    def read(self) -> Case:
        return case_from(sorted(self.rows.values(), key=lambda row: row.rank))


@given(cases())
def test_a_case_comes_back_from_its_rows_as_it_was(case):
    assert Table(case).read() == case


@given(cases(), cases())
def test_only_the_difference_leads_from_one_case_to_another(before, after):
    after = replace(after, id=before.id, opened=before.opened)
    table = Table(before)
    table.change_to(after)
    assert table.read() == after


@given(cases())
def test_an_unchanged_case_writes_nothing(case):
    assert changed_rows(case, replace(case), Table(case).ranks) == ([], [])


def test_one_answer_writes_one_row():
    before = CASE.with_answer("regulator", "dmhc").with_answer("urgent", "no")
    write, remove = changed_rows(
        before, before.with_answer("urgent", "unsure"), Table(before).ranks
    )
    assert [(row.kind, row.id, row.rank) for row in write] == [("answer", "urgent", 1)]
    assert remove == []


def test_a_new_name_writes_the_patient_only():
    after = replace(CASE, patient=replace(CASE.patient, name="Rosa"))
    write, remove = changed_rows(CASE, after, Table(CASE).ranks)
    assert [row.kind for row in write] == ["patient"]
    assert remove == []


def test_what_is_taken_away_leaves_a_gap_and_comes_back_into_it():
    before = CASE.with_event(CALL).with_event(VISIT)
    table = Table(before)
    write, remove = changed_rows(before, before.without_event("call"), table.ranks)
    assert [(row.kind, row.id) for row in remove] == [("event", "call")]
    assert write == []
    table.change_to(before.without_event("call"))
    write, remove = changed_rows(table.case, before, table.ranks)
    assert [(row.id, row.rank) for row in write] == [("call", 0)]
    assert remove == []


def test_what_is_put_in_where_there_is_no_gap_moves_up_what_follows():
    before = CASE.with_event(VISIT)
    after = replace(before, events=(CALL, VISIT))
    write, _ = changed_rows(before, after, Table(before).ranks)
    assert [(row.id, row.rank) for row in write] == [("call", 0), ("visit", 1)]


@pytest.mark.parametrize("kind", ["patient", "document", "event"])
def test_one_part_is_put_in_over_the_one_of_its_name(kind):
    part = {
        "patient": replace(CASE.patient, name="Rosa"),
        "document": scanned(CASE, "scan", b"a scan").documents[0],
        "event": CALL,
    }[kind]
    once = with_part(CASE, kind, part)
    assert once != CASE
    assert with_part(once, kind, part) == once


@pytest.mark.parametrize("body", ["{}", '{"id": 7, "opened": "2026-09-21"}', "[]", "nonsense"])
def test_a_row_that_does_not_hold_what_its_kind_promises_is_refused(body):
    rows = dict.fromkeys(["writer", "patient", "plan", "doctor", "advice"], "{}")
    parts = [Row(kind, "", 0, text) for kind, text in {**rows, "case": body}.items()]
    with pytest.raises(msgspec.MsgspecError):
        case_from(parts)
