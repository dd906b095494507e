"""An exam in the whole program: its terms first, asking before leaving, and the end while it is closed."""

from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.ui.screens.exams.test_exams import EXAM, asked, click, curtained, dialogs, exams, later, seen, texts  # noqa: F401  (fixtures)
from tests.ui.screens.quiz import pages

from htcourse import app
from htcourse.core.clock import Stopwatch
from htcourse.core.errors import FolderError
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Shown
from htcourse.store.places import Places
from htcourse.ui.dialogs import Dialog
from htcourse.ui.dialogs.exam import ExamStartDialog, LeaveDialog, PreTestDialog
from htcourse.ui.screens.exams.window_dialog import WindowDialog
from htcourse.ui.shell.navigation import Visit
from htcourse.ui.widgets.list_row import ListRow
from htcourse.usecases.changed import Changed
from htcourse.usecases.exams.exam_window import exam_window, set_exam_window
from htcourse.usecases.marking.release_exams import list_exams, release_own
from htcourse.usecases.people.learners import bring_learner, copy_learner, create_learner
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes
from htcourse.usecases.quizzes.take_quiz import list_quizzes, open_attempt, open_result, start_attempt, submit_attempt
from htcourse.usecases.reading.lesson_standings import standings
from htcourse.usecases.reading.record_reading import keep_place, record_visit
from htcourse.usecases.session import Session


@pytest.fixture
def sitting(program):
    """An exam under way on screen; it is handed in at the end, so that the window closes without a question."""
    attempt = start_attempt(program.desk.person, EXAM, Mode.EXAM, seed=1)
    program.desk.navigator.show("quiz", attempt.id)
    yield attempt
    if program.desk.session is not None:
        submit_attempt(program.desk.person, attempt.id)
        program.desk.navigator.show_result(attempt.id)


def leaving(program) -> LeaveDialog:
    (dialog,) = dialogs(program, LeaveDialog)
    assert isinstance(dialog, LeaveDialog)
    return dialog


def test_an_exam_begins_only_once_its_terms_were_agreed_to(program, qtbot):
    program.desk.navigator.start_quiz(EXAM, Mode.EXAM)
    (dialog,) = dialogs(program, ExamStartDialog)
    assert "25 questions, 50 minutes" in texts(dialog)
    click(qtbot, dialog, "Not now")
    assert program.desk.person.learner.attempts(EXAM) == ()
    program.desk.navigator.start_quiz(EXAM, Mode.EXAM)
    click(qtbot, dialogs(program, ExamStartDialog)[0], "Begin")
    (attempt,) = program.desk.person.learner.attempts(EXAM)
    assert program.desk.navigator.current.arguments == (attempt.id,)
    submit_attempt(program.desk.person, attempt.id)
    program.desk.navigator.show_result(attempt.id)


def test_a_pre_test_says_what_it_is_before_it_begins(program, qtbot):
    quiz = next(each for each in list_quizzes(program.desk.person) if Mode.PRE in each.modes)
    program.desk.navigator.start_quiz(quiz.id, Mode.PRE)
    (dialog,) = dialogs(program, PreTestDialog)
    said = texts(dialog)
    assert quiz.title in said
    assert f"{quiz.questions} questions" in said
    assert "It gives no mark" in said
    click(qtbot, dialog, "Not now")
    assert program.desk.person.learner.attempts(quiz.id) == ()
    program.desk.navigator.start_quiz(quiz.id, Mode.PRE)
    click(qtbot, dialogs(program, PreTestDialog)[0], "Begin")
    (attempt,) = program.desk.person.learner.attempts(quiz.id)
    assert program.desk.navigator.current.arguments == (attempt.id,)


