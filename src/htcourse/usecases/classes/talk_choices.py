"""What there is to present: lessons and quizzes, with their minutes and what phones can be asked of them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from htcourse.core.gate import MEASURED
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.classes.talk import TAPPED, asked_questions
from htcourse.usecases.results.known_quizzes import KnownQuiz, known_quizzes
from htcourse.usecases.session import open_libraries


class TalkChoice(NamedTuple):
    """Something that can be presented: a lesson with its part and minutes, or a quiz (without a part).

    `of` opens it. Phones can be asked `polls` of its questions.
    """

    of: str
    title: str
    part: str
    minutes: int
    polls: int = 0


def list_talks(places: Places, language: str = "en") -> tuple[TalkChoice, ...]:
    """Return what can be presented, lessons first, in the order of the modules; nothing that measures is among it."""
    libraries, _ = open_libraries(places)
    lessons, quizzes = list[TalkChoice](), list[TalkChoice]()
    try:
        known = known_quizzes(places)
        for library in libraries:
            for row in library.contents(language):
                if row.sections:
                    minutes = row.minutes.get("", 0) or max(row.minutes.values(), default=0)
                    polls = _polls(library, [each for head in row.sections for each in head.questions], language)
                    lessons.append(TalkChoice(row.lesson, row.title, row.part_title, minutes, polls))
            quizzes += _quizzes(library, language, known, {each.of for each in lessons})
    finally:
        for each in libraries:
            each.close()
    return (*lessons, *quizzes)


def _polls(library: Library, questions: Iterable[str], language: str) -> int:
    rows = library.questions(list(dict.fromkeys(questions)), language)
    return sum(question_now(each).interaction(0).gesture in TAPPED for each in rows)


def _quizzes(
    library: Library, language: str, known: Mapping[str, KnownQuiz], lessons: Collection[str]
) -> Iterator[TalkChoice]:
    """Give the quizzes of a library; one that a lesson is called like says what it is."""
    for row in library.quizzes(language):
        if set(MEASURED).isdisjoint(row.quiz.modes):
            titles, of = row.quiz.titles, f"quiz:{row.id}" if row.id in lessons else row.id
            title = titles.get(language) or next(iter(titles.values()), row.id)
            yield TalkChoice(of, title, "", 0, _polls(library, asked_questions(known[row.id], 1), language))
