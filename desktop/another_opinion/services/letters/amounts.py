"""Costs as a person types them, added up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from another_opinion.i18n import tr

_AMOUNT = re.compile(
    r"(?:^|(?<=\s))\$?\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d\d)?(?:\s?(?:dollars|USD))?\.?$", re.I
)


@dataclass(frozen=True, slots=True)
class Cost:
    """What was paid for, and how much."""

    what: str
    amount: Decimal


def cost_table(text: str) -> str:
    """Return the costs as lines, each with its amount, and their total.

    Nothing if a line does not end in an amount.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    found = [_cost(line) for line in lines]
    known = [cost for cost in found if cost]
    if not known or len(known) < len(lines):
        return ""
    total = Cost(tr("Total"), sum((cost.amount for cost in known), Decimal(0)))
    return "\n".join(f"{cost.what}: {dollars(cost.amount)}" for cost in (*known, total))


def dollars(amount: Decimal) -> str:
    """Write an amount as ``$1,350.00``."""
    return f"${amount:,.2f}"


def _cost(line: str) -> Cost | None:
    amount = _AMOUNT.search(line)
    what = line[: amount.start()].strip(" \t,:;–—-") if amount else ""
    if not amount or not what:
        return None
    return Cost(what, Decimal(amount[1].replace(",", "") + (amount[2] or "")))