def test_a_follow_up_says_for_which_day_it_is_meant_before_it_begins_sooner(program, qtbot):
    """One click on the day of the post-test began it, and it is taken once."""
    person, navigator = program.desk.person, program.desk.navigator
    navigator.start_quiz("htcourse/post-a", Mode.POST)  # the post-test itself is begun unasked
    (post,) = person.learner.attempts()
    submit_attempt(person, post.id)
    quiz = next(each for each in offered_quizzes(person) if each.meant_from)
    navigator.start_quiz(quiz.id, Mode.POST)
    (dialog,) = dialogs(program)
    assert "It is meant for 15 Mar 2026 or later." in texts(dialog)
    click(qtbot, dialog, "Cancel")
    assert person.learner.attempts(quiz.id) == ()
    navigator.start_quiz(quiz.id, Mode.POST)
    click(qtbot, dialogs(program)[0], "Begin now")
    (attempt,) = person.learner.attempts(quiz.id)
    assert navigator.current.arguments == (attempt.id,)


def test_a_record_that_cannot_be_read_is_named_before_a_result_is_released(program, exams, places, qtbot):  # noqa: F811
    places.learner_file(create_learner(places, name="Bek")).write_bytes(b"x" * 5000)
    exams.fill()
    qtbot.waitUntil(lambda: "Bek" in texts(exams) or "cannot be read" in texts(exams))
    click(qtbot, exams, "Release")
    dialog = asked(program, qtbot)
    assert "1 record cannot be read: nobody knows who sits the same exam there." in texts(dialog)
    assert "still sit" not in texts(dialog)
    click(qtbot, dialog, "Cancel")
    qtbot.waitUntil(lambda: not dialogs(program))
    assert "Hold back" not in seen(exams)
    click(qtbot, exams, "Release")
    click(qtbot, asked(program, qtbot), "Release all the same")
    qtbot.waitUntil(lambda: "Hold back" in seen(exams))


def test_who_still_sits_the_exam_is_named_before_a_result_is_released(program, exams, places, qtbot):  # noqa: F811
    with closing(Session.open(places, create_learner(places, name="Bek"), program.desk.clock)) as bek:
        start_attempt(bek, EXAM, Mode.EXAM, seed=1)
    exams.fill()
    qtbot.waitUntil(lambda: "Under way" in texts(exams))
    click(qtbot, exams, "Release")
    dialog = asked(program, qtbot)
    assert "1 learner still sits the same exam, and who knows a result may tell them: Bek." in texts(dialog)
    click(qtbot, dialog, "Cancel")


def has_come(program) -> bool:
    rows = program.window.screen_shown.findChildren(ListRow)
    return any("The result is there" in each.accessibleName() and each.isVisible() for each in rows)


def test_who_looks_at_a_released_result_is_not_told_any_more_that_it_is_there(program, qtbot):
    person = program.desk.person
    attempt = start_attempt(person, EXAM, Mode.EXAM, seed=1)
    submit_attempt(person, attempt.id)
    release_own(person, list_exams(program.desk.places, program.desk.clock, lambda done, total: None).rows)
    program.desk.changes.tell(Changed(progress=True))
    qtbot.waitUntil(lambda: has_come(program))
    program.desk.navigator.show_result(attempt.id)
    program.desk.navigator.back()
    qtbot.waitUntil(lambda: not has_come(program))


def test_started_again_in_an_exam_the_program_shows_where_it_goes_on(open_program, places, qtbot):
    """It showed the last lesson, without a word of the exam whose clock ran."""
    learner = create_learner(places, name="Aigerim", country="kz")
    first = open_program()
    section = next(each.next_section for each in standings(first.desk.person).lessons)
    keep_place(first.desk.person, section, "")
    attempt = start_attempt(first.desk.person, EXAM, Mode.EXAM, seed=1)
    first.open_learner(learner)
    assert first.desk.navigator.current == Visit("home")
    assert "Course exam" in seen(first.window.screen_shown)
    assert first.window.screen_shown.continue_button.text() == "Continue", "a lesson was begun"
    submit_attempt(first.desk.person, attempt.id)
    first.open_learner(learner)
    assert first.desk.navigator.current.screen_name == "lesson"


