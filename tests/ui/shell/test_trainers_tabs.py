"""The tabs between the pages for trainers, and the choice of a class: on each of them, at one place."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from tests.how_many import few
from tests.ui.curtains import is_behind_curtain
from tests.ui.shell.by_keyboard import PIN

from htcourse.tour.driver import Driver
from htcourse.tour.tabs import to_page
from htcourse.ui.shell.registry import entries, is_for_trainers
from htcourse.ui.shell.screen_host import create
from htcourse.ui.shell.trainers import PAGES, ClassChoice, TrainersTabs
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


def choice(screen: Page) -> ChoiceButton:
    (found,) = screen.findChildren(ClassChoice)
    return found.button


def told(screen: Page) -> list[str]:
    """What is seen beside the title of the class: a button's words with its name, or the name alone."""
    (found,) = screen.findChildren(ClassChoice)
    return [each.accessibleName() for each in (found.button, found.only) if each.isVisible()]


def chosen(screen: Page, class_id: str) -> None:
    choice(screen).set_value(class_id)
    choice(screen).chosen.emit(class_id)


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


@pytest.mark.parametrize("name", few(["teach", "essays", "paper"]))
def test_in_a_low_window_they_are_one_row_with_a_menu_of_the_others(trainers, qtbot, name):
    """At 1024×600 and 200 % they stood in three rows and left a table two of its own."""
    trainers.window.resize(1024, 600)
    trainers.look.set_zoom(2.0)
    trainers.window.show()
    trainers.desk.navigator.show(name)
    row = tabs(trainers)
    qtbot.waitUntil(row.others.isVisible)
    seen = [each for each in row.buttons.values() if each.isVisible()]
    qtbot.waitUntil(lambda: len({each.y() for each in (*seen, row.others)}) == 1)
    assert row.buttons[name] in seen
    assert all(each.width() >= each.sizeHint().width() for each in (*seen, row.others))
    assert row.others.geometry().right() < row.width()
    assert row.others.accessibleName() == "Other pages"
    row.others.setFocus()
    qtbot.keyClick(row.others, Qt.Key.Key_Space)
    (menu,) = (each for each in row.others.findChildren(QMenu) if each.isVisible())
    offered = [each.text() for each in menu.actions()]
    assert {*offered, *(each.text() for each in seen)} == {each.text() for each in row.buttons.values()}
    assert len(seen) + len(menu.actions()) == len(PAGES)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    led_to = menu.activeAction().text()
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row.buttons[trainers.desk.navigator.current.screen_name].text() == led_to)
    here = trainers.desk.navigator.current.screen_name
    qtbot.waitUntil(lambda: has_focus(trainers, here) and tabs(trainers).buttons[here].isVisible())
    trainers.look.set_zoom(1.0)
    qtbot.waitUntil(lambda: all(each.isVisible() for each in tabs(trainers).buttons.values()))
    assert not tabs(trainers).others.isVisible()


def test_the_tour_goes_to_a_page_without_a_tab_by_the_menu(trainers, qtbot):
    """It knew tabs alone, and ended at the trainers' guide."""
    trainers.window.resize(1024, 600)
    trainers.look.set_zoom(2.0)
    trainers.window.show()
    qtbot.waitUntil(tabs(trainers).others.isVisible)
    for name, words in (("paper", "Paper"), ("teach", "Modules")):
        to_page(Driver(trainers, None), words)
        assert trainers.desk.navigator.current.screen_name == name


def test_the_class_that_is_looked_at_goes_along(trainers, places, qtbot):
    navigator, ids = trainers.desk.navigator, [new_class(places, name).id for name in ("Day", "Evening")]
    press(trainers, qtbot, "exams")
    assert navigator.current.arguments == ()
    press(trainers, qtbot, "classes")
    screen = trainers.window.screen_shown
    qtbot.waitUntil(lambda: told(screen) == ["Class: Day"] and not trainers.desk.jobs.is_busy)
    chosen(screen, ids[1])
    qtbot.waitUntil(lambda: told(screen) == ["Class: Evening"] and not trainers.desk.jobs.is_busy)
    for name in ("exams", "essays", "marks", "statistics", "class_plan", "reports", "paper", "classes"):
        press(trainers, qtbot, name)
        assert navigator.current.arguments == (ids[1],)
    press(trainers, qtbot, "sessions")
    assert navigator.current.arguments == ("", ids[1])
    navigator.show("exams", ids[1])
    screen = trainers.window.screen_shown
    qtbot.waitUntil(lambda: told(screen) == ["Class: Evening"])
    chosen(screen, ids[0])
    assert (navigator.current.arguments, last_class(places)) == ((ids[0],), ids[0])
    press(trainers, qtbot, "classes")
    screen = trainers.window.screen_shown
    qtbot.waitUntil(lambda: told(screen) == ["Class: Day"])
    navigator.show("exams", "")
    press(trainers, qtbot, "essays")
    assert navigator.current.arguments == ()
    screen = trainers.window.screen_shown
    qtbot.waitUntil(lambda: told(screen) == ["Class: This computer"])


