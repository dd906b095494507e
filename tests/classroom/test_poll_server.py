"""The poll over real connections on this computer: who is let in, what counts, and what a restart keeps."""

import http.client
import re
import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from urllib.parse import urlencode

import pytest
from tests.core.test_poll import MANY, ONE

from htcourse.classroom.poll_page import SCRIPT, STYLE, WORDS, PageWords
from htcourse.classroom.poll_server import LARGEST_ASK, PollServer
from htcourse.core.poll import Poll, Vote
from htcourse.store.places import Places
from htcourse.store.poll_files import PollFile
from htcourse.usecases.classes.run_poll import RunningPoll

CODE = "482917"
ADDRESS = "127.0.0.1"


class Phone:
    """A phone with its cookie; `address` is its own, as a phone in the room has one."""

    def __init__(self, port, cookie="", address=ADDRESS):
        self.port, self.cookie, self.address = port, cookie, address

    def ask(self, path="/", form=None, *, method="", headers=(), body=None):
        connection = http.client.HTTPConnection(ADDRESS, self.port, timeout=60, source_address=(self.address, 0))
        try:
            sent = {"Cookie": self.cookie, **dict(headers)} if self.cookie else dict(headers)
            content = urlencode(form, doseq=True) if form is not None else body
            if form is not None:
                sent["Content-Type"] = "application/x-www-form-urlencoded"
            connection.request(method or ("GET" if content is None else "POST"), path, content, sent)
            answer = connection.getresponse()
            text = answer.read().decode()
            if answer.getheader("Set-Cookie"):
                self.cookie = answer.getheader("Set-Cookie").partition(";")[0]
            return answer.status, text
        finally:
            connection.close()

    def join(self):
        assert self.ask(f"/{CODE}")[0] == 303
        return self

    def answer(self, *choices, at=0, round=1):
        return self.ask("/answer", {"at": at, "round": round, "choice": choices})[0]


@pytest.fixture
def file(tmp_path):
    return PollFile(Places(tmp_path / "home"), "first")


def running(file, poll=None):
    return RunningPoll(
        file, poll or Poll((ONE, MANY)), code=CODE, secret=b"s" * 32, language="en", kept={"quiz": "c/q"}
    )


@pytest.fixture
def served(file):
    room = running(file)
    server = PollServer(room, ADDRESS, 0)
    port = int(server.start().rpartition(":")[2])
    yield room, port
    server.stop()


def test_a_phone_joins_answers_changes_its_mind_and_keeps_its_seat(served):
    room, port = served
    phone = Phone(port)
    assert "Type the code" in phone.ask()[1]
    assert phone.ask("/join", {"code": "482 917"})[0] == 303
    assert "Wait" in phone.ask()[1]
    room.open_vote()
    assert "Which?" in phone.ask()[1]
    assert phone.answer("a") == phone.answer("b") == 303
    page = phone.ask()[1]  # a refresh
    assert 'class=on><input type="radio" name="choice" value="b" checked>B. ' in page  # called as on the projector
    assert room.counted() == Vote({"a": 0, "b": 1, "c": 0}, 1)
    assert room.phones == 1


def test_the_key_is_on_no_page_before_it_is_shown(served):
    room, port = served
    phone = Phone(port).join()
    pages = []
    for step in (room.open_vote, room.close_vote, room.show_key):
        step()
        pages.append(phone.ask()[1])
    assert ["✓" in each for each in pages] == [False, False, True]
    assert ["right" in each for each in pages] == [False, False, True]


def test_what_comes_too_late_is_told_and_not_counted(served):
    room, port = served
    phone = Phone(port).join()
    room.open_vote()
    room.close_vote()
    assert "too late" in phone.ask("/answer", {"at": 0, "round": 1, "choice": "a"})[1]
    assert room.counted().seats == 0


def test_nobody_is_let_in_without_the_code_and_guessing_is_slowed_down(served):
    room, port = served
    room.open_vote()
    stranger = Phone(port)
    assert stranger.ask("/000000")[0] == 403
    assert {stranger.ask("/join", {"code": f"{number:06}"})[0] for number in range(9)} == {403}
    assert stranger.ask("/join", {"code": CODE})[0] == 429
    assert "Which?" not in stranger.ask()[1]
    for forged in ("seat=me", "seat=me.", f"seat=me.{'0' * 32}", "seat=.é"):
        assert Phone(port, forged).answer("a") in (303, 400)
    assert room.counted().seats == 0


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}, {"Origin": "null"}])
def test_other_hosts_and_origins_are_refused(served, headers):
    room, port = served
    phone = Phone(port).join()
    room.open_vote()
    assert phone.ask("/answer", {"at": 0, "round": 1, "choice": "a"}, headers=headers)[0] == 403
    assert room.counted().seats == 0


