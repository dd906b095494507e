"""One person leaves a class without a trace, or gets all of it; a class goes only when it is said."""

import json
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.how_many import crossed

from htcourse.cli import cli
from htcourse.core.clock import moment_of
from htcourse.core.errors import CourseError, InUseError, NotFoundError
from htcourse.core.ids import new_id
from htcourse.core.quiz import Mode
from htcourse.store.class_files import changing_class, read_class
from htcourse.store.durable import part_beside
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_copies import scratch_file
from htcourse.store.locks import FileLock
from htcourse.store.poll_files import PollFile
from htcourse.store.sent_statements import has_sent, keep_sent, sent_statements
from htcourse.store.tidy import tidy
from htcourse.usecases.classes.class_card import set_extra
from htcourse.usecases.classes.collect import collect, look, result_files
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.forget import forget_person, is_over, person_page, purge_day, save_person, set_purge_day
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import new_class, purge_class
from htcourse.usecases.classes.take_in_sheets import take_in
from htcourse.usecases.classes.taking_out import remove_person
from htcourse.usecases.classes.typed_paper import TypedPaper, keep_typed
from htcourse.usecases.classes.work import tick
from htcourse.usecases.doctor import examine
from htcourse.usecases.quizzes.take_quiz import start_attempt
from htcourse.usecases.session import Session


@pytest.fixture
def full(room):
    """A class that knows of two people all that it can know."""
    room.hand_in(0, "K7-1")
    collect(room.desk, room.made, result_files([room.stick]))
    paper = paper_quiz(room.desk, "act-means-purpose")
    keys = [each.key for each in paper.questions]
    typed = TypedPaper(paper)
    for code in ("K7-1", "K7-2"):
        typed = typed.with_keys(1, code, keys).with_keys(2, code, keys)
        tick(room.desk, room.made.id, "2027-03-09", code, is_there=True)
        set_extra(room.desk, room.made.id, code, minutes=10)
    keep_typed(room.desk, room.made.id, typed)
    take_in(room.desk, room.made, typed)
    return room


def everything(room) -> str:
    folder = room.desk.classes / room.made.id
    return "\n".join(each.read_text("utf-8", "replace") for each in folder.rglob("*") if each.is_file())


def but_for_counting(content: str) -> str:
    """Return it without how often the list was written, which a removal does that is refused, too."""
    return re.sub(r'(?m)"(checksum|written)": [^,]*,|^\d+$', "", content)


def test_nothing_of_somebody_is_left_anywhere_in_a_class(full):
    assert "K7-1" in everything(full)
    learner = full.made.person("K7-1").learner
    forget_person(full.desk, full.made.id, "k7-1")
    left = everything(full)
    assert "k7-1" not in left.casefold()
    assert "Aigerim" not in left
    assert learner not in left
    assert not [each for each in (full.desk.classes / full.made.id).rglob(f"*{learner}*") if each.is_file()]
    assert full.made.person("K7-2").learner in full.desk.of_class(full.made.id).learner_ids()
    with pytest.raises(NotFoundError):
        forget_person(full.desk, full.made.id, "K7-1")


def test_nothing_is_removed_of_somebody_whose_record_is_open_elsewhere(full):
    before = everything(full)
    learner = full.made.person("K7-1").learner
    with LearnerFile.open(full.desk.of_class(full.made.id), learner), pytest.raises(InUseError):
        forget_person(full.desk, full.made.id, "K7-1")
    assert but_for_counting(everything(full)) == but_for_counting(before)
    forget_person(full.desk, full.made.id, "K7-1")
    assert "k7-1" not in everything(full).casefold()


def test_what_a_killed_collecting_left_goes_with_whoever_is_taken_out_and_what_one_makes_stays(full):
    there = full.desk.of_class(full.made.id)
    left = there.learners / f".{new_id()}.inc.4711-1.part"
    left.write_bytes(b"K7-9")
    with scratch_file(there.learners) as at_work:
        made_now = part_beside(at_work)
        made_now.write_bytes(b"")
        forget_person(full.desk, full.made.id, "K7-2")
        assert (left.exists(), made_now.exists()) == (False, True)
        made_now.unlink()


