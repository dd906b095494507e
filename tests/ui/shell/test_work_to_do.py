"""What a class gives to do, in words."""

from htcourse.ui.shell.work_to_do import work_detail
from htcourse.usecases.classes.classes_joined import WorkToDo
from htcourse.usecases.classes.work import Work, WorkKind


def test_a_follow_up_says_from_which_day_it_is_meant():
    work = Work(WorkKind.QUIZ, "course/later", "2026-03-09")
    given = WorkToDo(work, "Weeks later", "Spring", is_done=False, target="course/later", meant_from="2026-03-16")
    assert work_detail(given) == "Quiz · by 9 Mar 2026 · meant for 16 Mar 2026 or later"
