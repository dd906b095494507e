"""What a screen reader is told of the window and of Progress."""

from PySide6.QtGui import QAccessible
from tests.ui.accessible import heard, nameless, of_role

from htcourse.core.quiz import Mode
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt

Role = QAccessible.Role


def test_every_control_of_every_page_has_a_name(program):
    navigator = program.desk.navigator
    for place in ("home", "progress", "settings", "help"):
        navigator.show(place)
        assert nameless(heard(program.window)) == [], place


def test_progress_tells_objectives_with_the_words_of_their_cells(program, qtbot):
    program.desk.navigator.show("progress")
    # Before anything was answered every part is folded away.
    for part in program.window.screen_shown.findChildren(Disclosure):
        part.set_open(True)

    def rows() -> list[str]:
        return [each.name for each in of_role(heard(program.window), Role.Button) if "First try" in each.name]

    def unseen() -> list[str]:
        return [each.name for each in of_role(heard(program.window), Role.Button) if each.name.endswith("not seen yet")]

    qtbot.waitUntil(lambda: len(unseen()) > 10)
    assert rows() == [], "nothing was tried yet"


def test_progress_tells_its_headings_and_its_table_head(program):
    person = program.desk.person
    practice = start_attempt(person, "htcourse/demand", Mode.PRACTICE, seed=1)
    answer_in_attempt(person, practice.id, 1, {"choices": ["unknown"]})  # the table has a head once it has a cell
    program.desk.navigator.show("progress")
    names = [each.name for each in heard(program.window)]
    for heading in ("Progress", "Objectives", "Parts", "My data"):
        assert heading in names
    assert any(each.startswith("Objective, First try, Last test, Now, ") for each in names)


def test_quick_exit_is_told_on_every_page_and_never_the_course_after_it(program):
    assert "Quick exit" in [each.name for each in of_role(heard(program.window), Role.Button)]
    program.window.actions_by_name["leave"].trigger()
    names = " ".join(each.name for each in heard(program.window))
    assert "trafficking" not in names.lower()


def test_the_tabs_of_a_page_and_of_the_bar_are_told_as_one_of_several(program):
    program.desk.navigator.show("help")
    found = heard(program.window)
    assert of_role(found, Role.CheckBox) == []
    chosen = [each.name for each in of_role(found, Role.RadioButton) if each.is_checked]
    assert "Help lines" in chosen
