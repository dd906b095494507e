"""Marks of what was handed in are not believed: every answer is marked anew by the question this computer has.

Where the mark is another, a row about the answer says so, as a regrade does: what came stays beside it, the statistics
count the mark of this computer, and a trainer may take it back. Marks that a trainer gave here stay, and so do answers
to questions that are not installed here in that very version. An essay earns nothing until somebody marks it here.
"""

from htcourse.core.clock import Clock
from htcourse.core.quiz import RULE_VERSION, Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import MARKED_ANEW, AttemptRow, Kind, NewEvent, ResponseRow
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.usecases.quizzes.attempts import ROUNDING, less_tries
from htcourse.usecases.quizzes.shown_question import ShownQuestion, question_now
from htcourse.usecases.session import open_libraries

BY = "htcourse"
REASON = "marked anew when it was collected"


def mark_here(places: Places, learner_id: str, code: str, clock: Clock) -> int:
    """Mark the finished attempts of a record anew, and return how many marks are others now; raises CourseError.

    The record is called by its code: that is what lists of answers show, and whoever marks essays sees no name.
    """
    libraries, _ = open_libraries(places)
    try:
        with LearnerFile.open(places, learner_id, clock) as learner:
            learner.set_preferences({NAME: code})
            reader = _Marker({each.module_id: each for each in libraries})
            events = [
                event
                for attempt in learner.attempts()
                if attempt.submitted_at and attempt.mode != Mode.PRACTICE
                for event in reader.of_attempt(learner, attempt)
            ]
            if events:
                learner.append_events(events, ())
            return len(events)
    finally:
        for each in libraries:
            each.close()


class _Marker:
    def __init__(self, libraries: dict[str, Library]) -> None:
        self._libraries = libraries
        self._questions: dict[tuple[str, str], ShownQuestion | None] = {}

    def of_attempt(self, learner: LearnerFile, attempt: AttemptRow) -> list[NewEvent]:
        """Return a row for each answer in force whose mark is not what it earns."""
        settled = {each.ref for each in learner.events(*MARKED_ANEW, attempt=attempt.id)}
        settled |= {
            str(each.data.get("response", "")) for each in learner.events(Kind.ANSWER_MARKED, attempt=attempt.id)
        }
        found = []
        for number, given in learner.last_responses(attempt.id).items():
            if given.id in settled or not 1 <= number <= len(attempt.drawn):
                continue
            question = self._question(given, attempt.drawn[number - 1].shown)
            if question is None:
                continue
            mark = question.grade(given.answer)
            points = less_tries(mark.points, attempt, given.try_number)
            if abs(points - given.points) >= ROUNDING:
                data = {
                    "points": points,
                    "verdict": str(mark.verdict),
                    "shown": question.hash,
                    "question": question.id,
                    "rule_version": RULE_VERSION,
                    "reason": REASON,
                    "by": BY,
                }
                found.append(NewEvent(Kind.ANSWER_REGRADED, given.id, given.module, attempt.id, data))
        return found

    def _question(self, given: ResponseRow, shown: str) -> ShownQuestion | None:
        """Return the question as it was asked, from a library: its hash says that it is the same."""
        key = (given.question, given.language)
        if key not in self._questions:
            library = self._libraries.get(given.question.partition("/")[0])
            rows = library.questions((given.question,), given.language) if library else ()
            self._questions[key] = question_now(rows[0]) if rows else None
        found = self._questions[key]
        return found if found is not None and found.hash == shown == given.shown else None
