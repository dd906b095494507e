"""Answers to questions of every type: right, empty, partly right and at random."""

from collections.abc import Iterator
from random import Random
from typing import Any

from htcourse.core.question_types import passages
from htcourse.core.quiz import Interaction

RANDOM_TRIES = 6
_WORDS = ("", "  ", "*", "Palermo", "the Palermo protocol", "долг", "карыз")
_TYPED = (*_WORDS, "12", "1 000", "12,5 %", "-3", "1,110", "1.110,5", "12.345.678", "1 1")


def right_answer(question_type: str, body: Any) -> dict[str, Any]:
    """Return an answer worth everything (an essay gets words)."""
    match question_type:
        case "single-choice":
            return {"choices": [next(each.id for each in body.choices if each.worth == 1)]}
        case "multiple-choice":
            return {"choices": [each.id for each in body.choices if each.worth > 0]}
        case "true-false":
            return {"choices": [str(body.answer).lower()]}
        case "matching":
            return {"pairs": {each.id: each.id for each in body.pairs}}
        case "categorise":
            return {"categories": {each.id: each.category for each in body.items}}
        case "ordering":
            return {"order": [each.id for each in body.items]}
        case "numeric":
            return {"number": next(each.wording for each in body.answers if each.fraction >= 1)}
        case "short-text":
            return {"text": next(each.wording for each in body.answers if each.fraction >= 1)}
        case "cloze":
            return {"gaps": {each.id: _gap_key(each) for each in body.gaps}}
        case "tagging":
            return _tagging_key(body)
    return {"text": "I would ask her alone first."}


def _gap_key(gap: Any) -> str:
    if gap.choices:
        return next(each.id for each in gap.choices if each.worth == 1)
    return next(each.wording for each in gap.answers if each.fraction >= 1)


def _tagging_key(body: Any) -> dict[str, Any]:
    found = {
        each.key: {"label": each.label, "start": each.start, "end": each.end}
        for each in passages.parse(body.narrative).passages
        if not (body.person == "child" and each.label == "means")
    }
    return {"spans": list(found.values()), "verdict": next(each.id for each in body.verdicts if each.worth == 1)}


def answers(question_type: str, body: Any, interaction: Interaction, random: Random) -> Iterator[dict[str, Any]]:
    """Give the right answer, none, one in which something is missing, and some at random."""
    right = right_answer(question_type, body)
    yield right
    yield {}
    yield _with_less(right)
    for _ in range(RANDOM_TRIES):
        yield _random_answer(interaction, random, right)


def _with_less(answer: dict[str, Any]) -> dict[str, Any]:
    def less(value: Any) -> Any:
        if isinstance(value, list):
            return value[1:]
        if isinstance(value, dict):
            return dict(list(value.items())[1:])
        return value[:-1].upper()

    return {key: less(value) for key, value in answer.items()}


def _random_answer(interaction: Interaction, random: Random, right: dict[str, Any]) -> dict[str, Any]:
    ids = [each.id for each in interaction.options]
    match interaction.gesture:
        case "choose-one" | "choose-many":
            return {"choices": random.sample(ids, random.randint(0, len(ids)))}
        case "order":
            return {"order": random.sample(ids, random.randint(1, len(ids)))}
        case "match" | "sort":
            key = "pairs" if interaction.gesture == "match" else "categories"
            return {
                key: {each.id: random.choice([*ids, "unknown"]) for each in interaction.rows if random.random() < 0.9}
            }
        case "fill-gaps":
            chosen = {each.id: [*(option.id for option in each.options), *_TYPED] for each in interaction.gaps}
            return {"gaps": {gap: random.choice(values) for gap, values in chosen.items()}}
        case "tag":
            return _random_marks(interaction, random, right)
        case "type-number":
            return {
                "number": random.choice(
                    [
                        *_TYPED,
                        str(random.randint(-50, 300)),
                        f" {right['number']} {interaction.unit}",
                        *(f"{right['number']} {each}." for each in interaction.units),
                    ]
                )
            }
    return {"text": random.choice([*_TYPED, right["text"].upper(), f"{right['text']}s"])}


def _random_marks(interaction: Interaction, random: Random, right: dict[str, Any]) -> dict[str, Any]:
    labels = [each.id for each in interaction.labels]
    marks = [each for each in right["spans"] if random.random() < 0.7]
    for _ in range(random.randint(0, 4)):
        start = random.randint(0, len(interaction.text) - 1)
        marks.append({"label": random.choice(labels), "start": start, "end": start + random.randint(0, 60)})
    verdict = random.choice([*(each.id for each in interaction.verdicts), "", "unknown"])
    return {"spans": random.sample(marks, len(marks)), "verdict": verdict}
