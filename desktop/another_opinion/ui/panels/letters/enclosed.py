"""The exhibits that went with a version, as it remembers them."""

from __future__ import annotations

from another_opinion.domain.letters import Version
from another_opinion.i18n import tr


def enclosed(version: Version) -> list[str]:
    """Name each exhibit by the letters and the title that it had when the version was made."""
    return [
        tr("Exhibit {code} – {title}", code=each.code, title=each.title)
        for each in version.enclosures
    ]
