"""Why somebody of a class needs the trainer."""

from typing import NamedTuple

AWAY_DAYS = 7
"""After so many days without anything done a trainer is told."""


class Needs(NamedTuple):
    """Why somebody needs the trainer: answers that wait for a mark, or have none here (`unmarked`), results to release.

    `days` is 0 below `AWAY_DAYS`; `is_missing`: nothing was handed in; `is_lost`: something was, and it is gone or
    cannot be read; `has_no_pretest`: lessons were begun without one, or one was given and something else is here;
    `overdue` pieces of work are due and not done.
    """

    essays: int = 0
    unmarked: int = 0
    results: int = 0
    days: int = 0
    is_missing: bool = False
    has_no_pretest: bool = False
    overdue: int = 0
    is_lost: bool = False

    @property
    def is_any(self) -> bool:
        """Whether there is anything to do."""
        return self != Needs()

    @property
    def is_wrong(self) -> bool:
        """Whether something is not as it should be: all else is work that comes with every class."""
        return bool(self.unmarked or self.days or self.overdue or self.is_lost)
