"""Stations of the path to another opinion."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from another_opinion.rules.sourced import Sourced


class Basis(StrEnum):
    """Whether the law asks for a station before the next one."""

    LAW = "law"
    ADVICE = "advice"


class StationName(StrEnum):
    """The stations by name."""

    INTERNAL = "internal"
    OUTSIDE = "outside"
    GRIEVANCE = "grievance"
    STATE_REVIEW = "state_review"
    REIMBURSEMENT = "reimbursement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Station(Sourced):
    """One place of the path; `leads` says what brings a patient there.

    `why` gives the reason for the basis: the law that requires the station, or that it is
    advice.
    """

    id: StationName
    basis: Basis
    title: str
    what: str
    leads: str
    why: str
