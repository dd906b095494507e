"""What people give the program by mistake: each gets a sentence on screen and loses nothing."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest

from htcourse.core.quiz import Mode
from htcourse.store.backups import list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.packages import list_packages
from htcourse.store.places import Places
from htcourse.store.unpack import pack
from htcourse.tour.driver import Driver, NotSeenError
from htcourse.usecases.modules.installed import install_module, list_modules
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.quizzes.take_quiz import open_attempt
from htcourse.usecases.reading.record_reading import accept_content_note

LESSON = "lessons/basics/three-elements.md"


def change(module: Path, name: str, before: str, after: str) -> None:
    path = module / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def says(driver: Driver, *sentences: str) -> None:
    """Wait until sentences stand on screen; a bug's dialog or a traceback never does."""
    for sentence in sentences:
        driver.wait_until(partial(driver.sees, sentence), f"“{sentence}” is on screen")
    assert not driver.sees("This is a mistake in the program")
    assert not driver.sees("Traceback")


@pytest.fixture
def at_work(start, places) -> Driver:
    """A learner on Home, with an answer in the file that must not be lost."""
    create_learner(places, name="Aigerim")
    driver = start(places)
    answer_check(driver)
    driver.program.desk.navigator.show("home")
    driver.settle()
    return driver


def answer_check(driver: Driver) -> None:
    accept_content_note(driver.session(), "sample/three-elements")
    driver.program.desk.navigator.show("lesson", "sample/three-elements#elements")
    driver.wait_until(lambda: driver.sees("A manager keeps the workers' passports"), "the check is shown")
    driver.click(driver.choice("Means"))
    driver.click("Check")
    driver.wait_until(lambda: driver.sees("It says how people are made to stay."), "the mark is shown")


def answers(places: Places, learner: str) -> int:
    with LearnerFile.open(places, learner) as file:
        return len(file.responses())


BROKEN = [
    pytest.param(
        "quizzes/basics.yaml",
        "title: What the",
        "title: [What the",
        "quizzes/basics.yaml:6",
        "is not closed",
        id="broken YAML",
    ),
    pytest.param(LESSON, "images/boxes.png", "images/nothing.png", f"{LESSON}:", "images/nothing.png", id="no picture"),
    pytest.param(LESSON, '!!! check "s-single"', '!!! check "s-singel"', f"{LESSON}:", "s-singel", id="wrong id"),
    pytest.param("module.yaml", "id: other", "id: My Module", "module.yaml:2", "My Module", id="wrong module id"),
]


@pytest.mark.parametrize("is_archive", [False, True], ids=["folder", "archive"])
@pytest.mark.parametrize(("name", "before", "after", "place", "said"), BROKEN)
def test_a_broken_module_is_refused_with_file_and_line(
    at_work, places, module, tmp_path, name, before, after, place, said, is_archive
):
    install_module(places, module)  # an earlier version of it works already
    rows = list_modules(places)
    change(module, name, before, after)
    given = pack(module, tmp_path / "other.htmod") if is_archive else module
    at_work.program.window.module_dropped.emit(str(given))
    says(at_work, "This module cannot be installed yet. Nothing was changed.", place, said)
    with pytest.raises(NotSeenError):
        at_work.button("Install", "Update")
    at_work.click("Close")
    assert list_modules(places) == rows
    learner = at_work.session().learner.id
    at_work.window.close()
    assert answers(places, learner) == 1


@pytest.mark.parametrize("is_archive", [False, True], ids=["folder", "archive"])
def test_a_markdown_file_of_50_mb_is_a_sentence(at_work, places, module, tmp_path, is_archive):
    with (module / LESSON).open("a", encoding="utf-8") as file:
        file.write("\nSome words of a very long lesson.\n" * 1_500_000)
    assert (module / LESSON).stat().st_size > 50_000_000
    given = pack(module, tmp_path / "other.htmod") if is_archive else module
    at_work.program.window.module_dropped.emit(str(given))
    says(at_work, *(["was not opened"] if is_archive else [LESSON, "The file is larger than 1000 kB"]))
    assert list_packages(places) == ()


def test_a_script_in_a_lesson_is_named_and_never_reaches_its_page(at_work, places, module):
    change(module, LESSON, "It was\nadopted", "<script>alert(1)</script> <b onclick='x()'>It</b> was\nadopted")
    at_work.program.window.module_dropped.emit(str(module))
    says(at_work, f"{LESSON}:", "<script> will be removed.")
    at_work.click("Install")
    says(at_work, "is installed")
    at_work.close_dialogs()
    accept_content_note(at_work.session(), "other/three-elements")
    at_work.program.desk.navigator.show("lesson", "other/three-elements#elements")
    says(at_work, "The Protocol defines trafficking")
    assert not at_work.sees("alert")
    with closing(sqlite3.connect(list_packages(places)[0].library)) as connection:
        kept = "\n".join(connection.iterdump())
    for word in ("<script", "alert(1)", "onclick"):
        assert word not in kept, word


def newer(library: Path) -> None:
    with closing(sqlite3.connect(library)) as connection:
        number = connection.execute("pragma user_version").fetchone()[0]
        connection.execute(f"pragma user_version = {number + 1}")


def test_a_built_in_library_of_a_newer_program_is_a_sentence(start, places, builtin):
    learner = create_learner(places, name="Aigerim")
    newer(builtin)
    driver = start(places)
    says(driver, "newer version")
    driver.window.close()
    assert answers(places, learner) == 0


