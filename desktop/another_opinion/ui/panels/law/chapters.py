"""The chapters of the law panel."""

from __future__ import annotations

from datetime import date

from another_opinion.i18n import tr
from another_opinion.rules.library import Library
from another_opinion.rules.note import Note, Standing, Term
from another_opinion.rules.regulator import Contact
from another_opinion.rules.sourced import Source
from another_opinion.rules.statute import Statute
from another_opinion.ui.panels.law.chapter import Chapter
from another_opinion.ui.panels.law.entry import Entry
from another_opinion.ui.panels.law.fold import Fold, Leaf
from another_opinion.ui.panels.law.statement import topics
from another_opinion.ui.panels.law.statute import section_entry
from another_opinion.ui.parts.offices import office
from another_opinion.ui.parts.text import chip, text
from another_opinion.ui.theme.theme import Theme


def chapters(theme: Theme, law: Library, today: date) -> tuple[Chapter, ...]:
    """Return all that the library holds, for reading on the day `today`."""
    return (
        *(_statute(theme, law, each, today) for each in law.statutes),
        *topics(theme, law, today),
        Chapter(
            theme,
            tr("What people say"),
            tr("What people say, and what the law says"),
            tr("Some advice about second opinions is wise, and some of it is not the law."),
            tuple(_note(theme, each) for each in law.notes),
        ),
        Chapter(
            theme,
            tr("Whom to call"),
            tr("Whom to call"),
            tr("You can mark a number with the mouse and copy it with Ctrl+C."),
            tuple(_office(theme, law, each) for each in law.contacts),
        ),
        Chapter(
            theme,
            tr("Words"),
            tr("Words explained"),
            tr("Words that the plan, the state and the law use."),
            tuple(_term(theme, each) for each in law.glossary),
        ),
        Fold(
            theme,
            tr("Sources"),
            tr("Where all of this was read"),
            tr("Nothing here was looked up on the internet while you read."),
            tuple(_source(theme, each) for each in law.sources),
        ),
    )


def _statute(theme: Theme, law: Library, statute: Statute, today: date) -> Chapter:
    entries = tuple(section_entry(theme, law, statute, each, today) for each in statute.section)
    return Chapter(theme, tr("The text"), statute.citation, statute.note, entries)


def _note(theme: Theme, note: Note) -> Entry:
    standing, tone = {
        Standing.LAW: (tr("✓ This is the law"), ""),
        Standing.PARTLY_LAW: (tr("◐ Partly the law"), "amber"),
        Standing.ADVICE: (tr("○ Advice, not law"), "quiet"),
        Standing.CORRECTED: (tr("– Not what the law says"), "amber"),
    }[note.standing]
    return Entry(
        theme,
        (note.id, *note.rows),
        text(f"“{note.said}”", "subheading"),
        chip(standing, tone),
        text(note.law),
    )


def _office(theme: Theme, law: Library, contact: Contact) -> Entry:
    return Entry(theme, (contact.id, *contact.rows), *office(law, contact))


def _term(theme: Theme, term: Term) -> Entry:
    return Entry(theme, (term.id,), text(term.term, "subheading"), text(term.means))


def _source(theme: Theme, source: Source) -> Leaf:
    def make() -> Entry:
        return Entry(theme, (source.id,), text(source.what))

    return Leaf((source.id,), source.what, (), make)
