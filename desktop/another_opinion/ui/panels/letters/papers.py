"""The screen after printing or saving: here are your papers."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from another_opinion.domain.letters import COUNTER_RECORD, PHONE_SCRIPT
from another_opinion.domain.places import Place
from another_opinion.i18n import tr, trn
from another_opinion.services.letters.composed import Composed
from another_opinion.services.letters.template import Paper, Style
from another_opinion.services.letters.writing import written
from another_opinion.ui.panels.letters.enclosed import enclosed
from another_opinion.ui.panels.letters.handing import handed_in_buttons
from another_opinion.ui.panels.letters.issuing import Issuing
from another_opinion.ui.panels.letters.places import letter_place, new_place, versions_place
from another_opinion.ui.panels.letters.screen import LetterScreen
from another_opinion.ui.panels.letters.waiting import expected
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import contact, text

_WITH, _BILLS = "with-", "bills"  # blocks that tell what comes with a letter


class PapersScreen(LetterScreen):
    """What was made, where to take it, what to bring and ask for, and what happens next."""

    def __init__(self, panel: Panel, letter: str, issuing: Issuing, *, printed: bool) -> None:
        super().__init__(panel, letter, tr("Here are your papers"))
        self._printed, self._issuing = printed, issuing
        self.page.add(
            self.ways_back(),
            text(tr("Here are your papers"), "title"),
            text(self.template.title, "lead"),
            self._card(tr("1. What you have"), *self._made()),
            *self._what_to_do(),
            self._acts(),
        )
        self.hold(self.page)

    def _what_to_do(self) -> tuple[QWidget, ...]:
        match self.template.paper:
            case Paper.STAMPED:
                return (
                    self._card(tr("2. Sign"), text(self._signing())),
                    self._card(tr("3. Where to take it"), *self._where()),
                    self._card(tr("4. What to bring"), text(self._to_bring())),
                    self._card(tr("5. What to ask for"), *self._to_ask()),
                    self._card(tr("6. What happens next"), *self._next()),
                )
            case Paper.SENT:
                return (
                    self._card(tr("2. Sign"), text(self._signing())),
                    self._card(tr("3. Where to send it"), *self._to_whom()),
                    self._card(tr("4. What happens next"), *self._next()),
                )
            case Paper.SIGNED:
                return (
                    self._card(tr("2. Who signs"), *self._signer()),
                    self._card(tr("3. What happens next"), text(_with_the_letter())),
                )
            case Paper.OWN:
                return (self._card(tr("2. What happens next"), text(self.template.then)),)

    def _signer(self) -> tuple[QWidget, ...]:
        ask = tr("“Can you read this now, tick what is right, and sign both copies?”")
        return (
            text(self.template.recipient, "label"),
            text(self.template.why_recipient),
            text(ask, "quote"),
            text(tr("Ask at the front desk, by the portal or by fax. Every hour counts now.")),
        )

    def _card(self, heading: str, *words: QWidget) -> Card:
        return Card(self.tools.theme, text(heading, "subheading"), *words, gap=6)

    def _made(self) -> tuple[QWidget, ...]:
        version = self.panel.session.case.versions_of(self.letter.id)[-1]
        words = self.tools.letters.stationery
        labels = words.copies(self.template.paper)
        pages = trn("1 page", "{count} pages", version.pages // len(labels))
        made = [text(_copies(version.number, pages, labels))]
        if not self._printed:
            made.append(text(_print_it(len(labels))))
        if papers := enclosed(version):
            ask = tr("Put a copy of these papers with it, and write on each which exhibit it is:")
            made += [text(ask), *(text(f"• {each}") for each in papers)]
        return (*made, *self._promised())

    def _promised(self) -> Iterator[QWidget]:
        """Name the papers of which the letter says that they come with it."""
        yield from map(text, self._said_in(_BILLS))
        if promised := self._said_in(_WITH):
            yield text(tr("The letter says that these come with it. Copy all but the forms:"))
            yield from (text(f"• {each}") for each in promised)

    def _said_in(self, blocks: str) -> list[str]:
        """Return what the letter says in the blocks whose names begin so."""
        every = self._composed().blocks
        return [each.text for each in every if each.text and each.id.startswith(blocks)]

    def _signing(self) -> str:
        blocks = self._composed().blocks
        signatures = sum(block.style is Style.SIGNATURE for block in blocks)
        if signatures > 1:
            return tr("Both of you sign both copies, in ink.")
        return tr("Sign both copies, in ink.")

    def _to_bring(self) -> str:
        version = self.panel.session.case.versions_of(self.letter.id)[-1]
        if version.enclosures or self._said_in(_WITH) or self._said_in(_BILLS):
            return tr(
                "Both copies, the papers that go with the plan's copy, the plan's card, and a pen."
            )
        return tr("Both copies, the plan's card, and a pen.")

    def _composed(self) -> Composed:
        tools, case = self.tools, self.panel.session.case
        return written(self.letter, case, tools.letters, tools.law, tools.today)

    def _where(self) -> tuple[QWidget, ...]:
        plan = self.panel.session.case.plan
        where = self.letter.detail("send_to") or plan.address
        office = tr("{office}, {plan}", office=self.template.recipient, plan=plan.name)
        ask = tr("Call the number on the plan's card. Ask where you can hand in a letter.")
        address = contact(where) if where else text(ask)
        return (
            text(office, "label"),
            address,
            text(self.template.why_recipient),
            self._card_ways(),
        )

    def _card_ways(self) -> QWidget:
        """Offer a page with all of this, to take along."""
        theme, issuing = self.tools.theme, self._issuing
        return flow(
            button(
                tr("Print a card to take along"),
                lambda: issuing.print_card(self.letter),
                theme=theme,
                icon="print",
            ),
            button(
                tr("Save the card as PDF"), lambda: issuing.save_card(self.letter), role="quiet"
            ),
        )

    def _to_whom(self) -> tuple[QWidget, ...]:
        """Say who gets it, where if the letter says so, and how to keep proof."""
        blocks = self._composed().blocks
        address = next((each.text for each in blocks if each.style is Style.RECIPIENT), "")
        return (
            contact(address) if address else text(self.template.recipient, "label"),
            text(self.template.why_recipient),
            text(
                tr("Send it by certified mail, by fax or by hand, and keep the proof of the day.")
            ),
        )

    def _to_ask(self) -> tuple[QWidget, ...]:
        stamp = tr("“Stamp both copies with today's date, and print your name in the box.”")
        mine = self.tools.letters.stationery.my_copy
        return (
            text(stamp, "quote"),
            text(tr("Keep the copy that is marked “{mine}”.", mine=mine)),
            text(
                tr(
                    "If nobody stamps it, write down the name, the day and the hour. If you cannot "
                    "go, send the plan's copy by certified mail and keep the receipt."
                )
            ),
            flow(
                button(
                    tr("A page for that: nobody stamped it"),
                    lambda: self.tools.go(new_place(COUNTER_RECORD)),
                    theme=self.tools.theme,
                    icon="letters",
                )
            ),
            text(tr("This is advice. The law asks for no stamp, but the stamp is proof."), "small"),
        )

    def _next(self) -> tuple[QWidget, ...]:
        return tuple(expected(self.tools, self.panel.session.case, self.letter))

    def _acts(self) -> QWidget:
        theme, name = self.tools.theme, self.letter.id
        go = self.tools.go
        return flow(
            *handed_in_buttons(self.panel, self.letter, role="primary"),
            *self._ways_to_the_call(),
            button(
                tr("Back to the letter"), lambda: go(letter_place(name)), theme=theme, icon="back"
            ),
            button(
                tr("Show the versions"),
                lambda: go(versions_place(name)),
                theme=theme,
                icon="documents",
            ),
        )

    def _ways_to_the_call(self) -> list[QWidget]:
        if self.letter.kind != PHONE_SCRIPT:
            return []
        return [
            button(
                tr("Back to the urgent page"),
                lambda: self.tools.go(Place("urgent")),
                role="primary",
                theme=self.tools.theme,
                icon="urgent",
            )
        ]


def _copies(number: int, pages: str, labels: tuple[str, ...]) -> str:
    if len(labels) == 1:
        return tr("Version {number}: {pages}.", number=number, pages=pages)
    return tr(
        "Version {number}, twice: {pages} marked “{plan}”, and {pages} marked “{mine}”.",
        number=number,
        pages=pages,
        plan=labels[0],
        mine=labels[1],
    )


def _print_it(copies: int) -> str:
    if copies == 1:
        return tr("Print the file, or keep it open.")
    return tr("Print the file before you go. Both copies are in it.")


def _with_the_letter() -> str:
    return tr(
        "Send the plan's copy with your urgent request or grievance. If they went already, send "
        "it after them. Keep your own copy."
    )
