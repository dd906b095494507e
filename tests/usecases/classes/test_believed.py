"""What a file says of its questions is believed only where this computer does not know better, and never unread."""

import json
import random
import re
from contextlib import closing, suppress

import pytest
from tests.usecases.classes.hostile_results import OTHER_VERSIONS, edited, results_of, seal_record
from tests.usecases.classes.test_collect import take

from htcourse.core.errors import CourseError
from htcourse.core.model_answers import model_answers
from htcourse.store.learner_connection import memory_connection
from htcourse.usecases.attempts.shown_question import question_now, question_then
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.reports import ReportKind, report_table
from htcourse.usecases.classes.wording_here import WordingHere
from htcourse.usecases.classes.xapi_statements import xapi_statements
from htcourse.usecases.marking.attempt_sheet import SheetHead, answer_lines, attempt_sheet
from htcourse.usecases.marking.mark_essays import list_essays, open_essay
from htcourse.usecases.marking.regrade_preview import list_regrades
from htcourse.usecases.marking.seen_attempts import list_seen, open_seen
from htcourse.usecases.results.learning_gains import learning_gains
from htcourse.usecases.results.quiz_statistics import quiz_statistics
from htcourse.usecases.results.tagging_class import tagging_classes
from htcourse.usecases.session import opened_libraries

EVIL = "<p>x</p><script>alert(1)</script><img src=http://127.0.0.1/x onerror=alert(1)>"


def collected(room, script, other=""):
    seal_record(room, edited(results_of(room), "delete from link;" + other + script))
    (row,) = take(room).rows
    return row


def sheets(room):
    there, found = room.desk.of_class(room.made.id), []
    for each in list_seen(there).rows:
        seen = open_seen(there, each.learner_id, each.attempt_id, "en")
        found.append(attempt_sheet(seen, SheetHead("Q", "N", each.mode), with_all=True))
    return found


def read_everything(room):
    """Make all that is made of what was collected; sentences of what cannot be told are no failure."""
    there = room.desk.of_class(room.made.id)
    for kind in ReportKind:
        report_table(room.desk, room.made, kind)
    quiz_statistics(there, with_unreleased=True)
    learning_gains(there, with_unreleased=True)
    tagging_classes(there, with_unreleased=True)
    list_regrades(there, "en")
    xapi_statements(there)
    for each in list_seen(there).rows:
        with suppress(CourseError):
            attempt_sheet(
                open_seen(there, each.learner_id, each.attempt_id, "en"), SheetHead("Q", "N", each.mode), with_all=True
            )
    for essay in list_essays(there, lambda done, total: None).rows:
        open_essay(there, essay.key)


@pytest.mark.parametrize("other", ["", OTHER_VERSIONS])
def test_no_script_of_a_file_stands_on_a_sheet(room, other):
    script = f"update shown_text set texts = json_set(texts, '$.text', '{EVIL}', '$.feedback', '{EVIL}')"
    row = collected(room, script, other)
    assert row.found is FileVerdict.NEW
    written = "".join(sheets(room))
    assert "Question 1" in written
    assert not re.search(r"<script|onerror|127\.0\.0\.1", written)
    assert ("<p>x</p>" in written) is bool(other)


def values(plain, path=()):
    """Give the path of every value in plain JSON."""
    yield path
    inner = plain.items() if isinstance(plain, dict) else enumerate(plain) if isinstance(plain, list) else ()
    for key, each in inner:
        yield from values(each, (*path, key))


def mutated(plain, chance):
    """Return plain JSON with one value of it gone, or another in its place."""
    changed = json.loads(json.dumps(plain))
    path = chance.choice([each for each in values(plain) if each] or [()])
    if not path:
        return {}
    inside = changed
    for each in path[:-1]:
        inside = inside[each]
    if chance.random() < 0.2:
        del inside[path[-1]]
    else:
        inside[path[-1]] = chance.choice(ODD)
    return changed


