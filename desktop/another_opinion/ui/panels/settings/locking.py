"""When the file locks itself."""

from __future__ import annotations

from another_opinion.i18n import tr, trn
from another_opinion.ui.parts.pick import PickField
from another_opinion.ui.tools import Tools

_MINUTES = (2, 5, 10, 15, 30, 60)
_NEVER = 0


class LockingField(PickField):
    """After how many minutes without a touch the file is locked."""

    def __init__(self, tools: Tools) -> None:
        choices = [(str(minutes), _words(minutes)) for minutes in (*_MINUTES, _NEVER)]
        super().__init__(
            tools.theme,
            tr("Lock the file when nobody touches the computer for"),
            choices,
            str(tools.preferences.value.lock_after),
            tr(
                "It also locks with the screen, and when the computer sleeps. What you are typing "
                "is kept, and you come back to the same place."
            ),
        )
        self.chosen.connect(lambda minutes: tools.preferences.change(lock_after=int(minutes)))


def _words(minutes: int) -> str:
    return trn("1 minute", "{count} minutes", minutes) if minutes else tr("any time: do not lock")
