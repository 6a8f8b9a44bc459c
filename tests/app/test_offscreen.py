from __future__ import annotations

import subprocess
import sys

DRAWS = """
from another_opinion.app.offscreen import without_a_screen
without_a_screen()
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
widget = QWidget()
widget.setMinimumSize(50, 50)
widget.show()
qWarning("a real warning")
"""


def test_only_the_harmless_line_of_the_platform_is_left_out():
    run = subprocess.run([sys.executable, "-c", DRAWS], capture_output=True, text=True, check=True)
    assert run.stderr == "a real warning\n"
