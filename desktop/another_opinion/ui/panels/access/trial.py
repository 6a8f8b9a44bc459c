"""The trial of the recovery page: two of its lines are typed, and it opens the file once."""

from __future__ import annotations

from secrets import SystemRandom

from another_opinion.domain.places import Place
from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.services.recovery.lines import LINES, is_line, key_of, printed_lines, tidy
from another_opinion.session.access import try_page
from another_opinion.session.session import Session
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.fields import LineField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.text import text
from another_opinion.ui.start.recover import line_field
from another_opinion.ui.tools import Tools

_ASKED = 2


class TrialPage(Page):
    """Asks for two lines that are drawn by chance."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(tools.theme)
        self._session, self._tools = session, tools
        drawn = sorted(SystemRandom().sample(range(1, LINES + 1), _ASKED))
        self._fields = {number: line_field(tools.theme, number) for number in drawn}
        self.add(
            text(tr("Test the page"), "title"),
            text(
                tr(
                    "Take the page from the printer and copy lines {one} and {other}. Capitals and "
                    "spaces do not matter. Then your file is closed and opened with the page.",
                    one=drawn[0],
                    other=drawn[1],
                ),
                "lead",
            ),
            *self._fields.values(),
            flow(
                button(
                    tr("Open my case with the page"),
                    self._try,
                    role="primary",
                    theme=tools.theme,
                    icon="lock",
                )
            ),
            flow(
                button(tr("Print or save it again"), self._again, role="link", theme=tools.theme),
                button(tr("Do this later"), self._leave, role="link", theme=tools.theme),
                gap=tools.theme.px(10),
            ),
        )
        self.begin_with(self._fields[drawn[0]].setFocus)

    def _try(self) -> None:
        lines = list(printed_lines(self._session.file.key))
        wrong = [n for n, field in self._fields.items() if not self._fits(n, field, lines[n - 1])]
        if wrong:
            field = self._fields[wrong[0]]
            field.line.setFocus()
            announce(field, field.error, urgent=True)
            return
        for number, field in self._fields.items():
            lines[number - 1] = field.value
        try:
            try_page(self._session, key_of(tuple(lines)))
        except KnownError as error:
            self._tools.notices.problem(error)
            return
        self._tools.go(Place("access"))
        self._tools.notices.say(tr("The page opened your case. Keep it in a safe place."))

    def _fits(self, number: int, field: LineField, line: str) -> bool:
        """Say beside the field what is wrong with it, and whether it is right."""
        sentence = ""
        if not is_line(number, field.value):
            sentence = tr("Line {number} has a mistake. Compare each character.", number=number)
        elif tidy(field.value) != line:
            sentence = tr("This is line {number} of another page. Print it again.", number=number)
        field.show_error(sentence)
        return not sentence

    def _again(self) -> None:
        self._tools.go(Place("access", "page"))

    def _leave(self) -> None:
        self._tools.go(Place("today"))
