"""Facts put into the words of a template."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from another_opinion.domain.letters import Basis

_PLACEHOLDER = re.compile(r"\{([a-z_.]+)(\??)\}")


def shown(value: str, label: str) -> str:
    """Return a fact as a letter shows it: its value, or its label in brackets if unknown."""
    return value or f"[{label}]"


def placeholders(text: str) -> tuple[str, ...]:
    """Return the facts that a template's text names, in order, each once."""
    return tuple(dict.fromkeys(fact for fact, _ in _PLACEHOLDER.findall(text)))


@dataclass(frozen=True, slots=True)
class Filling:
    """The facts of one letter by name, and what to call each."""

    values: Mapping[str, str]
    labels: Mapping[str, str]

    def value(self, fact: str) -> str:
        """Return a fact's value; an empty one is not known."""
        return self.values.get(fact, "")

    def label(self, fact: str) -> str:
        """Return what to call a fact."""
        return self.labels[fact]

    def fill(self, text: str) -> str:
        """Return a template's text with its facts in place, without lines that lack theirs."""
        return _PLACEHOLDER.sub(lambda match: self._shown(match[1]), self._kept(text))

    def facts_in(self, text: str) -> tuple[Basis, ...]:
        """Return the facts that a template's text prints today."""
        return tuple(Basis(fact, self.value(fact)) for fact in placeholders(self._kept(text)))

    def lines(self, text: str) -> tuple[str, ...]:
        """Return the lines of a template's text of which nothing is lacking, not yet filled."""
        return tuple(self._kept(text).split("\n"))

    def _shown(self, fact: str) -> str:
        return shown(self.value(fact), self.label(fact))

    def _kept(self, text: str) -> str:
        return "\n".join(line for line in text.split("\n") if not self._lacks(line))

    def _lacks(self, line: str) -> bool:
        return any(mark and not self.value(fact) for fact, mark in _PLACEHOLDER.findall(line))
