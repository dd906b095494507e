"""A time-up written by the program gives way to a person's handing in within it, in whatever order they come."""

import shutil
from dataclasses import replace

import pytest
from click.testing import CliRunner
from tests.how_many import crossed, few
from tests.usecases.exam_course import RIGHT, WRONG
from tests.usecases.people.test_trainers_rows import PIN, Two, exams

from htcourse.cli import cli
from htcourse.core.clock import Stopwatch
from htcourse.store.backups import list_backups
from htcourse.store.handed_in_twice import handed_in, handings_in
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_queries import COLUMNS
from htcourse.store.learner_rows import Kind
from htcourse.store.packages import install_library
from htcourse.store.places import Places
from htcourse.ui.screens.exams.words import state_words
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.collect import collect
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.classes.roster import find_class, new_class
from htcourse.usecases.doctor import examine
from htcourse.usecases.exams.exam_time import end_overdue_exams, exam_time, keep_exam_time
from htcourse.usecases.marking.mark_essays import EssayKey, Marking, mark_in
from htcourse.usecases.marking.override import AnswerKey, Override, override_in
from htcourse.usecases.marking.release_exams import ExamState
from htcourse.usecases.marking.seen_attempts import list_seen
from htcourse.usecases.people.held_exam import Refusal, set_own_aside
from htcourse.usecases.people.join_copies import join_copies
from htcourse.usecases.people.learners import bring_learner, copy_learner
from htcourse.usecases.people.restore_record import restore_file
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, submit_attempt
from htcourse.usecases.results.signing_key import signing_key


class Sat(Two):
    """The two places, the attempt, and its mark where it was handed in."""

    attempt = ""
    sat: tuple[object, ...] = ()


@pytest.fixture
def two(tmp_path):
    """An exam begun on one computer, answered there once more, handed in on another; then its time is up here."""
    two = Sat(tmp_path)
    two.attempt = two.desk.start("timed").id
    answer_in_attempt(two.desk.session, two.attempt, 1, RIGHT)
    two.take_away()
    answer_in_attempt(two.desk.session, two.attempt, 1, WRONG)
    answer_in_attempt(two.desk.session, two.attempt, 3, RIGHT)
    two.desk.pass_time(1)
    with two.elsewhere() as session:
        answer_in_attempt(session, two.attempt, 2, RIGHT)
        submit_attempt(session, two.attempt)
        two.sat = marks(session.learner.attempt(two.attempt))
    two.desk.pass_time(600)
    two.desk.start_anew()
    (ended,) = end_overdue_exams(two.desk.session)
    assert (two.sat[1:3], ended.points, ended.answered) == ((2, 2.0), 0.0, 2)
    yield two
    two.desk.close()


def marks(attempt):
    return attempt.submitted_at, attempt.answered, attempt.points, attempt.doubt


def here(two):
    return marks(two.here.attempt(two.attempt))


WAYS = {
    "bring in": lambda two: two.bring(),
    "a trainer brings in": lambda two: two.bring(by_trainer=True),
    "restore": lambda two: two.restore(),
    "a trainer restores": lambda two: two.restore(by_trainer=True),
}


@pytest.mark.hard
@pytest.mark.parametrize(("way", "has_pin"), crossed(WAYS, [True, False]))
def test_the_persons_own_counts_whichever_way_it_comes(two, way, has_pin):
    if has_pin:
        set_trainer_pin(two.places, PIN)
    assert WAYS[way](two).twice == 0
    assert here(two) == two.sat
    WAYS[way](two)
    assert here(two) == two.sat, "and once more"
    agrees(two.here)


@pytest.mark.parametrize("takes", [bring_learner, restore_file])
def test_the_time_up_comes_in_nowhere_after_it(two, takes):
    file = copy_learner(two.places, two.id, two.file.with_name("up.db"))
    takes(two.mine, two.file.with_name("up.db"), clock=two.desk.clock)
    with LearnerFile.open(two.mine, two.id, two.desk.clock) as there:
        assert marks(there.attempt(two.attempt)) == two.sat, file
        agrees(there)


def test_copies_bring_the_time_up_back_nowhere_and_the_persons_own_in(two):
    two.desk.session.close()
    copy = list_backups(two.places, two.id)[0].path
    shutil.copy(two.file, copy.with_name(copy.name.replace(copy.name[:8], "20991231")))
    join_copies(two.places, two.id)
    two.desk.start_anew()
    assert here(two) == two.sat
    assert not [each for each in examine(two.places) if "that the record lacks: " in each.seen]


@pytest.mark.parametrize(("damage", "is_brought"), crossed(["gone", "damaged"], [True, False]))
def test_a_record_that_is_lost_comes_back_by_the_persons_own(two, damage, is_brought):
    if is_brought:
        two.bring()
        two.desk.session.learner.copy_now()
    two.desk.session.close()
    path = two.places.learner_file(two.id)
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:4096] + bytes(8192))
    restore_file(two.places, two.file, two.id, clock=two.desk.clock)
    two.desk.start_anew()
    assert here(two) == two.sat


