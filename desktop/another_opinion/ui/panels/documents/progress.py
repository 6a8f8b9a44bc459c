"""How far the papers are read, so that they can be searched."""

from __future__ import annotations

from another_opinion.i18n import tr, trn
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.reading import Reading
from another_opinion.ui.theme.theme import Theme


class ReadingLine(Column):
    """A line while pages are read, with what stops that for a while."""

    def __init__(self, theme: Theme, reading: Reading) -> None:
        super().__init__(theme.px(2))
        self._reading = reading
        self._words = text("", "small")
        self._pause = button(tr("Pause the reading"), lambda: reading.pause(True), role="quiet")
        self._go_on = button(tr("Go on reading"), lambda: reading.pause(False), role="quiet")
        self._acts = flow(self._pause, self._go_on)
        self.add(self._words, self._acts)
        reading.progressed.connect(self._show)
        self._show()

    def _show(self) -> None:
        seen = self._reading.progress
        busy = seen.left > 0
        self.setVisible(busy or seen.blind)
        self._acts.setVisible(busy)
        self._pause.setHidden(seen.paused)
        self._go_on.setVisible(seen.paused)
        if seen.paused:
            self._words.setText(
                trn(
                    "1 page is not read yet, so a search leaves it out.",
                    "{count} pages are not read yet, so a search leaves them out.",
                    seen.left,
                )
            )
        elif busy:
            self._words.setText(
                tr(
                    "Reading page {number} of {count}, so that you can search them. "
                    "You can go on working.",
                    number=seen.read + 1,
                    count=seen.read + seen.left,
                )
            )
        else:
            self._words.setText(
                tr(
                    "Photos and scans cannot be searched on this computer: the data to read them "
                    "is missing. Everything else works."
                )
            )
