"""The reading level of a text, by Flesch and Kincaid."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"[.?!:;]+(?:\s+|$)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(
    r"(?<=[^aeiouy])e$(?<![^aeiouyl]le)"  # care, not settle
    r"|(?<=[^aeiouyszxcgh])es$(?<![^aeiouyl]les)|(?<=[^sct]h)es$"  # times, not offices, tables
    r"|(?<=[^aeiouytd])ed$(?<![^aeiouyl]led)"  # asked, not wanted, settled
    r"|(?<=[^aeiouyl])e(?=ments?$|ful|ly$|less)"  # statement, careful, safely
)
_APART = re.compile(
    r"(?<![tcs])ia|(?<![tcsgxhn])i(?=on|ou)|(?<![tc])ie(?=t|n[ct])|iu|(?<!p)eo|(?<![qg])ua"
    r"|[aeiouy]ing|uou|crea(?=t)|rea$|dea|oe(?=[mt])"
)
_IRREGULAR = {"business": 2, "businesses": 3, "every": 2, "everyone": 3, "sometimes": 2}


def syllables(word: str) -> int:
    """Count the syllables of an English word; a number counts as one."""
    letters = word.lower().replace("’", "'").removesuffix("'s")
    if letters in _IRREGULAR:
        return _IRREGULAR[letters]
    sounded = len(_VOWELS.findall(letters)) + len(_APART.findall(letters))
    return max(1, sounded - len(_SILENT.findall(letters)))


def grade(text: str) -> float:
    """Return the school grade that a text asks for; 0 for a text without words."""
    sentences = [words for part in _SENTENCE.split(text) if (words := _WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    sounds = sum(syllables(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * sounds / len(words) - 15.59
