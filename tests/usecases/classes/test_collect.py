"""What was handed in is told apart file by file, and taken in once, whole, and marked anew."""

import errno
import os
import shutil
from contextlib import closing
from pathlib import Path
from threading import Event, Thread
from time import sleep

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.how_many import few, how_many
from tests.store.behind import change_behind
from tests.store.damage import WAYS

from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError, FolderError, InUseError
from htcourse.core.quiz import Mode
from htcourse.store.backups import list_asides
from htcourse.store.durable import saving
from htcourse.store.handed_in_results import copy_results, held_results
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Kind
from htcourse.store.places import Places
from htcourse.store.preferences import CERTIFICATE_NAME, NAME, PIN
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.collect import collect, look, result_files
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.forget import forget_person
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.classes.on_list import collecting
from htcourse.usecases.classes.result_file import seal_of
from htcourse.usecases.classes.roster import new_class, purge_class
from htcourse.usecases.classes.taking_out import remove_person
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.look_at_classes import look_at_classes
from htcourse.usecases.people.pins import hashed_pin
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, list_quizzes, start_attempt, submit_attempt
from htcourse.usecases.results.counting import counting_of
from htcourse.usecases.results.quiz_statistics import quiz_statistics
from htcourse.usecases.session import Session


def kinds(found):
    return [each.found for each in found.rows]


def take(room, **more):
    return collect(room.desk, room.made, result_files([room.stick]), **more)


def test_each_file_is_taken_in_once(room):
    for at, code in enumerate(("K7-1", "K7-2", "K7-3")):
        room.hand_in(at, code)
    looked = look(room.desk, room.made, result_files([room.stick]))
    assert kinds(looked) == [FileVerdict.NEW] * 3
    assert [each.name for each in looked.rows] == ["Aigerim S.", "Nurlan T.", ""]
    assert not room.desk.of_class(room.made.id).learner_ids()  # looking writes nothing
    taken = take(room)
    assert kinds(taken) == [FileVerdict.NEW] * 3
    assert [each.code for each in room.made.people] == ["K7-1", "K7-2", "K7-3"]
    assert kinds(take(room)) == [FileVerdict.DUPLICATE] * 3


def test_what_was_collected_is_counted_as_where_it_was_answered(room):
    for at, code in enumerate(("K7-1", "K7-2", "K7-3")):
        room.hand_in(at, code)
    take(room)
    counting = counting_of(modes=("test",), which="first")
    there = [each.as_json() for each in quiz_statistics(room.lab, "", counting, with_unreleased=True).quizzes]
    here = quiz_statistics(room.desk.of_class(room.made.id), "", counting, with_unreleased=True).quizzes
    assert there
    assert [each.as_json() for each in here] == there


def test_a_later_file_brings_what_is_new_and_an_older_one_nothing(room):
    first = room.hand_in().path
    shutil.copy(first, room.folder / "first.htresult")
    take(room)
    with LearnerFile.open(room.lab, room.learners[0]) as learner:
        attempt = learner.attempts()[-1]
        shown = learner.shown({attempt.drawn[0].shown})[attempt.drawn[0].shown]
        learner.append_response(attempt.drawn[0].question, {}, shown=shown, points=0.0, verdict="wrong")
    first.unlink()
    newer = room.hand_in()
    found = take(room)
    assert kinds(found) == [FileVerdict.NEWER]
    assert found.rows[0].more == 1
    assert kinds(collect(room.desk, room.made, [room.folder / "first.htresult"])) == [FileVerdict.OLDER]
    assert kinds(collect(room.desk, room.made, [newer.path])) == [FileVerdict.DUPLICATE]


def test_nothing_private_is_handed_in(room):
    with LearnerFile.open(room.lab, room.learners[0]) as learner:
        learner.set_preferences({NAME: "Aigerim Secret", CERTIFICATE_NAME: "Aigerim Whole", PIN: hashed_pin("4827")})
        pin = learner.preference(PIN)
        learner.append_event(Kind.NOTE, "htcourse/x#y", data={"text": "my own secret"})
        learner.append_event(Kind.SECTION_READ, "htcourse/x#y")
    handed = copy_results(room.lab, room.learners[0]).database
    assert b"htcourse/x#y" in handed
    for private in ("Aigerim Secret", "Aigerim Whole", pin, "my own secret"):
        assert private.encode() not in handed
    room.hand_in()
    take(room)
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[0]) as record:
        assert not record.events(Kind.NOTE, undone=True)
        assert record.events(Kind.SECTION_READ)
        assert "Aigerim Secret" not in str(record.preferences())


