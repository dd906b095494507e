"""What questions of overlapping lines count, when weights are looked at again: regrading, and collecting."""

from dataclasses import replace

import pytest
from tests.usecases.quiz_course import MODULE
from tests.usecases.regrading import RIGHT, Quiz, Regrading

from htcourse.core.course import Module
from htcourse.core.quiz import Draw, Mode
from htcourse.store.learner_rows import Kind
from htcourse.usecases.attempts.kept_attempt import Terms, keep_attempt, weights_of
from htcourse.usecases.classes.marked_here import mark_here
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt

AS_DRAWN = [1.0, 1.0, 3.0, 3.0]


@pytest.fixture
def room(tmp_path, monkeypatch):
    found = Regrading(tmp_path, monkeypatch)
    found.update(with_lines(3.0))
    return found


def with_lines(weight: float) -> Module:
    lines = (Draw(2, type="single-choice"), Draw(2, objective="o-signs", weight=weight))
    quiz = Quiz("over", {"en": "Over"}, "", (Mode.TEST,), (), lines)
    return replace(MODULE, quizzes=(quiz,))


def taken(room):
    learner = room.person()
    return learner, room.take("course/over", [RIGHT], learner=learner)


def weights(room, learner, attempt):
    with room.file(learner) as file:
        return list(weights_of(file.attempt(attempt)))


def forge(room, learner, attempt, **changes):
    with room.file(learner) as file:
        terms = {**file.attempt(attempt).terms, **changes}
        file.undo_events([each.id for each in file.events(Kind.ATTEMPT_TERMS, attempt=attempt)])
        file.append_event(Kind.ATTEMPT_TERMS, "course/over", attempt=attempt, data=terms)


def test_a_regrade_goes_by_the_line_that_drew_it(room):
    learner, attempt = taken(room)
    assert weights(room, learner, attempt) == AS_DRAWN
    assert room.found().open == (), "nothing was changed"
    room.update(with_lines(4.0))
    (row,) = room.only().rows
    assert row.out_of == (8, 10)


def test_an_attempt_of_an_earlier_version_keeps_the_earlier_rule(room):
    learner, attempt = taken(room)
    forge(room, learner, attempt, lines=[], weights=[1.0] * 4)
    assert room.found().open == ()


@pytest.mark.parametrize("lines", [[2, 2, 1, 1], [1, 1, 2, 2]])
def test_what_a_file_claims_of_lines_and_weights_is_not_believed(room, lines):
    learner, attempt = taken(room)
    mark_here(room.places, learner, "K1", room.clock)
    assert weights(room, learner, attempt) == AS_DRAWN, "nothing to put right"
    with room.at_work(learner) as session:
        row = session.learner.attempt(attempt)
        asked = [each.question for each in row.drawn]
        claimed = Terms(weights=dict.fromkeys(asked, 9.0), lines=dict(zip(asked, lines, strict=True)))
        forged = keep_attempt(session, "course/over", Mode.TEST, asked, row.seed, claimed)
        submit_attempt(session, forged)
    mark_here(room.places, learner, "K1", room.clock)
    assert weights(room, learner, forged) == AS_DRAWN


def test_another_version_of_the_module_takes_the_lines_as_far_as_they_draw_so_many(room):
    learner, attempt = taken(room)
    with room.file(learner) as file:
        asked = {each.question.partition("/")[2] for each in file.attempt(attempt).drawn}
    module = with_lines(3.0)
    gone = next(each.id for each in module.questions if each.id not in asked and each.type == "single-choice")
    left = tuple(each for each in module.questions if each.id != gone)
    room.update(replace(module, questions=left, version="2.0.0"))
    mark_here(room.places, learner, "K1", room.clock)
    assert weights(room, learner, attempt) == AS_DRAWN


def with_more(*lines: Draw) -> Module:
    quiz = replace(with_lines(3.0).quizzes[0], draws=lines)
    return replace(MODULE, quizzes=(quiz,), version="2.0.0")


BEFORE = Draw(1, type="single-choice", weight=5.0)
SINGLE, SIGNS = with_lines(3.0).quizzes[0].draws


@pytest.fixture
def begun(room):
    """Somebody began a quiz of two lines, and is asked by both."""
    learner = room.person()
    with room.at_work(learner) as session:
        page = start_attempt(session, "course/over", Mode.TEST, seed=1)
        answer_in_attempt(session, page.id, 1, RIGHT)
    return learner, page.id


def hand_in(room, learner, attempt):
    with room.at_work(learner) as session:
        submit_attempt(session, attempt)


@pytest.mark.parametrize(
    "lines",
    [(BEFORE, SINGLE, SIGNS), (SINGLE, BEFORE, SIGNS), (SIGNS, SINGLE), (replace(SINGLE, weight=5.0), SINGLE, SIGNS)],
)
def test_a_line_put_before_others_moves_no_weight_of_what_was_begun_before(room, begun, lines):
    room.update(with_more(*lines))
    hand_in(room, *begun)
    assert weights(room, *begun) == AS_DRAWN
    assert room.found().open == (), "no line of theirs was changed"
    mark_here(room.places, begun[0], "K1", room.clock)
    assert weights(room, *begun) == AS_DRAWN


def test_a_weight_that_was_changed_is_regraded_by_its_own_line_wherever_that_stands_by_now(room, begun):
    room.update(with_more(BEFORE, SINGLE, replace(SIGNS, weight=4.0)))
    hand_in(room, *begun)
    (row,) = room.only().rows
    assert row.out_of == (8, 10)


def test_what_a_line_drew_that_is_gone_keeps_its_weight(room, begun):
    room.update(with_more(BEFORE, SINGLE))
    hand_in(room, *begun)
    assert room.found().open == ()
    assert weights(room, *begun) == AS_DRAWN
