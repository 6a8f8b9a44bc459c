"""A letter as plain text, for the message box of a website."""

from __future__ import annotations

from another_opinion.services.letters.composed import Block, Composed
from another_opinion.services.letters.template import Style

_MARKS = {Style.REASON: "• ", Style.TICK: "[ ] "}


def as_text(composed: Composed) -> str:
    """Return a letter that lacks nothing as text; raises ``ValueError`` while it has gaps.

    Items of a list follow each other; other parts stand apart by a blank line.
    """
    if composed.gaps:
        raise ValueError(f"a letter with gaps is no message: {composed.gaps}")
    text, before = "", None
    for block in (block for block in composed.blocks if block.text.strip()):
        close = block.style in _MARKS and block.style is before
        text += ("\n" if close else "\n\n") + _words(block)
        before = block.style
    return text.strip() + "\n"


def _words(block: Block) -> str:
    words = block.printed
    if block.style is Style.LIST:
        return "\n".join(f"• {line.strip()}" for line in words.split("\n") if line.strip())
    return _MARKS.get(block.style, "") + words
