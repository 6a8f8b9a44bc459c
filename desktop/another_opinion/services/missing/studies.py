"""Records that other papers name: examinations and reports, in English and Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterator

from another_opinion.i18n import tr

_PATTERNS = {
    "mri": r"MRIs?|magnetic resonance imaging|resonancia magn[eé]tica",
    "ct": r"CT scans?|CAT scans?|CT(?!/)|computed tomography|tomograf[ií]a(?: computarizada)?",
    "pet": r"PET scans?|PET/CT",
    "x-ray": r"x-?rays?|radiographs?|radiograf[ií]as?",
    "ultrasound": r"ultrasounds?|sonograms?|ecograf[ií]as?|ultrasonidos?",
    "biopsy": r"biops(?:y|ies)|biopsias?",
    "pathology": r"pathology reports?|(?:informe|reporte) de patolog[ií]a",
    "mammogram": r"mammograms?|mamograf[ií]as?",
    "colonoscopy": r"colonoscop(?:y|ies)|colonoscopias?",
    "echocardiogram": r"echocardiograms?|ecocardiogramas?",
    "ekg": r"EKG|ECG|electrocardiograms?|electrocardiogramas?",
    "emg": r"EMG|electromyograph?y|nerve conduction stud(?:y|ies)|electromiograf[ií]a",
    "bone density": r"bone density (?:scan|test)|DEXA scan|densitometr[ií]a [oó]sea",
    "operation": r"operative (?:report|note)|(?:informe|reporte) (?:operatorio|quir[uú]rgico)",
    "discharge": r"discharge summary|(?:informe|resumen) de alta",
}
_COMPILED = {
    name: re.compile(rf"\b(?:{each})\b", re.IGNORECASE) for name, each in _PATTERNS.items()
}
_SIGNS = {  # letters without which a pattern stands nowhere: most pages have few of them
    "mri": ("mri", "magn"),
    "ct": ("ct", "cat", "tomogra"),
    "pet": ("pet",),
    "x-ray": ("ray", "radiogra"),
    "ultrasound": ("sonogr", "ultras", "ecogra"),
    "biopsy": ("biops",),
    "pathology": ("patholog", "patolog"),
    "mammogram": ("mamm", "mamo"),
    "colonoscopy": ("colonosc",),
    "echocardiogram": ("cardiogram",),
    "ekg": ("ekg", "ecg", "cardiogram"),
    "emg": ("emg", "electrom", "nerve"),
    "bone density": ("dens", "dexa"),
    "operation": ("operat", "quir"),
    "discharge": ("discharge", "de alta"),
}


def studies_in(words: str) -> Iterator[tuple[int, int, str]]:
    """Give the places where each name of a record begins and ends, and the kind, in order."""
    small = words.lower()
    found = [
        (match.start(), match.end(), name)
        for name, pattern in _COMPILED.items()
        if any(sign in small for sign in _SIGNS[name])
        for match in pattern.finditer(words)
    ]
    yield from sorted(found)


def called(study: str) -> str:
    """Name a kind of record."""
    return {
        "mri": tr("MRI"),
        "ct": tr("CT scan"),
        "pet": tr("PET scan"),
        "x-ray": tr("X-ray"),
        "ultrasound": tr("Ultrasound"),
        "biopsy": tr("Biopsy"),
        "pathology": tr("Pathology report"),
        "mammogram": tr("Mammogram"),
        "colonoscopy": tr("Colonoscopy"),
        "echocardiogram": tr("Echocardiogram"),
        "ekg": tr("EKG"),
        "emg": tr("Nerve test (EMG)"),
        "bone density": tr("Bone density test"),
        "operation": tr("Report of the operation"),
        "discharge": tr("Discharge summary"),
    }[study]
