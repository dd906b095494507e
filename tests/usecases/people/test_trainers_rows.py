"""What a trainer did in a file from elsewhere comes in for a trainer alone, where a PIN is chosen here."""

from contextlib import contextmanager

import pytest
from click.testing import CliRunner
from tests.usecases.exam_course import RIGHT, ExamDesk

from htcourse.cli import cli
from htcourse.core.quiz import Mode
from htcourse.store.backups import list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.ui.screens.exams.words import state_words
from htcourse.usecases.exams.mark_essays import EssayKey, Marking, mark_own_essay, unmark_own_essay
from htcourse.usecases.exams.more_attempts import Allowance, allow_own_more
from htcourse.usecases.exams.more_time import give_time_in
from htcourse.usecases.exams.override import AnswerKey, Override, override_own
from htcourse.usecases.exams.release_exams import list_exams
from htcourse.usecases.exams.seen_attempts import list_seen
from htcourse.usecases.people.learners import bring_learner, copy_learner, delete_learner
from htcourse.usecases.people.restore_record import restore_copy, restore_file
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt
from htcourse.usecases.session import Session

PIN = "2468"


class Two:
    """A computer of a school, where a trainer chose a PIN, and a folder in which the learner is the trainer."""

    def __init__(self, folder) -> None:
        self.desk = ExamDesk(folder / "school")
        self.desk.start_anew()
        self.places, self.mine = self.desk.places, Places(folder / "mine")
        self.mine.prepare()
        self.file = folder / "record.db"
        self.id = self.desk.learner_id

    @property
    def here(self):
        return self.desk.session.learner

    def take_away(self):
        """Bring the record into the other folder."""
        copy_learner(self.places, self.id, self.file)
        bring_learner(self.mine, self.file, self.desk.clock)

    @contextmanager
    def elsewhere(self):
        """Work there, then take the record along again."""
        learner = LearnerFile.open(self.mine, self.id, self.desk.clock)
        session = Session(self.mine, (Library.open(self.desk.library),), learner, self.desk.clock, "en", "")
        try:
            yield session
        finally:
            session.close()
        copy_learner(self.mine, self.id, self.file)

    def bring(self, **how):
        self.desk.session.close()
        try:
            return bring_learner(self.places, self.file, self.desk.clock, **how)
        finally:
            self.desk.start_anew()

    def restore(self, **how):
        self.desk.session.close()
        try:
            return restore_file(self.places, self.file, self.id, self.desk.clock, **how)
        finally:
            self.desk.start_anew()


@pytest.fixture
def two(tmp_path):
    two = Two(tmp_path)
    set_trainer_pin(two.places, PIN)
    yield two
    two.desk.close()


def everything_of_a_trainer(session, attempt):
    """Hand in, release, give a mark by hand and another sitting; five rows, with that it was handed in."""
    submit_attempt(session, attempt.id)
    session.learner.append_event(Kind.ATTEMPT_RELEASED, attempt.quiz_id, attempt=attempt.id)
    override_own(session, AnswerKey(session.learner.id, attempt.id, 1), Override(1.0, "Checked again."))
    allow_own_more(session, Allowance(session.learner.id, attempt.quiz_id))


TRAINERS = (Kind.ATTEMPT_RELEASED, Kind.ANSWER_OVERRIDDEN, Kind.EXAM_ALLOWED)


def kinds(learner):
    return {each.kind for each in learner.events(*TRAINERS)}


@pytest.mark.parametrize("way", ["bring", "restore", "command"])
def test_an_exam_released_elsewhere_is_handed_in_and_not_released(two, way):
    page = two.desk.start("timed")
    answer_in_attempt(two.desk.session, page.id, 1, RIGHT)
    two.take_away()
    with two.elsewhere() as session:
        everything_of_a_trainer(session, page)
        assert kinds(session.learner) == set(TRAINERS)
    if way == "command":
        two.desk.session.close()
        done = CliRunner().invoke(cli, restore_command(two))
        assert "Left out: 3 entries that only a trainer may bring in (--trainer)" in done.output
        two.desk.start_anew()
    else:
        assert getattr(two, way)().held == 3
    attempt = two.here.attempt(page.id)
    assert attempt.submitted_at
    assert not attempt.released_at
    assert kinds(two.here) == set()
    assert [each.is_brought for each in list_seen(two.places).rows] == [True]
    assert ["from a file brought in" in state_words(each) for each in exams(two)] == [True]


def exams(two):
    return list_exams(two.places, two.desk.clock, lambda done, total: None).rows


def restore_command(two, *more):
    return ["--home", str(two.places.home), "restore", "--learner", two.id, "--from", str(two.file), *more]


