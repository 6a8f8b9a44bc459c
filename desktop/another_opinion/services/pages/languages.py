"""Where the data lies by which languages are recognized."""

from __future__ import annotations

from pathlib import Path

from another_opinion.resources import resource

LANGUAGES = ("eng", "spa")
UPRIGHT = "osd"  # the data by which it is seen which way up a page stands

_OF_DEBIAN = Path("/usr/share/tesseract-ocr")  # where its packages put it, by version


def language_data() -> Path | None:
    """Return the folder with the data of all languages, if there is one."""
    versions = sorted(_OF_DEBIAN.glob("*/tessdata"), reverse=True)
    folders = (resource("tessdata"), *versions)
    return next((folder for folder in folders if _is_complete(folder)), None)


def _is_complete(folder: Path) -> bool:
    return all((folder / f"{name}.traineddata").is_file() for name in (*LANGUAGES, UPRIGHT))
