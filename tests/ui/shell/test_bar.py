"""The bar where there is little room: nothing lies over something else, and what went is found under a name."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from htcourse.core.quiz import Mode
from htcourse.ui.shell.menus import MOST
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes
from htcourse.usecases.quizzes.take_quiz import start_attempt


def in_the_bar(bar) -> list[QWidget]:
    shown = [each for each in bar.children() if isinstance(each, QWidget) and each.isVisible()]
    return sorted(shown, key=lambda each: each.x())


def offered(menu: QMenu) -> list[str]:
    """Return what a menu shows at first."""
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def all_of(menu: QMenu) -> list[QAction]:
    """Return what a menu does, with what folds out of it."""
    found: list[QAction] = []
    for action in menu.actions():
        inner = action.menu()
        found += all_of(inner) if isinstance(inner, QMenu) else [] if action.isSeparator() else [action]
    return found


@pytest.mark.parametrize(("size", "zoom"), [((1366, 716), 2.5), ((1024, 548), 1.75), ((1024, 548), 2.5)])
def test_what_the_bar_has_no_room_for_stands_under_more(program, qtbot, size, zoom):
    bar = program.window.bar
    program.window.resize(*size)
    program.look.set_zoom(zoom)
    qtbot.waitUntil(bar.more_button.isVisible)
    assert not bar.menu_button.isVisible()
    for one, next_one in zip(in_the_bar(bar), in_the_bar(bar)[1:], strict=False):
        assert one.geometry().right() < next_one.x()
    assert in_the_bar(bar)[-1].geometry().right() < bar.width()
    assert bar.search.isVisible()
    menu = program.window.menus.open_program()
    course = "Course" if bar.tabs["course"].isVisible() else "Continue the course"
    wanted = {"Home", course, "Cases", "Review", "Progress", "Text size", "Light, dark or high contrast"}
    assert len(offered(menu)) <= MOST
    assert wanted <= {
        *(each.text() for each in all_of(menu)),
        *(each.text() for each in bar.tabs.values() if each.isVisible()),
    }
    menu.close()


def test_sizes_and_themes_open_from_more(program, qtbot):
    program.window.resize(1024, 548)
    program.look.set_zoom(2.5)
    bar = program.window.bar
    qtbot.waitUntil(bar.more_button.isVisible)
    for name, first in (("Text size", "Text size: 250 %"), ("Light, dark or high contrast", "As the system")):
        qtbot.mouseClick(bar.more_button, Qt.MouseButton.LeftButton)
        menu = next(each for each in program.window.findChildren(QMenu) if each.isVisible())
        next(action for action in all_of(menu) if action.text() == name).trigger()
        menu.close()
        opened = [each for each in program.window.findChildren(QMenu) if each.isVisible()]
        assert [offered(each)[0] for each in opened] == [first]
        opened[0].close()


def test_the_menu_says_no_text_size_where_its_button_stands(program, qtbot):
    qtbot.waitUntil(program.window.bar.menu_button.isVisible)
    assert not program.window.bar.more_button.isVisible()
    menu = program.window.menus.open_program()
    assert "Text size" not in offered(menu)
    menu.close()


@pytest.mark.parametrize("size", [(1366, 716), (1024, 548)])
def test_at_every_zoom_an_attempt_has_the_text_size_in_the_bar_for_it_has_no_menu(program, qtbot, size):
    """Chosen too large the size could not be taken back, and the focus jumped to Quick exit."""
    program.window.resize(*size)
    quiz = next(each for each in offered_quizzes(program.desk.person) if Mode.TEST in each.modes)
    program.desk.navigator.show("quiz", start_attempt(program.desk.person, quiz.id, Mode.TEST, seed=1).id)
    bar = program.window.bar
    program.look.set_zoom(2.5)
    assert not bar.menu_button.isVisible()
    assert not bar.more_button.isVisible()
    assert bar.size_button.isVisible()
    assert bar.theme_button.isVisible()
    for one, next_one in zip(in_the_bar(bar), in_the_bar(bar)[1:], strict=False):
        assert one.geometry().right() < next_one.x()


def test_who_clicks_the_text_size_goes_on_where_they_were(program, qtbot):
    program.screens.go_on()
    program.window.show()
    qtbot.waitUntil(lambda: program.window.focusWidget() is not None)
    focused = program.window.focusWidget()
    qtbot.mouseClick(program.window.bar.size_button, Qt.MouseButton.LeftButton)
    opened = [each for each in program.window.findChildren(QMenu) if each.isVisible()]
    assert offered(opened[0])[0] == "Text size: 100 %"
    opened[0].close()
    assert program.window.focusWidget() is focused


class Shown(QObject):
    """Notes what is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            self.seen.append(watched)
        return False


