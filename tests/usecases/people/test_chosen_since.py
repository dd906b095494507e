"""What was chosen here since a file from elsewhere was made stays, whichever way that file takes a record's place."""

import shlex
import shutil
from contextlib import closing
from itertools import product

import pytest
from tests.store.damage import cut, replaced
from tests.usecases.people.test_join_copies import run, work

from htcourse.core.quiz import Mode
from htcourse.store.backups import list_backups, preferences_in
from htcourse.store.learner import LearnerFile
from htcourse.store.learners_here import copy_learner
from htcourse.store.places import Places
from htcourse.store.preferences import CLASSES, CLASSES_LEFT, DEALT_FORM, LANGUAGE, NAME, PIN, PLACE
from htcourse.usecases.classes.class_card import save_card
from htcourse.usecases.classes.classes_joined import join_class, leave_class, my_classes
from htcourse.usecases.classes.roster import new_class
from htcourse.usecases.doctor import examine
from htcourse.usecases.people.learners import bring_learner, create_learner
from htcourse.usecases.people.restore_record import held_backup, restore_record
from htcourse.usecases.session import Session

UNREADABLE = replaced(b"CREATE TABLE", b"CREATE TABLO")
LOST = {"empty": cut(lambda size: 0), "gone": lambda path: path.unlink(), "damaged": UNREADABLE}
RECORDS = {**LOST, "whole": lambda path: None}
WAYS = {
    "--from": lambda places, file: run(places, f"restore --from {shlex.quote(str(file))}"),
    "--join --from": lambda places, file: run(places, f"restore --join --from {shlex.quote(str(file))}"),
    "bring": bring_learner,
}


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


@pytest.fixture
def learner(places):
    learner = create_learner(places, name="Aida")
    work(places, learner, 3)
    return learner


@pytest.fixture
def home(places, learner, tmp_path):
    """Another computer with the same record."""
    home = Places(tmp_path / "home of their own")
    bring_learner(home, copy_learner(places, learner, tmp_path / "taken.db"))
    return home


def join(places, learner, name, folder):
    with closing(Session.open(places, learner)) as session:
        join_class(session, save_card(new_class(places, name), folder / name), "K2")


def classes(places, learner):
    with closing(Session.open(places, learner)) as session:
        return [each.card.name for each in my_classes(session)]


def chosen(places, learner, *but):
    found = preferences_in(places.learner_file(learner))
    return {key: value for key, value in found.items() if key not in but and value}


def choose(places, learner, values):
    with LearnerFile.open(places, learner) as record:
        record.set_preferences(values)


@pytest.mark.parametrize(("record", "way"), [*product(RECORDS, ("--from", "--join --from")), ("gone", "bring")])
def test_class_name_and_language_stay(places, learner, tmp_path, record, way):
    """The file held all answers the newest copy did, so it took the place: card, code and form were gone."""
    choose(places, learner, {DEALT_FORM: "B"})
    file = copy_learner(places, learner, tmp_path / "stick.db")
    join(places, learner, "Spring", tmp_path)
    choose(places, learner, {NAME: "Aida B.", LANGUAGE: "ru", PIN: "hashed"})
    before = chosen(places, learner)
    RECORDS[record](places.learner_file(learner))
    WAYS[way](places, file)
    assert chosen(places, learner) == before
    assert (before[DEALT_FORM.key], classes(places, learner)) == ("A", ["Spring"])
    assert not [each for each in examine(places) if each.name == f"record {learner}"]


@pytest.mark.parametrize("record", LOST)
def test_what_was_never_chosen_here_comes_with_the_file_with_the_form_of_its_class(
    places, learner, home, tmp_path, record
):
    choose(places, learner, {DEALT_FORM: "B"})
    join(home, learner, "Spring", tmp_path)
    choose(home, learner, {PLACE: "htcourse/a", LANGUAGE: "ru"})
    there = chosen(home, learner)
    file = copy_learner(home, learner, tmp_path / "stick.db")
    RECORDS[record](places.learner_file(learner))
    WAYS["--from"](places, file)
    assert chosen(places, learner, LANGUAGE.key) == {key: there[key] for key in there if key != LANGUAGE.key}
    assert there[DEALT_FORM.key] == "A"
    assert preferences_in(places.learner_file(learner))[LANGUAGE.key] == "en"


