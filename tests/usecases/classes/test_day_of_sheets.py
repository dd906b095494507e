"""The day on which sheets of paper were filled in counts, not the one on which somebody typed them."""

import json
import re
from dataclasses import replace
from functools import partial

import pytest
from click.testing import CliRunner
from tests.how_many import few
from tests.usecases.classes.test_collect import take

from htcourse.cli import cli
from htcourse.core import xapi
from htcourse.core.clock import Moment, system_clock
from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.store.backups import list_backups
from htcourse.store.class_files import Person
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.ui.screens.exams.words import state_words
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.forget import save_person
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import add_people
from htcourse.usecases.classes.take_in_sheets import sheets_day, take_in
from htcourse.usecases.classes.typed_paper import TypedPaper, keep_typed, read_typed
from htcourse.usecases.classes.work import Work, WorkKind, give, plan_day
from htcourse.usecases.classes.xapi_statements import xapi_statements
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.attempt_words import paper_words
from htcourse.usecases.marking.release_exams import list_exams
from htcourse.usecases.marking.seen_attempts import list_seen, open_seen
from htcourse.usecases.people.learners import list_learners
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.results.counting import DEFAULT
from htcourse.usecases.results.learning_gains import learning_gains
from htcourse.usecases.results.raw_responses import quiz_responses

BEFORE, AFTER, QUIZ = "htcourse/pre-a", "htcourse/post-b", "htcourse/act-means-purpose"
EXAM, SHEET = "htcourse/course-exam", SheetHead("Exam", "K7-1", "exam")
NOW = Moment("2026-03-20T08:00:00.000Z", 360)


def now() -> Moment:
    return NOW


def typed_in(room, quiz, code, day="", *, letter="A", wrong=0):
    paper = paper_quiz(room.desk, quiz, letter)
    keys = [*["-"] * wrong, *(each.key for each in paper.questions[wrong:])]
    typed = TypedPaper(paper, day=day).with_keys(1, code, keys).with_keys(2, code, keys)
    return take_in(room.desk, room.made, typed, clock=now)


@pytest.mark.parametrize("days", few([["2026-03-20", "2026-03-20"], ["2026-03-02", "2026-03-16"], ["2026-03-19"] * 2]))
def test_a_pretest_typed_after_the_posttest_tells_the_gain(room, days):
    for code in ("K7-1", "K7-2"):
        typed_in(room, AFTER, code, days[1])
        typed_in(room, BEFORE, code, days[0], wrong=4)
    there = room.desk.of_class(room.made.id)
    found = finished_attempts(there, with_unreleased=True).finished
    assert {(each.mode, each.day, each.typed_on) for each in found} == {
        ("pre", days[0], "2026-03-20"),
        ("post", days[1], "2026-03-20"),
    }
    (module,) = learning_gains(there, with_unreleased=True).modules
    assert len(module.objectives) > 1, "before and after are a pair"
    (learner, *_) = there.learner_ids()
    with ReadOnlyRecord.open(there, learner) as record:
        order = record.attempt_order(record.attempts())
        assert [each.mode for each in sorted(record.attempts(), key=lambda one: order[one.id])] == ["pre", "post"]


def test_the_command_counts_of_a_class_what_its_report_counts(room):
    """One sheet of a pre-test without a post-test hid everybody who had that form: “too few”, where enough had both."""
    typed_in(room, BEFORE, "K7-1", "2026-03-02")
    typed_in(room, AFTER, "K7-1", "2026-03-16")
    typed_in(room, BEFORE, "K7-2", "2026-03-02")
    told = CliRunner().invoke(cli, ["--home", str(room.desk.home), "gain", "--class", "Group 3-2"]).output
    assert "Too few people to tell a gain: 1, and it takes 8." in told
    assert "not in it: 1 learner with a pre-test and no post-test" in told
    assert "ot counted" not in told.replace("not in it", "")


