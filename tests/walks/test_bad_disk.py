"""A disk that is full or cannot be written: a sentence, and no answer is shown as kept that is not."""

import os
import sqlite3
import subprocess
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from tests.walks.steps import answer_check, answers, says

from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.tour.driver import Driver
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.settle_record import settle_record
from htcourse.usecases.quizzes.take_quiz import open_attempt


@contextmanager
def small_disk(folder: Path, size: str = "2m"):
    """A file system of its own, where this user may mount one."""
    folder.mkdir(parents=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        mounted = False
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_read_only_data_folder_is_a_sentence_and_can_still_be_read_from(start, tmp_path, monkeypatch):
    with small_disk(tmp_path / "disk") as mounted:
        places = Places(tmp_path / "disk" / "home")
        learner = create_learner(places, name="Aigerim")
        if mounted:
            subprocess.run(["mount", "-o", "remount,ro", str(tmp_path / "disk")], check=True)
        else:
            refuse_writing(monkeypatch)
        driver = start(places)
        says(driver, "cannot be written", "--home")
        driver.click("Just look, keep nothing")
        driver.show("lesson", "sample/asking-for-help#whom-to-ask")
        says(driver, "Help starts with the person's own wish.")
        driver.program.choose_theme("dark")
        driver.settle(600)
        assert driver.dialogs() == []
        driver.window.close()
        if mounted:
            subprocess.run(["mount", "-o", "remount,rw", str(tmp_path / "disk")], check=True)
        monkeypatch.undo()
        assert answers(places, learner) == 0


def refuse_writing(monkeypatch) -> None:
    real = os.open

    def refuse(path, flags, *arguments, **options):
        if flags & (os.O_RDWR | os.O_WRONLY | os.O_CREAT):
            raise OSError(30, "Read-only file system", str(path))
        return real(path, flags, *arguments, **options)

    monkeypatch.setattr("htcourse.store.locks.os.open", refuse)


def test_a_file_in_place_of_the_data_folder_is_a_sentence(start, tmp_path):
    (tmp_path / "home").write_text("not a folder", encoding="utf-8")
    driver = start(Places(tmp_path / "home"))
    says(driver, "The data folder", "cannot be read", "--home")
    driver.close_dialogs()
    driver.click("Begin")
    says(driver, "The data folder", "cannot be read", "--home")
    driver.close_dialogs()
    assert driver.sees("Begin")
    driver.window.close()
    assert (tmp_path / "home").read_text(encoding="utf-8") == "not a folder"


class Disk:
    """A disk that can be filled: a small mounted one, else SQLite's own limit of pages."""

    def __init__(self, folder: Path, is_mounted: bool) -> None:
        self.folder = folder
        self._is_mounted = is_mounted
        self._filler = folder / "filler"

    def fill(self, driver: Driver) -> None:
        """Leave no room, nor any in the record's log, which is written anew from its start once it was moved over."""
        if self._is_mounted:
            if driver.program.desk.session is not None:
                moved = driver.session().learner._connection.execute("pragma wal_checkpoint(truncate)").fetchone()
                assert moved == (0, 0, 0)
            with self._filler.open("wb", buffering=0) as file:
                for size in (4096, 512, 1):
                    try:
                        while True:
                            file.write(b"x" * size)
                    except OSError:
                        continue
        else:
            connection = driver.session().learner._connection
            pages = connection.execute("pragma page_count").fetchone()[0]
            connection.execute(f"pragma max_page_count = {pages}").fetchone()

    def free(self, driver: Driver) -> None:
        if self._is_mounted:
            self._filler.unlink()
        else:
            driver.session().learner._connection.execute("pragma max_page_count = 1000000").fetchone()


@pytest.fixture
def full_disk(tmp_path):
    with small_disk(tmp_path / "disk") as mounted:
        yield Disk(tmp_path / "disk", mounted)


def test_a_full_disk_shows_no_mark_that_is_not_kept_and_the_answer_can_be_given_again(start, full_disk):
    places = Places(full_disk.folder / "home")
    learner = create_learner(places, name="Aigerim")
    driver = start(places)
    answer_check(driver)
    driver.start_quiz("sample/basics", Mode.PRACTICE)
    attempt = open_attempt(driver.session(), driver.attempt_id())
    number = next(slot.number for slot in attempt.slots if slot.question_id == "sample/s-single")
    driver.click(driver.button_that_starts(f"Question {number},"))
    driver.click(driver.choice("Act"))
    full_disk.fill(driver)
    driver.click("Check")
    says(driver, "is full. The last change was not kept.", "Free some space, then do it again.")
    driver.close_dialogs()
    assert not driver.sees("Keeping papers is not one of the five acts.")
    full_disk.free(driver)
    driver.click("Check")
    driver.wait_until(lambda: driver.sees("Keeping papers is not one of the five acts."), "now it is marked")
    driver.window.close()
    assert answers(places, learner) == 2


def test_a_full_disk_keeps_nobody_from_reading_on_nor_from_closing(start, full_disk):
    places = Places(full_disk.folder / "home")
    learner = create_learner(places, name="Aigerim")
    driver = start(places)
    answer_check(driver)
    full_disk.fill(driver)
    driver.click("Next section")
    says(driver, "is full. The last change was not kept.")
    driver.settle(200)  # the visit is written after the paint, and refused as well
    assert len(driver.dialogs()) == 1, "one dialog, not one for each thing that was not kept"
    driver.close_dialogs()
    driver.wait_until(lambda: driver.section_id() == "sample/three-elements#signs", "the page is turned")
    says(driver, "The International Labour Organization lists signs")
    driver.program.choose_theme("dark")
    driver.settle(600)
    driver.close_dialogs()
    settle_record(driver.session())  # as after a while in which nothing was done, which may be now on a slow machine
    driver.window.close()
    says(driver, "What you did last is not kept if you leave now.")
    driver.click("Leave all the same")
    driver.wait_until(lambda: driver.program.desk.session is None, "the record is put down")
    (full_disk.folder / "filler").unlink(missing_ok=True)
    assert answers(places, learner) == 1


def test_a_test_s_answer_that_a_full_disk_refused_is_kept_when_there_is_room(start, full_disk):
    places = Places(full_disk.folder / "home")
    learner = create_learner(places, name="Aigerim")
    driver = start(places)
    driver.start_quiz("sample/basics", Mode.TEST)
    attempt = open_attempt(driver.session(), driver.attempt_id())
    number = next(slot.number for slot in attempt.slots if slot.question_id == "sample/s-single")
    driver.click(driver.button_that_starts(f"Question {number},"))
    full_disk.fill(driver)
    driver.click(driver.choice("Means"))
    says(driver, "is full. The last change was not kept.")
    driver.close_dialogs()
    other = number % len(attempt.slots) + 1
    driver.click(driver.button_that_starts(f"Question {other},"))
    says(driver, "is full.")  # the question is not left behind without its answer
    driver.close_dialogs()
    assert driver.sees("A manager keeps the workers' passports")
    full_disk.free(driver)
    driver.click(driver.button_that_starts(f"Question {other},"))
    assert not driver.sees("A manager keeps the workers' passports")
    driver.window.close()
    with LearnerFile.open(places, learner) as file:
        assert [(each.number, each.answer) for each in file.responses()] == [(number, {"choices": ["means"]})]


def test_on_a_full_disk_no_sound_record_is_called_damaged_and_it_opens_once_there_is_room(start, full_disk):
    places = Places(full_disk.folder / "home")
    learner = create_learner(places, name="Aigerim")
    create_learner(places, name="Dana")
    with closing(sqlite3.connect(places.learner_file(learner))) as left_open:  # then a look needs room, too
        left_open.execute("pragma journal_mode = wal").fetchone()
    driver = start(places)
    if not os.path.ismount(full_disk.folder):
        pytest.skip("this user may mount no small disk")
    full_disk.fill(driver)
    driver.click("Aigerim")
    says(driver, "No room on the disk", "What was kept in it is safe.")
    assert not driver.sees("Record damaged")
    full_disk.free(driver)
    driver.click("Open again")
    driver.wait_until(lambda: driver.program.desk.session is not None, "the record is open")
    assert driver.session().learner.id == learner
    driver.window.close()
