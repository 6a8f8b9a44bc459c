"""Typing a date in its three boxes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from drivers.screen import Screen


def type_date(screen: Screen, name: str, day: date) -> None:
    """Choose the month and type day and year."""
    month = screen.find(QComboBox, f"{name}: month")
    month.setFocus()
    screen.qtbot.keyClicks(month, f"{day:%B}")
    screen.type(f"{name}: day", str(day.day))
    screen.type(f"{name}: year", str(day.year))
    screen.qtbot.keyClick(screen._text_field(f"{name}: year"), Qt.Key.Key_Tab)
