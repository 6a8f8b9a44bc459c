"""The question about the stamp on a letter that came home."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.facts import long_date, write_time
from another_opinion.domain.letters import (
    COUNTER_RECORD,
    EXPEDITED_GRIEVANCE,
    EXPEDITED_REQUEST,
    Version,
    Way,
)
from another_opinion.domain.places import Place
from another_opinion.errors import KnownError
from another_opinion.i18n import tr, trn
from another_opinion.services.documents.homecoming import version_on
from another_opinion.services.documents.otherpages import lacking
from another_opinion.services.documents.seeing import Seen, Stamp, look_for_codes, look_for_stamp
from another_opinion.services.documents.stamps import StampRead
from another_opinion.services.path import names
from another_opinion.services.path.clocks import day_in_california
from another_opinion.services.path.starts import is_urgent
from another_opinion.session.session import Session
from another_opinion.ui.panels.documents.stampbox import StampBox
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.dates import DateField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.parts.times import TimeField
from another_opinion.ui.tools import Tools


class StampQuestion(Column):
    """Shows the box beside the day that can be read in it; only the user says what is so.

    `told` is sent with the version, the day and the hour, `done` when the user has finished.
    """

    told = Signal(object, object, object)
    done = Signal()

    def __init__(
        self, tools: Tools, session: Session, document: Document, seen: Seen | None = None
    ) -> None:
        super().__init__(tools.theme.px(12))
        self._tools, self._session, self._document = tools, session, document
        self._read: StampRead | None = None
        self._stamp: Stamp | None = None
        self._reading = True
        self._other = False
        self._title, self._letter = text("", "title"), text("", "hint")
        self._box, self._ask = StampBox(tools.theme), Column(tools.theme.px(12))
        self.add(self._title, self._letter, self._box, self._ask)
        self._case = session.case
        self._lay_out()
        self._look(seen)

    @property
    def document(self) -> str:
        """The id of the paper."""
        return self._document.id

    def show_facts(self, document: Document, case: Case) -> None:
        """Show the case as it is now."""
        changed = (document, case.letters) != (self._document, self._case.letters)
        self._document, self._case = document, case
        if changed:
            self._lay_out()

    def focus(self) -> None:
        """Put the keyboard on the first thing that can be done."""
        self._first.setFocus()

    def _version(self) -> Version | None:
        return version_on(self._case, self._document)

    def _look(self, seen: Seen | None) -> None:
        tools, document, version = self._tools, self._document, self._version()
        content = self._session.lent

        def work() -> Stamp | None:
            if version is None:
                return None
            found = (seen,) if seen else look_for_codes(tools.reader, document, content)
            ours = (each for each in found if each.sign.text == version.code)
            return look_for_stamp(document, content, next(ours, None), version, tools.today)

        def failed(_error: KnownError) -> None:
            self._take(None)

        tools.tasks.run(self, work, self._take, failed)

    def _take(self, stamp: Stamp | None) -> None:
        self._reading, self._stamp = False, stamp
        if stamp:
            self._box.show_picture(stamp.picture)
            self._read = stamp.read
        self._lay_out()

    def _lay_out(self) -> None:
        self._ask.clear()
        version = self._version()
        self._title.setText(tr("When did the plan get it?"))
        self._first: QWidget = self._title
        if version is None:
            self._letter.setText(tr("This paper is no copy of a letter of this case."))
            self._ask.add(flow(self._closing()))
            return
        letter = self._case.letter(version.letter)
        kind = letter.kind if letter else ""
        self._letter.setText(
            tr("{letter}, version {number}", letter=names.letter(kind), number=version.number)
        )
        for part in self._parts(version):
            self._ask.add(part)

    def _parts(self, version: Version) -> list[QWidget]:
        noted = self._noted(version)
        if self._reading:
            return [text(tr("Reading the stamp. It takes a few seconds.")), flow(self._closing())]
        if self._read and not self._other:
            return [*self._suggested(version, self._read), *noted, self._further()]
        said = [] if self._read else [text(_unread(self._stamp)), *self._lacking(version)]
        return [*said, *noted, *self._typed(version)]

    def _lacking(self, version: Version) -> list[QWidget]:
        """Say that pages are not there yet, on which the stamp may be."""
        if not lacking(self._case, self._document):
            return []
        place = Place("documents", f"stamped-for:{version.letter}")
        words = tr(
            "This copy has {pages}, and the letter has {count}. If the stamp is on another page, "
            "add that page, too.",
            pages=trn("1 page", "{count} pages", self._document.length),
            count=version.pages // 2,
        )
        add = button(
            tr("Add the other page"),
            lambda: self._tools.go(place),
            theme=self._tools.theme,
            icon="add",
        )
        return [text(words), flow(add)]

    def _suggested(self, version: Version, read: StampRead) -> list[QWidget]:
        hours = read.at if self._hours_count(version) else None
        when = _when(read.day, hours)
        self._first = yes = button(
            tr("Yes"),
            lambda: self.told.emit(version, read.day, hours),
            role="primary",
            theme=self._tools.theme,
            icon="check",
        )
        yes.setAccessibleName(tr("Yes, {day}", day=when))
        return [
            text(tr("Is it {day}?", day=when), "lead"),
            text(_quoted(self._stamp, read.words), "hint"),
            flow(yes),
        ]

    def _further(self) -> QWidget:
        other = button(tr("It is another day"), self._type_another)
        return flow(other, self._no_stamp(), self._closing())

    def _typed(self, version: Version) -> list[QWidget]:
        theme = self._tools.theme
        day = DateField(theme, tr("The day on the stamp"), None)
        hour = None
        if self._hours_count(version):
            hour = TimeField(theme, tr("The time on the stamp"), None, tr("If one is there."))
        self._first = day

        def keep() -> None:
            if day.check() and (hour is None or hour.check()) and self._can_be(day, version):
                self.told.emit(version, day.value, hour.time if hour else None)

        save = button(tr("Keep this day"), keep, role="primary", theme=theme, icon="check")
        fields: list[QWidget] = [day, hour] if hour else [day]
        return [*fields, flow(save), flow(self._no_stamp(), self._closing())]

    def _can_be(self, field: DateField, version: Version) -> bool:
        made, fault = day_in_california(version.made), ""
        if field.value is None:
            fault = tr("Type the day that you see on the stamp.")
        elif field.value > self._tools.today:
            fault = tr("This day has not come yet. Check the month and the year.")
        elif field.value < made:
            fault = tr(
                "The letter was not made yet on this day. It was made on {day}.",
                day=long_date(made),
            )
        field.show_error(fault)
        return not fault

    def _noted(self, version: Version) -> list[QWidget]:
        """Say what is noted already, and that the answer takes its place."""
        letter = self._case.letter(version.letter)
        delivery = letter.delivery if letter else None
        if delivery is None:
            return []
        day = long_date(delivery.received or delivery.day)
        if delivery.stamped and delivery.way is Way.HAND and self._same(delivery.received):
            return [text(tr("✓ You noted this day already: {day}.", day=day))]
        words = tr(
            "You noted before: {what}, on {day}. Which of the two stands?",
            what=names.delivery(delivery),
            day=day,
        )
        return [
            text(words, "label"),
            text(tr("Your answer here takes its place. To keep what you noted, close this.")),
        ]

    def _same(self, day: date | None) -> bool:
        return self._read is None or self._read.day == day

    def _no_stamp(self) -> QWidget:
        return button(tr("There is no stamp"), self._show_ways)

    def _closing(self) -> QWidget:
        return button(tr("Not now"), self.done.emit, role="quiet")

    def _type_another(self) -> None:
        self._other = True
        self._lay_out()
        self.focus()

    def _show_ways(self) -> None:
        """Say what can be done where nobody stamped it."""
        theme, go = self._tools.theme, self._tools.go
        version = self._version()
        self._ask.clear()
        record = button(
            tr("A page for that: nobody stamped it"),
            lambda: go(Place("letters", f"new:{COUNTER_RECORD}")),
            theme=theme,
            icon="letters",
        )
        how = button(
            tr("Say how it went"),
            lambda: go(Place("letters", version.letter if version else "")),
            theme=theme,
            icon="hand",
        )
        self._first = self._title
        self._ask.add(
            text(tr("Then this page is kept with the letter, and nothing is noted.")),
            text(
                tr(
                    "You can go back and ask for the stamp, write down who took it, or send the "
                    "plan’s copy by certified mail and keep the receipt."
                )
            ),
            text(tr("This is advice. The law asks for no stamp, but the stamp is proof."), "small"),
            flow(record, how, self._closing()),
        )
        self.focus()

    def _hours_count(self, version: Version) -> bool:
        letter = self._case.letter(version.letter)
        in_hours = letter is not None and letter.kind in (EXPEDITED_REQUEST, EXPEDITED_GRIEVANCE)
        return in_hours or is_urgent(self._case)


def _when(day: date, at: time | None) -> str:
    if at is None:
        return long_date(day)
    return tr("{day}, {time}", day=long_date(day), time=write_time(at))


def _quoted(stamp: Stamp | None, words: str) -> str:
    if stamp and stamp.in_box is None:
        return tr(
            "On page {page}: “{words}”. Compare it with the picture.",
            page=stamp.page + 1,
            words=words,
        )
    if stamp and not stamp.in_box:
        return tr(
            "On page {page}, outside of the box: “{words}”. Compare it with the picture.",
            page=stamp.page + 1,
            words=words,
        )
    return tr("In the box: “{words}”. Compare it with the picture.", words=words)


def _unread(stamp: Stamp | None) -> str:
    if stamp is None:
        return tr(
            "We could not find the box on this paper. Look at the page, and type the day on the "
            "stamp."
        )
    if stamp.in_box is None:
        return tr(
            "This was added on page {page}. We could not read a day in it. Type the day that you "
            "see.",
            page=stamp.page + 1,
        )
    if not stamp.in_box:
        return tr(
            "This was added on page {page}, outside of the box. We could not read a day in it. "
            "Type the day that you see.",
            page=stamp.page + 1,
        )
    return tr("We could not read a day in the box. Type the day that you see.")
