"""A trainer marks essays in real learner files: rows are added, nothing is changed, and the mark counts everywhere."""

from dataclasses import replace
from datetime import timedelta

import pytest
from click.testing import CliRunner
from tests.usecases.class_room import ClassRoom
from tests.usecases.classes.hostile_results import OTHER_VERSIONS, edited
from tests.usecases.quiz_course import ESSAY, MODULE, NARRATIVE, module_with, single

from htcourse.cli import cli
from htcourse.core.errors import CourseError, LearnerFileError, NotFoundError
from htcourse.core.question_types import essay
from htcourse.core.question_types.passages import parse
from htcourse.core.quiz import Mode, Quiz, Verdict
from htcourse.store import packages
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.library import Library
from htcourse.usecases.classes.xapi_statements import xapi_statements
from htcourse.usecases.exams.mark_history import marked_anew
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.mark_essays import (
    EssayKey,
    EssayState,
    Marking,
    list_essays,
    mark_essay,
    mark_own_essay,
    open_essay,
    unmark_essay,
    unmark_own_essay,
)
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.marking.seen_attempts import list_seen, open_seen
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import open_result
from htcourse.usecases.results.quiz_statistics import quiz_statistics
from htcourse.usecases.results.raw_responses import quiz_responses
from htcourse.usecases.session import Session

WORDS = {"text": "I would ask her alone."}
YES, NO = Marking({"safe": "yes"}, "Well thought."), Marking({"safe": "no"})


@pytest.fixture
def room(tmp_path):
    return ClassRoom(tmp_path)


def told(done, total):
    assert done <= total


def handed_in(room, answer=WORDS, **more) -> EssayKey:
    learner = more.pop("learner", "") or room.person()
    attempt = room.take("course/words", [answer], learner=learner, **more)
    return EssayKey(learner, attempt, 1)


def rows(room):
    return list_essays(room.places, told).rows


def essay_item(room):
    return quiz_statistics(room.places, "course/words").quizzes[0].items[0]


def opened(room, key):
    file = LearnerFile.open(room.places, key.learner_id, room.clock)
    return Session(room.places, (Library.open(room.library),), file, room.clock, "en", "")


def close(session):
    session.learner.close()
    for each in session.libraries:
        each.close()


def test_what_is_handed_in_and_not_blank_waits_for_a_mark(room):
    key = handed_in(room)
    handed_in(room, None)
    handed_in(room, {"text": "  "})
    handed_in(room, submit=False)
    (row,) = rows(room)
    assert (row.key, row.state, row.points, row.mode) == (key, EssayState.WAITING, None, Mode.TEST)
    assert (row.quiz_id, row.question_id, row.title) == ("course/words", "course/essay", "Title of essay")


def test_an_essay_is_read_with_its_question_rubric_and_model_answer(room):
    page = open_essay(room.places, handed_in(room))
    assert page.text == "I would ask her alone."
    assert "Which" in page.question
    assert "Ask first." in page.model_answer
    assert page.notes == "<p>Look for <em>safety</em>.</p>"
    (criterion,) = page.criteria
    assert (criterion.id, [each.id for each in criterion.levels], criterion.points) == (
        "safe",
        ["no", "yes"],
        {"no": 0, "yes": 2},
    )
    assert (dict(page.levels), page.comment) == ({}, "")


def test_the_statistics_count_a_mark_from_then_on(room):
    keys = [handed_in(room), handed_in(room), handed_in(room)]
    assert (essay_item(room).attempts, essay_item(room).facility) == (0, None)
    mark_essay(room.places, room.clock, keys[0], YES)
    mark_essay(room.places, room.clock, keys[1], NO)
    item = essay_item(room)
    assert (item.attempts, item.facility, item.median_seconds) == (2, 0.5, 20)
    assert dict(item.choices) == {"safe=no": 1, "safe=yes": 1}
    found = quiz_responses(room.places, "words")
    records = [each for each in found.records if each.type == "essay"]
    assert sorted(each.points for each in records if each.points is not None) == [0, 1]
    (waits,) = (each.as_json() for each in records if each.points is None)
    assert (waits["points"], waits["weight"], waits["by_certainty"]) == (None, 1, None)
    assert ",,," in next(line for line in found.as_csv().splitlines() if waits["attempt"] in line and ",essay," in line)


def test_marking_is_no_time_and_no_change_of_the_learners(room):
    key = handed_in(room)
    for given in (None, YES, NO):
        if given is not None:
            mark_essay(room.places, room.clock, key, given)
        seen, *_ = open_seen(room.places, key.learner_id, key.attempt_id, "en").questions
        assert (seen.seconds, seen.changes) == (20, 0)


