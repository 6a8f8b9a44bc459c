from __future__ import annotations

import pytest

from another_opinion.store.neighbours import conflict_copies, is_conflict_copy

COPIES = {
    "Dropbox": "Mother (Maria's conflicted copy 2026-09-21).opinion",
    "Dropbox, a computer": "Mother (MARIA-PC's conflicted copy 2026-09-21 (1)).opinion",
    "Dropbox, capitals": "Mother (Case Conflict).opinion",
    "Dropbox, a folder left out": "Mother (Selective Sync Conflict 1).opinion",
    "OneDrive": "Mother-DESKTOP-7F3K2QX.opinion",
    "OneDrive, a computer with a name": "Mother-KITCHEN-PC.opinion",
    "iCloud": "Mother 2.opinion",
    "Google Drive": "Mother (1).opinion",
    "Google Drive, older": "Mother_conf(1).opinion",
    "Google Drive, brackets": "Mother [Conflict].opinion",
    "Syncthing": "Mother.sync-conflict-20260921-140500-K3BX7QA.opinion",
    "Nextcloud": "Mother (conflicted copy 2026-09-21 140500).opinion",
    "Nextcloud, older": "Mother_conflict-20260921-140500.opinion",
    "Nextcloud, capitals": "Mother (case clash from Maria).opinion",
    "Seafile": "Mother (SFConflict maria@example.org 2026-09-21-14-05-00).opinion",
    "Resilio": "Mother.Conflict.opinion",
}
OTHERS = [
    "Mother.opinion",
    "Mother.opinion-wal",
    ".Mother.opinion.lock",
    "Mother and Father.opinion",
    "Mother backup 2026-09-21 14.05 no 12.opinion",
    "Mother-in-law.opinion",
    "Father (1).opinion",
    "Mother (1).pdf",
]


@pytest.mark.parametrize("name", COPIES.values(), ids=COPIES)
def test_a_copy_of_a_sync_service_is_recognized(name):
    assert is_conflict_copy(name, "Mother.opinion")


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_no_such_copy_is_left_alone(name):
    assert not is_conflict_copy(name, "Mother.opinion")


def test_a_name_with_brackets_and_dots_is_taken_as_it_is():
    assert is_conflict_copy("Mom [2026] v1.5 (1).opinion", "Mom [2026] v1.5.opinion")
    assert not is_conflict_copy("Mom 2026 v145 (1).opinion", "Mom [2026] v1.5.opinion")


def test_the_copies_beside_a_file_are_found_without_opening_it(tmp_path):
    for name in (*COPIES.values(), *OTHERS):
        (tmp_path / name).touch(mode=0o000)
    found = conflict_copies(tmp_path / "Mother.opinion")
    assert {copy.name for copy in found} == set(COPIES.values())


def test_a_folder_that_is_gone_has_no_copies(tmp_path):
    assert conflict_copies(tmp_path / "stick" / "Mother.opinion") == ()
