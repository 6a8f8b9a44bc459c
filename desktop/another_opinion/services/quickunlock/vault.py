"""The keyring of this computer, as the application sees it: it may be missing, locked or hang."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from another_opinion.errors import KeyringTrouble, NoQuickUnlock

_PROGRAM = Path(__file__).with_name("keeper.py")
_PATIENCE = 5.0  # seconds; a keyring that waits for a window nobody sees would wait for ever


class Vault:
    """Keeps a key under a label that names nobody; each call may take `seconds`, in any thread."""

    def __init__(self, seconds: float = _PATIENCE) -> None:
        self._seconds = seconds

    def keep(self, label: str, secret: str) -> None:
        """Store a secret; raises NoQuickUnlock."""
        self._ask("keep", label, secret)

    def fetch(self, label: str) -> str:
        """Return a stored secret; raises NoQuickUnlock."""
        return self._ask("fetch", label).get("secret", "")

    def forget(self, label: str) -> None:
        """Remove a secret, also one that is not there; raises NoQuickUnlock."""
        self._ask("forget", label)

    def _ask(self, act: str, label: str, secret: str = "") -> dict[str, str]:
        try:
            asked = subprocess.run(  # noqa: S603 (our own program)
                [sys.executable, "-I", str(_PROGRAM)],
                input=json.dumps({"act": act, "label": label, "secret": secret}) + "\n",
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
                timeout=self._seconds,
                env={name: told for name, told in os.environ.items() if "PYTHON" not in name},
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise NoQuickUnlock(KeyringTrouble.SLOW) from error
        answer: dict[str, str] = json.loads(asked.stdout or '{"trouble": "absent"}')
        if trouble := answer.get("trouble"):
            raise NoQuickUnlock(KeyringTrouble(trouble))
        return answer
