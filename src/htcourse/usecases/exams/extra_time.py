"""A learner's extra time in exams, as the trainer set it on this computer."""

from collections.abc import Mapping
from typing import NamedTuple

from htcourse.store.places import Places
from htcourse.store.settings import Settings, change_settings, read_settings

PER_CENT, MINUTES = "per_cent", "minutes"
LARGEST = 300
"""More than this, in per cent or minutes, is a slip of the finger."""


class ExtraTime(NamedTuple):
    """So many per cent of an exam's time more, or so many minutes; one of both is 0."""

    per_cent: int = 0
    minutes: int = 0

    def factor(self, minutes: float) -> float:
        """Return by what an exam's minutes are multiplied; 1.0 without a limit."""
        return 1.0 + self.per_cent / 100 + self.minutes / minutes if minutes > 0 else 1.0

    def minutes_later(self, minutes: float, open_minutes: float) -> float:
        """Return by how many minutes later an exam closes; per cent are of its limit, else of how long it is open."""
        return (minutes or open_minutes) * self.per_cent / 100 + self.minutes


def extra_time(places: Places, learner_id: str) -> ExtraTime:
    """Return a learner's extra time; none where none was set or it cannot be understood."""
    return _read(read_settings(places).extra_times.get(learner_id, {}))


def set_extra_time(places: Places, learner_id: str, extra: ExtraTime) -> None:
    """Keep a learner's extra time for exams that are begun from now on; raises FolderError."""
    change_settings(places, lambda settings: _with(settings, learner_id, extra))


def _with(settings: Settings, learner_id: str, extra: ExtraTime) -> Settings:
    kept = {each: time for each, time in settings.extra_times.items() if each != learner_id}
    if extra != ExtraTime():
        kept[learner_id] = {PER_CENT: extra.per_cent} if extra.per_cent else {MINUTES: extra.minutes}
    return settings._replace(extra_times=kept)


def _read(kept: Mapping[str, int]) -> ExtraTime:
    per_cent, minutes = (min(LARGEST, max(0, kept.get(each, 0))) for each in (PER_CENT, MINUTES))
    return ExtraTime(per_cent) if per_cent else ExtraTime(0, minutes)
