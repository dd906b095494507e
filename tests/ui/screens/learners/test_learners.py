import subprocess
import sys
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from htcourse.store.learner import LearnerFile
from htcourse.store.preferences import PIN, ROLE
from htcourse.ui.shell.actions import COMMANDS
from htcourse.ui.widgets.focus_order import in_order, is_in_view
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.link_card import LinkCard
from htcourse.ui.widgets.search_field import FilterField
from htcourse.usecases.machine.machine_settings import keep_profile
from htcourse.usecases.people.learners import LearnerRow, create_learner, list_learners
from htcourse.usecases.people.pins import hashed_pin

HOLD = """
import sys
from pathlib import Path
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
with LearnerFile.open(Places(Path(sys.argv[1])), sys.argv[2]):
    print("ready", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def another_program(home, learner):
    """Another process that has a learner's file open."""
    command = [sys.executable, "-c", HOLD, str(home), learner]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield
        process.communicate("\n", timeout=240)


def button(where, text: str) -> QPushButton:
    return next(each for each in where.findChildren(QPushButton) if each.text() == text and each.isVisible())


def test_two_learners_are_asked_who_it_is(open_program, places, qtbot):
    create_learner(places, name="Aigerim")
    create_learner(places, name="Daniyar")
    program = open_program()
    tiles = program.window.screen_shown.tiles
    assert {tile.text() for tile in tiles} == {"Aigerim", "Daniyar"}
    chosen = next(tile for tile in tiles if tile.text() == "Daniyar")
    qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
    assert program.window.bar.learner_button.text() == "Daniyar"
    assert not program.desk.navigator.can_go(-1)


def test_a_tile_says_that_it_asks_for_a_pin(open_program, places):
    create_learner(places, name="Aigerim")
    with LearnerFile.open(places, create_learner(places, name="Daniyar")) as learner:
        learner.set_preference(PIN, hashed_pin("2580"))
    said = {tile.text(): tile.accessibleName() for tile in open_program().window.screen_shown.tiles}
    assert said["Daniyar"].endswith("asks for a PIN")
    assert "PIN" not in said["Aigerim"]


def test_keys_that_need_a_learner_rest_until_somebody_is_there(open_program, places, qtbot):
    create_learner(places, name="Aigerim")
    create_learner(places, name="Daniyar")
    program = open_program()
    program.window.show()
    qtbot.waitExposed(program.window)
    said: list[object] = []
    program.desk.navigator.refused.connect(said.append)
    screen = program.window.screen_shown
    for command in COMMANDS:
        if command.name not in ("leave", "return", "full_screen"):
            with qtbot.captureExceptions() as mistakes:
                program.window.actions_by_name[command.name].trigger()
            assert not mistakes, command.name
    assert program.window.screen_shown is screen
    assert not said
    qtbot.mouseClick(screen.tiles[0], Qt.MouseButton.LeftButton)
    program.window.actions_by_name["help"].trigger()
    assert program.desk.navigator.current.screen_name == "help"


def test_a_file_in_use_is_a_sentence_and_others_are_offered(open_program, places, qtbot):
    first = create_learner(places, name="Aigerim")
    create_learner(places, name="Daniyar")
    with another_program(places.home, first):
        program = open_program(learner=first)
        screen = program.window.screen_shown
        qtbot.waitUntil(lambda: "another" in " ".join(label.words for label in screen.findChildren(Label)))
        assert len(screen.tiles) == 2
        assert button(screen, "Just look, keep nothing").isVisible()


def test_just_looking_keeps_nothing(open_program, places, qtbot):
    create_learner(places, name="Aigerim")
    program = open_program()
    program.window.actions_by_name["switch"].trigger()
    files = sorted(path.name for path in places.learners.iterdir())
    qtbot.mouseClick(button(program.window.screen_shown, "Just look, keep nothing"), Qt.MouseButton.LeftButton)
    assert program.desk.keeps_nothing
    program.screens.go_on()
    assert program.desk.navigator.current.screen_name == "lesson"
    program.window.close()
    assert sorted(path.name for path in places.learners.iterdir()) == files


def test_somebody_new_is_asked_for_a_name_and_the_one_before_can_get_one(open_program, places, qtbot):
    create_learner(places)
    program = open_program()
    program.window.actions_by_name["switch"].trigger()
    screen = program.window.screen_shown
    qtbot.mouseClick(button(screen, "Somebody new"), Qt.MouseButton.LeftButton)
    dialog = screen.dialog
    assert not dialog.go_on.isEnabled()
    dialog.name.setText("  Daniyar ")
    dialog.before.setText("Aigerim")
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(program.window.screen_shown.begin_button, Qt.MouseButton.LeftButton)
    assert {row.name for row in list_learners(places)} == {"Aigerim", "Daniyar"}
    assert program.window.bar.learner_button.text() == "Daniyar"
    assert program.desk.navigator.current.screen_name == "lesson"


