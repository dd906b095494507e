"""A key that was wrong: attempts handed in, the module updated, the regrade told, made, taken back; a mark by hand."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit

from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.tour.driver import Driver
from htcourse.tour.exam import open_for_trainers, take_the_window
from htcourse.ui.dialogs.reason import ReasonDialog
from htcourse.ui.screens.marks.screen import MarksScreen
from htcourse.ui.screens.statistics.screen import StatisticsScreen
from htcourse.usecases.modules.installed import install_module, remove_module
from htcourse.usecases.people.learners import delete_learner
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, open_result, start_attempt, submit_attempt
from htcourse.usecases.session import Session

PIN = "4827"
MODULE = "marks-module"
PEOPLE = (("Aigerim S.", "none"), ("Botagoz N.", "none"), ("Daniyar M.", "consider"), ("Olga P.", "ngo"))
REASON = "Article 6(3) says “shall consider”. The first choice repeated the handout."
COMMENT = "Right by the key of that day, which the handout in class also gave."

_YAML = """id: marks-module
version: {version}
title: A module whose key was wrong
languages: [en]
parts: []
"""
_QUIZ = """questions:
  - id: housing
    type: single-choice
    title: The verb in front of housing
    text: "A handout says: “The Protocol obliges states to house victims.” Which correction fits?"
    choices:
      - id: none
        text: "None; housing is an absolute duty in article 6 of the Protocol"
        feedback: The handout says so.{none}
      - {{id: silent, text: The Protocol does not mention housing in any of its articles, feedback: Article 6 does.}}
      - id: consider
        text: States must consider it; the parent’s article 25 is firmer
        feedback: "Article 6(3): shall consider."{consider}
      - {{id: ngo, text: Only non-governmental organisations have to provide housing, feedback: They may help.}}
  - id: report
    type: multiple-choice
    title: Whom to tell
    text: Who can be told?
    choices:
      - {{id: line, text: The help line, correct: true, feedback: "Day and night."}}
      - {{id: trusted, text: Somebody one trusts, correct: true, feedback: "First of all."}}
      - {{id: owner, text: The owner, feedback: "Not before one is safe."}}
quizzes:
  - {{id: duties, title: States’ duties, modes: [test], questions: [housing, report]}}
"""


def walk(driver: Driver) -> None:
    """Four people take a test, the key is put right, and a trainer looks, regrades, marks by hand and counts."""
    desk = driver.program.desk
    with driver.folder() as folder:
        root = folder
        desk.changes.tell(install_module(desk.places, _written(root / "one", "1.0.0", "none")))
        others, attempt = _taken(driver)
        desk.changes.tell(install_module(desk.places, _written(root / "two", "2.0.0", "consider")))
    try:
        past_the_curtain(driver, "Attempts and marks")
        driver.wait_until(lambda: driver.sees("Regrade (1)"), "the attempts are read, and that a key is another")
        _look(driver)
        _regrade(driver, attempt)
        _by_hand(driver)
        _statistics(driver)
    finally:
        desk.navigator.show("home")
        desk.changes.tell(remove_module(desk.places, MODULE))
        for each in others:
            delete_learner(desk.places, each)
        take_the_window(driver)  # the dialogs of jobs took it


def _written(folder: Path, version: str, key: str) -> Path:
    """Write the module with one of two keys and return its folder."""
    (folder / "quizzes").mkdir(parents=True)
    (folder / "module.yaml").write_text(_YAML.format(version=version), encoding="utf-8")
    keys = {each: "\n        correct: true" if each == key else "" for each in ("none", "consider")}
    (folder / "quizzes" / "duties.yaml").write_text(_QUIZ.format(**keys), encoding="utf-8")
    return folder


def _taken(driver: Driver) -> tuple[list[str], str]:
    """Let others and the learner at work take the test; return the others, and the attempt of the one at work."""
    desk, others = driver.program.desk, []
    for name, choice in PEOPLE:
        with LearnerFile.create(desk.places, name, desk.clock) as learner:
            _take(replace(driver.session(), learner=learner), choice)
            others.append(learner.id)
    return others, _take(driver.session(), "none")


def _take(session: Session, choice: str) -> str:
    attempt = start_attempt(session, f"{MODULE}/duties", Mode.TEST, seed=5).id
    answer_in_attempt(session, attempt, 1, {"choices": [choice]}, seconds=48, confidence=3)
    answer_in_attempt(session, attempt, 2, {"choices": ["line", "trusted"]}, seconds=20, confidence=2)
    submit_attempt(session, attempt)
    return attempt


def past_the_curtain(driver: Driver, button: str) -> None:
    """Choose the trainer's PIN, and say it where a button of the settings leads."""
    desk = driver.program.desk
    set_trainer_pin(desk.places, PIN)
    desk.navigator.show("home")
    open_for_trainers(driver, button)
    driver.expect_to_see("Trainer’s PIN", f"“{button}” shows nothing before the PIN")
    for digit in PIN:
        driver.click(digit)
    driver.click("Open")