@pytest.mark.parametrize("way", ["bring", "restore", "command"])
def test_a_trainer_brings_in_what_stayed_out(two, way):
    page = two.desk.start("timed")
    answer_in_attempt(two.desk.session, page.id, 1, RIGHT)
    two.take_away()
    with two.elsewhere() as session:
        everything_of_a_trainer(session, page)
    two.bring()
    if way == "command":
        two.desk.session.close()
        done = CliRunner().invoke(cli, restore_command(two, "--trainer"), input="1111\n")
        assert "not the trainer's PIN" in done.output
        done = CliRunner().invoke(cli, restore_command(two, "--trainer"), input=f"{PIN}\n")
        assert "Left out" not in done.output
        two.desk.start_anew()
    else:
        assert getattr(two, way)(by_trainer=True).held == 0
    assert two.here.attempt(page.id).released_at
    assert kinds(two.here) == set(TRAINERS)


def test_without_a_pin_here_everything_comes_in(tmp_path):
    two = Two(tmp_path)
    page = two.desk.start("timed")
    answer_in_attempt(two.desk.session, page.id, 1, RIGHT)
    two.take_away()
    with two.elsewhere() as session:
        everything_of_a_trainer(session, page)
    assert two.bring().held == 0
    assert two.here.attempt(page.id).released_at
    two.desk.close()


@pytest.mark.parametrize("way", ["bring", "restore"])
def test_nothing_is_answered_elsewhere_in_what_is_handed_in_here(two, way):
    page = two.desk.start("timed")
    two.take_away()
    answer_in_attempt(two.desk.session, page.id, 1, {"choices": ["act"]})
    submit_attempt(two.desk.session, page.id)
    with two.elsewhere() as session:
        answer_in_attempt(session, page.id, 1, RIGHT)
    assert getattr(two, way)().held == 1
    assert two.here.attempt(page.id).points == 0


@pytest.mark.parametrize("way", ["bring", "restore"])
def test_time_given_elsewhere_stays_out(two, way):
    page = two.desk.start("timed")
    two.take_away()
    with two.elsewhere() as session:
        give_time_in(session.learner, page.id, 60, session.stopwatch)
    assert getattr(two, way)().held == 1
    assert "extra_minutes" not in two.here.attempt(page.id).terms
    assert two.here.attempt(page.id).terms["titles"]


@pytest.mark.parametrize("done", ["marked", "handed in and marked", "taken back"])
def test_an_essay_s_mark_given_or_taken_back_elsewhere_stays_out(two, done):
    page = two.desk.start("words", Mode.TEST)
    answer_in_attempt(two.desk.session, page.id, 1, {"text": "Some words."})
    if done != "handed in and marked":
        submit_attempt(two.desk.session, page.id)
    key, marking = EssayKey(two.id, page.id, 1), Marking({"safe": "yes"})
    if done == "taken back":
        mark_own_essay(two.desk.session, key, marking)
    two.take_away()
    with two.elsewhere() as session:
        if done == "handed in and marked":
            submit_attempt(session, page.id)
        if done == "taken back":
            unmark_own_essay(session, key)
        else:
            mark_own_essay(session, key, marking)
    before = two.here.attempt(page.id)
    assert two.bring().held == 2
    after = two.here.attempt(page.id)
    assert after.submitted_at
    assert (after.points, after.waiting) == (before.points, before.waiting)


def test_what_a_learner_did_elsewhere_comes_in(two):
    two.take_away()
    with two.elsewhere() as session:
        test = start_attempt(session, "course/basics", Mode.TEST)
        answer_in_attempt(session, test.id, 1, RIGHT)
        submit_attempt(session, test.id)
        session.learner.append_event(Kind.NOTE, "course/a#b")
    assert two.bring().held == 0
    assert two.here.attempt(test.id).submitted_at
    assert two.here.attempt(test.id).terms
    assert len(two.here.events(Kind.NOTE)) == 1


@pytest.mark.parametrize("is_lost", [False, True])
def test_a_record_that_is_new_here_brings_what_is_the_learner_s(two, is_lost):
    page = two.desk.start("timed")
    answer_in_attempt(two.desk.session, page.id, 1, RIGHT)
    two.take_away()
    with two.elsewhere() as session:
        everything_of_a_trainer(session, page)
    two.desk.session.close()
    if is_lost:
        two.here.path.unlink()
    else:
        delete_learner(two.places, two.id)
    brought = bring_learner(two.places, two.file, two.desk.clock)
    two.desk.start_anew()
    assert (brought.id, brought.held) == (two.id, 3)
    assert two.here.attempt(page.id).submitted_at
    assert kinds(two.here) == set()


def test_a_copy_of_this_computer_is_restored_whole(two):
    page = two.desk.start("timed")
    answer_in_attempt(two.desk.session, page.id, 1, RIGHT)
    everything_of_a_trainer(two.desk.session, page)
    assert ["brought in" in state_words(each) for each in exams(two)] == [False]
    two.desk.session.close()
    copy = list_backups(two.places, two.id)[0].path
    two.here.path.unlink()
    assert restore_copy(two.places, two.id, copy.name, two.desk.clock).held == 0
    two.here.path.unlink()
    assert restore_file(two.places, copy, clock=two.desk.clock).held == 0
    two.desk.start_anew()
    assert two.here.attempt(page.id).released_at
    assert kinds(two.here) == set(TRAINERS)
