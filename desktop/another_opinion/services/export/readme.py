"""The page that says what lies in the archive."""

from __future__ import annotations

from datetime import datetime

from another_opinion.domain.case import Case
from another_opinion.domain.facts import long_date
from another_opinion.i18n import tr, trn


def readme(case: Case, at: datetime, *, has_chronology: bool) -> str:
    """Say in plain words what each file is."""
    papers = trn("1 paper", "{count} papers", len(case.documents))
    versions = trn("1 letter", "{count} letters", len(case.versions))
    chronology = (
        tr("chronology.pdf: what happened, day by day, to read and to print.")
        if has_chronology
        else tr(
            "There is no chronology.pdf: some letters in it cannot be printed. "
            "What happened is in tables/events.csv."
        )
    )
    lines = (
        tr("EVERYTHING IN YOUR CASE, {day}", day=long_date(at.date())),
        "",
        tr("Nothing here is locked. Whoever has this file can read all of it."),
        tr("Keep it where you keep important papers, and remove copies that you do not need."),
        "",
        tr("documents: {papers}, each file just as you added it.", papers=papers),
        tr("documents in the trash: what you removed and did not empty yet."),
        tr("letters: {versions}, each version as it was printed or saved.", versions=versions),
        chronology,
        tr("tables: the same facts for a spreadsheet (CSV, UTF-8)."),
        tr("case.json: all facts of the case for other programs."),
        "",
        tr("In tables/documents.csv, “content” is the fingerprint (SHA-256) of each file."),
        tr(
            "tables/files of the documents.csv says in which file each page of a paper lies. A "
            "file of which you made several papers is here once."
        ),
        tr("An apostrophe ' stands before words that a spreadsheet would take for a formula."),
        "",
    )
    return "\r\n".join(lines)
