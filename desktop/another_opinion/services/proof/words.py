"""What to say about the proof of a fact."""

from __future__ import annotations

from collections.abc import Mapping, Sized

from another_opinion.domain.case import Case
from another_opinion.domain.proof import Fact
from another_opinion.i18n import tr
from another_opinion.services.proof.standing import Proof, Source, proof_of, sources

_LONGEST = 60  # characters of a sentence by which it is named


def beside(case: Case, fact: Fact) -> str:
    """Say what stands behind a fact, as the margin of a letter does."""
    match proof_of(case, fact):
        case Proof.PROVED:
            return ". ".join(where(each) for each in sources(case, fact) if each.document)
        case Proof.OWN:
            return tr("Your own account")
        case Proof.MISSING:
            return tr("No document yet")


def where(source: Source) -> str:
    """Name the place of a source: by its exhibit, or else by its paper."""
    if source.document is None:
        return tr("The paper is not in the case any more")
    page = source.page + 1
    if source.code:
        return tr("Exhibit {code}, page {page}", code=source.code, page=page)
    return tr("“{title}”, page {page}, not an exhibit yet", title=source.document.title, page=page)


def counted(told: Mapping[Proof, Sized]) -> str:
    """Say how many facts are proved, told and missing."""
    return tr(
        "Proved ({proved}) · Your own account ({own}) · Missing ({missing})",
        proved=len(told[Proof.PROVED]),
        own=len(told[Proof.OWN]),
        missing=len(told[Proof.MISSING]),
    )


def what_proved_means() -> str:
    """Explain the word once."""
    return tr(
        "Proved: a paper of yours says so. Your own account: you saw or heard it yourself. "
        "Missing: someone else says so, and there is no paper yet."
    )


def short(fact: Fact, longest: int = _LONGEST) -> str:
    """Name a fact by the beginning of its sentence, in at most so many characters."""
    words = " ".join(fact.text.split())
    if not words:
        return tr("A fact without words yet")
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"
