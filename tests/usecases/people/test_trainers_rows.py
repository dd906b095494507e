"""What a trainer did in a file from elsewhere comes in for a trainer alone, where a PIN is chosen here."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from click.testing import CliRunner
from tests.how_many import few
from tests.usecases.exam_course import RIGHT, WRONG, ExamDesk

from htcourse.cli import cli
from htcourse.core.quiz import Mode
from htcourse.store.backups import list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_queries import EVENT_COLUMNS
from htcourse.store.learner_rows import Kind
from htcourse.store.learner_writes import append, transaction
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.ui.screens.exams.words import state_words
from htcourse.usecases.exams.exam_terms import allowances
from htcourse.usecases.marking.mark_essays import EssayKey, Marking, mark_own_essay, unmark_own_essay
from htcourse.usecases.marking.more_attempts import Allowance, allow_own_more, take_own_more_back
from htcourse.usecases.marking.more_time import give_time_in
from htcourse.usecases.marking.override import AnswerKey, Override, override_own
from htcourse.usecases.marking.release_exams import list_exams
from htcourse.usecases.marking.seen_attempts import list_seen
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
            return bring_learner(self.places, self.file, self.desk.clock, **how).came
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
    override_own(session, AnswerKey(session.learner.id, attempt.id, 1), Override(1.0, "Checked again.", "Ana"))
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


def test_a_trainer_is_told_that_what_was_decided_here_stands_not_to_be_one(two):
    two.take_away()
    with two.elsewhere() as session:
        allow_own_more(session, Allowance(session.learner.id, "sample/timed"))
    allow_own_more(two.desk.session, Allowance(two.id, "sample/timed"))
    two.desk.session.close()
    join = ["--home", str(two.places.home), "restore", "--join", "--from", str(two.file), "--trainer"]
    done = CliRunner().invoke(cli, join, input=f"{PIN}\n")
    assert "Left out: 1 entry of a trainer; what was decided here about the same stands." in done.output
    two.desk.start_anew()


@pytest.mark.parametrize("way", few(["command", "bring", "restore"], 2))
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
    came = getattr(two, way)()
    assert (came.held, came.late if way == "bring" else came.has_late) == (0, 1), "no trainer brings it in either"
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


def over(session, page, points):
    """Give the first answer another mark by hand."""
    override_own(session, AnswerKey(session.learner.id, page.id, 1), Override(points, f"{points} points.", "Ana"))


@pytest.fixture
def older(two):
    """An exam handed in here and released elsewhere, marked by hand there and allowed once more; then all of it here.

    Here the release and what was allowed were taken back, and the mark by hand is another.
    """
    page = two.desk.start("timed")
    answer_in_attempt(two.desk.session, page.id, 1, RIGHT)
    submit_attempt(two.desk.session, page.id)
    two.take_away()
    with two.elsewhere() as session:
        session.learner.append_event(Kind.ATTEMPT_RELEASED, page.quiz_id, attempt=page.id)
        over(session, page, 0.0)
        allow_own_more(session, Allowance(two.id, page.quiz_id))
    person = two.desk.session
    two.here.undo_event(two.here.append_event(Kind.ATTEMPT_RELEASED, page.quiz_id, attempt=page.id))
    over(person, page, 0.5)
    allow_own_more(person, Allowance(two.id, page.quiz_id))
    take_own_more_back(person, Allowance(two.id, page.quiz_id))
    return page


def test_an_older_copy_undoes_nothing_that_a_trainer_did_since(two, older):
    assert two.bring(by_trainer=True).held == 3
    attempt = two.here.attempt(older.id)
    assert (attempt.released_at, attempt.points) == ("", 0.5)
    assert allowances(two.here, older.quiz_id, Mode.EXAM) == ()


def test_a_trainer_goes_on_elsewhere_from_what_was_done_here(two):
    page = two.desk.start("timed")
    answer_in_attempt(two.desk.session, page.id, 1, RIGHT)
    submit_attempt(two.desk.session, page.id)
    release = two.here.append_event(Kind.ATTEMPT_RELEASED, page.quiz_id, attempt=page.id)
    over(two.desk.session, page, 0.5)
    two.take_away()
    with two.elsewhere() as session:
        session.learner.undo_event(release)
        over(session, page, 0.25)
    assert two.bring(by_trainer=True).held == 0
    attempt = two.here.attempt(page.id)
    assert (attempt.released_at, attempt.points) == ("", 0.25)


def test_a_mark_that_was_taken_in_since_outlives_an_older_copy_s(two):
    page = two.desk.start("words", Mode.TEST)
    answer_in_attempt(two.desk.session, page.id, 1, {"text": "Some words."})
    submit_attempt(two.desk.session, page.id)
    two.take_away()
    key = EssayKey(two.id, page.id, 1)
    with two.elsewhere() as session:
        mark_own_essay(session, key, Marking({"safe": "no"}))
    mark_own_essay(two.desk.session, key, Marking({"safe": "yes"}))
    points = two.here.attempt(page.id).points
    assert two.bring(by_trainer=True).held == 2
    assert two.here.attempt(page.id).points == points > 0


@pytest.mark.parametrize("way", ["a backup", "a file"])
def test_a_way_back_to_an_earlier_day_keeps_what_a_trainer_did(two, way):
    test = start_attempt(two.desk.session, "course/words", Mode.TEST)
    answer_in_attempt(two.desk.session, test.id, 1, {"text": "Some words."})
    submit_attempt(two.desk.session, test.id)
    copy_learner(two.places, two.id, two.file)
    copy = two.here.backup("asked")
    mark_own_essay(two.desk.session, EssayKey(two.id, test.id, 1), Marking({"safe": "yes"}))
    allow_own_more(two.desk.session, Allowance(two.id, "course/timed"))
    points = two.here.attempt(test.id).points
    if way == "a file":
        two.restore()
    else:
        two.desk.session.close()
        restore_copy(two.places, two.id, copy.name, two.desk.clock)
        two.desk.start_anew()
    assert two.here.attempt(test.id).points == points > 0
    assert len(allowances(two.here, "course/timed", Mode.EXAM)) == 1


@pytest.mark.parametrize("mode", [Mode.TEST, Mode.PRACTICE])
def test_a_mark_that_was_taken_back_stays_so_over_two_ways_back(two, mode):
    """The copy between them lacks the attempt, or (of one that measures) did when it was written."""
    first = two.here.backup("asked")
    page = start_attempt(two.desk.session, "course/basics", mode)
    answer_in_attempt(two.desk.session, page.id, 1, WRONG)
    submit_attempt(two.desk.session, page.id)
    over(two.desk.session, page, 1.0)
    two.desk.clock.now += timedelta(days=1)
    second = two.here.backup("asked")
    override_own(two.desk.session, AnswerKey(two.id, page.id, 1), None)
    assert two.here.attempt(page.id).points == 0
    for copy in (first, second):
        two.desk.clock.now += timedelta(days=1)
        two.desk.session.close()
        restore_copy(two.places, two.id, copy.name, two.desk.clock)
        two.desk.start_anew()
    assert two.here.attempt(page.id).points == 0


def test_a_way_back_keeps_a_mark_by_hand_on_what_was_left_blank(two):
    test = start_attempt(two.desk.session, "course/basics", Mode.TEST)
    submit_attempt(two.desk.session, test.id)
    copy = two.here.backup("asked")
    over(two.desk.session, test, 0.5)
    points = two.here.attempt(test.id).points
    two.desk.session.close()
    restore_copy(two.places, two.id, copy.name, two.desk.clock)
    two.desk.start_anew()
    assert two.here.attempt(test.id).points == points > 0


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
    assert (brought.id, brought.came.held) == (two.id, 3)
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


def test_no_row_made_by_hand_takes_back_what_a_trainer_did_or_that_an_attempt_was_handed_in(two):
    page = two.desk.start("timed")
    answer_in_attempt(two.desk.session, page.id, 1, RIGHT)
    everything_of_a_trainer(two.desk.session, page)
    two.take_away()
    fixed = two.here.events(*TRAINERS, Kind.ATTEMPT_SUBMITTED)
    with two.elsewhere() as session:
        read = session.learner.append_event(Kind.SECTION_READ, "demo/x#y")
        own_undo = session.learner.undo_event(read)
        connection = session.learner._connection
        with transaction(connection):
            for each in fixed:
                values = (f"u{each.id}", Kind.SECTION_READ, "demo", "demo/x#y", "", "", "en", "{}", each.at, 0, each.id)
                append(connection, "event", EVENT_COLUMNS, values)
    two.bring()
    assert two.here.events(*TRAINERS, Kind.ATTEMPT_SUBMITTED) == fixed
    assert own_undo in {each.id for each in two.here.events(undone=True)}
