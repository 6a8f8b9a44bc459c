"""What the user takes away: reminders for a calendar, and the chronology on paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from another_opinion.i18n import tr, trn
from another_opinion.services.calendar.file import NAME, calendar_file
from another_opinion.services.calendar.reminders import reminders
from another_opinion.services.chronology.pdf import render
from another_opinion.services.letters.pdf import Printed
from another_opinion.services.path.chronology import chronology
from another_opinion.services.path.clocks import case_clocks
from another_opinion.session.copies import save_copy
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.printing import print_pages, printer_for
from another_opinion.ui.parts.typing import commit_typing


class Taking(QObject):
    """Makes files and papers out of what the timeline shows."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self._panel, self._session, self._tools = panel, panel.session, panel.tools

    def save_calendar(self) -> None:
        """Ask for a place and save the days to act there."""
        path = self._tools.prompts.file_copy(NAME)
        if path is None:
            return
        now, case = self._tools.now(), self._session.case
        told = reminders(case, case_clocks(case, self._tools.law, now))
        content = calendar_file(told, now)
        said = trn(
            "Saved 1 reminder. Open {name} with your calendar program to add it.",
            "Saved {count} reminders. Open {name} with your calendar program to add them.",
            len(told),
            name=path.name,
        )
        self._work(lambda: save_copy(self._session, path, content), said)

    def save_chronology(self) -> None:
        """Ask for a place and save the chronology there as a PDF."""
        commit_typing(self._panel)
        path = self._tools.prompts.file_copy(tr("Chronology") + ".pdf")
        if path is None:
            return
        make = self._chronology()
        said = tr("Saved: {name}", name=path.name)
        self._work(lambda: save_copy(self._session, path, make().pdf), said)

    def print_chronology(self) -> None:
        """Ask for a printer and print the chronology."""
        commit_typing(self._panel)
        printer = printer_for(self._tools, tr("Chronology"))
        if printer is None:
            return
        make, reader = self._chronology(), self._tools.reader

        def work() -> None:
            made = make()
            print_pages(printer, reader, made.pdf, made.pages)

        self._work(work, tr("Sent to the printer: the chronology."))

    def _chronology(self) -> Callable[[], Printed]:
        case, today = self._session.case, self._tools.today
        return lambda: render(case, chronology(case), today)

    def _work(self, work: Callable[[], None], said: str) -> None:
        notices = self._tools.notices
        self._tools.tasks.run(self._panel, work, lambda _: notices.say(said), notices.problem)
