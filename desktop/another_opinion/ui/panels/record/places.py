"""The places of this panel."""

from __future__ import annotations

from another_opinion.domain.places import Place

PANEL = "record"
TRASH = "trash"


def log_place() -> Place:
    """Return where all changes stand."""
    return Place(PANEL)


def trash_place() -> Place:
    """Return where removed things lie."""
    return Place(PANEL, TRASH)


def thing_place(kind: str, name: str) -> Place:
    """Return where one thing of the case is shown and changed."""
    panel = {
        "document": "documents",
        "event": "timeline",
        "letter": "letters",
        "fact": "facts",
    }.get(kind)
    return Place(panel, name) if panel else Place("details", f"{kind}.name")
