"""The quizzes of the modules that count, and where in one of them a question of an attempt stood."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from htcourse.core.drawing import Candidate, taken_before, taken_in_order
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.quiz import Mode, Quiz, shuffled
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.usecases.quizzes.finished_attempts import FinishedAttempt, GradedAnswer
from htcourse.usecases.session import open_libraries


@dataclass(frozen=True, slots=True)
class KnownQuiz:
    """A quiz of a module that counts, what its draws are taken from, and the version of the module."""

    quiz: Quiz
    candidates: Sequence[Candidate]
    version: str


def known_quizzes(places: Places) -> dict[str, KnownQuiz]:
    """Return every quiz of the modules that count, by its full id."""
    libraries, _ = open_libraries(places)
    known: dict[str, KnownQuiz] = {}
    try:
        for library in libraries:
            candidates = library.candidates()
            known |= {row.id: KnownQuiz(row.quiz, candidates, library.version) for row in library.quizzes("en")}
    finally:
        for library in libraries:
            library.close()
    return known


def refuse_unknown_route(places: Places, route: str) -> None:
    """Raise NotFoundError for a route (its short id) that no module which counts has, which names those there are."""
    libraries, _ = open_libraries(places)
    try:
        known = dict.fromkeys(each.id.rpartition("/")[2] for library in libraries for each in library.routes("en"))
    finally:
        for library in libraries:
            library.close()
    if route not in known:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no route “{route}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Name one of these: {routes}."),
            route=route,
            routes=", ".join(known) or "–",
        )


def known_titles(places: Places) -> dict[str, str]:
    """Return the title of every quiz of the modules that count, by its full id."""
    titles = {id: each.quiz.titles for id, each in known_quizzes(places).items()}
    return {id: own.get("en") or next(iter(own.values()), "") for id, own in titles.items()}


class QuizTitle(NamedTuple):
    """What a quiz is called, as no other, and the title of the part its lesson is in; empty where it has none."""

    title: str
    part: str


def quiz_titles(places: Places, language: str) -> dict[str, QuizTitle]:
    """Return how every quiz of the modules that count is called, by its full id in the authors' order."""
    libraries, _ = open_libraries(places)
    try:
        parts = {row.lesson: row.part_title for each in libraries for row in each.contents(language)}
        titles = titles_apart(libraries, language)
        rows = (row for each in libraries for row in each.quizzes(language))
        return {row.id: QuizTitle(titles[row.id], parts.get(row.quiz.lesson, "")) for row in rows}
    finally:
        for each in libraries:
            each.close()


def titles_apart(libraries: Iterable[Library], language: str) -> dict[str, str]:
    """Return what every quiz is called with its form, by its full id in the authors' order; no two are called alike.

    Those of one title bear the routes they are for too, else their part, their module, or last their short id.
    """
    titles: dict[str, str] = {}
    more: dict[str, tuple[str, ...]] = {}
    for library in libraries:
        parts = {row.lesson: row.part_title for row in library.contents(language)}
        routes = {each.id.rpartition("/")[2]: each.title for each in library.routes(language)}
        for row in library.quizzes(language):
            titles[row.id] = f"{row.title} {row.quiz.form}".strip()
            of_routes = ", ".join(routes.get(each, each) for each in row.quiz.routes)
            part = parts.get(row.quiz.lesson, "")
            more[row.id] = (of_routes, part, library.title(language), row.id.partition("/")[2])
    alike: dict[str, list[str]] = {}
    for id, title in titles.items():
        alike.setdefault(title, []).append(id)
    for title, ids in alike.items():
        chosen = next(
            (words for words in zip(*(more[id] for id in ids), strict=True) if len(set(words)) == len(ids)), ()
        )
        for id, words in zip(ids, chosen, strict=bool(chosen)):
            titles[id] = f"{title} ({words})" if len(ids) > 1 and words else title
    return titles


def full_quiz_id(quiz: str, known: Sequence[str]) -> str:
    """Return the full id of a quiz named with or without its module; raises NotFoundError, which names those alike."""
    found = _named(quiz, known)
    if len(found) != 1:
        alike = sorted(found) or [each for each in known if quiz and quiz in each] or known
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no quiz “{quiz}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Name one of these: {quizzes}. “htcourse list” says what each is."),
            quiz=quiz,
            quizzes=", ".join(alike) or "–",
        )
    return found.pop()


def full_exam_id(quiz: str, known: Mapping[str, KnownQuiz]) -> str:
    """Return the full id of an exam named with or without its module; raises CourseError for any other quiz."""
    quiz_id = full_quiz_id(quiz, [*known])
    if Mode.EXAM not in known[quiz_id].quiz.modes:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{quiz}” is no exam."),
            fix=QT_TRANSLATE_NOOP("Errors", "Name a quiz that can be taken as an exam."),
            quiz=quiz_id,
        )
    return quiz_id


def full_regrade_id(name: str, known: Mapping[str, KnownQuiz], more: Iterable[str] = ()) -> str:
    """Return the full id of a question or quiz named with or without its module; raises NotFoundError."""
    asked = (each.id for quiz in known.values() for each in quiz.candidates)
    found = _named(name, [*known, *asked, *more])
    if len(found) != 1:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no question or quiz “{name}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Give its full id, as “htcourse regrade” lists it."),
            name=name,
        )
    return found.pop()


def _named(name: str, known: Iterable[str]) -> set[str]:
    """Return the full ids that a name with or without its module can mean."""
    ids = set(known)
    return {name} & ids or {each for each in ids if each.partition("/")[2] == name}


def slots_of(attempt: FinishedAttempt, known: KnownQuiz | None) -> tuple[GradedAnswer, ...]:
    """Return the answers of an attempt by the places of its quiz as it was then: shuffling is undone.

    The fixed questions stand first, then each draw, as the attempt itself keeps it. One of an earlier version keeps
    none: there the same draw from the quiz of today says what the order was. Where that gives other questions, its seed
    tells whether it was shuffled: then the fixed ones stand first and the others as shown; without the quiz all stand
    by their ids, which is at least the same order for everybody.
    """
    slots = attempt.slots or _slots_before(attempt, known)
    return tuple(each for _, each in sorted(zip(slots, attempt.answers, strict=True), key=itemgetter(0)))


def _slots_before(attempt: FinishedAttempt, known: KnownQuiz | None) -> Sequence[int]:
    asked = tuple(each.question for each in attempt.answers)
    written = taken_in_order(known.quiz, known.candidates, attempt.seed) if known else ()
    if known and set(written) != set(asked):
        written = taken_before(known.quiz, known.candidates, attempt.seed)
    if set(written) != set(asked):
        if asked != shuffled(asked, attempt.seed, "questions"):
            return range(len(asked))
        written = known.quiz.questions if known else tuple(sorted(asked))
    return [written.index(each) if each in written else len(written) for each in asked]