def test_rows_are_added_and_none_is_changed(room):
    key = handed_in(room)
    with LearnerFile.open(room.places, key.learner_id, room.clock) as file:
        before, events = file.responses(undone=True), file.events(undone=True)
    room.clock.now += timedelta(days=3)
    mark_essay(room.places, room.clock, key, YES)
    with LearnerFile.open(room.places, key.learner_id, room.clock) as file:
        responses, new_events = file.responses(undone=True), file.events(undone=True)
        assert responses[: len(before)] == before
        assert new_events[: len(events)] == events
        (new,), (event,) = responses[len(before) :], new_events[len(events) :]
        assert (new.points, new.verdict, new.answer) == (1, Verdict.RIGHT, WORDS | {"levels": {"safe": "yes"}})
        assert (new.attempt, new.number, new.try_number, new.seconds) == (key.attempt_id, 1, 1, 20)
        assert new.at == before[0].at, "it was right on the day it was written, not on the day it was marked"
        assert event.kind == Kind.ANSWER_MARKED
        assert event.at > new.at
        assert dict(event.data) == {
            "response": new.id,
            "marks": before[0].id,
            "by": "trainer",
            "comment": "Well thought.",
        }
        assert marked_anew(file, new).words == "Well thought."
        assert marked_anew(file, before[0]).words == ""


def test_the_learner_sees_points_and_verdict_in_the_result(room):
    key = handed_in(room)
    session = opened(room, key)
    assert open_result(session, key.attempt_id).rows[0].verdict is Verdict.OPEN
    mark_own_essay(session, key, YES)
    result = open_result(session, key.attempt_id)
    assert (result.rows[0].verdict, result.points) == (Verdict.RIGHT, 1)
    close(session)


def test_marking_anew_replaces_the_mark_and_taking_it_back_brings_the_one_before(room):
    key = handed_in(room)
    mark_essay(room.places, room.clock, key, YES)
    mark_essay(room.places, room.clock, key, NO)
    assert (rows(room)[0].state, rows(room)[0].points) == (EssayState.MARKED, 0)
    unmark_essay(room.places, room.clock, key)
    assert (rows(room)[0].state, rows(room)[0].points) == (EssayState.MARKED, 1)
    assert open_essay(room.places, key).comment == "Well thought."
    unmark_essay(room.places, room.clock, key)
    assert (rows(room)[0].state, rows(room)[0].points) == (EssayState.WAITING, None)
    assert essay_item(room).attempts == 0
    unmark_essay(room.places, room.clock, key)
    assert rows(room)[0].state is EssayState.WAITING


@pytest.mark.parametrize("is_here", [True, False])
def test_the_rubric_is_that_of_the_library_and_one_from_the_file_is_said_to_be(room, is_here, monkeypatch):
    monkeypatch.setattr(packages, "builtin_library", lambda: room.library)
    key = handed_in(room)
    path = room.places.learner_file(key.learner_id)
    points = "update shown set structure = json_set(structure, '$.body.rubric[0].levels[0].points', 2);"
    script = points + ("" if is_here else OTHER_VERSIONS)
    path.write_bytes(edited(path.read_bytes()[:18] + b"\1\1" + path.read_bytes()[20:], script))
    page = open_essay(room.places, key)
    assert (page.is_here, dict(page.criteria[0].points)) == (is_here, {"no": 0 if is_here else 2, "yes": 2})
    mark_essay(room.places, room.clock, key, NO)
    assert rows(room)[0].points == (0 if is_here else 1)


def test_a_mark_that_cannot_be_kept_whole_is_not_kept_at_all(room):
    key = handed_in(room)
    with LearnerFile.open(room.places, key.learner_id, room.clock) as file:
        (row,) = file.responses(attempt=key.attempt_id)
        with pytest.raises(TypeError):
            file.append_mark(row._replace(points=1), {"comment": object()})
        assert file.responses(undone=True) == (row,)
        assert not file.events(Kind.ANSWER_MARKED)


