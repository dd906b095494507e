"""Statements sent to a record store: each once, one alone standing of each thing, and no password told."""

import base64
import json
import shutil

import pytest
from tests.how_many import crossed, few
from tests.usecases.class_room import RIGHT, ClassRoom
from tests.usecases.classes.record_store import record_store, standing
from tests.usecases.classes.test_xapi_statements import marked as marked
from tests.usecases.classes.test_xapi_statements import places as places
from tests.usecases.classes.test_xapi_statements import verbs

from htcourse.classroom.learning_record_store import plain_address
from htcourse.core import xapi
from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.store.class_files import Person
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind, NewEvent
from htcourse.store.places import Places
from htcourse.store.preferences import CLASSES
from htcourse.store.sent_statements import sent_statements
from htcourse.usecases.classes.deliver_statements import Delivered, deliver
from htcourse.usecases.classes.marked_here import BY, REASON
from htcourse.usecases.classes.roster import add_people, new_class
from htcourse.usecases.classes.xapi_statements import xapi_statements
from htcourse.usecases.marking.override import AnswerKey, Override, override


def test_what_a_store_has_is_not_sent_again(places):
    found = xapi_statements(places)
    with record_store([]) as (address, kept, asked, _):
        assert deliver(places, found, address, "U", "P") == Delivered(len(found.statements), 0, 0, 0)
        assert set(kept) == {each["id"] for each in found.statements}
        assert {path for path, _, _ in asked} == {"/xAPI/statements"}
        assert {version for _, version, _ in asked} == {"1.0.3"}
        assert max(size for _, _, size in asked) == 50
        asks = len(asked)
        assert deliver(places, found, address, "U", "P") == Delivered(0, 0, 0, len(found.statements))
        assert len(asked) == asks


@pytest.mark.parametrize("answer", few([500, None, 401, 302], 2))
def test_what_came_through_before_a_fault_is_kept_and_the_rest_is_sent_later(places, answer):
    found = xapi_statements(places)
    with record_store([200, answer]) as (address, kept, _, _):
        with pytest.raises(CourseError):
            deliver(places, found, address, "U", "P")
        assert len(sent_statements(places, address)) == len(kept) == 50
        assert deliver(places, found, address, "U", "P").before == 50
        assert set(kept) == {each["id"] for each in found.statements}


def test_what_a_store_has_with_another_content_is_told_and_the_others_come(places):
    found = xapi_statements(places)
    with record_store([409, 200, 409]) as (address, kept, _, _):
        assert deliver(places, found, address, "U", "P").other == 1
        assert len(kept) == len(found.statements) - 1
        assert deliver(places, found, address, "U", "P").before == len(found.statements)


@pytest.mark.parametrize("answer", few([b"<html>log in</html>", b'["x"]', b"[" * 3_000_000, b"[]", b"[[]]"], 3))
def test_what_takes_nothing_and_says_200_is_no_store_and_nothing_counts_as_sent(places, answer):
    found = xapi_statements(places)
    with record_store([answer]) as (address, kept, _, _):
        with pytest.raises(CourseError, match="no learning record store"):
            deliver(places, found, address, "U", "P")
        assert not sent_statements(places, address)
        assert deliver(places, found, address, "U", "P").stored == len(kept) == len(found.statements)


def test_one_statement_that_a_store_refuses_is_told_and_holds_none_of_the_others_up(places):
    found = xapi_statements(places)
    with record_store([400, 200, 400]) as (address, kept, _, _):
        with pytest.raises(CourseError, match="refused 1 statements"):
            deliver(places, found, address, "U", "P")
        assert len(kept) == len(found.statements) - 1
        assert deliver(places, found, address, "U", "P")[:1] == (1,)


def test_a_store_that_refuses_all_of_a_batch_is_asked_for_no_more(places):
    with record_store([400] * 51) as (address, _, asked, _), pytest.raises(CourseError, match="did not take"):
        deliver(places, xapi_statements(places), address, "U", "P")
    assert len(asked) == 51


def test_a_password_in_the_address_is_refused_and_not_repeated(places):
    with pytest.raises(CourseError) as told:
        deliver(places, xapi_statements(places), "https://me:geheim@example.org/xAPI", "U", "P")
    assert "geheim" not in str(told.value)


@pytest.mark.parametrize(
    "address", few(["http://example.org/xAPI", "127.0.0.1", "ftp://127.0.0.1/x", "https://", "http://"], 2)
)
def test_nothing_is_sent_unsecured(places, address):
    with pytest.raises(CourseError, match="not secured"):
        deliver(places, xapi_statements(places), address, "U", "P")


