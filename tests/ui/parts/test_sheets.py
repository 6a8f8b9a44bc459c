"""Where pages lie in their frame."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor

from another_opinion.ui.parts.sheets.sheets import Sheets
from another_opinion.ui.parts.sheets.source import as_it_came, one_file
from another_opinion.ui.tasks import PooledTasks
from drawings import as_file


def test_a_place_is_gone_to_on_a_page_whose_shape_is_known_once_it_is_drawn(qtbot, theme, reader):
    page = np.full((3_000, 500, 3), 255, np.uint8)
    page[2_000:2_100] = 0
    tasks, content = PooledTasks(), as_file(page, "PNG")
    sheets = Sheets(theme, reader, tasks)
    qtbot.addWidget(sheets)
    sheets.resize(400, 300)
    sheets.show()
    sheets.show_pages("tall", 1, one_file("tall", lambda: content), as_it_came)
    sheets.go_to(0, (0.0, 2 / 3, 1.0, 0.7))
    qtbot.waitUntil(lambda: not tasks.busy)
    tasks.finish()
    seen = sheets.viewport().grab().toImage()
    dark = [y for y in range(300) if QColor(seen.pixel(200, y)).lightness() < 60]
    assert dark[0] == pytest.approx(100, abs=4)