def test_what_was_told_stands(two):
    two.here.append_event(Kind.ATTEMPT_RELEASED, "course/timed", attempt=two.attempt)
    before = here(two)
    for way in WAYS.values():
        assert way(two).twice == 1
        assert here(two) == before
    agrees(two.here)


@pytest.mark.hard
@pytest.mark.parametrize("order", few(["7 8 7", "87", "7 + 8", "7 8", "8 7", "78 7", "+ 7"], 3))
def test_a_class_has_the_same_mark_in_whatever_order_it_collects(two, tmp_path, order):
    """7 is the computer whose time was up, 8 where it was handed in, + the first one once it has both."""
    desk = Places(tmp_path / "desk")
    desk.prepare()
    package = tmp_path / "course.htmod"
    own = shutil.copy(two.desk.library, tmp_path / two.desk.library.name)
    package.write_bytes(b"")
    install_library(desk, own, package)
    of = new_class(desk, "Spring")
    card, stick = read_card(save_card(of, tmp_path / "s.htclass")), tmp_path / "stick"
    both = Places(tmp_path / "both")
    two.desk.session.close()
    signing_key(two.places)
    shutil.copytree(two.places.home, both.home)
    bring_learner(both, two.file, two.desk.clock, by_trainer=True)
    shutil.copytree(two.places.home / "trainer", two.mine.home / "trainer", dirs_exist_ok=True)
    for together in order.split():
        for which in together:
            (stick / which).mkdir(parents=True)
            places = {"7": two.places, "8": two.mine, "+": both}[which]
            hand_in(places, two.id, card, "K7-1", stick / which, two.desk.clock)
        files = [*stick.glob("*/*.htresult")]
        rows = collect(desk, find_class(desk, "Spring"), files, clock=two.desk.clock).rows
        assert FileVerdict.OTHER_SIGNER not in [each.found for each in rows]
        shutil.rmtree(stick)
    with LearnerFile.open(desk.of_class(of.id), two.id, two.desk.clock) as record:
        assert marks(record.attempt(two.attempt)) == two.sat
        agrees(record)
    two.desk.start_anew()


def agrees(learner):
    """SQL and Python say of a record the same."""
    rows = [
        (table, row)
        for table, columns in COLUMNS.items()
        for row in learner._connection.execute(f"select {columns} from {table} order by rowid")
    ]
    found = {attempt: ends[0] for attempt, ends in handings_in(rows).items()}
    assert found == handed_in(learner._connection)


@pytest.mark.parametrize("way", few(WAYS, 2))
def test_a_trainers_mark_of_a_blank_stands_where_it_was_blank_there_too(tmp_path, way):
    two = Sat(tmp_path)
    two.attempt = two.desk.start("timed").id
    answer_in_attempt(two.desk.session, two.attempt, 1, RIGHT)
    two.take_away()
    two.desk.pass_time(1)
    with two.elsewhere() as session:
        answer_in_attempt(session, two.attempt, 2, RIGHT)
        submit_attempt(session, two.attempt)
        two.sat = marks(session.learner.attempt(two.attempt))
    two.desk.pass_time(600)
    two.desk.start_anew()
    assert end_overdue_exams(two.desk.session)
    for number in (2, 3):
        override_in(two.here, AnswerKey(two.id, two.attempt, number), Override(0.5, "Said aloud.", "Ana"))
    assert here(two)[2] == 2.0
    WAYS[way](two)
    assert here(two) == (*two.sat[:2], 2.5, None), "of the second its answer counts, of the third its mark"
    two.desk.close()


@pytest.mark.hard
@pytest.mark.parametrize(("way", "times"), crossed(WAYS, [2, 3]))
def test_the_newest_of_several_marks_of_an_essay_stands(tmp_path, way, times):
    two = Sat(tmp_path)
    two.attempt = two.desk.start("typed").id
    answer_in_attempt(two.desk.session, two.attempt, 1, {"text": "I would ask."})
    two.take_away()
    two.desk.pass_time(1)
    with two.elsewhere() as session:
        submit_attempt(session, two.attempt)
        two.sat = marks(session.learner.attempt(two.attempt))
    two.desk.pass_time(600)
    two.desk.start_anew()
    assert end_overdue_exams(two.desk.session)
    for level in ("yes", "no", "yes")[-times:]:
        mark_in(two.here, EssayKey(two.id, two.attempt, 1), Marking({"safe": level}, "Read again."))
    before = here(two)
    for _ in range(2):
        WAYS[way](two)
        assert here(two) == (two.sat[0], *before[1:])
        assert not two.here.attempt(two.attempt).waiting
    two.desk.close()


@pytest.fixture
def school(tmp_path):
    """Where a trainer chose a PIN: an exam of 30 minutes, for 20 of them under way when its record is taken along."""
    school = Sat(tmp_path)
    set_trainer_pin(school.places, PIN)
    school.attempt = school.desk.start("timed").id
    school.desk.pass_time(20)
    keep_exam_time(school.desk.session, school.attempt)
    school.take_away()
    yield school
    school.desk.close()


