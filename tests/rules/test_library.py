from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from another_opinion.resources import resource
from another_opinion.rules.library import load_library
from another_opinion.rules.question import UNSURE
from another_opinion.rules.reading import LawDataError
from another_opinion.rules.regulator import Governs
from another_opinion.rules.rule import Verdict
from another_opinion.rules.sourced import Confidence

LIBRARY = load_library()
RULES = {rule.id: rule for rule in LIBRARY.rules}
SOURCED = (
    *LIBRARY.rules,
    *LIBRARY.clocks,
    *LIBRARY.regulators,
    *LIBRARY.stations,
    *LIBRARY.statutes,
)
DMHC = {"seen_on_card": "dmhc", "plan_kind": "hmo"}


def verdicts(**answers: str) -> dict[str, Verdict]:
    return {finding.rule.id: finding.verdict for finding in LIBRARY.judge(answers)}


@pytest.mark.parametrize("thing", SOURCED, ids=lambda thing: thing.id)
def test_nothing_is_said_without_its_authority(thing):
    assert thing.rows
    assert thing.citation
    assert thing.source or thing.confidence is Confidence.FROM_MEMORY
    assert thing.as_of <= LIBRARY.as_of


@pytest.mark.parametrize("thing", SOURCED, ids=lambda thing: thing.id)
def test_what_is_from_memory_asks_the_reader_to_check_it(thing):
    if thing.confidence is Confidence.FROM_MEMORY:
        assert "Check this" in thing.plain
        assert thing.caveat


@pytest.mark.parametrize("rule", LIBRARY.rules, ids=lambda rule: rule.id)
def test_every_rule_has_plain_words(rule):
    assert rule.title
    assert rule.plain


@pytest.mark.parametrize("rule", LIBRARY.rules, ids=lambda rule: rule.id)
def test_every_quotation_stands_in_the_statute_word_for_word(rule):
    statute = next(each for each in LIBRARY.statutes if each.id == rule.statute)
    assert len(rule.quote) > 20
    assert rule.quote in statute.text_of(rule.subdivision)


def test_the_statute_says_which_print_it_is():
    note = LIBRARY.statutes[0].note
    assert note == (
        "Text as printed on the page this product starts from, not compared with today's code."
    )


def test_every_source_is_explained_and_every_explanation_is_used():
    things = (*SOURCED, *LIBRARY.statements, *LIBRARY.contacts)
    named = {key for thing in things for key in thing.source}
    assert named == {source.id for source in LIBRARY.sources}


def test_rules_ask_only_for_answers_that_can_be_given():
    choices = {q.id: {choice.id for choice in q.choices} for q in LIBRARY.questions}
    for rule in LIBRARY.rules:
        for question, accepted in rule.when.items():
            assert set(accepted) <= choices[question] - {UNSURE}


def test_every_question_decides_a_rule_that_it_cites():
    for question in LIBRARY.questions:
        assert any(question.id in RULES[name].when for name in question.cites)


def test_ids_are_unique():
    for kind in (LIBRARY.rules, LIBRARY.questions, LIBRARY.clocks, LIBRARY.contacts):
        assert len({thing.id for thing in kind}) == len(kind)


def test_regulators_answer_to_the_choices_on_the_card_and_name_known_contacts():
    on_card = {choice.id for choice in LIBRARY.question("seen_on_card").choices}
    assert {each.id for each in LIBRARY.regulators} == on_card - {UNSURE} | {"unknown"}
    contacts = {contact.id for contact in LIBRARY.contacts}
    assert all(set(each.contacts) <= contacts for each in LIBRARY.regulators)


def test_only_the_dmhc_makes_1383_15_govern():
    governing = [each.id for each in LIBRARY.regulators if each.governs is Governs.YES]
    assert governing == ["dmhc"]


@pytest.mark.parametrize("answers", [{}, {"seen_on_card": "unsure"}, {"seen_on_card": "?"}])
def test_an_unclear_card_leaves_the_regulator_unknown(answers):
    assert LIBRARY.regulator(answers).id == "unknown"
    phones = [contact.phone for contact in LIBRARY.contacts_of(LIBRARY.regulator(answers))]
    assert phones == ["1-888-466-2219", "1-800-927-4357"]


def test_an_hmo_under_the_dmhc_with_an_operation_in_doubt():
    found = verdicts(**DMHC, surgery_doubted="yes", urgent="no", whose_advice="specialist")
    assert found["2OP-01"] is Verdict.APPLIES
    assert found["2OP-02"] is Verdict.APPLIES
    assert found["2OP-10"] is Verdict.DOES_NOT
    assert found["2OP-15"] is Verdict.APPLIES
    assert found["2OP-17"] is Verdict.UNKNOWN


