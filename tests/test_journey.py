"""One person goes the whole way, from a new case to the day to ask again."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from another_opinion.app.commandline import main
from another_opinion.app.surroundings import CALIFORNIA, Surroundings
from another_opinion.services.pages.reader import PageReader
from another_opinion.ui.shell.window import Window
from drivers.checklist import Checklist
from drivers.dates import type_date
from drivers.documents import Documents
from drivers.letters import Letters, read
from drivers.newcase import PASSPHRASE, NewCaseDriver
from drivers.screen import Screen
from drivers.timeline import Timeline
from plaintext import holders
from stamping import drawn, line_to_sign_on, scanned_into_one, signed_at, stamped_at
from ui.scripted import ScriptedPrompts

MONDAY = datetime(2026, 9, 21, 10, 0, tzinfo=CALIFORNIA)
NINE_DAYS_LATER = datetime(2026, 9, 30, 10, 0, tzinfo=CALIFORNIA)
PATIENT = "Nguyễn Thị Ánh"
MEMBER_NUMBER = "GP-4471-9902"


@dataclass
class Kitchen:
    """A computer at a kitchen table, with a folder for everything that it writes."""

    folder: Path
    prompts: ScriptedPrompts

    @property
    def case_file(self) -> Path:
        """Where the case file lies."""
        return self.folder / "Mother.opinion"

    @property
    def letter(self) -> Path:
        """Where the letter is saved on purpose."""
        return self.folder / "letter.pdf"

    @property
    def export(self) -> Path:
        """Where everything is saved on purpose."""
        return self.folder / "everything.zip"

    @property
    def scan(self) -> Path:
        """The copy of the letter with the plan's stamp, as it came from the scanner."""
        return self.folder / "scan.pdf"

    @property
    def denial(self) -> Path:
        """A paper of the plan, as it came by e-mail."""
        return self.folder / "denial.pdf"

    def sit_down(self, now: datetime, sitting: Callable[[Window], None]) -> None:
        """Start the application, do something with it, and close it."""

        def live(window: Window) -> int:
            window.resize(1366, 768)
            window.show()
            sitting(window)
            window.close()
            return 0

        surroundings = Surroundings(
            lambda: now, self.folder / "config", self.folder / "data", self.prompts, live
        )
        assert main([], lambda: surroundings) == 0


