"""Question, answer, mark and quiz; how a quiz is drawn and shuffled.

Points run from 0.0 to 1.0; a choice that takes points off is worth down to -1.0.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, NamedTuple

from htcourse.core.errors import Place
from htcourse.core.ids import digest
from htcourse.core.plain_data import raw_paths_of, texts_of, with_texts, without_texts
from htcourse.core.points import kept

EXAM_BANK = "exam"
"""The bank of questions that exams alone draw from."""

RULE_VERSION = 4
"""Version of the grading rules, kept with every response. The fourth takes an author's 0.33333 for a third."""

Answer = Mapping[str, Any]
"""What a learner gave, by ids, ready for JSON. Each question type says its shape in its module's docstring."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question in its source language. `body` is the dataclass of its type (`question_types`).

    `translations` gives, by language, texts by path (`text`, `feedback`, `choices/act/text`, …).
    `text`, `feedback`, `title` and `hints` are Markdown in one paragraph or more.
    """

    id: str
    type: str
    title: str
    objective: str
    difficulty: int
    text: str
    body: Any
    feedback: str = ""
    hints: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    place: Place = Place()
    template_places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where words stand that a new file came with, by path: they are to be written over."""
    distressing: bool = False
    """Tells of harm so closely that no clock may press: an exam shows none with it."""
    bank: str = ""
    """The bank it stands in: empty, or `exam` for what only an exam draws and nobody practises."""
    category: tuple[str, ...] = ()
    """Where its author keeps it, from the top, and the words to find it by: other programs hold them, no page does."""
    tags: tuple[str, ...] = ()


_OWN_TEXTS = ("title", "text", "feedback")


def question_texts(question: Question) -> dict[str, str]:
    """Return every wording of a question by path, in its source language."""
    texts = {name: getattr(question, name) for name in _OWN_TEXTS if getattr(question, name)}
    texts |= {f"hints/{number}": hint for number, hint in enumerate(question.hints)}
    return texts | dict(texts_of(question.body))


def raw_texts(question: Question) -> frozenset[str]:
    """Return the paths of the wordings that are no Markdown: what is held against what a learner types."""
    return raw_paths_of(question.body)


def question_structure(question: Question) -> dict[str, Any]:
    """Return what is the same in every language: type, objective, difficulty, facts, sources and the body's keys."""
    structure = {
        "type": question.type,
        "objective": question.objective,
        "difficulty": question.difficulty,
        "facts": list(question.facts),
        "sources": list(question.sources),
        "body": without_texts(question.body),
    }
    return structure | ({"distressing": True} if question.distressing else {})


canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
"""Writes plain data as JSON in one way, whatever order its keys have."""


def hash_of(question: Question, body: str, texts: Mapping[str, str]) -> str:
    """Return 16 hex digits that change whenever anything a learner could see or be graded by changes.

    `body` is the body's structure (`canonical`), `texts` its wording. Every language counts, so that half an attempt in
    one and half in another rests on the same hash.
    """
    translations = {language: dict(texts) for language, texts in question.translations.items()}
    parts = [canonical(question.type), body, canonical(texts), canonical(translations)]
    parts += ['"distressing"'] if question.distressing else []
    return digest(f"[{','.join(parts)}]".encode()).hex()[:16]


def in_words(question: Question, texts: Mapping[str, str]) -> Question:
    """Return the question with its wording taken from `texts` (by path)."""
    hints = tuple(texts[f"hints/{number}"] for number in range(len(texts)) if f"hints/{number}" in texts)
    return replace(
        question,
        title=texts.get("title", question.title),
        text=texts.get("text", question.text),
        body=with_texts(question.body, texts),
        feedback=texts.get("feedback", question.feedback),
        hints=hints or question.hints,
    )


class State(StrEnum):
    """What became of one choice, pair, gap, span or answer."""

    RIGHT = "right"
    PARTLY = "partly"  # given, and worth a part of the points where something else is worth all
    WRONG = "wrong"
    MISSED = "missed"
    LEFT = "left"  # rightly left alone
    UNTOLD = "untold"  # given, and the quiz does not tell what became of it


