"""Extra time on the page Exams: who needs it is found among many, and a choice stays chosen."""

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from tests.ui.screens.exams.test_exams import EXAM, curtained, exams, texts  # noqa: F401  (fixtures)

from htcourse.core.quiz import Mode
from htcourse.ui.screens.exams.view import SHOWN, ExamsView, LearnerTime
from htcourse.usecases.exams.extra_time import ExtraTime, extra_time, set_extra_time
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.quizzes.take_quiz import start_attempt
from htcourse.usecases.session import Session


def search_of(view) -> QLineEdit:
    return next(each for each in view.findChildren(QLineEdit) if each.accessibleName() == "Search for a name")


def choose(view, learner, place) -> None:
    view.times[learner].open_menu().actions()[place].trigger()


@pytest.fixture
def crowd(look, qtbot):
    """The page of forty learners."""
    view = ExamsView(look)
    qtbot.addWidget(view)
    view.show_exams([LearnerTime(f"id{n}", f"Learner {n}", ExtraTime()) for n in range(40)], (), ())
    view.show()
    return view


def test_extra_time_is_given_there(program, exams, qtbot):  # noqa: F811
    qtbot.waitUntil(lambda: bool(exams.times))
    learner = program.desk.person.learner.id
    assert exams.times[learner].accessibleName() == "Extra time of Aigerim: None"
    choose(exams, learner, 2)
    assert extra_time(program.desk.places, learner) == ExtraTime(per_cent=25)


def test_who_sits_an_exam_stands_first_then_who_may_begin_one(program, exams, places, qtbot):  # noqa: F811
    qtbot.waitUntil(lambda: bool(exams.times))
    ids = {name: create_learner(places, name=name) for name in ("Zarina", "Timur", "Bek")}
    ids["Aaron"] = create_learner(places, name="Aaron", role="teach")  # no trainer sits any
    with closing(Session.open(places, ids["Zarina"], program.desk.clock)) as zarina:
        start_attempt(zarina, EXAM, Mode.EXAM, seed=1)
    set_extra_time(places, ids["Timur"], ExtraTime(per_cent=50))
    exams.fill()
    qtbot.waitUntil(lambda: len(exams.times) == 5)
    names = {id: name for name, id in ids.items()}
    assert [names.get(id, "Aigerim") for id in exams.times] == ["Zarina", "Timur", "Bek", "Aaron", "Aigerim"]


def test_one_of_many_is_found_by_name(crowd, qtbot):
    assert len(crowd.times) == SHOWN
    assert "32 more: the search finds them." in texts(crowd)
    search_of(crowd).setText("learner 39")
    assert list(crowd.times)[-1] == "id39"
    with qtbot.waitSignal(crowd.extra_time_chosen) as told:
        choose(crowd, "id39", 2)
    assert told.args == ["id39", ExtraTime(per_cent=25)]


def test_what_was_chosen_stays_chosen_when_the_search_shows_others_meanwhile(crowd):
    search_of(crowd).setText("learner 39")
    choose(crowd, "id39", 2)
    search_of(crowd).setText("learner 1")
    assert "id39" not in crowd.times
    search_of(crowd).setText("39")
    assert crowd.times["id39"].value == "25-0"


@pytest.mark.parametrize("count", [1, 2])
def test_one_learner_alone_is_not_searched_for(look, qtbot, count):
    view = ExamsView(look)
    qtbot.addWidget(view)
    view.show_exams([LearnerTime(f"id{at}", "Aigerim", ExtraTime()) for at in range(count)], (), ())
    assert bool(view.findChildren(QLineEdit)) is (count > 1)


def test_a_search_that_finds_nobody_says_so(crowd, qtbot):
    """The card ended at the field, as if there were nobody at all."""
    search_of(crowd).setText("nobody at all")
    qtbot.waitUntil(lambda: "Nobody here has these words. Empty the field to see all again." in texts(crowd))
    search_of(crowd).setText("learner 40")
    assert "Nobody here has these words." not in texts(crowd)


def test_who_presses_more_twice_gives_twice(program, exams, places, qtbot):  # noqa: F811
    """The focus stayed at its place, where “less” stood then: the second press took the minutes back."""
    with closing(Session.open(places, create_learner(places, name="Bek"), program.desk.clock)) as bek:
        start_attempt(bek, EXAM, Mode.EXAM, seed=1)
    exams.fill()

    def more() -> QPushButton | None:
        buttons = (each for each in exams.findChildren(QPushButton) if each.isVisible())
        return next((each for each in buttons if each.text() == "5 minutes more"), None)

    qtbot.waitUntil(lambda: more() is not None)
    more().setFocus(Qt.FocusReason.TabFocusReason)
    for given in ("5 minutes more given", "10 minutes more given"):
        focused = program.window.focusWidget()
        qtbot.keyClick(focused, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda given=given: given in texts(exams))
        qtbot.waitUntil(lambda: program.window.focusWidget() is more())
