"""Words of the pages, chosen with the mouse or page by page, and copied."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPainter

from another_opinion.domain.texts import Box, PageText, in_lines
from another_opinion.ui.parts.sheets.boxes import on_screen
from another_opinion.ui.parts.sheets.sheets import Sheets
from another_opinion.ui.parts.sheets.tool import Spot

_REACH = 0.02  # parts of a page around a word at which it is still meant
_SHADE = 90  # of 255
_PAGES = 20  # whose words are kept

_Word = tuple[int, int]  # page and number of the word, both from 0


class WordTool(QObject):
    """Chooses words from where the mouse was pressed to where it is.

    `text_of` gives the words of a page (from 0), if it was read. `copied` is sent with the chosen
    words when they shall be copied.
    """

    copied = Signal(str)

    def __init__(self, sheets: Sheets, text_of: Callable[[int], PageText | None]) -> None:
        super().__init__(sheets)
        self._sheets, self._text_of = sheets, text_of
        self._begin: _Word | None = None
        self._end: _Word | None = None
        self._known: dict[int, PageText] = {}
        self._boxes: tuple[object, list[Box]] = (None, [])

    def forget(self) -> None:
        """Choose nothing, and ask for the words of the pages again."""
        self._begin = self._end = None
        self._known.clear()

    def press(self, spot: Spot) -> bool:
        """Begin at the word there; elsewhere nothing is chosen any more."""
        self._begin, self._end = self._word_at(spot), None
        return True

    def drag(self, spot: Spot) -> bool:
        """Choose up to the word that is nearest."""
        self._begin = self._begin or self._nearest(spot)
        self._end = self._nearest(spot) or self._end
        return True

    def release(self, _spot: Spot) -> bool:
        """Leave it as it is."""
        return False

    def double(self, spot: Spot) -> bool:
        """Choose one word."""
        self._begin = self._end = self._word_at(spot)
        return True

    def key(self, event: QKeyEvent) -> bool:
        """Copy what is chosen, or choose the whole page."""
        if event.matches(QKeySequence.StandardKey.Copy) and self._end:
            self.copied.emit(self.words())
            return True
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._choose_page(self._sheets.page)
            return True
        return False

    def shape(self, spot: Spot) -> Qt.CursorShape:
        """Return the bar of text over a word."""
        shapes = Qt.CursorShape
        return shapes.IBeamCursor if self._word_at(spot) else shapes.ArrowCursor

    def paint(self, painter: QPainter, page: int, place: QRect) -> None:
        """Shade what is chosen."""
        text = self._text(page)
        if text is None:
            return
        color = QColor(QGuiApplication.palette().highlight().color())
        color.setAlpha(_SHADE)
        for number in self._chosen_on(page):
            painter.fillRect(on_screen(self._drawn(page, text)[number], place), color)

    def words(self) -> str:
        """Return the chosen words, line by line."""
        if not self._begin or not self._end:
            return ""
        first, last = sorted((self._begin, self._end))
        return "\n\n".join(filter(None, map(self._words_on, range(first[0], last[0] + 1))))

    def chosen(self) -> tuple[int, Box] | None:
        """Return the page where the chosen words begin, and the box around those on it."""
        if not self._begin or not self._end:
            return None
        page = min(self._begin, self._end)[0]
        text = self._text(page)
        boxes = [text.words[number].box for number in self._chosen_on(page)] if text else []
        if not boxes:
            return None
        left, top, right, bottom = zip(*boxes, strict=True)
        return page, (min(left), min(top), max(right), max(bottom))

    def whole(self, page: int) -> str:
        """Return all words of a page, line by line."""
        text = self._text(page)
        return self._written(page, text, range(len(text.words))) if text else ""

    def _words_on(self, page: int) -> str:
        text = self._text(page)
        return self._written(page, text, self._chosen_on(page)) if text else ""

    def _written(self, page: int, text: PageText, numbers: range) -> str:
        words = (text.words[number].text for number in numbers)
        drawn = self._drawn(page, text)
        return in_lines(zip(words, (drawn[number] for number in numbers), strict=True))

    def _choose_page(self, page: int) -> None:
        if (text := self._text(page)) and text.words:
            self._begin, self._end = (page, 0), (page, len(text.words) - 1)

    def _chosen_on(self, page: int) -> range:
        if not self._begin or not self._end:
            return range(0)
        first, last = sorted((self._begin, self._end))
        text = self._text(page)
        if not text or not first[0] <= page <= last[0]:
            return range(0)
        start = first[1] if page == first[0] else 0
        stop = last[1] + 1 if page == last[0] else len(text.words)
        return range(start, stop)

    def _word_at(self, spot: Spot) -> _Word | None:
        return next(
            ((spot.page, number) for far, number in self._distances(spot) if far <= _REACH), None
        )

    def _nearest(self, spot: Spot) -> _Word | None:
        near = min(self._distances(spot), default=None)
        return (spot.page, near[1]) if near else None

    def _distances(self, spot: Spot) -> Iterator[tuple[float, int]]:
        """Give how far each word is; one of the same line is nearer than one below."""
        if text := self._text(spot.page):
            for number, box in enumerate(self._drawn(spot.page, text)):
                left, top, right, bottom = box
                aside = max(left - spot.x, spot.x - right, 0.0)
                above = max(top - spot.y, spot.y - bottom, 0.0)
                yield aside + 4 * above, number

    def _drawn(self, page: int, text: PageText) -> list[Box]:
        """Return where the words of a page are drawn; of one page that is kept."""
        known = (page, self._sheets.drawing_of(page), text)
        if known != self._boxes[0]:
            drawn = [self._sheets.drawn(page, word.box) for word in text.words]
            self._boxes = known, drawn
        return self._boxes[1]

    def _text(self, page: int) -> PageText | None:
        if page not in self._known:
            text = self._text_of(page)
            if text is None:
                return None
            self._known[page] = text
            if len(self._known) > _PAGES:
                del self._known[next(iter(self._known))]
        return self._known[page]