GIVEN = (State.RIGHT, State.PARTLY, State.WRONG)
"""States of what was given."""


class Verdict(StrEnum):
    """What became of the whole answer; OPEN waits for a person to mark it, UNTOLD is kept and not told."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    OPEN = "open"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a quiz tells of an answer, after the review options of Moodle's quiz.

    `correctness`: whether it is right, and its points (Whether correct, Marks). `explanation`: the reasons, sources and
    the section that teaches it (Specific and General feedback). `right_answer`: what would have been right. Who sees
    the right answer sees what was right: without correctness it is not told either.
    """

    correctness: bool = True
    explanation: bool = True
    right_answer: bool = True

    @property
    def has_key(self) -> bool:
        """Whether the right answer is told."""
        return self.correctness and self.right_answer

    @property
    def is_any(self) -> bool:
        """Whether anything is told at all."""
        return self.correctness or self.explanation


NOTHING = Feedback(correctness=False, explanation=False, right_answer=False)
"""Nothing is told: the answer is kept."""


class Remark(NamedTuple):
    """What is said beside one element: its id, its state and the author's feedback (Markdown).

    `note` is a code of the program's own remark: `spelling` (right but for the spelling), `no-means-needed`
    (a means marked in a child's case), `in-step` (it follows the item that it should, which has points) or empty.
    `label` is what would have been right (the right side of a pair, the category of an item, the place of a step from
    1, the choice of a gap, a text to be typed), the label of a passage, or the level an essay was given.
    `start` and `end` (code points of the narrative, end excluded) are set for passages in a text, else -1.
    `worth` is what the level an essay was given counts, and the most its criterion can.
    """

    id: str
    state: State
    feedback: str = ""
    note: str = ""
    label: str = ""
    start: int = -1
    end: int = -1
    worth: tuple[float, float] | None = None


class Mark(NamedTuple):
    """A graded answer: points 0.0 to 1.0, the verdict in a word, remarks by element and the question's feedback.

    Points are below 0 for a choice that takes some off. `told` says what of it the quiz tells: `core.told_mark` has
    taken the rest out. `is_key_shown`: the right answer was asked for, so there are no points, whatever the verdict.
    `own` is what the feedback begins with, as its author wrote it beside the question; a model answer follows it.
    `has_more`: it waits for the right answer, which it may name.
    """

    points: float
    verdict: Verdict
    remarks: tuple[Remark, ...]
    feedback: str = ""
    told: Feedback = Feedback()
    is_key_shown: bool = False
    own: str = ""
    has_more: bool = False

    @property
    def model_answer(self) -> str:
        """What the feedback says beside the question's own."""
        return self.feedback.removeprefix(self.own)

    @property
    def is_judged(self) -> bool:
        """Whether it is told what became of the answer."""
        return self.verdict not in (Verdict.OPEN, Verdict.UNTOLD)

    def remark(self, element: str) -> Remark | None:
        """Return what is said of one element, or None."""
        return next((each for each in self.remarks if each.id == element), None)


def mark_of(points: float, remarks: Iterable[Remark], feedback: str = "", *, least: float = 0.0) -> Mark:
    """Return a mark with its verdict: 1 right, 0 or below wrong, else partly right; `least` is the lowest."""
    points = kept(min(1.0, max(least, points)))
    verdict = Verdict.RIGHT if points >= 1 else Verdict.WRONG if points <= 0 else Verdict.PARTLY
    return Mark(points, verdict, tuple(remarks), feedback)


class Option(NamedTuple):
    """Something to choose, order, place or mark with: its id and wording (Markdown, one line)."""

    id: str
    text: str


class Gap(NamedTuple):
    """A gap of a cloze text: with options it is chosen, without it is typed."""

    id: str
    options: tuple[Option, ...] = ()


