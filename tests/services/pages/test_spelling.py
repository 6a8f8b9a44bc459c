"""The words of pages: told by the file, or recognized in a picture."""

from __future__ import annotations

import io
from contextlib import suppress

import numpy as np
import pytest
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from another_opinion.domain.recipes import Recipe
from another_opinion.domain.texts import PageText, Source, Word
from another_opinion.errors import Unreadable, UnreadableDocument
from another_opinion.services.pages.reader import PageReader
from drawings import (
    ENGLISH,
    SPANISH,
    as_file,
    askew,
    faint,
    faxed,
    photographed,
    printed,
    scanned,
    specked,
)
from services.pages import files


@pytest.fixture(scope="session")
def reader(sharp_reader: PageReader) -> PageReader:
    """Return a reader that recognizes words."""
    return sharp_reader


def spelled(reader: PageReader, content: bytes, page: int = 0) -> PageText:
    """Return the words of a page."""
    return reader.spell(f"{hash(content)}", content, page)


def words(spelling: PageText) -> list[str]:
    return [word.text for word in spelling.words]


def slips(spelling: PageText, lines: tuple[str, ...], times: int = 3) -> float:
    """Return the character error: letters changed, lost or put in, to each that was printed."""
    truth, told = "".join(lines * times).replace(" ", ""), "".join(words(spelling))
    costs = list(range(len(told) + 1))
    for sign in truth:
        before, costs[0] = costs[0], costs[0] + 1
        for place, other in enumerate(told, start=1):
            cost = min(costs[place] + 1, costs[place - 1] + 1, before + (sign != other))
            before, costs[place] = costs[place], cost
    return costs[-1] / len(truth)


def found(spelling: PageText, text: str) -> Word:
    return next(word for word in spelling.words if word.text.startswith(text))


# Told by the file


def test_words_of_a_pdf_come_as_they_are_with_their_boxes(reader):
    content = files.written(("Helvetica", 24, 1, "Inés was told no."), ("Times-Roman", 9, 2, "(c)"))
    spelling = spelled(reader, content)
    assert spelling.source is Source.FILE
    assert words(spelling) == ["Inés", "was", "told", "no.", "(c)"]
    left, top, right, bottom = found(spelling, "Inés").box
    assert left == pytest.approx(72 / 612, abs=0.01)
    assert right == pytest.approx((72 + 50) / 612, abs=0.02)
    assert top < (792 - 700) / 792 < bottom + 0.01


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_boxes_follow_a_page_that_the_file_turns(reader, turn):
    content = files.page_of(
        600, 800, b"BT /F 30 Tf 60 700 Td (Denied today, Rosa) Tj ET",
        b"<</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>",
    ).replace(b"/MediaBox", b"/Rotate %d /MediaBox" % turn)  # fmt: skip
    left, top, right, bottom = found(spelled(reader, content), "Denied").box
    x, y = (left + right) / 2, (top + bottom) / 2
    corner = {90: (0.87, 0.18), 180: (0.82, 0.88), 270: (0.12, 0.82)}[turn]
    assert (x, y) == pytest.approx(corner, abs=0.06)


def test_a_page_without_text_is_looked_at_only_by_those_who_can(reader):
    with PageReader() as other:
        assert spelled(other, files.photo()).source is Source.NOWHERE
    assert spelled(reader, files.photo()).source is Source.PICTURE


def test_words_of_a_page_that_is_not_there_are_refused(reader):
    with pytest.raises(UnreadableDocument) as caught:
        spelled(reader, files.pdf(), 9)
    assert caught.value.reason is Unreadable.BROKEN


# Recognized


def test_a_scan_is_recognized_with_accents_and_numbers(reader):
    page = scanned(reader, printed())
    spelling = spelled(reader, as_file(page, "PNG"))
    assert spelling.source is Source.PICTURE
    assert slips(spelling, ENGLISH) < 0.01
    assert {"Peñaflor:", "1-800-555-0142", "osteoarthritis."} <= set(words(spelling))
    told = spelled(reader, printed())
    for word in ("Golden", "meniscus"):
        assert found(spelling, word).box == pytest.approx(found(told, word).box, abs=0.01)


def test_spanish_is_recognized(reader):
    page = scanned(reader, printed(SPANISH))
    assert slips(spelled(reader, as_file(askew(page, 1.5))), SPANISH) < 0.01


