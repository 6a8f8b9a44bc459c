"""What all opinions of a case say together, as a plain sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from another_opinion.domain.case import Case
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.opinions import Opinion, View
from another_opinion.i18n import tr, trn

_LEADING = (View.AGAINST, View.AGREES, View.OTHER)  # which of equal groups is named first


def opinions_of(case: Case) -> tuple[Event, ...]:
    """Return the opinions of other doctors, in the order in which they were told."""
    return tuple(event for event in case.events if event.kind is EventKind.OPINION)


def has_report(case: Case, opinion: Event) -> bool:
    """Say whether the written report of an opinion is on file."""
    reports = (each for each in case.documents if each.kind is DocumentKind.OPINION_REPORT)
    return any(opinion.id in each.links for each in reports)


def tally(case: Case) -> str:
    """Say how many opinions go which way, how independent they are, and what is missing.

    Empty while there is no opinion.
    """
    told = opinions_of(case)
    return " ".join(_sentences(case, told)) if told else ""


def view_words(view: View | None) -> str:
    """Say how a doctor looks on the first doctor's advice."""
    if view is None:
        return tr("Answer not noted")
    return {
        View.AGREES: tr("Agrees with the advice"),
        View.AGAINST: tr("Advises against it"),
        View.OTHER: tr("Advises something else"),
    }[view]


def _sentences(case: Case, told: Sequence[Event]) -> Iterator[str]:
    groups = {view: [each for each in told if _of(each).view is view] for view in _LEADING}
    ranked = sorted((view for view in _LEADING if groups[view]), key=lambda it: -len(groups[it]))
    if ranked:
        first, *others = ranked
        yield _share(first, len(groups[first]), len(told))
        yield from (_rest(view, len(groups[view])) for view in others)
        even = bool(others) and len(groups[others[0]]) == len(groups[first])
        yield from _independence(told if even else groups[first])
    if blank := sum(_of(each).view is None for each in told):
        yield trn(
            "The answer of 1 opinion is not noted yet.",
            "The answers of {count} opinions are not noted yet.",
            blank,
        )
    if missing := sum(not has_report(case, each) for each in told):
        yield trn("1 report is not on file.", "{count} reports are not on file.", missing)


def _share(view: View, count: int, total: int) -> str:
    if total == 1:
        return {
            View.AGREES: tr("The one other opinion agrees with the advice."),
            View.AGAINST: tr("The one other opinion advises against it."),
            View.OTHER: tr("The one other opinion advises something else."),
        }[view]
    one, many = {
        View.AGREES: ("1 of {total} agrees with the advice.", "{count} of {total} agree with it."),
        View.AGAINST: ("1 of {total} advises against it.", "{count} of {total} advise against it."),
        View.OTHER: (
            "1 of {total} advises something else.",
            "{count} of {total} advise something else.",
        ),
    }[view]
    return trn(one, many, count, total=total)


def _rest(view: View, count: int) -> str:
    one, many = {
        View.AGREES: ("1 agrees.", "{count} agree."),
        View.AGAINST: ("1 advises against it.", "{count} advise against it."),
        View.OTHER: ("1 advises something else.", "{count} advise something else."),
    }[view]
    return trn(one, many, count)


def _independence(told: Sequence[Event]) -> Iterator[str]:
    """Say from where opinions come, if that is known of each."""
    inside = [_of(each).same_organization for each in told]
    if None in inside:
        return
    count, outside = len(inside), inside.count(False)
    if outside == count:
        yield _all_outside(count)
    elif not outside:
        yield trn(
            "It comes from the first doctor's group.",
            "All {count} come from the first doctor's group.",
            count,
        )
    else:
        yield trn(
            "1 of these comes from outside the first doctor's group.",
            "{count} of these come from outside the first doctor's group.",
            outside,
        )


def _all_outside(count: int) -> str:
    if count == 2:
        return tr("Both come from outside the first doctor's group.")
    return trn(
        "It comes from outside the first doctor's group.",
        "All {count} come from outside the first doctor's group.",
        count,
    )


def _of(event: Event) -> Opinion:
    return event.opinion or Opinion()
