"""The ways to an open case."""

from __future__ import annotations

from pathlib import Path

from another_opinion.app.surroundings import Surroundings
from another_opinion.domain.case import Case
from another_opinion.services.quickunlock.vault import Vault
from another_opinion.services.sample.case import sample_case
from another_opinion.session.quick import open_quickly
from another_opinion.session.session import Session
from another_opinion.store.casefile import CaseFile
from another_opinion.store.locknote import look_for_owner
from another_opinion.store.seen import Seen
from another_opinion.ui.start.cases import Cases

SAMPLE = "Sample case.opinion"
SAMPLE_PASSPHRASE = "sample"  # noqa: S105 (its people are made up; the unlock screen shows it)


def cases_on(surroundings: Surroundings, vault: Vault) -> Cases:
    """Return the ways to make and open case files, and to the sample case."""
    now, seen = surroundings.now, Seen(surroundings.config / "seen.json")

    def session(file: CaseFile) -> Session:
        return Session(file, now, seen)

    def free(path: Path) -> Path:
        look_for_owner(path, now())
        return path

    def begin(path: Path, passphrase: str, case: Case) -> Session:
        return session(CaseFile.create(path, passphrase, case, now()))

    def sample() -> Session:
        surroundings.data.mkdir(parents=True, exist_ok=True)
        path = surroundings.data / SAMPLE
        path.unlink(missing_ok=True)
        return begin_sample(path, surroundings)

    return Cases(
        open=lambda path, passphrase: session(CaseFile.open(free(path), passphrase)),
        recover=lambda path, key: session(CaseFile.open_with_key(free(path), key)),
        quickly=lambda path: open_quickly(free(path), vault, session),
        begin=begin,
        sample=sample,
        hint=lambda path: SAMPLE_PASSPHRASE if path.name == SAMPLE else "",
    )


def begin_sample(path: Path, surroundings: Surroundings) -> Session:
    """Make a case file with the sample case at `path` and open it."""
    case, contents = sample_case()
    file = CaseFile.create(path, SAMPLE_PASSPHRASE, case, surroundings.now())
    file.save(
        case, case, "Added the sample papers", surroundings.now(), contents.values(), is_step=False
    )
    return Session(file, surroundings.now)
