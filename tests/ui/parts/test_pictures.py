"""Pages are drawn ahead only while their pictures are small enough to be kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from another_opinion.ui.parts.sheets.pictures import AHEAD, Pictures
from another_opinion.ui.parts.sheets.source import as_it_came, one_file
from another_opinion.ui.tasks import PooledTasks
from papers import pdf


@pytest.mark.parametrize(("width", "ahead"), [(AHEAD // 4, True), (AHEAD + 1, False)])
def test_the_next_page_is_drawn_ahead_unless_it_is_large(qtbot, reader, width, ahead):
    owner, tasks, content = QObject(), PooledTasks(), pdf(pages=3)
    pictures = Pictures(owner, reader, tasks)
    pictures.come.connect(lambda _: pictures.ask(range(1), width))
    pictures.show(3, one_file("a", lambda: content), as_it_came)
    pictures.ask(range(1), width)
    qtbot.waitUntil(lambda: not tasks.busy)
    tasks.finish()
    drawn = [page for page in range(3) if pictures.image(page)]
    assert drawn == ([0, 1] if ahead else [0])
