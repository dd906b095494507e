"""Marks on the command line: what a regrade would change, regrading, taking back, marks by hand; a PIN before all."""

import json
import re
from dataclasses import replace

import pytest
from click.testing import CliRunner
from tests.store.behind import change_behind
from tests.usecases.marking.test_release_exams import held_elsewhere
from tests.usecases.quiz_course import MODULE, QUIZZES, module_with
from tests.usecases.regrading import RIGHT, WRONG, Regrading, keyed, weighted

from htcourse.cli import cli
from htcourse.core.clock import Moment
from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Mode
from htcourse.store.learner_rows import Kind
from htcourse.store.preferences import NAME
from htcourse.usecases.exams.exam_window import exam_window, exam_windows, set_exam_window
from htcourse.usecases.exams.extra_time import ExtraTime, extra_time
from htcourse.usecases.exams.mark_history import mark_history
from htcourse.usecases.marking.mark_essays import EssayKey, EssayState, Marking, mark_essay, open_essay, unmark_essay
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.trainer_pin import set_trainer_pin

FORMS = ((Mode.PRE, "a"), (Mode.POST, "b"))
WHY = ("--reason", "The key was wrong.", "--by", "Ana")


@pytest.fixture
def room(tmp_path, monkeypatch):
    room = Regrading(tmp_path, monkeypatch)
    set_trainer_pin(room.places, "2468")
    return room


@pytest.fixture
def run(room):
    def call(*arguments, code=0, typed="2468\n"):
        result = CliRunner().invoke(cli, ["--home", str(room.places.home), *arguments], input=typed)
        assert result.exit_code == code, result.output + repr(result.exception)
        return result

    return call


@pytest.mark.parametrize(
    "command",
    [
        ("attempts",),
        ("regrade",),
        ("regrade", "course/q1"),
        ("regrade", "--undo", "x"),
        ("override", "a", "b", "1"),
        ("allow",),
        ("sheet", "a", "b", "-o", "c.html"),
        ("allow", "a", "b", "--attempts", "1"),
    ],
)
def test_marks_are_for_the_trainer_alone(run, command):
    told = run(*command, code=1, typed="1357\n")
    assert "not the trainer's PIN" in told.stderr
    assert told.stdout == ""


def test_a_preview_writes_nothing_and_a_regrade_can_be_taken_back(room, run):
    loser, winner = room.test(RIGHT), room.test(WRONG)
    assert "by the keys and weights as they stand" in run("regrade").stdout
    room.change_key("act")
    assert "course/q1: 1 gain, 1 lose, 0 stay" in run("regrade").stdout
    told = run("regrade", "course/q1", "--preview").stdout
    assert "1 -> 0  3 of 3 -> 2 of 3" in told
    assert "  course/basics  test  2026-03-02  Means  1 -> 0" in told, "the answer in words"
    assert "practice counts too, what waits for a mark as 0" in told
    assert "class mean 83.33% -> 83.33% of all points, over 2 attempts of 2 learners: too few to trust" in told
    assert loser[0] in told
    rows = json.loads(run("regrade", "course/q1", "--json").stdout)
    assert [(each["before"], each["after"], each["total_after"]) for each in rows] == [(1, 0, 2), (0, 1, 3)]
    assert (room.points(*loser), room.points(*winner)) == (3, 2)
    told = run("regrade", "course/q1", *WHY).stdout
    assert (room.points(*loser), room.points(*winner)) == (2, 3)
    batch = told.split()[-1]
    assert f"{batch}: " in run("regrade").stdout
    run("regrade", "--undo", batch, "--by", "Dana", "--reason", "It was right.")
    assert (room.points(*loser), room.points(*winner)) == (3, 2)
    listed = next(each for each in run("regrade").stdout.splitlines() if each.startswith(batch))
    assert "; taken back on 2" in listed
    assert listed.endswith(", Dana, It was right.")
    for gone in (batch, "nosuch"):
        assert f"There is no regrade “{gone}”" in str(run("regrade", "--undo", gone, code=1).exception)