@pytest.mark.parametrize("place", ["home", "lesson"])
def test_another_size_shows_nothing_of_the_bar_that_it_hides_again(program, qtbot, place):
    if place == "lesson":
        program.screens.go_on()
    bar, shown = program.window.bar, Shown()
    inside = [each for each in bar.children() if isinstance(each, QWidget)]
    for each in inside:
        each.installEventFilter(shown)
    program.look.set_zoom(1.1)
    assert [each for each in shown.seen if each.isHidden()] == []
    assert bar.exit_button.isVisible()


def test_a_breadcrumb_is_whole_before_the_search_field_has_words(program, qtbot):
    bar = program.window.bar
    program.window.resize(1024, 548)
    program.desk.navigator.show("lesson", "htcourse/ground-rules#words")
    qtbot.waitUntil(lambda: bar.search.width() == bar.search.width_as("icon"))
    assert all(each.isVisible() and each.width() == each.full_width() for each in bar.crumbs.steps)
    program.desk.navigator.show("home")
    qtbot.waitUntil(lambda: bar.search.width() == bar.search.width_as("narrow"))


def test_the_long_menu_opens_below_its_button_on_a_low_screen(program, qtbot):
    bar = program.window.bar
    program.look.set_zoom(1.25)
    menu = program.window.menus.open_program()
    button = bar.menu_button if bar.menu_button.isVisible() else bar.more_button
    room = button.screen().availableGeometry()
    assert menu.y() >= button.mapToGlobal(button.rect().bottomLeft()).y()
    assert menu.geometry().bottom() <= room.bottom()
    menu.close()


def test_rows_of_the_menu_are_as_high_as_the_screen_has_room_for(program, qtbot):
    qtbot.waitUntil(program.window.bar.menu_button.isVisible)
    menu = program.window.menus.open_program()
    tabs = {each.text() for each in program.window.bar.tabs.values() if each.isVisible()}
    assert tabs
    assert not tabs & set(offered(menu)), "what stands in the bar is not said twice"
    room = menu.screen().availableGeometry().bottom() - menu.y()
    least = min(menu.actionGeometry(each).height() for each in menu.actions() if not each.isSeparator())
    rows = sum(not each.isSeparator() for each in menu.actions())
    assert least >= min(program.look.px(32), (room - program.look.px(60)) // rows)
    menu.close()


def test_the_keys_of_a_menu_have_room_beside_its_words_and_end_at_one_line(program):
    menu = program.window.menus.open_program()
    metrics = menu.fontMetrics()
    for action in menu.actions():
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        assert not action.isShortcutVisibleInContextMenu(), "Qt would begin them at one line, not end them"
        words = metrics.horizontalAdvance(f"{action.text()}  {keys}") if keys else 0
        assert words < menu.actionGeometry(action).width()
    menu.close()


def test_the_menu_has_one_sign_on_every_page_and_stands_in_groups(program):
    bar = program.window.bar
    dots = program.look.icon("ellipsis", "ink", 18).pixmap(18).toImage()
    for place, first in (("home", ["My notes", "Hand in to a class"]), ("lesson", ["Section as PDF", "Lesson as PDF"])):
        if place == "lesson":
            program.screens.go_on()
        assert bar.menu_button.isVisible()
        assert bar.menu_button.icon().pixmap(18).toImage() == dots
        menu = program.window.menus.open_program()
        groups: list[list[str]] = [[]]
        for action in menu.actions():
            if action.isSeparator() and groups[-1]:
                groups.append([])
            elif not action.isSeparator():
                groups[-1].append(action.text())
        menu.close()
        assert groups[0] == ["Help lines"]
        assert groups[1] == first
        assert groups[-2:] == [["The course", "For trainers"], ["Settings", "Program"]]
        assert sum(map(len, groups)) <= MOST


def test_what_folds_out_of_the_menu_is_reached_by_keys_and_found_by_its_name(program, qtbot):
    program.screens.go_on()
    bar = program.window.bar
    menu = program.window.menus.open_program()
    inner = {row.text(): [each.text() for each in all_of(row.menu())] for row in menu.actions() if row.menu()}
    assert inner["The course"][-4:] == ["Quizzes", "Glossary", "Sources", "The law here"]
    assert inner["For trainers"] == ["Modules", "Install a module", "Trainers’ guide"]
    assert inner["Program"] == ["All keys", "About", "Switch learner"]
    assert ("Home" in offered(menu), bar.crumbs.steps[0].text()) == (False, "Home"), "the breadcrumb leads there"
    found = {action for action, _ in program.window.actions_by_name.offered()}
    assert set(all_of(menu)) <= found, "the search knows all of it"
    menu.setActiveAction(next(row for row in menu.actions() if row.text() == "For trainers"))
    qtbot.keyClick(menu, Qt.Key.Key_Right)
    opened = menu.activeAction().menu()
    qtbot.waitUntil(opened.isVisible)
    opened.setActiveAction(opened.actions()[-1])
    qtbot.keyClick(opened, Qt.Key.Key_Return)
    assert program.desk.navigator.current.screen_name == "guide"