def test_nobody_is_on_a_route_for_a_sheet_of_paper(room):
    """All who had sheets alone counted as on the university's route, also in a class of another."""
    typed_in(room, BEFORE, "K7-1", "2026-03-02")
    there = room.desk.of_class(room.made.id)
    (found,) = finished_attempts(there, with_unreleased=True).finished
    assert found.route == ""
    told = [each for each in xapi_statements(there).statements if "registration" in each.get("context", {})]
    assert told
    assert not any(xapi.extension("route") in each["context"]["extensions"] for each in told)
    room.hand_in(0, "K7-1")
    take(room)
    assert {each.route for each in finished_attempts(there, with_unreleased=True).finished} == {"university"}


def test_late_is_told_by_the_day_of_the_sheets(room):
    give(room.desk, room.made.id, Work(WorkKind.QUIZ, QUIZ, "2026-03-10"))
    typed_in(room, QUIZ, "K7-1", "2026-03-09")
    typed_in(room, QUIZ, "K7-2", "2026-03-11")
    rows = class_report(room.desk, room.made, clock=now).rows
    late = {each.code: [cell.late for cell in each.cells if cell.is_done] for each in rows}
    assert late == {"K7-1": [""], "K7-2": ["2026-03-11"]}


def test_of_two_papers_the_one_of_the_earlier_day_is_the_first(room):
    typed_in(room, QUIZ, "K7-1", "2026-03-12", letter="A")
    typed_in(room, QUIZ, "K7-1", "2026-03-05", letter="B", wrong=2)
    found = class_report(room.desk, room.made, DEFAULT, clock=now)
    (cell,) = next(each for each in found.rows if each.code == "K7-1").cells
    assert cell.points == cell.out_of - 2


def test_the_day_of_typing_stays_known(room, tmp_path):
    typed_in(room, QUIZ, "K7-1", "2026-03-05")
    there = room.desk.of_class(room.made.id)
    (seen,) = list_seen(there).rows
    assert (seen.at[:10], seen.typed_on) == ("2026-03-05", "2026-03-20")
    assert {(each.date[:10], each.typed) for each in quiz_responses(there, QUIZ, with_unreleased=True).records} == {
        ("2026-03-05", "2026-03-20")
    }
    kept = json.loads(save_person(room.desk, room.made.id, "K7-1", tmp_path / "all.json").read_text("utf-8"))
    assert [each["typed_on"] for each in kept["attempts"]] == ["2026-03-20"]
    (learner,) = list_learners(there)
    assert {each.at[:10] for each in list_backups(there, learner.id)} == {"2026-03-20"}, (
        "copies are of the day they are"
    )


def test_an_exam_from_paper_has_its_days_and_no_moment_of_submitting(room, tmp_path):
    """Lists, its sheet and the person's file told 23:00 as when somebody submitted it, or the minute of typing."""
    for code, day in (("K7-1", "2026-03-05"), ("K7-2", "")):
        typed_in(room, EXAM, code, day)
    there, days = room.desk.of_class(room.made.id), {"2026-03-05", "2026-03-20"}
    seen, found = list_seen(there).rows, list_exams(there, now, lambda done, total: None).rows
    told = {f"from paper · {day} · typed on 2026-03-20" for day in days}
    assert {paper_words(each) for each in seen} == {paper_words(each) for each in found} == told
    assert {state_words(each).split(" · ")[0] for each in found} == {"from paper"}
    run = partial(CliRunner().invoke, cli)
    home = ["--home", str(room.desk.home)]
    set_trainer_pin(room.desk, "4711")
    listed = run([*home, "release", "--class", "Group 3-2"], input="4711\n").output
    assert all(words in listed for words in told), listed
    for each in seen:
        page = attempt_sheet(open_seen(there, each.learner_id, each.attempt_id, "en"), SHEET, with_all=True)
        assert f" · {paper_words(each)} · " in page
        assert not re.search(r"2026-03-\d\d \d\d:", page), "nor do its marks have a moment"
    assert {each.date for each in quiz_responses(there, EXAM, with_unreleased=True).records} == days
    kept = json.loads(save_person(room.desk, room.made.id, "K7-1", tmp_path / "all.json").read_text("utf-8"))
    (attempt,) = kept["attempts"]
    assert (attempt["started"], attempt["submitted"]) == ("2026-03-05", "2026-03-05")
    assert {each["at"] for each in (*kept["answers"], *kept["events"]) if each["attempt"]} == {"2026-03-05"}


