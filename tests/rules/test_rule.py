from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from another_opinion.rules.library import load_library
from another_opinion.rules.rule import Group, Verdict

LIBRARY = load_library()
RULES = {rule.id: rule for rule in LIBRARY.rules}
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id} {number}")
    for rule in LIBRARY.rules
    for number, example in enumerate(rule.example, 1)
]
CHOICES = {q.id: [choice.id for choice in q.choices] for q in LIBRARY.questions}
ANSWERS = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(choices) for name, choices in CHOICES.items()}
)
ANY_RULE = st.sampled_from(LIBRARY.rules)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_every_worked_example_comes_out(rule, example):
    assert rule.judge(example.answers) is example.verdict


@pytest.mark.parametrize("rule", LIBRARY.rules, ids=lambda rule: rule.id)
def test_every_rule_has_an_example_of_each_verdict(rule):
    assert {example.verdict for example in rule.example} == set(Verdict)


@given(ANY_RULE, ANSWERS)
def test_a_missing_or_unsure_answer_never_makes_a_rule_apply(rule, answers):
    if rule.judge(answers) is Verdict.APPLIES:
        assert all(answers.get(question, "unsure") != "unsure" for question in rule.when)


@given(ANY_RULE, ANSWERS, st.data())
def test_one_answer_against_a_rule_settles_it(rule, answers, data):
    question = data.draw(st.sampled_from(sorted(rule.when)))
    against = set(CHOICES[question]) - {"unsure", *rule.when[question]}
    chosen = data.draw(st.sampled_from(sorted(against)))
    told = {**answers, question: chosen}
    assert rule.judge(told) is Verdict.DOES_NOT
    assert question in rule.because(told)


@given(ANY_RULE, ANSWERS)
def test_learning_more_never_turns_a_settled_verdict_around(rule, answers):
    before = rule.judge({})
    after = rule.judge(answers)
    assert before is Verdict.UNKNOWN
    assert after is Verdict.UNKNOWN or set(rule.because(answers)) <= answers.keys()


def test_a_rule_names_the_answer_that_is_wanting():
    told = {"seen_on_card": "dmhc", "ppo_unlimited": "no", "surgery_doubted": "unsure"}
    assert RULES["2OP-02"].because(told) == ("surgery_doubted",)


def test_the_five_reasons_and_the_open_list_are_all_there():
    reasons = [rule.subdivision for rule in LIBRARY.rules if rule.group is Group.REASON]
    assert reasons == ["(a)(1)", "(a)(2)", "(a)(3)", "(a)(4)", "(a)(5)", "(a)"]


def test_every_subdivision_of_the_statute_has_a_rule():
    told = {rule.subdivision for rule in LIBRARY.rules}
    assert told == {section.id for section in LIBRARY.statutes[0].section}


def test_what_the_law_does_not_give_is_said():
    limits = {rule.id for rule in LIBRARY.rules if not rule.gives}
    assert limits >= {"ADV-03", "ADV-05", "ADV-06", "2OP-12", "2OP-16", "2OP-20", "2OP-22"}
