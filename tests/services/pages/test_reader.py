from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest
from PIL import Image

from another_opinion.domain.files import Lent
from another_opinion.errors import DamagedContent, Unreadable, UnreadableDocument
from another_opinion.services.pages.measures import MOST_CHARACTERS, PART
from another_opinion.services.pages.reader import PageReader
from services.pages import files
from services.pages.files import BLUE, RED, WHITE

LETTER = (612, 792)


@pytest.fixture
def own_reader():
    """Return one whose worker has not begun."""
    with PageReader() as it:
        yield it


def draw(reader, content, number=0, width=200, turn=0):
    """Return a page as a picture."""
    drawn = reader.page(sha256(content).hexdigest(), content, number, width, turn)
    return Image.frombytes("RGB", (drawn.width, drawn.height), drawn.rgb)


def reason(act, *details):
    """Return why a document cannot be read."""
    with pytest.raises(UnreadableDocument) as caught:
        act(*details)
    return caught.value.reason


def corners(picture):
    """Return the colors at the top left, top right, bottom left and bottom right."""
    right, bottom = picture.width - 6, picture.height - 6
    return [
        named(picture.getpixel(at)) for at in ((5, 5), (right, 5), (5, bottom), (right, bottom))
    ]


def named(color):
    """Return the pure color that a color of a JPEG comes from."""
    return tuple(255 if part > 127 else 0 for part in color)


def children():
    """Return the processes that this one has started and not buried, by id."""
    found = set()
    for thread in Path(f"/proc/{os.getpid()}/task").iterdir():
        with suppress(FileNotFoundError, ProcessLookupError):  # it ended meanwhile
            found |= set(map(int, (thread / "children").read_text().split()))
    return found


# What a document is


def test_a_pdf_is_described_by_its_pages(reader):
    described = reader.describe(files.pdf(pages=2))
    assert (described.media, described.pages) == ("application/pdf", 2)
    assert described.sizes == (LETTER, LETTER)


@pytest.mark.parametrize(
    ("content", "media"),
    [
        (files.photo("JPEG"), "image/jpeg"),
        (files.photo("PNG"), "image/png"),
        (files.photo("TIFF"), "image/tiff"),
        (files.photo("TIFF", compression="jpeg"), "image/tiff"),
        (files.photo("WEBP"), "image/webp"),
        (files.photo("WEBP", lossless=True), "image/webp"),
        (files.photo("BMP"), "image/bmp"),
        (files.photo("BMP", mode="1"), "image/bmp"),
        (files.iphone_photo(), "image/heic"),
    ],
)
def test_a_photo_is_described_as_a_sheet_of_letter_length_and_drawn(reader, content, media):
    described = reader.describe(content)
    assert (described.media, described.sizes) == (media, ((792, 396),))
    assert draw(reader, content).size == (200, 100)


@pytest.mark.parametrize(
    "content",
    [files.photo("TIFF"), files.photo("WEBP"), files.photo("BMP"), files.iphone_photo()],
    ids=["tiff", "webp", "bmp", "heic"],
)
def test_a_photo_of_any_kind_keeps_its_colors_in_place(reader, content):
    assert corners(draw(reader, content)) == [RED, BLUE, RED, BLUE]


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_adobe_deflate", "jpeg"])
def test_a_scan_of_many_pages_is_read_page_by_page(reader, compression):
    content = files.scans(5, compression=compression)
    assert reader.describe(content).pages == 5
    seen = [named(draw(reader, content, number).getpixel((9, 9))) for number in (4, 0, 1, 2)]
    assert seen == [BLUE, RED, BLUE, WHITE]


def test_a_scan_has_at_most_as_many_pages_as_a_pdf(reader):
    assert reader.describe(files.scan_of_many_pages(5_000)).pages == 5_000
    assert reason(reader.describe, files.scan_of_many_pages(5_001)) is Unreadable.TOO_LARGE


def test_a_scan_that_was_cut_loses_only_its_last_page(reader):
    content = files.scans(5)[:-400]
    assert reader.describe(content).pages == 5
    assert reason(draw, reader, content, 4) is Unreadable.BROKEN
    assert draw(reader, content, 3).size == (200, 267)


