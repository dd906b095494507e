"""A learner's class in the window: joined by a card, its work on Home, handed in, a receipt shown."""

import base64
import json

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from htcourse.classroom.sealing import class_key_of, new_class_secret
from htcourse.core.quiz import Mode
from htcourse.store.class_files import Person
from htcourse.store.places import Places
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import hours_text
from htcourse.ui.screens.hand_in.screen import HandInScreen
from htcourse.ui.screens.home.work_card import SHOWN, WorkCard
from htcourse.ui.screens.quizzes.screen import QuizzesScreen
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.list_row import ListRow
from htcourse.usecases.classes.class_card import read_card, save_card, save_cards, set_extra
from htcourse.usecases.classes.classes_joined import my_classes
from htcourse.usecases.classes.collect import collect, result_files
from htcourse.usecases.classes.roster import add_people, find_class, new_class
from htcourse.usecases.classes.work import Work, WorkKind, give
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes
from htcourse.usecases.quizzes.take_quiz import start_attempt, submit_attempt
from htcourse.usecases.reading.record_reading import mark_read


@pytest.fixture
def trainer(tmp_path):
    """A trainer's desk with a class that was given the first lesson and the first quiz."""
    trainer = Places(tmp_path / "trainer")
    trainer.prepare()
    made = new_class(trainer, "Group 3-2")
    add_people(trainer, made.id, [Person("K7-1", "Aigerim S.")])
    return trainer


@pytest.fixture
def screen(program):
    program.desk.navigator.show("hand_in")
    screen = program.window.screen_shown
    assert isinstance(screen, HandInScreen)
    return screen


def words(widget) -> str:
    return "\n".join(each.words for each in widget.findChildren(Label))


def press(widget, text, qtbot):
    def shown() -> list[Button]:
        return [each for each in widget.findChildren(Button) if each.text() == text and each.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    shown()[0].click()


def rows(screen) -> list[ListRow]:
    return [each for each in screen.findChildren(ListRow) if each.isVisible()]


def cards(home) -> list[WorkCard]:
    return [each for each in home.findChildren(WorkCard) if each.isVisible()]


def given(trainer, program):
    """Give the class the first lesson and the first quiz of the course the program has."""
    library = program.desk.person.libraries[0]
    lesson, quiz = library.contents("en")[0].lesson, library.quizzes("en")[0]
    for kind, ref in ((WorkKind.LESSON, lesson), (WorkKind.QUIZ, quiz.id)):
        give(trainer, find_class(trainer, "").id, Work(kind, ref, "2027-03-09"))
    return quiz


def test_a_card_is_joined_with_a_code_and_its_work_stands_on_home(screen, program, trainer, tmp_path, qtbot):
    given(trainer, program)
    screen.controller.join(save_card(find_class(trainer, ""), tmp_path / "card"))
    dialog = program.window.findChild(Dialog)
    dialog.findChild(QLineEdit).setText("K7-1")
    press(dialog, "Join", qtbot)
    qtbot.waitUntil(lambda: "Your code: K7-1" in words(screen))
    program.desk.navigator.show("home")
    home = program.window.screen_shown
    qtbot.waitUntil(lambda: bool(cards(home)))
    assert len(cards(home)[0].rows) == 2
    cards(home)[0].rows[0].click()
    assert program.desk.navigator.current.screen_name == "lesson"
    program.desk.navigator.show("home")
    qtbot.waitUntil(lambda: bool(cards(home)))
    press(cards(home)[0], "Hand in", qtbot)
    assert program.desk.navigator.current.screen_name == "hand_in"


def test_who_joined_is_led_to_what_is_given_and_no_longer_to_a_card(screen, program, trainer, tmp_path, qtbot):
    given(trainer, program)
    save_cards(find_class(trainer, ""), tmp_path)
    program.window.activateWindow()
    screen.focus_first()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is screen.first)
    assert screen.first.text() == "Open a class card"
    screen.controller.join(tmp_path / "K7-1.htclass")
    qtbot.waitUntil(lambda: QApplication.focusWidget() in rows(screen))
    screen.show_classes(my_classes(program.desk.person) * 2, ())
    assert screen.first is [each for each in screen.findChildren(Button) if each.text() == "Hand in"][-2], "the first"


