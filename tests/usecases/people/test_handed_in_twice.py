"""Of an attempt handed in twice, in two copies of a record, the first counts, whichever way the other comes."""

import shutil

import pytest
from click.testing import CliRunner
from tests.how_many import crossed
from tests.store.behind import change_behind
from tests.usecases.exam_course import RIGHT, WRONG
from tests.usecases.people.test_trainers_rows import PIN, Two

from htcourse.cli import cli
from htcourse.core.quiz import Mode
from htcourse.store.backups import list_backups
from htcourse.store.handed_in_results import copy_results
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_queries import EVENT_COLUMNS
from htcourse.store.learner_rows import AttemptRow, Kind
from htcourse.store.learner_writes import append, as_json, transaction
from htcourse.usecases.doctor import examine
from htcourse.usecases.exams.exam_time import end_overdue_exams
from htcourse.usecases.people.join_copies import join_copies
from htcourse.usecases.people.learners import bring_learner, copy_learner
from htcourse.usecases.people.restore_record import restore_file
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, submit_attempt


class Twice(Two):
    """The two places, and the attempt that is handed in at both, as it was after the first."""

    attempt = ""
    first: AttemptRow


MODES = {Mode.EXAM: "timed", Mode.TEST: "blind"}
WAYS = {
    "bring in": lambda two: two.bring().twice,
    "a trainer brings in": lambda two: two.bring(by_trainer=True).twice,
    "restore": lambda two: two.restore().twice,
    "a trainer restores": lambda two: two.restore(by_trainer=True).twice,
}


@pytest.fixture(params=MODES)
def sat_twice(request, tmp_path):
    """An attempt that was handed in here with one wrong answer and released, and elsewhere later with right ones."""
    two = Twice(tmp_path)
    set_trainer_pin(two.places, PIN)
    two.attempt = two.desk.start(MODES[request.param], request.param).id
    answer_in_attempt(two.desk.session, two.attempt, 2, RIGHT)
    two.take_away()
    answer_in_attempt(two.desk.session, two.attempt, 1, WRONG)
    submit_attempt(two.desk.session, two.attempt)
    two.here.append_event(Kind.ATTEMPT_RELEASED, f"course/{MODES[request.param]}", attempt=two.attempt)
    first = two.here.attempt(two.attempt)
    assert first is not None
    two.first = first
    assert (two.first.answered, two.first.doubt) == (2, None)
    with two.elsewhere() as session:
        for number in (1, 2, 3):
            answer_in_attempt(session, two.attempt, number, RIGHT)
        submit_attempt(session, two.attempt)
    yield two
    two.desk.close()


def stands(two):
    """Say whether the first sitting stands as it was, with its own answers alone."""
    rows = two.here.responses(attempt=two.attempt)
    handed_in = two.here.events(Kind.ATTEMPT_SUBMITTED, attempt=two.attempt)
    return two.here.attempt(two.attempt) == two.first and len(rows) == 2 and len(handed_in) == 1


@pytest.mark.parametrize(("sat_twice", "way"), crossed(MODES, WAYS), indirect=["sat_twice"])
def test_whichever_way_it_comes_the_first_stands_and_it_is_said(sat_twice, way):
    assert WAYS[way](sat_twice) == 1
    assert stands(sat_twice)
    assert WAYS[way](sat_twice) == 1, "and once more"
    assert stands(sat_twice)


@pytest.mark.parametrize(("sat_twice", "takes"), crossed(MODES, [bring_learner, restore_file]), indirect=["sat_twice"])
def test_a_record_that_is_lost_has_it_as_its_copies_do(sat_twice, takes):
    two = sat_twice
    two.desk.session.close()
    two.places.learner_file(two.id).unlink()
    takes(two.places, two.file, clock=two.desk.clock)
    two.desk.start_anew()
    assert stands(two)


def test_what_a_copy_holds_of_the_second_does_not_come_back_and_is_not_missing(sat_twice):
    two = sat_twice
    two.desk.session.close()
    copy = list_backups(two.places, two.id)[0].path
    shutil.copy(two.file, copy.with_name(copy.name.replace(copy.name[:8], "20991231")))
    seen = [each for each in examine(two.places) if "that the record lacks: " in each.seen]
    join_copies(two.places, two.id)
    join_copies(two.places, two.id, copy=list_backups(two.places, two.id)[0].path.name)
    two.desk.start_anew()
    assert (stands(two), seen) == (True, [])


@pytest.fixture(params=["by hand", "by time"])
def left_elsewhere(request, tmp_path):
    """An exam that was handed in here with two answers, and got three others elsewhere, where it is under way."""
    two = Twice(tmp_path)
    two.attempt = two.desk.start("timed").id
    answer_in_attempt(two.desk.session, two.attempt, 2, RIGHT)
    two.take_away()
    answer_in_attempt(two.desk.session, two.attempt, 1, WRONG)
    with two.elsewhere() as session:
        for number in (1, 2, 3):
            answer_in_attempt(session, two.attempt, number, RIGHT)
    if request.param == "by hand":
        submit_attempt(two.desk.session, two.attempt)
    else:
        two.desk.pass_time(60)
        two.desk.start_anew()
        end_overdue_exams(two.desk.session)
    two.first = two.here.attempt(two.attempt)
    assert (two.first.answered, two.first.points, two.first.doubt) == (2, 1.0, None)
    yield two
    two.desk.close()


