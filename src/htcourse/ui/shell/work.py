"""What a class gives to do: in words, and the way to it."""

from PySide6.QtCore import QCoreApplication

from htcourse.ui.look.texts import day_text
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.classes.my_classes import WorkToDo
from htcourse.usecases.classes.work import WorkKind


def go_to_work(desk: Desk, work: WorkToDo) -> None:
    """Show the first section that is not read, the case, or the quizzes, where its mode is chosen."""
    if work.work.kind is WorkKind.LESSON and work.target:
        desk.navigator.show("lesson", work.target)
    elif work.work.kind is WorkKind.CASE:
        desk.navigator.show("case", work.target)
    else:
        desk.navigator.show("quizzes")


def work_detail(work: WorkToDo) -> str:
    """Return what it is, by which day, and from when to when an exam is open."""
    translate = QCoreApplication.translate
    kinds = {
        WorkKind.LESSON: translate("Work", "Lesson"),
        WorkKind.QUIZ: translate("Work", "Quiz"),
        WorkKind.EXAM: translate("Work", "Exam"),
        WorkKind.CASE: translate("Work", "Case"),
        WorkKind.POLL: translate("Work", "Poll"),
    }
    told = [kinds[work.work.kind]]
    if work.work.due:
        told.append(translate("Work", "by {day}").format(day=day_text(work.work.due)))
    if work.work.opens:
        told.append(translate("Work", "opens {day}").format(day=day_text(work.work.opens)))
    if work.work.closes:
        told.append(translate("Work", "closes {day}").format(day=day_text(work.work.closes)))
    return " · ".join(told)
