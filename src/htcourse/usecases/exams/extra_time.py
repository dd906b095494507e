"""A learner's extra time in exams, as the trainer set it on this computer."""

from collections.abc import Mapping
from typing import NamedTuple

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.places import Places
from htcourse.store.settings import Settings, change_settings, read_settings
from htcourse.usecases.session import open_libraries

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
        """Return by how many minutes later an exam closes; per cent are of its limit, else of how long it is open.

        How long it is open is from its opening to its closing for everybody, whenever somebody begins. Without either
        (0) per cent are of nothing: `refuse_per_cent` says so where one of both is set.
        """
        return (minutes or open_minutes) * self.per_cent / 100 + self.minutes


def extra_time(places: Places, learner_id: str, settings: Settings | None = None) -> ExtraTime:
    """Return a learner's extra time; none where none was set or it cannot be understood. `settings`: read already."""
    return _read((settings or read_settings(places)).extra_times.get(learner_id, {}))


def set_extra_time(places: Places, learner_id: str, extra: ExtraTime) -> None:
    """Keep a learner's extra time for exams that are begun from now on.

    Raises CourseError where per cent would be of nothing, and FolderError.
    """
    if extra.per_cent:
        refuse_per_cent(places, read_settings(places).exam_windows)
    change_settings(places, lambda settings: _with(settings, learner_id, extra))


def has_per_cent(settings: Settings) -> bool:
    """Say whether anybody has extra time in per cent."""
    return any(_read(each).per_cent for each in settings.extra_times.values())


def refuse_per_cent(places: Places, windows: Mapping[str, Mapping[str, str]]) -> None:
    """Raise CourseError where an exam with such a window has nothing that extra time in per cent is a part of.

    That is one that closes and has neither a time limit nor an hour at which it opens.
    """
    endless = {quiz for quiz, kept in windows.items() if kept.get("closes") and not kept.get("opens")}
    libraries, _ = open_libraries(places) if endless else ((), ())
    try:
        rows = [row for each in libraries for row in each.quizzes("en") if row.id in endless and not row.quiz.minutes]
    finally:
        for each in libraries:
            each.close()
    if rows:
        raise CourseError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "Extra time in per cent would be a part of nothing in “{title}”: it has no time limit and no hour at "
                "which it opens.",
            ),
            fix=QT_TRANSLATE_NOOP("Errors", "Say when it opens, or give extra time in minutes."),
            title=rows[0].title,
        )


def _with(settings: Settings, learner_id: str, extra: ExtraTime) -> Settings:
    kept = {each: time for each, time in settings.extra_times.items() if each != learner_id}
    if extra != ExtraTime():
        kept[learner_id] = {PER_CENT: extra.per_cent} if extra.per_cent else {MINUTES: extra.minutes}
    return settings._replace(extra_times=kept)


def _read(kept: Mapping[str, int]) -> ExtraTime:
    per_cent, minutes = (min(LARGEST, max(0, kept.get(each, 0))) for each in (PER_CENT, MINUTES))
    return ExtraTime(per_cent) if per_cent else ExtraTime(0, minutes)
