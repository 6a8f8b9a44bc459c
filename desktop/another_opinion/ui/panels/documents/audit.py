"""A denial, checked question by question beside its pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from another_opinion.domain.audits import Audit, Reply
from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.facts import facts
from another_opinion.i18n import tr
from another_opinion.rules.audit import Check
from another_opinion.services.audit.findings import findings
from another_opinion.services.audit.suggestions import suggest
from another_opinion.services.pages.reader import Character
from another_opinion.ui.panels.documents.checks import question, result
from another_opinion.ui.parts.page import Column
from another_opinion.ui.theme.theme import Theme

_Seen = tuple[int, Audit, str, int]  # the question, the replies, the plan's number, the text


class DocumentAudit(Column):
    """One question after another, and then what the denial lacks.

    `replied` is sent with the act and the new audit, `copy_wanted` when the user wants the
    result on paper, `done` when they have finished.
    """

    replied = Signal(str, object)
    copy_wanted = Signal()
    done = Signal()

    def __init__(
        self, theme: Theme, checks: Sequence[Check], document: Document, case: Case
    ) -> None:
        super().__init__(theme.px(12))
        self._theme, self._checks = theme, tuple(checks)
        self._document, self._case = document, case
        self._text: tuple[Character, ...] = ()
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

    def focus(self) -> None:
        """Put the keyboard into what is shown."""
        self.setFocus()
        self.focusNextChild()

    def _seen_in(self, audit: Audit) -> _Seen:
        return self._place, audit, self._case.plan.phone, len(self._text)

    def _lay_out(self) -> None:
        self.clear()
        if self._place == len(self._checks):
            found = findings(self._case, self._document.id, self._checks)
            self.add(*result(self._theme, found, self._go, self.copy_wanted.emit, self.done.emit))
            return
        check = self._checks[self._place]
        self.add(
            *question(
                self._theme,
                check,
                (self._place, len(self._checks)),
                self._case.audit(self._document.id).reply(check.id),
                suggest(check, self._text, facts(self._case)),
                self._reply,
                self._go,
                self.done.emit,
            )
        )

    def _reply(self, reply: Reply) -> None:
        check = self._checks[self._place]
        audit = self._case.audit(self._document.id).with_reply(check.id, reply)
        self._shown = self._seen_in(audit)  # the choice shows it already
        self.replied.emit(tr("Checked a denial: {what}", what=check.title), audit)

    def _go(self, place: int) -> None:
        self._place = place
        self.show_facts(self._document, self._case)
        self.focus()
