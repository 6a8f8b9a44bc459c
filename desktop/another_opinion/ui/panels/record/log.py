"""The screen of all changes."""

from __future__ import annotations

from another_opinion.i18n import tr, trn
from another_opinion.services.record.log import Entry, entries, when, who
from another_opinion.ui.panels.record.places import trash_place
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.fields import LineField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.rows import Row, RowList
from another_opinion.ui.parts.text import text

AT_ONCE = 50


class LogPage(Page):
    """Who did what, and when; the newest first, and to be searched."""

    def __init__(self, panel: Panel) -> None:
        theme = panel.tools.theme
        super().__init__(theme)
        self._panel, self._shown = panel, AT_ONCE
        self._wanted = LineField(
            theme, tr("Search"), hint=tr("A word, a name, or a day such as: May 9")
        )
        self._wanted.line.textEdited.connect(self._search)
        self._count = text("", "hint")
        self._list = RowList(theme, tr("What was done"), whole=True)
        self._more = button(tr("Show older changes"), self._show_more, theme=theme, icon="down")
        self._rows = flow(self._more)
        self.add(
            text(tr("What was done"), "title"),
            text(tr("Every change of this case: what, when, and by whom."), "lead"),
            flow(
                button(
                    tr("Open the trash"),
                    lambda: panel.tools.go(trash_place()),
                    theme=theme,
                    icon="remove",
                )
            ),
            self._wanted,
            self._count,
            self._list,
            self._rows,
        )

    def refresh(self) -> None:
        """Show the changes that are wanted."""
        found = entries(self._panel.session.file.changes(), self._wanted.line.text())
        self._count.setText(trn("{count} entry", "{count} entries", len(found)))
        self._list.rows.set_rows([_row(entry) for entry in found[: self._shown]])
        self._rows.setVisible(len(found) > self._shown)

    def _search(self) -> None:
        self._shown = AT_ONCE
        self.refresh()

    def _show_more(self) -> None:
        self._shown += AT_ONCE
        self.refresh()


def _row(entry: Entry) -> Row:
    change = entry.last
    times = trn("once", "{count} times", entry.count) if entry.count > 1 else ""
    detail = " · ".join(filter(None, (tr("By {name}", name=who(change)), times)))
    return Row(
        id=str(change.number),
        when=when(change.at),
        title=change.label,
        detail=detail,
        spoken=f"{change.label}. {when(change.at)} {detail}.",
    )
