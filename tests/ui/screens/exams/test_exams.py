"""Exams in the whole program: terms first, asking before leaving, the end while closed, and the trainer's page."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton
from tests.how_many import few
from tests.store.behind import change_behind, hand_in_anew
from tests.ui.curtains import is_behind_curtain, say_pin

from htcourse import app
from htcourse.core.clock import Moment, Stopwatch
from htcourse.core.errors import Cancelled
from htcourse.core.quiz import Mode
from htcourse.store.settings import RESET_PIN, change_settings
from htcourse.ui.dialogs import Dialog
from htcourse.ui.dialogs.reason import ReasonDialog
from htcourse.ui.screens.exams.controller import ExamsController
from htcourse.ui.screens.exams.lines import ExamLine
from htcourse.ui.screens.exams.screen import ExamsScreen
from htcourse.ui.screens.exams.view import ExamsView, ListedWindow
from htcourse.ui.screens.exams.window_dialog import WindowDialog
from htcourse.ui.screens.exams.words import state_words, when_words
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.label import Label
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.collect import collect
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.classes.roster import Person, add_people, new_class
from htcourse.usecases.exams.exam_window import ExamWindow, exam_window
from htcourse.usecases.marking.release_exams import ExamState, list_exams
from htcourse.usecases.people.learners import DeletedSitting, create_learner
from htcourse.usecases.people.trainer_pin import is_trainer, set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, open_result, start_attempt, submit_attempt
from htcourse.usecases.session import Session

EXAM = "htcourse/course-exam"


def texts(where) -> str:
    labels = [each for kind in (Label, Tag) for each in where.findChildren(kind) if each.isVisible()]
    return " ".join(each.words if isinstance(each, Label) else each.text() for each in labels)


def dialogs(program, kind=Dialog) -> list:
    return [each for each in program.window.findChildren(kind) if each.isVisible()]


def allow(program, qtbot, reason: str) -> None:
    (dialog,) = dialogs(program, ReasonDialog)
    qtbot.keyClicks(dialog.reason, reason), qtbot.keyClicks(dialog.by, "Aigul")
    click(qtbot, dialog, "Allow it")


def asked(program, qtbot) -> Dialog:
    """Return the question on screen once it stands alone, without the progress of a job."""
    qtbot.waitUntil(lambda: len(dialogs(program)) == 1)
    return dialogs(program)[0]


def click(qtbot, where, words) -> None:
    """Click the button with these words once it has its place."""

    def found() -> list[QPushButton]:
        buttons = [each for each in where.findChildren(QPushButton) if each.isVisible()]
        return [each for each in buttons if words in (each.text(), each.accessibleName())]

    qtbot.waitUntil(lambda: bool(found()))
    qtbot.mouseClick(found()[0], Qt.MouseButton.LeftButton)


def seen(where) -> str:
    """Return the words of labels and buttons."""
    return "\n".join((texts(where), *(each.text() for each in where.findChildren(QPushButton) if each.isVisible())))


def hold_all(places, pin) -> None:
    """Choose a PIN after which no exam counts as begun here, as when it was begun elsewhere."""
    set_trainer_pin(places, pin)
    change_settings(places, lambda settings: settings._replace(own_exams=()))


def later() -> Moment:
    """Return two hours after the other programs of these tests."""
    return Moment(datetime(2026, 3, 1, 11, 0, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z"), 300)


@pytest.fixture
def curtained(program, qtbot):
    """The program at the curtain before exams, with an exam handed in; the PIN is 4827."""
    attempt = start_attempt(program.desk.person, EXAM, Mode.EXAM, seed=1)
    submit_attempt(program.desk.person, attempt.id)
    set_trainer_pin(program.desk.places, "4827")
    program.desk.navigator.show("exams")
    return program


@pytest.fixture
def exams(curtained, qtbot) -> ExamsScreen:
    """The trainer's page past its curtain."""
    say_pin(curtained, qtbot, "4827")
    screen = curtained.window.screen_shown
    assert isinstance(screen, ExamsScreen)
    return screen


