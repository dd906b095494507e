"""What copies hold and a record lacks is told until it is there, and comes in without anything going out."""

import shlex
import shutil
from contextlib import closing

import pytest
from click.testing import CliRunner
from tests.store.damage import replaced
from tests.store.samples import answer

from htcourse.cli import cli
from htcourse.core.quiz import Mode
from htcourse.store.backups import list_backups
from htcourse.store.check_record import check_copy
from htcourse.store.learner import LearnerFile
from htcourse.store.newer_copies import RowKind
from htcourse.store.places import Places
from htcourse.store.preferences import DEALT_FORM
from htcourse.usecases.classes.class_card import save_card
from htcourse.usecases.classes.classes_joined import join_class, leave_class, my_classes
from htcourse.usecases.classes.roster import new_class
from htcourse.usecases.doctor import examine
from htcourse.usecases.people.join_copies import join_copies
from htcourse.usecases.people.learners import bring_learner, copy_learner, create_learner
from htcourse.usecases.session import Session


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


@pytest.fixture
def swapped(places, tmp_path):
    """A record in whose place an older file was put, and worked on: its copies hold 7 answers more, it 2 of its own."""
    learner_id = create_learner(places)
    older = shutil.copy(places.learner_file(learner_id), tmp_path)
    work(places, learner_id, 7)
    shutil.copy(older, places.learner_file(learner_id))
    work(places, learner_id, 2)
    return learner_id


def work(places, learner_id, answers):
    with LearnerFile.open(places, learner_id) as learner:
        for _ in range(answers):
            answer(learner)


@pytest.mark.hard
def test_with_a_class_comes_the_form_its_code_dealt_and_that_is_said(places, tmp_path):
    """The class came, and said nothing of it; the form stayed the one dealt here, and at home it was the other."""
    learner_id = create_learner(places)
    with closing(Session.open(places, learner_id)) as session:
        session.learner.set_preference(DEALT_FORM, "B")
        session.learner.backup("asked")
    taken = copy_learner(places, learner_id, tmp_path / "home.db")
    home = Places(tmp_path / "home of their own")
    home.prepare()
    bring_learner(home, taken)
    with closing(Session.open(home, learner_id)) as session:
        join_class(session, save_card(new_class(home, "Spring"), tmp_path / "card"), "K2")
        assert session.learner.preference(DEALT_FORM) == "A"
    older = shutil.copy(places.learner_file(learner_id), tmp_path / "older.db")
    joined = copy_learner(home, learner_id, tmp_path / "joined.db")
    assert bring_learner(places, joined).came.classes
    assert not bring_learner(places, joined).came.classes
    assert form_of(places, learner_id) == "A"
    run(places, f"restore --from {shlex.quote(str(older))}")
    assert form_of(places, learner_id) == "A", "an older file from elsewhere undoes nothing that was chosen since"
    asked = next(each.path.name for each in list_backups(places, learner_id) if each.reason == "asked")
    restored = run(places, f"restore --learner {learner_id} --from {asked}")
    assert form_of(places, learner_id) == "B"
    back = restored.partition("To have what is in it too: ")[2].splitlines()[0]
    assert run(places, back) == "No answers came in.\nA class came in, with its card.\n"
    assert form_of(places, learner_id) == "A"


@pytest.mark.hard
def test_classes_joined_on_two_computers_come_together_and_one_that_was_left_stays_so(places, tmp_path):
    """Where another class was joined here those of the other computer stayed out, as if all of it had been here."""
    cards = [save_card(new_class(places, name), tmp_path / name) for name in ("One", "Two", "Three", "Four")]
    learner_id = create_learner(places)
    taken = copy_learner(places, learner_id, tmp_path / "home.db")
    home = Places(tmp_path / "home of their own")
    home.prepare()
    bring_learner(home, taken)
    for of, joined in ((places, cards[:1]), (home, cards[1:])):
        with closing(Session.open(of, learner_id)) as session:
            for card in joined:
                join_class(session, card, "K2")
    brought = copy_learner(home, learner_id, tmp_path / "joined.db")
    assert [bring_learner(places, brought).came.classes for _ in range(2)] == [3, 0]
    with closing(Session.open(places, learner_id)) as session:
        one, two, *_ = my_classes(session)
        assert [each.card.name for each in my_classes(session)] == ["One", "Two", "Three", "Four"]
        session.learner.backup("asked")
        leave_class(session, one.card.id)
        leave_class(session, two.card.id)
    check_copy(places.learner_file(learner_id), learner_id)
    copies = [each.path.name for each in list_backups(places, learner_id) if each.reason == "asked"]
    assert join_copies(places, learner_id, copy=copies[0]).classes == 0
    assert bring_learner(places, brought).came.classes == 0
    with closing(Session.open(places, learner_id)) as session:
        assert [each.card.name for each in my_classes(session)] == ["Three", "Four"]
        join_class(session, cards[1], "K2")
        assert [each.card.name for each in my_classes(session)] == ["Three", "Four", "Two"]
        for each in my_classes(session):
            leave_class(session, each.card.id)
    assert bring_learner(places, brought).came.classes == 0
    assert bring_learner(home, copy_learner(places, learner_id, tmp_path / "left.db")).came.classes == 0


