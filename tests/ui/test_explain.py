"""Tests of the sentences for known errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from another_opinion import errors
from another_opinion.errors import CaseFileError, KnownError, Unreadable, UnreadableDocument
from another_opinion.ui.explain import explain


def every(kind: type[KnownError]) -> list[type[KnownError]]:
    return [kind, *(each for below in kind.__subclasses__() for each in every(below))]


@pytest.mark.parametrize(
    "kind", [kind for kind in every(CaseFileError) if kind is not CaseFileError]
)
def test_every_trouble_with_a_case_file_has_a_sentence_with_a_way_on(kind):
    sentence = explain(kind(Path("/somewhere/secret/Mother.opinion")))
    assert sentence.count(".") >= 2
    assert "secret" not in sentence


@pytest.mark.parametrize("reason", Unreadable)
def test_every_unreadable_document_is_named_and_the_case_is_said_to_be_whole(reason):
    sentence = explain(UnreadableDocument(reason, "scan.pdf"))
    assert sentence.startswith("scan.pdf")
    assert sentence.endswith("Nothing in your case was changed.")


def test_a_copy_that_could_not_be_written_leaves_the_case_safe():
    assert "disk is full" in explain(errors.CannotWriteCopy(Path("a.pdf"), full=True))
    assert "another folder" in explain(errors.CannotWriteCopy(Path("a.pdf")))


def test_a_printer_that_fails_leaves_the_letter_safe():
    sentence = explain(errors.CannotPrint())
    assert "See that it is on" in sentence
    assert sentence.endswith("Nothing in your case is lost.")
