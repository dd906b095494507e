"""Marks of what was handed in are not believed: every answer is marked anew by the question this computer has.

Where the mark is another, a row about the answer says so, as a regrade does: what came stays beside it, the statistics
count the mark of this computer, and a trainer may take it back. Marks that a trainer gave here stay, and so do answers
to questions that are not installed here in that very version. An essay earns nothing until somebody marks it here.
Of questions that were not told yet where they were answered neither mark nor key comes along: this computer has them,
else a later file brings them.
"""

from collections.abc import Iterator

from htcourse.core.clock import Clock
from htcourse.core.quiz import RULE_VERSION, Mode, Verdict
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import MARKED_ANEW, AttemptRow, Kind, NewEvent, ResponseRow, Shown
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.usecases.quizzes.attempts import ROUNDING, less_tries
from htcourse.usecases.quizzes.shown_question import ShownQuestion, question_now, question_then
from htcourse.usecases.session import open_libraries

BY = "htcourse"
REASON = "marked anew when it was collected"
FIRST = "marked when it was collected"


def mark_here(places: Places, learner_id: str, code: str, clock: Clock) -> int:
    """Mark the finished attempts of a record anew, and return how many marks are others than those that came.

    Raises CourseError.

    The record is called by its code: that is what lists of answers show, and whoever marks essays sees no name.
    """
    libraries, _ = open_libraries(places)
    try:
        with LearnerFile.open(places, learner_id, clock) as learner:
            learner.set_preferences({NAME: code})
            reader = _Marker({each.module_id: each for each in libraries})
            finished = [each for each in learner.attempts() if each.submitted_at and each.mode != Mode.PRACTICE]
            shown = [row for attempt in finished for row in reader.not_kept(learner, attempt)]
            if shown:
                learner.keep_shown(shown)
            events = [event for attempt in finished for event in reader.of_attempt(learner, attempt)]
            if events:
                learner.append_events(events, ())
            return sum(not each.data["is_first"] for each in events)
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
            question = self._question(given, attempt.drawn[number - 1].shown, learner)
            if question is None:
                continue
            mark = question.grade(given.answer)
            points = less_tries(mark.points, attempt, given.try_number)
            is_first = given.verdict == Verdict.OPEN != mark.verdict
            if is_first or abs(points - given.points) >= ROUNDING:
                data = {
                    "points": points,
                    "verdict": str(mark.verdict),
                    "shown": question.hash,
                    "question": question.id,
                    "rule_version": RULE_VERSION,
                    "reason": FIRST if is_first else REASON,
                    "is_first": is_first,
                    "by": BY,
                }
                found.append(NewEvent(Kind.ANSWER_REGRADED, given.id, given.module, attempt.id, data))
        return found

    def not_kept(self, learner: LearnerFile, attempt: AttemptRow) -> Iterator[Shown]:
        """Give the questions of an attempt that came without their wording and key, as a library here has them."""
        kept, last = learner.shown({each.shown for each in attempt.drawn}), learner.last_responses(attempt.id)
        for number, drawn in enumerate(attempt.drawn, 1):
            language = last[number].language if number in last else ""
            found = self._found(drawn.question, language) if drawn.shown not in kept else None
            if found is not None and found.hash == drawn.shown:
                yield found.to_keep()

    def _question(self, given: ResponseRow, shown: str, learner: LearnerFile) -> ShownQuestion | None:
        """Return the question as it was asked, from a library: its hash says that it is the same.

        For an answer that came without a mark, from a library or else as a later file brought it.
        """
        found = self._found(given.question, given.language)
        if found is not None and found.hash == shown == given.shown:
            return found
        kept = learner.shown((shown,)).get(shown) if given.verdict == Verdict.OPEN else None
        return question_then(kept, given.language) if kept is not None and kept.texts else None

    def _found(self, question: str, language: str) -> ShownQuestion | None:
        """Return a question as the library of its module has it, in that module's language without one."""
        key = (question, language)
        if key not in self._questions:
            library = self._libraries.get(question.partition("/")[0])
            rows = library.questions((question,), language or library.language) if library else ()
            self._questions[key] = question_now(rows[0]) if rows else None
        return self._questions[key]
