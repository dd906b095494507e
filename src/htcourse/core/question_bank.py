"""A question bank: questions on their way from or to another program's file, with what such files hold beside them.

A question here is a `core.quiz.Question` as the authoring format has it, so that every format and export speaks of the
same thing. What a foreign file has no place for (objective, difficulty, facts, sources, our own type) travels in tags
such as `objective:o-elements`; `tags_of` writes them and `with_tags` reads them back.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from htcourse.core.bounds import composed
from htcourse.core.course import Picture
from htcourse.core.errors import Problem
from htcourse.core.escaping import HIDDEN_BRACE, doubtful_brackets
from htcourse.core.ids import digest
from htcourse.core.plain_data import texts_of
from htcourse.core.quiz import EXAM_BANK, Mode, Question

_OWN_TAGS = ("objective", "difficulty", "fact", "source")
ALWAYS_TAGGED = "difficulty:"
"""How a tag begins that `tags_of` gives every question."""
_DISTRESSING = "distressing"
_FOR_EXAMS = "exam-bank"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LINK = re.compile(r"(?<!\\)!?\[([^\[\]]*)\]\([^()]*\)")
_TERM = re.compile(r"(?<!\\)\[([^\[\]]*)\]\{\s*(?:term=[^{}]*|unchecked)\s*\}")
_ESCAPE = re.compile(r"\\(?=[^\w\s]|_)")
_BLANK = re.compile(r"((?:\\[A-Za-z]+|\^)(?:\{[^{}]*\})+)|_{3,}|\{[\w-]+\}")
"""Where a gap is; in a group what looks so within a formula."""
_FORMULA = re.compile(r"\\?\[/?(?:latex|\$\$?)\\?\]")
_MARK = re.compile(r"[*_`#]|^>+", re.MULTILINE)
_BRACKET = re.compile(r"[\[\]]")
_APOSTROPHE = re.compile("[’‘ʻʼ'`]")
_LATIN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһіҷӣӯҳўє",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya yo "
        "a gh q ng o u u h i j i u h o ye".replace("_", "").split(" "),
        strict=True,
    )
)
"""Close to BGN/PCGN for Russian, with the letters of Kazakh, Kyrgyz, Tajik and Uzbek besides."""
_LONGEST_ID = 60
_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """A question with its `category` (path from the top), free `tags`, and `points`: its weight in a quiz.

    `unsaid` is what its file does not say, so that what is usual stands here: `points`, `fraction`, `category`, and
    `id`, where one was made of its words; with `pictures`, that it shows none; with `sum`, that its points are but the
    sum of what its gaps count against each other.
    `instead` are the words that may stand in the place of a picture that could not be taken; none where all were.
    `shared` is the id that its file says of several, as where a row was copied; empty for one of its own.
    `marked` is what it would be if its words, taken for plain ones, were Markdown: where its file tells no more which.
    """

    question: Question
    category: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    points: float = 1.0
    unsaid: tuple[str, ...] = field(default=(), compare=False)
    instead: tuple[str, ...] = field(default=(), compare=False)
    shared: str = field(default="", compare=False)
    marked: Question | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Bank:
    """The questions of one file, in its order, and the pictures they show (`images/NAME`).

    `language` is that of their texts; empty where nobody knows. `formats` are the names of those they were read from,
    where none of these is our own, which holds every question. `left_out` are the ids and titles, empty where there is
    none, that their files say of questions which could not be read. `columns` are those of its tables for what is told:
    `hints`, `feedback`, and `answers` for that of each; an empty one says that nothing is.
    """

    questions: tuple[BankQuestion, ...] = ()
    pictures: tuple[Picture, ...] = ()
    title: str = ""
    language: str = ""
    formats: tuple[str, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    columns: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Written:
    """What an export did: how many questions (or lessons) it wrote, and all it left out or simplified, and why.

    `others` are the files written beside the one that was named, `kept` what hold files it went over, as they were.
    `stayed` is how many questions stay in these files though they were not among those written.
    """

    count: int
    problems: tuple[Problem, ...] = ()
    others: tuple[Path, ...] = ()
    kept: tuple[Path, ...] = ()
    stayed: int = 0


def tags_of(each: BankQuestion) -> tuple[str, ...]:
    """Return the question's own tags, then those that carry what a foreign file has no place for."""
    question = each.question
    own = [f"objective:{question.objective}"] if question.objective else []
    own.append(f"{ALWAYS_TAGGED}{question.difficulty}")
    own += [f"fact:{fact}" for fact in question.facts] + [f"source:{source}" for source in question.sources]
    own += [_DISTRESSING] if question.distressing else []
    own += [_FOR_EXAMS] if question.bank == EXAM_BANK else []
    return (*each.tags, *own)


def with_tags(each: BankQuestion, tags: Iterable[str]) -> BankQuestion:
    """Return the question with what `tags` carry put in its place; the other tags stay tags."""
    values: dict[str, list[str]] = {name: [] for name in _OWN_TAGS}
    free = []
    is_distressing, bank = each.question.distressing, each.question.bank
    for tag in tags:
        name, colon, value = tag.partition(":")
        if colon and name in values and value:
            values[name].append(value)
        elif tag == _DISTRESSING:
            is_distressing = True
        elif tag == _FOR_EXAMS:
            bank = EXAM_BANK
        else:
            free.append(tag)
    question = each.question
    difficulty = next((int(value) for value in values["difficulty"] if value in ("1", "2", "3")), 2)
    found = {
        "objective": next(iter(values["objective"]), question.objective),
        "difficulty": difficulty if values["difficulty"] else question.difficulty,
        "facts": (*question.facts, *values["fact"]),
        "sources": (*question.sources, *values["source"]),
        "distressing": is_distressing,
        "bank": bank,
    }
    changed: dict[str, Any] = {name: value for name, value in found.items() if value != getattr(question, name)}
    if changed or free:
        question = replace(question, **changed) if changed else question
        each = replace(each, question=question, tags=(*each.tags, *free))
    return each


