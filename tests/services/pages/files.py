"""Files as they come from outside: good, odd and hostile ones."""

from __future__ import annotations

import io
import struct
import zlib
from itertools import accumulate
from pathlib import Path

from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import letter
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)
_INKS = (b"1 0 0", b"0 0 1")  # red and blue in a PDF


def pdf(pages=2, password=None):
    """Return a PDF whose pages are red at the top left and blue at the bottom right."""
    file = io.BytesIO()
    canvas = Canvas(file, letter, encrypt=StandardEncryption(password) if password else None)
    for _ in range(pages):
        canvas.setFillColorRGB(1, 0, 0)
        canvas.rect(0, 692, 100, 100, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 1)
        canvas.rect(512, 0, 100, 100, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def written(*lines):
    """Return a PDF of one page with lines of (font, points, scale, words)."""
    file = io.BytesIO()
    canvas = Canvas(file, letter)
    for place, (font, points, scale, words) in enumerate(lines):
        canvas.saveState()
        canvas.translate(72, 700 - 40 * place)
        canvas.scale(scale, scale)
        canvas.setFont(font, points)
        canvas.drawString(0, 0, words)
        canvas.restoreState()
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def filled_in_form():
    """Return a PDF form in which a box was ticked with a black cross."""
    file = io.BytesIO()
    canvas = Canvas(file, letter)
    canvas.acroForm.checkbox(
        checked=True, x=100, y=500, size=200, buttonStyle="cross", borderWidth=0, fillColor=None
    )
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def bare_pdf(*objects):
    """Return a PDF of hand-written objects, numbered from 1; the first is the catalog."""
    header = b"%PDF-1.7\n"
    bodies = [b"%d 0 obj\n%s\nendobj\n" % numbered for numbered in enumerate(objects, 1)]
    *offsets, end = accumulate(map(len, bodies), initial=len(header))
    entries = [b"%010d 65535 f \n" % 0, *(b"%010d 00000 n \n" % offset for offset in offsets)]
    table = b"xref\n0 %d\n%s" % (len(entries), b"".join(entries))
    trailer = b"trailer <</Root 1 0 R /Size %d>>\nstartxref\n%d\n%%%%EOF" % (len(entries), end)
    return header + b"".join(bodies) + table + trailer


def page_of(width, height, content=b"", resources=b"<<>>", *more):
    """Return a PDF of one page in that size, in points."""
    return bare_pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R /Resources %s>>"
        % (width, height, resources),
        stream(content),
        *more,
    )


def stream(content, entries=b""):
    return b"<</Length %d %s>>\nstream\n%s\nendstream" % (len(content), entries, content)


def page_that_draws_itself():
    """Return a PDF with a form that shows itself twice."""
    form = stream(
        b"/F Do /F Do",
        b"/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources <</XObject <</F 5 0 R>>>>",
    )
    return page_of(612, 792, b"/F Do", b"<</XObject <</F 5 0 R>>>>", form)


def pdf_without_pages():
    return bare_pdf(b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [] /Count 0>>")


def pdf_whose_pages_go_round():
    """Return a PDF whose list of pages has no entry but itself."""
    return bare_pdf(b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [2 0 R] /Count 1>>")


def heavy_pdf(pages=4, weight=1 << 20):
    """Return a PDF whose pages, each of a color of its own, take `weight` bytes each."""
    objects = [
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [%s] /Count %d>>"
        % (b" ".join(b"%d 0 R" % (3 + 2 * page) for page in range(pages)), pages),
    ]
    for page in range(pages):
        objects += [
            b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R>>"
            % (4 + 2 * page),
            stream(b"%s rg 0 0 612 792 re f %%%s" % (_INKS[page % 2], b" " * weight)),
        ]
    return bare_pdf(*objects)


def pdf_of_many_pages(count):
    kids = b" ".join([b"3 0 R"] * count)
    return bare_pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [%s] /Count %d>>" % (kids, count),
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]>>",
    )


def photo(kind="JPEG", size=(400, 200), mode="RGB", **options):
    """Return a picture that is red on its left half and blue on its right."""
    image = Image.new("RGB", size, BLUE)
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2 - 1, size[1]), RED)
    file = io.BytesIO()
    image.convert(mode).save(file, kind, **options)
    return file.getvalue()


def iphone_photo():
    """Return such a picture as an iPhone takes it, made with libheif's own `heif-enc`."""
    return Path(__file__).with_name("photo.heic").read_bytes()