def test_the_day_is_kept_until_all_is_in_and_another_window_keeps_it(room):
    paper = paper_quiz(room.desk, QUIZ, "A")
    keys = [each.key for each in paper.questions]
    first = TypedPaper(paper).with_keys(1, "K7-1", keys)
    keep_typed(room.desk, room.made.id, first)
    dated = replace(first, day="2026-03-05")
    keep_typed(room.desk, room.made.id, dated, first)
    other = first.with_keys(1, "K7-2", keys)
    keep_typed(room.desk, room.made.id, other, first)
    assert read_typed(room.desk, room.made.id, paper).day == "2026-03-05"
    typed = read_typed(room.desk, room.made.id, paper).with_keys(2, "K7-1", keys)
    typed = take_in(room.desk, room.made, typed, clock=now)
    assert (typed.day, typed.once) == ("2026-03-05", ("K7-2",))
    typed = take_in(room.desk, room.made, typed.with_keys(2, "K7-2", keys), clock=now)
    assert (typed.day, typed.once) == ("", ())
    assert read_typed(room.desk, room.made.id, paper).day == ""


def test_a_day_to_come_or_before_the_class_is_a_sentence(room):
    assert sheets_day(room.made, " 9.3.2026 ", now) == "2026-03-09"
    assert sheets_day(room.made, "", now) == ""
    for day, said in (("2026-03-21", "still to come"), ("2024-03-09", "more than a year ago"), ("soon", "is no day")):
        with pytest.raises(CourseError, match=said):
            sheets_day(room.made, day, now)
    of = plan_day(room.desk, room.made.id, "2026-03-03")
    assert sheets_day(of, "2026-03-03", now) == "2026-03-03"
    with pytest.raises(CourseError, match="before the first day of the class, 2026-03-03") as refused:
        sheets_day(of, "2026-03-02", now)
    assert "add 2026-03-02 to the days of the class" in str(refused.value)
    of = plan_day(room.desk, plan_day(room.desk, room.made.id, "2026-04-01").id, "2024-01-08")
    assert sheets_day(of, "2024-01-08", now) == "2024-01-08", "a day the class has is one"


def test_a_class_whose_first_day_is_to_come_types_sheets_of_today(room):
    of = plan_day(room.desk, room.made.id, "2026-04-01")
    assert sheets_day(of, "2026-03-20", now) == "2026-03-20"


def test_the_command_takes_the_day_and_says_who_is_there_and_who_was_typed_once(room, tmp_path):
    paper = paper_quiz(room.desk, QUIZ, "A")
    keys = ",".join(f'"{each.key}"' for each in paper.questions)
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    one.write_text(f"K7-1,{keys}\nK7-2,{keys}\n", "utf-8")
    two.write_text(f"K7-1,{keys}\n", "utf-8")
    command = ["--home", str(room.desk.home), "results", "type", QUIZ, str(one), str(two), "--code", paper.code]
    plan_day(room.desk, room.made.id, "2026-03-02")
    assert "before the first day" in str(CliRunner().invoke(cli, [*command, "--day", "2026-03-01"]).exception)
    told = CliRunner().invoke(cli, [*command, "--day", "2026-03-02"]).output
    assert "K7-2: typed once; the other typing is missing" in told
    assert "K7-1: taken in, of 2026-03-02" in told
    (seen,) = list_seen(room.desk.of_class(room.made.id)).rows
    assert (seen.mode, seen.at[:10]) == (Mode.TEST, "2026-03-02")
    assert "Taken in: 0. There already: 1. Paper" in CliRunner().invoke(cli, command).output
    add_people(room.desk, room.made.id, [Person("K7-3", "Cy")])
    # The next table is of today, what waits keeps its day.
    two.write_text(f"K7-2,{keys}\n", "utf-8")
    one.write_text(f"K7-3,{keys}\n", "utf-8")
    CliRunner().invoke(cli, command)
    two.write_text(f"K7-3,{keys}\n", "utf-8")
    CliRunner().invoke(cli, command)
    today = system_clock().local_day.isoformat()
    days = {each.name: each.at[:10] for each in list_seen(room.desk.of_class(room.made.id)).rows}
    assert days == {"K7-1": "2026-03-02", "K7-2": "2026-03-02", "K7-3": today}
