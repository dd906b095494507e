"""What comes in is marked in the same breath: a collecting that is killed leaves no mark of a file, and loses none."""

import pytest
from tests.how_many import few
from tests.killed import KilledError, killed
from tests.usecases.classes.made_once import copy_of
from tests.usecases.classes.test_marks_kept import hand_in_more, taken
from tests.usecases.classes.test_untold import OTHER_KEY, Handing, install_changed

from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.marked_here import MarkedHere
from htcourse.usecases.classes.roster import find_class


@pytest.fixture
def room(tmp_path):
    room = copy_of(Handing, tmp_path)
    room.release()
    room.install(tmp_path)
    yield room
    room.lab.leave()


def there(room):
    return room.places.of_class(find_class(room.places, "Spring").id)


def attempts(room):
    with ReadOnlyRecord.open(there(room), room.lab.learner_id) as record:
        return {each.id for each in record.attempts()}


def killed_at_marking(room, path, monkeypatch):
    with monkeypatch.context() as power:
        power.setattr("htcourse.usecases.classes.marked_here.mark_record", killed)
        with pytest.raises(KilledError):
            taken(room, path)


def harm(room, how):
    path = there(room).learners / f"{room.lab.learner_id}.db"
    content = path.read_bytes()
    if how == "gone":
        path.unlink()
    elif how == "empty":
        path.write_bytes(b"")
    else:
        path.write_bytes(content.replace(b"CREATE TABLE", b"\xc3REATE TABLE"))


@pytest.mark.hard
def test_rows_of_a_later_file_come_in_with_their_marks_or_not_at_all(room, monkeypatch):
    taken(room, room.hand_in())
    before, path = attempts(room), hand_in_more(room)
    killed_at_marking(room, path, monkeypatch)
    assert attempts(room) == before
    row, _ = taken(room, path)
    assert (row.found, row.marked_anew, bool(row.receipt)) == (FileVerdict.NEWER, 0, True)
    assert len(attempts(room)) == len(before) + 1


@pytest.mark.parametrize("again", few(["an older", "the same"]))
def test_what_an_earlier_program_left_unmarked_is_marked_whatever_file_comes_again(room, monkeypatch, again):
    first = room.hand_in()
    room.lab.pass_time(1)
    later = hand_in_more(room)
    with monkeypatch.context() as power:  # as it did that marked in a second step
        power.setattr("htcourse.usecases.classes.marked_here.mark_record", lambda *_: MarkedHere())
        power.setattr("htcourse.usecases.classes.collect.mark_here", lambda *_: MarkedHere())
        taken(room, later)
    for each in room.stick.glob("*.htreceipt"):
        each.unlink()
    row, exam = taken(room, later if again == "the same" else first)
    assert row.found == (FileVerdict.DUPLICATE if again == "the same" else FileVerdict.OLDER)
    with ReadOnlyRecord.open(there(room), room.lab.learner_id) as record:
        kept = [each for event in record.events("marks-kept") for each in event.data["attempts"]]
    assert room.exam in kept
    assert (exam.points, bool(row.receipt)) == (1.0, True)


@pytest.mark.hard
@pytest.mark.parametrize("how", few(["empty", "damaged", "gone"], 2))
def test_a_record_that_is_gone_or_damaged_keeps_the_marks_of_its_copies(room, tmp_path, how):
    path = room.hand_in()
    assert taken(room, path)[1].points == 1.0
    install_changed(room, tmp_path, body=OTHER_KEY)
    harm(room, how)
    row, exam = taken(room, path)
    assert (row.is_taken, row.marked_anew, exam.points) == (True, 0, 1.0)


@pytest.mark.hard
@pytest.mark.parametrize("how", few(["damaged", "gone", "empty"], 2))
def test_who_is_killed_while_mending_a_record_loses_nothing_of_its_copies(room, monkeypatch, how):
    first = room.hand_in()
    taken(room, first)
    room.lab.pass_time(1)
    taken(room, hand_in_more(room))
    held = attempts(room)
    harm(room, how)
    killed_at_marking(room, first, monkeypatch)
    row, exam = taken(room, first)
    assert (row.is_taken, attempts(room), exam.points) == (True, held, 1.0)
