"""A quiz file by itself, as “Take out” writes questions in the authoring format: a bank with the pictures beside it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from htcourse.core.course import Picture
from htcourse.core.errors import OF, Problem
from htcourse.core.question_bank import Bank, BankQuestion, with_ids
from htcourse.core.quiz import Question, question_texts
from htcourse.formats import Reading
from htcourse.formats.module_folder.folder_files import Found
from htcourse.formats.module_folder.picture_file import read_picture
from htcourse.formats.module_folder.text_file import read_text
from htcourse.formats.module_folder.torn_quiz import named_in, read_whole_or_torn, torn_apart
from htcourse.formats.module_folder.yaml_lines import YamlFile, read_yaml
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
    found = read_whole_or_torn(yaml, text.text, "en")
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
    listed = _listed(yaml, text.text)
    ids = {each.id for each in found.questions}
    left_out = tuple((id, title) for _, id, title in listed if id not in ids)
    lines = [line for line, _, _ in listed]
    own = _by_question(found.problems, sorted([*lines, yaml.line("quizzes")] if found.quizzes else lines))
    bank = Bank(tuple(with_ids(rows)), pictures, title, left_out=left_out)
    return Reading(None, (*text.problems, *own, *problems), bank=bank)


def _listed(yaml: YamlFile, text: str) -> list[tuple[int, str, str]]:
    """Return the line, the id and the title of each question, also of those that cannot be read."""
    if yaml.data is None:
        return [(line, *named_in(part)) for line, part in torn_apart(text).items()]
    listed = yaml.data.get("questions") if isinstance(yaml.data, dict) else None
    return [
        (yaml.line("questions", at), str(each.get("id", "")), str(each.get("title", "")))
        for at, each in enumerate(listed if isinstance(listed, list) else ())
        if isinstance(each, dict)
    ]


def _by_question(problems: Iterable[Problem], lines: Sequence[int]) -> Iterator[Problem]:
    """Give problems that say which question they are of, by the line it begins in: several of one leave out one."""
    for each in problems:
        before = bisect_right(lines, each.place.line)
        yield each._replace(values={**each.values, OF: lines[before - 1]}) if before else each


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
