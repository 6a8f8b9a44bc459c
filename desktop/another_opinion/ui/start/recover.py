"""The screen that opens a case with its recovery page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from another_opinion.errors import KnownError, WrongPassphrase
from another_opinion.i18n import tr
from another_opinion.services.recovery.lines import LINES, is_line, key_of, spaced, spread, tidy
from another_opinion.session.session import Session
from another_opinion.ui.explain import explain
from another_opinion.ui.parts.banner import Banner, announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.fields import LineField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.text import text
from another_opinion.ui.start.cases import Cases
from another_opinion.ui.tasks import Tasks
from another_opinion.ui.theme.theme import Theme


class Recover(Page):
    """Twelve lines from paper; a line with a mistake is named beside its field."""

    def __init__(
        self,
        theme: Theme,
        path: Path,
        cases: Cases,
        tasks: Tasks,
        opened: Callable[[Session], object],
        back: Callable[[], object],
    ) -> None:
        super().__init__(theme, centered=True)
        self._theme, self._path, self._cases = theme, path, cases
        self._tasks, self._opened = tasks, opened
        self.lines = [line_field(theme, number) for number in range(1, LINES + 1)]
        for line in self.lines:
            line.edited.connect(self._spread)
        self._go = button(tr("Open the case"), self._open, role="primary", theme=theme, icon="lock")
        self.add(
            flow(button(tr("Back"), back, role="back", theme=theme, icon="back")),
            text(tr("Open with the recovery page"), "title"),
            text(
                tr(
                    "Take the recovery page of {name} and copy its twelve lines. Capitals and "
                    "spaces do not matter. You can also paste all lines at once.",
                    name=path.name,
                ),
                "lead",
            ),
            *self.lines,
            flow(self._go),
            text(
                tr(
                    "No page? Then only the passphrase opens this file. Nobody can reset it, and "
                    "the makers of this program cannot either. Try other ways in which you may "
                    "have typed it; you have unlimited tries."
                ),
                "small",
            ),
        )
        self.begin_with(self.lines[0].setFocus)

    def typed(self) -> tuple[str, ...]:
        """Return the lines as they are typed."""
        return tuple(line.value for line in self.lines)

    def put(self, typed: tuple[str, ...]) -> None:
        """Put lines into the fields."""
        for line, words in zip(self.lines, typed, strict=True):
            line.line.setText(words)

    def _spread(self) -> None:
        """Give each field its line where all were pasted into one."""
        for line in self.lines:
            if lines := spread(line.value):
                self.put(tuple(spaced(each) for each in lines))
                self._go.setFocus()
                return

    def _open(self) -> None:
        wrong = [line for number, line in enumerate(self.lines, start=1) if not check(line, number)]
        if wrong:
            wrong[0].line.setFocus()
            self.ensureWidgetVisible(wrong[0])
            announce(wrong[0], wrong[0].error, urgent=True)
            return
        key = key_of(self.typed())
        self._go.setEnabled(False)
        self._tasks.run(
            self, lambda: self._cases.recover(self._path, key), self._opened, self._refused
        )

    def _refused(self, error: KnownError) -> None:
        self._go.setEnabled(True)
        sentence = explain(error)
        if isinstance(error, WrongPassphrase):
            sentence = tr(
                "These lines are typed right, but they are of another file, or of a time before "
                "the passphrase was changed. Look for the newest page of this file."
            )
        banner = Banner(self._theme, sentence, problem=True)
        self.add(banner)
        self.ensureWidgetVisible(banner)
        announce(self, sentence, urgent=True)


def line_field(theme: Theme, number: int) -> LineField:
    """Return a field for one line of the page."""
    field = LineField(theme, tr("Line {number}", number=number), characters=14)
    field.hide_text(False)  # read while it is copied, and yet a secret
    return field


def check(line: LineField, number: int) -> bool:
    """Say beside a line what is wrong with it, and whether it is right."""
    right = is_line(number, line.value)
    sentence = tr("Line {number} has a mistake. Compare each character.", number=number)
    if not tidy(line.value):
        sentence = tr("Copy line {number} from the page.", number=number)
    line.show_error("" if right else sentence)
    return right