def test_started_again_in_a_test_begun_after_reading_the_program_shows_where_it_goes_on(open_program, places):
    """It showed the last lesson in full, without a word of the test."""
    learner = create_learner(places, name="Aigerim", country="kz")
    program = open_program()
    section = next(each.next_section for each in standings(program.desk.person).lessons)
    record_visit(program.desk.person, section)
    keep_place(program.desk.person, section, "")
    quiz = next(each for each in list_quizzes(program.desk.person) if Mode.TEST in each.modes)
    start_attempt(program.desk.person, quiz.id, Mode.TEST, seed=1)
    program.open_learner(learner)
    assert program.desk.navigator.current == Visit("home")
    home = program.window.screen_shown
    assert "Your test is under way" in seen(home.first_card)
    assert quiz.title in seen(home.first_card)
    program.desk.clock = later
    program.open_learner(learner)
    record_visit(program.desk.person, section)
    program.open_learner(learner)
    assert program.desk.navigator.current.screen_name == "lesson"


def test_an_exam_that_is_not_open_says_when_it_opens_and_looks_like_no_fault(program, qtbot):
    opens = program.desk.clock().later(600).utc
    set_exam_window(program.desk.places, EXAM, opens, "")
    program.desk.navigator.start_quiz(EXAM, Mode.EXAM)
    (dialog,) = dialogs(program)
    assert "This exam opens on 2026-03-01 at 14:10. Come back then." in seen(dialog)
    assert "Copy details" not in seen(dialog)
    click(qtbot, dialog, "Close")
    set_exam_window(program.desk.places, EXAM, "", "")
    program.desk.navigator.start_quiz(EXAM, Mode.EXAM)
    (dialog,) = dialogs(program, ExamStartDialog)
    assert "It can be taken once" in texts(dialog)
    click(qtbot, dialog, "Not now")


def test_an_hour_of_closing_that_is_past_is_asked_about(program, exams, qtbot):  # noqa: F811
    qtbot.waitUntil(lambda: "At any time" in seen(exams))
    change = next(
        each for each in exams.findChildren(QPushButton) if each.accessibleName().startswith("Change: Course exam")
    )
    qtbot.mouseClick(change, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(dialogs(program, WindowDialog)))
    (dialog,) = dialogs(program, WindowDialog)
    dialog.closes.setText("2025-03-09 12:00")
    for answer in ("Cancel", "Close it"):
        qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "is past" in " ".join(map(texts, dialogs(program))))
        assert not exam_window(program.desk.places, EXAM).closes, "it was kept without a word"
        (question,) = [each for each in dialogs(program) if each is not dialog]
        click(qtbot, question, answer)
        qtbot.waitUntil(lambda: "is past" not in " ".join(map(texts, dialogs(program))))
    assert exam_window(program.desk.places, EXAM).closes


def test_enter_begins_after_the_password_and_typing_takes_the_red_words_away(program, qtbot):
    set_exam_window(program.desk.places, EXAM, "", "", "Tau 7")
    program.desk.navigator.start_quiz(EXAM, Mode.EXAM)
    (dialog,) = dialogs(program, ExamStartDialog)
    qtbot.keyClicks(dialog.password, "no")
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "not the password" in texts(dialog))
    qtbot.keyClicks(dialog.password, "Tau 7")
    qtbot.waitUntil(lambda: "not the password" not in texts(dialog))
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialogs(program, ExamStartDialog))
    (attempt,) = program.desk.person.learner.attempts(EXAM)
    submit_attempt(program.desk.person, attempt.id)
    program.desk.navigator.show_result(attempt.id)


def test_closing_the_window_asks_and_leaving_closes_it(program, sitting, qtbot):
    program.window.close()
    assert program.window.isVisible()
    click(qtbot, leaving(program), "Stay")
    assert program.window.isVisible()
    program.window.close()
    click(qtbot, leaving(program), "Leave")
    assert not program.window.isVisible()
    assert program.desk.session is None


