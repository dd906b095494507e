"""A small course: a pre-test and a post-test in two forms and one weeks later, each for two routes; two exams."""

from dataclasses import replace

from tests.usecases.quiz_course import MODULE, single

from htcourse.core.course import Lesson, LessonText, Part, Route, Section
from htcourse.core.errors import Place
from htcourse.core.quiz import Mode, Quiz

NAMES = ("before", "elements", "signs", "after")
QUESTIONS = tuple(single(f"{form}{number}") for form in ("a", "b", "oa", "ob", "c", "x") for number in range(2))


def _lesson(name: str) -> Lesson:
    sections = tuple(Section(slug, f"{name} {slug}", 5, "Text.\n", Place()) for slug in ("one", "two"))
    objectives = next(each.objectives for each in MODULE.lessons) if name == "elements" else ()
    return Lesson(name, {"": 10}, objectives, (), {"en": LessonText(name.title(), "", sections, Place())}, Place())


def _around(id: str, mode: Mode, form: str, questions: str, routes: tuple[str, ...] = ()) -> Quiz:
    lesson, title = ("before", "Pre-test") if mode is Mode.PRE else ("after", "Post-test")
    title = "Weeks later" if form == "C" else title
    return Quiz(id, {"en": title}, lesson, (mode,), (f"{questions}0", f"{questions}1"), (), form=form, routes=routes)


QUIZZES = (
    *(_around(f"{mode}-{form}", mode, form.upper(), form) for mode in (Mode.PRE, Mode.POST) for form in "ab"),
    *(
        _around(f"{mode}-{form}-officer", mode, form.upper(), f"o{form}", ("officer",))
        for mode in (Mode.PRE, Mode.POST)
        for form in "ab"
    ),
    _around("later-c", Mode.POST, "C", "c"),
    _around("later-c-officer", Mode.POST, "C", "c", ("officer",)),
    Quiz("elements", {"en": "On elements"}, "elements", (Mode.PRACTICE, Mode.TEST), ("x0",), ()),
    Quiz("signs", {"en": "On signs"}, "signs", (Mode.PRACTICE,), ("x1",), ()),
    Quiz("final", {"en": "Final"}, "", (Mode.EXAM,), ("x0",), ()),
    Quiz("officer-final", {"en": "Final of officers"}, "", (Mode.EXAM,), ("x1",), (), routes=("officer",)),
)
FORMS_COURSE = replace(
    MODULE,
    parts=(Part("m1", {"en": "Part"}, NAMES),),
    routes=(Route("university", {"en": "University"}, ()), Route("officer", {"en": "Officer"}, ())),
    lessons=tuple(map(_lesson, NAMES)),
    questions=(*MODULE.questions, *QUESTIONS),
    quizzes=QUIZZES,
)
