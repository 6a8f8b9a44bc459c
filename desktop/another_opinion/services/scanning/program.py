"""The program that speaks with scanners, and never with the network.

Arguments: ``list``; or ``scan``, the id of a scanner, ``gray`` or ``color``, and ``feeder`` or
``glass``.

`scanlib` would also look for scanners on the network, over a back end of its own. It is never
loaded here: only the one of the platform is, and what SANE loads besides is named in
``resources/scanners/dll.conf``. Linux takes the network away from this process as well.
"""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Iterator
from typing import Any, BinaryIO

from PIL import Image
from scanlib import _types as scanlib

from another_opinion.errors import ScannerProblem
from another_opinion.services.pages.limits import give_up_network
from another_opinion.services.scanning.messages import Kind, send

_DOTS, _QUALITY = 300, 92
_LETTER = (2159, 2794)  # tenths of a millimeter: what a feeder takes
_FORMS = {
    scanlib.ColorMode.COLOR: ("RGB", "RGB"),
    scanlib.ColorMode.GRAY: ("L", "L"),
    scanlib.ColorMode.BW: ("1", "1;I"),
}
_BY_STATUS = {  # of SANE
    3: ScannerProblem.BUSY,
    4: ScannerProblem.GONE,
    6: ScannerProblem.JAM,
    7: ScannerProblem.NO_PAPER,
    8: ScannerProblem.OPEN,
    9: ScannerProblem.GONE,
    11: ScannerProblem.FORBIDDEN,
}


def backend() -> Any:
    """Return what the platform has for scanners; nothing where it has none.

    Only that of Linux is tested.
    """
    if sys.platform == "win32":
        from scanlib.backends._wia import WiaBackend

        return WiaBackend()
    if sys.platform == "darwin":
        from scanlib.backends._macos import MacOSBackend

        return MacOSBackend()
    from another_opinion.services.scanning.sane import Sane

    try:
        return Sane()
    except scanlib.ScanError:  # SANE is not installed
        return None


def pages(found: Any, name: str, color: bool, feeder: bool) -> Iterator[bytes]:
    """Give the pages of the feeder, if it is asked for and there is one; else that on the glass."""
    scanner = scanlib.Scanner(
        name, None, None, found.backend_name, scanner_id=name, _backend_impl=found
    )
    signal.signal(signal.SIGTERM, lambda *_: scanner.abort())
    with scanner:
        sources = {source.type: source for source in scanner.sources}
        source = sources.pop(scanlib.ScanSource.FEEDER, None)
        if not feeder or source is None:
            if source and not sources:
                raise scanlib.FeederEmptyError
            source = next(iter(sources.values()), None)
        yield from _from(scanner, source, color)


def problem_of(error: scanlib.ScanLibError) -> ScannerProblem:
    """Say what went wrong, in terms of what a person can do about it."""
    known = {
        scanlib.ScannerBusyError: ScannerProblem.BUSY,
        scanlib.ScannerUnavailableError: ScannerProblem.GONE,
        scanlib.FeederEmptyError: ScannerProblem.NO_PAPER,
    }
    for each in (error, error.__cause__):
        if problem := known.get(type(each)) or _BY_STATUS.get(getattr(each, "sane_status", -1)):
            return problem
    stopped = isinstance(error, scanlib.ScanAborted)
    return ScannerProblem.STOPPED if stopped else ScannerProblem.FAILED


def _from(scanner: Any, source: Any, color: bool) -> Iterator[bytes]:
    wanted = scanlib.ColorMode.COLOR if color else scanlib.ColorMode.GRAY
    if source is None:  # it has one place for papers, and tells nothing of it
        for page in scanner.scan_pages(dpi=_DOTS, color_mode=wanted):
            yield _as_jpeg(page, _DOTS)
        return
    mode = wanted if wanted in source.color_modes else next(iter(source.color_modes), wanted)
    dots = min(source.resolutions or [_DOTS], key=lambda each: abs(each - _DOTS))
    taken = scanner.scan_pages(
        dpi=dots, color_mode=mode, source=source.type, scan_area=_area(source)
    )
    for page in taken:
        yield _as_jpeg(page, dots)


def _area(source: Any) -> Any:
    """Return all of the glass; of what the feeder takes, a sheet of US Letter."""
    area = source.max_scan_area
    if area is None or source.type is not scanlib.ScanSource.FEEDER:
        return area
    width, height = _LETTER
    return scanlib.ScanArea(area.x, area.y, min(area.width, width), min(area.height, height))


def _as_jpeg(page: Any, dots: int) -> bytes:
    form, raw = _FORMS[page.color_mode]
    picture = Image.frombytes(form, (page.width, page.height), page.data, "raw", raw)
    file = io.BytesIO()
    gray = picture.convert("L") if form == "1" else picture
    gray.save(file, "JPEG", quality=_QUALITY, dpi=(dots, dots))
    return file.getvalue()


def _own_pipe() -> BinaryIO:
    """Take the pipe to the application for us alone: a driver may print."""
    outgoing = os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 1)
    return os.fdopen(outgoing, "wb")


def main() -> None:
    """Do what the arguments say, and tell it."""
    told = _own_pipe()
    give_up_network()
    found = backend()
    try:
        if sys.argv[1] == "list":
            for each in found.list_scanners() if found else ():
                send(told, Kind.FOUND, f"{each.id}\n{each}".encode())
        else:
            color, feeder = sys.argv[3] == "color", sys.argv[4] == "feeder"
            for page in pages(found, sys.argv[2], color, feeder):
                send(told, Kind.PAGE, page)
    except scanlib.ScanLibError as error:
        send(told, Kind.TROUBLE, problem_of(error).value.encode())
    else:
        send(told, Kind.DONE)
    finally:
        os._exit(0)  # an orderly end may wait forever: see `sane`


if __name__ == "__main__":
    main()