def test_a_window_that_closes_tells_first_that_the_exam_was_not_handed_in(program, sitting, qtbot, monkeypatch):
    pages.fill_the_disk(monkeypatch)
    for way in ("Stay", "Leave all the same"):
        program.window.close()
        click(qtbot, leaving(program), "Leave")
        assert program.window.isVisible()
        told = pages.not_kept(program.window)
        assert "The disk is full." in texts(told)
        click(qtbot, told, way)
    assert not program.window.isVisible()


def test_a_window_asks_before_it_closes_without_what_could_not_be_kept(program, qtbot, monkeypatch):
    def refuse():
        raise FolderError("The disk is full.")

    screen = program.window.screen_shown
    for leave in (lambda: program.desk.try_to(refuse), refuse):
        monkeypatch.setattr(screen, "leave", leave)
        program.window.close()
        assert program.window.isVisible()
        (dialog,) = dialogs(program)
        assert "The disk is full." in texts(dialog)
        click(qtbot, dialog, "Cancel")
        assert program.desk.session is not None
    program.window.close()
    click(qtbot, dialogs(program)[0], "Leave all the same")
    assert not program.window.isVisible()


def test_switching_the_learner_asks_first(program, sitting, qtbot):
    program.window.actions_by_name["switch"].trigger()
    assert program.desk.session is not None
    click(qtbot, leaving(program), "Leave")
    assert program.desk.session is None
    assert program.desk.navigator.current.screen_name == "learners"


def test_back_and_help_ask_first_too(program, sitting, qtbot):
    for name in ("back", "help", "home"):
        program.window.actions_by_name[name].trigger()
        click(qtbot, leaving(program), "Stay")
    assert program.desk.navigator.current.arguments == (sitting.id,)


def test_quick_exit_asks_nothing_and_keeps_the_attempt(program, sitting):
    program.window.leave_at_once()
    assert dialogs(program, LeaveDialog) == []
    assert not open_attempt(program.desk.person, sitting.id).is_submitted
    program.window.close()
    assert not program.window.isVisible(), "over the neutral page nothing asks"


def test_an_exam_whose_time_was_up_while_the_program_was_closed_is_told_at_the_next_start(program, places, qapp, qtbot):
    before = replace(program.desk.person, stopwatch=Stopwatch(boot="the computer was started anew since"))
    attempt = start_attempt(before, EXAM, Mode.EXAM, seed=1)
    program.window.close()
    again = app.build(places, qapp, later, size=(1366, 768), theme="light", zoom=1.0)
    try:
        qtbot.waitUntil(lambda: bool(dialogs(again, Dialog)))
        told = texts(dialogs(again, Dialog)[0])
        assert "The time for “Course exam” was up at 14:50" in told
        assert open_result(again.desk.person, attempt.id).attempt.is_ended_by_time
        dialogs(again, Dialog)[0].reject()
    finally:
        again.window.close()
        again.window.deleteLater()
        again.deleteLater()


def test_bring_in_ends_first_what_ran_out_here(program, places, tmp_path):
    file, bek = tmp_path / "bek.db", create_learner(places, name="Bek")
    with closing(Session.open(places, bek, program.desk.clock)) as session:
        anew = replace(session, stopwatch=Stopwatch(boot="the computer was started anew since"))
        attempt = start_attempt(anew, EXAM, Mode.EXAM, seed=2)
    copy_learner(places, bek, file)
    elsewhere = Places(tmp_path / "elsewhere")
    bring_learner(elsewhere, file)
    with LearnerFile.open(elsewhere, bek) as record:
        asked = record.attempt(attempt.id).drawn[0]
        record.append_response(
            asked.question,
            {"choices": ["a"]},
            shown=Shown(asked.shown, "htcourse", asked.question, {}),
            points=1,
            verdict="right",
            attempt=attempt.id,
            number=1,
        )
        assert record.attempt(attempt.id).answered == 1
    copy_learner(elsewhere, bek, file)
    program.desk.clock = later
    program.records.bring(str(file))
    with ReadOnlyRecord.open(places, bek) as record:
        ended = record.attempt(attempt.id)
    assert (bool(ended.submitted_at), ended.answered) == (True, 0)
