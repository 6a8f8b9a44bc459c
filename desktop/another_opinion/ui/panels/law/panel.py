"""The law."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from another_opinion.domain.facts import long_date
from another_opinion.i18n import tr, trn
from another_opinion.rules.sourced import is_old
from another_opinion.session.session import Session
from another_opinion.ui.panels.law.chapter import Chapter
from another_opinion.ui.panels.law.chapters import chapters
from another_opinion.ui.panels.law.entry import Entry
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.columns import Columns
from another_opinion.ui.parts.fields import LineField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column, Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools

_LEAST_LETTERS = 2  # one letter stands in nearly every text


class LawPanel(Panel):
    """The statute with plain words, the law around it, common advice, offices and a glossary."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        theme = tools.theme
        self._page = Page(theme, wide=True)
        self._layout.addWidget(self._page)
        self._chapters = chapters(theme, tools.law, tools.today)
        self._search = LineField(theme, tr("Find a word"), "", tr("For example: 72 hours"))
        self._count = text("", "label")
        self._search.edited.connect(self._seek)
        self._search.committed.connect(self._tell)
        self._pointed: Entry | None = None
        self._wanted = ""
        self._preface = self._make_preface()
        # The text is as wide as the page, since plain words stand beside it.
        statute, *others = self._chapters
        rest = Column(theme.px(16))
        rest.add(*others)
        self._page.add(Columns(theme, self._top()), statute, Columns(theme, rest))
        self._show_count(0)

    def show_item(self, item: str) -> None:
        """Point out a rule, a subdivision, a row of the law, an office or a word by its id."""
        self._search.line.clear()
        self._seek()
        entries = (chapter.entry(item) for chapter in self._chapters)
        entry = next((each for each in entries if each), None)
        if entry is None:
            self._page.scroll_to(self._page.column)
            return
        rule = self.tools.law.rule(item)
        self._pointed = entry
        entry.point_out(rule.quote if rule else "")
        entry.setFocus()
        self._page.scroll_to(entry)

    def _top(self) -> Column:
        column = Column(self.tools.theme.px(16))
        column.add(
            text(tr("Law"), "title"),
            text(tr("The law in its own words, with plain words beside them."), "lead"),
            self._search,
            self._count,
            self._preface,
        )
        return column

    def _make_preface(self) -> Column:
        law = self.tools.law
        preface = Column(self.tools.theme.px(16))
        preface.add(
            flow(*(self._jump(chapter) for chapter in self._chapters), gap=self.tools.theme.px(8)),
            text(
                tr(
                    "Read up to {day}. Edition {version}. Laws change: if a letter of the plan "
                    "says something else, ask one of the offices below.",
                    day=long_date(law.as_of),
                    version=law.version,
                )
            ),
            *self._age(),
        )
        return preface

    def _age(self) -> tuple[QWidget, ...]:
        if not is_old(self.tools.law.as_of, self.tools.today):
            return ()
        words = tr(
            "All of this was read over twelve months ago. Check it, and each phone number, with "
            "one of the offices below before you rely on it."
        )
        return (text(words, "label"),)

    def _jump(self, chapter: Chapter) -> QWidget:
        def open_chapter() -> None:
            chapter.open()
            self._page.scroll_to(chapter)

        return button(chapter.short, open_chapter)

    def _tell(self, wanted: str) -> None:
        """Have a screen reader say how much was found, once the typing pauses."""
        if wanted:
            announce(self, self._count.text())

    def _seek(self) -> None:
        if self._pointed:
            self._pointed.let_go()
            self._pointed = None
        typed = self._search.value
        wanted = typed if len(typed) >= _LEAST_LETTERS else ""
        if wanted != self._wanted:
            self._wanted = wanted
            self._show_count(sum(chapter.seek(wanted) for chapter in self._chapters))

    def _show_count(self, number: int) -> None:
        self._count.setVisible(bool(self._wanted))
        self._preface.setVisible(not self._wanted)
        self._count.setText(
            trn("{count} place has these words.", "{count} places have these words.", number)
            if number
            else tr("No place has these words. Type fewer letters.")
        )
