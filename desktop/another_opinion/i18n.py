"""Words for people, in their language."""

from __future__ import annotations

import gettext

from another_opinion.resources import resource

_catalog: gettext.NullTranslations = gettext.NullTranslations()


def use_language(language: str) -> None:
    """Speak `language` (an ISO 639-1 code) from now on; English where no catalog exists."""
    global _catalog  # the one piece of process-wide state: gettext's own model
    _catalog = gettext.translation(
        "another_opinion", str(resource("locale")), [language], fallback=True
    )


def tr(text: str, **values: object) -> str:
    """Return `text` in the user's language, with ``{name}`` replaced by its value."""
    translated = _catalog.gettext(text)
    return translated.format(**values) if values else translated


def trn(one: str, many: str, count: int, **values: object) -> str:
    """Return the singular or plural text for `count`, which ``{count}`` stands for."""
    return _catalog.ngettext(one, many, count).format(count=count, **values)
