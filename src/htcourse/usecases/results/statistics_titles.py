"""What the window calls the quizzes, questions and routes of statistics."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from htcourse.core.quiz import State
from htcourse.render.plain_text import plain_text
from htcourse.usecases.attempts.same_words import in_ids_of
from htcourse.usecases.attempts.shown_question import question_if_read, question_now
from htcourse.usecases.results.item_statistics import ItemStatistics
from htcourse.usecases.results.known_quizzes import titles_apart
from htcourse.usecases.results.quiz_statistics import Statistics
from htcourse.usecases.session import Session


class Titles(NamedTuple):
    """Titles by lasting id in the session's language; routes by short id. What is gone keeps its short id as title.

    `choices` are the words of what can be chosen, by the version of the question and by id, `rows` of what something is
    put to (a pair's left side may have the id of its right one), `keys` the ids that are right and `partly` those worth
    a part: each version in its own words. `groups` are names of classes by id, where any can be chosen, `parts` the
    groups in each.
    """

    quizzes: Mapping[str, str]
    questions: Mapping[str, str]
    routes: Mapping[str, str]
    choices: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    keys: Mapping[str, frozenset[str]] = MappingProxyType({})
    rows: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    groups: Mapping[str, str] = MappingProxyType({})
    parts: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    partly: Mapping[str, frozenset[str]] = MappingProxyType({})

    def key_of(self, item: ItemStatistics) -> str:
        """Return under which name `keys` and `partly` have the key since of a version, in the ids of that version."""
        return f"{item.version} {item.key}" if item.was_regraded else item.key

    def of_choice(self, version: str, name: str) -> str:
        """Return a choice as counts name it (`core.statistics.choices`) in words."""
        texts, rows = self.choices.get(version, {}), self.rows.get(version, {})
        row, sign, choice = name.partition("=")
        if name in texts or not sign or not (row in rows or choice in texts):
            return texts.get(name, name)
        return f"{rows.get(row, row)} → {texts.get(choice, choice)}"


def statistics_titles(session: Session, found: Statistics) -> Titles:
    """Return the titles of all that statistics name."""
    apart = titles_apart(session.libraries, session.language)
    quizzes = {each.quiz: apart.get(each.quiz) or each.quiz.partition("/")[2] for each in found.quizzes}
    ids = list(dict.fromkeys(item.question for each in found.quizzes for item in each.items))
    questions = {each: each.partition("/")[2] for each in ids}
    routes: dict[str, str] = {}
    versions = {hash for quiz in found.quizzes for each in quiz.items for hash in (each.version, each.key)}
    kept = (
        question_if_read(found.shown[each], session.language, found.shown[each].question)
        for each in versions & found.shown.keys()
    )
    asked = {each.hash: each for each in kept if each is not None}
    for library in session.libraries:
        own = [each for each in ids if each.partition("/")[0] == library.module_id]
        rows = library.questions(own, session.language)
        questions |= {row.id: row.texts.get("title", row.id) for row in rows}
        asked |= {row.hash: question_now(row) for row in rows}
        routes |= {each.id.partition("/")[2] or each.id: each.title for each in library.routes(session.language)}
    regraded = [each for quiz in found.quizzes for each in quiz.items if {each.version, each.key} <= asked.keys()]
    asked |= {f"{each.version} {each.key}": in_ids_of(asked[each.key], asked[each.version]) for each in regraded}
    choices: dict[str, Mapping[str, str]] = {}
    lines: dict[str, Mapping[str, str]] = {}
    keys: dict[str, frozenset[str]] = {}
    partly: dict[str, frozenset[str]] = {}
    for version, question in asked.items():
        asks = question.interaction(0)
        choices[version] = {each.id: plain_text(each.text) for each in (*asks.options, *asks.verdicts)}
        lines[version] = {each.id: plain_text(each.text) for each in asks.rows}
        states = question.choice_states()
        keys[version] = frozenset(each for each, state in states.items() if state is State.RIGHT)
        partly[version] = frozenset(each for each, state in states.items() if state is State.PARTLY)
    return Titles(quizzes, questions, routes, choices, keys, lines, partly=partly)
