import sys

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QMenu, QWidget
from tests.how_many import few

from htcourse import app
from htcourse.core.errors import FolderError
from htcourse.store.program_log import log_tail
from htcourse.ui.dialogs import tell
from htcourse.ui.dialogs.error import ErrorBox
from htcourse.ui.shell.bar import TRAINERS
from htcourse.ui.shell.navigation import Visit
from htcourse.ui.shell.registry import entries
from htcourse.ui.widgets.label import Label
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.reading.lesson_standings import standings
from htcourse.usecases.reading.open_home import open_home
from htcourse.usecases.reading.record_reading import keep_place, mark_read


def words(program) -> str:
    return " ".join(label.words for label in program.window.screen_shown.findChildren(Label) if label.isVisible())


def test_a_later_start_opens_where_the_learner_left(open_program, places, qtbot):
    create_learner(places, name="Aigerim")
    first = open_program()
    resume = open_home(first.desk.person).resume
    assert resume is not None
    section = resume.section_id
    keep_place(first.desk.person, section, "p1234")
    first.window.close()
    second = open_program()
    assert second.desk.navigator.current == Visit("lesson", (section, "p1234"))


def test_course_goes_on_in_the_section_that_home_names(program):
    """It showed the section left, read already, while Home named the next one."""
    person, go_on = program.desk.person, program.window.actions_by_name["course"].trigger
    resume = open_home(person).resume
    keep_place(person, resume.section_id, "p1234")
    go_on()
    assert program.desk.navigator.current == Visit("lesson", (resume.section_id, "p1234"))
    mark_read(person, resume.section_id)
    after = open_home(person).resume
    assert after.section_id != resume.section_id
    program.desk.navigator.show("home")
    go_on()
    assert program.desk.navigator.current == Visit("lesson", (after.section_id,))


def test_a_widget_that_goes_takes_no_screen_from_the_window(open_program, places):
    """Shiboken takes away what was asked of a widget with it: nobody could make the window smaller any more."""
    program = open_program(learner=create_learner(places))
    program._fitting.show("")
    program.window.showNormal()
    dialog = QDialog(program.window)
    field = QComboBox(dialog)
    field.screen()
    shiboken6.delete(dialog)
    program._fitting._fit()


def test_theme_and_zoom_are_the_learner_s(qapp, places, qtbot):
    create_learner(places)
    for before, after in ((("system", 1.0), ("dark", 1.25)), (("dark", 1.25), ("dark", 1.25))):
        program = app.build(places, qapp)
        assert (program.look.theme_name, program.look.zoom) == before
        program.choose_theme(after[0])
        program.look.set_zoom(after[1])
        program.window.close()
        program.deleteLater()


