"""An exam that closes and asks for a password: set by a trainer, sat, given more time, handed in when it closes."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from htcourse.core.clock import Moment
from htcourse.core.quiz import Mode
from htcourse.tour.driver import Driver
from htcourse.tour.exam import pass_time, take_the_window
from htcourse.ui.dialogs.exam import ExamStartDialog
from htcourse.ui.screens.exams.screen import ExamsScreen
from htcourse.ui.screens.exams.window_dialog import WindowDialog
from htcourse.usecases.exams.exam_window import set_exam_window, written_time
from htcourse.usecases.modules.installed import install_module, remove_module
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import open_attempt

MODULE = "window-module"
PIN, WORD, QUIZ, LATE = "4827", "Tian Shan", f"{MODULE}/spring", f"{MODULE}/autumn"
CLOSES_IN = 12
"""Minutes until it closes: fewer than the exam takes."""
_YAML = """id: window-module
version: 1.0.0
title: Exams on a day
languages: [en]
parts: []
"""
_QUIZ = """questions:
  - id: papers
    type: single-choice
    title: Who keeps the passport
    text: Who keeps a worker's passport?
    choices:
      - {id: owner, text: Each worker keeps their own, correct: true, feedback: A copy is enough for an employer.}
      - {id: employer, text: The employer keeps them, feedback: Papers kept by others can hold a person back.}
quizzes:
  - {id: spring, title: Spring exam, modes: [exam], minutes: 20, questions: [papers]}
  - {id: autumn, title: Autumn exam, modes: [exam], minutes: 20, questions: [papers]}
"""


def walk(driver: Driver) -> None:
    """Let an exam close soon, sit it with its password, give five minutes more, and be there when it closes."""
    desk = driver.program.desk
    with driver.folder() as folder:
        desk.changes.tell(install_module(desk.places, _written(folder / MODULE)))
    try:
        _set(driver)
        attempt = _begin(driver)
        _give_time(driver, attempt)
        _be_there_when_it_closes(driver, attempt)
        _come_too_late(driver)
    finally:
        set_exam_window(desk.places, QUIZ, "", "", "")
        driver.show("home")
        desk.changes.tell(remove_module(desk.places, MODULE))
        take_the_window(driver)


def _written(folder: Path) -> Path:
    (folder / "quizzes").mkdir(parents=True)
    (folder / "module.yaml").write_text(_YAML, encoding="utf-8")
    (folder / "quizzes" / "exams.yaml").write_text(_QUIZ, encoding="utf-8")
    return folder


def _past_the_curtain(driver: Driver) -> None:
    driver.show("exams")
    if driver.sees("Leave the exam?"):
        driver.click("Leave")
        take_the_window(driver)
    driver.expect_to_see("Trainer’s PIN", "nothing is shown before the PIN")
    for digit in PIN:
        driver.click(digit)
    driver.click("Open")
    driver.wait_until(
        lambda: bool(driver.widgets(ExamsScreen)) and driver.one(ExamsScreen).times != {}, "exams are read"
    )


def _set(driver: Driver) -> None:
    desk = driver.program.desk
    set_trainer_pin(desk.places, PIN)
    driver.show("home")
    _past_the_curtain(driver)
    driver.wait_until(lambda: driver.sees("Change: Spring exam"), "the exams of this module are read")
    driver.expect_to_see("At any time", "an exam can be sat at any time unless a trainer says otherwise")
    driver.click("Change: Spring exam")
    dialog = driver.one(WindowDialog, driver.window)
    dialog.closes.setText("soon")
    driver.click(dialog.keep)
    driver.expect_to_see("is no day and time", "what is no time is said, and the dialog stays")
    now = desk.clock()
    dialog.closes.setText(written_time(now.later(60 * (CLOSES_IN + 1)).utc, desk.clock))
    dialog.password.setText(WORD)
    driver.picture_of_dialog("exam-window")
    driver.click(dialog.keep)
    driver.wait_until(lambda: driver.sees("with a password"), "the window is kept and told")
    driver.picture("exams-windows")


def _begin(driver: Driver) -> str:
    driver.show("home")
    driver.start_quiz(QUIZ, Mode.EXAM)
    driver.expect_to_see("It closes at", "when it closes is told before it begins")
    dialog = driver.one(ExamStartDialog, driver.window)
    dialog.password.setText("Pamir")
    driver.click(dialog.begin)
    driver.expect_to_see("not the password of this exam", "a wrong password begins nothing")
    driver.expect(not driver.session().learner.attempts(QUIZ), "nothing has begun")
    driver.picture_of_dialog("exam-password")
    driver.one(QLineEdit, dialog).setText(WORD)
    driver.click(dialog.begin)
    take_the_window(driver)
    lefts = [f"{minutes} minutes left" for minutes in range(CLOSES_IN - 2, CLOSES_IN + 8)]
    driver.wait_until(lambda: any(map(driver.sees, lefts)), "the exam begins with the word")
    attempt = driver.attempt_id()
    left = open_attempt(driver.session(), attempt).minutes
    # Extra time that was given before closes it five minutes later.
    driver.expect(CLOSES_IN - 2 < left < CLOSES_IN + 7, "the clock counts to the closing", left=left)
    return attempt


def _give_time(driver: Driver, attempt: str) -> None:
    before = open_attempt(driver.session(), attempt).minutes
    _past_the_curtain(driver)
    driver.wait_until(lambda: driver.sees("5 minutes more"), "the exam under way is read")
    driver.click(driver.button_that_starts("5 minutes more"))
    driver.wait_until(lambda: driver.sees("more given under way"), "time is given in the running exam")
    driver.picture("exams-more-time")
    after = open_attempt(driver.session(), attempt).minutes
    driver.expect(round(after - before, 3) == 5, "the learner has five minutes more", before=before, after=after)
    driver.show("quiz", attempt)


def _be_there_when_it_closes(driver: Driver, attempt: str) -> None:
    pass_time(driver, minutes=open_attempt(driver.session(), attempt).minutes)
    driver.wait_until(lambda: driver.sees("The exam closed at"), "when it closes what is there is handed in")
    driver.expect(open_attempt(driver.session(), attempt).is_ended_by_time, "the end is recorded as the time's")
    driver.picture("exam-closed")


def _come_too_late(driver: Driver) -> None:
    desk = driver.program.desk
    past = Moment(desk.clock().utc, 0).later(-86_400).utc  # no extra time reaches so far
    set_exam_window(desk.places, LATE, "", past, "")
    driver.show("home")
    driver.start_quiz(LATE, Mode.EXAM)
    driver.expect_to_see("This exam closed on", "who comes too late is told when it closed")
    driver.close_dialogs()
    set_exam_window(desk.places, LATE, "", "", "")
