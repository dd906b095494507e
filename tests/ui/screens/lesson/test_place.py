"""Who comes back to a section of the built-in course finds the place on its page, and the focus."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from htcourse.ui.widgets.focus_order import name_of
from htcourse.ui.widgets.layouts import lay_out
from htcourse.usecases.reading.record_reading import accept_content_note, resume_place


@pytest.fixture
def view(qtbot, program):
    """A section with a check, in a low window."""
    program.window.resize(1024, 600)
    accept_content_note(program.desk.person, "htcourse/ground-rules")
    program.desk.navigator.show("lesson", "htcourse/ground-rules#words")
    view = program.window.screen_shown.view
    wait_for_checks(qtbot, view)
    return view


def wait_for_checks(qtbot, view) -> None:
    qtbot.waitUntil(lambda: bool(view.column.checks) and all(each.card for each in view.column.checks))
    qtbot.waitUntil(lambda: not view.reading._settled.isActive())


def there_and_back(qtbot, program, view) -> None:
    program.desk.navigator.show("help")
    qtbot.waitUntil(lambda: program.window.focusWidget() is not None)
    program.desk.navigator.back()
    wait_for_checks(qtbot, view)


def test_at_a_large_text_who_comes_back_finds_the_place(qtbot, program, view):
    """The place was reckoned before the texts had their heights."""
    program.look.set_zoom(2.0)
    page, bar = view.reading, view.reading.verticalScrollBar()
    wait_for_checks(qtbot, view)
    lay_out(view.column)
    bar.setValue(view.column.checks[0].y() + 100)
    paragraph = page.place().partition("@")[0]
    there_and_back(qtbot, program, view)
    qtbot.waitUntil(lambda: page.place().partition("@")[0] == paragraph)


def test_who_comes_back_finds_the_focus_where_it_was(qtbot, program, view):
    """It was on the page, and Tab began at what is seen first."""
    program.window.show()
    program.window.activateWindow()
    check = view.column.checks[0]
    view.reading.bring_into_view(check)
    chosen = check.widget.findChildren(QAbstractButton)[1]
    chosen.setFocus()
    wanted, name = view.reading.verticalScrollBar().value(), name_of(chosen)
    there_and_back(qtbot, program, view)
    qtbot.waitUntil(lambda: view.column.checks[0].isAncestorOf(program.window.focusWidget()))
    assert name_of(program.window.focusWidget()) == name
    assert view.reading.verticalScrollBar().value() == wanted


def test_who_comes_back_finds_the_link_that_had_the_focus(qtbot, program, view):
    program.window.show()
    program.window.activateWindow()
    text = view.column.texts[0]
    text.setFocus()
    text.focusNextPrevChild(True)
    link = text.textCursor().selectedText()
    assert link
    there_and_back(qtbot, program, view)
    qtbot.waitUntil(lambda: view.column.texts[0].hasFocus())
    assert view.column.texts[0].textCursor().selectedText() == link


def test_another_section_begins_at_its_page(qtbot, program, view):
    program.window.show()
    program.window.activateWindow()
    view.column.texts[0].setFocus()
    program.desk.navigator.show("help")
    program.desk.navigator.show("lesson", view.page.next)
    qtbot.waitUntil(view.reading.hasFocus)
    program.desk.navigator.back()
    program.desk.navigator.back()
    wait_for_checks(qtbot, view)
    qtbot.waitUntil(view.reading.hasFocus)


def test_the_place_is_written_down_while_one_reads_on(qtbot, program, view):
    """After a crash a start led to the top of the section."""
    program.window.screen_shown.controller._rested.setInterval(0)
    lay_out(view.column)
    view.reading.verticalScrollBar().setValue(view.column.checks[0].y())
    place = view.reading.place()
    assert place
    qtbot.waitUntil(lambda: resume_place(program.desk.person) == (view.page.id, place))
