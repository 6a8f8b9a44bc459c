from __future__ import annotations

from pathlib import Path

import pytest

from another_opinion.errors import KeyringTrouble, NoQuickUnlock
from another_opinion.services.quickunlock.vault import Vault
from keyrings import keyring_of

SECRET = "0123456789abcdef" * 6
PLAINTEXT = """
from pathlib import Path
from keyring.backend import KeyringBackend

class Keyring(KeyringBackend):
    priority = 100

    def set_password(self, service, username, password):
        Path.home().joinpath("secrets.txt").write_text(password)

    def get_password(self, service, username):
        return "0" * 96
"""


def files_with(words: str, folder: Path) -> list[Path]:
    """Return the files in which these words can be read."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if words.encode() in path.read_bytes()]


def test_a_keyring_keeps_a_key_encrypted_until_it_is_told_to_forget(tmp_path, monkeypatch):
    vault = Vault()
    with keyring_of(tmp_path, monkeypatch):
        vault.keep("case 1", SECRET)
        assert vault.fetch("case 1") == SECRET
    assert list(tmp_path.rglob("*.keyring"))
    assert files_with(SECRET, tmp_path) == []
    with keyring_of(tmp_path, monkeypatch):  # the next day
        assert vault.fetch("case 1") == SECRET
        vault.forget("case 1")
        vault.forget("case 1")
        with pytest.raises(NoQuickUnlock) as refusal:
            vault.fetch("case 1")
    assert refusal.value.reason is KeyringTrouble.EMPTY


def test_a_locked_keyring_is_named(tmp_path, monkeypatch):
    with keyring_of(tmp_path, monkeypatch):
        Vault().keep("case 1", SECRET)
    with keyring_of(tmp_path, monkeypatch, "locked"), pytest.raises(NoQuickUnlock) as refusal:
        Vault().fetch("case 1")
    assert refusal.value.reason is KeyringTrouble.LOCKED


def test_a_keyring_that_hangs_is_left_alone(tmp_path, monkeypatch):
    with keyring_of(tmp_path, monkeypatch, "hanging"), pytest.raises(NoQuickUnlock) as refusal:
        Vault(seconds=2).fetch("case 1")
    assert refusal.value.reason is KeyringTrouble.SLOW


@pytest.mark.parametrize("act", ["keep", "fetch", "forget"])
def test_where_there_is_no_keyring_nothing_is_kept(act, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nothing")
    told = ("case 1", SECRET) if act == "keep" else ("case 1",)
    with pytest.raises(NoQuickUnlock) as refusal:
        getattr(Vault(), act)(*told)
    assert refusal.value.reason is KeyringTrouble.ABSENT
    assert files_with(SECRET, tmp_path) == []


def test_a_keyring_that_keeps_secrets_in_the_clear_is_never_asked(tmp_path, monkeypatch):
    (tmp_path / "clear.py").write_text(PLAINTEXT)
    settings = tmp_path / ".config" / "python_keyring" / "keyringrc.cfg"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"[backend]\ndefault-keyring=clear.Keyring\nkeyring-path={tmp_path}\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "clear.Keyring")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nothing")
    with pytest.raises(NoQuickUnlock):
        Vault().keep("case 1", SECRET)
    assert files_with(SECRET, tmp_path) == []
