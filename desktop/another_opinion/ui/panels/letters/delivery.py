"""The form that asks how a letter was handed in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from another_opinion.domain.letters import Delivery, Version, Way
from another_opinion.i18n import tr
from another_opinion.services.letters.mailing import looks_mistyped
from another_opinion.services.path.clocks import day_in_california
from another_opinion.ui.forms.form import Form
from another_opinion.ui.parts.choices import ChoiceField
from another_opinion.ui.parts.dates import DateField
from another_opinion.ui.parts.fields import LineField
from another_opinion.ui.parts.pick import PickField
from another_opinion.ui.parts.text import text
from another_opinion.ui.parts.times import TimeField
from another_opinion.ui.theme.theme import Theme

_YES, _NO = "yes", "no"
_WITHOUT_NUMBER = (Way.HAND, Way.MAIL)


class DeliveryForm(Form):
    """Which version went, when, how, to whom, and when the plan got it.

    A letter that is given by hand is received on the same day. The hour is asked for only in
    an urgent case, where it counts.
    """

    def __init__(
        self,
        theme: Theme,
        delivery: Delivery,
        versions: Sequence[Version],
        today: date,
        *,
        to_plan: bool = True,
    ) -> None:
        super().__init__(theme)
        self._versions, self._today, self._to_plan = versions, today, to_plan
        self._way = ChoiceField(theme, _how(to_plan), _ways(to_plan), delivery.way)
        self._day = DateField(theme, tr("On which day?"), delivery.day)
        received = None if delivery.way is Way.HAND else delivery.received
        self._received = DateField(
            theme,
            _when(to_plan),
            received,
            tr("Leave it empty while you do not know. A receipt or a fax slip shows it."),
        )
        self._at = TimeField(
            theme,
            tr("At what time did the plan get it?") if to_plan else tr("At what time did it come?"),
            delivery.at,
            tr("California time, if a stamp or a slip shows it. In an urgent case hours count."),
        )
        self._to = LineField(
            theme,
            tr("To whom?"),
            delivery.to,
            tr("The name of the clerk, or the address or the fax number"),
        )
        self._reference = LineField(
            theme,
            tr("The number on the receipt"),
            delivery.reference,
            tr("Of the certified mail, the fax slip or the message, if it has one"),
        )
        self._doubt = text(
            tr(
                "This number may have a slip: certified mail has 20 or 22 digits that check "
                "themselves. Compare it with the receipt. It is kept as you typed it."
            ),
            "hint",
        )
        self._known = text("", "hint")
        self._stamped = ChoiceField(
            theme,
            tr("Did they stamp your copy?"),
            [(_YES, tr("Yes"), ""), (_NO, tr("No"), "")],
            _YES if delivery.stamped else _NO,
        )
        self._version = PickField(
            theme, tr("Which version?"), _numbered(versions), str(delivery.version)
        )
        self.hold(way=self._way, day=self._day, received=self._received, at=self._at)
        self.add(self._known)
        self.hold(to=self._to, reference=self._reference)
        self.add(self._doubt)
        self.hold(stamped=self._stamped, version=self._version)
        self._way.chosen.connect(lambda _: self._adapt())
        self._reference.committed.connect(lambda _: self._adapt())
        self._adapt()

    @property
    def value(self) -> Delivery:
        """What the form says; the day must be there, see `check`."""
        way, day = Way(self._way.value), self._day.value or self._today
        by_hand = way is Way.HAND
        received = day if by_hand else self._received.value
        return Delivery(
            version=int(self._version.value),
            day=day,
            way=way,
            to=self._to.value,
            received=received,
            at=self._at.time if received else None,
            stamped=by_hand and self._to_plan and self._stamped.value == _YES,
            reference="" if way in _WITHOUT_NUMBER else self._reference.value,
        )

    def ask_hour(self, urgent: bool) -> None:
        """Ask for the hour of receipt, or not."""
        self._at.setVisible(urgent)

    def check(self) -> bool:
        """Say whether all of it can be so, and show the fault if not."""
        asked = (field for field in (self._day, self._received, self._at) if not field.isHidden())
        whole = [field.check() for field in asked]
        return all(whole) and self._check_day() and self._check_received()

    def _check_day(self) -> bool:
        day, made = self._day.value, self._made()
        fault = ""
        if day is None:
            by_hand = self._way.value == Way.HAND
            fault = (
                tr("Type the day on which you handed it in.")
                if by_hand
                else tr("Type the day on which you sent it.")
            )
        elif day > self._today:
            fault = tr("This day has not come yet. Check the month and the year.")
        elif day < made:
            fault = tr("The version that you chose was not made yet on this day. Check both.")
        self._day.show_error(fault)
        return not fault

    def _check_received(self) -> bool:
        value, fault = self.value, ""
        if value.received and value.received > self._today:
            fault = tr("This day has not come yet. Check the month and the year.")
        elif value.received and value.received < value.day:
            fault = tr("It cannot come before you sent it. Check both days.")
        self._received.show_error(fault)
        return not fault

    def _made(self) -> date:
        number = int(self._version.value)
        version = next(each for each in self._versions if each.number == number)
        return day_in_california(version.made)

    def _adapt(self) -> None:
        by_hand = self._way.value == Way.HAND
        self._received.setVisible(not by_hand)
        way = Way(self._way.value)
        self._reference.setVisible(way not in _WITHOUT_NUMBER)
        mistyped = way is Way.CERTIFIED_MAIL and looks_mistyped(self._reference.value)
        self._doubt.setVisible(mistyped)
        self._known.setText(_what_shows_the_day(way))
        self._known.setVisible(not by_hand)
        self._stamped.setVisible(by_hand and self._to_plan)
        self._version.setVisible(len(self._versions) > 1)


def _what_shows_the_day(way: Way) -> str:
    """Say what is known of the day of receipt, without guessing any."""
    return {
        Way.CERTIFIED_MAIL: tr(
            "The day of mailing is not the day of receipt. The return card, or the post office, "
            "tells the day on which it was handed over."
        ),
        Way.MAIL: tr(
            "Nothing shows on which day it came. An answer shows that it came by then. You can "
            "also call and ask."
        ),
        Way.FAX: tr("The confirmation shows the day, the hour and how many pages went through."),
        Way.PORTAL: tr("The message shows the day and the hour of sending. Keep a picture of it."),
    }.get(way, "")


def _numbered(versions: Sequence[Version]) -> list[tuple[str, str]]:
    return [(str(each.number), tr("Version {number}", number=each.number)) for each in versions]


def _how(to_plan: bool) -> str:
    return tr("How did it go to the plan?") if to_plan else tr("How did you send it?")


def _when(to_plan: bool) -> str:
    if to_plan:
        return tr("On which day did the plan get it?")
    return tr("On which day did it come?")


def _ways(to_plan: bool) -> list[tuple[str, str, str]]:
    office = tr("You gave it to someone at the plan's office")
    return [
        (Way.HAND, tr("By hand"), office if to_plan else tr("You gave it to someone there")),
        (Way.CERTIFIED_MAIL, tr("By certified mail"), ""),
        (Way.MAIL, tr("By ordinary mail"), ""),
        (Way.FAX, tr("By fax"), ""),
        (Way.PORTAL, tr("Through the plan's website") if to_plan else tr("Online"), ""),
    ]