def test_what_was_not_regraded_or_taken_back_is_no_success(room, run):
    people = room.test(RIGHT), room.test(RIGHT)
    room.change_key("act")
    first, second = (room.places.learner_file(learner).with_suffix(".lock") for learner, _ in people)
    with held_elsewhere(first), held_elsewhere(second):
        told = run("regrade", "course/q1", *WHY, code=1)
        assert "--undo" not in told.stdout
        assert "Nothing was regraded" in told.stderr
        assert told.stderr.count("Not regraded: ") == 2
    told = run("regrade", "course/q1", *WHY).stdout
    assert "Regraded, 2 of 2 marks given anew; " in told
    batch = told.split()[-1]
    with held_elsewhere(first):
        with held_elsewhere(second):
            told = run("regrade", "--undo", batch, code=1)
            assert told.stdout == ""
            assert f"Nothing was taken back: {batch} stands." in told.stderr
            assert told.stderr.count("Not taken back: ") == told.stderr.count("Attempts and marks") == 2
        assert "Taken back in part: of 2 marks 1 stand" in run("regrade", "--undo", batch).stdout
    assert "what stood before stands again" in run("regrade", "--undo", batch).stdout
    assert [room.points(*each) for each in people] == [3, 3]


def test_an_older_regrade_is_not_taken_back_under_a_newer_one_and_the_newer_is_named(room, run):
    loser, winner = room.test(RIGHT), room.test({"choices": ["purpose"]})
    batches = []
    for key in ("act", "purpose"):
        room.change_key(key)
        batches.append(run("regrade", "course/q1", *WHY).stdout.split()[-1])
    refused = str(run("regrade", "--undo", batches[0], code=1).exception)
    assert f"a newer regrade stands, with the reason “{WHY[1]}”. First take back" in refused
    assert batches[1] in refused
    assert (room.points(*loser), room.points(*winner)) == (2, 3), "one key counts for all"
    for each in reversed(batches):
        run("regrade", "--undo", each)
    assert (room.points(*loser), room.points(*winner)) == (3, 2)


def test_a_preview_names_whose_answers_are_to_be_looked_at(room, run):
    (learner, _), _ = room.test(RIGHT), room.test({"choices": ["purpose"]})
    added = tuple(replace(each, correct=False) for each in keyed("means").body.choices)
    body = single_choice.Body((*added, Choice("deed", correct=True, text="Deed")))
    room.update(module_with(replace(keyed("means"), body=body)))
    told = run("regrade", "course/q1", "--preview").stdout
    assert "1 keep their mark" in told
    assert [line for line in told.splitlines() if "to be looked at" in line] == [f"  to be looked at, of: {learner}"]


def test_a_preview_says_which_weight_becomes_which_and_what_is_not_released(room, run):
    room.take("course/final", [RIGHT], mode=Mode.EXAM)
    room.update(replace(MODULE, quizzes=tuple(replace(each, weights={"q1": 3.0}) for each in QUIZZES)))
    told = run("regrade", "course/final", "--preview").stdout
    assert "course/final  exam  2026-03-02  not released  weights Title of q1: 1 -> 3  1 of 1 -> 3 of 3" in told
    (row,) = json.loads(run("regrade", "course/final", "--json").stdout)
    assert (row["quiz"], row["mode"], row["weights"]) == ("course/final", "exam", [["Title of q1", 1, 3]])
    run("regrade", "course/final", *WHY)
    assert "3 of 3  weights changed, 1 points then" in run("attempts").stdout


def test_a_regrade_without_reason_or_name_is_refused_in_a_sentence(room, run):
    learner = room.test(RIGHT)
    room.change_key("act")
    told = run("regrade", "course/q1", "--reason", "It was wrong.", code=1)
    assert "needs a reason and your name" in str(told.exception)
    assert room.points(*learner) == 3
    assert "changes no mark" in run("regrade", "course/q2", *WHY).stdout


