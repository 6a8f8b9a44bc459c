"""The screen that looks at every page of a closed file and says what can be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from another_opinion.domain.facts import long_date
from another_opinion.errors import KnownError
from another_opinion.i18n import tr, trn
from another_opinion.session.session import Session
from another_opinion.store.apart import check_apart, rescue_apart
from another_opinion.store.check import Condition, Findings, Touched
from another_opinion.store.rescue import Rescued
from another_opinion.ui.explain import explain
from another_opinion.ui.parts.banner import Banner, announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.text import text
from another_opinion.ui.start.cases import Cases
from another_opinion.ui.tools import Tools

_SHOWN = 12
_OPENS = (Condition.WHOLE, Condition.HARMLESS, Condition.BOOKS, Condition.TOUCHED)
_RESCUE = (Condition.BOOKS, Condition.TOUCHED, Condition.BEGINNING)


class Check(Page):
    """Checks a file, and offers to go on, to open a backup, or to save what can be read."""

    def __init__(
        self,
        tools: Tools,
        path: Path,
        key: str,
        cases: Cases,
        opened: Callable[[Session], object],
        backups: Callable[[], object],
        back: Callable[[], object],
    ) -> None:
        super().__init__(tools.theme, centered=True)
        self._tools, self.path, self.key, self._cases = tools, path, key, cases
        self._opened, self._backups, self._back = opened, backups, back
        self.add(
            text(tr("Checking your file"), "title"),
            text(tr("Every page of {name} is looked at.", name=path.name), "lead"),
            text(tr("This takes a moment for a large file. Nothing is changed.")),
        )
        tools.tasks.run(self, lambda: check_apart(path, key), self._found, self._not_read)

    def _found(self, findings: Findings) -> None:
        title, words = _verdict(findings)
        self.clear()
        self.add(text(title, "title"), text(self.path.name, "label"), text(words, "lead"))
        if findings.condition in _OPENS:
            self.add(text(_inventory(findings)))
        if findings.touched or findings.unnamed:
            self.add(*_named(findings.touched, unnamed=findings.unnamed))
        self._add_acts(findings.condition)
        announce(self, f"{title}. {words}")

    def _add_acts(self, condition: Condition) -> None:
        acts: list[QWidget] = []
        if condition in _OPENS:
            acts.append(self._button(tr("Open the case"), self._open, "lock", primary=not acts))
        if condition in (Condition.TOUCHED, Condition.BEGINNING, Condition.FOREIGN):
            acts.append(self._button(tr("Open a backup"), self._backups, "copy", primary=not acts))
        if condition in _RESCUE:
            words = tr("Save what can be read in a new file")
            acts.append(self._button(words, self._rescue, "save", primary=not acts))
        if condition not in _OPENS:
            acts.append(self._button(tr("Back to the passphrase"), self._back, "back"))
        self._offer(acts)

    def _offer(self, acts: list[QWidget]) -> None:
        self._acts = flow(*acts)
        self.add(self._acts)
        self.take_keyboard()

    def _open(self) -> None:
        self._go_on(self.path)

    def _go_on(self, path: Path) -> None:
        self._acts.setEnabled(False)
        self._tools.tasks.run(
            self, lambda: self._cases.recover(path, self.key), self._opened, self._refused
        )

    def _rescue(self) -> None:
        name = tr("{name} (rescued)", name=self.path.stem)
        target = self._tools.prompts.new_case_file(name)
        if target is None:
            return
        self._acts.setEnabled(False)
        path, key, now = self.path, self.key, self._tools.now()
        self._tools.tasks.run(
            self,
            lambda: rescue_apart(path, key, target, now),
            lambda rescued: self._rescued(rescued, target),
            self._refused,
        )

    def _rescued(self, rescued: Rescued, target: Path) -> None:
        self.clear()
        words = tr(
            "{entries} and {papers} are in {name}. It opens with the same passphrase. The damaged "
            "file was left as it is.",
            entries=trn("{count} entry", "{count} entries", rescued.entries),
            papers=trn("{count} paper", "{count} papers", rescued.papers),
            name=target.name,
        )
        self.add(text(tr("Saved what can be read"), "title"), text(words, "lead"))
        if rescued.lost or rescued.unnamed:
            self.add(*_named(rescued.lost, unnamed=rescued.unnamed))
        open_it = self._button(
            tr("Open the new file"), lambda: self._go_on(target), "lock", primary=True
        )
        self._offer([open_it])
        announce(self, words)

    def _not_read(self, error: KnownError) -> None:
        self.clear()
        self.add(text(tr("The file could not be checked"), "title"), text(explain(error), "lead"))
        self._add_acts(Condition.FOREIGN)
        announce(self, explain(error), urgent=True)

    def _refused(self, error: KnownError) -> None:
        self._acts.setEnabled(True)
        self.add(Banner(self._tools.theme, explain(error), problem=True))
        announce(self, explain(error), urgent=True)

    def _button(
        self, words: str, act: Callable[[], object], icon: str, *, primary: bool = False
    ) -> QWidget:
        role = "primary" if primary else "secondary"
        return button(words, act, role=role, theme=self._tools.theme, icon=icon)


def _verdict(findings: Findings) -> tuple[str, str]:
    match findings.condition:
        case Condition.WHOLE:
            return tr("Your file is whole"), tr("Every page is as it was written.")
        case Condition.HARMLESS:
            return tr("Your case is whole"), tr(
                "Only empty room in the file is damaged; nothing of your case was in it. The disk "
                "may be getting old: see that you have a backup on another drive."
            )
        case Condition.BOOKS:
            return tr("All of your case can be read"), tr(
                "But the file itself is damaged. Save what can be read in a new file, and go on "
                "with that one."
            )
        case Condition.TOUCHED:
            return tr("A part of your case is damaged"), tr(
                "The parts named below cannot be read. Everything else is whole. A backup from "
                "before the damage has them."
            )
        case Condition.BEGINNING:
            return tr("The beginning of the file is damaged"), tr(
                "The passphrase is right, but the case cannot be opened from this file. A backup "
                "has it. If there is none, some of it may still be saved."
            )
    return tr("This does not open as a case"), tr(
        "The passphrase is not the one of this file, or the file is damaged from its first page "
        "on. Try the passphrase again, use the recovery page, or open a backup."
    )


def _inventory(findings: Findings) -> str:
    told = tr(
        "{entries} and {papers} can be read.",
        entries=trn("{count} entry", "{count} entries", findings.entries),
        papers=trn("{count} paper", "{count} papers", findings.papers),
    )
    if not findings.at:
        return told
    day = long_date(datetime.fromisoformat(findings.at).date())
    return f"{told} {tr('The newest change is of {day}.', day=day)}"


def _named(touched: tuple[Touched, ...], *, unnamed: bool) -> list[QWidget]:
    lines = [text(tr("Cannot be read"), "subheading")]
    lines += [text(f"• {_name(each)}") for each in touched[:_SHOWN]]
    if len(touched) > _SHOWN:
        more = len(touched) - _SHOWN
        lines.append(text(trn("and {count} more", "and {count} more", more)))
    if unnamed:
        lines.append(text(tr("• Perhaps more entries, whose names are lost too")))
    return [*lines]


def _name(touched: Touched) -> str:
    kinds = {"document": tr("paper"), "version": tr("printed letter"), "event": tr("event")}
    kind = kinds.get(touched.kind, tr("entry"))
    return tr("{kind}: {title}", kind=kind, title=touched.title) if touched.title else kind
