from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime
from hashlib import sha256
from itertools import pairwise

import pytest
from PIL import Image

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.domain.places import Place
from another_opinion.rules.days import CALIFORNIA
from another_opinion.rules.library import load_library
from another_opinion.rules.question import answers_of
from another_opinion.services.letters.library import load_letters
from another_opinion.services.letters.writing import written
from another_opinion.services.path.clocks import ClockState, case_clocks
from another_opinion.services.path.next_step import next_step
from another_opinion.services.sample.case import sample_case

LAW = load_library()


def noon(month, day):
    return datetime(2026, month, day, 12, tzinfo=CALIFORNIA)


def referral_clock(case, now):
    """Return the clock that the doctor's referral started."""
    (clock,) = (each for each in case_clocks(case, LAW, now) if each.rule.id == "referral-decision")
    return clock


# The story


def test_a_daughter_writes_for_her_mother(case):
    assert case.by_caregiver
    assert (case.writer.relation, case.writer.authority) == ("daughter", True)
    assert case.patient.name == "Inés Delgado"


def test_everything_that_happened_has_a_day_and_stands_in_order(case):
    days = [event.day for event in case.events if not event.roughly]
    assert None not in days
    assert days == sorted(days)
    assert case.advice.given == days[0] <= case.opened


def test_two_opinions_and_a_denial_lie_between_the_advice_and_the_referral(case):
    kinds = [event.kind for event in case.events]
    assert kinds.count(EventKind.OPINION) == 2
    order = [EventKind.VISIT, EventKind.GRANTED, EventKind.OPINION, EventKind.DENIED]
    places = [kinds.index(kind) for kind in (*order, EventKind.REFERRAL)]
    assert places == sorted(places)


def test_the_plan_dealt_with_them_on_weekdays(case):
    dealings = (EventKind.CALL, EventKind.GRANTED, EventKind.DENIED, EventKind.REFERRAL)
    days = [event.day for event in case.events if event.kind in dealings]
    assert all(day.weekday() < 5 for day in days)


def test_no_two_things_have_the_same_id(case):
    ids = [thing.id for thing in (*case.events, *case.documents, *case.letters, *case.versions)]
    assert len(ids) == len(set(ids))


def test_every_question_of_the_checklist_is_answered_with_one_of_its_choices(case):
    for question in LAW.questions_for(answers_of(case)):
        choices = {choice.id for choice in question.choices}
        assert case.choices[question.id] in choices
    assert all(LAW.question(name) for name in case.choices)


def test_the_referral_runs_to_the_days_of_scenario_t1(case):
    started = referral_clock(case, noon(9, 21))
    assert started.about == Place("timeline", "referral-outside")
    clock = started.clock
    assert f"{clock.day:%A, %B %d}" == "Monday, September 21"
    assert (clock.nominal, clock.latest) == (date(2026, 9, 28), date(2026, 9, 29))


@pytest.mark.parametrize(("day", "state"), [(29, ClockState.RUNNING), (30, ClockState.OVERDUE)])
def test_the_referral_is_overdue_only_after_the_latest_reading(case, day, state):
    assert referral_clock(case, noon(9, day)).state is state


# The letters


def test_the_first_letter_was_handed_in_and_stamped_on_the_day_it_was_printed(case):
    letter = case.letter("letter-request")
    (version,) = case.versions_of(letter.id)
    assert letter.delivery.version == version.number == 1
    assert letter.delivery.day == letter.delivery.received == date(2026, 8, 17)
    assert letter.delivery.stamped
    printed = version.made.astimezone(CALIFORNIA)
    assert letter.begun <= printed.date() == letter.delivery.day
    assert printed.time() < letter.delivery.at


def test_the_version_is_the_letter_as_the_law_that_it_names_writes_it(case, contents, reader):
    (version,) = case.versions
    pdf = contents[version.content]
    assert sha256(pdf).hexdigest() == version.content
    assert version.law == LAW.version
    assert reader.describe(pdf).pages == version.pages


