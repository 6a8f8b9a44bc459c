"""The table of panels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from another_opinion.i18n import tr
from another_opinion.session.session import Session
from another_opinion.ui.panels.access.panel import AccessPanel
from another_opinion.ui.panels.checklist.panel import ChecklistPanel
from another_opinion.ui.panels.details.panel import DetailsPanel
from another_opinion.ui.panels.documents.panel import DocumentsPanel
from another_opinion.ui.panels.exhibits.panel import ExhibitsPanel
from another_opinion.ui.panels.facts.panel import FactsPanel
from another_opinion.ui.panels.help.panel import HelpPanel
from another_opinion.ui.panels.law.panel import LawPanel
from another_opinion.ui.panels.letters.panel import LettersPanel
from another_opinion.ui.panels.missing.panel import MissingPanel
from another_opinion.ui.panels.record.panel import RecordPanel
from another_opinion.ui.panels.safety.panel import SafetyPanel
from another_opinion.ui.panels.settings.panel import SettingsPanel
from another_opinion.ui.panels.timeline.panel import TimelinePanel
from another_opinion.ui.panels.today.panel import TodayPanel
from another_opinion.ui.panels.urgent.panel import UrgentPanel
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.tools import Tools


@dataclass(frozen=True, slots=True)
class PanelSpec:
    """A panel, made when it is first shown; `under` names its entry in the rail if it has none."""

    id: str
    words: str
    make: Callable[[Session, Tools], Panel]
    under: str = ""


def panel_specs() -> tuple[PanelSpec, ...]:
    """Return every panel."""
    return (
        PanelSpec("today", tr("Today"), TodayPanel),
        PanelSpec("checklist", tr("Checklist"), ChecklistPanel),
        PanelSpec("letters", tr("Letters"), LettersPanel),
        PanelSpec("documents", tr("Documents"), DocumentsPanel),
        PanelSpec("facts", tr("Facts and proof"), FactsPanel, under="documents"),
        PanelSpec("exhibits", tr("Exhibits"), ExhibitsPanel, under="documents"),
        PanelSpec("timeline", tr("Timeline"), TimelinePanel),
        PanelSpec("law", tr("Law"), LawPanel),
        PanelSpec("help", tr("Help"), HelpPanel),
        PanelSpec("settings", tr("Settings"), SettingsPanel),
        PanelSpec("access", tr("Ways into your file"), AccessPanel, under="settings"),
        PanelSpec("safety", tr("Backups and check"), SafetyPanel, under="settings"),
        PanelSpec("record", tr("What was done"), RecordPanel, under="settings"),
        PanelSpec("details", tr("About the case"), DetailsPanel, under="checklist"),
        PanelSpec("missing", tr("What is not on file"), MissingPanel, under="documents"),
        PanelSpec("urgent", tr("This cannot wait"), UrgentPanel),
    )
