"""Which facts of the case a letter states."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from another_opinion.domain.case import Case
from another_opinion.domain.exhibits import with_exhibits
from another_opinion.domain.letters import Letter
from another_opinion.domain.places import Place
from another_opinion.domain.proof import Fact
from another_opinion.i18n import tr, trn
from another_opinion.services.proof.standing import Proof, sorted_by_proof, stated_in
from another_opinion.ui.panels.letters.screen import letter_of
from another_opinion.ui.parts.panel import Panel


class Stating:
    """The facts of one letter, and what the user does with them."""

    def __init__(self, panel: Panel, letter: str) -> None:
        self._panel, self._name = panel, letter

    @property
    def case(self) -> Case:
        """The case as it is."""
        return self._panel.session.case

    @property
    def letter(self) -> Letter:
        """The letter as it is in the case."""
        return letter_of(self._panel, self._name)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that the letter states, in order."""
        return stated_in(self.case, self.letter.facts)

    @property
    def others(self) -> tuple[Fact, ...]:
        """The facts that it could state, too."""
        stated = {fact.id for fact in self.facts}
        return tuple(each for each in self.case.facts if each.id not in stated and each.text)

    @property
    def missing(self) -> tuple[Fact, ...]:
        """The facts that lack a paper and are not on Today yet."""
        told = sorted_by_proof(self.case, self.facts)
        return tuple(each for each in told[Proof.MISSING] if not each.sought)

    def open(self, fact: Fact) -> None:
        """Go to a fact, to change it or to add its proof."""
        self._panel.tools.go(Place("facts", f"{fact.id}@{self._name}"))

    def write(self) -> None:
        """Begin a new fact, which the letter states."""
        self._panel.tools.go(Place("facts", f"new:{self._name}"))

    def open_exhibits(self) -> None:
        """Go to the exhibits."""
        self._panel.tools.go(Place("exhibits", f"for:{self._name}"))

    def add(self, fact: str) -> None:
        """State one more fact, after the others."""
        ids = [each.id for each in self.facts]
        self._order(tr("Put a fact into a letter"), [*ids, fact])

    def leave_out(self, fact: Fact) -> None:
        """State a fact no more; it stays in the case."""
        ids = [each.id for each in self.facts if each != fact]
        self._order(tr("Left a fact out of a letter"), ids)

    def move(self, fact: Fact, by: int) -> None:
        """Move a fact up or down."""
        ids = [each.id for each in self.facts]
        place = ids.index(fact.id)
        ids.insert(max(place + by, 0), ids.pop(place))
        self._order(tr("Moved a fact in a letter"), ids)

    def tell_sources(self, wanted: bool) -> None:
        """Have a last page that tells where each fact comes from, or none."""
        label = tr("Added a page of sources") if wanted else tr("Left out the page of sources")
        self._edit(label, lambda case: case.with_letter(replace(self.letter, tells_sources=wanted)))

    def make_exhibits(self, papers: Iterable[str]) -> None:
        """Make papers exhibits, at the end of the list."""
        ids = tuple(papers)
        label = trn("Made a paper an exhibit", "Made {count} papers exhibits", len(ids))
        self._edit(label, lambda case: with_exhibits(case, ids))

    def seek(self) -> None:
        """Put what is missing on Today."""
        label = tr("Put papers to find on Today")
        sought = [replace(each, sought=True) for each in self.missing]

        def changed(case: Case) -> Case:
            for fact in sought:
                case = case.with_fact(fact)
            return case

        self._edit(label, changed)

    def _order(self, label: str, ids: list[str]) -> None:
        self._edit(label, lambda case: case.with_letter(replace(self.letter, facts=tuple(ids))))

    def _edit(self, label: str, act: Callable[[Case], Case]) -> None:
        self._panel.edit(label, act(self.case))
