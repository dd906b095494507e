"""A small file that unpacks to more than a computer has costs itself alone."""

import json
import subprocess
import sys
from contextlib import closing

import pytest
from tests.usecases.classes.hostile_results import edited, results_of, seal_record
from tests.usecases.classes.test_collect import kinds, take

from htcourse.classroom.sealing import seal
from htcourse.classroom.signing import new_seed
from htcourse.core.errors import CourseError
from htcourse.store.learner_connection import memory_connection
from htcourse.store.learner_links import link_new_rows, newest
from htcourse.usecases.classes import result_file
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.result_file import class_bytes

COLLECT = """
import resource, sys
from pathlib import Path
from htcourse.store.places import Places
from htcourse.usecases.classes.collect import collect, look, result_files
from htcourse.usecases.classes.result_file import seal_of
from htcourse.usecases.classes.roster import find_class

resource.setrlimit(resource.RLIMIT_AS, (1_200_000_000,) * 2)
places, files = Places(Path(sys.argv[1])), result_files([Path(sys.argv[2])])
of = find_class(places, "Group 3-2")
print(*(seal_of([of], each).is_hollow for each in files))
for do in (look, collect):
    print(*(each.found.value for each in do(places, of, files).rows))
"""
MANY = "replace(hex(zeroblob({})), '00', '{{}},')"
BOMBS = {
    "terms": f"update event set data = '{{\"a\":[' || {MANY.format(5_500_000)} || '1]}}' where kind = 'attempt-terms'",
    "a question": f"update shown set structure = '{{\"a\":[' || {MANY.format(300_000)} || '1]}}'",
    "a time": "update event set kind = 'attempt-timed', data = json_object('a', hex(zeroblob(40000)))",
    "a visit": "update event set kind = 'section-read', data = json_object('a', hex(zeroblob(40000)))",
}


def made(room, script):
    """Return results after some SQL, linked anew as our own program would."""
    with closing(memory_connection()) as connection:
        connection.deserialize(edited(results_of(room), f"{script}; delete from link"))
        link_new_rows(connection, dict.fromkeys(newest(connection), 0), "handed in")
        return connection.serialize()


def collected_in_little_memory(room):
    pytest.importorskip("resource", reason="Windows bounds no process so")
    command = [sys.executable, "-c", COLLECT, room.folder / "desk", room.stick]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [line.split() for line in done.stdout.splitlines()]


@pytest.mark.hard
@pytest.mark.parametrize("line", [b'{"a":[' + b"{}," * 20_000_000 + b"{}]}", b"[" * 60_000_000])
def test_a_head_beyond_all_use_is_damaged(room, line):
    import zstandard

    box = zstandard.ZstdCompressor(level=9).compress(line + b"\n")
    sealed = seal(box, class_bytes(room.card.id), room.card.key, new_seed())
    (room.stick / "A-bomb.htresult").write_bytes(sealed)
    room.hand_in(1, "K7-2")
    assert collected_in_little_memory(room) == [["True", "False"], *[["damaged", "new"]] * 2]


@pytest.mark.hard
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_record_beyond_all_use_is_damaged(room, bomb):
    seal_record(room, made(room, BOMBS[bomb]), name="A-bomb")
    room.hand_in(1, "K7-2")
    hollow, *found = collected_in_little_memory(room)
    assert hollow[1] == "False"
    assert found == [["damaged", "new"]] * 2
    assert room.desk.of_class(room.made.id).learner_ids() == (room.learners[1],)


def test_what_would_be_refused_is_not_handed_in(room, monkeypatch):
    monkeypatch.setattr(result_file, "_MOST_BRACKETS", 10)
    with pytest.raises(CourseError, match="more answers than a file of results may hold"):
        room.hand_in()
    assert not list(room.stick.iterdir())


@pytest.mark.hard
def test_long_terms_of_a_whole_bank_come_in(room):
    terms = json.dumps({"weights": [1.5] * 50_000, "slots": [*range(1, 50_001)]})
    seal_record(room, made(room, f"update event set data = '{terms}' where kind = 'attempt-terms'"))
    assert kinds(take(room)) == [FileVerdict.NEW]


ENDS = """insert into event (id, kind, module, ref, paragraph, attempt, language, data, at, offset_minutes, undoes)
    with recursive each(n) as (select 1 union all select n + 1 from each where n < {})
    select id || n, 'attempt-submitted', module, quiz, '', id, '',
        iif(n % 2, '{{"rows":0}}', '{{"rows":0,"by":"time"}}'), started_at, offset_minutes, ''
    from (select * from attempt where mode in ('test', 'practice')), each"""
PRACTISED = "update attempt set mode = 'practice' where mode = 'test'"


@pytest.mark.hard
@pytest.mark.parametrize(("mode", "found"), [("", FileVerdict.NEW), (PRACTISED, FileVerdict.DAMAGED)])
def test_an_attempt_handed_in_a_thousand_times_holds_nobody_up(room, mode, found):
    seal_record(room, made(room, f"{mode};{ENDS.format(4000)}"), name="A-bomb")
    room.hand_in(1, "K7-2")
    assert kinds(take(room)) == [found, FileVerdict.NEW]