def test_a_mark_by_hand_is_given_and_taken_back(room, run):
    learner, attempt = room.test(WRONG)
    (row,) = json.loads(run("attempts", "--json").stdout)
    assert (row["learner"], row["attempt"], row["points"], row["out_of"]) == (learner, attempt, 2, 3)
    told = run("override", learner, attempt, "1", "--points", "0,5", "--comment", "Half of it.", "--by", "Ana").stdout
    assert re.match("Question 1, “.*”. Kept: 0.5 of 1 points", told)
    assert (room.points(learner, attempt), "1 mark given anew" in run("attempts").stdout) == (2.5, True)
    run("override", learner, attempt, "1", "--clear", "--by", "Dana", "--comment", "Another’s answer.")
    assert room.points(learner, attempt) == 2
    with room.file(learner) as file:
        (step,) = [each for each in mark_history(file, attempt)[1] if each.was_taken_back]
    assert (step.by, step.back.by, step.back.reason) == ("Ana", "Dana", "Another’s answer.")
    assert "no mark by hand" in run("override", learner, attempt, "1", "--clear").stdout
    for points in ("2", "4/3", "-3/2", "3/0"):
        told = run("override", learner, attempt, "1", "--points", points, code=2).stderr
        assert "Write 2/3 for 2 of its 3 points" in told
        assert ("no points behind the slash" in told) == (points == "3/0")
    told = run("override", learner, attempt, "1", "--points", "1", code=1)
    assert "a comment and your name" in str(told.exception)
    run("override", learner, attempt, "1", code=2)


def test_a_mark_by_hand_below_one_by_the_rubric_is_taken_back_and_what_stands_is_said(room, run):
    learner = room.person()
    essay = room.take("course/words", [{"text": "Ask first."}], learner=learner)
    key = EssayKey(learner, essay, 1)
    by_hand = (learner, essay, "1", "--points", "0.5", "--comment", "Half of it.", "--by", "Ana")
    run("override", *by_hand)
    mark_essay(room.places, room.clock, key, Marking({"safe": "yes"}))
    told = run("override", learner, essay, "1", "--clear").stdout
    assert "Taken back. What stands now: 1 of 1, by the rubric." in told
    unmark_essay(room.places, room.clock, key)
    assert open_essay(room.places, key).row.state is EssayState.WAITING
    run("override", *by_hand)
    assert "What stands now: none: it waits for a mark." in run("override", learner, essay, "1", "--clear").stdout
    mark_essay(room.places, room.clock, key, Marking({"safe": "yes"}))
    assert "no mark by hand" in run("override", learner, essay, "1", "--clear").stdout


def test_lists_say_the_hour_where_it_was_as_the_sheet_does(room, run, tmp_path):
    room.clock = lambda: Moment("2026-03-09T20:30:00.000Z", 300)
    learner, _ = room.test(RIGHT)
    exam = room.take("course/final", [RIGHT], mode=Mode.EXAM, learner=learner)
    run("sheet", learner, exam, "-o", str(tmp_path / "s.html"))
    assert "submitted 2026-03-10 01:30" in (tmp_path / "s.html").read_text("utf-8")
    assert f"2026-03-10T01:30  {learner}" in run("attempts").stdout
    assert "course/final  2026-03-10T01:30  " in run("release").stdout
    room.change_key("act")
    assert "  2026-03-10  " in run("regrade", "course/q1", code=1).stdout


def test_attempts_name_people_and_a_name_that_only_one_has_says_who_is_meant(room, run):
    learner, attempt = room.test(WRONG)
    with room.file(learner) as file:
        file.set_preference(NAME, "Ana B.")
    assert f"{learner}  Ana B.  {attempt}" in run("attempts").stdout
    given = ("1", "--points", "0.5", "--comment", "Half of it.", "--by", "Ana")
    run("override", "ana b.", attempt, *given)
    assert room.points(learner, attempt) == 2.5
    other, _ = room.test(WRONG)
    with room.file(other) as file:
        file.set_preference(NAME, "Ana B.")
    told = run("override", "Ana B.", attempt, *given, code=1).stderr
    assert learner in told
    assert other in told
    run("override", learner, attempt, "1", "--clear")
    assert room.points(learner, attempt) == 2


