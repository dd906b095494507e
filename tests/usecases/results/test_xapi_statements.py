"""Statements of what learners did, written and sent: once each, by pseudonym, and no secret in them."""

import http.server
import json
import threading
from contextlib import contextmanager

import pytest

from htcourse.core.errors import CourseError
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.store.sent_statements import sent_statements
from htcourse.usecases.results.simulate_class import simulate_class
from htcourse.usecases.results.xapi_statements import deliver, save_statements, xapi_statements


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
    """A store that keeps statements by id; `answers` gives the status of one ask after the other, None ends it."""
    kept: dict[str, dict[str, object]] = {}
    asked: list[tuple[str, str, int]] = []

    class Store(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            batch = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked.append((self.path, self.headers["X-Experience-API-Version"], len(batch)))
            status = answers.pop(0) if answers else 200
            if status is None:
                self.connection.close()
                return
            if status == 200:
                kept.update((each["id"], each) for each in batch)
            self.send_response(status)
            self.end_headers()

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
        assert deliver(places, found, address, "U", "P")[:2] == (len(found.statements), 0)
        assert set(kept) == {each["id"] for each in found.statements}
        assert {path for path, _, _ in asked} == {"/xAPI/statements"}
        assert {version for _, version, _ in asked} == {"1.0.3"}
        assert max(size for _, _, size in asked) == 50
        asks = len(asked)
        assert deliver(places, found, address, "U", "P") == (0, 0, len(found.statements))
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
        assert deliver(places, found, address, "U", "P")[1] == 1
        assert len(kept) == len(found.statements) - 1
        assert deliver(places, found, address, "U", "P").before == len(found.statements)


@pytest.mark.parametrize(
    "address", ["http://example.org/xAPI", "ftp://127.0.0.1/x", "127.0.0.1", "https://", "http://"]
)
def test_nothing_is_sent_unsecured(places, address):
    with pytest.raises(CourseError, match="not secured"):
        deliver(places, xapi_statements(places), address, "U", "P")


def test_an_exam_says_nothing_before_its_result_is_released(tmp_path):
    from tests.usecases.class_room import ClassRoom

    from htcourse.core.quiz import Mode

    room = ClassRoom(tmp_path)
    attempt = room.take("course/final", [{"choices": ["means"]}], mode=Mode.EXAM)
    assert not xapi_statements(room.places).statements
    with LearnerFile.open(room.places, room.places.learner_ids()[0]) as learner:
        learner.append_event("attempt-released", "course/final", attempt=attempt)
    assert xapi_statements(room.places).statements
