"""Of an exam handed in from two copies of a data folder what a class collected first counts, and the second is told."""

import shutil
from contextlib import closing

import pytest
from tests.how_many import crossed, few
from tests.usecases.classes.test_collect import take
from tests.usecases.classes.test_second_go import QUIZ

from htcourse.cli import handing_in
from htcourse.core.model_answers import model_answers
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_queries import EVENT_COLUMNS
from htcourse.store.learner_rows import Kind
from htcourse.store.learner_writes import append, as_json, transaction
from htcourse.store.places import Places
from htcourse.usecases.attempts.kept_attempt import keep_attempt
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.collect import look, result_files
from htcourse.usecases.exams.exam_terms import attempt_terms
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, submit_attempt
from htcourse.usecases.results.signing_key import signing_key
from htcourse.usecases.session import Session

EXAM = QUIZ[Mode.EXAM]


@pytest.fixture
def copies(room):
    """Two copies of a data folder in which the same exam is handed in, with one right answer and with three."""
    return sat_in_copies(room)


def sat_in_copies(room, *, both_hand_in=True, again=False):
    """Sit an exam in both; with `again` answer once more, in an attempt that nobody hands in."""
    signing_key(room.lab)
    with closing(Session.open(room.lab, room.learners[0])) as session:
        library = session.library(EXAM)
        quiz, candidates = library.quiz(EXAM, "en").quiz, library.candidates()
        asked = [each.id for each in candidates if each.bank == "exam"][:3]
        terms = attempt_terms(session, quiz, Mode.EXAM, candidates, {})
        room.exam, room.again = (keep_attempt(session, EXAM, Mode.EXAM, asked, 1, terms) for _ in range(2))
        questions = [question_now(each) for each in library.questions(asked, "en")]
    other = Places(room.folder / "copy")
    shutil.copytree(room.lab.home, other.home)
    for lab, right in ((room.lab, 1), (other, 3)):
        with closing(Session.open(lab, room.learners[0])) as session:
            for number, each in enumerate(questions[:right], 1):
                right_one = model_answers(each.body, each.interaction(1))["right"]
                answer_in_attempt(session, room.exam, number, right_one)
                if again:
                    answer_in_attempt(session, room.again, number, right_one)
            if both_hand_in or lab is room.lab:
                submit_attempt(session, room.exam)
    return room.lab, other


def collected(room, lab):
    """Hand in from a copy, and collect: what was said, and what is twice."""
    room.hand_in(lab=lab)
    (row,) = take(room).rows
    for each in room.stick.iterdir():
        each.unlink()
    return row


def in_class(room):
    """Return the exam as the class has it, its answers and how often it was handed in."""
    with LearnerFile.open(room.desk.of_class(room.made.id), room.learners[0]) as learner:
        found = learner.attempt(room.exam)
        return found, len(learner.responses(attempt=room.exam)), len(learner.events(Kind.ATTEMPT_SUBMITTED))


@pytest.mark.hard
@pytest.mark.parametrize("first", few([0, 1]))
def test_what_was_collected_first_counts_and_the_second_is_said(room, copies, first):
    assert not collected(room, copies[first]).twice
    before = in_class(room)
    assert (before[0].answered, before[0].doubt) == (1 + 2 * first, None)
    report = class_report(room.desk, room.made)
    row = collected(room, copies[1 - first])
    assert (row.twice, row.more) == ((EXAM,), 0)
    assert "course-exam was handed in twice, from two copies: the first counts" in handing_in._row(row)
    assert in_class(room) == before
    assert class_report(room.desk, room.made).rows == report.rows
    assert not collected(room, copies[first]).twice, "it is told of the second alone"


@pytest.mark.hard
def test_a_damaged_record_of_the_class_is_not_mended_by_the_second(room, copies):
    collected(room, copies[0])
    before = in_class(room)
    path = room.desk.of_class(room.made.id).learner_file(room.learners[0])
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(bytes(4096))
    collected(room, copies[1])
    after = in_class(room)
    assert (after[0].points, after[0].submitted_at, after[0].doubt) == (before[0].points, before[0].submitted_at, None)


@pytest.mark.hard
def test_a_class_that_took_both_in_before_reads_the_first(room, copies):
    collected(room, copies[0])
    before = in_class(room)[0]
    with LearnerFile.open(copies[1], room.learners[0]) as learner:
        (second,) = learner.events(Kind.ATTEMPT_SUBMITTED, attempt=room.exam)
    with LearnerFile.open(room.desk.of_class(room.made.id), room.learners[0]) as learner:
        row = (*second[:7], as_json(dict(second.data)), "2020-01-01T00:00:00.000Z", 0, "")
        with transaction(learner._connection, "brought"):
            append(learner._connection, "event", EVENT_COLUMNS, row)
    assert in_class(room)[0] == before
    assert collected(room, copies[1]).twice == (EXAM,)
    assert not collected(room, copies[0]).twice
    assert in_class(room)[0] == before


