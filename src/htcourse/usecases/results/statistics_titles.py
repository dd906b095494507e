"""What the window calls the quizzes, questions and routes of statistics."""

from collections.abc import Mapping
from typing import NamedTuple

from htcourse.usecases.quizzes.attempts import quiz_headings
from htcourse.usecases.results.quiz_statistics import Statistics
from htcourse.usecases.session import Session


class Titles(NamedTuple):
    """Titles by lasting id in the session's language; routes by short id. What is gone keeps its short id as title."""

    quizzes: Mapping[str, str]
    questions: Mapping[str, str]
    routes: Mapping[str, str]


def statistics_titles(session: Session, found: Statistics) -> Titles:
    """Return the titles of all that statistics name."""
    quizzes = {each.quiz: quiz_headings(session, each.quiz)[0] for each in found.quizzes}
    ids = list(dict.fromkeys(item.question for each in found.quizzes for item in each.items))
    questions = {each: each.partition("/")[2] for each in ids}
    routes: dict[str, str] = {}
    for library in session.libraries:
        own = [each for each in ids if each.partition("/")[0] == library.module_id]
        questions |= {row.id: row.texts.get("title", row.id) for row in library.questions(own, session.language)}
        routes |= {each.id.partition("/")[2] or each.id: each.title for each in library.routes(session.language)}
    return Titles(quizzes, questions, routes)
