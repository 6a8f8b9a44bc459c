"""What somebody meets who reads by ear, types without a mouse, or needs large or clear type."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

TARGET = 44  # pixels that a finger or a trembling hand needs
READABLE = 4.5  # contrast of text, by WCAG 2
MOST_STOPS = 400
CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView)
BEGINNINGS = ("title", "primary", "card")  # roles of what the keyboard may lie on at first
_LETTER = re.compile(r"[^\W_]")
_MARKUP = re.compile(r"<[^>]*>")
_BREAKS = re.compile(r"[\s/\-–—|]+")


class Shown:
    """Everything that a part of the window shows at one moment."""

    def __init__(self, root: QWidget) -> None:
        self.root = root
        self.widgets = [
            each
            for each in root.findChildren(QWidget)
            if each.isVisible() and not isinstance(each, QScrollBar)
        ]
        self.labels = [each for each in self.widgets if isinstance(each, QLabel) and each.text()]
        self.buttons = [each for each in self.widgets if isinstance(each, QPushButton)]
        self.controls = [
            each
            for each in self.widgets
            if isinstance(each, CONTROLS) or each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]


def heard(widget: QWidget) -> str:
    """Return the name that a screen reader speaks."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def described(widget: QWidget | None) -> str:
    """Say which widget is meant."""
    if widget is None:
        return "nothing"
    role = widget.property("role") or widget.objectName()
    words = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    return " ".join(filter(None, (type(widget).__name__, role, repr(heard(widget) or words))))


def unnamed(shown: Shown) -> list[str]:
    """Find what has no name in words, or not the words that are seen on it, or not its own."""
    return [*_wordless(shown), *_named_otherwise(shown), *_namesakes(shown)]


def _wordless(shown: Shown) -> Iterator[str]:
    for each in shown.controls:
        if not _LETTER.search(heard(each)):
            yield f"{described(each)} has no name"


def _named_otherwise(shown: Shown) -> Iterator[str]:
    for each in shown.buttons:
        seen, name = each.text().strip(), heard(each)
        if len(_LETTER.findall(seen)) > 1 and seen not in name:
            yield f"{seen!r} is called {name!r}"


def _namesakes(shown: Shown) -> Iterator[str]:
    """Find buttons that nobody can tell apart by ear; links of one name lead to one place."""
    acts = (each for each in shown.buttons if each.property("role") != "link")
    for name, number in Counter(heard(each) for each in acts).items():
        if number > 1:
            yield f"{number} buttons are called {name!r}"


def tab_stops(window: QWidget) -> list[QWidget]:
    """Press Tab until it comes to where it has been."""
    stops: list[QWidget] = []
    while len(stops) < MOST_STOPS:
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in stops:
            break
        stops.append(now)
    return stops


def unreachable(shown: Shown, stops: Iterable[QWidget]) -> list[str]:
    """Find what can be clicked and is no stop of Tab."""
    reached = set(stops)
    left = [
        f"Tab does not reach {described(each)}"
        for each in shown.controls
        if each.isEnabled() and not _is_reached(each, reached)
    ]
    return [*left, *_only_clicked(shown)]


def _is_reached(widget: QWidget, reached: set[QWidget]) -> bool:
    # Between the buttons of one group, of which one is taken, the arrow keys move.
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    family = group.buttons() if group else [widget]
    return any(each in reached for each in family)


def _only_clicked(shown: Shown) -> Iterator[str]:
    for each in shown.widgets:
        own = each.testAttribute(Qt.WidgetAttribute.WA_SetCursor)
        hand = own and each.cursor().shape() is Qt.CursorShape.PointingHandCursor
        if hand and not any(
            isinstance(one, CONTROLS) for one in (each, *each.findChildren(QWidget))
        ):
            yield f"{described(each)} can only be clicked"


def badly_begun(focus: QWidget | None) -> list[str]:
    """Find a keyboard that lies on a way back, on what removes something, or nowhere."""
    good = isinstance(
        focus, (QLineEdit, QPlainTextEdit, QComboBox, QRadioButton, QAbstractItemView)
    )
    if good or (focus is not None and focus.property("role") in BEGINNINGS):
        return []
    return [f"the keyboard lies on {described(focus)}"]


def small(shown: Shown) -> list[str]:
    """Find targets that are lower than a finger is wide."""
    return [
        f"{described(each)} is {_height(each)} px high"
        for each in shown.controls
        if isinstance(each, CONTROLS) and _height(each) < TARGET
    ]


