"""A file of questions brought in once more: who was there keeps the id, so that answers stay with their question."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from htcourse.core.errors import Problem
from htcourse.core.question_bank import BankQuestion, asked_of, with_ids
from htcourse.core.quiz import Question
from htcourse.exports.authoring import quizzes_in
from htcourse.formats.module_folder.question_file import read_questions
from htcourse.formats.module_folder.yaml_lines import read_yaml
from htcourse.markup.decode import read_text
from htcourse.usecases.exchange.kept_elements import with_kept_elements
from htcourse.usecases.exchange.kept_work import with_kept_work

_KEYS: tuple[Callable[[Question], Hashable], ...] = (
    asked_of,
    lambda question: (question.type, " ".join(question.text.split())),
    lambda question: question.id,
)
"""What makes two questions the same, the surest first."""


def questions_in(files: Sequence[Path]) -> tuple[tuple[Question, ...], tuple[dict[str, Any], ...]]:
    """Return the questions that stand in quiz files, and their quizzes as they stand there.

    What cannot be read is passed over.
    """
    questions: list[Question] = []
    quizzes: list[dict[str, Any]] = []
    for each in files:
        found = read_text(each) if each.is_file() else None
        if found is not None and not isinstance(found, Problem):
            yaml = read_yaml(found.text, each.name)
            questions += read_questions(yaml, "en").questions
            quizzes += quizzes_in(yaml.data)
    return tuple(questions), tuple(quizzes)


def with_kept_ids(
    questions: Sequence[BankQuestion], before: Sequence[Question], taken: Sequence[str] = ()
) -> tuple[BankQuestion, ...]:
    """Return the questions with the ids they had `before`; nobody gets one that another question had or that is taken.

    The same is who asks the same with the same answers, else who asks the same, else who has the same title or id.
    Its choices, pairs, items and gaps keep theirs by what they say, and what only its trainer wrote stays.
    """
    ids: dict[int, str] = {}
    left = {each.id: each for each in before}
    for key in _KEYS if before else ():
        old, new = defaultdict[Hashable, list[str]](list), defaultdict[Hashable, list[int]](list)
        for id, question in left.items():
            old[key(question)].append(id)
        for number, each in enumerate(questions):
            if number not in ids:
                new[key(each.question)].append(number)
        for same, numbers in new.items():
            if key is asked_of or len(numbers) == len(old[same]) == 1:
                ids |= dict(zip(numbers, old[same], strict=False))
        kept = set(ids.values())
        left = {id: question for id, question in left.items() if id not in kept}
    new_ones = [each for number, each in enumerate(questions) if number not in ids]
    others = iter(with_ids(new_ones, [*taken, *(each.id for each in before)]))
    had = {each.id: each for each in before}

    def named(each: BankQuestion, id: str) -> BankQuestion:
        question = replace(with_kept_elements(each.question, had[id]), id=id)
        return with_kept_work(replace(each, question=question), had[id])

    return tuple(named(each, ids[number]) if number in ids else next(others) for number, each in enumerate(questions))