def test_a_question_that_is_not_asked_is_never_a_reason():
    for finding in LIBRARY.judge(DMHC):
        assert "ppo_unlimited" not in finding.because


def test_a_stale_answer_to_a_question_no_longer_asked_counts_for_nothing():
    assert verdicts(**DMHC, ppo_unlimited="yes")["2OP-01"] is Verdict.APPLIES
    ppo = {**DMHC, "plan_kind": "ppo"}
    assert verdicts(**ppo, ppo_unlimited="yes")["2OP-01"] is Verdict.DOES_NOT
    assert verdicts(**ppo)["2OP-01"] is Verdict.UNKNOWN


@pytest.mark.parametrize("seen", ["cdi", "erisa", "medicare_advantage", "fehb"])
def test_under_another_regulator_no_right_of_1383_15_is_claimed(seen):
    found = verdicts(seen_on_card=seen, plan_kind="ppo", surgery_doubted="yes", urgent="yes")
    assert set(found.values()) == {Verdict.DOES_NOT}


def test_with_medi_cal_it_stays_open_whether_1383_15_governs():
    found = verdicts(seen_on_card="medi_cal", plan_kind="medi_cal", surgery_doubted="yes")
    assert found["2OP-02"] is Verdict.UNKNOWN


def copy_of_the_law(folder: Path) -> Path:
    return shutil.copytree(resource("law"), folder / "law")


def test_a_misspelled_field_is_named_with_its_file(tmp_path):
    law = copy_of_the_law(tmp_path)
    file = law / "rules" / "2op-02-surgery.toml"
    file.write_text(file.read_text().replace("gives = true", "gievs = true"))
    with pytest.raises(LawDataError, match=r"2op-02-surgery\.toml, .*gives"):
        load_library(folder=law)


def test_an_unknown_field_is_named_with_its_file(tmp_path):
    law = copy_of_the_law(tmp_path)
    file = law / "rules" / "2op-02-surgery.toml"
    file.write_text('mood = "grave"\n' + file.read_text())
    with pytest.raises(LawDataError, match=r"2op-02-surgery\.toml, mood: there is no field `mood`"):
        load_library(folder=law)


MALFORMED = [
    ("verified in source (source page)", "sure", "confidence: it cannot be `sure`"),
    ("gives = true", 'gives = "yes"', "gives: it must be true or false, not words in quotes"),
    ('verdict = "applies"', 'verdict = "maybe"', "example 1, verdict: it cannot be `maybe`"),
    ("[when]", "[when", "line 16, `[when`: this is not TOML"),
    ("as_of = 2026-11-23", "", "the file: the field `as_of` is missing"),
    ("as_of = 2026-11-23", "as_of = 2026-02-30", "there is no such day or time"),
    ('source = ["S1", "S3"]', 'source = "S1"', "source: it must be a list, not words in quotes"),
]


def test_a_rule_without_words_is_refused(tmp_path):
    law = copy_of_the_law(tmp_path)
    file = law / "rules" / "2op-02-surgery.toml"
    file.write_text(file.read_text().replace('id = "2OP-02"', 'id = "2OP-99"'))
    with pytest.raises(LawDataError, match=r"rules\.toml, 2OP-99: there are no words for it here"):
        load_library(folder=law)


@pytest.mark.parametrize(("old", "new", "told"), MALFORMED)
def test_a_malformed_rule_is_refused_by_its_file_field_and_reason(tmp_path, old, new, told):
    law = copy_of_the_law(tmp_path)
    file = law / "rules" / "2op-02-surgery.toml"
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))
    with pytest.raises(LawDataError) as refusal:
        load_library(folder=law)
    assert str(refusal.value).startswith("2op-02-surgery.toml, ")
    assert told in str(refusal.value)


def test_a_missing_file_is_named(tmp_path):
    law = copy_of_the_law(tmp_path)
    (law / "en" / "clocks.toml").unlink()
    with pytest.raises(LawDataError, match=r"clocks\.toml"):
        load_library(folder=law)


PHONE = re.compile(r"1-8\d\d-\d{3}-\d{4}")


def test_only_numbers_with_a_source_are_printed():
    sourced = {number for contact in LIBRARY.contacts for number in (contact.phone, contact.tdd)}
    for file in resource("law", "en").glob("*.toml"):
        assert set(PHONE.findall(file.read_text())) <= sourced, file.name
