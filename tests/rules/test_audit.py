from __future__ import annotations

import shutil

import pytest

from another_opinion.resources import resource
from another_opinion.rules.audit import Weight, load_checks
from another_opinion.rules.library import load_library
from another_opinion.rules.reading import LawDataError
from another_opinion.rules.sourced import Confidence

CHECKS = load_checks()
LIBRARY = load_library()


def test_there_are_ten_checks():
    assert len({check.id for check in CHECKS}) == 10


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_nothing_is_asked_without_its_authority(check):
    assert check.rows
    assert check.citation
    assert set(check.source) <= {source.id for source in LIBRARY.sources}
    assert check.source
    assert check.as_of <= LIBRARY.as_of
    assert check.confidence is not Confidence.FROM_MEMORY


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_every_element_has_a_name_and_something_to_find(check):
    assert set(check.names) == set(check.find)
    assert all(phrases and all(phrases) for phrases in check.find.values())


def test_the_notice_is_tested_by_its_elements():
    find = {check.id: set(check.find) for check in CHECKS}
    assert find["contacts"] == {
        "department-phone",
        "department-tdd",
        "department-site",
        "plan-phone",
    }
    assert len(find["thirty-days"]) == len(find["review"]) == 1


def test_only_what_the_statute_asks_for_weighs_as_law():
    law = {check.id for check in CHECKS if check.weight is Weight.LAW}
    assert law == {
        "writing",
        "reasons",
        "grievance-right",
        "contacts",
        "thirty-days",
        "review",
        "type-size",
    }


def test_a_check_without_words_is_named(tmp_path):
    shutil.copytree(resource("law"), tmp_path / "law")
    (tmp_path / "law" / "audit" / "11-new.toml").write_text('id = "new"')
    with pytest.raises(LawDataError, match=r"audit\.toml, new: there are no words"):
        load_checks(folder=tmp_path / "law")
