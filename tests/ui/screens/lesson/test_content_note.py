"""Before hard material stands a note, with ways round of equal worth: a task, or the next lesson."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.usecases.sample_desk import FIRST, LESSON

from htcourse.core.progress import LessonState
from htcourse.store.learner_rows import Kind
from htcourse.ui.screens.lesson.content_note import ContentNote
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.second_click import _Swallowed
from htcourse.usecases.reading.lesson_standings import standings
from htcourse.usecases.reading.open_section import open_section
from htcourse.usecases.reading.record_reading import equal_task, resume_place


def test_note_stands_before_the_text(qtbot, lesson):
    with qtbot.waitSignal(lesson.view.painted):
        lesson.navigator.show("lesson", FIRST)
    assert lesson.view.column is None
    assert lesson.view.content_note is not None
    assert lesson.learner.events(Kind.SECTION_VISITED) == ()
    assert lesson.view.foot.next.isHidden()


def test_a_double_click_on_the_way_to_the_lesson_marks_no_word_of_it(qtbot, lesson):
    """The second press chose a word, and “Highlight” stood over the text."""
    view = lesson.view
    view.resize(1024, 548)
    with qtbot.waitSignal(view.painted):
        lesson.navigator.show("lesson", FIRST)
    window, accept = view.window().windowHandle(), view.content_note.accept
    at = accept.mapTo(view.window(), accept.rect().center())
    with qtbot.waitSignal(view.painted):
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=at)
    below = view.column.texts[0]
    word = below.mapTo(view.window(), QPoint(20, 10))
    QTest.mouseDClick(window, Qt.MouseButton.LeftButton, pos=word)
    assert not below.textCursor().hasSelection()
    swallowed = window.findChild(_Swallowed)
    if swallowed is not None:
        with qtbot.waitSignal(swallowed.destroyed):
            pass
    QTest.mouseDClick(window, Qt.MouseButton.LeftButton, pos=word)
    assert below.textCursor().hasSelection(), "a later one is its own"


def test_a_foot_that_leads_nowhere_leaves_its_room_to_the_note(qtbot, lesson):
    view = lesson.view
    lesson.navigator.show("lesson", FIRST)
    assert not view.page.previous
    assert view.foot.isHidden()
    qtbot.mouseClick(view.content_note.accept, Qt.MouseButton.LeftButton)
    assert view.foot.isVisible()
    view.foot.hide()
    view.show_page(view.page._replace(content_note="Hard.", previous="m/before#s"), str, str, "", {})
    assert view.foot.isVisible(), "it leads back"


def test_at_twice_the_size_the_ways_on_from_the_note_are_seen(qtbot, lesson):
    lesson.view.resize(1366, 664)
    lesson.view.reading._look.set_zoom(2.0)
    lesson.navigator.show("lesson", FIRST)
    note, page = lesson.view.content_note, lesson.view.reading

    def above() -> tuple[int, int]:
        top = note.mapTo(page.viewport(), QPoint()).y()
        return top, note.body.contentsMargins().top()

    px = page._look.px
    qtbot.waitUntil(lambda: above() == (px(12), px(12)))
    page._look.set_zoom(1.0)
    qtbot.waitUntil(lambda: above()[1] == px(24))


def test_at_twice_the_size_a_foot_that_leads_back_stands_below_the_ways_on(qtbot, lesson):
    view = lesson.view
    view.resize(1366, 716)
    view._look.set_zoom(2.0)
    lesson.navigator.show("lesson", FIRST)
    page = view.page._replace(content_note="Hard.", previous="m/before#s")
    view.show_page(page, str, str, "", {})

    assert view.reading.isAncestorOf(view.foot)
    assert view.foot.previous.isVisible()
    view.show_page(page._replace(content_note=""), str, str, "", {})
    assert not view.reading.isAncestorOf(view.foot)


def test_accepting_shows_the_text_and_is_remembered(qtbot, lesson):
    lesson.navigator.show("lesson", FIRST)
    with qtbot.waitSignal(lesson.view.painted):
        qtbot.mouseClick(lesson.view.content_note.accept, Qt.MouseButton.LeftButton)
    assert lesson.view.column is not None
    assert [each.ref for each in lesson.learner.events(Kind.CONTENT_NOTE_ACCEPTED)] == [LESSON]


def test_way_round_leads_past_the_lesson(qtbot, lesson):
    lesson.navigator.show("lesson", FIRST)
    qtbot.mouseClick(lesson.view.content_note.round, Qt.MouseButton.LeftButton)
    assert lesson.view.page.lesson_id != LESSON


def click(qtbot, button):
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def task(qtbot, lesson):
    """The equal task, opened from the note."""
    with qtbot.waitSignal(lesson.view.painted):
        lesson.navigator.show("lesson", FIRST)
    click(qtbot, lesson.view.content_note.do_task)
    return lesson.view.content_note.task


def state(person):
    return next(each.state for each in standings(person.session).lessons if each.lesson.lesson == LESSON)


def test_the_task_is_shown_with_its_lists_and_nothing_is_kept_yet(lesson, task):
    assert "name the three elements" in task.text.toPlainText()
    assert "Say what you would ask first." in task.text.toPlainText()
    assert task.text.hasFocus()
    assert not lesson.view.content_note.accept.isVisible()
    assert lesson.learner.events(Kind.EQUAL_TASK) == ()


def test_done_counts_like_the_lesson_and_can_be_taken_back(qtbot, lesson, person, task):
    task.field.setPlainText("Act, means and purpose.")
    click(qtbot, task.done)
    assert equal_task(person.session, LESSON) == ("Act, means and purpose.", True)
    assert state(person) is LessonState.DONE
    assert "counts like the lesson" in task.state.words
    click(qtbot, task.done)
    assert equal_task(person.session, LESSON) == ("Act, means and purpose.", False)
    assert state(person) is LessonState.OPEN
    assert task.field.toPlainText() == "Act, means and purpose."


def test_who_writes_to_the_task_is_led_back_to_it(lesson, person, task):
    """After a crash a start led to the lesson that was read before."""
    assert resume_place(person.session) is None, "a note alone is no place"
    task.field.setPlainText("Half a")
    task.field.keep()
    assert resume_place(person.session) == (lesson.view.page.id, "")


def test_what_is_written_is_kept_when_the_page_is_left_without_a_word(lesson, person, task):
    task.field.setPlainText("Half a")
    lesson.screen.leave()
    assert equal_task(person.session, LESSON) == ("Half a", False)


def test_the_lesson_stays_open_and_the_note_leads_back_to_the_task(qtbot, lesson, person, task):
    click(qtbot, task.done)
    with qtbot.waitSignal(lesson.view.painted):
        click(qtbot, task.read)
    assert lesson.view.column is not None
    qtbot.waitUntil(lambda: person.session.learner.events(Kind.SECTION_VISITED) != ())
    with qtbot.waitSignal(lesson.view.painted):
        click(qtbot, lesson.view.column.note_again)
    note = lesson.view.content_note
    assert any("You have done the other task" in each.words for each in note.findChildren(Label))
    click(qtbot, note.do_task)
    assert note.task.done.text() == "Not done after all"
    click(qtbot, note.task.read)
    assert len(lesson.learner.events(Kind.CONTENT_NOTE_ACCEPTED)) == 1


def test_nothing_behind_the_note_counts_as_read_when_it_is_shown_again(qtbot, lesson, task):
    with qtbot.waitSignal(lesson.view.painted):
        click(qtbot, task.read)
    with qtbot.waitSignal(lesson.view.painted):
        click(qtbot, lesson.view.column.note_again)
    lesson.screen.commands()["next"]()
    assert lesson.learner.read_sections() == frozenset()


def test_after_the_task_the_way_leads_past_the_lesson(qtbot, lesson, task):
    assert not task.round.isVisible()
    click(qtbot, task.done)
    qtbot.waitUntil(task.round.hasFocus)
    click(qtbot, task.round)
    assert lesson.view.page.lesson_id != LESSON


def test_a_lesson_without_a_task_offers_none(qtbot, lesson, person):
    page = open_section(person.session, FIRST)._replace(equal_task="")
    note = ContentNote(lesson.view._look, page, lambda _: b"")
    qtbot.addWidget(note)
    note.show()
    assert not note.do_task.isVisible()
    assert note.round.isVisible()
