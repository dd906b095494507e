"""An attempt out of a damaged record that may have lost answers is doubted, and one that is whole is not."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from tests.store.behind import change_behind
from tests.store.damage import PAGE
from tests.store.samples import FixedClock, answer

from htcourse.core.quiz import Mode
from htcourse.store import database_pages, learner_reads
from htcourse.store.backups import list_backups
from htcourse.store.damaged_record import doubted_in, examine
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_copies import remove_database
from htcourse.store.learner_links import RowHarm
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import Drawn, Kind
from htcourse.store.lost_attempts import AnswersKept, doubt_of
from htcourse.store.places import Places
from htcourse.store.restore import restore
from htcourse.store.salvage import salvage

ASKED = 25
WORDS = "An answer of some length. " * 20


def sit(places: Places, clock: FixedClock, mode: Mode, *, counts: bool, hands_in: bool = True) -> tuple[str, str]:
    """Let somebody answer every question of an attempt; return whose it is, and the attempt."""
    with LearnerFile.create(places, "Дана", clock) as learner:
        drawn = [Drawn(f"demo/q{number}", f"hash-q{number}", 0) for number in range(ASKED)]
        attempt = learner.append_attempt("demo/exam", mode, module_version="1", seed=1, drawn=drawn)
        for number in range(ASKED):
            answer(learner, f"q{number}", attempt=attempt, number=number + 1, language=WORDS)
        if hands_in:
            begun = learner.attempt(attempt).begun
            data = {"begun": begun} | ({"rows": learner.answer_rows(attempt)} if counts else {})
            learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/exam", attempt=attempt, data=data)
        for number in range(ASKED):
            learner.append_event(Kind.NOTE, f"demo/lesson-{number}#a", data={"text": "A note. " * 60})
    return learner.id, attempt


def overwrite(path: Path, word: bytes, which: int = 0) -> None:
    """Overwrite the first page that holds a word, or a later one."""
    content = bytearray(path.read_bytes())
    page = [each for each in range(0, len(content), PAGE) if word in content[each : each + PAGE]][which]
    content[page : page + PAGE] = b"\x5a" * PAGE
    path.write_bytes(content)


def without_copies(places: Places, learner_id: str) -> None:
    for each in list_backups(places, learner_id):
        remove_database(each.path)


def accept(learner: LearnerFile, attempt: str, *, is_older: bool = False) -> None:
    """Let an attempt count as it is, or as an earlier version did."""
    doubt = learner.attempt(attempt).doubt._asdict()
    kept = {name: doubt[name] for name in ("held", "lost", "altered")} if is_older else doubt
    learner.append_event(Kind.LOSS_ACCEPTED, "demo/exam", attempt=attempt, data=kept)


def numbers(reads: LearnerReads, attempt: str) -> tuple[int, int, int]:
    """Return how many rows of an attempt in doubt are there, lost and altered."""
    doubt = reads.attempt(attempt).doubt
    assert doubt is not None
    return doubt.held, doubt.lost, doubt.altered


@pytest.mark.parametrize("counts", [True, False], ids=["counted", "of an earlier version"])
@pytest.mark.parametrize("mode", [Mode.EXAM, Mode.PRE, Mode.TEST])
def test_an_attempt_that_lost_answers_is_doubted(places, clock, mode, counts) -> None:
    learner_id, attempt = sit(places, clock, mode, counts=counts)
    without_copies(places, learner_id)
    overwrite(places.learner_file(learner_id), WORDS.encode())
    assert examine(places, learner_id, clock).doubted == 1
    restore(places, learner_id, None, clock)
    with LearnerFile.open(places, learner_id, clock) as learner:
        held = len(learner.responses(attempt=attempt))
        assert 0 < held < ASKED
        (doubt,) = learner.events(Kind.ANSWERS_LOST, attempt=attempt)
        assert doubt.data == {"held": held} | ({"lost": ASKED - held} if counts else {})
        assert learner.attempt(attempt).is_doubted


@pytest.mark.parametrize("decision", [Kind.EXAM_SET_ASIDE, Kind.LOSS_ACCEPTED])
def test_what_a_trainer_decided_on_already_is_not_counted_among_those_that_wait_for_it(places, clock, decision) -> None:
    learner_id, attempt = sit(places, clock, Mode.EXAM, counts=True)
    without_copies(places, learner_id)
    overwrite(places.learner_file(learner_id), WORDS.encode())
    restore(places, learner_id, None, clock)
    with LearnerFile.open(places, learner_id, clock) as learner:
        if decision == Kind.LOSS_ACCEPTED:
            accept(learner, attempt)
        else:
            learner.append_event(decision, "demo/exam", attempt=attempt)
    without_copies(places, learner_id)
    overwrite(places.learner_file(learner_id), b"A note. A note.", 1)
    assert examine(places, learner_id, clock).doubted == 0
    restore(places, learner_id, None, clock)
    assert doubted_in(places.learner_file(learner_id)) == 0, "as the tile said"


def test_one_under_way_is_doubted_too_and_practice_never(places, clock) -> None:
    for mode, is_doubted in ((Mode.EXAM, 1), (Mode.PRACTICE, 0)):
        learner_id, _ = sit(places, clock, mode, counts=True, hands_in=False)
        without_copies(places, learner_id)
        overwrite(places.learner_file(learner_id), WORDS.encode())
        assert examine(places, learner_id, clock).doubted == is_doubted


@pytest.mark.parametrize("counts", [True, False], ids=["counted", "of an earlier version"])
@pytest.mark.parametrize("hands_in", [True, False], ids=["handed in", "under way"])
def test_one_whose_answers_are_all_there_is_not_doubted(places, clock, counts, hands_in) -> None:
    learner_id, attempt = sit(places, clock, Mode.EXAM, counts=counts, hands_in=hands_in)
    without_copies(places, learner_id)
    overwrite(places.learner_file(learner_id), b"A note. A note. ", 1)
    assert examine(places, learner_id, clock).doubted == 0
    restore(places, learner_id, None, clock)
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert len(learner.responses(attempt=attempt)) == ASKED
        assert not learner.attempt(attempt).is_doubted


def test_one_that_a_whole_copy_holds_handed_in_is_not_doubted(places, clock) -> None:
    learner_id, attempt = sit(places, clock, Mode.EXAM, counts=True)
    overwrite(places.learner_file(learner_id), WORDS.encode())
    (copy,) = list_backups(places, learner_id)
    assert examine(places, learner_id, clock).doubted == 0
    restore(places, learner_id, copy.path, clock)
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert len(learner.responses(attempt=attempt)) == ASKED
        assert not learner.attempt(attempt).is_doubted


def test_what_is_begun_anew_says_so_of_a_test_that_is_cut_off(places, clock) -> None:
    learner_id, attempt = sit(places, clock, Mode.PRE, counts=False)
    without_copies(places, learner_id)
    path = places.learner_file(learner_id)
    content, kept, doubted = path.read_bytes(), 0, 0
    for pages in range(0, len(content) // PAGE, 6):
        path.write_bytes(content[: pages * PAGE])
        restore(places, learner_id, None, clock, takes_all=False)
        with LearnerFile.open(places, learner_id, clock) as learner:
            if found := learner.attempt(attempt):
                kept += 1
                doubted += bool(found.is_doubted)
                assert bool(found.is_doubted) == (len(learner.responses(attempt=attempt)) < ASKED)
        without_copies(places, learner_id)
    assert kept > doubted > 0


def test_what_a_trainer_settled_stays_so_when_the_same_file_is_read_again(places, clock) -> None:
    learner_id, attempt = sit(places, clock, Mode.EXAM, counts=True)
    without_copies(places, learner_id)
    path = places.learner_file(learner_id)
    overwrite(path, WORDS.encode())
    damaged = path.read_bytes()
    restore(places, learner_id, None, clock)
    with LearnerFile.open(places, learner_id, clock) as learner:
        accept(learner, attempt)
        assert not learner.attempt(attempt).is_doubted
    path.write_bytes(damaged)
    (copy,) = [each for each in list_backups(places, learner_id) if each.reason == "close"]
    restore(places, learner_id, copy.path, clock)
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert not learner.attempt(attempt).is_doubted


def test_the_mark_of_an_essay_given_meanwhile_is_no_lost_answer(places, clock) -> None:
    learner_id, attempt = sit(places, clock, Mode.EXAM, counts=True)
    with LearnerFile.open(places, learner_id, clock) as learner:
        drawn = [Drawn("demo/q0", "hash-q0", 0)]
        under_way = learner.append_attempt("demo/other", Mode.TEST, module_version="1", seed=1, drawn=drawn)
        answer(learner, "q0", attempt=under_way, number=1)
        learner.append_mark(learner.responses(attempt=attempt)[0]._replace(points=0.5), {"by": "Teacher"})
    without_copies(places, learner_id)
    overwrite(places.learner_file(learner_id), b"A note. A note. ", 1)
    assert examine(places, learner_id, clock).doubted == 0


LAST = "(select max(seq) from response)"
SPOILT = {
    "an answer that is no JSON": f"update response set answer = '{{\"choices\":[' where seq = {LAST}",
    "another answer": f'update response set answer = \'{{"text":"other"}}\' where seq = {LAST}',
    "points": f"update response set points = 0.0 where seq = {LAST}",
    "an answer that is gone": f"delete from response where seq = {LAST}",
    "an answer of no attempt": f"update response set attempt = 'x' where seq = {LAST}",
    "how it was begun": "update attempt set drawn = replace(drawn, 'q24', 'q23')",
    "what it is": "update attempt set mode = 'practice' where mode = 'exam'",
    "that it was handed in, which is another's now": "update event set attempt = 'x' where kind = 'attempt-submitted'",
    "that it was handed in, which is of practice now": """
        update event set attempt = (select id from attempt where mode = 'practice') where kind = 'attempt-submitted'
    """,
    "a moment": "update event set at = '2026-03-08T10:00:00.000Z' where kind = 'attempt-submitted'",
}


@pytest.mark.hard
@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT.keys())
def test_one_whose_own_rows_are_not_as_written_is_doubted_wherever_it_is_read(places, clock, spoil) -> None:
    learner_id, attempt = sit(places, clock, Mode.EXAM, counts=True)
    with LearnerFile.open(places, learner_id, clock) as learner:
        practice = learner.append_attempt("demo/drill", Mode.PRACTICE, module_version="1", seed=1, drawn=[])
    change_behind(places.learner_file(learner_id), spoil)
    for opened in (ReadOnlyRecord.open, LearnerFile.open):
        with opened(places, learner_id) as reads:
            assert reads.attempt(attempt).is_doubted
            assert [each.is_doubted for each in reads.attempts()] == [True, False]
            assert not reads.attempt(practice).is_doubted


def test_what_is_lost_after_it_was_let_count_is_doubted_again(places, clock) -> None:
    learner_id, attempt = sit(places, clock, Mode.EXAM, counts=True)
    path = places.learner_file(learner_id)
    for lost in (1, 2):
        change_behind(path, SPOILT["an answer that is gone"])
        with LearnerFile.open(places, learner_id, clock) as learner:
            assert numbers(learner, attempt) == (ASKED - lost, lost, 0)
            accept(learner, attempt)
            assert not learner.attempt(attempt).is_doubted
    change_behind(path, SPOILT["points"])
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert numbers(learner, attempt) == (ASKED - 2, 2, 1)


POINTS = f"update response set points = {{}} where seq = {LAST}"


@pytest.mark.parametrize("is_older", [False, True], ids=["of this version", "of an earlier version"])
def test_what_was_let_count_are_those_rows_as_they_stood_then(places, clock, is_older) -> None:
    """An earlier version kept how many they were, and goes on by that."""
    learner_id, attempt = sit(places, clock, Mode.EXAM, counts=True)
    path = places.learner_file(learner_id)
    change_behind(path, POINTS.format(0.25))
    with LearnerFile.open(places, learner_id, clock) as learner:
        accept(learner, attempt, is_older=is_older)
    for points, is_doubted in ((0.25, False), (0.75, True), (0.25, False), (1.0, False)):
        change_behind(path, POINTS.format(points))
        with ReadOnlyRecord.open(places, learner_id) as archive:
            assert archive.attempt(attempt).is_doubted == (is_doubted and not is_older)
    change_behind(path, "update response set points = 0 where number = 1")
    with ReadOnlyRecord.open(places, learner_id) as archive:
        assert archive.attempt(attempt).is_doubted != is_older, "another row"
    change_behind(path, POINTS.format(0.25))
    with ReadOnlyRecord.open(places, learner_id) as archive:
        assert archive.attempt(attempt).is_doubted, "one row more"


def test_one_that_was_just_begun_is_held_against_no_links(places, clock, monkeypatch) -> None:
    held: list[tuple[str, str]] = []

    def hold(_: object, table: str, attempts: dict[str, str]) -> list[tuple[str, RowHarm]]:
        held.extend((table, each) for each in attempts)
        return []

    monkeypatch.setattr(learner_reads, "harmed_rows", hold)
    with LearnerFile.create(places, "Дана", clock) as learner:
        drawn = [Drawn("demo/q0", "hash-q0", 0)]
        attempt = learner.append_attempt("demo/exam", Mode.EXAM, module_version="1", seed=1, drawn=drawn)
        assert learner.attempt(attempt)
        assert not held
    with LearnerFile.open(places, learner.id, clock) as learner:
        assert learner.attempt(attempt)
        assert held == [(table, attempt) for table in ("attempt", "response", "event")]


@pytest.mark.hard
@pytest.mark.parametrize("what", ["a mark by hand", "that it is taken back", "a mark by rubric", "its release"])
def test_one_that_lost_what_a_trainer_did_is_doubted(places, clock, what) -> None:
    learner_id, attempt = sit(places, clock, Mode.EXAM, counts=True)
    with LearnerFile.open(places, learner_id, clock) as learner:
        answered = learner.responses(attempt=attempt)[0]
        if what == "a mark by rubric":
            marked = learner.append_mark(answered._replace(points=0.5), {"by": "Aigul"})
            lost = next(each.data["response"] for each in learner.events(attempt=attempt) if each.id == marked)
        else:
            kind = Kind.ATTEMPT_RELEASED if what == "its release" else Kind.ANSWER_OVERRIDDEN
            data = {"points": 0.5, "verdict": "partly"}
            lost = learner.append_event(kind, answered.id, attempt=attempt, data=data)
            lost = learner.undo_event(lost) if what == "that it is taken back" else lost
        assert not learner.attempt(attempt).is_doubted
    without_copies(places, learner_id)
    path = places.learner_file(learner_id)
    change_behind(path, f"delete from {'response' if 'rubric' in what else 'event'} where id = '{lost}'")
    with ReadOnlyRecord.open(places, learner_id) as archive:
        assert numbers(archive, attempt) == (ASKED, 0, 1)
    assert examine(places, learner_id, clock).doubted == 1
    restore(places, learner_id, None, clock)
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert learner.attempt(attempt).is_doubted
        accept(learner, attempt)
        assert not learner.attempt(attempt).is_doubted


@pytest.mark.hard
def test_wherever_a_sector_is_lost_what_can_be_read_is(places, clock) -> None:
    """What is left of a row without its page is no text: nothing may be asked of it."""
    learner_id, _ = sit(places, clock, Mode.EXAM, counts=True)
    path = places.learner_file(learner_id)
    whole, sector = path.read_bytes(), 512
    for begin in range(2 * PAGE + sector, len(whole), 5 * sector):
        path.write_bytes(whole[:begin] + bytes(sector) + whole[begin + sector :])
        found = salvage(path, learner_id, None, path.parent)
        assert len(found.rows) >= ASKED, begin


def test_where_no_row_can_be_found_none_is_tried_by_its_number(places, clock, monkeypatch) -> None:
    """A copy that is no record any more cost two thousand statements a table."""
    learner_id, _ = sit(places, clock, Mode.TEST, counts=True)
    path, asked = places.learner_file(learner_id), list[str]()
    (whole,) = list_backups(places, learner_id)

    def scan(connection: sqlite3.Connection, query: str, value: int) -> tuple[list[tuple[Any, ...]], bool]:
        asked.append(query)
        return found(connection, query, value)

    found = database_pages.scan
    monkeypatch.setattr(database_pages, "scan", scan)
    path.write_bytes(b"spoilt")
    assert not salvage(path, learner_id, whole.path, path.parent).rows
    assert 0 < len(asked) < 100


@pytest.mark.parametrize(("held", "is_doubted"), [(2, True), (3, False), (4, False)])
def test_what_was_let_count_is_doubted_again_where_fewer_answers_are_there_than_then(
    held: int, is_doubted: bool
) -> None:
    accepted = {"held": 3, "lost": 2, "altered": 0, "rows": {}}
    assert (doubt_of(Mode.EXAM, AnswersKept(5, False, held, accepted), ()) is not None) == is_doubted
