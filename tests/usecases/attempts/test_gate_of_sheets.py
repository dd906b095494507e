"""A test before the course that is on a sheet of paper: nothing tells its keys before the post-test, as on the screen.

The class that has the sheet is on the computer of who filled it in.
"""

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from tests.store.behind import change_behind, without_copies
from tests.usecases.classes.paper_around import AROUND, Around, take_sheet_in
from tests.usecases.quiz_course import MODULE, PARTLY, QUESTIONS, QUIZZES, RIGHT
from tests.usecases.regrading import QUIET

from htcourse.core.errors import CourseError
from htcourse.core.gate import MEASURED
from htcourse.core.quiz import Mode, Quiz, Verdict
from htcourse.store.class_files import COPY, FILE, Person, list_classes, person_of, read_class
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Kind
from htcourse.usecases.attempts.answer_question import answer_question, open_question
from htcourse.usecases.attempts.gate import closed_for, closed_for_anybody, gate_from, gate_now, refuse_untold
from htcourse.usecases.attempts.sheets import sheets_of
from htcourse.usecases.classes.class_card import read_card
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.classes_joined import join_class
from htcourse.usecases.classes.collect import collect
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.classes.on_list import move_results
from htcourse.usecases.classes.result_file import result_files
from htcourse.usecases.classes.roster import add_people
from htcourse.usecases.classes.take_in_sheets import move_sheets
from htcourse.usecases.classes.taking_out import remove_person, remove_results
from htcourse.usecases.marking.release_exams import hold_back_exams, list_exams, release_exams
from htcourse.usecases.marking.seen_attempts import open_seen
from htcourse.usecases.people.held_exam import count_as_it_is

A, B, POSTS = {"d0", "d1"}, {"d2", "d3"}, {"post-a", "post-b"}


@pytest.fixture
def around(tmp_path, monkeypatch):
    return Around(tmp_path, monkeypatch)


def closed(around):
    """What is closed, by every way there is to ask: they agree."""
    places = around.room.places
    with around.at_work() as session:
        gate = gate_now(session).closed
    assert gate == closed_for_anybody(places) == closed_for(places, around.learner).keys()
    return {each.removeprefix("course/") for each in gate}


@pytest.mark.hard
@pytest.mark.parametrize(("pre", "asked"), [("pre-a", A), ("pre-b", B)])
@pytest.mark.parametrize("post", sorted(POSTS))
def test_a_pre_test_on_paper_closes_what_it_asks_until_a_post_test(around, pre, asked, post):
    """Whoever took it on paper read its keys in lessons, practice and search before the post-test."""
    around.on_paper("pre-a" if pre == "pre-a" else "pre-b", 1)
    assert closed(around) == asked
    around.begin(post)
    assert closed(around) >= asked
    around.on_paper(post)
    assert closed(around) == set()


def exam_on_paper(around):
    """Take the sheet of the exam in, which asks what a lesson and practice ask too."""
    take_sheet_in(around.room.places, around.room.clock, "final", Mode.EXAM, around.code)


@pytest.mark.hard
def test_an_exam_on_paper_closes_what_it_asks_until_it_is_released(around):
    """Whoever sat it on paper read its keys in lessons and practice before anybody was told a result."""
    exam_on_paper(around)
    assert closed(around) == {"q1"}
    with around.at_work() as session:
        assert answer_question(session, "course/q1", RIGHT, seed=1).mark.verdict is Verdict.UNTOLD
    there = around.room.places.of_class(around.made.id)
    (waiting,) = list_exams(there, around.room.clock, QUIET).rows
    release_exams(there, around.room.clock, [waiting], QUIET)
    assert closed(around) == set()
    hold_back_exams(there, around.room.clock, [waiting], QUIET)
    assert closed(around) == {"q1"}


