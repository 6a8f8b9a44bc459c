"""Passphrases: a suggestion, and how hard one is to guess."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import log2
from secrets import SystemRandom

from mnemonic import Mnemonic
from zxcvbn import zxcvbn

EASY_WORDS = tuple(Mnemonic("english").wordlist)
_BITS_OF_A_WORD = log2(len(EASY_WORDS))
_WORDS = 5
_LONGEST = 72  # zxcvbn refuses more; what follows can only make a passphrase stronger
_FAIR = 40  # bits
_STRONG = 51  # bits: some 3,000 years of guessing on one graphics card


class Strength(StrEnum):
    """How well a passphrase holds against someone who has the file."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Estimate:
    """How hard a passphrase is to guess: `bits` is the binary logarithm of the guesses."""

    level: Strength
    bits: float


def suggest() -> str:
    """Return five easy words drawn by chance, with spaces between them (55 bits)."""
    return " ".join(SystemRandom().sample(EASY_WORDS, _WORDS))


def strength(passphrase: str, personal: tuple[str, ...]) -> Estimate:
    """Judge a passphrase; a thief knows the `personal` words, and our list of easy ones."""
    bits = min(_bits_by_patterns(passphrase, personal), _bits_by_words(passphrase))
    if bits < _FAIR:
        return Estimate(Strength.WEAK, bits)
    return Estimate(Strength.FAIR if bits < _STRONG else Strength.STRONG, bits)


def _bits_by_patterns(passphrase: str, personal: tuple[str, ...]) -> float:
    if not passphrase:
        return 0.0  # zxcvbn fails on nothing
    words = [word for name in personal for word in name.split()]
    return log2(zxcvbn(passphrase[:_LONGEST], words)["guesses"])


def _bits_by_words(passphrase: str) -> float:
    words = passphrase.split()
    return len(words) * _BITS_OF_A_WORD if set(words) <= set(EASY_WORDS) else float("inf")