def wrong_answers(places, learner_id):
    with ReadOnlyRecord.open(places, learner_id) as record:
        for attempt in record.attempts():
            for number, each in record.last_responses(attempt.id).items():
                if attempt.submitted_at and each.points < 1 and each.answer:
                    yield attempt, number, each


def test_marks_in_the_file_are_not_believed(room):
    at = next(at for at, each in enumerate(room.learners) if any(wrong_answers(room.lab, each)))
    with LearnerFile.open(room.lab, room.learners[at]) as learner:
        attempt, number, wrong = next(wrong_answers(room.lab, learner.id))
        shown = learner.shown({wrong.shown})[wrong.shown]
        learner.append_response(
            wrong.question,
            wrong.answer,
            shown=shown,
            points=1.0,
            verdict="right",
            attempt=attempt.id,
            number=number,
            language=wrong.language,
        )
        forged = learner.last_responses(attempt.id)[number].id
        by_hand = {"points": 1.0, "verdict": "right", "shown": shown.hash, "question": wrong.question}
        learner.append_event(Kind.ANSWER_OVERRIDDEN, forged, attempt=attempt.id, data=by_hand)
    room.hand_in(at)
    found = take(room)
    assert found.rows[0].marked_anew == 1
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[at]) as record:
        assert record.last_responses(attempt.id)[number].points == wrong.points


def test_two_people_with_one_code_are_never_one_record(room):
    room.hand_in(0, "K7-1")
    take(room)
    second = room.hand_in(1, "k7-1").path
    found = take(room)
    assert FileVerdict.OTHER_PERSON in kinds(found)
    assert len(room.desk.of_class(room.made.id).learner_ids()) == 1
    assert take(room, also=[second]).rows[-1].is_taken
    assert [each.code for each in room.made.people] == ["K7-1", "K7-2", "k7-1-2"]
    assert len(room.desk.of_class(room.made.id).learner_ids()) == 2


def test_what_is_said_before_is_what_happens(room):
    """A copy of a file, and somebody else under one code, were told as new, and then not taken in."""
    first = room.hand_in(0, "K7-1").path
    shutil.copy(first, room.stick / "z-copy.htresult")
    room.hand_in(1, "k7-1").path.rename(room.stick / "zz-second.htresult")
    files = result_files([room.stick])
    looked = look(room.desk, room.made, files)
    assert kinds(looked) == [FileVerdict.NEW, FileVerdict.DUPLICATE, FileVerdict.OTHER_PERSON]
    assert [each.is_taken for each in looked.rows] == [True, False, False]
    taken = collect(room.desk, room.made, files)
    assert [each.found for each in taken.rows] == kinds(looked)
    assert [each.is_taken for each in taken.rows] == [each.is_taken for each in looked.rows]


def test_what_was_just_collected_is_a_duplicate_whatever_was_written_here_since(room):
    """A sheet typed from paper, and an essay's mark, made each file older than what is here."""
    room.hand_in(0, "K7-1")
    take(room)
    there = room.desk.of_class(room.made.id)
    with LearnerFile.open(there, room.learners[0]) as learner:
        attempt = next(each for each in learner.attempts() if each.submitted_at)
        given = learner.last_responses(attempt.id)[1]
        shown = learner.shown({given.shown})[given.shown]
        mark = learner.append_response(
            given.question, given.answer, shown=shown, points=1.0, verdict="right", attempt=attempt.id, number=1
        )
        learner.append_event(Kind.ANSWER_MARKED, given.question, attempt=attempt.id, data={"response": mark.id})
    assert kinds(look(room.desk, room.made, result_files([room.stick]))) == [FileVerdict.DUPLICATE]
    assert kinds(take(room)) == [FileVerdict.DUPLICATE]


