"""No file takes back what was handed in, or what a trainer did."""

import pytest
from tests.how_many import few
from tests.usecases.classes.hostile_results import edit_own, edited, points_in_class, results_of, seal_record
from tests.usecases.classes.test_collect import take

from htcourse.classroom.signing import new_seed
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_queries import COLUMNS
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Kind, NewEvent


def undo_row(table, target, **other):
    """Return the SQL of a row that takes another back, but for what is `other` in it."""
    columns = [each for each in COLUMNS[table].split(", ") if each not in ("id", "undoes", *other)]
    values = ", ".join(f"'{each}'" for each in other.values())
    names = ", ".join(["id", "undoes", *other, *columns])
    picked = ", ".join([f"'u' || hex(randomblob(8)), '{target}'", *([values] if values else []), *columns])
    return f"insert into {table} ({names}) select {picked} from {table} where id = (select min(id) from {table});"


def same_undo(table, target):
    columns = [each for each in COLUMNS[table].split(", ") if each not in ("id", "undoes")]
    return (
        f"insert into {table} (id, undoes, {', '.join(columns)}) select 'u' || hex(randomblob(8)), id, "
        f"{', '.join(columns)} from {table} where id = '{target}';"
    )


@pytest.mark.hard
@pytest.mark.parametrize("how", few(["like it", "as another kind, its row changed", "as another kind"], 2))
def test_no_file_takes_back_that_an_attempt_was_handed_in(room, cheat, how):
    at, attempt, *_ = cheat
    room.hand_in(at).path.rename(room.stick / "first.htresult")
    take(room)
    with ReadOnlyRecord.open(room.lab, room.learners[at]) as record:
        submitted = record.standing_event(Kind.ATTEMPT_SUBMITTED, attempt.id).id
    other = {"kind": "section-read", "attempt": "", "ref": "htcourse/x#y"}
    script = same_undo("event", submitted) if how == "like it" else undo_row("event", submitted, **other)
    if "changed" in how:
        script += f"update event set kind = 'section-read', attempt = '', ref = 'htcourse/x#y' where id = '{submitted}'"
    edit_own(room, at, script)
    room.hand_in(at)
    take(room)
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[at]) as record:
        assert record.attempt(attempt.id).submitted_at == attempt.submitted_at


@pytest.mark.hard
@pytest.mark.parametrize("other", [{}, {"attempt": ""}], ids=["like it", "of no attempt"])
def test_no_file_takes_back_an_answer_of_what_was_handed_in(room, cheat, other):
    at, attempt, number, wrong = cheat
    room.hand_in(at).path.rename(room.stick / "first.htresult")
    take(room)
    edit_own(room, at, undo_row("response", wrong.id, **other) if other else same_undo("response", wrong.id))
    room.hand_in(at)
    take(room)
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[at]) as record:
        assert record.last_responses(attempt.id)[number].id == wrong.id


@pytest.mark.hard
@pytest.mark.parametrize("kind", few([Kind.ANSWER_OVERRIDDEN, Kind.SECTION_READ]))
def test_no_file_takes_back_a_trainers_mark(room, cheat, kind):
    at, attempt, number, wrong = cheat
    room.hand_in(at).path.rename(room.stick / "first.htresult")
    take(room)
    with LearnerFile.open(room.desk.of_class(room.made.id), room.learners[at]) as record:
        data = {"points": 0.25, "verdict": "partly", "by": "trainer"}
        record.append_events([NewEvent(Kind.ANSWER_OVERRIDDEN, wrong.id, wrong.module, attempt.id, data)])
        (mark,) = record.events(Kind.ANSWER_OVERRIDDEN, attempt=attempt.id)
    made = {"kind": str(kind), "attempt": "", "ref": "htcourse/x#y"}
    edit_own(room, at, undo_row("event", mark.id, **made))
    room.hand_in(at)
    take(room)
    assert points_in_class(room, at, attempt, number) == 0.25


@pytest.mark.hard
def test_a_learner_takes_back_what_is_not_handed_in_yet(room, cheat):
    at = cheat[0]
    room.hand_in(at).path.rename(room.stick / "first.htresult")
    take(room)
    with LearnerFile.open(room.lab, room.learners[at]) as learner:
        read = learner.append_event(Kind.SECTION_READ, "htcourse/x#y")
        shown = learner.shown({cheat[3].shown})[cheat[3].shown]
        answer = learner.append_response(
            cheat[3].question, {"choices": ["x"]}, shown=shown, points=0.0, verdict="wrong"
        )
        undone = {learner.undo_event(read), learner.undo_response(answer.id)}
    room.hand_in(at)
    take(room)
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[at]) as record:
        events, answers = record.events(undone=True), record.responses(undone=True)
        assert undone <= {each.id for each in events} | {each.id for each in answers}


@pytest.mark.hard
@pytest.mark.parametrize("in_their_place", ["", "elsewhere"])
def test_what_lacked_answers_in_the_file_it_came_with_gets_none_from_another(room, in_their_place):
    with LearnerFile.open(room.lab, room.learners[0]) as learner:
        attempt = next(each for each in learner.attempts_in([Mode.TEST]) if learner.last_responses(each.id))
    whole = results_of(room)
    less = f"delete from response where attempt = '{attempt.id}'; delete from link;"
    if in_their_place:  # as many answers, to what the attempt did not draw there
        less = f"update response set number = 1000 where attempt = '{attempt.id}'; delete from link;"
    seed = new_seed()
    seal_record(room, edited(whole, less), seed=seed)
    take(room)
    there = room.desk.of_class(room.made.id)
    with ReadOnlyRecord.open(there, room.learners[0]) as record:
        assert (record.attempt(attempt.id).doubt.held, record.last_responses(attempt.id)) == (0, {})
    later = f"update response set answer = '{{}}', id = 'later' || id where attempt = '{attempt.id}'; delete from link;"
    for name, script in (("later", later), ("again", "delete from link;")):
        seal_record(room, edited(whole, script), name=name, seed=seed)
        found = take(room)
        assert not found.problems
        with ReadOnlyRecord.open(there, room.learners[0]) as record:
            assert record.last_responses(attempt.id) == {}
            assert record.attempt(attempt.id).doubt is not None