@pytest.mark.parametrize(
    ("left_elsewhere", "way"),
    crossed(["by hand", "by time"], ["bring", "restore", "join"]),
    indirect=["left_elsewhere"],
)
def test_no_answer_of_a_copy_under_way_comes_beside_what_is_handed_in_and_it_is_said(left_elsewhere, way):
    two = left_elsewhere
    for _ in range(2):
        if way == "join":
            two.desk.session.close()
            copy = list_backups(two.places, two.id)[0].path
            shutil.copy(two.file, late := copy.with_name(copy.name.replace(copy.name[:8], "20991231")))
            assert not [each for each in examine(two.places) if "that the record lacks: " in each.seen]
            words = ["--home", str(two.places.home), "restore", "--learner", two.id, "--join"]
            assert "Brought" not in CliRunner().invoke(cli, words).output
            said = CliRunner().invoke(cli, [*words, "--from", late.name]).output
            assert "Nothing came in." in said
            assert "it was submitted without them, and its own are all there" in said
            late.unlink()
            two.desk.start_anew()
        else:
            came = getattr(two, way)()
            assert (came.late, came.responses) == (3, 0) if way == "bring" else came.has_late
        assert stands(two)


def test_where_an_answer_is_lost_here_a_copy_may_hold_it(left_elsewhere):
    two = left_elsewhere
    own = copy_learner(two.places, two.id, two.file.with_name("own.db"))
    two.desk.session.close()
    path, lost = two.places.learner_file(two.id), f"attempt = '{two.attempt}' and number = 1"
    assert change_behind(path, f"delete from response where {lost}") == 1
    bring_learner(two.places, own, two.desk.clock)
    two.desk.start_anew()
    assert (two.here.attempt(two.attempt).answered, two.here.attempt(two.attempt).doubt) == (2, None)


def test_no_answer_in_practice_is_taken_back_where_the_file_says_another_mode(tmp_path):
    two = Twice(tmp_path)
    two.attempt = two.desk.start("silent", Mode.PRACTICE).id
    answer_in_attempt(two.desk.session, two.attempt, 1, RIGHT)
    two.take_away()
    with two.elsewhere() as session:
        answer_in_attempt(session, two.attempt, 2, RIGHT)
        submit_attempt(session, two.attempt)
    answer_in_attempt(two.desk.session, two.attempt, 3, {"choices": ["force", "fraud"]})
    assert change_behind(two.file, f"update attempt set mode = 'test' where id = '{two.attempt}'") == 1
    two.bring()
    assert {each.number for each in two.here.responses(attempt=two.attempt)} == {1, 2, 3}
    two.desk.close()


@pytest.mark.parametrize("is_first", [True, False])
def test_a_record_that_took_both_in_is_read_by_the_first(two_rows, is_first):
    """One merged into it stands behind; one that a restore put there stands before: brought, it counts after."""
    learner, attempt = two_rows(is_first)
    found = learner.attempt(attempt)
    assert (found.submitted_at, found.doubt) == ("2026-09-02T00:00:00.000Z", None)
    assert learner.standing_event(Kind.ATTEMPT_SUBMITTED, attempt).data["rows"] == 0


def test_such_a_record_hands_in_and_gives_on_the_first_alone(two_rows, tmp_path):
    learner, attempt = two_rows(True)
    places, id, path = learner.places, learner.id, learner.path
    learner.close()
    (tmp_path / "handed.db").write_bytes(copy_results(places, id).database)
    for file in (tmp_path / "handed.db", path):
        other = Two(tmp_path / file.stem).mine
        assert bring_learner(other, file).id == id
        with LearnerFile.open(other, id) as there:
            ends = there.events(Kind.ATTEMPT_SUBMITTED, attempt=attempt)
            assert [each.data["rows"] for each in ends] == [0]


@pytest.fixture
def two_rows(tmp_path):
    """Return an open record whose attempt was handed in twice, with the other row written first or last."""
    two = Two(tmp_path)

    def make(is_first):
        page = two.desk.start("timed")
        learner = two.here
        own = ("2026-09-02T00:00:00.000Z", 0, "restored" if is_first else "")
        other = ("2026-09-01T00:00:00.000Z", 8, "brought")
        for at, rows, origin in (other, own) if is_first else (own, other):
            row = (f"{page.id[:-1]}{rows}", str(Kind.ATTEMPT_SUBMITTED), "course", page.quiz_id, "", page.id, "")
            with transaction(learner._connection, origin):
                append(learner._connection, "event", EVENT_COLUMNS, (*row, as_json({"rows": rows}), at, 0, ""))
        return learner, page.id

    yield make
    two.desk.close()
