"""The rail: where you can go, in words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from another_opinion.i18n import tr
from another_opinion.ui.shell.panels import PanelSpec
from another_opinion.ui.theme.theme import LARGE, Theme

FOOT = "help"


class Rail(QScrollArea):
    """One entry a panel; `chosen` is sent with its id. It scrolls where a window is low."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, specs: tuple[PanelSpec, ...]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(tr("Places"))
        self._theme = theme
        self._entries: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._places = QWidget()
        self._places.setObjectName("places")
        layout = QVBoxLayout(self._places)
        side = theme.px(12) if theme.scale < LARGE else theme.px(5)
        layout.setContentsMargins(side, theme.px(18), side, theme.px(14))
        layout.setSpacing(theme.px(4))
        for spec in specs:
            if spec.id == FOOT:
                layout.addStretch(1)
            layout.addWidget(self._entry(spec))
        self.setWidget(self._places)
        self._places.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as wide as the entries, with room for the bar that a low window needs."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
            QTimer.singleShot(0, self._places, self._lay_out)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the bar, or take it back."""
        super().resizeEvent(event)
        self._fit()

    def mark(self, panel: str) -> None:
        """Show where we are; a panel without an entry marks none."""
        self._group.setExclusive(False)
        for name, entry in self._entries.items():
            entry.setChecked(name == panel)
            colors = self._theme.colors
            color = colors.on_accent if name == panel else colors.ink
            entry.setIcon(self._theme.icon(name, color))
        self._group.setExclusive(True)
        self._fit()

    def _fit(self) -> None:
        least = self._places.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width() if least.height() > self.height() else 0
        self.setFixedWidth(least.width() + bar)

    def _lay_out(self) -> None:
        """Lay the entries out anew where Qt left them as wide as the rail was before."""
        layout = self._places.layout()
        if layout and layout.geometry() != self._places.rect():
            layout.setGeometry(self._places.rect())

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is on an entry."""
        return any(entry.hasFocus() for entry in self._entries.values())

    def take_keyboard(self) -> None:
        """Put the keyboard on the entry where we are."""
        (self._group.checkedButton() or self._entries["today"]).setFocus()

    def _entry(self, spec: PanelSpec) -> QPushButton:
        entry = QPushButton(f"  {spec.words}")
        entry.setAccessibleName(spec.words)
        entry.setProperty("role", "rail")
        entry.setCheckable(True)
        entry.setAutoDefault(True)  # else only the space bar would press it
        entry.setIconSize(self._theme.icon_size())
        entry.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        entry.clicked.connect(lambda: self.chosen.emit(spec.id))
        self._group.addButton(entry)
        self._entries[spec.id] = entry
        return entry
