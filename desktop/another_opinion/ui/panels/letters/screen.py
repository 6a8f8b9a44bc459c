"""One screen of the letters panel."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from another_opinion.domain.letters import Letter
from another_opinion.i18n import tr
from another_opinion.services.letters.template import Template
from another_opinion.ui.panels.letters.places import home
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.panel import Panel


class Screen(QWidget):
    """A page of the panel, which shows letters and turns what the user does into edits."""

    def __init__(self, panel: Panel, name: str) -> None:
        super().__init__()
        self.panel = panel
        self.tools = panel.tools
        self.page = Page(panel.tools.theme)
        self.page.setAccessibleName(name)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def refresh(self) -> None:
        """Show the case as it is now."""

    def go_to(self, _part: str) -> None:
        """Put the keyboard into one part of the screen, or on its title."""
        self.page.take_keyboard()

    def hold(self, widget: QWidget) -> None:
        """Fill the screen with a widget."""
        self._layout.addWidget(widget)


class LetterScreen(Screen):
    """A screen about one letter, with a way back to all of them."""

    def __init__(self, panel: Panel, letter: str, name: str) -> None:
        super().__init__(panel, name)
        self._letter = letter

    @property
    def letter(self) -> Letter:
        """The letter as it is now."""
        return letter_of(self.panel, self._letter)

    @property
    def template(self) -> Template:
        """What the letter is made from."""
        return self.tools.letters.templates[self.letter.kind]

    def ways_back(self, *further: QWidget) -> QWidget:
        """Return the button that leads to all letters, with further ones beside it."""
        to_all = button(
            tr("All letters"),
            lambda: self.tools.go(home()),
            role="back",
            theme=self.tools.theme,
            icon="back",
        )
        return flow(to_all, *further, gap=self.tools.theme.px(4))


def letter_of(panel: Panel, name: str) -> Letter:
    """Return a letter that is on the screen."""
    letter = panel.session.case.letter(name)
    if letter is None:
        raise LookupError("a letter was taken back while it was on the screen")
    return letter
