"""What commands ask the trainer's PIN for where one was chosen, though nobody has begun an exam or a test yet."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from htcourse.cli import cli
from htcourse.cli.output import tell_unread
from htcourse.core.errors import CourseError, TwoKeysError
from htcourse.store.packages import list_packages
from htcourse.store.places import Places
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.trainer_pin import set_trainer_pin

SAMPLE = Path(__file__).parents[1] / "samples" / "module"
PIN, WRONG = "4711\n", "1111\n"


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


@pytest.fixture
def run(places):
    def call(*arguments, said=""):
        result = CliRunner().invoke(cli, ["--home", str(places.home), *map(str, arguments)], input=said)
        assert result.exception is None or isinstance(result.exception, (SystemExit, CourseError)), result.exception
        return f"{result.output}{result.exception or ''}"

    return call


@pytest.mark.parametrize("what", ["htcourse", "all", "course-exam", "htcourse/course-exam", "htcourse/pre-a"])
def test_no_exam_and_no_test_goes_out_without_the_pin(places, run, tmp_path, what):
    out = tmp_path / "out.csv"
    command = ("questions", "export", what, "--format", "csv", "-o", out)
    set_trainer_pin(places, PIN.strip())
    assert "Add --trainer" in run(*command)
    assert "not the trainer's PIN" in run(*command, "--trainer", said=WRONG)
    assert not out.exists()


def test_an_exam_goes_out_with_the_pin_and_where_none_was_chosen(places, run, tmp_path):
    command = ("questions", "export", "course-exam", "--format", "csv", "-o")
    assert "Written" in run(*command, tmp_path / "a.csv")
    set_trainer_pin(places, PIN.strip())
    assert "Written" in run(*command, tmp_path / "b.csv", "--trainer", said=PIN)
    assert "Written" in run("questions", "export", "act-means-purpose", "--format", "csv", "-o", tmp_path / "c.csv")


def test_no_package_and_no_site_with_an_exam_goes_out_without_the_pin(places, run, tmp_path):
    set_trainer_pin(places, PIN.strip())
    package, site = tmp_path / "out.htmod", tmp_path / "site"
    assert "Add --trainer" in run("modules", "--export", "htcourse", "-o", package)
    assert "Add --trainer" in run("export", "htcourse", "--format", "html", "-o", site)
    assert not package.exists()
    assert not site.exists()
    assert "Written" in run("modules", "--export", "htcourse", "-o", package, "--trainer", said=PIN)


def test_modules_are_changed_by_whoever_knows_the_pin(places, run):
    set_trainer_pin(places, PIN.strip())
    refused = run("install", SAMPLE, "--preview", said=WRONG)
    assert "not the trainer's PIN" in refused
    assert "Working away" not in refused
    assert "Working away" in run("install", SAMPLE, "--preview", said=PIN)
    assert "not the trainer's PIN" in run("install", SAMPLE, said=WRONG)
    assert "sample" not in run("modules")
    assert "Installed" in run("install", SAMPLE, said=PIN)
    for command, done in (
        (("modules", "--disable", "sample"), "Disabled"),
        (("modules", "--undo"), "Taken back"),
        (("remove", "sample"), "Removed"),
    ):
        before = run("modules")
        assert done not in run(*command, said=WRONG)
        assert run("modules") == before
        assert done in run(*command, said=PIN)


@pytest.mark.parametrize("way", ["switched off", "damaged"])
def test_a_module_that_nobody_can_look_into_is_taken_out_by_whoever_knows_the_pin(places, run, tmp_path, way):
    set_trainer_pin(places, PIN.strip())
    assert "Installed" in run("install", SAMPLE, said=PIN)
    if way == "damaged":
        (module,) = list_packages(places)
        module.library.write_bytes(b"junk" * 5000)
    else:
        assert "Disabled" in run("modules", "--disable", "sample", said=PIN)
    package = tmp_path / "out.htmod"
    assert "its keys would go out" in run("modules", "--export", "sample", "-o", package)
    assert not package.exists()
    assert "Written" in run("modules", "--export", "sample", "-o", package, "--trainer", said=PIN)


def test_where_several_learn_and_nobody_chose_a_pin_modules_stay_as_they_are(places, run):
    create_learner(places)
    assert "Installed" in run("install", SAMPLE)
    create_learner(places)
    for command in (
        ("remove", "sample"),
        ("modules", "--disable", "sample"),
        ("modules", "--undo"),
        ("install", SAMPLE),
        ("release", "course/exam"),
    ):
        assert "Several people learn on this computer" in (told := run(*command))
        assert "on the page Modules" in told
    assert "sample" in run("modules")


def test_what_counts_by_two_keys_is_not_called_left_out(capsys):
    tell_unread([TwoKeysError("Answers marked by the key here."), CourseError("A file is damaged.")])
    assert capsys.readouterr().err.splitlines() == ["Answers marked by the key here.", "Left out: A file is damaged."]
