"""Results kept by what they were made from, so that work done before is not done again."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Cache:
    """Results by a key that says all they depend on. What two rounds in a row did not ask for is forgotten."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._now: dict[Hashable, Any] = {}
        self._before: dict[Hashable, Any] = {}

    def recall(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the result of a key, made now if it is not known."""
        now, before = self._now, self._before
        if key not in now:
            now[key] = before[key] if key in before else make()
        result: T = now[key]
        return result

    def next_round(self) -> None:
        """Begin a round: what was asked for in the last one stays at hand."""
        self._before, self._now = self._now, {}