def test_what_deleted_records_had_begun_is_told(curtained, qtbot):
    had = [DeletedSitting(EXAM, "exam", f"2026-02-{day}", day > 15) for day in (*range(10, 22), 21)]
    change_settings(curtained.desk.places, lambda settings: settings._replace(deleted_sittings=had))
    say_pin(curtained, qtbot, "4827")
    qtbot.waitUntil(lambda: "Records deleted" in texts(curtained.window.screen_shown))
    told = texts(curtained.window.screen_shown)
    assert "Records deleted on this computer had begun: Course exam, Exam, 21 Feb 2026, submitted (2 ×);" in told
    assert "Course exam, Exam, 12 Feb 2026, not submitted; 2 more: htcourse held." in told


def test_nothing_is_seen_before_the_right_pin(curtained, qtbot):
    screen = curtained.window.screen_shown
    assert "Course exam" not in texts(screen)
    say_pin(curtained, qtbot, "1111")
    assert "That is not the PIN." in texts(screen)
    assert "reset-pin" not in texts(screen)
    assert is_behind_curtain(curtained)
    say_pin(curtained, qtbot, "4827")
    qtbot.waitUntil(lambda: "Course exam" in texts(curtained.window.screen_shown))


@pytest.mark.parametrize("spoil", few([Path.unlink, lambda path: path.write_bytes(b"{")]), ids=["gone", "damaged"])
def test_who_spoils_the_settings_meets_the_curtain_still(curtained, qtbot, spoil):
    places = curtained.desk.places
    for path in (places.settings_file, places.settings_copy):
        spoil(path)
    curtained.desk.navigator.show("home")
    curtained.desk.navigator.show("exams")
    screen = curtained.window.screen_shown
    assert is_behind_curtain(curtained)
    assert screen.pad is None
    for words in ("No trainer", "Choose a PIN"):
        assert words not in texts(screen)
    for words in ("the pages for trainers stay closed", f"empty file “reset-pin” into the folder {places.home}"):
        assert words in texts(screen)
    (places.home / RESET_PIN).touch()
    curtained.start()
    curtained.desk.navigator.show("exams")
    say_pin(curtained, qtbot, "9051")
    qtbot.waitUntil(lambda: "Course exam" in texts(curtained.window.screen_shown))


@pytest.mark.parametrize("place", few(["exams", "statistics", "marks", "essays"], 2))
def test_a_record_that_another_program_changed_is_named_above_every_list(program, qtbot, place):
    places = program.desk.places
    other = create_learner(places, name="Dana")
    change_behind(places.learner_file(other), "update preference set value = 'de' where key = 'language'")
    set_trainer_pin(places, "4827")
    program.desk.navigator.show(place)
    say_pin(program, qtbot, "4827")
    told = "The record of Dana was changed outside the program or damaged"
    qtbot.waitUntil(lambda: told in texts(program.window.screen_shown))


def test_the_first_pin_is_chosen_there(program, qtbot):
    program.desk.navigator.show("exams")
    curtain = program.window.screen_shown
    assert "Choose a PIN for the trainer" in texts(curtain)
    assert not curtain.open_button.isEnabled()
    say_pin(program, qtbot, "9051")
    screen = program.window.screen_shown
    qtbot.waitUntil(lambda: bool(screen.times))
    assert is_trainer(program.desk.places, "9051")
    qtbot.waitUntil(lambda: "Nobody has begun an exam" in seen(screen))


def test_the_pin_is_said_once_for_all_that_is_for_trainers(curtained, exams):
    for place in ("essays", "teach", "exams"):
        curtained.desk.navigator.show(place)
        assert not is_behind_curtain(curtained)


