"""A list of rows: when, what, and a line about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from another_opinion.ui.theme.theme import Theme

QWIDGETSIZE_MAX = (1 << 24) - 1  # Qt's own name for "as high as it gets", not in PySide6
Index = QModelIndex | QPersistentModelIndex
_MOST_MEASURED = 5_000  # rows whose heights are kept
_WIDE = 100_000  # pixels: more than any line needs


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `spoken` is a whole sentence for a screen reader.

    `tone` colors the line `when`: empty, accent, amber or alarm.
    """

    id: str
    when: str
    title: str
    detail: str
    spoken: str
    tone: str = ""


class RowModel(QAbstractListModel):
    """Rows of a tuple."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    @property
    def all(self) -> tuple[Row, ...]:
        """All rows, in order."""
        return self._rows

    def row(self, index: Index) -> Row:
        """Return the row at an index."""
        return self._rows[index.row()]

    def place(self, name: str) -> int:
        """Return the place of the row of that id, or -1."""
        return next((place for place, row in enumerate(self._rows) if row.id == name), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the sentence of a row."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.row(index).spoken
        return None


class RowDelegate(QStyledItemDelegate):
    """Draws a row as a card whose words wrap."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._heights: dict[tuple[Row, int, str], int] = {}
        self._unbroken: dict[tuple[str, str], QSize] = {}
        self._known_fonts: tuple[str, tuple[QFont, ...]] = ("", ())

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row at the width of the list.

        Qt asks for every row at every change, so each is measured once a width and type.
        """
        (height,) = self.heights([self._row(index)])
        return QSize(self._view.viewport().width(), height)

    def heights(self, rows: Sequence[Row]) -> Iterator[int]:
        """Give the height of each row at the width of the list."""
        width, font = self._view.viewport().width(), self._view.font().key()
        for row in rows:
            key = row, width, font
            if key not in self._heights:
                if len(self._heights) > _MOST_MEASURED:
                    self._heights.clear()
                    self._unbroken.clear()
                self._heights[key] = self._height_of(row, width)
            yield self._heights[key]

    def _height_of(self, row: Row, width: int) -> int:
        pad, gap = self._theme.px(12), self._theme.px(8)
        room = width - 2 * pad
        height = sum(self._height_in(words, font, room) for _, words, font in self._lines(row))
        return max(height + 2 * pad, self._theme.px(44)) + gap

    def _height_in(self, words: str, font: QFont, room: int) -> int:
        """Return the height of words; most are short, and as high in any room that holds them."""
        key = words, font.key()
        if key not in self._unbroken:
            self._unbroken[key] = _size(words, font, _WIDE)
        whole = self._unbroken[key]
        return whole.height() if whole.width() < room else _size(words, font, room).height()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card, its edge by state, and the words."""
        colors, theme = self._theme.colors, self._theme
        pad = theme.px(12)
        card = QRect(option.rect)
        card.adjust(2, 2, -2, -theme.px(8))
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colors.accent_soft if chosen else colors.card))
        edge = colors.accent if chosen or focused else colors.line
        painter.setPen(QPen(QColor(edge), 3 if focused else 2 if chosen else 1))
        painter.drawRoundedRect(card, theme.px(10), theme.px(10))
        top, room = card.top() + pad, option.rect.width() - 2 * pad
        row = self._row(index)
        toned = getattr(colors, row.tone) if row.tone else colors.soft
        for number, words, font in self._lines(row):
            height = self._height_in(words, font, room)
            painter.setFont(font)
            painter.setPen(QColor((toned, colors.ink, colors.soft)[number]))
            place = QRect(card.left() + pad, top, room, height)
            painter.drawText(place, Qt.TextFlag.TextWordWrap, words)
            top += height
        painter.restore()

    def _row(self, index: Index) -> Row:
        model = index.model()
        if not isinstance(model, RowModel):
            raise TypeError("this delegate draws rows")
        return model.row(index)

    def _lines(self, row: Row) -> list[tuple[int, str, QFont]]:
        """Return the lines that have words, each with its place among the three."""
        small, noted, strong, body = self._fonts()
        lines = [(0, row.when, noted if row.tone else small), (1, row.title, strong)]
        return [each for each in (*lines, (2, row.detail, body)) if each[1] or each[2] is strong]

    def _fonts(self) -> tuple[QFont, ...]:
        """Return the fonts of the line above, the same with a tone, the title, and the line below.

        They are made anew only when the type of the list changes: there may be hundreds of rows.
        """
        key = self._view.font().key()
        if self._known_fonts[0] != key:
            small, noted, strong, body = (QFont(self._view.font()) for _ in range(4))
            for font, points in ((small, 12), (noted, 12), (strong, 14), (body, 13)):
                font.setPointSizeF(points * self._theme.scale)
            for font in (noted, strong):
                font.setWeight(QFont.Weight.DemiBold)
            small.setWeight(QFont.Weight.Normal)
            self._known_fonts = key, (small, noted, strong, body)
        return self._known_fonts[1]


class RowList(QListView):
    """Rows under each other; `opened` is sent with the id of the row that the user takes.

    With `whole`, the list is as high as its rows and scrolls with the page around it.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, name: str, *, whole: bool = False) -> None:
        super().__init__()
        self.rows = RowModel()
        self.setModel(self.rows)
        self._measure = RowDelegate(theme, self)
        self.setItemDelegate(self._measure)
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.rows.modelReset.connect(self._fit)
        self.selectionModel().currentChanged.connect(lambda: self._bring_up())
        self.set_whole(whole)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)

    def set_whole(self, whole: bool) -> None:
        """Be as high as the rows, or as high as there is room."""
        self._whole = whole
        tall, bar = QSizePolicy.Policy.Expanding, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if whole:
            tall, bar = QSizePolicy.Policy.Fixed, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setSizePolicy(QSizePolicy.Policy.Expanding, tall)
        self.setVerticalScrollBarPolicy(bar)
        self._fit()

    def choose(self, name: str) -> None:
        """Put the mark on the row of that id."""
        if (place := self.rows.place(name)) >= 0:
            self.setCurrentIndex(self.rows.index(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self._fit()
        self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Wrap the words anew in another type."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.isVisible():
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Wrap the words in the type that the page around has given."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self._whole:
            self.setMinimumHeight(0)
            self.setMaximumHeight(QWIDGETSIZE_MAX)
            return
        self.setFixedHeight(sum(self._measure.heights(self.rows.all)) + 4)

    def bring_up(self) -> None:
        """Have the page around show the row on which the keyboard is, once it has its place."""
        QTimer.singleShot(0, self, self._bring_up)

    def _bring_up(self) -> None:
        """Have the page around follow where the keyboard goes in a list that does not scroll."""
        place, around = self.visualRect(self.currentIndex()), self.parentWidget()
        while self._whole and self.hasFocus() and around is not None:
            paper = around.widget() if isinstance(around, QScrollArea) else None
            if isinstance(around, QScrollArea) and paper is not None:
                middle = self.mapTo(paper, place.center())
                around.ensureVisible(middle.x(), middle.y(), 0, place.height())
            around = around.parentWidget()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.row(index).id)


def _size(words: str, font: QFont, room: int) -> QSize:
    tall = QRect(0, 0, max(room, 1), 100_000)
    return QFontMetrics(font).boundingRect(tall, Qt.TextFlag.TextWordWrap, words).size()
