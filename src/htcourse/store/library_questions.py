"""Questions, quizzes and case files of a library."""

import json
import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from htcourse.core.drawing import Candidate
from htcourse.core.plain_data import from_plain
from htcourse.core.quiz import Mode, Quiz
from htcourse.store.library_file import LibraryFile, fallback, not_found
from htcourse.store.library_rows import LibraryCase, LibraryCaseHead, LibraryQuiz, QuestionRow

_QUESTION = f"""
    select question.id, type, lesson, objective, difficulty, hash, facts, sources, structure, section,
        question_text.language, texts
    from question join question_text on question_text.id = question.id
    where question.id in (select value from json_each(:ids)) and {fallback("question_text")}
"""


class QuestionReads(LibraryFile):
    """The reads of questions and quizzes."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Use `open`."""
        super().__init__(connection, path)
        self._known: dict[tuple[str, str], QuestionRow] = {}
        self._post_tests: Mapping[str, str] | None = None
        self._taught: Mapping[tuple[str, str], str] = {}

    def question(self, question_id: str, language: str) -> QuestionRow:
        """Return a question; raises NotFoundError. It is read when shown, and need not be again when answered."""
        key = (question_id, language)
        if key not in self._known:
            found = self.questions((question_id,), language)
            if not found:
                raise not_found(question_id)
            self._known[key] = found[0]
        return self._known[key]

    def questions(self, ids: Collection[str], language: str) -> tuple[QuestionRow, ...]:
        """Return questions in the order of `ids`; unknown ones are left out."""
        rows = self._rows(_QUESTION, self._wished(language, ids=json.dumps(list(ids))))
        found = {row[0]: _question(row) for row in rows}
        return tuple(found[each] for each in dict.fromkeys(ids) if each in found)

    def candidates(self) -> tuple[Candidate, ...]:
        """Return what drawing needs to know of every question, in the author's order."""
        words = "iif(type = 'essay', coalesce(json_extract(structure, '$.body.words'), 0), 0)"
        rows = self._rows(
            f"select id, type, objective, difficulty, lesson, bank, {words} from question order by position"
        )
        return tuple(Candidate(*row) for row in rows)

    def question_hashes(self) -> tuple[tuple[str, str], ...]:
        """Return the hash of every question by its id: the version that is here."""
        return tuple((id, hash) for id, hash in self._rows("select id, hash from question order by position"))

    def equal_to(self, hashes: Collection[str]) -> frozenset[tuple[str, str]]:
        """Return the ids of all questions that are here with any of these hashes, each with its hash."""
        query = "select id, hash from question where hash in (select value from json_each(?))"
        return frozenset(self._rows(query, (json.dumps([*hashes]),)))

    def quizzes(self, language: str, lesson: str = "") -> tuple[LibraryQuiz, ...]:
        """Return the quizzes, or those of one lesson, in the author's order."""
        rows = self._rows("select quiz from quiz where ? in ('', lesson) order by position", (lesson,))
        return tuple(self._quiz(row[0], language) for row in rows)

    def quiz(self, quiz_id: str, language: str) -> LibraryQuiz:
        """Return a quiz; raises NotFoundError."""
        rows = self._rows("select quiz from quiz where id = ?", (quiz_id,))
        if not rows:
            raise not_found(quiz_id)
        return self._quiz(rows[0][0], language)

    def post_tests(self) -> Mapping[str, str]:
        """Return the form of each test after the course by its id; asked of the file once."""
        if self._post_tests is None:
            form = "coalesce(json_extract(quiz.quiz, '$.form'), '')"
            modes = "json_each(quiz.quiz, '$.modes') mode where mode.value = 'post'"
            self._post_tests = dict(self._rows(f"select quiz.id, {form} from quiz, {modes} order by position"))
        return self._post_tests

    def section_to_read(self, question: QuestionRow) -> str:
        """Return the section that asks a question, else one that asks its objective, else the first of its lesson.

        Empty where it has no lesson. Asked of the file once, for a question that no section asks.
        """
        if question.section:
            return question.section
        if not self._taught:
            rows = self._rows("""
                select lesson, '' as objective, id, number as place from section union all
                select lesson, objective, section, position from question where section != '' and objective != ''
                order by place desc
            """)
            self._taught = {(lesson, objective): section for lesson, objective, section, _ in rows}
        of_objective = self._taught.get((question.lesson, question.objective))
        return of_objective or self._taught.get((question.lesson, ""), "")

    def _quiz(self, plain: str, language: str) -> LibraryQuiz:
        quiz = _quiz_of(plain)
        title, found = self._in_words(quiz.titles, language)
        return LibraryQuiz(quiz.id, title, found, quiz)


@lru_cache(maxsize=256)
def _quiz_of(plain: str) -> Quiz:
    """Build a quiz from its row; Home and every list of quizzes read all of them each time."""
    quiz = from_plain(Quiz, json.loads(plain))
    return replace(quiz, modes=tuple(map(Mode, quiz.modes)))


def _question(row: tuple[Any, ...]) -> QuestionRow:
    facts, sources, structure, section, language, texts = row[6:]
    cited = tuple((each[0], each[1]) for each in json.loads(sources))
    rest = (tuple(json.loads(facts)), cited, json.loads(structure), section, language, json.loads(texts))
    return QuestionRow(*(*row[:6], *rest))


class CaseReads(LibraryFile):
    """The reads of case files."""

    def cases(self, language: str) -> tuple[LibraryCaseHead, ...]:
        """Return the case files in the author's order, without their texts."""
        rows = self._rows("select id, titles, minutes, objectives from case_file order by position")
        heads = []
        for case, titles, minutes, objectives in rows:
            title, found = self._in_words(json.loads(titles), language)
            heads.append(LibraryCaseHead(case, title, json.loads(minutes), tuple(json.loads(objectives)), found))
        return tuple(heads)

    def case(self, case_id: str, language: str) -> LibraryCase:
        """Return a case file; raises NotFoundError."""
        query = f"""
            select case_file.titles, minutes, objectives, facts, structure, case_text.language, texts
            from case_file join case_text on case_text.id = case_file.id
            where case_file.id = :id and {fallback("case_text")}
        """
        rows = self._rows(query, self._wished(language, id=case_id))
        if not rows:
            raise not_found(case_id)
        titles, minutes, objectives, facts, structure, found, texts = rows[0]
        return LibraryCase(
            id=case_id,
            title=self._in_words(json.loads(titles), found)[0],
            minutes=json.loads(minutes),
            objectives=tuple(json.loads(objectives)),
            facts=tuple(json.loads(facts)),
            structure=json.loads(structure),
            language=found,
            texts=json.loads(texts),
        )