def test_what_is_too_much_or_odd_is_refused_and_the_others_go_on(served):
    room, port = served
    phone = Phone(port).join()
    room.open_vote()
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert phone.ask("/answer", body=b"at=0&x=" + b"a" * LARGEST_ASK, headers=form)[0] == 413
    assert phone.ask("/answer", body=b"\xff\xfe=%zz&at=x", headers=form)[0] in (303, 400)
    assert phone.ask("/answer", {"at": "9" * 50, "round": "-", "choice": "a"})[0] == 400
    assert phone.ask("/nowhere")[0] == 404
    assert phone.ask("/", method="DELETE")[0] == 405
    with socket.create_connection((ADDRESS, port)) as raw:
        raw.sendall(b"\x00" * 100 + b"\r\n\r\n")
    with socket.create_connection((ADDRESS, port)) as raw:
        raw.sendall(b"POST /answer HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\n")
    assert phone.answer("a") == 303
    assert room.counted().seats == 1


def test_a_thousand_asks_are_slowed_down_and_the_others_are_served(served, monkeypatch):
    room, port = served
    # A busy machine answers no sixty asks in two seconds.
    monkeypatch.setattr("htcourse.classroom.poll_server._ASKS_SECONDS", 600.0)
    other = Phone(port, address="127.0.0.2").join()
    phone = Phone(port).join()
    room.open_vote()
    assert any(phone.ask("/version")[0] == 429 for _ in range(1000))
    status, page = phone.ask()
    assert status == 429
    assert 'http-equiv="refresh"' in page  # it asks again by itself
    assert other.answer("a") == 303
    assert Phone(port).ask(f"/{CODE}")[0] == 303  # behind the same router
    assert room.counted().seats == 1


def test_ten_megabytes_are_refused_and_the_others_go_on(served):
    room, port = served
    phone, other = Phone(port).join(), Phone(port).join()
    room.open_vote()
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    with suppress(ConnectionError):  # it may be cut off before all was sent
        assert phone.ask("/answer", body=b"choice=a&at=0&round=1&x=" + b"a" * 10_000_000, headers=form)[0] == 413
    assert other.answer("b") == 303
    assert room.counted() == Vote({"a": 0, "b": 1, "c": 0}, 1)


def left(port, sent):
    raw = socket.create_connection((ADDRESS, port), timeout=60)
    raw.sendall(sent)
    return raw


def test_a_request_that_never_ends_is_cut_off_in_time(file, monkeypatch):
    monkeypatch.setattr("htcourse.classroom.poll_server._HEAD_SECONDS", 0.2)
    monkeypatch.setattr("htcourse.classroom.poll_server._BODY_SECONDS", 0.2)
    server = PollServer(running(file), ADDRESS, 0)
    port = int(server.start().rpartition(":")[2])
    try:
        head = f"POST /join HTTP/1.1\r\nHost: {ADDRESS}:{port}\r\nContent-Type: application/x-www-form-urlencoded"
        with left(port, f"{head}\r\nContent-Length: 4000\r\n\r\ncode=".encode()) as raw:
            assert raw.recv(12) == b"HTTP/1.1 408"
            while raw.recv(4096):
                pass
        with left(port, b"GET / HTTP/1.1\r\nX: ") as raw:
            assert raw.recv(1) == b""
        with left(port, b"") as raw:
            assert raw.recv(1) == b""
    finally:
        server.stop()


def test_one_device_that_holds_connections_shuts_nobody_out(file, monkeypatch):
    monkeypatch.setattr("htcourse.classroom.poll_server._HEAD_SECONDS", 600.0)
    monkeypatch.setattr("htcourse.classroom.poll_server.MOST_OF_ONE", 5)
    room = running(file)
    server = PollServer(room, ADDRESS, 0)
    port = int(server.start().rpartition(":")[2])
    try:
        phone, neighbour = Phone(port).join(), Phone(port, address="127.0.0.2").join()
        room.open_vote()
        with ExitStack() as held:
            several = [held.enter_context(left(port, b"POST /join HTTP/1.1\r\nX: ")) for _ in range(30)]
            assert phone.answer("a") == neighbour.answer("b") == 303
            several[0].settimeout(20)
            with suppress(ConnectionError):
                assert several[0].recv(1) == b""  # the oldest of them went
        assert room.counted().seats == 2
    finally:
        server.stop()


