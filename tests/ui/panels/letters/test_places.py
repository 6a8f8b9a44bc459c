"""Tests of the names of the letters' screens."""

from __future__ import annotations

from dataclasses import replace

import pytest

from another_opinion.domain.letters import Delivery, Letter, Way
from another_opinion.ui.panels.letters.places import Spot, View, spot_in
from casefiles import CASE, printed

DRAFT = CASE.with_letter(Letter("a", "second-opinion-request", CASE.opened))
PRINTED = printed(DRAFT, "a", b"%PDF")
HANDED_IN = PRINTED.with_letter(
    replace(PRINTED.letters[0], delivery=Delivery(1, CASE.opened, Way.HAND))
)


@pytest.mark.parametrize(
    ("case", "item", "spot"),
    [
        (CASE, "", Spot(View.HOME)),
        (CASE, "a", Spot(View.HOME)),
        (DRAFT, "a", Spot(View.EDITOR, "a")),
        (DRAFT, "a:subject", Spot(View.EDITOR, "a", "subject")),
        (DRAFT, "printed:a", Spot(View.EDITOR, "a")),
        (DRAFT, "versions:a", Spot(View.EDITOR, "a")),
        (PRINTED, "printed:a", Spot(View.PRINTED, "a")),
        (PRINTED, "saved:a", Spot(View.SAVED, "a")),
        (PRINTED, "versions:a:1", Spot(View.VERSIONS, "a", "1")),
        (HANDED_IN, "a:subject", Spot(View.HANDED_IN, "a", "subject")),
        (HANDED_IN, "printed:a", Spot(View.HANDED_IN, "a")),
        (HANDED_IN, "versions:a", Spot(View.VERSIONS, "a")),
    ],
)
def test_a_name_leads_to_what_the_case_can_show(case, item, spot):
    assert spot_in(case, item) == spot
