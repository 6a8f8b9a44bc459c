"""Random edits, undo, redo, trash and reopening, held against a model in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event, EventKind
from another_opinion.session.past import bring_back, go_back_to
from another_opinion.session.session import Session
from another_opinion.store.contents import content_id
from another_opinion.store.rows import with_part
from casefiles import CASE, begin, printed, reopen, scanned, worried

NAMES = st.sampled_from("abcd")
WORDS = st.text("xyz", min_size=1, max_size=2)
NOON = datetime(2026, 9, 21, 19, 0, tzinfo=UTC)


@dataclass
class Model:
    """What the session should be."""

    case: Case = CASE
    past: list[tuple[Case, Case]] = field(default_factory=list)
    future: list[tuple[Case, Case]] = field(default_factory=list)
    trash: dict[str, object] = field(default_factory=dict)


class Sitting(RuleBasedStateMachine):
    """Someone who does anything in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name, "Rosa.opinion")
        self.session = Session(begin(self.path), lambda: NOON)
        self.model = Model()
        self.codes: dict[str, str] = {}

    def teardown(self) -> None:
        self.session.close()
        self.folder.cleanup()

    def edit(self, case: Case, *contents: bytes) -> None:
        before = self.model.case
        self.session.edit("Edited", case, contents)
        if case == before:
            return
        if before.keeping_records_of(case) != case:
            self.model.past = [*self.model.past, (before, case)]
        self.model.future = []
        self.become(case)

    def become(self, case: Case) -> None:
        for kind in ("documents", "events"):
            was = {each.id: each for each in getattr(self.model.case, kind)}
            now = {each.id for each in getattr(case, kind)}
            self.model.trash |= {
                f"{kind} {name}": each for name, each in was.items() if name not in now
            }
            for name in now:
                self.model.trash.pop(f"{kind} {name}", None)
        self.model.case = case

    @rule(words=WORDS)
    def type(self, words: str) -> None:
        self.edit(worried(self.model.case, words))

    @rule(name=NAMES, words=WORDS)
    def tell(self, name: str, words: str) -> None:
        self.edit(self.model.case.with_event(Event(name, EventKind.NOTE, None, words)))

    @rule(name=NAMES)
    def forget(self, name: str) -> None:
        self.edit(self.model.case.without_event(name))

    @rule(name=NAMES, words=WORDS)
    def scan(self, name: str, words: str) -> None:
        self.edit(scanned(self.model.case, name, words.encode()), words.encode())

    @rule(name=NAMES)
    def throw_away(self, name: str) -> None:
        self.edit(self.model.case.without_document(name))

    @rule(words=WORDS)
    def print_letter(self, words: str) -> None:
        self.edit(printed(self.model.case, "letter", words.encode()), words.encode())

    @rule()
    def undo(self) -> None:
        assert self.session.can_undo == bool(self.model.past)
        self.session.undo()
        if self.model.past:
            step = self.model.past.pop()
            self.model.future.append(step)
            self.become(step[0].keeping_records_of(self.model.case))

    @rule()
    def redo(self) -> None:
        assert self.session.can_redo == bool(self.model.future)
        self.session.redo()
        if self.model.future:
            step = self.model.future.pop()
            self.model.past.append(step)
            self.become(step[1].keeping_records_of(self.model.case))

    @precondition(lambda self: self.model.trash)
    @rule(choice=st.integers(0, 7))
    def bring_back(self, choice: int) -> None:
        trash = self.session.trash()
        removed = trash[choice % len(trash)]
        before, case = self.model.case, with_part(self.model.case, removed.kind, removed.part)
        bring_back(self.session, "Brought back", removed)
        self.model.past.append((before, case))
        self.model.future = []
        self.become(case)

    @precondition(lambda self: self.model.case.events)
    @rule(choice=st.integers(0, 7))
    def go_back(self, choice: int) -> None:
        event = self.model.case.events[0]
        states = [each for each in self.session.file.past_of("event", event.id) if each.part]
        state = states[choice % len(states)]
        before, case = self.model.case, with_part(self.model.case, "event", state.part)
        go_back_to(self.session, "Went back", "event", state)
        if case != before:
            self.model.past.append((before, case))
            self.model.future = []
            self.become(case)

    @rule()
    def empty_trash(self) -> None:
        self.session.empty_trash()
        self.model.trash = {}
        # How far the way back still goes is for the file to say; never further than before.
        left = len(self.session.file.steps(undone=False))
        assert left <= len(self.model.past)
        self.model.past = self.model.past[len(self.model.past) - left :]
        if not self.session.can_redo:
            self.model.future = []

    @rule()
    def reopen(self) -> None:
        self.session.close()
        self.session = Session(reopen(self.path), lambda: NOON)

    @invariant()
    def the_file_is_what_it_should_be(self) -> None:
        case = self.model.case
        assert self.session.case == case
        assert self.session.file.load() == case
        assert {each.part for each in self.session.trash()} == set(self.model.trash.values())
        for paper in case.documents:
            known = self.codes.setdefault(paper.code, paper.id)
            assert (known, bool(paper.code)) == (paper.id, True)
        for each in (*case.documents, *case.versions):
            assert content_id(self.session.content(each.content)) == each.content


TestSitting = Sitting.TestCase
TestSitting.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
