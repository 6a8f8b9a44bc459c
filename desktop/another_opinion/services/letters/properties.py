"""What a PDF of ours says of itself, and nothing of who made it or where."""

from __future__ import annotations

from reportlab.lib.pagesizes import letter as us_letter

from another_opinion.services.letters.fonts import SERIF


def properties(title: str) -> dict[str, object]:
    """Return what ReportLab is told of every document; the same pages give the same bytes."""
    return {
        "pagesize": us_letter,
        "title": title,
        "author": "",
        "subject": "",
        "creator": "",
        "producer": "Another Opinion",
        "lang": "en-US",
        "displayDocTitle": True,
        "duplex": "Simplex",
        "initialFontName": SERIF,
        "invariant": 1,
    }
