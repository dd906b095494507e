"""Marks, releases and more attempts that a trainer gave in collected results outlive the record and all its copies."""

import errno
import json
import shutil
import sqlite3
from contextlib import closing

import pytest
from tests.usecases.classes.made_once import copy_of
from tests.usecases.classes.test_marks_kept import essay_without_module, hand_in_more, taken
from tests.usecases.classes.test_untold import Handing

from htcourse.core.errors import FolderError
from htcourse.store import given_marks, learner_writes
from htcourse.store.check_record import check_record
from htcourse.store.checked_json import sealed, unsealed
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.program_log import log_tail
from htcourse.usecases.classes.roster import find_class
from htcourse.usecases.classes.taking_out import remove_person
from htcourse.usecases.doctor import examine
from htcourse.usecases.exams.mark_history import MarkOrigin
from htcourse.usecases.marking.mark_essays import EssayKey, Marking, mark_essay, unmark_essay
from htcourse.usecases.marking.more_attempts import Allowance, allow_more
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.marking.release_exams import hold_back_exams, list_exams, release_exams
from htcourse.usecases.marking.seen_attempts import open_seen


def told(*_):
    """Take no notice of how far a job is."""


class Given(Handing):
    """A trainer who collected an exam and an essay, and gave marks, releases and one attempt more."""

    def __init__(self, folder) -> None:
        super().__init__(folder)
        _, self.essay, self.there = essay_without_module(self)
        self.install(folder)
        self.path = self.hand_in()
        taken(self, self.path)
        learner, clock = self.lab.learner_id, self.lab.clock
        self.second, self.third = AnswerKey(learner, self.exam, 2), AnswerKey(learner, self.exam, 3)
        override(self.there, clock, self.second, Override(1.0, "Well argued", "T. B."))
        override(self.there, clock, AnswerKey(learner, self.exam, 1), Override(0.0, "Not said", "T. B."))
        override(self.there, clock, AnswerKey(learner, self.exam, 1), None)
        override(self.there, clock, self.third, Override(0.5, "Said aloud", "T. B."))  # a blank
        self.written = EssayKey(learner, self.essay, 1)
        mark_essay(self.there, clock, self.written, Marking({"safe": "no"}, "Think again."))
        mark_essay(self.there, clock, self.written, Marking({"safe": "yes"}, "Well thought."))
        allow_more(self.there, clock, Allowance(learner, "course/timed"))
        rows = list_exams(self.there, clock, told).rows
        release_exams(self.there, clock, rows, told)
        hold_back_exams(self.there, clock, [each for each in rows if each.attempt_id == self.essay], told)

    def lose(self) -> None:
        """Remove the collected record and every copy of it."""
        shutil.rmtree(self.there.learners)
        shutil.rmtree(self.there.backups)

    def stand(self):
        """Return all that is told of both attempts, but when collecting gave its own marks."""
        learner, clock = self.lab.learner_id, self.lab.clock
        seen = [open_seen(self.there, learner, each, "en").questions for each in (self.exam, self.essay)]
        steps = [step for one in seen for each in one for step in each.steps if step.by != "htcourse"]
        exams = sorted((each.attempt_id, each.state, each.points) for each in list_exams(self.there, clock, told).rows)
        with LearnerFile.open(self.there, learner, clock) as record:
            return [each.points for one in seen for each in one], steps, exams, len(record.events(Kind.EXAM_ALLOWED))

    def rows(self):
        with closing(sqlite3.connect(self.there.learner_file(self.lab.learner_id))) as record:
            return [record.execute(f"select count(*) from {each}").fetchone() for each in ("event", "response", "link")]


@pytest.fixture
def room(tmp_path):
    room = copy_of(Given, tmp_path)
    yield room
    room.lab.leave()


@pytest.mark.hard
def test_what_was_given_in_a_record_that_is_gone_comes_back_with_its_file(room):
    before = room.stand()
    room.lose()
    row, _ = taken(room, room.path)
    assert row.mends
    assert room.stand() == before
    check_record(room.there.learner_file(room.lab.learner_id), room.lab.learner_id)
    rows = room.rows()
    taken(room, room.path)
    room.hand_in()
    taken(room, room.path)
    assert room.rows() == rows, "nothing comes in twice"
    assert room.stand() == before
    assert [str(each) for each in examine(room.places) if not each.is_well and each.name.startswith("record ")] == []


