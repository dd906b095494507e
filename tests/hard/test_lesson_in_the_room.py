"""A whole lesson in the room: list, pre-test, slides, phones in a real browser, post-test, sealed, collected, reported.

Three people take both tests on a computer of their own; what they hand in comes on a stick. HTCOURSE_PICTURES names a
folder for pictures of each state.
"""

import os
from pathlib import Path

import pytest
from tests.hard.forty_phones import LoadPhone
from tests.hard.test_poll_in_browser import BrowserPhone
from tests.ui.conftest import english, look, open_program, places, program  # noqa: F401  (fixtures)
from tests.ui.shell.by_keyboard import at_rest

from htcourse.core.quiz import Mode
from htcourse.store.class_files import Person
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.ui.reading.slide_canvas import Showing
from htcourse.ui.screens.classes.screen import ClassesScreen
from htcourse.ui.screens.present.screen import PresentScreen
from htcourse.ui.widgets.label import Label
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.classes.meeting import kept_meetings
from htcourse.usecases.classes.reports import ReportKind, report_table
from htcourse.usecases.classes.roster import add_people, find_class, new_class
from htcourse.usecases.classes.work import tick
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt
from htcourse.usecases.session import Session, open_libraries

pytestmark = [pytest.mark.hard, pytest.mark.timeout(600)]

LESSON, QUESTION = "htcourse/act-means-purpose", 3
CODES = ("K7-1", "K7-2", "K7-3")
WITHOUT_BROWSER = 3
"""Phones beside those in a browser: bars are told from five answers on."""


def take(lab, learner, quiz, mode):
    """Answer what has choices, the first each time, and hand it in."""
    libraries, _ = open_libraries(lab)
    with LearnerFile.open(lab, learner) as file:
        session = Session(lab, libraries, file, file.clock, "en", "")
        attempt = start_attempt(session, quiz, mode, seed=4)
        for slot in attempt.slots:
            asked = question_now(session.library(slot.question_id).question(slot.question_id, "en")).interaction(0)
            if asked.gesture == "choose-one":
                answer_in_attempt(session, attempt.id, slot.number, {"choices": [asked.options[0].id]}, seconds=12)
        submit_attempt(session, attempt.id)
        for each in libraries:
            each.close()


@pytest.fixture
def keep_picture(qtbot):
    def keep(widget, name):
        folder = os.environ.get("HTCOURSE_PICTURES", "")
        if folder:
            at_rest(qtbot, widget)
            widget.grab().save(str(Path(folder) / f"room-{name}.png"))

    return keep


def test_a_whole_lesson_from_the_list_to_the_reports(program, places, tmp_path, qtbot, keep_picture):  # noqa: F811
    of = new_class(places, "Group 3-2")
    add_people(places, of.id, [Person(each) for each in CODES])
    card = read_card(save_card(of, tmp_path / "card"))
    lab = Places(tmp_path / "lab")
    lab.prepare()
    learners = [create_learner(lab) for _ in CODES]
    for each in learners:
        take(lab, each, "htcourse/pre-a", Mode.PRE)

    program.desk.guard.is_open = True
    program.desk.navigator.show("present", LESSON)
    screen = program.window.screen_shown
    assert isinstance(screen, PresentScreen)
    controller = screen.controller
    qtbot.waitUntil(lambda: controller.talk is not None)
    assert controller.meeting.class_id == of.id  # the only one
    controller.stage.toggle()
    controller.show_at(QUESTION)
    screen.poll.address.set_value("127.0.0.1")
    screen.poll.serve.click()
    running = controller.running
    browsers = [BrowserPhone(controller.room, scripts=True, sockets=False) for _ in range(2)]
    others = [LoadPhone(controller.room.url.removeprefix("http://"), number) for number in range(WITHOUT_BROWSER)]
    try:
        for browser in browsers:
            browser.do("type", text=running.code)
        for phone in others:
            phone.ask(f"/{running.code}")
        for round, choice in ((1, 0), (2, 2)):
            screen.poll.open.click()
            for number, browser in enumerate(browsers):
                browser.do("wait", has=f'input[name="round"][value="{round}"]')
                browser.do("choose", place=choice, picture=f"room-phone-{round}-{number}")
            id = controller.slide.question.choices[choice][0]
            for phone in others:
                assert phone.ask("/answer", {"at": running.poll().at, "round": round, "choice": id})[0] == 303
            qtbot.waitUntil(lambda: running.counted().seats == 5)
            controller._refresh()
            keep_picture(program.window, f"trainer-{round}")
            screen.poll.close_vote.click()
        screen.told[Showing.BARS].click()
        keep_picture(controller.stage.projector, "projector-bars")
        screen.told[Showing.KEY].click()
        for browser in browsers:
            browser.do("wait", text="✓")
    finally:
        for browser in browsers:
            browser.close()
    tick(places, of.id, controller.meeting.begun[:10], CODES[0], is_there=True)
    controller.put_down()

    stick = tmp_path / "stick"
    stick.mkdir()
    for each, code in zip(learners, CODES, strict=True):
        take(lab, each, "htcourse/post-b", Mode.POST)
        hand_in(lab, each, card, code, stick)
    program.desk.guard.is_open = True
    program.desk.navigator.show("classes")
    classes = program.window.screen_shown
    assert isinstance(classes, ClassesScreen)
    qtbot.waitUntil(lambda: classes.table is not None)
    classes.controller.look_into(stick)
    qtbot.waitUntil(lambda: classes.collecting is not None)
    classes.collecting.take.click()
    qtbot.waitUntil(lambda: "Results were collected" in [each.words for each in classes.findChildren(Label)])
    keep_picture(program.window, "collected")

    (report,), problems = kept_meetings(places)
    assert problems == report.problems == ()
    right = next(iter(report.questions[report.votes[0].question].key))
    assert [(each.seats, each.counts[right]) for each in report.votes] == [(5, 0), (5, 5)]
    assert report.present == ("Group 3-2", 3, 1, True)
    marks = report_table(places, find_class(places, ""), ReportKind.MARKS)
    assert [row[0] for row in marks.rows[:-1]] == list(CODES)
    tested = [head for head in marks.head if "state" not in head and " of " in head]
    assert len(tested) == 2  # the pre- and the post-test
    gain = report_table(places, find_class(places, ""), ReportKind.GAIN)
    assert gain.rows[0][2:4] == (3, "too few: 3")
