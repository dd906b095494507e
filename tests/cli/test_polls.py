"""A poll on the command line: served, led by steps, kept, and listed afterwards."""

import http.client
import re
import socket
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner
from tests.usecases.quiz_course import module_with, single
from tests.usecases.regrading import Regrading

from htcourse.cli import cli
from htcourse.core.course import Module
from htcourse.core.errors import CourseError, FolderError, InUseError
from htcourse.core.poll import PolledQuestion
from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.store.places import Places
from htcourse.store.poll_files import PollFile
from htcourse.usecases.classes import work
from htcourse.usecases.classes.meeting import Meeting
from htcourse.usecases.classes.run_poll import RunningPoll, begin_poll
from htcourse.usecases.classes.talk import open_talk
from htcourse.usecases.classes.work import Offer, WorkKind
from htcourse.usecases.people.trainer_pin import set_trainer_pin


@pytest.fixture
def run(tmp_path):
    def call(*arguments, typed=""):
        given = ["--home", str(tmp_path / "home"), "poll", *arguments]
        return CliRunner().invoke(cli, given, input=typed)

    return call


def served(*more):
    return ("serve", "lesson:htcourse/ground-rules", "--address", "127.0.0.1", "--port", "0", *more)


def test_where_a_lesson_and_a_quiz_bear_a_name_it_is_asked_which_and_the_quiz_can_be_said(run):
    told = run("serve", "warning-signs", "--address", "127.0.0.1", "--port", "0").exception
    assert "Several things are called “warning-signs”" in str(told)
    assert "quiz:htcourse/warning-signs" in str(told)
    more = ("--address", "127.0.0.1", "--port", "0")
    counts = [run("serve", f"{kind}:warning-signs", *more, typed="end\n").output for kind in ("lesson", "quiz")]
    assert "1/6" in counts[0]
    assert "1/6" not in counts[1]


def test_a_poll_is_led_step_by_step_and_listed_afterwards(run):
    told = run(*served(), typed="open\nclose\nwhat\nkey\nnext\nend\n")
    assert told.exit_code == 0, told.output
    assert re.search(r"Phones: http://127\.0\.0\.1:\d+   code \d{4} \d{4}", told.output)
    assert "There is no step “what”" in told.output
    assert "open, vote 1: 0 of 0 phones answered" in told.output
    assert "The poll is over." in told.output
    listed = run("list").output
    assert "Ground rules, content notes, help\n" in listed
    assert "htcourse/" not in listed, "titles, and no ids"
    assert "vote 1: 0 answers: too few" in listed


def test_of_a_lesson_and_a_quiz_of_one_id_a_poll_is_called_by_the_lesson_that_it_asks(run, monkeypatch):
    found = (
        Offer(WorkKind.LESSON, "htcourse/ground-rules", "The lesson", ""),
        Offer(WorkKind.QUIZ, "htcourse/ground-rules", "The quiz", ""),
    )
    monkeypatch.setattr(work, "offers", lambda places, language: found)
    run(*served(), typed="end\n")
    assert "  The lesson\n" in run("list").output


