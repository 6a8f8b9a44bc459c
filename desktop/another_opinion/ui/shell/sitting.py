"""Where someone was in a case, so that unlocking it leads back to the same sentence.

It is kept as JSON in the encrypted file. A field is named by its kind, its label and its number
among those of the same name; what was typed in it is put back as if it were typed again, so
that nothing is saved that would not have been saved before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QWidget,
)

from another_opinion.domain.places import Place
from another_opinion.ui.parts.fields import is_secret

Control = QLineEdit | QPlainTextEdit | QComboBox | QRadioButton
_KINDS = (QLineEdit, QPlainTextEdit, QComboBox, QRadioButton)


@dataclass(frozen=True, slots=True)
class Sitting:
    """A place, what stands in its fields, where the keyboard is, and how far it is scrolled.

    `change` is the number of the newest change: after a further one, what was half typed no
    longer fits.
    """

    place: Place
    change: int
    fields: dict[str, str] = field(default_factory=dict)
    focus: str = ""
    cursor: int = 0
    scrolled: tuple[int, ...] = ()


def pack(sitting: Sitting) -> str:
    """Write a sitting as JSON."""
    return msgspec.json.encode(sitting).decode()


def unpack(kept: str) -> Sitting | None:
    """Read a sitting; None where there is none."""
    try:
        return msgspec.json.decode(kept, type=Sitting)
    except msgspec.MsgspecError:
        return None


def look(place: Place, panel: QWidget, change: int) -> Sitting:
    """Take note of where someone is in a panel."""
    controls = dict(_controls(panel))
    focused = panel.focusWidget()  # the last one there, also while a button outside has it
    focus = next((name for name, control in controls.items() if control is focused), "")
    return Sitting(
        place,
        change,
        {name: _said(control) for name, control in controls.items()},
        focus,
        _cursor(controls[focus]) if focus else 0,
        tuple(bar.value() for bar in _bars(panel)),
    )


def bring_back(sitting: Sitting, panel: QWidget, change: int) -> None:
    """Put a panel, which shows the place already, back as it was."""
    if change == sitting.change:
        for name, said in sitting.fields.items():
            # Looked up one by one: an answer may bring other fields up.
            control = dict(_controls(panel)).get(name)
            if control is not None and _said(control) != said:
                _say(control, said)
    if control := dict(_controls(panel)).get(sitting.focus):
        QTimer.singleShot(0, control, _focuser(control, sitting.cursor))
    for bar, value in zip(_bars(panel), sitting.scrolled, strict=False):
        QTimer.singleShot(0, bar, _scroller(bar, value))  # as soon as the page is laid out


def _controls(panel: QWidget) -> Iterator[tuple[str, Control]]:
    seen: Counter[str] = Counter()
    for widget in panel.findChildren(QWidget):
        if isinstance(widget, _KINDS) and widget.isVisibleTo(panel) and not is_secret(widget):
            kind = next(kind for kind in _KINDS if isinstance(widget, kind))
            name = f"{kind.__name__}: {widget.accessibleName()}"
            seen[name] += 1
            yield f"{name} ({seen[name]})", widget


def _bars(panel: QWidget) -> list[QScrollBar]:
    areas = panel.findChildren(QAbstractScrollArea)
    return [area.verticalScrollBar() for area in areas if area.isVisibleTo(panel)]


def _focuser(control: Control, cursor: int) -> Callable[[], None]:
    def put() -> None:
        control.setFocus()
        _put_cursor(control, cursor)

    return put


def _scroller(bar: QScrollBar, value: int) -> Callable[[], None]:
    return lambda: bar.setValue(value)


def _said(control: Control) -> str:
    match control:
        case QLineEdit():
            return control.text()
        case QPlainTextEdit():
            return control.toPlainText()
        case QComboBox():
            return control.currentText()
        case _:
            return "yes" if control.isChecked() else ""


def _say(control: Control, said: str) -> None:
    """Do what the user did."""
    match control:
        case QLineEdit():
            control.setText(said)
            control.textEdited.emit(said)
        case QPlainTextEdit():
            control.setPlainText(said)
        case QComboBox():
            control.setCurrentText(said)
            control.activated.emit(control.currentIndex())
        case _ if said:
            control.click()


def _cursor(control: Control) -> int:
    if isinstance(control, QLineEdit):
        return control.cursorPosition()
    return control.textCursor().position() if isinstance(control, QPlainTextEdit) else 0


def _put_cursor(control: Control, place: int) -> None:
    if isinstance(control, QLineEdit):
        control.setCursorPosition(place)
    elif isinstance(control, QPlainTextEdit):
        cursor = QTextCursor(control.document())
        cursor.setPosition(min(place, len(control.toPlainText())))
        control.setTextCursor(cursor)
