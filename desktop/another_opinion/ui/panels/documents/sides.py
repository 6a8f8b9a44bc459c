"""Two sides of a page: beside each other where there is room, else one below the other."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from another_opinion.ui.theme.theme import Theme

ROOM_FOR_BOTH = 960  # pixels of the drawing at 100 %
LEFT = 392
SETTLED = 300  # milliseconds without a change, after which the sides stay where they are


class Sides(QScrollArea):
    """A page that scrolls one way only, with a line above two sides.

    `arranged` is sent with whether they stand beside each other, after each change of size.
    """

    arranged = Signal(bool)

    def __init__(self, theme: Theme, above: QWidget, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._theme, self._left, self._right = theme, left, right
        self._right_wanted = False
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED)
        self._settling.timeout.connect(self._settle)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        paper = QWidget()
        paper.setObjectName("paper")
        column = QVBoxLayout(paper)
        side = theme.px(32) if theme.scale < 1.5 else theme.px(20)
        column.setContentsMargins(side, theme.px(24), side, theme.px(12))
        column.setSpacing(0)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(theme.px(28))
        self._both.addWidget(left, 1)
        self._both.addWidget(right, 1)
        self._both.addStretch(0)  # takes the room where there is no right side yet
        column.addWidget(above)
        column.addLayout(self._both, 1)
        self.setWidget(paper)
        self.verticalScrollBar().rangeChanged.connect(self._go_right)
        self.verticalScrollBar().actionTriggered.connect(self._stop_going)  # the user scrolls

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sides beside each other or not, as the room allows."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Give each side its place; a right side that is hidden leaves its room to the left."""
        wide = self.beside
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        beside = wide and not self._right.isHidden()
        self._left.setFixedWidth(self._theme.px(LEFT)) if beside else self._free_width()
        self.arranged.emit(wide)

    @property
    def beside(self) -> bool:
        """Whether there is room for both sides beside each other."""
        return self.width() >= self._theme.px(ROOM_FOR_BOTH)

    def show_top(self) -> None:
        """Go to the beginning."""
        self._right_wanted = False
        self.verticalScrollBar().setValue(0)

    def show_widget(self, widget: QWidget) -> None:
        """Go to something that has just come up, once it has its place."""
        self._right_wanted = False
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget))

    def show_right(self) -> None:
        """Go to the right side where it stands below the left one, once it has its place."""
        self._right_wanted = True
        QTimer.singleShot(0, self, self._go_right)

    def _go_right(self) -> None:
        """Follow the right side, which moves while what stands above it comes and goes."""
        if self._right_wanted and self._both.direction() is QBoxLayout.Direction.TopToBottom:
            self.verticalScrollBar().setValue(self._right.y())
            self._settling.start()

    def _settle(self) -> None:
        """Follow it no more, unless the page is too short for it yet."""
        self._right_wanted &= self.verticalScrollBar().value() < self._right.y()

    def _stop_going(self) -> None:
        self._right_wanted = False

    def _free_width(self) -> None:
        self._left.setMinimumWidth(0)
        self._left.setMaximumWidth(self._theme.px(720))
