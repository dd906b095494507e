"""Answer a question, in a lesson and in a quiz: what is seen, then what was recorded."""

import sqlite3
from contextlib import closing

from htcourse.core.quiz import Mode, Verdict
from htcourse.store.learner import LearnerFile
from htcourse.tour import check, quiz
from htcourse.ui.question.check import LessonCheck
from htcourse.ui.screens.quiz.view import QuizView
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.quizzes.take_quiz import open_attempt
from htcourse.usecases.reading.record_reading import accept_content_note

SECTION = "sample/three-elements#elements"
QUESTION = "sample/s-single"


def rows_on_disk(path) -> int:
    """Count as another program would, by a connection of its own."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return int(connection.execute("select count(*) from response").fetchone()[0])


def kept_at_mark(monkeypatch, view, path):
    """Note how many answers are in the file each time a mark is about to be shown."""
    counts: list[int] = []
    show_mark = view.show_mark

    def spy(self, *arguments, **named):
        counts.append(rows_on_disk(path))
        show_mark(self, *arguments, **named)

    monkeypatch.setattr(view, "show_mark", spy)
    return counts


def test_a_check_in_a_lesson_is_recorded_then_marked_with_its_reasons(start, places, monkeypatch):
    learner_id = create_learner(places)
    driver = start(places)
    accept_content_note(driver.session(), "sample/three-elements")
    driver.show("lesson", SECTION)
    driver.wait_until(lambda: driver.sees("A manager keeps the workers' passports"), "the check is shown")
    kept = kept_at_mark(monkeypatch, LessonCheck, driver.session().learner.path)
    check.walk(driver)
    assert driver.failures == []
    assert driver.sees("It says how people are made to stay.")
    assert driver.sees("a labour inspector can help to get them back")
    assert kept == [1, 2]

    driver.show("progress")
    assert driver.sees("Identify act, means and purpose in a short text")
    driver.window.close()
    with LearnerFile.open(places, learner_id) as learner:
        rows = learner.responses()
        shown = learner.shown([each.shown for each in rows])
    assert [(each.question, each.attempt, each.try_number, each.points, each.verdict) for each in rows] == [
        (QUESTION, "", 1, 0.0, Verdict.WRONG),
        (QUESTION, "", 2, 1.0, Verdict.RIGHT),
    ]
    assert rows[0].answer in ({"choices": ["act"]}, {"choices": ["purpose"]}), "whichever stood first"
    assert rows[1].answer == {"choices": ["means"]}
    assert all(each.seconds > 0 and each.language == "en" for each in rows)
    assert "passports" in str(shown[rows[0].shown].texts["en"])


def test_a_quiz_left_in_the_middle_goes_on_there_and_is_submitted(start, places):
    learner_id = create_learner(places)
    driver = start(places)
    attempt = driver.start_quiz("sample/basics", Mode.TEST)
    assert driver.sees("The basics")
    number = next(row.number for row in open_attempt(driver.session(), attempt).slots if row.question_id == QUESTION)
    driver.click(driver.button_that_starts(f"Question {number},"))
    driver.click(driver.choice("Means"))
    assert not driver.sees("It says how people are made to stay.")  # a test tells nothing yet
    assert rows_on_disk(driver.session().learner.path) == 1
    driver.window.close()

    again = start(places)
    again.show("home")
    assert again.sees("The basics")
    again.show("quiz", attempt)
    slots = open_attempt(again.session(), attempt).slots
    assert [slot.number for slot in slots if slot.is_answered] == [number]
    again.click(again.button_that_starts("Question 4,"))
    again.click("Review and submit")
    again.wait_until(lambda: again.sees("Review before you submit"), "what is open is shown first")
    for _ in ("asked for", "and meant, with an answer missing"):
        again.click("Submit")
    again.wait_until(lambda: open_attempt(again.session(), attempt).is_submitted, "it is submitted")
    assert again.sees("points")
    again.window.close()
    with LearnerFile.open(places, learner_id) as learner:
        row = learner.attempt(attempt)
        responses = learner.responses(attempt=attempt)
    assert row is not None
    assert (row.state, row.mode, row.answered, row.points, len(row.drawn)) == ("submitted", "test", 1, 1.0, 4)
    assert [(each.number, each.question, each.answer) for each in responses] == [
        (number, QUESTION, {"choices": ["means"]})
    ]


def test_another_try_stands_beside_the_first(start, places, monkeypatch):
    learner_id = create_learner(places)
    driver = start(places)
    kept = kept_at_mark(monkeypatch, QuizView, driver.session().learner.path)
    quiz.walk_practice(driver)
    assert driver.failures == []
    driver.window.close()
    assert kept == [1, 2]
    with LearnerFile.open(places, learner_id) as learner:
        wrong, right = learner.responses(undone=True)
    assert (wrong.try_number, right.try_number) == (1, 2)
    assert (wrong.verdict, right.verdict) == (Verdict.WRONG, Verdict.RIGHT)
