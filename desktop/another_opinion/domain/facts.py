"""Facts of a case by name, as letters and rules refer to them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from another_opinion.domain.case import Case
from another_opinion.i18n import tr


def long_date(day: date) -> str:
    """Write a day as ``Monday, September 21, 2026``."""
    return f"{day:%A}, {plain_date(day)}"


def plain_date(day: date) -> str:
    """Write a day as ``September 21, 2026``."""
    return f"{day:%B} {day.day}, {day.year}"


def write_time(at: time) -> str:
    """Write a time of day as ``2:30 p.m.``."""
    half = tr("a.m.") if at.hour < 12 else tr("p.m.")
    return f"{at.hour % 12 or 12}:{at.minute:02} {half}"


def facts(case: Case) -> Mapping[str, str]:
    """Return every fact of the case that a letter may print; an empty one is not known."""
    return {
        "patient.name": case.patient.name,
        "patient.born": plain_date(case.patient.born) if case.patient.born else "",
        "patient.address": case.patient.address,
        "patient.phone": case.patient.phone,
        "writer.name": case.writer.name if case.by_caregiver else case.patient.name,
        "writer.relation": case.writer.relation if case.by_caregiver else "",
        "plan.name": case.plan.name,
        "plan.member_number": case.plan.member_number,
        "plan.phone": case.plan.phone,
        "plan.address": case.plan.address,
        "doctor.name": case.doctor.name,
        "doctor.specialty": case.doctor.specialty,
        "doctor.group": case.doctor.group,
        "advice.what": case.advice.what,
        "advice.given": plain_date(case.advice.given) if case.advice.given else "",
        "advice.worry": case.advice.worry,
    }
