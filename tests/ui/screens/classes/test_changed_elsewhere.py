"""A page of a class that somebody comes back to, after a command or another window changed the class."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from tests.ui.curtains import say_pin
from tests.ui.shell.test_module_update import words
from tests.usecases.simulated import simulated_class

from htcourse.store.class_files import Person, person_of
from htcourse.ui.widgets.button import Button
from htcourse.usecases.classes.on_list import all_on_list, move_results
from htcourse.usecases.classes.roster import add_people, change_person, find_class, new_class
from htcourse.usecases.people.trainer_pin import set_trainer_pin

FROM_BEFORE = "Another program changed this class: the page is from before."


@pytest.fixture
def of(places):
    """A class of which somebody handed in, under a code that is another's."""
    made = new_class(places, "Group 3-2")
    simulated_class(places.of_class(made.id), 1)
    return all_on_list(places, add_people(places, made.id, [Person("K7-2", "Nurlan T.", "3-2")]))


@pytest.fixture
def reads(program, places, qtbot, monkeypatch):
    """The titles of what was begun to be read of a class, in order, and those of it that are done; a trainer works."""
    set_trainer_pin(places, "4827")
    program.desk.navigator.show("sessions")
    say_pin(program, qtbot, "4827")
    begun: list[str] = []
    done: list[str] = []
    run = program.desk.jobs.run
    program.desk.requests.class_shown.connect(lambda *_: done.append(begun[-1]))

    def noted(owner, work, on_done, on_error, title, **more):
        begun.extend([title] * title.startswith("Reading"))  # not what goes on by itself
        run(owner, work, on_done, on_error, title, **more)

    monkeypatch.setattr(program.desk.jobs, "run", noted)
    return begun, done


@pytest.mark.parametrize(
    ("screen", "title"),
    [
        ("classes", "Reading the class"),
        ("reports", "Reading the report"),
        ("exams", "Reading the exams"),
        ("marks", "Reading the attempts"),
    ],
)
def test_a_class_changed_elsewhere_is_read_anew_for_who_comes_back(
    program, places, of, reads, qapp, qtbot, screen, title
):
    def come_back():
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)

    begun, done = reads
    program.desk.navigator.show(screen, *([] if screen == "classes" else [of.id]))
    qtbot.waitUntil(lambda: done == [title])
    come_back()
    assert begun == [title], "nothing changed, nothing is read"
    (code,) = (each.code for each in of.people if each.learner)
    assert move_results(places, of.id, code, "K7-2").is_new
    assert person_of(find_class(places, of.id), "K7-2").learner
    come_back()
    assert begun == [title, title]
    qtbot.waitUntil(lambda: done == [title, title])
    come_back()
    assert begun == [title, title], "once for a change"


def test_what_is_being_typed_stays_and_the_page_is_read_by_a_button(program, places, of, reads, qapp, qtbot):
    begun, done = reads
    program.desk.navigator.show("classes")
    page = program.window.screen_shown
    qtbot.waitUntil(lambda: len(done) == 1 and any(each.isVisible() for each in page.findChildren(QLineEdit)))
    (search,) = (each for each in page.findChildren(QLineEdit) if each.isVisible())
    qtbot.keyClicks(search, "Nur")
    change_person(places, of.id, "K7-2", "Nurlan Toktogulov", "3-2")
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert len(begun) == 1
    assert search.text() == "Nur"
    qtbot.waitUntil(lambda: FROM_BEFORE in words(program))
    (button,) = (each for each in program.window.findChildren(Button) if each.text() == "Read it anew")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(done) == 2)
    qtbot.waitUntil(lambda: FROM_BEFORE not in words(program))
