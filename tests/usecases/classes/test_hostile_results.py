"""Whoever edits a record or makes a file of their own gets no mark by it, and stops nobody's collecting."""

import json
import sqlite3
from contextlib import closing
from typing import Any

import pytest
from tests.how_many import crossed, few
from tests.usecases.classes.hostile_results import edit_own, edited, points_in_class, results_of, seal_record
from tests.usecases.classes.test_collect import kinds, take

from htcourse.classroom.sealing import seal
from htcourse.classroom.signing import new_seed
from htcourse.core.clock import system_clock
from htcourse.core.errors import Cancelled, InUseError
from htcourse.core.model_answers import model_answers
from htcourse.core.quiz import Mode
from htcourse.store.class_files import Person
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import memory_connection
from htcourse.store.learner_links import link_new_rows, newest
from htcourse.store.learner_queries import COLUMNS
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import AttemptRow, Kind, NewEvent
from htcourse.store.learner_writes import put_preferences
from htcourse.store.preferences import RECORD
from htcourse.usecases.attempts.gate import POST_TEST
from htcourse.usecases.attempts.kept_attempt import keep_attempt, weights_of
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.collect import look, result_files
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.marked_here import BY, REASON
from htcourse.usecases.classes.result_file import Packed, class_bytes, pack
from htcourse.usecases.classes.roster import add_people
from htcourse.usecases.exams.exam_terms import attempt_terms
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt
from htcourse.usecases.session import Session

MARKED = {"attempts": 0, "reason": REASON, "by": BY}
"""What is added here to the terms of an attempt that its quiz offers."""


def taken_in(attempt: AttemptRow) -> dict[str, Any]:
    """Return what a class keeps of the terms: whether a post-test is awaited is asked by the learner's own gate."""
    return {key: value for key, value in attempt.terms.items() if key != POST_TEST}


@pytest.mark.hard
@pytest.mark.parametrize("kind", few([Kind.ANSWER_OVERRIDDEN, Kind.ANSWER_REGRADED]))
def test_no_mark_that_a_file_brings_comes_in(room, cheat, kind):
    at, attempt, number, wrong = cheat
    with LearnerFile.open(room.lab, room.learners[at]) as learner:
        data = {"points": 1.0, "verdict": "right", "shown": wrong.shown, "question": wrong.question, "by": "trainer"}
        learner.append_events([NewEvent(kind, wrong.id, wrong.module, attempt.id, data)])
        learner.append_event(Kind.ATTEMPT_RELEASED, attempt.quiz, attempt=attempt.id)
        learner.append_event(Kind.ATTEMPT_TERMS, attempt.quiz, attempt=attempt.id, data={"weights": [100.0]})
    whole = room.lab.learner_file(room.learners[at]).read_bytes()
    seal_record(room, whole[:18] + b"\1\1" + whole[20:])
    assert kinds(take(room)) == [FileVerdict.NEW]
    assert points_in_class(room, at, attempt, number) == wrong.points
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[at]) as record:
        assert not record.events(kind, Kind.ATTEMPT_RELEASED, attempt=attempt.id)
        found = record.attempt(attempt.id)
        assert found.terms == {**taken_in(attempt), "placed_at": found.placed_at, **MARKED}
    assert kinds(take(room)) == [FileVerdict.DUPLICATE]


def test_another_version_of_a_question_is_marked_by_the_key_of_this_computer(room, cheat):
    at, attempt, number, wrong = cheat
    script = f"""delete from link;
        insert into shown select '0ther', module, question, structure, at, offset_minutes from shown
            where hash = '{wrong.shown}';
        insert into shown_text select '0ther', language, texts, at, offset_minutes from shown_text
            where hash = '{wrong.shown}';
        update response set points = 1, verdict = 'right', shown = '0ther' where id = '{wrong.id}';
        update attempt set drawn = replace(drawn, '{wrong.shown}', '0ther');
        """
    seal_record(room, edited(results_of(room, at), script))
    (row,) = take(room).rows
    assert (row.found, row.marked_anew, row.unmarked) == (FileVerdict.NEW, 1, 0)
    assert points_in_class(room, at, attempt, number) == wrong.points