class StylesGiven(QObject):
    """Counts how often Qt gives a control its style."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.StyleChange
        return False


def test_another_theme_or_size_gives_each_control_its_style_once_however_deep_it_lies(program, qtbot):
    given = StylesGiven()
    asked = tell(program.look, program.window, "Title", "Words")
    for within in (program.window.screen_shown.as_widget, asked):
        label = next(each for each in within.findChildren(Label) if each.isVisible())
        for change in (lambda: program.choose_theme("dark"), lambda: program.look.set_zoom(1.5)):
            label.installEventFilter(given)
            given.count = 0
            change()
            label.removeEventFilter(given)
            assert 1 <= given.count <= 2  # a heading takes its role again where the window is low
        program.look.set_zoom(1.0)
        program.choose_theme("light")


@pytest.mark.parametrize("place", few(["home", "settings", "cases", "progress", "quizzes", "notes"], 2))
def test_another_size_moves_neither_the_focus_nor_the_page(program, qtbot, place):
    program.window.resize(1024, 560)
    program.window.activateWindow()
    program.desk.navigator.show(place)
    page = program.window.screen_shown
    page.focus_first()
    qtbot.waitUntil(lambda: page.isAncestorOf(program.window.focusWidget() or program.window))
    name = program.window.focusWidget().accessibleName()
    program.look.set_zoom(1.25)
    qtbot.waitUntil(lambda: program.window.focusWidget().accessibleName() == name)
    assert page.verticalScrollBar().value() == 0


@pytest.mark.hard
def test_another_size_asks_nothing_of_screens_that_were_thrown_away(program, shown, monkeypatch):
    trouble: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: trouble.append(error))
    for place in entries():
        shown(place)
    program.desk.navigator.show("home")
    for zoom in (1.25, 1.0):
        program.look.set_zoom(zoom)
    assert trouble == []


def test_dialogs_and_menus_wear_the_theme_of_the_window(program, qtbot):
    program.choose_theme("dark")
    asked = tell(program.look, program.window, "Title", "Words")
    menu = QMenu(program.window)
    menu.addAction("Words")
    menu.popup(program.window.mapToGlobal(QPoint(100, 100)))
    for shown in (asked, menu):
        qtbot.waitExposed(shown)
        edge = shown.grab().toImage().pixelColor(shown.width() // 2, 3)
        assert edge in (program.look.colour("ground"), program.look.colour("paper"))
    menu.close()


def test_the_window_comes_back_as_it_was(qapp, places):
    create_learner(places)
    first = app.build(places, qapp)
    first.window.resize(700, 500)
    first.window.close()
    second = app.build(places, qapp)
    assert (second.window.width(), second.window.height()) == (700, 500)
    second.window.close()


def test_an_error_is_a_sentence_and_its_details_can_be_copied(program, qtbot):
    program.desk.navigator.refused.emit(
        FolderError("The folder “{path}” is read-only.", fix="Choose another folder.", path="/x")
    )
    box = program.window.findChild(ErrorBox)
    said = " ".join(label.words for label in box.findChildren(Label))
    assert "The folder “/x” is read-only. Choose another folder." in said
    assert "Traceback" not in said
    copy = next(each for each in box.findChildren(QAbstractButton) if each.text() == "Copy details")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "FolderError" in QGuiApplication.clipboard().text()
    assert box.isVisible()
    box.close()


def test_the_log_of_a_mistake_of_ours_can_be_copied_and_that_of_a_person_s_is_not_offered(program, places, qtbot):
    program.window.show_error(KeyError("row"))
    box = program.window.findChild(ErrorBox)
    copy = next(each for each in box.findChildren(QAbstractButton) if each.text() == "Copy the log")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "KeyError" in copied
    assert copied == log_tail(places)
    assert copy.text() == "Copied"
    assert box.isVisible()
    box.close()
    other = ErrorBox(program.look, FolderError("Read-only."), program.window, lambda: "")
    assert "Copy the log" not in [each.text() for each in other.findChildren(QAbstractButton)]


def test_a_mistake_of_ours_says_so(program):
    try:
        raise KeyError("row")
    except KeyError as error:
        program.window.show_error(error)
    box = program.window.findChild(ErrorBox)
    said = " ".join(label.words for label in box.findChildren(Label))
    assert "This is a mistake in the program. Your answers are safe." in said
    assert "KeyError" not in said
    assert "KeyError" in box.details
    box.close()


def test_history_by_keys(program, qtbot):
    window, navigator = program.window, program.desk.navigator
    navigator.show("progress")
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(window, Qt.Key.Key_Left, alt)
    assert navigator.current.screen_name == "home"
    qtbot.keyClick(window, Qt.Key.Key_Right, alt)
    assert navigator.current.screen_name == "progress"


def test_back_leads_out_of_the_tabs_and_not_through_each(program, qtbot):
    navigator, actions = program.desk.navigator, program.window.actions_by_name
    actions["notes"].trigger()
    for name in ("cases", "review", "progress", "home", "review"):
        actions[name].trigger()
        assert navigator.current.screen_name == name
    navigator.back()
    assert navigator.current.screen_name == "notes"
    navigator.back()
    assert navigator.current.screen_name == "home"
    assert not navigator.can_go(-1)


def test_an_arrow_that_leads_nowhere_looks_so(program, qtbot):
    def ink(button) -> bool:
        seen = button.grab().toImage()
        colours = (seen.pixelColor(x, y) for x in range(seen.width()) for y in range(seen.height()))
        return any(each.alpha() > 200 and each.lightness() < 90 for each in colours)

    program.window.show()
    program.desk.navigator.show("lesson", standings(program.desk.person).lessons[0].next_section)
    bar = program.window.bar
    qtbot.waitUntil(bar.back_button.isVisible)
    assert (ink(bar.back_button), ink(bar.forward_button)) == (True, False)
    program.desk.navigator.back()
    program.desk.navigator.forward()
    program.desk.navigator.show("notes")
    program.desk.navigator.back()
    assert ink(bar.forward_button)


def test_zoom_by_keys(program, qtbot):
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(program.window, Qt.Key.Key_Plus, control)
    assert program.look.zoom == 1.1
    qtbot.keyClick(program.window, Qt.Key.Key_Minus, control)
    qtbot.keyClick(program.window, Qt.Key.Key_Minus, control)
    assert program.look.zoom == 0.9
    qtbot.keyClick(program.window, Qt.Key.Key_0, control)
    assert program.look.zoom == 1.0


def test_help_and_keys_by_keys(program, qtbot):
    qtbot.keyClick(program.window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: "Help lines" in words(program))
    qtbot.keyClick(program.window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Search everywhere" in words(program))


def test_every_control_has_a_name(program):
    for place in ("home", "progress", "settings", "help"):
        program.desk.navigator.show(place)
        nameless = [
            each
            for each in program.window.findChildren(QAbstractButton)
            if each.isVisible() and not (each.accessibleName() or each.text())
        ]
        assert nameless == []


def test_every_target_is_at_least_32_high(program):
    for place in ("home", "progress", "settings", "help"):
        program.desk.navigator.show(place)
        low = [
            (each.text(), each.height())
            for each in program.window.findChildren(QAbstractButton)
            if each.isVisible() and each.height() < 32 and type(each).__name__ != "QToolButton"
        ]
        assert low == []


class Flashes(QObject):
    """Notes windows of their own that come up."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_no_widget_flashes_up_as_a_window_of_its_own(program, qapp, qtbot):
    # A widget shown before it has a parent is a window for a moment, and takes the keyboard away.
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    try:
        for place in ("home", "progress", "settings", "help"):
            program.desk.navigator.show(place)
            qtbot.wait(10)
        program.screens.open_search()
        program.screens.search.search("consent")
        program.show_learners("Somebody else has it open.")
        program.desk.navigator.show_alone("first_run")
    finally:
        qapp.removeEventFilter(flashes)
    assert flashes.seen == []


