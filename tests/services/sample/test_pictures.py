from __future__ import annotations

import random

from PIL import Image, ImageChops, ImageDraw

from another_opinion.services.sample.scans import as_pdf, scanned
from another_opinion.services.sample.stamp import stamped
from another_opinion.services.sample.telephone import photographed

SIZE = (620, 802)


def page(color="white"):
    return Image.new("RGB", SIZE, color)


def chance():
    return random.Random(1)  # noqa: S311 (a drawing, no secret)


def test_a_scan_is_gray_and_lies_askew_on_the_glass():
    scan = scanned(page(), chance())
    assert (scan.mode, scan.size) == ("L", SIZE)
    top_left, middle = scan.getpixel((3, 3)), scan.getpixel((310, 400))
    assert top_left < 220 < middle


def test_a_scan_keeps_dark_and_light_well_apart():
    sheet = page()
    ImageDraw.Draw(sheet).rectangle((250, 330, 370, 430), "black")
    scan = scanned(sheet, chance())
    assert scan.getpixel((310, 400)) < 80
    assert scan.getpixel((310, 600)) > 220


def test_a_photo_shows_the_whole_page_and_the_table_around_it():
    photo = photographed(page(), chance())
    width, height = SIZE
    around = [(4, 4), (width - 4, 4), (2, height - 4), (width - 2, height - 4)]
    assert all(max(photo.getpixel(place)) < 140 for place in around)
    inside = [(60, 70), (width - 60, 70), (60, height - 80), (width - 60, height - 80)]
    assert all(min(photo.getpixel(place)) > 140 for place in inside)


def test_a_stamp_colors_only_where_it_was_set():
    stamp = page()
    ImageDraw.Draw(stamp).rectangle((200, 200, 400, 300), "black")
    sheet = stamped(page(), stamp, chance())
    changed = ImageChops.difference(sheet, page()).getbbox()
    assert changed == (200, 200, 401, 301)
    red, green, blue = sheet.resize((1, 1), box=(200, 200, 400, 300)).getpixel((0, 0))
    assert blue > red > green


def test_scans_make_a_pdf_of_as_many_pages():
    assert as_pdf([page("gray")] * 3, 50).count(b"/Type /Page\n") == 3