def test_an_exam_on_paper_whose_answers_may_be_lost_stays_closed(around):
    exam_on_paper(around)
    with class_record(around, ReadOnlyRecord.open) as record:
        path, whose = record.path, record.id
    assert change_behind(path, "delete from response where number = 1") == 1
    without_copies(around.room.places.of_class(around.made.id), whose)
    assert closed(around) == {"q1"}


@pytest.mark.hard
def test_a_post_test_on_the_screen_opens_it_and_a_follow_up_does_not(around):
    around.on_paper("pre-a", 1)
    around.on_paper("later-c")
    assert closed(around) == A
    around.submit(around.begin("post-b"))
    assert closed(around) == set()


@pytest.mark.hard
def test_answers_in_place_and_what_commands_give_out_tell_nothing_of_it(around):
    around.on_paper("pre-a", 1)
    with around.at_work() as session:
        assert answer_question(session, "course/d0", RIGHT, seed=1).mark.verdict is Verdict.UNTOLD
        assert open_question(session, "course/d0").is_closed
        assert answer_question(session, "course/d2", RIGHT, seed=1).mark.verdict is Verdict.RIGHT
    with pytest.raises(CourseError, match="not told yet"):
        refuse_untold(around.room.places, "course")
    around.on_paper("post-b")
    refuse_untold(around.room.places, "course")


@pytest.mark.hard
def test_practice_that_asks_the_same_stays_at_home_until_it_is_told(around, tmp_path):
    places, room = around.room.places, around.room
    quiz = replace(QUIZZES[0], id="drill", modes=(Mode.PRACTICE,), questions=("d0", "d4"))
    room.update(replace(MODULE, version="3.0.0", quizzes=(*QUIZZES, *AROUND, quiz)))
    practice = around.begin("drill", Mode.PRACTICE)
    around.submit(practice)
    around.on_paper("pre-a", 1)
    assert closed_for(places, around.learner) == dict.fromkeys(("course/d0", "course/d1"), "course/pre-a")
    assert [each.told.correctness for each in open_seen(places, around.learner, practice, "en").questions] == [
        False,
        True,
    ]
    with pytest.raises(CourseError, match="“pre A” asks the same"):
        hand_in(places, around.learner, read_card(around.card), around.code, tmp_path, room.clock)
    around.on_paper("post-b")
    assert hand_in(places, around.learner, read_card(around.card), around.code, tmp_path, room.clock).answers == 2


@pytest.mark.hard
@pytest.mark.parametrize("change", [{"feedback": "See the other table."}, {"body": PARTLY}])
def test_what_a_sheet_asks_stays_at_home_though_the_module_words_it_anew(around, tmp_path, change):
    """The class alone has the version of the sheet: answers, marks and keys went out in the file."""
    places, room = around.room.places, around.room
    drill = replace(QUIZZES[0], id="drill", modes=(Mode.PRACTICE,), questions=("d0", "d4"))
    around.on_paper("pre-a", 1)
    worded = tuple(replace(each, **change) if each.id == "d0" else each for each in QUESTIONS)
    room.update(replace(MODULE, version="3.0.0", quizzes=(*QUIZZES, *AROUND, drill), questions=worded))
    around.submit(around.begin("drill", Mode.PRACTICE))
    with around.at_work() as session:
        answer_question(session, "course/d0", RIGHT, seed=1)
    assert closed(around) == A
    assert set(closed_for(places, around.learner).values()) == {"course/pre-a"}
    with pytest.raises(CourseError, match="“pre A” asks the same"):
        hand_in(places, around.learner, read_card(around.card), around.code, tmp_path, room.clock)


def test_only_the_sheets_of_their_own_code_close_anything(around):
    add_people(around.room.places, around.made.id, [Person("K7-9", "Bo", "")])
    around.on_paper("pre-a", 1, code="K7-9")
    assert closed(around) == set()
    move_sheets(around.room.places, around.made.id, "K7-9", "K7-1", "course/pre-a", clock=around.room.clock)
    assert closed(around) == A
    move_sheets(around.room.places, around.made.id, "K7-1", "K7-9", "course/pre-a", clock=around.room.clock)
    assert closed(around) == set()


