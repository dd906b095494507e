"""Takes out of a mark what a quiz does not tell: right or wrong, the explanation, the right answer.

Nothing below this knows of the switches: questions are graded whole, and what is kept is whole. What an author writes
into an explanation is told with the explanation, also where it names the right answer.
"""

from collections.abc import Iterator

from htcourse.core.quiz import Feedback, Mark, Remark, State, Verdict

ALL = Feedback()

_PLACED = frozenset({"matching", "categorise", "ordering", "cloze"})
"""Types whose elements all stand in the form: that one was missed tells nothing, its label is the key."""
_EXPLAINS_THE_KEY = frozenset({"matching", "categorise", "ordering"})
"""Types whose remarks explain where an element belongs, whatever was given."""
_RUBRIC = "essay"
"""The type whose remarks are the levels that a person gave."""
_GIVEN = (State.RIGHT, State.WRONG)


def told_mark(mark: Mark, feedback: Feedback, question_type: str) -> Mark:
    """Return a mark with what may be told of it; its own feedback is left to whoever knows the model answer in it."""
    if feedback == ALL:
        return mark
    if question_type == _RUBRIC:
        remarks = mark.remarks if feedback.correctness else ()
    else:
        remarks = tuple(_told(mark.remarks, feedback, question_type))
    if feedback.correctness:
        return mark._replace(remarks=remarks, told=feedback)
    verdict = Verdict.OPEN if mark.verdict is Verdict.OPEN else Verdict.UNTOLD
    return mark._replace(points=0.0, verdict=verdict, remarks=remarks, told=feedback)


def _told(remarks: tuple[Remark, ...], feedback: Feedback, question_type: str) -> Iterator[Remark]:
    for each in remarks:
        is_passage = each.start >= 0
        if is_passage and not feedback.correctness:
            continue  # it stands at the words of the key
        if not feedback.has_key and each.state not in _GIVEN and question_type not in _PLACED:
            continue
        yield _told_remark(each, feedback, question_type)


def _told_remark(remark: Remark, feedback: Feedback, question_type: str) -> Remark:
    """Return one remark less what is not told; without correctness right and wrong must look alike."""
    is_right = remark.state is State.RIGHT and feedback.correctness
    keeps_key = feedback.has_key or is_right
    explains = feedback.explanation and (keeps_key or question_type not in _EXPLAINS_THE_KEY)
    # The label of a passage is the learner's own.
    label = remark.label if keeps_key or remark.start >= 0 else ""
    told = remark._replace(label=label, feedback=remark.feedback if explains else "")
    return told if feedback.correctness else told._replace(state=State.UNTOLD, note="")
