"""The timeline of a long case: to see it first, and to add what has just happened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path

from PySide6.QtWidgets import QApplication, QListWidget, QVBoxLayout, QWidget

from another_opinion.app.offscreen import without_a_screen
from another_opinion.app.surroundings import CALIFORNIA
from another_opinion.domain.case import Case
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.people import PlanKind
from another_opinion.rules.library import load_library
from another_opinion.services.chronology.words import day_of
from another_opinion.services.letters.library import load_letters
from another_opinion.services.pages.reader import PageReader
from another_opinion.services.path.chronology import chronology
from another_opinion.services.quickunlock.vault import Vault
from another_opinion.session.session import Session
from another_opinion.ui.backups import Backups
from another_opinion.ui.notices import Notices
from another_opinion.ui.panels.timeline.panel import TimelinePanel
from another_opinion.ui.preferences import PreferenceFile
from another_opinion.ui.prompts import SystemPrompts
from another_opinion.ui.tasks import PooledTasks
from another_opinion.ui.theme.fonts import load_fonts
from another_opinion.ui.theme.theme import Mode, Theme
from another_opinion.ui.tools import Navigator, Tools
from bench.measure import Measure, timed
from casefiles import begin

EVENTS = 400
SIZE = (1150, 650)  # what a laptop's window leaves beside the rail
NOW = datetime(2026, 9, 29, 10, 0, tzinfo=CALIFORNIA)
FIRST = date(2025, 3, 3)
_TALK = (EventKind.CALL, EventKind.NOTE, EventKind.VISIT)
_ROUND = (*_TALK * 4, EventKind.REFERRAL, *_TALK * 4, EventKind.DENIED, *_TALK * 4)


def measures(folder: Path) -> Iterator[Measure]:
    """Measure the panel against a plain list of the same lines, both in the same frame."""
    without_a_screen()
    app = QApplication(["bench"])
    load_fonts()
    with window_tools(app, folder) as tools, closing(begin(folder / "long.opinion")) as file:
        session = Session(file, lambda: NOW)
        session.edit("Told a long story", told(session.case))
        lines = _lines(session.case)
        yield _first_seen(session, tools, lines)
        yield _added(session, tools, lines)


def told(case: Case) -> Case:
    """Return a case with many events, of which requests and denials start time limits."""
    plan = replace(case.plan, kind=PlanKind.HMO)
    case = replace(case, plan=plan).with_answer("seen_on_card", "dmhc")
    for number in range(EVENTS):
        case = case.with_event(_event(f"event {number}", number))
    return case


def _event(name: str, number: int) -> Event:
    kind, day = _ROUND[number % len(_ROUND)], FIRST + timedelta(days=number)
    return Event(name, kind, day, who="Nguyễn Thị Ánh", text="They will call back.")


def _lines(case: Case) -> list[str]:
    return [f"{day_of(each)}\n{each.title}\n{each.detail}" for each in chronology(case)]


def _first_seen(session: Session, tools: Tools, lines: list[str]) -> Measure:
    def ours() -> None:
        panel = TimelinePanel(session, tools)
        _painted(panel)
        panel.leave()

    theirs = timed(lambda: _painted(_plain(lines)), 5)
    return Measure(f"timeline of {EVENTS} events, first seen", timed(ours, 5), _PEER, theirs)


def _added(session: Session, tools: Tools, lines: list[str]) -> Measure:
    numbers = count(EVENTS)
    panel, plain = TimelinePanel(session, tools), _plain(lines)
    with _shown(panel) as see:

        def ours() -> None:
            event = _event(f"new {next(numbers)}", EVENTS // 2)
            session.edit("Added to the timeline", session.case.with_event(event))
            see()

        taken = timed(ours, 20)
    panel.leave()
    with _shown(plain) as see:

        def theirs() -> None:
            plain.insertItem(0, lines[0])
            see()

        peer = timed(theirs, 20)
    note = "written to the disk as well"
    return Measure(f"one event added to {EVENTS}", taken, _PEER, peer, note)


_PEER = "QListWidget, same lines"


def _plain(lines: list[str]) -> QListWidget:
    plain = QListWidget()
    plain.addItems(lines)
    return plain


def _painted(widget: QWidget) -> None:
    with _shown(widget) as see:
        see()


@contextmanager
def _shown(widget: QWidget) -> Iterator[Callable[[], object]]:
    """Show a widget in a frame; give what lays it out and draws it."""
    frame = QWidget()
    frame.resize(*SIZE)
    QVBoxLayout(frame).addWidget(widget)
    frame.show()

    def see() -> None:
        QApplication.processEvents()
        frame.grab()

    yield see
    frame.hide()
    frame.deleteLater()


@contextmanager
def window_tools(app: QApplication, folder: Path) -> Iterator[Tools]:
    """Give what a window's panels share, with a worker process of its own."""
    tasks, notices = PooledTasks(), Notices()
    preferences = PreferenceFile(folder / "preferences.json")
    with PageReader() as reader:
        yield Tools(
            theme=Theme(app, Mode.LIGHT, 1.0),
            law=load_library(),
            letters=load_letters(),
            reader=reader,
            tasks=tasks,
            prompts=SystemPrompts(),
            notices=notices,
            navigator=Navigator(),
            preferences=preferences,
            vault=Vault(),
            backups=Backups(preferences, tasks, notices, lambda: NOW),
            now=lambda: NOW,
        )
        tasks.finish()
