"""What a full disk refused of a note or a task's answer: shown where it belongs, written once there is room."""

from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QLabel
from tests.ui.screens.lesson.test_content_note import task  # noqa: F401  (a fixture)
from tests.ui.screens.lesson.test_reading import shown
from tests.ui.screens.quiz.pages import click, fill_the_disk
from tests.usecases.sample_desk import FIRST, LESSON, SECOND
from tests.usecases.workshop.drafts import sample_draft

from htcourse.store.learner_rows import Kind
from htcourse.store.preferences import LANGUAGE
from htcourse.ui.dialogs import Dialog
from htcourse.ui.dialogs.error import ErrorBox
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.preferences import set_preference
from htcourse.usecases.people.restore_record import list_backups
from htcourse.usecases.reading.record_reading import accept_content_note, equal_task
from htcourse.usecases.workshop.try_draft import try_draft

MINE = "Ask about the child rule"


@pytest.fixture
def full_disk(monkeypatch):
    """A disk that is full as long as a `with` lasts."""

    @contextmanager
    def full():
        with monkeypatch.context() as disk:
            fill_the_disk(disk)
            yield

    return full


@pytest.fixture
def reading(lesson, person, qtbot):
    """The first section of the sample on screen, its content note accepted."""
    accept_content_note(person.session, LESSON)
    lesson.refused = []
    lesson.navigator.refused.connect(lesson.refused.append)
    lesson.field = shown(qtbot, lesson).side.note
    return lesson


def write(field, text):
    """Write a note and pause."""
    field.setPlainText(text)
    field.keep()


def turn_to(qtbot, reading, section=FIRST):
    """Show a section and wait for what stands beside it, which comes last."""
    with qtbot.waitSignal(reading.screen.controller.settled):
        reading.navigator.show("lesson", section)


def notes(learner):
    return {ref: each.data["text"] for ref, each in learner.last_events(Kind.NOTE).items()}


def test_it_is_shown_again_where_it_was_written_and_nowhere_else(reading, qtbot, full_disk):
    write(reading.field, "What was written first")
    with full_disk():
        write(reading.field, MINE)
        reading.navigator.show("lesson", SECOND)
        assert reading.field.toPlainText() == ""
        reading.field.keep()
    turn_to(qtbot, reading)
    assert reading.field.toPlainText() == MINE
    assert notes(reading.learner) == {FIRST: MINE}


def test_it_is_written_when_the_next_page_is_turned_once_there_is_room(reading, full_disk):
    with full_disk():
        write(reading.field, MINE)
        reading.navigator.show("lesson", SECOND)
    assert notes(reading.learner) == {}
    reading.navigator.show("lesson", SECOND)
    assert notes(reading.learner) == {FIRST: MINE}


def test_it_is_written_when_the_lesson_is_left_once_there_is_room(reading, full_disk):
    with full_disk():
        write(reading.field, MINE)
        assert [error.template for error in reading.refused] == ["The disk is full."]
        assert notes(reading.learner) == {}
    reading.screen.leave()
    assert notes(reading.learner) == {FIRST: MINE}


def test_turned_over_before_the_page_is_painted_it_lands_on_no_other_section(reading, full_disk):
    with full_disk():
        write(reading.field, MINE)
        reading.navigator.show("lesson", SECOND)
    reading.screen.leave()
    assert notes(reading.learner) == {FIRST: MINE}


@pytest.mark.parametrize("is_full", [True, False])
def test_who_leaves_the_lesson_and_comes_back_goes_on_writing_behind_it(reading, qtbot, full_disk, is_full):
    write(reading.field, "What was written first")
    with full_disk():
        write(reading.field, MINE)
        reading.screen.controller._desk.try_to(reading.screen.leave)
        if is_full:
            reading.navigator.show("lesson", FIRST)
            assert reading.field.toPlainText() == MINE
    turn_to(qtbot, reading)
    assert reading.field.toPlainText() == MINE
    write(reading.field, f"{reading.field.toPlainText()} and more")
    assert notes(reading.learner) == {FIRST: f"{MINE} and more"}


def test_a_note_just_written_stays_in_its_field_when_the_same_section_is_shown_anew(reading, qtbot):
    reading.field.setPlainText(MINE)
    turn_to(qtbot, reading)
    assert reading.field.toPlainText() == MINE


