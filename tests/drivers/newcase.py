"""Beginning a new case, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drivers.dates import type_date
from drivers.screen import Screen
from ui.scripted import ScriptedPrompts

PASSPHRASE = "garden river window bread copper"


@dataclass
class NewCaseDriver:
    """Fills in the pages of a new case as a daughter would for her mother."""

    screen: Screen
    prompts: ScriptedPrompts

    def begin(self) -> None:
        """Press the button of the first screen."""
        self.screen.press("Start a new case")

    def helper(self, name: str, relation: str) -> None:
        """Say that someone else than the patient is typing, with authority on file."""
        self.screen.choose("I help the patient")
        self.screen.type("Your name", name)
        self.screen.type("You are the patient's …", relation)
        self.screen.choose("Yes")
        self.go_on()

    def patient(self, name: str, born: date, address: str) -> None:
        """Name the patient."""
        self.screen.type("The patient's name", name)
        type_date(self.screen, "Date of birth", born)
        self.screen.type("Mailing address", address)
        self.go_on()

    def plan(self, name: str, number: str) -> None:
        """Copy the plan's card."""
        self.screen.type("Name of the plan", name)
        self.screen.type("Member number", number)
        self.screen.choose("HMO")
        self.go_on()

    def doctor(self, name: str, specialty: str) -> None:
        """Name the doctor whose advice is in doubt."""
        self.screen.type("Name of the doctor", name)
        self.screen.type("Specialty", specialty)
        self.go_on()

    def advice(self, what: str, worry: str) -> None:
        """Say what was advised, and what worries."""
        self.screen.type("What did the doctor advise?", what)
        self.screen.type("What worries you about it?", worry)
        self.go_on()

    def lock(self, file: Path, passphrase: str = PASSPHRASE) -> None:
        """Choose a passphrase and where the file shall lie."""
        self.prompts.new_file = file
        self.screen.type("Passphrase", passphrase)
        self.screen.type("The same again", passphrase)
        self.screen.press("Make the case file")

    def go_on(self) -> None:
        """Go to the next page."""
        self.screen.press("Continue")
