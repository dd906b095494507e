"""The small course with questions of equal content under two ids, as a file that was brought in twice has them."""

from dataclasses import replace

from tests.usecases.exam_course import ExamDesk
from tests.usecases.quiz_course import MODULE, QUIZZES, single

from htcourse.core.quiz import Mode, Quiz
from htcourse.store.learner_rows import Shown

ONE, OTHER = "course/one", "course/other"
TAKEN = (Mode.PRACTICE, Mode.TEST)
EQUAL = replace(
    MODULE,
    questions=(*MODULE.questions, single("one", title="The same"), single("other", "o-signs", title="The same")),
    quizzes=(
        *QUIZZES,
        Quiz("first", {"en": "First"}, "", TAKEN, ("one",), ()),
        Quiz("brought", {"en": "Brought in"}, "", TAKEN, ("other",), ()),
        Quiz("twice", {"en": "Twice"}, "", TAKEN, ("one", "other"), ()),
        Quiz("sat", {"en": "Sat"}, "", (Mode.EXAM,), ("other",), ()),
        Quiz("later", {"en": "Later"}, "", (Mode.EXAM,), ("one",), ()),
    ),
)


class EqualDesk(ExamDesk):
    """A learner with that course."""

    course = EQUAL


def keep_as_before(session, page, answer, points):
    """Keep an answer to the first question of an attempt as an earlier version did: under the id shown first."""
    drawn = session.learner.attempt(page.id).drawn[0]
    return session.learner.append_response(
        ONE,
        answer,
        shown=Shown(drawn.shown, "course", ONE, {}),
        points=points,
        verdict="right" if points else "wrong",
        attempt=page.id,
        number=1,
        language="en",
    )