@pytest.mark.hard
@pytest.mark.parametrize("order", few(["cf", "fc", "cffc", "cfc"], 2))
def test_answers_of_a_copy_that_was_not_handed_in_count_nothing_beside_those_that_were(room, order):
    """f is handed in with one answer, c, a copy under way, has three; f and c are collected in this order."""
    first, copy = sat_in_copies(room, both_hand_in=False)
    for which in order:
        assert not collected(room, first if which == "f" else copy).twice
    with LearnerFile.open(room.lab, room.learners[0]) as at_home:
        own = at_home.attempt(room.exam)
    found = in_class(room)[0]
    assert (found.submitted_at, found.answered, found.points) == (own.submitted_at, 1, own.points)
    assert found.doubt is None


def test_what_was_collected_under_way_and_then_handed_in_by_the_same_sitting_is_whole(room):
    copy = sat_in_copies(room, both_hand_in=False)[1]
    collected(room, copy)
    with closing(Session.open(copy, room.learners[0])) as session:
        submit_attempt(session, room.exam)
    collected(room, copy)
    found = in_class(room)[0]
    assert found.submitted_at
    assert (found.answered, found.doubt) == (3, None)


def laid(room, labs, names):
    """Hand in from copies, each under a name of its own, into one folder."""
    for lab, name in zip(labs, names, strict=True):
        room.hand_in(lab=lab).path.rename(room.stick / f"{name}.htresult")


@pytest.mark.hard
@pytest.mark.parametrize("names", ["ab", "ba"])
def test_of_two_that_are_collected_together_the_one_handed_in_first_counts_whatever_files_are_called(
    room, copies, names
):
    laid(room, copies, names)
    told = {names[0]: (), names[1]: (EXAM,)}
    for rows in (look(room.desk, room.made, result_files([room.stick])).rows, take(room).rows):
        assert {each.path.stem: each.twice for each in rows} == told
    before = in_class(room)
    assert (before[0].answered, before[0].doubt, before[1]) == (1, None, 1)
    assert {each.path.stem: each.twice for each in take(room).rows} == told
    assert in_class(room) == before


@pytest.mark.hard
@pytest.mark.parametrize(("names", "is_wanted"), crossed(["ab", "ba"], [True, False]))
def test_the_first_counts_too_where_the_record_was_copied_before_anything_was_signed(room, copies, names, is_wanted):
    for each in copies[1].trainer.glob("signing-key*"):
        each.unlink()
    laid(room, copies, names)
    rows = take(room, also=[*room.stick.glob("*.htresult")] if is_wanted else ()).rows
    assert len({each.signer for each in rows}) == 2
    is_first = is_wanted or names == "ab"
    assert rows[0].twice == (() if is_first == (names == "ab") else (EXAM,))
    found = in_class(room)[0]
    assert (found.answered, found.doubt) == (1 if is_first else 3, None)


def test_a_file_that_does_not_come_in_shuts_none_out_that_lies_beside_it(room, copies):
    laid(room, copies, "ab")
    damaged = room.stick / "a.htresult"
    damaged.write_bytes(damaged.read_bytes()[:-1])
    assert [each.twice for each in take(room).rows] == [(), ()]
    assert in_class(room)[0].answered == 3


def test_what_was_collected_on_another_day_stands_though_it_was_handed_in_later(room, copies):
    collected(room, copies[1])
    before = in_class(room)
    laid(room, copies, "ab")
    assert [each.twice for each in take(room).rows] == [(EXAM,), ()]
    assert in_class(room) == before


@pytest.mark.parametrize("names", few(["ba", "ab"]))
def test_of_each_attempt_the_first_counts_where_they_were_handed_in_crosswise(room, names):
    first, other = sat_in_copies(room, both_hand_in=False, again=True)
    for lab in (other, first):
        with closing(Session.open(lab, room.learners[0])) as session:
            submit_attempt(session, room.again)
    with closing(Session.open(other, room.learners[0])) as session:
        submit_attempt(session, room.exam)
    laid(room, (first, other), names)
    take(room)
    with LearnerFile.open(room.desk.of_class(room.made.id), room.learners[0]) as learner:
        found = [learner.attempt(each) for each in (room.exam, room.again)]
    assert [(each.answered, each.doubt) for each in found] == [(1, None), (3, None)]