def test_an_exam_says_its_hours_here_and_opens_as_itself(screen, program, trainer, tmp_path, qtbot):
    """It said the days alone, in Greenwich, and led to the list of all quizzes."""
    hours = {"opens": "2027-03-09T19:30:00.000Z", "closes": "2027-03-09T21:00:00.000Z"}
    give(trainer, find_class(trainer, "").id, Work(WorkKind.EXAM, "htcourse/course-exam", **hours))
    save_cards(find_class(trainer, ""), tmp_path)
    screen.controller.join(tmp_path / "K7-1.htclass")
    told = "Exam · opens 10 Mar 2027, 00:30 · closes 10 Mar 2027, 02:00"
    qtbot.waitUntil(lambda: [each.accessibleName() for each in rows(screen)] == [f"Course exam, {told}"])
    program.desk.navigator.show("home")
    home = program.window.screen_shown
    qtbot.waitUntil(lambda: bool(cards(home)))
    (row,) = cards(home)[0].rows
    assert row.accessibleName() == f"Course exam, {told}"
    row.click()
    quizzes = program.window.screen_shown
    assert isinstance(quizzes, QuizzesScreen)
    assert [each.quiz.id for each in quizzes.cards if each.is_open] == ["htcourse/course-exam"]
    button = next(each for each in quizzes.cards if each.is_open).buttons[0]
    qtbot.waitUntil(lambda: QApplication.focusWidget() is button)
    at = button.mapTo(quizzes.viewport(), button.rect().center())
    assert quizzes.viewport().rect().contains(at)


def test_who_has_extra_time_reads_one_closing_time(screen, program, trainer, tmp_path, qtbot):
    """Home and Hand in told the class's, Quizzes the learner's own."""
    exam = Work(WorkKind.EXAM, "htcourse/course-exam", closes="2027-03-09T21:00:00.000Z")
    give(trainer, find_class(trainer, "").id, exam)
    set_extra(trainer, find_class(trainer, "").id, "K7-1", minutes=5)
    save_cards(find_class(trainer, ""), tmp_path)
    screen.controller.join(tmp_path / "K7-1.htclass")
    qtbot.waitUntil(lambda: len(rows(screen)) == 1)
    told = hours_text(next(each.hours for each in offered_quizzes(program.desk.person) if each.hours.closes))
    assert "02:05" in told
    assert rows(screen)[0].accessibleName().endswith(told.removeprefix("open until "))


def test_home_says_how_much_more_is_given_than_it_lists(screen, program, trainer, tmp_path, qtbot):
    quizzes = program.desk.person.libraries[0].quizzes("en")
    for each in quizzes[: SHOWN + 2]:
        give(trainer, find_class(trainer, "").id, Work(WorkKind.QUIZ, each.id))
    save_cards(find_class(trainer, ""), tmp_path)
    screen.controller.join(tmp_path / "K7-1.htclass")
    program.desk.navigator.show("home")
    qtbot.waitUntil(lambda: bool(cards(program.window.screen_shown)))
    assert len(cards(program.window.screen_shown)[0].rows) == SHOWN
    press(program.window.screen_shown, "and 2 more", qtbot)
    assert program.desk.navigator.current.screen_name == "hand_in"
    qtbot.waitUntil(lambda: len(rows(program.window.screen_shown)) == SHOWN + 2)


def test_a_post_test_says_what_comes_first_and_leads_there(screen, program, trainer, tmp_path, qtbot):
    """It led to the top of a page of seventy quizzes, and its row there said what comes first and no more."""
    give(trainer, find_class(trainer, "").id, Work(WorkKind.QUIZ, "htcourse/post-a"))
    save_cards(find_class(trainer, ""), tmp_path)
    screen.controller.join(tmp_path / "K7-1.htclass")
    last = program.desk.person.library("htcourse/post-test").lesson("htcourse/post-test", "en").title
    told = f"Post-test, Quiz · first comes “{last}”"
    qtbot.waitUntil(lambda: [each.accessibleName() for each in rows(screen)] == [told])
    program.desk.navigator.show("home")
    qtbot.waitUntil(lambda: bool(cards(program.window.screen_shown)))
    assert [each.accessibleName() for each in cards(program.window.screen_shown)[0].rows] == [told]
    cards(program.window.screen_shown)[0].rows[0].click()
    page = program.window.screen_shown
    assert isinstance(page, QuizzesScreen)
    (card,) = [each for each in page.cards if each.is_open]
    (go,) = card.buttons
    assert go.accessibleName() == f"Go there: {last}"
    qtbot.waitUntil(go.hasFocus)
    qtbot.waitUntil(lambda: all(not each.visibleRegion().isEmpty() for each in (card.line, go)))
    go.click()
    assert program.desk.navigator.current.screen_name == "lesson"
    (section,) = program.desk.navigator.current.arguments
    assert section.startswith("htcourse/post-test#")
    mark_read(program.desk.person, section)
    program.desk.navigator.show("hand_in")
    assert [each.accessibleName() for each in rows(screen)] == ["Post-test, Quiz"], "the lesson is begun"


