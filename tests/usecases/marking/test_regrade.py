"""A regrade in real learner files: told first, then appended with reason and name, nothing overwritten, taken back."""

from dataclasses import replace

import pytest
from tests.usecases.quiz_course import MODULE, QUIZZES, module_with, single
from tests.usecases.regrading import RIGHT, WRONG, Quiz, Regrading, keyed, weighted

from htcourse.core.errors import CourseError, LearnerFileError
from htcourse.core.question_types import single_choice, true_false
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Mode, Verdict
from htcourse.store.check_record import check_record
from htcourse.store.learner_rows import Kind
from htcourse.usecases.exams.mark_history import mark_history
from htcourse.usecases.marking.override import AnswerKey, Override, override, override_in
from htcourse.usecases.marking.regrade import regrade, regrade_own, take_back, why
from htcourse.usecases.marking.seen_attempts import list_seen
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    open_attempt_question,
    open_result,
    start_attempt,
    submit_attempt,
)
from htcourse.usecases.review.reviewing import open_review

QUIET = lambda done, total: None  # noqa: E731 - a report that nobody reads


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


def reason():
    return why("The key was wrong.", "Ana Trainer")


def write(room, found, given=None):
    given = given or reason()
    assert regrade(room.places, room.clock, found, given, "", QUIET) == ()
    return given


def test_nothing_is_found_while_the_keys_are_the_same(room):
    room.test()
    assert room.found() == (found := room.found())
    assert (found.open, found.done, found.problems) == ((), (), ())


def test_a_new_key_is_told_learner_by_learner_before_anything_is_written(room):
    loser, winner, neither = (room.test(each) for each in (RIGHT, WRONG, {"choices": ["purpose"]}))
    room.change_key("act")
    found = room.only()
    assert (found.id, found.title, found.same, found.unread) == ("course/q1", "Title of q1", 1, 0)
    told = [(each.key, each.before, each.after, each.total, each.out_of) for each in found.rows]
    assert told == [
        (AnswerKey(loser[0], loser[1], 1), 1, 0, (3, 2), (3, 3)),
        (AnswerKey(winner[0], winner[1], 1), 0, 1, (2, 3), (3, 3)),
    ], "losses come first"
    assert [room.points(*each) for each in (loser, winner, neither)] == [3, 2, 2], "nothing is written yet"


def test_the_mean_of_the_class_is_told_before_and_after_over_all_who_were_asked(room):
    room.test(RIGHT)
    room.test(None)
    room.test(RIGHT, learner=room.person())
    room.change_key("act")
    mean = room.only().mean
    assert mean is not None
    assert (mean.before, mean.after) == (pytest.approx(8 / 9), pytest.approx(6 / 9)), "what was left blank counts"
    assert (mean.attempts, mean.learners) == (3, 3)
    room.update(weighted(weights={"q1": 0.0}))
    weights = next(each for each in room.found().open if each.id == "course/basics").mean
    assert (weights.before, weights.after, weights.attempts) == (pytest.approx(8 / 9), 1, 3)


def test_a_regrade_counts_everywhere_and_the_first_marks_stay(room):
    loser, winner = room.test(RIGHT), room.test(WRONG)
    room.change_key("act")
    write(room, room.only())
    assert (room.points(*loser), room.points(*winner)) == (2, 3)
    with room.at_work(loser[0]) as session:
        result = open_result(session, loser[1])
        assert (result.points, result.rows[0].verdict, result.rows[0].was_changed) == (2, Verdict.WRONG, True)
        assert not result.rows[1].was_changed
        question = open_attempt_question(session, loser[1], 1)
        assert question.mark is not None
        assert (question.mark.points, question.comment) == (0, "The key was wrong.")
        remarks = {each.id: str(each.state) for each in question.mark.remarks}
        assert (remarks["act"], remarks["means"]) == ("missed", "wrong"), "what was right is told by the new key"
        first = session.learner.responses(attempt=loser[1], undone=True)[0]
        assert (first.points, first.verdict) == (1, "right")
    points = {each.learner: each.answers[0].points for each in finished_attempts(room.places).finished}
    assert points == {loser[0]: 0, winner[0]: 1}
    assert room.found().open == ()


def test_what_chance_earns_goes_by_the_new_key_also_for_who_left_the_question_blank(room):
    room.test(RIGHT)
    room.test(None)
    before = {each.guess for one in finished_attempts(room.places).finished for each in one.answers[:1]}
    halves = (Choice("act", correct=True), Choice("means", fraction=0.5), Choice("purpose"))
    room.update(module_with(single("q1", body=single_choice.Body(halves), title="Title of q1")))
    write(room, room.only())
    after = {each.guess for one in finished_attempts(room.places).finished for each in one.answers[:1]}
    assert (before, after) == ({1 / 3}, {0.5})


