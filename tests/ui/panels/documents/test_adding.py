from __future__ import annotations

import pytest

from another_opinion.session.session import Session
from casefiles import CASE, reopen
from papers import pdf
from ui.conftest import NOW

REFUSED = {
    "an empty file": (b"", "is empty"),
    "words": (b"Only words.", "is not a PDF or a photo"),
    "a web page": (b"<html><body>Denied</body></html>", "is not a PDF or a photo"),
    "half a PDF": (pdf()[:300], "is damaged"),
    "a locked PDF": (pdf(passphrase="secret"), "has its own password"),
}


def test_an_empty_case_says_how_to_begin(documents):
    documents.wait_to_read("Nothing here yet. Start with the letter that worries you most.")
    assert documents.offers("Add documents")
    assert not documents.offers("Remove")


def test_an_added_paper_is_shown_and_asked_about(documents, session, denial):
    documents.add(denial)
    documents.wait_to_read("Added 1 document.")
    documents.wait_to_read("Paper · No date yet · 2 pages")
    assert documents.read("Title") == "Denial letter"
    documents.press("Done")
    assert documents.titles() == ["Denial letter"]
    assert session.case.documents[0].added == NOW


def test_changing_ones_mind_adds_nothing(documents, session):
    documents.add()
    assert session.case == CASE


def test_several_files_can_be_dropped_at_once(documents, denial, bill, report):
    documents.drop(denial, bill, report)
    documents.wait_to_read("Added 3 documents.")
    assert sorted(documents.titles()) == ["Denial letter", "Hospital bill", "Report of Dr"]


def test_the_files_stay_as_they_are_and_the_case_holds_every_byte(
    documents, session, denial, bill, report
):
    before = [file.read_bytes() for file in (denial, bill, report)]
    documents.drop(denial, bill, report)
    assert [file.read_bytes() for file in (denial, bill, report)] == before
    session.close()
    again = Session(reopen(session.path), lambda: NOW)
    kept = {again.content(document.content) for document in again.case.documents}
    again.close()
    assert kept == set(before)


@pytest.mark.parametrize(("content", "sentence"), REFUSED.values(), ids=REFUSED.keys())
def test_a_file_that_cannot_be_read_is_named_and_changes_nothing(
    documents, session, tmp_path, content, sentence
):
    file = tmp_path / "letter.pdf"
    file.write_bytes(content)
    documents.add(file)
    documents.wait_to_read(f"letter.pdf {sentence}")
    documents.wait_to_read("Nothing in your case was changed.")
    assert session.case == CASE
    assert not session.can_undo


def test_a_good_file_among_bad_ones_is_added(documents, denial, tmp_path):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(pdf()[:300])
    documents.drop(broken, denial, tmp_path / "gone.pdf")
    documents.wait_to_read("Added 1 document.")
    documents.wait_to_read("broken.pdf is damaged")
    documents.wait_to_read("gone.pdf is not there any more")
    documents.press("Done")
    assert documents.titles() == ["Denial letter"]


def test_the_same_paper_is_not_added_twice_but_shown(documents, session, denial, bill, tmp_path):
    documents.drop(denial, bill)
    again = tmp_path / "copy of it.pdf"
    again.write_bytes(denial.read_bytes())
    documents.take("Hospital bill")
    documents.add(again)
    documents.wait_to_read("You have this document already: Denial letter.")
    assert documents.chosen() == "Denial letter"
    assert len(session.case.documents) == 2


def test_the_sentences_can_be_closed_and_go_with_the_next_files(documents, denial, tmp_path):
    documents.add(tmp_path / "gone.pdf")
    documents.wait_for("Close")
    documents.press("Close")
    assert not documents.says("gone.pdf")
    documents.add(tmp_path / "gone.pdf")
    documents.add(tmp_path / "lost.pdf")
    documents.wait_to_read("lost.pdf is not there any more")
    assert not documents.says("gone.pdf")
    documents.add(denial)
    documents.wait_to_read("Added 1 document.")
    assert not documents.says("lost.pdf")


def test_files_left_over_are_left_out_on_stop(documents, session, denial, bill, report, prompts):
    prompts.papers = [denial, bill, report]
    documents.press("Add documents")
    documents.wait_to_read("Reading file 1 of 3")
    documents.press("Stop")
    documents.wait()
    assert [document.title for document in session.case.documents] == ["Denial letter"]


def test_a_file_that_is_dropped_on_a_field_is_a_paper_too(documents, denial, bill):
    documents.add(denial)
    field = documents._text_field("Title")
    assert not field.acceptDrops()
    documents.drop(bill)
    documents.press("Done")
    assert sorted(documents.titles()) == ["Denial letter", "Hospital bill"]


def test_a_file_that_is_read_when_the_case_is_locked_is_dropped_quietly(
    documents, session, denial, prompts
):
    prompts.papers = [denial]
    documents.press("Add documents")
    session.close()
    documents.wait()
    assert session.case == CASE
