"""A page: one column of text that scrolls one way only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from another_opinion.ui.parts.keyboard import put_away, put_on_title
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import LARGE, Theme

CHARACTERS = 75


class Column(QWidget):
    """Widgets under each other."""

    def __init__(self, gap: int) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the end."""
        for widget in widgets:
            self._layout.addWidget(widget)

    def gap(self, pixels: int) -> None:
        """Leave room."""
        self._layout.addSpacing(pixels)

    def clear(self) -> None:
        """Take every widget away."""
        while item := self._layout.takeAt(0):
            if widget := item.widget():
                put_away(widget)


class Page(QScrollArea):
    """A scrolling page whose column is at most 75 characters wide, unless it is `wide`."""

    def __init__(self, theme: Theme, *, wide: bool = False, centered: bool = False) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._begins: Callable[[], object] | None = None
        self._paper = paper = QWidget()
        paper.setObjectName("paper")
        self.column = Column(theme.px(16))
        self._above_heading, self._margin = theme.px(14), theme.px(16)
        layout = QVBoxLayout(paper)
        side, top = (20, 12) if theme.scale >= LARGE else (40, 30)
        layout.setContentsMargins(theme.px(side), theme.px(top), theme.px(side), theme.px(40))
        across = QHBoxLayout()
        across.addStretch(1 if centered else 0)
        across.addWidget(self.column, 100)
        across.addStretch(1)
        layout.addLayout(across)
        layout.addStretch(1)
        self.setWidget(paper)
        if not wide:
            self.column.setMaximumWidth(text_width(self.column))

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the end of the column."""
        self.column.add(*widgets)

    def add_section(self, heading: str, *widgets: QWidget) -> None:
        """Put a heading and what stands under it at the end of the column."""
        self.column.gap(self._above_heading)
        self.column.add(text(heading, "heading"), *widgets)

    def begin_with(self, take: Callable[[], object]) -> None:
        """Let the keyboard begin elsewhere than on the title: where `take` puts it."""
        self._begins = take

    def take_keyboard(self) -> None:
        """Put the keyboard where the page begins."""
        if self._begins:
            self._begins()
        else:
            put_on_title(self)

    def clear(self) -> None:
        """Empty the page and go back to its top."""
        self.column.clear()
        self.verticalScrollBar().setValue(0)

    def scroll_to(self, widget: QWidget) -> None:
        """Bring the beginning of `widget` to the top, as soon as the page is laid out."""
        QTimer.singleShot(0, widget, lambda: self._bring_up(widget))

    def go_back_to(self, place: int) -> None:
        """Scroll to where the page was before it was filled anew, as soon as it is laid out."""
        QTimer.singleShot(0, self, lambda: self._go_back_to(place))

    def _go_back_to(self, place: int) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.verticalScrollBar().setValue(place)

    def _bring_up(self, widget: QWidget) -> None:
        # what was shown this moment gets its height only now, and moves what is below it
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        top = widget.mapTo(self._paper, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(top - self._margin)


def text_width(widget: QWidget) -> int:
    """Return how wide the longest good line is in the type of `widget`."""
    widget.ensurePolished()
    return widget.fontMetrics().averageCharWidth() * CHARACTERS
