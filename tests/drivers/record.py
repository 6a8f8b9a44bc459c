"""What a person does with the record of the case."""

from __future__ import annotations

from PySide6.QtWidgets import QListView

from another_opinion.domain.places import Place
from another_opinion.ui.panels.record.panel import RecordPanel
from drivers.screen import Screen


class Record(Screen):
    """All changes, the trash, and the past of one thing."""

    root: RecordPanel

    def open(self, item: str = "") -> None:
        """Go to one of the three screens."""
        self.root.show_item(item)

    def follow(self) -> None:
        """Go along with the panel where its buttons lead, as the window does."""
        self.root.tools.navigator.asked.connect(self._go)

    def rows(self) -> list[str]:
        """Read the rows of what was done, as a screen reader does."""
        model = self.find(QListView, "What was done").model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def search(self, words: str) -> None:
        """Search in what was done."""
        self.type("Search", words)

    def _go(self, place: Place) -> None:
        if place.panel == "record":
            self.open(place.item)
