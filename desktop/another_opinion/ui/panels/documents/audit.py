"""A denial, checked question by question beside its pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from another_opinion.domain.audits import Audit, Reply
from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.facts import facts
from another_opinion.i18n import tr
from another_opinion.rules.audit import Check
from another_opinion.services.audit.findings import findings
from another_opinion.services.audit.suggestions import suggest
from another_opinion.services.pages.reader import Character
from another_opinion.ui.panels.documents.checks import Acts, question, result
from another_opinion.ui.parts.choices import ChoiceField
from another_opinion.ui.parts.page import Column
from another_opinion.ui.tools import Tools

# The question, the replies, the plan's number, the text, and whether the page is out of view.
_Seen = tuple[int, Audit, str, int, bool]


class DocumentAudit(Column):
    """One question after another, and then what the denial lacks.

    `replied` is sent with the act and the new audit, `copy_wanted` when the user wants the
    result on paper, `page_wanted` when they want to see the page, `turned` when another
    question has come up, `done` when they have finished.
    """

    replied = Signal(str, object)
    copy_wanted = Signal()
    page_wanted = Signal()
    turned = Signal()
    done = Signal()

    def __init__(
        self, tools: Tools, checks: Sequence[Check], document: Document, case: Case
    ) -> None:
        super().__init__(tools.theme.px(12))
        self._tools, self._checks = tools, tuple(checks)
        self._document, self._case = document, case
        self._text: tuple[Character, ...] = ()
        self._beside = True
        self._first: QWidget = self
        made = case.audit(document.id)
        open_ones = (n for n, each in enumerate(checks) if made.reply(each.id) is None)
        self._place = next(open_ones, len(self._checks))
        self._shown: _Seen | None = None
        self.show_facts(document, case)

    @property
    def document(self) -> str:
        """The id of the denial."""
        return self._document.id

    def show_facts(self, document: Document, case: Case) -> None:
        """Show the case as it is now."""
        self._document, self._case = document, case
        shown = self._seen_in(case.audit(document.id))
        if shown != self._shown:
            self._shown = shown
            self._lay_out()

    def show_text(self, text: tuple[Character, ...]) -> None:
        """Suggest replies from the text of all pages."""
        self._text = text
        self.show_facts(self._document, self._case)

    def offer_page(self, beside: bool) -> None:
        """Offer to go to the page where it does not stand beside the questions."""
        self._beside = beside
        self.show_facts(self._document, self._case)

    def focus(self) -> None:
        """Put the keyboard into what is shown."""
        self._first.setFocus()

    def _seen_in(self, audit: Audit) -> _Seen:
        return self._place, audit, self._case.plan.phone, len(self._text), self._beside

    def _lay_out(self) -> None:
        self.clear()
        shown = tuple(self._result() if self._place == len(self._checks) else self._question())
        self.add(*shown)
        choices = [each for each in shown if isinstance(each, ChoiceField)]
        buttons = [each for line in shown for each in line.findChildren(QPushButton)]
        ahead = (each for each in buttons if each.property("role") == "primary")
        self._first = next(iter([*choices, *ahead]))

    def _question(self) -> Iterator[QWidget]:
        check = self._checks[self._place]
        return question(
            self._tools,
            check,
            (self._place, len(self._checks)),
            self._case.audit(self._document.id).reply(check.id),
            suggest(check, self._text, facts(self._case)),
            self._acts(),
        )

    def _result(self) -> Iterator[QWidget]:
        found = findings(self._case, self._document.id, self._checks)
        return result(self._tools, found, self._document.length, self._acts())

    def _acts(self) -> Acts:
        look = None if self._beside else self.page_wanted.emit
        return Acts(self._reply, self._go, self.copy_wanted.emit, self.done.emit, look)

    def _reply(self, reply: Reply) -> None:
        check = self._checks[self._place]
        audit = self._case.audit(self._document.id).with_reply(check.id, reply)
        self._shown = self._seen_in(audit)  # the choice shows it already
        self.replied.emit(tr("Checked a denial: {what}", what=check.title), audit)

    def _go(self, place: int) -> None:
        self._place = place
        self.show_facts(self._document, self._case)
        self.focus()
        self.turned.emit()