def test_what_a_learner_marked_in_practice_a_trainer_can_mark_after_it(room):
    key = handed_in(room, WORDS | {"levels": {"safe": "yes"}}, mode=Mode.PRACTICE)
    assert (rows(room)[0].state, rows(room)[0].points) == (EssayState.SELF, 1)
    assert dict(open_essay(room.places, key).levels) == {"safe": "yes"}
    mark_essay(room.places, room.clock, key, NO)
    assert (rows(room)[0].state, rows(room)[0].points) == (EssayState.MARKED, 0)
    unmark_essay(room.places, room.clock, key)
    assert (rows(room)[0].state, rows(room)[0].points) == (EssayState.SELF, 1)


def test_levels_of_a_learner_count_in_practice_only(room):
    handed_in(room, WORDS | {"levels": {"safe": "yes"}})
    assert rows(room)[0].state is EssayState.WAITING


@pytest.mark.parametrize("levels", [{}, {"safe": ""}, {"safe": "unknown"}, {"other": "yes"}])
def test_a_mark_without_a_level_for_every_criterion_is_a_sentence(room, levels):
    key = handed_in(room)
    with pytest.raises(CourseError, match="has its level"):
        mark_essay(room.places, room.clock, key, Marking(levels))
    assert rows(room)[0].state is EssayState.WAITING


def test_an_essay_without_a_rubric_is_marked_by_points(tmp_path):
    bare = single("essay", type="essay", body=essay.Body(()), translations={}, sources=())
    room = ClassRoom(tmp_path, module=module_with(bare))
    key = handed_in(room)
    assert open_essay(room.places, key).criteria == ()
    for points in (None, 1.5, -1):
        with pytest.raises(CourseError, match="no points yet"):
            mark_essay(room.places, room.clock, key, Marking({}, points=points))
    mark_essay(room.places, room.clock, key, Marking({}, points=0.75))
    assert (rows(room)[0].state, rows(room)[0].points) == (EssayState.MARKED, 0.75)
    assert essay_item(room).facility == 0.75


def test_an_essay_is_marked_by_the_rubric_it_was_written_under(room, tmp_path):
    key = handed_in(room)
    changed = essay.Body((essay.Criterion("new", (essay.Level("a", 0, text="A"), essay.Level("b", 1, text="B"))),))
    later = ClassRoom(
        tmp_path / "later", module=module_with(single("essay", type="essay", body=changed, translations={}))
    )
    later.places = room.places
    assert ESSAY.rubric[0].id == "safe"
    mark_essay(later.places, later.clock, key, YES)
    assert rows(room)[0].points == 1


def test_the_learner_at_work_here_is_marked_through_the_open_file(room):
    key = handed_in(room)
    session = opened(room, key)
    mark_own_essay(session, key, YES)
    assert rows(room)[0].points == 1
    unmark_own_essay(session, key)
    assert rows(room)[0].state is EssayState.WAITING
    close(session)


def test_what_is_no_essay_handed_in_is_a_sentence(room):
    unfinished = handed_in(room, submit=False)
    for key in (unfinished, handed_in(room)._replace(number=2), handed_in(room)._replace(attempt_id="gone")):
        with pytest.raises(NotFoundError):
            open_essay(room.places, key)
        with pytest.raises(NotFoundError):
            mark_essay(room.places, room.clock, key, YES)


def test_a_damaged_file_is_named_and_blocks_no_other(room):
    handed_in(room)
    path = room.places.learner_file(room.person())
    path.write_bytes(path.read_bytes()[:3000])
    found = list_essays(room.places, told)
    assert len(found.rows) == 1
    assert [type(each) for each in found.problems] == [LearnerFileError]


def test_marks_come_along_when_a_record_is_brought_to_another_computer(room, tmp_path):
    key = handed_in(room)
    mark_essay(room.places, room.clock, key, YES)
    with LearnerFile.open(room.places, room.person(), room.clock) as other:
        other.merge(room.places.learner_file(key.learner_id))
        last = other.last_responses(key.attempt_id)[1]
        assert (last.points, marked_anew(other, last).words) == (1, "Well thought.")


def with_pass(tmp_path, percent, *modes):
    """Return a room whose quiz of an essay and an exercise has a mark to pass."""
    quiz = Quiz("words", {"en": "Words"}, "", modes, ("essay", "tag"), (), pass_percent=percent, not_yet={"en": "No."})
    return ClassRoom(tmp_path, replace(MODULE, quizzes=(quiz,)))


def verdicts(room, key):
    """Return what the result, the list, the sheet and the statement of an attempt say of a pass."""
    session = opened(room, key)
    result = open_result(session, key.attempt_id)
    close(session)
    (row,), seen = list_seen(room.places).rows, open_seen(room.places, key.learner_id, key.attempt_id, "en")
    sheet = attempt_sheet(seen, SheetHead("Words", "Ana", "test"), with_all=True)
    told = next(
        each
        for each in xapi_statements(room.places).statements
        if each["object"]["id"].endswith("words") and ("completion" in each.get("result", {}))
    )
    return (result.has_passed, result.said), (row.has_passed, row.waiting), sheet, told