def scans(pages=3, kind="TIFF", **options):
    """Return a file with a red page, a blue one, a white one, …"""
    colors = [(RED, BLUE, WHITE)[number % 3] for number in range(pages)]
    first, *rest = [Image.new("RGB", (60, 80), color) for color in colors]
    file = io.BytesIO()
    first.save(file, kind, save_all=True, append_images=rest, **options)
    return file.getvalue()


def coarse_fax():
    """Return a fax whose points are twice as high as wide, as the standard has them."""
    file = io.BytesIO()
    page = Image.new("1", (1728, 1144), 1)
    page.save(file, "TIFF", dpi=(204, 98), compression="group4")
    return file.getvalue()


def photo_held_on_its_side():
    """Return a JPEG whose camera was held so that its left belongs at the top."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return photo(exif=exif)


def xray():
    """Return a PNG in 16-bit gray, of the middle gray."""
    file = io.BytesIO()
    Image.new("I;16", (100, 50), 32768).save(file, "PNG")
    return file.getvalue()


def see_through():
    """Return a PNG with nothing on it."""
    file = io.BytesIO()
    Image.new("RGBA", (100, 50), (0, 0, 0, 0)).save(file, "PNG")
    return file.getvalue()


def png_bomb(side, see_through=False):
    """Return a short PNG of `side` by `side` points of the same color."""
    depth, kind, length = (8, 6, 4 * side) if see_through else (1, 0, (side + 7) // 8)
    rows = zlib.compressobj(1)
    row = b"\0" + b"\xff" * length
    data = b"".join(rows.compress(row) for _ in range(side)) + rows.flush()
    header = struct.pack("!2I5B", side, side, depth, kind, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack("!I", len(body)) + name + body + struct.pack("!I", zlib.crc32(name + body))
        for name, body in chunks
    )


def tiff_bomb(side=60_000):
    """Return a TIFF of some bytes that says to be enormous."""
    return b"II*\0" + struct.pack("<I", 8) + tiff_page(side, 0)


def tiff_page(side, next_page):
    """Return what a TIFF says of one page, in gray, and where the next one is."""
    tags = ((256, 4, side), (257, 4, side), (258, 3, 8), (259, 3, 1), (262, 3, 1))
    tags += ((273, 4, 8), (277, 3, 1), (278, 4, side), (279, 4, side * side))
    entries = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
    return struct.pack("<H", len(tags)) + entries + struct.pack("<I", next_page)


def scan_of_many_pages(count):
    """Return a TIFF of so many pages of one point each."""
    length = len(tiff_page(1, 0))
    places = [*range(8 + length, 8 + count * length, length), 0]
    pages = b"".join(tiff_page(1, place) for place in places)
    return b"II*\0" + struct.pack("<I", 8) + pages


def scan_that_goes_round():
    """Return a TIFF whose page says that the next one is itself, and whose picture is not there."""
    return b"II*\0" + struct.pack("<I", 8) + tiff_page(100, 8)


def packed_pdf(*objects):
    """Return a PDF of hand-written objects, from 1, that lie deflated in one stream of objects."""
    bodies = [body + b"\n" for body in objects]
    offsets = list(accumulate(map(len, bodies), initial=0))[:-1]
    index = b" ".join(b"%d %d" % (number, at) for number, at in enumerate(offsets, 1)) + b"\n"
    packed = zlib.compress(index + b"".join(bodies))
    stream_number, table_number = len(objects) + 1, len(objects) + 2
    entries = b"/Type /ObjStm /N %d /First %d /Filter /FlateDecode" % (len(objects), len(index))
    header = b"%PDF-1.7\n"
    body = b"%d 0 obj\n%s\nendobj\n" % (stream_number, stream(packed, entries))
    rows = [struct.pack(">BHH", 0, 0, 0xFFFF)]
    rows += [struct.pack(">BHH", 2, stream_number, place) for place in range(len(objects))]
    rows += [struct.pack(">BHH", 1, len(header), 0), struct.pack(">BHH", 1, len(header + body), 0)]
    kept = b"/Type /XRef /W [1 2 2] /Root 1 0 R /Size %d" % len(rows)
    table = b"%d 0 obj\n%s\nendobj\n" % (table_number, stream(b"".join(rows), kept))
    return header + body + table + b"startxref\n%d\n%%%%EOF" % len(header + body)