def test_who_comes_back_says_the_pin_again(program, exams, qtbot):
    qtbot.waitUntil(lambda: bool(exams.times))
    program.desk.navigator.show("home")
    program.desk.navigator.back()
    assert is_behind_curtain(program)
    assert "Course exam" not in texts(program.window.screen_shown)


def test_a_result_is_released_and_held_back_again(program, exams, qtbot):
    (attempt,) = program.desk.person.learner.attempts(EXAM)
    click(qtbot, exams, "Release")
    qtbot.waitUntil(lambda: "Hold back" in seen(exams))
    assert not open_result(program.desk.person, attempt.id).attempt.waits
    click(qtbot, exams, "Hold back")
    qtbot.waitUntil(lambda: "Released" not in seen(exams) and bool(exams.buttons))
    assert open_result(program.desk.person, attempt.id).attempt.waits


def test_an_unmarked_essay_is_told_and_asked_about_before_a_result_is_released(program, exams, qtbot):
    (attempt,) = program.desk.person.learner.attempts(EXAM)
    (row,) = list_exams(program.desk.places, program.desk.clock, lambda done, total: None).rows
    waiting = replace(row, waiting=1)
    assert "for a mark" in state_words(waiting)
    assert "for a mark" not in state_words(row)
    assert when_words(replace(row, ends="2026-03-01T09:30:00.000Z")) == "1 Mar 2026, 14:00 – 14:30"
    assert when_words(replace(row, ends="2026-03-01T19:30:00.000Z")) == "1 Mar 2026, 14:00 – 2 Mar 2026, 00:30"
    for words, is_told in (("Cancel", False), ("Release all the same", True)):
        exams.release_asked.emit([waiting])
        dialog = asked(program, qtbot)
        assert "“Course exam”, results: 1." in texts(dialog), "it named no exam"
        assert "for a mark: the points told are those so far." in texts(dialog)
        click(qtbot, dialog, words)
        qtbot.waitUntil(lambda: not dialogs(program))
        assert open_result(program.desk.person, attempt.id).attempt.waits is not is_told


def test_a_result_is_not_released_unasked_while_another_sits_the_same_exam(program, exams, qtbot):
    other = Session.open(program.desk.places, create_learner(program.desk.places, name="Bek"), program.desk.clock)
    start_attempt(other, EXAM, Mode.EXAM, seed=2)
    other.close()
    exams.fill()
    qtbot.waitUntil(lambda: "Under way" in seen(exams))
    click(qtbot, exams, "Release")
    dialog = asked(program, qtbot)
    assert "the same exam, and who knows a result may tell them: Bek." in texts(dialog)
    click(qtbot, dialog, "Cancel")
    qtbot.waitUntil(lambda: not dialogs(program))
    assert "Hold back" not in seen(exams)


def test_all_results_of_an_exam_are_released_at_once_in_every_file(program, curtained, places, qapp, qtbot):
    program.window.close()
    other = create_learner(places, name="Bek")
    again = app.build(places, qapp, later, learner=other, size=(1366, 768), theme="light", zoom=1.0)
    try:
        submit_attempt(again.desk.person, start_attempt(again.desk.person, EXAM, Mode.EXAM, seed=2).id)
        again.desk.navigator.show("exams")
        say_pin(again, qtbot, "4827")
        screen = again.window.screen_shown
        qtbot.waitUntil(lambda: "Release 2 results" in seen(screen))
        leading = [each.text() for each in screen.buttons if each.property("kind") == "primary"]
        assert leading == ["Release 2 results"], "what most come for leads"
        click(qtbot, screen, "Release 2 results")
        qtbot.waitUntil(lambda: seen(screen).count("Hold back") >= 2)
        qtbot.waitUntil(lambda: getattr(again.window.focusWidget(), "text", str)() == "Hold back 2 results")
        click(qtbot, screen, "Hold back 2 results")
        qtbot.waitUntil(lambda: getattr(again.window.focusWidget(), "text", str)() == "Release 2 results")
    finally:
        again.window.close()
        again.window.deleteLater()
        again.deleteLater()