def test_a_moving_picture_is_one_page(reader):
    moving = files.scans(3, "WEBP", lossless=True)
    assert reader.describe(moving).pages == 1
    assert corners(draw(reader, moving)) == [RED] * 4


def test_a_coarse_fax_is_as_high_as_its_paper(reader):
    (across, down), *_ = reader.describe(files.coarse_fax()).sizes
    assert down / across == pytest.approx(11.67 / 8.47, rel=0.01)
    page = draw(reader, files.coarse_fax(), width=850)
    assert page.height / page.width == pytest.approx(down / across, rel=0.01)


def test_a_phone_photo_with_a_second_picture_inside_is_a_jpeg(reader):
    content = files.photo("MPO", save_all=True)
    assert reader.describe(content).media == "image/jpeg"


def test_the_name_says_nothing_and_the_bytes_say_all(reader):
    assert reader.describe(files.photo("PNG"), "denial.pdf").media == "image/png"


def test_up_to_five_thousand_pages_are_taken(reader):
    assert reader.describe(files.pdf_of_many_pages(5_000)).pages == 5_000


def test_a_photo_of_up_to_a_hundred_million_points_is_taken(reader):
    bomb = files.png_bomb(10_000, see_through=True)  # the kind that needs most memory
    assert reader.describe(bomb).sizes == ((792, 792),)


def test_a_picture_of_forty_thousand_points_to_a_side_is_shown_or_refused(reader):
    ribbon = files.photo("PNG", (40_000, 100))
    assert draw(reader, ribbon, width=800).size == (800, 2)
    assert draw(reader, files.photo("TIFF", (100, 40_000), compression="tiff_lzw")).height == 5_000
    assert reason(reader.describe, files.png_bomb(40_000)) is Unreadable.TOO_LARGE


# What it says


def text(reader, content, number=0):
    """Return the characters of a page, without those that break lines."""
    told = reader.text(sha256(content).hexdigest(), content, number)
    return [each for each in told if each.text.isprintable()]


def test_the_words_of_a_pdf_are_read_with_accents(reader):
    content = files.written(("Helvetica", 12, 1, "Inés was told no."))
    assert "".join(each.text for each in text(reader, content)) == "Inés was told no."


@pytest.mark.parametrize(
    ("font", "points", "scale", "height", "bold"),
    [
        ("Helvetica", 12, 1, 12, False),
        ("Helvetica-Bold", 12, 1, 12, True),
        ("Times-Roman", 24, 0.5, 12, False),
        ("Times-BoldItalic", 6, 1.5, 9, True),
    ],
)
def test_type_is_measured_as_it_stands_on_the_paper(reader, font, points, scale, height, bold):
    for each in text(reader, files.written((font, points, scale, "1-888"))):
        assert each.points == pytest.approx(height, abs=0.01)
        assert each.bold is bold


def test_a_picture_holds_no_text(reader):
    assert text(reader, files.photo()) == []
    assert text(reader, files.pdf()) == []


def test_a_page_with_more_text_than_a_page_can_hold_is_cut(reader):
    content = files.written(*[("Helvetica", 1, 1, "word " * 4_000)] * 4)
    assert len(reader.text("long", content, 0)) == MOST_CHARACTERS


def test_text_of_a_page_that_is_not_there_is_refused(reader):
    assert reason(reader.text, "two", files.pdf(pages=2), 2) is Unreadable.BROKEN


def test_a_page_is_drawn_after_it_was_read_without_sending_it_again(reader):
    content = files.pdf()
    name = sha256(content).hexdigest()
    reader.text(name, content, 0)
    reader.page(name, lambda: pytest.fail("asked for again"), 0, 100)


# How it looks


def test_a_page_is_drawn_as_wide_as_asked_with_its_colors_in_place(reader):
    page = draw(reader, files.pdf(), number=1, width=300)
    assert page.size == (300, 388)
    assert corners(page) == [RED, WHITE, WHITE, BLUE]


