"""The caret: a person without a mouse goes through a lesson's texts, selects words and highlights them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog
from tests.ui.screens.lesson.test_highlights import marked, shown

from htcourse.store.learner_rows import Kind
from htcourse.ui.shell.actions import COMMANDS, all_keys

pytestmark = pytest.mark.usefixtures("accepted")
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot, lesson):
    lesson.screen.activateWindow()
    view = shown(qtbot, lesson)
    view.focus_first()
    return view


@pytest.fixture
def press(qtbot, view):
    """Press a key where the focus is."""

    def press(key, modifiers=Qt.KeyboardModifier.NoModifier, times=1):
        for _ in range(times):
            qtbot.keyClick(view.window().focusWidget(), key, modifiers)

    return press


@pytest.fixture
def text(view):
    return view.column.texts[0]


def position(text):
    return text.textCursor().position()


def selected(text):
    return text.textCursor().selectedText()


def test_words_are_selected_and_highlighted_by_keyboard_alone(lesson, view, press, text):
    lesson.screen.commands()["caret"]()
    assert text.hasFocus()
    press(Qt.Key.Key_Right, CONTROL)
    press(Qt.Key.Key_Right, SHIFT | CONTROL, 2)
    words = selected(text).strip()
    assert len(words.split()) == 2
    lesson.screen.commands()["mark"]()
    assert [row.data["exact"] for row in lesson.learner.events(Kind.HIGHLIGHT)] == [words]
    assert marked(view) == [words]
    press(Qt.Key.Key_Right, SHIFT)
    assert len(selected(text)) == 1


def test_without_the_caret_the_arrow_keys_scroll(view, press, text):
    text.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        press(key, times=3)
    press(Qt.Key.Key_Right, SHIFT)
    assert (position(text), selected(text)) == (0, "")
    assert view.reading.verticalScrollBar().value() > 0


def test_the_page_keys_scroll_whether_there_is_a_caret_or_not(lesson, view, press, text):
    bar = view.reading.verticalScrollBar()
    lesson.screen.commands()["caret"]()
    start = position(text)
    for key, is_on in ((Qt.Key.Key_PageDown, True), (Qt.Key.Key_PageUp, False), (Qt.Key.Key_Space, True)):
        press(key)
        assert (bar.value() > 0) is is_on
    assert position(text) == start


def test_the_caret_begins_where_the_person_reads(lesson, view, text):
    view.reading.verticalScrollBar().setValue(view.column.y() + text.y() + text.height() // 2)
    first = view.reading.first_shown()
    lesson.screen.commands()["caret"]()
    focused = view.window().focusWidget()
    top = focused.mapTo(view.column, focused.cursorRect().bottomLeft()).y()
    assert focused in view.column.texts
    assert top >= first


def test_the_caret_begins_at_the_link_that_has_the_focus(lesson, view, text):
    text.setFocus()
    while not selected(text):
        assert text.focusNextPrevChild(True)
    start = text.textCursor().selectionStart()
    lesson.screen.commands()["caret"]()
    assert (position(text), selected(text)) == (start, "")


def test_the_page_follows_the_caret(lesson, view, press):
    lesson.screen.commands()["caret"]()
    press(Qt.Key.Key_Down, times=40)
    focused, page = view.window().focusWidget(), view.reading.viewport()
    where = focused.cursorRect().translated(focused.mapTo(page, focused.rect().topLeft()))
    assert view.reading.verticalScrollBar().value() > 0
    assert page.rect().contains(where.center())


def test_arrows_lead_from_one_text_to_the_next_and_back(lesson, view, press):
    first, second = view.column.shown_texts()[:2]
    lesson.screen.commands()["caret"]()
    press(Qt.Key.Key_End, CONTROL)
    press(Qt.Key.Key_Right)
    assert second.hasFocus()
    assert position(second) == 0
    press(Qt.Key.Key_Left)
    assert first.hasFocus()
    assert position(first) == first.last_position()


def test_texts_that_are_folded_away_are_passed_over(qtbot, lesson, view, press):
    qtbot.waitUntil(lambda: len(view.column.texts) > len(view.column.shown_texts()))
    lesson.screen.commands()["caret"]()
    visited = set()
    for _ in range(2 * len(view.column.texts)):
        visited.add(view.window().focusWidget())
        press(Qt.Key.Key_End, CONTROL)
        press(Qt.Key.Key_Right)
    assert visited == set(view.column.shown_texts())


@pytest.mark.parametrize("way", ["esc", "key"])
def test_the_caret_goes_and_what_was_selected_stays(lesson, view, press, text, way):
    lesson.screen.commands()["caret"]()
    press(Qt.Key.Key_Right, SHIFT, 4)
    words = selected(text)
    if way == "esc":
        press(Qt.Key.Key_Escape)
    else:
        lesson.screen.commands()["caret"]()
    assert not view.caret.is_on
    press(Qt.Key.Key_Right)
    assert selected(text) == words
    lesson.screen.commands()["mark"]()
    assert marked(view) == [words.strip()]


def test_the_caret_stays_when_theme_and_zoom_change(lesson, press, text, look):
    lesson.screen.commands()["caret"]()
    press(Qt.Key.Key_Right, times=7)
    place = position(text)
    look.set_theme("dark")
    look.set_zoom(2.0)
    assert position(text) == place
    assert text.cursorWidth() == look.px(2)
    press(Qt.Key.Key_Right)
    assert position(text) == place + 1


def test_tab_still_goes_to_links_and_enter_follows_them(qtbot, lesson, view, press, text):
    lesson.screen.commands()["caret"]()
    press(Qt.Key.Key_Tab)
    while text.hasFocus() and not selected(text):
        press(Qt.Key.Key_Tab)
    assert text.textCursor().charFormat().isAnchor()
    with qtbot.waitSignal(text.link_activated):
        press(Qt.Key.Key_Return)


def test_the_menu_key_opens_the_menu_at_the_caret(qtbot, lesson, view, press, text):
    lesson.screen.commands()["caret"]()
    press(Qt.Key.Key_Right, SHIFT, 5)
    lesson.screen.commands()["mark"]()
    press(Qt.Key.Key_Left)
    key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    with qtbot.waitSignal(text.menu_asked) as asked:
        QApplication.sendEvent(lesson.screen.windowHandle(), key)
    assert asked.args[1] == position(text)
    assert [each.isEnabled() for each in view.highlighting.menu.actions()] == [False, False, True, True]
    view.highlighting.menu.close()


def test_another_section_begins_without_a_caret(qtbot, lesson, view):
    lesson.screen.commands()["caret"]()
    view = shown(qtbot, lesson)
    assert not view.caret.is_on
    lesson.screen.commands()["caret"]()
    assert view.caret.is_on


def test_a_screen_reader_hears_where_the_caret_is_and_what_is_selected(lesson, press, text):
    lesson.screen.commands()["caret"]()
    press(Qt.Key.Key_Right, times=3)
    press(Qt.Key.Key_Right, SHIFT, 5)
    interface = QAccessible.queryAccessibleInterface(text)
    assert interface.text(QAccessible.Text.Name)
    assert not interface.state().editable
    assert interface.textInterface().cursorPosition() == 8
    assert interface.textInterface().selectionCount() == 1


def test_the_keys_and_the_sentence_for_nothing_selected_name_the_caret(lesson, view):
    (command,) = [each for each in COMMANDS if each.name == "caret"]
    assert ("F7", command.text) in dict(all_keys())["Reading"]
    lesson.screen.commands()["mark"]()
    dialog = view.findChild(QDialog)
    assert any("F7" in label.text() for label in dialog.findChildren(type(view.column.title)))
    dialog.close()


def test_without_text_on_the_screen_the_key_does_nothing(lesson):
    lesson.view.caret.set_column(None)
    lesson.screen.commands()["caret"]()
    assert not lesson.view.caret.is_on
