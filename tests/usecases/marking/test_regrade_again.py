"""A regrade after a regrade."""

import re
from dataclasses import replace

import pytest
from tests.usecases.marking.test_regrade import write
from tests.usecases.quiz_course import module_with
from tests.usecases.regrading import QUIET, RIGHT, WRONG, Regrading, keyed, told, weighted

from htcourse.cli.regrade_lines import lines_of
from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode, Question
from htcourse.store.library import Library
from htcourse.usecases.exams.mark_history import mark_history
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.marking.regrade import check_newest, regrade, regrade_own, take_back, why
from htcourse.usecases.marking.seen_attempts import open_seen


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


def test_a_second_new_key_is_held_against_the_first(room):
    learner, attempt = room.test(RIGHT)
    room.change_key("act")
    write(room, room.only())
    room.change_key("means", title="Again")
    found = room.only()
    assert [(each.before, each.after) for each in found.rows] == [(0, 1)]
    write(room, found)
    with room.file(learner) as file:
        assert [each.points for each in mark_history(file, attempt)[1]] == [1, 0, 1]


@pytest.mark.parametrize("is_told", [False, True], ids=["in a row", "told between"])
def test_of_two_regrades_in_a_row_the_learner_reads_the_reason_of_the_one_that_stands(room, is_told):
    room.update(module_with(partly("0.5")))
    learner, attempt = room.test(WRONG)
    batches = []
    for worth, reason in (("0.75", "First."), ("1", "Second.")):
        room.update(module_with(partly(worth)))
        given = why(reason, "Ana")
        assert regrade(room.places, room.clock, room.only(), given, "", QUIET) == ()
        batches.append(given.batch)
        if is_told:
            assert [each[3] for each in told(room, learner)] == [(reason,)]
    assert is_told or told(room, learner) == [(2.5, 3, (3, 3), ("Second.",))]

    def reasons(*, with_all: bool) -> list[str]:
        page = attempt_sheet(open_seen(room.places, learner, attempt, "en"), SheetHead("", "", ""), with_all=with_all)
        return [each for each in ("First.", "Second.") if each in page]

    assert reasons(with_all=False) == (["First.", "Second."] if is_told else ["Second."]), "what was told is said"
    assert reasons(with_all=True) == ["First.", "Second."], "a trainer's copy has the whole history"
    take_back(room.places, room.clock, batches[1], "", QUIET)
    assert reasons(with_all=False) == ["First.", "Second."], "what stands again, and what was told"
    assert room.points(learner, attempt) == 2.75


@pytest.mark.parametrize(
    ("weights", "reasons", "questions"),
    [
        (({"q2": 2.0}, {"q2": 3.0}), ["Second."], ["counts 3 instead of 1"]),
        (({"q1": 2.0}, {"q1": 2.0, "q2": 2.0}), ["First.", "Second."], ["counts 2 instead of 1"] * 2),
        (({"q1": 2.0, "q2": 2.0}, {"q2": 3.0}), ["Second."], ["counts 3 instead of 1"]),
    ],
    ids=["of one question", "of another", "and back"],
)
def test_of_two_regrades_of_weights_the_learner_reads_the_reasons_of_what_stands(room, weights, reasons, questions):
    learner, attempt = room.test(RIGHT)
    for each, reason in zip(weights, ("First.", "Second."), strict=True):
        room.update(weighted(weights=each))
        assert regrade(room.places, room.clock, room.only(), why(reason, "Ana"), "", QUIET) == ()
    page = attempt_sheet(open_seen(room.places, learner, attempt, "en"), SheetHead("", "", ""), with_all=False)
    assert [each for each in ("First.", "Second.") if each in page] == reasons
    assert re.findall(r"counts \d instead of \d", page) == questions
    assert [list(each[3]) for each in told(room, learner)] == [reasons]


def partly(worth: str) -> Question:
    """Return the question with a choice, besides the key, that is worth so much."""
    own = keyed("means")
    choices = tuple(replace(each, fraction=float(worth)) if each.id == "act" else each for each in own.body.choices)
    return replace(own, body=replace(own.body, choices=choices))


