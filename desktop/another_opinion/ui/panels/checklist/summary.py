"""The result in a few short sentences."""

from __future__ import annotations

from another_opinion.i18n import tr, trn
from another_opinion.rules.rule import Finding, Verdict
from another_opinion.ui.panels.checklist.outcome import Outcome


def summary(outcome: Outcome) -> str:
    """Say who regulates the plan and what follows from it."""
    if not outcome.may_be_governed:
        return f"{outcome.regulator.name}. {outcome.regulator.means}"
    office = tr("Who watches over the plan: {name}.", name=outcome.regulator.name)
    return f"{office} {counts(outcome)}"


def counts(outcome: Outcome) -> str:
    """Say how many rights and limits apply, and how many points are open."""
    rights = _number(outcome.rights, Verdict.APPLIES)
    limits = _number(outcome.limits, Verdict.APPLIES)
    unsure = _number(outcome.findings, Verdict.UNKNOWN)
    said = [
        trn("{count} right applies.", "{count} rights apply.", rights),
        trn("{count} limit applies.", "{count} limits apply.", limits),
    ]
    if unsure:
        said.append(trn("{count} point is still open.", "{count} points are still open.", unsure))
    return " ".join(said)


def _number(findings: tuple[Finding, ...], verdict: Verdict) -> int:
    return sum(finding.verdict is verdict for finding in findings)
