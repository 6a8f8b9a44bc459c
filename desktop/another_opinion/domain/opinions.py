"""What a doctor said who was asked for another opinion, and who that doctor is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class View(StrEnum):
    """How the doctor looks on what the first doctor advised."""

    AGREES = "agrees"
    AGAINST = "against"
    OTHER = "other"


class Chosen(StrEnum):
    """Who chose the doctor."""

    PATIENT = "patient"
    FIRST_DOCTOR = "first_doctor"
    PLAN = "plan"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Opinion:
    """An opinion, with plain facts on how independent it is; None while one is not known.

    `in_network` is about the plan's network, `same_organization` about the medical group or
    hospital of the doctor whose advice is in doubt.
    """

    view: View | None = None
    specialty: str = ""
    group: str = ""
    in_network: bool | None = None
    same_organization: bool | None = None
    chosen: Chosen | None = None
