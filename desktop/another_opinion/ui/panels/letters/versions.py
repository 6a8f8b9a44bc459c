"""The screen of a letter's versions."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from another_opinion.domain.facts import long_date, write_time
from another_opinion.domain.letters import Version
from another_opinion.i18n import tr, trn
from another_opinion.rules.days import CALIFORNIA
from another_opinion.services.letters.number import grouped
from another_opinion.ui.panels.letters.enclosed import enclosed
from another_opinion.ui.panels.letters.issuing import Issuing
from another_opinion.ui.panels.letters.pages import VersionPages
from another_opinion.ui.panels.letters.places import letter_place, versions_place
from another_opinion.ui.panels.letters.screen import LetterScreen
from another_opinion.ui.panels.letters.spread import Spread
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.fingerprint import Fingerprint
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import chip, text
from another_opinion.ui.theme.theme import Theme

SHORT = 8  # characters of a fingerprint that tell versions apart at a glance


class VersionsScreen(LetterScreen):
    """Every printed or saved state of a letter, the newest first, and the pages of one."""

    def __init__(self, panel: Panel, letter: str, issuing: Issuing) -> None:
        super().__init__(panel, letter, tr("Versions"))
        theme = self.tools.theme
        self._issuing = issuing
        self._number = 0
        self._shown: tuple[tuple[Version, ...], Version] | None = None
        self._cards = Column(theme.px(16))
        self._pages = VersionPages(panel)
        self.page.add(
            self.ways_back(self._to_letter()),
            text(tr("Versions"), "title"),
            text(self.template.title, "lead"),
            text(tr("Each is kept as it was made. Nothing can change it.")),
            self._cards,
        )
        issuing.working.connect(self._cards.setDisabled)
        self.hold(Spread(theme, self.page, self._pages, self._pages.view))

    def refresh(self) -> None:
        """Show the versions that there are, and the pages of the one that is open."""
        versions = self.panel.session.case.versions_of(self.letter.id)
        opened = next((v for v in versions if v.number == self._number), versions[-1])
        if self._shown != (versions, opened):
            self._shown = (versions, opened)
            self._cards.clear()
            self._cards.add(*(self._card(v, opened=v is opened) for v in reversed(versions)))
        self._pages.show_version(opened)

    def go_to(self, part: str) -> None:
        """Open the version of that number; with no number, the newest."""
        self._number = int(part) if part else 0
        self.refresh()
        super().go_to(part)

    def _to_letter(self) -> QWidget:
        name = self.letter.id
        return button(
            tr("Back to the letter"), lambda: self.tools.go(letter_place(name)), role="quiet"
        )

    def _card(self, version: Version, *, opened: bool) -> Card:
        theme = self.tools.theme
        marks = [text(_name(version), "subheading")]
        delivery = self.letter.delivery
        if delivery and delivery.version == version.number:
            marks.append(chip(tr("✓ Handed in") if delivery.by_hand else tr("✓ Sent"), "quiet"))
        if opened:
            marks.append(chip(tr("● Shown here")))
        return Card(
            theme,
            flow(*marks, gap=theme.px(8)),
            text(_when(version)),
            text(_about(version), "hint"),
            *(text(tr("With it: {exhibit}", exhibit=each)) for each in enclosed(version)),
            self._acts(version, opened=opened),
            _fingerprint(self.tools.theme, version),
        )

    def _acts(self, version: Version, *, opened: bool) -> QWidget:
        theme = self.tools.theme
        acts = [
            button(
                tr("Print again"), lambda: self._issuing.print(version), theme=theme, icon="print"
            ),
            button(tr("Save again"), lambda: self._issuing.save(version), theme=theme, icon="save"),
        ]
        if not opened:
            place = versions_place(version.letter, version.number)
            acts.insert(0, button(tr("Show this version"), lambda: self.tools.go(place)))
        for act in acts:
            act.setAccessibleName(f"{act.text()}: {_name(version)}")
        return flow(*acts, gap=theme.px(8))


def _name(version: Version) -> str:
    return tr("Version {number}", number=version.number)


def _when(version: Version) -> str:
    made = version.made.astimezone(CALIFORNIA)
    return tr("Made on {day}, {time}", day=long_date(made.date()), time=write_time(made.time()))


def _about(version: Version) -> str:
    about = tr(
        "{pages} · law data {law} · fingerprint {short}…",
        pages=trn("1 page", "{count} pages", version.pages),
        law=version.law,
        short=version.content[:SHORT],
    )
    number = tr("letter number {number}", number=grouped(version.code))
    return f"{about} · {number}" if version.code else about


def _fingerprint(theme: Theme, version: Version) -> Fingerprint:
    ask = tr("Show the whole fingerprint")
    shown = Fingerprint(
        theme,
        ask,
        tr(
            "The fingerprint (SHA-256) of this version. If one letter of it changed, the "
            "fingerprint would be another."
        ),
        version.content,
    )
    shown.ask.setAccessibleName(f"{ask}: {_name(version)}")
    return shown
