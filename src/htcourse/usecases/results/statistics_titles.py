"""What the window calls the quizzes, questions and routes of statistics."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from htcourse.render.plain_text import plain_text
from htcourse.usecases.attempts.attempts import quiz_headings
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.results.quiz_statistics import Statistics
from htcourse.usecases.session import Session


class Titles(NamedTuple):
    """Titles by lasting id in the session's language; routes by short id. What is gone keeps its short id as title.

    `choices` are the words of what can be chosen, by the version of the question and by id, `keys` the ids that bring
    points; of versions that are no more there are none. `groups` are names of classes by id, where any can be chosen.
    """

    quizzes: Mapping[str, str]
    questions: Mapping[str, str]
    routes: Mapping[str, str]
    choices: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    keys: Mapping[str, frozenset[str]] = MappingProxyType({})
    groups: Mapping[str, str] = MappingProxyType({})

    def of_choice(self, version: str, name: str) -> str:
        """Return a choice as counts name it (`core.statistics.choices`) in words."""
        texts = self.choices.get(version, {})
        return texts.get(name) or " → ".join(texts.get(each, each) for each in name.split("=", 1))


def statistics_titles(session: Session, found: Statistics) -> Titles:
    """Return the titles of all that statistics name."""
    quizzes = {each.quiz: quiz_headings(session, each.quiz)[0] for each in found.quizzes}
    ids = list(dict.fromkeys(item.question for each in found.quizzes for item in each.items))
    questions = {each: each.partition("/")[2] for each in ids}
    routes: dict[str, str] = {}
    choices: dict[str, Mapping[str, str]] = {}
    keys: dict[str, frozenset[str]] = {}
    for library in session.libraries:
        own = [each for each in ids if each.partition("/")[0] == library.module_id]
        rows = library.questions(own, session.language)
        questions |= {row.id: row.texts.get("title", row.id) for row in rows}
        for question in map(question_now, rows):
            asks = question.interaction(0)
            named = (*asks.options, *asks.rows, *asks.verdicts)
            choices[question.hash] = {each.id: plain_text(each.text) for each in named}
            worth = (each.id for each in asks.options if question.grade({"choices": [each.id]}).points > 0)
            keys[question.hash] = frozenset(worth if asks.gesture in ("choose-one", "choose-many") else ())
        routes |= {each.id.partition("/")[2] or each.id: each.title for each in library.routes(session.language)}
    return Titles(quizzes, questions, routes, choices, keys)
