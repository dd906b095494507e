"""Of notes, and of all else that a person does, what copies hold and a record lacks is told and brought in."""

import shlex
import shutil

import pytest
from tests.usecases.people.test_join_copies import run

from htcourse.store.backups import list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.newer_copies import RowKind
from htcourse.store.places import Places
from htcourse.usecases.doctor import examine
from htcourse.usecases.people.join_copies import join_copies, missing_rows
from htcourse.usecases.people.learners import copy_learner, create_learner
from htcourse.usecases.people.restore_record import list_copies

ON = {"is_on": True}
OFF = {"is_on": False}


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


def append(places, learner_id, *events, undoing=False):
    with LearnerFile.open(places, learner_id) as learner:
        rows = [learner.append_event(kind, ref, data=data) for kind, ref, data in events]
        if undoing:
            learner.undo_event(rows[-1])


@pytest.fixture
def put_back(places, tmp_path):
    """Put an older file, with one note, in the place of a record in which more was done since, with copies of it."""

    def do(*since, undoing=False):
        learner_id = create_learner(places, name="Aida")
        append(places, learner_id, note("a", "one"))
        older = shutil.copy(places.learner_file(learner_id), tmp_path)
        append(places, learner_id, *since, undoing=undoing)
        shutil.copy(older, places.learner_file(learner_id))
        return learner_id

    return do


def note(ref, text):
    return Kind.NOTE, f"demo/l#{ref}", {"text": text}


def notes(places, learner_id):
    with LearnerFile.open(places, learner_id) as learner:
        return {ref[-1]: each.data["text"] for ref, each in learner.last_events(Kind.NOTE).items()}


def missing(places, learner_id):
    return missing_rows(places, learner_id, list_copies(places, learner_id))


def test_notes_are_told_by_everything_and_come_in(places, put_back):
    learner_id = put_back(note("b", "two"), note("c", "three"))
    assert "opens, 0 answers; copies hold 2 notes more: did" in run(places, "restore --list")
    told = [each for each in examine(places) if "they hold notes that the record lacks: 2; did" in each.seen]
    assert [each.is_well for each in told] == [False]
    way = f"restore --learner {learner_id} --join"
    assert run(places, way) == "Brought into the record: 2 notes. Nothing went out.\n"
    assert notes(places, learner_id) == {"a": "one", "b": "two", "c": "three"}
    assert not missing(places, learner_id).number
    assert "Its answers are all there" in run(places, way)


def test_of_a_file_that_brings_notes_alone_it_is_said_how_many(places, tmp_path):
    learner_id = create_learner(places, name="Aida")
    older = shutil.copy(places.learner_file(learner_id), tmp_path / "older.db")
    append(places, learner_id, note("a", "one"), note("b", "two"))
    file = copy_learner(places, learner_id, tmp_path / "elsewhere.db")
    shutil.copy(older, places.learner_file(learner_id))
    way, who = f"restore --join --from {shlex.quote(str(file))}", f"the record of Aida ({learner_id})"
    assert run(places, way) == f"Brought into {who}: 2 notes. Nothing went out.\n"
    assert run(places, way) == f"No answers came into {who}. Nothing went out.\n"


def test_of_a_note_written_again_the_last_is_missing_once(places, put_back):
    learner_id = put_back(note("a", "one more"), note("b", "two"), note("b", "two more"))
    assert missing(places, learner_id) == (2, RowKind.NOTE)
    assert join_copies(places, learner_id).came == (2, RowKind.NOTE)
    assert notes(places, learner_id) == {"a": "one more", "b": "two more"}


def test_a_note_that_was_written_anew_in_the_record_lacks_nothing(places, put_back):
    learner_id = put_back(note("b", "two"))
    append(places, learner_id, note("b", "two, anew"))
    assert missing(places, learner_id).number == 0
    join_copies(places, learner_id)
    assert notes(places, learner_id)["b"] == "two, anew"


@pytest.mark.parametrize(
    ("since", "undoing"),
    [
        ((note("b", "two"), note("b", "")), False),
        (((Kind.BOOKMARK, "demo/l#b", ON), (Kind.BOOKMARK, "demo/l#b", OFF)), False),
        (((Kind.EQUAL_TASK, "demo/l", {"text": "", "is_done": False}),), False),
        (((Kind.HIGHLIGHT, "demo/l#b", {"exact": "so"}),), True),
        (((Kind.SECTION_VISITED, "demo/l#b", None),), False),
    ],
    ids=["note", "bookmark", "task", "highlight", "visit"],
)
def test_what_was_taken_away_again_or_nobody_misses_is_not_told(places, put_back, since, undoing):
    assert missing(places, put_back(*since, undoing=undoing)).number == 0


@pytest.mark.parametrize(
    ("since", "found"),
    [
        ((Kind.EQUAL_TASK, "demo/l", {"text": "done", "is_done": True}), RowKind.NOTE),
        ((Kind.BOOKMARK, "demo/l#b", ON), RowKind.ENTRY),
        ((Kind.HIGHLIGHT, "demo/l#b", {"exact": "so"}), RowKind.ENTRY),
        ((Kind.SECTION_READ, "demo/l#b", None), RowKind.ENTRY),
        ((Kind.CASE_FINISHED, "demo/case", None), RowKind.ENTRY),
    ],
    ids=["task", "bookmark", "highlight", "read", "case"],
)
def test_whatever_else_was_done_is_told_too(places, put_back, since, found):
    learner_id = put_back(since)
    assert missing(places, learner_id) == (1, found)
    word = {RowKind.NOTE: "1 note", RowKind.ENTRY: "1 entry"}[found]
    assert f"Brought into the record: {word}." in run(places, f"restore --learner {learner_id} --join")
    assert missing(places, learner_id).number == 0


def test_notes_that_a_way_back_left_stay_left(places):
    learner_id = create_learner(places)
    append(places, learner_id, note("a", "one"))
    with LearnerFile.open(places, learner_id) as learner:
        learner.backup("first")
    append(places, learner_id, note("b", "two"))
    older = next(each.path.name for each in list_backups(places, learner_id) if each.reason == "first")
    run(places, f"restore --learner {learner_id} --from {older}")
    assert notes(places, learner_id) == {"a": "one"}
    assert missing(places, learner_id).number == 0
