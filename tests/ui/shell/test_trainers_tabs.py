"""The tabs between the pages for trainers: on each of them, at one place, with the class that is looked at."""

import pytest
from PySide6.QtCore import QPoint, Qt
from tests.how_many import few
from tests.ui.curtains import is_behind_curtain
from tests.ui.shell.by_keyboard import PIN

from htcourse.ui.shell.registry import entries, is_for_trainers
from htcourse.ui.shell.screen_host import create
from htcourse.ui.shell.trainers import PAGES, TrainersTabs
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.page import Page
from htcourse.usecases.classes.roster import new_class
from htcourse.usecases.machine.machine_settings import keep_last_class, last_class
from htcourse.usecases.people.trainer_pin import set_trainer_pin

NEED_THEIR_HEIGHT = {"present", "workshop"}


@pytest.fixture
def trainers(program, places):
    """The page Modules, past its curtain."""
    set_trainer_pin(places, PIN)
    program.desk.navigator.show("teach")
    assert is_behind_curtain(program)
    assert not program.window.screen_shown.findChildren(TrainersTabs)
    program.desk.guard.say(PIN)
    return program


def tabs(program) -> TrainersTabs:
    (found,) = program.window.screen_shown.findChildren(TrainersTabs)
    return found


def press(program, qtbot, name: str) -> None:
    qtbot.mouseClick(tabs(program).buttons[name], Qt.MouseButton.LeftButton)


def has_focus(program, name: str) -> bool:
    """Whether a tab has the focus of the window, which the dialog of a job may have taken from."""
    return program.window.focusWidget() is tabs(program).buttons[name]


def marked(program) -> list[str]:
    return [name for name, each in tabs(program).buttons.items() if each.isChecked()]


def choices(screen: Page) -> list[ChoiceButton]:
    found = screen.findChildren(ChoiceButton)
    return [each for each in found if each.isVisible() and each.name == "Whose"]


def whose(screen: Page) -> str:
    return " ".join(each.accessibleName() for each in choices(screen))


def test_each_page_for_trainers_has_them_but_for_those_that_need_their_height(trainers, qtbot):
    names = [name for name in entries() if is_for_trainers(name) and name not in NEED_THEIR_HEIGHT]
    assert set(names) == set(PAGES)
    for name in NEED_THEIR_HEIGHT:
        screen = create(name, trainers.desk).as_widget
        qtbot.addWidget(screen)
        assert not screen.findChildren(TrainersTabs)


def test_a_tab_leads_to_its_page_and_back_to_where_one_was(trainers, qtbot):
    navigator = trainers.desk.navigator
    for name in (*PAGES[1:], "teach"):
        before = navigator.current
        press(trainers, qtbot, name)
        assert navigator.current.screen_name == name
        assert marked(trainers) == [name]
        qtbot.waitUntil(lambda name=name: has_focus(trainers, name))
        trainers.window.actions_by_name["back"].trigger()
        assert navigator.current == before
        assert marked(trainers) == [before.screen_name]
        navigator.forward()


def test_arrows_lead_along_them(trainers, qtbot):
    tabs(trainers).focus_marked()
    for name in PAGES[1:4]:
        qtbot.keyClick(trainers.window.focusWidget(), Qt.Key.Key_Right)
        assert trainers.desk.navigator.current.screen_name == name
        qtbot.waitUntil(lambda name=name: has_focus(trainers, name))


@pytest.mark.parametrize(("size", "zoom"), few([((1366, 768), 1.0), ((1024, 600), 1.0), ((1366, 768), 1.5)]))
def test_no_tab_moves_from_page_to_page_and_none_is_cut(trainers, qtbot, size, zoom):
    trainers.window.resize(*size)
    trainers.look.set_zoom(zoom)
    places: dict[str, set[tuple[int, int]]] = {}
    for name in PAGES:
        trainers.desk.navigator.show(name)
        qtbot.waitUntil(lambda: not trainers.desk.jobs.is_busy)
        own = tabs(trainers)
        page = trainers.window.screen_shown.widget()
        assert page is not None
        qtbot.waitUntil(lambda own=own: own.isVisible() and own.height() >= own.sizeHint().height())
        for tab, each in own.buttons.items():
            at = each.mapTo(page, QPoint())
            assert each.width() >= each.sizeHint().width()
            assert 0 <= at.x() <= page.width() - each.width()
            places.setdefault(tab, set()).add((at.x(), at.y()))
    assert {len(each) for each in places.values()} == {1}


def test_the_class_that_is_looked_at_goes_along(trainers, places, qtbot):
    navigator, ids = trainers.desk.navigator, [new_class(places, name).id for name in ("Day", "Evening")]
    press(trainers, qtbot, "exams")
    assert navigator.current.arguments == ()
    press(trainers, qtbot, "classes")
    screen = trainers.window.screen_shown
    qtbot.waitUntil(lambda: screen.table is not None)
    screen.class_chosen.emit(ids[1])
    qtbot.waitUntil(lambda: screen.of.value == ids[1])
    for name in ("exams", "essays", "marks", "class_plan", "reports", "paper"):
        press(trainers, qtbot, name)
        assert navigator.current.arguments == (ids[1],)
    press(trainers, qtbot, "sessions")
    assert navigator.current.arguments == ("", ids[1])
    navigator.show("exams", ids[1])
    screen = trainers.window.screen_shown
    qtbot.waitUntil(lambda: whose(screen) == "Whose: Evening")
    choices(screen)[0].chosen.emit(ids[0])
    assert (navigator.current.arguments, last_class(places)) == ((ids[0],), ids[0])
    press(trainers, qtbot, "classes")
    screen = trainers.window.screen_shown
    qtbot.waitUntil(lambda: screen.of.value == ids[0])
    navigator.show("exams", "")
    press(trainers, qtbot, "essays")
    assert navigator.current.arguments == ()
    screen = trainers.window.screen_shown
    qtbot.waitUntil(lambda: whose(screen) == "Whose: This computer")


def test_the_class_goes_past_pages_without_one_and_this_computer_once_chosen_stays(trainers, places, qtbot):
    navigator, of = trainers.desk.navigator, new_class(places, "Day").id
    keep_last_class(places, of)
    for name in ("essays", "statistics", "essays", "teach", "marks", "sessions", "marks"):
        press(trainers, qtbot, name)
        if name == "statistics":
            group = trainers.window.screen_shown.group
            qtbot.waitUntil(lambda group=group: group.value == of)
        elif name != "teach":
            assert navigator.current.arguments == (("", of) if name == "sessions" else (of,))
    screen = trainers.window.screen_shown
    qtbot.waitUntil(lambda: whose(screen) == "Whose: Day")
    choices(screen)[0].chosen.emit("")
    for name in ("statistics", "essays", "teach", "exams"):
        press(trainers, qtbot, name)
        assert navigator.current.arguments == ()
    press(trainers, qtbot, "statistics")
    group = trainers.window.screen_shown.group
    qtbot.waitUntil(lambda: not trainers.desk.jobs.is_busy)
    assert group.value == ""
    group.set_value(of)
    group.chosen.emit(of)
    press(trainers, qtbot, "essays")
    assert navigator.current.arguments == (of,), "chosen there, it goes along too"