def look_in(session, school, hours):
    """Open the exam elsewhere, and set the clock forward while it is open: the stopwatch there hardly moves."""
    keep_exam_time(session, school.attempt)
    school.desk.set_clock(60 * hours)
    keep_exam_time(session, school.attempt)
    school.desk.set_clock(-60 * hours)


@pytest.mark.parametrize("way", ["bring in", "restore"])
def test_a_clock_set_forward_elsewhere_gives_no_time_back(school, way):
    with school.elsewhere() as session:
        look_in(session, school, 10)
    school.desk.pass_time(5)
    before = exam_time(school.desk.session, school.attempt).seconds_left
    WAYS[way](school)
    left = exam_time(school.desk.session, school.attempt).seconds_left
    assert left <= before == 5 * 60
    assert left == pytest.approx(before, abs=5)
    school.desk.pass_time(6)
    assert exam_time(school.desk.session, school.attempt).is_over


@pytest.mark.parametrize("way", ["bring in", "restore"])
def test_that_the_clock_was_set_back_here_stays_noted(school, way):
    with school.elsewhere() as session:
        keep_exam_time(session, school.attempt)
    school.desk.set_clock(-10)
    school.desk.pass_time(1)
    assert keep_exam_time(school.desk.session, school.attempt).was_set_back
    school.desk.set_clock(10)
    WAYS[way](school)
    assert exam_time(school.desk.session, school.attempt).was_set_back
    assert keep_exam_time(school.desk.session, school.attempt).was_set_back


def test_time_that_passed_elsewhere_counts(school):
    with school.elsewhere() as session:
        keep_exam_time(session, school.attempt)
        school.desk.set_clock(7)
        session = replace(session, stopwatch=Stopwatch())
        keep_exam_time(session, school.attempt)
        school.desk.set_clock(-7)
    school.bring()
    assert exam_time(school.desk.session, school.attempt).seconds_left == pytest.approx(3 * 60, abs=5)


@pytest.mark.parametrize("way", ["bring in", "restore"])
def test_answers_given_elsewhere_to_an_exam_under_way_are_named_and_it_can_be_set_aside(school, way):
    with school.elsewhere() as session:
        answer_in_attempt(session, school.attempt, 2, RIGHT)
    WAYS[way](school)
    (row,) = exams(school)
    assert "from a file brought in" in state_words(row)
    assert (row.state, row.is_held, row.may_set_aside) == (ExamState.UNDER_WAY, False, True)
    listed = CliRunner().invoke(cli, ["--home", str(school.places.home), "held"], input=f"{PIN}\n").output
    assert "or some of it came in a file" in listed
    submit_attempt(school.desk.session, school.attempt)
    assert [each.is_brought for each in list_seen(school.places).rows] == [True]
    (row,) = exams(school)
    assert (row.is_brought, row.may_set_aside) == (True, True)
    set_own_aside(school.desk.session, school.attempt, Refusal("Went on at home", "Ana"))
    assert [each.state for each in exams(school)] == [ExamState.SET_ASIDE]


def test_an_own_copy_and_one_of_its_own_rows_are_no_file_from_elsewhere(school):
    answer_in_attempt(school.desk.session, school.attempt, 2, RIGHT)
    copy_learner(school.places, school.id, school.file)
    school.restore()
    school.desk.session.close()
    restore_file(school.places, list_backups(school.places, school.id)[0].path, school.id, school.desk.clock)
    school.desk.start_anew()
    submit_attempt(school.desk.session, school.attempt)
    assert [(each.is_brought, each.may_set_aside) for each in exams(school)] == [(False, False)]


def test_what_was_opened_elsewhere_after_it_was_submitted_here_is_from_here(school):
    submit_attempt(school.desk.session, school.attempt)
    school.desk.pass_time(1)
    with school.elsewhere() as session:
        keep_exam_time(session, school.attempt)
        answer_in_attempt(session, school.attempt, 2, RIGHT)
    school.bring()
    assert [(each.is_brought, each.may_set_aside) for each in exams(school)] == [(False, False)]


@pytest.mark.parametrize("how", ["restored", "joined", "damaged"])
def test_what_ran_out_here_is_ended_before_a_file_fills_its_blanks(school, how):
    answer_in_attempt(school.desk.session, school.attempt, 1, WRONG)
    school.desk.session.close()  # the command's clock is that of this computer, by which the time is up
    with school.elsewhere() as session:
        answer_in_attempt(session, school.attempt, 1, RIGHT)
        answer_in_attempt(session, school.attempt, 2, RIGHT)
    if how == "damaged":
        with school.file.open("r+b") as file:
            file.truncate(school.file.stat().st_size - 4096)
    joins = ["--join"] if how == "joined" else []
    command = ["--home", str(school.places.home), "restore", *joins, "--from", str(school.file)]
    done = CliRunner().invoke(cli, command)
    assert done.exit_code == 0, done.output
    school.desk.start_anew()
    attempt = school.here.attempt(school.attempt)
    assert (bool(attempt.submitted_at), attempt.answered, attempt.points) == (True, 1, 0)
    assert [each.is_brought for each in list_seen(school.places).rows] == [False]