def test_what_nobody_handed_in_is_handed_in_when_marks_are_opened(program, curtained, places, qapp, qtbot):
    clock, own = program.desk.clock, program.desk.person.learner.id
    program.window.close()
    bek = Session.open(places, create_learner(places, name="Bek"), clock)
    with closing(bek):
        anew = replace(bek, stopwatch=Stopwatch(boot="the computer was started anew since"))
        start_attempt(anew, EXAM, Mode.EXAM, seed=2)
    again = app.build(places, qapp, later, learner=own, size=(1366, 768), theme="light", zoom=1.0)
    try:
        again.desk.navigator.show("marks")
        say_pin(again, qtbot, "4827")
        screen = again.window.screen_shown
        qtbot.waitUntil(lambda: "Attempts (2)" in seen(screen))
        assert "Bek: Course exam" in [each.text() for each in screen.rows]
    finally:
        again.window.close()
        again.window.deleteLater()
        again.deleteLater()


def test_an_exam_that_was_not_begun_behind_this_pin_waits_until_it_is_let_in(program, qtbot):
    attempt = start_attempt(program.desk.person, EXAM, Mode.EXAM, seed=1)
    hold_all(program.desk.places, "4827")
    program.desk.navigator.show("quiz", attempt.id)
    (dialog,) = dialogs(program)
    assert "begun elsewhere, or before the PIN was changed: it is kept, and waits for a trainer" in seen(dialog)
    click(qtbot, dialog, "Close")
    program.desk.navigator.show("exams")
    say_pin(program, qtbot, "4827")
    exams = program.window.screen_shown
    qtbot.waitUntil(lambda: "Waits to be let in here" in texts(exams))
    click(qtbot, exams, "Let in")
    qtbot.waitUntil(lambda: "Waits to be let in here" not in texts(exams))
    click(qtbot, exams, "5 minutes more")
    qtbot.waitUntil(lambda: "5 minutes more given under way" in texts(exams))
    click(qtbot, exams, "5 minutes less")
    qtbot.waitUntil(lambda: "given under way" not in texts(exams))
    program.desk.navigator.show("quiz", attempt.id)
    assert program.desk.navigator.current.arguments == (attempt.id,)
    submit_attempt(program.desk.person, attempt.id)
    program.desk.navigator.show_result(attempt.id)


def test_an_exam_that_waits_is_set_aside_with_a_reason_and_a_name_and_taken_back(program, qtbot):
    attempt = start_attempt(program.desk.person, EXAM, Mode.EXAM, seed=1)
    hold_all(program.desk.places, "4827")
    program.desk.navigator.show("exams")
    say_pin(program, qtbot, "4827")
    exams = program.window.screen_shown
    click(qtbot, exams, "Set aside")
    (dialog,) = dialogs(program, ReasonDialog)
    assert not dialog.go.isEnabled()
    qtbot.keyClicks(dialog.reason, "Begun at home")
    qtbot.keyClicks(dialog.by, "Aigul")
    click(qtbot, dialog, "Set aside")
    qtbot.waitUntil(lambda: "It counts nothing" in texts(exams))
    assert "Begun at home · Aigul" in texts(exams)
    assert [each.id for each in program.desk.person.learner.set_aside()] == [attempt.id]
    click(qtbot, exams, "Take back")
    (asked,) = dialogs(program)
    assert "the learner may have seen their answers since" in seen(asked)
    assert program.desk.person.learner.set_aside(), "nothing before it is confirmed"
    click(qtbot, asked, "Take back all the same")
    qtbot.waitUntil(lambda: "Waits to be let in here" in texts(exams))


