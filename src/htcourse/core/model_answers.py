"""A right, a partly right and a wrong answer to a question of any type, made from its key.

Who gives them: a tour, which shows what becomes of each, and a simulated class.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from htcourse.core.question_types.passages import parse
from htcourse.core.question_types.tagging import MEANS
from htcourse.core.quiz import Interaction

Answers = Mapping[str, Mapping[str, Any]]
"""Answers by what they are: right, partly (where the type knows it) and wrong."""


def model_answers(body: Any, interaction: Interaction) -> Answers:
    """Return answers to a body and its interaction: `right`, `wrong`, and `partly` where there is such a thing."""
    return _BY_GESTURE[interaction.gesture](body, interaction)


def _choose_one(body: Any, interaction: Interaction) -> Answers:
    if hasattr(body, "choices"):
        worths = {each.id: each.worth for each in body.choices}
    else:
        worths = {option.id: float(option.id == str(body.answer).lower()) for option in interaction.options}
    ordered = [option.id for option in interaction.options]
    found: dict[str, Mapping[str, Any]] = {
        "right": {"choices": [max(ordered, key=worths.__getitem__)]},
        "wrong": {"choices": [each for each in ordered if worths[each] <= 0][:1]},
    }
    partly = [each for each in ordered if 0 < worths[each] < 1]
    return found | ({"partly": {"choices": partly[:1]}} if partly else {})


def _choose_many(body: Any, interaction: Interaction) -> Answers:
    keys = [each.id for each in body.choices if each.worth > 0]
    wrong = [option.id for option in interaction.options if option.id not in keys]
    found: dict[str, Mapping[str, Any]] = {"right": {"choices": keys}, "wrong": {"choices": wrong[:1]}}
    return found | ({"partly": {"choices": keys[:1]}} if len(keys) > 1 else {})


def _picks(key: str, right: Mapping[str, str], interaction: Interaction) -> Answers:
    options = [option.id for option in interaction.options]
    wrong = {row: next((each for each in options if each != value), "") for row, value in right.items()}
    half = {row: value if number % 2 else wrong[row] for number, (row, value) in enumerate(right.items())}
    return {"right": {key: right}, "partly": {key: half}, "wrong": {key: wrong}}


def _match(body: Any, interaction: Interaction) -> Answers:
    sides = {" ".join(option.text.split()): option.id for option in interaction.options}
    return _picks("pairs", {pair.id: sides[" ".join(pair.right.split())] for pair in body.pairs}, interaction)


def _sort(body: Any, interaction: Interaction) -> Answers:
    return _picks("categories", {item.id: item.category for item in body.items}, interaction)


def _order(body: Any, interaction: Interaction) -> Answers:
    right = [item.id for item in body.items]
    partly = [*right[1:], right[0]]
    return {"right": {"order": right}, "partly": {"order": partly}, "wrong": {"order": right[::-1]}}


def _number(body: Any, interaction: Interaction) -> Answers:
    best = max(body.answers, key=lambda each: each.fraction)
    found = {"right": {"number": best.wording}, "wrong": {"number": f"{best.value + 777:.12g}"}}
    half = next((each for each in body.answers if 0 < each.fraction < 1), None)
    # What the full answer takes within its tolerance is no half one.
    edges = (half.value, half.value + half.tolerance, half.value - half.tolerance) if half else ()
    apart = [each for each in edges if abs(each - best.value) > best.tolerance]
    return found | ({"partly": {"number": f"{apart[0]:.12g}"}} if apart else {})


def _typed(answers: Sequence[Any]) -> dict[str, str]:
    plain = [each for each in answers if "*" not in each.text] or list(answers)
    best = max(plain, key=lambda each: each.fraction)
    half = next((each for each in plain if 0 < each.fraction < 1), None)
    found = {"right": best.text.replace("*", ""), "wrong": "zzz"}
    return found if half is None else found | {"partly": half.text}


def _text(body: Any, interaction: Interaction) -> Answers:
    return {kind: {"text": words} for kind, words in _typed(body.answers).items()}


def _gaps(body: Any, interaction: Interaction) -> Answers:
    right, wrong = {}, {}
    for gap in body.gaps:
        if gap.choices:
            right[gap.id] = max(gap.choices, key=lambda each: each.worth).id
            wrong[gap.id] = min(gap.choices, key=lambda each: each.worth).id
        else:
            typed = _typed(gap.answers)
            right[gap.id], wrong[gap.id] = typed["right"], typed["wrong"]
    first = next(iter(right))
    partly = {**right, first: wrong[first]}
    found: dict[str, Mapping[str, Any]] = {"right": {"gaps": right}, "wrong": {"gaps": wrong}}
    return found | ({"partly": {"gaps": partly}} if len(right) > 1 else {})


def _essay(body: Any, interaction: Interaction) -> Answers:
    levels = {each.id: sorted(each.levels, key=lambda level: level.points) for each in body.rubric}
    text = "First ask whether she is safe now. Then say what help there is, and let her decide."
    return {
        "right": {"text": text, "levels": {each: ordered[-1].id for each, ordered in levels.items()}},
        "wrong": {"text": text, "levels": {each: ordered[0].id for each, ordered in levels.items()}},
    }


def _tag(body: Any, interaction: Interaction) -> Answers:
    passages = {
        each.key: each
        for each in reversed(parse(body.narrative).passages)
        if not (body.person == "child" and each.label == MEANS)
    }
    ordered = sorted(passages.values())
    spans = [{"label": each.label, "start": each.start, "end": each.end} for each in ordered]
    verdict = max(body.verdicts, key=lambda each: each.worth).id if body.verdicts else ""
    wrong = next((each.id for each in body.verdicts if each.worth <= 0), "")
    return {
        "right": {"spans": spans, "verdict": verdict},
        "partly": {"spans": spans[:1], "verdict": verdict if len(spans) > 1 else wrong},
        "wrong": {"spans": [], "verdict": wrong},
    }


_BY_GESTURE = {
    "choose-one": _choose_one,
    "choose-many": _choose_many,
    "match": _match,
    "sort": _sort,
    "order": _order,
    "type-number": _number,
    "type-text": _text,
    "fill-gaps": _gaps,
    "write": _essay,
    "tag": _tag,
}
