"""Who is meant where a letter says "I": the patient, or the person who writes for the patient."""

from __future__ import annotations

from collections.abc import Mapping

from another_opinion.domain.case import Case
from another_opinion.i18n import tr

_VOICE = "voice."
OWN = {"voice.i": "I", "voice.me": "me", "voice.my": "my"}
"""What they are where the patient writes."""


def voice(case: Case) -> Mapping[str, str]:
    """Return the words for the patient, such as ``my`` or ``Nguyễn Thị Ánh’s``."""
    if not case.by_caregiver:
        return OWN
    name = case.patient.name.strip()
    return {"voice.i": name, "voice.me": name, "voice.my": f"{name}’s" if name else ""}


def voice_labels() -> Mapping[str, str]:
    """Return what to call those words where they are not known."""
    return dict.fromkeys(OWN, tr("Name of the patient"))


def is_own_voice(fact: str, value: str) -> bool:
    """Say whether a fact is a word such as ``my``, which no change of the case can replace."""
    return OWN.get(fact) == value


def is_voice(fact: str) -> bool:
    """Say whether a fact stands for the patient's name."""
    return fact.startswith(_VOICE)