def test_a_mark_by_hand_that_counts_nowhere_says_so(room, run):
    learner = room.person()
    exam = room.take("course/final", [RIGHT], mode=Mode.EXAM, learner=learner)
    given = ("override", learner, exam, "1", "--points", "0.5", "--comment", "Half of it.", "--by", "Ana")
    assert run(*given).stdout.endswith("Kept: 0.5 of 1 points.\n")
    assert run(*given[:5], "2/3", *given[6:]).stdout.endswith("Kept: 0.67 of 1 points.\n")
    with room.file(learner) as file:
        file.append_event(Kind.EXAM_SET_ASIDE, "course/final", attempt=exam, data={"reason": "Unfair", "by": "Ana"})
    assert "set aside and counts nowhere" in run(*given).stdout
    run("held", exam, "--take-back")
    change_behind(room.places.learner_file(learner), "update response set points = 0.25")
    assert f"it counts nowhere until “htcourse --home {room.places.home} held” settles that" in run(*given).stdout


def test_an_exam_sat_again_since_it_was_set_aside_is_taken_back_by_who_is_told_so(room, run):
    learner = room.person()
    first = room.take("course/final", [RIGHT], mode=Mode.EXAM, learner=learner)
    with room.file(learner) as file:
        file.append_event(Kind.EXAM_SET_ASIDE, "course/final", attempt=first, data={"reason": "Unfair", "by": "Ana"})
    room.take("course/final", [RIGHT], mode=Mode.EXAM, learner=learner)
    said = run("held", first, "--take-back", typed="2468\nn\n", code=1).stderr
    assert "sat more than once: those begun first count, as many as are allowed" in said
    with room.file(learner) as file:
        assert [each.id for each in file.set_aside()] == [first]
    assert "Done." in run("held", first, "--take-back", "--yes").stdout
    with room.file(learner) as file:
        assert not file.set_aside()


def test_a_regrade_is_taken_back_by_its_name_with_who_and_why(room, run):
    room.test(RIGHT)
    room.change_key("act")
    batch = run("regrade", "q1", *WHY).stdout.split()[-1]
    assert "--reason and --by alone" in run("regrade", "q1", "--undo", batch, code=2).output
    assert "what stood before stands again" in run("regrade", "--undo", batch, *WHY).stdout


def test_an_attempt_is_written_to_be_printed_with_its_title_and_for_the_learner_unless_all_is_asked_for(
    room, run, tmp_path
):
    learner, _ = room.test(WRONG)
    exam = room.take("course/final", [RIGHT], mode=Mode.EXAM, learner=learner)
    for more, has_key in (((), False), (("--all",), True)):
        out = tmp_path / f"{len(more)}.html"
        assert f"Written: {out}" in run("sheet", learner, exam, "-o", str(out), *more).stdout
        text = out.read_text("utf-8")
        assert '<h1 class="title">Final</h1>' in text
        assert ("(key)" in text) is has_key
    assert "not in the learner's file" in str(run("sheet", learner, "x", "-o", str(out), code=1).exception)


def test_attempts_say_what_certainty_counts_and_what_was_practised_before(room, run):
    room.update(weighted(modes=(Mode.PRACTICE, Mode.CERTAINTY)))
    learner = room.person()
    room.take("course/basics", [RIGHT], mode=Mode.PRACTICE, learner=learner, submit=False)
    attempt = room.take("course/basics", [], mode=Mode.CERTAINTY, learner=learner, submit=False)
    room.go_on(attempt, {1: (WRONG, 3), 2: (RIGHT, 2)})
    told = run("attempts").stdout
    assert "listed: every attempt submitted, in any mode and form, on any day" in told
    assert "1 of 3  by certainty -4 of at most 9  practised before: 1 of 3 questions" in told
    (row,) = json.loads(run("attempts", "--json").stdout)
    assert (row["by_certainty"], row["by_certainty_out_of"], row["practised"], row["questions"]) == (-4, 9, 1, 3)


