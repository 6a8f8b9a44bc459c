"""The law."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from another_opinion.domain.facts import long_date
from another_opinion.i18n import tr
from another_opinion.rules.sourced import is_old
from another_opinion.session.session import Session
from another_opinion.ui.panels.law.chapter import Chapter
from another_opinion.ui.panels.law.chapters import chapters
from another_opinion.ui.panels.law.entry import Entry
from another_opinion.ui.panels.law.found import Found
from another_opinion.ui.panels.law.search import Index
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.columns import Columns
from another_opinion.ui.parts.fields import LineField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column, Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import text
from another_opinion.ui.parts.unfolding import Unfolding
from another_opinion.ui.tools import Tools

_LEAST_LETTERS = 2  # one letter stands in nearly every text
_FIRST, _MORE = 2, 3  # subdivisions, offices and words that are shown at once


class LawPanel(Panel):
    """The statute with plain words, the law around it, common advice, offices and a glossary."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        theme = tools.theme
        self._way_back = self._make_way_back()
        self._page = Page(theme, wide=True)
        self._layout.addWidget(self._way_back)
        self._layout.addWidget(self._page)
        self._chapters = chapters(theme, tools.law, tools.today)
        self._search = LineField(theme, tr("Find a word"), "", tr("For example: 72 hours"))
        self._found = Found(theme)
        self._search.edited.connect(self._seek)
        self._search.committed.connect(self._tell)
        self._found.opened.connect(self._open_found)
        self._pointed: Entry | None = None
        self._index: Index | None = None
        self._preface = self._make_preface()
        # The text is as wide as the page, since plain words stand beside it.
        statute, *others = self._chapters
        rest = Column(theme.px(16))
        rest.add(*others)
        self._page.add(Columns(theme, self._top()), statute, Columns(theme, rest))
        entries = [entry for chapter in self._chapters for entry in chapter.entries]
        self._unfolding = Unfolding(self, tools.tasks, entries, _FIRST, _MORE)

    def show_item(self, item: str) -> None:
        """Point out a rule, a subdivision, a row of the law, an office or a word by its id.

        Who comes back from elsewhere without one finds all as it was left.
        """
        if self.comes_back() and not item:
            return
        self._search.line.clear()
        self._seek()
        rule = self.tools.law.rule(item)
        if not self._point_out(item, rule.quote if rule else ""):
            self._page.scroll_to(self._page.column)

    def _point_out(self, item: str, words: str) -> bool:
        entries = (chapter.entry(item) for chapter in self._chapters)
        entry = next((each for each in entries if each), None)
        if entry is None:
            return False
        self._pointed = entry
        self._unfolding.show_to(entry)
        entry.point_out(words)
        entry.setFocus()
        self._page.scroll_to(entry)
        return True

    def _top(self) -> Column:
        column = Column(self.tools.theme.px(16))
        column.add(
            text(tr("Law"), "title"),
            text(tr("The law in its own words, with plain words beside them."), "lead"),
            self._search,
            self._found,
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
            self._unfolding.show_to()
            chapter.open()
            self._page.scroll_to(chapter)

        return button(chapter.short, open_chapter)

    def _tell(self, wanted: str) -> None:
        """Have a screen reader say how much was found, once the typing pauses."""
        if wanted:
            announce(self, self._found.told)

    def _seek(self) -> None:
        self._let_go()
        typed = self._search.value
        if len(typed) < _LEAST_LETTERS:
            self._show_law(True)
            return
        if self._index is None:
            self._index = Index([text for chapter in self._chapters for text in chapter.texts()])
        self._show_law(False)
        self._found.show_passages(self._index.seek(typed))

    def _show_law(self, shown: bool) -> None:
        """Show the law itself, or in its place what was found."""
        if shown is self._found.isHidden():
            return  # showing anew what is there would have Qt lay all of it out once more
        self._found.setHidden(shown)
        for part in (self._preface, *self._chapters):
            part.setVisible(shown)

    def _open_found(self, item: str) -> None:
        self._show_law(True)
        self._way_back.show()
        self._point_out(item, self._search.value)

    def _back_to_found(self) -> None:
        self._let_go()
        self._show_law(False)
        self._found.focus()

    def _let_go(self) -> None:
        self._way_back.hide()
        if self._pointed:
            self._pointed.let_go()
            self._pointed = None
        for chapter in self._chapters:
            chapter.fold()

    def _make_way_back(self) -> QWidget:
        theme = self.tools.theme
        words = tr("Back to what was found")
        line = flow(button(words, self._back_to_found, role="back", theme=theme, icon="back"))
        line.setContentsMargins(theme.px(20), theme.px(6), theme.px(20), 0)
        line.hide()
        return line
