"""What a store does not name and does not give back it does not have: nothing else counts as sent."""

import http.server
import json
import threading
from contextlib import contextmanager

import pytest

from htcourse.classroom.learning_record_store import Sent, _unreached, plain_address, require_safe, send
from htcourse.core.errors import CourseError

STATEMENTS = [{"id": f"00000000-0000-4000-8000-{each:012}"} for each in range(60)]


@contextmanager
def answering(post, has=lambda _: False):
    """Something that answers `post(ids)`, a status and a text, to what is sent, and gives back what it `has`."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            batch = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            self.answer(*post([each["id"] for each in batch]))

        def do_GET(self):
            wanted = self.path.partition("statementId=")[2]
            self.answer(*((200, json.dumps({"id": wanted})) if has(wanted) else (404, "")))

        def answer(self, status, text):
            self.send_response(status)
            if status != 204:
                self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *words):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/xAPI"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_who_says_204_and_gives_nothing_back_is_no_store():
    kept: list[str] = []
    with answering(lambda _: (204, "")) as address, pytest.raises(CourseError, match="no learning record store"):
        send(address, "U", "P", STATEMENTS, kept.extend)
    assert kept == []


def test_of_fifty_of_which_one_is_named_one_is_sent():
    kept: list[str] = []
    with (
        answering(lambda ids: (200, json.dumps(ids[:1]))) as address,
        pytest.raises(CourseError, match="did not say that it has 58 statements"),
    ):
        send(address, "U", "P", STATEMENTS, kept.extend)
    assert kept == [STATEMENTS[0]["id"], STATEMENTS[50]["id"]]


@pytest.mark.parametrize("answer", [lambda _: (204, ""), lambda ids: (200, json.dumps(ids[:1]))], ids=["204", "one"])
def test_what_a_store_gives_back_it_has(answer):
    kept: list[str] = []
    with answering(answer, has=lambda _: True) as address:
        sent = send(address, "U", "P", STATEMENTS, kept.extend)
    assert kept == [each["id"] for each in STATEMENTS]
    assert sent in (Sent(0, 60, 0), Sent(2, 58, 0))


@pytest.mark.parametrize("address", ["http://[::1", "https://[x"])
def test_an_address_that_is_none_is_refused_in_a_sentence(address):
    with pytest.raises(CourseError, match="no address that results may be sent to"):
        require_safe(address)
    assert plain_address(address) == address


def test_what_a_store_answers_is_told_without_control_codes():
    assert "\x1b" not in str(_unreached("https://store", "HTTP 400 \x1b[31mred"))