def test_each_row_bears_reason_name_and_question_and_fits_the_chain(room):
    learner, attempt = room.test(RIGHT)
    room.change_key("act")
    given = write(room, room.only())
    with room.file(learner) as file:
        (event,) = file.events(Kind.ANSWER_REGRADED, attempt=attempt)
        wanted = {"points": 0.0, "verdict": "wrong", "reason": "The key was wrong.", "by": "Ana Trainer"}
        assert wanted.items() <= event.data.items()
        assert event.data["batch"] == given.batch
        assert file.shown([event.data["shown"]])[event.data["shown"]].question == "course/q1"
    check_record(room.places.learner_file(learner))


def test_a_regrade_is_taken_back_everywhere_and_once(room):
    loser, winner = room.test(RIGHT), room.test(WRONG)
    room.change_key("act")
    given = write(room, room.only())
    (done,) = room.found().done
    assert (done.batch, done.by, done.reason, done.id, done.rows) == (
        given.batch,
        "Ana Trainer",
        "The key was wrong.",
        "course/q1",
        2,
    )
    for _ in range(2):
        assert take_back(room.places, room.clock, given.batch, "", QUIET) == ()
        assert (room.points(*loser), room.points(*winner)) == (3, 2)
    with room.file(loser[0]) as file:
        steps = mark_history(file, loser[1])[1]
        assert [(each.points, each.was_taken_back, each.is_standing) for each in steps] == [
            (1, False, True),
            (0, True, False),
        ]
    assert room.found().done == ()
    assert len(room.only().rows) == 2, "it can be made again"


def test_a_mark_by_hand_stands_and_is_told_as_kept(room):
    learner, attempt = room.test(RIGHT)
    key = AnswerKey(learner, attempt, 1)
    override(room.places, room.clock, key, Override(0.5, "Half of it was in the handout.", "Ana"))
    room.change_key("act")
    found = room.only()
    assert ([each.is_by_hand for each in found.rows], found.changed) == ([True], ())
    assert (found.rows[0].before, found.rows[0].after, found.rows[0].total) == (0.5, 0.5, (2.5, 2.5))
    write(room, found)
    assert room.points(learner, attempt) == 2.5
    override(room.places, room.clock, key, None)
    assert room.points(learner, attempt) == 2, "below it the mark of the new key stands"


def test_a_mark_by_hand_needs_a_comment_and_a_name_and_its_history_is_kept(room):
    learner, attempt = room.test(WRONG)
    key = AnswerKey(learner, attempt, 1)
    for points, comment, by in ((0.5, " ", "Ana"), (1.5, "No.", "Ana"), (-1.5, "No.", "Ana"), (1, "Yes.", "\u200b")):
        with pytest.raises(CourseError, match="comment"):
            override(room.places, room.clock, key, Override(points, comment, by))
    for points in (0.5, 1.0):
        override(room.places, room.clock, key, Override(points, f"Worth {points}.", "Ana"))
    with room.file(learner) as file:
        steps = mark_history(file, attempt)[1]
    assert [(each.points, each.reason, each.by, each.is_standing) for each in steps] == [
        (0, "", "", False),
        (0.5, "Worth 0.5.", "Ana", False),
        (1, "Worth 1.0.", "Ana", True),
    ]
    override(room.places, room.clock, key, None)
    assert room.points(learner, attempt) == 2
    with room.file(learner) as file:
        assert [each.was_taken_back for each in mark_history(file, attempt)[1]] == [False, True, True]


def test_a_question_without_an_answer_can_be_given_points(room):
    learner, attempt = room.test(None)
    override(room.places, room.clock, AnswerKey(learner, attempt, 1), Override(1.0, "The question was unclear.", "Ana"))
    assert room.points(learner, attempt) == 3
    with room.at_work(learner) as session:
        row = open_result(session, attempt).rows[0]
        assert (row.points, row.is_answered) == (1, False)
    (found,) = finished_attempts(room.places).finished
    assert (found.answers[0].points, found.answers[0].answer) == (1.0, None), "it counts, and is no answer"


def test_what_is_not_handed_in_is_left_alone(room):
    learner, attempt = room.test(RIGHT, submit=False)
    room.change_key("act")
    assert room.found().open == ()
    with room.file(learner) as file, pytest.raises(CourseError, match="submitted"):
        override_in(file, AnswerKey(learner, attempt, 1), Override(0, "No.", "Ana"))


def test_an_answer_that_names_what_is_gone_is_left_as_it_was(room):
    room.test(RIGHT)
    room.update(module_with(keyed("act").__class__(**_fields(keyed("act"), without="means"))))
    found = room.only()
    assert (found.rows, found.unread, found.same) == ((), 1, 0)