class Interaction(NamedTuple):
    """What a question asks of a person (QTI's word): all a widget needs to take the answer.

    No wording in it tells the key (an id may: never show one).

    `gesture` names the widget: choose-one, choose-many, match, order, sort, type-number, type-text,
    fill-gaps, write, tag. `options` are in the order shown. `rows` are what gets matched or sorted.
    `text` is the narrative or the cloze text with `{gap}` marks; `labels` and `verdicts` belong to tagging;
    `unit` and its other forms `units` to numbers; `words` to essays; `criteria` to a rubric (its levels as options).
    """

    gesture: str
    options: tuple[Option, ...] = ()
    rows: tuple[Option, ...] = ()
    text: str = ""
    labels: tuple[Option, ...] = ()
    verdicts: tuple[Option, ...] = ()
    gaps: tuple[Gap, ...] = ()
    criteria: tuple[tuple[Option, tuple[Option, ...]], ...] = ()
    unit: str = ""
    units: tuple[str, ...] = ()
    words: int = 0
    person: str = ""


class Mode(StrEnum):
    """How a quiz is taken, after Moodle's question behaviours."""

    PRACTICE = "practice"  # immediate feedback, tries, undo
    TEST = "test"  # feedback after the attempt is submitted
    CERTAINTY = "certainty"  # a test marked by how sure each answer was (`core.certainty`)
    EXAM = "exam"  # one timed sitting, feedback when released
    PRE = "pre"
    POST = "post"


ONCE = (Mode.EXAM, Mode.PRE, Mode.POST)
"""Modes of attempts that are made once."""
TESTED = (Mode.TEST, Mode.CERTAINTY, *ONCE)
"""Modes that measure: once handed in, no way back to an earlier day takes such an attempt away."""


@dataclass(frozen=True, slots=True)
class Draw:
    """Draw `count` questions of an objective and difficulty (empty, 0: any), out of one bank and no other.

    `weight` is what each of them counts in the quiz.
    """

    count: int
    objective: str = ""
    difficulty: int = 0
    type: str = ""
    lesson: str = ""
    bank: str = ""
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quiz: fixed question ids, then what is drawn. `form` is A, B or empty.

    `lesson` is the lesson it belongs to, or empty. `shuffle` mixes the questions; choices are always mixed. `routes`
    are the routes a form is meant for; none: every other one. `minutes` is the time of an exam, 0 without a limit.
    `feedback` says by mode what is told; a mode it does not name tells all. `weights` say by question what a whole
    answer counts (else 1 point). `attempts` is how often it may be taken, 0 for as often as one likes (an exam: once).
    `pass_percent` of the points are a pass (0: there is none), `passed` and `not_yet` what is said then, by language.
    `certificate`: who has not passed it gets no certificate of the module. `penalty` is the part of the points that
    each try before costs in practice (0.0 to 1.0).
    """

    id: str
    titles: Mapping[str, str]
    lesson: str
    modes: tuple[Mode, ...]
    questions: tuple[str, ...]
    draws: tuple[Draw, ...]
    shuffle: bool = False
    minutes: int = 0
    form: str = ""
    routes: tuple[str, ...] = ()
    place: Place = Place()
    feedback: Mapping[str, Feedback] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)
    attempts: int = 0
    pass_percent: int = 0
    passed: Mapping[str, str] = field(default_factory=dict)
    not_yet: Mapping[str, str] = field(default_factory=dict)
    certificate: bool = False
    penalty: float = 0.0

    def told_in(self, mode: Mode) -> Feedback:
        """Return what is told in a mode, once anything is."""
        return self.feedback.get(mode, Feedback())

    def offers(self, mode: str) -> bool:
        """Say whether it can be taken in a mode; what was wrong in a test is practised."""
        is_test = not {Mode.TEST, Mode.CERTAINTY}.isdisjoint(self.modes)
        return mode in self.modes or (mode == Mode.PRACTICE and is_test)


def shuffled(ids: Sequence[str], seed: int, salt: str) -> tuple[str, ...]:
    """Return `ids` in an order that depends on `seed` and `salt` alone: equal on every machine and Python."""

    def key(each: str) -> bytes:
        return digest(f"{seed}:{salt}:{each}".encode())

    return tuple(sorted(ids, key=key))
