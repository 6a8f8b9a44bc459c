"""The style sheet, made from colors and text size."""

from __future__ import annotations

from collections.abc import Callable

from another_opinion.ui.theme.colors import Colors
from another_opinion.ui.theme.fonts import SANS, SERIF

BODY = 14.0  # points
SMALL = 12.0


def style_sheet(c: Colors, scale: float, sign: Callable[[str], str]) -> str:
    """Return the style sheet for the whole application.

    `scale` is 1.0 to 2.0; `sign` gives the path of a picture by its name, such as ``tick``.
    """

    def pt(points: float) -> str:
        return f"{points * scale:.1f}pt"

    def px(pixels: float) -> str:
        return f"{round(pixels * scale)}px"

    # At 200 % twice the height would leave a laptop's screen no room for what buttons act on.
    target = round(44 + 26 * (scale - 1))
    # A radius of more than half the ring would make Qt draw a square.
    half_ring = (round(22 * scale) + 2 * round(2 * scale)) // 2
    down, tick = sign("down"), sign("tick")

    return f"""
* {{ font-family: "{SANS}"; font-size: {pt(BODY)}; color: {c.ink}; }}
QWidget#window, QWidget#paper, QScrollArea, QScrollArea > QWidget > QWidget#paper {{
    background: {c.paper}; border: none; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-family: "{SERIF}"; font-size: {pt(24)}; font-weight: 600; }}
QLabel[role="heading"] {{ font-family: "{SERIF}"; font-size: {pt(18)}; font-weight: 600; }}
QLabel[role="subheading"] {{ font-size: {pt(15)}; font-weight: 600; }}
QLabel[role="lead"] {{ font-size: {pt(16)}; color: {c.soft}; }}
QLabel[role="small"] {{ font-size: {pt(SMALL)}; color: {c.soft}; }}
QLabel[role="label"] {{ font-weight: 600; }}
QLabel[role="hint"] {{ font-size: {pt(12.5)}; color: {c.soft}; }}
QLabel[role="error"] {{ color: {c.alarm}; font-weight: 600; }}
QLabel[role="quote"] {{ font-family: "{SERIF}"; font-size: {pt(13)}; color: {c.ink};
    border-left: {px(3)} solid {c.accent}; padding: {px(2)} 0 {px(2)} {px(14)}; }}
QLabel[role="chip"] {{ font-size: {pt(SMALL)}; font-weight: 600; color: {c.accent};
    background: {c.accent_soft}; border-radius: {px(6)}; padding: {px(3)} {px(10)}; }}
QLabel[role="chip"][tone="amber"] {{ color: {c.amber}; background: {c.amber_soft}; }}
QLabel[role="chip"][tone="alarm"] {{ color: {c.alarm}; background: {c.alarm_soft}; }}
QLabel[role="chip"][tone="quiet"] {{ color: {c.soft}; background: {c.rail}; }}

QFrame[role="card"] {{ background: {c.card}; border: 1px solid {c.line}; border-radius: {px(12)}; }}
QFrame[role="card"][tone="accent"] {{ background: {c.accent_soft}; border-color: {c.accent_soft}; }}
QFrame[role="card"][tone="amber"] {{ background: {c.amber_soft}; border-color: {c.amber_soft}; }}
QFrame[role="card"][tone="alarm"] {{ background: {c.alarm_soft}; border: 2px solid {c.alarm}; }}
QFrame[role="rule"] {{ background: {c.line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[role="banner"] {{ background: {c.accent_soft}; border: none;
    border-left: {px(5)} solid {c.accent}; border-radius: {px(6)}; }}
QFrame[role="banner"][tone="alarm"] {{ background: {c.alarm_soft}; border-left-color: {c.alarm}; }}

QPushButton {{ min-height: {target}px; padding: 0 {px(18)}; border-radius: {px(9)};
    border: 2px solid {c.edge}; background: {c.card}; font-weight: 600; }}
QPushButton:hover {{ background: {c.accent_soft}; }}
QPushButton:pressed {{ background: {c.line}; }}
QPushButton:focus {{ border: 3px solid {c.accent}; outline: none; }}
QPushButton:disabled {{ color: {c.soft}; border-color: {c.line}; background: {c.paper}; }}
QPushButton[role="primary"] {{ background: {c.accent}; color: {c.on_accent};
    border: 2px solid {c.accent}; min-height: {target + 2}px; padding: 0 {px(22)}; }}
QPushButton[role="primary"]:hover {{ background: {c.ink}; border-color: {c.ink};
    color: {c.paper}; }}
QPushButton[role="primary"]:focus {{ border: 3px solid {c.ink}; }}
QPushButton[role="link"] {{ background: transparent; border: 2px solid transparent;
    color: {c.accent}; text-decoration: underline; text-align: left; padding: 0 {px(6)}; }}
QPushButton[role="link"]:hover {{ background: {c.accent_soft}; }}
QPushButton[role="link"]:focus {{ border: 3px solid {c.accent}; }}
QPushButton[role="urgent"] {{ border: 2px solid {c.alarm}; color: {c.alarm};
    background: {c.paper}; padding: 0 {px(12)}; }}
QPushButton[role="urgent"]:hover {{ background: {c.alarm_soft}; }}
QPushButton[role="urgent"]:focus {{ border: 4px solid {c.alarm}; }}
QPushButton[role="quiet"] {{ border: 2px solid transparent; background: transparent;
    padding: 0 {px(12)}; }}
QPushButton[role="quiet"]:hover {{ background: {c.accent_soft}; }}
QPushButton[role="quiet"]:focus {{ border: 3px solid {c.accent}; }}
QPushButton[role="back"] {{ border: 2px solid transparent; background: transparent;
    padding: 0 {px(10)} 0 {px(2)}; }}
QPushButton[role="back"]:hover {{ background: {c.accent_soft}; }}
QPushButton[role="back"]:focus {{ border: 3px solid {c.accent}; }}
QPushButton[role="size"] {{ border: 2px solid transparent; background: transparent;
    padding: 0; min-width: {target}px; font-weight: 700; }}
QPushButton[role="size"]:hover {{ background: {c.accent_soft}; }}
QPushButton[role="size"]:focus {{ border: 3px solid {c.accent}; }}
QPushButton[role="rail"] {{ border: 3px solid transparent; background: transparent;
    border-radius: {px(10)}; text-align: left; padding: 0 {px(14)}; min-height: {target + 2}px;
    font-weight: 600; }}
QPushButton[role="rail"]:hover {{ background: {c.line}; }}
QPushButton[role="rail"]:checked {{ background: {c.accent}; color: {c.on_accent}; }}
QPushButton[role="rail"]:focus {{ border: 3px solid {c.accent}; }}
QPushButton[role="rail"]:checked:focus {{ border: 3px solid {c.ink}; }}
QPushButton[role="row"] {{ text-align: left; padding: {px(8)} {px(14)}; border: 1px solid {c.line};
    background: {c.card}; font-weight: 400; }}
QPushButton[role="row"]:hover {{ border-color: {c.accent}; }}
QPushButton[role="row"]:focus {{ border: 3px solid {c.accent}; }}
QPushButton[role="row"]:checked {{ border: 2px solid {c.accent}; background: {c.accent_soft}; }}

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox {{ background: {c.card}; color: {c.ink};
    border: 2px solid {c.edge}; border-radius: {px(8)}; padding: {px(8)} {px(12)};
    selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QLineEdit, QComboBox {{ min-height: {px(26)}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus {{
    border: 3px solid {c.accent}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {{
    border: 3px solid {c.alarm}; }}
QComboBox::drop-down {{ border: none; width: {px(34)}; }}
QComboBox::down-arrow {{ image: url("{down}"); width: {px(18)}; height: {px(18)}; }}
QComboBox QAbstractItemView {{ background: {c.card}; border: 1px solid {c.edge}; outline: none;
    selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QRadioButton, QCheckBox {{ spacing: {px(12)}; min-height: {target}px; background: transparent; }}
QRadioButton::indicator, QCheckBox::indicator {{ width: {px(22)}; height: {px(22)};
    border: {px(2)} solid {c.edge}; background: {c.card}; }}
QRadioButton::indicator {{ border-radius: {half_ring}px; }}
QCheckBox::indicator {{ border-radius: {px(5)}; }}
QRadioButton::indicator:checked {{ border: {px(8)} solid {c.accent};
    width: {px(10)}; height: {px(10)}; background: {c.card}; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
    image: url("{tick}"); }}
QRadioButton:focus {{ outline: none; }}
QCheckBox:focus {{ outline: 3px solid {c.accent}; border-radius: {px(6)}; }}
QFrame[role="choice"] {{ border: 3px solid transparent; border-radius: {px(9)}; }}
QFrame[role="choice"]:hover {{ background: {c.accent_soft}; }}
QFrame[role="choice"][focused="true"] {{ border-color: {c.accent}; }}

QListView, QListWidget {{ background: transparent; border: none; outline: none; }}
QListView::item, QListWidget::item {{ background: {c.card}; border: 1px solid {c.line};
    border-radius: {px(10)}; padding: {px(12)} {px(14)}; margin: 0 0 {px(8)} 0; color: {c.ink}; }}
QListView::item:hover, QListWidget::item:hover {{ border-color: {c.accent}; }}
QListView::item:selected, QListWidget::item:selected {{ background: {c.accent_soft};
    border: 2px solid {c.accent}; color: {c.ink}; }}

QScrollArea#rail, QWidget#places {{ background: {c.rail}; border: none; }}
QWidget#header, QWidget#footer {{ background: {c.paper}; }}
QWidget#header {{ border-bottom: 1px solid {c.line}; }}
QWidget#footer {{ border-top: 1px solid {c.line}; }}
QWidget#desk {{ background: {c.rail}; }}
QToolTip {{ background: {c.ink}; color: {c.paper}; border: none; padding: {px(6)}; }}
QScrollBar:vertical {{ background: transparent; width: {px(14)}; margin: 0; }}
QScrollBar::handle:vertical {{ background: {c.edge}; border-radius: {px(5)}; min-height: {px(44)};
    margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: {px(14)}; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {c.edge}; border-radius: {px(5)};
    min-width: {px(44)}; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ border: 1px solid {c.edge}; border-radius: {px(6)}; min-height: {px(14)};
    background: {c.card}; text-align: center; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: {px(5)}; }}
"""
