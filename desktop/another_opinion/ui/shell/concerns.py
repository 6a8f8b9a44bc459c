"""What to say of a file before anybody types in it."""

from __future__ import annotations

from collections.abc import Callable

from another_opinion.domain.facts import long_date, write_time
from another_opinion.i18n import tr
from another_opinion.session.concerns import About, Concern
from another_opinion.session.session import Session
from another_opinion.ui.parts.banner import Banner
from another_opinion.ui.parts.page import Column
from another_opinion.ui.tools import Tools


class Concerns(Column):
    """A banner for each concern about the open file, until it is closed."""

    def __init__(self, tools: Tools, session: Session) -> None:
        super().__init__(0)
        self._tools, self._session = tools, session
        self.refresh()

    def refresh(self) -> None:
        """Show what there is now."""
        self.clear()
        for concern in self._session.concerns:
            words = self._words(concern)
            self.add(Banner(self._tools.theme, words, closed=self._closer(concern)))
        if not self._session.concerns:
            self.hide()
        elif self.parentWidget():  # without one, it would be a window of its own
            self.show()

    def _closer(self, concern: Concern) -> Callable[[], None]:
        def close() -> None:
            self._session.put_aside(concern)
            self.refresh()

        return close

    def _words(self, concern: Concern) -> str:
        day, names = long_date(concern.at.date()), ", ".join(concern.names)
        match concern.about:
            case About.OLDER:
                return tr(
                    "This file is older than the one that was open here last. Its newest change is "
                    "of {day}. If you opened a backup, all is well: choose Close. If not, look for "
                    "the newer file before you type.",
                    day=day,
                )
            case About.PARTED:
                return tr(
                    "This is another copy than the one that was open here last. Changes that you "
                    "made here are not in it. Its newest change is of {day}. Look for the other "
                    "copy before you type. To go on with this one, choose Close.",
                    day=day,
                )
            case About.READ_ONLY:
                return tr(
                    "This file can only be read where it lies, so you can look and print, but not "
                    "change anything. To make changes, copy the file to this computer and open "
                    "the copy."
                )
            case About.CLOCK:
                return tr(
                    "The clock of this computer says {today}, but the last change in this file is "
                    "of {day}. Set the date of the computer right, or days will be counted wrong.",
                    today=long_date(self._tools.today),
                    day=day,
                )
            case About.ELSEWHERE:
                return tr(
                    "At {time} the computer {host} opened this file, too. Close it on one of the "
                    "two, or changes may be lost.",
                    host=names,
                    time=write_time(concern.at.time()),
                )
            case About.COPIES:
                return tr(
                    "Beside this file lies another copy: {names}. A sync service makes such a copy "
                    "when the file was changed on two computers. Look into it before you go on.",
                    names=names,
                )
            case About.NETWORK:
                return tr(
                    "This file lies on another computer in the network. Keep it on this computer: "
                    "there nobody else can change it at the same time, and nothing is lost when "
                    "the network is down."
                )