def test_who_said_a_wrong_code_goes_by_the_one_to_which_their_record_was_moved(around, tmp_path):
    """Their own sheet closed nothing and was asked for again; that of whoever has the code they said did."""
    room, id = around.room, around.made.id
    add_people(room.places, id, [Person("K7-2", "Bo", "")])
    with around.at_work() as session:
        join_class(session, around.card, "K7-2")
    around.submit(around.begin("basics", Mode.PRACTICE))
    hand_in(room.places, around.learner, read_card(around.card), "K7-2", tmp_path, room.clock)
    collect(room.places, read_class(room.places, id), result_files([tmp_path]), clock=room.clock)
    move_results(room.places, id, "K7-2", "K7-1", room.clock)
    around.on_paper("pre-b", 1, code="K7-2")
    assert closed(around) == set()
    day = around.on_paper("pre-a", 1)
    assert closed(around) == A
    assert around.offered()["pre-a"].on_paper == day


def test_what_is_gone_from_the_class_shuts_nothing_for_ever(around):
    places, id = around.room.places, around.made.id
    around.on_paper("pre-a", 1)
    remove_results(places.of_class(id), person_of(read_class(places, id), around.code))
    assert closed(around) == set()
    around.on_paper("pre-b", 1)
    assert closed(around) == B
    remove_person(places, id, around.code, around.room.clock)
    assert closed(around) == set()


def test_a_sheet_beside_an_attempt_on_the_screen_closes_both_and_one_post_test_opens_both(around):
    around.submit(around.begin("pre-a", Mode.PRE))
    around.room.update(replace(MODULE, version="2.0.0", quizzes=(*QUIZZES, *AROUND)))
    around.on_paper("pre-b")
    assert closed(around) == A | B
    around.submit(around.begin("post-a"))
    assert closed(around) == set()


def test_a_quiz_that_is_both_is_told_after_its_own_post_test_alone(around):
    both = Quiz("both", {"en": "Both"}, "", (Mode.PRE, Mode.POST), ("q1", "q2"), ())
    around.room.update(replace(MODULE, version="3.0.0", quizzes=(*QUIZZES, *AROUND, both)))
    places, clock = around.room.places, around.room.clock
    take_sheet_in(places, clock, "both", Mode.PRE, around.code)
    around.on_paper("post-b")
    assert closed(around) == {"q1", "q2"}
    take_sheet_in(places, clock, "both", Mode.POST, around.code)
    assert closed(around) == set()


def test_a_post_test_of_another_module_opens_nothing(around):
    around.on_paper("pre-a", 1)
    around.submit(around.begin("post-b"))
    with around.at_work() as session:
        attempts = session.learner.attempts_that_measure(MEASURED)
        (sheet,) = sheets_of(session.places, session.learner)()
        other = sheet._replace(module="other", quiz="other/pre-a")
        assert gate_from(session.learner, attempts, session.libraries, lambda: [other]).closed >= {"course/d0"}
        assert not gate_from(session.learner, attempts, session.libraries, lambda: [sheet]).closed


def test_who_is_in_no_class_is_at_work_though_nobody_may_look_into_the_classes(around):
    alone = around.room.person()
    with around.room.at_work(alone) as session, patch.object(Path, "stat", side_effect=PermissionError):
        assert gate_now(session).closed == set()


def test_one_that_a_trainer_released_is_told_at_once(around):
    around.on_paper("pre-a", 1)
    with class_record(around, LearnerFile.open) as record:
        (attempt,) = record.attempts()
        record.append_event(Kind.ATTEMPT_RELEASED, attempt.quiz, attempt=attempt.id)
    assert closed(around) == set()


def test_a_module_of_the_same_id_without_a_post_test_opens_nothing(around):
    around.on_paper("pre-a", 1)
    others = tuple(each for each in AROUND if Mode.POST not in each.modes)
    around.room.update(replace(MODULE, version="3.0.0", quizzes=(*QUIZZES, *others)))
    assert closed(around) == A


