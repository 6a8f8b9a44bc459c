"""One question about a denial, and the result of all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from another_opinion.domain.audits import Reply
from another_opinion.domain.letters import DEFECTIVE_DENIAL
from another_opinion.domain.places import Place
from another_opinion.i18n import tr, trn
from another_opinion.rules.audit import Check
from another_opinion.services.audit.findings import Finding, scope
from another_opinion.services.audit.suggestions import Suggestion
from another_opinion.ui.parts.authority import cited, source_note
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.choices import ChoiceField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme
from another_opinion.ui.tools import Tools


@dataclass(frozen=True, slots=True)
class Acts:
    """What can be done with a question or the result; `look` is None where the page is in view."""

    answer: Callable[[Reply], object]
    go: Callable[[int], object]
    save: Callable[[], object]
    stop: Callable[[], object]
    look: Callable[[], object] | None


def question(
    tools: Tools,
    check: Check,
    where: tuple[int, int],
    reply: Reply | None,
    suggestion: Suggestion | None,
    acts: Acts,
) -> Iterator[QWidget]:
    """Give one question with what helps to answer it; `where` is its place and how many."""
    place, count = where
    yield text(tr("Check {place} of {count}", place=place + 1, count=count), "small")
    yield text(check.question, "heading")
    yield text(tr("Look for: {what}", what=check.look_for))
    if acts.look:
        yield flow(button(tr("Look at the page"), acts.look, theme=tools.theme, icon="documents"))
    if suggestion:
        yield Card(tools.theme, *_suggested(check, suggestion), tone="accent", gap=4)
    choices = ChoiceField(tools.theme, check.question, _replies(), reply.value if reply else "")
    choices.label.hide()  # the heading says it
    choices.chosen.connect(lambda name: acts.answer(Reply(name)))
    yield choices
    yield _steps(tools.theme, place, acts)
    yield text(check.asks, "hint")
    yield cited(tools, check.citation, check.rows[0])
    yield text(source_note(check.confidence, check.caveat), "small")


def result(tools: Tools, found: Sequence[Finding], pages: int, acts: Acts) -> Iterator[QWidget]:
    """Give what a denial of so many pages lacks, and what else can be raised."""
    theme = tools.theme
    lacking = [each.check for each in found if each.is_defect]
    raised = [each.check for each in found if each.is_point]
    unsure = sum(each.reply in (None, Reply.UNSURE) for each in found)
    yield text(tr("What this denial lacks"), "heading")
    yield from _list(tools, lacking, tr("You found nothing missing that the law asks for."))
    if raised:
        yield text(tr("What you can ask about"), "subheading")
        yield from _list(tools, raised, "")
    if unsure:
        yield text(trn("1 check is open.", "{count} checks are open.", unsure), "hint")
    if lacking:
        yield text(
            trn(
                "1 page of this letter is here. If it has more, add them and check again: what is "
                "missing may stand there.",
                "{count} pages of this letter are here. If it has more, add them and check again: "
                "what is missing may stand there.",
                pages,
            ),
            "hint",
        )
        yield text(tr("A missing part can itself be a ground for a grievance."), "hint")
        words, place = tr("Write a letter about it"), Place("letters", f"new:{DEFECTIVE_DENIAL}")
        yield flow(button(words, lambda: tools.go(place), theme=theme, icon="letters"))
    yield text(scope(), "hint")
    yield flow(button(tr("Close the check"), acts.stop, role="primary", theme=theme, icon="check"))
    yield flow(
        button(tr("Save the audit"), acts.save, theme=theme, icon="save"),
        button(
            tr("Go through the checks again"),
            lambda: acts.go(0),
            role="back",
            theme=theme,
            icon="back",
        ),
    )


def _suggested(check: Check, suggestion: Suggestion) -> Iterator[QWidget]:
    words = {
        Reply.YES: tr("The text of this file suggests: Yes"),
        Reply.NO: tr("The text of this file suggests: No"),
        Reply.UNSURE: tr("The text of this file does not settle it"),
    }[suggestion.reply]
    yield text(words, "label")
    if suggestion.seen:
        found = ", ".join(f"“{each.words}”" for each in suggestion.seen)
        yield text(tr("Found: {what}", what=found))
    if suggestion.points is not None:
        bold = tr("bold") if suggestion.bold else tr("not bold")
        yield text(
            tr("The smallest of them: {points} points, {bold}", points=_size(suggestion), bold=bold)
        )
    if suggestion.unseen:
        lacking = "; ".join(check.names[name] for name in suggestion.unseen)
        yield text(tr("Not found: {what}", what=lacking))
    yield text(tr("Compare this with the page. You decide."), "hint")


def _size(suggestion: Suggestion) -> str:
    return f"{suggestion.points:.1f}".removesuffix(".0")


def _replies() -> list[tuple[str, str, str]]:
    return [
        (Reply.YES, tr("Yes"), ""),
        (Reply.NO, tr("No"), ""),
        (Reply.UNSURE, tr("I am not sure"), ""),
    ]


def _steps(theme: Theme, place: int, acts: Acts) -> QWidget:
    go = acts.go
    onward = button(tr("Continue"), lambda: go(place + 1), role="primary", theme=theme, icon="next")
    back = button(tr("Back"), lambda: go(place - 1), role="back", theme=theme, icon="back")
    back.setEnabled(place > 0)
    return flow(onward, back, button(tr("Finish the check later"), acts.stop, role="quiet"))


def _list(tools: Tools, checks: Sequence[Check], nothing: str) -> Iterator[QWidget]:
    for check in checks:
        line = Column(0)
        line.add(text(f"• {check.defect}"), cited(tools, check.citation, check.rows[0]))
        yield line
    if not checks and nothing:
        yield text(nothing)
