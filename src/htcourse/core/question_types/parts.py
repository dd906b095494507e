"""What several question types share: choices with fractions, accepted answers, labelled items, and their faults.

Every wording may be left out of a dataclass, because texts are kept apart from structure; `check` finds it missing.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from htcourse.core.errors import Severity
from htcourse.core.plain_data import text_field
from htcourse.core.question_types import Fault
from htcourse.core.quiz import Option, Remark, State, shuffled
from htcourse.core.translatable import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: right when `correct`, or worth a `fraction` of the points (-1.0 to 1.0)."""

    id: str
    correct: bool = False
    fraction: float | None = None
    text: str = text_field(default="")
    feedback: str = text_field(default="")

    @property
    def worth(self) -> float:
        """The fraction of the points this choice brings alone."""
        return float(self.correct) if self.fraction is None else self.fraction


@dataclass(frozen=True, slots=True)
class Accepted:
    """A typed answer that is recognised, worth a `fraction` of the points; `*` in `text` stands for anything."""

    id: str
    fraction: float = 1.0
    text: str = text_field(default="", raw=True)
    feedback: str = text_field(default="")

    @property
    def wording(self) -> str:
        """A text that fits: without the stars that stand for anything."""
        return self.text.replace("\\*", "\0").replace("*", "").replace("\0", "*").strip()


@dataclass(frozen=True, slots=True)
class Label:
    """Something items are sorted into or passages are marked with."""

    id: str
    text: str = text_field(default="")


def options_of(elements: Iterable[Choice | Label]) -> tuple[Option, ...]:
    """Return elements as options, in the author's order."""
    return tuple(Option(each.id, each.text) for each in elements)


def shuffled_options(options: Iterable[Option], seed: int, salt: str) -> tuple[Option, ...]:
    """Return options in the order a seed gives."""
    by_id = {each.id: each for each in options}
    return tuple(by_id[each] for each in shuffled(list(by_id), seed, salt))


def shown_choices(choices: Sequence[Choice], seed: int, salt: str = "choices") -> tuple[Option, ...]:
    """Return the choices in the order a seed gives."""
    return shuffled_options(options_of(choices), seed, salt)


def choice_remarks(choices: Sequence[Choice], chosen: Collection[str], *, is_many: bool = False) -> list[Remark]:
    """Return a remark for every choice: right, partly right, wrong, missed or rightly left.

    Of several that are asked for each that brings points is right; else only one that is worth all of them.
    """
    return [Remark(each.id, _choice_state(each, each.id in chosen, is_many), each.feedback) for each in choices]


def _choice_state(choice: Choice, is_chosen: bool, is_many: bool) -> State:
    state = given_state(choice.worth, is_many=is_many)
    if is_chosen:
        return state
    return State.MISSED if state is State.RIGHT else State.LEFT


def given_state(worth: float, *, is_many: bool = False) -> State:
    """Return what became of an element that was given, by the fraction of the points it is worth.

    Of several that are asked for each that brings points is right.
    """
    if worth >= 1 or (is_many and worth > 0):
        return State.RIGHT
    return State.PARTLY if worth > 0 else State.WRONG


def placed_state(placed: str, *, is_right: bool) -> State:
    """Return what became of an element that had to be given a place; `placed` is empty when it was given none."""
    if is_right:
        return State.RIGHT
    return State.WRONG if placed else State.MISSED


def single_choices(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """Return weighted choices of which one is to be chosen, those worth all as `correct`, those worth nothing plain."""
    return tuple(_plain(each, worth) if (worth := each.worth) in (0.0, 1.0) else each for each in choices)


def _plain(choice: Choice, worth: float) -> Choice:
    return Choice(choice.id, worth == 1, text=choice.text, feedback=choice.feedback)


def choice_faults(choices: Sequence[Choice], path: str = "choices") -> list[Fault]:
    """Return what is wrong with choices whatever the type: too few, ids used twice, bad fractions, no feedback."""
    faults = id_faults([each.id for each in choices], path)
    if len(choices) < 2:
        faults.append(
            Fault(
                QT_TRANSLATE_NOOP("Errors", "A question with choices needs at least two."),
                QT_TRANSLATE_NOOP("Errors", "Add a choice."),
                path,
            )
        )
    for each in choices:
        faults += text_faults(each.id, each.text, path)
        faults += fraction_faults(each.id, each.worth, path)
        faults += feedback_faults(each.id, each.feedback, path)
    return faults


def fraction_faults(element: str, fraction: float, path: str) -> list[Fault]:
    """Return a fault when a fraction is outside -1 to 1, or not a number."""
    if -1 <= fraction <= 1:
        return []
    return [
        Fault(
            QT_TRANSLATE_NOOP("Errors", "The fraction of “{id}” is outside -1 to 1."),
            QT_TRANSLATE_NOOP("Errors", "Write a fraction from -1 to 1."),
            f"{path}/{element}",
            values={"id": element},
        )
    ]


def id_faults(ids: Sequence[str], path: str) -> list[Fault]:
    """Return a fault for every id used twice."""
    return [
        Fault(
            QT_TRANSLATE_NOOP("Errors", "The id “{id}” is used twice in one question."),
            QT_TRANSLATE_NOOP("Errors", "Give every element an id of its own."),
            f"{path}/{each}",
            values={"id": each},
        )
        for each in sorted({each for each in ids if ids.count(each) > 1})
    ]


def feedback_faults(element: str, feedback: str, path: str = "", called: str = "") -> list[Fault]:
    """Return a warning when a graded element, `called` so, says nothing to the learner who chose it.

    No error: questions brought in from elsewhere often have none and can be taught all the same.
    """
    if feedback:
        return []
    return [
        Fault(
            QT_TRANSLATE_NOOP("Errors", "“{id}” has no feedback."),
            QT_TRANSLATE_NOOP("Errors", "Add feedback: say why it is right or wrong."),
            f"{path}/{element}" if path else element,
            Severity.WARNING,
            {"id": called or element},
        )
    ]


def text_faults(element: str, text: str, path: str) -> list[Fault]:
    """Return a fault when an element has no wording."""
    if text.strip():
        return []
    return [
        Fault(
            QT_TRANSLATE_NOOP("Errors", "“{id}” has no text."),
            QT_TRANSLATE_NOOP("Errors", "Write its text."),
            f"{path}/{element}",
            values={"id": element},
        )
    ]


def too_few_faults(count: int, least: int, path: str) -> list[Fault]:
    """Return a fault when a list under `path` has fewer than `least` elements."""
    if count >= least:
        return []
    return [
        Fault(
            QT_TRANSLATE_NOOP("Errors", "“{list}” has {count} entries; it needs at least {least}."),
            QT_TRANSLATE_NOOP("Errors", "Add entries to “{list}”."),
            path,
            values={"list": path.rpartition("/")[2], "count": count, "least": least},
        )
    ]
