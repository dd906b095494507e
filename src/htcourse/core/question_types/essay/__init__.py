"""`essay`: a text of one's own, held against a rubric (QTI 3 qti-extended-text-interaction; Moodle essay, rubric).

Answer: `{"text": "…", "levels": {criterion id: level id}}`. Levels are what a person gave who marked it: the trainer,
or in practice the learner; they may come without text, when the essay stands on paper.

Points: rubric points ÷ possible points, once every criterion has its level (Moodle's rubric; every criterion starts at
0, so that its "minimum score" changes nothing). What a learner gives is practice only; in a test a trainer marks.
"""

from dataclasses import dataclass

from htcourse.core.errors import Severity
from htcourse.core.plain_data import text_field
from htcourse.core.question_types import Fault, Remarks
from htcourse.core.question_types.answers import answer_map, answer_text
from htcourse.core.question_types.parts import id_faults, text_faults, too_few_faults
from htcourse.core.quiz import Answer, Interaction, Mark, Option, Remark, State, Verdict, mark_of
from htcourse.core.translatable import QT_TRANSLATE_NOOP

NAME = "essay"
REMARKS = Remarks(are_levels=True)


@dataclass(frozen=True, slots=True)
class Level:
    """How far a criterion is met, and what that is worth; points count against the other criteria's."""

    id: str
    points: float
    text: str = text_field(default="")


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing an essay is held against, with its levels."""

    id: str
    levels: tuple[Level, ...]
    text: str = text_field(default="")

    @property
    def possible(self) -> float:
        """The points of the best level."""
        return max((each.points for each in self.levels), default=0.0)


@dataclass(frozen=True, slots=True)
class Body:
    """About how many `words` are asked for (0: not said), a model answer, the rubric, and what only markers see."""

    rubric: tuple[Criterion, ...]
    words: int = 0
    model_answer: str = text_field(default="")
    grader_notes: str = text_field(default="")


def check(body: Body) -> list[Fault]:
    """Find ids used twice and criteria whose levels do not tell anything apart; warn of no rubric or model answer.

    Essays brought in from elsewhere have neither: a person reads them, and they stay open.
    """
    few = [each._replace(severity=Severity.WARNING) for each in too_few_faults(len(body.rubric), 1, "rubric")]
    faults = few + id_faults([each.id for each in body.rubric], "rubric")
    if not body.model_answer:
        faults.append(
            Fault(
                QT_TRANSLATE_NOOP("Errors", "The essay has no model answer."),
                QT_TRANSLATE_NOOP("Errors", "Add “model_answer”: learners compare their own with it."),
                "model_answer",
                Severity.WARNING,
            )
        )
    for criterion in body.rubric:
        path = f"rubric/{criterion.id}"
        faults += too_few_faults(len(criterion.levels), 2, f"{path}/levels")
        faults += id_faults([each.id for each in criterion.levels], f"{path}/levels")
        faults += text_faults(criterion.id, criterion.text, "rubric")
        for level in criterion.levels:
            faults += text_faults(level.id, level.text, f"{path}/levels")
        if not _levels_are_sound(criterion):
            faults.append(
                Fault(
                    QT_TRANSLATE_NOOP("Errors", "The levels of “{id}” do not start at 0 points and rise."),
                    QT_TRANSLATE_NOOP("Errors", "Give one level 0 points and every other its own number above 0."),
                    path,
                    values={"id": criterion.id},
                )
            )
    return faults


def _levels_are_sound(criterion: Criterion) -> bool:
    points = [each.points for each in criterion.levels]
    if not points:
        return True  # there are too few of them, which is told already
    return len(set(points)) == len(points) and 0 in points and all(0 <= each < float("inf") for each in points)


def interaction(body: Body, seed: int) -> Interaction:
    """Return a field for a text, the number of words and the rubric for whoever marks it."""
    criteria = tuple(
        (Option(each.id, each.text), tuple(Option(level.id, level.text) for level in each.levels))
        for each in _criteria(body)
    )
    return Interaction("write", words=body.words, criteria=criteria)


def grade(body: Body, answer: Answer) -> Mark:
    """Points are rubric points ÷ possible points, once every criterion has its level; until then the mark is open.

    A blank essay that nobody marked is wrong, as in Moodle. A criterion without levels, which `check` refuses, does not
    count. A remark's `label` is the level given, its `worth` what that counts and its feedback the level's wording; the
    mark's feedback is the model answer.
    """
    levels = _levels_given(body, answer)
    rubric = _criteria(body)
    possible = sum(each.possible for each in rubric)
    is_marked = len(levels) == len(rubric) and possible > 0
    if not is_marked:
        if not answer_text(answer, "text").strip():
            return mark_of(0.0, (), body.model_answer)
        return Mark(0.0, Verdict.OPEN, (), body.model_answer)
    remarks = [
        Remark(
            each.id,
            State.RIGHT if levels[each.id].points >= each.possible else State.MISSED,
            levels[each.id].text,
            label=levels[each.id].id,
            worth=(levels[each.id].points, each.possible),
        )
        for each in rubric
    ]
    points = sum(each.points for each in levels.values())
    return mark_of(points / possible, remarks, body.model_answer)


def _criteria(body: Body) -> tuple[Criterion, ...]:
    """Return the criteria that can be met at all."""
    return tuple(each for each in body.rubric if each.levels)


def _levels_given(body: Body, answer: Answer) -> dict[str, Level]:
    given = answer_map(answer, "levels", {each.id for each in body.rubric})
    found = {}
    for criterion in body.rubric:
        for level in criterion.levels:
            if given.get(criterion.id) == level.id:
                found[criterion.id] = level
    return found
