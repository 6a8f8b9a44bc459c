"""Letter templates, as their data files hold them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec


class Kind(StrEnum):
    """What a block is made of; ``stated`` are facts of the case that the user chooses."""

    FIXED = "fixed"
    FACT = "fact"
    FREE = "free"
    STATED = "stated"


class Style(StrEnum):
    """The place of a block on the page.

    A ``tick`` has a box to tick before it, a ``blank`` line a rule to write on behind it. Each
    line of a ``list`` has a bullet, each line of a ``table`` is a label with its value.
    ``enclosures`` and ``sources`` come after the signatures, the second on a page of its own.
    """

    SENDER = "sender"
    DATE = "date"
    RECIPIENT = "recipient"
    SUBJECT = "subject"
    BODY = "body"
    FACTS = "facts"
    REASON = "reason"
    CLOSING = "closing"
    SIGNATURE = "signature"
    HEADING = "heading"
    LIST = "list"
    TABLE = "table"
    TICK = "tick"
    BLANK = "blank"
    ENCLOSURES = "enclosures"
    SOURCES = "sources"


class Paper(StrEnum):
    """What a letter is printed as.

    ``stamped`` is a copy for the plan and one to have stamped, ``sent`` a copy for someone else
    and one to keep, ``signed`` a paper that someone else signs, twice, and ``own`` one copy that
    stays with the user.
    """

    STAMPED = "stamped"
    SENT = "sent"
    SIGNED = "signed"
    OWN = "own"

    @property
    def is_numbered(self) -> bool:
        """Whether it carries a letter number: a copy of it, or what answers it, may come back."""
        return self is not Paper.OWN


class Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A demand on the circumstances: all of `when`, one of `any_of`, none of `unless`."""

    when: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    def holds(self, circumstances: frozenset[str]) -> bool:
        """Say whether the circumstances meet this demand."""
        return (
            circumstances.issuperset(self.when)
            and (not self.any_of or not circumstances.isdisjoint(self.any_of))
            and circumstances.isdisjoint(self.unless)
        )


class BlockTemplate(Condition, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One block of a letter, shown where its condition holds; `cites` names the law behind it.

    ``{plan.name}`` stands for a fact that the letter cannot do without. A line that holds
    ``{plan.address?}`` is left out while that fact is not known.
    """

    id: str
    kind: Kind
    style: Style
    label: str
    text: str = ""
    hint: str = ""
    cites: tuple[str, ...] = ()


class Field(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A fact that only this letter needs, and how it is asked for.

    `suggested` names the fact of the case that a new letter is filled in with.
    """

    id: str
    label: str
    hint: str
    suggested: str = ""
    optional: bool = False
    long: bool = False


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Blocks that several letters share."""

    blocks: tuple[BlockTemplate, ...]


class Template(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A letter before anyone has filled it in; `order` is its place among the letters.

    `layout` names parts and own blocks, in the order in which they print. `cites` names the
    rules that the wording rests on. `circumstances` are conditions that go by a name. The
    letter is offered where `fits` holds, and before the others where there is a `first` that
    holds. `then` says what comes after it where no time limit does, `points` how high its type is.
    """

    id: str
    order: int
    title: str
    does: str
    recipient: str
    why_recipient: str
    cites: tuple[str, ...]
    layout: tuple[str, ...]
    blocks: tuple[BlockTemplate, ...]
    fields: tuple[Field, ...] = ()
    circumstances: dict[str, Condition] = {}
    paper: Paper = Paper.STAMPED
    points: int = 12
    then: str = ""
    fits: Condition = Condition()
    first: Condition | None = None

    def completed(
        self, parts: Mapping[str, Part], circumstances: Mapping[str, Condition]
    ) -> Template:
        """Return this letter with what it shares with others; it may name no unknown part."""
        named = {name: part.blocks for name, part in parts.items()}
        named |= {block.id: (block,) for block in self.blocks}
        return msgspec.structs.replace(
            self,
            blocks=tuple(block for name in self.layout for block in named[name]),
            circumstances={**circumstances, **self.circumstances},
        )


class Stationery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words that every letter prints around its text."""

    plan_copy: str
    my_copy: str
    draft: str
    footer: str
    page: str
    received: str
    received_on: str
    clerk: str
    own_copy: str
    sent_copy: str
    letter_number: str
    no_number: str

    def copies(self, paper: Paper) -> tuple[str, ...]:
        """Return the label of each copy of such a paper."""
        return {
            Paper.STAMPED: (self.plan_copy, self.my_copy),
            Paper.SENT: (self.sent_copy, self.own_copy),
            Paper.SIGNED: (self.plan_copy, self.own_copy),
            Paper.OWN: (self.own_copy,),
        }[paper]

    signature: str
