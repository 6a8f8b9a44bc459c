"""The facts about the people and the plan."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.session.session import Session
from another_opinion.ui.forms.advice import AdviceForm
from another_opinion.ui.forms.doctor import DoctorForm
from another_opinion.ui.forms.form import Form
from another_opinion.ui.forms.patient import PatientForm
from another_opinion.ui.forms.plan import PlanForm
from another_opinion.ui.forms.writer import WriterForm
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.clipboard import Clipping
from another_opinion.ui.parts.earlier import earlier_button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import text
from another_opinion.ui.parts.typing import commit_typing
from another_opinion.ui.tools import Tools


class DetailsPanel(Panel):
    """All facts on one page, each group on a card; letters take them from here."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        self._page = Page(tools.theme)
        self._layout.addWidget(self._page)
        self._forms: dict[str, Form] = {}
        self._clipping = Clipping(self)

    def refresh(self) -> None:
        """Show facts that were changed elsewhere, by Undo for example."""
        if self._shows(self.session.case):
            return
        focused = self._focused_fact()
        self._build()
        if focused:
            self.show_item(focused)

    def show_item(self, item: str) -> None:
        """Put the keyboard in the field of a fact such as ``plan.member_number``."""
        if not self._forms:
            self._build()
        group, _, name = item.partition(".")
        if group in self._forms and name in self._forms[group].fields:
            field = self._forms[group].fields[name]
            field.setFocus()
            self._page.ensureWidgetVisible(field)

    def _build(self) -> None:
        case, theme = self.session.case, self.tools.theme
        self._page.clear()
        self._forms = {
            "writer": WriterForm(theme, case.writer),
            "patient": PatientForm(theme, case.patient, helping=case.by_caregiver),
            "plan": PlanForm(theme, case.plan),
            "doctor": DoctorForm(theme, case.doctor),
            "advice": AdviceForm(theme, case.advice),
        }
        self._page.add(
            flow(
                button(
                    tr("Back to the checklist"),
                    lambda: self.tools.go(Place("checklist")),
                    role="back",
                    theme=theme,
                    icon="back",
                )
            ),
            text(tr("About the case"), "title"),
            text(
                tr("Letters take these facts from here. Changes are saved by themselves."), "lead"
            ),
        )
        for group, form in self._forms.items():
            form.changed.connect(self._saver(group))
            heading = _heading(group)
            acts = [earlier_button(self.tools, group, of=heading)]
            if group == "plan":
                words = tr("Copy the member number")
                acts.insert(0, button(words, self._copy_number, theme=theme, icon="copy"))
            self._page.add(Card(theme, text(heading, "heading"), form, flow(*acts), gap=16))

    def leave(self) -> None:
        """Take back what was copied, and follow the case no longer."""
        self._clipping.take_back()
        super().leave()

    def _copy_number(self) -> None:
        commit_typing(self)
        self._clipping.copy(self.session.case.plan.member_number)
        self.tools.notices.say(
            tr("Copied the member number. In half a minute it goes from the clipboard.")
        )

    def _saver(self, group: str) -> Callable[[], None]:
        return lambda: self._save(group)

    def _save(self, group: str) -> None:
        form = self._forms[group]
        form.problems()
        case = form.into(self.session.case)
        self.edit(tr("Changed facts: {group}", group=_heading(group).lower()), case)

    def _shows(self, case: Case) -> bool:
        return bool(self._forms) and all(form.into(case) == case for form in self._forms.values())

    def _focused_fact(self) -> str:
        focus = self.focusWidget()
        return next(
            (
                f"{group}.{name}"
                for group, form in self._forms.items()
                for name, field in form.fields.items()
                if _holds(field, focus)
            ),
            "",
        )


def _holds(field: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and field.isAncestorOf(focus)


def _heading(group: str) -> str:
    return {
        "writer": tr("Who is typing"),
        "patient": tr("The patient"),
        "plan": tr("The plan"),
        "doctor": tr("The doctor"),
        "advice": tr("The advice"),
    }[group]
