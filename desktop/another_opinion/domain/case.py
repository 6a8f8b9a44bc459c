"""The case: everything the user has told us, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from another_opinion.domain.audits import Audit
from another_opinion.domain.collections import found, replaced, without
from another_opinion.domain.documents import Document
from another_opinion.domain.events import Event
from another_opinion.domain.letters import Letter, Version
from another_opinion.domain.people import Advice, Doctor, Patient, Plan, Role, Writer
from another_opinion.domain.proof import Fact
from another_opinion.domain.settled import Settled


@dataclass(frozen=True, slots=True)
class Answer:
    """The user's answer to one question of the checklist; `id` names the question.

    `choice` is the id of a choice; ``unsure`` is always one of them.
    """

    id: str
    choice: str


@dataclass(frozen=True, slots=True)
class Case:
    """Everything in a case file but the bytes of documents and letters.

    `numbered` counts the codes that papers were ever given; none is given twice.
    """

    id: str
    opened: date
    writer: Writer = Writer()
    patient: Patient = Patient()
    plan: Plan = Plan()
    doctor: Doctor = Doctor()
    advice: Advice = Advice()
    answers: tuple[Answer, ...] = ()
    letters: tuple[Letter, ...] = ()
    versions: tuple[Version, ...] = ()
    documents: tuple[Document, ...] = ()
    events: tuple[Event, ...] = ()
    audits: tuple[Audit, ...] = ()
    facts: tuple[Fact, ...] = ()
    settled: tuple[Settled, ...] = ()
    numbered: int = 0

    @property
    def by_caregiver(self) -> bool:
        """Whether someone other than the patient is typing."""
        return self.writer.role is Role.CAREGIVER

    @property
    def choices(self) -> Mapping[str, str]:
        """The checklist's answers by question."""
        return {answer.id: answer.choice for answer in self.answers}

    def with_answer(self, question: str, choice: str) -> Case:
        """Return this case with one question answered."""
        return replace(self, answers=replaced(self.answers, Answer(question, choice)))

    def letter(self, name: str) -> Letter | None:
        """Return the letter of that id."""
        return found(self.letters, name)

    def with_letter(self, letter: Letter) -> Case:
        """Return this case with a letter added or changed."""
        return replace(self, letters=replaced(self.letters, letter))

    def versions_of(self, letter: str) -> tuple[Version, ...]:
        """Return the versions made of a letter, oldest first."""
        return tuple(version for version in self.versions if version.letter == letter)

    def with_version(self, version: Version) -> Case:
        """Return this case with one more version on record."""
        return replace(self, versions=(*self.versions, version))

    def document(self, name: str) -> Document | None:
        """Return the document of that id."""
        return found(self.documents, name)

    def with_document(self, document: Document) -> Case:
        """Return this case with a document added or changed; it keeps its code or gets one."""
        known = self.document(document.id)
        taken = any(each.number == document.number for each in self.documents if each is not known)
        number = (known.number if known else 0) or (0 if taken else document.number)
        number = number or self.last_number + 1
        coded = replace(document, number=number)
        documents, numbered = replaced(self.documents, coded), max(self.last_number, number)
        return replace(self, documents=documents, numbered=numbered)

    def with_codes(self) -> Case:
        """Return this case with a code for each document that has none, the oldest first."""
        without = (each for each in self.documents if not each.number)
        coming = sorted(without, key=lambda each: (each.added, each.id))
        numbers = {
            each.id: number for number, each in enumerate(coming, start=self.last_number + 1)
        }
        documents = tuple(
            replace(each, number=numbers[each.id]) if each.id in numbers else each
            for each in self.documents
        )
        return replace(self, documents=documents, numbered=self.last_number + len(numbers))

    def counting_codes_of(self, earlier: Case) -> Case:
        """Return this case, which gives no code that `earlier` has given."""
        number = max(self.last_number, earlier.last_number)
        return self if number == self.numbered else replace(self, numbered=number)

    @property
    def last_number(self) -> int:
        """The highest number of a code that was ever given."""
        return max((self.numbered, *(each.number for each in self.documents)))

    def without_document(self, name: str) -> Case:
        """Return this case without a document and what was found on it."""
        return replace(
            self, documents=without(self.documents, name), audits=without(self.audits, name)
        )

    def audit(self, document: str) -> Audit:
        """Return what was found on a denial so far."""
        return found(self.audits, document) or Audit(document)

    def with_audit(self, audit: Audit) -> Case:
        """Return this case with what was found on a denial."""
        return replace(self, audits=replaced(self.audits, audit))

    def event(self, name: str) -> Event | None:
        """Return the event of that id."""
        return found(self.events, name)

    def with_event(self, event: Event) -> Case:
        """Return this case with an event added or changed."""
        return replace(self, events=replaced(self.events, event))

    def without_event(self, name: str) -> Case:
        """Return this case without an event."""
        return replace(self, events=without(self.events, name))

    def fact(self, name: str) -> Fact | None:
        """Return the fact of that id."""
        return found(self.facts, name)

    def with_fact(self, fact: Fact) -> Case:
        """Return this case with a fact added or changed."""
        return replace(self, facts=replaced(self.facts, fact))

    def without_fact(self, name: str) -> Case:
        """Return this case without a fact; letters that state it pass over it."""
        return replace(self, facts=without(self.facts, name))

    def with_settled(self, thing: Settled) -> Case:
        """Return this case with a thing that need not be looked for any more."""
        return replace(self, settled=replaced(self.settled, thing))

    def without_settled(self, name: str) -> Case:
        """Return this case with a thing that is looked for again."""
        return replace(self, settled=without(self.settled, name))

    def keeping_records_of(self, later: Case) -> Case:
        """Return this earlier case with the letter versions and codes that `later` has on record.

        Undo goes back to an earlier case, but a version that was printed or saved stays, and
        so does the letter that it belongs to. A code may stand on a paper already: it stays, and
        no other paper gets it.
        """
        named = {version.letter for version in later.versions}
        kept = tuple(
            letter for letter in later.letters if letter.id in named and not self.letter(letter.id)
        )
        coded = {each.id: each.number for each in later.documents}
        documents = tuple(
            each if each.number else replace(each, number=coded.get(each.id, 0))
            for each in self.documents
        )
        return replace(
            self,
            versions=later.versions,
            letters=(*self.letters, *kept),
            documents=documents,
            numbered=max(self.last_number, later.last_number),
        )
