"""Many random edits, held against a model in memory after each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import Letter, Rewording
from another_opinion.session.session import Session
from another_opinion.store.contents import content_id
from casefiles import CASE, Clock, begin, printed, reopen, scanned, worried
from soak.figure import Figure

_STEPS = 100  # edits that can be taken back
_NAMES = ("one", "two", "three", "four", "five", "six")


@dataclass(slots=True)
class _Model:
    """What the case must be, and the cases on both sides of each edit."""

    case: Case
    contents: set[str] = field(default_factory=set)
    past: list[tuple[Case, Case]] = field(default_factory=list)
    future: list[tuple[Case, Case]] = field(default_factory=list)

    def edit(self, case: Case) -> None:
        if case == self.case:
            return
        if self.case.keeping_records_of(case) != case:
            self.past = [*self.past, (self.case, case)][-_STEPS:]
        self.case, self.future = case, []

    def undo(self) -> None:
        if self.past:
            self.future.append(self.past.pop())
            self.case = self.future[-1][0].keeping_records_of(self.case)

    def redo(self) -> None:
        if self.future:
            self.past.append(self.future.pop())
            self.case = self.past[-1][1].keeping_records_of(self.case)


def random_edits(folder: Path, edits: int) -> Figure:
    """Edit, undo, redo and reopen at random; the file must hold what the model says."""
    chance = Random(edits)  # noqa: S311 (a simulation that can be repeated)
    path, clock, model, wrong = folder / "Rosa.opinion", Clock(), _Model(CASE), 0
    session = Session(begin(path), clock)
    for _ in range(edits):
        match chance.choices(["edit", "undo", "redo", "settle", "reopen"], [70, 15, 8, 4, 3])[0]:
            case "edit":
                case, contents = _edited(session.case, chance)
                model.contents |= {content_id(content) for content in contents}
                session.edit("Edited", case, contents)
                model.edit(case)
            case "undo":
                session.undo()
                model.undo()
            case "redo":
                session.redo()
                model.redo()
            case "settle":
                session.settle()
            case "reopen":
                session.close()
                session = Session(reopen(path), clock)
        wrong += not _holds(session, model)
    session.close()
    return Figure("random edits against a model", edits, f"{wrong} differences", not wrong)


def _holds(session: Session, model: _Model) -> bool:
    """Say whether the file holds the model's case, and the bytes of its papers."""
    papers = [paper.content for paper in model.case.documents]
    versions = [version.content for version in model.case.versions]
    whole = all(content_id(session.content(name)) == name for name in (*papers, *versions))
    return whole and model.case == session.case == session.file.load()


def _edited(case: Case, chance: Random) -> tuple[Case, list[bytes]]:
    """Return a case with something else in it, and the bytes that this brings along."""
    edit = chance.choice(_EDITS)
    name = chance.choice(_NAMES)
    content = chance.randbytes(chance.choice([10, 3_000, 40_000]))
    if edit is _scan:
        return scanned(case, name, content), [content]
    if edit is _print and len(case.versions) < len(_NAMES):
        return printed(case, name, content), [content]
    return edit(case, name, chance), []


def _worry(case: Case, _name: str, chance: Random) -> Case:
    return worried(case, f"Worry {chance.random()}")


def _answer(case: Case, name: str, chance: Random) -> Case:
    return case.with_answer(name, chance.choice(["yes", "no", "unsure"]))


def _event(case: Case, name: str, chance: Random) -> Case:
    return case.with_event(Event(name, EventKind.CALL, None, text=f"Call {chance.random()}"))


def _no_event(case: Case, name: str, _chance: Random) -> Case:
    return case.without_event(name)


def _letter(case: Case, name: str, chance: Random) -> Case:
    letter = case.letter(name) or Letter(name, "request", CASE.opened)
    words = Rewording("greeting", f"Dear {chance.random()}", ())
    return case.with_letter(replace(letter, rewordings=(words,)))


def _no_paper(case: Case, name: str, _chance: Random) -> Case:
    return case.without_document(name)


def _scan(case: Case, _name: str, _chance: Random) -> Case:
    return case


def _print(case: Case, _name: str, _chance: Random) -> Case:
    return case


_EDITS: tuple[Callable[[Case, str, Random], Case], ...] = (
    _worry,
    _answer,
    _event,
    _no_event,
    _letter,
    _scan,
    _no_paper,
    _print,
)