def test_the_command_says_how_many_classes_came(places, tmp_path):
    learner_id = create_learner(places)
    older = shutil.copy(places.learner_file(learner_id), tmp_path / "older.db")
    with closing(Session.open(places, learner_id)) as session:
        for name in ("One", "Two"):
            join_class(session, save_card(new_class(places, name), tmp_path / name), "K2")
        session.learner.backup("asked")
    shutil.copy(older, places.learner_file(learner_id))
    with closing(Session.open(places, learner_id)) as session:
        join_class(session, save_card(new_class(places, "Three"), tmp_path / "Three"), "K2")
    name = next(each.path.name for each in list_backups(places, learner_id) if each.reason == "asked")
    way = f"htcourse restore --learner {learner_id} --join --from {name}"
    assert run(places, way) == "No answers came in.\n2 classes came in, with their cards.\n"


def form_of(places, learner_id):
    with LearnerFile.open(places, learner_id) as learner:
        return learner.preference(DEALT_FORM)


def held(places, learner_id):
    with LearnerFile.open(places, learner_id) as learner:
        return len(learner.responses())


def lacking(places, learner_id):
    """Return the command that doctor names; empty where it says nothing of answers."""
    seen = [each.seen for each in examine(places) if each.name == f"copies of {learner_id}"]
    (told,) = [each for each in seen if "answers that the record lacks: 7;" in each] or [""]
    return told.partition("nothing goes out: ")[2]


def run(places, words):
    given = shlex.split(words.removeprefix("htcourse "))
    done = CliRunner().invoke(cli, given if "--home" in given else ["--home", str(places.home), *given])
    assert done.exit_code == 0, done.output
    return done.output


def test_doctor_s_own_command_brings_all_and_takes_nothing(places, swapped):
    assert "Brought into the record: 7 answers." in run(places, lacking(places, swapped))
    assert held(places, swapped) == 9
    assert not lacking(places, swapped)
    assert "left out on purpose: --from and a name" in run(places, f"restore --learner {swapped} --join")


def test_copies_that_go_while_others_come_in_end_in_no_error(places, tmp_path):
    """Before each that comes in a backup is made, and two of one day do not stay: the second was on the list still."""
    learner_id = create_learner(places)
    older = shutil.copy(places.learner_file(learner_id), tmp_path / "older.db")
    made = []
    for _ in range(2):
        work(places, learner_id, 2)
        newest, *_ = list_backups(places, learner_id)
        made.append(shutil.copy(newest.path, tmp_path))
    for each in made:  # an exam begins with a copy, and is handed in with one
        shutil.copy(each, newest.path.parent)
    shutil.copy(older, places.learner_file(learner_id))
    assert (
        run(places, f"restore --learner {learner_id} --join")
        == "Brought into the record: 4 answers. Nothing went out.\n"
    )
    assert held(places, learner_id) == 4


def test_a_way_back_to_a_copy_that_lacks_them_too_does_not_quieten_it(places, swapped):
    newest, *_ = list_backups(places, swapped)
    run(places, f"restore --learner {swapped} --from {newest.path.name}")
    assert lacking(places, swapped)


def test_what_goes_out_by_a_way_back_is_said_with_the_way_to_have_both(places, swapped):
    full = list_backups(places, swapped)[1].path.name
    said = run(places, f"restore --learner {swapped} --from {full}")
    assert "2 answers go out of it with this copy. All of it is kept as a copy too.\n" in said
    assert "With --join nothing goes out" in said
    assert held(places, swapped) == 7
    assert not lacking(places, swapped)
    assert "left out on purpose" in run(places, f"restore --learner {swapped} --join")
    run(places, said.partition("To have what is in it too: ")[2])
    assert held(places, swapped) == 9


def test_list_names_the_way_that_joins(places, swapped):
    assert "copies hold 7 answers more" in (said := run(places, "restore --list"))
    assert "--join brings them in" in said


def test_what_was_begun_here_is_not_told_as_brought_in(places, tmp_path):
    learner_id = create_learner(places)
    older = shutil.copy(places.learner_file(learner_id), tmp_path)
    with LearnerFile.open(places, learner_id) as learner:
        attempt = learner.append_attempt("demo/z", Mode.TEST, module_version="1", seed=1, drawn=())
        answer(learner)
    shutil.copy(older, places.learner_file(learner_id))
    assert join_copies(places, learner_id).came == (1, RowKind.ANSWER)
    with LearnerFile.open(places, learner_id) as learner:
        assert learner.attempt(attempt) is not None
        assert attempt not in learner.brought_attempts()


@pytest.mark.parametrize("state", ["whole", "damaged"])
def test_of_a_file_that_comes_into_a_record_it_is_said_how_many_answers_came_and_the_second_time_none(
    places, tmp_path, state
):
    learner_id = create_learner(places, name="Aida")
    older = shutil.copy(places.learner_file(learner_id), tmp_path / "older.db")
    work(places, learner_id, 8)
    file = copy_learner(places, learner_id, tmp_path / "elsewhere.db")
    if state == "damaged":
        replaced(b"CREATE TABLE", b"CREATE TABLO")(file)
    shutil.copy(older, places.learner_file(learner_id))
    way = f"restore --join --from {shlex.quote(str(file))}"
    damaged = "The copy is damaged: 8 answers can be read of it. What else it held may be lost.\n"
    also = damaged if state == "damaged" else ""
    who = f"Aida ({learner_id})"
    assert run(places, way) == f"Brought into the record of {who}: 8 answers. Nothing went out.\n{also}"
    assert run(places, way) == f"No answers came into the record of {who}. Nothing went out.\n{also}"
