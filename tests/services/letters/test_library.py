import re

import pytest

from another_opinion.domain.letters import ELSEWHERE
from another_opinion.services.letters.library import load_letters
from another_opinion.services.letters.template import Paper
from another_opinion.services.path import names
from services.letters.desk import OUTSIDE, REQUEST


def test_where_no_one_in_the_network_is_qualified_the_outside_request_comes_first(desk):
    assert desk.offered() == [(OUTSIDE, True), (REQUEST, False)]


@pytest.mark.parametrize("regulator", ["dmhc", "erisa", "unsure"])
def test_the_order_is_the_same_under_every_regulator(regulator, desk):
    desk.answer(seen_on_card=regulator)
    assert desk.offered()[0] == (OUTSIDE, True)


def test_where_that_is_not_known_the_ordinary_request_comes_first(desk):
    desk.answer(qualified_in_network="unsure")
    assert desk.offered() == [(REQUEST, True), (OUTSIDE, False)]


def test_where_someone_in_the_network_is_qualified_no_outside_request_is_offered(desk):
    desk.answer(qualified_in_network="yes")
    assert desk.offered() == [(REQUEST, True)]


def test_the_timeline_calls_every_letter_by_its_title(desk):
    for template in desk.letters.templates.values():
        assert names.letter(template.id) == template.title


def test_the_letters_that_go_elsewhere_are_those_that_are_sent(desk):
    sent = {each.id for each in desk.letters.templates.values() if each.paper is Paper.SENT}
    assert set(ELSEWHERE) == sent


def test_every_letter_that_the_path_leads_to_is_there(desk, law):
    assert {place.letter for place in law.stations} - {""} <= desk.letters.templates.keys()


def test_every_letter_says_in_one_line_what_it_does(desk):
    for template in desk.letters.templates.values():
        assert template.does
        assert "\n" not in template.does


def test_what_a_block_cites_is_among_what_its_letter_cites(desk):
    for template in desk.letters.templates.values():
        cited = {name for block in template.blocks for name in block.cites}
        assert cited <= set(template.cites), template.id


def test_a_block_that_names_the_law_leads_to_it(desk):
    for template in desk.letters.templates.values():
        for block in template.blocks:
            names_law = re.search(r"[Ss]ection \d|ubdivision|Code \d|C[CF]R \d", block.text)
            assert not names_law or block.cites, (template.id, block.id)


def test_a_faulty_file_is_named_together_with_its_fault(tmp_path):
    (tmp_path / "circumstances.toml").write_text('[law]\nwhenn = ["a"]\n')
    with pytest.raises(ValueError, match=r"circumstances\.toml.*whenn"):
        load_letters(folder=tmp_path)