def test_names_may_leave_out_their_module_and_unknown_ones_are_a_sentence(room, run):
    room.test(RIGHT)
    assert "course/basics" in run("attempts", "basics").stdout
    assert run("attempts", "final").stdout == run("attempts", "course/final").stdout
    assert "no quiz “nowhere”" in str(run("attempts", "nowhere", code=1).exception)
    assert "Name one of these: course/" in str(run("release", "nowhere", code=1).exception)
    many = replace(MODULE, version="2.0.0", quizzes=tuple(replace(QUIZZES[0], id=f"basics-{n}") for n in range(70)))
    room.update(many)
    told = str(run("release", "nowhere", code=1).exception)
    assert told.endswith("Name one of 70: “htcourse list” says which they are."), "no list of seventy names"
    room.change_key("act")
    assert "course/q1: 0 gain, 1 lose" in run("regrade", "q1", "--preview").stdout
    assert "no question or quiz “q99”" in str(run("regrade", "q99", "--preview", code=1).exception)


def test_a_window_is_kept_for_the_exam_that_is_meant_and_for_nothing_else(room, run):
    kept = ("--closes", "2026-03-09 10:30", "--password", "Tau 7")
    told = run("exam-window", "final", *kept).stdout
    assert "course/final: always open, closes 2026-03-09 10:30, a password" in told
    assert "it counts for exams that are begun from now on" in told, "who sits it keeps the hours of then"
    assert "from now on" not in run("exam-window", "final").stdout
    assert exam_window(room.places, "course/final").has_password
    assert "is no exam" in str(run("exam-window", "basics", *kept, code=1).exception)
    assert "no quiz “finale”" in str(run("exam-window", "finale", *kept, code=1).exception)
    set_exam_window(room.places, "gone", "", "2026-03-09T10:30:00.000Z")
    assert set(exam_windows(room.places)) == {"course/final", "gone"}
    run("exam-window", "gone", "--clear")
    run("exam-window", "final", "--clear")
    assert exam_windows(room.places) == {}


def test_more_attempts_and_extra_time_are_allowed_one_person_and_taken_back(room, run):
    assert "Nobody has taken a quiz" in run("allow").stdout
    room.update(weighted(attempts=1))
    learner, _ = room.test(RIGHT)
    assert f"{learner}  -  course/basics  test  1 of 1 taken" in run("allow").stdout
    given = run("allow", learner, "basics", "--attempts", "2", "--reason", "ill", "--by", "Ana").stdout
    assert "1 of 3 taken, 2 of the 3 allowed beside (ill, Ana)\n" in given
    assert "1 of 2 taken" in run("allow", learner, "basics", "--take-back").stdout
    (row,) = json.loads(run("allow", "--json").stdout)
    assert (row["taken"], row["allowed"], row["allowed_beside"], row["left"]) == (1, 2, 1, 1)
    assert row["why"] == [{"reason": "ill", "by": "Ana"}]
    run("allow", learner, "basics", "--take-back")
    assert "not used" in run("allow", learner, "basics", "--take-back", code=1).stderr
    run("allow", learner, "final", "--attempts", "1")
    assert "course/final  exam  0 of 2 taken" in run("allow", learner).stdout
    assert "course/final" not in run("allow", learner, "basics").stdout
    assert run("allow", learner, "basics", "--attempts", "1", "--mode", "exam", code=2)
    run("allow", learner, "--time", "25%")
    assert extra_time(room.places, learner) == ExtraTime(per_cent=25)
    assert f"{learner}  extra time in every exam: 25 %\n" in run("allow", learner).stdout
    run("allow", learner, "--time", "10")
    assert extra_time(room.places, learner) == ExtraTime(minutes=10)
    assert f"{learner}  extra time in every exam: 10 minutes" in run("allow").stdout
    assert json.loads(run("allow", "--json").stdout)[0]["extra_time"] == {"per_cent": 0, "minutes": 10}
    run("allow", learner, "--time", "soon", code=2)