def test_nothing_is_passed_or_not_while_an_essay_waits_that_can_still_bring_it(tmp_path):
    room = with_pass(tmp_path, 50, Mode.TEST)
    key = handed_in(room)
    page, row, sheet, told = verdicts(room, key)
    assert (page, row) == ((None, ""), (None, 1))
    assert "Waits for a mark" in sheet.partition("<h2")[0]
    assert "passed" not in sheet
    assert told["verb"]["display"]["en"] == "completed"
    assert told["result"].keys() == {"completion", "duration"}
    set_trainer_pin(room.places, "4827")
    listed = CliRunner().invoke(cli, ["--home", str(room.places.home), "attempts"], input="4827\n").stdout
    assert "1 answer waits for a mark" in listed

    mark_essay(room.places, room.clock, key, NO)
    page, row, sheet, failed = verdicts(room, key)
    assert (page, row) == ((False, "No."), (False, 0))
    assert "not passed yet" in sheet
    assert (failed["verb"]["display"]["en"], failed["result"]["success"]) == ("failed", False)
    assert failed["id"] != told["id"], "a record store takes it as new"
    mark_essay(room.places, room.clock, key, YES)
    assert verdicts(room, key)[0] == (True, "")


def test_what_is_a_pass_without_the_essay_is_one_at_once(tmp_path):
    room = with_pass(tmp_path, 10, Mode.TEST)
    text = parse(NARRATIVE).text
    start = text.index("took the passports")
    span = {"label": "means", "start": start, "end": start + len("took the passports")}
    learner = room.person()
    key = EssayKey(learner, room.take("course/words", [WORDS, {"spans": [span], "verdict": "yes"}], learner=learner), 1)
    page, row, sheet, told = verdicts(room, key)
    assert (page, row) == ((True, ""), (True, 1))
    assert "passed" in sheet
    assert (told["verb"]["display"]["en"], "score" in told["result"]) == ("passed", False)


def test_an_essay_that_waits_counts_nowhere_by_certainty(tmp_path):
    room = with_pass(tmp_path, 0, Mode.CERTAINTY)
    learner = room.person()
    attempt = room.take("course/words", [], learner=learner, mode=Mode.CERTAINTY, submit=False)
    room.go_on(attempt, {1: (WORDS, 3), 2: ({"spans": [], "verdict": "no"}, 2)})
    key = EssayKey(learner, attempt, 1)

    def counted():
        session = opened(room, key)
        certainty = open_result(session, attempt).certainty
        close(session)
        seen = open_seen(room.places, learner, attempt, "en")
        return certainty, seen.row.certainty, [each.by_certainty for each in seen.questions]

    certainty, row, questions = counted()
    assert (certainty.marks, certainty.out_of, row) == (-2, 3, (-2, 3))
    assert [each.confidence for each in certainty.calibration] == [2]
    assert questions == [None, -2]
    assert "-6" not in attempt_sheet(open_seen(room.places, learner, attempt, "en"), SheetHead("W", "A", "c"))
    mark_essay(room.places, room.clock, key, YES)
    certainty, row, questions = counted()
    assert (certainty.marks, certainty.out_of, row, questions) == (1, 6, (1, 6), [3, -2])


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_text_whose_question_stays_out_is_named_with_the_way_to_give_it_points(room, is_kept, monkeypatch):
    monkeypatch.setattr(packages, "builtin_library", lambda: room.library)
    key = handed_in(room)
    path = room.places.learner_file(key.learner_id)
    script = "" if is_kept else "delete from link; delete from shown_text; delete from shown;"
    path.write_bytes(edited(path.read_bytes()[:18] + b"\1\1" + path.read_bytes()[20:], script))
    found = list_essays(room.places, told)
    ways = [str(each) for each in found.problems if "htcourse override" in str(each)]
    assert (len(found.rows), len(ways)) == (is_kept, not is_kept)
    if ways:
        assert f"htcourse override {key.learner_id} {key.attempt_id} 1 --points" in ways[0]
        override(room.places, room.clock, AnswerKey(*key), Override(0.5, "read", "T"))
        assert not [each for each in list_essays(room.places, told).problems if "htcourse override" in str(each)]
