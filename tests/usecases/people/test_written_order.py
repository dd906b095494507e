"""Answers that come together from several files stand in the order in which they were written.

A record is cut in two or three files, each of which lacks some answers; they come together in any order, in any way.
"""

import shutil
from contextlib import closing
from random import Random

import pytest
from tests.how_many import IS_SEARCH
from tests.store.behind import change_behind
from tests.store.restoring import flip_definition
from tests.store.samples import FixedClock, answer

from htcourse.core.quiz import Mode
from htcourse.store.backups import MADE, backup_folder, free_name, list_backups
from htcourse.store.check_record import check_record
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import open_to_write, reading_connection
from htcourse.store.learner_copies import remove_database
from htcourse.store.learner_queries import AT, COLUMNS, PREFERENCES
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Drawn, Kind
from htcourse.store.learner_schema import migrate
from htcourse.store.learner_writes import insert_rows, put_preferences, transaction
from htcourse.store.places import Places
from htcourse.store.restore import restore
from htcourse.usecases.people.join_copies import join_copies
from htcourse.usecases.people.learners import bring_learner

QUESTIONS = 4
SEEDS = [Random().getrandbits(32) for _ in range(300)] if IS_SEARCH else range(4)
LATER = (Kind.ANSWER_REGRADED, Kind.ATTEMPT_TERMS, Kind.QUESTION_FLAGGED, Kind.QUESTION_UNFLAGGED)
OURS = (Kind.ANSWERS_LOST, Kind.ROWS_ORDERED)
"""What the program says of it where it came together, and the whole record does not."""


def sat(places, chance, clock, *, is_rising):
    """Return a record of an exam: answers that were changed, others in place, two marks by hand, regrades, weights."""
    with LearnerFile.create(places, "Ана", clock) as learner:
        drawn = [Drawn(f"demo/q{each}", f"hash-q{each}", 0) for each in range(QUESTIONS)]
        learner.append_attempt("demo/exam", Mode.PRACTICE, module_version="1", seed=1, drawn=drawn)
        clock.pass_time(seconds=20)
        attempt = learner.append_attempt("demo/exam", Mode.EXAM, module_version="1", seed=1, drawn=drawn)
        for each in chance.choices(range(QUESTIONS), k=chance.randrange(4, 16)):
            clock.pass_time(seconds=20)
            where = {"attempt": attempt, "number": each + 1} if chance.random() < 0.8 else {}
            row = answer(learner, f"q{each}", points=chance.choice((0.0, 1.0)), **where)
            clock.pass_time(seconds=1)
            if not where and chance.random() < 0.3:
                learner.undo_response(row)
            kind = chance.choice((Kind.QUESTION_FLAGGED, Kind.QUESTION_UNFLAGGED))
            learner.append_event(kind, f"demo/q{each}", attempt=attempt)
            if not is_rising and chance.random() < 0.3:
                clock.pass_time(hours=chance.choice((-30, -2, -1, 1, 50)))
        begun = {"begun": learner.attempt(attempt).begun, "rows": learner.answer_rows(attempt)}
        learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/exam", attempt=attempt, data=begun)
        for points in (0.2, 0.7):
            clock.pass_time(days=1)
            for given in learner.last_responses(attempt).values():
                clock.pass_time(seconds=1)
                learner.append_mark(given._replace(points=points, verdict="partly"), {"by": "T", "reason": "again"})
        for points in (0.1, 0.4):
            clock.pass_time(days=1)
            data = {"points": points, "verdict": "partly"}
            for given in learner.last_responses(attempt).values():
                clock.pass_time(seconds=1)
                learner.append_event(Kind.ANSWER_REGRADED, given.id, attempt=attempt, data=data)
            terms = {"weights": [chance.choice((1.0, 2.0)) for _ in drawn]}
            learner.append_event(Kind.ATTEMPT_TERMS, "demo/exam", attempt=attempt, data=terms)
    return learner.id, attempt


