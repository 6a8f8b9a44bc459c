"""Today: one next step, what waits, what is due, the last thing done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from another_opinion.domain.facts import long_date
from another_opinion.domain.places import Place
from another_opinion.domain.proof import Fact
from another_opinion.i18n import tr, trn
from another_opinion.services.chronology.links import what_is
from another_opinion.services.missing.finder import not_on_file
from another_opinion.services.missing.thing import Thing
from another_opinion.services.opinions.tally import tally
from another_opinion.services.path.advice.step import NextStep
from another_opinion.services.path.clock_words import limit, standing
from another_opinion.services.path.clocks import CaseClock, ClockState
from another_opinion.services.path.next_step import step_of
from another_opinion.services.path.situation import Situation
from another_opinion.services.proof.standing import sought
from another_opinion.services.proof.words import short
from another_opinion.session.access import PageState, page_state
from another_opinion.session.session import Session
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.clocks import TONES
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import chip, text
from another_opinion.ui.tools import Tools

_SOME = 3


class TodayPanel(Panel):
    """The first thing to look at, and often the only one."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        self._page = Page(tools.theme)
        self._layout.addWidget(self._page)
        self._page_state, self._offers = PageState.NONE, False

    def show_item(self, _item: str) -> None:
        """Catch up with the recovery page and the backups, which are no part of the case."""
        offers = self.tools.backups.folder is None
        if page_state(self.session) is not self._page_state or offers is not self._offers:
            self.refresh()

    def refresh(self) -> None:
        """Show where the case stands today."""
        case, now = self.session.case, self.tools.now()
        situation = Situation.of(case, self.tools.law, now)
        clocks = situation.clocks
        self._page.clear()
        self._page.add(
            text(self._date(), "lead"),
            text(tr("Today"), "title"),
            self._step(step_of(situation)),
        )
        waiting = [each for each in clocks if each.waits_on_plan]
        self._page.add_section(tr("Waiting for an answer"), *self._waiting(waiting))
        due = [each for each in clocks if _is_due(each)]
        self._page.add_section(tr("For you to do by a day"), *self._due(due))
        if papers := sought(case):
            self._page.add_section(tr("Papers to find"), *map(self._paper_to_find, papers))
        if told := tally(case):
            self._page.add_section(tr("What the other doctors say"), self._opinions(told))
        if lacking := not_on_file(case, self.tools.law, now, {}, clocks):
            self._page.add_section(tr("Papers that are not here yet"), self._lacking(lacking))
        self._page.add_section(tr("Last thing done"), text(self._last_change()))
        self._page_state = page_state(self.session)
        quiet: list[QWidget] = []
        if self._page_state is not PageState.TESTED:
            quiet += self._recovery_page()
        self._offers = self.tools.backups.folder is None
        if self._offers:
            quiet += self._backups()
        if quiet:
            self._page.add_section(tr("When you have a quiet moment"), *quiet)

    def _date(self) -> str:
        day = long_date(self.tools.today)
        if not self.tools.away():
            return day
        return tr(
            "{day}, in California. This computer shows another time zone; all days and times here "
            "are California's.",
            day=day,
        )

    def _step(self, step: NextStep) -> Card:
        card = Card(
            self.tools.theme,
            text(tr("Your next step"), "label"),
            text(step.title, "heading"),
            text(step.why),
            tone="accent",
        )
        if step.due:
            card.add(text(tr("By {day}", day=long_date(step.due)), "label"))
        if step.write:
            card.add(text(tr("How to do it"), "subheading"), text(step.write))
        words = _act(step.place)
        act = button(
            words,
            lambda: self.tools.go(step.place),
            role="primary",
            theme=self.tools.theme,
            icon="next",
        )
        act.setAccessibleName(f"{words}: {step.title}")
        card.add(flow(act))
        return card

    def _opinions(self, told: str) -> Card:
        theme = self.tools.theme
        place = Place("timeline")
        words = tr("Show the opinions")
        show = button(words, lambda: self.tools.go(place), theme=theme, icon="timeline")
        return Card(theme, text(told), flow(show))

    def _lacking(self, things: Sequence[Thing]) -> Card:
        """Name some papers of which the timeline tells."""
        theme = self.tools.theme
        card = Card(theme, *(text(f"• {each.title}") for each in things[:_SOME]), gap=6)
        if len(things) > _SOME:
            card.add(text(tr("• and {count} more", count=len(things) - _SOME)))
        words, place = tr("Show what is not on file"), Place("missing")
        card.add(flow(button(words, lambda: self.tools.go(place), theme=theme, icon="documents")))
        return card

    def _waiting(self, clocks: list[CaseClock]) -> list[QWidget]:
        nothing = text(tr("You wait for no answer now."))
        return [self._waits(*same) for same in _alike(clocks)] or [nothing]

    def _waits(self, each: CaseClock, *others: CaseClock) -> Card:
        since = tr(
            "Received on {day}: {days} so far.",
            day=long_date(each.clock.day),
            days=_days(each.clock.day, self.tools.today),
        )
        if each.clock.by:
            since = tr(
                "Sent on {day}. The day on which it came is not known yet.",
                day=long_date(each.clock.day),
            )
        return self._clock((each, *others), since)

    def _due(self, clocks: list[CaseClock]) -> list[QWidget]:
        nothing = text(tr("Nothing has a last day now."))
        return [self._clock(same, same[0].rule.plain) for same in _alike(clocks)] or [nothing]

    def _clock(self, same: Sequence[CaseClock], words: str) -> Card:
        """Show a limit, and each thing for which it runs to that day."""
        each, case = same[0], self.session.case
        about = [what_is(case, one.about.item) for one in same]
        place = Place("timeline", f"clock:{each.rule.id}:{each.about.item}")
        counted = tr("How this is counted")
        way = button(counted, lambda: self.tools.go(place), theme=self.tools.theme, icon="clock")
        way.setAccessibleName(f"{counted}: {each.rule.title}. {limit(each)}")
        return Card(
            self.tools.theme,
            text(each.rule.title, "subheading"),
            flow(chip(standing(each), TONES[each.state])),
            *(text(what, "hint") for what in dict.fromkeys(about) if what),
            text(words),
            text(limit(each), "label"),
            flow(way),
        )

    def _paper_to_find(self, fact: Fact) -> Card:
        theme, place = self.tools.theme, Place("facts", fact.id)
        words = tr("Add the proof")
        way = button(words, lambda: self.tools.go(place), theme=theme, icon="documents")
        way.setAccessibleName(f"{words}: {short(fact)}")
        return Card(theme, text(short(fact), "subheading"), text(_whence(fact)), flow(way), gap=6)

    def _recovery_page(self) -> list[QWidget]:
        words = tr("Print and test the page that opens your case without the passphrase.")
        return self._offer(words, tr("Go to the recovery page"), Place("access"), "lock")

    def _backups(self) -> list[QWidget]:
        words = tr("Keep a second copy of your case on a USB drive, made by itself.")
        return self._offer(words, tr("Go to the backups"), Place("safety"), "copy")

    def _offer(self, words: str, act: str, place: Place, icon: str) -> list[QWidget]:
        tools = self.tools
        lead = button(act, lambda: tools.go(place), theme=tools.theme, icon=icon)
        return [text(words), flow(lead)]

    def _last_change(self) -> str:
        label, at = self.session.last_change
        return tr("{label}, {day}", label=label, day=long_date(at.date()))


def _whence(fact: Fact) -> str:
    if fact.who:
        return tr("No document yet. {who} says so: ask there for a paper.", who=fact.who)
    return tr("No document yet. Look for a paper that says so.")


def _act(place: Place) -> str:
    """Name what a press opens."""
    acts = {
        "checklist": tr("Open the checklist"),
        "details": tr("Open the facts of the case"),
        "documents": tr("Open the documents"),
        "letters": tr("Open the letter"),
        "law": tr("Open the law"),
        "urgent": tr("Open the urgent papers"),
    }
    return acts.get(place.panel, tr("Open the timeline"))


def _alike(clocks: Iterable[CaseClock]) -> list[list[CaseClock]]:
    """Put together what has the same limit to the same day, as two scans of one letter do."""
    groups: dict[object, list[CaseClock]] = {}
    for each in clocks:
        key = each.rule.id, each.state, each.clock.day, limit(each)
        groups.setdefault(key, []).append(each)
    return list(groups.values())


def _is_due(each: CaseClock) -> bool:
    return bool(each.clock.do_by) and each.state is ClockState.RUNNING


def _days(day: date, today: date) -> str:
    return trn("{count} day", "{count} days", (today - day).days)
