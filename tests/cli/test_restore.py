"""`htcourse restore`: a damaged or lost record comes back, and nothing is replaced without need."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from click.testing import CliRunner
from tests.how_many import crossed
from tests.store.samples import answer, shown
from tests.store.test_no_room_to_look import no_space

from htcourse.cli import cli
from htcourse.cli.output import plain
from htcourse.core.errors import FolderError, NotFoundError
from htcourse.core.quiz import Mode
from htcourse.core.shell_words import shell_word
from htcourse.store.backups import backup_folder, list_asides, list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Drawn
from htcourse.store.places import Places
from htcourse.usecases.doctor import examine
from htcourse.usecases.people.learners import list_learners
from htcourse.usecases.people.restore_record import start_new


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


@pytest.fixture
def run(places):
    def call(*arguments, code=0):
        result = CliRunner().invoke(cli, ["--home", str(places.home), "restore", *map(str, arguments)])
        assert result.exit_code == code, result.output + repr(result.exception)
        return result.output

    return call


def made(places, name, answers=3):
    """Make a learner with as many answers and one answer more that no backup holds; return the id."""
    with LearnerFile.create(places, name) as learner:
        for number in range(answers):
            answer(learner, f"q-{number}")
    with LearnerFile.open(places, learner.id) as learner:
        answer(learner, "late")
        learner._changes_kept = learner._connection.total_changes
    return learner.id


def flip(path):
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE", b"\xc3REATE TABLE"))


@pytest.mark.skipif(sys.platform == "win32", reason="knows no such rights")
def test_copies_out_of_reach_wall_out_nobody_and_are_said(places, run, tmp_path):
    healthy, damaged = made(places, "Aigerim"), made(places, "Dana")
    copy = shutil.copy(list_backups(places, damaged)[0].path, tmp_path / "copy.db")
    flip(places.learner_file(damaged))
    before = places.learner_file(damaged).read_bytes()
    places.backups.chmod(0)
    try:
        if os.access(places.backups, os.R_OK):
            pytest.skip("this account may read everything")
        problems = {each.id: each.problem for each in list_learners(places)}
        assert problems[healthy] is None
        assert "does not let this account read" in str(problems[damaged])
        with LearnerFile.open(places, healthy) as learner:
            learner.bring_back_made_once()
        said = run("--list")
        assert "Aigerim: opens; its copies: The system does not let this account read" in said
        assert f"{damaged}: The system does not let this account read" in said
        for asked in ((), ("--learner", damaged, "--from", copy)):
            failed = CliRunner().invoke(cli, ["--home", str(places.home), "restore", *asked]).exception
            assert isinstance(failed, FolderError), failed
        found = {each.name: each.seen for each in examine(places) if not each.is_well}
        assert {f"copies of {healthy}", f"record {damaged}"} <= found.keys()
    finally:
        places.backups.chmod(0o700)
    assert places.learner_file(damaged).read_bytes() == before
    assert "Restored: Dana" in run()


def test_the_one_damaged_record_is_restored_and_the_others_stay(places, run):
    healthy, damaged = made(places, "Aigerim"), made(places, "Dana")
    flip(places.learner_file(damaged))
    before = places.learner_file(healthy).read_bytes()
    assert "Dana: damaged; 4 answers can be read" in run("--list")
    said = run()
    copy = list_backups(places, damaged)[-1].path.name
    assert f"Restored: Dana ({damaged}) from {copy} (20" in said
    assert ": 4 answers, 1 of them out of what was damaged." in said
    assert "aside" in said
    assert places.learner_file(healthy).read_bytes() == before
    assert "Dana: opens" in run("--list")
    assert "no such record needs it" in run(code=2)
    assert run("--learner", damaged).startswith("The record of Dana opens; nothing to do."), "mended by now"


@pytest.mark.parametrize("lose", [lambda path: path.unlink(), lambda path: shutil.rmtree(path.parent)])
def test_a_record_that_is_gone_also_with_its_folder_is_restored(places, run, lose):
    lost = made(places, "Dana")
    lose(places.learner_file(lost))
    told = {each.name: each.seen for each in examine(places)}[f"record {lost}"]
    assert ("Restore: " in told, "cannot be written" in told) == (True, False)
    assert "Dana: gone; 0 answers can be read" in run("--list")
    assert ": 3 answers." in run("--learner", lost)
    with LearnerFile.open(places, lost) as learner:
        assert len(learner.responses()) == 3


def test_damage_that_opening_does_not_see_is_found(places, run):
    damaged = made(places, "Dana", answers=60)
    path = places.learner_file(damaged)
    content = bytearray(path.read_bytes())
    page = content.index(b"demo/q-30hash-q-30") // 4096 * 4096
    content[page : page + 4096] = bytes(4096)
    path.write_bytes(content)
    assert "Dana: damaged" in run("--list")
    run()
    with LearnerFile.open(places, damaged) as learner:
        assert len(learner.responses()) >= 60


def test_what_was_kept_aside_is_listed_and_what_can_be_read_of_it_comes_back_by_its_name(places, run):
    learner_id = made(places, "Dana")
    flip(places.learner_file(learner_id))
    start_new(places, learner_id)
    with LearnerFile.open(places, learner_id) as learner:
        answer(learner, "anew")
    (aside,) = list_asides(places, learner_id)
    assert f"{aside.path.name}  {aside.at[:10]}" in run("--list")
    assert "damaged and kept; 4 answers can be read" in run("--list")
    said = run("--learner", learner_id, "--from", aside.path.name)
    assert f"Restored: Dana ({learner_id}) from {aside.path.name}: 5 answers, 4 of them" in said
    assert run("--from", aside.path) == f"No answers came into the record of Dana ({learner_id}). Nothing went out.\n"


def test_where_there_is_no_room_to_look_at_what_was_kept_aside_the_list_goes_on(places, run, monkeypatch):
    for name in ("Dana", "Timur"):
        learner_id = made(places, name)
        flip(places.learner_file(learner_id))
        start_new(places, learner_id)
    monkeypatch.setattr("htcourse.store.salvage.mend_log", no_space)
    said = run("--list")
    assert [f"{name}: opens, 0 answers" in said for name in ("Dana", "Timur")] == [True, True]
    assert said.count("  kept aside: ") == said.count("No space") == 2


@pytest.mark.parametrize("by_name", [True, False])
def test_what_was_kept_aside_comes_back_where_the_record_is_gone_meanwhile(places, run, by_name):
    learner_id = made(places, "Dana")
    flip(places.learner_file(learner_id))
    start_new(places, learner_id)
    with LearnerFile.open(places, learner_id) as learner:
        answer(learner, "anew")
    (aside,) = list_asides(places, learner_id)
    places.learner_file(learner_id).unlink()
    said = run(*(("--learner", learner_id, "--from", aside.path.name) if by_name else ("--from", aside.path)))
    assert f"Restored: Dana ({learner_id})" in said
    with LearnerFile.open(places, learner_id) as learner:
        assert {each.question.rpartition("/")[2] for each in learner.responses()} >= {"q-0", "late", "anew"}


def test_a_whole_record_kept_aside_for_another_is_merged_into_its_own(places, run):
    dana, emil = made(places, "Dana"), made(places, "Emil", answers=5)
    first, second = places.learner_file(dana), places.learner_file(emil)
    whole = first.read_bytes()
    first.write_bytes(second.read_bytes())
    second.write_bytes(whole)
    with closing(sqlite3.connect(first)) as connection:
        connection.execute("pragma wal_checkpoint(truncate)")
    run("--learner", dana)
    (aside,) = list_asides(places, dana)
    run("--learner", emil)
    run("--learner", dana, "--from", aside.path, code=1)
    assert f"Restored: Emil ({emil})" in run("--from", aside.path)
    with LearnerFile.open(places, emil) as learner:
        assert len(learner.responses()) == 6


def test_where_two_records_were_swapped_each_restore_and_doctor_name_what_belongs_to_the_other(places, run):
    dana, emil = made(places, "Dana"), made(places, "Emil", answers=5)
    first, second = places.learner_file(dana), places.learner_file(emil)
    for one, other in ((first, "x.db"), (second, first.name), (places.learners / "x.db", second.name)):
        one.rename(places.learners / other)
    for learner in (emil, dana):
        run("--learner", learner)
    (aside,) = list_asides(places, emil)
    told = run("--list")
    assert f"{aside.path.name}  {aside.at[:10]} {aside.at[11:16]}  kept; another learner's record, named below" in told
    way = f"htcourse --home {places.home} restore --from {shell_word(aside.path)}"
    assert f"{aside.path}: a whole record of {dana}  Dana\n  It holds entries that theirs lacks: 1; {way}" in told
    said = [each.seen for each in examine(places) if each.name.endswith(aside.path.name) and not each.is_well]
    assert said == [f"a whole record of {dana} with entries that theirs lacks: 1; {way} takes it"]
    assert ": 4 answers, 1 of them" in run("--from", aside.path)
    now = run("--list", "--learner", dana)
    assert f"{aside.path}: a whole record of {dana}  Dana\n  It holds" not in now
    assert f": a whole record of {emil}  Emil\n" in now  # it lies among theirs, and is said to be named below
    assert all(each.is_well for each in examine(places) if each.name.endswith(aside.path.name))


def test_a_restore_says_whose_record_stood_there(places, run):
    dana, emil = made(places, "Dana"), made(places, "Emil")
    second = places.learner_file(emil)
    places.learner_file(dana).replace(second)
    told = run("--learner", emil)
    (aside,) = list_asides(places, emil)
    assert f"The old file is kept: {aside.path}\n{aside.path}: a whole record of {dana}  Dana\n" in told


def test_one_answer_is_called_one(places, run):
    lost = made(places, "Dana", answers=1)
    assert "1 answer\n" in run("--list")
    places.learner_file(lost).unlink()
    assert ": 1 answer." in run()


def test_a_copy_that_only_bears_a_later_date_is_passed_over(places, run):
    learner_id = made(places, "Dana")
    (first,) = list_backups(places, learner_id)
    first.path.rename(first.path.with_name("20990101T100000000000Z-close.db"))
    with LearnerFile.open(places, learner_id) as learner:
        answer(learner, "later")
    flip(places.learner_file(learner_id))
    said = run()
    assert "Passed over: 20990101T100000000000Z-close.db." in said
    assert ": 5 answers." in said


def test_an_older_file_in_the_place_of_a_record_is_said(places, run):
    learner_id = made(places, "Dana")
    path = places.learner_file(learner_id)
    older = path.read_bytes()
    with LearnerFile.open(places, learner_id) as learner:
        for _ in range(7):
            answer(learner)
    assert "Dana: opens, 11 answers\n" in run("--list")
    path.write_bytes(older)
    said = run("--list")
    assert "Dana: opens, 4 answers; copies hold 7 answers more: did somebody put an older file in its place?" in said
    run("--learner", learner_id, "--from", list_backups(places, learner_id)[0].path.name)
    assert "Dana: opens, 11 answers\n" in run("--list")


def test_a_name_gives_the_terminal_no_orders(places, run):
    made(places, "\x1b]0;title\x07Da\u202ena")
    said = run("--list")
    assert "Dana: opens" in said
    assert "\x1b" not in said


def test_a_damaged_record_without_copies_is_listed_by_the_name_that_its_tile_has(places, run):
    dana = made(places, "Dana")
    path = places.learner_file(dana)
    shutil.rmtree(places.backups / dana)
    flip(path)
    assert f"{dana}  Dana: damaged" in run("--list")


def test_a_learner_may_be_named_and_the_answers_of_the_record_stand_beside_those_of_its_copies(places, run):
    made(places, "Aigerim")
    dana = made(places, "Dana")
    assert "Dana: opens, 4 answers\n" in (said := run("--list", "--learner", "dana"))
    assert "Aigerim" not in said
    flip(places.learner_file(dana))
    assert f"Restored: Dana ({dana})" in run("--learner", "Dana")


def test_of_two_damaged_records_one_is_to_be_named(places, run):
    ids = [made(places, "Dana"), made(places, "Timur")]
    for each in ids:
        flip(places.learner_file(each))
    said = run(code=2)
    assert all(each in said for each in ids)
    run("--learner", ids[0])
    run()
    assert ": damaged;" not in run("--list")


def test_a_copy_is_named_by_file_or_by_its_name(places, run, tmp_path):
    learner_id = made(places, "Dana")
    (backup,) = list_backups(places, learner_id)
    stick = tmp_path / "stick.db"
    shutil.copy(backup.path, stick)
    run("--learner", learner_id, "--from", backup.path.name)
    with LearnerFile.open(places, learner_id) as learner:
        assert len(learner.responses()) == 3
        answer(learner, "later")
    assert "The record held 4 answers, the copy holds 3." in run("--from", stick)
    with LearnerFile.open(places, learner_id) as learner:
        assert len(learner.responses()) == 3
    assert "not there any more" in str(CliRunner().invoke(
        cli, ["--home", str(places.home), "restore", "--learner", learner_id, "--from", "no.db"]
    ).exception)  # fmt: skip


def test_an_exam_that_stays_came_out_of_nothing_damaged(places, run, tmp_path):
    learner_id = made(places, "Dana")
    stick = tmp_path / "stick.db"
    shutil.copy(list_backups(places, learner_id)[0].path, stick)
    with LearnerFile.open(places, learner_id) as learner:
        one = shown("exam-1")
        drawn = (Drawn("demo/exam-1", one.hash, 1),)
        exam = learner.append_attempt("demo/final", Mode.EXAM, module_version="1", seed=1, drawn=drawn, shown=(one,))
        answer(learner, "exam-1", attempt=exam, number=1)
    shutil.rmtree(places.backups)
    said = run("--from", stick)
    assert "damaged" not in said
    assert ": 4 answers.\n" in said
    assert (
        "The record held 5 answers, the copy holds 3. Exams, and tests submitted, stay; not in the copy: 1 answer."
        in said
    )


@pytest.mark.parametrize("option", [[], ["--list"]])
def test_a_learner_nobody_knows_is_said_with_the_ids_there_are(places, option):
    learner_id = made(places, "Dana")
    done = CliRunner().invoke(cli, ["--home", str(places.home), "restore", "--learner", "Aliya", *option])
    assert done.exit_code != 0
    assert "there is no learner “Aliya”" in done.output
    assert learner_id in done.output


def test_nothing_unsound_is_taken(places, run, tmp_path):
    learner_id, other = made(places, "Dana"), made(places, "Timur")
    before = places.learner_file(learner_id).read_bytes()
    empty = tmp_path / "empty.db"
    empty.touch()
    for source in (empty, places.learner_file(other)):
        arguments = ["--home", str(places.home), "restore", "--learner", learner_id, "--from", str(source)]
        assert CliRunner().invoke(cli, arguments).exit_code != 0
    assert places.learner_file(learner_id).read_bytes() == before


def test_a_bad_file_is_told_with_what_to_do_about_it(places, run, tmp_path):
    made(places, "Dana")
    bad = tmp_path / "bad.db"
    bad.write_text("Dear learner")
    for options in ((), ("--learner", list_learners(places)[0].id)):
        arguments = ["--home", str(places.home), "restore", "--from", str(bad), *options]
        said = str(CliRunner().invoke(cli, arguments).exception)
        assert f"“{bad}” is not a learner's record of this program." in said
        assert "Choose the .db file" in said
        assert "Close the program" not in said
    assert "there is no file “stick.db”" in run("--from", "stick.db", code=2)


@pytest.mark.parametrize("way", ["name", "path", "--join", "--join and name"])
def test_of_a_damaged_copy_what_can_be_read_comes_in_however_it_is_named(places, run, way):
    """Its name was refused where its path was taken, and --join said that all was there."""
    learner_id = made(places, "Dana")
    older = places.learner_file(learner_id).read_bytes()
    with LearnerFile.open(places, learner_id) as learner:
        for number in range(5):
            answer(learner, f"since-{number}")
        learner.backup("asked")
    places.learner_file(learner_id).write_bytes(older)
    copy = next(each.path for each in list_backups(places, learner_id) if each.reason == "asked")
    flip(copy)
    name = {"name": copy.name, "path": copy, "--join and name": copy.name}.get(way, "")
    words = [*(["--join"] if "--join" in way else []), *(["--from", name] if name else [])]
    told = run("--learner", learner_id, *words)
    with LearnerFile.open(places, learner_id) as learner:
        assert len(learner.responses()) == 9
    if "--join" in way:
        assert "Brought into the record: 5 answers. Nothing went out." in told
        assert "Damaged, and read as far as they can be: 1 copy." in told
        nothing = "What can be read of it is all there." if name else "Its answers are all there, but"
        assert nothing in run("--learner", learner_id, *words)
    else:
        assert "The copy is damaged: 9 answers can be read of it." in told


def test_where_nothing_is_there_to_join_that_is_said(places, run):
    learner_id = made(places, "Dana")
    (copy,) = list_backups(places, learner_id)
    copy.path.write_bytes(bytes(8192))
    assert run("--learner", learner_id, "--join") == "None of its copies could be looked at.\n"
    copy.path.unlink()
    assert run("--learner", learner_id, "--join") == "There is no copy of it.\n"


@pytest.mark.parametrize("state", ["gone", "damaged"])
@pytest.mark.parametrize("is_named", [False, True])
def test_a_record_that_does_not_open_is_put_back_before_copies_come_in(places, run, state, is_named):
    learner_id = made(places, "Dana")
    (copy,) = list_backups(places, learner_id)
    path = places.learner_file(learner_id)
    path.unlink() if state == "gone" else path.write_bytes(bytes(8192))
    words = ["--from", copy.path.name] if is_named else []
    told = " ".join(run("--learner", learner_id, "--join", *words, code=2).split())
    assert f"the record is {state}, put it back first: htcourse" in told


def test_a_name_longer_than_any_file_s_is_no_copy(places, tmp_path):
    learner_id = made(places, "Dana")
    arguments = ["--home", str(places.home), "restore", "--learner", learner_id, "--from", "x" * 5000]
    assert isinstance(CliRunner().invoke(cli, arguments).exception, NotFoundError)


def test_an_id_that_no_file_can_have_is_nobody_s(places, tmp_path):
    bad = tmp_path / "bad.db"
    bad.touch()
    arguments = ["--home", str(places.home), "restore", "--learner", "\ud800", "--from", str(bad)]
    said = CliRunner().invoke(cli, arguments).exception
    assert isinstance(said, NotFoundError)
    assert plain(str(said)).startswith("There is no learner “?”")


def test_without_a_copy_what_can_be_read_is_saved(places, run):
    learner_id = made(places, "Dana")
    shutil.rmtree(backup_folder(places, learner_id))
    flip(places.learner_file(learner_id))
    assert "from what can be read of it: 4 answers, 4 of them out of what was damaged." in run()
    places.learner_file(learner_id).write_bytes(b"nothing")
    shutil.rmtree(backup_folder(places, learner_id))
    assert "nothing can be read" in run(code=1)
    assert places.learner_file(learner_id).read_bytes() == b"nothing"


def test_answers_of_a_test_that_could_not_be_put_together_are_said(places, run):
    with LearnerFile.create(places, "Dana") as learner:
        answer(learner, "one")
        answer(learner, "two", attempt="lost", number=1)
    flip(places.learner_file(learner.id))
    assert "Of tests and exams that could not be put together: 1 answer." in run()


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among files there")
@pytest.mark.parametrize("command", ["doctor", "statistics", "restore --list", "restore"])
@pytest.mark.parametrize(("place", "kind"), crossed(["record", "copy"], ["pipe", "device"]))
def test_a_pipe_or_device_in_the_place_of_a_record_stops_no_command(places, place, kind, command):
    """In a process of its own: what waits for a pipe waits for ever."""
    learner_id = made(places, "Dana")
    path = places.learner_file(learner_id) if place == "record" else list_backups(places, learner_id)[0].path
    path.unlink()
    os.mkfifo(path) if kind == "pipe" else path.symlink_to("/dev/zero")
    arguments = [sys.executable, "-m", "htcourse", "--home", str(places.home), *command.split()]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=60, check=False)
    assert "Traceback" not in done.stderr


def test_the_record_of_a_newer_program_gives_way_to_a_copy_only_when_that_is_named(places, run):
    learner = made(places, "Dana")
    path = places.learner_file(learner)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma user_version = 9999")
    before = path.read_bytes()
    assert "newer version" in run(code=1)
    assert path.read_bytes() == before
    assert "Restored: Dana" in run("--learner", learner, "--from", list_backups(places, learner)[0].path.name)