_KILLED = """
import os, sys
from pathlib import Path
from htcourse.store.places import Places
from htcourse.usecases.classes.work import tick
is_name = sys.argv[3].__eq__
put = os.replace
os.replace = lambda part, path: os._exit(9) if is_name(Path(path).name) else put(part, path)
tick(Places(Path(sys.argv[1])), sys.argv[2], "2027-03-10", "K7-2", is_there=True)
"""


def kill_at(room, name: str) -> str:
    """Let a program be killed while it writes a file of the class; return the name of what it left."""
    folder = room.desk.classes / room.made.id
    subprocess.run([sys.executable, "-c", _KILLED, str(room.desk.home), room.made.id, name], check=False)
    (left,) = folder.glob(f".{name}.*.part")
    assert name == "class.written" or b"Aigerim" in left.read_bytes()
    return left.relative_to(room.desk.home).as_posix()


@pytest.mark.hard
@pytest.mark.parametrize(
    ("name", "take_away"),
    crossed(["class.json", "class.copy.json", "class.written"], ["a start", "leaving", "purge"]),
)
def test_what_a_kill_left_of_the_list_is_named_and_goes(full, name, take_away):
    left = kill_at(full, name)
    (found,) = [each for each in examine(full.desk) if each.name == "leftovers"]
    assert left in found.seen.split(":")[0].split(", ")
    if take_away == "a start":
        tidy(full.desk)
    else:
        {"leaving": remove_person, "purge": forget_person}[take_away](full.desk, full.made.id, "K7-1")
        assert "Aigerim" not in everything(full)
    assert not (full.desk.home / left).exists()


def test_what_another_window_is_writing_of_the_list_stays(full):
    folder = full.desk.classes / full.made.id
    parts = [part_beside(folder / "class.json"), part_beside(folder / "typed" / "a.json")]
    for each in parts:
        each.write_bytes(b"half")
    with changing_class(full.desk, full.made.id):
        tidy(full.desk)
        assert [each.exists() for each in parts] == [True, True]
    tidy(full.desk)
    assert [each.exists() for each in parts] == [False, False]


def test_a_person_gets_all_that_a_class_has_of_them_and_of_nobody_else(full, tmp_path):
    told = json.loads(save_person(full.desk, full.made.id, "k7-1", tmp_path / "own").read_text())
    assert told["name"] == "Aigerim S."
    assert all(each["out_of"] >= (each["points"] or 0) and each["out_of"] for each in told["attempts"])
    assert told["days_present"] == ["2027-03-09"]
    assert told["extra_time"] == {"minutes": 10}
    assert set(next(iter(told["typed_from_paper"].values()))) == {"1", "2"}
    assert told["answers"]
    assert {each["quiz"] for each in told["attempts"]} >= {"htcourse/act-means-purpose"}
    assert "K7-2" not in json.dumps(told)
    there, learner = full.desk.of_class(full.made.id), full.made.person("K7-1").learner
    with LearnerFile.open(there, learner) as record:
        question = next(each["question"] for each in told["answers"] if not each["mark"])
        answer = next(iter(record.responses(question=question)))
        data = {"points": 0.5, "verdict": "partly", "shown": answer.shown, "reason": "read anew", "by": "A. K."}
        marked = record.append_event("answer-overridden", answer.id, data=data)
    again = json.loads(save_person(full.desk, full.made.id, "K7-1", tmp_path / "own").read_text())
    assert [each["data"] for each in again["events"] if each["id"] == marked] == [data]
    assert {each["kind"] for each in told["events"]} >= {"attempt-submitted"}
    assert json.loads(save_person(full.desk, full.made.id, "K7-2", tmp_path / "two").read_text())["answers"]


