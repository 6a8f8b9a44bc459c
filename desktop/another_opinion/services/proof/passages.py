"""The words of a passage."""

from __future__ import annotations

from another_opinion.domain.texts import Box, PageText


def words_in(text: PageText, box: Box) -> str:
    """Return the words of a page whose middle lies in `box`, in the order of reading."""
    return " ".join(word.text for word in text.words if _holds(box, word.box))


def _holds(box: Box, word: Box) -> bool:
    across, down = (word[0] + word[2]) / 2, (word[1] + word[3]) / 2
    return box[0] <= across <= box[2] and box[1] <= down <= box[3]
