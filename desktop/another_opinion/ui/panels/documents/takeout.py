"""Saving, printing and opening one paper, with what each of it means."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.files import File
from another_opinion.i18n import tr, trn
from another_opinion.services.pages.media import FORMS
from another_opinion.ui.panels.documents.origin import size_in_words
from another_opinion.ui.panels.documents.outside import Outside
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


class TakeOut(Column):
    """What can be taken out of the case of one paper.

    `done` is sent when the user has finished, `unfolded` with what has come up on demand.
    """

    done = Signal()
    unfolded = Signal(object)

    def __init__(self, theme: Theme, document: Document, outside: Outside) -> None:
        super().__init__(theme.px(12))
        self._theme, self._document, self._outside = theme, document, outside
        self._first = button(
            tr("Save as a PDF"),
            lambda: outside.save_pages(self._document),
            role="primary",
            theme=theme,
            icon="save",
        )
        self._far = text("", "label")
        self._gaps = text("")
        self._halt = button(tr("Stop"), outside.stop, theme=theme, icon="cross")
        self._acts = [self._first]
        self._begun: QWidget = self._first
        self._warning = self._make_warning()
        self.add(
            text(tr("Save, print or open"), "heading"),
            text(
                tr(
                    "Your case stays locked, but a copy outside it is not: whoever has it can "
                    "read it. What was done shows each copy and print."
                )
            ),
            flow(self._first),
            text(
                tr(
                    "The pages as you see them here, with their words, which other programs can "
                    "find and copy. Words of pages that are not read yet are missing."
                ),
                "hint",
            ),
        )
        for widget in self._files():
            self.add(widget)
        self.add(
            flow(
                self._act(tr("Print"), lambda: outside.print_pages(self._document), "print"),
                self._act(tr("Open in another program"), self._warn, ""),
            ),
            self._warning,
            self._gaps,
            self._far,
            flow(self._halt),
            flow(button(tr("Close"), self.done.emit, theme=theme, icon="check")),
        )
        outside.progressed.connect(self._show_progress)
        outside.gaps.connect(self._tell_gaps)
        outside.finished.connect(self._rest)
        self._warning.hide()
        self._gaps.hide()
        self._far.hide()
        self._halt.hide()

    @property
    def document(self) -> str:
        """The id of the paper."""
        return self._document.id

    def show_facts(self, document: Document, _case: Case) -> None:
        """Take the paper as it is now."""
        self._document = document

    def focus(self) -> None:
        """Put the keyboard on the first act."""
        self._first.setFocus()

    def _files(self) -> Iterator[QWidget]:
        """Give a button for each file as it came, with what it is."""
        files = self._document.files
        for number, file in enumerate(files, start=1):
            words = tr("Save the file as it came")
            if len(files) > 1:
                words = tr("Save file {number} as it came", number=number)
            yield flow(self._act(words, self._saver(file), "save"))
            yield text(_told(file), "hint")

    def _saver(self, file: File) -> Callable[[], None]:
        return lambda: self._outside.save_file(self._document, file)

    def _act(self, words: str, act: Callable[[], object], icon: str) -> QWidget:
        made = button(words, act, theme=self._theme, icon=icon)
        self._acts.append(made)
        return made

    def _make_warning(self) -> Card:
        card = Card(self._theme)
        self._dangers = text("")
        card.add(
            text(tr("Before another program opens it"), "label"),
            text(
                tr(
                    "You choose where a copy is saved, and the other program opens that copy. The "
                    "copy is not locked and stays there until you delete it. The other program may "
                    "keep traces of its own, and send what it likes."
                )
            ),
            self._dangers,
            flow(
                self._act(
                    tr("Save a copy and open it"),
                    lambda: self._outside.open_outside(self._document),
                    "",
                ),
                button(tr("Do not open it"), card.hide),
            ),
        )
        return card

    def _warn(self) -> None:
        file = self._document.files[0]
        words = ""
        if file.scripted or file.attachments:
            words = tr(
                "This file has commands or other files inside. They stay behind: the other program "
                "gets the pages only, as a PDF."
            )
        self._dangers.setText(words)
        self._dangers.setVisible(bool(words))
        self._warning.show()
        announce(self, tr("Before another program opens it"))
        self.unfolded.emit(self._warning)

    def _show_progress(self, number: int, count: int) -> None:
        self._gaps.hide()
        words = tr("It begins.")
        if count:
            words = tr("Page {number} of {count}", number=number, count=count)
        self._far.setText(words)
        self._work(under_way=True)

    def _tell_gaps(self, words: str) -> None:
        self._gaps.setText(words)
        self._gaps.show()
        announce(self, words)
        self.unfolded.emit(self._gaps)

    def _rest(self) -> None:
        self._work(under_way=False)

    def _work(self, *, under_way: bool) -> None:
        if under_way and self._halt.isHidden():
            self._begun = next((act for act in self._acts if act.hasFocus()), self._first)
        for act in self._acts:
            act.setEnabled(not under_way)
        self._far.setVisible(under_way)
        if self._halt.isHidden() == under_way:
            self._halt.setVisible(under_way)
            (self._halt if under_way else self._begun).setFocus()
            if under_way:
                announce(self, self._far.text())


def _told(file: File) -> str:
    """Say what a file is, and what it carries."""
    words = tr(
        "{media} file, {size}, just as you added it.",
        media=FORMS[file.media].name,
        size=size_in_words(file.size),
    )
    more = []
    if file.scripted:
        more.append(tr("It has commands of its own, which another program may run."))
    if file.attachments:
        more.append(
            trn(
                "Another file is inside it: {names}.",
                "{count} other files are inside it: {names}.",
                len(file.attachments),
                names=", ".join(file.attachments),
            )
        )
    if file.password:
        more.append(tr("It asks for its own password."))
    return " ".join([words, *more])
