"""The result of an attempt that lost answers or whose marks changed: what it counts without, from what to what."""

from dataclasses import replace

import pytest
from tests.store.behind import change_behind, without_copies
from tests.usecases.regrading import RIGHT, Regrading, by_hand, told

from htcourse.core.quiz import Interaction, Mark, Verdict
from htcourse.ui.screens.quiz.feedback_panel import FeedbackPanel
from htcourse.ui.screens.quiz.result_page import ResultPage
from htcourse.ui.widgets.label import Label
from htcourse.usecases.attempts.answer_question import QuestionPage
from htcourse.usecases.people.held_exam import count_as_it_is
from htcourse.usecases.quizzes.take_quiz import open_result


@pytest.mark.parametrize("is_lost", [True, False])
def test_a_lost_answer_is_not_told_as_one_that_was_never_given(look, qtbot, tmp_path, monkeypatch, is_lost):
    room = Regrading(tmp_path, monkeypatch)
    learner, attempt = room.test(RIGHT if is_lost else None)
    if is_lost:
        change_behind(room.places.learner_file(learner), "delete from response where number = 1")
        without_copies(room.places, learner)
        assert count_as_it_is(room.places, room.clock, learner, attempt, "Aigul").progress
    page = ResultPage(look)
    qtbot.addWidget(page)
    with room.at_work(learner) as session:
        page.show_result(open_result(session, attempt))
    told = page.note.words
    assert (
        "Answers lost with a record that was changed or damaged: 1. It counts so, by decision of Aigul." in told
    ) is (is_lost)
    assert ("Questions left blank, or with a lost answer: 1." in told) is is_lost
    assert ("had no answer" in told) is not is_lost
    empty = [each.word for each in page.rows.values() if each.word in ("No answer", "Blank or lost")]
    assert empty == ["Blank or lost" if is_lost else "No answer"]
    assert page.changes.isHidden()


def test_each_change_of_the_marks_stands_on_lines_of_its_own(look, qtbot, tmp_path, monkeypatch):
    room = Regrading(tmp_path, monkeypatch)
    learner, attempt = room.test(RIGHT)
    for points, reason in ((0.5, "Half of it."), (0.75, "More of it.")):
        by_hand(room, learner, attempt, points, reason)
        told(room, learner)
    page = ResultPage(look)
    qtbot.addWidget(page)
    with room.at_work(learner) as session:
        result = open_result(session, attempt)
    page.show_result(result)
    assert not page.changes.isHidden()
    lines = [each.words for each in page.changes.findChildren(Label)]
    begins = ("This result changed from", "Question 1: ", "Why: ") * 2
    assert [line.startswith(begin) for line, begin in zip(lines, begins, strict=True)] == [True] * 6
    assert (lines[2], lines[5]) == ("Why: Half of it.", "Why: More of it.")
    page.show_result(replace(result, changes=result.changes[:1]))
    qtbot.waitUntil(lambda: len(page.changes.findChildren(Label)) == 3)


def test_right_at_a_later_try_that_cost_points_says_so(look, qtbot, tmp_path, monkeypatch):
    room = Regrading(tmp_path, monkeypatch)
    learner, attempt = room.test(RIGHT)
    with room.at_work(learner) as session:
        result = open_result(session, attempt)
    page = ResultPage(look)
    qtbot.addWidget(page)
    first, *others = result.rows
    page.show_result(replace(result, rows=(replace(first, points=0.67, try_number=2), *others)))
    assert page.rows[1].word == "Right, at the second try: 0.67 of 1"
    page.show_result(replace(result, rows=(replace(first, try_number=2), *others)))
    assert page.rows[1].word == "Right"


def test_what_a_trainer_wrote_stands_beside_the_feedback_of_the_question(look, qtbot):
    page = QuestionPage("m/q", "single-choice", "", "", Interaction("choose-one"), (), (), "", "en", 1, None, None, 1)
    panel = FeedbackPanel(look)
    qtbot.addWidget(panel)
    for comment in ("Well <thought>.", ""):
        panel.show_mark(Mark(1, Verdict.RIGHT, (), "See the table."), page, None)
        panel.show_comment(comment)
        assert "See the table." in panel.words()
        shown = [each.words for each in panel.findChildren(Label) if not each.isHidden()]
        assert "Remember" in shown
        assert ("From your trainer" in shown) is ("Well &lt;thought&gt;." in panel.words()) is bool(comment)
