"""The window: before a case is open, and while one is."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from another_opinion.domain.places import Place
from another_opinion.errors import CaseFileError, KnownError
from another_opinion.i18n import tr
from another_opinion.session.quick import label_of_file
from another_opinion.session.session import Session
from another_opinion.ui.explain import explain
from another_opinion.ui.parts.banner import Banner
from another_opinion.ui.parts.keyboard import put_away
from another_opinion.ui.shell.caseview import CaseView
from another_opinion.ui.shell.locking import Locking
from another_opinion.ui.shell.panels import panel_specs
from another_opinion.ui.shell.sitting import Sitting, pack, unpack
from another_opinion.ui.shell.startbar import StartBar
from another_opinion.ui.start.backups import OpenBackup
from another_opinion.ui.start.cases import Cases
from another_opinion.ui.start.check import Check
from another_opinion.ui.start.closing import Closing
from another_opinion.ui.start.newcase import Draft, NewCase, new_draft
from another_opinion.ui.start.recover import Recover
from another_opinion.ui.start.unlock import Unlock, Ways
from another_opinion.ui.start.welcome import Welcome
from another_opinion.ui.tools import Tools

Screen = Welcome | NewCase | Unlock | Recover | OpenBackup | Check | Closing | CaseView
LEAST_HEIGHT = 480  # pixels; the width follows from the header
_SITTING = "sitting"  # the setting in the case file that says where the user was


class Window(QWidget):
    """Holds one screen: Welcome, New case, Unlock, or the open case."""

    def __init__(self, tools: Tools, cases: Cases) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("Another Opinion"))
        self.tools, self._cases = tools, cases
        self.session: Session | None = None
        self._draft: Draft | None = None
        self._path: Path | None = None
        self._screen: Screen | None = None
        self._bar: StartBar | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.locking = Locking(self, tools, self.lock)
        tools.theme.changed.connect(self._draw_again)
        tools.navigator.check_asked.connect(self.check)
        tools.navigator.moved.connect(self.move_to)
        self.show_welcome()

    @property
    def screen_shown(self) -> Screen | None:
        """The screen that is shown."""
        return self._screen

    def show_welcome(self) -> None:
        """Show the three ways to begin."""
        self._draft = self._path = None
        theme, last = self.tools.theme, self.tools.preferences.value.last_case
        again = (Path(last).name, lambda: self.unlock(Path(last))) if last else None
        self._show(
            Welcome(theme, lambda: self.start_case(), self.choose_case, self.show_sample, again)
        )

    def start_case(self, draft: Draft | None = None) -> None:
        """Begin a new case, or go on with one that is begun."""
        self._draft = draft or self._draft or new_draft(self.tools.today)
        tools = self.tools
        self._show(
            NewCase(
                tools.theme,
                self._draft,
                self._cases,
                tools.tasks,
                tools.prompts,
                self._made,
                self.show_welcome,
            )
        )

    def choose_case(self) -> None:
        """Ask which case file to open."""
        if path := self.tools.prompts.case_file():
            self.unlock(path)

    def unlock(self, path: Path) -> None:
        """Ask for the passphrase of a file."""
        self._path = path
        tools = self.tools
        self._show(
            Unlock(
                tools.theme,
                path,
                self._cases,
                tools.tasks,
                self.opened,
                self.show_welcome,
                Ways(
                    lambda: self.recover(path),
                    lambda: self.open_backup(path),
                    lambda key: self._look_through(path, key),
                ),
                quick=self._opens_quickly(path),
            )
        )

    def recover(self, path: Path, typed: tuple[str, ...] = ()) -> None:
        """Ask for the recovery page of a file; `typed` lines are put into the form."""
        self._path, tools = path, self.tools
        screen = Recover(
            tools.theme,
            path,
            self._cases,
            tools.tasks,
            self._recovered,
            lambda: self.unlock(path),
        )
        if typed:
            screen.put(typed)
        self._show(screen)

    def open_backup(self, path: Path) -> None:
        """Show the backups of a file."""
        self._path = path
        self._show(OpenBackup(self.tools, path, self.unlock, lambda: self.unlock(path)))

    def check(self) -> None:
        """Close the open file and look at every page of it."""
        if self.session is not None and self._keep_sitting():
            path, key = self.session.path, self.session.file.key
            self._let_go()
            self._look_through(path, key)

    def _look_through(self, path: Path, key: str) -> None:
        self._path = path
        self._show(
            Check(
                self.tools,
                path,
                key,
                self._cases,
                self.opened,
                lambda: self.open_backup(path),
                lambda: self.unlock(path),
            )
        )

    def move_to(self, path: Path) -> None:
        """Go on in another file, which holds the whole case; what is half typed comes along."""
        if self.session is None or not isinstance(self._screen, CaseView):
            return
        sitting = self._screen.sitting(self.session.file.newest().number)
        old, key = self.session.path, self.session.file.key
        self._let_go()

        def opened(session: Session) -> None:
            self.opened(session)
            self._show_case(sitting)
            self.tools.notices.say(tr("You go on in the new file, {name}.", name=session.path.name))

        self.tools.tasks.run(
            self, lambda: self._cases.recover(path, key), opened, lambda _: self.unlock(old)
        )

    def show_sample(self) -> None:
        """Open the sample case."""
        self.tools.tasks.run(self, self._cases.sample, self.opened, self._refused)

    def opened(self, session: Session, place: Place | None = None) -> None:
        """Show a case that was opened, at a place or where the user was when it was locked."""
        self._draft, self._path = None, session.path
        self.session = session
        self.tools.reading.follow(session)
        self.tools.backups.follow(session)
        preferences = self.tools.preferences
        if preferences.value.remember_last and not self._cases.hint(session.path):
            preferences.change(last_case=str(session.path))
        self._show_case(Sitting(place, 0) if place else _sitting_in(session))

    def _made(self, session: Session) -> None:
        self.opened(session, Place("access", "new page"))

    def _recovered(self, session: Session) -> None:
        self.opened(session, Place("access", "forgotten"))

    def _opens_quickly(self, path: Path) -> bool:
        known = self.tools.preferences.value.quick_unlocks
        try:
            return bool(known) and label_of_file(path) in known
        except CaseFileError:
            return False

    def lock(self) -> None:
        """Close the file and ask for its passphrase again.

        It stays open, and says why, where what is typed can be saved in no way.
        """
        if self.session is None:
            return
        path = self.session.path
        if self._keep_sitting():
            self._let_go()
            self.unlock(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is typed and close the file; what cannot be saved is first told."""
        if isinstance(self._screen, CaseView) and not self._screen.commit():
            event.ignore()
            return
        if self.tools.backups.is_wanted and not isinstance(self._screen, Closing):
            event.ignore()
            self._show(Closing(self.tools, self.close))
            return
        if self.session is not None:
            with suppress(KnownError):  # on a disk that cannot be written there is none either
                if self.session.file.setting(_SITTING):
                    self.session.file.keep_setting(_SITTING, "")
        self._let_go()
        super().closeEvent(event)

    def _show_case(self, sitting: Sitting) -> None:
        if self.session is not None:
            view = CaseView(self.session, self.tools, self.locking.want, sitting.place)
            self._show(view)
            view.bring_back(sitting, self.session.file.newest().number)

    def _keep_sitting(self) -> bool:
        """Write down in the file where the user is; say whether all that is typed is safe."""
        if self.session is None or not isinstance(self._screen, CaseView):
            return True
        committed = self._screen.commit()
        try:
            sitting = self._screen.sitting(self.session.file.newest().number)
            self.session.file.keep_setting(_SITTING, pack(sitting))
        except KnownError as error:
            self.tools.notices.problem(error)
            return committed
        return True

    def _show(self, screen: Screen) -> None:
        self._retire()
        self._screen = screen
        if not isinstance(screen, CaseView):  # which has them in its header
            self._bar = StartBar(self.tools.theme)
            self._layout.addWidget(self._bar)
        self._layout.addWidget(screen, 1)
        screen.take_keyboard()

    def _retire(self) -> None:
        if isinstance(self._screen, CaseView):
            self._screen.leave()
        if self._screen is not None:
            self._screen.hide()
            self._layout.removeWidget(self._screen)
            self._screen.deleteLater()
            self._screen = None
        if self._bar is not None:
            put_away(self._bar)
            self._bar = None

    def _let_go(self) -> None:
        self._retire()
        self.tools.backups.leave()
        if self.session is not None:
            self.tools.reading.leave()
            self.session.close()
            self.session = None
            self.tools.reader.close()  # it may have a paper in its memory

    def _draw_again(self) -> None:
        screen = self._screen
        if isinstance(screen, CaseView) and self.session is not None:
            screen.commit()
            sitting = screen.sitting(self.session.file.newest().number)
            self._show_case(replace(sitting, scrolled=()))  # other lines have other places
        elif isinstance(screen, NewCase):
            screen.keep()
            self.start_case()
        elif isinstance(screen, Recover) and self._path is not None:
            self.recover(self._path, screen.typed())
        elif isinstance(screen, OpenBackup) and self._path is not None:
            self.open_backup(self._path)
        elif isinstance(screen, Check):
            self._look_through(screen.path, screen.key)
        elif isinstance(screen, Closing):
            pass  # it goes by itself
        elif isinstance(screen, Unlock) and self._path is not None:
            self.unlock(self._path)
        else:
            self.show_welcome()

    def _refused(self, error: KnownError) -> None:
        if isinstance(self._screen, Welcome):
            self._screen.add(Banner(self.tools.theme, explain(error), problem=True))


def _sitting_in(session: Session) -> Sitting:
    """Return where the user was when the file was locked, or the first place of all."""
    kept = unpack(session.file.setting(_SITTING))
    known = {spec.id for spec in panel_specs()}
    return kept if kept and kept.place.panel in known else Sitting(Place("today"), 0)
