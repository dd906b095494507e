"""On a disk that knows neither second names nor rights, as FAT of a stick, each thing works once as anywhere."""

import errno
import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.store.restoring import crashed_with_a_log, flip_definition, tear
from tests.store.samples import answer

from htcourse.cli import cli
from htcourse.store.backups import list_asides, list_backups
from htcourse.store.check_record import is_sound
from htcourse.store.learner import LearnerFile
from htcourse.store.packages import list_packages
from htcourse.store.places import Places
from htcourse.store.settings import change_settings, read_settings
from htcourse.store.tidy import tidy
from htcourse.usecases.classes.roster import new_class, purge_class
from htcourse.usecases.modules.installed import install_module
from htcourse.usecases.people.learners import bring_learner, delete_learner, list_learners
from htcourse.usecases.people.restore_record import list_copies, restore_copy, save_readable

ANSWERS = 20


@pytest.fixture(params=[errno.EPERM, errno.EOPNOTSUPP])
def disk(request: pytest.FixtureRequest, places: Places, monkeypatch: pytest.MonkeyPatch) -> Places:
    """A data folder on such a disk."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(request.param, os.strerror(request.param))

    for each in ("link", "symlink"):
        monkeypatch.setattr(os, each, refuse)
    for each in ("chmod", "hardlink_to", "symlink_to"):
        monkeypatch.setattr(Path, each, refuse)
    return places


def made(places: Places, name: str) -> str:
    with LearnerFile.create(places, name) as learner:
        for number in range(ANSWERS):
            answer(learner, f"q-{number}")
    return learner.id


def answers(places: Places, learner_id: str) -> int:
    with LearnerFile.open(places, learner_id) as learner:
        return len(learner.responses())


def test_learners_are_made_copied_restored_and_deleted(disk: Places) -> None:
    ana, bolot = made(disk, "Ана"), made(disk, "Болот")
    flip_definition(disk.learner_file(ana))
    restore_copy(disk, ana, list_copies(disk, ana)[0].name)  # as its tile does
    crashed_with_a_log(disk, bolot)
    tear(disk.learner_file(bolot).with_name(f"{bolot}.db-wal"))
    done = CliRunner().invoke(cli, ["--home", str(disk.home), "restore", "--learner", bolot])
    assert done.exit_code == 0, done.output
    assert (answers(disk, ana), answers(disk, bolot)) == (ANSWERS, ANSWERS + 30)
    assert [len(list_asides(disk, each)) for each in (ana, bolot)] == [1, 1]
    assert all(is_sound(each.path, bolot) for each in list_backups(disk, bolot))
    delete_learner(disk, ana)
    tidy(disk)
    assert [each.id for each in list_learners(disk)] == [bolot]
    assert not list(disk.home.rglob(f"*{ana}*"))


def test_a_record_is_brought_in_a_damaged_one_too(disk: Places, tmp_path: Path) -> None:
    for is_damaged in (False, True):
        there = Places(tmp_path / f"there-{is_damaged}")
        there.prepare()
        learner_id = made(there, "Дана")
        if is_damaged:
            flip_definition(there.learner_file(learner_id))
        assert bring_learner(disk, there.learner_file(learner_id)).id == learner_id
        assert answers(disk, learner_id) == ANSWERS


def test_what_can_be_read_is_saved_and_anothers_record_goes_back_at_a_deletion(disk: Places) -> None:
    ana, bolot = made(disk, "Ана"), made(disk, "Болот")
    for each in list_backups(disk, ana):
        each.path.unlink()
    flip_definition(disk.learner_file(ana))
    assert save_readable(disk, ana).answers == ANSWERS
    os.replace(disk.learner_file(bolot), disk.learner_file(ana))
    delete_learner(disk, ana)
    assert [each.id for each in list_learners(disk)] == [bolot]
    assert answers(disk, bolot) == ANSWERS


def test_settings_packs_and_a_class_are_kept_and_removed(disk: Places, folder: Path) -> None:
    change_settings(disk, lambda settings: settings._replace(last_learner="somebody"))
    assert read_settings(disk).last_learner == "somebody"
    install_module(disk, folder)
    assert all(each.package.is_file() and each.library.is_file() for each in list_packages(disk))
    assert list_packages(disk)
    of = new_class(disk, "K7")
    made(disk.of_class(of.id), "K7-1")
    purge_class(disk, of.id)
    assert list(disk.classes.iterdir()) == []
