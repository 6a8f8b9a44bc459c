"""The library of the law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from another_opinion.domain.collections import found
from another_opinion.resources import resource
from another_opinion.rules.clock import ClockRule
from another_opinion.rules.note import Note, Term
from another_opinion.rules.question import UNSURE, Answers, Question
from another_opinion.rules.reading import Table, read_table, shaped, with_words
from another_opinion.rules.regulator import Contact, Governs, Regulator
from another_opinion.rules.rule import Finding, Rule
from another_opinion.rules.sourced import Source
from another_opinion.rules.statement import Statement
from another_opinion.rules.station import Station
from another_opinion.rules.statute import Statute

Kind = TypeVar("Kind")

_REGULATOR_QUESTION = "seen_on_card"
_REGULATOR_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Edition:
    """Which state of the law the data files hold."""

    version: str
    as_of: date


@dataclass(frozen=True, slots=True)
class Listing:
    """A data file that lists things of one kind."""

    entry: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Library:
    """All that the application knows of the law, as read up to the day `as_of`.

    `pain` is asked, and `danger` said, where a case cannot wait.
    """

    version: str
    as_of: date
    rules: tuple[Rule, ...]
    questions: tuple[Question, ...]
    regulators: tuple[Regulator, ...]
    contacts: tuple[Contact, ...]
    clocks: tuple[ClockRule, ...]
    stations: tuple[Station, ...]
    statements: tuple[Statement, ...]
    statutes: tuple[Statute, ...]
    notes: tuple[Note, ...]
    glossary: tuple[Term, ...]
    sources: tuple[Source, ...]
    pain: Question
    danger: Statement

    def judge(self, answers: Answers) -> tuple[Finding, ...]:
        """Judge every rule on the answers (see `answers_of`)."""
        implied = self._implied(answers)
        known = {**answers, **self._regulator_answer(answers), **implied}
        return tuple(_finding(rule, known, implied) for rule in self.rules)

    def questions_for(self, answers: Answers) -> tuple[Question, ...]:
        """Return the questions to ask, in order, given the answers so far."""
        return tuple(question for question in self.questions if question.is_asked(answers))

    def regulator(self, answers: Answers) -> Regulator:
        """Return who regulates the plan, as far as the answers show."""
        seen = found(self.regulators, answers.get(_REGULATOR_QUESTION, _REGULATOR_UNKNOWN))
        return seen or next(each for each in self.regulators if each.id == _REGULATOR_UNKNOWN)

    def contacts_of(self, regulator: Regulator) -> tuple[Contact, ...]:
        """Return the numbers to call for a regulator."""
        return tuple(each for each in self.contacts if each.id in regulator.contacts)

    def question(self, name: str) -> Question | None:
        """Return the question of that id."""
        return found(self.questions, name)

    def rule(self, name: str) -> Rule | None:
        """Return the rule of that id."""
        return found(self.rules, name)

    def statement(self, name: str) -> Statement | None:
        """Return the statement of that row."""
        return found(self.statements, name)

    def stated(self, name: str) -> Rule | Statement | ClockRule | None:
        """Return what the law panel says under an id or a row of the fact table."""
        every: tuple[Rule | Statement | ClockRule, ...]
        every = (*self.rules, *self.statements, *self.clocks)
        return found(every, name) or next((each for each in every if name in each.rows), None)

    def _regulator_answer(self, answers: Answers) -> Answers:
        """Return the regulator as unsure if even that office leaves 1383.15 open."""
        regulator = self.regulator(answers)
        return {_REGULATOR_QUESTION: UNSURE} if regulator.governs is Governs.UNKNOWN else {}

    def _implied(self, answers: Answers) -> Answers:
        return {
            question.id: question.otherwise
            for question in self.questions
            if not question.is_asked(answers)
        }


def load_library(language: str = "en", folder: Path | None = None) -> Library:
    """Read the law with its words in `language`; raise LawDataError on a malformed file.

    The application's own law is read once; that in another `folder` each time.
    """
    return _own_library(language) if folder is None else _read_library(folder, language)


@cache
def _own_library(language: str) -> Library:
    return _read_library(resource("law"), language)


def _read_library(law: Path, language: str) -> Library:
    words = law / language
    edition = _one(law / "edition.toml", Edition)
    return Library(
        version=edition.version,
        as_of=edition.as_of,
        rules=_files(law / "rules", words / "rules.toml", Rule),
        questions=_entries(law / "questions.toml", words / "questions.toml", Question),
        regulators=_entries(law / "regulators.toml", words / "regulators.toml", Regulator),
        contacts=_entries(law / "contacts.toml", words / "contacts.toml", Contact),
        clocks=tuple(_clocks(law / "clocks", words / "clocks.toml")),
        stations=_entries(law / "stations.toml", words / "stations.toml", Station),
        statements=_files(law / "statements", words / "statements.toml", Statement),
        statutes=tuple(_one(file, Statute) for file in _sorted(law / "statutes")),
        notes=_entries(law / "notes.toml", words / "notes.toml", Note),
        glossary=_plain_entries(words / "glossary.toml", Term),
        sources=_plain_entries(law / "sources.toml", Source),
        pain=_part(law / "urgent.toml", words / "urgent.toml", "pain", Question),
        danger=_part(law / "urgent.toml", words / "urgent.toml", "danger", Statement),
    )


def _finding(rule: Rule, known: Answers, implied: Answers) -> Finding:
    because = tuple(name for name in rule.because(known) if name not in implied)
    return Finding(rule, rule.judge(known), because)


def _files(folder: Path, words_file: Path, kind: type[Kind]) -> tuple[Kind, ...]:
    """Read a folder with one thing a file, each joined with its words."""
    words = read_table(words_file)
    return tuple(
        shaped(file, with_words(words_file, words, read_table(file)), kind)
        for file in _sorted(folder)
    )


def _clocks(folder: Path, words_file: Path) -> Iterator[ClockRule]:
    """Give each time limit, followed by its twin in another office's law."""
    words = read_table(words_file)
    for file in _sorted(folder):
        table = read_table(file)
        rule = shaped(file, with_words(words_file, words, table), ClockRule)
        yield rule
        if rule.twin:
            name = f"{rule.id}-insurer"
            yield replace(rule.as_twin(rule.twin, name), **words.get(name, {}))


def _entries(file: Path, words_file: Path, kind: type[Kind]) -> tuple[Kind, ...]:
    """Read a file that lists things as ``[[entry]]``, each joined with its words."""
    words = read_table(words_file)
    return tuple(
        shaped(file, with_words(words_file, words, entry), kind) for entry in _listed(file)
    )


def _part(file: Path, words_file: Path, name: str, kind: type[Kind]) -> Kind:
    """Read one table of a file, joined with its words."""
    table = read_table(file).get(name, {})
    return shaped(file, with_words(words_file, read_table(words_file), table), kind)


def _plain_entries(file: Path, kind: type[Kind]) -> tuple[Kind, ...]:
    return tuple(shaped(file, entry, kind) for entry in _listed(file))


def _one(file: Path, kind: type[Kind]) -> Kind:
    return shaped(file, read_table(file), kind)


def _listed(file: Path) -> tuple[Table, ...]:
    return _one(file, Listing).entry


def _sorted(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"))