def test_a_photo_on_its_side_and_half_in_shadow_is_recognized(reader):
    page = scanned(reader, printed(), dpi=150)
    photo = np.rot90(photographed(page))
    spelling = spelled(reader, as_file(photo))
    assert slips(spelling, ENGLISH) < 0.01
    recipe = spelling.recipe
    assert (recipe.lighten, recipe.turn, recipe.darken) == (True, 90, False)
    assert len(spelling.recipe.corners) == 8
    left, top, right, bottom = found(spelling, "Golden").box
    assert bottom - top > right - left  # in the photo as it is, the line runs upwards
    assert (left, top) == pytest.approx((0.12, 0.79), abs=0.05)


def test_a_coarse_fax_is_recognized(reader):
    page = faxed(scanned(reader, printed(), dpi=100))
    assert slips(spelled(reader, as_file(page, "TIFF")), ENGLISH) < 0.03


def test_a_scan_that_stands_on_its_head_is_turned_and_recognized(reader):
    page = np.rot90(scanned(reader, printed(SPANISH, times=1), dpi=150), 2)
    spelling = spelled(reader, as_file(page, "PNG"))
    assert spelling.recipe.turn == 180
    assert slips(spelling, SPANISH, times=1) < 0.01


def test_a_fax_that_has_faded_is_darkened_and_recognized(reader):
    page = faint(scanned(reader, printed(times=1), dpi=100), ink=200, dirt=8)
    spelling = spelled(reader, as_file(page, "PNG"))
    assert spelling.recipe.darken
    assert slips(spelling, ENGLISH, times=1) < 0.03


def test_a_fax_full_of_specks_is_recognized(reader):
    page = faxed(scanned(reader, printed(points=11), dpi=200))
    assert slips(spelled(reader, as_file(specked(page), "TIFF")), ENGLISH) < 0.02


def test_a_scan_under_the_line_of_a_fax_machine_is_recognized(reader):
    file = io.BytesIO()
    canvas = Canvas(file, letter)
    page = scanned(reader, printed(), dpi=150)
    canvas.drawImage(ImageReader(io.BytesIO(as_file(page))), 0, 0, 612, 792)
    canvas.setFont("Courier", 8)
    canvas.drawString(20, 780, "SEP 21 2026 10:31 FROM GOLDEN POPPY PAGE 3")
    canvas.save()
    spelling = spelled(reader, file.getvalue())
    assert spelling.source is Source.PICTURE
    assert {"meniscus", "POPPY"} <= set(words(spelling))


def test_a_page_with_nothing_on_it_has_no_words(reader):
    blank = np.full((1100, 850, 3), 255, np.uint8)
    assert words(spelled(reader, as_file(blank))) == []


# Made readable


def test_a_photo_after_its_recipe_is_straight_upright_and_light(reader):
    page = scanned(reader, printed(times=1), dpi=100)
    photo = as_file(np.rot90(photographed(page)))
    seen = np.array([[0.04, 0.135], [0.94, 0.073], [0.916, 0.952], [0.074, 0.896]])
    recipe = Recipe(tuple(seen.ravel()), lighten=True, turn=90)
    drawn = reader.page("photo", photo, 0, 400, recipe=recipe)
    clean = np.frombuffer(drawn.rgb, np.uint8).reshape(drawn.height, drawn.width, 3)
    assert drawn.height / drawn.width == pytest.approx(11 / 8.5, rel=0.12)
    border = np.concatenate([clean[12], clean[-12], clean[:, 12], clean[:, -12]])
    assert np.percentile(border, 10) > 215  # paper all around, the half in shadow as well
    matrix = np.array(drawn.matrix).reshape(3, 3)
    for corner, flat in zip(seen, [(1, 0), (1, 1), (0, 1), (0, 0)], strict=True):
        x, y, depth = matrix @ [*corner, 1]
        assert (x / depth, y / depth) == pytest.approx(flat, abs=0.01)


def test_a_recipe_that_only_turns_draws_as_ever(reader):
    content = files.pdf()
    turned = reader.page("pdf", content, 0, 200, recipe=Recipe(turn=90))
    assert turned == reader.page("pdf", content, 0, 200, 90)
    assert turned.matrix == ()


def test_a_recipe_for_a_page_like_a_point_does_no_harm(reader):
    recipe = Recipe((0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5), lighten=True, turn=180, skew=3.0)
    with suppress(UnreadableDocument):
        reader.page("pdf", files.pdf(), 0, 200, recipe=recipe)
    assert reader.page("pdf", files.pdf(), 0, 200).width == 200