@pytest.mark.parametrize("record", LOST)
def test_whoever_began_a_test_around_the_course_here_keeps_its_form(places, learner, home, tmp_path, record):
    choose(places, learner, {DEALT_FORM: "B"})
    with LearnerFile.open(places, learner) as own:
        own.append_attempt("demo/before", Mode.PRE, module_version="1", seed=1, drawn=())
    join(home, learner, "Spring", tmp_path)
    file = copy_learner(home, learner, tmp_path / "stick.db")
    RECORDS[record](places.learner_file(learner))
    WAYS["--from"](places, file)
    assert (classes(places, learner), chosen(places, learner)[DEALT_FORM.key]) == (["Spring"], "B")


@pytest.mark.parametrize("record", RECORDS)
def test_classes_joined_on_both_come_together_and_one_that_was_left_stays_so(places, learner, home, tmp_path, record):
    join(home, learner, "Left", tmp_path)
    bring_learner(places, copy_learner(home, learner, tmp_path / "first.db"))
    join(home, learner, "Two", tmp_path)
    join(places, learner, "One", tmp_path)
    with closing(Session.open(places, learner)) as session:
        leave_class(session, my_classes(session)[0].card.id)
    file = copy_learner(home, learner, tmp_path / "stick.db")
    RECORDS[record](places.learner_file(learner))
    WAYS["--from"](places, file)
    assert classes(places, learner) == ["One", "Two"]


def test_of_the_last_class_left_in_an_earlier_version_nothing_comes_back_by_the_same_file_either(
    places, learner, home, tmp_path
):
    choose(places, learner, {CLASSES: ""})
    join(home, learner, "Left", tmp_path)
    choose(home, learner, {CLASSES_LEFT: '["another"]'})
    file = copy_learner(home, learner, tmp_path / "stick.db")
    WAYS["--from"](places, file)
    bring_learner(places, file)
    assert classes(places, learner) == []


@pytest.mark.parametrize("then", [None, "stale"], ids=["before a PIN", "with the PIN of before"])
def test_where_the_entry_of_the_pin_alone_is_damaged_that_of_the_newest_copy_counts(places, learner, tmp_path, then):
    if then:
        choose(places, learner, {PIN: then})
    file = copy_learner(places, learner, tmp_path / "stick.db")
    choose(places, learner, {PIN: "hashed"})
    replaced(b"hashed", b"hashEd")(places.learner_file(learner))
    WAYS["--from"](places, file)
    assert preferences_in(places.learner_file(learner))[PIN.key] == "hashed"


@pytest.mark.parametrize("record", ["damaged", "whole"])
def test_a_pin_that_was_taken_away_does_not_come_back(places, learner, tmp_path, record):
    choose(places, learner, {PIN: "hashed"})
    file = copy_learner(places, learner, tmp_path / "stick.db")
    copies = [each.path for each in list_backups(places, learner)]
    kept = [shutil.copy(each, tmp_path / each.name) for each in copies]
    choose(places, learner, {PIN: ""})
    for each in list_backups(places, learner):
        each.path.unlink()  # as when the program was killed before it made one
    for path, copy in zip(copies, kept, strict=True):
        shutil.copy(copy, path)
    RECORDS[record](places.learner_file(learner))
    WAYS["--from"](places, file)
    assert preferences_in(places.learner_file(learner))[PIN.key] == ""


@pytest.mark.parametrize("way", ["window", "name", "relative path"])
def test_a_way_back_to_an_own_copy_brings_what_was_chosen_then(places, learner, monkeypatch, way):
    choose(places, learner, {LANGUAGE: "kk"})
    with closing(Session.open(places, learner)) as session:
        older = session.learner.backup("asked")
        session.learner.set_preferences({LANGUAGE: "ru", PIN: "hashed"})
        with held_backup(session, older.name) as backup:
            session.close()
            if way == "window":
                restore_record(places, backup)
    if way != "window":
        monkeypatch.chdir(older.parent if way == "relative path" else places.home)
        run(places, f"restore --learner {learner} --from {older.name}")
    found = preferences_in(places.learner_file(learner))
    assert (found[LANGUAGE.key], found[PIN.key], found.get(CLASSES.key, "")) == ("kk", "hashed", "")
