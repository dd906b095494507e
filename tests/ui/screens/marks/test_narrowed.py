"""The list of attempts narrowed to a quiz or a mode, and what is not usual of an attempt in a word or two."""

from dataclasses import replace

import pytest
from tests.usecases.regrading import RIGHT, Regrading

from htcourse.core.quiz import Mode
from htcourse.ui.screens.marks.view import SHOWN, ListedMarks, MarksView
from htcourse.ui.screens.marks.words import attempt_badges
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.label import Label
from htcourse.usecases.exams.exam_time import TimeHad
from htcourse.usecases.marking.regrade_preview import Regrades
from htcourse.usecases.marking.seen_attempts import SeenAttempts, SeenRow, open_seen


@pytest.fixture
def row(tmp_path, monkeypatch) -> SeenRow:
    room = Regrading(tmp_path, monkeypatch)
    return open_seen(room.places, *room.test(RIGHT), "en").row


@pytest.fixture
def view(qtbot, look) -> MarksView:
    made = MarksView(look)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    qtbot.waitUntil(made.isVisible)
    return made


def listed(*rows: SeenRow) -> ListedMarks:
    quizzes = {"course/basics": "Basics", "course/final": "Final"}
    return ListedMarks(SeenAttempts(rows, ()), Regrades((), (), ()), {rows[0].learner_id: "Ana"}, quizzes, (), "")


def choices(view: MarksView) -> dict[str, ChoiceButton]:
    return {each.name: each for each in view.findChildren(ChoiceButton) if each.isVisible()}


def shown(view: MarksView) -> str:
    found = (each.words for each in view.findChildren(Label) if each.isVisible() and "Shown: " in each.words)
    return next(found, "")


def test_attempts_are_narrowed_to_a_quiz_or_a_mode_and_how_many_are_shown_is_said(view, row, qtbot):
    """Who looked for an exam among the practice of 26 people had the search alone."""
    final = replace(row, quiz_id="course/final", mode=Mode.EXAM, attempt_id="other")
    view.show_list(listed(row, final, replace(row, mode=Mode.PRACTICE, attempt_id="third")))
    qtbot.waitUntil(lambda: set(choices(view)) == {"Quiz", "Mode"})
    assert shown(view) == "Shown: 3 of 3"
    choices(view)["Quiz"].open_menu().actions()[1].trigger()
    assert [each.text() for each in view.rows] == ["Ana: Basics"] * 2
    choices(view)["Mode"].open_menu().actions()[2].trigger()
    assert (len(view.rows), shown(view)) == (1, "Shown: 1 of 3")
    view.show_list(listed(row, final))
    assert [each.text() for each in view.rows] == ["Ana: Basics"], "it stays narrowed while there is such a quiz"
    view.show_list(listed(final))
    assert [each.text() for each in view.rows] == ["Ana: Final"]
    qtbot.waitUntil(lambda: not choices(view))  # nothing to choose


def test_no_more_are_said_to_be_shown_than_are(view, row, qtbot):
    view.show_list(listed(*(replace(row, attempt_id=str(at)) for at in range(SHOWN + 5))))
    qtbot.waitUntil(lambda: shown(view) == f"Shown: {SHOWN} of {SHOWN + 5}")


def test_what_is_not_usual_is_a_badge_and_what_a_trainer_has_to_do_stands_first(row):
    assert attempt_badges(row) == ()
    told = replace(row, waits=True, practised=2, anew=1, waiting=3, time=TimeHad(50, 10))
    assert attempt_badges(told) == (
        ("To mark: 3", "warn"),
        ("Not released", "warn"),
        ("Marked anew: 1", "accent"),
        ("Extra time", "plain"),
        ("Practised before", "plain"),
    )
    assert attempt_badges(replace(row, time=TimeHad(50, 0))) == (), "its usual time is no news"
