"""Words that look alike, as a scan may be misread."""

from __future__ import annotations

from collections.abc import Iterable

_LEAST = 4  # letters; shorter words look like too many others
_MOST = 12
_ALIKE = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"))
_FIGURES = str.maketrans("015689|!", "olsbbgll")


def near(wanted: str, words: Iterable[tuple[str, str]]) -> list[str]:
    """Return the words of which a scan may have made `wanted`, or the other way round.

    Each of `words` stands beside its `plain` form.
    """
    look = plain(wanted)
    if len(look) < _LEAST:
        return []
    half = len(look) // 2
    first, last = look[:half], look[half:]
    found: list[str] = []
    for seen, word in words:
        if (first in seen or last in seen) and _one_apart(look, seen):
            found.append(word)
            if len(found) == _MOST:
                break
    return found


def plain(word: str) -> str:
    """Return a word with one letter for all that look like it."""
    seen = word.translate(_FIGURES)
    for pair, single in _ALIKE:
        seen = seen.replace(pair, single)
    return seen.replace("i", "l")


def _one_apart(one: str, other: str) -> bool:
    """Say whether at most one letter was changed, left out or put in, or two were swapped."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    place = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    if len(short) == len(long) and short[place : place + 2] == long[place : place + 2][::-1]:
        return short[place + 2 :] == long[place + 2 :]
    rest = short[place + 1 :] if len(short) == len(long) else short[place:]
    return rest == long[place + 1 :]