def test_a_crowd_of_addresses_loses_those_of_the_one_with_most(file, monkeypatch):
    monkeypatch.setattr("htcourse.classroom.poll_server.MOST_CONNECTIONS", 6)
    server = PollServer(running(file), ADDRESS, 0)
    port = int(server.start().rpartition(":")[2])
    quiet = http.client.HTTPConnection(ADDRESS, port, timeout=60, source_address=("127.0.0.3", 0))
    try:
        quiet.request("GET", "/page.css")
        quiet.getresponse().read()
        with ExitStack() as held:
            for _ in range(20):
                held.enter_context(left(port, b"GET / HTTP/1.1\r\nX: "))
            Phone(port, address="127.0.0.2").join()
            quiet.request("GET", "/page.css")  # over the same connection
            assert quiet.getresponse().status == 200
    finally:
        quiet.close()
        server.stop()


def test_a_system_without_files_left_is_survived(served):
    resource = pytest.importorskip("resource", reason="the limit is POSIX's")
    room, port = served
    phone = Phone(port).join()
    allowed = resource.getrlimit(resource.RLIMIT_NOFILE)
    waiting = [socket.socket() for _ in range(3)]
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(each.fileno() for each in waiting) + 1, allowed[1]))
    try:
        for each in waiting:
            each.connect((ADDRESS, port))
        for each in waiting:  # the server cannot take them in: nothing is answered
            each.settimeout(0.3)
            with pytest.raises(TimeoutError):
                each.recv(1)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, allowed)
        for each in waiting:
            each.close()
    room.open_vote()
    assert phone.answer("a") == 303


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/x-www-form-urlencoded; charset=nosuch", b"code=1"),
        ("application/x-www-form-urlencoded; charset=hex", b"code=1"),
        ("application/x-www-form-urlencoded; charset=utf-16", b"code="),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: odd\r\n\r\n"),
        ("text/plain", b"code=1"),
    ],
)
def test_a_form_nobody_can_read_is_refused_in_peace(served, caplog, kind, body):
    _, port = served
    connection = http.client.HTTPConnection(ADDRESS, port, timeout=60)
    connection.request("POST", "/join", body, {"Content-Type": kind})
    answer = connection.getresponse()
    assert answer.status in (400, 415)
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    connection.close()
    for odd in (b"\x16\x03\x01\x00\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1\r\nA\x00b: c\r\n\r\n"):
        with left(port, odd) as raw:
            assert raw.recv(12).endswith(b" 400")
    assert not caplog.records


def test_a_fault_of_ours_is_told_without_whose_phone_met_it(served, caplog, monkeypatch):
    room, port = served
    monkeypatch.setattr(room, "poll", lambda: 1 / 0)
    assert Phone(port).ask()[0] == 500
    assert "ZeroDivisionError" in caplog.text
    assert ADDRESS not in caplog.text


def test_many_seats_of_one_device_shut_nobody_out_and_a_new_code_empties_them(served, monkeypatch):
    monkeypatch.setattr("htcourse.usecases.classes.run_poll.MOST_SEATS", 3)
    room, port = served
    phone = Phone(port).join()
    room.open_vote()
    assert phone.answer("a") == 303
    many = [Phone(port).join() for _ in range(5)]
    assert {each.ask()[0] for each in many} == {200}
    late = Phone(port).join()
    assert late.answer("b") == 303
    assert room.phones == 3
    assert many[0].answer("b") == 303
    status, page = Phone(port, many[1].cookie).ask()  # all three have voted
    assert (status, "The room is full" in page) == (503, True)
    assert phone.answer("c") == 303
    room.empty_seats()
    assert (room.phones, room.counted().seats, room.code != CODE) == (0, 0, True)
    assert "Type the code" in phone.ask()[1]
    assert phone.ask(f"/{CODE}")[0] == 403
    assert phone.ask(f"/{room.code}")[0] == 303
    assert phone.answer("a") == 303
    plain, answers = room._file.read()
    assert (plain["code"], len(answers)) == (room.code, 1)


def test_one_device_joins_only_so_often_and_the_others_join(served, monkeypatch):
    monkeypatch.setattr("htcourse.classroom.poll_server._JOINS", 3)
    monkeypatch.setattr("htcourse.classroom.poll_server._JOINS_SECONDS", 600.0)
    _, port = served
    assert [Phone(port).ask(f"/{CODE}")[0] for _ in range(4)] == [303, 303, 303, 429]
    Phone(port, address="127.0.0.2").join()


