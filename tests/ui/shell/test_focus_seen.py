"""What has the focus is in view, and Tab goes on from what is seen."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from tests.how_many import few
from tests.ui.shell.by_keyboard import at_rest, begun, button, press

from htcourse.ui.shell.registry import entries
from htcourse.ui.widgets.focus_order import areas_round
from htcourse.ui.widgets.text_links import link_place
from htcourse.ui.widgets.text_part import TextPart

LONG = ("classes", "home", "lesson", "notes", "quiz", "settings", "statistics", "first_run", "workshop")
"""Pages that scroll, each of other controls."""


def hidden(stop: QWidget | None) -> bool:
    """Whether less is seen of a control with the focus than there is room for, in what it scrolls in."""
    assert stop is not None
    for area in areas_round(stop):
        room = area.viewport().rect()
        place = QRect(stop.mapTo(area.viewport(), QPoint()), stop.size())
        if isinstance(stop, TextPart) and stop.textCursor().hasSelection():
            place = stop.cursorRect().translated(place.topLeft())
        if (place & room).height() < min(place.height(), 40):
            return True
    return False


@pytest.mark.parametrize("place", few([*LONG, *sorted(set(entries()) - {*LONG})], len(LONG)))
def test_what_has_the_focus_is_seen(shown, program, place, qtbot):
    program.window.resize(1024, 600)
    program.look.set_zoom(2.0)
    window = shown(place)
    qtbot.waitUntil(lambda: begun(window))
    if place == "workshop":
        window.screen_shown.editor.editor.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab writes there
    if place == "first_run":
        qtbot.waitUntil(lambda: bool(window.screen_shown.routes.buttons()))
    at_rest(qtbot, window)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        first = None
        for _ in range(60):
            press(window, key)
            stop = QApplication.focusWidget()
            qtbot.waitUntil(lambda stop=stop: not hidden(stop))
            here = (stop, stop.textCursor().selectionStart() if isinstance(stop, TextPart) else -1)
            if here == first:
                break  # once round
            first = first or here


def test_tab_goes_on_from_what_is_seen(shown, program, qtbot):
    window = shown("settings")
    view = window.screen_shown
    qtbot.waitUntil(lambda: begun(window) and view.verticalScrollBar().maximum() > 0)
    for key, bar in ((Qt.Key.Key_Tab, view.verticalScrollBar().maximum()), (Qt.Key.Key_Backtab, 0)):
        view.verticalScrollBar().setValue(bar)
        press(window, key)
        qtbot.waitUntil(lambda: not hidden(QApplication.focusWidget()))
        # At most what stood there half is brought wholly into view.
        assert abs(view.verticalScrollBar().value() - bar) < program.desk.look.px(80)
    view.setFocus()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    press(window, Qt.Key.Key_Tab)
    assert view.widget().isAncestorOf(QApplication.focusWidget())
    assert view.verticalScrollBar().value() > view.verticalScrollBar().maximum() - program.desk.look.px(80)


def test_tab_goes_on_from_the_links_that_are_seen(shown, program, qtbot):
    program.window.resize(1024, 600)
    window = shown("lesson")
    qtbot.waitUntil(lambda: begun(window) and window.screen_shown.view.reading.verticalScrollBar().maximum() > 0)
    at_rest(qtbot, window)
    page = window.screen_shown.view.reading
    for _ in range(3):
        press(window, Qt.Key.Key_PageDown)
        at = page.verticalScrollBar().value()
        press(window, Qt.Key.Key_Tab)
        if isinstance(QApplication.focusWidget(), TextPart):
            press(window, Qt.Key.Key_Tab)  # to a link
        assert at - 60 < page.verticalScrollBar().value() < at + page.viewport().height()
        qtbot.waitUntil(lambda: not hidden(QApplication.focusWidget()))
        page.setFocus()


def test_the_ring_goes_round_the_link_chosen(shown, program, qtbot):
    window = shown("lesson")
    qtbot.waitUntil(lambda: begun(window))
    for _ in range(20):
        press(window, Qt.Key.Key_Tab)
        text = QApplication.focusWidget()
        if isinstance(text, TextPart) and text.textCursor().selectedText().startswith("["):
            break
    else:
        pytest.fail("Tab comes to no citation")
    qtbot.waitUntil(window.ring.isVisible)
    first = window.ring.geometry()
    assert first.height() < 60
    assert first.contains(text.mapTo(window, text.cursorRect().center()))
    px, place = program.desk.look.px, link_place(text)
    assert first.width() == place.width() + 2 * px(1 + 2), "the next word is not cut"
    press(window, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: window.ring.geometry() != first)


def test_a_screen_begins_at_its_top_wherever_the_focus_is(shown, program, qtbot):
    program.window.resize(1024, 500)
    program.look.set_zoom(2.0)
    window = shown("home")
    qtbot.waitUntil(lambda: begun(window))
    press(window, Qt.Key.Key_Tab)  # a person moves by keyboard
    window = shown("case")
    qtbot.waitUntil(lambda: begun(window) and QApplication.focusWidget() is not None)
    begin = button(window, "Begin the case")
    (page,) = areas_round(begin)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0 and begin.hasFocus())
    assert page.verticalScrollBar().value() == 0
    press(window, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: not hidden(begin))
    at = page.verticalScrollBar().value()
    press(window, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() < at)


def test_the_ring_keeps_from_the_words_of_a_button_without_an_edge(shown, program, qtbot):
    """The words of “Hide” beside an exam's clock touched it."""
    window = shown("home")
    qtbot.waitUntil(lambda: begun(window))
    at_rest(qtbot, window)
    link = window.screen_shown.help_line
    press(window, Qt.Key.Key_Tab)
    link.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(window.ring.isVisible)
    place = QRect(link.mapTo(window, QPoint()), link.size())
    qtbot.waitUntil(lambda: window.ring.geometry().contains(place))
    ring, px = window.ring.geometry(), program.desk.look.px
    line = px(2)
    assert place.left() - ring.left() - line >= px(6)
    assert place.top() - ring.top() - line == px(3)