def test_of_an_answer_marked_anew_one_statement_stands(marked):
    room, _, mark = marked
    first = xapi_statements(room.places)
    with record_store([]) as (address, kept, asked, _):
        deliver(room.places, first, address, "U", "P")
        for points, taken_back in ((0.5, 2), (1.0, 2), (1.0, 2), (0.25, 2)):
            mark(points)
            found = xapi_statements(room.places)
            done = deliver(room.places, found, address, "U", "P")
            assert (done.voided, done.stored) == (taken_back, 2 * taken_back)
            told = standing(kept)
            assert verbs(told) == verbs(first.statements)
            scores = [each["result"]["score"]["raw"] for each in told if each["verb"]["display"]["en"] == "answered"]
            assert scores == [points]
        asks = len(asked)
        assert deliver(room.places, found, address, "U", "P") == Delivered(0, 0, 0, 5)
        assert len(asked) == asks
        (room.places.trainer / "sent").rename(room.folder / "lost")
        again = deliver(room.places, found, address, "U", "P")
        assert (again.voided, verbs(standing(kept))) == (0, verbs(first.statements))


@pytest.mark.parametrize("end", [None, "lost"])
def test_what_is_taken_back_and_not_acknowledged_is_sent_again_with_one_content(marked, end):
    room, _, mark = marked
    with record_store([200, end]) as (address, kept, _, _):
        deliver(room.places, xapi_statements(room.places), address, "U", "P")
        mark(0.5)
        with pytest.raises(CourseError):
            deliver(room.places, xapi_statements(room.places), address, "U", "P")
        before = dict(kept)
        done = deliver(room.places, xapi_statements(room.places), address, "U", "P")
        assert (len(kept), len(standing(kept))) == (9, 5)
        assert (done.voided, done.stored, done.had) == ((2, 4, 0) if end is None else (0, 0, 2))
        assert before.items() <= kept.items()


def join(room, learner):
    key = base64.b64encode(b"k" * 32).decode()
    kept = [{"id": "c1", "name": "Group", "key": key, "code": "K7-1"}]
    with LearnerFile.open(room.places, learner, room.clock) as file:
        file.set_preference(CLASSES, json.dumps(kept))


@pytest.fixture
def two(marked):
    """A lab computer and a desk with the same person of a class on them, and how to mark their answer at the desk."""
    room, attempt, _ = marked
    learner = room.places.learner_ids()[0]
    join(room, learner)
    desk = Places(room.folder / "desk")
    shutil.copytree(room.places.home, desk.home)

    def mark(points):
        override(desk, room.clock, AnswerKey(learner, attempt, 1), Override(points, "Read again", "T"))

    return room.places, desk, mark


def send(places, address, **more):
    return deliver(places, xapi_statements(places), address, "U", "P", **more)


def points(kept):
    return [each["result"]["score"]["raw"] for each in standing(kept) if each["verb"]["display"]["en"] == "answered"]


@pytest.mark.parametrize("lists_all", few([False, True]))
def test_a_mark_changed_at_the_desk_takes_back_what_the_lab_sent(two, lists_all):
    lab, desk, mark = two
    with record_store([], lists_all=lists_all) as (address, kept, _, asks):
        told = verbs(xapi_statements(lab).statements)
        assert send(lab, address).stored == len(told)
        mark(0.5)
        assert send(desk, address) == Delivered(4, 3, 0, 0, voided=2)
        assert (points(kept), verbs(standing(kept))) == ([0.5], told)
        assert any("from" in each for each in asks)
        shutil.rmtree(lab.trainer / "sent")
        done = send(lab, address)
        assert (done.stored, done.elsewhere, points(kept)) == (0, 2, [0.5])
        shutil.rmtree(desk.trainer / "sent")
        mark(1.0)
        send(desk, address)
        assert (points(kept), verbs(standing(kept))) == ([1.0], told)


def test_a_lab_that_sends_after_the_desk_leaves_the_trainers_mark(two):
    lab, desk, mark = two
    mark(0.5)
    with record_store([]) as (address, kept, _, _):
        send(desk, address)
        assert send(lab, address) == Delivered(0, 3, 0, 0, elsewhere=2)
        assert points(kept) == [0.5]


def test_a_mark_taken_back_at_the_desk_is_the_newer_one_too(two):
    lab, desk, mark = two
    with record_store([]) as (address, kept, _, _):
        send(lab, address)
        mark(0.5)
        send(desk, address)
        shutil.rmtree(desk.trainer / "sent")
        with LearnerFile.open(desk, desk.learner_ids()[0]) as file:
            file.undo_events(each.id for each in file.events(Kind.ANSWER_OVERRIDDEN))
        send(desk, address)
        assert points(kept) == [1.0]


