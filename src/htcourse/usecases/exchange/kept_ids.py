"""A file of questions brought in once more: who was there keeps the id, so that answers stay with their question."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from htcourse.core.errors import Problem
from htcourse.core.question_bank import BankQuestion, asked_of, with_ids
from htcourse.core.quiz import Question
from htcourse.exports.authoring import quizzes_in, translations_of
from htcourse.formats.module_folder.question_file import read_questions, translated_question
from htcourse.formats.module_folder.translations import by_id
from htcourse.formats.module_folder.yaml_lines import YamlFile, read_yaml
from htcourse.markup.decode import read_text
from htcourse.usecases.exchange.kept_elements import with_kept_elements
from htcourse.usecases.exchange.kept_work import with_kept_work

_KEYS: tuple[Callable[[Question], Hashable], ...] = (
    asked_of,
    lambda question: (question.type, " ".join(question.text.split())),
    lambda question: question.id,
)
"""What makes two questions the same, the surest first."""


class Before(NamedTuple):
    """What stood in quiz files: questions with their translations, quizzes as they stand there, and their wordings.

    `translated` are the files of the translations that could be read.
    """

    questions: tuple[Question, ...]
    quizzes: tuple[dict[str, Any], ...]
    worded: Mapping[str, Mapping[str, Mapping[str, str]]]
    translated: tuple[Path, ...]


def questions_in(files: Sequence[Path]) -> Before:
    """Return what stands in quiz files and the translations beside them. What cannot be read is passed over."""
    questions: dict[str, Question] = {}
    quizzes: list[dict[str, Any]] = []
    others = [each for file in files for each in translations_of(file).items()]
    for yaml in map(_yaml, files):
        questions |= {each.id: each for each in read_questions(yaml, "en").questions}
        quizzes += quizzes_in(yaml.data)
    worded: dict[str, dict[str, Mapping[str, str]]] = {}
    translated: list[Path] = []
    for language, file in others:
        yaml = _yaml(file)
        for id, found in by_id(yaml, "questions").items():
            if id in questions:
                questions[id] = translated_question(questions[id], language, found)[0]
        words = worded.setdefault(language, {})
        words |= {id: found.texts for id, found in by_id(yaml, "quizzes").items()}
        translated += [file] if yaml.data is not None else []
    return Before(tuple(questions.values()), tuple(quizzes), worded, tuple(translated))


def _yaml(file: Path) -> YamlFile:
    found = read_text(file)
    return YamlFile(file.name, None) if isinstance(found, Problem) else read_yaml(found.text, file.name)


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
