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
    """What a station is for, whatever the regulator calls it."""

    INTERNAL = "internal"
    REGULATOR = "regulator"
    OUTSIDE = "outside"
    GRIEVANCE = "grievance"
    STATE_REVIEW = "state_review"
    REIMBURSEMENT = "reimbursement"


class Shortcut(StrEnum):
    """What opens a station at once, past those before it."""

    URGENT = "urgent"
    EXPERIMENTAL = "experimental"


@dataclass(frozen=True, slots=True, kw_only=True)
class Station(Sourced):
    """One place of the path under some `regulators`; `leads` says what brings a patient there.

    `letter` is the kind of letter that goes there, and `urgent_letter` that of a case that
    cannot wait, if there is one of ours.
    `why` gives the reason for the basis: the law that requires the station, or that it is
    advice. `go` recommends it, for the reason `go_why`; `write` says what to write and to whom.
    `wait` recommends to wait there; `wait_why` may hold ``{day}``. `at_once` opens it early,
    and `automatic` says that a case gets there without the patient.

    The rest is said only where it fits: `today` to whom it is urgent, `silent` of an overdue
    answer, `nobody` where no doctor of the network is qualified, `experimental` of a refusal
    that calls the care so, `meanwhile` to who waits, and `paid` with `paid_write` of a bill.
    """

    id: str
    name: StationName
    regulators: tuple[str, ...]
    basis: Basis
    at_once: tuple[Shortcut, ...] = ()
    automatic: bool = False
    letter: str = ""
    urgent_letter: str = ""
    title: str
    what: str
    leads: str
    why: str
    go: str = ""
    go_why: str = ""
    write: str = ""
    wait: str = ""
    wait_why: str = ""
    today: str = ""
    silent: str = ""
    nobody: str = ""
    experimental: str = ""
    meanwhile: str = ""
    paid: str = ""
    paid_write: str = ""
