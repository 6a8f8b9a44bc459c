"""The people and the plan that a case is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """Who is typing."""

    PATIENT = "patient"
    CAREGIVER = "caregiver"


@dataclass(frozen=True, slots=True)
class Writer:
    """The person at the keyboard; `name` and the rest only when it is not the patient."""

    role: Role = Role.PATIENT
    name: str = ""
    relation: str = ""
    authority: bool | None = None


@dataclass(frozen=True, slots=True)
class Patient:
    """The person whose care is in question (the law's *enrollee*)."""

    name: str = ""
    born: date | None = None
    address: str = ""
    phone: str = ""


class PlanKind(StrEnum):
    """What the plan calls itself on its card; it does not settle who regulates it."""

    HMO = "hmo"
    PPO = "ppo"
    EPO = "epo"
    POS = "pos"
    MEDICARE_ADVANTAGE = "medicare_advantage"
    MEDI_CAL = "medi_cal"
    OTHER = "other"
    NOT_SURE = "not_sure"


@dataclass(frozen=True, slots=True)
class Plan:
    """The health plan, as its card shows it."""

    name: str = ""
    member_number: str = ""
    kind: PlanKind = PlanKind.NOT_SURE
    phone: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Doctor:
    """The doctor whose advice is in doubt."""

    name: str = ""
    specialty: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Advice:
    """What that doctor advised, and what worries the patient about it."""

    what: str = ""
    given: date | None = None
    worry: str = ""
