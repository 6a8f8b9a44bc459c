"""The color that goes with the state of a clock, beside its words."""

from __future__ import annotations

from another_opinion.services.path.clocks import ClockState

TONES = {
    ClockState.RUNNING: "",
    ClockState.ANSWERED: "quiet",
    ClockState.PASSED: "amber",
    ClockState.OVERDUE: "alarm",
}
