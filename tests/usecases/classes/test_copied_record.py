"""A data folder that was copied with somebody in it: two people with one record are no one person of a class."""

import shutil
from dataclasses import replace

import pytest
from tests.cli.test_classes import run
from tests.usecases.classes.test_collect import kinds, take
from tests.usecases.classes.test_unasked import QUIZ

from htcourse.core.quiz import Mode
from htcourse.store.class_files import person_of
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.places import Places
from htcourse.usecases.classes.collect import look
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.on_list import listed
from htcourse.usecases.quizzes.take_quiz import start_attempt, submit_attempt
from htcourse.usecases.session import Session


def sat(places, learner):
    """Hand a test in, all blank; return the attempt."""
    session = Session.open(places, learner)
    attempt = start_attempt(session, QUIZ, Mode.TEST).id
    submit_attempt(session, attempt)
    session.close()
    return attempt


@pytest.fixture
def copied(room):
    """A room where the first learner's record was copied, and each of two people goes on with one."""
    elsewhere = Places(room.folder / "elsewhere")
    shutil.copytree(room.lab.learners, elsewhere.learners)
    room.hand_in(0, "K7-1")
    take(room)
    return elsewhere


def begun(room, learner):
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), learner) as record:
        return {each.id for each in record.attempts()}


def test_each_with_what_the_other_lacks_neither_loses_anything_and_neither_gets_the_others(room, copied):
    learner = room.learners[0]
    own = sat(room.lab, learner)
    room.hand_in(0, "K7-1")
    take(room)
    others = sat(copied, learner)
    path = room.hand_in(0, "K7-2", lab=copied).path
    looked = next(each for each in look(room.desk, room.made, [path]).rows)
    assert (looked.found, looked.parts, looked.is_asked) == (FileVerdict.OTHER_PERSON, True, False)
    told = run(room.desk, "results", "collect", path, "--look")
    assert "two people work with one record" in told
    assert "begin as a new learner" in told
    found = take(room, also=[path])
    assert any("two people work with one record" in str(each) for each in found.problems)
    assert own in begun(room, learner)
    assert others not in begun(room, learner)
    assert [each.code for each in room.made.people if each.learner == learner] == ["K7-1"]


def test_a_code_under_which_sheets_from_paper_stand_is_not_free(room):
    one, two = (person_of(room.made, each) for each in ("K7-1", "K7-2"))
    people = (one._replace(learner="own", signer="ab"), two._replace(learner="paper"))
    after, kept, of_paper = listed(replace(room.made, people=people), "K7-2", "own", "ab", moves=True)
    assert (kept, of_paper, [each.learner for each in after.people]) == ("K7-1", "", ["own", "paper"])


def test_one_person_with_another_code_moves_with_all_that_is_here(room, copied):
    learner = room.learners[0]
    more = sat(copied, learner)
    path = room.hand_in(0, "K7-2", lab=copied).path
    assert FileVerdict.OTHER_PERSON in kinds(take(room))
    assert any(each.is_taken for each in take(room, also=[path]).rows)
    assert more in begun(room, learner)
    assert [each.code for each in room.made.people if each.learner == learner] == ["K7-2"]
