"""What a class gives to do: in words, and the way to it."""

from PySide6.QtCore import QCoreApplication

from htcourse.ui.look.texts import day_text, meant_text, moment_text
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.classes.classes_joined import WorkToDo
from htcourse.usecases.classes.work import Work, WorkKind


def go_to_work(desk: Desk, work: WorkToDo) -> None:
    """Show the first section that is not read, the case, or the quiz among all, where its mode is chosen."""
    if work.work.kind is WorkKind.LESSON and work.target:
        desk.navigator.show("lesson", work.target)
    elif work.work.kind is WorkKind.CASE:
        desk.navigator.show("case", work.target)
    else:
        desk.navigator.show("quizzes", work.target)


def work_detail(work: WorkToDo) -> str:
    """Return what it is, by which day, from when to when an exam is open, what comes first, and its day."""
    given = given_words(work.work, work.offset_minutes)
    return " · ".join(filter(None, (given, first_words(work.waits_for), meant_text(work.meant_from))))


def first_words(title: str) -> str:
    """Return what has to be done before it (empty: nothing), as a learner and a trainer are told."""
    return QCoreApplication.translate("Work", "first comes “{title}”").format(title=title) if title else ""


def kind_words() -> dict[WorkKind, str]:
    """Return what kinds of work are called."""
    translate = QCoreApplication.translate
    return {
        WorkKind.LESSON: translate("Work", "Lesson"),
        WorkKind.QUIZ: translate("Work", "Quiz"),
        WorkKind.EXAM: translate("Work", "Exam"),
        WorkKind.CASE: translate("Work", "Case"),
        WorkKind.POLL: translate("Work", "Poll"),
    }


def given_words(work: Work, offset_minutes: int) -> str:
    """Return what is given, by which day, and at which hours here (so far from UTC) an exam opens and closes."""
    translate = QCoreApplication.translate
    told = [kind_words()[work.kind]]
    if work.due:
        told.append(translate("Work", "by {day}").format(day=day_text(work.due)))
    if work.opens:
        told.append(translate("Work", "opens {time}").format(time=moment_text(work.opens, offset_minutes)))
    if work.closes:
        told.append(translate("Work", "closes {time}").format(time=moment_text(work.closes, offset_minutes)))
    return " · ".join(told)
