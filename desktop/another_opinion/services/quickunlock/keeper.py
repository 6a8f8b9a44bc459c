"""A program that asks the keyring of this computer, and can be ended when that hangs.

It is told on one line what to do, as JSON, and answers on one line. Only keyrings that keep
secrets encrypted are asked, whatever the settings of the Python package name.
"""

from __future__ import annotations

import json
import sys

from keyring.backend import KeyringBackend, get_all_keyring
from keyring.errors import KeyringError, KeyringLocked, PasswordDeleteError

SERVICE = "Another Opinion"
SAFE = frozenset(
    f"keyring.backends.{name}" for name in ("SecretService", "kwallet", "macOS", "Windows")
)


def _safe_keyring() -> KeyringBackend | None:
    safe = [each for each in get_all_keyring() if type(each).__module__ in SAFE]
    return max(safe, key=lambda each: each.priority, default=None)


def _answer(act: str, label: str, secret: str) -> dict[str, str]:
    keyring = _safe_keyring()
    if keyring is None:
        return {"trouble": "absent"}
    if act == "keep":
        keyring.set_password(SERVICE, label, secret)
        return {}
    if act == "fetch":
        found = keyring.get_password(SERVICE, label)
        return {"trouble": "empty"} if found is None else {"secret": found}
    try:
        keyring.delete_password(SERVICE, label)
    except PasswordDeleteError:
        return {}  # it was not there any more
    return {}


def _main() -> None:
    try:
        answer = _answer(**json.loads(sys.stdin.readline()))
    except KeyringLocked:
        answer = {"trouble": "locked"}
    except KeyringError:
        answer = {"trouble": "denied"}
    except Exception:  # the bus and the systems raise errors of their own
        answer = {"trouble": "absent"}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    _main()
