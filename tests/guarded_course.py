"""A course whose exam asks what its lesson and its practice ask too; each key and each explanation is a word apart.

Whatever a learner is told must not hold any of these words while the exam is not released.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from tests.core.conftest import EXAMPLES
from tests.usecases.quiz_course import MODULE

from htcourse.core.course import LessonText, Module, Objective, Part, Section
from htcourse.core.errors import Place
from htcourse.core.gate import Gate
from htcourse.core.question_types import numeric
from htcourse.core.quiz import Answer, Mode, Question, Quiz, in_words, question_texts

SECRET = "Sesame"
TYPES = tuple(sorted(EXAMPLES))
PRE = ("before-one", "before-two")
POST = ("after-one",)
NUMBER = 73219
_NUMBER = re.compile(r"(?<![0-9a-f-])73\W?219(?![0-9a-f])")  # no part of an id or a seed


def question(id: str, kind: str) -> Question:
    """Return the example of a type with everything told only after an answer replaced by secret words."""
    body = EXAMPLES[kind].body
    if kind == "numeric":
        body = numeric.Body(
            (numeric.Value("a1", NUMBER, feedback="Yes."), numeric.Value("a2", 1, fraction=0.5, feedback="Half."))
        )
    whole = Question(
        id=id,
        type=kind,
        title=f"Ask {id}",
        objective=f"o-{id}",
        difficulty=1,
        text=f"What of {id}?",
        body=body,
        feedback="In the end.",
        hints=("A hint.",),
    )
    texts = {path: f"{SECRET} {id} {path.replace('/', ' ')}." for path in question_texts(whole) if _is_secret(path)}
    return in_words(whole, question_texts(whole) | texts)


def _is_secret(path: str) -> bool:
    is_typed_key = "answers/" in path and path.endswith("/text")
    return "feedback" in path or path == "model_answer" or is_typed_key or path.startswith("hints/")


_TYPED = {"short-text": {"text": "no"}, "numeric": {"number": "5"}, "essay": {"text": "no"}}
"""What is typed is worth nothing: its own words are shown again."""
_WRONG: dict[str, Answer] = {
    "single-choice": {"choices": ["act"]},
    "multiple-choice": {"choices": ["poverty", "travel"]},
    "true-false": {"choices": ["true"]},
    "matching": {"pairs": {"p1": "p3", "p2": "p3", "p3": "p4", "p4": "p1"}},
    "ordering": {"order": ["i2000", "i1949", "i1926", "i1904"]},
    "categorise": {"categories": {"i1": "means", "i2": "act", "i3": "act"}},
    "cloze": {"gaps": {"g1": "y2003", "g2": "no"}},
    "tagging": {
        "spans": [
            {**each, "label": "act" if each["label"] == "means" else "means"}
            for each in EXAMPLES["tagging"].full["spans"]
        ],
        "verdict": "not-yet",
    },
}


def answer_to(kind: str, *, is_right: bool) -> Answer:
    """Return an answer of the same shape, worth everything or nothing."""
    if kind == "cloze" and is_right:
        return {"gaps": {"g1": "y2000", "g2": "no"}}
    return _TYPED.get(kind) or (EXAMPLES[kind].full if is_right else _WRONG[kind])


QUESTIONS = (
    *(question(kind, kind) for kind in TYPES),
    *(question(each, "single-choice") for each in (*PRE, *POST)),
)
_MODES = (Mode.PRACTICE, Mode.TEST)


def _quiz(id: str, modes: tuple[Mode, ...], questions: tuple[str, ...], **more: Any) -> Quiz:
    return Quiz(id, {"en": f"The {id}"}, "papers", modes, questions, (), **more)


def _lesson() -> Any:
    (lesson,) = MODULE.lessons
    checks = "\n\n".join(f'!!! check "{kind}"' for kind in TYPES)
    sections = (Section("start", "Start", 5, f"Text.\n\n{checks}\n", Place()),)
    return replace(
        lesson,
        id="papers",
        objectives=tuple(Objective(f"o-{each.id}", {"en": f"Know {each.id}"}) for each in QUESTIONS),
        texts={"en": LessonText("Papers", "", sections, Place())},
    )


COURSE: Module = replace(
    MODULE,
    id="guarded",
    languages=("en",),
    titles={"en": "Guarded"},
    parts=(Part("m1", {"en": "Papers"}, ("papers",)),),
    lessons=(_lesson(),),
    questions=QUESTIONS,
    quizzes=(
        _quiz("drill", _MODES, TYPES),
        _quiz("exam", (Mode.EXAM,), TYPES, minutes=60),
        _quiz("pre", (Mode.PRE,), PRE, form="A"),
        _quiz("post", (Mode.POST,), POST, form="B"),
    ),
)


def texts_in(told: object) -> Iterator[str]:
    """Yield every text in what a use case gives."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, Mapping):
        for key, value in told.items():
            yield from texts_in(key)
            yield from texts_in(value)
    elif isinstance(told, (tuple, list, set, frozenset)):
        for each in told:
            yield from texts_in(each)
    elif hasattr(told, "__dataclass_fields__"):
        for name in told.__dataclass_fields__:
            yield from texts_in(getattr(told, name))
    elif isinstance(told, (int, float)):
        yield str(told)


def secrets_told(texts: Iterator[str], gate: Gate) -> set[str]:
    """Return what is told of a closed question: words that hold its secrets, or its number."""
    found = set()
    closed = {each.partition("/")[2] for each in gate.closed}
    for text in texts:
        found |= {text for each in closed if f"{SECRET} {each} " in text}
        if "numeric" in closed and _NUMBER.search(text):
            found.add(text)
    return found
