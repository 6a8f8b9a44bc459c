"""The first screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from another_opinion.i18n import tr
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import LARGE, Theme


class Welcome(Page):
    """Three ways to begin."""

    def __init__(
        self,
        theme: Theme,
        start: Callable[[], object],
        open_case: Callable[[], object],
        sample: Callable[[], object],
        last: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        super().__init__(theme, centered=True)
        self.add(
            _sign(theme),
            text(tr("A second look at your care"), "title"),
            text(
                tr(
                    "You doubt a diagnosis or an operation. This program helps you ask your "
                    "California health plan for another doctor's opinion, step by step."
                ),
                "lead",
            ),
        )
        self.add(
            _way(
                theme,
                tr("Begin"),
                tr("Answer a few questions. In about fifteen minutes your first letter is ready."),
                button(tr("Start a new case"), start, role="primary", theme=theme, icon="pencil"),
            ),
            *(_last(theme, *last) if last else ()),
            _way(
                theme,
                tr("Go on"),
                tr("Open the case file that you made before."),
                button(tr("Open a case"), open_case, theme=theme, icon="folder"),
            ),
            _way(
                theme,
                tr("Look first"),
                tr("See how it works with a made-up family. Nothing of yours is needed."),
                button(tr("Look around with a sample case"), sample, theme=theme, icon="documents"),
            ),
        )
        self.add(
            text(
                tr(
                    "Everything stays on this computer, in one locked file. The program never "
                    "uses the internet. It gives information, not legal advice."
                ),
                "small",
            )
        )


def _sign(theme: Theme) -> QWidget:
    sign = QLabel()
    sign.setPixmap(theme.picture("app", theme.px(72)))
    sign.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return sign


def _last(theme: Theme, name: str, act: Callable[[], object]) -> tuple[Card]:
    words = button(tr("Open this case"), act, theme=theme, icon="lock")
    return (_way(theme, tr("Your last case"), name, words),)


def _way(theme: Theme, heading: str, words: str, act: QWidget) -> Card:
    card = Card(theme)
    beside = QWidget()
    row = QHBoxLayout(beside) if theme.scale < LARGE else QVBoxLayout(beside)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(20))
    lines = QVBoxLayout()
    lines.setSpacing(theme.px(2))
    lines.addWidget(text(heading, "subheading"))
    lines.addWidget(text(words))
    row.addLayout(lines, 1)
    row.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)
    card.add(beside)
    return card