def test_the_photo_of_the_stamp_belongs_to_the_letter(case):
    photo = case.document("paper-request")
    assert photo.about == "letter-request"
    assert photo.day == case.letter(photo.about).delivery.day


def test_the_second_letter_is_a_draft_that_lacks_nothing(case):
    letter = case.letter("letter-outside")
    assert (letter.delivery, case.versions_of(letter.id)) == (None, ())
    denied = case.event("denied-outside").day
    assert denied < letter.begun < date(2026, 9, 30)
    assert written(letter, case, load_letters(), LAW, date(2026, 9, 30)).gaps == ()


def test_on_the_day_of_the_tour_the_next_step_is_the_letter_begun(case):
    now = datetime(2026, 9, 30, 10, tzinfo=CALIFORNIA)
    assert next_step(case, LAW, now).place == Place("letters", "letter-outside")


# The papers


def test_a_paper_is_there_of_each_kind_that_the_path_needs(case):
    assert {document.kind for document in case.documents} >= {
        DocumentKind.DENIAL,
        DocumentKind.OPINION_REPORT,
        DocumentKind.STAMPED_LETTER,
        DocumentKind.PLAN_DOCUMENT,
        DocumentKind.BILL,
    }
    assert {document.media for document in case.documents} == {
        "application/pdf",
        "image/jpeg",
        "image/png",
    }


def test_papers_were_added_in_order_and_not_before_they_were_written(case):
    added = [document.added for document in case.documents]
    assert all(earlier < later for earlier, later in pairwise(added))
    assert all(document.day <= document.added.date() for document in case.documents)
    assert all(at.utcoffset() is not None for at in added)
    assert added[0].date() >= case.opened


def test_a_paper_belongs_to_a_letter_or_to_something_that_happened(case):
    owners = [document.about for document in case.documents if document.about]
    assert len(owners) == 4
    assert all(case.event(owner) or case.letter(owner) for owner in owners)


def test_the_denial_has_the_day_on_which_the_plan_refused(case):
    denial = case.document("paper-denial")
    assert denial.day == case.event(denial.about).day


def test_the_files_are_those_that_the_papers_and_the_version_name(case, contents):
    assert {thing.content for thing in (*case.documents, *case.versions)} == set(contents)
    for document in case.documents:
        content = contents[document.content]
        assert sha256(content).hexdigest() == document.content
        assert len(content) == document.size < 1_000_000


def test_every_page_of_every_paper_shows_something(case, contents, reader):
    for document in case.documents:
        for number in range(document.pages):
            page = reader.page(document.content, contents[document.content], number, 600)
            darkest, lightest = Image.frombytes(
                "RGB", (page.width, page.height), page.rgb
            ).convert("L").getextrema()  # fmt: skip
            assert darkest < 80
            assert lightest > 220


def test_the_report_has_two_pages(case):
    assert case.document("paper-report").pages == 2


def test_the_sample_is_the_same_each_time(sample):
    assert sample_case() == sample


def test_drawing_the_sample_writes_no_file(tmp_path):
    program = (
        "import os, sys\n"
        "def watch(event, details):\n"
        "    if event == 'open' and details[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):\n"
        "        if isinstance(details[0], str) and details[0] != os.devnull:\n"
        "            print('opened', details[0])\n"
        "    elif event in ('os.mkdir', 'os.rename', 'tempfile.mkstemp'): print(event, details)\n"
        "sys.addaudithook(watch)\n"
        "{planted}\n"
        "from another_opinion.services.sample.case import sample_case\n"
        "print(len(sample_case()[1]))\n"
    )

    def run(planted=""):
        command = (sys.executable, "-B", "-c", program.format(planted=planted))
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True).stdout

    assert run() == "6\n"
    assert run("open('planted', 'w').close(); sys.exit()") == "opened planted\n"