def test_of_a_pre_test_it_says_that_it_tells_no_marks_and_not_that_it_will(full, tmp_path):
    told = json.loads(save_person(full.desk, full.made.id, "k7-1", tmp_path / "own").read_text())
    before = [each for each in told["attempts"] if each["mode"] == "pre"]
    assert [each["mark"] for each in before] == ["a pre-test tells no marks"] * len(before) != []
    answers = [each["mark"] for each in told["answers"] if each["attempt"] == before[0]["id"]]
    assert set(answers) == {"a pre-test tells no marks"}
    assert "A pre-test tells no marks." in person_page(full.desk, full.made.id, "k7-1", "en")


def test_the_page_for_a_person_has_their_facts_and_attempts_and_nobody_elses(full):
    page = person_page(full.desk, full.made.id, "k7-1", "en")
    assert "Aigerim" in page
    assert "2027-03-09" in page
    assert "K7-2" not in page
    assert page.count('<h1 class="title">') > 1  # the facts, then what was handed in
    assert "Question 1" in page


def test_a_class_is_told_to_be_over_and_is_never_removed_by_itself(room):
    def clock(day):
        return lambda: moment_of(datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=UTC), 300)

    set_purge_day(room.desk, room.made.id, "2027-07-01")
    assert purge_day(room.made) == "2027-07-01"
    assert [is_over(room.made, clock(day)) for day in ("2027-06-30", "2027-07-01")] == [False, True]
    with pytest.raises(CourseError, match="no day"):
        set_purge_day(room.desk, room.made.id, "summer")
    set_purge_day(room.desk, room.made.id, "")
    assert not is_over(room.made, clock("2030-01-01"))


def test_who_was_taken_out_is_not_named_by_the_name_of_another_who_has_their_code(full):
    second = full.hand_in(1, "K7-1").path.rename(full.stick / "second.htresult")
    (made,) = collect(full.desk, full.made, [second], also=[second]).rows
    assert (made.code, made.is_taken) == ("K7-1-2", True)
    forget_person(full.desk, full.made.id, "K7-1-2")
    (row,) = look(full.desk, full.made, [second]).rows
    assert (row.found, row.who, row.is_anothers) == (FileVerdict.TAKEN_OUT, "K7-1", True)
    first = next(each for each in result_files([full.stick]) if each != second)
    forget_person(full.desk, full.made.id, "K7-1")
    (row,) = look(full.desk, full.made, [first]).rows
    assert (row.found, row.is_anothers) == (FileVerdict.TAKEN_OUT, False)


def test_what_is_begun_and_not_handed_in_is_told_as_such(room, tmp_path):
    session = Session.open(room.lab, room.learners[0])
    attempt = start_attempt(session, "htcourse/act-means-purpose", Mode.PRACTICE, seed=1)
    session.close()
    room.hand_in(0, "K7-1")
    collect(room.desk, room.made, result_files([room.stick]))
    kept = json.loads(save_person(room.desk, room.made.id, "K7-1", tmp_path / "all.json").read_text("utf-8"))
    assert {each["mark"] for each in kept["attempts"] if each["id"] == attempt.id} == {"not submitted yet"}
    page = person_page(room.desk, room.made.id, "K7-1", "en")
    assert re.search(r"Begun, not submitted yet</\w+>\s*<td[^>]*>Act, means, purpose \(practice\)", page), page


