"""An exam that may have lost answers: My class says so, and Exams lets it count or holds it back, by clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from tests.store.behind import change_behind, hand_in_anew
from tests.ui.curtains import say_pin
from tests.ui.screens.exams.test_exams import EXAM, allow, asked, click, seen, texts
from tests.ui.screens.exams.test_exams import curtained as curtained  # fixtures
from tests.ui.screens.exams.test_exams import exams as exams

from htcourse.core.errors import LostAnswersError
from htcourse.core.quiz import Mode
from htcourse.store.learner_rows import Kind
from htcourse.ui.screens.classes.table import ClassTable
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.class_report import CellState, class_report
from htcourse.usecases.classes.collect import collect
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.classes.reports import marks_table
from htcourse.usecases.classes.roster import find_class, new_class
from htcourse.usecases.marking.more_attempts import Allowance, allow_own_more, list_sittings
from htcourse.usecases.marking.seen_attempts import list_seen
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt

PIN = "4827"


@pytest.fixture
def group(program, tmp_path) -> str:
    """A class with one exam that was handed in, of whose answers some went with a damaged record."""
    desk = program.desk
    practice = start_attempt(desk.person, "htcourse/demand", Mode.PRACTICE, seed=1)
    answer_in_attempt(desk.person, practice.id, 1, {"choices": ["unknown"]})  # who answered nothing hands nothing in
    exam = start_attempt(desk.person, EXAM, Mode.EXAM, seed=1)
    for number in (1, 2, 3):
        answer_in_attempt(desk.person, exam.id, number, {})
    submit_attempt(desk.person, exam.id)
    set_trainer_pin(desk.places, PIN)
    made = new_class(desk.places, "Spring")
    own = desk.person.learner.id
    hand_in(desk.places, own, read_card(save_card(made, tmp_path / "card.htclass")), "K7-1", tmp_path, desk.clock)
    collect(desk.places, made, list(tmp_path.glob("*.htresult")), clock=desk.clock)
    record = desk.places.of_class(made.id).learner_file(own)
    assert change_behind(record, f"delete from response where attempt = '{exam.id}' and number < 3") == 2
    return made.id


def words_in(table: ClassTable) -> str:
    model = table.model()
    cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
    return " | ".join(str(each.data(Qt.ItemDataRole.DisplayRole) or "") for each in cells)


def all_tables(screen: QWidget) -> str:
    """Return the words of the table, and of one that is going just now."""
    return " ".join(map(words_in, screen.findChildren(ClassTable)))


def test_my_class_says_that_it_is_in_no_figure_and_leads_to_where_it_is_let_count(program, group, qtbot):
    places = program.desk.places
    program.desk.navigator.show("classes")
    say_pin(program, qtbot, PIN)
    screen = program.window.screen_shown
    qtbot.waitUntil(lambda: bool(screen.findChildren(ClassTable)))
    assert "answers may be lost" in words_in(screen.findChild(ClassTable))
    table = marks_table(class_report(places, find_class(places, "Spring"), clock=program.desk.clock))
    assert "With attempts in no figure that may have lost answers: records 1." in table.notes
    assert "Changed by another program; all else in them counts as it is: records 1." in table.notes
    assert any("answers may be lost" in row for row in table.rows)
    told = (
        "The record of K7-1 was changed outside the program or damaged. Attempts that may have lost answers or marks, "
        "and are in no figure: 1."
    )
    qtbot.waitUntil(lambda: told in texts(screen))
    click(qtbot, screen, "Exams (1)")
    exams = program.window.screen_shown
    qtbot.waitUntil(lambda: "answers lost: 2" in texts(exams))
    assert "Release" not in seen(exams)
    click(qtbot, exams, "Let it count")
    click(qtbot, asked(program, qtbot), "Let it count")
    qtbot.waitUntil(lambda: "Release" in seen(exams))
    assert "In no figure" not in texts(exams)
    assert "Let count as it is, answers lost: 2" in texts(exams)
    click(qtbot, exams, "Take back")
    assert "it is in no figure until it is let count" in texts(asked(program, qtbot))
    click(qtbot, asked(program, qtbot), "Take back all the same")
    qtbot.waitUntil(lambda: "Let it count" in seen(exams))
    assert "Take back" not in seen(exams)
    click(qtbot, exams, "Let it count")
    assert "“Take back” takes that back." in texts(asked(program, qtbot))
    click(qtbot, asked(program, qtbot), "Let it count")
    qtbot.waitUntil(lambda: "Release" in seen(exams))
    click(qtbot, exams, "Release")
    qtbot.waitUntil(lambda: "Hold back" in seen(exams))
    program.desk.navigator.show("classes")
    qtbot.waitUntil(lambda: "not passed" in all_tables(screen) and "lost" not in all_tables(screen))
    report = class_report(places, find_class(places, "Spring"), clock=program.desk.clock)
    assert [each.state for row in report.rows for each in row.cells if each.out_of] == [CellState.NOT_PASSED]
    assert not [each for each in report.problems if isinstance(each, LostAnswersError)]


def test_a_result_released_before_answers_went_is_told_once_it_counts_or_held_back_before(program, exams, qtbot):
    learner = program.desk.person.learner
    (attempt,) = learner.attempts(EXAM)
    click(qtbot, exams, "Release")
    qtbot.waitUntil(lambda: "Hold back" in seen(exams))
    hand_in_anew(learner, attempt.id, 16)
    exams.fill()
    qtbot.waitUntil(lambda: "Let it count" in seen(exams))
    click(qtbot, exams, "Let it count")
    assert "it is told from then on, unless you press “Hold back” first" in texts(asked(program, qtbot))
    asked(program, qtbot).reject()
    click(qtbot, exams, "Hold back")
    qtbot.waitUntil(lambda: "Hold back" not in seen(exams))
    click(qtbot, exams, "Let it count")
    assert "it is told from then on" not in texts(asked(program, qtbot))
    click(qtbot, asked(program, qtbot), "Let it count")
    qtbot.waitUntil(lambda: "Release" in seen(exams))


def test_who_takes_back_one_that_was_sat_again_since_is_told_which_counts(program, exams, qtbot):
    learner = program.desk.person.learner
    (first,) = learner.attempts(EXAM)
    qtbot.waitUntil(lambda: "Release" in seen(exams))  # what is read from here on is no earlier look's
    learner.append_event(Kind.EXAM_SET_ASIDE, EXAM, attempt=first.id, data={"reason": "Unfair", "by": "Ana"})
    again = start_attempt(program.desk.person, EXAM, Mode.EXAM, seed=2)
    submit_attempt(program.desk.person, again.id)
    exams.fill()
    qtbot.waitUntil(lambda: all(each in seen(exams) for each in ("Take back", "Release")))
    names = [each.accessibleName() for each in exams.findChildren(QPushButton)]
    assert sorted(each for each in names if "Aigerim " in each and "Course exam" in each)[-2:] == [
        "Release: Aigerim 2, Course exam",
        "Take back: Aigerim 1, Course exam",
    ]
    click(qtbot, exams, "Take back")
    assert "sat more than once: those begun first count, as many as are allowed" in texts(asked(program, qtbot))
    asked(program, qtbot).reject()


def test_one_attempt_more_is_allowed_where_results_are_collected(program, exams, curtained, tmp_path, qtbot):
    desk = curtained.desk
    practice = start_attempt(desk.person, "htcourse/demand", Mode.PRACTICE, seed=1)
    answer_in_attempt(desk.person, practice.id, 1, {"choices": ["unknown"]})
    made, own = new_class(desk.places, "Spring"), desk.person.learner.id
    hand_in(desk.places, own, read_card(save_card(made, tmp_path / "card.htclass")), "K7-1", tmp_path, desk.clock)
    collect(desk.places, made, list(tmp_path.glob("*.htresult")), clock=desk.clock)
    desk.navigator.show("classes")
    click(qtbot, curtained.window, "Exams (1)")
    screen = curtained.window.screen_shown
    qtbot.waitUntil(lambda: "Handed in to a class" in texts(screen) and "One more attempt" in seen(screen))
    click(qtbot, screen, "One more attempt")
    allow(program, qtbot, "The network failed")
    there = desk.places.of_class(made.id)
    allowed = lambda places: [row.causes for row in list_sittings(places).rows if row.more]  # noqa: E731
    qtbot.waitUntil(lambda: allowed(there) == ["The network failed, Aigul"])
    assert allowed(desk.places) == []
    qtbot.waitUntil(lambda: "Take back" in seen(screen))
    click(qtbot, screen, "Take back")  # only a command could
    qtbot.waitUntil(lambda: allowed(there) == [])
    qtbot.waitUntil(lambda: "Take back" not in seen(screen))


def test_one_more_that_was_used_in_a_class_is_taken_back_and_given_again(program, exams, curtained, tmp_path, qtbot):
    desk = curtained.desk
    own, allowance = desk.person.learner.id, Allowance(desk.person.learner.id, EXAM)
    practice = start_attempt(desk.person, "htcourse/demand", Mode.PRACTICE, seed=1)
    answer_in_attempt(desk.person, practice.id, 1, {"choices": ["unknown"]})
    allow_own_more(desk.person, allowance)
    submit_attempt(desk.person, start_attempt(desk.person, EXAM, Mode.EXAM, seed=2).id)
    made = new_class(desk.places, "Spring")
    hand_in(desk.places, own, read_card(save_card(made, tmp_path / "card.htclass")), "K7-1", tmp_path, desk.clock)
    collect(desk.places, made, list(tmp_path.glob("*.htresult")), clock=desk.clock)
    there = desk.places.of_class(made.id)
    counts = lambda: sorted(not each.is_beyond for each in list_seen(there).rows if each.quiz_id == EXAM)  # noqa: E731
    assert counts() == [False, True]
    desk.navigator.show("exams", made.id)
    screen = curtained.window.screen_shown
    for _ in range(2):
        qtbot.waitUntil(lambda: "One more attempt" in seen(screen) and "Take back" not in seen(screen))
        click(qtbot, screen, "One more attempt")
        allow(program, qtbot, "The network failed")
        qtbot.waitUntil(lambda: "Take back" in seen(screen))
        assert counts() == [True, True]
        (row,) = (each for each in list_sittings(there).rows if each.allowance == allowance)
        assert row.left == 0
        click(qtbot, screen, "Take back")
        qtbot.waitUntil(lambda: "Take back" not in seen(screen))
        assert counts() == [False, True]
