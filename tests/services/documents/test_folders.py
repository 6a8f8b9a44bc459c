from __future__ import annotations

from another_opinion.services.documents import folders
from another_opinion.services.documents.folders import Found, files_in


def test_files_keep_their_order_and_folders_are_counted_as_a_person_counts(tmp_path):
    for name in ("page 10.png", "page 9.png", "Page 1.png", "2024-01.png"):
        (tmp_path / name).touch()
    named = tmp_path.parent / "letter.pdf"
    found = files_in([named, tmp_path])
    assert found[0] == Found(named)
    names = [each.path.name for each in found[1:]]
    assert names == [
        "2024-01.png", "Page 1.png", "page 9.png", "page 10.png",
    ]  # fmt: skip
    assert not any(each.named for each in found[1:])


def test_a_link_to_a_folder_is_not_followed_round(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "paper.pdf").touch()
    (tmp_path / "a" / "round").symlink_to(tmp_path)
    assert [each.path.name for each in files_in([tmp_path])] == ["paper.pdf"]


def test_a_case_file_and_what_lies_beside_it_are_never_opened(tmp_path):
    for name in ("Rosa.opinion", "Rosa.opinion-wal", ".Rosa.opinion.new", "letter.pdf"):
        (tmp_path / name).touch()
    assert [each.path.name for each in files_in([tmp_path])] == ["letter.pdf"]


def test_no_more_is_taken_than_can_be_looked_through(tmp_path, monkeypatch):
    monkeypatch.setattr(folders, "MOST_FILES", 3)
    for number in range(5):
        (tmp_path / f"{number}.png").touch()
    assert len(files_in([tmp_path, tmp_path])) == 3