def _fields(question, without):
    kept = tuple(each for each in question.body.choices if each.id != without)
    names = list(question.__dataclass_fields__)
    return {each: getattr(question, each) for each in names} | {"body": type(question.body)(kept)}


def test_a_question_of_another_type_reads_no_old_answer(room):
    room.test(RIGHT)
    body = true_false.Body(answer=True)
    room.update(module_with(single("q1", type="true-false", body=body, translations={})))
    assert room.only().unread == 1


def test_weights_are_told_and_reckoned_anew_and_taken_back(room):
    one, other = room.test(RIGHT), room.test(WRONG)
    room.update(weighted(weights={"q1": 3.0}))
    found = room.only()
    assert (found.id, found.title, found.now) == ("course/basics", "Basics", None)
    told = {each.key.learner_id: (each.key.number, each.total, each.out_of) for each in found.rows}
    assert told == {one[0]: (0, (3, 5), (3, 5)), other[0]: (0, (2, 2), (3, 5))}
    given = write(room, found)
    assert (room.points(*one), room.points(*other)) == (5, 2)
    with room.at_work(one[0]) as session:
        result = open_result(session, one[1])
        assert (result.points, result.out_of, result.rows[0].points, result.rows[0].out_of) == (5, 5, 3, 3)
    assert room.found().open == ()
    take_back(room.places, room.clock, given.batch, "", QUIET)
    assert room.points(*one) == 3


def test_a_regrade_that_was_made_says_of_what_and_counts_what_stands_by_hand_no_more(room):
    kept, _ = room.test(RIGHT), room.test(RIGHT)
    override(room.places, room.clock, AnswerKey(kept[0], kept[1], 1), Override(0.5, "Half.", "Ana"))
    room.change_key("act")
    write(room, room.only())
    (done,) = room.found().done
    assert (done.title, done.rows) == ("Title of q1", 1)
    room.update(weighted(weights={"q2": 3.0}))
    write(room, next(each for each in room.found().open if each.id == "course/basics"))
    assert {each.title for each in room.found().done} == {"Title of q1", "Basics"}


def test_a_regrade_counts_no_mark_that_lies_below_one_by_hand_whichever_was_given_first(room):
    kept, _ = room.test(RIGHT), room.test(RIGHT)
    room.change_key("act")
    write(room, room.only())
    assert room.found().done[0].rows == 2
    for mark, count in ((Override(0.5, "Half.", "Ana"), 1), (None, 2), (Override(0.7, "More.", "Ana"), 1)):
        override(room.places, room.clock, AnswerKey(kept[0], kept[1], 1), mark)
        assert room.found().done[0].rows == count


def test_who_passes_by_a_regrade_or_no_more_is_told_before(room):
    room.update(weighted(pass_percent=80))
    loser, winner, neither = (room.test(each) for each in (RIGHT, WRONG, {"choices": ["purpose"]}))
    room.change_key("act")
    turns = {each.key.learner_id: (each.passed, each.turn) for each in room.only().rows}
    assert turns == {loser[0]: ((True, False), -1), winner[0]: ((False, True), 1)}
    assert neither[0] not in turns


def test_who_had_a_pass_and_waits_for_an_essay_passes_no_more_so_far(room):
    room.test(RIGHT)
    room.change_key("act")
    (row,) = room.only().rows
    rows = [
        replace(row, passed=each, stands=each) for each in ((None, None), (True, None), (True, False), (None, True))
    ]
    assert [(each.turn, each.is_open_turn) for each in rows] == [(0, False), (-1, True), (-1, False), (1, False)]


def test_what_a_regrade_does_to_a_test_by_certainty_is_told_as_it_counts(room):
    by_certainty = weighted(modes=(Mode.CERTAINTY,))
    room.update(by_certainty)
    learner = room.person()
    with room.at_work(learner) as session:
        attempt = start_attempt(session, "course/basics", Mode.CERTAINTY, seed=1).id
        answer_in_attempt(session, attempt, 1, RIGHT, confidence=3)
        answer_in_attempt(session, attempt, 2, RIGHT, confidence=2)
        submit_attempt(session, attempt)
    room.update(replace(by_certainty, questions=module_with(keyed("act")).questions))
    (row,) = room.only().rows
    assert row.certainty == (3 + 2, -6 + 2)
    room.update(weighted(modes=(Mode.CERTAINTY,), weights={"q2": 2.0}))
    (row,) = room.only().rows
    assert row.certainty == (3 + 2, 3 + 4)


