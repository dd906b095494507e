"""Who may still sit an exam: to them whoever knows a result may tell keys and marks."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from htcourse.core.clock import Moment
from htcourse.core.quiz import Mode, Quiz
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.places import Places
from htcourse.store.preferences import NAME, ROLE, ROUTE
from htcourse.usecases.exams.exam_terms import times_taken
from htcourse.usecases.exams.exam_window import exam_windows, seconds_until
from htcourse.usecases.exams.extra_time import extra_time


class MaySit(NamedTuple):
    """Somebody who may still begin an exam by its id, `name` perhaps empty; `has_begun`: once before, and again."""

    quiz_id: str
    learner_id: str
    name: str
    has_begun: bool


def may_still_sit(
    places: Places, archive: ReadOnlyRecord, quizzes: Mapping[str, Quiz], now: Moment
) -> Iterator[MaySit]:
    """Give the exams that a learner may still begin; no trainer sits any.

    One that is closed by now nobody begins; who sits one now is told of apart.
    """
    if archive.preference(ROLE) == "teach":
        return
    name, route, windows = archive.preference(NAME), archive.preference(ROUTE), exam_windows(places)
    made = [each for each in archive.attempts() if each.mode == Mode.EXAM]
    for id, quiz in quizzes.items():
        own = [each for each in made if each.quiz == id]
        if Mode.EXAM not in quiz.modes or (quiz.routes and route not in quiz.routes and not own):
            continue
        window = windows.get(id)
        if window is not None and window.closes:
            open_minutes = seconds_until(window.closes, Moment(window.opens or window.closes, 0)) / 60
            later = extra_time(places, archive.id).minutes_later(quiz.minutes, open_minutes)
            if now.utc >= Moment(window.closes, 0).later(60 * later).utc:
                continue
        times = times_taken(archive, quiz, Mode.EXAM, own)
        if all(each.submitted_at for each in own) and (times is None or times.left):
            yield MaySit(id, archive.id, name, bool(own))