@pytest.mark.parametrize(
    ("turn", "expected"),
    [
        (90, [WHITE, RED, BLUE, WHITE]),
        (180, [BLUE, WHITE, WHITE, RED]),
        (270, [WHITE, BLUE, RED, WHITE]),
    ],
)
def test_a_page_is_turned_clockwise_and_stays_as_wide_as_asked(reader, turn, expected):
    page = draw(reader, files.pdf(), turn=turn)
    assert page.width == 200
    assert corners(page) == expected


@pytest.mark.parametrize(
    ("turn", "expected"),
    [
        (0, [RED, BLUE, RED, BLUE]),
        (90, [RED, RED, BLUE, BLUE]),
        (180, [BLUE, RED, BLUE, RED]),
        (270, [BLUE, BLUE, RED, RED]),
    ],
)
def test_a_photo_is_turned_clockwise_and_stays_as_wide_as_asked(reader, turn, expected):
    page = draw(reader, files.photo(), turn=turn)
    assert page.size == (200, 400 if turn % 180 else 100)
    assert corners(page) == expected


def test_a_photo_stands_as_its_camera_was_held(reader):
    page = draw(reader, files.photo_held_on_its_side())
    assert page.size == (200, 400)
    assert corners(page) == [RED, RED, BLUE, BLUE]


def test_a_photo_keeps_its_turn_where_it_is_drawn_small(reader):
    page = draw(reader, files.photo_held_on_its_side(), width=20)
    assert page.size == (20, 40)


def test_what_was_filled_into_a_form_shows(reader):
    page = draw(reader, files.filled_in_form(), width=612).convert("L")
    assert page.crop((100, 92, 300, 292)).getextrema()[0] < 50


def test_sixteen_bit_gray_keeps_its_gray(reader):
    assert draw(reader, files.xray()).getpixel((50, 25)) == (128, 128, 128)


