"""The papers of the case."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from another_opinion.domain.documents import Document
from another_opinion.domain.exhibits import with_exhibits
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.documents.choosing import unsorted
from another_opinion.session.finding import Finds
from another_opinion.session.session import Session
from another_opinion.ui.panels.documents.adding import Adding, Outcome
from another_opinion.ui.panels.documents.asides import (
    CHANGE,
    CHECK,
    EDGES,
    PAGES,
    STAMP,
    TAKE,
    Asides,
)
from another_opinion.ui.panels.documents.asking import Asking
from another_opinion.ui.panels.documents.door import Door
from another_opinion.ui.panels.documents.listing import neighbor
from another_opinion.ui.panels.documents.looking import found, unread
from another_opinion.ui.panels.documents.losses import Losses
from another_opinion.ui.panels.documents.matching import Matching
from another_opinion.ui.panels.documents.results import Results
from another_opinion.ui.panels.documents.returning import Returning
from another_opinion.ui.panels.documents.scanning import Scanning
from another_opinion.ui.panels.documents.shelf import Shelf
from another_opinion.ui.panels.documents.sides import Sides
from another_opinion.ui.panels.documents.view import DocumentView
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.typing import commit_typing
from another_opinion.ui.tools import Tools

_SCAN = "scan:"


class DocumentsPanel(Panel):
    """The shelf, or in its place what is done with one paper; beside it the paper itself."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        self._chosen = self._alone = ""
        self._finds: Finds | None = None
        self._results, self._shelf = Results(tools.theme), Shelf(tools.theme, tools.reading)
        self._matching = Matching(self)
        self._view = DocumentView(tools, session, self._matching)
        self._adding = Adding(session, tools, self.edit, self)
        self._asking = Asking(self)
        self._returning = Returning(self, self._results, self._asking)
        self._door = Door(self, self._adding, tools)
        above = Column(0)  # what comes into it brings the gap below it along
        above.add(self._results)
        self._scanning = Scanning(self, session, tools, self.edit, above)
        self._left = QWidget()
        self._sides = Sides(tools.theme, above, self._left, self._view)
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._shelf)
        self._losses = Losses(self, self._results, self._sides)
        self._asides = Asides(
            self, self._shelf, self._view, self._sides, column, self._asking, self._losses
        )
        self._layout.addWidget(self._sides)
        self._follow()

    @property
    def here(self) -> str:
        """The paper that is shown, and what is open beside it."""
        return self._asides.act + self._chosen

    def refresh(self) -> None:
        """Show the papers, and the one that is chosen."""
        case, aside = self.session.case, self._asides.aside
        documents = self._wanted()
        self._finds = found(self.session, self.tools.notices, self._shelf.typed)
        hits = [each for each in documents if self._finds and self._finds.of(each.id)]
        if hits and self._finds and not self._finds.of(self._chosen):
            self._chosen = hits[0].id
        document = case.document(self._chosen) or next(iter(documents), None)
        if not aside and document and document not in documents:
            document = next(iter(documents), None)
        self._chosen = document.id if document else ""
        self._shelf.show_documents(documents, self._chosen, self._finds)
        self._shelf.offer_sorting(unsorted(case.documents))
        self._view.setVisible(document is not None)
        if aside and aside.document != self._chosen:
            self._asides.close()
        if document:
            self._view.show_document(document, case)
            self._view.offer_stamp(self._asking.can_ask(document))
            self._match()
            self._show_find()
            if self._asides.aside:
                self._asides.aside.show_facts(document, case)
        self._sides.arrange()

    def show_item(self, item: str) -> None:
        """Show the document of that id; an empty name means the one that was shown last.

        ``change:<id>`` opens its facts, too, ``check:<id>`` the check of a denial, ``stamp:<id>``
        the question about the stamp on a letter, ``take:<id>`` the ways to save, print and open
        it, ``pages:<id>`` its pages to be put in order, ``edges:<id>`` what cuts their edges, and
        ``scan:`` what scans a paper. ``stamped-for:<letter>`` and ``proof-for:<letter>`` are for a
        user who comes to add the proof of a letter, ``missing:<thing>`` for one who comes to add
        what is not on file.
        """
        act, name = self._asides.in_place(item)
        document = self.session.case.document(name)
        if document:
            self._chosen = name
            if document not in self._wanted():
                self._shelf.show_all()
            if self._finds and not self._finds.of(name):
                self._shelf.stop_searching()
        self._results.clear()
        self.refresh()
        if act and document:
            self._open(act)
        elif item == _SCAN:
            self._open_scanning()
        elif self._come_to_add(item):
            self._asides.close()
            self._shelf.focus_on_adding()
            self._sides.show_top()
        elif self._chosen == item:
            self._sides.show_right()

    def take_keyboard(self) -> None:
        """Put the keyboard into what is open, or on the list."""
        if self._asides.aside:
            self._asides.aside.focus()
        else:
            self._shelf.focus()

    def open_find(self) -> None:
        """Let the user find words in the paper that is shown, or in all of them."""
        if self._document():
            self._view.open_find()
            self._sides.show_right()
        else:
            self._shelf.focus()

    def leave(self) -> None:
        """Stop following the case, and the scanner."""
        self._scanning.leave()
        super().leave()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged over the panel."""
        self._door.let_over(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the files that are dropped."""
        self._door.let_fall(event)

    def _follow(self) -> None:
        self._shelf.add_wanted.connect(self._door.choose_files)
        self._shelf.folder_wanted.connect(self._door.choose_folder)
        self._shelf.paste_wanted.connect(self._door.paste)
        for offer in (self._shelf.sorting_wanted, self._results.sorting_wanted):
            offer.connect(lambda name: self.tools.go(Place("documents", CHANGE + name)))
        self._results.unlocked.connect(self._adding.unlock)
        self._results.paper_wanted.connect(self._see)
        self._results.unfolded.connect(self._sides.show_widget)
        self._shelf.scan_wanted.connect(self._open_scanning)
        self._scanning.ended.connect(self._scanned)
        self._scanning.files_wanted.connect(self._door.choose_files)
        self._shelf.sought.connect(lambda _: self.refresh())
        self.tools.reading.progressed.connect(self._read_on)
        self._shelf.choice_changed.connect(self.refresh)
        self._shelf.chosen.connect(self._choose)
        self._shelf.opened.connect(lambda _: self._go_to_paper())
        self._shelf.removal_wanted.connect(self._remove)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.open_find)
        self._view.back_wanted.connect(self._back_to_shelf)
        self._view.removal_wanted.connect(self._remove)
        self._view.change_wanted.connect(lambda: self._open(CHANGE))
        self._view.check_wanted.connect(lambda: self._open(CHECK))
        self._view.stamp_wanted.connect(lambda: self._open(STAMP))
        self._matching.read.connect(self._match)
        self._matching.wanted.connect(self._ask_for)
        self._asking.asked.connect(self._ask_about_stamp)
        self._returning.strange.connect(self._tell_apart)
        self._view.copy_wanted.connect(lambda: self._open(TAKE))
        self._view.pages.order_wanted.connect(lambda: self._open(PAGES))
        self._view.pages.edges_wanted.connect(lambda: self._open(EDGES))
        self._asides.changed.connect(self._change)
        self._view.exhibit_wanted.connect(self._make_exhibit)
        self._shelf.place_wanted.connect(lambda panel: self.tools.go(Place(panel)))
        self._view.changed.connect(self._change)
        self._adding.reading.connect(self._results.show_progress)
        self._adding.reading.connect(lambda *_: self._sides.show_top())
        self._adding.finished.connect(self._added)
        self._results.stopped.connect(self._adding.stop)
        self._sides.arranged.connect(self._adapt)

    def _adapt(self, beside: bool) -> None:
        self._shelf.set_whole(not beside)
        self._view.set_room(None if beside else self._sides.viewport().height())
        self._asides.adapt(beside)

    def _back_to_shelf(self) -> None:
        if self._asides.act == CHECK:
            self._sides.show_top()
            self.take_keyboard()
            return
        self._asides.close()
        self._sides.show_top()
        self._shelf.focus()

    def _wanted(self) -> list[Document]:
        """Return the papers that the user wants to see, in their order."""
        papers = self.session.case.documents
        return self._shelf.take(papers, unread(self.session, self.tools.notices))

    def _come_to_add(self, item: str) -> bool:
        """Say whether a place is that of a user who comes to add a paper for something.

        Both are told, since each forgets what the user had in mind before.
        """
        return any([self._returning.want(item), self._matching.want(item)])

    def _show_find(self) -> None:
        if self._finds:
            self._view.show_find(self._finds.of(self._chosen), self._finds)
        else:
            self._view.show_find(None, Finds())

    def _read_on(self) -> None:
        """Find what was read meanwhile, too, and suggest what it tells."""
        if self.isVisible() and self.session.is_open:
            if self._finds:
                self.refresh()
            if document := self._document():
                self._asides.tell_words(document)
                if self._matching.is_new(document):
                    self._match()

    def _match(self) -> None:
        """Ask about what the paper in view may be, but not while the user looks for words."""
        if document := self._document():
            things = () if self._finds else self._matching.things_for(document)
            self._view.match.show_things(document, things)

    def _ask_for(self, thing: str) -> None:
        self._results.tell(tr("Add the paper now: {what}. It is kept as that.", what=thing))

    def _choose(self, name: str) -> None:
        if name != self._chosen:
            self.tools.go(Place("documents", name))  # so that another text size shows it again

    def _see(self, name: str) -> None:
        """Show a paper of which the results tell, and leave these to be read on."""
        if document := self.session.case.document(name):
            self._asides.close()
            self._chosen = name
            if document not in self._wanted() or self._finds:
                self._shelf.show_all()
            self.refresh()
            self._sides.show_right()

    def _go_to_paper(self) -> None:
        """Go to what was found in the paper where it stands below the list, or to its beginning."""
        if self._sides.beside or not self._view.shows_find:
            self._sides.show_right()
        else:
            self._sides.show_widget(self._view.pages)

    def _added(self, outcome: Outcome) -> None:
        papers = outcome.papers
        kept, shown = self._matching.keep(papers), papers[:1]
        looked_at = self._returning.look_at(outcome.added)
        if shown and self.isVisible():
            self.tools.go(Place("documents", shown[0].id))
            self.show_item(shown[0].id)
        self._results.show_outcome(outcome)
        if kept:
            self._results.tell(tr("Kept as what was missing: {what}.", what=kept))
        self._alone = outcome.added[0].id if len(outcome.added) == 1 and not outcome.known else ""
        if not looked_at:
            self._tell_apart(self._alone)
        self._sides.show_top()

    def _open_scanning(self) -> None:
        self._scanning.open()
        self._sides.show_top()

    def _scanned(self, paper: str) -> None:
        document = self.session.case.document(paper)
        if document and self.isVisible():
            self._matching.keep([document])
            looked_at = self._returning.look_at([document])
            self.tools.go(Place("documents", paper))
            self.show_item(paper)
            self._alone = paper
            if not looked_at:
                self._tell_apart(paper)
        else:
            self._shelf.focus()

    def _tell_apart(self, name: str) -> None:
        """Ask what a single paper is that was added, once it is known to be no letter of ours."""
        alone = name and name == self._alone == self._chosen
        if alone and self.isVisible() and not self._asides.aside:
            self._open(CHANGE)
            self._sides.show_top()

    def _ask_about_stamp(self, name: str) -> None:
        if self.session.case.document(name) and self.isVisible():
            self._asides.close()
            self._chosen = name
            self.refresh()
            self._open(STAMP)

    def _open(self, act: str) -> None:
        """Open what is done with the paper in view."""
        document = self._document()
        if document and (act != STAMP or self._asking.can_ask(document)):
            self._asides.open(act, document)

    def _change(self, act: str, document: Document) -> None:
        if self.session.case.document(document.id):
            case = self.session.case.with_document(document)
            self._losses.before(case, tr("Go on all the same"), lambda: self._edit(act, document))

    def _edit(self, act: str, document: Document) -> None:
        if not self.edit(act, self.session.case.with_document(document)):
            self.refresh()  # what was picked is not so

    def _make_exhibit(self) -> None:
        if document := self._document():
            label = tr("Made an exhibit: {title}", title=document.title)
            self.edit(label, with_exhibits(self.session.case, (document.id,)))

    def _remove(self) -> None:
        commit_typing(self)
        document = self._document()
        if document is None:
            return
        case = self.session.case.without_document(document.id)
        words = tr("Remove it all the same")
        self._losses.before(case, words, lambda: self._remove_now(document))

    def _remove_now(self, document: Document) -> None:
        self._chosen = neighbor(self._wanted(), document.id)
        label = tr("Removed the document {title}", title=document.title)
        if self.edit(label, self.session.case.without_document(document.id)):
            self._shelf.focus()
            self.tools.notices.say(tr("{label}. Undo brings it back.", label=label))
        else:
            self._chosen = document.id

    def _document(self) -> Document | None:
        return self.session.case.document(self._chosen)
