from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event, EventKind
from another_opinion.store.rows import Row, case_from, changed_rows
from casefiles import CASE
from strategies import cases

CALL = Event("call", EventKind.CALL, None, "Asked for a name")
VISIT = Event("visit", EventKind.VISIT, None, "Saw the surgeon")


class Table:
    """Rows as a table keeps them: one for each kind and id."""

    def __init__(self, case: Case) -> None:
        self.rows: dict[tuple[str, str], Row] = {}
        self.case: Case | None = None
        self.change_to(case)

    def change_to(self, case: Case) -> None:
        write, remove = changed_rows(self.case, case)
        for name in remove:
            del self.rows[name]
        self.rows |= {(row.kind, row.id): row for row in write}
        self.case = case

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
    assert changed_rows(case, replace(case)) == ([], [])


def test_one_answer_writes_one_row():
    before = CASE.with_answer("regulator", "dmhc").with_answer("urgent", "no")
    write, remove = changed_rows(before, before.with_answer("urgent", "unsure"))
    assert [(row.kind, row.id, row.rank) for row in write] == [("answer", "urgent", 1)]
    assert remove == []


def test_a_new_name_writes_the_patient_only():
    after = replace(CASE, patient=replace(CASE.patient, name="Rosa"))
    write, remove = changed_rows(CASE, after)
    assert [row.kind for row in write] == ["patient"]
    assert remove == []


def test_what_is_taken_away_is_removed_and_what_follows_moves_up():
    before = CASE.with_event(CALL).with_event(VISIT)
    write, remove = changed_rows(before, before.without_event("call"))
    assert remove == [("event", "call")]
    assert [(row.id, row.rank) for row in write] == [("visit", 0)]


@pytest.mark.parametrize("body", ["{}", '{"id": 7, "opened": "2026-09-21"}', "[]", "nonsense"])
def test_a_row_that_does_not_hold_what_its_kind_promises_is_refused(body):
    rows = dict.fromkeys(["writer", "patient", "plan", "doctor", "advice"], "{}")
    parts = [Row(kind, "", 0, text) for kind, text in {**rows, "case": body}.items()]
    with pytest.raises(msgspec.MsgspecError):
        case_from(parts)
