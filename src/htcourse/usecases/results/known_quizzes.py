"""The quizzes of the modules that count, and where in one of them a question of an attempt stood."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from htcourse.core.errors import NotFoundError
from htcourse.core.quiz import Candidate, Quiz, drawn
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.store.places import Places
from htcourse.usecases.quizzes.finished_attempts import FinishedAttempt, GradedAnswer
from htcourse.usecases.session import open_libraries


@dataclass(frozen=True, slots=True)
class KnownQuiz:
    """A quiz of a module that counts, and what its draws are taken from."""

    quiz: Quiz
    candidates: Sequence[Candidate]


def known_quizzes(places: Places) -> dict[str, KnownQuiz]:
    """Return every quiz of the modules that count, by its full id."""
    libraries, _ = open_libraries(places)
    known: dict[str, KnownQuiz] = {}
    try:
        for library in libraries:
            candidates = library.candidates()
            known |= {row.id: KnownQuiz(row.quiz, candidates) for row in library.quizzes("en")}
    finally:
        for library in libraries:
            library.close()
    return known


def full_quiz_id(quiz: str, known: Sequence[str]) -> str:
    """Return the full id of a quiz named with or without its module; raises NotFoundError."""
    ids = set(known)
    found = {quiz} & ids or {each for each in ids if each.partition("/")[2] == quiz}
    if len(found) != 1:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no quiz “{quiz}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Give its full id, module/quiz, as “htcourse statistics” lists it."),
            quiz=quiz,
        )
    return found.pop()


def slots_of(attempt: FinishedAttempt, known: KnownQuiz | None) -> tuple[GradedAnswer, ...]:
    """Return the answers of an attempt by the places of its quiz, as its author wrote them: shuffling is undone.

    The fixed questions stand first, then each draw. Where the quiz or its pool is another by now, questions that are
    not fixed keep the order in which they were shown.
    """
    if known is None or not known.quiz.shuffle:
        return attempt.answers
    unshuffled = drawn(replace(known.quiz, shuffle=False), known.candidates, attempt.seed)
    fixed = [each for each in known.quiz.questions if any(each == given.question for given in attempt.answers)]
    order = unshuffled if set(unshuffled) == {each.question for each in attempt.answers} else fixed
    places = {question: place for place, question in enumerate(order)}
    return tuple(sorted(attempt.answers, key=lambda each: places.get(each.question, len(places))))
