import gc
import os
import subprocess
import sys
from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from htcourse.core.errors import FolderError
from htcourse.ui.dialogs import tell
from htcourse.ui.dialogs.error import ErrorBox
from htcourse.ui.dialogs.files import save_file
from htcourse.ui.shell.quick_exit import CalendarPage, ExitOver
from htcourse.ui.shell.window import MainWindow

COURSE_WORDS = ("traffick", "course", "lesson", "aigerim", "quick exit")


def words_in_view(window) -> str:
    found = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    return " ".join(each.text() for each in found if each.isVisible()).casefold()


def test_nothing_names_the_course(program, qtbot):
    window = program.window
    title, icon = window.windowTitle(), window.windowIcon().cacheKey()
    qtbot.mouseClick(window.bar.exit_button, Qt.MouseButton.LeftButton)
    assert window.windowTitle() == "Calendar"
    assert window.windowIcon().cacheKey() != icon
    assert "today" in words_in_view(window)
    assert not any(word in words_in_view(window) for word in COURSE_WORDS)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.windowTitle() == title
    assert window.windowIcon().cacheKey() == icon
    assert "quick exit" in words_in_view(window)


def test_what_was_copied_here_goes_and_what_others_copied_stays(program, monkeypatch):
    clipboard = QApplication.clipboard()
    # Without a window system Qt does not know whose it is.
    monkeypatch.setattr(type(clipboard), "ownsClipboard", lambda self: True)
    clipboard.setText("A person consents")
    program.window.leave_at_once()
    assert clipboard.text() == ""
    program.window.come_back()
    clipboard.setText("from another program")
    monkeypatch.setattr(type(clipboard), "ownsClipboard", lambda self: False)
    program.window.leave_at_once()
    assert clipboard.text() == "from another program"


def test_the_system_is_told_a_neutral_name(tmp_path):
    """Of the window's class and of what Qt's file dialogs keep, in a process of its own."""
    code = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from htcourse.ui.shell.application import make_application
application = make_application()
dialog = QFileDialog(None, "Open", sys.argv[1])
dialog.setFileMode(QFileDialog.FileMode.Directory)
QTimer.singleShot(0, dialog.accept)
dialog.exec()
del dialog
print(application.applicationName(), application.arguments())
"""
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    command = [sys.executable, "-c", code, str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=True, timeout=240, env=environment)
    assert ended.stdout.strip() == "reader ['reader']"
    assert not list(tmp_path.rglob("*.conf"))


def test_dialogs_and_menus_go_too(program):
    dialog = tell(program.look, program.window, "Lesson", "About the course")
    menu = program.window.menus.open_sizes()
    program.window.leave_at_once()
    assert not dialog.isVisible()
    assert not menu.isVisible()
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [program.window]


def test_nothing_comes_up_while_away(program, qtbot):
    program.window.leave_at_once()
    dialog = tell(program.look, program.window, "Lesson", "About the course")
    assert not dialog.isVisible()
    qtbot.keyClick(program.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert program.screens.search is None
    program.desk.navigator.show("progress")
    assert program.window.windowTitle() == "Calendar"
    program.window.show_error(FolderError("The disk is full."))
    program.window.show_error(FolderError("The disk is full."))
    assert not dialog.isVisible()
    program.window.come_back()
    assert dialog.isVisible()
    assert [each.isVisible() for each in program.window.findChildren(ErrorBox)].count(True) == 1


def test_an_icon_that_changes_while_away_is_no_grey_one_afterwards(program, look):
    window = program.window
    button = window.bar.theme_button
    shown = button.icon().pixmap(18).toImage()
    window.leave_at_once()
    button.set_icon("sun")
    button.set_icon("moon")
    window.come_back()
    assert button.icon().pixmap(18).toImage() == shown


def test_who_leaves_by_mouse_comes_back_to_where_they_were(program, qtbot):
    window = program.window
    window.show()
    window.activateWindow()
    program.desk.navigator.show("settings")
    field = window.screen_shown.as_widget.search
    field.setFocus()
    qtbot.mouseClick(window.bar.exit_button, Qt.MouseButton.LeftButton)
    window.come_back()
    assert window.focusWidget() is field


def test_a_screen_that_is_shown_while_away_takes_no_key(program, qtbot):
    """An exam whose time was up showed its result below the neutral page, and Enter pressed its button."""
    window = program.window
    window.show()
    window.leave_at_once()
    program.desk.navigator.show("progress")
    window.screen_shown.focus_first()  # as a result does once an exam's time is up
    qtbot.wait(0)
    assert window.focusWidget() is window._calendar
    window.come_back()
    assert window.screen_shown.as_widget.isAncestorOf(window.focusWidget()) or (
        window.focusWidget() is window.screen_shown.as_widget
    )


def test_what_was_begun_is_saved(program):
    left = []
    program.window.screen_shown.leave = lambda: left.append(True)
    program.window.leave_at_once()
    assert left == [True]


def test_months_can_be_turned(program, qtbot):
    program.window.leave_at_once()
    page = program.window.findChild(QAbstractButton, "heading")
    assert page.text() == "March 2026"
    after = next(
        each for each in program.window.findChildren(QAbstractButton) if each.accessibleName() == "Month after"
    )
    qtbot.mouseClick(after, Qt.MouseButton.LeftButton)
    assert page.text() == "April 2026"


@pytest.mark.parametrize("zoom", [1.0, 2.0, 2.5])
def test_the_months_name_is_never_cut_and_no_day_leaves_its_box(look, qtbot, zoom):
    look.set_zoom(zoom)
    page = CalendarPage(look, date(2026, 11, 25))
    qtbot.addWidget(page)
    page.resize(1024, 600)
    page.show()
    heading = page.findChild(QAbstractButton, "heading")
    assert heading.width() >= heading.sizeHint().width()
    picture, ground = page.grab().toImage(), QColor("#F3F4F6")
    bottom = page.height() - look.px(24)
    assert all(picture.pixelColor(x, y) == ground for x in range(0, 1024, 3) for y in range(bottom + 2, 600, 3))


def over(qtbot, dialog) -> ExitOver:
    """Wait for what lies over the button while a dialog is open."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in dialog.findChildren(ExitOver)))
    return dialog.findChildren(ExitOver)[-1]