def test_a_data_folder_that_cannot_be_read_is_a_sentence(open_program, places, qtbot):
    places.learners.rmdir()
    places.learners.write_text("not a folder", encoding="utf-8")
    program = open_program()
    qtbot.waitUntil(lambda: program.window.findChild(ErrorBox) is not None)
    assert program.desk.navigator.current == Visit("first_run")
    program.window.findChild(ErrorBox).close()


def test_every_tab_is_in_the_bar_at_twice_the_size(program, qtbot):
    program.look.set_zoom(2.0)
    learners = [tab for name, tab in program.window.bar.tabs.items() if name != TRAINERS]
    qtbot.waitUntil(lambda: all(tab.isVisible() for tab in learners))
    assert not program.window.bar.theme_button.isVisible()  # it stands in the settings as well


def test_a_page_that_was_left_scrolled_opens_at_its_top_and_is_come_back_to_where_it_was(program, qtbot):
    navigator = program.desk.navigator
    program.window.resize(1024, 600)
    navigator.show("settings")
    settings = program.window.screen_shown
    bar = settings.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    navigator.show("cases")
    navigator.back()
    assert (program.window.screen_shown, bar.value() > 0) == (settings, True)
    navigator.show("cases")
    navigator.show("settings")
    assert (program.window.screen_shown, bar.value()) == (settings, 0)
