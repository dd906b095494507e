"""Nothing in a result file counts but answers to what an attempt drew and its quiz asks, each marked here."""

import json
from math import fsum

import pytest
from tests.how_many import few
from tests.usecases.classes.hostile_results import edit_own
from tests.usecases.classes.test_collect import kinds, take

from htcourse.core.model_answers import model_answers
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_queries import COLUMNS
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Kind
from htcourse.usecases.attempts.kept_attempt import weights_of
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.collect import look, result_files
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt
from htcourse.usecases.session import Session

QUIZ = "htcourse/children"


@pytest.fixture
def one_right(room):
    """A test at home of which the first question alone is answered, and right: its id and how many it asks."""
    session = Session.open(room.lab, room.learners[0])
    attempt = start_attempt(session, QUIZ, Mode.TEST, seed=1)
    answer_in_attempt(session, attempt.id, 1, right_answer(session, attempt.slots[0].question_id))
    submit_attempt(session, attempt.id)
    session.close()
    return attempt.id, len(attempt.slots)


def right_answer(session, question_id):
    question = question_now(session.library(question_id).questions((question_id,), "en")[0])
    return model_answers(question.body, question.interaction(1))["right"]


def answers(of, **other):
    """Return the SQL of one more answer of an attempt, as its first is but for what is `other` in it."""
    columns = COLUMNS["response"].split(", ")
    values = {"id": "'made' || hex(randomblob(8))", "points": "1.0", "verdict": "'right'", **other}
    picked = ", ".join(values.get(each, each) for each in columns)
    return f"insert into response ({', '.join(columns)}) select {picked} from response where attempt = '{of}';"


def in_class(room, attempt):
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[0]) as record:
        return record.attempt(attempt), record.last_responses(attempt)


def cell(room, attempt):
    return next(
        each for row in class_report(room.desk, room.made).rows for each in row.cells if each.attempt == attempt
    )


@pytest.mark.parametrize("number", few([16, 4294967297, 0, 1000], 2))
def test_an_answer_at_a_number_that_the_attempt_does_not_have_stays_out_and_is_told(room, one_right, number):
    attempt, asked = one_right
    edit_own(room, 0, answers(attempt, number=str(number)))
    room.hand_in(0)
    (looked,) = look(room.desk, room.made, result_files([room.stick])).rows
    (taken,) = take(room).rows
    assert (looked.unasked, taken.unasked, taken.found) == (1, 1, FileVerdict.NEW)
    found, last = in_class(room, attempt)
    assert (found.points, found.answered, set(last)) == (1.0, 1, {1})
    assert (cell(room, attempt).points, cell(room, attempt).out_of) == (1.0, asked)
    (again,) = take(room).rows
    assert (again.found, again.unasked) == (FileVerdict.DUPLICATE, 1)


@pytest.mark.parametrize("place", few(["another question", "no attempt here", "another attempt", "twice"], 2))
def test_an_answer_to_what_its_attempt_did_not_draw_there_is_no_answer(room, one_right, place):
    attempt, _ = one_right
    other = {
        "another question": {"number": "2"},
        "another attempt": {
            "attempt": f"(select a.id from attempt a where a.quiz <> '{QUIZ}' and a.mode <> 'practice' limit 1)"
        },
        "no attempt here": {"attempt": "'nowhere'"},
        "twice": {"number": "15"},
    }[place]
    edit_own(room, 0, answers(attempt, **other))
    room.hand_in(0)
    (taken,) = take(room).rows
    assert taken.unasked == 1
    found, last = in_class(room, attempt)
    assert (found.points, set(last)) == (1.0, {1})


def test_a_second_answer_at_one_number_counts_as_it_is_marked_here(room, one_right):
    attempt, _ = one_right
    edit_own(room, 0, answers(attempt, answer="'{}'", **{"try": "2"}))
    room.hand_in(0)
    (taken,) = take(room).rows
    assert (taken.unasked, in_class(room, attempt)[0].points) == (0, 0.0)


