"""The tour: every screen as a picture and every letter as a PDF, without a window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QLineEdit

from another_opinion.app.application import window_on
from another_opinion.app.everyletter import every_letter
from another_opinion.app.homecomings import homecomings
from another_opinion.app.lookalike import lookalike
from another_opinion.app.proofs import facts_and_exhibits
from another_opinion.app.scanning import scanning
from another_opinion.app.surroundings import CALIFORNIA, Surroundings
from another_opinion.app.troubles import troubles_of_closed_files, troubles_while_open
from another_opinion.app.walk import Walk, press
from another_opinion.domain.case import Case
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.domain.letters import (
    DOCTOR_STATEMENT,
    EXPEDITED_GRIEVANCE,
    EXPEDITED_REQUEST,
    PHONE_SCRIPT,
    Letter,
)
from another_opinion.domain.places import Place
from another_opinion.errors import DiskFull, Unreadable, UnreadableDocument
from another_opinion.i18n import tr
from another_opinion.rules.audit import load_checks
from another_opinion.rules.question import answers_of
from another_opinion.services.audit.findings import findings
from another_opinion.services.audit.pdf import render as audit_pdf
from another_opinion.services.copies import write_copy
from another_opinion.services.documents.intake import take_in
from another_opinion.services.letters.pdf import render
from another_opinion.services.letters.writing import begun, written
from another_opinion.services.path.clocks import case_clocks
from another_opinion.services.path.map import path_map
from another_opinion.services.recovery.page import recovery_pdf
from another_opinion.services.sample.story import read_print
from another_opinion.services.sample.typesetting import typeset
from another_opinion.session.access import page_of
from another_opinion.session.issue import issue, issued
from another_opinion.session.session import Session
from another_opinion.ui.prompts import SystemPrompts
from another_opinion.ui.shell.window import Window
from another_opinion.ui.start.newcase import PAGES, Draft
from another_opinion.ui.theme.theme import Mode

TODAY = datetime(2026, 9, 30, 10, 0, tzinfo=CALIFORNIA)
WIDTH, HEIGHT = 1366, 768
LOOKS = tuple((mode, scale) for mode in (Mode.LIGHT, Mode.DARK) for scale in (1.0, 2.0))


def tour(folder: Path) -> int:
    """Fill `folder` with the sample case file, its letters, and every screen in four looks.

    Returns the exit code of the walk: 0, or 1 if an error ended it.
    """
    folder.mkdir(parents=True, exist_ok=True)

    def live(window: Window) -> int:
        window.resize(WIDTH, HEIGHT)
        window.show()
        return Walk(window, _steps(window, folder), folder).run()

    with TemporaryDirectory() as config:
        surroundings = Surroundings(lambda: TODAY, Path(config), folder, SystemPrompts(), live)
        with window_on(surroundings) as window:
            return surroundings.live(window)


def _steps(window: Window, folder: Path) -> Iterator[str]:
    for mode, scale in LOOKS:
        window.tools.theme.set_mode(mode)
        window.tools.theme.set_scale(scale)
        look = f"{mode}-{round(scale * 100)}"
        yield from (f"{look}-{name}" for name in screens(window, folder))


def screens(window: Window, folder: Path) -> Iterator[str]:
    """Lead the window to every screen, one after the other, and name each once it is shown."""
    window.show_welcome()
    yield "01-welcome"
    window.show_sample()
    yield "02-today"
    session = window.session
    if session is None:
        raise RuntimeError("the sample case did not open")
    case = session.case
    yield from _panels(window, case)
    yield from _search(window, session)
    yield from scanning(window)
    yield from lookalike(window, session)
    yield from _audit(window, session, folder)
    yield from facts_and_exhibits(window, session)
    yield from _letters(window, session, folder)
    yield from homecomings(window, session, folder)
    yield from _record(window, session)
    paper = recovery_pdf(page_of(session, window.tools.today))
    write_copy(folder / "Recovery page.pdf", paper.pdf)
    yield from _urgent(window, session, folder)
    yield from every_letter(window, session, folder)
    yield from _problems(window, session)
    yield from troubles_while_open(window, session)
    window.lock()
    yield "30-unlock"
    _try_passphrase(window, "not the passphrase")
    yield "31-wrong-passphrase"
    window.recover(session.path, ("0123 4567 89",) * 12)
    yield "32-forgot-the-passphrase"
    press(window, tr("Open the case"))
    yield "33-lines-with-a-mistake"
    yield from troubles_of_closed_files(window, session.path)
    people = replace(case, answers=(), letters=(), versions=(), documents=(), events=())
    for number, page in enumerate(PAGES):
        window.start_case(Draft(people, number, been={0}))
        yield f"{40 + number}-new-case-{page}"


def _panels(window: Window, case: Case) -> Iterator[str]:
    for name, place in _places(window, case):
        window.tools.go(place)
        yield name


def _places(window: Window, case: Case) -> Iterator[tuple[str, Place]]:
    law, now = window.tools.law, window.tools.now()
    yield "03-checklist", Place("checklist")
    for number, question in enumerate(law.questions_for(answers_of(case)), start=1):
        yield f"04-question-{number:02}", Place("checklist", question.id)
    yield "05-check-your-answers", Place("checklist", "answers")
    yield "06-result", Place("checklist", "result")
    yield "07-about-the-case", Place("details")
    yield "08-documents", Place("documents")
    for number, document in enumerate(case.documents, start=1):
        yield f"09-document-{number}", Place("documents", document.id)
    yield "09-document-save-or-print", Place("documents", f"take:{case.documents[0].id}")
    longest = max(case.documents, key=lambda each: each.length)
    yield "09-document-pages", Place("documents", f"pages:{longest.id}")
    yield "09-document-edges", Place("documents", f"edges:{longest.id}")
    denial = next(each for each in case.documents if each.kind is DocumentKind.DENIAL)
    yield "09-document-check-a-scan", Place("documents", f"check:{denial.id}")
    yield "10-timeline", Place("timeline")
    for number, each in enumerate(case_clocks(case, law, now), start=1):
        yield f"11-clock-{number}", Place("timeline", f"clock:{each.rule.id}:{each.about.item}")
    for number, stop in enumerate(path_map(case, law, now), start=1):
        yield f"11-place-{number}", Place("timeline", stop.station.name)
    yield "12-what-is-not-on-file", Place("missing")
    event = next(each for each in case.events if each.kind is EventKind.VISIT)
    yield "12-event", Place("timeline", event.id)
    opinion = next(each for each in case.events if each.kind is EventKind.OPINION)
    yield "12-opinion", Place("timeline", opinion.id)
    yield "13-law", Place("law")
    yield "14-law-outside-the-network", Place("law", "2OP-17")
    yield "15-help", Place("help")
    yield "16-settings", Place("settings")
    yield "17-this-cannot-wait", Place("urgent")
    yield "18-ways-into-the-file", Place("access")
    yield "18-recovery-page", Place("access", "new page")
    yield "18-recovery-page-test", Place("access", "test")
    yield "18-change-the-passphrase", Place("access", "passphrase")


def _audit(window: Window, session: Session, folder: Path) -> Iterator[str]:
    """Check a denial that came as a PDF, to its end, and leave the case as it was."""
    tools, before = window.tools, session.case
    file = folder / "Denial letter.pdf"
    write_copy(file, typeset(read_print("denial")))
    paper = take_in(file, tools.reader, tools.now())
    denial = replace(paper.document, kind=DocumentKind.DENIAL)
    session.edit("Added a denial", before.with_document(denial), [paper.content])
    tools.go(Place("documents", f"check:{denial.id}"))
    for number, check in enumerate(load_checks(), start=1):
        yield f"19-audit-{number:02}-{check.id}"
        missing = check.id in ("contacts", "type-size", "network-doctor")
        press(window, tr("No") if missing else tr("Yes"))
        press(window, tr("Continue"))
    yield "19-audit-result"
    found = findings(session.case, denial.id, load_checks())
    page = audit_pdf(session.case, denial, found, tools.today)
    write_copy(folder / "Audit of a denial.pdf", page.pdf)
    session.edit("Left as it was", before)


def _search(window: Window, session: Session) -> Iterator[str]:
    """Read the papers that tell their words, and look for one."""
    for paper in session.case.documents:
        for page in range(paper.pages):
            content = session.content(paper.content)
            told = window.tools.reader.spell(paper.content, content, page)
            session.file.keep_text(paper.content, page, told)
    window.tools.go(Place("documents"))
    for number, words in enumerate(("grievance", "quokka", ""), start=1):
        line = next(
            each
            for each in window.findChildren(QLineEdit)
            if each.accessibleName() == tr("Find in all papers")
        )
        line.setFocus()
        line.setText(words)
        if words:
            yield f"10-search-{number}"


def _letters(window: Window, session: Session, folder: Path) -> Iterator[str]:
    window.tools.go(Place("letters"))
    yield "20-letters"
    for number, letter in enumerate(session.case.letters, start=1):
        window.tools.go(Place("letters", letter.id))
        yield f"21-letter-{number}"
        _save_letter(window, session, letter, folder / f"Letter {number}.pdf")
        window.tools.go(Place("letters", f"beside:{letter.id}"))
        yield f"21-letter-{number}-in-spanish"
        window.tools.go(Place("letters", f"saved:{letter.id}"))
        yield f"22-papers-{number}"
        window.tools.go(Place("letters", f"versions:{letter.id}"))
        yield f"23-versions-{number}"


def _urgent(window: Window, session: Session, folder: Path) -> Iterator[str]:
    """Show the page that cannot wait and its papers, and leave the case as it was."""
    tools, before = window.tools, session.case
    session.edit("Could not wait", before.with_answer("urgent", "yes"))
    tools.go(Place("urgent"))
    yield "18-urgent-papers"
    field = session.case.doctor.specialty
    letters = tuple(each.with_detail("specialty", field) for each in session.case.letters)
    session.edit("The field of the first doctor", replace(session.case, letters=letters))
    tools.go(Place("urgent"))
    yield "18-urgent-papers-suggested"
    session.undo()
    for kind in (PHONE_SCRIPT, EXPEDITED_REQUEST, DOCTOR_STATEMENT, EXPEDITED_GRIEVANCE):
        letter = begun(kind, kind, session.case, tools.letters, tools.today)
        letter = letter.with_detail("why_urgent", "The nurse said that the leg is getting weaker.")
        session.edit("Wrote", session.case.with_letter(letter))
        tools.go(Place("letters", letter.id))
        yield f"24-{kind}"
        composed = written(letter, session.case, tools.letters, tools.law, tools.today)
        title = tools.letters.templates[kind].title
        write_copy(folder / f"{title}.pdf", render(composed, tools.letters.stationery).pdf)
    session.edit("Left as it was", before)


def _save_letter(window: Window, session: Session, letter: Letter, path: Path) -> None:
    """Save the version that was handed in, or make one of a letter that was not."""
    versions = session.case.versions_of(letter.id)
    if letter.delivery:
        write_copy(path, issued(session, versions[letter.delivery.version - 1]).pdf)
    else:
        tools = window.tools
        write_copy(path, issue(session, letter, tools.letters, tools.law, tools.now()).pdf)


def _record(window: Window, session: Session) -> Iterator[str]:
    """Show what was done, with a paper in the trash, and take that back."""
    event, document = session.case.events[0], session.case.documents[0]
    session.edit("Changed in the timeline", session.case.with_event(replace(event, text="")))
    session.edit(f"Removed {document.title}", session.case.without_document(document.id))
    for number, item in enumerate(("", "trash", f"event:{event.id}"), start=1):
        window.tools.go(Place("record", item))
        yield f"18-record-{number}"
    session.undo()
    session.undo()


def _problems(window: Window, session: Session) -> Iterator[str]:
    window.tools.go(Place("documents"))
    errors = (
        *(UnreadableDocument(reason, "scan.pdf") for reason in Unreadable),
        DiskFull(session.path),
    )
    for number, error in enumerate(errors, start=1):
        window.tools.notices.problem(error)
        yield f"25-problem-{number:02}"


def _try_passphrase(window: Window, words: str) -> None:
    line = next(line for line in window.findChildren(QLineEdit) if line.isVisible())
    line.setText(words)
    line.returnPressed.emit()