def test_one_that_may_have_lost_answers_is_named_and_counts_once_that_is_said(program, exams, qtbot):
    (attempt,) = program.desk.person.learner.attempts(EXAM)
    hand_in_anew(program.desk.person.learner, attempt.id, 16)
    exams.fill()
    qtbot.waitUntil(lambda: "Let it count" in seen(exams))
    assert "answers lost: 16" in texts(exams)
    assert "Release" not in seen(exams)
    click(qtbot, exams, "Let it count")
    assert "where none is, it counts as left blank" in seen(asked(program, qtbot))
    click(qtbot, asked(program, qtbot), "Let it count")
    qtbot.waitUntil(lambda: "Release" in seen(exams))
    assert "Let count as it is, answers lost: 16" in texts(exams)
    click(qtbot, exams, "Take back")
    click(qtbot, asked(program, qtbot), "Take back all the same")
    qtbot.waitUntil(lambda: "Let it count" in seen(exams))
    (attempt,) = program.desk.person.learner.attempts(EXAM)
    assert attempt.is_doubted


def test_one_that_was_handed_in_behind_another_pin_is_set_aside_too(program, qtbot):
    attempt = start_attempt(program.desk.person, EXAM, Mode.EXAM, seed=1)
    submit_attempt(program.desk.person, attempt.id)
    hold_all(program.desk.places, "4827")
    program.desk.navigator.show("exams")
    say_pin(program, qtbot, "4827")
    exams = program.window.screen_shown
    qtbot.waitUntil(lambda: "Release" in seen(exams))
    click(qtbot, exams, "Set aside")
    (dialog,) = dialogs(program, ReasonDialog)
    qtbot.keyClicks(dialog.reason, "Begun at home")
    qtbot.keyClicks(dialog.by, "Aigul")
    click(qtbot, dialog, "Set aside")
    qtbot.waitUntil(lambda: "It counts nothing" in texts(exams))
    assert [each.id for each in program.desk.person.learner.set_aside()] == [attempt.id]


def test_one_attempt_more_is_given_to_one_person_and_taken_back(program, exams, qtbot):
    qtbot.waitUntil(lambda: "1 of 1 taken" in seen(exams))
    click(qtbot, exams, "One more attempt: Aigerim, Course exam")
    asked = " ".join(map(texts, dialogs(program)))
    assert "Allow Aigerim one attempt more?" in asked
    assert "At “Course exam”." in asked, "it named neither whom nor what"
    allow(program, qtbot, "Ill that day")
    qtbot.waitUntil(lambda: "1 of 2 taken · 1 of the 2 allowed beside" in seen(exams))
    click(qtbot, exams, "Take back: Aigerim, Course exam")
    qtbot.waitUntil(lambda: "1 of 1 taken" in seen(exams))
    assert "Take back" not in seen(exams)


def test_who_has_not_begun_is_found_by_name_and_allowed_beforehand(program, exams, qtbot):
    qtbot.waitUntil(lambda: "1 of 1 taken" in seen(exams))
    assert "Exam for officers · 0 of 1 taken" not in seen(exams), "only who has begun stands there unasked"
    search = next(each for each in exams.findChildren(QLineEdit) if "not begun" in each.accessibleName())
    search.setText("aigerim officers")
    qtbot.waitUntil(lambda: "Exam for officers · 0 of 1 taken" in seen(exams))
    click(qtbot, exams, "One more attempt: Aigerim, Exam for officers")
    allow(program, qtbot, "")
    qtbot.waitUntil(lambda: "Exam for officers · 0 of 2 taken · 1 of the 2 allowed beside" in seen(exams))


def test_a_window_that_cannot_be_kept_is_told_in_its_dialog_and_nothing_typed_is_lost(program, exams, qtbot):
    qtbot.waitUntil(lambda: "At any time" in seen(exams))
    change = next(
        each for each in exams.findChildren(QPushButton) if each.accessibleName().startswith("Change: Course exam")
    )
    qtbot.mouseClick(change, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(dialogs(program, WindowDialog)))
    (dialog,) = dialogs(program, WindowDialog)
    dialog.opens.setText("2026-03-09 10:30")
    dialog.closes.setText("2026-03-09 09:00")
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "close before it opens" in texts(dialog))
    assert (dialog.isVisible(), dialog.closes.text()) == (True, "2026-03-09 09:00")
    dialog.closes.setText("2026-03-09 12:00")
    assert "close before it opens" not in texts(dialog)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialogs(program, WindowDialog))
    assert exam_window(program.desk.places, EXAM).closes
    qtbot.waitUntil(lambda: "From 9 Mar 2026, 10:30 to 9 Mar 2026, 12:00" in texts(exams))


