"""`quizzes/*.yaml`: `questions:` and `quizzes:`; a translation `law.ru.yaml` holds texts by id (see `translations`).

`bank: exam` at the top makes every question of the file one for exams alone.

A question's own keys (choices, pairs …) belong to its type's `Body`, the common ones to `Question`. Where a type's body
has a key of a common name (the `text` of a cloze), both get it.
"""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from htcourse.core.bounds import list_excess
from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.plain_data import with_texts
from htcourse.core.question_bank import title_from
from htcourse.core.question_types import Fault, QuestionType, kind_names, kind_of
from htcourse.core.quiz import EXAM_BANK, Draw, Mode, Question, Quiz, question_texts
from htcourse.core.shaping import dataclasses_in
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.feedback_switches import FeedbackShape, feedback_by_mode
from htcourse.formats.module_folder.module_yaml import by_language
from htcourse.formats.module_folder.text_file import too_much
from htcourse.formats.module_folder.translations import Translation, compared
from htcourse.formats.module_folder.yaml_lines import YamlFile, of_fault, template_places
from htcourse.formats.module_folder.yaml_shaping import keys_of, shaped, unknown_key

_KEYS = ("bank", "questions", "quizzes")


@dataclass(frozen=True, slots=True)
class _Head:
    id: str
    type: str
    title: str = ""
    objective: str = ""
    difficulty: int = 2
    text: str = ""
    feedback: str = ""
    hints: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    distressing: bool = False
    category: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


QUIZ_TEXTS = ("passed", "not_yet")
"""What a quiz says at the end beside its points: one text, or texts by language."""


@dataclass(frozen=True, slots=True)
class _QuizShape:
    id: str
    title: Mapping[str, str]
    lesson: str = ""
    modes: tuple[Mode, ...] = (Mode.PRACTICE,)
    questions: tuple[str, ...] = ()
    draw: tuple[Draw, ...] = ()
    shuffle: bool = False
    minutes: int = 0
    form: str = ""
    routes: tuple[str, ...] = ()
    feedback: FeedbackShape | None = None
    weights: Mapping[str, float] = field(default_factory=dict)
    attempts: int = 0
    pass_percent: int = 0
    passed: Mapping[str, str] = field(default_factory=dict)
    not_yet: Mapping[str, str] = field(default_factory=dict)
    certificate: bool = False
    penalty: float = 0.0


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions and quizzes of one file, what is wrong with them, and the ids of broken questions."""

    questions: tuple[Question, ...]
    quizzes: tuple[Quiz, ...]
    problems: tuple[Problem, ...]
    unread: frozenset[str] = frozenset()


def read_questions(yaml: YamlFile, language: str) -> Questions:
    """Build every question and quiz of a file; a broken one does not hide the others."""
    problems = list(yaml.problems)
    questions, quizzes = [], []
    unread = set()
    bank = _bank(yaml, problems)
    for number, data in _elements(yaml, "questions", problems):
        question, found = _question(yaml, number, data, bank)
        problems += found
        if question:
            questions.append(question)
        elif isinstance(data, dict):
            unread.add(str(data.get("id", "")))
    for number, data in _elements(yaml, "quizzes", problems):
        quiz, found = _quiz(yaml, number, data, language)
        problems += found
        quizzes += [quiz] if quiz else []
    return Questions(tuple(questions), tuple(quizzes), tuple(problems), frozenset(unread))


def _elements(yaml: YamlFile, key: str, problems: list[Problem]) -> Iterator[tuple[int, Any]]:
    if yaml.data is None:
        return
    if not isinstance(yaml.data, dict):
        if key == "questions":
            problems.append(_NO_LIST.error(yaml.place()))
        return
    if key == "questions":
        strangers = [each for each in yaml.data if each not in _KEYS]
        problems += [unknown_key(yaml.place(each), each, _KEYS) for each in strangers]
    found = yaml.data.get(key, [])
    if isinstance(found, list):
        yield from enumerate(found)
    else:
        problems.append(_NO_LIST.error(yaml.place(key)))


def _bank(yaml: YamlFile, problems: list[Problem]) -> str:
    """Return the bank of a file's questions; a name that nobody knows counts as none."""
    name = yaml.data.get("bank", "") if isinstance(yaml.data, dict) else ""
    problems += _unknown_bank(name, yaml.place("bank"))
    return EXAM_BANK if name == EXAM_BANK else ""