def test_results_are_handed_in_taken_and_receipted(screen, program, trainer, tmp_path, qtbot):
    quiz = given(trainer, program)
    save_cards(find_class(trainer, ""), tmp_path)
    screen.controller.join(tmp_path / "K7-1.htclass")
    session = program.desk.person
    attempt = start_attempt(session, quiz.id, Mode(quiz.quiz.modes[-1]), seed=1)
    session.learner.append_response(
        attempt.slots[0].question_id,
        {"choices": []},
        shown=next(iter(session.learner.shown([session.learner.attempts()[0].drawn[0].shown]).values())),
        points=0.0,
        verdict="wrong",
        attempt=attempt.id,
        number=1,
    )
    submit_attempt(session, attempt.id)
    stick = tmp_path / "stick"
    stick.mkdir()
    of = my_classes(session)[0]
    screen.controller.hand_in(of.card.id, stick)
    dialog = next(each for each in program.window.findChildren(Dialog) if each.isVisible())
    assert "Bring this file to your trainer, who alone can open it" in words(dialog)
    assert [each.text() for each in dialog.buttons] == ["Open folder", "Close"]
    dialog.reject()
    collect(trainer, find_class(trainer, ""), result_files([stick]))
    screen.controller.take(stick / f"K7-1-{of.card.id[:8]}.htreceipt")
    qtbot.waitUntil(lambda: "attempts 1, answers 1" in words(screen))
    program.desk.navigator.show("home")
    home = program.window.screen_shown
    qtbot.waitUntil(lambda: any("Your results of" in words(each) for each in cards(home)))


def test_a_card_with_another_key_asks_first_and_shows_the_key_to_compare(screen, program, trainer, tmp_path, qtbot):
    card = save_card(find_class(trainer, ""), tmp_path / "card")
    save_cards(find_class(trainer, ""), tmp_path)
    screen.controller.join(tmp_path / "K7-1.htclass")
    key = my_classes(program.desk.person)[0].card.fingerprint
    qtbot.waitUntil(lambda: key in words(screen))
    data = json.loads(card.read_text())
    data["key"] = base64.b64encode(class_key_of(new_class_secret())).decode()
    card.write_text(json.dumps({name: value for name, value in data.items() if name != "check"}))
    screen.controller.join(card)
    dialog = next(each for each in program.window.findChildren(Dialog) if each.isVisible())
    other = read_card(card).fingerprint
    assert other in words(dialog)
    press(dialog, "Cancel", qtbot)
    assert my_classes(program.desk.person)[0].card.fingerprint == key
    screen.controller.join(card)
    dialog = next(each for each in program.window.findChildren(Dialog) if each.isVisible())
    press(dialog, "The trainer read out this key: take it", qtbot)
    qtbot.waitUntil(lambda: other in words(screen))


def test_extra_time_on_a_card_waits_for_the_pin_of_a_lab(screen, program, trainer, places, tmp_path, qtbot):
    set_trainer_pin(places, "4827")
    set_extra(trainer, find_class(trainer, "").id, "K7-1", minutes=10)
    save_cards(find_class(trainer, ""), tmp_path)
    screen.controller.join(tmp_path / "K7-1.htclass")
    dialog = next(each for each in program.window.findChildren(Dialog) if each.isVisible())
    assert "your trainer lets them count" in words(dialog)
    dialog.reject()
    press(screen, "Leave", qtbot)
    dialog = next(each for each in program.window.findChildren(Dialog) if each.isVisible())
    press(dialog, "Leave", qtbot)
    qtbot.waitUntil(lambda: "You are in no class." in words(screen))


def test_a_file_that_is_no_card_or_no_receipt_is_a_sentence(screen, program, tmp_path, qtbot):
    (tmp_path / "bad").write_text("{}")
    for call, told in ((screen.controller.join, "no class card"), (screen.controller.take, "no receipt")):
        with qtbot.waitSignal(program.desk.navigator.refused) as refused:
            call(tmp_path / "bad")
        assert told in str(refused.args[0])
