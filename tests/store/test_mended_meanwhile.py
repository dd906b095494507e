"""Two who mean to mend the same damaged record: the second finds it whole, and takes nothing out of it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.how_many import crossed
from tests.store.restoring import FIRST, LATER, answered, asides, backup_of, crashed_with_a_log, flip_definition, tear
from tests.store.samples import FixedClock, answer

from htcourse.cli import cli
from htcourse.core.errors import NotFoundError, WholeAgainError
from htcourse.store.backups import backup_folder, list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learners_here import bring_learner, copy_learner, delete_learner
from htcourse.store.locks import FileLock
from htcourse.store.places import Places
from htcourse.store.restore import Restored, restore
from htcourse.usecases.people.restore_record import restore_copy, restore_file, save_readable, start_new

MORE = 10
"""Answers given since another window mended the record."""


def _torn(places: Places, learner_id: str) -> None:
    tear(crashed_with_a_log(places, learner_id))


def _flipped(places: Places, learner_id: str) -> None:
    flip_definition(places.learner_file(learner_id))


def mended_elsewhere(places: Places, learner_id: str, clock: FixedClock, copy: Path) -> int:
    """Let another window mend the record and go on in it; return how many answers it holds then."""
    restore_copy(places, learner_id, copy.name, clock, mends=True)
    clock.pass_time(minutes=1)
    with LearnerFile.open(places, learner_id, clock) as learner:
        for number in range(MORE):
            answer(learner, f"after-{number}")
        return len(learner.responses())


SECOND: dict[str, Callable[[Places, str, Path, FixedClock], object]] = {
    "restore": lambda places, who, copy, clock: restore_copy(places, who, copy.name, clock, mends=True),
    "restore from a file": lambda places, who, copy, clock: restore_file(places, copy, who, clock, damaged=[who]),
    "save what can be read": lambda places, who, _, clock: save_readable(places, who, clock),
    "start new": lambda places, who, _, clock: start_new(places, who, clock),
}


@pytest.mark.parametrize(("harm", "name"), crossed([_torn, _flipped], SECOND))
def test_the_second_who_mends_a_record_takes_no_answer_out_of_it(places, clock, record, harm, name) -> None:
    copy = backup_of(places, record).path
    harm(places, record)
    held = mended_elsewhere(places, record, clock, copy)
    assert held > FIRST + MORE
    before = places.learner_file(record).read_bytes()
    with pytest.raises(WholeAgainError, match="The record of Дана is whole again"):
        SECOND[name](places, record, copy, clock)
    assert places.learner_file(record).read_bytes() == before
    assert answered(places, record) == held


def test_so_where_there_was_no_copy(places, clock, record) -> None:
    _torn(places, record)
    shutil.rmtree(backup_folder(places, record))
    save_readable(places, record, clock)
    with LearnerFile.open(places, record, clock) as learner:
        answer(learner, "after")
    held = answered(places, record)
    with pytest.raises(WholeAgainError):
        save_readable(places, record, clock)
    assert answered(places, record) == held


def test_a_lost_record_that_another_brought_back_meanwhile_is_joined(places, clock, record, tmp_path, monkeypatch):
    """Another window restores it between the look and the lock."""
    handed, copy = copy_learner(places, record, tmp_path / "handed.db"), backup_of(places, record).path
    places.learner_file(record).unlink()
    real = FileLock.acquire
    is_first = True

    def acquire(lock: FileLock, **how: Any) -> None:
        nonlocal is_first
        if is_first:
            is_first = False
            mended_elsewhere(places, record, clock, copy)
        real(lock, **how)

    monkeypatch.setattr(FileLock, "acquire", acquire)
    bring_learner(places, handed, clock)
    assert answered(places, record) == FIRST + LATER + MORE
    assert asides(places, record) == []


@pytest.mark.parametrize("name", SECOND)
def test_a_record_that_another_deletes_meanwhile_does_not_come_back(places, clock, record, monkeypatch, name) -> None:
    """Another window deletes it between the look and the lock."""
    copy = backup_of(places, record).path
    _flipped(places, record)
    real = FileLock.acquire
    locked: list[FileLock] = []

    def acquire(lock: FileLock, **how: Any) -> None:
        locked.append(lock)
        if len(locked) == 1:
            delete_learner(places, record)
        real(lock, **how)

    monkeypatch.setattr(FileLock, "acquire", acquire)
    with pytest.raises(NotFoundError):
        SECOND[name](places, record, copy, clock)
    assert [each for each in places.home.rglob("*") if record in each.name and each.suffix != ".lock"] == []


def test_a_way_back_on_purpose_says_before_how_many_answers_go(places, clock, record, monkeypatch) -> None:
    copy = backup_of(places, record).path
    held = answered(places, record)
    told: list[tuple[int, int]] = []

    def tell(answers: int) -> None:
        told.append((answers, sum(each.reason == "restore" for each in list_backups(places, record))))

    restore_copy(places, record, copy.name, clock, on_leaving=tell)
    assert told == [(held - FIRST, 0)]
    assert answered(places, record) == FIRST


def test_the_command_says_so_too_and_nothing_where_none_goes(places, clock, record) -> None:
    copy = backup_of(places, record).path
    command = ["--home", str(places.home), "restore", "--learner", record, "--from", copy.name]
    said = CliRunner().invoke(cli, command).output
    assert said.index(f"whole: {LATER} answers go out of it") < said.index("Restored: Дана")
    assert "go out of it" not in CliRunner().invoke(cli, command).output


def test_of_two_commands_at_once_the_second_says_that_it_is_whole(places, clock, record, monkeypatch) -> None:
    """It looks at the record while that is damaged; the first has mended it before the second takes the lock."""
    copy = backup_of(places, record).path
    _torn(places, record)
    real, held = restore, 0

    def late(*arguments: Any, **how: Any) -> Restored:
        nonlocal held
        monkeypatch.setattr("htcourse.usecases.people.restore_record.restore", real)
        held = mended_elsewhere(places, record, clock, copy)
        return real(*arguments, **how)

    for more in ([], ["--learner", record, "--from", copy.name], ["--from", str(copy)]):
        with monkeypatch.context() as patched:
            patched.setattr("htcourse.usecases.people.restore_record.restore", late)
            error = CliRunner().invoke(cli, ["--home", str(places.home), "restore", *more]).exception
        assert isinstance(error, WholeAgainError), error
        assert answered(places, record) == held
        _flipped(places, record)