def test_a_note_stays_in_its_field_beside_the_content_note_shown_once_more(reading, qtbot):
    write(reading.field, MINE)
    with qtbot.waitSignal(reading.screen.controller.settled):
        click(qtbot, reading.view.column, reading.view.column.note_again.text())
    assert reading.view.content_note is not None
    assert reading.field.toPlainText() == MINE


def test_the_field_says_so_and_it_is_told_once(reading, full_disk):
    side = reading.view.side
    with full_disk():
        write(reading.field, MINE)
        told = len(reading.refused)
        assert told
        reading.field.keep()
        reading.field.keep()
        assert len(reading.refused) == told
        assert side._unwritten.isVisible()
        assert not side._note_place.isVisible()
    reading.field.keep()
    assert notes(reading.learner) == {FIRST: MINE}
    assert not side._unwritten.isVisible()
    assert side._note_place.isVisible()


def test_a_note_taken_away_on_a_full_disk_stays_away(reading, qtbot, full_disk):
    write(reading.field, MINE)
    with full_disk():
        write(reading.field, "")
        reading.navigator.show("lesson", SECOND)
    turn_to(qtbot, reading)
    assert reading.field.toPlainText() == ""
    assert notes(reading.learner) == {FIRST: ""}


def test_so_it_is_with_a_task_s_answer_which_is_not_done_before_that_is_kept(lesson, person, qtbot, task, full_disk):  # noqa: F811
    with full_disk():
        task.field.setPlainText("Act, means and purpose.")
        click(qtbot, task, "Done")
        lesson.navigator.show("lesson", FIRST)
        click(qtbot, lesson.view.content_note, "Open the other task")
        again = lesson.view.content_note.task
        assert again.field.toPlainText() == "Act, means and purpose."
        assert again.done.text() == "Done"
    lesson.screen.leave()
    assert not person.session.unwritten
    assert equal_task(person.session, LESSON) == ("Act, means and purpose.", False)


class InWindow:
    """The first section of the course in the whole program, with a note that a full disk refused."""

    def __init__(self, program, qtbot):
        self.program, self.desk = program, program.desk
        self.section = next(
            each.sections[0].id for each in self.desk.person.libraries[0].contents("en") if len(each.sections) > 1
        )
        accept_content_note(self.desk.person, self.section.partition("#")[0])
        program.window.show()
        self.show()
        qtbot.waitUntil(lambda: self.section in {each.ref for each in self.events(Kind.SECTION_VISITED)})
        self.field.setPlainText(MINE)

    def events(self, kind):
        return self.desk.person.learner.events(kind)

    def show(self):
        self.desk.navigator.show("lesson", self.section)

    @property
    def field(self):
        return self.program.window.screen_shown.view.side.note

    def close_errors(self):
        for each in self.program.window.findChildren(ErrorBox):
            each.close()

    def dialogs(self):
        return [each for each in self.program.window.findChildren(Dialog) if each.isVisible()]

    def question(self):
        """Return the question whether to leave all the same."""
        (asked,) = [each for each in self.dialogs() if not isinstance(each, ErrorBox)]
        assert any("What you did last is not kept" in each.text() for each in asked.findChildren(QLabel))
        return asked


@pytest.fixture
def refused(program, qtbot, full_disk):
    window = InWindow(program, qtbot)
    with full_disk():
        window.field.keep()
        window.close_errors()
    return window


def test_a_window_that_closes_on_another_page_asks_about_it(refused, qtbot, full_disk):
    with full_disk():
        refused.desk.navigator.show("home")
        refused.close_errors()
        refused.program.window.close()
        click(qtbot, refused.question(), "Cancel")
        assert refused.desk.session is not None
    refused.show()
    assert refused.field.toPlainText() == MINE
    assert notes(refused.desk.person.learner) == {refused.section: MINE}


def test_another_learner_never_sees_it_and_nobody_loses_it_unasked(refused, qtbot, full_disk):
    other = create_learner(refused.desk.places, name="Timur")
    with full_disk():
        refused.program.window.actions_by_name["switch"].trigger()
        click(qtbot, refused.question(), "Cancel")
        assert refused.field.toPlainText() == MINE
        refused.program.window.actions_by_name["switch"].trigger()
        click(qtbot, refused.question(), "Leave all the same")
    assert refused.desk.session is None
    refused.program.open_learner(other)
    refused.show()
    assert refused.field.toPlainText() == ""
    refused.desk.navigator.show("home")
    assert notes(refused.desk.person.learner) == {}