def test_what_can_be_seen_through_shows_paper(reader):
    assert draw(reader, files.see_through()).getpixel((50, 25)) == WHITE


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK"])
def test_a_photo_may_hold_its_colors_in_any_way(reader, mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    assert draw(reader, files.photo(kind, mode=mode)).size == (200, 100)


def test_no_page_is_drawn_larger_than_can_be_shown(reader):
    assert draw(reader, files.page_of(14_400, 14_400), width=1_000_000).size == (5_000, 5_000)


@pytest.mark.parametrize("size", [(3, 14_400), (14_400, 3)])
def test_a_page_like_a_ribbon_is_drawn_all_the_same(reader, size):
    across, down = draw(reader, files.page_of(*size), width=1_000_000).size
    assert min(across, down) == 1 < max(across, down) <= 5_000


def test_bytes_are_asked_for_only_when_they_are_needed(reader):
    fetched = []

    def fetch():
        fetched.append("fetched")
        return files.pdf()

    for number in (0, 1, 0):
        reader.page("one", fetch, number, 100, 0)
    reader.page("another", files.photo, 0, 100, 0)
    reader.page("one", fetch, 0, 100, 0)
    assert len(fetched) == 2


def lending(content, lent_parts, trouble=None):
    """Return what lends a document and notes which parts; `trouble` comes of the third."""

    def part(start, count):
        lent_parts.append(start)
        if trouble and len(lent_parts) == 3:
            raise trouble
        return content[start : start + count]

    return lambda: Lent(len(content), part)


def test_of_a_long_record_only_what_a_page_needs_is_lent(reader):
    content, wanted = files.heavy_pdf(pages=6), []
    load = lending(content, wanted)
    first = reader.page("record", load, 0, 100)
    assert first.rgb[:3] == bytes(RED)
    assert set(wanted) == {0, PART, 6 * PART}
    last = reader.page("record", load, 5, 100)
    assert last.rgb[:3] == bytes(BLUE)
    before = len(wanted)
    assert reader.page("record", load, 0, 100) == first
    assert len(wanted) == before


def test_a_long_record_with_a_password_is_lent_in_parts(reader):
    content, wanted = files.pdf(pages=2, password="rosa"), []
    picture = reader.page("locked", lending(content, wanted), 1, 100, password="rosa")
    assert picture.width == 100
    assert wanted


def test_a_part_that_cannot_be_lent_says_why_and_the_next_document_is_read(reader, tmp_path):
    trouble = DamagedContent(tmp_path, "A denial")
    load = lending(files.heavy_pdf(), [], trouble)
    with pytest.raises(DamagedContent) as caught:
        reader.page("record", load, 0, 100)
    assert caught.value is trouble
    assert draw(reader, files.pdf()).width == 200


# What cannot be read


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", Unreadable.EMPTY),
        (b"Dear Rosa,\nthis is a text with another name.\n", Unreadable.FOREIGN),
        (b"<!DOCTYPE html><script>alert(1)</script>", Unreadable.FOREIGN),
        (b"PK\x03\x04 a parcel of files", Unreadable.FOREIGN),
        (b"%PDF-1.7\nbut nothing of what follows is a PDF", Unreadable.BROKEN),
        (b"\xff\xd8\xff but no photo", Unreadable.BROKEN),
        (b"\x89PNG\r\n\x1a\n but no photo", Unreadable.BROKEN),
        (b"II*\0 but no scan", Unreadable.BROKEN),
        (b"\0\0\0\x18ftypheic but no photo", Unreadable.BROKEN),
        (b"RIFF\0\0\0\0WEBP but no photo", Unreadable.BROKEN),
        (b"BM is how this text begins, and it is no photo", Unreadable.FOREIGN),
        (files.pdf()[:300], Unreadable.BROKEN),
        (files.photo("JPEG")[:-400], Unreadable.BROKEN),
        (files.photo("PNG", (900, 900))[:-400], Unreadable.BROKEN),
        (files.photo("TIFF")[:-400], Unreadable.BROKEN),
        (files.photo("WEBP")[:-100], Unreadable.BROKEN),
        (files.photo("BMP")[:-400], Unreadable.BROKEN),
        (files.iphone_photo()[:-40], Unreadable.BROKEN),
        (files.tiff_bomb(), Unreadable.TOO_LARGE),
        (files.scan_that_goes_round(), Unreadable.BROKEN),
        (files.pdf(password="private"), Unreadable.LOCKED),
        (files.pdf_without_pages(), Unreadable.NO_PAGES),
        (files.pdf_whose_pages_go_round(), Unreadable.BROKEN),
        (files.pdf_of_many_pages(5_001), Unreadable.TOO_LARGE),
        (files.png_bomb(50_000), Unreadable.TOO_LARGE),
        (bytes(300 * 1024 * 1024 + 1), Unreadable.TOO_LARGE),
    ],
    ids=[
        "empty", "text", "web page", "zip", "false pdf", "false jpeg", "false png",
        "false tiff", "false heic", "false webp", "words with BM", "cut pdf",
        "cut jpeg", "cut png", "cut tiff", "cut webp", "cut bmp", "cut heic",
        "tiff bomb", "scan in a circle", "locked pdf", "no pages", "round of pages", "many pages",
        "png bomb", "large file",
    ],
)  # fmt: skip
def test_a_document_that_cannot_be_read_is_refused_and_the_next_one_is_read(
    reader, content, expected
):
    assert reason(reader.describe, content, "a.pdf") is expected
    assert reader.describe(files.pdf()).pages == 2


def test_what_was_wrong_with_one_document_is_not_said_of_the_next(reader):
    assert reason(reader.describe, files.pdf(password="private")) is Unreadable.LOCKED
    assert reason(reader.describe, files.pdf_without_pages()) is Unreadable.NO_PAGES


def test_the_refusal_names_the_file(reader):
    with pytest.raises(UnreadableDocument) as caught:
        reader.describe(b"text", "denial letter.pdf")
    assert caught.value.name == "denial letter.pdf"


def test_a_page_that_draws_itself_for_ever_is_given_up_and_the_next_one_is_drawn():
    with PageReader(seconds=1.5) as reader:
        endless = files.page_that_draws_itself()
        assert reader.describe(endless).pages == 1
        assert reason(draw, reader, endless) is Unreadable.TOO_SLOW
        assert draw(reader, files.pdf()).width == 200


def test_a_page_that_is_not_there_is_refused(reader):
    assert reason(draw, reader, files.pdf(pages=1), 1) is Unreadable.BROKEN
    assert reason(draw, reader, files.photo(), 1) is Unreadable.BROKEN


# What the worker does to us


