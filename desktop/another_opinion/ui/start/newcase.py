"""The pages that begin a new case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from uuid import uuid4

from another_opinion.domain.case import Case
from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.session.session import Session
from another_opinion.ui.explain import explain
from another_opinion.ui.forms.advice import AdviceForm
from another_opinion.ui.forms.doctor import DoctorForm
from another_opinion.ui.forms.form import Form
from another_opinion.ui.forms.patient import PatientForm
from another_opinion.ui.forms.plan import PlanForm
from another_opinion.ui.forms.writer import WriterForm
from another_opinion.ui.parts.banner import Banner, announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.text import text
from another_opinion.ui.prompts import Prompts
from another_opinion.ui.start.cases import Cases
from another_opinion.ui.start.passphrase import PassphraseForm
from another_opinion.ui.tasks import Tasks
from another_opinion.ui.theme.theme import Theme

PAGES = ("writer", "patient", "plan", "doctor", "advice", "passphrase")


@dataclass(slots=True)
class Draft:
    """What has been typed so far; it outlives the screen, which a new text size replaces."""

    case: Case
    page: int = 0
    been: set[int] = field(default_factory=set)
    passphrase: str = ""


def new_draft(today: date) -> Draft:
    """Begin an empty case."""
    return Draft(Case(id=uuid4().hex, opened=today))


class NewCase(Page):
    """One page of the new case at a time, with a way back."""

    def __init__(
        self,
        theme: Theme,
        draft: Draft,
        cases: Cases,
        tasks: Tasks,
        prompts: Prompts,
        opened: Callable[[Session], object],
        back: Callable[[], object],
    ) -> None:
        super().__init__(theme, centered=True)
        self._theme, self._draft = theme, draft
        self._cases, self._tasks, self._prompts = cases, tasks, prompts
        self._opened, self._leave = opened, back
        self._show_page()

    def keep(self) -> None:
        """Put what is typed on this page into the draft."""
        self._draft.case = self._form.into(self._draft.case)
        if isinstance(self._form, PassphraseForm):
            self._draft.passphrase = self._form.passphrase

    def _show_page(self) -> None:
        self.clear()
        page = PAGES[self._draft.page]
        heading, why = _words(page, helping=self._draft.case.by_caregiver)
        self._form = self._make_form(page)
        last = page == PAGES[-1]
        self.add(
            flow(button(tr("Back"), self._back, role="back", theme=self._theme, icon="back")),
            text(
                tr("New case, part {n} of {all}", n=self._draft.page + 1, all=len(PAGES)), "small"
            ),
            text(heading, "title"),
            text(why, "lead"),
            self._form,
        )
        words = tr("Make the case file") if last else tr("Continue")
        self._go = button(words, self._continue, role="primary", theme=self._theme, icon="next")
        self.add(flow(self._go))
        first = next(iter(self._form.fields.values()))
        self.begin_with(first.setFocus)
        self.take_keyboard()

    def _make_form(self, page: str) -> Form:
        case, theme = self._draft.case, self._theme
        match page:
            case "writer":
                return WriterForm(theme, case.writer, answered=0 in self._draft.been)
            case "patient":
                return PatientForm(theme, case.patient, helping=case.by_caregiver)
            case "plan":
                return PlanForm(theme, case.plan)
            case "doctor":
                return DoctorForm(theme, case.doctor)
            case "advice":
                return AdviceForm(theme, case.advice)
        personal = (case.patient.name, case.writer.name, case.plan.name)
        return PassphraseForm(theme, personal, self._draft.passphrase)

    def _back(self) -> None:
        self.keep()
        if self._draft.page == 0:
            self._leave()
            return
        self._draft.page -= 1
        self._show_page()

    def _continue(self) -> None:
        if problems := self._form.problems():
            field_, sentence = problems[0]
            field_.setFocus()
            self.ensureWidgetVisible(field_)
            announce(field_, sentence, urgent=True)
            return
        self.keep()
        if self._draft.page == len(PAGES) - 1:
            self._make_file()
            return
        self._draft.been.add(self._draft.page)
        self._draft.page += 1
        self._show_page()

    def _make_file(self) -> None:
        path = self._prompts.new_case_file(tr("My case"))
        if path is None:
            return
        self._go.setEnabled(False)
        case, passphrase = self._draft.case, self._draft.passphrase
        self._tasks.run(
            self, lambda: self._cases.begin(path, passphrase, case), self._opened, self._refused
        )

    def _refused(self, error: KnownError) -> None:
        self._go.setEnabled(True)
        self.add(Banner(self._theme, explain(error), problem=True))
        announce(self, explain(error), urgent=True)


def _words(page: str, *, helping: bool) -> tuple[str, str]:
    words = {
        "writer": (
            tr("First, a word about you"),
            tr("Letters speak for the patient, or for someone who helps."),
        ),
        "patient": (
            tr("About the patient") if helping else tr("About you"),
            tr("This goes at the top of each letter. You can leave out what you do not have now."),
        ),
        "plan": (tr("The health plan"), tr("Take the card in your hand, if you have it.")),
        "doctor": (
            tr("The doctor"),
            tr("The one whose advice you want a second doctor to look at."),
        ),
        "advice": (tr("The advice"), tr("What you were told, and what you think about it.")),
        "passphrase": (
            tr("Lock the file"),
            tr("Only someone with the passphrase can open your case. Nobody can reset it."),
        ),
    }
    return words[page]
