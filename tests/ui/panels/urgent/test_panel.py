"""Tests of the page that cannot wait, as a person in haste uses it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton

from another_opinion.domain.letters import EXPEDITED_GRIEVANCE, EXPEDITED_REQUEST
from another_opinion.domain.people import Role
from another_opinion.services.letters.writing import written
from another_opinion.ui.panels.urgent.panel import UrgentPanel
from drivers.screen import Screen
from ui.panels.showing import framed

HARM = "Yes, waiting could do serious harm"
WHY = "The nurse said that the weakness could stay."


@pytest.fixture
def urgent(qtbot, session, tools, frame):
    """Return the page on which nothing was answered yet."""
    with framed(qtbot, frame, UrgentPanel(session, tools)) as panel:
        yield Screen(qtbot, panel)


def fill_in(urgent, label, value):
    urgent.type(label, value)
    urgent.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)


def gaps(session, tools, kind):
    letter = next(each for each in session.case.letters if each.kind == kind)
    return written(letter, session.case, tools.letters, tools.law, tools.today).gaps


def test_before_any_answer_the_page_says_when_to_call_911_and_whom_to_call(urgent):
    assert urgent.says("In danger now? Call 911.")
    assert urgent.says("○ Advice.")
    assert urgent.offers("Read it in Law: HSC 1368.01(b)")
    assert urgent.says("DMHC Help Center: 1-888-466-2219")
    assert not urgent.says("Your papers")


def test_an_answer_brings_the_four_papers_and_is_the_checklists_answer(urgent, session):
    urgent.choose(HARM)
    urgent.wait_to_read("Your papers")
    assert session.case.choices["urgent"] == "yes"
    for title in (
        "What to say on the phone",
        "Urgent request for a second opinion",
        "Statement for the doctor to sign",
        "Urgent grievance",
    ):
        assert urgent.offers(f"Open and print: {title}")


def test_only_what_is_missing_is_asked_and_makes_the_papers_ready(urgent, session, tools):
    urgent.choose(HARM)
    urgent.wait_to_read("What the papers still need")
    assert not urgent.says("Name of the patient")
    fill_in(urgent, "Name of the doctor", "Alan O'Neil-García, MD")
    fill_in(urgent, "What the doctor advised", "Surgery on the spine")
    fill_in(urgent, "Field of medicine", "Spine surgery")
    fill_in(urgent, "What could happen while you wait", WHY)
    urgent.qtbot.waitUntil(lambda: len(session.case.letters) == 3)
    for kind in (EXPEDITED_REQUEST, EXPEDITED_GRIEVANCE):
        assert gaps(session, tools, kind) == ()
    urgent.qtbot.waitUntil(lambda: urgent.words().count("● Ready to print") == 4)


def test_a_suggested_field_of_medicine_says_so_until_it_is_changed(urgent, session):
    doctor = replace(session.case.doctor, specialty="Orthopedic surgery")
    session.edit("The first doctor", replace(session.case, doctor=doctor))
    urgent.choose(HARM)
    urgent.wait_to_read("A suggestion: this is the field of the first doctor.")
    assert urgent.read("Field of medicine") == "Orthopedic surgery"
    fill_in(urgent, "Field of medicine", "Spine surgery")
    urgent.qtbot.waitUntil(lambda: not urgent.says("A suggestion"), timeout=5_000)
    letters = {letter.kind: letter.detail("specialty") for letter in session.case.letters}
    assert letters[EXPEDITED_REQUEST] == letters[EXPEDITED_GRIEVANCE] == "Spine surgery"


def test_if_there_is_time_the_page_leads_to_the_usual_way(urgent, session):
    for question in ("urgent", "severe_pain"):
        session.edit("answered", session.case.with_answer(question, "no"))
    urgent.wait_to_read("there is time for the usual way")
    assert not urgent.says("Your papers")


def test_each_office_has_its_own_numbers_and_limits(urgent, session):
    session.edit("answered", session.case.with_answer("seen_on_card", "cdi"))
    urgent.wait_to_read("California Department of Insurance: 1-800-927-4357")
    urgent.wait_to_read("INS 10123.68(c)")
    assert not urgent.says("1-888-466-2219")
    assert not urgent.says("HSC 1383.15(c)")


def test_undo_takes_an_answer_off_the_page(urgent, session):
    urgent.choose(HARM)
    urgent.wait_to_read("Your papers")
    session.undo()
    assert not urgent.find(QRadioButton, HARM).isChecked()
    assert not urgent.says("Your papers")


def test_a_caregiver_is_asked_about_the_patient(qtbot, session, tools, frame):
    writer = replace(session.case.writer, role=Role.CAREGIVER)
    session.edit("a daughter types", replace(session.case, writer=writer))
    question = f"do serious harm to {session.case.patient.name}?"
    with framed(qtbot, frame, UrgentPanel(session, tools)) as panel:
        assert Screen(qtbot, panel).says(question)
