"""The box of a letter, as it came back."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from another_opinion.i18n import tr
from another_opinion.services.pages.reader import Picture
from another_opinion.ui.theme.theme import Theme

_SIZE = QSize(350, 225)  # pixels of the drawing at 100 %


class StampBox(QWidget):
    """Shows the whole box, as wide as there is room, but no larger than it was printed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._image = QImage()
        self._widest = theme.px(_SIZE.width())
        self.setAccessibleName(tr("The box for the stamp, as it came back"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_picture(self, picture: Picture) -> None:
        """Show a picture of the box."""
        across, down = picture.width, picture.height
        rgb = QImage.Format.Format_RGB888
        self._image = QImage(picture.rgb, across, down, 3 * across, rgb).copy()
        self.show()
        self.updateGeometry()  # which does nothing while it is hidden
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a box that is not large."""
        return QSize(self._widest, self.heightForWidth(self._widest))

    def heightForWidth(self, width: int) -> int:
        """Return how high the box is at that width."""
        size = _SIZE if self._image.isNull() else self._image.size()
        return round(min(width, self._widest) * size.height() / size.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        if not self._image.isNull():
            width = min(self.width(), self._widest)
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRect(0, 0, width, self.heightForWidth(width)), self._image)
            painter.end()