def test_what_a_class_has_of_an_attempt_says_what_it_asks_not_a_later_file(room, one_right):
    session = Session.open(room.lab, room.learners[0])
    begun = start_attempt(session, QUIZ, Mode.TEST, seed=2)
    answer_in_attempt(session, begun.id, 1, right_answer(session, begun.slots[0].question_id))
    session.close()
    room.hand_in(0).path.rename(room.stick / "first.htresult")
    take(room)
    again = "json_insert(drawn, '$[#]', json_extract(drawn, '$[0]'))"
    script = f"update attempt set drawn = {again} where id = '{begun.id}';"
    edit_own(room, 0, script + answers(begun.id, number=str(len(begun.slots) + 1)))
    session = Session.open(room.lab, room.learners[0])
    submit_attempt(session, begun.id)
    session.close()
    room.hand_in(0)
    taken = next(each for each in take(room).rows if each.found is FileVerdict.NEWER)
    assert taken.unasked == 1
    assert in_class(room, begun.id)[0].points == 1.0


@pytest.mark.parametrize("version", few(["", ", module_version = '0.1'"]), ids=["same version", "another"])
def test_a_question_that_the_quiz_does_not_ask_counts_nothing_and_is_told(room, one_right, version):
    attempt, _ = one_right
    session = Session.open(room.lab, room.learners[0])
    library = session.library(QUIZ)
    quizzes = [each.quiz for each in library.quizzes("en")]
    own = next(each for each in quizzes if each.id == QUIZ)
    other = next(each for quiz in quizzes if quiz.lesson != own.lesson for each in quiz.questions)
    shown = question_now(library.questions((other,), "en")[0])
    right = json.dumps(right_answer(session, other))
    session.learner.keep_shown([shown.to_keep()])
    session.close()
    edit_own(
        room,
        0,
        f"""update attempt set drawn = json_set(drawn, '$[1]', json_array('{other}', '{shown.hash}', 1)){version}
            where id = '{attempt}';"""
        + answers(attempt, number="2", question=f"'{other}'", shown=f"'{shown.hash}'", answer=f"'{right}'"),
    )
    room.hand_in(0)
    (taken,) = take(room).rows
    assert (taken.found, taken.unmarked, taken.unasked) == (FileVerdict.NEW, 1, 0)
    assert in_class(room, attempt)[0].points == 1.0
    (told,) = class_report(room.desk, room.made).problems
    assert "their quiz does not ask" in str(told)


def test_an_attempt_with_more_questions_than_its_quiz_asks_is_told_and_earns_none_twice(room, one_right):
    attempt, asked = one_right
    again = "json_insert(drawn, '$[#]', json_extract(drawn, '$[0]'))"
    script = f"update attempt set drawn = {again} where id = '{attempt}';"
    edit_own(room, 0, script + answers(attempt, number=str(asked + 1)))
    room.hand_in(0)
    (taken,) = take(room).rows
    assert (taken.larger, taken.smaller) == (1, 0)
    found, _ = in_class(room, attempt)
    assert (found.points, fsum(weights_of(found))) == (1.0, asked + 1)


def test_no_try_earns_more_than_the_question_does(room):
    session = Session.open(room.lab, room.learners[0])
    begun = start_attempt(session, QUIZ, Mode.PRACTICE, seed=3)
    answer_in_attempt(session, begun.id, 1, right_answer(session, begun.slots[0].question_id))
    submit_attempt(session, begun.id)
    session.close()
    edit_own(
        room,
        0,
        f"""update response set try = 0 where attempt = '{begun.id}';
        update event set data = json_set(data, '$.penalty', 1.0) where attempt = '{begun.id}'
            and kind = 'attempt-terms';
        """,
    )
    room.hand_in(0)
    assert kinds(take(room)) == [FileVerdict.NEW]
    assert in_class(room, begun.id)[0].points == 1.0


def test_the_sum_of_an_attempt_is_of_what_it_drew_whatever_its_record_holds(room, one_right):
    attempt, asked = one_right
    with LearnerFile.open(room.lab, room.learners[0]) as learner:
        given = learner.last_responses(attempt)[1]
        shown = learner.shown({given.shown})[given.shown]
        for number in (0, 2, asked + 1, 2**32 + 1):
            better = {"points": 1.0, "verdict": "right", "attempt": attempt, "number": number}
            learner.append_response(given.question, given.answer, shown=shown, language="en", **better)
        found = learner.attempt(attempt)
        assert (found.points, found.answered, found.waiting) == (1.0, 1, 0)
        assert set(learner.last_responses(attempt)) == set(learner.first_marked(attempt)) == {1}
        assert learner.standing_event(Kind.ATTEMPT_SUBMITTED, attempt)