def test_switching_the_learner_writes_it_where_there_is_room(refused, full_disk):
    learner = refused.desk.person.learner.id
    with full_disk():
        refused.desk.navigator.show("home")
        refused.close_errors()
    refused.program.window.actions_by_name["switch"].trigger()
    assert refused.desk.session is None
    refused.program.open_learner(learner)
    assert notes(refused.desk.person.learner) == {refused.section: MINE}


@pytest.mark.parametrize("way", ["bring in", "restore"])
def test_a_record_brought_in_or_put_back_asks_before_it_is_lost(refused, qtbot, full_disk, tmp_path, way):
    desk = refused.desk
    desk.person.learner.copy_now()
    with full_disk():
        if way == "bring in":
            desk.requests.bring_asked.emit(str(tmp_path / "record.db"))
        else:
            desk.requests.restore_asked.emit(list_backups(desk.person)[0])
            click(qtbot, refused.dialogs()[0], "Restore")
        click(qtbot, refused.question(), "Cancel")
        assert refused.field.toPlainText() == MINE


@pytest.fixture(params=["close", "switch"])
def leaves(refused, request):
    """What ends the work of who is at it."""
    window = refused.program.window
    return window.close if request.param == "close" else window.actions_by_name["switch"].trigger


def test_who_tries_a_draft_is_asked_before_it_is_lost(refused, leaves, qtbot, full_disk, tmp_path):
    desk = refused.desk
    trial = try_draft(sample_draft(tmp_path), {})
    with full_disk():
        desk.navigator.show("home")
        desk.requests.trial_ready.emit(trial)
        refused.close_errors()
        assert desk.keeps_nothing
        leaves()
        click(qtbot, refused.question(), "Cancel")
        assert desk.keeps_nothing
    refused.program.screens.end_trial()
    assert notes(desk.person.learner) == {refused.section: MINE}


def test_a_trial_that_begins_from_the_section_gets_none_of_it(refused, full_disk, tmp_path):
    """The section was left once more, with the record of the trial: the note was written there, as room came."""
    desk, learner = refused.desk, refused.desk.person.learner
    trial = try_draft(sample_draft(tmp_path), {})
    with full_disk():
        desk.requests.trial_ready.emit(trial)
        refused.close_errors()
        assert desk.keeps_nothing
        assert desk.session.learner is not learner
        assert (notes(desk.session.learner), desk.session.unwritten) == ({}, {})
    refused.program.screens.end_trial()
    assert notes(learner) == {refused.section: MINE}


def test_it_is_written_in_a_trial_once_there_is_room(refused, full_disk, tmp_path):
    learner = refused.desk.person.learner
    trial = try_draft(sample_draft(tmp_path), {})
    with full_disk():
        refused.desk.navigator.show("home")
        refused.desk.requests.trial_ready.emit(trial)
    refused.program.window.save_screen()
    assert notes(learner) == {refused.section: MINE}
    refused.program.screens.end_trial()
    assert not refused.desk.person.unwritten


def test_after_the_question_of_a_screen_it_is_asked_about_it_too(refused, leaves, qtbot, full_disk, monkeypatch):
    """So are an exam under way and a poll left."""
    desk, agreed = refused.desk, []

    def ask(go_on):
        agreed.append(go_on)
        return True

    with full_disk():
        desk.navigator.show("home")
        refused.close_errors()
        home = refused.program.window.screen_shown
        monkeypatch.setattr(home, "ask_before_leaving", ask)
        leaves()
        assert not refused.dialogs()
        agreed[0]()
        click(qtbot, refused.question(), "Leave all the same")
        assert not refused.dialogs()
    assert desk.session is None
    assert len(agreed) == 1


def test_another_language_of_the_windows_keeps_it(refused, full_disk):
    with full_disk():
        refused.desk.session, changed = set_preference(refused.desk.person, LANGUAGE, "ru")
        refused.desk.changes.tell(changed)
        assert refused.field.toPlainText() == MINE
    refused.desk.navigator.show("home")
    assert notes(refused.desk.person.learner) == {refused.section: MINE}


def test_quick_exit_tells_of_it_after_the_return_alone(program, qtbot, full_disk):
    window = InWindow(program, qtbot)
    with full_disk():
        program.window.leave_at_once()
        assert not window.dialogs()
        program.window.come_back()
        (told,) = window.dialogs()
        told.close()
        assert window.field.toPlainText() == MINE
    program.window.leave_at_once()
    assert notes(window.desk.person.learner) == {window.section: MINE}
