from __future__ import annotations

import json
import os
import tracemalloc
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from another_opinion.domain.binding import moved
from another_opinion.domain.documents import Document
from another_opinion.domain.letters import Letter
from another_opinion.domain.people import Patient
from another_opinion.domain.shelving import in_two
from another_opinion.errors import CannotWriteCopy
from another_opinion.services.export.archive import Everything, Stopped, write_archive
from casefiles import CASE, NAME, NOON, printed

PIECE = bytes(range(256)) * 256
ODD = [
    "../../etc/passwd",
    "..\\..\\boot.ini",
    "/etc/passwd",
    "C:\\Windows\\x",
    "CON",
    "aux.txt",
    "NUL",
    "LPT1",
    "a\0b",
    "bill\u202efdp.exe",
    "x" * 300,
    "ễ" * 300,
    "Nguyễn Thị Ánh",
    "",
    " . ",
    'a:b*c?d"e<f>g|h',
    "line\nbreak",
    "same",
    "SAME",
    "same",
]


def paper(number: int, title: str, content: bytes = PIECE) -> Document:
    name = sha256(content).hexdigest()
    return Document(str(number), title, name, "application/pdf", len(content), 1, NOON)


def everything(**changes) -> Everything:
    known = {"case": CASE, "changes": [], "removed": [], "titles": {}, "pieces": lambda _: [PIECE]}
    return Everything(**{**known, **changes})


def written(path: Path, what: Everything) -> zipfile.ZipFile:
    write_archive(path, what, NOON, lambda *_: None)
    return zipfile.ZipFile(path)


def test_odd_titles_give_names_that_are_safe_everywhere(tmp_path):
    papers = (paper(n, title, bytes([n])) for n, title in enumerate(ODD))
    case = replace(CASE, documents=tuple(papers))
    with written(tmp_path / "all.zip", everything(case=case)) as archive:
        names = [name for name in archive.namelist() if name.startswith("documents/")]
        archive.extractall(tmp_path / "out")
    assert len(names) == len(ODD) == len({name.casefold() for name in names})
    out = tmp_path / "out"
    files = [path for path in out.rglob("*") if path.is_file()]
    assert all(path.resolve().is_relative_to(out) for path in files)
    for name in names:
        folder, _, file = name.partition("/")
        assert folder == "documents"
        assert file[:3].isdigit()
        assert file.endswith(".pdf")
        assert len(file.encode()) <= 240
        assert not set(file) & set('/\\:*?"<>|\0\n\u202e')


def test_originals_come_out_byte_for_byte(tmp_path):
    content = os.urandom(2_500_000)
    case = replace(CASE, documents=(paper(1, "Scan", content),))
    cut = [content[start : start + 1_000_000] for start in range(0, len(content), 1_000_000)]
    with written(tmp_path / "all.zip", everything(case=case, pieces=lambda _: cut)) as archive:
        assert archive.read("documents/001 Scan.pdf") == content
        assert archive.testzip() is None


def test_letters_the_trash_and_all_facts_are_in_it(tmp_path):
    case = printed(printed(CASE, "one", b"first"), "one", b"second")
    what = everything(
        case=case,
        removed=[paper(9, "Old bill")],
        titles={"one": "Request"},
        pieces=lambda name: [name.encode()],
    )
    with written(tmp_path / "all.zip", what) as archive:
        names = archive.namelist()
        whole = json.loads(archive.read("case.json"))
        told = archive.read("README.txt").decode()
        assert archive.read("chronology.pdf").startswith(b"%PDF")
    assert "letters/001 Request, version 1.pdf" in names
    assert "letters/002 Request, version 2.pdf" in names
    assert "documents in the trash/001 Old bill.pdf" in names
    assert whole["case"]["patient"]["name"] == NAME
    assert "2 letters" in told
    assert "Nothing here is locked." in told


def test_a_name_that_cannot_be_printed_keeps_nothing_else_back(tmp_path):
    case = replace(CASE, patient=Patient(name="王小明"), letters=(Letter("a", "x", CASE.opened),))
    with written(tmp_path / "all.zip", everything(case=case)) as archive:
        assert "chronology.pdf" not in archive.namelist()
        assert "There is no chronology.pdf" in archive.read("README.txt").decode()


def test_stopping_leaves_nothing_behind(tmp_path):
    def stop(number: int, _count: int) -> None:
        if number == 4:
            raise Stopped

    with pytest.raises(Stopped):
        write_archive(tmp_path / "all.zip", everything(), NOON, stop)
    assert list(tmp_path.iterdir()) == []


def test_what_was_there_stays_if_it_goes_wrong(tmp_path):
    path = tmp_path / "all.zip"
    path.write_bytes(b"last year")

    def broken(_name: str) -> Iterator[bytes]:
        yield PIECE
        raise OSError(28, "No space left on device")

    case = replace(CASE, documents=(paper(1, "Scan"),))
    with pytest.raises(CannotWriteCopy) as caught:
        write_archive(path, everything(case=case, pieces=broken), NOON, lambda *_: None)
    assert caught.value.full
    assert path.read_bytes() == b"last year"
    assert list(tmp_path.iterdir()) == [path]


def test_many_large_documents_need_little_memory(tmp_path):
    case = replace(CASE, documents=tuple(paper(n, f"Scan {n}", bytes([n])) for n in range(100)))
    large = everything(case=case, pieces=lambda _: [PIECE] * 10)
    tracemalloc.start()
    write_archive(tmp_path / "all.zip", large, NOON, lambda *_: None)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (tmp_path / "all.zip").stat().st_size > 60_000_000
    assert peak < 25_000_000


def test_the_file_of_a_split_paper_is_written_once_and_its_parts_are_named(tmp_path):
    whole = replace(paper(1, "Scan"), pages=5, number=1)
    split = in_two(replace(CASE, documents=(whole,)), whole, 3, "2", "Denial").with_codes()
    turned = split.with_document(moved(split.document("1"), [0], 2))
    case, gone = turned.without_document("2"), turned.document("2")
    for what in (everything(case=turned), everything(case=case, removed=[gone])):
        with written(tmp_path / "all.zip", what) as archive:
            files = [name for name in archive.namelist() if name.startswith("documents")]
            index = archive.read("tables/files of the documents.csv").decode("utf-8-sig")
        assert files == ["documents/D-001 Scan.pdf"]
        assert index.splitlines()[1:] == [
            'D-001,Scan,1-3,documents/D-001 Scan.pdf,"2-3, 1"',
            "D-002,Denial,1-2,documents/D-001 Scan.pdf,4-5",
        ]
