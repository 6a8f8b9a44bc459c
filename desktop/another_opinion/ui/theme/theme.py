"""The look in force: palette, text size, icons."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from another_opinion.resources import resource
from another_opinion.ui.theme.colors import DARK, LIGHT, Colors
from another_opinion.ui.theme.style import style_sheet

SMALLEST, LARGEST, STEP = 1.0, 2.0, 0.25
LARGE = 1.5  # from this size on, a laptop's screen holds one narrow column


class Mode(StrEnum):
    """Which palette the user wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Palette and text size; `changed` is sent after both are in force everywhere."""

    changed = Signal()

    def __init__(self, app: QApplication, mode: Mode, scale: float) -> None:
        super().__init__(app)
        self._app = app
        self.mode = mode
        self.scale = min(max(scale, SMALLEST), LARGEST)
        self._icons: dict[tuple[str, str, int, int], QIcon] = {}
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._put_in_force()

    @property
    def colors(self) -> Colors:
        """The palette in force."""
        dark = self.mode is Mode.DARK or (
            self.mode is Mode.SYSTEM
            and QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        )
        return DARK if dark else LIGHT

    def px(self, pixels: float) -> int:
        """Return a length of the drawing at 100 % as it is at the present text size."""
        return round(pixels * self.scale)

    def set_mode(self, mode: Mode) -> None:
        """Take another palette."""
        self.mode = mode
        self._put_in_force()
        self.changed.emit()

    def set_scale(self, scale: float) -> None:
        """Take another text size between 1.0 and 2.0."""
        self.scale = min(max(scale, SMALLEST), LARGEST)
        self._put_in_force()
        self.changed.emit()

    def larger(self) -> None:
        """Make all text one step larger."""
        self.set_scale(self.scale + STEP)

    def smaller(self) -> None:
        """Make all text one step smaller."""
        self.set_scale(self.scale - STEP)

    def icon(self, name: str, color: str | None = None, beside: int = 0) -> QIcon:
        """Return a drawing from ``resources/icons`` in a color of the palette.

        `beside` pixels at its right stay empty, at the size of an icon beside text.
        """
        key = name, color or self.colors.ink, self.icon_size().width(), beside
        if key not in self._icons:  # a page may show one of them a hundred times
            self._icons[key] = tinted(*key)
        return self._icons[key]

    def picture(self, name: str, size: int) -> QPixmap:
        """Return a colored drawing from ``resources/icons`` in pixels."""
        return drawn(resource("icons", f"{name}.svg").read_bytes(), size)

    def icon_size(self) -> QSize:
        """Return the size of an icon beside text."""
        return QSize(self.px(22), self.px(22))

    def _follow_system(self) -> None:
        if self.mode is Mode.SYSTEM:
            self.set_mode(Mode.SYSTEM)

    def _put_in_force(self) -> None:
        self._icons.clear()
        self._app.setPalette(_palette(self.colors))
        self._app.setStyleSheet(style_sheet(self.colors, self.scale, self._sign))

    def _sign(self, name: str) -> str:
        """Return the path of a picture in the color that it has in this theme."""
        ending = "-dark.svg" if self.colors is DARK else ".svg"
        return resource("icons", name + ending).as_posix()


def tinted(name: str, color: str, size: int, beside: int = 0) -> QIcon:
    """Draw an icon in one color, sharp at twice its size too, with room at its right."""
    drawing = resource("icons", f"{name}.svg").read_bytes().replace(b"#000000", color.encode())
    return QIcon(drawn(drawing, size * 2, beside * 2))


def drawn(drawing: bytes, size: int, beside: int = 0) -> QPixmap:
    """Draw an SVG on a transparent square, with room at its right."""
    pixmap = QPixmap(size + beside, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def _palette(colors: Colors) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colors.paper,
        QPalette.ColorRole.Base: colors.card,
        QPalette.ColorRole.AlternateBase: colors.rail,
        QPalette.ColorRole.Button: colors.card,
        QPalette.ColorRole.WindowText: colors.ink,
        QPalette.ColorRole.Text: colors.ink,
        QPalette.ColorRole.ButtonText: colors.ink,
        QPalette.ColorRole.PlaceholderText: colors.soft,
        QPalette.ColorRole.Highlight: colors.accent,
        QPalette.ColorRole.HighlightedText: colors.on_accent,
        QPalette.ColorRole.Link: colors.accent,
    }
    for role, color in roles.items():
        palette.setColor(role, QColor(color))
    return palette
