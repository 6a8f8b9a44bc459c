"""The rail: where you can go, in words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from another_opinion.i18n import tr
from another_opinion.ui.shell.panels import PanelSpec
from another_opinion.ui.theme.theme import Theme

FOOT = "help"


class Rail(QWidget):
    """One entry a panel; `chosen` is sent with its id."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, specs: tuple[PanelSpec, ...]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(tr("Places"))
        self._theme = theme
        self._entries: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(12), theme.px(18), theme.px(12), theme.px(14))
        layout.setSpacing(theme.px(4))
        for spec in specs:
            if spec.id == FOOT:
                layout.addStretch(1)
            layout.addWidget(self._entry(spec))

    def mark(self, panel: str) -> None:
        """Show where we are; a panel without an entry marks none."""
        self._group.setExclusive(False)
        for name, entry in self._entries.items():
            entry.setChecked(name == panel)
            colors = self._theme.colors
            color = colors.on_accent if name == panel else colors.ink
            entry.setIcon(self._theme.icon(name, color))
        self._group.setExclusive(True)

    def focus(self) -> None:
        """Put the keyboard on the entry where we are."""
        (self._group.checkedButton() or self._entries["today"]).setFocus()

    def _entry(self, spec: PanelSpec) -> QPushButton:
        entry = QPushButton(f"  {spec.words}")
        entry.setAccessibleName(spec.words)
        entry.setProperty("role", "rail")
        entry.setCheckable(True)
        entry.setIconSize(self._theme.icon_size())
        entry.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        entry.clicked.connect(lambda: self.chosen.emit(spec.id))
        self._group.addButton(entry)
        self._entries[spec.id] = entry
        return entry
