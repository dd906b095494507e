"""A program that was updated meets modules compiled by the one before: they come back, and a word says so."""

import shutil

import pytest
from click.testing import CliRunner

from htcourse.cli import cli
from htcourse.store.checked_json import sealed, unsealed
from htcourse.store.library_schema import SCHEMA, compiler_of
from htcourse.store.module_undo import undo_step
from htcourse.store.packages import list_file, list_packages
from htcourse.store.places import own_compiler
from htcourse.store.unpack import pack
from htcourse.tour.small_module import write_small_module
from htcourse.usecases.doctor import examine_home
from htcourse.usecases.modules.installed import enable_module, install_module, list_modules, recompile_modules
from htcourse.usecases.modules.modules_to_compile import are_found_again
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.settle_record import settle_home


def renamed(places, installed, name):
    """Give the library of an installed module the name that another version of the program would have given it."""
    installed.library.rename(installed.library.with_name(name))
    path = list_file(places)
    row, _ = unsealed(path.read_bytes())
    path.write_bytes(sealed(row | {"library": name}, indent=None) + b"\n")
    return installed.library.with_name(name)


@pytest.fixture
def of_before(places, tmp_path):
    """A module installed by a program whose libraries are of schema 1."""
    install_module(places, pack(write_small_module(tmp_path), tmp_path / "small.htmod"))
    (installed,) = list_packages(places)
    return renamed(places, installed, installed.library.name.replace(f"-{SCHEMA}-", "-1-"))


def states(places):
    return [(each.title, each.is_enabled, each.problem is None) for each in list_modules(places)[1:]]


def test_its_lessons_come_back_after_the_first_paint_with_a_word(start, places, of_before):
    create_learner(places)
    assert states(places) == [("A small module", False, False)]
    driver = start(places)
    driver.wait_until(
        lambda: driver.sees("Made ready for this version of the program: A small module."), "it is told", 60_000
    )
    driver.show("home")
    assert driver.sees("Before you sign")
    assert states(places) == [("A small module", True, True)]
    driver.click("Close")
    driver.wait_until(lambda: not driver.sees("Made ready for this version"), "the word is gone")


def test_modules_found_again_without_their_lists_are_told_a_trainer_until_it_is_seen(start, places, of_before):
    create_learner(places)
    recompile_modules(places)
    enable_module(places, "small-module", False)
    for each in (
        *places.modules.glob("installed*.json"),
        *places.modules.glob("*.htmod"),
        *places.home.glob("mod*.json"),
    ):
        each.unlink()
    settle_home(places)  # what a start does after a while
    driver = start(places)
    driver.show("home")
    assert driver.sees("Before you sign")
    assert not driver.sees("The list of modules was lost"), "a learner can mend nothing"
    assert told_of(places) == ["modules found again"]
    driver.show("teach")
    driver.wait_until(lambda: driver.sees("those switched off are switched on"), "it is told")
    driver.show("home")
    driver.show("teach")
    assert driver.sees("The list of modules was lost."), "nobody said that it was seen"
    driver.click("Close")
    driver.wait_until(lambda: not driver.sees("The list of modules was lost"), "the word is gone")
    assert (told_of(places), are_found_again(places)) == ([], False)


def told_of(places):
    """Return what doctor finds of modules that is not well."""
    return [each.name for each in examine_home(places) if not each.is_well and "modules" in each.name]


def test_one_that_cannot_be_made_ready_is_told_and_holds_nobody_up(start, places, of_before):
    create_learner(places)
    (installed,) = list_packages(places)
    installed.package.write_bytes(b"no archive")
    driver = start(places)
    driver.wait_until(lambda: driver.sees("is not a module package"), "what is wrong is told", 60_000)
    driver.close_dialogs()
    driver.show("settings")
    assert driver.sees("It comes from another version of the program")


def test_the_list_says_so_and_switching_on_makes_it_ready(places, of_before):
    told = CliRunner().invoke(cli, ["--home", str(places.home), "modules"]).output
    assert "A small module  It comes from another version of the program" in told
    enable_module(places, "small-module", False)
    assert states(places) == [("A small module", False, False)]
    enable_module(places, "small-module", True)
    assert states(places) == [("A small module", True, True)]


def test_a_library_that_is_gone_and_modules_that_were_removed_by_hand_are_told_as_that(start, places, tmp_path):
    create_learner(places)
    install_module(places, write_small_module(tmp_path))
    list_packages(places)[0].library.unlink()
    told = CliRunner().invoke(cli, ["--home", str(places.home), "modules"])
    assert "A small module  The library made from it is gone: the next start makes it anew." in told.output
    shutil.rmtree(places.modules)
    driver = start(places)
    driver.wait_until(lambda: driver.sees("“A small module” has to be made anew, and its package"), "it is told")
    driver.close_dialogs()
    told = CliRunner().invoke(cli, ["--home", str(places.home), "modules"])
    assert "Install it from its file again, or remove it from the list of modules." in told.output


def test_a_start_with_modules_of_its_own_version_compiles_nothing(start, places, tmp_path):
    create_learner(places)
    install_module(places, write_small_module(tmp_path))
    assert not start(places).sees("Made ready")


def test_one_whose_library_was_damaged_on_the_disk_is_made_anew_and_that_is_told(start, places, tmp_path):
    create_learner(places)
    install_module(places, write_small_module(tmp_path))
    (installed,) = list_packages(places)
    content = bytearray(installed.library.read_bytes())
    content[content.index(b'"correct":true') + 1] ^= 1
    installed.library.write_bytes(content)
    driver = start(places)
    driver.wait_until(lambda: driver.sees("The library of A small module was damaged"), "it is told", 60_000)
    assert list_packages(places)[0].is_intact


@pytest.fixture
def of_another_compiler(places, tmp_path):
    """A module installed by a program that compiled otherwise, with libraries of the same schema."""
    install_module(places, pack(write_small_module(tmp_path), tmp_path / "small.htmod"))
    (installed,) = list_packages(places)
    assert compiler_of(installed.library) == own_compiler() != ""
    return renamed(places, installed, installed.library.name.replace(f".{own_compiler()}.", ".01234567."))


def test_one_of_another_compiler_counts_and_is_made_anew(start, places, of_another_compiler):
    create_learner(places)
    assert states(places) == [("A small module", True, True)]
    driver = start(places)
    driver.wait_until(
        lambda: driver.sees("Made ready for this version of the program: A small module."), "it is told", 60_000
    )
    (installed,) = list_packages(places)
    assert compiler_of(installed.library) == own_compiler()


def test_one_that_cannot_be_made_anew_goes_on_counting_without_a_word(places, of_another_compiler):
    (installed,) = list_packages(places)
    installed.package.write_bytes(b"no archive")
    assert recompile_modules(places) == ()
    assert states(places) == [("A small module", True, True)]


def test_one_of_another_compiler_that_comes_again_uses_no_undo_up(places, tmp_path, of_another_compiler):
    undo = undo_step(places)
    assert not install_module(places, pack(write_small_module(tmp_path / "again"), tmp_path / "again.htmod")).library
    assert undo_step(places) == undo
