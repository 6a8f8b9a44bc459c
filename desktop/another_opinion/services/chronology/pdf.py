"""The chronology as a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportlab.platypus import Flowable

from another_opinion.domain.case import Case
from another_opinion.domain.facts import long_date
from another_opinion.i18n import tr, trn
from another_opinion.services.chronology.table import table
from another_opinion.services.letters.pdf import Printed
from another_opinion.services.path.chronology import Entry
from another_opinion.services.printout import opening, print_out


def render(case: Case, entries: Sequence[Entry], today: date) -> Printed:
    """Print entries of the chronology in their order; the same ones always give the same bytes.

    Raises MissingGlyphs.
    """
    title = tr("Chronology")
    count = trn("1 entry", "{count} entries", len(entries))
    last = tr("{count}, as of {day}", count=count, day=long_date(today))

    def story() -> list[Flowable]:
        return [*opening(case, title, last), table(entries)]

    return print_out(case, title, story)