def test_what_a_class_collected_is_released_from_its_page(exams, curtained, tmp_path, qtbot):
    desk = curtained.desk
    places, own = desk.places, desk.person.learner.id
    practice = start_attempt(desk.person, "htcourse/demand", Mode.PRACTICE, seed=1)
    answer_in_attempt(desk.person, practice.id, 1, {"choices": ["unknown"]})  # who answered nothing hands nothing in
    made = add_people(places, new_class(places, "Spring").id, [Person("K7-1", "Aigerim S.")])
    hand_in(places, own, read_card(save_card(made, tmp_path / "card.htclass")), "K7-1", tmp_path, desk.clock)
    collect(places, made, list(tmp_path.glob("*.htresult")), clock=desk.clock)
    desk.navigator.show("classes")
    click(qtbot, curtained.window, "Exams (1)")
    screen = curtained.window.screen_shown
    qtbot.waitUntil(lambda: "Handed in to a class" in texts(screen) and "Course exam" in texts(screen))
    assert "K7-1 Aigerim\N{NO-BREAK SPACE}S." in texts(screen), "the name on the list of the class, as in My class"
    assert "Extra time" not in texts(screen)
    click(qtbot, screen, "Release")
    qtbot.waitUntil(lambda: "Hold back" in seen(screen))
    (here,) = list_exams(places, desk.clock, lambda done, total: None).rows
    (there,) = list_exams(places.of_class(made.id), desk.clock, lambda done, total: None).rows
    assert (here.can_be_released, there.state) == (True, ExamState.RELEASED)  # the learner's own is another record
    desk.navigator.show("exams")
    qtbot.waitUntil(lambda: "Extra time" in texts(screen))
    assert "Release" in seen(screen)


def test_what_a_stop_left_is_shown(curtained, look, qtbot, monkeypatch):
    """Nine of 18 were released when it was stopped, and the page went on saying that all 18 waited."""
    view, told = ExamsView(look), []
    qtbot.addWidget(view)
    controller = ExamsController(view, curtained.desk)
    monkeypatch.setattr(controller, "show", lambda: told.append("anew"))
    monkeypatch.setattr(curtained.desk.jobs, "run", lambda owner, work, done, stopped, title, **_: stopped(Cancelled()))
    monkeypatch.setattr(curtained.desk, "change", lambda _: True)
    change: Any = controller._change
    change([SimpleNamespace(learner_id="other")], lambda *_: None, lambda *_: None)
    assert told == ["anew"]


def test_how_far_a_release_came_before_a_stop_is_said_once(curtained, look, qtbot, monkeypatch):
    """The page was true, and did not say how many results went out."""
    view, jobs = ExamsView(look), curtained.desk.jobs
    qtbot.addWidget(view)
    view.show()
    controller, run = ExamsController(view, curtained.desk), jobs.run

    def stopped(owner, work, done, failed, title, **more) -> None:
        monkeypatch.setattr(jobs, "run", run)
        failed(Cancelled(7, 18))

    monkeypatch.setattr(jobs, "run", stopped)
    change: Any = controller._change
    monkeypatch.setattr(curtained.desk, "change", lambda _: True)
    change([SimpleNamespace(learner_id="other")], lambda *_: None, lambda *_: None)
    words = "Stopped: written for 7 of 18 people. For the others all stands as before; do the same again to finish."
    qtbot.waitUntil(lambda: words in texts(view))
    controller.show()
    qtbot.waitUntil(lambda: words not in texts(view))


