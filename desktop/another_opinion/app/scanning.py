"""The part of the tour that shows how a paper is scanned."""

from __future__ import annotations

from collections.abc import Iterator

from another_opinion.domain.places import Place
from another_opinion.errors import ScannerProblem, ScannerTrouble
from another_opinion.services.scanning.scanners import Scanner
from another_opinion.ui.explain import explain
from another_opinion.ui.panels.documents.scancard import ScanCard
from another_opinion.ui.shell.window import Window


def scanning(window: Window) -> Iterator[str]:
    """Show it without a scanner, and as it would be with two of them."""
    window.tools.go(Place("documents", "scan:"))
    yield "10-scan-looked"
    (card,) = window.findChildren(ScanCard)
    card.show_looking()
    yield "10-scan-looking"
    card.offer([])
    yield "10-scan-with-a-phone"
    card.offer([Scanner("genesys:1", "Canon LiDE 300"), Scanner("epson2:2", "Epson Perfection")])
    yield "10-scan-with-two"
    card.show_scanning()
    yield "10-scan-at-work"
    card.count(1)
    card.show_ready(explain(ScannerTrouble(ScannerProblem.JAM)))
    yield "10-scan-trouble"
    card.done.emit()
