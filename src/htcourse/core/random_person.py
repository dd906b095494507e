"""Picks somebody at random, nobody twice before everybody was picked once."""

from collections.abc import Sequence
from random import Random


class Picker:
    """Goes through people in an order nobody knows; then begins anew, and not with who was picked last."""

    def __init__(self, people: Sequence[str], random: Random) -> None:
        """Nobody is picked yet; two of one name are two."""
        self._people, self._random = tuple(people), random
        self._waiting: list[str] = []
        self._last = ""

    @property
    def left(self) -> int:
        """How many wait until everybody was picked; all of them at the start."""
        return len(self._waiting) or len(self._people)

    def pick(self) -> str:
        """Return the next one; empty where there is nobody."""
        if not self._waiting:
            self._waiting = self._random.sample(self._people, len(self._people))
            if len(self._waiting) > 1 and self._waiting[-1] == self._last:
                self._waiting.reverse()
        self._last = self._waiting.pop() if self._waiting else ""
        return self._last