def test_an_answer_to_a_version_that_the_file_has_not_waits(room, cheat):
    at, attempt, number, wrong = cheat
    changed = "points = 1, verdict = 'right', shown = '0' || substr(shown, 2)"
    edit_own(room, at, f"update response set {changed} where id = '{wrong.id}'")
    room.hand_in(at)
    (row,) = take(room).rows
    assert (row.found, row.marked_anew, row.unmarked) == (FileVerdict.NEW, 0, 1)
    assert points_in_class(room, at, attempt, number) == 0


@pytest.mark.hard
def test_what_no_question_here_can_mark_counts_nothing_and_is_told(room, cheat):
    at, attempt, number, wrong = cheat
    changed = "points = 1, verdict = 'right', question = 'mine/' || substr(question, 10), module = 'mine'"
    mine = f"mine/{wrong.question[9:]}"
    script = f"update response set {changed} where id = '{wrong.id}';"
    script += f"update attempt set drawn = replace(drawn, '{wrong.question}', '{mine}') where id = '{attempt.id}'"
    seal_record(room, edited(results_of(room, at), f"delete from link;{script}"))
    (row,) = take(room).rows
    assert (row.found, row.marked_anew, row.unmarked) == (FileVerdict.NEW, 0, 1)
    assert points_in_class(room, at, attempt, number) == 0
    (told,) = class_report(room.desk, room.made).problems
    assert "This computer does not have" in str(told)
    assert told.values["count"] == 1
    assert [each.unmarked for each in take(room).rows] == [1]  # and once more, without a further row
    with LearnerFile.open(room.desk.of_class(room.made.id), room.learners[at]) as record:
        assert len(record.events(Kind.ANSWER_REGRADED, attempt=attempt.id)) == 1
        data = {"points": 0.5, "verdict": "partly", "by": "trainer"}
        record.append_events([NewEvent(Kind.ANSWER_OVERRIDDEN, wrong.id, wrong.module, attempt.id, data)])
    assert not class_report(room.desk, room.made).problems
    take(room)
    assert points_in_class(room, at, attempt, number) == 0.5


@pytest.mark.hard
def test_no_answer_joins_an_attempt_that_was_handed_in_before(room, cheat):
    at, attempt, number, wrong = cheat
    room.hand_in(at).path.rename(room.stick / "first.htresult")
    take(room)
    with LearnerFile.open(room.lab, room.learners[at]) as learner:
        shown = learner.shown({wrong.shown})[wrong.shown]
        better = {"points": 1.0, "verdict": "right", "attempt": attempt.id, "number": number}
        learner.append_response(wrong.question, {"choices": ["x"]}, shown=shown, language=wrong.language, **better)
        learner.append_event(Kind.SECTION_READ, "htcourse/x#y")
    room.hand_in(at)
    assert sorted(kinds(take(room))) == [FileVerdict.DUPLICATE, FileVerdict.NEWER]
    assert points_in_class(room, at, attempt, number) == wrong.points
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[at]) as record:
        assert record.last_responses(attempt.id)[number].id == wrong.id
    assert set(kinds(take(room))) == {FileVerdict.DUPLICATE}


_ENDLESS = "with recursive q(x) as (select 1 union all select x + 1 from q)"
HOSTILE = {
    "an endless view": f"create view response as {_ENDLESS} select r2.* from r2, q",
    "a view": "create view response as select * from r2",
    "a view of preferences": f"alter table preference rename to p2; create view preference as {_ENDLESS} "
    "select p2.* from p2, q",
    "a virtual table": "create virtual table response using fts5(id, attempt)",
    "a reckoned column": "create table response (seq integer primary key, id as (hex(zeroblob(9000000))))",
    "an endless check": "create table response (seq integer primary key, id text check (length(id) < 9))",
}


@pytest.mark.hard
@pytest.mark.parametrize("way", few(HOSTILE, 3))
def test_no_file_stops_the_others_or_stays_half(room, way):
    rename = "" if "preference" in way else "alter table response rename to r2;"
    seal_record(room, edited(results_of(room), rename + HOSTILE[way]), name="a-hostile")
    room.hand_in(1, "K7-2")
    for found in (look(room.desk, room.made, result_files([room.stick])), take(room)):
        assert sorted(kinds(found)) == [FileVerdict.DAMAGED, FileVerdict.NEW]
        assert not found.problems
    assert room.desk.of_class(room.made.id).learner_ids() == (room.learners[1],)
    assert not class_report(room.desk, room.made).problems


