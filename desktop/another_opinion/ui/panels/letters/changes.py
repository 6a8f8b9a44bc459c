"""Facts that changed under the user's own words."""

from __future__ import annotations

from another_opinion.i18n import tr
from another_opinion.services.letters.composed import Block, Change
from another_opinion.ui.panels.letters.drafting import Drafting
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


def change_card(theme: Theme, block: Block, drafting: Drafting) -> Card:
    """Return what changed since the user reworded a block, and the ways to settle it."""
    new = button(tr("Use the new one"), lambda: drafting.use_new(block), theme=theme, icon="check")
    new.setVisible(any(change.stands for change in block.changed))
    keep = button(tr("Keep my words"), lambda: drafting.keep(block), theme=theme)
    for act in (new, keep):
        act.setAccessibleName(f"{act.text()}: {block.label}")
    return Card(
        theme,
        *(text(_sentence(change)) for change in block.changed),
        flow(new, keep, gap=theme.px(8)),
        tone="amber",
    )


def _sentence(change: Change) -> str:
    return f"{_what_changed(change)} {_what_to_do(change)}"


def _what_changed(change: Change) -> str:
    old, new = _in_one_line(change.old), _in_one_line(change.new)
    if not new:
        return tr("“{fact}” was {old}. Now it is empty.", fact=change.label, old=old)
    if not old:
        return tr("“{fact}” was empty. Now it is {new}.", fact=change.label, new=new)
    return tr("“{fact}” changed from {old} to {new}.", fact=change.label, old=old, new=new)


def _what_to_do(change: Change) -> str:
    if change.stands:
        return tr("Use the new one?")
    return tr("We did not find the old one in your words. Read them again.")


def _in_one_line(value: str) -> str:
    return ", ".join(value.split("\n"))
