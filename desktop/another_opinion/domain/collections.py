"""Tuples of things that have an id."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class HasId(Protocol):
    """Anything named by an ``id`` that is unique among its kind."""

    @property
    def id(self) -> str:
        """Return the name."""


Item = TypeVar("Item", bound=HasId)


def replaced(items: tuple[Item, ...], item: Item) -> tuple[Item, ...]:
    """Return `items` with the one of the same id replaced, or `item` added at the end."""
    if any(old.id == item.id for old in items):
        return tuple(item if old.id == item.id else old for old in items)
    return (*items, item)


def without(items: tuple[Item, ...], name: str) -> tuple[Item, ...]:
    """Return `items` without the one called `name`."""
    return tuple(item for item in items if item.id != name)


def found(items: Iterable[Item], name: str) -> Item | None:
    """Return the item called `name`, if there is one."""
    return next((item for item in items if item.id == name), None)
