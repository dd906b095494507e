"""Statements of what learners did, written and sent: once each, by pseudonym, and no secret in them."""

import http.server
import json
import threading
from contextlib import contextmanager, suppress

import pytest
from tests.usecases.class_room import RIGHT, ClassRoom

from htcourse.core import xapi
from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.store.sent_statements import sent_statements
from htcourse.usecases.classes.xapi_statements import deliver, save_statements, xapi_statements
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.results.simulate_class import simulate_class


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    places = Places(tmp_path_factory.mktemp("xapi") / "home")
    simulate_class(places, 2, 1)
    with LearnerFile.open(places, places.learner_ids()[0]) as learner:
        learner.set_preferences({NAME: "Aigerim Secret"})
        learner.append_event("lesson-finished", "htcourse/ground-rules")
    return places


@contextmanager
def record_store(answers):
    """A store that keeps statements by id; `answers` gives the status of one ask after the other.

    None ends it before anything is kept, “lost” after that.
    """
    kept: dict[str, dict[str, object]] = {}
    asked: list[tuple[str, str, int]] = []

    class Store(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            batch = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked.append((self.path, self.headers["X-Experience-API-Version"], len(batch)))
            status = answers.pop(0) if answers else 200
            if isinstance(status, bytes):  # no store: it says 200 to anybody
                self.send_response(200)
                self.end_headers()
                with suppress(ConnectionError):
                    self.wfile.write(status)
                return
            if status == "lost":
                kept.update((each["id"], each) for each in batch)
            if status in (None, "lost"):
                self.connection.close()
                return
            if status == 200:
                new = [each["id"] for each in batch if each["id"] not in kept]
                kept.update((each["id"], each) for each in batch)
                text = json.dumps(new).encode()
                status = 200 if new else 204
            self.send_response(status)
            self.end_headers()
            if status == 200:
                self.wfile.write(text)

        def log_message(self, *words):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Store)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/xAPI", kept, asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_everything_is_told_once_and_nobody_by_name(places, tmp_path):
    found = xapi_statements(places)
    assert not found.problems
    assert {each["verb"]["display"]["en"] for each in found.statements} >= {"attempted", "answered", "completed"}
    ids = [each["id"] for each in found.statements]
    assert len(set(ids)) == len(ids)
    assert xapi_statements(places) == found
    text = save_statements(found, tmp_path / "told").read_text(encoding="utf-8")
    assert [json.loads(line) for line in text.splitlines()] == list(found.statements)
    assert "Secret" not in text
    assert not any(learner in text for learner in places.learner_ids())


def test_what_a_store_has_is_not_sent_again(places):
    found = xapi_statements(places)
    with record_store([]) as (address, kept, asked):
        assert deliver(places, found, address, "U", "P") == (len(found.statements), 0, 0, 0, 0)
        assert set(kept) == {each["id"] for each in found.statements}
        assert {path for path, _, _ in asked} == {"/xAPI/statements"}
        assert {version for _, version, _ in asked} == {"1.0.3"}
        assert max(size for _, _, size in asked) == 50
        asks = len(asked)
        assert deliver(places, found, address, "U", "P") == (0, 0, 0, len(found.statements), 0)
        assert len(asked) == asks


@pytest.mark.parametrize("answer", [500, 401, None, 302])
def test_what_came_through_before_a_fault_is_kept_and_the_rest_is_sent_later(places, answer):
    found = xapi_statements(places)
    with record_store([200, answer]) as (address, kept, _):
        with pytest.raises(CourseError):
            deliver(places, found, address, "U", "P")
        assert len(sent_statements(places, address)) == len(kept) == 50
        assert deliver(places, found, address, "U", "P").before == 50
        assert set(kept) == {each["id"] for each in found.statements}


def test_what_a_store_has_with_another_content_is_told_and_the_others_come(places):
    found = xapi_statements(places)
    with record_store([409, 200, 409]) as (address, kept, _):
        assert deliver(places, found, address, "U", "P").other == 1
        assert len(kept) == len(found.statements) - 1
        assert deliver(places, found, address, "U", "P").before == len(found.statements)


@pytest.mark.parametrize("answer", [b"<html>log in</html>", b"[]", b'["x"]', b"[[]]", b"[" * 3_000_000])
def test_what_takes_nothing_and_says_200_is_no_store_and_nothing_counts_as_sent(places, answer):
    found = xapi_statements(places)
    with record_store([answer]) as (address, kept, _):
        with pytest.raises(CourseError, match="no learning record store"):
            deliver(places, found, address, "U", "P")
        assert not sent_statements(places, address)
        assert deliver(places, found, address, "U", "P").stored == len(kept) == len(found.statements)


def test_one_statement_that_a_store_refuses_is_told_and_holds_none_of_the_others_up(places):
    found = xapi_statements(places)
    with record_store([400, 200, 400]) as (address, kept, _):
        with pytest.raises(CourseError, match="refused 1 statements"):
            deliver(places, found, address, "U", "P")
        assert len(kept) == len(found.statements) - 1
        assert deliver(places, found, address, "U", "P")[:1] == (1,)


def test_a_store_that_refuses_all_of_a_batch_is_asked_for_no_more(places):
    with record_store([400] * 51) as (address, _, asked), pytest.raises(CourseError, match="did not take"):
        deliver(places, xapi_statements(places), address, "U", "P")
    assert len(asked) == 51


def test_a_password_in_the_address_is_refused_and_not_repeated(places):
    with pytest.raises(CourseError) as told:
        deliver(places, xapi_statements(places), "https://me:geheim@example.org/xAPI", "U", "P")
    assert "geheim" not in str(told.value)