def test_weights_stand_in_the_order_of_the_quiz_in_whichever_the_questions_came(room):
    room.update(weighted(shuffle=True))
    for seed in range(6):
        room.take("course/basics", [], seed=seed)
    room.update(weighted(shuffle=True, weights={"q1": 2.0, "q2": 3.0, "many": 4.0}))
    assert {tuple(title for title, _, _ in each.weights) for each in room.only().rows} == {
        ("Title of q1", "Title of q2", "Title of many")
    }


def test_a_question_that_left_the_quiz_but_not_the_module_keeps_its_weight(room):
    room.update(weighted(weights={"q1": 3.0, "q2": 0.5}))
    room.test(RIGHT)
    room.test(WRONG)
    room.update(weighted(questions=QUIZZES[0].questions[1:], weights={"q2": 0.5}))
    assert room.found().open == ()
    room.update(weighted(questions=QUIZZES[0].questions[1:], weights={"q2": 2.0}))
    assert sorted((row.total, row.out_of) for row in room.only().rows) == [
        ((1.5, 3), (4.5, 6)),
        ((4.5, 6), (4.5, 6)),
    ]


def test_the_learner_at_work_is_regraded_through_the_open_file(room):
    learner, attempt = room.test(RIGHT)
    other = room.test(RIGHT)
    room.change_key("act")
    found, given = room.only(), reason()
    with room.at_work(learner) as session:
        assert regrade_own(session, found, given).progress
        assert regrade(room.places, room.clock, found, given, learner, QUIET) == ()
    assert (room.points(learner, attempt), room.points(*other)) == (2, 2)
    with room.file(learner) as file:
        assert len(file.events(Kind.ANSWER_REGRADED, attempt=attempt)) == 1


def test_a_file_that_cannot_be_written_is_told_and_the_others_are(room):
    (damaged, _), other = room.test(RIGHT), room.test(RIGHT)
    room.change_key("act")
    found = room.only()
    room.places.learner_file(damaged).write_bytes(b"no database")
    problems = regrade(room.places, room.clock, found, reason(), "", QUIET)
    assert [type(each) for each in problems] == [LearnerFileError]
    assert room.points(*other) == 2


@pytest.mark.parametrize(
    ("words", "name"), [("", "Ana"), ("  ", "Ana"), ("It was wrong.", " \u200b"), ("\u2060", "Ana")]
)
def test_a_regrade_needs_a_reason_and_a_name(words, name):
    with pytest.raises(CourseError, match="reason"):
        why(words, name)


def test_a_released_exam_says_who_has_seen_the_result(room):
    learner = room.person()
    room.take("course/final", [RIGHT], mode=Mode.EXAM, learner=learner)
    room.change_key("act")
    assert [each.was_told for each in room.only().rows] == [False]
    with room.file(learner) as file:
        file.append_event(Kind.ATTEMPT_RELEASED, "course/final", attempt=file.attempts()[0].id)
    assert [each.was_told for each in room.only().rows] == [True]


def test_a_regrade_gives_tries_no_penalty_back(room):
    dear = Quiz("dear", {"en": "Dear"}, "", (Mode.PRACTICE,), ("q1", "q2", "many"), (), penalty=0.3)
    room.update(replace(MODULE, quizzes=(*QUIZZES, dear)))
    learner = room.person()
    with room.at_work(learner) as session:
        attempt = start_attempt(session, "course/dear", Mode.PRACTICE, seed=1).id
        for answer in (WRONG, RIGHT):
            answer_in_attempt(session, attempt, 1, answer)
        submit_attempt(session, attempt)
    assert room.points(learner, attempt) == 0.7
    more = keyed("means")
    choices = (*more.body.choices, Choice("work", text="Work"))
    room.update(replace(module_with(replace(more, body=replace(more.body, choices=choices))), version="3.0.0"))
    assert room.found().open == (), "another wrong choice changes no mark"
    room.change_key("purpose")
    (row,) = room.only().rows
    assert (row.before, row.after, row.total) == (0.7, 0, (0.7, 0))


def test_a_review_tells_what_is_right_by_the_key_that_stands(room):
    room.update(weighted(modes=(Mode.CERTAINTY,)))
    learner = room.person()
    attempt = room.take("course/basics", [], mode=Mode.CERTAINTY, learner=learner, submit=False)
    room.go_on(attempt, {1: (RIGHT, 3)})
    room.change_key("act")
    write(room, room.only())
    with room.at_work(learner) as session:
        (row,) = open_review(session).sure_and_wrong
    assert (row.chosen, row.right) == (("Means",), ("Act",))


def test_what_a_regrade_changes_is_dated_as_the_list_of_attempts_is(room):
    room.test(RIGHT)
    room.change_key("act")
    (listed,) = list_seen(room.places).rows
    (found,) = room.only().rows
    assert (found.at, found.offset_minutes) == (listed.at, listed.offset_minutes)
