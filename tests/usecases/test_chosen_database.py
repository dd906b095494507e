"""Whatever file a person chooses, their own record is never opened or written over by other means than SQLite.

That it is not opened is seen by the fixture `no_plain_opens`, which every test has.
"""

import sqlite3
from contextlib import closing

import pytest
from click.testing import CliRunner
from tests import conftest
from tests.usecases.sample_desk import SAMPLE
from tests.usecases.workshop.drafts import sample_draft

from htcourse.cli import cli
from htcourse.core.errors import CourseError
from htcourse.exports import put_file
from htcourse.store.class_files import Person
from htcourse.store.damaged_record import learner_of
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places, builtin_source
from htcourse.store.signing_key import read_signing_key
from htcourse.usecases.classes.roster import add_people, new_class
from htcourse.usecases.exchange.import_questions import read_questions
from htcourse.usecases.exchange.save_text import save_text
from htcourse.usecases.modules.installed import export_module, install_module, list_modules
from htcourse.usecases.modules.module_preview import preview_module
from htcourse.usecases.people.learners import copy_learner
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.results.verify_certificate import expected_fingerprints, verify_certificate
from htcourse.usecases.workshop.files import add_picture
from htcourse.usecases.workshop.pack_draft import pack_draft
from htcourse.usecases.workshop.texts import read_text
from htcourse.webpages.packing import write_archive, write_folder


def test_a_database_opened_by_python_is_seen(tmp_path):
    path = tmp_path / "record.db"
    path.touch()
    assert conftest._opens.found == []  # a test's own
    exec(compile("open(path).close()", f"{conftest._PROGRAM}/some.py", "exec"), {"path": str(path)})
    assert conftest._opens.found == [str(path)]
    conftest._opens.forget()


@pytest.fixture
def places(tmp_path):
    return Places(tmp_path / "home")


@pytest.fixture
def record(places):
    with LearnerFile.create(places) as learner:
        yield learner


@pytest.mark.parametrize("ending", ["", "-wal", "-shm"])
@pytest.mark.parametrize(
    "read",
    [
        lambda places, path, _: preview_module(places, path),
        lambda places, path, _: install_module(places, path),
        lambda places, path, _: verify_certificate(places, path),
        lambda places, path, _: expected_fingerprints(path, ""),
        lambda places, path, draft: add_picture(draft, path),
    ],
    ids=["preview", "install", "certificate", "key", "picture"],
)
def test_a_record_chosen_by_mistake_is_refused_unopened(places, record, tmp_path, read, ending):
    with pytest.raises(CourseError):
        read(places, record.path.with_name(record.path.name + ending), sample_draft(tmp_path))


def test_a_record_chosen_as_a_file_of_questions_is_refused_unopened(record):
    brought = read_questions([record.path])
    assert not brought.bank.questions
    assert brought.problems


@pytest.mark.parametrize(
    "write",
    [
        lambda places, record: save_text(record.path, "notes"),
        lambda places, record: put_file(record.path, b"questions"),
        lambda places, record: export_module(places, "course", record.path),
        lambda places, record: copy_learner(places, record.id, record.path),
        lambda places, record: copy_learner(places, record.id, places.backups / record.id / "x.db"),
    ],
    ids=["notes", "questions", "course", "record", "backup"],
)
def test_nothing_is_written_over_a_record(places, record, write):
    places.backups.mkdir(exist_ok=True)
    before = record.path.stat().st_ino
    with pytest.raises(CourseError):
        write(places, record)
    record.append_event("bookmark", "a/b")
    assert record.path.stat().st_ino == before


@pytest.mark.parametrize("of", ["class", "another data folder", "its copies"])
def test_no_export_takes_the_place_of_a_record_anywhere(places, record, of, tmp_path):
    other = Places(tmp_path / "other")
    there = places.of_class("00000000-0000-4000-8000-000000000001") if of == "class" else other
    with LearnerFile.create(there, "Dana") as dana:
        to = dana.path
        dana.append_event("bookmark", "a/b")
        if of == "its copies":
            dana.backup("asked")
            to = next(there.backups.glob("*/*.db"))
        with pytest.raises(CourseError, match="keeps its records"):
            copy_learner(places, record.id, to)
        with pytest.raises(CourseError, match="keeps its records"):
            copy_learner(places, record.id, to.with_name("mine.db"))
        dana.append_event("bookmark", "a/c")
    with LearnerFile.open(there, dana.id) as dana:
        assert len(dana.events("bookmark")) == 2


def test_no_record_takes_the_place_of_the_program_s_own_files(places, record, tmp_path):
    for home in homes(places, tmp_path):
        for there in (home / each for each in OWN):
            before = there.read_bytes() if there.exists() else None
            with pytest.raises(CourseError, match="where the program keeps its"):
                copy_learner(places, record.id, there)
            assert (there.read_bytes() if there.exists() else None) == before


def test_no_export_takes_the_place_of_a_database_that_is_open(places, record, tmp_path):
    target = tmp_path / "own.db"
    with closing(sqlite3.connect(target)) as opened:
        opened.execute("pragma journal_mode = wal").fetchone()
        opened.execute("create table t (a)")
        with pytest.raises(CourseError, match="open in a program"):
            copy_learner(places, record.id, target)
        assert target.with_name("own.db-wal").stat().st_size
        opened.execute("insert into t values (1)")
        opened.commit()
    with closing(sqlite3.connect(target)) as opened:
        assert opened.execute("select count(*) from t").fetchone() == (1,)
    copy_learner(places, record.id, target)
    assert learner_of(target) == record.id