@pytest.mark.parametrize("harm", ["newer", "cut", "gone"])
def test_an_installed_library_that_cannot_be_read_blocks_nothing_else(start, places, module, tmp_path, harm):
    install_module(places, module)
    learner = create_learner(places, name="Aigerim")
    library = list_packages(places)[0].library
    if harm == "newer":
        newer(library)
    elif harm == "cut":
        library.write_bytes(library.read_bytes()[: library.stat().st_size // 2])
    else:
        library.unlink()
    driver = start(places)
    said = "was made by a newer version" if harm == "newer" else "is missing, cut short or damaged"
    if harm != "gone":
        says(driver, said, str(library.name))
        driver.close_dialogs()
    answer_check(driver)
    driver.program.desk.navigator.show("home")
    driver.program.desk.navigator.show("settings", "modules")
    driver.settle()
    # One that is gone was made anew from its package after the first paint.
    says(driver, "Working away from home", *([] if harm == "gone" else [said]))
    if harm != "gone":
        # What mends it: the module once more.
        driver.program.window.module_dropped.emit(str(module))
        driver.wait_until(lambda: driver.sees("Install") and bool(driver.dialogs()), "a preview is shown")
        driver.click(driver.button("Install", "Update"))
        driver.wait_until(lambda: driver.sees("is installed"), "it is installed again")
        driver.close_dialogs()
    driver.wait_until(lambda: not driver.program.desk.jobs.is_busy, "nothing is being made ready")
    driver.program.desk.navigator.show("lesson", "other/three-elements#elements")
    assert driver.section_id() == "other/three-elements#elements"
    driver.window.close()
    assert answers(places, learner) == 1


def test_a_learner_file_cut_in_half_names_its_backup_and_is_left_as_it_is(at_work, start, places):
    learner = at_work.session().learner.id
    path = at_work.session().learner.path
    at_work.window.close()
    content = path.read_bytes()[: path.stat().st_size // 2]
    path.write_bytes(content)
    driver = start(places)
    says(driver, "Who is learning?", "Record damaged", "Restore from", "the damaged file is kept")
    driver.click("Just look, keep nothing")
    driver.wait_until(lambda: driver.program.desk.keeps_nothing, "the course can be read all the same")
    driver.window.close()
    assert path.read_bytes() == content
    assert 1 in [responses_in(each.path) for each in list_backups(places, learner)]


def responses_in(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("select count(*) from response").fetchone()[0])


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
        driver.program.desk.navigator.show("lesson", "sample/asking-for-help#whom-to-ask")
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
        if self._is_mounted:
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
    driver.program.desk.navigator.start_quiz("sample/basics", Mode.PRACTICE)
    driver.settle()
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
    driver.window.close()
    assert driver.program.desk.session is None
    (full_disk.folder / "filler").unlink(missing_ok=True)
    assert answers(places, learner) == 1


def test_a_test_s_answer_that_a_full_disk_refused_is_kept_when_there_is_room(start, full_disk):
    places = Places(full_disk.folder / "home")
    learner = create_learner(places, name="Aigerim")
    driver = start(places)
    driver.program.desk.navigator.start_quiz("sample/basics", Mode.TEST)
    driver.settle()
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


PROGRAM = """
import sys
from pathlib import Path
from htcourse import app
from htcourse.store import packages
from htcourse.store.places import Places
packages.builtin_library = lambda: Path(sys.argv[3])
app.run(Places(Path(sys.argv[1])), learner=sys.argv[2])
"""


@contextmanager
def other_window(places: Places, learner: str, library: Path):
    """Another copy of the program, with its window open, at work on a learner's file."""
    command = [sys.executable, "-c", PROGRAM, str(places.home), learner, str(library)]
    with subprocess.Popen(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}) as process:
        try:
            yield process
        finally:
            process.terminate()


def test_a_second_window_on_one_learner_s_file_says_so_and_the_first_goes_on(start, places, builtin, qtbot):
    learner = create_learner(places, name="Aigerim")
    with other_window(places, learner, builtin) as process:
        lock = (places.learners / learner).with_suffix(".lock")
        qtbot.waitUntil(lock.exists, timeout=60_000)
        qtbot.waitUntil(lambda: visits(places, learner) >= 0, timeout=60_000)
        driver = start(places)
        says(driver, "is open in another window of the program", "choose another learner", "Somebody new")
        driver.window.close()
        assert process.poll() is None
    assert answers(places, learner) == 0
    again = start(places)
    assert again.session().learner.id == learner


def visits(places: Places, learner: str) -> int:
    path = places.learners / f"{learner}.db"
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return int(connection.execute("select count(*) from event").fetchone()[0])


@pytest.mark.parametrize("command", ["check", "build", "install"])
def test_commands_say_what_is_wrong_in_a_sentence(places, module, tmp_path, command):
    change(module, "quizzes/basics.yaml", "id: s-single", "id: [s-single")
    arguments = [str(module), "-o", str(tmp_path / "x.db")] if command == "build" else [str(module)]
    ended = subprocess.run(
        [sys.executable, "-m", "htcourse", "--home", str(places.home), command, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert ended.returncode in {1, 2}
    assert "Traceback" not in ended.stderr
    assert "quizzes/basics.yaml:" in ended.stdout + ended.stderr
    assert not (tmp_path / "x.db").exists()
    assert list_packages(places) == ()
