"""Putting in order, by button, key and dragging."""

import pytest
from PySide6.QtCore import QPoint, Qt

from htcourse.core.quiz import Interaction, Option
from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures import create_answer_widget
from htcourse.ui.question.gestures.order import OrderWidget
from htcourse.ui.widgets.focus_order import in_order


@pytest.fixture
def widget(qtbot, qapp):
    interaction = Interaction("order", options=tuple(Option(each, f"Item {each}") for each in "abc"))
    widget = create_answer_widget(Look(assets_dir(), "light", 1.0), interaction)
    qtbot.addWidget(widget)
    widget.resize(500, 200)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_arrow_button_moves_a_row(qtbot, widget):
    with qtbot.waitSignal(widget.answered):
        qtbot.mouseClick(widget.down["a"], Qt.MouseButton.LeftButton)
    assert widget.answer() == {"order": ["b", "a", "c"]}


def test_control_and_arrow_move_the_focused_row(qtbot, widget):
    widget.rows["c"].setFocus()
    qtbot.keyClick(widget.rows["c"], Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(widget.rows["c"], Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert widget.answer() == {"order": ["c", "a", "b"]}


def test_who_comes_back_moves_the_row_that_had_the_focus(qtbot, widget):
    """The first had it after a look at the help, and the next key moved another row than the one looked at."""
    qtbot.mouseClick(widget.down["a"], Qt.MouseButton.LeftButton)
    back = OrderWidget(widget.look, widget.interaction)
    qtbot.addWidget(back)
    back.set_answer(widget.answer())
    back.set_caret(widget.caret())
    back.show()
    back.focus_first()
    assert back.focusWidget() is back.rows["a"]


def test_row_follows_the_pointer(qtbot, widget):
    row = widget.rows["a"]
    qtbot.mousePress(row, Qt.MouseButton.LeftButton)
    widget.drag(row, widget.rows["b"].mapTo(widget, QPoint(0, 40)).y())
    assert widget.answer() == {"order": ["b", "a", "c"]}


def test_a_row_that_is_held_has_a_frame_until_it_is_let_go(qtbot, widget):
    row, accent = widget.rows["a"], widget.look.colour("accent")

    def frame():
        return row.grab().toImage().pixelColor(row.width() // 2, 0)

    qtbot.mousePress(row, Qt.MouseButton.LeftButton)
    widget.drag(row, widget.rows["b"].mapTo(widget, QPoint(0, 40)).y())
    assert frame() == accent
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton)
    assert frame() != accent


def test_it_says_how_a_row_is_moved_while_it_can_be(widget):
    assert "Ctrl" in widget.how.text()
    assert widget.how.isVisible()
    widget.set_locked(True)
    assert "Ctrl" not in widget.how.text()


def test_above_rows_that_are_judged_stands_what_they_are(widget):
    """There was an empty strip of the height of what went."""
    widget.set_locked(True)
    assert widget.how.words == "No answer: the order as it was dealt"
    widget.set_locked(False)
    widget.move_row("a", 1)
    widget.set_locked(True)
    assert widget.how.isVisible()
    assert widget.how.words == "Your order"


def test_an_item_is_one_stop_of_tab(widget):
    stops = [each for each in in_order(widget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [widget.keep, *(widget.rows[each] for each in "abc")]


def test_an_untouched_order_is_no_answer_until_it_is_kept_as_it_is(qtbot, widget):
    """One Enter judged what chance had dealt, and the first try was spent."""
    assert not widget.is_complete()
    assert widget.answer() == {}
    with qtbot.waitSignal(widget.answered) as told:
        qtbot.mouseClick(widget.keep, Qt.MouseButton.LeftButton)
    assert told.args == [{"order": ["a", "b", "c"]}]
    assert widget.is_complete()
    assert widget.keep.isHidden()
    assert widget.rows["a"].hasFocus(), "Enter goes on to Check"


def test_an_order_taken_back_is_no_answer_again(widget):
    widget.move_row("a", 1)
    assert (widget.is_complete(), widget.keep.isHidden()) == (True, True)
    widget.set_answer({})
    assert (widget.is_complete(), widget.keep.isVisible()) == (False, True)


def test_the_rows_stay_where_they_are_as_what_stands_above_them_goes(qtbot, widget):
    """By their mark they jumped up by the line that says how to move them."""
    before = widget.rows["b"].mapTo(widget, QPoint())
    qtbot.mouseClick(widget.keep, Qt.MouseButton.LeftButton)
    widget.set_locked(True)
    widget.layout().activate()
    assert widget.rows["b"].mapTo(widget, QPoint()) == before


def test_a_place_left_empty_on_paper_keeps_the_places_of_the_others(widget):
    widget.set_answer({"order": ["c", "", "a"]})
    assert widget.answer() == {"order": ["c", "b", "a"]}
