"""How long each part of what is presented in a room took, while the laptop may sleep and its clock may be set.

Time counts by a stopwatch nobody sets. Where more than half a minute went by unseen, by the stopwatch or by the clock,
the computer slept or was stopped: that is a pause, and counts for no section.
"""

from dataclasses import dataclass, field

UNSEEN_SECONDS = 30.0


@dataclass(slots=True)
class RoomTime:
    """Seconds by name of what was shown; `paused` is what went by unseen."""

    spent: dict[str, float] = field(default_factory=dict)
    paused: float = 0.0
    _before: tuple[float, float] | None = None

    @property
    def total(self) -> float:
        """Seconds presented in all."""
        return sum(self.spent.values())

    def stop(self) -> None:
        """Count nothing until the next tick: what is presented was left."""
        self._before = None

    def tick(self, shown: str, stopwatch: float, clock: float) -> bool:
        """Count what went by since the last tick for what was `shown`; True where it was a pause instead.

        `stopwatch` and `clock` are seconds; the first tick of all begins to count.
        """
        before, self._before = self._before, (stopwatch, clock)
        if before is None:
            return False
        passed = max(0.0, stopwatch - before[0])
        unseen = max(passed, clock - before[1])
        if unseen > UNSEEN_SECONDS:
            self.paused += unseen
            return True
        self.spent[shown] = self.spent.get(shown, 0.0) + passed
        return False