def _unknown_bank(name: Any, place: Place) -> list[Problem]:
    if name in (None, "", EXAM_BANK):
        return []
    template = QT_TRANSLATE_NOOP("Errors", "There is no bank “{name}”.")
    fix = QT_TRANSLATE_NOOP("Errors", "Write “bank: exam”, or leave it out: then the questions are practised.")
    return [Problem("wrong-value", place, template, fix, values={"name": str(name)})]


_WEIGHED = Sentence(
    "wrong-kind-of-value",
    QT_TRANSLATE_NOOP("Errors", "A quiz asks “{id}” by its id alone; its points do not stand there."),
    QT_TRANSLATE_NOOP("Errors", "Write {id} in “questions”, and its points in “weights” of the quiz: “{id}: 3”."),
)
_NO_LIST = Sentence(
    "wrong-kind-of-value",
    QT_TRANSLATE_NOOP("Errors", "A quiz file holds “questions:” and “quizzes:”, each with a list."),
    QT_TRANSLATE_NOOP("Errors", "Start the file with “questions:” and begin each question with “- id:”."),
)


def _question(yaml: YamlFile, number: int, data: Any, bank: str) -> tuple[Question | None, list[Problem]]:
    path = ("questions", number)
    excess = list_excess(data)
    if excess:
        return None, [too_much(excess, yaml.place(*path))]
    kind = _kind(data)
    shape: Any = kind.body if kind else None
    own = keys_of(shape) if kind else frozenset[str]()
    common = data
    if isinstance(data, dict):
        known = keys_of(_Head)
        common = {k: v for k, v in data.items() if k in known or (kind and k not in own)}
    head, problems = shaped(_Head, yaml, path, common)
    if isinstance(data, dict) and "type" in data and kind is None:
        problems.append(_unknown_type(yaml.place(*path, "type"), str(data["type"])))
    body, found = shaped(shape, yaml, path, {k: v for k, v in data.items() if k in own}) if kind else (None, [])
    problems += found
    if kind:
        problems = [_named_better(each, kind) for each in problems]
    if head is None or kind is None or body is None:
        return None, problems
    problems += _head_faults(head, yaml, path)
    problems += [of_fault("question", fault, yaml, path) for fault in kind.check(body)]
    question = Question(
        head.id,
        head.type,
        head.title or title_from(head.text),
        head.objective,
        head.difficulty,
        head.text,
        body,
        head.feedback,
        head.hints,
        head.facts,
        head.sources,
        place=yaml.place(*path),
        distressing=head.distressing,
        bank=bank,
        category=head.category,
        tags=head.tags,
    )
    left = template_places(question_texts(question), yaml, path)
    return (replace(question, template_places=left) if left else question), problems


def _named_better(problem: Problem, kind: QuestionType) -> Problem:
    """Return the problem of a key nobody reads with the key that was meant among all a question of this kind has."""
    if problem.code != "unknown-key":
        return problem
    known = {key for each in (_Head, kind.body) for shape in dataclasses_in(each) for key in keys_of(shape)}
    return unknown_key(problem.place, str(problem.values["key"]), tuple(sorted(known)))


def _kind(data: Any) -> QuestionType | None:
    try:
        return kind_of(str(data["type"]))
    except (KeyError, TypeError, ValueError, ImportError):
        return None


def _head_faults(head: _Head, yaml: YamlFile, path: tuple[str | int, ...]) -> list[Problem]:
    found = []
    if not head.text:
        template = QT_TRANSLATE_NOOP("Errors", "“{key}” is missing.")
        fix = QT_TRANSLATE_NOOP("Errors", "Add “{key}: …”: what the learner is asked.")
        found.append(Problem("missing-key", yaml.place(*path), template, fix, values={"key": "text"}))
    if head.difficulty not in (1, 2, 3):
        template = QT_TRANSLATE_NOOP("Errors", "The difficulty is {value}, not 1, 2 or 3.")
        fix = QT_TRANSLATE_NOOP("Errors", "Guess: 1 easy, 2 middling, 3 hard; statistics show the truth later.")
        place = yaml.place(*path, "difficulty")
        found.append(Problem("wrong-value", place, template, fix, values={"value": head.difficulty}))
    return found


