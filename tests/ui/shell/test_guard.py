"""Who may: modules, exams, essays and the trainer's PIN behind one guard; a learner can become no trainer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from tests.how_many import few
from tests.ui.curtains import is_behind_curtain, say_pin
from tests.ui.screens.settings.test_settings import texts

from htcourse.core.quiz import Mode
from htcourse.store.settings import RESET_PIN
from htcourse.ui.dialogs.choose_pin import TrainerPinDialog
from htcourse.ui.dialogs.pin import PinDialog
from htcourse.ui.shell.curtain import CurtainScreen
from htcourse.ui.widgets.focus_order import in_order
from htcourse.ui.widgets.layouts import lay_out
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.preferences import ROLE
from htcourse.usecases.people.trainer_pin import has_trainer_pin, is_trainer, may_choose_trainer_pin, set_trainer_pin
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes
from htcourse.usecases.quizzes.take_quiz import start_attempt, submit_attempt

PIN = "4827"
FOR_TRAINERS = ("teach", "exams", "essays", "marks", "statistics", "classes", "sessions")


@pytest.fixture
def room(places):
    """The data folder of a computer on which two people learn."""
    create_learner(places, name="Aigerim")
    create_learner(places, name="Bolat")
    return places


def test_the_first_pin_is_chosen_until_a_second_person_learns_here(places):
    assert may_choose_trainer_pin(places)
    create_learner(places, name="Aigerim")
    assert may_choose_trainer_pin(places)
    create_learner(places, name="Bolat")
    assert not may_choose_trainer_pin(places)
    (places.home / RESET_PIN).touch()
    assert not may_choose_trainer_pin(places), "a start takes PINs away, and tells who started it"


@pytest.mark.parametrize("place", FOR_TRAINERS)
def test_where_several_learn_nobody_becomes_trainer_by_coming_first(room, open_program, place):
    program = open_program(learner=create_learner(room, name="At work"))
    program.desk.navigator.show(place)
    curtain = program.window.screen_shown
    assert isinstance(curtain, CurtainScreen)
    assert curtain.pad is None
    assert "reset-pin" in texts(curtain)
    program.desk.guard.choose(PIN)
    assert not has_trainer_pin(room)


def test_who_can_open_the_data_folder_chooses_it_at_the_next_start(room, open_program, qtbot):
    learner = create_learner(room, name="At work")
    (room.home / RESET_PIN).touch()
    program = open_program(learner=learner)
    program.desk.navigator.show("exams")
    say_pin(program, qtbot, PIN)
    qtbot.waitUntil(lambda: not is_behind_curtain(program))
    assert is_trainer(room, PIN)


def test_the_first_pin_is_typed_twice(places, open_program, qtbot):
    program = open_program(learner=create_learner(places))
    program.desk.navigator.show("exams")
    curtain = program.window.screen_shown
    for pin, said in ((PIN, "once more"), ("4828", "two different ones"), (PIN, "once more")):
        qtbot.keyClicks(curtain.pad.field, pin)
        qtbot.mouseClick(curtain.open_button, Qt.MouseButton.LeftButton)
        assert said in texts(curtain)
        assert not has_trainer_pin(places)
    qtbot.keyClicks(curtain.pad.field, PIN)
    qtbot.mouseClick(curtain.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not is_behind_curtain(program))
    assert is_trainer(places, PIN)


def choosing_another(program, qtbot) -> TrainerPinDialog:
    """Say the PIN at the curtain, and ask for another one."""
    program.desk.navigator.show("teach")
    say_pin(program, qtbot, PIN)
    qtbot.waitUntil(lambda: not is_behind_curtain(program))
    page = program.window.screen_shown
    qtbot.mouseClick(page.buttons["pin"], Qt.MouseButton.LeftButton)
    return page.findChild(TrainerPinDialog)


def test_another_pin_is_chosen_behind_the_first_one(places, open_program, qtbot):
    program = open_program(learner=create_learner(places))
    set_trainer_pin(places, PIN)
    program.desk.guard.choose("9051")
    assert is_trainer(places, PIN), "not while it is closed"
    dialog = choosing_another(program, qtbot)
    for _ in range(2):
        qtbot.keyClicks(dialog.twice.pad.field, "9051")
        qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_trainer(places, "9051"))


@pytest.mark.parametrize(("again", "is_set"), [("9051", True), ("9052", False)])
def test_after_tab_a_new_pin_is_the_same_one_again_and_not_a_longer_one(places, open_program, qtbot, again, is_set):
    program = open_program(learner=create_learner(places))
    set_trainer_pin(places, PIN)
    dialog = choosing_another(program, qtbot)
    qtbot.keyClicks(dialog.twice.pad.field, "9051")
    qtbot.keyClick(dialog.twice.pad.field, Qt.Key.Key_Tab)
    assert not dialog.twice.pad.field.hasFocus()
    qtbot.keyClicks(dialog.focusWidget(), again[0])
    assert "Type it once more." in texts(dialog)
    qtbot.keyClicks(dialog.focusWidget(), again[1:])
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert is_trainer(places, "9051") == is_set
    assert is_trainer(places, PIN) != is_set


@pytest.mark.parametrize(("key", "value"), [("role", "teach"), ("profile", "exams")])
def test_what_is_the_trainers_to_choose_asks_for_the_pin(places, open_program, qtbot, key, value):
    program = open_program(learner=create_learner(places))
    set_trainer_pin(places, PIN)
    program.desk.navigator.show("settings")
    settings = program.window.screen_shown
    settings.controller.change(key, value)
    dialog = settings.window().findChild(PinDialog)
    assert program.desk.person.learner.preference(ROLE) == "learn"
    qtbot.keyClicks(dialog.pad.field, PIN)
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    if key == "role":
        qtbot.waitUntil(lambda: program.desk.person.learner.preference(ROLE) == "teach")


def test_a_module_dropped_waits_for_the_pin(places, open_program, qtbot, tmp_path):
    program = open_program(learner=create_learner(places))
    set_trainer_pin(places, PIN)
    program.desk.navigator.show("home")
    program.window.files_dropped.emit([str(tmp_path / "one.htmod"), str(tmp_path / "two.htmod")])
    assert is_behind_curtain(program)
    program.window.actions_by_name["install"].trigger()
    assert is_behind_curtain(program)


@pytest.mark.parametrize("place", few(["exams", "teach", "marks", "essays"], 2))
def test_the_focus_is_on_the_page_after_the_pin_and_stays_there_when_the_page_is_filled_anew(program, qtbot, place):
    session = program.desk.person
    submit_attempt(session, start_attempt(session, offered_quizzes(session)[0].id, Mode.TEST).id)
    set_trainer_pin(program.desk.places, PIN)
    program.window.activateWindow()
    for _ in range(2):  # the second time the page is there before it is read
        program.desk.navigator.show("home")
        program.desk.navigator.show(place)
        say_pin(program, qtbot, PIN)
        qtbot.waitUntil(lambda: not is_behind_curtain(program) and not program.desk.jobs.is_busy)
        QApplication.sendPostedEvents()
        screen = program.window.screen_shown.as_widget
        qtbot.waitUntil(lambda screen=screen: is_in(screen, program.window.focusWidget()))
    stop = list(in_order(screen))[-1]
    stop.setFocus()
    program.desk.navigator.reload()
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    qtbot.waitUntil(lambda: is_in(screen, program.window.focusWidget()) and program.window.focusWidget() is not screen)


def is_in(screen: QWidget, focused: QWidget) -> bool:
    return focused is screen or screen.isAncestorOf(focused)


@pytest.mark.parametrize("height", [600, 768])
def test_the_card_of_the_pin_is_hardly_wider_than_its_pad_and_the_button_as_wide(program, height):
    program.window.resize(1366, height)
    program.desk.navigator.show("exams")
    curtain = program.window.screen_shown
    lay_out(curtain.card)
    assert curtain.card.width() <= program.look.px(408)
    assert curtain.open_button.width() == curtain.pad.width()