@pytest.fixture
def kitchen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kitchen:
    """Return a computer whose temporary files can be looked through, too."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    kitchen = Kitchen(tmp_path, ScriptedPrompts())
    canvas = Canvas(str(kitchen.denial))
    canvas.drawString(72, 720, f"Dear {PATIENT.encode('ascii', 'ignore').decode()}: not approved.")
    canvas.save()
    return kitchen


def begin_the_case(screen: Screen, kitchen: Kitchen) -> None:
    new_case = NewCaseDriver(screen, kitchen.prompts)
    new_case.begin()
    new_case.helper("Mai O'Neil-García", "daughter")
    new_case.patient(PATIENT, date(1951, 3, 2), "1412 Alder Court, Stockton, CA 95207")
    new_case.plan("Golden Poppy Health Plan", MEMBER_NUMBER)
    new_case.doctor("Alan Whitfield, MD", "orthopedic surgery")
    new_case.advice("spinal fusion at two levels", "She can still walk, and she is afraid.")
    new_case.lock(kitchen.case_file)
    screen.wait_for("This cannot wait")


def answer_the_checklist(screen: Screen) -> None:
    screen.press("Checklist")
    checklist = Checklist(screen.qtbot, screen.root)
    checklist.start()
    checklist.answer(
        "The Department of Managed Health Care",
        "No, not as far as I know",
        "Yes",
        "Yes, or it is a serious illness that lasts",
        "I am not sure",
        "No",
        "Yes, one of these",
        "A specialist's",
        "Yes, as far as I know",
        "No",
    )


def write_the_letter(screen: Screen, kitchen: Kitchen, window: Window) -> None:
    letters = Letters(screen.qtbot, screen.root, kitchen.prompts, window.tools.tasks)
    screen.press("Letters")
    letters.start()
    letters.fill_in("Field of medicine", "spine surgery")
    letters.save(kitchen.letter)


def have_it_stamped(kitchen: Kitchen, reader: PageReader) -> None:
    """Sign my copy, have its second page stamped at the counter, and scan both pages."""
    letter = kitchen.letter.read_bytes()
    first, last = (drawn(reader, letter, page) for page in (2, 3))
    last = signed_at(reader, last, line_to_sign_on(letter, 3))
    last = stamped_at(reader, last, MONDAY.date(), (5, 8))
    kitchen.scan.write_bytes(scanned_into_one([first, last]))


def add_the_papers(screen: Screen, kitchen: Kitchen, window: Window) -> None:
    screen.press("Documents")
    documents = Documents(screen.qtbot, screen.root, kitchen.prompts, window.tools.tasks)
    documents.add(kitchen.denial)
    documents.press("Close the details")
    documents.add(kitchen.scan)
    documents.wait_to_read("On page 2, outside of the box: “SEP 21, 2026”")
    documents.press("Yes, Monday, September 21, 2026")


def lock_and_come_back(screen: Screen) -> None:
    screen.press("Lock the file")
    screen.wait_to_read("Open your case")
    screen.type("Passphrase", PASSPHRASE)
    screen.press("Open the case")
    screen.wait_for("Lock the file")


def export_everything(screen: Screen, kitchen: Kitchen) -> None:
    kitchen.prompts.copy = kitchen.export
    screen.press("Settings")
    screen.press("Export everything")
    screen.wait_to_read("Saved everything: everything.zip")


def tell_of_the_referral(screen: Screen, kitchen: Kitchen, window: Window) -> None:
    screen.press("Timeline")
    timeline = Timeline(screen.qtbot, screen.root, kitchen.prompts, window.tools.tasks)
    timeline.tell("A request or a referral", "The plan received a doctor's referral")
    type_date(screen, "On which day?", MONDAY.date())
    screen.press("Close this entry")


def open_again(screen: Screen, kitchen: Kitchen) -> None:
    kitchen.prompts.file = kitchen.case_file
    screen.press("Open a case")
    screen.type("Passphrase", "garden river")
    screen.press("Open the case")
    screen.wait_to_read("That passphrase does not open this file.")
    screen.type("Passphrase", PASSPHRASE)
    screen.press("Open the case")
    screen.wait_for("This cannot wait")


def test_the_whole_way_from_a_new_case_to_the_day_to_ask_again(kitchen, qtbot: QtBot):
    def first_sitting(window: Window) -> None:
        screen = Screen(qtbot, window)
        begin_the_case(screen, kitchen)
        answer_the_checklist(screen)
        screen.wait_to_read("Check your answers")
        screen.press("See the result")
        screen.wait_to_read("What the law gives you")
        write_the_letter(screen, kitchen, window)
        have_it_stamped(kitchen, window.tools.reader)
        screen.press("Today")
        assert "September 28" not in screen.words()
        add_the_papers(screen, kitchen, window)
        screen.press("Today")
        screen.wait_to_read("September 28, 2026")
        lock_and_come_back(screen)
        tell_of_the_referral(screen, kitchen, window)
        screen.press("This cannot wait")
        screen.wait_to_read("DMHC Help Center: 1-888-466-2219")
        screen.wait_to_read("1-877-688-9891")

    def second_sitting(window: Window) -> None:
        screen = Screen(qtbot, window)
        open_again(screen, kitchen)
        screen.wait_to_read("! Overdue")
        screen.press("Timeline")
        limits = Timeline(qtbot, window, kitchen.prompts, window.tools.tasks).limits()
        assert any("Usual limit passed: write again" in limit for limit in limits)
        assert any("Tuesday, September 29, 2026" in limit for limit in limits)
        screen.press("Letters")
        screen.wait_to_read("✓ Handed in on Monday, September 21, 2026")
        screen.press("Documents")
        documents = Documents(qtbot, window, kitchen.prompts, window.tools.tasks)
        documents.wait()
        assert "denial" in documents.titles()
        screen.press("Checklist")
        screen.press("Open the facts: About the case")
        assert screen.read("Member number") == MEMBER_NUMBER
        assert screen.read("The patient's name") == PATIENT
        export_everything(screen, kitchen)

    kitchen.sit_down(MONDAY, first_sitting)
    assert f"Member: {PATIENT}" in read(kitchen.letter.read_bytes())
    assert "1383.15" in read(kitchen.letter.read_bytes())
    kitchen.sit_down(NINE_DAYS_LATER, second_sitting)
    with ZipFile(kitchen.export) as archive:
        assert MEMBER_NUMBER in archive.read("case.json").decode()
        assert archive.read("documents/D-001 denial.pdf") == kitchen.denial.read_bytes()
    on_purpose = (kitchen.letter, kitchen.export)
    assert holders(PATIENT, kitchen.folder, leave_out=on_purpose) == []
    assert holders(MEMBER_NUMBER, kitchen.folder, leave_out=on_purpose) == []
    assert [each.name for each in kitchen.folder.glob("Mother*")] == ["Mother.opinion"]


def test_what_is_typed_is_there_after_the_window_was_closed_at_once(kitchen, qtbot: QtBot):
    def type_and_close(window: Window) -> None:
        screen = Screen(qtbot, window)
        begin_the_case(screen, kitchen)
        screen.press("Checklist")
        screen.press("Open the facts: About the case")
        screen.type("Medical group or clinic", "Poppy Medical Group")

    def look(window: Window) -> None:
        screen = Screen(qtbot, window)
        open_again(screen, kitchen)
        screen.press("Checklist")
        screen.press("Open the facts: About the case")
        assert screen.read("Medical group or clinic") == "Poppy Medical Group"

    kitchen.sit_down(MONDAY, type_and_close)
    kitchen.sit_down(MONDAY, look)
