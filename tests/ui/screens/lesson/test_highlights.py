"""Highlights on the page: made from a selection or a match, kept through theme and zoom, taken away again."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog
from tests.usecases.sample_desk import FIRST

from htcourse.core.quotes import Quote
from htcourse.store.learner_rows import Kind
from htcourse.ui.reading.printing import Printing
from htcourse.ui.screens.lesson.mark_button import _has_words
from htcourse.usecases.reading.highlights import add_highlight
from htcourse.usecases.reading.record_reading import set_bookmark, write_note

pytestmark = pytest.mark.usefixtures("accepted")
WORDS = "The Protocol defines trafficking"


def shown(qtbot, lesson):
    with qtbot.waitSignal(lesson.view.painted):
        lesson.navigator.show("lesson", FIRST)
    qtbot.waitUntil(lambda: all(each.card for each in lesson.view.column.checks))
    return lesson.view


def select(view, words):
    for text in view.column.texts:
        cursor = text.document().find(words)
        if not cursor.isNull():
            text.setTextCursor(cursor)
            return text
    raise AssertionError(words)


def marked(view):
    return [each.cursor.selectedText() for text in view.column.texts for each in text.extraSelections()]


def test_selected_words_are_highlighted_and_recorded_with_what_stands_round_them(qtbot, lesson):
    view = shown(qtbot, lesson)
    text = select(view, WORDS)
    lesson.screen.commands()["mark"]()
    assert marked(view) == [WORDS]
    assert not text.textCursor().hasSelection()
    (event,) = lesson.learner.events(Kind.HIGHLIGHT)
    assert (event.ref, event.language, event.data["exact"]) == (FIRST, "en", WORDS)
    assert event.paragraph.startswith("p")
    assert event.data["suffix"]


def test_no_word_of_a_highlight_is_cut(qtbot, lesson):
    view = shown(qtbot, lesson)
    select(view, WORDS[2:-4])
    lesson.screen.commands()["mark"]()
    assert marked(view) == [WORDS]


def test_highlights_stay_when_theme_and_zoom_change_and_after_coming_back(qtbot, lesson, look):
    view = shown(qtbot, lesson)
    select(view, WORDS)
    lesson.screen.commands()["mark"]()
    look.set_theme("dark")
    look.set_zoom(1.5)
    assert marked(view) == [WORDS]
    shown_marks = view.column.texts[0].extraSelections()
    assert shown_marks[0].format.background().color() == look.colour("warn_soft")
    assert marked(shown(qtbot, lesson)) == [WORDS]


def test_the_key_again_inside_a_highlight_takes_it_away(qtbot, lesson):
    view = shown(qtbot, lesson)
    select(view, WORDS)
    lesson.screen.commands()["mark"]()
    select(view, "Protocol defines")
    lesson.screen.commands()["mark"]()
    assert marked(view) == []
    assert lesson.learner.events(Kind.HIGHLIGHT) == ()


def test_a_selection_over_two_paragraphs_becomes_a_highlight_in_each(qtbot, lesson):
    view = shown(qtbot, lesson)
    text = view.column.texts[0]
    first, second = [block for block in text.blocks() if len(block.text()) > 20][:2]
    cursor = text.textCursor()
    cursor.setPosition(first.position() + 2)
    cursor.setPosition(second.position() + 10, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    lesson.screen.commands()["mark"]()
    rows = lesson.learner.events(Kind.HIGHLIGHT)
    assert len({row.paragraph for row in rows}) == len(rows) >= 2


def test_words_found_with_the_keyboard_can_be_highlighted(qtbot, lesson):
    view = shown(qtbot, lesson)
    lesson.screen.commands()["find"]()
    view.find_bar.field.setText("trafficking")
    lesson.screen.commands()["mark"]()
    assert [row.data["exact"].casefold() for row in lesson.learner.events(Kind.HIGHLIGHT)] == ["trafficking"]


def test_without_words_the_key_says_what_to_do(qtbot, lesson):
    view = shown(qtbot, lesson)
    lesson.screen.commands()["mark"]()
    dialog = view.findChild(QDialog)
    assert dialog.accessibleName() == "Nothing is selected"
    dialog.close()


def test_the_menu_marks_what_is_selected_and_takes_away_what_is_marked(qtbot, lesson):
    view = shown(qtbot, lesson)
    text = select(view, WORDS)
    start = text.textCursor().selectionStart()
    view.highlighting.open_menu(text, QPoint(0, 0), start)
    texts = [action.text() for action in view.highlighting.menu.actions()]
    assert texts == ["Copy", "Highlight", "Write a note"]
    view.highlighting.menu.actions()[1].trigger()
    view.highlighting.menu.close()
    assert marked(view) == [WORDS]
    view.highlighting.open_menu(text, QPoint(0, 0), start + 2)
    away = view.highlighting.menu.actions()[2]
    assert away.text() == "Take the highlight away"
    away.trigger()
    view.highlighting.menu.close()
    assert marked(view) == []


def button_at(view):
    return view.highlighting.button


@pytest.mark.parametrize(("words", "is_chosen"), [("and words", True), ("a link", False)])
def test_words_behind_a_link_in_a_list_are_chosen_and_a_link_alone_is_not(words, is_chosen):
    """Qt holds them for an anchor, of nothing."""
    document = QTextDocument()
    document.setHtml("<ul><li>There is <a href='#term'>a link</a> and words</li></ul>")
    assert _has_words(document.find(words)) is is_chosen


def test_a_button_at_the_selection_marks_it_and_takes_the_mark_away(qtbot, lesson):
    view = shown(qtbot, lesson)
    assert button_at(view) is None
    text = select(view, WORDS)
    button = button_at(view)
    qtbot.waitUntil(button.isVisible)
    assert button.accessibleName() == "Highlight"
    words = text.mapTo(view.column, text.cursorRect().center())
    assert 0 < words.y() - button.geometry().center().y() < 3 * button.height()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert marked(view) == [WORDS]
    qtbot.waitUntil(lambda: not button.isVisible())
    select(view, "Protocol defines")
    qtbot.waitUntil(button.isVisible)
    assert button.accessibleName() == "Take the highlight away"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert marked(view) == []


def test_tab_comes_to_the_button_after_the_text_and_enter_at_the_caret_marks(qtbot, lesson):
    view = shown(qtbot, lesson)
    text = select(view, WORDS)
    qtbot.waitUntil(view.highlighting.button.isVisible)
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert view.window().focusWidget() is view.highlighting.button
    qtbot.keyClick(view.highlighting.button, Qt.Key.Key_Space)
    assert marked(view) == [WORDS]
    assert view.window().focusWidget() is text
    select(view, "Protocol defines")
    lesson.screen.commands()["mark"]()
    assert marked(view) == []
    lesson.screen.commands()["caret"]()
    select(view, WORDS)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert marked(view) == [WORDS]


def test_the_button_stays_at_its_words_when_the_text_moves(qtbot, lesson, look):
    view = shown(qtbot, lesson)
    text = select(view, WORDS)
    button = view.highlighting.button
    qtbot.waitUntil(button.isVisible)
    look.set_zoom(1.5)
    begin = text.textCursor()
    begin.setPosition(begin.selectionStart())
    qtbot.waitUntil(
        lambda: (
            button.y() + button.height() + look.px(4) == text.mapTo(view.column, text.cursorRect(begin).topLeft()).y()
        )
    )


def test_a_link_that_tab_came_to_has_no_button(qtbot, lesson):
    view = shown(qtbot, lesson)
    text = next(each for each in view.column.texts if "href" in each.toHtml())
    text.setFocus()
    text.focusNextPrevChild(True)
    assert text.textCursor().charFormat().isAnchor()
    view.highlighting.button._fit()
    assert not view.highlighting.button.isVisible()


def test_searching_shows_its_matches_beside_the_highlights(qtbot, lesson):
    view = shown(qtbot, lesson)
    select(view, WORDS)
    lesson.screen.commands()["mark"]()
    lesson.screen.commands()["find"]()
    view.find_bar.field.setText("purpose")
    assert WORDS in marked(view)
    assert len(marked(view)) > 1
    view.find_bar.close_bar()
    assert marked(view) == [WORDS]


def test_esc_lets_the_words_go_with_their_button_and_their_highlight_stays(qtbot, lesson):
    view = shown(qtbot, lesson)
    text = select(view, WORDS)
    lesson.screen.commands()["mark"]()
    select(view, WORDS)
    qtbot.waitUntil(view.highlighting.button.isVisible)
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not view.highlighting.button.isVisible())
    assert not text.textCursor().hasSelection()
    assert marked(view) == [WORDS]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_match_found_looks_like_no_words_selected_and_like_no_other_match(qtbot, lesson, look, theme):
    look.set_theme(theme)
    view = shown(qtbot, lesson)
    lesson.screen.commands()["find"]()
    view.find_bar.field.setText("the")
    grounds = [each.format.background().color() for text in view.column.texts for each in text.extraSelections()]
    assert grounds[0] not in (*grounds[1:], look.colour("accent"), look.colour("paper"))


def test_a_highlight_whose_text_has_changed_is_said_and_not_shown(qtbot, lesson, person):
    add_highlight(person.session, FIRST, "en", "p1", Quote("words that are gone"))
    view = shown(qtbot, lesson)
    assert marked(view) == []
    assert "the text has changed" in view.side._lost.words
    select(view, WORDS)
    lesson.screen.commands()["mark"]()
    assert marked(view) == [WORDS]


def test_note_and_bookmark_do_not_disturb_highlights(qtbot, lesson, person):
    view = shown(qtbot, lesson)
    select(view, WORDS)
    lesson.screen.commands()["mark"]()
    write_note(person.session, FIRST, "n")
    set_bookmark(person.session, FIRST, True)
    lesson.screen.commands()["bookmark"]()
    assert marked(view) == [WORDS]


def test_printing_asks_for_what_is_shown(qtbot, lesson, monkeypatch):
    view = shown(qtbot, lesson)
    asked = []
    monkeypatch.setattr(
        Printing, "ask", lambda self, section, title, *, is_whole: asked.append((section, title, is_whole))
    )
    lesson.screen.commands()["print_section"]()
    lesson.screen.commands()["print_lesson"]()
    assert asked == [(FIRST, "One definition", False), (FIRST, view.page.lesson_title, True)]
