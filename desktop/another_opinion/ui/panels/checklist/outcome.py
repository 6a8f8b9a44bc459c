"""What the law makes of a case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from another_opinion.domain.case import Case
from another_opinion.i18n import tr
from another_opinion.rules.library import Library
from another_opinion.rules.question import REGULATORS_OF, UNSURE, Answers, Question, answers_of
from another_opinion.rules.regulator import Governs, Regulator
from another_opinion.rules.rule import Finding, Group, Verdict

_PLAN = "plan"  # the topic of the questions on which every rule turns

_ORDER = (Verdict.APPLIES, Verdict.UNKNOWN, Verdict.DOES_NOT)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answers of a case with the regulator and the findings that follow from them."""

    case: Case
    law: Library
    answers: Answers
    regulator: Regulator
    findings: tuple[Finding, ...]

    @classmethod
    def of(cls, case: Case, law: Library) -> Outcome:
        """Judge a case as it stands."""
        answers = answers_of(case)
        return cls(case, law, answers, law.regulator(answers), law.judge(answers))

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions to ask, in order."""
        return self.law.questions_for(self.answers)

    @property
    def unanswered(self) -> tuple[Question, ...]:
        """The questions that still have no answer, not even "I am not sure"."""
        return tuple(each for each in self.questions if each.id not in self.answers)

    @property
    def about_plan(self) -> tuple[Question, ...]:
        """The questions on which every rule turns; the first one names the regulator."""
        return tuple(each for each in self.questions if each.topic == _PLAN)

    @property
    def plan_says_otherwise(self) -> bool:
        """Whether the plan calls itself something that the card's regulator cannot have."""
        possible = REGULATORS_OF.get(self.case.plan.kind, (self.regulator.id,))
        return self.regulator.id not in (*possible, "unknown")

    @property
    def rights(self) -> tuple[Finding, ...]:
        """What the law may give, the sure ones first."""
        return _sorted(finding for finding in self.findings if finding.rule.gives)

    @property
    def limits(self) -> tuple[Finding, ...]:
        """What the law does not give, the sure ones first."""
        return _sorted(finding for finding in self.findings if not finding.rule.gives)

    @property
    def verdicts(self) -> Mapping[str, Verdict]:
        """The verdict on each rule by the rule's id."""
        return {finding.rule.id: finding.verdict for finding in self.findings}

    @property
    def may_be_governed(self) -> bool:
        """Whether section 1383.15 governs the plan, or could."""
        return self.regulator.governs is not Governs.NO

    @property
    def is_owed_an_opinion(self) -> bool:
        """Whether the plan must give a second opinion, so that a letter may cite the law."""
        duties = (finding for finding in self.findings if finding.rule.group is Group.DUTY)
        return any(finding.verdict is Verdict.APPLIES for finding in duties)

    def choice(self, question: Question) -> str:
        """Return the choice taken, or ``unsure`` where there is none."""
        return self.answers.get(question.id, UNSURE)

    def changed_since(self, before: Outcome) -> tuple[Finding, ...]:
        """Return the findings whose verdict was another one in `before`."""
        old = before.verdicts
        return tuple(each for each in self.findings if each.verdict is not old[each.rule.id])

    def grounds(self, finding: Finding) -> tuple[str, ...]:
        """Say which answers decided a finding, or what would settle one that is open."""
        questions = [each for each in self.questions if each.id in finding.because]
        if finding.verdict is Verdict.UNKNOWN:
            return tuple(dict.fromkeys(self._way_to_settle(each) for each in questions))
        # Every rule turns on the plan; that is told only where nothing else decided.
        own = tuple(self._told(each) for each in questions if each.topic != _PLAN)
        about_plan = tuple(self.answer(each) for each in questions)
        return own or about_plan or (tr("The kind of your plan decides this."),)

    def ask(self, question: Question) -> str:
        """Return a question as the person at the keyboard is asked it."""
        return question.wording(self._helped)

    def why(self, question: Question) -> str:
        """Return why a question is asked."""
        return question.reason(self._helped)

    @property
    def _helped(self) -> str:
        """The patient's name where someone else is typing; nothing where it is the patient."""
        return called(self.case) if self.case.by_caregiver else ""

    def answer(self, question: Question) -> str:
        """Say what was answered to a question."""
        return tr("You answered: {answer}.", answer=question.label(self.choice(question)))

    def _told(self, question: Question) -> str:
        return f"{self.ask(question)} {self.answer(question)}"

    def _way_to_settle(self, question: Question) -> str:
        if question.id not in self.answers:
            return tr("Not answered yet: {question}", question=self.ask(question))
        if question.topic == _PLAN:
            return tr("First it must be clear what kind of plan this is.")
        return question.settle


def called(case: Case) -> str:
    """Return what to call the patient in a sentence.

    That is the first name of ``Rosa M. Delgado``. A name of three full words may begin with
    the name of the family, so it stays whole.
    """
    words = case.patient.name.split() or [tr("the patient")]
    initials_only = all(len(word.rstrip(".")) == 1 for word in words[1:-1])
    return words[0] if initials_only else " ".join(words)


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: _ORDER.index(finding.verdict)))