def test_the_class_goes_past_pages_without_one_and_this_computer_once_chosen_stays(trainers, places, qtbot):
    navigator, of = trainers.desk.navigator, new_class(places, "Day").id
    keep_last_class(places, of)
    for name in ("essays", "statistics", "essays", "teach", "marks", "sessions", "marks"):
        press(trainers, qtbot, name)
        if name != "teach":
            assert navigator.current.arguments == (("", of) if name == "sessions" else (of,))
    screen = trainers.window.screen_shown
    qtbot.waitUntil(lambda: told(screen) == ["Class: Day"])
    chosen(screen, "")
    for name in ("statistics", "essays", "teach", "exams"):
        press(trainers, qtbot, name)
        assert navigator.current.arguments == ()
    press(trainers, qtbot, "statistics")
    screen = trainers.window.screen_shown
    qtbot.waitUntil(lambda: told(screen) == ["Class: This computer"])
    chosen(screen, of)
    qtbot.waitUntil(lambda: told(screen) == ["Class: Day"])
    press(trainers, qtbot, "essays")
    assert navigator.current.arguments == (of,), "chosen there, it goes along too"


@pytest.mark.parametrize(("size", "zoom"), few([((1366, 768), 1.0), ((1024, 600), 1.0), ((1366, 768), 1.5)]))
def test_the_class_is_chosen_at_one_place_on_each_page_but_modules(trainers, places, qtbot, size, zoom):
    """It was a button of five looks at five places, and Plan had none."""
    ids = [new_class(places, name).id for name in ("Day", "Evening")]
    keep_last_class(places, ids[0])
    trainers.window.resize(*size)
    trainers.look.set_zoom(zoom)
    stands = set()
    for name in PAGES[1:]:
        press(trainers, qtbot, name)
        screen = trainers.window.screen_shown
        qtbot.waitUntil(lambda screen=screen: told(screen) == ["Class: Day"] and not trainers.desk.jobs.is_busy)
        chosen(screen, ids[1])
        qtbot.waitUntil(lambda screen=screen: told(screen) == ["Class: Evening"] and not trainers.desk.jobs.is_busy)
        qtbot.waitUntil(lambda screen=screen: trainers.window.focusWidget() is choice(screen))
        button, page = choice(screen), screen.widget()
        assert [each.name for each in screen.findChildren(ChoiceButton) if each.isVisible()].count("Class") == 1
        assert button.width() >= button.sizeHint().width()
        stands.add((button.mapTo(page, QPoint(button.width(), 0)).toTuple(), button.size().toTuple()))
        chosen(screen, ids[0])
        qtbot.waitUntil(lambda: not trainers.desk.jobs.is_busy)
    assert len(stands) == 1
    press(trainers, qtbot, "teach")
    assert not trainers.window.screen_shown.findChildren(ClassChoice)


def test_where_there_is_no_other_class_its_name_stands_there_alone_and_without_one_nothing(trainers, places, qtbot):
    def seen() -> dict[str, list[str]]:
        found = {}
        for name in PAGES[1:]:
            press(trainers, qtbot, name)
            qtbot.waitUntil(lambda: not trainers.desk.jobs.is_busy)
            found[name] = told(trainers.window.screen_shown)
        return found

    assert set(map(tuple, seen().values())) == {()}
    keep_last_class(places, new_class(places, "Day").id)
    alone, either = ["Day"], ["Class: Day"]
    assert seen() == {
        name: alone if name in ("classes", "class_plan", "reports", "paper") else either for name in PAGES[1:]
    }
