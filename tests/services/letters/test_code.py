"""Tests of the code that every copy of a letter carries."""

from __future__ import annotations

import cv2
import numpy as np
import pypdfium2
import pytest

from another_opinion.services.letters.pdf import render
from services.letters.desk import OUTSIDE, REQUEST

NUMBER = "482177309507"


def numbered(desk):
    return render(desk.compose(), desk.letters.stationery, NUMBER)


def seen(pdf, dots=150):
    """Return what a reader of codes sees on each page, with where, in points from the top left."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            picture = np.asarray(page.render(dots / 72, grayscale=True).to_pil())
            text, corners, _ = cv2.QRCodeDetector().detectAndDecode(picture)
            where = () if corners is None else tuple(corners.reshape(4, 2).ravel() * 72 / dots)
            yield text, where


@pytest.mark.parametrize("kind", [REQUEST, OUTSIDE])
def test_the_first_page_of_each_copy_carries_the_number(desk, kind):
    desk.write(kind)
    printed = numbered(desk)
    texts = [text for text, _ in seen(printed.pdf)]
    half = printed.pages // 2
    assert texts == [NUMBER if page % half == 0 else "" for page in range(printed.pages)]


def test_it_is_an_inch_wide_and_below_the_box(desk):
    (_, corners), *_ = seen(numbered(desk).pdf, 300)
    left, top, right, _, _, bottom, *_ = corners
    assert right - left == pytest.approx(72, abs=1)
    assert bottom - top == pytest.approx(72, abs=1)
    assert right == pytest.approx(540, abs=1)
    assert top == pytest.approx(72 + 2.45 * 72, abs=1)


@pytest.mark.parametrize("name", ["Ánh", "Maria " * 33, "Ann\n" * 40])
def test_nothing_runs_into_it(desk, name):
    desk.change_patient(name=name, phone="", address="1412 Alder Court")
    with pypdfium2.PdfDocument(numbered(desk).pdf) as document:
        words = document[0].get_textpage()
        top = 792 - 72 - 2.25 * 72 - 1
        near = words.get_text_bounded(540 - 2.35 * 72, top - 1.2 * 72, 542, top)
    assert near.split() == ["Letter", "number", "4821", "7730", "9507"]


def test_the_same_letter_with_the_same_number_gives_the_same_bytes(desk):
    assert numbered(desk) == numbered(desk)
    assert numbered(desk).pdf != desk.print().pdf


def test_without_a_number_the_place_is_kept(desk):
    assert "once printed" in desk.pages()[0]
    assert desk.print().pages == numbered(desk).pages


def test_a_paper_that_stays_at_home_has_none(desk):
    desk.write("counter-record")
    texts = [text for text, _ in seen(desk.print_draft().pdf)]
    assert texts == [""]
    assert "Letter number" not in desk.print_draft().pdf.decode("latin-1")