def test_a_worker_that_is_killed_in_the_middle_is_replaced(own_reader):
    endless = files.page_that_draws_itself()
    before = children()
    own_reader.describe(endless)
    (worker,) = children() - before
    killing = threading.Timer(0.3, os.kill, (worker, signal.SIGKILL))
    killing.start()
    assert reason(draw, own_reader, endless) is Unreadable.BROKEN
    killing.join()
    assert draw(own_reader, files.pdf()).width == 200


def test_a_worker_that_was_killed_between_two_pages_is_not_missed(own_reader):
    content = files.pdf()
    before = children()
    draw(own_reader, content, 0)
    (worker,) = children() - before
    os.kill(worker, signal.SIGKILL)
    os.waitid(os.P_PID, worker, os.WEXITED | os.WNOWAIT)
    assert draw(own_reader, content, 1).width == 200


def test_crash_after_crash_leaves_no_process_behind():
    before = children()
    with PageReader() as reader:
        for _ in range(8):
            assert reason(reader.describe, b"\xff\xd8\xff") is Unreadable.BROKEN
            assert children() == before
        reader.describe(files.pdf())
    assert children() == before


def test_a_closed_reader_reads_again_when_asked(own_reader):
    before = children()
    own_reader.describe(files.pdf())
    own_reader.close()
    assert children() == before
    assert draw(own_reader, files.pdf()).width == 200


def test_a_worker_whose_processor_time_ran_out_was_too_slow():
    program = "import os, signal; os.kill(os.getpid(), signal.SIGXCPU)"
    with PageReader(seconds=5, command=(sys.executable, "-c", program)) as reader:
        assert reason(reader.describe, files.pdf()) is Unreadable.TOO_SLOW


LIARS = {
    "silence": "",
    "half a message": "out.write(b'\\x03')",
    "an unknown message": "out.write(pack('!B3IQ', 9, 0, 0, 0, 0))",
    "a message without end": "out.write(pack('!B3IQ', 3, 0, 0, 0, 2**60))",
    "no pages": "out.write(pack('!B3IQ', 3, 0, 0, 0, 0))",
    "a page of no size": "out.write(pack('!B3IQ2d', 3, 0, 0, 0, 16, 0.0, 10.0))",
    "a page of any size": "out.write(pack('!B3IQ2d', 3, 0, 0, 0, 16, 10.0, float('inf')))",
    "half a size": "out.write(pack('!B3IQ2d', 3, 0, 0, 0, 12, 10.0, 10.0))",
    "a picture": "out.write(pack('!B3IQ3s', 4, 1, 1, 0, 3, b'rgb'))",
    "a reason that there is not": "out.write(pack('!B3IQ', 5, 99, 0, 0, 0))",
    "a wish for more than there is": "out.write(pack('!B3IQ', 19, 0, 2**20, 0, 0))",
    "a wish for a part beyond": "out.write(pack('!B3IQ', 19, 2**31, 1, 0, 0))",
    "a wish for nothing": "out.write(pack('!B3IQ', 19, 0, 0, 0, 0))",
}


@pytest.mark.parametrize("lie", LIARS.values(), ids=LIARS.keys())
def test_a_worker_that_makes_no_sense_is_not_believed(lie):
    program = f"import sys; from struct import pack; out = sys.stdout.buffer; {lie}"
    with PageReader(seconds=5, command=(sys.executable, "-c", program)) as reader:
        assert reason(reader.describe, files.pdf()) is Unreadable.BROKEN


@pytest.mark.parametrize("numbers", ["2, 2, 0, 3", "5001, 1, 0, 15003", "0, 0, 0, 0"])
def test_a_picture_that_is_not_what_it_says_is_not_shown(numbers):
    program = (
        "import sys, time; from struct import pack, unpack;"
        "out, sent = sys.stdout.buffer, sys.stdin.buffer;"
        "sent.read(unpack('!B3IQ', sent.read(21))[-1]);"
        "out.write(pack('!B3IQ2d', 3, 0, 0, 0, 16, 10.0, 10.0)); out.flush();"
        f"sent.read(21); out.write(pack('!B3IQ', 4, {numbers}) + bytes(20000)); out.flush();"
        "sent.read()"
    )
    with PageReader(seconds=5, command=(sys.executable, "-c", program)) as reader:
        assert reason(draw, reader, files.pdf()) is Unreadable.BROKEN