def test_the_room_that_looks_on_sees_no_counts_of_an_open_vote_and_no_key_before_it_is_asked_for(run, tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    running = begin_poll(places, "htcourse/ground-rules", "en", name="spring")
    running.open_vote()
    first = running.poll().question.choices[0][0]
    for seat in "abcde":
        assert running.answer(seat, 0, 1, [first])
    running.put_down()
    told = run(*served("--name", "spring"), typed="close\nkey\nend\n").output
    opened, closed, shown = re.split(r"^(?:open|closed|shown), vote 1: 5 of ", told, flags=re.MULTILINE)[1:]
    assert re.search(r"^  A\.   · ", opened, re.MULTILINE)
    assert re.search(r"^  A\.   5 ", closed, re.MULTILINE)
    assert "(right)" not in opened + closed
    assert "(right)" in shown


@pytest.mark.parametrize("is_asked", [False, True])
def test_a_question_that_shows_no_key_says_why(run, monkeypatch, is_asked):
    """Where an exam asks it “key” told “shown”, with no key."""
    ids = [each.id for each in open_talk(Places(Path("none")), "htcourse/ground-rules", "en").questions]
    closed = frozenset(ids if is_asked else ())
    monkeypatch.setattr("htcourse.usecases.classes.talk.closed_for_anybody", lambda places: closed)
    told = run(*served(), typed="open\nclose\nkey\nend\n").output
    assert ("(right)" in told, "Its key is not shown" in told) == (not is_asked, is_asked)


def test_a_poll_that_was_not_ended_goes_on_under_its_name(run):
    first = run(*served("--name", "spring"), typed="open\nclose\nnext\n")
    code = first.output.partition("code ")[2][:9]
    again = run(*served("--name", "spring"), typed="end\n")
    assert f"code {code}" in again.output
    assert re.search(r"^2/\d+ ", again.output, re.MULTILINE)


def test_a_poll_whose_letters_stand_for_other_choices_by_now_does_not_go_on(tmp_path):
    """An update put a choice before the others: the counts of before stood under other letters."""
    places = Places(tmp_path / "home")
    places.prepare()
    asked = PolledQuestion("m/q", "Which?", (("a", "One"), ("b", "Two")), frozenset({"b"}), takes_one=True)
    running = begin_poll(places, "m/quiz", name="spring", questions=(asked,))
    running.keep()
    running.put_down()
    begin_poll(places, "m/quiz", name="spring", questions=(asked._replace(text="Какой?"),)).put_down()
    other = asked._replace(choices=(("c", "None"), *asked.choices))
    with pytest.raises(CourseError, match="asked other questions"):
        begin_poll(places, "m/quiz", name="spring", questions=(other,))


def test_a_poll_whose_choices_say_something_else_under_their_ids_does_not_go_on(tmp_path):
    """Votes of before were told with the words of now."""
    places = Places(tmp_path / "home")
    places.prepare()
    asked = PolledQuestion("m/q", "Which?", (("a", "One"), ("b", "Two")), frozenset({"b"}), takes_one=True)
    exchanged = asked._replace(choices=(("a", "Two"), ("b", "One")))
    running = begin_poll(places, "m/quiz", name="spring", questions=(asked,))
    running.keep()
    running.put_down()
    with pytest.raises(CourseError, match="asked other questions"):
        begin_poll(places, "m/quiz", name="spring", questions=(exchanged,))
    russian = asked._replace(choices=(("a", "Один"), ("b", "Два")))
    begin_poll(places, "m/quiz", "ru", name="spring", questions=(russian,)).put_down()
    begin_poll(
        places, "m/quiz", name="spring", questions=(asked._replace(choices=(("a", "one."), ("b", "Two"))),)
    ).put_down()
    file = PollFile(places, "spring")
    plain, _ = file.read()
    with_none = {key: each for key, each in plain.items() if key != "worded"}
    file.take()
    file.keep(with_none)
    file.close()
    begin_poll(places, "m/quiz", name="spring", questions=(exchanged,)).put_down()


@pytest.mark.parametrize("quiz", ["htcourse/course-exam", "htcourse/pre-a", "nosuch"])
def test_what_must_not_be_asked_is_a_sentence(run, quiz):
    result = run("serve", quiz)
    assert isinstance(result.exception, CourseError)


def test_a_port_that_is_taken_is_a_sentence(run):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run(
            "serve", "lesson:htcourse/ground-rules", "--address", "127.0.0.1", "--port", str(taken.getsockname()[1])
        )
    assert "Phones cannot be served at 127.0.0.1" in str(result.exception)


@pytest.fixture
def spring(tmp_path):
    """A poll whose vote is open and has five answers."""
    places = Places(tmp_path / "home")
    places.prepare()
    running = begin_poll(places, "htcourse/ground-rules", "en", name="spring")
    running.open_vote()
    first = running.poll().question.choices[0][0]
    for seat in "abcde":
        assert running.answer(seat, 0, 1, [first])
    yield running
    running.put_down()


def kept_answers(running):
    plain, answers = running._file.read()
    return plain["phase"], sorted(answers)


def test_a_poll_that_runs_is_refused_to_a_second_start_and_loses_no_answer(run, spring):
    result = run(*served("--name", "spring"), typed="")
    assert isinstance(result.exception, InUseError)
    assert "“spring” is running already" in str(result.exception)
    first = spring.poll().question.choices[0][0]
    assert spring.answer("f", 0, 1, [first])
    assert kept_answers(spring) == ("open", [*"abcdef"])


def test_a_start_that_fails_writes_nothing_and_gives_the_poll_back(run, spring):
    spring.put_down()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = ("--port", str(taken.getsockname()[1]))
        assert "Phones cannot be served" in str(run(*served("--name", "spring"), *port).exception)
        assert "Phones cannot be served" in str(run(*served("--name", "new"), *port).exception)
    assert kept_answers(spring) == ("open", [*"abcde"])
    assert "new" not in run("list").output
    assert "open, vote 1: 5 of 5 phones answered" in run(*served("--name", "spring"), typed="key\n").output
    assert kept_answers(spring) == ("open", [*"abcde"])
    assert "open, vote 1: 5 of 5 phones answered" in run(*served("--name", "spring"), typed="end\n").output


def test_a_step_the_disk_does_not_take_is_told_changes_nothing_and_the_poll_goes_on(run, spring, monkeypatch):
    spring.put_down()
    keep, calls = PollFile.keep, []

    def full(self, plain):
        calls.append(plain["phase"])
        if len(calls) == 2:
            raise FolderError("The disk is full.")
        keep(self, plain)

    monkeypatch.setattr(PollFile, "keep", full)
    told = run(*served("--name", "spring"), typed="close\nclose\nend\n")
    assert calls == ["open", "closed", "closed", "closed"]
    assert "The disk is full." in told.output
    assert re.findall(r"^(open|closed), vote 1: 5 of 5 ", told.output, re.MULTILINE) == ["open", "open", "closed"]
    assert told.exit_code == 0


@pytest.mark.parametrize("address", ["0.0.0.0", "0", "::"])
def test_all_networks_at_once_are_refused_with_the_addresses_there_are(run, address):
    result = run("serve", "lesson:htcourse/ground-rules", "--address", address, "--port", "0")
    assert re.search(r"served at .* every network at once.* Choose an address .*127\.0\.0\.1", str(result.exception))


def test_a_new_code_is_told_and_counts(run, spring):
    spring.put_down()
    told = run(*served("--name", "spring"), typed="empty\nend\n").output
    first, second = re.findall(r"code (\d{4} \d{4})", told)
    assert first != second
    assert "open, vote 1: 0 of 0 phones answered" in told


@pytest.mark.parametrize("name", ["../../evil", "a/b", "..", "con", "a\nb"])
def test_a_name_that_leads_elsewhere_is_refused(run, tmp_path, name):
    assert "cannot be the name of a poll" in str(run(*served("--name", name), typed="end\n").exception)
    assert not list(tmp_path.rglob("*evil*"))


def test_nothing_is_served_when_it_is_over(run):
    told = run(*served(), typed="end\n").output
    port = int(told.partition("127.0.0.1:")[2].split()[0])
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    with pytest.raises(ConnectionRefusedError):
        connection.request("GET", "/")


def test_where_there_is_a_pin_a_poll_is_the_trainers(run, tmp_path):
    set_trainer_pin(Places(tmp_path / "home"), "2468")
    assert run("list", typed="1111\n").exit_code == 1
    assert "not the trainer's PIN" in run(*served(), typed="1111\n").output


def test_sessions_are_listed_told_and_written(run, tmp_path):
    assert "Nothing was presented yet." in run("sessions").output
    places = Places(tmp_path / "home")
    meeting = Meeting(places, open_talk(places, "act-means-purpose"))  # named without its module
    first = meeting._talk.sections[0]
    for at in (0.0, 15.0, 30.0):
        meeting.tick(first.id, at, at)
    meeting.poll().end()
    meeting.keep()
    assert f"{meeting.name}  Act, means, purpose  0.5 minutes, 0 votes" in run("sessions").output
    assert f"Minutes  {first.title}  7  0.5" in run("sessions", meeting.name).output
    out = tmp_path / "report.csv"
    run("sessions", meeting.name, "--out", str(out))
    assert first.title in out.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("what", ["htcourse/course-exam", "nosuch"])
def test_what_cannot_be_presented_is_a_sentence(tmp_path, what):
    result = CliRunner().invoke(cli, ["--home", str(tmp_path / "home"), "present", what])
    assert isinstance(result.exception, CourseError)


def test_an_answer_that_the_disk_does_not_take_is_told_at_the_terminal_at_once(run, spring, monkeypatch):
    spring.put_down()
    told: list[CourseError | None] = []

    def steps():
        """Let a phone answer between two steps."""
        (running,) = made
        monkeypatch.setattr(PollFile, "add", lambda *_: no_room())
        with pytest.raises(FolderError):
            running.answer("g", 0, 1, [running.poll().question.choices[0][0]])
        told.append(running.problem)
        yield "end\n"

    def no_room():
        raise FolderError("The disk is full.")

    made, begin = [], RunningPoll.__init__

    def keep_it(self, *given, **named):
        made.append(self)
        begin(self, *given, **named)

    monkeypatch.setattr(RunningPoll, "__init__", keep_it)
    monkeypatch.setattr("htcourse.cli.polls.sys", SimpleNamespace(stdin=steps()))
    output = run(*served("--name", "spring")).output
    assert output.count("The disk is full.") == 1
    assert told == [None], "before the next step"


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ({}, "Purpose: 0, Act: 7, Means: 2\n"),
        ({"act": "ACT."}, "Purpose: 0, ACT.: 7, Means: 2\n"),
        ({"act": "Means", "means": "Act"}, "A: 0, B: 7, C: 2 (these letters had other words then)\n"),
        ({"act": "Result"}, "A: 0, B: 7, C: 2 (these letters had other words then)\n"),
    ],
    ids=["as it was", "capitals", "exchanged", "another"],
)
def test_old_counts_bear_no_words_that_nobody_chose(tmp_path, monkeypatch, run, now, told):
    room = Regrading(tmp_path, monkeypatch)
    room.update(polled())
    poll = begin_poll(room.places, "course/basics", "en", name="2026-03-02T10-00-00", clock=room.clock)
    poll.keep()
    poll.ask([each.id for each in poll.poll().questions].index("course/q1"))
    poll.open_vote()
    for at in range(9):
        poll.answer(f"s{at}", poll.poll().at, poll.poll().round, ["act" if at < 7 else "means"])
    poll.close_vote()
    poll.end()
    room.update(polled(**now))
    assert run("list").output.endswith(told)


def polled(**words: str) -> Module:
    said = {"act": "Act", "means": "Means", "purpose": "Purpose"} | words
    choices = tuple(Choice(id, correct=id == "means", text=text) for id, text in said.items())
    return module_with(single("q1", body=single_choice.Body(choices), translations={}))
