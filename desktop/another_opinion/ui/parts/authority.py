"""How far a statement about the law was compared with the law."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from another_opinion.domain.collections import found
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.rules.library import Library
from another_opinion.rules.sourced import Confidence, Sourced
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.text import chip, text
from another_opinion.ui.tools import Tools


def source_note(confidence: Confidence, caveat: str) -> str:
    """Say how far a statement was compared with the law."""
    words = {
        Confidence.VERIFIED: tr("Compared with the text of the law or an official page."),
        Confidence.SOURCE_PAGE: tr(
            "Text as printed on the page this product starts from, not compared with today's code."
        ),
        Confidence.PARALLEL_TEXT: tr("Read in the matching section of the Insurance Code."),
        Confidence.SECONDARY: tr("Read on a page about the law, not in the law itself."),
        Confidence.FROM_MEMORY: tr("Check this before you rely on it."),
    }[confidence]
    return f"{words} ({caveat})" if caveat else words


def read_in(law: Library, keys: tuple[str, ...]) -> QLabel:
    """Return where a statement was read, by the keys of its sources."""
    read = (found(law.sources, key) for key in keys)
    named = "; ".join(source.what for source in read if source)
    return text(tr("Source: {source}", source=named), "small")


def doubt(stated: Sourced) -> tuple[QLabel, ...]:
    """Return a note where a statement rests on more or less than the statute as printed."""
    if stated.confidence is Confidence.SOURCE_PAGE and not stated.caveat:
        return ()
    return (text(source_note(stated.confidence, stated.caveat), "small"),)


def check(stated: Sourced, today: date) -> tuple[QLabel, ...]:
    """Return a mark where a statement was never verified, or was read too long ago."""
    return (chip(tr("? Check this"), "amber"),) if stated.needs_check(today) else ()


def cited(tools: Tools, citation: str, name: str) -> QWidget:
    """Return a citation, and the way to its place in the law panel, by an id or row there."""
    words = tr("Read it in Law")
    link = button(words, lambda: tools.go(Place("law", name)), role="link")
    link.setAccessibleName(f"{words}: {citation}")
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(text(citation, "small"), 1)
    layout.addWidget(link)
    return line
