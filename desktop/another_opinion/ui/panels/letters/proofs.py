"""The list of what is proved, told and missing, to look at before printing."""

from __future__ import annotations

from another_opinion.i18n import tr, trn
from another_opinion.services.proof.standing import Proof, cited_but_no_exhibit, sorted_by_proof
from another_opinion.services.proof.words import beside, counted, short, what_proved_means
from another_opinion.ui.panels.letters.stating import Stating
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


def proof_list(theme: Theme, stating: Stating) -> Column:
    """Return the list, with one press for what is missing and one for papers to enclose."""
    case, facts = stating.case, stating.facts
    told = sorted_by_proof(case, facts)
    shown = Column(theme.px(6))
    shown.add(text(counted(told), "subheading"), text(what_proved_means(), "hint"))
    for proof in Proof:
        for fact in told[proof]:
            sign = {Proof.PROVED: "✓", Proof.OWN: "●", Proof.MISSING: "○"}[proof]
            shown.add(text(f"{sign} {short(fact)} {beside(case, fact)}."))
    if papers := cited_but_no_exhibit(case, facts):
        ids = tuple(each.id for each in papers)
        words = trn("Make it an exhibit", "Make all {count} exhibits", len(papers))
        shown.add(flow(button(words, lambda: stating.make_exhibits(ids), theme=theme, icon="add")))
    if told[Proof.MISSING]:
        shown.add(text(tr("You can print now, and add a paper later."), "small"))
    if stating.missing:
        shown.add(flow(button(tr("Remind me on Today"), stating.seek, theme=theme, icon="today")))
    elif told[Proof.MISSING]:
        shown.add(text(tr("The missing ones are on Today."), "small"))
    return shown