def test_who_joined_no_class_here_takes_nothing_of_the_class_back(two):
    lab, desk, _ = two
    with LearnerFile.open(lab, lab.learner_ids()[0]) as file:
        file.set_preference(CLASSES, "")
    with record_store([]) as (address, kept, _, _):
        send(lab, address)
        assert send(desk, address).voided == 5
        shutil.rmtree(lab.trainer / "sent")
        assert send(lab, address) == Delivered(0, 0, 0, 0, elsewhere=5)
        assert len(standing(kept)) == 5


@pytest.mark.parametrize("status", few([404, 401, 403, 501]))
def test_where_a_store_tells_nothing_all_is_sent_and_what_it_does_not_say_it_has_is_told(two, status):
    lab, desk, mark = two
    with record_store([], tells=status) as (address, kept, _, _):
        assert send(lab, address).is_told is False
        mark(0.5)
        with pytest.raises(CourseError, match="did not say that it has 3 statements"):
            send(desk, address)
        assert sorted(points(kept)) == [0.5, 1.0]


@pytest.mark.parametrize(
    "told", few([b"<html>", b'{"statements": [], "more": "http://127.0.0.1:1/xAPI/statements?page=2"}', b"[]", b"{}"])
)
def test_what_tells_something_else_is_no_store_and_gets_nothing(two, told):
    lab, _, _ = two
    with record_store([], tells=told) as (address, _, sent, _):
        with pytest.raises(CourseError, match="no learning record store"):
            send(lab, address)
        assert not sent


def test_statements_of_any_shape_do_no_harm(two):
    lab, _, _ = two
    ours = {"homePage": xapi.HOME_PAGE, "name": "x"}
    bad: list[object] = [{"registration": "r", "extensions": "mode"}, {"registration": {}}, "registration"]
    odd: list[object] = [1, {}, {"id": {}, "actor": {"account": ours}, "verb": {}, "context": []}]
    odd += [{"verb": [], "object": 1}]
    odd += [
        {"id": "x", "actor": {"account": ours}, "verb": {"id": "v"}, "object": {"id": "o"}, "context": each}
        for each in bad
    ]
    with record_store([], tells=json.dumps({"statements": odd, "more": ""}).encode()) as (address, kept, _, _):
        assert send(lab, address) == Delivered(5, 0, 0, 0)
        assert len(kept) == 5


def test_a_store_that_fails_when_it_is_asked_gets_nothing_and_is_tried_again(two):
    lab, _, _ = two
    with record_store([], tells=503) as (address, _, sent, _):
        with pytest.raises(CourseError, match="503"):
            send(lab, address)
        assert not sent


def test_two_spellings_of_an_address_are_one_store(marked):
    room, _, mark = marked
    with record_store([], tells=403) as (address, kept, _, _):
        send(room.places, address + "/")
        mark(0.5)
        assert send(room.places, address.replace("http", "HTTP")).voided == 2
        assert points(kept) == [0.5]
    assert plain_address("HTTPS://Store.Example:443/xAPI/") == "https://store.example/xAPI"
    assert plain_address("http://[::1]:80/a") == "http://[::1]/a"
    assert plain_address("https://store.example:8443/XAPI") == "https://store.example:8443/XAPI"


@pytest.mark.parametrize(("kind", "is_lost"), crossed([Kind.ATTEMPT_RELEASED, Kind.EXAM_SET_ASIDE], [False, True]))
def test_what_is_held_back_again_or_set_aside_is_taken_back_and_comes_again_with_its_release(tmp_path, kind, is_lost):
    room = ClassRoom(tmp_path)
    attempt = room.take("course/final", [RIGHT], mode=Mode.EXAM)
    learner = room.places.learner_ids()[0]

    def change(call):
        with LearnerFile.open(room.places, learner, room.clock) as file:
            call(file)

    def take_back(file):
        file.undo_events(each.id for each in file.events(kind))

    def put(file):
        file.append_event(kind, "course/final", attempt=attempt)

    change(lambda file: file.append_event(Kind.ATTEMPT_RELEASED, "course/final", attempt=attempt))
    with record_store([]) as (address, kept, _, _):
        sent = send(room.places, address).stored
        change(take_back if kind is Kind.ATTEMPT_RELEASED else put)
        if is_lost:
            shutil.rmtree(room.places.trainer / "sent")
        assert send(room.places, address) == Delivered(sent, 0, 0, 0, voided=sent)
        assert not standing(kept)
        assert send(room.places, address).stored == 0
        change(put if kind is Kind.ATTEMPT_RELEASED else take_back)
        assert send(room.places, address).stored == len(standing(kept)) == sent