def test_a_learner_or_quiz_nobody_knows_is_a_sentence_and_nothing_is_allowed(room, run):
    learner, _ = room.test(RIGHT)
    unknown = run("allow", "nobody", "final", "--attempts", "1", code=1).stderr
    assert "There is no learner “nobody” here. `htcourse allow` alone lists everybody" in unknown
    assert "no quiz “nowhere”" in str(run("allow", learner, "nowhere", "--attempts", "1", code=1).exception)
    assert "as often as one likes" in run("allow", learner, "basics", "--attempts", "1", code=1).stderr
    run("allow", learner, "--attempts", "1", code=2)
    assert f"{learner}  -  has taken nothing yet" in run("allow").stdout


def test_who_has_not_begun_is_listed_and_meant_by_a_name_that_only_one_has(room, run):
    ana = create_learner(room.places, name="Ana")
    twins = {create_learner(room.places, name="Bek") for _ in range(2)}
    listed = run("allow").stdout
    assert f"{ana}  Ana  has taken nothing yet" in listed
    assert all(each in listed for each in twins)
    assert "course/final  exam  0 of 1 taken" in run("allow", "ana").stdout
    assert f"{ana}  Ana  course/final  exam  0 of 2 taken" in run("allow", "Ana", "final", "--attempts", "1").stdout
    told = run("allow", "Bek", "final", "--attempts", "1", code=1).stderr
    assert all(each in told for each in twins)
    assert "0 of 2" not in run("allow", min(twins)).stdout


def test_gain_says_that_post_tests_are_missing(room, run):
    """It said that nobody had finished a pre-test, of a class in which all had."""
    quizzes = [replace(QUIZZES[0], id=f"{mode}-{form}", modes=(mode,), form=form.upper()) for mode, form in FORMS]
    room.update(replace(MODULE, version="2.0.0", quizzes=(*quizzes, *QUIZZES[1:])))
    for _ in range(2):
        room.take("course/pre-a", [RIGHT], mode=Mode.PRE)
    told = run("gain")
    assert "No gain can be told yet: 2 finished tests around the course not counted, as post-tests are" in told.stdout
    assert "Not counted: 2 attempts at what somebody is not told yet; no later" in told.stderr
    assert "not in it: 2 learners with a pre-test and no post-test" in run("gain", "--trainer").stdout


def test_gain_says_why_it_prints_nothing(room, run):
    assert "Nobody has finished a pre-test yet." in run("gain", "--trainer").stdout
    room.update(weighted(modes=(Mode.PRE,)))
    room.take("course/basics", [RIGHT], mode=Mode.PRE)
    told = run("gain", "--trainer").stdout
    assert "without a form" in told
    assert "Nobody has finished" not in told
    assert "form: A" in told


def test_three_thirds_are_one_in_json(room, run):
    learner, attempt = room.test()
    for number in ("1", "2", "3"):
        run("override", learner, attempt, number, "--points", "0.333333", "--comment", "A third.", "--by", "Ana")
    assert [each["points"] for each in json.loads(run("attempts", "--json").stdout)] == [1.0]


def test_points_are_rounded_for_a_program_as_for_a_table(room, run):
    learner, attempt = room.test(RIGHT)
    with room.file(learner) as file:
        terms = {**file.attempt(attempt).terms, "weights": [5.249999, 1.0, 1.0]}
        file.append_event(Kind.ATTEMPT_TERMS, "course/basics", attempt=attempt, data=terms)
    (row,) = json.loads(run("attempts", "--json").stdout)
    assert (row["points"], row["out_of"]) == (7.25, 7.25)
