"""What a search in the law has found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from another_opinion.i18n import tr, trn
from another_opinion.ui.panels.law.search import Passage
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.rows import Row, RowList
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme

_AT_ONCE = 30


class Found(Column):
    """How many places have the words, and each as a row; `opened` is sent with its id."""

    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme.px(12))
        self._passages: Sequence[Passage] = ()
        self._shown = _AT_ONCE
        self._count = text("", "label")
        self._list = RowList(theme, tr("What was found"), whole=True)
        self._list.opened.connect(self.opened)
        self._more = flow(button(tr("Show more"), self._show_more, theme=theme, icon="down"))
        self.add(self._count, self._list, self._more)
        self.hide()

    @property
    def told(self) -> str:
        """How many places have the words."""
        return self._count.text()

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Show the places where the words stand."""
        self._passages, self._shown = passages, _AT_ONCE
        number = len(passages)
        self._count.setText(
            trn("{count} place has these words.", "{count} places have these words.", number)
            if number
            else tr("No place has these words. Type fewer letters.")
        )
        self._list.setVisible(bool(passages))
        self._show_rows()

    def focus(self) -> None:
        """Put the keyboard into the list, where it was."""
        self._list.setFocus()
        self._list.bring_up()

    def _show_rows(self) -> None:
        self._list.rows.set_rows([_row(each) for each in self._passages[: self._shown]])
        self._more.setVisible(len(self._passages) > self._shown)

    def _show_more(self) -> None:
        self._shown += _AT_ONCE
        self._show_rows()


def _row(passage: Passage) -> Row:
    text = passage.text
    return Row(
        id=text.id,
        when=text.chapter,
        title=text.title,
        detail=passage.words,
        spoken=f"{text.title}. {passage.words} {text.chapter}.",
    )