def _look(driver: Driver) -> None:
    """Look at an attempt as it was."""
    driver.picture("marks-attempts")
    driver.click(driver.button_that_starts("Aigerim S.: States’ duties"))
    driver.expect_to_see("The key was changed", "the attempt says that the key is another")
    driver.expect_to_see("Answer given, key then", "the answer and the key of that day are told in words")
    driver.expect_to_see("Key since", "and the key since beside it")
    driver.picture("attempt-as-it-was")
    driver.click("All attempts")
    driver.wait_until(lambda: driver.sees("Regrade (1)"), "back to the list")


def _regrade(driver: Driver, attempt: str) -> None:
    driver.click("Regrade (1)")
    driver.picture("marks-regrade")
    driver.click(driver.button_that_starts("The verb in front of housing"))
    screen = driver.one(MarksScreen)
    side = screen.regrade_side
    assert side is not None
    driver.expect_to_see("Another mark for 4 of 5 answers", "who gets another mark is told before anything is written")
    driver.expect_to_see("Mean: ", "what the class's mean becomes is told")
    driver.expect(not side.go.isEnabled(), "nothing is regraded without a reason")
    driver.expect(open_result(driver.session(), attempt).points == 2, "nothing is written yet")
    side.reason.setPlainText(REASON)
    side.by.setText("Nurgul T.")
    driver.picture("regrade-preview")
    driver.click(side.go)
    driver.wait_until(lambda: driver.sees("Regrade (0)"), "the regrade is made")
    result = open_result(driver.session(), attempt)
    driver.expect((result.points, result.rows[0].was_changed) == (1, True), "it counts in the learner's result")
    driver.picture("regrade-made")
    driver.click(driver.button_that_starts("Take back"))
    dialog = driver.one(ReasonDialog, driver.window)
    dialog.by.setText("Nurgul T.")
    driver.click(dialog.go)
    driver.wait_until(lambda: driver.sees("Regrade (1)"), "it is taken back")
    driver.expect(open_result(driver.session(), attempt).points == 2, "what stood before stands again")
    driver.click(driver.button_that_starts("The verb in front of housing"))
    side = driver.one(MarksScreen).regrade_side
    assert side is not None
    side.reason.setPlainText(REASON)
    side.by.setText("Nurgul T.")
    driver.click(side.go)
    driver.wait_until(lambda: driver.sees("Regrade (0)"), "it is made again")


def _by_hand(driver: Driver) -> None:
    screen = driver.one(MarksScreen)
    driver.click(driver.button_that_starts("Attempts ("))
    driver.click(driver.button_that_starts("Aigerim S.: States’ duties"))
    side = screen.side
    assert side is not None
    driver.expect(not side.give.isEnabled(), "no mark by hand without points and comment")
    side.points.steps.setCurrentIndex(side.points.steps.count() - 1)
    driver.one(QPlainTextEdit, side).setPlainText(COMMENT)
    side.by.setText("Nurgul T.")
    driver.click(side.give)
    driver.wait_until(lambda: driver.sees("by hand, stands"), "the mark by hand stands beside the others")
    driver.picture("attempt-override")
    driver.expect_to_see("Print for the learner", "it can be printed")


def _statistics(driver: Driver) -> None:
    """See how the test worked, over the first attempt of each of the five."""
    driver.show("statistics")
    driver.wait_until(lambda: driver.sees("Which attempts"), "the attempts are counted")
    driver.expect_to_see("the first attempt of each learner", "what counts stands beside the figures")
    driver.expect_to_see("no figure is told", "nothing is told of a quiz that one person took")
    menu = driver.one(StatisticsScreen).quiz.open_menu()
    next(each for each in menu.actions() if each.text() == "States’ duties").trigger()
    menu.close()
    driver.wait_until(lambda: driver.sees("Random guess"), "what a guess earns is told")
    driver.expect_to_see("are not to be trusted", "that these people are too few is told")
    driver.picture("statistics")