def test_who_was_taken_out_comes_back_only_where_that_is_said(room):
    """The next collecting from the same stick took them in again, without a word."""
    path = room.hand_in(0, "K7-1").path
    take(room)
    learner = room.made.person("K7-1").learner
    forget_person(room.desk, room.made.id, "K7-1", lambda: Moment("2027-03-08T21:00:00.000Z", 300))
    (folder,) = room.desk.classes.iterdir()
    left = "\n".join(each.read_text("utf-8", "replace") for each in folder.rglob("*.json"))
    assert not [each for each in (learner, "K7-1", "Aigerim") if each in left]
    for found in (look(room.desk, room.made, [path]), take(room)):
        ((kind, day, is_taken),) = [(each.found, each.out_on, each.is_taken) for each in found.rows]
        assert (kind, day, is_taken) == (FileVerdict.TAKEN_OUT, "2027-03-09", False)
    assert not room.desk.of_class(room.made.id).learner_ids()
    assert take(room, also=[path]).rows[0].is_taken
    again = take(room)
    assert [(each.found, each.out_on) for each in again.rows] == [(FileVerdict.DUPLICATE, "")]
    room.hand_in(1, "K7-2")
    assert FileVerdict.NEW in kinds(take(room)), "others are not asked about"


def test_two_people_who_hand_in_at_once_under_one_code_write_two_files(room):
    clock = _years_off("2027-03-09T04:30:00.000Z")
    paths = [hand_in(room.lab, room.learners[at], room.card, "K7-1", room.stick, clock).path for at in (0, 1)]
    assert sorted(room.stick.iterdir()) == sorted(paths)
    assert len(set(paths)) == 2


def test_another_signer_is_asked_about(room):
    room.hand_in()
    take(room)
    elsewhere = Places(room.folder / "elsewhere")
    shutil.copytree(room.lab.learners, elsewhere.learners)
    with LearnerFile.open(elsewhere, room.learners[0]) as learner:
        learner.append_event(Kind.SECTION_READ, "htcourse/x#y")
    shutil.rmtree(room.stick)
    room.stick.mkdir()
    other = room.hand_in(lab=elsewhere).path
    assert kinds(take(room)) == [FileVerdict.OTHER_SIGNER]
    assert take(room, also=[other]).rows[0].is_taken
    assert kinds(take(room)) == [FileVerdict.DUPLICATE]


def test_a_file_for_another_class_stays_closed(room):
    other = read_card(save_card(new_class(room.desk, "Group 2-1"), room.folder / "other"))
    hand_in(room.lab, room.learners[0], other, "K2-5", room.stick)
    assert kinds(take(room)) == [FileVerdict.OTHER_CLASS]


def test_every_file_gets_a_verdict_and_bad_ones_stop_none(room):
    good = room.hand_in().path.read_bytes()
    for number in range(20):
        (room.stick / f"x{number:03}.htresult").write_bytes(good[: len(good) - 1 - number])
    (room.stick / "plan.docx").write_bytes(b"PK")
    (room.stick / "picture.htresult").write_bytes(b"\x89PNG" + good)
    (room.stick / "empty.htresult").write_bytes(b"")
    (room.stick / "copy.htresult").write_bytes(good)
    os.mkfifo(room.stick / "pipe.htresult")
    assert take(room).counts() == {
        FileVerdict.NEW: 1,
        FileVerdict.DUPLICATE: 1,
        FileVerdict.DAMAGED: 21,
        FileVerdict.OTHER_FILE: 2,
        FileVerdict.OUT_OF_REACH: 1,
    }


@pytest.mark.parametrize(
    "way", few(["empty", "a definition", "half", "magic", "a page too short", "all of the header"], 2)
)
def test_a_whole_file_takes_the_place_of_a_damaged_record_and_loses_no_mark(room, way):
    room.hand_in(0, "K7-1")
    room.hand_in(1, "K7-2")
    take(room)
    there = room.desk.of_class(room.made.id)
    path = there.learner_file(room.learners[0])
    with LearnerFile.open(there, room.learners[0]) as learner:
        learner.append_event(Kind.SECTION_READ, "htcourse/only#here")
        learner.backup("daily")
    whole = held_results(there, room.learners[0])
    WAYS[way](path)
    damaged = path.read_bytes()
    assert sorted(kinds(look(room.desk, room.made, result_files([room.stick])))) == ["duplicate", "mends a record"]
    assert path.read_bytes() == damaged  # looking writes nothing
    taken = take(room)
    assert sorted(kinds(taken)) == ["duplicate", "mends a record"]
    assert not taken.problems
    assert whole.rows <= held_results(there, room.learners[0]).rows
    assert [each.path.read_bytes() for each in list_asides(there, room.learners[0])] == [damaged]
    assert kinds(take(room)) == [FileVerdict.DUPLICATE] * 2
    assert not class_report(room.desk, room.made).problems


