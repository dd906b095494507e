"""What was left on purpose is named by nothing, wherever the record stood and whatever took its place since."""

import shlex
import shutil

import pytest
from tests.store.damage import cut
from tests.usecases.people.test_join_copies import held, run, work

from htcourse.store.backups import backup_folder, list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learners_here import bring_learner, copy_learner
from htcourse.store.places import Places
from htcourse.store.preferences import LEFT
from htcourse.usecases.doctor import examine
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.restore_record import start_new

RECORDS = {"empty": cut(lambda size: 0), "gone": lambda path: path.unlink()}
JOINED = "Its answers are all there, but for any left out on purpose: --from and a name out of --list bring those.\n"


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


@pytest.fixture
def learner(places):
    """Somebody whose copies hold 2, 5 and 9 answers."""
    learner = create_learner(places, name="Aida")
    for answers, reason in ((2, "first"), (3, "second"), (4, "third")):
        work(places, learner, answers)
        with LearnerFile.open(places, learner) as record:
            record.backup(reason)
    return learner


def copy_of(places, learner, reason):
    return next(each.path for each in list_backups(places, learner) if each.reason == reason)


def lacking(places, learner):
    seen = [each.seen for each in examine(places) if each.name == f"copies of {learner}"]
    return next((each for each in seen if "that the record lacks: " in each), "")


@pytest.fixture(params=RECORDS)
def begun(places, learner, request):
    """They began anew, and worked on; no file may have been kept aside."""
    RECORDS[request.param](places.learner_file(learner))
    start_new(places, learner)
    work(places, learner, 1)
    return learner


def assert_nothing_is_named(places, learner, answers):
    assert held(places, learner) == answers
    assert not lacking(places, learner)
    assert run(places, f"restore --learner {learner} --join") == JOINED
    assert held(places, learner) == answers


def test_beginning_anew(places, begun):
    assert_nothing_is_named(places, begun, 1)


@pytest.mark.parametrize("way", ["--learner ID --from NAME", "--from FILE"])
@pytest.mark.parametrize("record", RECORDS)
def test_an_older_copy_that_was_chosen(places, learner, record, way):
    RECORDS[record](places.learner_file(learner))
    copy = copy_of(places, learner, "second")
    words = way.replace("ID", learner).replace("NAME", copy.name).replace("FILE", shlex.quote(str(copy)))
    run(places, f"restore {words}")
    work(places, learner, 1)
    assert_nothing_is_named(places, learner, 6)


def test_a_way_back_of_a_record_begun_anew(places, begun):
    run(places, f"restore --learner {begun} --from {copy_of(places, begun, 'second').name}")
    assert_nothing_is_named(places, begun, 5)


@pytest.fixture
def stick(places, learner, tmp_path):
    return shutil.copy(copy_of(places, learner, "first"), tmp_path / "stick.db")


def test_an_older_file_from_elsewhere_in_the_place_of_a_record_begun_anew(places, begun, stick):
    run(places, f"restore --from {shlex.quote(str(stick))}")
    assert_nothing_is_named(places, begun, 2)


def test_an_older_file_from_elsewhere_where_a_record_begun_anew_is_lost(places, begun, stick):
    """What was done since is named: nobody left that."""
    RECORDS["empty"](places.learner_file(begun))
    run(places, f"restore --from {shlex.quote(str(stick))}")
    assert "the record lacks: 1;" in lacking(places, begun)
    run(places, f"restore --learner {begun} --join")
    assert_nothing_is_named(places, begun, 3)


@pytest.fixture
def elsewhere(places, learner, tmp_path):
    """The same record of another computer, begun anew there after all that was done here."""
    other = Places(tmp_path / "elsewhere")
    other.prepare()
    bring_learner(other, copy_of(places, learner, "first"))
    RECORDS["empty"](other.learner_file(learner))
    start_new(other, learner)
    work(other, learner, 1)
    return copy_learner(other, learner, tmp_path / "begun elsewhere.db")


def test_what_was_left_elsewhere_was_not_left_here(places, learner, elsewhere):
    for each in backup_folder(places, learner).glob("*"):
        if each != copy_of(places, learner, "third"):
            each.unlink()
    RECORDS["empty"](places.learner_file(learner))
    run(places, f"restore --from {shlex.quote(str(elsewhere))}")
    assert "the record lacks: 9;" in lacking(places, learner)


def test_nor_where_it_only_came_in(places, learner, elsewhere):
    shutil.copy(copy_of(places, learner, "second"), places.learner_file(learner))
    assert "the record lacks: 4;" in lacking(places, learner)
    run(places, f"restore --join --from {shlex.quote(str(elsewhere))}")
    assert held(places, learner) == 6
    assert "the record lacks: 4;" in lacking(places, learner)
    with LearnerFile.open(places, learner) as record:
        assert not record.preference(LEFT)
