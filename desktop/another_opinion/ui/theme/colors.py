"""The two palettes: warm paper by day, quiet dark by night."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colors:
    """Colors as ``#rrggbb``; text on its ground has a contrast of at least 7:1, soft text 4.5:1."""

    paper: str
    card: str
    rail: str
    ink: str
    soft: str
    line: str
    edge: str
    accent: str
    on_accent: str
    accent_soft: str
    amber: str
    amber_soft: str
    alarm: str
    alarm_soft: str


LIGHT = Colors(
    paper="#faf6ef",
    card="#fffdf9",
    rail="#f0e9dd",
    ink="#20302e",
    soft="#54605d",
    line="#e2d8c8",
    edge="#857b6c",
    accent="#1d5b57",
    on_accent="#ffffff",
    accent_soft="#e1eeea",
    amber="#6f4700",
    amber_soft="#fbefd5",
    alarm="#9c2318",
    alarm_soft="#fbe9e5",
)
DARK = Colors(
    paper="#1a1f1e",
    card="#232a28",
    rail="#141817",
    ink="#f2ede4",
    soft="#b6beb9",
    line="#3a4340",
    edge="#8b948f",
    accent="#8fd1c7",
    on_accent="#0c2421",
    accent_soft="#24403c",
    amber="#f3cb75",
    amber_soft="#3a301a",
    alarm="#ffa598",
    alarm_soft="#43231f",
)
