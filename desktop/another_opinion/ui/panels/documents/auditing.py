"""The checking of a denial: what is read, kept and saved on the way."""

from __future__ import annotations

from PySide6.QtCore import QObject

from another_opinion.domain.audits import Audit
from another_opinion.domain.documents import Document
from another_opinion.domain.texts import PageText, Source
from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.rules.audit import load_checks
from another_opinion.services.audit.findings import findings
from another_opinion.services.audit.pdf import render
from another_opinion.services.audit.text import first_pages, text_of
from another_opinion.session.copies import save_copy
from another_opinion.ui.panels.documents.audit import DocumentAudit
from another_opinion.ui.parts.panel import Panel


class Auditing(QObject):
    """Begins the check of a denial, and follows it to its end."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self._panel, self._session, self._tools = panel, panel.session, panel.tools
        self._checks = load_checks()

    def begin(self, document: Document) -> DocumentAudit:
        """Return the check of a denial; its text is read meanwhile."""
        audit = DocumentAudit(self._tools, self._checks, document, self._session.case)
        audit.replied.connect(self._keep)
        audit.copy_wanted.connect(lambda: self._save(document))
        self._read(audit, document)
        return audit

    def _read(self, audit: DocumentAudit, document: Document) -> None:
        tools, recognized = self._tools, self._recognized(document)
        tools.tasks.run(
            audit,
            lambda: text_of(tools.reader, document, self._session.lent, recognized),
            audit.show_text,
            tools.notices.problem,
        )

    def _recognized(self, document: Document) -> dict[int, PageText]:
        told: dict[int, PageText] = {}
        for page in first_pages(document):
            file, number = document.source(page)
            try:
                text = self._session.file.text_of(file.content, number)
            except KnownError:  # the paper itself says so
                text = None
            if text and text.source is Source.PICTURE:
                told[page] = text
        return told

    def _keep(self, act: str, audit: Audit) -> None:
        self._panel.edit(act, self._session.case.with_audit(audit))

    def _save(self, document: Document) -> None:
        tools, case = self._tools, self._session.case
        path = tools.prompts.file_copy(tr("Audit of a denial") + ".pdf")
        if path is None:
            return
        found, today = findings(case, document.id, self._checks), tools.today
        tools.tasks.run(
            self._panel,
            lambda: save_copy(self._session, path, render(case, document, found, today).pdf),
            lambda _: tools.notices.say(tr("Saved: {name}", name=path.name)),
            tools.notices.problem,
        )