def press(widget) -> None:
    """Press in the window of a widget, as the system does: it gets nothing where a dialog holds it."""
    QTest.mouseClick(widget.windowHandle(), Qt.MouseButton.LeftButton)


def shown_in_full(qtbot, program):
    program.window.show()
    qtbot.waitExposed(program.window)
    return program.window


def test_the_button_leaves_over_a_dialog(program, qtbot):
    window = shown_in_full(qtbot, program)
    dialog = tell(program.look, window, "Lesson", "About the course")
    assert over(qtbot, dialog).geometry() == window.bar.exit_button.geometry().translated(window.mapToGlobal(QPoint()))
    press(over(qtbot, dialog))
    assert window.is_left
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [window]


def test_the_button_leaves_over_a_dialog_of_a_dialog_and_goes_with_them(program, qtbot):
    window = shown_in_full(qtbot, program)
    first = tell(program.look, window, "Lesson", "About the course")
    second = tell(program.look, first, "Lesson", "More")
    over(qtbot, second)
    second.reject()
    first.reject()
    qtbot.waitUntil(lambda: [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [window])
    first = tell(program.look, window, "Lesson", "About the course")
    second = tell(program.look, first, "Lesson", "More")
    press(over(qtbot, second))
    assert window.is_left


def test_the_button_goes_with_the_window_over_a_dialog(program, qtbot):
    window = shown_in_full(qtbot, program)
    dialog = tell(program.look, window, "Lesson", "About the course")
    above, button = over(qtbot, dialog), window.bar.exit_button
    for change in (lambda: window.move(30, 40), lambda: window.resize(1100, 700)):
        change()
        qtbot.waitUntil(lambda: above.pos() == button.mapToGlobal(QPoint()) and above.size() == button.size())


def test_the_first_press_leaves_while_a_menu_is_open(program, qtbot):
    window = shown_in_full(qtbot, program)
    handle = window.menus.open_sizes().windowHandle()
    # A menu has the focus and gets each press, wherever it is; here no system gives it either.
    program.keys.look_at(handle)
    for place, leaves in ((QPoint(300, 500), False), (window.bar.exit_button.geometry().center(), True)):
        there, left = QPointF(window.mapToGlobal(place)), Qt.MouseButton.LeftButton
        kind, none = QEvent.Type.MouseButtonPress, Qt.KeyboardModifier.NoModifier
        assert program.keys.eventFilter(handle, QMouseEvent(kind, there, there, left, left, none)) == leaves
        assert window.is_left == leaves
    assert QApplication.activePopupWidget() is None


def test_a_high_dialog_stands_below_the_bar(program, qtbot):
    window = shown_in_full(qtbot, program)
    dialog = tell(program.look, window, "Lesson", "About the course. " * 84)
    assert dialog.height() < window.height() - window.bar.height() - 24, "there is room below it"
    assert dialog.y() == window.mapToGlobal(QPoint(0, window.bar.height())).y()


def test_garbage_looked_for_while_a_file_dialog_is_open_leaves_the_button_over_it(program, qtbot):
    """Qt makes the dialog of a file by itself: nothing in Python holds it, nor what was made for it."""
    for other in QApplication.topLevelWidgets():  # one of a test before is held by the dialog too
        if isinstance(other, MainWindow) and other is not program.window:
            shiboken6.delete(other)
    window = shown_in_full(qtbot, program)
    found: list[QRect] = []

    def overs() -> list[QWidget]:
        return [each for each in QApplication.topLevelWidgets() if isinstance(each, ExitOver) and each.isVisible()]

    def look() -> None:
        if not overs():
            QTimer.singleShot(0, window, look)
            return
        try:
            gc.collect()
            window.move(30, 40)
            gc.collect()
            found.extend(each.geometry() for each in overs())
        finally:
            QApplication.activeModalWidget().close()

    QTimer.singleShot(0, window, look)
    with qtbot.captureExceptions() as raised:
        save_file(window, "Take out", "course.zip", "", lambda path: None)
    assert not raised
    assert found == [QRect(window.bar.exit_button.mapToGlobal(QPoint()), window.bar.exit_button.size())]