@settings(deadline=None, max_examples=how_many(150))
@given(st.data())
def test_no_changed_byte_is_let_in(made_once, data):
    content = made_once.folder / "whole.htresult"
    if not content.exists():
        made_once.hand_in(2, "K7-9").path.rename(content)
    whole = content.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1) | st.integers(0, 130))
    changed = made_once.folder / "changed.htresult"
    changed.write_bytes(whole[:at] + bytes([whole[at] ^ data.draw(st.integers(1, 255))]) + whole[at + 1 :])
    assert kinds(look(made_once.desk, made_once.made, [changed])) == [FileVerdict.DAMAGED]
    assert not seal_of([made_once.made], changed).signer


def test_a_folder_that_is_gone_is_a_sentence(room):
    with pytest.raises(FolderError, match="cannot be read"):
        result_files([room.folder / "nowhere"])


def test_who_is_removed_leaves_nothing_and_the_others_stay(room):
    room.hand_in(0, "K7-1")
    room.hand_in(1, "K7-2")
    take(room)
    remove_person(room.desk, room.made.id, "k7-1")
    there = room.desk.of_class(room.made.id)
    assert there.learner_ids() == (room.learners[1],)
    assert not there.lost_ids()
    assert [each.code for each in room.made.people] == ["K7-2"]
    purge_class(room.desk, room.made.id)
    assert not list(room.desk.classes.iterdir())


def test_while_a_collecting_runs_nobody_is_taken_out_and_brought_back_unasked(room):
    room.hand_in(0, "K7-1")
    take(room)
    with collecting(room.desk, room.made.id), pytest.raises(InUseError, match="collecting for this class"):
        forget_person(room.desk, room.made.id, "k7-1")
    assert [each.code for each in room.made.people] == ["K7-1", "K7-2"]
    assert [each.code for each in forget_person(room.desk, room.made.id, "k7-1").people] == ["K7-2"]


def test_a_record_without_answers_is_not_handed_in(room, tmp_path):
    lab = Places(tmp_path / "new")
    lab.prepare()
    with LearnerFile.create(lab) as learner:
        empty = learner.id
    with pytest.raises(CourseError, match="no answer to hand in"):
        hand_in(lab, empty, room.card, "K7-1", room.stick)


def test_a_copy_is_made_also_where_nothing_is_to_be_marked(room, tmp_path):
    """Only practice, not handed in: doctor called it a problem, and collecting it again made no copy either."""
    lab = Places(tmp_path / "new")
    lab.prepare()
    with closing(Session.open(lab, create_learner(lab))) as session:
        page = start_attempt(session, next(each.id for each in list_quizzes(session)), Mode.PRACTICE)
        answer_in_attempt(session, page.id, 1, {"choices": ["first"]})
        room.learners = (session.learner.id,)
    room.hand_in(lab=lab)
    assert kinds(take(room)) == [FileVerdict.NEW]
    assert [each.is_well for each in look_at_classes(room.desk)] == [True] * 3
    shutil.rmtree(room.desk.of_class(room.made.id).backups)
    assert [each.is_well for each in look_at_classes(room.desk)] == [True, True, False, False]
    assert kinds(take(room)) == [FileVerdict.DUPLICATE]
    assert [each.is_well for each in look_at_classes(room.desk)] == [True] * 3


def _years_off(at):
    return lambda: Moment(at, 300)


