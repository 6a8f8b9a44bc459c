"""The urgent papers as cards, each with the way to its print-out."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.places import Place
from another_opinion.i18n import tr, trn
from another_opinion.ui.panels.urgent.drafts import Draft
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.text import chip, text
from another_opinion.ui.tools import Tools


def paper_card(tools: Tools, case: Case, paper: Draft) -> Card:
    """Return what a paper does, for whom it is and why, and the way to it."""
    template = paper.template
    return Card(
        tools.theme,
        text(template.title, "subheading"),
        flow(_standing(case, paper)),
        text(template.does),
        text(tr("For: {whom}", whom=template.recipient), "label"),
        text(template.why_recipient, "hint"),
        flow(_way(tools, paper)),
    )


def _standing(case: Case, paper: Draft) -> QWidget:
    if paper.gaps:
        lack = trn("◐ 1 thing is missing", "◐ {count} things are missing", len(paper.gaps))
        return chip(lack, "amber")
    if case.versions_of(paper.letter.id):
        return chip(tr("✓ Printed"), "quiet")
    return chip(tr("● Ready to print"))


def _way(tools: Tools, paper: Draft) -> QWidget:
    kind = paper.letter.kind
    place = Place("letters", paper.letter.id if paper.is_begun else f"new:{kind}")
    words = tr("Open and print")
    way = button(words, lambda: tools.go(place), role="primary", theme=tools.theme, icon="print")
    way.setAccessibleName(f"{words}: {paper.template.title}")
    return way
