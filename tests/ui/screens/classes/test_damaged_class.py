"""A class that cannot be read is told as damaged: “no class” would let a trainer make it anew."""

from tests.ui.curtains import say_pin
from tests.ui.screens.classes.test_classes import words

from htcourse.usecases.classes.roster import new_class
from htcourse.usecases.people.trainer_pin import set_trainer_pin


def test_a_class_both_files_of_which_are_damaged_is_told_as_damaged_on_each_page_and_not_as_none(
    program, places, qtbot
):
    set_trainer_pin(places, "4827")
    folder, navigator = places.classes / new_class(places, "Group 3-2").id, program.desk.navigator
    for each in folder.glob("class*.json"):
        each.write_bytes(b"x")
    navigator.show("classes")
    say_pin(program, qtbot, "4827")
    for page in ("reports", "class_plan", "classes"):
        navigator.show(page)
        qtbot.waitUntil(lambda: "damaged" in words(program.window.screen_shown))
        assert "There is no class" not in words(program.window.screen_shown)
    for visit in (("classes",), ("sessions", ""), ("present", "htcourse/act-means-purpose")):
        navigator.show(*visit)
        qtbot.waitUntil(lambda: "Put a copy of “class.json” back" in words(program.window.screen_shown))