def test_a_question_that_was_drawn_twice_earns_its_points_once(room):
    session = Session.open(room.lab, room.learners[0])
    quiz = session.library("htcourse/children").quiz("htcourse/children", "en").quiz
    candidates = session.library(quiz.id).candidates()
    easy = start_attempt(session, quiz.id, Mode.TEST, seed=1).slots[0].question_id
    terms = attempt_terms(session, quiz, Mode.TEST, candidates, {})
    made = keep_attempt(session, quiz.id, Mode.TEST, [easy], 1, terms)
    session.close()
    twice = "json_array(json_extract(drawn, '$[0]'), json_extract(drawn, '$[0]'))"
    edit_own(room, 0, f"update attempt set drawn = {twice} where id = '{made}'")
    session = Session.open(room.lab, room.learners[0])
    question = question_now(session.library(easy).questions((easy,), "en")[0])
    right = model_answers(question.body, question.interaction(1))["right"]
    for number in (1, 2):
        answer_in_attempt(session, made, number, right)
    submit_attempt(session, made)
    session.close()
    room.hand_in(0)
    take(room)
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[0]) as record:
        assert [each.points for each in record.last_responses(made).values()] == [1.0, 0.0]


@pytest.mark.hard
def test_a_number_that_cannot_be_summed_stops_no_report(room):
    session = Session.open(room.lab, room.learners[0])
    attempt = start_attempt(session, "htcourse/children", Mode.TEST, seed=1)
    for slot in attempt.slots[:3]:
        question = question_now(session.library(attempt.quiz_id).questions((slot.question_id,), "en")[0])
        right = model_answers(question.body, question.interaction(1))["right"]
        answer_in_attempt(session, attempt.id, slot.number, right, seconds=1e308)
    submit_attempt(session, attempt.id)
    session.close()
    room.hand_in(0)
    take(room)
    assert [each.code for each in class_report(room.desk, room.made).rows] == ["K7-1", "K7-2"]


def test_what_a_file_would_do_to_its_rows_is_not_done(room):
    script = """
        create trigger more after insert on event begin delete from response; end;
        create view extra as select 1;
        create index odd on response (hex(points)) where length(answer) > 0;
    """
    seal_record(room, edited(results_of(room), script))
    assert kinds(take(room)) == [FileVerdict.NEW]
    path = room.desk.of_class(room.made.id).learner_file(room.learners[0])
    with closing(sqlite3.connect(path)) as connection:
        names = {name for (name,) in connection.execute("select name from sqlite_master")}
    assert not names & {"more", "extra", "odd"}


def test_a_row_the_program_never_writes_is_no_result(room):
    database = edited(results_of(room), "update response set points = 100; delete from link;")
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.deserialize(database)
        link_new_rows(connection, dict.fromkeys(("event", "attempt", "response", "shown", "shown_text"), 0))
        database = connection.serialize()
    seal_record(room, database)
    assert kinds(take(room)) == [FileVerdict.DAMAGED]
    assert not room.desk.of_class(room.made.id).learner_ids()


def test_collecting_can_be_stopped_within_a_file(room, monkeypatch):
    monkeypatch.setattr("htcourse.store.learner_connection._STEPS", 10)
    room.hand_in()
    asked = []

    def report(done, total):
        asked.append(done)
        if len(asked) > 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        take(room, report=report)
    assert asked == [0] * len(asked)
    assert not room.desk.of_class(room.made.id).learner_ids()


@pytest.mark.hard
def test_a_record_that_cannot_be_marked_stays_nowhere_and_names_its_file(room, monkeypatch):
    name = room.hand_in().path.name

    def fails(*_):
        raise InUseError("Somebody holds it.")

    with monkeypatch.context() as broken:
        broken.setattr("htcourse.usecases.classes.collect.mark_here", fails)
        found = take(room)
    assert not found.rows
    (problem,) = found.problems
    assert name in str(problem)
    assert "Somebody holds it." in str(problem)
    assert not room.desk.of_class(room.made.id).learner_ids()
    assert not any(each.learner for each in room.made.people)
    assert kinds(take(room)) == [FileVerdict.NEW]


