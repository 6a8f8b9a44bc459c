"""Many papers at once: how fast they come in, whether the window goes on, what memory it takes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from another_opinion.services.pages.reader import PageReader
from another_opinion.store.connection import connect, make_empty
from another_opinion.store.transaction import transaction
from bench.measure import Measure, timed
from drawings import ENGLISH, SPANISH, as_file, askew, photographed, printed, scanned

FILES, SIZE = 300, 1_000_000_000  # bytes in all
PAGES, PEERS = 100, 24  # pages that we read, and of these the peer
_KEY = "7" * 96
_PIECE = 1 << 20


def measures(folder: Path) -> Iterator[Measure]:
    """Measure the import of many files, and what a person feels of it."""
    mixed = folder / "mixed"
    mixed.mkdir()
    _mixed(mixed)
    added, _, stall, work, peak, count, _ = _sit(mixed, 0, folder / "first")
    plain = timed(lambda: _written(mixed, folder / "plain"))
    note = f"longest stall {stall:.0f} ms, of work {work:.0f} ms; peak {peak:.0f} MB"
    yield Measure(f"add {count:.0f} mixed files of 1 GB", [added], "SQLCipher alone", plain, note)
    yield _opening(folder / "record")
    scans = folder / "scans"
    scans.mkdir()
    _scans(scans)
    _, read, stall, work, peak, _, pages = _sit(scans, 2, folder / "second")
    note = (
        f"longest stall {stall:.0f} ms, of work {work:.0f} ms; peak {peak:.0f} MB; "
        f"{pages / read:.2f} pages a second"
    )
    (whole,) = timed(lambda: _ocrmypdf(scans, folder / "peer"))
    what, peer = f"add and read a page, of {pages:.0f}, 2 processors", f"ocrmypdf, of {PEERS}"
    yield Measure(what, [read / pages], peer, [whole / PEERS], note)


def _opening(folder: Path) -> Measure:
    """Show a record of a thousand scanned pages; drawing one page alone is the peer."""
    folder.mkdir()
    noise = np.random.default_rng(2).integers(0, 255, (550, 425), np.uint8)
    page = Image.fromarray(noise)
    record = folder / "record.pdf"
    page.save(record, "PDF", resolution=50, quality=30, save_all=True, append_images=[page] * 999)
    command = [sys.executable, "-m", "bench.opening", str(record), str(folder)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    ours, theirs, further, before, after = map(float, said.split())
    size = record.stat().st_size / 1e6
    note = (
        f"{(ours - theirs) * 1000:.0f} ms beyond drawing; page 500: {further * 1000:.0f} ms; "
        f"{size:.0f} MB; peak {before:.0f} to {after:.0f} MB"
    )
    return Measure("first page of 1,000 on screen", [ours], "drawn alone", [theirs], note)


def _mixed(folder: Path) -> None:
    """Fill a folder with photos, scans and PDFs that are as hard to pack as real ones."""
    noise = np.random.default_rng(1)
    photo = noise.integers(0, 255, (1500, 2000, 3), np.uint8)
    page = noise.integers(0, 255, (1100, 850), np.uint8)
    kinds: list[tuple[str, bytes]] = []
    for ending, form, picture, options in (
        ("jpg", "JPEG", photo, {"quality": 90}),
        ("png", "PNG", page, {}),
        ("tif", "TIFF", page, {"save_all": True, "append_images": [Image.fromarray(page)] * 3}),
        ("webp", "WEBP", photo[:700], {"quality": 90}),
        ("pdf", "PDF", photo, {"save_all": True, "append_images": [Image.fromarray(photo)] * 4}),
    ):
        file = BytesIO()
        Image.fromarray(picture).save(file, form, **options)
        kinds.append((ending, file.getvalue()))
    mean = sum(len(content) for _, content in kinds) / len(kinds)
    for number in range(FILES):
        ending, content = kinds[number % len(kinds)]
        more = max(0, round(SIZE / FILES - mean))
        (folder / f"paper {number}.{ending}").write_bytes(content + noise.bytes(more + 16))


def _scans(folder: Path) -> None:
    with PageReader(90) as reader:
        english, spanish = (scanned(reader, printed(each)) for each in (ENGLISH, SPANISH))
    pages = [english, askew(english, 1.5), spanish, photographed(english)]
    for number in range(PAGES):
        page = pages[number % len(pages)].copy()
        page[:4, :4] = number
        (folder / f"page {number}.png").write_bytes(as_file(page, "PNG"))


def _sit(papers: Path, readers: int, folder: Path) -> list[float]:
    folder.mkdir()
    command = [sys.executable, "-m", "bench.sitting", str(papers), str(readers), str(folder)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [float(each) for each in said.split()]


def _written(papers: Path, path: Path) -> None:
    """Write the bytes of each file in pieces, one transaction each, as any program must."""
    make_empty(path)
    with closing(connect(path, _KEY)) as connection:
        for paper in sorted(papers.iterdir()):
            content = paper.read_bytes()
            with transaction(connection):
                for number, start in enumerate(range(0, len(content), _PIECE)):
                    row = (paper.name, number, content[start : start + _PIECE])
                    connection.execute("INSERT INTO chunk VALUES (?, ?, ?)", row)


def _ocrmypdf(scans: Path, folder: Path) -> None:
    """Recognize some of the same pages, as many of each kind, as one PDF."""
    folder.mkdir()
    some = (scans / f"page {number}.png" for number in range(PEERS))
    pages = [Image.open(path).convert("RGB") for path in some]
    source = folder / "pages.pdf"
    pages[0].save(source, "PDF", resolution=200, save_all=True, append_images=pages[1:])
    how = "--jobs 2 --language eng+spa --deskew --rotate-pages --output-type pdf --optimize 0"
    read = folder / "read.pdf"
    command = ["ocrmypdf", *how.split(), "--quiet", source, read]
    # One thread for each of its jobs, as it is for ours; else they wait for each other.
    env = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    subprocess.run(command, check=True, capture_output=True, env=env)