def cut(places, learner_id, chance, folder, *, is_rising):
    """Return files of a record, each without some answers: where clocks went back another has those around them.

    The first also lacks an attempt, and some of what became of the other.
    """
    with closing(reading_connection(places.learner_file(learner_id))) as whole:
        rows = [
            (table, row)
            for table, columns in COLUMNS.items()
            for row in whole.execute(f"select {columns} from {table} order by rowid")
        ]
        preferences = dict(whole.execute(PREFERENCES))
    lacking: list[set[str]] = [set() for _ in range(chance.choice((2, 3)))]
    gone: list[set[str]] = []
    for each in [row[0] for table, row in rows if table == "response"]:
        if is_rising:
            gone = chance.sample(lacking, chance.randrange(len(lacking)))
        else:
            gone = chance.choice((gone, [])) if gone else chance.sample(lacking, chance.randrange(2))
        for one in gone:
            one.add(each)
    later = [row[0] for table, row in rows if table == "event" and row[1] in LATER]
    practice = [row[0] for table, row in rows if table == "attempt" and row[AT["attempt"].index("mode")] == "practice"]
    lacking[0] |= {*chance.sample(later, len(later) // 2), *practice}
    made = []
    for place, out in enumerate(lacking):
        made.append(folder / f"{place}.db")
        with closing(open_to_write(made[-1], create=True)) as connection:
            migrate(connection)
            with transaction(connection, "restored"):
                insert_rows(connection, (each for each in rows if each[1][0] not in out))
                put_preferences(connection, preferences, FixedClock()())
    return made[0], *chance.sample(made[1:], len(made) - 1)


def come(places, learner_id, file, way, clock):
    """Let a file come into a record in one way or another."""
    path = places.learner_file(learner_id)
    for each in list_backups(places, learner_id):
        remove_database(each.path)
    copy = free_name(backup_folder(places, learner_id), clock(), MADE)
    if way == "bring":
        bring_learner(places, file, clock)
        return
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(file, copy)
    if way == "join":
        join_copies(places, learner_id, clock, copy=copy.name)
        return
    flip_definition(path)
    if way == "both damaged":
        flip_definition(copy)
    restore(places, learner_id, None if way == "both damaged" else copy, clock)


def told(places, learner_id, attempt, clock):
    check_record(places.learner_file(learner_id), learner_id)
    with LearnerFile.open(places, learner_id, clock) as learner:
        kept = learner.attempt(attempt)
        return (
            [each.id for each in learner.responses()],
            [each.id for each in learner.every_response()],
            [each.id for each in learner.responses(attempt=attempt)],
            {number: (each.id, each.points) for number, each in learner.last_responses(attempt).items()},
            {number: each.id for number, each in learner.first_marked(attempt).items()},
            learner.response_order(),
            learner.counted_tries(),
            [each.id for each in learner.events(attempt=attempt) if each.kind not in OURS],
            {ref: each.data for ref, each in learner.last_events(Kind.ANSWER_REGRADED).items()},
            learner.flagged(attempt),
            learner.standing_event(Kind.ATTEMPT_TERMS, attempt),
            learner.attempt_order(learner.attempts()),
            (kept.points, kept.answered, kept.terms, kept.doubt),
        )


@pytest.mark.parametrize("is_rising", [True, False])
@pytest.mark.parametrize("seed", SEEDS)
def test_however_files_of_a_record_come_together_it_says_what_the_whole_one_does(tmp_path, seed, is_rising):
    chance, clock = Random(seed), FixedClock()
    places = Places(tmp_path / "home")
    places.prepare()
    learner_id, attempt = sat(places, chance, clock, is_rising=is_rising)
    clock.pass_time(days=10)
    whole = told(places, learner_id, attempt, clock)
    first, *files = cut(places, learner_id, chance, tmp_path, is_rising=is_rising)
    shutil.copy(first, places.learner_file(learner_id))
    ways = [chance.choice(("bring", "join", "restore", "both damaged")) for _ in files]
    for file, way in zip(files, ways, strict=True):
        come(places, learner_id, file, way, clock)
    assert told(places, learner_id, attempt, clock) == whole, ways
    for file in (first, *files):
        came = bring_learner(places, file, clock).came
        assert (came.events, came.responses) == (0, 0)
    assert told(places, learner_id, attempt, clock) == whole, ways


def test_where_what_keeps_the_order_is_gone_the_attempt_is_doubted(tmp_path):
    chance, clock = Random(1), FixedClock()
    places = Places(tmp_path / "home")
    places.prepare()
    learner_id, attempt = sat(places, chance, clock, is_rising=True)
    first, *files = cut(places, learner_id, chance, tmp_path, is_rising=True)
    shutil.copy(first, path := places.learner_file(learner_id))
    for file in files:
        bring_learner(places, file, clock)
    change_behind(path, "delete from event where kind = 'rows-ordered' and attempt <> ''")
    with ReadOnlyRecord.open(places, learner_id) as record:
        assert record.attempt(attempt).is_doubted