def _height(control: QWidget) -> int:
    if isinstance(control, QRadioButton) and (row := control.parentWidget()):
        return max(control.height(), row.height())
    if isinstance(control, QAbstractItemView):
        rows = range(control.model().rowCount())
        indexes = (control.model().index(row, 0) for row in rows)
        return min((control.sizeHintForIndex(each).height() for each in indexes), default=TARGET)
    return control.height()


def clipped(shown: Shown) -> list[str]:
    """Find words that are cut off or lie under others."""
    return [*_cut(shown), *_outside(shown), *_overlapping(shown)]


def _cut(shown: Shown) -> Iterator[str]:
    for label in shown.labels:
        words, room = label.text(), label.contentsRect().width()
        if not label.wordWrap():
            if (needed := QLabel.sizeHint(label).width()) > label.width():
                yield f"{words!r} needs {needed} px, has {label.width()}"
        elif (needed := label.heightForWidth(label.width())) > label.height():
            yield f"{words!r} needs {needed} px of height, has {label.height()}"
        elif _longest_word(label) > room:
            yield f"a word of {words!r} needs {_longest_word(label)} px, has {room}"
    for each in shown.buttons:
        if each.text() and (needed := each.sizeHint().width()) > each.width():
            yield f"the button {each.text()!r} needs {needed} px, has {each.width()}"


def _longest_word(label: QLabel) -> int:
    words = _BREAKS.split(_MARKUP.sub("", label.text()))
    return max(label.fontMetrics().horizontalAdvance(word) for word in words)


def _outside(shown: Shown) -> Iterator[str]:
    """Find what reaches beyond something that it stands on."""
    for each in (*shown.labels, *shown.controls):
        above, part = each, QRect(each.rect())
        while above is not shown.root and (parent := above.parentWidget()):
            part.translate(above.pos())
            if _scrolls(parent, above):
                if above.width() > parent.width():
                    yield f"{described(each)} stands on a page that is wider than the window"
                break
            if not parent.rect().contains(part):
                yield f"{described(each)} is cut by {described(parent)}"
                break
            above = parent


def _scrolls(viewport: QWidget, inside: QWidget) -> bool:
    area = viewport.parentWidget()
    return isinstance(area, QScrollArea) and area.widget() is inside


def _overlapping(shown: Shown) -> Iterator[str]:
    families: dict[QWidget, dict[QWidget, None]] = {}
    for each in (*shown.labels, *shown.controls):
        if parent := each.parentWidget():
            families.setdefault(parent, {})[each] = None
    for family in families.values():
        for one, other in combinations(family, 2):
            if one.geometry().intersects(other.geometry()):
                yield f"{described(one)} lies over {described(other)}"


class Eye:
    """Looks at the colors of words as they are drawn, at each way of drawing them once."""

    def __init__(self) -> None:
        self._seen: set[tuple[object, ...]] = set()

    def faint(self, shown: Shown) -> list[str]:
        """Find words that hardly stand out from their ground."""
        return [
            f"{described(each)} has a contrast of {measured:.1f}"
            for each in (*shown.labels, *shown.buttons)
            if each.isEnabled() and each.text() and self._is_new(each)
            if (measured := contrast_in(_drawn(shown.root, each))) < READABLE
        ]

    def _is_new(self, widget: QWidget) -> bool:
        style: list[object] = [widget.hasFocus(), widget.property("checked")]
        above: QWidget | None = widget
        while above is not None:
            style += [type(above), above.property("role"), above.property("tone")]
            above = above.parentWidget()
        known = tuple(style) in self._seen
        self._seen.add(tuple(style))
        return not known


def _drawn(root: QWidget, widget: QWidget) -> QImage:
    """Draw words on their own ground, also where they are scrolled out of sight."""
    ground = widget
    while ground is not root and (parent := ground.parentWidget()):
        if _scrolls(parent, ground):
            break
        ground = parent
    edge = 5 if isinstance(widget, QPushButton) else 0
    place = QRect(widget.mapTo(ground, QPoint(0, 0)), widget.size())
    return ground.grab(place.adjusted(edge, edge, -edge, -edge)).toImage()


def contrast_in(image: QImage) -> float:
    """Measure how far the strongest color of a picture stands out from the commonest."""
    pixels = image.convertToFormat(QImage.Format.Format_RGB32)
    colors = Counter(memoryview(pixels.constBits()).cast("I"))
    ground = _luminance(colors.most_common(1)[0][0])
    return max(_ratio(ground, _luminance(color)) for color in colors)


def _ratio(one: float, other: float) -> float:
    darker, lighter = sorted((one, other))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: int) -> float:
    parts = ((color >> shift & 255) / 255 for shift in (16, 8, 0))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