def test_clocks_years_off_change_nothing(room):
    for year, at in (("2001", 0), ("2099", 1)):
        clock = _years_off(f"{year}-01-01T00:00:00.000Z")
        hand_in(room.lab, room.learners[at], room.card, f"K7-{at + 1}", room.stick, clock)
    assert kinds(take(room)) == [FileVerdict.NEW] * 2
    with LearnerFile.open(room.lab, room.learners[1]) as learner:
        learner.append_event(Kind.SECTION_READ, "htcourse/x#y")
    later = hand_in(
        room.lab, room.learners[1], room.card, "K7-2", room.stick, _years_off("1999-01-01T00:00:00.000Z")
    ).path
    assert kinds(collect(room.desk, room.made, [later])) == [FileVerdict.NEWER]
    assert set(kinds(take(room))) == {FileVerdict.DUPLICATE}


def test_a_stick_pulled_while_writing_leaves_no_half_file_and_loses_nothing(room, monkeypatch):
    whole = room.hand_in().path

    def pulled(*_):
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as gone:
        gone.setattr("htcourse.store.durable.os.fsync", pulled)
        with pytest.raises(CourseError, match="was not saved"):
            room.hand_in(1, "K7-2")
    assert list(room.stick.iterdir()) == [whole]
    with monkeypatch.context() as gone:  # now the trainer's, before the receipt is on it
        gone.setattr("htcourse.usecases.classes.receipts.save_bytes", lambda *_: _no_stick(pulled))
        found = take(room)
    assert (kinds(found), found.rows[0].is_taken, found.rows[0].receipt) == ([FileVerdict.NEW], True, "")
    assert kinds(take(room)) == [FileVerdict.DUPLICATE]
    room.hand_in(1, "K7-2")
    assert sorted(kinds(take(room))) == [FileVerdict.DUPLICATE, FileVerdict.NEW]


def _no_stick(pulled):
    with saving(Path("stick")):
        pulled()


def test_a_file_brings_back_answers_that_a_class_lost_and_they_come_where_they_were(room):
    with LearnerFile.open(room.lab, room.learners[0]) as learner:
        quiz = next(each.quiz for each in learner.attempts_in([Mode.TEST]))
    with closing(Session.open(room.lab, room.learners[0])) as session:
        page = start_attempt(session, quiz, Mode.TEST, seed=1)
        for given in ({"choices": ["first"]}, {"choices": ["second"]}):
            answer_in_attempt(session, page.id, 1, given)
        submit_attempt(session, page.id)
    room.hand_in(0, "K7-1")
    take(room)
    there = room.desk.of_class(room.made.id)
    with LearnerFile.open(there, room.learners[0]) as learner:
        learner.append_event(Kind.SECTION_READ, "htcourse/only#here")
    path = there.learner_file(room.learners[0])
    rows = held_results(there, room.learners[0]).rows
    change_behind(path, f"delete from response where attempt = '{page.id}' and try = 1")
    with ReadOnlyRecord.open(there, room.learners[0]) as archive:
        assert archive.attempt(page.id).doubt.lost == 1
    assert kinds(take(room)) == [FileVerdict.NEWER]
    with ReadOnlyRecord.open(there, room.learners[0]) as archive:
        assert archive.attempt(page.id).doubt is None
        assert archive.last_responses(page.id)[1].answer == {"choices": ["second"]}
    assert rows <= held_results(there, room.learners[0]).rows
    assert kinds(take(room)) == [FileVerdict.DUPLICATE]


def test_whose_record_is_gone_while_its_backups_stay_is_taken_in(room):
    room.hand_in()
    take(room)
    there = room.desk.of_class(room.made.id)
    path = there.learner_file(room.learners[0])
    with LearnerFile.open(there, room.learners[0]) as learner:
        learner.backup("import")
    for each in path.parent.glob(f"{path.name}*"):
        each.unlink()
    assert there.is_lost(room.learners[0])
    found = take(room)
    assert ([each.is_taken for each in found.rows], found.problems) == ([True], ())
    assert there.learner_ids() == (room.learners[0],)


def test_collecting_waits_for_who_only_looks_at_the_class(room):
    """It was refused now and then, as another window was collecting: that looked for a moment, and was done."""
    room.hand_in(0, "K7-1")
    looked = Event()

    def look():
        with collecting(room.desk, room.made.id):
            looked.set()
            sleep(0.3)

    looking = Thread(target=look)
    looking.start()
    looked.wait()
    take(room)
    looking.join()
    assert [each.is_taken for each in room.made.people] == [True, False]
