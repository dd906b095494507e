"""A class: made, filled from a list, given what learners on other computers handed in, and looked at."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from htcourse.core.model_answers import model_answers
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.tour.driver import Driver
from htcourse.tour.exam import take_the_window
from htcourse.tour.marks import past_the_curtain
from htcourse.tour.tabs import to_page
from htcourse.ui.screens.class_plan.screen import ClassPlanScreen
from htcourse.ui.screens.classes.screen import ClassesScreen
from htcourse.ui.screens.hand_in.screen import HandInScreen
from htcourse.ui.screens.paper.screen import PaperScreen
from htcourse.ui.screens.reports.screen import ReportsScreen
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.classes_joined import leave_class
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.read_roster import read_roster
from htcourse.usecases.classes.roster import add_people, find_class, purge_class
from htcourse.usecases.classes.work import Work, WorkKind, give
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, open_attempt_question, start_attempt, submit_attempt
from htcourse.usecases.session import Session, open_libraries

CLASS = "Group 3-2, spring"
QUIZ = "htcourse/ground-rules"
LIST = """code;name;group
K7-014;Aigerim S.;3-2
K7-022;Aliya T.;3-2
K7-019;Daniyar M.;3-2
K7-027;Olga P.;3-2
K7-003;Botagoz N.;3-2
"""
"""Who is on the list; the last of them hands in nothing."""
HANDED_IN = (("K7-014", 6), ("K7-022", 3), ("K7-019", 5), ("K7-027", 8), ("K7-033", 4))
"""Codes of those who hand in, and how many questions each answered, all right; the last is not on the list."""


def walk(driver: Driver) -> None:
    """Make a class, collect from a stick with a damaged file on it, and look at who needs the trainer."""
    desk = driver.program.desk
    past_the_curtain(driver, "My class")
    driver.wait_until(lambda: driver.sees("There is no class yet."), "there is no class, and the page says what one is")
    driver.picture("class-none")
    driver.click("New class")
    driver.type_into(driver.one(QLineEdit), CLASS)
    driver.picture_of_dialog("class-new")
    driver.click("Make it")
    driver.wait_until(lambda: driver.sees("Nobody is in this class yet."), "the class is made, and empty")
    try:
        with driver.folder() as folder:
            _collect(driver, folder)
    finally:
        purge_class(desk.places, find_class(desk.places, CLASS).id)
        take_the_window(driver)  # the dialogs of jobs took it


def _collect(driver: Driver, folder: Path) -> None:
    places = driver.program.desk.places
    stick = folder / "stick"
    stick.mkdir()
    (folder / "list.csv").write_text(LIST, encoding="utf-8")
    add_people(places, find_class(places, CLASS).id, read_roster(folder / "list.csv").people)
    _hand_in(driver, folder, stick)
    (stick / "K7-003-damaged.htresult").write_bytes(next(iter(stick.iterdir())).read_bytes()[:-1])
    screen = driver.one(ClassesScreen)
    screen.controller.look_into(stick)
    driver.wait_until(lambda: driver.sees("Files: 6. New: 5."), "what each file is is told before anything comes in")
    driver.expect_to_see("it breaks off: ask for it again", "the damaged one is told, with what to do")
    driver.picture("class-collect")
    driver.click("Take in: 5")
    driver.wait_until(lambda: driver.sees("Results were collected"), "five are taken in")
    driver.picture("class-collected")
    driver.click("Back to the class")
    driver.wait_until(lambda: screen.table is not None and screen.table.rows.people == 6, "six people are in the table")
    driver.picture("my-class")
    to_page(driver, "Plan")
    driver.wait_until(lambda: driver.sees("Days in the room"), "what is given and who was there is one page")
    plan = driver.one(ClassPlanScreen)
    plan.fields["day"].setText("2027-03-02")
    driver.click("Add the day")
    driver.wait_until(lambda: plan.table is not None, "a day has a column of ticks")
    if plan.table is not None:
        plan.table.toggle(0, 0)
        plan.table.toggle(2, 0)
    driver.click("Plan it")
    driver.wait_until(lambda: driver.sees("1. Ground rules"), "what is planned for a day stands below it")
    driver.picture("class-plan")
    driver.show("paper", find_class(places, CLASS).id)
    paper = driver.one(PaperScreen)
    paper.foot_typed.emit(paper_quiz(places, paper.quiz.value).code)
    driver.wait_until(lambda: paper.grid is not None, "what is printed stands above, what is typed from it below")
    model = paper.grid.rows if paper.grid else None
    driver.expect(model is not None and len(model.codes) == 6, "each person of the class has a row")
    if model is not None:
        for column, key in enumerate("BADC"):
            model.setData(model.index(0, column), key)
    driver.picture("paper")
    driver.show("reports", find_class(places, CLASS).id)
    reports = driver.one(ReportsScreen)
    driver.wait_until(lambda: reports.table is not None, "the marks stand in a table, for the file and the paper too")
    card = reports.table.parentWidget() if reports.table else None
    driver.wait_until(lambda: card is not None and card.height() == card.sizeHint().height(), "its card ends below it")
    driver.picture("report-marks")
    if reports.together.isVisible():
        driver.click("Chart")
    else:  # in a low window
        menu = reports.more.open_menu()
        next(each for each in menu.actions() if each.text() in driver.words.of("Chart")).trigger()
        menu.close()
    driver.expect_to_see("How results are spread", "how the results of five lie is drawn in its place")
    _learn(driver, folder)


def _learn(driver: Driver, folder: Path) -> None:
    """Be in the class as a learner: by its card, which says what is given."""
    desk = driver.program.desk
    of = find_class(desk.places, CLASS)
    for kind, ref in ((WorkKind.LESSON, QUIZ), (WorkKind.QUIZ, QUIZ)):
        of = give(desk.places, of.id, Work(kind, ref, "2027-03-09"))
    driver.show("hand_in")
    screen = driver.one(HandInScreen)
    driver.wait_until(lambda: driver.sees("You are in no class."), "a learner in no class is told what to do")
    screen.controller.join(save_card(of, folder / "own", of.people[0]))
    driver.wait_until(lambda: driver.sees("Your code: K7-014"), "the card says the code and what is given")
    driver.picture("hand-in")
    driver.show("home")
    driver.wait_until(lambda: driver.sees("From your class"), "what is given stands on Home")
    driver.picture("home-class")
    desk.changes.tell(leave_class(desk.person, of.id))


def _hand_in(driver: Driver, folder: Path, stick: Path) -> None:
    """Let five people on another computer take a quiz and hand it in."""
    desk = driver.program.desk
    card = read_card(save_card(find_class(desk.places, CLASS), folder / "card"))
    lab = Places(folder / "lab")
    lab.prepare()
    for code, answered in HANDED_IN:
        learner = create_learner(lab)
        libraries, _ = open_libraries(lab)
        with LearnerFile.open(lab, learner, desk.clock) as file:
            session = Session(lab, libraries, file, desk.clock, "en", "")
            attempt = start_attempt(session, QUIZ, Mode.TEST, seed=5)
            for slot in attempt.slots[:answered]:
                asked = open_attempt_question(session, attempt.id, slot.number).page.interaction
                body = question_now(session.library(slot.question_id).question(slot.question_id, "en")).body
                right = model_answers(body, asked)["right"]
                answer_in_attempt(session, attempt.id, slot.number, right, seconds=20)
            submit_attempt(session, attempt.id)
            for each in libraries:
                each.close()
        hand_in(lab, learner, card, code, stick)
