from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from another_opinion.services.documents.names import (
    file_name,
    is_of_a_machine,
    printable,
    title_from,
)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Denial_letter_8-28.pdf", "Denial letter 8-28"),
        ("scan 001.JPEG", "scan 001"),
        ("Dr. Lee, second opinion.pdf", "Dr. Lee, second opinion"),
        ("Visit with Dr. Lee", "Visit with Dr. Lee"),
        ("C:\\Users\\me\\bill.png", "bill"),
        ("/home/me/../bill.png", "bill"),
        ("two\nlines\tand a bell\a.pdf", "two lines and a bell"),
        ("turned\u202egpj.exe", "turnedgpj"),
        ("not decodable \udce9.pdf", "not decodable"),
        (".pdf", ".pdf"),
        ("___.pdf", ""),
    ],
)
def test_the_title_comes_from_the_files_name(name, title):
    assert title_from(name) == title


def test_a_name_as_a_mac_writes_it_keeps_its_accents_on_their_letters():
    apart = "Nguye\u0302\u0303n Thi\u0323 A\u0301nh.pdf"
    assert title_from(apart) == "Nguyễn Thị Ánh"


@given(st.text())
def test_a_title_is_short_and_shows_on_one_line(name):
    title = title_from(name)
    assert len(title) <= 120
    assert title == title.strip() == printable(title)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Denial: August 28/29", "Denial- August 28-29.pdf"),
        ("What? <now> | “soon”", "What- -now- - “soon”.pdf"),
        ("Ends with dots...", "Ends with dots.pdf"),
        ("...", "document.pdf"),
        ("", "document.pdf"),
    ],
)
def test_a_copy_is_named_after_the_title(title, name):
    assert file_name(title, "application/pdf") == name


@pytest.mark.parametrize(("media", "ending"), [("image/jpeg", ".jpg"), ("image/png", ".png")])
def test_a_copy_ends_as_its_kind_does(media, ending):
    assert file_name("Bill", media) == f"Bill{ending}"


@given(st.text(), st.sampled_from(["application/pdf", "image/png"]))
def test_every_title_makes_a_name_that_a_disk_takes(title, media):
    name = file_name(title, media)
    assert 0 < len(name.encode()) <= 200
    assert not set(name) & set('<>:"/\\|?*\0\n')


@pytest.mark.parametrize(
    ("title", "tells_nothing"),
    [
        ("IMG 2041", True),
        ("DSCN0007", True),
        ("Scan0001", True),
        ("2026-07-14 (2)", True),
        ("Screenshot 2026-07-14 at 10.22", True),
        ("labs", False),
        ("MRI 2026", False),
        ("image of my knee", False),
    ],
)
def test_a_title_of_a_camera_tells_nothing(title, tells_nothing):
    assert is_of_a_machine(title) is tells_nothing