@pytest.mark.hard
def test_what_is_given_and_taken_back_after_that_counts(room):
    room.lose()
    taken(room, room.path)
    override(room.there, room.lab.clock, room.second, None)
    unmark_essay(room.there, room.lab.clock, room.written)
    before = room.stand()
    room.lose()
    taken(room, room.path)
    assert room.stand() == before


def test_an_answer_that_is_another_by_now_keeps_no_mark_that_was_given(room):
    """Whoever hands in again may have changed their answers; what was given for those goes for no others."""
    room.lose()
    path = given_marks.given_file(room.there, room.lab.learner_id)
    data, _ = unsealed(path.read_bytes())
    data = json.loads(json.dumps(data).replace("Ask first.", "Go at once."))
    path.write_bytes(sealed(data))
    taken(room, room.path)
    points, steps, *_ = room.stand()
    assert not [each for each in steps if each.given == MarkOrigin.RUBRIC]
    assert points[:3] == [1.0, 1.0, 0.5], "what was given for others stands"


def refuse(*_, **__):
    """Have no room on the disk."""
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.hard
def test_what_the_record_refuses_is_kept_beside_it_neither_and_comes_from_nowhere_later(room, monkeypatch):
    before, path = room.stand(), given_marks.given_file(room.there, room.lab.learner_id)
    content = path.read_bytes()
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(learner_writes, "link_new_rows", refuse)
        meanwhile.setattr(given_marks, "put_durably", refuse)  # the same disk
        with pytest.raises((FolderError, OSError)):
            override(room.there, room.lab.clock, room.second, None)
    assert path.read_bytes() == content
    taken(room, hand_in_more(room))
    assert room.stand()[:2] == before[:2]


@pytest.mark.hard
def test_what_could_not_be_kept_beside_counts_and_is_kept_with_the_next_row(room, monkeypatch):
    path = given_marks.given_file(room.there, room.lab.learner_id)
    content = path.read_bytes()
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(given_marks, "put_durably", refuse)
        override(room.there, room.lab.clock, room.second, Override(0.25, "Kept once", "T. B."))
    assert path.read_bytes() == content
    assert "FolderError" in log_tail(room.there)
    override(room.there, room.lab.clock, room.third, Override(0.75, "Kept twice", "T. B."))
    before = room.stand()
    room.lose()
    taken(room, room.path)
    assert room.stand() == before


def test_it_goes_with_whoever_is_taken_off_the_list(room):
    folder = room.there.people / given_marks.FOLDER
    room.lose()
    assert [*folder.iterdir()]
    (folder / f".{room.lab.learner_id}.jso.1-1.part").write_text("of a writing that was killed")
    remove_person(room.places, find_class(room.places, "Spring").id, "K7-1")
    assert not [*folder.iterdir()]


@pytest.mark.hard
def test_of_a_file_of_it_that_is_damaged_doctor_tells_and_the_next_mark_writes_it_anew(room):
    path = given_marks.given_file(room.there, room.lab.learner_id)
    path.write_bytes(path.read_bytes()[:-40])
    assert any(path.name in each.seen for each in examine(room.places) if not each.is_well)
    override(room.there, room.lab.clock, room.second, None)
    assert all(each.is_well for each in examine(room.places) if path.name in each.seen)
    before = room.stand()
    room.lose()
    taken(room, room.path)
    assert room.stand() == before


@pytest.mark.hard
def test_what_a_kill_kept_from_the_file_beside_is_kept_with_the_next_row(room):
    """On the disk is then what was given, and the file of before."""
    path = given_marks.given_file(room.there, room.lab.learner_id)
    content = path.read_bytes()
    override(room.there, room.lab.clock, room.second, Override(0.25, "Killed", "T. B."))
    path.write_bytes(content)
    override(room.there, room.lab.clock, room.third, Override(0.75, "Given", "T. B."))
    before = room.stand()
    room.lose()
    taken(room, room.path)
    assert room.stand() == before
