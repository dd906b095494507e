"""A dialog says its title once, dims the page behind it, and shows what Enter does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from htcourse.ui.dialogs import Dialog, ask, tell
from htcourse.ui.dialogs.choose import NameDialog
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label


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
    assert dimmed.pixelColor(middle).lightness() < before.pixelColor(middle).lightness()
    assert dimmed.pixelColor(bar) == before.pixelColor(bar), "Quick exit is in reach"
    dialog.close()
    qtbot.waitUntil(lambda: program.window.grab().toImage().pixelColor(middle) == before.pixelColor(middle))
