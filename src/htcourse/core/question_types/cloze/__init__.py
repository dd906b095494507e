"""`cloze`: a text with gaps (QTI 3 qti-inline-choice-interaction, qti-text-entry-interaction; Moodle multianswer).

Answer: `{"gaps": {gap id: choice id or typed text}}`; gaps left out are not answered. A number is read as one.

Points: the mean of the gaps by their weights, none below 0. In Moodle (multianswer, `grade_response`) a gap with minus
points takes from the others, too; this is said where such a question is brought in, and where it goes out to Moodle.

The author's one `text` is both the question's and the body's: `Question.text` and `Body.text` are equal, and share
the path `text`. A window that has the interaction shows its text only.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from htcourse.core.errors import Severity
from htcourse.core.plain_data import text_field
from htcourse.core.points import meant
from htcourse.core.question_types import Fault, Remarks
from htcourse.core.question_types.answers import answer_map
from htcourse.core.question_types.parts import (
    Accepted,
    Choice,
    choice_faults,
    given_state,
    id_faults,
    placed_state,
    shown_choices,
    too_few_faults,
)
from htcourse.core.question_types.typed import answer_faults, any_text_worth, is_name, match_of
from htcourse.core.quiz import Answer, Interaction, Mark, Remark, State, mark_of
from htcourse.core.quiz import Gap as ShownGap
from htcourse.core.read_numbers import parse_number, readings
from htcourse.core.translatable import QT_TRANSLATE_NOOP

NAME = "cloze"
REMARKS = Remarks(are_placed=True)

MARK = re.compile(r"\{([A-Za-z0-9][A-Za-z0-9_-]*)\}")
"""The mark of a gap in a text: `{g1}`."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap: with choices it is chosen, with answers it is typed. `weight` counts against the other gaps."""

    id: str
    choices: tuple[Choice, ...] = ()
    answers: tuple[Accepted, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Body:
    """The text, with `{gap id}` where a gap stands, and the gaps."""

    gaps: tuple[Gap, ...]
    text: str = text_field(default="")


def takes_points_off(body: object) -> bool:
    """Say whether an answer in a gap has points below 0."""
    gaps = body.gaps if isinstance(body, Body) else ()
    return any(
        worth < 0
        for gap in gaps
        for worth in (*(each.worth for each in gap.choices), *(each.fraction for each in gap.answers))
    )


def gap_marks(text: str) -> tuple[str, ...]:
    """Return the ids of the gaps marked in a text, in order."""
    return tuple(MARK.findall(text))


def with_gap_ids(text: str, ids: Mapping[str, str]) -> str:
    """Return a text whose marks name their gaps by other ids; a mark that `ids` does not know stays."""
    return MARK.sub(lambda mark: f"{{{ids.get(mark[1], mark[1])}}}", text)


def around_gaps(text: str) -> dict[str, tuple[str, str]]:
    """Return what stands before and behind each gap, up to the next one."""
    parts = MARK.split(text)
    return {parts[at]: (parts[at - 1], parts[at + 1]) for at in range(1, len(parts), 2)}


def check(body: Body) -> list[Fault]:
    """Find marks without a gap, gaps without exactly one mark, and what is wrong inside a gap."""
    marks = gap_marks(body.text)
    ids = [each.id for each in body.gaps]
    faults = too_few_faults(len(ids), 1, "gaps") + id_faults(ids, "gaps")
    faults += [
        Fault(
            QT_TRANSLATE_NOOP("Errors", "The text has the mark “{mark}”, but there is no such gap."),
            QT_TRANSLATE_NOOP("Errors", "Add the gap, or take the mark out of the text."),
            "text",
            values={"mark": f"{{{each}}}"},
        )
        for each in dict.fromkeys(marks)
        if each not in ids
    ]
    for gap in body.gaps:
        faults += _gap_faults(gap, marks.count(gap.id))
    return faults


def _gap_faults(gap: Gap, marked: int) -> list[Fault]:
    path, values = f"gaps/{gap.id}", {"id": gap.id, "count": marked}
    faults = []
    if marked != 1:
        faults.append(
            Fault(
                QT_TRANSLATE_NOOP("Errors", "The gap “{id}” is marked {count} times in the text."),
                QT_TRANSLATE_NOOP("Errors", "Write its id in braces exactly once in the text."),
                path,
                values=dict(values),
            )
        )
    if bool(gap.choices) == bool(gap.answers):
        faults.append(
            Fault(
                QT_TRANSLATE_NOOP("Errors", "The gap “{id}” needs either choices or answers."),
                QT_TRANSLATE_NOOP("Errors", "Give choices for a gap to choose, answers for one to type."),
                path,
                values=dict(values),
            )
        )
    if not 0 < gap.weight < float("inf"):
        faults.append(
            Fault(
                QT_TRANSLATE_NOOP("Errors", "The weight of the gap “{id}” is not above 0."),
                QT_TRANSLATE_NOOP("Errors", "Write a weight above 0, or leave it out."),
                path,
                values=dict(values),
            )
        )
    faults += _choice_faults(gap, path) if gap.choices else []
    return faults + (answer_faults(gap.answers, f"{path}/answers") + _number_faults(gap) if gap.answers else [])


def _number_faults(gap: Gap) -> list[Fault]:
    sure = {parse_number(each.text, "%") for each in gap.answers if not is_name(each.text)}
    return [
        Fault(
            QT_TRANSLATE_NOOP("Errors", "“{text}” can be read as two numbers; only who types it just so is right."),
            QT_TRANSLATE_NOOP("Errors", "Write thousands without a comma (1500), decimals with a point (1.5)."),
            f"gaps/{gap.id}/answers/{each.id}",
            Severity.WARNING,
            {"text": each.text},
        )
        for each in gap.answers
        if len(found := readings(each.text, "%")) > 1 and sure.isdisjoint(found)
    ]


def _choice_faults(gap: Gap, path: str) -> list[Fault]:
    faults = choice_faults(gap.choices, f"{path}/choices")
    keys = sum(each.worth == 1 for each in gap.choices)
    if keys != 1:
        faults.append(
            Fault(
                QT_TRANSLATE_NOOP("Errors", "The gap “{id}” has {count} right choices."),
                QT_TRANSLATE_NOOP("Errors", "Mark exactly one choice with “correct: true”."),
                f"{path}/choices",
                Severity.WARNING if keys else Severity.ERROR,  # in Moodle any of several will do, and here too
                {"id": gap.id, "count": keys},
            )
        )
    return faults


def interaction(body: Body, seed: int) -> Interaction:
    """Return the text and its gaps in the author's order; the choices of each gap are shuffled."""
    gaps = tuple(ShownGap(each.id, shown_choices(each.choices, seed, f"gap-{each.id}")) for each in body.gaps)
    return Interaction("fill-gaps", text=body.text, gaps=gaps)


def grade(body: Body, answer: Answer) -> Mark:
    """Points are the weighted mean of the gaps, none below 0.

    A remark stands for a gap, with the feedback of what was given; its `label` is the choice that is right, or the
    text where it is typed.
    """
    given = answer_map(answer, "gaps", {each.id for each in body.gaps})
    graded = [(gap, *_grade_gap(gap, given.get(gap.id, ""))) for gap in body.gaps]
    whole = sum(gap.weight for gap in body.gaps)
    points = sum(gap.weight * max(meant(worth), 0.0) for gap, worth, _ in graded)
    return mark_of(points / whole if whole > 0 else 0.0, [remark for _, _, remark in graded])


def guess(body: Body) -> float:
    """Return the weighted mean over the gaps: the mean choice where one is chosen (Moodle, multianswer)."""
    whole = sum(gap.weight for gap in body.gaps)
    return sum(gap.weight * _gap_guess(gap) for gap in body.gaps) / whole if whole > 0 else 0.0


def _gap_guess(gap: Gap) -> float:
    if gap.choices:
        return sum(max(each.worth, 0.0) for each in gap.choices) / len(gap.choices)
    return max(any_text_worth(gap.answers), 0.0)


def _grade_gap(gap: Gap, given: str) -> tuple[float, Remark]:
    if gap.choices:
        chosen = next((each for each in gap.choices if each.id == given), None)
        key = next((each.id for each in gap.choices if each.worth == 1), "")
        if chosen is None:
            return 0.0, Remark(gap.id, State.MISSED, label=key)
        return chosen.worth, Remark(gap.id, given_state(chosen.worth), chosen.feedback, label=key)
    found = match_of(given, gap.answers, reads_numbers=True)
    key = next((each.wording for each in gap.answers if each.fraction >= 1), "")
    if found is None:
        return 0.0, Remark(gap.id, placed_state(given.strip(), is_right=False), label=key)
    state = given_state(found.answer.fraction)
    return found.answer.fraction, Remark(gap.id, state, found.answer.feedback, found.note, key)
