"""Statistics in the window: behind the PIN, with what counts beside every figure, and counted anew by choice."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame
from tests.how_many import few
from tests.store.behind import change_behind
from tests.ui.curtains import is_behind_curtain, say_pin
from tests.usecases.simulated import _made

from htcourse.core.certainty import Calibration
from htcourse.core.quiz import Mode
from htcourse.core.statistics.moments import half_up
from htcourse.core.statistics.scores import Spread
from htcourse.store.class_files import Person
from htcourse.store.learner import LearnerFile
from htcourse.tour.inspector import faults
from htcourse.ui.screens.statistics.screen import StatisticsScreen
from htcourse.ui.screens.statistics.words import StatisticsWords, number, percent
from htcourse.ui.shell.trainers import ClassChoice
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.label import Label
from htcourse.usecases.classes.roster import add_people, new_class
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt
from htcourse.usecases.results.counting import DEFAULT
from htcourse.usecases.results.quiz_statistics import ClassCertainty, QuizStatistics
from htcourse.usecases.session import Session

QUIZ = "htcourse/pre-a"


def words(screen) -> str:
    return "\n".join(each.words for each in screen.findChildren(Label) if each.isVisible())


def rows_of(screen) -> list[Disclosure]:
    """Return the questions that can be opened: first stand what is folded away above, last what the columns mean."""
    return [each for each in screen.findChildren(Disclosure) if each.isVisible()][2:-1]


@pytest.fixture
def least():
    """Of how many people figures are told, so that tests need no more than two."""
    return 2


@pytest.fixture
def screen(program, places, qtbot, least, monkeypatch):
    """Two people took a pre-test, one of them practised a quiz too; the trainer looks."""
    monkeypatch.setattr("htcourse.core.statistics.items.LEAST_TOLD", least)
    person = program.desk.person
    _take(person, QUIZ, Mode.PRE, 3)
    with LearnerFile.open(places, create_learner(places), person.clock) as other:
        session = Session(places, person.libraries, other, person.clock, "en", "")
        _take(session, QUIZ, Mode.PRE, 1)
    set_trainer_pin(places, "4827")
    program.desk.navigator.show("statistics")
    assert is_behind_curtain(program)
    say_pin(program, qtbot, "4827")
    screen = program.window.screen_shown
    assert isinstance(screen, StatisticsScreen)
    qtbot.waitUntil(lambda: "Questions" in words(screen))
    return screen


def _take(session, quiz, mode, answered) -> None:
    attempt = start_attempt(session, quiz, mode, seed=1)
    for slot in attempt.slots[:answered]:
        answer_in_attempt(session, attempt.id, slot.number, {"choices": ["unknown"]}, seconds=9)
    submit_attempt(session, attempt.id)


@pytest.mark.parametrize("least", [5])
def test_of_fewer_than_five_learners_no_figure_is_told(screen):
    shown = words(screen)
    assert "Learners: 2. Of fewer than 5 no figure is told" in shown
    assert "the average result" not in shown
    assert "0 %" not in shown
    _, meanings = [each for each in screen.findChildren(Disclosure) if each.isVisible()]
    assert meanings.button.text() == "What the columns mean", "no choices are counted"


def test_what_counts_stands_beside_the_figures(screen):
    shown = words(screen)
    counted = (
        "2 attempts · the first attempt of each learner · tests, exams, pre- and post-tests"
        " · everybody on this computer"
    )
    assert shown.count(counted) == 1, "once, above all"
    assert "0 %\nMean\nthe average result" in shown
    assert "Random guess\n" in shown
    assert shown.count("fewer than 10") == 1
    assert "Grey: of fewer than ten learners, too few to trust, or while answers wait for a mark." in shown
    assert "Learners: 2. Figures of fewer than 10 are not to be trusted." in shown


def test_figures_for_who_wants_more_are_folded_away(screen, qtbot):
    more = [each for each in screen.findChildren(Disclosure) if each.isVisible()][1]
    assert "Kurtosis" not in words(screen)
    qtbot.mouseClick(more.button, Qt.MouseButton.LeftButton)
    assert "Kurtosis: " in words(screen)
    assert screen._filters.isAncestorOf(screen.quiz), "what is looked at is chosen with what counts"


def test_each_choice_says_above_it_of_what_it_is(screen):
    screen.more.set_open(True)
    shown = words(screen)
    for choice in (screen.quiz, screen.which, screen.mode, screen.form, screen.route):
        assert shown.splitlines().count(choice.name) == 1
        label = next(each for each in screen.findChildren(Label) if each.words == choice.name and each.isVisible())
        assert label.mapTo(screen, QPoint()).x() == choice.mapTo(screen, QPoint()).x()


def test_figures_that_lead_are_larger_than_their_names_also_of_few_people(screen):
    of = {each.words: each for each in screen.findChildren(Label) if each.isVisible()}
    assert of["0 %"].font().pixelSize() > of["Mean"].font().pixelSize()


def figures_beside(screen, row) -> list[Label]:
    """Return the figures on the line of a question."""
    line = row.button.mapTo(screen, QPoint(0, row.button.height() // 2)).y()
    labels = (each for each in screen.findChildren(Label) if each.isVisible())
    tops = ((each, each.mapTo(screen, QPoint()).y()) for each in labels)
    return [each for each, top in tops if top <= line < top + each.height()]


def test_figures_of_questions_end_where_their_heads_do(screen, qtbot):
    heads = {each.words: each for each in screen.findChildren(Label) if each.isVisible()}

    def end(label):
        return label.mapTo(screen, QPoint(label.width(), 0)).x()

    qtbot.waitUntil(lambda: end(figures_beside(screen, rows_of(screen)[0])[-1]) == end(heads["Seconds"]))


def test_a_question_opens_how_many_took_each_choice_in_words(screen, qtbot):
    row = rows_of(screen)[0]
    assert "(key)" not in words(screen)
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    first = next(each for each in screen.findChildren(Label) if each.isVisible() and " (key): " in each.words)
    lines = [each.words for each in first.parentWidget().findChildren(Label)]
    assert first.mapTo(screen, QPoint()).y() > row.mapTo(screen, QPoint()).y(), "where the question stands"
    assert not any(each.startswith("unknown") for each in lines), "words, no ids"
    assert [int(each.rpartition(": ")[2]) for each in lines] == sorted(
        (int(each.rpartition(": ")[2]) for each in lines), reverse=True
    )


@pytest.mark.parametrize("zoom", few([1.1, 1.0]))
def test_figures_stand_on_the_line_of_their_question_also_in_another_theme(screen, program, qtbot, zoom):
    program.look.set_zoom(zoom)

    def middle(widget) -> int:
        return widget.mapTo(screen, QPoint(0, widget.height() // 2)).y()

    def are_level() -> bool:
        row = rows_of(screen)[0]
        beside = figures_beside(screen, row)
        return len(beside) == 9 and all(abs(middle(each) - middle(row.button)) <= 1 for each in beside)

    qtbot.waitUntil(are_level)
    program.look.set_theme("dark")
    qtbot.waitUntil(are_level)


def test_the_first_questions_stand_above_the_fold(screen, qtbot):
    def are_seen() -> bool:
        last = rows_of(screen)[5]
        return last.mapTo(screen.viewport(), QPoint(0, last.height())).y() <= screen.viewport().height()

    qtbot.waitUntil(are_seen)


def test_what_is_seldom_chosen_is_folded_away_and_never_while_it_is_set(screen, qtbot):
    seldom = screen.form, screen.route, screen.since, screen.until
    first = screen.quiz, screen.which, screen.mode
    assert not any(each.isVisible() for each in seldom)
    assert len({each.mapTo(screen, QPoint()).y() for each in first}) == 1
    screen.more.set_open(True)
    assert all(each.isVisible() for each in seldom)
    _type(screen.until, "2030-01-01")
    screen.form.set_value("A")
    screen.form.chosen.emit("A")
    qtbot.waitUntil(lambda: screen.more.button.text() == "More filters (2 set)")
    screen.more.set_open(False)
    assert [each.isVisible() for each in seldom] == [True, False, True, True]


def test_what_was_collected_for_a_class_is_counted_where_it_is_chosen(screen, program, places, qtbot):
    choice = screen.findChild(ClassChoice).button
    assert not choice.isVisible(), "there is no class yet"
    of = new_class(places, "Group 3-2")
    there = places.of_class(of.id)
    there.prepare()
    person = program.desk.person
    for _ in range(3):
        with LearnerFile.open(there, create_learner(there), person.clock) as other:
            _take(Session(there, person.libraries, other, person.clock, "en", ""), QUIZ, Mode.PRE, 1)
    screen.fill()
    qtbot.waitUntil(choice.isVisible)
    assert "2 attempts" in words(screen)
    choice.set_value(of.id)
    choice.chosen.emit(of.id)
    qtbot.waitUntil(lambda: "3 attempts" in words(screen))
    assert words(screen).count("post-tests · Group 3-2") == 1


def test_what_may_have_lost_answers_and_has_no_stand_in_is_told(screen, program, places, qtbot):
    (other,) = set(places.learner_ids()) - {program.desk.person.learner.id}
    assert change_behind(places.learner_file(other), "update response set points = 1") == 1
    screen.fill()
    qtbot.waitUntil(lambda: "for which no other stands in: 1." in words(screen))
    assert "1 attempt" in words(screen)


def test_both_days_stand_in_one_line_and_all_else_beside_each_other(screen, program, qtbot):
    """“To” stood alone below, and the title of “From” lifted all other choices."""
    view = screen
    view.more.set_open(True)
    qtbot.waitUntil(lambda: view.since.isVisible() and view.since.mapTo(view, QPoint()).x() > 0)
    since, until = (each.mapTo(view, QPoint()) for each in (view.since, view.until))
    assert since.y() == until.y()
    assert since.x() < until.x()


def test_another_choice_counts_anew(screen, qtbot):
    screen.mode.set_value(Mode.PRACTICE)
    screen.mode.chosen.emit(Mode.PRACTICE)
    qtbot.waitUntil(lambda: "No attempt counts yet." in words(screen))
    screen.mode.set_value("")
    screen.mode.chosen.emit("")
    qtbot.waitUntil(lambda: "2 attempts" in words(screen))


def test_days_narrow_what_counts_and_a_day_that_is_none_is_told(screen, qtbot):
    _type(screen.until, "2020-01-01")
    qtbot.waitUntil(lambda: "No attempt lies within the days above: empty both fields" in words(screen))
    _type(screen.until, "soon")
    assert "“soon” is no day." in words(screen)
    _type(screen.until, "")
    qtbot.waitUntil(lambda: "2 attempts" in words(screen))
    assert "is no day" not in words(screen)


def test_the_quiz_chosen_stays_where_nothing_counted_between(screen, program, qtbot):
    _take(program.desk.person, "htcourse/pre-b", Mode.PRE, 1)
    first, other = screen.quiz.value, "htcourse/pre-b"
    screen.fill()

    def has_other():
        screen.quiz.set_value(other)
        return screen.quiz.text() != ""

    qtbot.waitUntil(has_other)
    _type(screen.until, "2020-01-01")
    qtbot.waitUntil(lambda: "No attempt lies within the days" in words(screen))
    _type(screen.until, "")
    qtbot.waitUntil(lambda: screen.quiz.isVisible())
    assert (first, screen.quiz.value) == (QUIZ, other)


def test_it_is_said_what_the_figures_of_a_quiz_leave_out_and_no_mode_stands_twice():
    nothing = Spread(None, None, None, None, None)
    found = QuizStatistics(
        quiz=QUIZ,
        counting=DEFAULT,
        attempts=3,
        learners=3,
        compared=2,
        compared_learners=2,
        waiting=0,
        unmarked=0,
        out_of=2.0,
        results=nothing,
        guess=None,
        alpha=None,
        error_ratio=None,
        standard_error=None,
        slots=(),
        items=(),
        certainty=ClassCertainty(2, -0.5, (Calibration(3, 1, 4), Calibration(1, 1, 2))),
        answers=30,
        practised=4,
        practised_learners=1,
    )
    words = StatisticsWords()
    assert words.rests_on(found) == "These figures rest on 2 of them: the others have other places or weights."
    assert words.rests_on(replace(found, compared=3)) == ""
    assert words.rests_on(replace(found, compared=3, waiting=1, unmarked=2)) == (
        "Without questions that wait for marks (attempts in which they do: 2)."
    )
    assert words.practised(found) == "Practised before: 4 of 30 questions, by 1 of 3 learners."
    assert words.sureness(found) == (
        "By certainty a point of the test brought −0.50 on average, of -6 to 3 (attempts: 2).",
        "Very sure: 1 of 4 right. Too sure: it pays from 80 % on.",
        "Guess: 1 of 2 right.",
    )
    assert words.too_few(replace(found, compared_learners=10)) == ""
    assert len({value for value, _ in words.modes()}) == len(words.modes())


def _type(field: QLineEdit, text: str) -> None:
    field.setText(text)
    field.editingFinished.emit()


@pytest.mark.parametrize(
    ("value", "shown", "weight"), [(0.125, "13 %", "12.5 %"), (0.285, "29 %", "28.5 %"), (-0.0125, "−1 %", "−1.3 %")]
)
def test_figures_are_rounded_half_up_with_a_real_minus(qapp, value, shown, weight):
    assert (percent(value), percent(value, 1)) == (shown, weight)
    assert (number(value), number(None)) == (f"{half_up(value, 2):.2f}".replace("-", "−"), "–")


@pytest.mark.parametrize(("zoom", "heads"), [(1.0, 1), (2.0, 0)])
def test_what_has_no_room_beside_a_title_stands_below_it(screen, program, qtbot, zoom, heads):
    program.look.set_zoom(zoom)
    qtbot.waitUntil(lambda: words(screen).splitlines().count("Facility, %") == heads)
    qtbot.waitUntil(lambda: not list(faults(program.window)))
    rows = rows_of(screen)
    assert all("\n" not in each.button.text() or zoom == 1.0 for each in rows), "a title has the whole width"
    assert ("Facility: " in words(screen).partition("Grey: ")[0]) is (zoom == 2.0)


def test_what_is_open_stays_so_with_the_focus_where_figures_go_below(screen, program, qtbot):
    at = rows_of(screen)[0]
    at.button.setFocus()
    at.set_open(True)
    program.look.set_zoom(2.0)
    rows = rows_of(screen)
    assert at not in rows
    assert [each.is_open() for each in rows] == [True, *[False] * (len(rows) - 1)]
    qtbot.waitUntil(rows[0].button.hasFocus)


@pytest.mark.parametrize("theme", few(["contrast", "light"]))
def test_the_example_of_a_day_is_read_whole(screen, program, theme):
    program.look.set_theme(theme)
    screen.more.set_open(True)
    for field in (screen.since, screen.until):
        option = QStyleOptionFrame()
        field.initStyleOption(option)
        room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
        assert field.fontMetrics().horizontalAdvance(field.placeholderText()) <= room.width() - 4


def test_of_a_group_no_figure_tells_of_few_others_who_took_the_quiz(screen, places, qtbot):
    made = new_class(places, "Class")
    there = places.of_class(made.id)
    shutil.copytree(_made(8).learners, there.learners)
    took = [each.learner for each in finished_attempts(there, with_unreleased=True).finished if each.quiz == QUIZ]
    ids = sorted(there.learner_ids(), key=took.__contains__)  # records have other names each time
    people = [Person(f"K{at}", "", "B" if at in (0, 1, 7) else "A", id) for at, id in enumerate(ids)]
    add_people(places, made.id, [*people, *(Person(f"M{at}", "", "B") for at in range(9))])
    for choice, value in ((screen.findChild(ClassChoice).button, made.id), (screen.within, "A")):
        choice.set_value(value)
        choice.chosen.emit(value)
        qtbot.waitUntil(screen.within.isVisible)
    qtbot.waitUntil(lambda: "A figure is told of a group only where" in words(screen))
    assert "(not told of this group)" in words(screen)
    screen.within.set_value("")
    screen.within.chosen.emit("")
    qtbot.waitUntil(lambda: "not told of this group" not in words(screen) and "Facility, %" in words(screen))


def test_the_first_column_has_a_head_and_an_empty_day_says_how_it_is_written(screen):
    assert "Question" in [each.words for each in screen.findChildren(Label) if each.property("role") == "table-head"]
    assert {each.placeholderText() for each in (screen.since, screen.until)} == {"e.g. 2027-03-09"}
