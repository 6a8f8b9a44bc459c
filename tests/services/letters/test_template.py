import re

import pytest

from another_opinion.domain.case import Case
from another_opinion.domain.facts import facts
from another_opinion.domain.letters import PHONE_SCRIPT
from another_opinion.domain.people import PlanKind
from another_opinion.resources import resource
from another_opinion.services.letters.defects import denial_labels
from another_opinion.services.letters.facts import labels
from another_opinion.services.letters.filling import placeholders
from another_opinion.services.letters.gaps import has_hole
from another_opinion.services.letters.history import history_labels
from another_opinion.services.letters.library import load_letters
from another_opinion.services.letters.offices import office_labels
from another_opinion.services.letters.standing import STANDINGS
from another_opinion.services.letters.template import Condition

OPTIONAL_MARK = re.compile(r"\{([a-z_.]+)\??\}")
QUOTED = re.compile("“(.*?)”", re.DOTALL)
SAID_TO_PEOPLE = ("title", "does", "recipient", "why_recipient")
UNWELCOME = re.compile(r"\b(please|sorry|valid|invalid|simply|just|and/or)\b|n’t\b|n't\b|!", re.I)

every = pytest.mark.parametrize("kind", sorted(load_letters().templates))


def plain(text):
    return " ".join(text.replace("’", "'").split())


def words_of(template):
    yield from (getattr(template, name) for name in SAID_TO_PEOPLE)
    for field in template.fields:
        yield from (field.label, field.hint)
    for block in template.blocks:
        yield from (block.label, block.hint, block.text)


@pytest.mark.parametrize(
    ("condition", "held", "expected"),
    [
        (Condition(), set(), True),
        (Condition(when=("a", "b")), {"a"}, False),
        (Condition(when=("a", "b")), {"a", "b", "c"}, True),
        (Condition(any_of=("a", "b")), {"b"}, True),
        (Condition(any_of=("a", "b")), {"c"}, False),
        (Condition(unless=("a", "b")), {"b"}, False),
        (Condition(when=("a",), unless=("b",)), {"a"}, True),
    ],
)
def test_a_condition_asks_for_all_for_one_and_for_none(condition, held, expected):
    assert condition.holds(frozenset(held)) is expected


@pytest.mark.parametrize("kind", sorted(load_letters().templates.keys() - {PHONE_SCRIPT}))
def test_every_quotation_is_word_for_word_in_the_statute(kind, letters, law):
    statute = plain(" ".join(section.text for section in law.statutes[0].section))
    quotations = [
        quotation
        for block in letters.templates[kind].blocks
        for quotation in QUOTED.findall(block.text)
    ]
    for quotation in quotations:
        assert plain(quotation).rstrip(".,") in statute


@every
def test_every_rule_that_a_letter_cites_is_in_the_law(kind, letters, law):
    told = {rule.id for rule in law.rules}
    for each in (*law.clocks, *law.statements, *law.contacts, *law.regulators, *law.notes):
        told |= {*each.rows}
    assert set(letters.templates[kind].cites) - told == set()


@every
def test_every_circumstance_can_come_about(kind, letters, law):
    template = letters.templates[kind]
    possible = {
        *(
            f"{question.id}={choice.id}"
            for question in law.questions
            for choice in question.choices
        ),
        *(rule.id for rule in law.rules),
        *(f"plan_kind={kind}" for kind in PlanKind),
        *facts(Case("case-1", None)),
        *(f"letter.{field.id}" for field in template.fields),
        *history_labels(),
        *denial_labels(),
        *template.circumstances,
        *("writer=patient", "writer=caregiver", "authority"),
        *(f"begun={kind}" for kind in letters.templates),
        *STANDINGS,
        "severe_pain=yes",  # asked by the page that cannot wait
    }
    conditions = (*template.blocks, *template.circumstances.values(), template.fits)
    conditions += (template.first,) if template.first else ()
    named = {
        name
        for condition in conditions
        for name in (*condition.when, *condition.any_of, *condition.unless)
    }
    assert named - possible == set()


@every
def test_every_fact_that_a_letter_prints_has_a_label(kind, letters, law):
    template = letters.templates[kind]
    printed = {fact for block in template.blocks for fact in placeholders(block.text)}
    assert printed - {*labels(template), *office_labels(law.contacts)} == set()


@every
def test_every_field_of_a_letter_is_printed(kind, letters):
    template = letters.templates[kind]
    printed = {fact for block in template.blocks for fact in placeholders(block.text)}
    printed |= {"letter.costs"} if "costs.table" in printed else set()
    assert {f"letter.{field.id}" for field in template.fields} <= printed


@every
def test_names_are_given_once(kind, letters):
    template = letters.templates[kind]
    names = [each.id for each in (*template.blocks, *template.fields)]
    assert len(names) == len(set(names))


@every
def test_no_fixed_wording_holds_a_blank(kind, letters):
    for block in letters.templates[kind].blocks:
        assert not has_hole(OPTIONAL_MARK.sub("", block.text))


@every
def test_the_words_are_calm_and_speak_to_people(kind, letters):
    for text in words_of(letters.templates[kind]):
        own_words = QUOTED.sub("", text)
        assert UNWELCOME.search(own_words) is None, text
        assert "enrollee" not in own_words, text


@every
def test_no_letter_claims_what_the_law_does_not_give(kind, letters):
    for block in letters.templates[kind].blocks:
        assert not re.search(r"business day|three opinions|third opinion", block.text), block.text


def test_every_part_is_used(letters):
    used = {name for template in letters.templates.values() for name in template.layout}
    parts = {path.stem for path in resource("letters", "en", "parts").glob("*.toml")}
    assert parts <= used