OPENS = """
import sys
from pathlib import Path
from htcourse.core.errors import InUseError
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
try:
    with LearnerFile.open(Places(Path(sys.argv[1])).of_class(sys.argv[2]), sys.argv[3]) as learner:
        learner.append_event("note", "course/a#b", data={"text": "acknowledged"})
        print("acknowledged")
except InUseError:
    print("in use")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="but for the moment of removing")
def test_nobody_begins_to_write_in_a_record_of_a_class_while_it_is_removed(room, monkeypatch):
    room.hand_in(0, "K7-1")
    collect(room.desk, room.made, result_files([room.stick]))
    (learner,) = room.desk.of_class(room.made.id).learner_ids()
    told, rename = [], Path.rename

    def beside(folder, gone):
        words = [sys.executable, "-c", OPENS, str(room.desk.home), room.made.id, learner]
        told.append(subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip())
        return rename(folder, gone)

    monkeypatch.setattr(Path, "rename", beside)
    purge_class(room.desk, room.made.id)
    assert told == ["in use"]
    assert list(room.desk.classes.iterdir()) == []


def test_a_poll_that_is_under_way_goes_on_when_a_class_is_removed(room):
    poll = PollFile(room.desk, "2026-03-09T10-00-00")
    poll.take()
    poll.keep({"phase": "open"})
    poll.add("seat-1", ["a"])
    purge_class(room.desk, room.made.id)
    with pytest.raises(NotFoundError):
        read_class(room.desk, room.made.id)
    poll.add("seat-2", ["b"])
    assert poll.read()[1] == {"seat-1": ["a"], "seat-2": ["b"]}
    poll.close()


def test_a_removal_that_was_killed_is_named_and_ended_by_the_next(room):
    def said(*words):
        found = CliRunner().invoke(cli, ["--home", str(room.desk.home), "class", *words])
        assert found.exit_code == 0, found.output
        return found.output

    of = room.made.id
    left = room.desk.classes / f".{of}.gone"
    (room.desk.classes / of).rename(left)
    assert f"“{left}” is left of a class whose removal was stopped" in said("list")
    (found,) = [each for each in examine(room.desk) if each.name == "leftovers"]
    assert (found.is_well, left.name in found.seen) == (False, True)
    assert f"Removing class {of} had been stopped half-way" in said("purge", of)
    assert list(room.desk.classes.iterdir()) == []
    assert said("list") == "There is no class yet: htcourse class new NAME\n"


def test_with_a_class_the_ids_of_what_was_sent_of_it_go_too(room):
    """They stayed for good: which statements in a record store were of whom."""
    other, address = new_class(room.desk, "Other").id, "https://lrs.example"
    own, theirs, others = ({f"{number:036x}": f"{9:036x}"} for number in (1, 2, 3))
    keep_sent(room.desk, address, own)
    keep_sent(room.desk.of_class(room.made.id), address, theirs)
    assert [has_sent(room.desk, each) for each in (room.made.id, other)] == [True, False]
    keep_sent(room.desk.of_class(other), address, others)
    purge_class(room.desk, room.made.id)
    assert sent_statements(room.desk, address) == own | others
    purge_class(room.desk, other)
    assert sent_statements(room.desk, address) == own, "what this computer's own learners sent is still to be known"


def test_with_the_last_class_go_the_ids_of_earlier_versions_which_say_no_class(room):
    """They stayed for good, and every class made later was said to have something in a record store."""
    other, address = new_class(room.desk, "Other").id, "https://lrs.example"
    keep_sent(room.desk, address, {f"{1:036x}": f"{9:036x}"})
    (path,) = (room.desk.trainer / "sent").glob("*.ids")
    path.write_text(path.read_text() + f"\n{2:036x} {9:036x}\n")
    purge_class(room.desk, other)
    assert has_sent(room.desk, room.made.id), "nobody knows of which class they are"
    purge_class(room.desk, room.made.id)
    assert [*sent_statements(room.desk, address)] == [f"{1:036x}"]
    assert not has_sent(room.desk, new_class(room.desk, "Third").id)


def test_a_removal_that_is_killed_has_forgotten_what_was_sent_first(room, monkeypatch):
    keep_sent(room.desk.of_class(room.made.id), "https://lrs.example", {f"{1:036x}": f"{9:036x}"})
    monkeypatch.setattr(Path, "rename", lambda *_: sys.exit("killed"))
    with pytest.raises(SystemExit):
        purge_class(room.desk, room.made.id)
    assert not has_sent(room.desk, room.made.id)


def test_a_removal_that_is_refused_has_forgotten_nothing(room):
    keep_sent(room.desk.of_class(room.made.id), "https://lrs.example", {f"{1:036x}": f"{9:036x}"})
    at_work = FileLock(room.desk.classes / room.made.id / "collect.lock").held(InUseError(""))
    with at_work, pytest.raises(InUseError, match="nothing was removed"):
        purge_class(room.desk, room.made.id)
    assert has_sent(room.desk, room.made.id)
