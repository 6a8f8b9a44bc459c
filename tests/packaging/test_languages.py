from __future__ import annotations

import subprocess
from pathlib import Path

from another_opinion.services.pages.languages import LANGUAGES, UPRIGHT

PACKAGING = Path(__file__).parents[2] / "packaging"


def test_the_data_of_all_languages_is_laid_ready_with_its_license(tmp_path):
    subprocess.run([PACKAGING / "languages.sh", tmp_path], check=True)
    for name in (*LANGUAGES, UPRIGHT):
        assert (tmp_path / f"{name}.traineddata").stat().st_size > 1_000_000
        assert "Apache-2.0" in (tmp_path / f"{name}.copyright").read_text()
