"""Before hard material stands a note, with a way round of equal worth."""

from PySide6.QtCore import Qt
from tests.usecases.sample_desk import FIRST, LESSON

from htcourse.store.learner_rows import Kind


def test_note_stands_before_the_text(qtbot, lesson):
    with qtbot.waitSignal(lesson.view.painted):
        lesson.navigator.show_section(FIRST)
    assert lesson.view.column is None
    assert lesson.view.content_note is not None
    assert lesson.learner.events(Kind.SECTION_VISITED) == ()
    assert not lesson.view.foot.next.isEnabled()


def test_accepting_shows_the_text_and_is_remembered(qtbot, lesson):
    lesson.navigator.show_section(FIRST)
    with qtbot.waitSignal(lesson.view.painted):
        qtbot.mouseClick(lesson.view.content_note.accept, Qt.MouseButton.LeftButton)
    assert lesson.view.column is not None
    assert [each.ref for each in lesson.learner.events(Kind.CONTENT_NOTE_ACCEPTED)] == [LESSON]


def test_way_round_leads_past_the_lesson(qtbot, lesson):
    lesson.navigator.show_section(FIRST)
    qtbot.mouseClick(lesson.view.content_note.round, Qt.MouseButton.LeftButton)
    assert lesson.view.page.lesson_id != LESSON
