"""What a quiz does not ask here comes from no library, whatever a result file says that it asked."""

import json

import pytest
from tests.how_many import crossed
from tests.usecases.classes.hostile_results import edited, results_of, seal_record
from tests.usecases.classes.test_collect import take
from tests.usecases.classes.test_misnamed import drawn_in, sheet
from tests.usecases.classes.test_second_go import sit_exam
from tests.usecases.classes.test_unasked import one_right  # noqa: F401 - a fixture

from htcourse.core.model_answers import model_answers
from htcourse.render.plain_text import plain_text
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.wording_here import WordingHere
from htcourse.usecases.classes.xapi_statements import xapi_statements
from htcourse.usecases.marking.regrade_preview import list_regrades
from htcourse.usecases.results.known_quizzes import TellsHere
from htcourse.usecases.session import opened_libraries

ASKED_HERE = {"true": lambda hash: hash, "made up": lambda hash: "f" * 16, "marked": lambda hash: f"{hash}~"}
"""What a forger writes as the version of a question."""


def statement(room, question):
    found = xapi_statements(room.desk.of_class(room.made.id)).statements
    return [each for each in found if each["object"]["id"].endswith(question)]


def exam_questions(room):
    with opened_libraries(room.desk) as (library, *_):
        ids = [each.id for each in library.candidates() if each.bank and each.type == "single-choice"]
        return [question_now(each) for each in library.questions(ids, "en")]


def drew(whole, attempt, questions, version, *, quiz=""):
    """Return a record in which an attempt drew other questions, each with an answer."""
    drawn, scripts = drawn_in(whole, attempt), ["delete from link;"]
    for number, own in enumerate(drawn, 1):
        each = questions[number - 1]
        own[0], own[1] = each.id, version(each.hash)
        answer = json.dumps(model_answers(each.body, each.interaction(1))["right"])
        scripts.append(
            f"update response set question = '{each.id}', shown = '{own[1]}', answer = '{answer}'"
            f" where attempt = '{attempt}' and number = {number};"
        )
    scripts.append(f"update attempt set drawn = '{json.dumps(drawn)}' where id = '{attempt}';")
    if quiz:
        scripts.append(f"update attempt set quiz = '{quiz}' where id = '{attempt}';")
    return edited(whole, "".join(scripts)), [each[0] for each in drawn]


@pytest.mark.hard
@pytest.mark.parametrize(
    ("is_collected_before", "version", "quiz"), crossed([False, True], ASKED_HERE, ["", "htcourse/not-here"])
)
def test_a_test_that_says_it_drew_the_questions_of_an_exam_shows_nothing_of_them(
    room,
    one_right,  # noqa: F811
    monkeypatch,
    quiz,
    version,
    is_collected_before,
):
    """Nor does it earn anything, whether the exam itself is in the file or not; nor where it was believed before."""
    test, _ = one_right
    sit_exam(room.lab, room.learners[0], "2026-12-01T09:00:00.000Z", 2)
    asked = exam_questions(room)
    forged, drawn = drew(results_of(room), test, asked, ASKED_HERE[version], quiz=quiz)
    seal_record(room, forged)
    with monkeypatch.context() as before:
        if is_collected_before:
            before.setattr(WordingHere, "as_drawn", lambda self, quiz, drawn, kept, begun_under: drawn)
            before.setattr(TellsHere, "asks", lambda self, quiz, question: True)
        assert take(room).rows[0].found is FileVerdict.NEW
    written, seen = sheet(room, test)
    for each in asked:
        assert plain_text(each.text("text"))[:60] not in plain_text(written)
    assert not [each for each in seen.questions if not each.is_unread or each.right or each.then or each.now]
    if not is_collected_before:
        assert seen.row.points == 0.0
    told = [each for id in drawn for each in statement(room, id)]
    assert not [each for each in told if "correctResponsesPattern" in each["object"].get("definition", {})]
    listed = list_regrades(room.desk.of_class(room.made.id), "en").open if not is_collected_before else ()
    assert not {each.id for each in listed}.intersection(drawn)


def test_the_exam_itself_that_waits_keeps_its_wording_where_a_test_says_it_asked_the_same(room, one_right):  # noqa: F811
    test, asked = one_right
    exam = sit_exam(room.lab, room.learners[0], "2026-12-01T09:00:00.000Z", 2)
    whole = results_of(room)
    known = {each.id: each for each in exam_questions(room)}
    of_exam = [known[id] for id, *_ in drawn_in(whole, exam) if id in known]
    more = (each for each in exam_questions(room) if each not in of_exam)
    forged, _ = drew(whole, test, [*of_exam, *(next(more) for _ in range(asked))], ASKED_HERE["true"])
    seal_record(room, forged)
    take(room)
    with ReadOnlyRecord.open(room.desk.of_class(room.made.id), room.learners[0]) as record:
        kept = record.shown({each.shown for each in record.attempt(exam).drawn})
        assert {each.question for each in record.attempt(exam).drawn} == {each.question for each in kept.values()}
        assert not record.shown({each.shown for each in record.attempt(test).drawn})


def test_what_a_quiz_does_not_ask_any_more_is_shown_as_its_file_says_and_without_a_key(
    room,
    one_right,  # noqa: F811
    monkeypatch,
):
    test, _ = one_right
    seal_record(room, results_of(room))
    gone, call = drawn_in(results_of(room), test)[0][0], TellsHere.asks
    monkeypatch.setattr(TellsHere, "asks", lambda self, quiz, id: id != gone and call(self, quiz, id))
    assert take(room).rows[0].unmarked == 1
    written, seen = sheet(room, test)
    own = seen.questions[0]
    assert own.is_from_file
    assert (own.right, own.then, own.now, own.points) == (None, None, None, 0.0)
    assert plain_text(own.text)[:40] in plain_text(written)
    (told,) = statement(room, gone)
    assert "correctResponsesPattern" not in told["object"]["definition"]
    assert not [each for each in seen.questions[1:] if each.is_from_file]
