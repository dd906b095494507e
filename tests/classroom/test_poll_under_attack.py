"""A device that means harm, over real connections: nobody else is shut out, and nothing it sends is told or kept."""

import http.client
import socket
from contextlib import ExitStack, suppress

import pytest
from tests.classroom.phones import ADDRESS, CODE, Phone, running

from htcourse.classroom.poll_server import LARGEST_ASK, PollServer
from htcourse.core.poll import Vote


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


def test_wrong_codes_of_one_device_shut_out_nobody_behind_the_same_router(served):
    room, port = served
    inside, stranger = Phone(port).join(), Phone(port)
    room.open_vote()
    assert {stranger.ask("/join", {"code": f"{number:08}"})[0] for number in range(25)} == {403}
    assert inside.answer("a") == 303
    assert Phone(port).join().answer("b") == 303
    assert room.counted().seats == 2


def test_guessing_has_a_bound_for_all_together_and_who_is_in_stays_in(served, monkeypatch):
    monkeypatch.setattr("htcourse.classroom.poll_server._TRIES", 9)
    monkeypatch.setattr("htcourse.classroom.poll_server._TRIES_SECONDS", 600.0)
    room, port = served
    inside = Phone(port).join()
    room.open_vote()
    guessing = [Phone(port, address=f"127.0.0.{number}") for number in range(2, 11)]
    assert {each.ask("/00000000")[0] for each in guessing} == {403}
    status, page = guessing[0].ask(f"/{CODE}")
    assert (status, "Too many tries" in page) == (429, True), "a right guess is not told from a wrong one"
    assert inside.ask(f"/{CODE}")[0] == inside.answer("a") == 303
    monkeypatch.setattr("htcourse.classroom.poll_server._TRIES_SECONDS", 0.0)  # a moment later
    assert Phone(port).join().answer("b") == 303


def test_one_device_joins_only_so_often_and_the_others_join(served, monkeypatch):
    monkeypatch.setattr("htcourse.classroom.poll_server._JOINS", 3)
    monkeypatch.setattr("htcourse.classroom.poll_server._JOINS_SECONDS", 600.0)
    _, port = served
    assert [Phone(port).ask(f"/{CODE}")[0] for _ in range(4)] == [303, 303, 303, 429]
    Phone(port, address="127.0.0.2").join()
