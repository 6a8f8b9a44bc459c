"""The ways in for papers: chosen files, a folder, a drop, the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QMimeData, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QImageWriter, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from another_opinion.i18n import tr
from another_opinion.services.pages.media import FORMS
from another_opinion.ui.panels.documents.adding import Adding, Pasted
from another_opinion.ui.tools import Tools


class Door:
    """Hands what comes to `panel` on to those that take it into the case."""

    def __init__(self, panel: QWidget, adding: Adding, tools: Tools) -> None:
        self._adding, self._prompts, self._notices = adding, tools.prompts, tools.notices
        panel.setAcceptDrops(True)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), panel)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.paste)

    def choose_files(self) -> None:
        """Ask which files to add."""
        self._adding.add(self._prompts.documents())

    def choose_folder(self) -> None:
        """Ask which folder to add."""
        if folder := self._prompts.folder():
            self._adding.add([folder])

    def paste(self) -> None:
        """Add the files or the picture on the clipboard."""
        data = QApplication.clipboard().mimeData()
        if files := _local_files(data.urls()):
            self._adding.add(files)
        elif picture := _picture_on(data):
            self._adding.paste(picture)
        else:
            self._notices.say(
                tr("There is no file or picture to paste. Copy one first, then press Paste.")
            )

    def let_over(self, event: QDragEnterEvent) -> None:
        """Take what is dragged over the panel, if it is files."""
        if _local_files(event.mimeData().urls()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def let_fall(self, event: QDropEvent) -> None:
        """Add the files that are dropped."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._adding.add(_local_files(event.mimeData().urls()))


def _local_files(urls: list[QUrl]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


def _picture_on(data: QMimeData) -> Pasted | None:
    """Return the picture on the clipboard, if one lies there.

    Its bytes are taken as another program put them there, unread; only where there are none but
    a picture already drawn (as on Windows) is a PNG made of that.
    """
    name = tr("Pasted picture")
    for media in FORMS:
        if data.hasFormat(media) and (content := data.data(media).data()):
            return Pasted(name, lambda: bytes(content))
    image = data.imageData() if data.hasImage() else None
    return Pasted(name, lambda: _as_png(image)) if isinstance(image, QImage) else None


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    return bytes(buffer.data().data())
