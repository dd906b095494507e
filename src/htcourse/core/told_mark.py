"""Takes out of a mark what a quiz does not tell: right or wrong, the explanation, the right answer.

Nothing below this knows of the switches: questions are graded whole, and what is kept is whole. What an author writes
into an explanation is told with the explanation, also where it names the right answer.
"""

from collections.abc import Iterator

from htcourse.core.question_types import Remarks, kind_of
from htcourse.core.quiz import GIVEN, Feedback, Mark, Remark, State, Verdict

ALL = Feedback()


def told_mark(mark: Mark, feedback: Feedback, question_type: str) -> Mark:
    """Return a mark with what may be told of it; its own feedback is left to whoever knows the model answer in it."""
    if feedback == ALL:
        return mark
    about = kind_of(question_type).remarks
    if about.are_levels:
        remarks = mark.remarks if feedback.correctness else ()
    else:
        remarks = tuple(_told(mark.remarks, feedback, about))
    if feedback.correctness:
        return mark._replace(remarks=remarks, told=feedback)
    verdict = Verdict.OPEN if mark.verdict is Verdict.OPEN else Verdict.UNTOLD
    return mark._replace(points=0.0, verdict=verdict, remarks=remarks, told=feedback)


def _told(remarks: tuple[Remark, ...], feedback: Feedback, about: Remarks) -> Iterator[Remark]:
    for each in remarks:
        is_passage = each.start >= 0
        if is_passage and not feedback.correctness:
            continue  # it stands at the words of the key
        if not feedback.has_key and each.state not in GIVEN and not about.are_placed:
            continue
        yield _told_remark(each, feedback, about)


def _told_remark(remark: Remark, feedback: Feedback, about: Remarks) -> Remark:
    """Return one remark less what is not told; without correctness right and wrong must look alike."""
    is_right = remark.state is State.RIGHT and feedback.correctness
    keeps_key = feedback.has_key or is_right
    explains = feedback.explanation and (keeps_key or not about.explain_the_key)
    # The label of a passage is the learner's own.
    label = remark.label if keeps_key or remark.start >= 0 else ""
    told = remark._replace(label=label, feedback=remark.feedback if explains else "")
    return told if feedback.correctness else told._replace(state=State.UNTOLD, note="")
