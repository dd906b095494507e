"""Esc in a window's lesson with words selected."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from htcourse.usecases.reading.record_reading import accept_content_note


def test_esc_twice_at_words_selected_is_quick_exit(program, qtbot):
    lesson = program.desk.person.libraries[0].contents("en")[1]
    accept_content_note(program.desk.person, lesson.lesson)
    program.desk.navigator.show("lesson", lesson.sections[0].id)
    view = program.window.screen_shown.view
    qtbot.waitUntil(lambda: bool(view.column and view.column.texts))
    text = view.column.texts[0]
    text.setTextCursor(text.document().find(" the "))
    qtbot.waitUntil(lambda: view.highlighting.button is not None and view.highlighting.button.isVisible())
    text.setFocus()
    QTest.keyClick(program.window.windowHandle(), Qt.Key.Key_Escape)
    assert not text.textCursor().hasSelection()
    assert not program.window.is_left
    QTest.keyClick(program.window.windowHandle(), Qt.Key.Key_Escape)
    assert program.window.is_left