def _unknown_type(place: Place, name: str) -> Problem:
    near = difflib.get_close_matches(name, kind_names(), 1)
    fix = (
        QT_TRANSLATE_NOOP("Errors", "Did you mean “{near}”?")
        if near
        else QT_TRANSLATE_NOOP("Errors", "Choose one of: {known}.")
    )
    return Problem(
        "unknown-question-type",
        place,
        QT_TRANSLATE_NOOP("Errors", "There is no question type “{name}”."),
        fix,
        values={"name": name, "near": near[0] if near else "", "known": ", ".join(kind_names())},
    )


def _quiz(yaml: YamlFile, number: int, data: Any, language: str) -> tuple[Quiz | None, list[Problem]]:
    path = ("quizzes", number)
    data = by_language(data, language, "title", *QUIZ_TEXTS)
    if isinstance(data, dict) and isinstance(data.get("draw"), dict):
        data["draw"] = [data["draw"]]
    weighed = []
    asked = data.get("questions") if isinstance(data, dict) else None
    for at, each in enumerate(asked if isinstance(asked, list) else ()):
        if isinstance(each, dict) and isinstance(each.get("id"), str):
            data["questions"] = [*data["questions"][:at], each["id"], *data["questions"][at + 1 :]]
            weighed.append(_WEIGHED.error(yaml.place(*path, "questions", at), id=each["id"]))
    shape, problems = shaped(_QuizShape, yaml, path, data)
    problems += weighed
    if shape is None:
        return None, problems
    place = yaml.place(*path)
    for at, draw in enumerate(shape.draw):
        problems += _unknown_bank(draw.bank, yaml.place(*path, "draw", at, "bank"))
    quiz = Quiz(
        shape.id,
        shape.title,
        shape.lesson,
        shape.modes,
        shape.questions,
        shape.draw,
        shape.shuffle,
        shape.minutes,
        shape.form,
        shape.routes,
        place,
        feedback_by_mode(shape.feedback, shape.modes) if shape.feedback else {},
        shape.weights,
        shape.attempts,
        shape.pass_percent,
        shape.passed,
        shape.not_yet,
        shape.certificate,
        shape.penalty,
    )
    return quiz, problems


def translated_question(question: Question, language: str, found: Translation) -> tuple[Question, list[Problem]]:
    """Return the question with its wording in one more language, and what is wrong with that wording."""
    problems = compared(question_texts(question), found, question.id)
    texts = {path: text for path, text in found.texts.items() if path in question_texts(question)}
    kind = kind_of(question.type)
    known = {_told(fault) for fault in kind.check(question.body)}
    for fault in kind.check(with_texts(question.body, texts)):
        if _told(fault) not in known:
            place = found.places.get(fault.path, found.place)
            problems.append(Problem("question", place, fault.template, fault.fix, fault.severity, fault.values))
    return replace(question, translations={**question.translations, language: texts}), problems


def _told(fault: Fault) -> str:
    return f"{fault.path}: {fault.template.format(**fault.values)}"


def translated_quiz(quiz: Quiz, language: str, found: Translation) -> tuple[Quiz, list[Problem]]:
    """Return the quiz with its title and what it says at the end in one more language."""
    own = {"title": quiz.titles, "passed": quiz.passed, "not_yet": quiz.not_yet}
    problems = compared({name: "" for name, texts in own.items() if texts}, found, quiz.id)
    more = {name: {**own[name], language: text} for name, text in found.texts.items() if own.get(name)}
    return replace(
        quiz,
        titles=more.get("title", quiz.titles),
        passed=more.get("passed", quiz.passed),
        not_yet=more.get("not_yet", quiz.not_yet),
    ), problems