def test_which_regrade_is_the_newer_is_the_order_of_writing_whatever_the_clock_said(room):
    for each in (WRONG, {"choices": ["purpose"]}):
        room.test(each)
    batches = []
    for key, at in (("act", 9), ("purpose", 8)):
        room.change_key(key)
        room.clock = lambda at=at: Moment(f"2026-03-05T{at:02}:00:00.000Z", 0)
        batches.append(write(room, room.only()).batch)
    done = room.found().done
    assert [each.batch for each in done] == batches, "by the clock the second came first"
    with pytest.raises(CourseError) as refused:
        check_newest(done, batches[0])
    assert refused.value.values["batch"] == batches[1]
    check_newest(done, batches[1])


def test_who_passes_is_counted_by_person_and_by_the_attempt_that_is_the_mark(room):
    room.update(weighted(pass_percent=80))
    dana, _ = room.test(WRONG)
    room.test(RIGHT, learner=dana)
    bolat, _ = room.test(RIGHT)
    room.change_key("act")
    found = room.only()
    told = {(each.key.learner_id, each.nth): (each.stands, each.turn, each.stays_passed) for each in found.rows}
    assert told == {
        (dana, 1): ((True, True), 0, True),
        (dana, 2): ((True, True), 0, True),
        (bolat, 0): ((True, False), -1, False),
    }
    itself = {(each.key.learner_id, each.nth): each.attempt_turn for each in found.rows}
    assert itself == {(dana, 1): 1, (dana, 2): -1, (bolat, 0): -1}
    notes = [line.partition(" of 3")[2].partition(" of 3")[2] for line in lines_of(found.rows, {dana: "D", bolat: "B"})]
    assert sorted(notes) == ["  passes by it", "  passes no more", "  passes no more; the quiz stays passed"], (
        "once a person"
    )
    assert (found.people(1), found.people(-1)) == (0, 1)


def test_a_practice_that_loses_points_is_nobodys_pass(room):
    room.update(weighted(pass_percent=80))
    room.test(RIGHT, mode=Mode.PRACTICE)
    room.change_key("act")
    found = room.only()
    assert (found.people(-1), [each.attempt_turn for each in found.rows]) == (0, [0])


def test_two_attempts_of_one_person_that_pass_no_more_are_one_person(room):
    room.update(weighted(pass_percent=80))
    dana, _ = room.test(RIGHT)
    room.test(RIGHT, learner=dana)
    room.change_key("act")
    assert room.only().people(-1) == 1


def test_a_preview_reads_the_quizzes_of_the_library_once_however_many_the_records(room, monkeypatch):
    read, quizzes = [], Library.quizzes

    def noted(library, language):
        read.append(language)
        return quizzes(library, language)

    monkeypatch.setattr(Library, "quizzes", noted)
    for _ in range(3):
        room.person()
    room.found()
    assert len(read) == 1


def test_a_preview_writes_nothing_by_a_key_or_over_a_mark_that_changed_since(room):
    one, other = room.test(RIGHT), room.test(RIGHT)
    room.change_key("act")
    found = room.only()
    room.change_key("means", title="Put right")
    given = why("The key was wrong.", "Ana")
    (problem,) = regrade(room.places, room.clock, found, given, "", lambda done, total: None)
    assert "changed since" in str(problem)
    with room.at_work(one[0]) as session, pytest.raises(CourseError, match="changed since"):
        regrade_own(session, found, given)
    assert [room.points(*each) for each in (one, other)] == [3, 3]
    room.change_key("act")
    found = room.only()
    override(room.places, room.clock, AnswerKey(one[0], one[1], 1), Override(0.5, "Half.", "Ana"))
    assert len(regrade(room.places, room.clock, found, given, "", lambda done, total: None)) == 1
    override(room.places, room.clock, AnswerKey(one[0], one[1], 1), None)
    assert [room.points(*each) for each in (one, other)] == [3, 2], "only of whom the mark changed nothing is written"


def test_a_regrade_taken_back_counts_no_mark_by_hand_either(room):
    learner, attempt = room.test(RIGHT)
    room.test(WRONG)
    override(room.places, room.clock, AnswerKey(learner, attempt, 1), Override(0.5, "Half.", "Ana"))
    room.change_key("act")
    batch = write(room, room.only()).batch
    (done,) = room.found().done
    take_back(room.places, room.clock, batch, "", QUIET)
    (back,) = room.found().back
    assert (done.rows, back.rows) == (1, 1)