ODD: list[object] = [
    None,
    True,
    -1,
    5,
    1e300,
    10**40,
    "",
    "x",
    "=1+1",
    EVIL,
    [],
    {},
    [1],
    [[]],
    {"a": 1},
    {"": {}},
    [{"id": 1}],
]


def odd_record(database, chance):
    """Return a record in which each question, each wording and each answer has an odd value or two."""
    with closing(memory_connection()) as connection:
        connection.deserialize(database)
        for (name,) in connection.execute("select name from sqlite_master where type = 'trigger'").fetchall():
            connection.execute(f"drop trigger {name}")
        connection.execute("delete from link")
        for table, column in (("shown", "structure"), ("shown_text", "texts"), ("response", "answer")):
            for id, plain in connection.execute(f"select rowid, {column} from {table}").fetchall():
                if chance.random() < 0.1:
                    odd = json.dumps(mutated(json.loads(plain), chance))
                    connection.execute(f"update {table} set {column} = ? where rowid = ?", (odd, id))
        connection.commit()
        return connection.serialize()


@pytest.mark.parametrize("seed", range(4))
def test_nothing_that_a_file_says_of_its_questions_stops_a_report(room, seed):
    """What cannot be read stays out by name, the rest comes in; reports, sheets and essays say it or a sentence."""
    chance, other = random.Random(seed), OTHER_VERSIONS if seed else ""
    seal_record(room, odd_record(edited(results_of(room), other), chance))
    (row,) = take(room).rows
    assert row.found is FileVerdict.NEW
    assert row.unread
    read_everything(room)


def test_a_question_that_is_believed_can_be_shown_and_marked_whatever_is_odd_in_it(room):
    chance, believed = random.Random(7), 0
    with opened_libraries(room.desk) as (library, *_):
        rows = library.questions([each.id for each in library.candidates()], "en")
    wording = WordingHere(room.desk)
    for row in rows:
        shown = question_now(row).to_keep()._replace(hash="other")
        odd = [shown._replace(structure=mutated(shown.structure, chance)) for _ in range(4)]
        odd += [shown._replace(texts={"en": {**shown.texts["en"], path: EVIL}}) for path in [*shown.texts["en"]][:4]]
        for each in (found for one in odd for found in wording({"other": one}).values()):
            believed += 1
            question = question_then(each, "en")
            interaction = question.interaction(3)
            answers = model_answers(question.body, interaction)
            for answer in ({}, *answers.values()):
                question.mark(answer)
                assert not re.search(r"<script|<img [^>]*onerror", "".join(answer_lines(interaction, answer)))
            assert question.structure["objective"] == str(question.structure["objective"])
        assert wording({"other": shown})["other"].structure == shown.structure
    assert len(rows) * 4 < believed < len(rows) * 8


@pytest.mark.parametrize("answer", ['{"choices": 5}', '{"spans": [5]}', '{"gaps": {"a": 1}}', '{"text": 5}', "{}"])
def test_an_answer_of_no_shape_stays_out_and_a_blank_one_comes_in(room, answer):
    row = collected(room, f"update response set answer = '{answer}' where seq = (select min(seq) from response)")
    assert (row.found, row.unread) == (FileVerdict.NEW, int(answer != "{}"))
    read_everything(room)


def test_an_exam_that_calls_itself_a_test_stays_out_and_is_told(room):
    row = collected(room, "update attempt set mode = 'exam' where mode = 'pre'")
    assert (row.found, row.elsewhere) == (FileVerdict.NEW, 1)
    there = room.desk.of_class(room.made.id)
    assert not [each for each in list_seen(there).rows if each.mode in ("pre", "exam")]


@pytest.mark.parametrize("minutes", [1440, -1440])
def test_no_row_is_a_whole_day_apart_from_utc(room, minutes):
    assert collected(room, f"update response set offset_minutes = {minutes}").found is FileVerdict.DAMAGED
