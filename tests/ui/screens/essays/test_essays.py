"""Essays for trainers: a curtain, a list of what waits, the rubric, and a mark that the learner sees."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from tests.ui.curtains import is_behind_curtain, say_pin
from tests.ui.screens.settings.test_settings import texts
from tests.usecases.class_room import ClassRoom
from tests.usecases.quiz_course import MODULE, QUIZZES, module_with, single

from htcourse import app
from htcourse.core.question_types import essay
from htcourse.store.class_files import Person
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.tour.driver import lasting_faults, turn_events
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import lay_out
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.collect import collect
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.classes.roster import add_people, new_class
from htcourse.usecases.machine.machine_settings import are_essays_blind
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.mark_essays import EssayKey, Marking, mark_essay
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.marking.seen_attempts import open_seen
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.trainer_pin import has_trainer_pin, set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import open_attempt_question

PIN = "4827"
WORDS = {"text": "I would ask her alone.\nThen I would listen."}


def click(qtbot, widget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture
def room(tmp_path, places):
    room = ClassRoom(tmp_path)
    room.places = places
    return room


@pytest.fixture
def opened(room, places, open_program, qtbot):
    """A function that opens the page of essays, past the curtain, in the program of a learner at work."""

    def past_the_curtain(**options):
        set_trainer_pin(places, PIN)
        program = open_program(**options)
        program.desk.navigator.show("essays")
        say_pin(program, qtbot, PIN)
        qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
        program.window.screen_shown.marker = "Ms B"
        return program, program.window.screen_shown

    return past_the_curtain


def named(room, name, answer=WORDS):
    learner = create_learner(room.places, name=name)
    room.take("course/words", [answer], learner=learner)
    return learner


def marks(room, learner):
    with LearnerFile.open(room.places, learner) as file:
        (attempt,) = file.attempts()
        last = file.last_responses(attempt.id)[1]
        return last.points, last.verdict, len(file.events(Kind.ANSWER_MARKED))


def test_nothing_is_shown_before_the_pin(room, places, open_program, qtbot):
    named(room, "Aigerim")
    set_trainer_pin(places, PIN)
    program = open_program()
    program.desk.navigator.show("essays")
    assert "Aigerim:" not in texts(program.window.screen_shown)
    say_pin(program, qtbot, "1111")
    assert "That is not the PIN." in texts(program.window.screen_shown)
    say_pin(program, qtbot, PIN)
    qtbot.waitUntil(lambda: len(program.window.screen_shown.rows) == 1)
    program.desk.navigator.show("home")
    program.desk.navigator.back()
    assert is_behind_curtain(program)


def test_the_first_pin_of_a_computer_is_chosen_there(room, places, open_program, qtbot):
    named(room, "Aigerim")
    program = open_program()
    program.desk.navigator.show("essays")
    say_pin(program, qtbot, PIN)
    qtbot.waitUntil(lambda: len(program.window.screen_shown.rows) == 1)
    assert has_trainer_pin(places)


def test_marking_by_the_rubric_goes_on_to_the_next_essay_that_waits(room, opened, qtbot):
    at_work = create_learner(room.places, name="At work")
    learners = [named(room, "Aigerim"), named(room, "Bolat")]
    program, screen = opened(learner=at_work)
    assert [row.text() for row in screen.rows] == ["Aigerim: Title of essay", "Bolat: Title of essay"]
    click(qtbot, screen.rows[0])
    page = screen.marking
    qtbot.waitUntil(lambda: "Essay 1 of 2" in texts(screen))
    written = [each.html() for each in page.findChildren(RichLabel)]
    assert "I would ask her alone.<br>Then I would listen." in written
    assert not page.keep.isEnabled()
    assert page.sum.words == "– of 2 points", "0 is a mark"
    page.levels["safe"].setCurrentIndex(2)
    assert page.sum.words == "2 of 2 points, counts 1 of 1"
    page.comment.setPlainText("Well thought.")
    click(qtbot, page.keep)
    assert screen.marking is not page
    qtbot.waitUntil(lambda: "Bolat" in texts(screen))
    qtbot.waitUntil(lambda: "Essay 2 of 2" in texts(screen))
    screen.marking.levels["safe"].setCurrentIndex(1)
    click(qtbot, screen.marking.keep)
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy and screen.marking is None)
    qtbot.waitUntil(lambda: "No essay waits for a mark." in texts(screen))
    program.window.close()
    assert [marks(room, each) for each in learners] == [(1, "right", 1), (0, "wrong", 1)]


def test_digits_choose_levels_and_go_on_to_the_next_point(room, opened, qtbot):
    """Each level took a list that covered the next point of the rubric."""
    learner = named(room, "Aigerim")
    program, screen = opened(learner=create_learner(room.places, name="At work"))
    click(qtbot, screen.rows[0])
    page = screen.marking
    field = page.levels["safe"]
    assert field.currentText() == "Choose … (or keys 1 to 2)"
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_9)
    assert (field.picked(), field.hasFocus()) == ("", True), "there are not so many"
    qtbot.keyClick(field, Qt.Key.Key_2)
    assert (field.picked(), page.comment.hasFocus()) == ("yes", True)
    qtbot.keyClick(page.comment, Qt.Key.Key_1)
    assert (field.picked(), page.comment.toPlainText()) == ("yes", "1"), "a digit of the comment is one"
    click(qtbot, page.keep)
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy and screen.marking is None)
    program.window.close()
    assert marks(room, learner)[0] == 1


def test_no_mark_is_kept_without_the_name_of_who_gives_it(room, opened, qtbot):
    """Of each essay the sheet said “trainer”: nobody could tell which of two had marked it."""
    learner = named(room, "Aigerim")
    program, screen = opened(learner=create_learner(room.places, name="At work"))
    screen.marker = " "
    click(qtbot, screen.rows[0])
    lacks = "Write your name above: no mark is kept without it."
    assert (screen.marking.missing.words, screen.marking.missing.isHidden()) == (lacks, False)
    screen.marking.levels["safe"].setCurrentIndex(2)
    assert not screen.marking.keep.isEnabled()
    height = screen.marking.marks.sizeHint().height()
    screen.marking.by.setText("Ms C ")
    assert screen.marking.missing.isHidden()
    assert screen.marking.marks.sizeHint().height() == height, "what is below stays under the pointer"
    click(qtbot, screen.marking.keep)
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy and screen.marking is None)
    assert screen.marker == "Ms C ", "it is typed once"
    program.window.close()
    with LearnerFile.open(room.places, learner) as file:
        (attempt,) = file.attempts()
    seen = open_seen(room.places, learner, attempt.id, "en")
    stands = next(each for each in seen.questions[0].steps if each.is_standing)
    assert stands.as_line() == "1 of 1, by the rubric, Ms C"
    assert "Ms C" in attempt_sheet(seen, SheetHead("", "", ""))


def test_a_label_stands_by_its_own_field(room, opened, look, qtbot):
    named(room, "Aigerim")
    program, screen = opened()
    click(qtbot, screen.rows[0])
    page = screen.marking.marks

    def ends(widget):
        top = widget.mapTo(page, QPoint()).y()
        return top, top + widget.height()

    def is_by_its_label(field):
        top, bottom = ends(field)
        kinds = (each for kind in (Label, RichLabel) for each in page.findChildren(kind) if each.isVisible())
        spans = [ends(each) for each in kinds]
        above = max((end for _, end in spans if end <= top), default=0)
        below = min((start for start, _ in spans if start >= bottom), default=page.height())
        return 0 < top - above <= look.px(8) and below - bottom >= look.px(10)

    qtbot.waitUntil(lambda: is_by_its_label(screen.marking.levels["safe"]) and is_by_its_label(screen.marking.comment))
    program.window.close()


def test_a_mark_is_taken_back(room, opened, qtbot):
    learner = named(room, "Aigerim")
    program, screen = opened()
    click(qtbot, screen.rows[0])
    assert not screen.marking.take_back.isVisible()
    screen.marking.levels["safe"].setCurrentIndex(2)
    click(qtbot, screen.marking.keep)
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    click(qtbot, next(each for each in screen.findChildren(QAbstractButton) if each.text() == "Marked (1)"))
    click(qtbot, screen.rows[0])
    assert screen.marking.levels["safe"].picked() == "yes"
    click(qtbot, screen.marking.take_back)
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    program.window.close()
    assert marks(room, learner) == (0, "open", 0)


def test_whose_earlier_mark_stands_again_is_said_when_one_is_taken_back(room, opened, qtbot):
    learner = named(room, "Aigerim")
    with LearnerFile.open(room.places, learner) as file:
        (attempt,) = file.attempts()
    override(room.places, room.clock, AnswerKey(learner, attempt.id, 1), Override(0.5, "Half of it.", "Ana"))
    key = EssayKey(learner, attempt.id, 1)
    for level in ("no", "yes"):
        mark_essay(room.places, room.clock, key, Marking({"safe": level}))
    program, screen = opened(learner=create_learner(room.places, name="At work"))
    click(qtbot, next(each for each in screen.findChildren(QAbstractButton) if each.text() == "Marked (1)"))
    for words in ("by the rubric stands again: 0 of 1", "by hand from Ana stands again: 0.5 of 1"):
        click(qtbot, screen.rows[0])
        click(qtbot, screen.marking.take_back)
        qtbot.waitUntil(lambda words=words: words in texts(screen))
        qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    click(qtbot, screen.rows[0])
    click(qtbot, screen.marking.take_back)
    qtbot.waitUntil(lambda: "No essay is marked yet." in texts(screen))
    assert "stands again" not in texts(screen)
    program.window.close()
    assert marks(room, learner) == (0, "open", 0)


def test_the_list_tells_a_mark_in_the_points_the_essay_counts(tmp_path, places, opened, qtbot):
    words = replace(QUIZZES[1], weights={"essay": 4.0})
    other = ClassRoom(tmp_path / "weighed", module=replace(MODULE, quizzes=(words,)))
    other.places = places
    learner = named(other, "Aigerim")
    with LearnerFile.open(places, learner) as file:
        (attempt,) = file.attempts()
    override(places, other.clock, AnswerKey(learner, attempt.id, 1), Override(0.5, "Half of it.", "Ana"))
    _, screen = opened(learner=create_learner(places, name="At work"))
    click(qtbot, next(each for each in screen.findChildren(QAbstractButton) if each.text() == "Marked (1)"))
    (row,) = screen.rows
    assert "2 of 4" in row.accessibleName()


def test_what_is_done_first_ends_where_the_columns_end(room, opened, qtbot):
    """It ended short of them by the gap before a choice of the class that was not there."""
    named(room, "Aigerim")
    _, screen = opened()
    button = next(each for each in screen.findChildren(Button) if each.text() == "Mark this essay")
    frame = screen.heading.parentWidget()
    qtbot.waitUntil(lambda: button.mapTo(frame, QPoint(button.width(), 0)).x() == frame.width())


def test_an_essay_without_a_rubric_gets_a_share_of_the_point(tmp_path, room, opened, qtbot):
    bare = single("essay", type="essay", body=essay.Body(()), translations={}, sources=())
    other = ClassRoom(tmp_path / "bare", module=module_with(bare))
    other.places = room.places
    learner = named(other, "Aigerim")
    program, screen = opened()
    click(qtbot, screen.rows[0])
    screen.marking.share.steps.setCurrentIndex(4)
    click(qtbot, screen.marking.keep)
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    program.window.close()
    assert marks(room, learner) == (0.75, "partly", 1)


def test_the_learner_reads_the_comment_and_chooses_no_level(room, opened, qtbot):
    learner = named(room, "Aigerim")
    program, screen = opened()
    click(qtbot, screen.rows[0])
    screen.marking.levels["safe"].setCurrentIndex(2)
    screen.marking.comment.setPlainText("Well <thought>.\nGo on.")
    click(qtbot, screen.marking.keep)
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    session = program.desk.person
    assert session.learner.id == learner
    (attempt,) = session.learner.attempts()
    assert open_attempt_question(session, attempt.id, 1).comment == "Well <thought>.\nGo on."
    program.desk.navigator.show_result(attempt.id)
    quiz = program.window.screen_shown.view
    quiz.question_asked.emit(1)
    qtbot.waitUntil(lambda: "From your trainer" in texts(quiz))
    assert "Well &lt;thought&gt;.<br>Go on." in quiz.question.feedback.words()
    widget = quiz.question.widget
    assert (widget.levels["safe"].isHidden(), widget.given["safe"].isVisible()) == (True, True)
    assert widget.answer()["levels"] == {"safe": "yes"}


def test_what_waits_shows_the_learner_no_rubric_to_choose_from(room, open_program):
    named(room, "Aigerim")
    program = open_program()
    (attempt,) = program.desk.person.learner.attempts()
    program.desk.navigator.show_result(attempt.id)
    quiz = program.window.screen_shown.view
    quiz.question_asked.emit(1)
    assert "To be marked" in quiz.question.feedback.words()
    assert not quiz.question.widget.levels["safe"].isVisible()


def test_settings_lead_to_the_essays(program, qtbot):
    program.desk.navigator.show("settings", "learner")
    settings = program.window.screen_shown
    click(qtbot, next(each for each in settings.findChildren(QAbstractButton) if each.text() == "Essays"))
    assert program.desk.navigator.current.screen_name == "essays"


@pytest.mark.parametrize(("theme", "size", "zoom"), [("light", (1366, 768), 1.0), ("dark", (1024, 600), 2.0)])
def test_nothing_is_clipped_or_nameless_on_its_pages(room, places, qapp, qtbot, theme, size, zoom):
    named(room, "Cholpon Asanova from the second group on Tuesdays")
    named(room, "Aigerim", WORDS | {"text": "A long text. " * 200})
    at_work = create_learner(places, name="At work")
    set_trainer_pin(places, PIN)
    program = app.build(places, qapp, learner=at_work, size=size, theme=theme, zoom=zoom)
    try:
        program.desk.navigator.show("essays")
        told = {"curtain": seen(program)}
        say_pin(program, qtbot, PIN)
        screen = program.window.screen_shown
        qtbot.waitUntil(lambda: len(screen.rows) == 2)
        told["list"] = seen(program)
        for number in range(2):
            screen.rows[number].click()
            told[f"essay {number}"] = seen(program)
            screen.list_asked.emit()
            qtbot.waitUntil(lambda: len(screen.rows) == 2)
        assert {place: found for place, found in told.items() if found} == {}
    finally:
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()


def seen(program) -> list[str]:
    """Return what is wrong once the page has its last layout."""
    turn_events(60)
    return lasting_faults(program.window)


def test_names_are_hidden_if_wished_and_the_order_says_nothing_of_them(room, opened, qtbot):
    at_work = create_learner(room.places, name="At work")
    learners = [named(room, name) for name in ("Aigerim", "Bolat", "Daniyar")]
    _program, screen = opened(learner=at_work)

    def titles():
        return [row.text().partition(":")[0] for row in screen.rows]

    assert titles() == ["Aigerim", "Bolat", "Daniyar"]
    assert all("2026" in row.accessibleName() for row in screen.rows)
    click(qtbot, screen.blind)
    qtbot.waitUntil(lambda: titles() == ["Writer 1", "Writer 2", "Writer 3"])
    assert not any("2026" in row.accessibleName() for row in screen.rows), "the minute would tell who it was"
    click(qtbot, screen.rows[0])
    qtbot.waitUntil(lambda: "Writer 1" in texts(screen.marking))
    assert not {"Aigerim", "Bolat", "Daniyar"} & set(texts(screen.marking).replace(",", " ").split())
    screen.list_asked.emit()
    qtbot.waitUntil(lambda: bool(screen.rows))
    assert are_essays_blind(room.places), "it stays so at the next start"
    click(qtbot, screen.blind)
    qtbot.waitUntil(lambda: titles() == ["Aigerim", "Bolat", "Daniyar"])
    assert len(learners) == len(screen.rows)


def test_a_class_has_the_names_on_its_list_beside_the_codes_unless_essays_are_marked_without_names(
    room, opened, tmp_path, qtbot
):
    """It had codes alone, so that the box said nothing."""
    made = add_people(room.places, new_class(room.places, "Spring").id, [Person("K7-1", "Aigerim S.")])
    card = read_card(save_card(made, tmp_path / "card.htclass"))
    hand_in(room.places, named(room, "Own name"), card, "K7-1", tmp_path)
    collect(room.places, made, list(tmp_path.glob("*.htresult")))
    program, screen = opened()
    program.desk.navigator.show("essays", made.id)
    for called in ("K7-1  Aigerim S.", "Writer 1"):
        qtbot.waitUntil(lambda who=called: [each.text() for each in screen.rows] == [f"{who}: Title of essay"])
        told = [screen.rows[0].accessibleName(), screen.rows[0].toolTip()]
        click(qtbot, screen.rows[0])
        qtbot.waitUntil(lambda who=called: screen.marking is not None and who in texts(screen.marking))
        told += [texts(screen), *(each.accessibleName() for each in screen.findChildren(QWidget))]
        assert any("What " + called in each for each in told)
        is_blind = called == "Writer 1"
        assert [each for each in told if "K7-1" in each or "Aigerim" in each] == [] or not is_blind
        screen.list_asked.emit()
        qtbot.waitUntil(lambda: screen.marking is None and bool(screen.rows))
        if not is_blind:
            click(qtbot, screen.blind)


def test_marks_stand_beside_the_essay_where_there_is_room_and_below_it_elsewhere(room, opened, qtbot):
    at_work = create_learner(room.places, name="At work")
    named(room, "Aigerim")
    program, screen = opened(learner=at_work)
    for width, is_beside in ((1366, True), (960, False)):
        program.window.resize(width, 768)
        if screen.marking is None:
            click(qtbot, screen.rows[0])
        lay_out(screen.marking.marks)
        assert screen.marking is not None

        def stands(marking=screen.marking):
            essay, marks = QRect(marking.mapToGlobal(QPoint()), marking.size()), marking.marks.mapToGlobal(QPoint())
            return marks.x() > essay.right(), marks.y() > essay.bottom()

        qtbot.waitUntil(lambda beside=is_beside: stands() == (beside, not beside))


def test_a_mark_by_four_criteria_is_kept_without_scrolling(tmp_path, room, opened, qtbot):
    levels = (essay.Level("no", 0, text="No"), essay.Level("yes", 2, text="Yes"))
    rubric = essay.Body(
        tuple(essay.Criterion(f"c{at}", levels, text="What is not known is left open, and plainly.") for at in range(4))
    )
    body = single("essay", type="essay", body=rubric, translations={}, sources=())
    other = ClassRoom(tmp_path / "four", module=module_with(body))
    other.places = room.places
    named(other, "Aigerim")
    program, screen = opened()
    click(qtbot, screen.rows[0])
    screen.show_essay(replace(screen.marking._page, is_here=True), "Aigerim", "Words")
    lay_out(screen.marking.marks)
    keep = screen.marking.keep
    port, room = screen.viewport(), program.look.px(8)
    qtbot.waitUntil(lambda: screen.marking.missing.isVisible() and keep.isVisible())
    lay_out(screen.marking.marks)
    assert keep.mapTo(port, QPoint(0, keep.height())).y() <= port.height() - room
    assert screen.verticalScrollBar().value() == 0
    program.window.close()