@pytest.mark.hard
@pytest.mark.parametrize("codes", few([["K7-1", "K7-2"], ["K7-2", "K7-1"]]), ids=["own first", "own last"])
def test_the_same_results_under_a_second_code_are_asked_about_and_move_to_it(room, codes):
    first, second = codes
    room.hand_in(0, first)
    take(room)
    later = room.hand_in(0, second).path
    found = {room_code(each): each for each in take(room).rows}
    assert [found[each].found for each in codes] == [FileVerdict.DUPLICATE, FileVerdict.OTHER_PERSON]
    assert (found[second].stands_under, found[second].is_taken) == (first, False)
    assert room.made.person(second).learner == ""
    moved = {room_code(each): each for each in take(room, also=[later]).rows}[second]
    assert (moved.is_taken, moved.code) == (True, second)
    assert (room.made.person(first).learner, room.made.person(second).learner) == ("", room.learners[0])

    room.hand_in(0, first).path.rename(room.stick / "again.htresult")
    assert set(kinds(take(room))) == {FileVerdict.DUPLICATE}, "and is not asked about again"


def room_code(looked):
    return looked.path.name[:4]


@pytest.mark.hard
def test_what_was_taken_in_under_another_code_is_not_asked_about_again(room):
    room.hand_in(0, "K7-1").path.rename(room.stick / "0.htresult")
    second = room.hand_in(1, "K7-1").path
    take(room)
    take(room, also=[second])
    assert set(kinds(take(room))) == {FileVerdict.DUPLICATE}
    assert [each.said for each in room.made.people] == ["", "", "K7-1"]


@pytest.mark.hard
def test_looking_says_what_collecting_does(room):
    path = room.hand_in(0, "K7-1").path
    (room.stick / "copy.htresult").write_bytes(path.read_bytes())
    room.hand_in(1, "k7-1").path.rename(room.stick / "z-other.htresult")
    looked = look(room.desk, room.made, result_files([room.stick]))
    taken = take(room)
    assert kinds(looked) == kinds(taken)
    assert [each.is_taken for each in looked.rows] == [each.is_taken for each in taken.rows]
    assert sorted(kinds(taken)) == [FileVerdict.OTHER_PERSON, FileVerdict.DUPLICATE, FileVerdict.NEW]


@pytest.mark.hard
def test_what_counts_and_what_is_a_pass_is_as_the_quiz_here_says(room, cheat):
    at, attempt, *_ = cheat
    terms = json.dumps({**attempt.terms, "weights": [0.0] * len(attempt.drawn), "pass_percent": 1})
    edit_own(
        room,
        at,
        f"""delete from event where kind = 'attempt-terms' and attempt = '{attempt.id}';
        insert into event (id, kind, module, ref, paragraph, attempt, language, data, at, offset_minutes, undoes)
        select 'forged', 'attempt-terms', module, quiz, '', id, '', '{terms}', started_at, offset_minutes, ''
            from attempt where id = '{attempt.id}'""",
    )
    room.hand_in(at)
    take(room)
    with LearnerFile.open(room.desk.of_class(room.made.id), room.learners[at]) as record:
        found = record.attempt(attempt.id)
        assert found is not None
        assert (weights_of(found), found.points) == (weights_of(attempt), attempt.points)
        assert found.terms.get("pass_percent", 0) == attempt.terms.get("pass_percent", 0)
        changed = {**found.terms, "weights": [2.0] * len(attempt.drawn), "batch": "one"}
        record.append_event(Kind.ATTEMPT_TERMS, attempt.quiz, attempt=attempt.id, data=changed)
        record.append_event(Kind.SECTION_READ, "htcourse/x#y")
    with LearnerFile.open(room.lab, room.learners[at]) as learner:
        learner.append_event(Kind.SECTION_READ, "htcourse/x#y")
    room.hand_in(at)
    take(room)
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[at]) as kept:
        found = kept.attempt(attempt.id)
        assert found is not None
        assert weights_of(found)[0] == 2.0, "a trainer's weights stand"