@pytest.mark.parametrize(
    "address", ["http://example.org/xAPI", "ftp://127.0.0.1/x", "127.0.0.1", "https://", "http://"]
)
def test_nothing_is_sent_unsecured(places, address):
    with pytest.raises(CourseError, match="not secured"):
        deliver(places, xapi_statements(places), address, "U", "P")


def test_an_exam_says_nothing_before_its_result_is_released(tmp_path):
    room = ClassRoom(tmp_path)
    attempt = room.take("course/final", [{"choices": ["means"]}], mode=Mode.EXAM)
    assert not xapi_statements(room.places).statements
    assert xapi_statements(room.places).unreleased == 1
    with LearnerFile.open(room.places, room.places.learner_ids()[0]) as learner:
        learner.append_event("attempt-released", "course/final", attempt=attempt)
    assert xapi_statements(room.places).statements


@pytest.fixture
def marked(tmp_path):
    """A room in which one question was answered rightly and one was left out; how to give the first another mark."""
    room = ClassRoom(tmp_path)
    learner = room.person()
    attempt = room.take("course/basics", [RIGHT, None], learner=learner, mode=Mode.PRACTICE)

    def mark(points):
        override(room.places, room.clock, AnswerKey(learner, attempt, 1), Override(points, "Read again", "T"))

    return room, attempt, mark


def verbs(statements):
    return sorted(each["verb"]["display"]["en"] for each in statements)


def standing(kept):
    """Return what a store tells by the specification: nothing that was voided, and no voiding."""
    gone = {each["object"]["id"] for each in kept.values() if each["verb"]["display"]["en"] == "voided"}
    return [each for id, each in kept.items() if id not in gone and each["verb"]["display"]["en"] != "voided"]


def test_statements_tell_the_attempt_its_mode_and_what_was_left_out(marked):
    room, attempt, _ = marked
    told = xapi_statements(room.places).statements
    assert verbs(told) == ["answered", "attempted", "completed", "skipped", "skipped"]
    assert {each["context"]["registration"] for each in told} == {attempt}
    assert {each["context"]["extensions"][xapi.extension("mode")] for each in told} == {"practice"}
    (category,) = told[0]["context"]["contextActivities"]["category"]
    assert category["id"].endswith("/mode/practice")
    left = next(each for each in told if each["verb"]["display"]["en"] == "skipped")
    assert left["result"] == {"success": False, "score": {"scaled": 0.0, "raw": 0.0, "min": 0.0, "max": 1.0}}
    assert left["object"]["definition"]["interactionType"]


def test_of_an_answer_marked_anew_one_statement_stands(marked):
    room, _, mark = marked
    first = xapi_statements(room.places)
    with record_store([]) as (address, kept, asked):
        deliver(room.places, first, address, "U", "P")
        for points, taken_back in ((0.5, 2), (1.0, 2), (1.0, 0), (0.25, 2)):
            mark(points)
            found = xapi_statements(room.places)
            done = deliver(room.places, found, address, "U", "P")
            assert (done.voided, done.stored) == (taken_back, 2 * taken_back)
            told = standing(kept)
            assert verbs(told) == verbs(first.statements)
            scores = [each["result"]["score"]["raw"] for each in told if each["verb"]["display"]["en"] == "answered"]
            assert scores == [points]
        asks = len(asked)
        assert deliver(room.places, found, address, "U", "P") == (0, 0, 0, 5, 0)
        assert len(asked) == asks
        (room.places.trainer / "sent").rename(room.folder / "lost")
        again = deliver(room.places, found, address, "U", "P")
        assert (again.voided, verbs(standing(kept))) == (0, verbs(first.statements))


@pytest.mark.parametrize("end", [None, "lost"])
def test_what_is_taken_back_and_not_acknowledged_is_sent_again_with_one_content(marked, end):
    room, _, mark = marked
    with record_store([200, end]) as (address, kept, _):
        deliver(room.places, xapi_statements(room.places), address, "U", "P")
        mark(0.5)
        with pytest.raises(CourseError):
            deliver(room.places, xapi_statements(room.places), address, "U", "P")
        before = dict(kept)
        done = deliver(room.places, xapi_statements(room.places), address, "U", "P")
        assert (done.voided, len(kept), len(standing(kept))) == (2, 9, 5)
        assert (done.stored, done.had) == ((4, 0) if end is None else (0, 4))
        assert before.items() <= kept.items()


def test_forms_are_named_apart_and_no_activity_has_two_types(places):
    told = [each for each in xapi_statements(places).statements if "definition" in each["object"]]
    about = {each["object"]["id"]: each["object"]["definition"] for each in told}
    forms = {about[id]["name"]["en"] for id in about if id.rpartition("/")[2] in ("pre-a", "pre-b", "post-a", "post-b")}
    assert {each[-2:] for each in forms} == {" A", " B"}
    types: dict[str, set[str]] = {}
    for each in told:
        types.setdefault(each["object"]["id"], set()).add(each["object"]["definition"]["type"])
    assert f"{xapi.HOME_PAGE}/htcourse/ground-rules/lesson" in types
    assert {len(each) for each in types.values()} == {1}


@pytest.mark.parametrize(("language", "told"), [("ru", {"ru": "Основы"}), ("kk", {"en": "Basics"})])
def test_titles_come_in_the_language_asked_for_and_say_which_they_are_in(tmp_path, monkeypatch, language, told):
    room = ClassRoom(tmp_path)
    room.take("course/basics", [RIGHT])
    here = "htcourse.usecases.classes.xapi_statements.open_libraries"
    monkeypatch.setattr(here, lambda places: ((Library.open(room.library),), ()))
    (name,) = [
        each["object"]["definition"]["name"]
        for each in xapi_statements(room.places, language).statements
        if each["verb"]["display"]["en"] == "completed"
    ]
    assert name == told
