"""A result file says in which version a question was asked: one of another question shows no key, and has no answer."""

import json
from contextlib import closing

import pytest
from tests.usecases.classes.hostile_results import OTHER_VERSIONS, edited, results_of, seal_record
from tests.usecases.classes.test_collect import take
from tests.usecases.classes.test_second_go import sit_exam
from tests.usecases.classes.test_unasked import one_right  # noqa: F401 - a fixture

from htcourse.core.quiz import NOTHING
from htcourse.render.plain_text import plain_text
from htcourse.store.learner_connection import memory_connection
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import UNTOLD
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.classes.collect import collect, result_files
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.wording_here import WordingHere
from htcourse.usecases.classes.xapi_statements import xapi_statements
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.seen_attempts import open_seen
from htcourse.usecases.session import opened_libraries


def drawn_in(database, attempt):
    with closing(memory_connection()) as connection:
        connection.deserialize(database)
        return json.loads(connection.execute("select drawn from attempt where id = ?", (attempt,)).fetchone()[0])


def with_drawn(database, attempt, drawn):
    return edited(
        database, f"delete from link; update attempt set drawn = '{json.dumps(drawn)}' where id = '{attempt}'"
    )


def sheet(room, attempt):
    """Return what a trainer gives the learner of an attempt, and the attempt."""
    seen = open_seen(room.desk.of_class(room.made.id), room.learners[0], attempt, "en")
    return attempt_sheet(seen, SheetHead("Q", "N", "test")), seen


@pytest.mark.hard
@pytest.mark.parametrize("is_collected_before", [False, True])
def test_a_test_that_says_it_asked_what_an_exam_asks_shows_nothing_of_the_exam(
    room,
    one_right,  # noqa: F811
    monkeypatch,
    is_collected_before,
):
    """Neither where it comes in now nor where a version that believed it took it in."""
    test, _ = one_right
    exam = sit_exam(room.lab, room.learners[0], "2026-12-01T09:00:00.000Z", 2)
    whole = results_of(room)
    drawn, of_exam = drawn_in(whole, test), drawn_in(whole, exam)
    for own, other in zip(drawn, of_exam, strict=False):
        own[1] = other[1]
    seal_record(room, with_drawn(whole, test, drawn))
    if is_collected_before:
        monkeypatch.setattr(WordingHere, "as_drawn", lambda self, quiz, drawn, kept, begun_under: drawn)
    (row,) = take(room).rows
    assert (row.found, row.unasked) == (FileVerdict.NEW, 0 if is_collected_before else len(of_exam))
    with opened_libraries(room.desk) as (library, *_):
        asked = [question_now(each) for each in library.questions([each[0] for each in of_exam], "en")]
    written, seen = sheet(room, test)
    for each in asked:
        assert plain_text(each.text("text"))[:60] not in plain_text(written)
    assert {each.is_unread for each in seen.questions[: len(of_exam)]} == {True}
    held = {each.title for each in seen.questions if each.told == NOTHING}
    assert held.isdisjoint(each.text("title") for each in asked)
    keys = [
        each["object"]["id"]
        for each in xapi_statements(room.desk.of_class(room.made.id)).statements
        if "correctResponsesPattern" in each["object"].get("definition", {})
    ]
    assert not [each for each in keys if each.endswith(tuple(one.id for one in asked))]


@pytest.mark.parametrize("version", ["here", "another"])
def test_no_mark_stands_under_another_question_and_that_is_told(room, one_right, version):  # noqa: F811
    test, asked = one_right
    whole = results_of(room)
    if version == "another":
        whole = edited(whole, "delete from link;" + OTHER_VERSIONS)
    drawn = drawn_in(whole, test)
    hashes = [each[1] for each in drawn]
    moved = [[own, hash, seed] for (own, _, seed), hash in zip(drawn, hashes[1:] + hashes[:1], strict=True)]
    seal_record(room, with_drawn(whole, test, moved))
    for found in (FileVerdict.NEW, FileVerdict.DUPLICATE):
        (row,) = collect(room.desk, room.made, result_files([room.stick])).rows
        assert (row.found, row.unasked) == (found, asked)
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[0]) as record:
        assert not record.last_responses(test)
        assert [(each.question, each.shown) for each in record.attempt(test).drawn] == [
            (own, UNTOLD) for own, *_ in drawn
        ]
    _, seen = sheet(room, test)
    assert (seen.row.points, seen.row.out_of) == (0.0, asked)
    assert not [each for each in seen.questions if not each.is_unread or each.answer is not None]


def test_other_questions_said_to_be_of_another_version_earn_nothing(room, one_right):  # noqa: F811
    """What is one question here may have been another then: it waits, and nothing of here is told of it."""
    test, _ = one_right
    drawn = drawn_in(results_of(room), test)
    moved = [[own, hash, seed] for (own, _, seed), (_, hash, _) in zip(drawn, drawn[1:] + drawn[:1], strict=True)]
    script = "".join(
        f"update response set question = '{own}', shown = '{hash}' where attempt = '{test}' and number = {at};"
        for at, (own, hash, _) in enumerate(moved, 1)
    )
    script += f"update attempt set module_version = '0.1' where id = '{test}';"
    seal_record(room, edited(with_drawn(results_of(room), test, moved), script))
    (row,) = take(room).rows
    assert (row.unasked, row.unmarked) == (0, 1)
    _, seen = sheet(room, test)
    assert seen.row.points == 0.0
    assert not [each for each in seen.questions if each.right or each.then or each.now]


@pytest.mark.hard
def test_an_id_alone_brings_no_wording_from_here(room, one_right):  # noqa: F811
    """Of a quiz that is not here anything may be said to be asked: a test names questions in another's version."""
    test, _ = one_right
    whole = results_of(room)
    drawn = drawn_in(whole, test)
    with opened_libraries(room.desk) as (library, *_):
        pre = library.quiz("htcourse/pre-a-officer", "en").quiz.questions
        asked = [question_now(each) for each in library.questions(pre, "en")]
    for own, each in zip(drawn, asked, strict=False):
        own[0] = each.id
    elsewhere = edited(
        with_drawn(whole, test, drawn), f"update attempt set quiz = 'htcourse/not-here' where id = '{test}'"
    )
    seal_record(room, elsewhere)
    take(room)
    written, _ = sheet(room, test)
    for each in asked[: len(drawn)]:
        assert plain_text(each.text("text"))[:60] not in plain_text(written)


def test_an_answer_that_says_it_was_given_to_another_question_stays_out_and_is_told(room, one_right):  # noqa: F811
    test, _ = one_right
    whole = results_of(room)
    other = drawn_in(whole, test)[1][1]
    script = f"update response set shown = '{other}' where attempt = '{test}'"
    seal_record(room, edited(whole, "delete from link;" + script))
    (row,) = take(room).rows
    assert (row.found, row.unasked) == (FileVerdict.NEW, 1)
