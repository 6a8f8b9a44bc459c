"""A writing desk: the case of a fictional patient, and letters written from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pypdfium2

from another_opinion.domain.case import Case
from another_opinion.domain.letters import Letter
from another_opinion.domain.people import Role, Writer
from another_opinion.rules.library import Library
from another_opinion.rules.question import answers_of
from another_opinion.services.letters.compose import compose
from another_opinion.services.letters.composed import Block, Composed
from another_opinion.services.letters.library import LetterLibrary
from another_opinion.services.letters.pdf import Printed, draft, render
from another_opinion.services.letters.writing import offers

REQUEST = "second-opinion-request"
OUTSIDE = "outside-network-request"


@dataclass
class Desk:
    """A case and one letter of it, and what a person does with them."""

    letters: LetterLibrary
    law: Library
    today: date
    case: Case
    letter: Letter

    def answer(self, **answers: str) -> None:
        """Answer questions of the checklist."""
        for question, choice in answers.items():
            self.case = self.case.with_answer(question, choice)

    def write(self, kind: str, **details: str) -> None:
        """Begin a letter, and fill in the facts that only it needs."""
        self.letter = Letter("letter-1", kind, self.today)
        self.fill_in(specialty="spine surgery")
        self.fill_in(why_none_qualified="Both spine surgeons on the list gave the first advice.")
        self.fill_in(**details)

    def fill_in(self, **details: str) -> None:
        """Fill in facts that only this letter needs."""
        for name, value in details.items():
            self.letter = self.letter.with_detail(name, value)

    def hand_over_to_daughter(self, *, authority: bool | None) -> None:
        """Let the patient's daughter do the typing."""
        self.hand_over_to(Writer(Role.CAREGIVER, "Linh Nguyễn-Ortega", "daughter", authority))

    def hand_over_to(self, writer: Writer) -> None:
        """Let someone else do the typing."""
        self.case = replace(self.case, writer=writer)

    def forget_answers(self) -> None:
        """Leave the checklist empty."""
        self.case = replace(self.case, answers=())

    def change_patient(self, **changes: object) -> None:
        """Change what the case says of the patient."""
        self.case = replace(self.case, patient=replace(self.case.patient, **changes))

    def change_plan(self, **changes: object) -> None:
        """Change what the case says of the plan."""
        self.case = replace(self.case, plan=replace(self.case.plan, **changes))

    def change_advice(self, **changes: object) -> None:
        """Change what the case says of the advice."""
        self.case = replace(self.case, advice=replace(self.case.advice, **changes))

    @property
    def answers(self) -> dict[str, str]:
        """What the law library is told."""
        return dict(answers_of(self.case))

    @property
    def verdicts(self) -> dict[str, str]:
        """What the law library says."""
        return {finding.rule.id: finding.verdict for finding in self.law.judge(self.answers)}

    def offered(self) -> list[tuple[str, bool]]:
        """See which letters fit, and which one is recommended."""
        fitting = offers(self.case, self.letters, self.law, self.today)
        return [(offer.template.id, offer.recommended) for offer in fitting]

    def compose(self) -> Composed:
        """Put the letter together."""
        template = self.letters.templates[self.letter.kind]
        return compose(
            template,
            self.letter,
            self.case,
            self.answers,
            self.verdicts,
            self.today,
            self.law.contacts,
            self.letters.checks,
            self.letters.exhibits,
        )

    def block(self, name: str) -> Block:
        """Find one block of the letter."""
        return next(block for block in self.compose().blocks if block.id == name)

    def text(self) -> str:
        """Read the letter as it stands, without laying it out."""
        return "\n\n".join(block.printed for block in self.compose().blocks if block.text)

    def print(self) -> Printed:
        """Print both copies."""
        return render(self.compose(), self.letters.stationery)

    def print_draft(self) -> Printed:
        """Print the letter although something is missing."""
        return draft(self.compose(), self.letters.stationery)

    def pages(self) -> list[str]:
        """Read what stands on each printed page."""
        return read_pages(self.print().pdf)


def read_pages(pdf: bytes) -> list[str]:
    """Read the text of each page, with plain spaces and line ends."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return [text.replace("\r\n", "\n").replace("\N{NO-BREAK SPACE}", " ") for text in texts]