def test_a_pre_test_without_any_post_test_is_told_when_it_is_taken_in(around):
    others = tuple(each for each in AROUND if Mode.POST not in each.modes)
    around.room.update(replace(MODULE, version="3.0.0", quizzes=(*QUIZZES, *others)))
    around.on_paper("pre-a", 1)
    assert closed(around) == set()


@contextmanager
def class_record(around, opened):
    there = around.room.places.of_class(around.made.id)
    with opened(there, read_class(around.room.places, around.made.id).person(around.code).learner) as record:
        yield record


@pytest.mark.hard
@pytest.mark.parametrize(
    "statement",
    ["update attempt set seed = seed + 1", "update attempt set mode = 'post'", "delete from response where number = 2"],
)
def test_one_that_was_changed_behind_the_program_closes_until_a_trainer_lets_it_count(around, statement):
    around.on_paper("pre-a", 1)
    with class_record(around, ReadOnlyRecord.open) as record:
        (sheet,), whose, path = record.attempts(), record.id, record.path
    assert change_behind(path, statement) == 1
    without_copies(there := around.room.places.of_class(around.made.id), whose)
    around.submit(around.begin("post-a"))
    assert closed(around) == (set() if "delete" in statement else A)
    count_as_it_is(there, around.room.clock, whose, sheet.id, "Ana", "Seen.")
    assert closed(around) == set()


@pytest.mark.hard
@pytest.mark.parametrize("what", ["damaged", "gone"])
def test_where_sheets_cannot_be_read_the_trainer_reads_that_they_count_for_nothing(around, what):
    """They counted as none, and nobody was told."""
    around.on_paper("pre-a", 1)
    with class_record(around, ReadOnlyRecord.open) as record:
        there, path = record.places, record.path
    without_copies(there, path.stem)
    if what == "damaged":
        path.write_bytes(b"no record" * 999)
    else:
        path.unlink()
    assert closed(around) == set()
    (told,) = class_report(around.room.places, read_class(around.room.places, around.made.id)).problems
    assert "what they took on paper counts as not taken on this computer" in str(told)


def test_where_the_class_cannot_be_read_its_trainer_reads_that_its_sheets_count_for_nothing(around):
    around.on_paper("pre-a", 1)
    for each in (FILE, COPY):
        (around.room.places.classes / around.made.id / each).write_text("{", encoding="utf-8")
    assert closed(around) == set()
    _, (told,) = list_classes(around.room.places)
    assert "what was taken on paper counts as not taken on this computer" in str(told)


def test_no_more_is_read_of_the_class_than_the_sheets_and_once(around):
    """All quizzes of the record were read for each answer: 51 ms with 150 of them."""
    around.on_paper("pre-a", 1)
    with class_record(around, LearnerFile.open) as record:
        (sheet,) = record.attempts()
        like = {"module_version": "2.0.0", "seed": 1, "drawn": sheet.drawn}
        others = [record.append_attempt("course/basics", Mode.PRACTICE, **like) for _ in range(3)]
    with around.at_work() as session, read_from_class() as statements:
        assert gate_now(session).closed
        asked = len(statements)
        assert asked <= 9
        assert not [each for each in statements if any(id in each for id in others)]
        assert answer_question(session, "course/d0", RIGHT, seed=1)
        assert len(statements) == asked
        around.on_paper("post-b")
        assert gate_now(session).closed == set()
        assert len(statements) > asked


@contextmanager
def read_from_class():
    """Give a list that grows while the block runs: what is read from records to look at."""
    statements, opened = list[str](), ReadOnlyRecord.__init__

    def listening(self, connection, *more):
        opened(self, connection, *more)
        connection.set_trace_callback(statements.append)

    with patch.object(ReadOnlyRecord, "__init__", listening):
        yield statements
