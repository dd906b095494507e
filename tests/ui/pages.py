"""Pages as the use cases give them, made by hand."""

from htcourse.core.progress import LessonState, Security
from htcourse.core.quiz import Mode
from htcourse.usecases.quizzes.take_quiz import AttemptRow, QuizRow
from htcourse.usecases.reading.open_home import Continue, HomePage, ModuleParts, PartRow, RouteRow
from htcourse.usecases.reading.open_progress import NextStep, ObjectiveRow, ProgressPage, ProgressPart, Tally
from htcourse.usecases.reading.search_course import Hit, HitGroup, SearchPage

PARTS = (
    PartRow("m/p0", 0, "Orientation", 2, 2, 35, LessonState.DONE, "m/a#x"),
    PartRow("m/p1", 1, "What trafficking is", 1, 3, 102, LessonState.BEGUN, "m/b#x"),
    PartRow("m/p2", 2, "Law", 0, 3, 80, LessonState.OPEN, "m/c#x"),
)
ROUTES = (
    RouteRow("awareness", "Awareness", 90, 5, False, "m/a#x"),
    RouteRow("university", "University", 1260, 30, True, "m/a#x"),
)
HOME = HomePage(
    title="The course",
    name="Aigerim",
    route="university",
    lessons_done=5,
    lessons_total=30,
    minutes_left=1080,
    resume=Continue("m/b#y", "Act, means, purpose", "Three elements", 2, (True, False, False), 27, True),
    modules=(ModuleParts("m", "The course", PARTS),),
    routes=ROUTES,
)
EMPTY_HOME = HomePage("", "", "", 0, 0, 0, None, (), ())


def attempt(id: str, answered: int, points: float | None) -> AttemptRow:
    return AttemptRow(id, Mode.TEST, "2026-03-01T09:00:00.000Z", 300, answered, 12, points, out_of=12)


BOTH = (Mode.PRACTICE, Mode.TEST)
QUIZZES = (
    QuizRow("m/q1", "New quiz", BOTH, 12, "", "", ()),
    QuizRow("m/q2", "Taken quiz", BOTH, 12, "", "", (attempt("t2", 12, 8.0),)),
    QuizRow("m/q3", "Open quiz", BOTH, 12, "", "t3", (attempt("t3", 3, None),)),
)

NOT_YET = ObjectiveRow(
    "m/o1", "Apply the consent rule", Tally(0, 2), Tally(1, 2), None, None, Security.NOT_YET, 0, "m/b", "m/b#x", 0, (0,)
)
SECURE = ObjectiveRow(
    "m/o2",
    "Identify the elements",
    Tally(1, 3),
    Tally(3, 3),
    Tally(2, 2),
    Tally(1, 2),
    Security.SECURE,
    4,
    "m/b",
    "m/b#y",
    2,
)
UNSEEN = ObjectiveRow("m/o3", "Tell it from smuggling", None, None, None, None, Security.NOT_YET, None, "m/b", "m/b#z")
PROGRESS = ProgressPage(
    route_title="University",
    lessons_done=5,
    lessons_total=30,
    secure=1,
    seen=2,
    parts=(ProgressPart("m/p1", 1, "What trafficking is", 1, 3, LessonState.BEGUN, (NOT_YET, SECURE, UNSEEN)),),
    next_step=NextStep(NOT_YET, "m/b#x", "Three elements", "m/q1"),
    answers=7,
)


def hit(kind: str, ref: str, title: str, *snippet: tuple[str, bool]) -> Hit:
    return Hit(kind, ref, title, 1, "What trafficking is", 3, snippet, True)


FOUND = SearchPage(
    "consent",
    (
        HitGroup(
            "lesson",
            (
                hit("lesson", "m/b#x", "Act, means", ("The ", False), ("consent", True), (" of an adult\nis", False)),
                hit("lesson", "m/c#x", "First contact", ("With informed ", False), ("consent", True)),
            ),
            4,
        ),
        HitGroup("term", (hit("term", "m/consent", "consent", ("Agreement", False)),), 1),
    ),
)
