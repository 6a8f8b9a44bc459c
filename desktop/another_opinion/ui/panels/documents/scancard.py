"""The card from which papers are scanned; without a scanner it tells how a phone helps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from another_opinion.i18n import tr, trn
from another_opinion.services.scanning.scanners import Scanner
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.choices import ChoiceField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.pick import PickField
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme

_GRAY, _COLOR = "gray", "color"


class ScanCard(QWidget):
    """Looks for scanners, lets the user scan page after page, and says what came of it."""

    look_wanted = Signal()
    scan_wanted = Signal(object, bool)  # the scanner, and whether in color
    stop_wanted = Signal()
    files_wanted = Signal()
    done = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._pages = theme, 0
        self._scanners: dict[str, Scanner] = {}
        self._column = Column(theme.px(10))
        self._card = Card(theme, text(tr("Scan a paper"), "heading"), self._column, tone="accent")
        self._card.setAccessibleName(tr("Scan a paper"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, theme.px(14))
        layout.addWidget(self._card)

    def show_looking(self) -> None:
        """Say that scanners are looked for."""
        words = tr("Looking for a scanner that is plugged into this computer…")
        self._show(text(words), _endless(tr("Looking for a scanner")), self._close(tr("Cancel")))
        self._card.setFocus()

    def offer(self, scanners: Sequence[Scanner]) -> None:
        """Offer scanners to scan with; without any, say how it goes with a phone."""
        self._scanners = {each.id: each for each in scanners}
        if not scanners:
            self._show_ways_without()
            return
        names = [(each.id, each.name) for each in scanners]
        self._which = PickField(self._theme, tr("Scanner"), names, names[0][0])
        self._colors = ChoiceField(
            self._theme,
            tr("How to scan"),
            (
                (_GRAY, tr("In gray"), tr("Best for letters and reports.")),
                (_COLOR, tr("In color"), tr("For stamps, colored marks and photos.")),
            ),
            _GRAY,
        )
        self._told = text(_how_to_begin(names), "body")
        self._scan = button(
            tr("Scan the page"), self._want_scan, role="primary", theme=self._theme, icon="add"
        )
        self._end = self._close(tr("Cancel"))
        self._stop = button(tr("Stop scanning"), self.stop_wanted.emit)
        self._bar = _endless(tr("The scanner is at work"))
        self._show(
            self._told,
            *((self._which,) if len(names) > 1 else ()),
            self._colors,
            self._bar,
            flow(self._scan, self._stop, self._end),
        )
        self._set_busy(False)
        self._scan.setFocus()

    def show_scanning(self) -> None:
        """Say that the scanner is at work."""
        self._set_busy(True)
        self._tell(tr("Scanning. Keep the lid closed until the page is done."))
        self._card.setFocus()

    def count(self, pages: int) -> None:
        """Say that more pages are in the case."""
        self._pages += pages
        if self._scanners:
            self._tell(self._how_many())

    def show_ready(self, trouble: str = "", *, broken_off: bool = False) -> None:
        """Offer the next page, under what went wrong with the last one.

        Where the scan was `broken_off`, the case took no more pages.
        """
        self._set_busy(False)
        if broken_off:
            trouble = tr(
                "Page {number} and those after it are not in your case: the message at the top "
                "says why. Once that is mended, scan them again.",
                number=self._pages + 1,
            )
        self._scan.setText(tr("Scan next page") if self._pages else tr("Scan the page"))
        self._scan.setAccessibleName(self._scan.text())
        self._end.setText(tr("Done") if self._pages else tr("Cancel"))
        self._end.setAccessibleName(self._end.text())
        self._tell(trouble or self._how_many(), urgent=bool(trouble))
        self._scan.setFocus()

    def _how_many(self) -> str:
        if not self._pages:
            return tr(
                "No page came from the scanner. See that the page lies in it, then try again."
            )
        return trn(
            "1 page is in your case. Put the next page in, or press Done.",
            "{count} pages are in your case. Put the next page in, or press Done.",
            self._pages,
        )

    def _show_ways_without(self) -> None:
        steps = (
            tr("No scanner is plugged into this computer. A phone does it as well:"),
            tr(
                "1. Lay the paper flat on a dark table in good light, and take a photo of each "
                "page from straight above."
            ),
            tr(
                "2. Connect the phone to this computer with its cable. Unlock it, and allow the "
                "computer to see its photos."
            ),
            tr("3. Press Choose the photos. On most phones they lie in a folder named DCIM."),
            tr(
                "You can also copy the photos into a folder of yours first, and drop them here. "
                "They are straightened and made lighter by themselves."
            ),
        )
        other = tr(
            "Is there a scanner? See that it is on and plugged in with its cable, then look again. "
            "Scanners on Wi-Fi are not found, since this program does not use the network: scan "
            "with the program that came with it, save a PDF, and press Add documents."
        )  # fmt: skip
        choose = button(
            tr("Choose the photos"),
            self.files_wanted.emit,
            role="primary",
            theme=self._theme,
            icon="add",
        )
        again = button(tr("Look for a scanner again"), self.look_wanted.emit)
        self._show(
            *map(text, steps),
            text(other, "hint"),
            flow(choose, again, self._close(tr("Not now"))),
        )
        announce(self, steps[0])
        choose.setFocus()

    def _show(self, *widgets: QWidget) -> None:
        self._column.clear()
        self._column.add(*widgets)

    def _tell(self, words: str, *, urgent: bool = False) -> None:
        self._told.setText(words)
        announce(self, words, urgent=urgent)

    def _set_busy(self, busy: bool) -> None:
        at_work: tuple[QWidget, ...] = (self._bar, self._stop)
        for widget in at_work:
            widget.setVisible(busy)
        for widget in (self._which, self._colors, self._scan, self._end):
            widget.setDisabled(busy)

    def _want_scan(self) -> None:
        scanner = self._scanners[self._which.value]
        self.scan_wanted.emit(scanner, self._colors.value == _COLOR)

    def _close(self, words: str) -> QPushButton:
        return button(words, self.done.emit, role="quiet")


def _endless(name: str) -> QProgressBar:
    bar = QProgressBar()
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setAccessibleName(name)
    return bar


def _how_to_begin(names: Sequence[tuple[str, str]]) -> str:
    lay = tr("Lay the page on the glass, or put the pages in the feeder.")
    if len(names) > 1:
        return lay
    return tr("{name} is ready. {lay}", name=names[0][1], lay=lay)
