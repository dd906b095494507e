"""What people give the program by mistake: each gets a sentence on screen and loses nothing."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from tests.how_many import few
from tests.walks.steps import answer_check, answers, says

from htcourse.store.backups import list_backups
from htcourse.store.packages import list_packages
from htcourse.store.places import Places
from htcourse.store.unpack import pack
from htcourse.tour.driver import Driver, NotSeenError
from htcourse.usecases.modules.installed import install_module, list_modules
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.reading.record_reading import accept_content_note

LESSON = "lessons/basics/three-elements.md"


def change(module: Path, name: str, before: str, after: str) -> None:
    path = module / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


@pytest.fixture
def at_work(start, places) -> Driver:
    """A learner on Home, with an answer in the file that must not be lost."""
    create_learner(places, name="Aigerim")
    driver = start(places)
    answer_check(driver)
    driver.show("home")
    return driver


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


@pytest.mark.parametrize("is_archive", few([False, True]), ids=["folder", "archive"])
@pytest.mark.parametrize(("name", "before", "after", "place", "said"), BROKEN)
def test_a_broken_module_is_refused_with_file_and_line(
    at_work, places, module, tmp_path, name, before, after, place, said, is_archive
):
    install_module(places, module)  # an earlier version of it works already
    rows = list_modules(places)
    change(module, name, before, after)
    given = pack(module, tmp_path / "other.htmod") if is_archive else module
    at_work.drop(given)
    says(at_work, "This module cannot be installed yet. Nothing was changed.", place, said)
    with pytest.raises(NotSeenError):
        at_work.button("Install", "Update")
    at_work.click("Close")
    assert list_modules(places) == rows
    learner = at_work.session().learner.id
    at_work.window.close()
    assert answers(places, learner) == 1


@pytest.mark.parametrize("is_archive", few([True, False]), ids=["archive", "folder"])
def test_a_markdown_file_of_50_mb_is_a_sentence(at_work, places, module, tmp_path, is_archive):
    with (module / LESSON).open("a", encoding="utf-8") as file:
        file.write("\nSome words of a very long lesson.\n" * 1_500_000)
    assert (module / LESSON).stat().st_size > 50_000_000
    given = pack(module, tmp_path / "other.htmod") if is_archive else module
    at_work.drop(given)
    says(
        at_work,
        *(
            ["more than 200 times as large when unpacked"]
            if is_archive
            else [LESSON, "The file is larger than 1000 kB"]
        ),
    )
    assert list_packages(places) == ()


def test_a_script_in_a_lesson_is_named_and_never_reaches_its_page(at_work, places, module):
    change(module, LESSON, "It was\nadopted", "<script>alert(1)</script> <b onclick='x()'>It</b> was\nadopted")
    at_work.drop(module)
    says(at_work, f"{LESSON}:", "<script> will be removed.")
    at_work.click("Install")
    says(at_work, "is installed")
    at_work.close_dialogs()
    accept_content_note(at_work.session(), "other/three-elements")
    at_work.show("lesson", "other/three-elements#elements")
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


@pytest.mark.parametrize("harm", few(["newer", "gone", "cut"], 2))
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
    if harm == "newer":
        says(driver, "was made by a newer version", str(library.name))
        driver.close_dialogs()
    answer_check(driver)
    driver.show("home")
    driver.show("settings", "modules")
    # It was made anew from its package after the first paint.
    says(driver, "Working away from home")
    driver.wait_until(lambda: not driver.program.desk.jobs.is_busy, "nothing is being made ready")
    driver.show("lesson", "other/three-elements#elements")
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


@pytest.mark.parametrize("command", few(["install", "build", "check"], 2))
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
