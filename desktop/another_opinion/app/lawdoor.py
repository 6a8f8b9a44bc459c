"""The command that prints the law, and how a case told by hand stands in it."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path

from another_opinion.i18n import tr
from another_opinion.rules.days import CALIFORNIA
from another_opinion.rules.library import Library, load_library
from another_opinion.rules.reading import LawDataError
from another_opinion.services.lawdoor.checks import check
from another_opinion.services.lawdoor.fault import ToldWrong
from another_opinion.services.lawdoor.holdings import holdings
from another_opinion.services.lawdoor.report import Data, report
from another_opinion.services.lawdoor.text import holdings_text, report_text
from another_opinion.services.lawdoor.told import as_case, read_told

_BAD_INPUT = 2
_YEARS = range(2000, 2100)


def law(case: Path | None, today: str, *, folder: Path | None, as_json: bool) -> int:
    """Print the law, or how a case stands in it; return 0, or 2 if something cannot be so.

    The law is read from `folder`, or from where it lies in the application.
    """
    try:
        library = load_library(folder=folder)
        if case is None:
            data = holdings(library)
            _print(data, holdings_text(data), as_json=as_json)
        else:
            data = _stands(case, library, _instant(today))
            _print(data, report_text(data), as_json=as_json)
    except ToldWrong as wrong:
        sys.stderr.write(f"{wrong.field}: {wrong.reason}.\n")
        return _BAD_INPUT
    except LawDataError as broken:
        sys.stderr.write(f"{broken.file}, {broken.field}: {broken.reason}.\n")
        return _BAD_INPUT
    return 0


def _stands(file: Path, library: Library, now: datetime) -> Data:
    told = read_told(file)
    case = as_case(told, [each.id for each in library.questions], now.date())
    check(told, case, library, now)
    return report(case, library, now)


def _instant(today: str) -> datetime:
    """Return the beginning of a day, or an instant, in California's time."""
    if not today:
        return datetime.now(CALIFORNIA)
    try:
        told = datetime.fromisoformat(today)
    except ValueError as error:
        reason = tr("`{day}` is no day like 2026-09-30 or 2026-09-30T17:00", day=today)
        raise ToldWrong("--today", reason) from error
    if told.year not in _YEARS:
        raise ToldWrong("--today", tr("the law told here is of the years 2000 to 2099"))
    return told.astimezone(CALIFORNIA) if told.tzinfo else told.replace(tzinfo=CALIFORNIA)


def _print(data: Data, text: str, *, as_json: bool) -> None:
    written = json.dumps(data, ensure_ascii=False, indent=2) + "\n" if as_json else text
    sys.stdout.write(written)