def test_a_reading_that_is_stopped_goes_on_quietly(curtained, look, qtbot, monkeypatch):
    """What was released before stood there as if it still waited, once the reading after it was stopped too."""
    view = ExamsView(look)
    qtbot.addWidget(view)
    controller = ExamsController(view, curtained.desk)
    controller.show()
    qtbot.waitUntil(lambda: not view.shows_nothing)
    run, told = curtained.desk.jobs.run, []

    def stopped(owner, work, done, failed, title, *, is_quiet, **more) -> None:
        told.append(is_quiet)
        if is_quiet:
            run(owner, work, done, failed, title, is_quiet=is_quiet, **more)
        else:
            failed(Cancelled())

    monkeypatch.setattr(curtained.desk.jobs, "run", stopped)
    with qtbot.waitSignal(curtained.desk.jobs.ended):
        controller.show()
    assert told[:2] == [False, True]
    monkeypatch.setattr(curtained.desk.jobs, "run", lambda owner, work, done, failed, *_, **__: failed(Cancelled()))
    controller.show(is_quiet=True)  # a window that closes stops it for good


def test_hours_stand_beside_results_and_a_rule_between_two_rows(look, qtbot):
    view = ExamsView(look)
    qtbot.addWidget(view)
    view.resize(1366, 716)
    view.show()
    windows = [
        ListedWindow(f"course/{each}", each, "At any time", ("Open now", "good"), ExamWindow())
        for each in ("Spring", "Autumn")
    ]
    view.show_exams([], [], [], windows)
    titles = {each.words: each for each in view.findChildren(Label)}
    spring, autumn = (titles[each] for each in ("Spring", "Autumn"))
    none = titles["Nobody has begun an exam on this computer yet."]
    qtbot.waitUntil(lambda: spring.mapTo(view, QPoint()).x() > none.mapTo(view, QPoint(none.width(), 0)).x())
    (rule,) = [each for each in view.findChildren(QFrame) if each.property("kind") == "rule"]

    def top(each) -> int:
        return each.mapTo(view, QPoint()).y()

    qtbot.waitUntil(lambda: top(spring) < top(rule) < top(autumn))


def test_a_state_is_a_tag_beside_the_name_and_points_stand_at_the_right(program, exams, qtbot):
    click(qtbot, exams, "Release")
    qtbot.waitUntil(lambda: "Hold back" in seen(exams))
    line = exams.findChildren(ExamLine)[-1]
    tag, verdict = [each for each in line.findChildren(Tag) if each.isVisible()]
    answered, points = [each for each in exams.findChildren(Label) if each.words == "0 of 25"]
    assert [(each.text(), each.property("tag")) for each in (tag, verdict)] == [
        ("Released", "good"),
        ("Not passed yet", "plain"),
    ]
    places = [each.mapTo(exams, QPoint()).x() for each in (tag, answered, points, verdict)]
    assert places == sorted(places)


def test_the_hours_of_an_exam_stand_right_below_their_names_and_an_empty_one_says_how_it_is_written(program, qtbot):
    dialog = WindowDialog(program.look, program.window, "Course exam", ExamWindow(), program.desk.clock)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    names = {each.words: each for each in dialog.findChildren(Label)}
    for field in (dialog.opens, dialog.closes, dialog.password):
        name = names[field.accessibleName()]
        assert (field.y() - name.geometry().bottom(), name.property("role")) == (1 + program.look.px(4), "small")
    assert dialog.opens.placeholderText() == "e.g. 2027-03-09 09:30"
    dialog.reject()


def test_one_more_stands_once_for_a_person(program, exams, qtbot):
    click(qtbot, exams, "Release: Aigerim, Course exam")
    qtbot.waitUntil(lambda: "Hold back" in seen(exams) and "1 of 1 taken" in seen(exams))
    assert seen(exams).count("One more attempt") == 1