@pytest.mark.parametrize("told", [{"changed": -7}, {"answers": -1}])
def test_a_file_that_tells_less_than_nothing_is_damaged(room, told):
    packed = Packed("K7-1", "9", 1, 0, "2026-11-28T00:00:00.000Z", results_of(room))._replace(**told)
    sealed = seal(pack(packed), class_bytes(room.card.id), room.card.key, new_seed())
    (room.stick / "less.htresult").write_bytes(sealed)
    assert kinds(take(room)) == [FileVerdict.DAMAGED]


def of_another(database, record_id):
    """Return results with another's id on them, as our own program would write it."""
    with closing(memory_connection()) as connection:
        connection.deserialize(edited(database, "delete from link"))
        put_preferences(connection, {RECORD.key: record_id}, system_clock())
        link_new_rows(connection, dict.fromkeys(newest(connection), 0), "handed in")
        return connection.serialize()


@pytest.mark.hard
@pytest.mark.parametrize(
    ("is_first", "copied_as"), crossed([False, True], ["00000000", "ffffffff"]), ids=lambda each: str(each)
)
def test_somebodys_attempts_under_another_id_are_asked_about(room, copied_as, is_first):
    copied_as += "-0000-4000-8000-000000000003"
    seal_record(room, of_another(results_of(room), copied_as), "ZZ-9", "a" if is_first else "z")
    room.hand_in(0, "K7-1").path.rename(room.stick / "owner.htresult")
    looked, taken = look(room.desk, room.made, result_files([room.stick])), take(room)
    for found in (looked, taken):
        assert kinds(found) == [FileVerdict.NEW, FileVerdict.OTHER_PERSON]
        assert found.rows[1].stands_under == found.rows[0].code
        assert not found.rows[1].is_taken
    assert kinds(take(room)) == [FileVerdict.DUPLICATE, FileVerdict.OTHER_PERSON], "and once more, from what is kept"
    take(room, also=[taken.rows[1].path])
    assert kinds(take(room)) == [FileVerdict.DUPLICATE] * 2


@pytest.mark.hard
def test_of_a_file_only_what_is_named_comes_in(room, cheat):
    at, attempt, *_ = cheat
    said = {"paper": "A", "paper_code": "ZZZ", "typed_on": "2026-03-30", "extra_minutes": 60, "of_later": 1}
    said["placed_at"] = "2020-01-01T00:00:00.000Z"
    terms = json.dumps({**attempt.terms, **said})
    script = f"update event set data = '{terms}' where kind = 'attempt-terms' and attempt = '{attempt.id}';"
    columns = COLUMNS["event"].split(", ")
    row = ", ".join({"id": "'made'", "kind": "'of-a-later-version'"}.get(each, each) for each in columns)
    script += f"insert into event ({', '.join(columns)}) select {row} from event where kind = 'attempt-terms' limit 1"
    whole = edited(results_of(room, at), f"{script}; delete from link")
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.deserialize(whole)
        link_new_rows(connection, dict.fromkeys(("event", "attempt", "response", "shown", "shown_text"), 0))
        whole = connection.serialize()
    seal_record(room, whole)
    assert kinds(take(room)) == [FileVerdict.NEW]
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[at]) as record:
        found = record.attempt(attempt.id)
        assert found.terms == {**taken_in(attempt), "extra_minutes": 60, "placed_at": found.started_at, **MARKED}
        assert (found.is_paper, found.typed_on) == (False, "")
        assert not record.events("of-a-later-version")
        assert record.events(Kind.ATTEMPT_TERMS)


@pytest.mark.hard
def test_codes_that_look_the_same_are_of_one_person(room):
    room.hand_in(0, "К7-1")  # Cyrillic
    (row,) = take(room).rows
    assert (row.found, row.code) == (FileVerdict.NEW, "K7-1")
    room.hand_in(1, "К7-1").path.rename(room.stick / "z.htresult")
    assert set(kinds(take(room))) == {FileVerdict.DUPLICATE, FileVerdict.OTHER_PERSON}
    add_people(room.desk, room.made.id, [Person("К7-2", "", "3-2")])
    assert [(each.code, each.group) for each in room.made.people] == [("K7-1", ""), ("K7-2", "3-2")]
