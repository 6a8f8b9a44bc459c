"""The command line: the window, the tour, or the law in a terminal."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from another_opinion import __version__
from another_opinion.app import display
from another_opinion.app.surroundings import Surroundings, this_computer
from another_opinion.i18n import tr


def main(
    arguments: Sequence[str] | None = None,
    surroundings: Callable[[], Surroundings] = this_computer,
) -> int:
    """Run the application and return its exit code."""
    asked = _parser().parse_args(_with_command(sys.argv[1:] if arguments is None else arguments))
    if asked.command == "tour":
        from another_opinion.app.offscreen import without_a_screen
        from another_opinion.app.tour import tour

        without_a_screen()
        code = tour(asked.folder)
        print(tr("The tour lies in {folder}", folder=asked.folder.resolve()))  # noqa: T201
        return code
    if asked.command == "law":
        from another_opinion.app.lawdoor import law

        return law(asked.case, asked.today, folder=asked.law, as_json=asked.json)
    if trouble := display.missing():
        sys.stderr.write(trouble + "\n")
        return 1
    from another_opinion.app.application import run

    return run(surroundings(), asked.file)


def _with_command(arguments: Sequence[str]) -> list[str]:
    """Let a file's name alone mean: open it."""
    known = {"tour", "law", "open", "-h", "--help", "--version"}
    return list(arguments) if arguments and arguments[0] in known else ["open", *arguments]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="another-opinion",
        description=tr("Get another doctor's opinion out of a California health plan."),
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True)
    opening = commands.add_parser("open", help=tr("open the window, with a case file or without"))
    opening.add_argument("file", type=Path, nargs="?")
    touring = commands.add_parser("tour", help=tr("put every screen and letter into a folder"))
    touring.add_argument("folder", type=Path)
    law = commands.add_parser("law", help=tr("print the law, or how a case stands in it"))
    law.add_argument("--case", type=Path, metavar="FILE.toml", help=tr("a case told by hand"))
    law.add_argument("--today", default="", metavar="DATE", help=tr("a day, or day and time"))
    law.add_argument(
        "--law", type=Path, metavar="FOLDER", help=tr("read the law from there, not from here")
    )
    law.add_argument("--json", action="store_true", help=tr("for programs"))
    return parser
