from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from htcourse.core.quotes import quote_of
from htcourse.ui.dialogs import Dialog
from htcourse.ui.screens.notes.view import NotesView
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.link_card import LINE
from htcourse.usecases.reading.highlights import add_highlight, paragraphs_of
from htcourse.usecases.reading.open_notes import NoteRow, NotesLesson, NotesPage
from htcourse.usecases.reading.open_section import open_section

AT = "2026-03-01T09:00:00.000Z"
SENTENCE = "“an act, a means”. It needs an act, a means and a purpose.\nHighlight · Three elements · 1 Mar 2026"
PAGE = NotesPage(
    (
        NotesLesson(
            "Act, means, purpose",
            1,
            "What trafficking is",
            (
                NoteRow("note", "1", "m/a#x", "Three elements", "", "Ask about consent", AT),
                NoteRow(
                    "highlight",
                    "2",
                    "m/a#x",
                    "Three elements",
                    "p2",
                    "an act, a means",
                    AT,
                    sentence="It needs an act, a means and a purpose.",
                ),
                NoteRow("bookmark", "3", "m/a#y", "The child rule", "", "", AT),
            ),
        ),
    ),
    (NoteRow("highlight", "4", "m/b#z", "", "", "old words", AT, True),),
)


@pytest.fixture
def view(look, qtbot) -> NotesView:
    view = NotesView(look)
    qtbot.addWidget(view)
    view.resize(1024, 540)
    view.show_notes(PAGE)
    view.show()
    return view


def names(view):
    return [card.accessibleName() for card in view.cards]


def test_what_has_changed_comes_first_then_every_lesson(view):
    assert names(view) == [
        "“old words”. Highlight · 1 Mar 2026",
        "Ask about consent. Note · Three elements · 1 Mar 2026",
        SENTENCE,
        "The child rule. Bookmark · 1 Mar 2026",
    ]
    assert "The text has changed" in [label.words for label in view.findChildren(Label)]


def test_the_sentence_round_a_highlight_has_lines_of_its_own(view):
    plain, quoted = view.cards[0], view.cards[2]
    line = view._look.px(LINE)
    assert quoted.heightForWidth(700) == plain.heightForWidth(700) + line


def test_all_but_an_equal_task_which_stands_in_its_lesson_can_be_taken_away(view):
    task = NoteRow("task", "5", "m/a#x", "", "", "A pocket card", AT)
    view.show_notes(NotesPage((replace(PAGE.lessons[0], rows=(*PAGE.lessons[0].rows, task)),), PAGE.changed))
    assert [each.toolTip() or each.text() for each in view.removers] == [
        "Take away: Highlight",
        "Take away: Note · Three elements",
        "Take away: Highlight · Three elements",
        "Take away: Bookmark · The child rule",
    ]


def test_every_card_is_as_wide_and_its_bin_lies_in_it(view, qtbot):
    qtbot.waitUntil(lambda: len({each.geometry().right() for each in view.cards}) == 1)
    for each in view.removers:
        assert any(card.geometry().contains(each.geometry()) for card in view.cards)


def test_a_card_opens_its_place(view, qtbot):
    with qtbot.waitSignal(view.place_asked) as blocker:
        qtbot.mouseClick(view.cards[2], Qt.MouseButton.LeftButton)
    assert blocker.args == ["m/a#x", "p2"]


def test_kinds_and_words_narrow_the_list(view, qtbot):
    qtbot.mouseClick(view.buttons["highlight"], Qt.MouseButton.LeftButton)
    assert len(view.cards) == 2
    view.search.setText("MEANS act")
    assert names(view) == [SENTENCE]
    view.search.setText("needs purpose")
    assert names(view) == [SENTENCE], "what stands on a card is found"
    view.search.setText("xyz")
    assert view.cards == []


def test_without_anything_it_says_how_to_begin(view, qtbot):
    view.show_notes(NotesPage((), ()))
    assert any("Ctrl+H" in label.words for label in view.findChildren(Label))
    course = next(each for each in reversed(view.findChildren(QPushButton)) if each.property("kind") == "primary")
    qtbot.waitUntil(course.isVisible)
    with qtbot.waitSignal(view.course_asked):
        qtbot.mouseClick(course, Qt.MouseButton.LeftButton)


def test_the_page_is_reached_by_menu_and_search_and_a_highlight_goes_when_asked(program, qtbot):
    session = program.desk.person
    section = session.libraries[0].contents("en")[0].sections[0].id
    name, text = next((n, t) for n, t in paragraphs_of(session, section, "en").items() if len(t) > 40)
    quote = quote_of(text, 0, 30)
    assert quote is not None
    add_highlight(session, section, "en", name, quote)
    assert "My notes" in [action.text() for action, _ in program.window.actions_by_name.offered()]
    program.window.actions_by_name["notes"].trigger()
    screen = program.window.screen_shown
    assert screen.title() == "My notes"
    qtbot.mouseClick(screen.removers[0], Qt.MouseButton.LeftButton)
    assert screen.cards == []
    menu = program.window.menus.open_program()
    assert "My notes" in [action.text() for action in menu.actions()]
    menu.close()


def test_a_note_goes_when_that_is_meant_and_is_gone_beside_its_section_too(program, qtbot):
    session = program.desk.person
    section = session.libraries[0].contents("en")[0].sections[0].id
    program.desk.navigator.show("lesson", section)
    lesson = program.window.screen_shown.view
    lesson.side.note.setPlainText("Ask about consent")
    lesson.side.note.keep()
    program.window.actions_by_name["notes"].trigger()
    screen = program.window.screen_shown
    for answer, left in (("Cancel", ["Ask about consent"]), ("Take away", [])):
        qtbot.mouseClick(screen.removers[0], Qt.MouseButton.LeftButton)
        asked = program.window.findChildren(Dialog)[-1]
        assert any("cannot be brought back" in each.words for each in asked.findChildren(Label))
        next(each for each in asked.findChildren(QPushButton) if each.text() == answer).click()
        qtbot.waitUntil(lambda asked=asked: not shiboken6.isValid(asked) or not asked.isVisible())
        assert [card.text() for card in screen.cards] == left
    program.desk.navigator.back()
    assert lesson.side.note.toPlainText() == ""
    assert open_section(session, section).note == ""