@pytest.mark.parametrize("keeps", ["teaching", "a PIN"])
def test_who_teaches_or_has_a_pin_is_named_by_nobody_else(open_program, places, qtbot, keeps):
    """The name stands beside the marks that are given."""
    with LearnerFile.open(places, create_learner(places)) as before:
        before.set_preference(*{"teaching": (ROLE, "teach"), "a PIN": (PIN, hashed_pin("2580"))}[keeps])
    program = open_program()
    if keeps == "teaching":
        program.window.actions_by_name["switch"].trigger()
    qtbot.mouseClick(button(program.window.screen_shown, "Somebody new"), Qt.MouseButton.LeftButton)
    assert program.window.screen_shown.dialog.before is None


def test_a_learner_is_opened_by_a_name_that_only_one_has(open_program, places):
    wanted = create_learner(places, name="Aigerim")
    for name in ("Dana", "Dana"):
        create_learner(places, name=name)
    assert open_program(learner="aigerim").desk.person.learner.id == wanted
    several = open_program(learner="Dana")
    assert several.desk.session is None
    assert several.desk.navigator.current.screen_name == "learners"
    note = several.window.screen_shown.findChildren(Label)
    assert any("“Dana” are several learners here" in each.words for each in note)


def test_an_id_with_half_a_character_is_told_in_a_whole_sentence(open_program, places):
    create_learner(places, name="Aigerim")
    note = open_program(learner="\udcff").window.screen_shown.findChildren(Label)
    assert any("There is no learner “?”" in each.words and "Choose another learner" in each.words for each in note)


def test_who_has_a_name_is_not_asked_for_another(open_program, places, qtbot):
    create_learner(places, name="Aigerim")
    program = open_program()
    program.window.actions_by_name["switch"].trigger()
    screen = program.window.screen_shown
    screen.ask_name()
    assert screen.dialog.before is None
    screen.dialog.reject()
    assert program.window.screen_shown is screen


def test_a_computer_of_many_asks_at_every_start(open_program, places):
    create_learner(places, name="Aigerim")
    keep_profile(places, "exam")
    program = open_program()
    assert [tile.text() for tile in program.window.screen_shown.tiles] == ["Aigerim"]


@pytest.mark.parametrize("count", [1, 3, 60])
def test_who_is_new_is_seen_without_scrolling_above_many_tiles_and_below_few(open_program, places, qtbot, count):
    for name in ("Aigerim", "Daniyar"):
        create_learner(places, name=name)
    program = open_program()
    program.window.resize(1024, 600)
    program.window.show()
    screen = program.window.screen_shown
    screen.show_learners([LearnerRow(f"id{n}", f"Learner {n}", "", number=n) for n in range(count)])
    qtbot.waitUntil(lambda: screen.tiles[0].isVisible())
    for words in ("Somebody new", "Just look, keep nothing"):
        assert is_in_view(button(screen, words)), words
    stops = [each for each in in_order(screen) if isinstance(each, QPushButton | QLineEdit | LinkCard)]
    fields = [screen.field] if screen.field is not None else []
    new = [button(screen, "Somebody new"), button(screen, "Just look, keep nothing")]
    assert stops == ([*new, *fields, *screen.tiles] if count == 60 else [*screen.tiles, *new])


def test_many_learners_stand_by_name_and_a_field_finds_one(open_program, places, qtbot):
    names = ["Ярослав", "Ғалым", "Галина", "Әсел", "Анна", "Ёлкин", *(f"Student {number}" for number in range(1, 7))]
    for name in names[:-1]:
        create_learner(places, name=name)
    screen = open_program().window.screen_shown
    assert screen.field is None
    create_learner(places, name=names[-1])
    program = open_program()
    program.window.show()
    screen = program.window.screen_shown
    ordered = [f"Student {number}" for number in range(1, 7)]
    assert [tile.text() for tile in screen.tiles] == [*ordered, "Анна", "Әсел", "Галина", "Ғалым", "Ёлкин", "Ярослав"]
    qtbot.waitUntil(screen.field.hasFocus)
    assert isinstance(screen.field, FilterField), "it has the sign that every other has"

    def left() -> list[str]:
        return [tile.text() for tile in screen.tiles if tile.isVisible()]

    screen.field.setText("student")
    assert left() == ordered
    qtbot.keyClick(screen.field, Qt.Key.Key_Return)
    assert program.window.screen_shown is screen, "Enter chooses nobody among several"
    qtbot.waitUntil(screen.tiles[0].hasFocus)  # and goes to the first
    screen.field.setFocus()
    screen.field.setText("елк")
    assert left() == ["Ёлкин"]
    screen.field.setText("nobody")
    assert left() == []
    assert any("Nobody here has these words" in each.words for each in screen.findChildren(Label) if each.isVisible())
    screen.field.setText("асел")
    qtbot.keyClick(screen.field, Qt.Key.Key_Return)
    assert program.window.bar.learner_button.text() == "Әсел"
