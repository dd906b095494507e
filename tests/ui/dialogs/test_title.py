"""A dialog says its title once, dims the page behind it, and shows what Enter does."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from htcourse.ui.dialogs import Dialog, ask, tell
from htcourse.ui.dialogs.choose import NameDialog
from htcourse.ui.dialogs.exam import LeaveDialog
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.workshop.dialogs import ask_recovered, show_changed
from htcourse.usecases.workshop.texts import DraftText


def test_the_frame_of_a_dialog_says_where_it_belongs_and_its_first_line_what_it_is(program):
    program.desk.navigator.show("teach")
    dialog = NameDialog(program.look, program.window.screen_shown, "New module", "Title")
    over = tell(program.look, dialog, "A name is needed", "Write one.")
    for each, title in ((dialog, "New module"), (over, "A name is needed")):
        first = next(label for label in each.findChildren(Label) if label.property("role") == "card-title")
        assert (each.windowTitle(), first.words) == ("Modules", title)
        heard = QAccessible.queryAccessibleInterface(each)
        assert heard.text(QAccessible.Text.Name) == title
    over.close()
    dialog.close()


def test_a_dialog_of_no_window_has_its_title_in_the_frame(qtbot, look):
    dialog = Dialog(look, "New module", None)
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "New module"


@pytest.mark.parametrize("asks", [True, False])
def test_a_button_is_filled_for_what_it_does_and_the_one_that_enter_presses_has_its_ring_at_once(program, qtbot, asks):
    program.window.show()
    if asks:
        dialog = ask(program.look, program.window, "Submit?", "Answers are missing.", "Submit", pytest.fail)
    else:
        dialog = tell(program.look, program.window, "Kept", "It was kept.")
    qtbot.waitUntil(lambda: dialog.ring.isVisible())
    filled = [each for each in dialog.findChildren(Button) if each.property("kind") == "primary"]
    assert [each.text() for each in filled] == ["Submit" if asks else "Close"]
    buttons = [each for each in dialog.findChildren(Button) if dialog.foot.indexOf(each) >= 0]
    assert filled[0] is max(buttons, key=lambda each: each.x()), "what does the thing is at the right"
    focused = dialog.focusWidget()
    assert isinstance(focused, Button)
    assert (focused.text(), dialog.ring._target) == ("Cancel" if asks else "Close", focused)
    if asks:
        ringed = dialog.ring.geometry()
        assert not ringed.intersects(filled[0].geometry()), "which of the two has it is seen"
    dialog.close()


def test_a_dialog_has_no_frame_to_put_it_away_or_enlarge_it_and_the_page_behind_is_dimmed(program, qtbot):
    program.window.show()
    flags = Qt.WindowType
    before = program.window.grab().toImage()
    dialog = tell(program.look, program.window, "Kept", "It was kept.")
    assert not dialog.windowFlags() & (flags.WindowMinimizeButtonHint | flags.WindowMaximizeButtonHint)
    dimmed = program.window.grab().toImage()
    middle, bar = program.window.rect().center(), program.window.rect().topLeft()
    for place in (middle, bar):
        assert dimmed.pixelColor(place).lightness() < before.pixelColor(place).lightness()
    button = program.window.bar.exit_button
    seen = button.mapTo(program.window, button.rect().center())
    for moved in range(0, button.width() // 3, 5):
        place = seen + QPoint(moved, 0)
        assert dimmed.pixelColor(place) == before.pixelColor(place), "Quick exit is in reach"
    dialog.close()
    qtbot.waitUntil(lambda: program.window.grab().toImage().pixelColor(middle) == before.pixelColor(middle))


def left_by_the_clock(look, window):
    return LeaveDialog(look, window, "12 minutes", pytest.fail)


def left_for_good(look, window):
    return LeaveDialog(look, window, "", pytest.fail)


def asked(look, window):
    return ask(look, window, "Delete it?", "It is gone then.", "Delete", pytest.fail, "danger")


def written_by_another(look, window):
    return show_changed(look, window, "Which one counts?", pytest.fail, pytest.fail)


def not_saved(look, window):
    read = DraftText("a\nb\n", "", "", recovered="a\nc\n", recovered_at="2026-03-01T09:00:00Z")
    return ask_recovered(window.desk, window, "lesson.md", read, lambda: None, pytest.fail)


LOSING = {
    left_by_the_clock: ("Stay", ["Leave"]),
    left_for_good: ("Stay", ["Submit and leave"]),
    asked: ("Cancel", ["Delete"]),
    written_by_another: ("Cancel", ["Take what stands there", "Save over it"]),
    not_saved: ("Restore", ["Forget it"]),
}


@pytest.mark.parametrize("shown", LOSING, ids=lambda each: each.__name__)
def test_where_something_may_be_lost_the_filled_button_keeps_it_and_enter_presses_that(program, qtbot, shown):
    program.window.show()
    dialog = shown(program.look, program.window)
    qtbot.waitUntil(dialog.isVisible)
    kinds = {each.text(): each.property("kind") for each in dialog.findChildren(Button)}
    keeps, losing = LOSING[shown]
    assert [text for text, kind in kinds.items() if kind == "primary"] == [keeps]
    assert [text for text, kind in kinds.items() if kind == "danger"] == losing
    assert dialog.focusWidget().text() == keeps
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible())


def test_enter_presses_the_button_that_has_the_ring(program, qtbot):
    program.window.show()
    done: list[int] = []
    dialog = ask(
        program.look, program.window, "Delete it?", "It is gone then.", "Delete", lambda: done.append(1), "danger"
    )
    qtbot.waitUntil(lambda: dialog.ring.isVisible())
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    focused = dialog.focusWidget()
    assert isinstance(focused, Button)
    assert focused.text() == "Delete"
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert done == [1]


def test_buttons_of_a_dialog_stand_12_px_apart(program, qtbot):
    program.window.show()
    dialog = left_by_the_clock(program.look, program.window)
    qtbot.waitUntil(dialog.isVisible)
    stay, leave = sorted(dialog.findChildren(Button), key=lambda each: each.x())
    assert leave.x() - stay.geometry().right() - 1 == program.look.px(12)
    dialog.close()


@pytest.mark.parametrize(
    ("kinds", "filled"),
    [
        (("quiet",), 0),
        (("quiet", "quiet"), 1),
        (("quiet", "plain"), 0),
        (("quiet", "primary"), 1),
        (("plain", "primary"), 1),
        (("quiet", "danger"), 0),
        (("plain",), None),
    ],
)
def test_one_button_of_a_dialog_is_filled_close_where_none_goes_on(program, kinds, filled):
    """That dialogs of the program keep to it holds `one_button_is_filled` of every dialog a test of windows opens."""
    dialog = Dialog(program.look, "Title", program.window)
    buttons = [dialog.add_button("Stop" if kinds == ("plain",) else "Close", kind) for kind in kinds]
    dialog.open()
    assert [place for place, each in enumerate(buttons) if each.property("kind") == "primary"] == (
        [] if filled is None else [filled]
    )
    dialog.close()


def test_what_may_be_done_besides_stands_before_the_filled_button(program):
    dialog = tell(program.look, program.window, "Written", "It lies in a folder.")
    dialog.add_button("Open folder", "quiet", list)
    assert [each.text() for each in dialog.buttons] == ["Open folder", "Close"]
    dialog.close()


def test_a_dialog_stands_in_the_middle_of_its_window(program, qtbot):
    program.window.show()
    dialog = tell(program.look, program.window, "Kept", "It was kept.")
    qtbot.waitUntil(dialog.isVisible)
    over, window = dialog.pos() - program.window.mapToGlobal(QPoint()), program.window
    assert over == QPoint((window.width() - dialog.width()) // 2, (window.height() - dialog.height()) // 2)
    dialog.close()


def test_who_is_asked_before_what_was_typed_is_gone_may_go_on_writing(look, qtbot):
    """Beside “Close” stood “Cancel”: of the two nobody knew which keeps the words."""
    window = QWidget()
    qtbot.addWidget(window)
    dialog = Dialog(look, "A note", window)
    dialog.ask_before_loss(lambda: True)
    window.show()
    dialog.open()
    dialog.reject()
    (asked,) = dialog.findChildren(Dialog)
    go_on, close = asked.buttons
    assert (go_on.text(), close.text()) == ("Go on writing", "Close")
    qtbot.mouseClick(go_on, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
