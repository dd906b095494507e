"""A quiz file by itself, as “Take out” writes questions in the authoring format: a bank with the pictures beside it."""

import re
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any

from htcourse.core.course import Picture
from htcourse.core.errors import Problem
from htcourse.core.question_bank import Bank, BankQuestion, with_ids
from htcourse.core.quiz import Question, question_texts
from htcourse.formats import Reading
from htcourse.formats.module_folder.folder_files import Found
from htcourse.formats.module_folder.picture_file import read_picture
from htcourse.formats.module_folder.question_file import read_questions
from htcourse.formats.module_folder.text_file import read_text
from htcourse.formats.module_folder.yaml_lines import read_yaml
from htcourse.markup.decode import text_start

_SIGN = re.compile(r"^questions:[ \t]*(?:#.*|\[.*)?$", re.MULTILINE)
_SHOWN = re.compile(r"images/[^\s()<>\"'\\]+")


def is_quiz_alone(path: Path) -> bool:
    """Say whether a path is a YAML file of questions."""
    return path.suffix.lower() in (".yaml", ".yml") and path.is_file() and bool(_SIGN.search(text_start(path)))


def read_quiz_alone(path: Path) -> Reading:
    """Read every question with its own id, and what it counts in the first quiz of the file that asks it.

    Pictures are looked for beside the file, or beside its folder.
    """
    text = read_text(path, path.name)
    if text.text is None:
        return Reading(None, text.problems)
    yaml = read_yaml(text.text, path.name)
    found = read_questions(yaml, "en")
    worth = {id: quiz.weights.get(id, 1.0) for quiz in reversed(found.quizzes) for id in quiz.questions}
    rows = [
        BankQuestion(
            replace(each, category=(), tags=()),
            each.category,
            each.tags,
            worth.get(each.id, 1.0),
            () if each.id in worth else ("points",),
        )
        for each in found.questions
    ]
    title = next((next(iter(each.titles.values()), "") for each in found.quizzes), "")
    pictures, problems = _pictures(path, found.questions)
    bank = Bank(
        tuple(with_ids(rows)), pictures, title, left_out=_left_out(yaml.data, {each.id for each in found.questions})
    )
    return Reading(None, (*text.problems, *found.problems, *problems), bank=bank)


def _left_out(data: Any, read: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Return id and title of each question that could not be read."""
    listed = data.get("questions") if isinstance(data, dict) else None
    plain = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    named = ((str(each.get("id", "")), str(each.get("title", ""))) for each in plain)
    return tuple((id, title) for id, title in named if id not in read)


def _pictures(path: Path, questions: tuple[Question, ...]) -> tuple[tuple[Picture, ...], list[Problem]]:
    names = {name for each in questions for text in question_texts(each).values() for name in _SHOWN.findall(text)}
    pictures, problems = [], []
    for name in sorted(each for each in names if ".." not in each):
        place = next((each / name for each in (path.parent, path.parent.parent) if (each / name).is_file()), None)
        if place is not None:
            picture, found = read_picture(Found(place, name, place.stem))
            pictures += [picture] if picture else []
            problems += found
    return tuple(pictures), problems
