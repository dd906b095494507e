"""Questions of every type made up by hypothesis, each with the answer worth everything, and answers of any shape.

`questions(name)` draws bodies that `check` has nothing against. They are small and built from few draws, so that five
hundred of a type take half a second.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from random import Random
from typing import Any

from hypothesis import strategies as st

from htcourse.core.question_types import (
    QuestionType,
    categorise,
    cloze,
    essay,
    kind_of,
    matching,
    multiple_choice,
    numeric,
    ordering,
    short_text,
    single_choice,
    tagging,
    true_false,
)
from htcourse.core.question_types.parts import Accepted, Choice, Label

SEEDS = st.integers(0, 2**63 - 1)
WORDS = ("Palermo", "debt", "passport", "долг", "паспорт", "қарыз", "төлқұжат", "карыз", "шарт", "visa", "wage", "2000")
"""None begins with another, whatever letters the keyboard lacks, but two that differ in such letters only."""

# Made once: making a strategy takes longer than drawing from it.
FLAG, UP_TO_2, FROM_3_TO_7 = st.booleans(), st.integers(0, 2), st.integers(3, 7)
FLAGS = st.lists(FLAG, max_size=8)
WRONG_WORTHS = st.lists(st.sampled_from((None, 0.0, 0.25, 0.5, -0.5, -1.0)), min_size=1, max_size=5)
RIGHT_SIDES = st.lists(st.sampled_from(WORDS[:5]), min_size=2, max_size=6)
PLACES = st.lists(st.integers(0, 3), min_size=2, max_size=6)
HUNDREDTHS, TOLERANCES = st.integers(-(10**6), 10**6), st.sampled_from((0.0, 0.5, 2.0))
PARTS, UNITS = st.sampled_from((0.0, 0.5, -1.0)), st.sampled_from(("", "%", "states"))
SOME_WORDS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True)
WEIGHTS = st.lists(st.sampled_from((1.0, 0.5, 3.0)), min_size=1, max_size=4)
RUBRICS = st.lists(
    st.lists(st.sampled_from((1, 2, 3, 0.5)), min_size=1, max_size=4, unique=True), min_size=1, max_size=4
)
LENGTHS = st.integers(1, 5)
FIRST_STRETCH = st.tuples(LENGTHS, st.sampled_from(("act", "means", "purpose")))
STRETCHES = st.lists(
    st.tuples(LENGTHS, st.sampled_from(("", "", "act", "means", "purpose", "again"))), min_size=2, max_size=7
)


@dataclass(frozen=True)
class DrawnQuestion:
    """A question, the answer worth everything, and those that select all there is (none: nothing can be selected)."""

    name: str
    body: Any
    full: Mapping[str, Any]
    everything: tuple[Mapping[str, Any], ...] = ()

    @property
    def kind(self) -> QuestionType:
        return kind_of(self.name)

    def points(self, answer: Any) -> float:
        return self.kind.grade(self.body, answer).points


def _choice(id: str, correct: bool = False, fraction: float | None = None) -> Choice:
    return Choice(id, correct=correct, fraction=fraction, text=f"Text of {id}", feedback=f"About {id}.")


def _ids(choices: tuple[Choice, ...]) -> list[str]:
    return [each.id for each in choices]


@st.composite
def single_choices(draw):
    worths = draw(WRONG_WORTHS)
    choices = [_choice(f"c{number}", fraction=worth) for number, worth in enumerate(worths)]
    choices.insert(draw(st.integers(0, len(worths))), _choice("key", correct=True))
    body = single_choice.Body(tuple(choices))
    return DrawnQuestion("single-choice", body, {"choices": ["key"]}, ({"choices": _ids(body.choices)},))


@st.composite
def multiple_choices(draw):
    are_keys = [True, False, *draw(FLAGS)]
    keys, distractors = sum(are_keys), len(are_keys) - sum(are_keys)
    if draw(FLAG):
        worths: list[tuple[bool, float | None]] = [(is_key, None) for is_key in are_keys]
    else:
        digits = draw(st.sampled_from((3, 4, 5, 7)))
        taken_off = round(-1 / distractors, digits) if draw(FLAG) else -1.0
        worths = [(False, round(1 / keys, digits) if is_key else taken_off) for is_key in are_keys]
    body = multiple_choice.Body(tuple(_choice(f"c{number}", *each) for number, each in enumerate(worths)))
    full = {"choices": [f"c{number}" for number, is_key in enumerate(are_keys) if is_key]}
    return DrawnQuestion("multiple-choice", body, full, ({"choices": _ids(body.choices)},))


@st.composite
def true_falses(draw):
    body = true_false.Body(answer=draw(st.booleans()), feedback_true="True?", feedback_false="False?")
    full = {"choices": [str(body.answer).lower()]}
    return DrawnQuestion("true-false", body, full, ({"choices": ["true", "false"]},))


@st.composite
def matchings(draw):
    rights = draw(RIGHT_SIDES)
    others = max(draw(UP_TO_2), len(set(rights)) < 2)
    pairs = tuple(
        matching.Pair(f"p{number}", left=f"Left {number}", right=right, feedback="So.")
        for number, right in enumerate(rights)
    )
    distractors = tuple(matching.Distractor(f"d{number}", right=WORDS[5 + number]) for number in range(others))
    return DrawnQuestion("matching", matching.Body(pairs, distractors), {"pairs": {each.id: each.id for each in pairs}})


@st.composite
def orderings(draw):
    """Items of which two may be worded alike."""
    count = draw(FROM_3_TO_7)
    words = [str(number) for number in range(count)]
    words[0] = words[-1] if draw(FLAG) else words[0]
    body = ordering.Body(tuple(ordering.Item(f"i{number}", text=each) for number, each in enumerate(words)))
    return DrawnQuestion("ordering", body, {"order": [each.id for each in body.items]})


@st.composite
def categorises(draw):
    belongs = draw(PLACES)
    count = max(2, *belongs) + 1
    categories = tuple(Label(f"c{number}", text=f"Category {number}") for number in range(count))
    items = tuple(
        categorise.Item(f"i{number}", f"c{place}", text=f"Item {number}", feedback="So.")
        for number, place in enumerate(belongs)
    )
    full = {"categories": {each.id: each.category for each in items}}
    return DrawnQuestion("categorise", categorise.Body(categories, items), full)


@st.composite
def numerics(draw):
    value, tolerance = draw(HUNDREDTHS) / 100, draw(TOLERANCES)
    answers = (
        numeric.Value("a1", value, tolerance, feedback="Yes."),
        numeric.Value("a2", value + 1, tolerance + 1, fraction=draw(PARTS), feedback="Near."),
    )
    unit = draw(UNITS)
    typed = (f"{value}", f" {value} {unit}", f"{value}".replace(".", ",").replace("-", "−"))[draw(UP_TO_2)]
    return DrawnQuestion("numeric", numeric.Body(answers, unit=unit), {"number": typed})


@st.composite
def accepted_answers(draw):
    """Return accepted answers (the whole point for the first without a star) and a text worth that."""
    words = draw(SOME_WORDS)
    key, *others = words
    answers = [Accepted("key", text=key, feedback="Yes.")]
    fractions = (0.75, 0.0, -0.5)
    answers += [Accepted(f"a{n}", fractions[n], text=f"{word}*", feedback="No.") for n, word in enumerate(others)]
    if draw(FLAG):
        answers.reverse()
    if draw(FLAG):
        answers.append(Accepted("rest", 0.0, text="*", feedback="Read again."))
    return tuple(answers), (key, key.upper(), f"  {key} ")[draw(UP_TO_2)]


ACCEPTED = accepted_answers()


@st.composite
def short_texts(draw):
    answers, typed = draw(ACCEPTED)
    return DrawnQuestion("short-text", short_text.Body(answers), {"text": typed})


@st.composite
def clozes(draw):
    gaps, full = [], {}
    for number, weight in enumerate(draw(WEIGHTS)):
        id = f"g{number}"
        if draw(FLAG):
            choices = (_choice(f"k{number}", correct=True), _choice("d1"), _choice("d2", fraction=-1.0))
            gaps.append(cloze.Gap(id, choices=choices, weight=weight))
            full[id] = f"k{number}"
        else:
            answers, full[id] = draw(ACCEPTED)
            gaps.append(cloze.Gap(id, answers=answers, weight=weight))
    text = " ".join(f"Word {{{each.id}}}." for each in gaps)
    return DrawnQuestion("cloze", cloze.Body(tuple(gaps), text=text), {"gaps": full})


@st.composite
def essays(draw):
    rubric = []
    for number, points in enumerate(draw(RUBRICS)):
        levels = (essay.Level("l0", 0, text="No"), *(essay.Level(f"l{each}", each, text="So") for each in points))
        rubric.append(essay.Criterion(f"c{number}", levels, text="How far?"))
    best = {each.id: max(each.levels, key=lambda level: level.points).id for each in rubric}
    body = essay.Body(tuple(rubric), words=150, model_answer="Ask her alone first.")
    return DrawnQuestion("essay", body, {"text": "I would ask her alone.", "levels": best})


@st.composite
def taggings(draw):
    """Stretches of one to five words, some of them keys; a key may have a second passage, a verdict may be any."""
    stretches = [draw(FIRST_STRETCH), *draw(STRETCHES)]
    person = "child" if draw(FLAG) else "adult"
    marked: list[str] = []
    passages: dict[str, dict[str, Any]] = {}
    labels: dict[str, str] = {}
    words = place = 0
    for length, label in stretches:
        text = " ".join(f"word{words + number}" for number in range(length))
        words += length
        if label == "again":
            key = next(reversed(labels), "")
        elif label:
            key = f"k{len(labels)}"
            labels[key] = label
        else:
            key = ""
        if key:
            passages.setdefault(key, {"label": labels[key], "start": place, "end": place + len(text)})
        marked.append(f"[{text}]{{{labels[key]} #{key}}}" if key else text)
        place += len(text) + 1
    right = ("trafficking", "not-trafficking", "not-yet")[draw(UP_TO_2)]
    body = tagging.Body(
        tuple(Label(each, text=each) for each in ("act", "means", "purpose")),
        tuple(tagging.Span(each, feedback="So.") for each in labels),
        tuple(_choice(each, correct=each == right) for each in ("trafficking", "not-trafficking", "not-yet")),
        person=person,
        narrative=" ".join(marked),
    )
    asked = [each for each in passages.values() if not (person == "child" and each["label"] == "means")]
    return DrawnQuestion("tagging", body, {"spans": asked, "verdict": right}, _all_marked(place - 1, words))


def _all_marked(length: int, words: int) -> tuple[Mapping[str, Any], ...]:
    """Return the whole text under every label, and every word under every label."""
    labels = ("act", "means", "purpose")
    ends, start = [], 0
    for number in range(words):
        end = start + len(f"word{number}")
        ends.append((start, end))
        start = end + 1
    return (
        {"spans": [{"label": each, "start": 0, "end": length} for each in labels]},
        {"spans": [{"label": each, "start": start, "end": end} for each in labels for start, end in ends]},
    )


STRATEGIES: Mapping[str, st.SearchStrategy[DrawnQuestion]] = {
    "categorise": categorises(),
    "cloze": clozes(),
    "essay": essays(),
    "matching": matchings(),
    "multiple-choice": multiple_choices(),
    "numeric": numerics(),
    "ordering": orderings(),
    "short-text": short_texts(),
    "single-choice": single_choices(),
    "tagging": taggings(),
    "true-false": true_falses(),
}
IDS: Mapping[str, tuple[str, ...]] = {
    "categorise": ("i0", "i1", "i2", "c0", "c1"),
    "cloze": ("g0", "g1", "k0", "k1", "d1", "d2", "Palermo", "долг"),
    "essay": ("c0", "c1", "l0", "l1", "l2"),
    "matching": ("p0", "p1", "p2", "d0"),
    "multiple-choice": ("c0", "c1", "c2", "c3"),
    "numeric": ("0", "0,5", "-1e3", "%"),
    "ordering": ("i0", "i1", "i2", "i3"),
    "short-text": ("Palermo", "долг", "visa"),
    "single-choice": ("c0", "c1", "key"),
    "tagging": ("act", "means", "trafficking"),
    "true-false": ("true", "false"),
}
"""Ids and words that the questions of a type have, so that answers of any shape reach every branch."""

ANSWER_KEYS = ("choices", "pairs", "order", "categories", "number", "text", "gaps", "levels", "spans", "verdict")
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 300),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(("", "unknown", "*")),
)
SPANS = st.fixed_dictionaries(
    {}, optional={"label": st.sampled_from(("act", "means", 7)), "start": SCALARS, "end": SCALARS}
)


def dataclasses_in(value: Any) -> Iterator[Any]:
    """Give a body and every dataclass in it."""
    yield value
    for item in fields(value):
        inner = getattr(value, item.name)
        for each in inner if isinstance(inner, tuple) else (inner,):
            if is_dataclass(each):
                yield from dataclasses_in(each)


def ids_of(value: Any) -> list[str]:
    """Return every id anywhere in a body."""
    return [each.id for each in dataclasses_in(value) if hasattr(each, "id")]


@cache
def json_answers(ids: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """Return any JSON: whatever it is, and what looks enough like an answer with these ids to reach every branch."""
    names = st.sampled_from((*ids, *ANSWER_KEYS, "true", "unknown"))
    leaves = names | SCALARS
    branches = st.lists(leaves | SPANS, max_size=4) | st.dictionaries(names, leaves, max_size=4)
    trees = branches | st.lists(branches, max_size=2) | st.dictionaries(names, branches, max_size=2)
    return st.dictionaries(st.sampled_from(ANSWER_KEYS), leaves | branches, max_size=3) | trees | leaves


def rearranged(answer: Any, random: Random) -> Any:
    """Return an answer put together in another order: keys of mappings, entries of lists."""
    if isinstance(answer, Mapping):
        return {key: rearranged(answer[key], random) for key in random.sample(list(answer), len(answer))}
    return random.sample(answer, len(answer)) if isinstance(answer, list) else answer
