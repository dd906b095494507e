"""The name of a class beside the title: whole where there is room, and with its end where there is none."""

import pytest
from PySide6.QtCore import QPoint
from tests.ui.curtains import say_pin

from htcourse.ui.shell.trainers import ClassChoice
from htcourse.usecases.classes.roster import new_class
from htcourse.usecases.people.trainer_pin import set_trainer_pin


@pytest.mark.parametrize("name", ["statistics", "classes", "reports"])
def test_a_long_name_of_a_class_is_seen_whole_beside_the_title(program, places, qtbot, name):
    _, second = (new_class(places, f"Police Academy, Almaty, group {number}").id for number in (1, 2))
    set_trainer_pin(places, "4827")
    program.window.resize(1366, 768)
    program.desk.navigator.show(name, second)
    say_pin(program, qtbot, "4827")
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    page = program.window.screen_shown
    button = page.findChild(ClassChoice).button
    qtbot.waitUntil(lambda: button.value == second and button.width() >= button.sizeHint().width())
    heading = page.heading
    assert heading.height() <= heading.leading + 20, "the title has one line"
    end = heading.mapTo(page, QPoint(heading.line_width(), 0)).x()
    assert end <= button.mapTo(page, QPoint()).x()


def test_a_name_without_room_beside_the_title_is_not_cut_in_its_middle_but_has_a_row(program, places, qtbot):
    """“Группа 12-… 2026 года” stood beside the title of Marks at 200 %, where a row was free."""
    _, second = (new_class(places, f"Группа 12-А вечерняя, набор {number}").id for number in (1, 2))
    set_trainer_pin(places, "4827")
    program.look.set_zoom(2.0)
    program.window.resize(1024, 600)
    program.desk.navigator.show("marks", second)
    say_pin(program, qtbot, "4827")
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    page = program.window.screen_shown
    button = page.findChild(ClassChoice).button
    qtbot.waitUntil(lambda: button.value == second and button.width() >= button.sizeHint().width())
    assert button.mapTo(page, QPoint(button.width(), 0)).x() <= page.viewport().width()