def own_tag(tags: Iterable[str], name: str) -> tuple[str, tuple[str, ...]]:
    """Return the value of the tag `name:value` and the other tags; empty when there is none.

    For what only some formats lack: `type:categorise` on a question that went out as another type, `unit:states`.
    """
    values, others = [], []
    for tag in tags:
        head, colon, value = tag.partition(":")
        if colon and head == name:
            values.append(value)
        else:
            others.append(tag)
    return (values[0] if values else ""), tuple(others)


def is_id(text: str) -> bool:
    """Say whether `text` can stand as a lasting id: small Latin letters, digits and single hyphens."""
    return len(text) <= _LONGEST_ID and _ID.fullmatch(text) is not None


def id_from(text: str) -> str:
    """Return an id made from the letters and digits of `text`, Cyrillic ones in Latin; empty when it has none."""
    lowered = _APOSTROPHE.sub("", composed(text).lower())
    latin = "".join(_LATIN.get(letter, letter) for letter in lowered)
    bare = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", bare))[:_LONGEST_ID].strip("-")


def with_ids(questions: Sequence[BankQuestion], taken: Iterable[str] = ()) -> tuple[BankQuestion, ...]:
    """Return the questions with an id each, none twice: its own where it can stand, else one from its title.

    An id comes of what a question says and never of its place, so that a file that was changed gives it again: where
    several titles are the same, and where an id is taken, a sign of its words stands behind. An id of two rows tells
    nobody apart: it is as unsaid, and `shared`.
    """
    used = set(taken)
    numbers: dict[str, int] = {}
    own = [each.question.id if is_id(each.question.id) else id_from(each.question.id) for each in questions]
    wishes = [id or id_from(each.question.title) or "question" for id, each in zip(own, questions, strict=True)]
    counts = Counter(wish for id, wish in zip(own, wishes, strict=True) if not id)
    said = Counter(own)
    named = []
    for each, id, wish in zip(questions, own, wishes, strict=True):
        is_plain = wish not in used and (bool(id) or counts[wish] == 1)
        given = wish if is_plain else _unused(f"{_stem(wish)}-{sign_of(each.question)}", used, numbers)
        used.add(given)
        unsaid = each.unsaid if id and said[id] == 1 else (*each.unsaid, "id")
        shared = id if said[id] > 1 else each.shared
        is_own = given == each.question.id and unsaid == each.unsaid and shared == each.shared
        own_question = replace(each.question, id=given)
        named.append(each if is_own else replace(each, question=own_question, unsaid=unsaid, shared=shared))
    return tuple(named)


def asked_of(question: Question) -> tuple[str, ...]:
    """Return all that a question says before it is answered, and its kind; what is told afterwards left out."""
    texts = texts_of(question.body)
    words = (text for path, text in texts if path.rpartition("/")[2] != "feedback" and path != "model_answer")
    return (question.type, *(" ".join(each.split()) for each in (question.text, *words)))


def in_any_order(question: Question) -> tuple[str, ...]:
    """Return what `asked_of` does, the answers sorted: who writes them anew in another order asks the same."""
    kind, text, *answers = asked_of(question)
    return (kind, text, *sorted(answers))


def sign_of(question: Question) -> str:
    """Return five letters and digits that come of what a question says."""
    return digest("\0".join(asked_of(question)).encode("utf-8", "replace")).hex()[:5]


def _stem(wish: str) -> str:
    return wish[: _LONGEST_ID - 12].rstrip("-")


def _unused(wish: str, used: set[str], numbers: dict[str, int]) -> str:
    """Return an id nobody has; `numbers` remembers where to go on, for thousands may have the same title."""
    if wish not in used:
        return wish
    stem = wish
    number = numbers.get(stem, 2)
    while f"{stem}-{number}" in used:
        number += 1
    numbers[stem] = number + 1
    return f"{stem}-{number}"


def title_from(text: str) -> str:
    """Return the first words of a question, to list it by where the file gave no name."""
    words = _TERM.sub(r"\1", _LINK.sub(r"\1", _FORMULA.sub("", text)))
    words = _BLANK.sub(lambda found: found[1] or "…", _ESCAPE.sub("", words))
    words = " ".join(_MARK.sub("", words.replace(HIDDEN_BRACE, "{")).split())
    words = _BRACKET.sub("", words) if doubtful_brackets(words) else words
    return words if len(words) <= _LONGEST_TITLE else words[: _LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"


def letter_id(number: int) -> str:
    """Return the id of an element the file gives none: a … z, then a1 …; `number` counts from 0."""
    letter = chr(ord("a") + number % 26)
    return letter if number < 26 else f"{letter}{number // 26}"


def asked_by(quizzes: Iterable[Mapping[str, Any]]) -> set[str]:
    """Return the ids of the questions that quizzes ask, as they stand in a file that anybody may have written."""
    lists = (each.get("questions") for each in quizzes)
    return {str(id) for each in lists if isinstance(each, list) for id in each}


def is_exam(quiz: Mapping[str, Any]) -> bool:
    """Say whether a quiz, as it stands in a file that anybody may have written, is an exam."""
    modes = quiz.get("modes")
    return isinstance(modes, list | tuple) and Mode.EXAM in modes