def test_of_somebody_who_is_to_be_told_of_no_more_all_is_taken_back(two):
    lab, desk, _ = two
    with record_store([]) as (address, kept, _, _):
        send(lab, address)
        found = xapi_statements(desk, no_more=desk.learner_ids())
        assert not found.statements
        assert deliver(desk, found, address, "U", "P").voided == 5
        assert not standing(kept)
        assert deliver(desk, found, address, "U", "P").stored == 0
        assert send(lab, address).stored == 0
        assert send(lab, address, anew=True).stored == 5


def test_a_lesson_stands_once_for_one_who_joined_a_class_after_it_was_sent(tmp_path):
    room = ClassRoom(tmp_path)
    learner = room.person()
    with LearnerFile.open(room.places, learner, room.clock) as file:
        file.append_event(Kind.LESSON_FINISHED, "course/basics")
    with record_store([]) as (address, kept, _, _):
        send(room.places, address)
        (before,) = standing(kept)
        join(room, learner)
        assert send(room.places, address).voided == 1
        (after,) = standing(kept)
    assert before["actor"] != after["actor"]
    assert before["context"]["registration"] == after["context"]["registration"]
    assert learner not in json.dumps(after)


def test_an_emptied_store_gets_all_again_where_that_is_asked_for(marked):
    room, _, mark = marked
    with record_store([]) as (address, kept, _, _):
        send(room.places, address)
        mark(0.5)
        send(room.places, address)
        told = standing(kept)
        kept.clear()
        assert send(room.places, address) == Delivered(0, 0, 0, 5)
        assert send(room.places, address, anew=True) == Delivered(5, 0, 0, 0)
        assert send(room.places, address, anew=True) == Delivered(0, 5, 0, 0)
        assert verbs(standing(kept)) == verbs(told)
        assert points(kept) == [0.5]


def test_what_a_computer_marked_or_allowed_is_no_mark_of_a_person(two):
    lab, desk, mark = two
    with LearnerFile.open(lab, lab.learner_ids()[0]) as file:
        (attempt,) = file.attempts()
        given = file.last_responses(attempt.id)[1]
    marks = {"response": given.id, "points": 0.0, "verdict": "wrong", "by": BY, "reason": REASON}
    with record_store([]) as (address, kept, _, _):
        mark(0.5)
        send(desk, address)
        with LearnerFile.open(lab, lab.learner_ids()[0]) as file:
            terms = NewEvent(Kind.ATTEMPT_TERMS, attempt.quiz, attempt.module, attempt.id, attempt.terms)
            file.append_events([NewEvent(Kind.ANSWER_REGRADED, given.id, given.module, attempt.id, marks), terms], ())
        assert not any(map(xapi.marked_at, xapi_statements(lab).statements))
        send(lab, address)
        assert points(kept) == [0.5]


def test_who_is_in_two_classes_is_told_of_by_both_and_neither_takes_the_other_back(marked):
    """Each sending voided all that the other class had told of them."""
    room, attempt, _ = marked
    desk, (learner,) = Places(room.folder / "desk"), room.places.learner_ids()
    desk.prepare()
    theres = []
    for name, code in (("Spring", "K7-1"), ("Autumn", "A-9")):
        made = new_class(desk, name)
        add_people(desk, made.id, [Person(code, learner=learner)])
        theres.append(desk.of_class(made.id))
        theres[-1].prepare()
        shutil.copy(room.places.learner_file(learner), theres[-1].learners)
    spring, autumn = theres

    def mark(there, points):
        override(there, room.clock, AnswerKey(learner, attempt, 1), Override(points, "Read again", "T"))

    with record_store([]) as (address, kept, _, _):
        send(room.places, address)  # of no class yet: that gives way
        assert (send(spring, address).voided, send(autumn, address).voided) == (5, 0)
        assert len(standing(kept)) == 10
        assert [send(each, address).stored for each in (spring, autumn, room.places)] == [0, 0, 0]
        shutil.rmtree(desk.trainer / "sent")
        assert [send(each, address).stored for each in (spring, autumn)] == [0, 0]
        mark(spring, 0.5)
        mark(autumn, 0.25)
        assert [send(each, address).voided for each in (spring, autumn)] == [2, 2]
        assert sorted(points(kept)) == [0.25, 0.5]
        gone = xapi_statements(spring, no_more=[learner])
        assert deliver(spring, gone, address, "U", "P").voided == 5
        assert points(kept) == [0.25]