WRITES = {
    "text": lambda places, path: save_text(path, "notes"),
    "questions": lambda places, path: put_file(path, b"questions"),
    "course": lambda places, path: export_module(places, list_modules(places)[0].id, path),
    "draft": lambda places, path: pack_draft(SAMPLE, path),
    "archive": lambda places, path: write_archive({}, path),
    "site": lambda places, path: write_folder({}, path),
}
OWN = (
    *("trainer/signing-key.json", "trainer/classes/c1/class.json", "trainer/new.json", "modules/installed.copy.json"),
    *("logs/htcourse.log", "settings.json", "modules.copy.json", "reset-pin", "backups/x.txt"),
)


def homes(places, tmp_path):
    """Return a data folder, a link to it, and another one."""
    places.prepare()
    (tmp_path / "link").symlink_to(places.home)
    Places(tmp_path / "other").prepare()
    return places.home, tmp_path / "link", tmp_path / "other"


@pytest.mark.parametrize("write", WRITES)
def test_nothing_that_is_given_a_name_takes_the_place_of_the_program_s_own_files(places, tmp_path, write):
    for home in homes(places, tmp_path):
        for there in (home / each for each in OWN):
            before = there.read_bytes() if there.exists() else None
            with pytest.raises(CourseError, match="where the program keeps its own files"):
                WRITES[write](places, there)
            assert (there.read_bytes() if there.exists() else None) == before


def test_beside_the_program_s_own_files_is_room(places):
    places.prepare()
    assert save_text(places.home / "notes.txt", "notes").exists()


COMMANDS = (
    ("key", "--out", "{}/trainer/signing-key.json"),
    ("xapi", "export", "-o", "{}/trainer/pseudonyms.salt"),
    ("class", "card", "group", "-o", "{}/trainer/classes/x/class.json"),
    ("class", "person", "group", "K1", "-o", "{}/modules/installed.copy.json"),
    ("build", str(builtin_source()), "-o", "{}/modules/library.db"),
)


def test_the_signing_key_of_a_new_data_folder_is_not_written_over(places):
    for _ in range(2):
        told = CliRunner().invoke(
            cli, ["--home", str(places.home), "key", "--out", f"{places.trainer}/signing-key.json"]
        )
        assert "where the program keeps its own files" in str(told.exception)
        assert read_signing_key(places) is not None


def test_a_data_folder_in_which_only_a_class_was_made_is_known(places):
    made = new_class(places, "group")
    path = places.classes / made.id / "class.json"
    before = path.read_bytes()
    told = CliRunner().invoke(cli, ["--home", str(places.home), "class", "card", "group", "-o", str(path)])
    assert "where the program keeps its own files" in str(told.exception)
    assert path.read_bytes() == before


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: " ".join(each[:2]))
def test_no_command_writes_over_the_program_s_own_files(places, command):
    made = new_class(places, "group")
    add_people(places, made.id, [Person("K1", "Dana")])
    set_trainer_pin(places, "4827")
    words = [each.format(places.home) for each in command]
    result = CliRunner().invoke(cli, ["--home", str(places.home), *words], input="4827\n")
    assert "where the program keeps its own files" in str(result.exception), result.output


@pytest.mark.parametrize("begin", ["begin exclusive", "begin immediate"])
def test_no_export_takes_the_place_of_a_database_that_is_locked_without_a_journal(places, record, tmp_path, begin):
    path = tmp_path / "theirs.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("create table mine (a)")
        other.execute(begin)
        assert [each.name for each in tmp_path.glob("theirs*")] == ["theirs.db"]
        with pytest.raises(CourseError, match="is open in a program"):
            copy_learner(places, record.id, path)
        other.execute("rollback")
    assert copy_learner(places, record.id, path) == path
    for content in (b"", b"words"):
        path.write_bytes(content)
        copy_learner(places, record.id, path)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("results", "verify", "{ring}", "{other}"), "other: damaged, or no result file"),
        (("class", "roster", "P", "{ring}"), "The file cannot be read: "),
        (("verify", "{ring}"), "cannot be read or written"),
        (("restore", "--from", "{ring}/x/1-aside.db"), "there is no file"),
        (("class", "card", "P", "-o", "{ring}/x"), "was not saved"),
    ],
)
def test_a_link_that_leads_to_itself_is_told_in_a_sentence(places, tmp_path, words, told):
    new_class(places, "P")
    ring, other = tmp_path / "ring", tmp_path / "other"
    ring.symlink_to(ring)
    other.write_text("x")
    named = [each.format(ring=ring, other=other) for each in words]
    found = CliRunner().invoke(cli, ["--home", str(places.home), *named])
    assert isinstance(found.exception, (SystemExit, CourseError)), found.exc_info
    assert told in f"{found.output}{found.exception}"


def test_a_link_in_a_draft_that_leads_to_itself_is_a_file_that_cannot_be_read(places, tmp_path):
    (tmp_path / "ring.md").symlink_to(tmp_path / "ring.md")
    with pytest.raises(CourseError):
        read_text(places, tmp_path, "ring.md")
