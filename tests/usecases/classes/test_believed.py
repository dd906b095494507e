"""What a file says of its questions is believed only where this computer does not know better, and never unread."""

import json
import random
import re
from contextlib import closing, suppress

import pytest
from tests.how_many import few, how_many
from tests.usecases.classes.hostile_results import OTHER_VERSIONS, edited, results_of, seal_record
from tests.usecases.classes.test_collect import take

from htcourse.cli.handing_in import _row
from htcourse.core.errors import CourseError
from htcourse.core.model_answers import model_answers
from htcourse.store.learner_connection import memory_connection
from htcourse.store.received_results import shown_among
from htcourse.usecases.attempts.shown_question import FROM_FILE, question_now, question_then
from htcourse.usecases.classes import wording_here
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


@pytest.mark.hard
@pytest.mark.parametrize("seed", few(range(4), each=bool))
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
        every = library.questions([each.id for each in library.candidates()], "en")
    rows = [*{each.type: each for each in every}.values(), *every[:: len(every) // how_many(len(every))]]
    wording = WordingHere(room.desk)
    for row in rows:
        shown = question_now(row).to_keep()._replace(hash="other")
        odd = [shown._replace(structure=mutated(shown.structure, chance)) for _ in range(4)]
        odd += [shown._replace(texts={"en": {**shown.texts["en"], path: EVIL}}) for path in [*shown.texts["en"]][:4]]
        for each in (found for one in odd for found in wording({"other": one}).values()):
            believed += 1
            question = question_then(each, "en", each.question)
            interaction = question.interaction(3)
            answers = model_answers(question.body, interaction)
            for answer in ({}, *answers.values()):
                question.mark(answer)
                assert not re.search(r"<script|<img [^>]*onerror", "".join(answer_lines(interaction, answer)))
            assert question.structure["objective"] == str(question.structure["objective"])
        assert wording({"other": shown})["other"].structure == {**shown.structure, FROM_FILE: True}
    assert len(rows) * 4 < believed < len(rows) * 8


@pytest.mark.hard
@pytest.mark.parametrize(
    "answer", few(['{"choices": 5}', "{}", '{"spans": [5]}', '{"gaps": {"a": 1}}', '{"text": 5}'], 2)
)
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


STEERED = "'<h1>Set aside</h1><p dir=rtl>a' || char(8238) || 'b&#x202E;' || char(27) || '[31mc</p>'"


def test_no_wording_of_a_file_heads_a_sheet_turns_letters_or_steers_a_terminal(room):
    script = f"update shown_text set texts = json_set(texts, '$.text', {STEERED}); update event set data ="
    script += " json_set(data, '$.titles', json_object('en', char(8238, 27) || 'Q'))"
    script += " where kind = 'attempt-terms'"
    assert collected(room, script, OTHER_VERSIONS).found is FileVerdict.NEW
    there = room.desk.of_class(room.made.id)
    assert {each.titles["en"] for each in list_seen(there).rows} == {"Q"}
    written = "".join(sheets(room))
    assert "<p>ab[31mc</p>" in written
    assert "<h1>Set aside" not in written
    assert not re.search("[\u202e\x1b]|dir=", written)


def keys_of_files(room):
    """Return the keys that a sheet and a record store are told of questions in versions that are not here."""
    there = room.desk.of_class(room.made.id)
    seen = [open_seen(there, each.learner_id, each.attempt_id, "en") for each in list_seen(there).rows]
    asked = [each for one in seen for each in one.questions if each.is_from_file]
    told = [each["object"]["definition"] for each in xapi_statements(there).statements]
    return asked, [each["correctResponsesPattern"] for each in told if "correctResponsesPattern" in each]


def test_no_key_of_a_file_is_shown_where_its_version_of_the_question_is_not_here(room):
    assert collected(room, "delete from response", OTHER_VERSIONS).found is FileVerdict.NEW
    asked, told = keys_of_files(room)
    assert asked
    assert not [each for each in asked if each.right is not None or each.then is not None]
    assert told == []
    assert "no key of the file is shown" in "".join(sheets(room))


def test_a_question_that_cannot_be_read_costs_a_sheet_no_other(room):
    row = collected(room, "update shown set structure = '[]' where rowid % 2", OTHER_VERSIONS)
    assert row.unread
    written = "".join(sheets(room))
    assert "asked in another version, whose words are not here" in written, "and shown in those it has now"
    assert "no key of the file is shown" in written
    there = room.desk.of_class(room.made.id)
    (attempt,) = {each.attempt_id for each in list_seen(there).rows if each.questions > 1 and each.mode == "pre"}
    seen = open_seen(there, room.learners[0], attempt, "en")
    assert {(each.is_unread, each.is_worded_now) for each in seen.questions} == {(False, True), (False, False)}
    assert not [each for each in seen.questions if each.is_worded_now and (each.right or each.then or not each.title)]


def test_a_wording_that_many_files_bring_is_read_once(room, monkeypatch):
    read, own = list[str](), wording_here._readable

    def counting(shown):
        read.append(shown.hash)
        return own(shown)

    monkeypatch.setattr(wording_here, "_readable", counting)
    database = edited(results_of(room), "delete from link;" + OTHER_VERSIONS)
    wording = WordingHere(room.desk)
    with closing(memory_connection()) as connection:
        connection.deserialize(database)
        kept = shown_among(connection, room.folder)
    first, second = wording(kept), wording(kept)
    assert first == second
    assert read
    assert len(read) == len(set(read))
    changed = {hash: each._replace(texts={"en": {"text": "x"}}) for hash, each in kept.items()}
    assert wording(changed) != first, "what another file says of the same version is read by itself"


def test_a_quiz_that_no_module_here_has_keeps_no_weights_of_its_file(room):
    weights = "json_set(data, '$.weights', json('[100, 100]'), '$.pass_percent', 1)"
    script = "update attempt set quiz = 'htcourse/made-up' where mode = 'test';"
    script += f"update event set data = {weights} where kind = 'attempt-terms'"
    row = collected(room, script)
    assert row.unknown
    rows = [each for each in list_seen(room.desk.of_class(room.made.id)).rows if each.quiz_id == "htcourse/made-up"]
    assert len(rows) == row.unknown
    assert all((each.out_of, each.has_passed) == (each.questions, None) for each in rows)
    assert "attempts at quizzes that no module here has" in _row(row)
