from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from another_opinion.ui.parts.clipboard import Clipping


@pytest.fixture
def owner(qtbot) -> Iterator[QWidget]:
    owner = QWidget()
    qtbot.addWidget(owner)
    yield owner
    QApplication.clipboard().clear()


def test_what_was_copied_goes_by_itself(qtbot, owner):
    Clipping(owner, life=20).copy("GP 0042-17")
    assert QApplication.clipboard().text() == "GP 0042-17"
    qtbot.waitUntil(lambda: QApplication.clipboard().text() == "")


def test_what_was_copied_elsewhere_meanwhile_stays(qtbot, owner):
    clipping = Clipping(owner)
    clipping.copy("GP 0042-17")
    QApplication.clipboard().setText("a shopping list")
    clipping.take_back()
    assert QApplication.clipboard().text() == "a shopping list"


def test_histories_are_asked_to_leave_it_out(owner):
    Clipping(owner).copy("GP 0042-17")
    data = QApplication.clipboard().mimeData()
    assert data.data("x-kde-passwordManagerHint").data() == b"secret"
    assert any("ExcludeClipboardContent" in kind for kind in data.formats())
    assert any("concealed" in kind for kind in data.formats())
