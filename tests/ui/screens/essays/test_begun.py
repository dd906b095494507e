"""What a trainer began of a mark stands there again, however the page was left."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from tests.ui.curtains import is_behind_curtain, say_pin
from tests.ui.screens.essays.test_essays import PIN, WORDS, click, marks, named
from tests.ui.screens.essays.test_essays import opened as opened  # fixtures
from tests.ui.screens.essays.test_essays import room as room
from tests.usecases.class_room import ClassRoom
from tests.usecases.quiz_course import MODULE, QUIZZES, Desk

from htcourse.core.errors import Cancelled
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.preferences import BEGUN_MARKS
from htcourse.usecases.marking.begun_marks import (
    MarkPlace,
    begun_mark,
    begun_places,
    forget_gone_marks,
    keep_begun_mark,
    keep_who_marks,
    who_marks,
)
from htcourse.usecases.marking.mark_essays import Marking
from htcourse.usecases.people.learners import create_learner, delete_learner


def settle(program, qtbot):
    """Say the PIN where it is asked for, wait until everything is read, and return the screen."""
    if is_behind_curtain(program):
        say_pin(program, qtbot, PIN)
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    return program.window.screen_shown


def leave_by_bar(program, qtbot):
    program.window.actions_by_name["home"].trigger()


def leave_by_history(program, qtbot):
    program.window.actions_by_name["back"].trigger()


def leave_by_help(program, qtbot):
    program.window.actions_by_name["help"].trigger()


def leave_by_tab(program, qtbot):
    program.desk.navigator.show(program.desk.navigator.current.screen_name, "")  # the same page, of this computer


def leave_at_once(program, qtbot):
    program.window.leave_at_once()
    assert program.window.is_left
    program.window.come_back()


def leave_to_another(program, qtbot):
    me, other = program.desk.person.learner.id, create_learner(program.desk.places, name="Another")
    program.desk.requests.learners_asked.emit()
    program.open_learner(other)
    program.desk.navigator.show("essays")
    settle(program, qtbot)
    assert not program.desk.person.learner.preference(BEGUN_MARKS), "it is of who began it"
    program.open_learner(me)


WAYS = (leave_by_bar, leave_by_history, leave_by_help, leave_by_tab, leave_at_once, leave_to_another)


def begin(screen, qtbot):
    qtbot.waitUntil(lambda: bool(screen.rows))
    click(qtbot, screen.rows[0])


def has_kept(room, learner: str, words: str) -> bool:
    with ReadOnlyRecord.open(room.places, learner) as file:
        return words in file.preference(BEGUN_MARKS)


@pytest.mark.parametrize("leave", WAYS)
def test_what_was_begun_at_an_essay_stands_there_again(room, opened, qtbot, leave):
    """Only Next and All essays kept it: by the bar, the history or F1 levels and comment were lost unasked."""
    learner = named(room, "Aigerim")
    program, screen = opened(learner=create_learner(room.places, name="At work"))
    begin(screen, qtbot)
    screen.marking.levels["safe"].setCurrentIndex(1)
    screen.marking.comment.setPlainText("Not yet.")
    leave(program, qtbot)
    settle(program, qtbot)
    program.desk.navigator.show("essays")
    screen = settle(program, qtbot)
    begin(screen, qtbot)
    assert (screen.marking.levels["safe"].picked(), screen.marking.comment.toPlainText()) == ("no", "Not yet.")
    screen.marking.closed.emit()
    qtbot.waitUntil(lambda: screen.marking is None and bool(screen.rows))
    assert "begun" in screen.rows[0].accessibleName(), "of many essays nobody knew which"
    begin(screen, qtbot)
    screen.marking.by.setText("Ms B")
    click(qtbot, screen.marking.keep)
    assert marks(room, learner)[2] == 1
    assert program.desk.person.learner.preference(BEGUN_MARKS) == "{}", "what was given waits no more"


def test_what_was_begun_at_an_essay_outlives_the_window(room, opened, open_program, qtbot):
    named(room, "Aigerim")
    me = create_learner(room.places, name="At work")
    program, screen = opened(learner=me)
    begin(screen, qtbot)
    screen.marking.comment.setPlainText("Not yet.")
    program.window.close()
    with LearnerFile.open(room.places, me) as file:
        assert "Not yet." in file.preference(BEGUN_MARKS)
    program, screen = opened(learner=me)
    begin(screen, qtbot)
    assert screen.marking.comment.toPlainText() == "Not yet."


def test_what_was_begun_at_an_essay_outlives_a_crash(room, opened, qtbot):
    """It is in the record a while after it was written, with the page open."""
    named(room, "Aigerim")
    me = create_learner(room.places, name="At work")
    _, screen = opened(learner=me)
    begin(screen, qtbot)
    screen.marking.levels["safe"].setCurrentIndex(1)
    screen.marking.comment.setPlainText("Not yet.")
    qtbot.waitUntil(lambda: has_kept(room, me, "Not yet."))


def test_a_mark_by_hand_that_was_begun_outlives_a_crash(room, opened, qtbot):
    named(room, "Aigerim")
    me = create_learner(room.places, name="At work")
    program, _ = opened(learner=me)
    program.desk.navigator.show("marks")
    screen = settle(program, qtbot)
    begin(screen, qtbot)
    screen.side.comment.setPlainText("Better than that.")
    qtbot.waitUntil(lambda: has_kept(room, me, "Better than that."))


def test_what_was_begun_before_another_mark_does_not_come_back_over_it(room, opened, qtbot):
    named(room, "Aigerim")
    _, screen = opened(learner=create_learner(room.places, name="At work"))
    begin(screen, qtbot)
    screen.marking.levels["safe"].setCurrentIndex(2)
    screen.marking.comment.setPlainText("Given.")
    click(qtbot, screen.marking.keep)
    qtbot.waitUntil(lambda: screen.marking is None)
    screen._choose(False)
    begin(screen, qtbot)
    screen.marking.comment.setPlainText("Begun anew.")
    click(qtbot, screen.marking.take_back)
    qtbot.waitUntil(lambda: screen.marking is None)
    screen._choose(True)
    begin(screen, qtbot)
    assert screen.marking.comment.toPlainText() == ""


@pytest.mark.parametrize("leave", WAYS)
def test_what_was_begun_of_a_mark_by_hand_stands_there_again(room, opened, qtbot, leave):
    named(room, "Aigerim")
    program, _ = opened(learner=create_learner(room.places, name="At work"))
    program.desk.navigator.show("marks")
    screen = settle(program, qtbot)
    begin(screen, qtbot)
    qtbot.waitUntil(lambda: screen.side is not None)
    screen.side.comment.setPlainText("Better than that.")
    screen.side.points.set_share(0.5)
    leave(program, qtbot)
    settle(program, qtbot)
    program.desk.navigator.show("marks")
    screen = settle(program, qtbot)
    begin(screen, qtbot)
    assert (screen.side.comment.toPlainText(), screen.side.points.share()) == ("Better than that.", 0.5)
    screen.side.by.setText("Ms B")
    click(qtbot, screen.side.give)
    qtbot.waitUntil(lambda: screen.side.comment.toPlainText() == "")
    assert program.desk.person.learner.preference(BEGUN_MARKS) == "{}"


def at_an_answer(room, opened, qtbot, me):
    """Return the program of somebody at work and Marks, at the first of three answers of another."""
    room.take("course/basics", [None, None, None], learner=create_learner(room.places, name="Bolat"))
    program, _ = opened(learner=me)
    program.desk.navigator.show("marks")
    screen = settle(program, qtbot)
    begin(screen, qtbot)
    return program, screen


def test_a_mark_by_hand_waits_while_another_question_is_looked_at(room, opened, qtbot):
    _, screen = at_an_answer(room, opened, qtbot, create_learner(room.places, name="At work"))
    screen.side.comment.setPlainText("Said in class.")
    screen.page.show_number(2)
    assert screen.side.comment.toPlainText() == ""
    screen.page.show_number(1)
    assert screen.side.comment.toPlainText() == "Said in class."


def test_an_attempt_opens_at_the_answer_that_waits_for_a_mark(tmp_path, room, opened, qtbot):
    """Who came for the essay was shown the first question, and had to look for it."""
    words = replace(QUIZZES[1], questions=("tag", "essay"))
    other = ClassRoom(tmp_path / "other", module=replace(MODULE, quizzes=(words,)))
    other.places = room.places
    other.take("course/words", [None, WORDS], learner=create_learner(room.places, name="Aigerim"))
    program, _ = opened(learner=create_learner(room.places, name="At work"))
    program.desk.navigator.show("marks")
    screen = settle(program, qtbot)
    begin(screen, qtbot)
    assert screen.page.number == 2


def test_escape_leads_from_an_essay_to_the_list_and_what_was_begun_stays(room, opened, qtbot):
    named(room, "Aigerim")
    _, screen = opened(learner=create_learner(room.places, name="At work"))
    begin(screen, qtbot)
    screen.marking.comment.setPlainText("Not yet.")
    qtbot.keyClick(screen.marking.levels["safe"], Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: screen.marking is None and bool(screen.rows))
    begin(screen, qtbot)
    assert screen.marking.comment.toPlainText() == "Not yet."


def test_many_marks_wait_at_once(tmp_path):
    """Of thirty that were begun the first ten were gone."""
    desk = Desk(tmp_path)
    for at in range(60):
        keep_begun_mark(desk.session, MarkPlace("", "l", f"a{at}", 1), "new", Marking({}, "Not yet.", None))
    found = [begun_mark(desk.session, MarkPlace("", "l", f"a{at}", 1), "new") for at in range(60)]
    assert all(each is not None and each.comment == "Not yet." for each in found)
    desk.close()


def test_the_name_of_who_marks_waits_for_the_next_answer_and_the_next_start(room, opened, open_program, qtbot):
    """It was typed anew at each question, and after a start, until a mark was given."""
    me = create_learner(room.places, name="At work")
    program, screen = at_an_answer(room, opened, qtbot, me)
    screen.side.by.setText("Ms C")
    screen.page.show_number(2)
    assert screen.side.by.text() == "Ms C"
    program.window.close()
    again = open_program(learner=me)
    again.desk.navigator.show("essays")
    assert settle(again, qtbot).marker == "Ms C"
    again.desk.navigator.show("marks")
    screen = settle(again, qtbot)
    begin(screen, qtbot)
    assert screen.side.by.text() == "Ms C"


def test_a_name_of_who_marks_that_is_emptied_does_not_come_back(tmp_path):
    desk = Desk(tmp_path)
    keep_who_marks(desk.session, "Ms C")
    keep_who_marks(desk.session, " ")
    assert who_marks(desk.session) == ""
    desk.close()


def test_who_is_deleted_takes_along_what_was_begun_of_their_marks(tmp_path):
    """What a trainer wrote of somebody stayed in the trainer's own record."""
    desk = Desk(tmp_path)
    places, other = desk.session.places, create_learner(desk.session.places, name="Another trainer")
    here, gone = (create_learner(places, name=each) for each in ("Aigerim", "Bolat"))
    marks_of = [MarkPlace("", here, "a", 1), MarkPlace("", gone, "a", 1), MarkPlace("class", "collected", "a", 1)]
    with LearnerFile.open(places, other) as file:
        theirs = replace(desk.session, learner=file)
        for each in (desk.session, theirs):
            for place in marks_of:
                keep_begun_mark(each, place, "new", Marking({}, "Not yet.", None))
    delete_learner(places, gone)
    forget_gone_marks(places, desk.session)
    assert begun_places(desk.session) == {marks_of[0].key}
    with LearnerFile.open(places, other) as file:
        assert begun_places(replace(desk.session, learner=file)) == {marks_of[0].key}
    desk.close()


@pytest.mark.parametrize("page", ["essays", "marks"])
def test_a_reading_that_is_stopped_leaves_the_mark_that_is_begun_at_work(room, opened, qtbot, monkeypatch, page):
    """The page stayed, kept nothing of what was typed on it, and its button did nothing."""
    named(room, "Aigerim")
    program, _ = opened(learner=create_learner(room.places, name="At work"))
    program.desk.navigator.show(page)
    screen = settle(program, qtbot)
    begin(screen, qtbot)
    read = {"essays": "essays.controller.list_essays", "marks": "marks.controller.list_seen"}[page]

    def stopped(*_):
        raise Cancelled(0, 1)

    with monkeypatch.context() as patched:
        patched.setattr(f"htcourse.ui.screens.{read}", stopped)
        leave_by_tab(program, qtbot)
        settle(program, qtbot)
    begun = screen.marking if page == "essays" else screen.side
    begun.comment.setPlainText("Typed after.")
    program.window.save_screen()
    assert "Typed after." in program.desk.person.learner.preference(BEGUN_MARKS)
