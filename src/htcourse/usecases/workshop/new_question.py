"""A new question of each type, whole and without errors: words to be written over."""

from collections.abc import Callable
from typing import Any

from htcourse.core.words import QT_TRANSLATE_NOOP

Say = Callable[[str], str]
"""Gives sample words in the author's language: they are English, marked in the context "Skeletons"."""

_QUESTION = QT_TRANSLATE_NOOP("Skeletons", "Write the question here.")
_RIGHT = QT_TRANSLATE_NOOP("Skeletons", "The right answer")
_ALSO_RIGHT = QT_TRANSLATE_NOOP("Skeletons", "Another right answer")
_WRONG = QT_TRANSLATE_NOOP("Skeletons", "A wrong answer")
_ALSO_WRONG = QT_TRANSLATE_NOOP("Skeletons", "Another wrong answer")
_WHY = QT_TRANSLATE_NOOP("Skeletons", "Say why this is right.")
_WHY_NOT = QT_TRANSLATE_NOOP("Skeletons", "Say why this is wrong.")
_TITLE = QT_TRANSLATE_NOOP("Skeletons", "New question")


def new_question(kind: str, question_id: str, objective: str, say: Say = str) -> dict[str, Any]:
    """Return a question of a type (`kind_names()`) that has no errors. Raises KeyError for a type that is none."""
    own = _OWN[kind](say)
    text = own.pop("text", say(_QUESTION))
    about = {"objective": objective} if objective else {}
    return {"id": question_id, "type": kind, "title": say(_TITLE), **about, "difficulty": 2, "text": text, **own}


def _choice(say: Say, name: str, text: str, *, is_right: bool = False) -> dict[str, Any]:
    key = {"correct": True} if is_right else {}
    return {"id": name, "text": say(text), **key, "feedback": say(_WHY if is_right else _WHY_NOT)}


def _single_choice(say: Say) -> dict[str, Any]:
    choices = [_choice(say, "right", _RIGHT, is_right=True), _choice(say, "wrong", _WRONG)]
    return {"choices": [*choices, _choice(say, "wrong-2", _ALSO_WRONG)]}


def _multiple_choice(say: Say) -> dict[str, Any]:
    return {
        "choices": [
            _choice(say, "right", _RIGHT, is_right=True),
            _choice(say, "right-2", _ALSO_RIGHT, is_right=True),
            _choice(say, "wrong", _WRONG),
            _choice(say, "wrong-2", _ALSO_WRONG),
        ]
    }


def _true_false(say: Say) -> dict[str, Any]:
    text = say(QT_TRANSLATE_NOOP("Skeletons", "Write a statement that is either true or false."))
    return {"text": text, "answer": True, "feedback_true": say(_WHY), "feedback_false": say(_WHY_NOT)}


def _matching(say: Say) -> dict[str, Any]:
    left, right = QT_TRANSLATE_NOOP("Skeletons", "First word"), QT_TRANSLATE_NOOP("Skeletons", "What belongs to it")
    other = QT_TRANSLATE_NOOP("Skeletons", "Second word")
    belongs = QT_TRANSLATE_NOOP("Skeletons", "What belongs to the second")
    return {
        "pairs": [
            {"id": "first", "left": say(left), "right": say(right), "feedback": say(_WHY)},
            {"id": "second", "left": say(other), "right": say(belongs), "feedback": say(_WHY)},
        ]
    }


def _ordering(say: Say) -> dict[str, Any]:
    words = (
        QT_TRANSLATE_NOOP("Skeletons", "What comes first"),
        QT_TRANSLATE_NOOP("Skeletons", "What comes second"),
        QT_TRANSLATE_NOOP("Skeletons", "What comes last"),
    )
    names = ("first", "second", "last")
    items = [{"id": name, "text": say(text)} for name, text in zip(names, words, strict=True)]
    return {"items": items, "feedback": say(_WHY)}


def _categorise(say: Say) -> dict[str, Any]:
    one, two = QT_TRANSLATE_NOOP("Skeletons", "First group"), QT_TRANSLATE_NOOP("Skeletons", "Second group")
    item, other = (
        QT_TRANSLATE_NOOP("Skeletons", "One of the first"),
        QT_TRANSLATE_NOOP("Skeletons", "One of the second"),
    )
    return {
        "categories": [{"id": "one", "text": say(one)}, {"id": "two", "text": say(two)}],
        "items": [
            {"id": "item", "text": say(item), "category": "one", "feedback": say(_WHY)},
            {"id": "item-2", "text": say(other), "category": "two", "feedback": say(_WHY)},
        ],
    }


def _numeric(say: Say) -> dict[str, Any]:
    return {"answers": [{"id": "right", "value": 1, "feedback": say(_WHY)}]}


def _short_text(say: Say) -> dict[str, Any]:
    return {"answers": [{"id": "right", "text": say(_RIGHT), "feedback": say(_WHY)}]}


def _cloze(say: Say) -> dict[str, Any]:
    text = say(QT_TRANSLATE_NOOP("Skeletons", "Write a sentence with a {gap} in it."))
    choices = [_choice(say, "right", _RIGHT, is_right=True), _choice(say, "wrong", _WRONG)]
    return {"text": text, "gaps": [{"id": "gap", "choices": choices}]}


def _essay(say: Say) -> dict[str, Any]:
    criterion = QT_TRANSLATE_NOOP("Skeletons", "What the answer should show")
    answer = QT_TRANSLATE_NOOP("Skeletons", "Write a good answer here.")
    levels = [
        {"id": "no", "points": 0, "text": say(QT_TRANSLATE_NOOP("Skeletons", "It does not."))},
        {"id": "partly", "points": 1, "text": say(QT_TRANSLATE_NOOP("Skeletons", "It does in part."))},
        {"id": "yes", "points": 2, "text": say(QT_TRANSLATE_NOOP("Skeletons", "It does."))},
    ]
    return {
        "words": 150,
        "model_answer": say(answer),
        "rubric": [{"id": "shows", "text": say(criterion), "levels": levels}],
        "feedback": say(QT_TRANSLATE_NOOP("Skeletons", "Say what matters most.")),
    }


def _tagging(say: Say) -> dict[str, Any]:
    text = say(QT_TRANSLATE_NOOP("Skeletons", "Mark the words that show each element, then give your verdict."))
    narrative = say(
        QT_TRANSLATE_NOOP(
            "Skeletons", "Somebody [did something]{act #a1}, [in some way]{means #m1}, [for some end]{purpose #p1}."
        )
    )
    labels = {
        "act": QT_TRANSLATE_NOOP("Skeletons", "Act"),
        "means": QT_TRANSLATE_NOOP("Skeletons", "Means"),
        "purpose": QT_TRANSLATE_NOOP("Skeletons", "Purpose"),
    }
    return {
        "text": text,
        "labels": [{"id": name, "text": say(word)} for name, word in labels.items()],
        "narrative": narrative,
        "spans": [{"id": name, "feedback": say(_WHY)} for name in ("a1", "m1", "p1")],
        "verdicts": [_choice(say, "right", _RIGHT, is_right=True), _choice(say, "wrong", _WRONG)],
    }


_OWN: dict[str, Callable[[Say], dict[str, Any]]] = {
    "single-choice": _single_choice,
    "multiple-choice": _multiple_choice,
    "true-false": _true_false,
    "matching": _matching,
    "ordering": _ordering,
    "categorise": _categorise,
    "numeric": _numeric,
    "short-text": _short_text,
    "cloze": _cloze,
    "essay": _essay,
    "tagging": _tagging,
}