def test_two_phones_on_one_seat_have_one_answer(served):
    room, port = served
    phone = Phone(port).join()
    copied = Phone(port, phone.cookie, "127.0.0.2")
    room.open_vote()
    assert phone.answer("a") == copied.answer("b") == 303
    assert room.counted() == Vote({"a": 0, "b": 1, "c": 0}, 1)
    assert room.phones == 1


def test_an_answer_that_the_disk_does_not_take_does_not_count_and_is_told(served, file):
    room, port = served
    phone = Phone(port).join()
    room.open_vote()
    assert phone.answer("a") == 303
    file.close()
    votes = file.path.with_suffix(".votes")
    votes.rename(votes.with_suffix(".kept"))
    votes.mkdir()
    status, page = phone.ask("/answer", {"at": 0, "round": 1, "choice": "b"})
    assert (status, "refresh" in page) == (503, True)
    other = Phone(port).join()
    assert other.answer("b") == 503
    assert room.counted() == Vote({"a": 1, "b": 0, "c": 0}, 1)
    assert "cannot be read or written" in str(room.problem)
    votes.rmdir()
    assert phone.answer("b") == 303
    assert room.counted() == Vote({"a": 0, "b": 1, "c": 0}, 1)


def test_a_form_is_sent_with_its_origin(served):
    """Under “no-referrer” Chromium sends a form with “Origin: null”, and nobody could join."""
    _, port = served
    connection = http.client.HTTPConnection(ADDRESS, port)
    connection.request("GET", "/")
    assert connection.getresponse().headers["Referrer-Policy"] == "same-origin"
    connection.close()


def test_no_page_asks_anything_of_elsewhere_and_all_are_small(served):
    room, port = served
    phone = Phone(port).join()
    room.open_vote()
    page = phone.ask()[1]
    assert len((page + STYLE + SCRIPT).encode()) < 30_000
    assert not re.search(r"(src|href|action)=\"(?!/)|https?://", page + STYLE + SCRIPT)
    connection = http.client.HTTPConnection(ADDRESS, port)
    connection.request("GET", "/")
    told = connection.getresponse().headers
    connection.close()
    assert "default-src 'none'" in told["Content-Security-Policy"]
    assert told["Cache-Control"] == "no-store"


def test_the_page_speaks_three_languages_whole():
    for language, words in WORDS.items():
        assert all(words), language
        assert language == "en" or not set(words) & set(PageWords()), language


def test_forty_phones_and_a_restart_lose_no_answer_and_count_none_twice(file):
    room = running(file)
    server = PollServer(room, ADDRESS, 0)
    port = int(server.start().rpartition(":")[2])
    room.open_vote()
    with ThreadPoolExecutor(20) as people:
        phones = list(people.map(lambda _: patient_join(port), range(40)))
        assert set(people.map(lambda phone: patiently(phone, "answer", "a"), phones[:25])) == {303}
    server.stop()  # nothing is closed: as if the laptop had been switched off
    plain, answers = PollFile(Places(file.path.parents[2]), "first").read()
    assert len(answers) == 25
    poll = Poll.from_plain((ONE, MANY), plain)
    poll.answers = {seat: frozenset(chosen) for seat, chosen in answers.items()}
    again = running(PollFile(Places(file.path.parents[2]), "first"), poll)
    server = PollServer(again, ADDRESS, port)
    server.start()
    try:
        with ThreadPoolExecutor(20) as people:
            for _ in range(2):
                assert set(people.map(lambda phone: patiently(phone, "ask")[0], phones)) == {200}
            assert set(people.map(lambda phone: patiently(phone, "answer", "b"), phones[20:])) == {303}
        assert again.counted() == Vote({"a": 20, "b": 20, "c": 0}, 40)
        again.close_vote()
        assert not PollFile(Places(file.path.parents[2]), "first").read()[1]
    finally:
        server.stop()


def patiently(phone, name, *arguments):
    """Ask again as a phone does when it is told to be slower: all forty come from one address here."""
    while True:
        found = getattr(phone, name)(*arguments)
        if (found if isinstance(found, int) else found[0]) != 429:
            return found


def patient_join(port):
    phone = Phone(port)
    while phone.ask(f"/{CODE}")[0] == 429:
        pass
    return phone
