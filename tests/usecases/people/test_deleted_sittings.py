"""A deleted record leaves behind what it had begun that measures, where a PIN is chosen: no name, no id."""

import shutil

import pytest
from click.testing import CliRunner
from tests.usecases.exam_course import ExamDesk

from htcourse.cli import cli
from htcourse.core.errors import CourseError, FolderError, InUseError
from htcourse.core.quiz import Mode
from htcourse.store.deleted_sittings import MOST
from htcourse.store.settings import change_settings, read_settings
from htcourse.usecases.people import learners
from htcourse.usecases.people.learners import (
    DeletedSitting,
    bring_learner,
    copy_learner,
    create_learner,
    delete_learner,
    leaving_trace,
)
from htcourse.usecases.people.restore_record import start_new
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import submit_attempt

PIN = "2468"
TIMED = DeletedSitting("course/timed", "exam", "2026-03-02", True)
DRAWN = DeletedSitting("course/drawn", "pre", "2026-03-02", False)


@pytest.fixture
def desk(tmp_path):
    desk = ExamDesk(tmp_path)
    desk.start_anew()
    set_trainer_pin(desk.places, PIN)
    yield desk
    desk.leave()


def sit(desk):
    """Hand an exam in, begin a pre-test and a test, and close the program."""
    submit_attempt(desk.session, desk.start("timed").id)
    desk.start("drawn", Mode.PRE)
    submit_attempt(desk.session, desk.start("drawn", Mode.TEST).id)
    desk.session.close()


def kept(desk):
    return read_settings(desk.places).deleted_sittings


def test_what_measures_is_kept_without_name_or_id_and_told_by_the_commands(desk):
    sit(desk)
    delete_learner(desk.places, desk.learner_id)
    assert kept(desk) == (TIMED, DRAWN)
    assert desk.learner_id not in desk.places.settings_file.read_text()
    for command in (["release"], ["held"], ["attempts"]):
        said = CliRunner().invoke(cli, ["--home", str(desk.places.home), *command], input=f"{PIN}\n").stderr
        assert "Records deleted on this computer had begun:" in said
        assert "course/timed  exam  2026-03-02  submitted" in said
        assert "course/drawn  pre  2026-03-02  not submitted" in said


def test_who_only_learned_leaves_no_trace(desk):
    submit_attempt(desk.session, desk.start("drawn", Mode.TEST).id)
    desk.session.close()
    delete_learner(desk.places, desk.learner_id)
    assert kept(desk) == ()


def test_nor_does_anybody_where_no_pin_is_chosen(desk):
    change_settings(desk.places, lambda settings: settings._replace(pin_hash=""))
    sit(desk)
    delete_learner(desk.places, desk.learner_id)
    assert kept(desk) == ()


def test_a_deletion_that_is_refused_leaves_none(desk, monkeypatch):
    monkeypatch.setattr("htcourse.store.learners_here._DELETION_SECONDS", 0)
    submit_attempt(desk.session, desk.start("timed").id)
    with pytest.raises(InUseError):
        delete_learner(desk.places, desk.learner_id)
    assert kept(desk) == ()


def test_where_it_cannot_be_kept_nothing_goes(desk, monkeypatch):
    sit(desk)

    def refuse(*_):
        raise FolderError("full")

    monkeypatch.setattr(learners, "change_settings", refuse)
    with pytest.raises(CourseError, match="full"):
        delete_learner(desk.places, desk.learner_id)
    assert desk.places.learner_ids() == (desk.learner_id,)


@pytest.mark.parametrize("how", ["damaged", "gone", "begun anew", "an older file"])
def test_of_a_record_that_does_not_have_it_its_copies_say_it(desk, how, tmp_path):
    path = desk.session.learner.path
    desk.session.close()
    before = shutil.copy(path, tmp_path / "before.db")
    desk.start_anew()
    sit(desk)
    if how == "an older file":
        shutil.copy(before, path)
    elif how == "gone":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:5000])
    if how == "begun anew":
        start_new(desk.places, desk.learner_id)
    delete_learner(desk.places, desk.learner_id)
    assert kept(desk) == (TIMED, DRAWN)


def test_what_somebody_else_began_whose_record_stands_in_the_place_is_not_told(desk):
    other = create_learner(desk.places, name="Bolat")
    path = desk.session.learner.path
    sit(desk)
    shutil.copy(path, desk.places.learners / f"{other}.db")
    assert leaving_trace(desk.places, other) == ()
    delete_learner(desk.places, other)
    assert kept(desk) == ()


def test_it_stays_when_the_record_is_brought_back_and_only_the_newest_are_kept(desk, tmp_path):
    sit(desk)
    copy_learner(desk.places, desk.learner_id, tmp_path / "mine.db")
    old = DeletedSitting("course/old", "post", "2025-01-01", True)
    change_settings(desk.places, lambda settings: settings._replace(deleted_sittings=(old,) * MOST))
    delete_learner(desk.places, desk.learner_id)
    assert kept(desk) == ((old,) * (MOST - 2) + (TIMED, DRAWN))
    bring_learner(desk.places, tmp_path / "mine.db", desk.clock)
    assert kept(desk)[-2:] == (TIMED, DRAWN)
