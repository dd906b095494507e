"""The poll over real connections on this computer: who is let in, what counts, and what a restart keeps."""

import http.client
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.classroom.phones import ADDRESS, CODE, Phone, running
from tests.core.test_poll import MANY, ONE

from htcourse.classroom.poll_page import SCRIPT, STYLE, WORDS, PageWords, poll_page
from htcourse.classroom.poll_server import PollServer
from htcourse.core.errors import FolderError
from htcourse.core.poll import Poll, Vote
from htcourse.store.places import Places
from htcourse.store.poll_files import PollFile


def test_a_phone_joins_answers_changes_its_mind_and_keeps_its_seat(served):
    room, port = served
    phone = Phone(port)
    assert "Type the code" in phone.ask()[1]
    assert phone.ask("/join", {"code": "4829 1735"})[0] == 303
    assert "Wait" in phone.ask()[1]
    room.open_vote()
    assert "Which?" in phone.ask()[1]
    assert phone.answer("a") == phone.answer("b") == 303
    page = phone.ask()[1]  # a refresh
    assert 'class=on><input type="radio" name="choice" value="b" checked>B. ' in page  # called as on the projector
    assert room.counted() == Vote({"a": 0, "b": 1, "c": 0}, 1)
    assert room.phones == 1


def test_a_question_has_the_quotes_and_dashes_it_has_on_the_projector():
    poll = Poll((ONE._replace(text='Whose "kept" passport - the worker\'s?', choices=(("a", "The worker's"),)),))
    poll.open_vote()
    page = poll_page(poll, "s", "en")
    assert "<h1>Whose “kept” passport – the worker’s?</h1>" in page
    assert "A. The worker’s</label>" in page


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


def test_nobody_is_let_in_without_the_code(served):
    room, port = served
    room.open_vote()
    stranger = Phone(port)
    assert stranger.ask("/00000000")[0] == 403
    assert stranger.ask("/join", {"code": CODE[:-1]})[0] == 403
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
    assert (status, "That could not be kept. Tell whoever leads the poll" in page) == (503, True)
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


def test_votes_stay_on_the_disk_until_their_counts_are_kept(file, monkeypatch):
    room = running(file)
    room.open_vote()
    file.add("seat", ["a"])

    def full(plain):
        raise FolderError("the disk is full")

    monkeypatch.setattr(file, "keep", full)
    with pytest.raises(FolderError):
        room.close_vote()
    assert file.read()[1] == {"seat": ["a"]}


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