@pytest.mark.parametrize(
    "told",
    [
        "7, 0, 0, 0, 8) + bytes(8)",
        "7, 0, 0, 0, 9) + pack('!If?', 65, float('nan'), True)",
        "7, 0, 0, 0, 9) + pack('!If?', 0x110000, 1.0, True)",
        "7, 0, 0, 0, 450009) + bytes(450009)",
        "4, 0, 0, 0, 0)",
    ],
)
def test_text_that_makes_no_sense_is_not_believed(told):
    program = (
        "import sys; from struct import pack, unpack;"
        "out, sent = sys.stdout.buffer, sys.stdin.buffer;"
        "sent.read(unpack('!B3IQ', sent.read(21))[-1]);"
        "out.write(pack('!B3IQ2d', 3, 0, 0, 0, 16, 10.0, 10.0)); out.flush();"
        f"sent.read(21); out.write(pack('!B3IQ', {told}); out.flush(); sent.read()"
    )
    with PageReader(seconds=5, command=(sys.executable, "-c", program)) as reader:
        assert reason(reader.text, "paper", files.pdf(), 0) is Unreadable.BROKEN


def test_two_panels_may_ask_at_once(reader):
    papers = [files.pdf(pages=1), files.photo(), files.photo("PNG", (200, 200))]
    with ThreadPoolExecutor(3) as threads:
        sizes = list(threads.map(lambda turn: draw(reader, papers[turn % 3]).size, range(30)))
    assert sizes == [(200, 259), (200, 100), (200, 200)] * 10


def test_the_worker_is_told_nothing_of_its_surroundings(own_reader):
    before = children()
    own_reader.describe(files.pdf())
    (worker,) = children() - before
    assert Path(f"/proc/{worker}/environ").read_bytes() == b""
    assert Path(f"/proc/{worker}/cwd").readlink() == Path("/")


def test_nothing_of_the_worker_reaches_the_terminal():
    program = (
        "from another_opinion.services.pages.reader import PageReader\n"
        "from another_opinion.errors import UnreadableDocument\n"
        "with PageReader() as reader:\n"
        "    try: reader.describe(b'\\xff\\xd8\\xff')\n"
        "    except UnreadableDocument as error: assert error.reason == 'broken'\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert run.stdout + run.stderr == b""


def test_the_worker_ends_with_the_application():
    program = (
        "import os\n"
        "from another_opinion.services.pages.reader import PageReader\n"
        "from services.pages import files\n"
        "PageReader().describe(files.pdf())\n"
        "print(open(f'/proc/self/task/{os.getpid()}/children').read(), flush=True)\n"
        "os._exit(1)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    with suppress(ProcessLookupError):
        worker = os.pidfd_open(int(run.stdout))
        ended, _, _ = select.select([worker], [], [], 5)
        os.close(worker)
        assert ended


def packed(catalog=b"", page=b"", *more):
    """Return a PDF of one page whose objects lie in a stream of objects."""
    return files.packed_pdf(
        b"<</Type /Catalog /Pages 2 0 R %s>>" % catalog,
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources <<>> %s>>" % page,
        *more,
    )


@pytest.mark.parametrize(
    "content",
    [
        packed(b"/OpenAction 4 0 R", b"", b"<</S /JavaScript /JS (app.alert(1))>>"),
        packed(b"", b"/AA <</O 4 0 R>>", b"<</S /J#61vaScript /JS (app.alert(1))>>"),
        packed(b"", b"/AA <</O <</S /Launch /F (calc)>>>>"),
    ],
    ids=["as it opens", "as its page opens", "that start a program"],
)
def test_commands_are_found_where_objects_are_packed(reader, content):
    assert b"Script" not in content
    assert reader.describe(content).cargo.scripted


def test_bytes_that_look_like_a_command_by_chance_are_none(reader):
    photo = files.page_of(600, 800, b"", b"<<>>", files.stream(b"\xff/JS \x00/JS("))
    assert not reader.describe(photo).cargo.scripted
    assert not reader.describe(packed()).cargo.scripted
