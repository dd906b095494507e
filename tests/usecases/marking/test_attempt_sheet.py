"""One attempt on paper: as it was seen, with marks and comments, and for the learner no more than they are told."""

import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.store.behind import change_behind, without_copies
from tests.usecases.quiz_course import MODULE, QUIZZES, module_with
from tests.usecases.regrading import RIGHT, WRONG, Regrading, by_hand, keyed, told_marks, weighted

from htcourse.core.errors import AlteredRecordError
from htcourse.core.points import points_shown
from htcourse.core.question_types import essay, single_choice, true_false
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Feedback, Gap, Interaction, Mark, Mode, Option, State, Verdict
from htcourse.store.learner_rows import Kind
from htcourse.usecases.exams.mark_history import MarkOrigin, MarkStep
from htcourse.usecases.marking.attempt_sheet import (
    SheetHead,
    _explained,
    answer_lines,
    attempt_sheet,
    one_line,
    write_sheet,
)
from htcourse.usecases.marking.attempt_words import step_words
from htcourse.usecases.marking.mark_essays import EssayKey, Marking, mark_essay
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.marking.regrade import regrade, take_back, why
from htcourse.usecases.marking.seen_attempts import open_seen
from htcourse.usecases.people.held_exam import count_as_it_is
from htcourse.usecases.quizzes.take_quiz import open_attempt_question

_CHANGED = "This question was changed since: the key here is that of the day it was asked."
_UNREAD = "This question cannot be read as it was asked"
HEAD = SheetHead("Basics", "Aigerim", "test")

NONE: dict[str, list[str]] = {"choices": []}


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


def sheet(room, learner, attempt, *, with_all=False):
    html = attempt_sheet(open_seen(room.places, learner, attempt, "en"), HEAD, with_all=with_all)
    return re.sub(r"<[^>]+>", "", html)


def test_a_sheet_has_the_choices_in_their_order_the_answer_the_key_marks_and_comments(room):
    learner, attempt = room.test(WRONG)
    override(room.places, room.clock, AnswerKey(learner, attempt, 1), Override(0.5, "Half of it.", "Ana"))
    told = sheet(room, learner, attempt)
    assert "Aigerim · test · begun 2026-03-02 14:00 · submitted 2026-03-02 14:00 · 2.5 of 3 points" in told
    assert " · version 1.0.0 of the module\n" in told
    assert "Question 1: Title of q1" in told
    shown = open_seen(room.places, learner, attempt, "en").questions[0].interaction.options
    signs, keys = {"act": "☒"}, {"means": " (key)"}
    lines = [f"{signs.get(each.id, '☐')} {each.text}{keys.get(each.id, '')}" for each in shown]
    assert "\n".join(re.sub(r"<[^>]+>", "", each) for each in lines) in told
    assert "0.5 of 1 points: partly right" in told
    assert "0 of 1: first mark · 2026-03-02 14:00" in told
    assert "0.5 of 1: by hand · 2026-03-02 14:00 · Ana · Half of it." in told


def test_an_answer_that_is_lost_is_no_blank_on_the_sheet(room):
    learner, attempt = room.test(None)
    assert "No answer.\n0 of 1 points: no answer\n" in sheet(room, learner, attempt)
    change_behind(room.places.learner_file(learner), "delete from response where number = 2")
    without_copies(room.places, learner)
    assert count_as_it_is(room.places, room.clock, learner, attempt).progress
    lost = "No answer is here: it was left blank, or its answer is lost.\n0 of 1 points: no answer\n"
    assert sheet(room, learner, attempt).count(lost) == 2, "which of the two was blank nobody knows any more"


@pytest.mark.parametrize("is_told", [False, True])
def test_a_change_taken_back_before_it_was_told_is_not_on_the_learners_sheet(room, is_told):
    learner, attempt = room.test(RIGHT)
    room.change_key("act")
    given = why("The key was wrong.", "Ana")
    regrade(room.places, room.clock, room.only(), given, "", lambda done, total: None)
    if is_told:
        with room.at_work(learner) as session:
            assert told_marks(session)
    take_back(room.places, room.clock, given.batch, "", lambda done, total: None)
    assert ("The key was wrong." in sheet(room, learner, attempt)) is is_told
    assert ("regraded, taken back" in sheet(room, learner, attempt)) is is_told
    assert "1 of 1: first mark" in sheet(room, learner, attempt)
    assert "regraded, taken back" in sheet(room, learner, attempt, with_all=True)


def test_other_weights_leave_their_trace_with_every_mark_in_the_points_of_its_day(room):
    learner, attempt = room.test(WRONG)
    room.change_key("act")
    by_key = why("The key was wrong.", "Ana")
    regrade(room.places, room.clock, room.only(), by_key, "", lambda done, total: None)
    room.update(replace(module_with(keyed("act")), quizzes=weighted(weights={"q1": 3.0}).quizzes))
    weights = why("It counts too little.", "Bek")
    regrade(room.places, room.clock, room.only(), weights, "", lambda done, total: None)
    for with_all in (True, False):
        told = sheet(room, learner, attempt, with_all=with_all)
        assert "5 of 5 points · weights changed, 3 points then" in told
        assert "0 of 1: first mark · " in told
        assert "1 of 1: regraded · 2026-03-02 14:00 · Ana · The key was wrong." in told
        assert "1 of 1 → 3 of 3: counts 3 instead of 1 · 2026-03-02 14:00 · Bek · It counts too little." in told
    take_back(room.places, room.clock, weights.batch, "", lambda done, total: None)
    told = sheet(room, learner, attempt, with_all=True)
    assert "3 of 3 points" in told
    assert "points then" not in told
    assert "1 of 1 → 3 of 3: counts 3 instead of 1, taken back" in told
    assert "taken back" not in sheet(room, learner, attempt)


def test_a_change_taken_back_after_the_release_was_told_with_it(room):
    learner = room.person()
    attempt = room.take("course/final", [RIGHT], mode=Mode.EXAM, learner=learner)
    room.change_key("act")
    given = why("The key was wrong.", "Ana")
    regrade(room.places, room.clock, room.only(), given, "", lambda done, total: None)
    with room.file(learner) as file:
        file.append_event(Kind.ATTEMPT_RELEASED, "course/final", attempt=attempt)
    take_back(room.places, room.clock, given.batch, "", lambda done, total: None, "Dana", "It was right.")
    day = "taken back on 2026-03-02 14:00"
    told = sheet(room, learner, attempt)
    assert f"regraded, taken back · 2026-03-02 14:00 · Ana · The key was wrong. · {day} · It was right.\n" in told
    assert f"{day} · Dana · It was right." in sheet(room, learner, attempt, with_all=True)


def test_of_a_question_that_cannot_be_read_any_more_it_says_so_and_the_rest_is_there(room):
    """Each bit of what is kept of it can flip; a row that is no JSON any more, or gone, is left out of what is read."""
    learner, attempt = room.test(WRONG)
    room.change_key("act")  # no module here has it as it was asked
    path = room.places.learner_file(learner)
    with closing(sqlite3.connect(path)) as record:
        (kept,) = record.execute("select structure from shown where question = 'course/q1'").fetchone()
    unread = 0
    for place in range(0, len(kept), 7):
        flipped = kept[:place] + chr(ord(kept[place]) ^ 1 << place % 7) + kept[place + 1 :]
        quoted = flipped.replace("'", "''").replace("\0", "")
        change_behind(path, f"update shown set structure = '{quoted}' where question = 'course/q1'")
        told = sheet(room, learner, attempt)
        assert "Question 2" in told
        assert "2 of 3 points" in told
        unread += _UNREAD in told
    assert unread
    gap = '{"type":"cloze","objective":"","body":{"gaps":[{"id":"gone","bhoices":[]}]}}'
    change_behind(path, f"update shown set structure = '{gap}' where question = 'course/q1'")
    assert _UNREAD in sheet(room, learner, attempt), "nothing can fill the gap"
    change_behind(path, "delete from shown where question = 'course/q1'")
    seen = open_seen(room.places, learner, attempt, "en")
    assert [each.is_unread for each in seen.questions] == [True, False, False]
    assert "act" in sheet(room, learner, attempt).partition("Question 2")[0].partition(_UNREAD)[2]
    assert isinstance(seen.altered, AlteredRecordError)


def test_what_a_quiz_does_not_tell_is_not_on_the_learners_sheet_and_is_on_the_trainers(room):
    quiz = replace(QUIZZES[0], feedback={Mode.TEST: Feedback(right_answer=False)})
    room.update(replace(MODULE, quizzes=(quiz, *QUIZZES[1:])))
    learner, attempt = room.test(WRONG)
    assert "(key)" not in sheet(room, learner, attempt)
    assert "0 of 1 points: not right" in sheet(room, learner, attempt)
    assert "(key)" in sheet(room, learner, attempt, with_all=True)


def test_an_exam_that_is_not_released_and_what_a_running_exam_asks_tell_nothing(room):
    learner, attempt = room.test(WRONG)
    exam = room.take("course/final", [RIGHT], mode=Mode.EXAM, learner=learner)
    for each in (attempt, exam):
        told = sheet(room, learner, each)
        assert "Marks that are not told yet are left out." in told
        first = told.split("Question 2")[0]
        assert "of 1 points" not in first
        assert "(key)" not in first
    assert "of 3 points" not in sheet(room, learner, attempt), "a sum would tell by difference"
    assert "(key)" in sheet(room, learner, exam, with_all=True)
    with room.file(learner) as file:
        file.append_event(Kind.ATTEMPT_RELEASED, "course/final", attempt=exam)
    assert "1 of 1 points: right" in sheet(room, learner, exam)
    assert "(key)" in sheet(room, learner, attempt)


def test_a_sheet_is_one_file_of_its_own_and_no_name_can_change_it(room, tmp_path):
    learner, attempt = room.test(None)
    seen = open_seen(room.places, learner, attempt, "en")
    path = write_sheet(seen, HEAD._replace(name="<script>x</script>"), tmp_path / "a")
    text = path.read_text("utf-8")
    assert path.suffix == ".html"
    assert "<script" not in text
    assert "No answer." in text
    assert not re.search(r"(src|href)=", text)


@pytest.mark.parametrize(
    ("interaction", "answer", "lines"),
    [
        (Interaction("order", (Option("a", "One"), Option("b", "Two"))), {"order": ["b", "a"]}, ["1. Two", "2. One"]),
        (
            Interaction("match", (Option("a", "Right"), Option("b", "Other")), (Option("a", "<p>Left</p>"),)),
            {"pairs": {"a": "b"}},
            ["Left: Other"],
        ),
        (
            Interaction(
                "fill-gaps", text="<p>The {one} and {two}.</p>", gaps=(Gap("one", (Option("x", "Act"),)), Gap("two"))
            ),
            {"gaps": {"one": "x"}},
            ["<p>The <b>[Act]</b> and <b>[…]</b>.</p>"],
        ),
        (Interaction("type-number", unit="years"), {"number": "5 <b>"}, ["5 &lt;b&gt; years"]),
        (Interaction("type-number", unit="тенге", units=("тг",)), {"number": "1.110,5 тг"}, ["1.110,5 тг"]),
        (Interaction("type-number", unit="тенге", units=("тг",)), {"number": "1.110,5"}, ["1.110,5 тенге"]),
        (Interaction("write"), {"text": "One\nTwo"}, ["One<br>Two"]),
        (
            Interaction(
                "tag", text="He took her papers.", labels=(Option("means", "Means"),), verdicts=(Option("y", "Yes"),)
            ),
            {"spans": [{"label": "means", "start": 3, "end": 18}], "verdict": "y"},
            ["“took her papers”: Means", "Yes"],
        ),
    ],
)
def test_every_answer_stands_there_in_words(interaction, answer, lines):
    assert list(answer_lines(interaction, answer)) == lines


def keys_on(told):
    """Return which choices of the first question are called a key, and which."""
    return dict(re.findall(r"[☐☒] (\w+) \(([^)]+)\)", told.partition("Question 2")[0]))


def test_once_it_is_regraded_a_sheet_names_the_key_of_that_day_and_the_key_since(room):
    learner, attempt = room.test(RIGHT)
    _, blank = room.test(None, learner=learner)
    assert keys_on(sheet(room, learner, attempt)) == {"Means": "key"}
    room.change_key("act")
    both = {"Means": "key of that day", "Act": "key since"}
    assert keys_on(sheet(room, learner, attempt)) == {"Means": "key"}, "the learner was told of no other key yet"
    assert keys_on(sheet(room, learner, attempt, with_all=True)) == both
    assert not regrade(room.places, room.clock, room.only(), why("It was wrong.", "Ana"), "", lambda done, total: None)
    told = sheet(room, learner, attempt)
    assert keys_on(told) == both
    assert "0 of 1 points: not right" in told
    assert keys_on(sheet(room, learner, blank, with_all=True)) == both


def test_of_a_question_left_blank_the_sheet_tells_a_learner_the_key_as_the_result_does(room):
    learner, attempt = room.test(None)
    with room.at_work(learner) as session:
        assert open_attempt_question(session, attempt, 1).mark is not None
    assert keys_on(sheet(room, learner, attempt)) == {"Means": "key"}
    assert keys_on(sheet(room, learner, attempt, with_all=True)) == {"Means": "key"}


def test_whoever_left_a_question_blank_is_told_the_key_since_as_those_who_are_regraded(room):
    learner, blank = room.test(None)
    room.test(RIGHT)
    room.change_key("act")
    assert not regrade(room.places, room.clock, room.only(), why("It was wrong.", "Ana"), "", lambda done, total: None)
    told = sheet(room, learner, blank)
    assert keys_on(told) == {"Means": "key of that day", "Act": "key since"}
    assert "egraded" not in told, "nothing was marked"
    with room.at_work(learner) as session:
        mark = open_attempt_question(session, blank, 1).mark
    missed = [each.id for each in mark.remarks if each.state is State.MISSED]
    assert missed == ["act"], "the page as the sheet"


def test_who_was_wrong_by_both_keys_is_told_the_key_since_and_who_would_lose_a_mark_only_by_the_regrade(room):
    learner, wrong = room.test({"choices": ["purpose"]})
    other, right = room.test(RIGHT)
    room.change_key("act")
    assert keys_on(sheet(room, other, right)) == {"Means": "key"}, "its mark stands by that key"
    assert keys_on(sheet(room, learner, wrong)) == {"Means": "key of that day", "Act": "key since"}
    with room.at_work(learner) as session:
        told = open_attempt_question(session, wrong, 1).mark
    assert [each.id for each in told.remarks if each.state is State.MISSED] == ["act"]
    regrade(room.places, room.clock, room.only(), why("It was wrong.", "Ana"), "", lambda done, total: None)
    assert keys_on(sheet(room, other, right)) == {"Means": "key of that day", "Act": "key since"}


def page_of(room, learner, attempt):
    """Return which choices the result calls right that were not chosen, and whether it calls that the key of then."""
    with room.at_work(learner) as session:
        asked = open_attempt_question(session, attempt, 1)
    return [each.id for each in asked.mark.remarks if each.state is State.MISSED], asked.is_old_key


@pytest.mark.parametrize("given", [{"choices": ["purpose"]}, None])
@pytest.mark.parametrize("change", ["added", "reworded"])
def test_a_wrong_choice_that_came_or_was_reworded_since_calls_no_withdrawn_key_the_key(room, change, given):
    learner, same = room.test(given)
    other, regraded = room.test(RIGHT)
    room.change_key("act")
    regrade(room.places, room.clock, room.only(), why("It was wrong.", "Ana"), "", lambda done, total: None)
    choices = keyed("act").body.choices
    later = (*choices, Choice("deed", text="Deed"))
    if change == "reworded":
        later = tuple(replace(each, text="Aim") if each.id == "purpose" else each for each in choices)
    room.update(module_with(replace(keyed("act"), body=single_choice.Body(later))))
    both = {"Means": "key of that day", "Act": "key since"}
    assert keys_on(sheet(room, learner, same)) == keys_on(sheet(room, other, regraded)) == both
    assert page_of(room, learner, same) == (["act"], False)
    with room.at_work(learner) as session:
        told = open_attempt_question(session, same, 1).mark
    assert [each.id for each in told.remarks if each.state is State.WRONG] == (given or NONE)["choices"]


@pytest.mark.parametrize("given", [{"choices": ["purpose"]}, None, RIGHT])
def test_where_the_question_says_something_else_since_nobody_is_told_its_key(room, given):
    learner, attempt = room.test(given)
    room.update(module_with(replace(keyed("act"), text="Which of these is no means?")))
    assert page_of(room, learner, attempt) == ([] if given == RIGHT else ["means"], True)
    told = sheet(room, learner, attempt)
    assert keys_on(told) == {"Means": "key of that day"}
    assert _CHANGED in told
    assert "since: the key" not in told.replace(_CHANGED, "")
    room.update(module_with(replace(keyed("means"), text="Which of these is no end?")))
    assert page_of(room, learner, attempt)[1] is False
    assert keys_on(sheet(room, learner, attempt)) == {"Means": "key"}, "it is right by both"


def test_of_a_statement_reworded_and_turned_round_a_blank_is_told_the_key_of_that_day_as_such(room):
    said = replace(keyed("means"), type=true_false.NAME, text="It takes a means.", body=true_false.Body(answer=True))
    room.update(module_with(said))
    learner, blank = room.test(None)
    room.update(module_with(replace(said, text="It always takes a means.", body=true_false.Body(answer=False))))
    assert page_of(room, learner, blank)[1] is True
    told = sheet(room, learner, blank)
    assert _CHANGED in told
    assert "By the key since" not in told


def test_where_two_choices_are_right_since_both_are_called_so(room):
    learner, attempt = room.test(WRONG)
    kept = keyed("means")
    either = tuple(replace(each, correct=each.id != "purpose") for each in kept.body.choices)
    room.update(module_with(replace(kept, body=single_choice.Body(either))))
    regrade(room.places, room.clock, room.only(), why("Both do.", "Ana"), "", lambda done, total: None)
    assert keys_on(sheet(room, learner, attempt)) == {"Means": "key", "Act": "key since"}


def test_a_key_that_was_no_choice_that_day_is_named_below_for_the_trainer_alone(room):
    learner, attempt = room.test(RIGHT)
    added = (*keyed("none").body.choices, Choice("deed", correct=True, text="Deed"))
    room.update(module_with(replace(keyed("means"), body=single_choice.Body(added))))
    assert (room.only().changed, room.only().unread) == ((), 1), "nobody could choose it"
    told = sheet(room, learner, attempt, with_all=True)
    assert keys_on(told) == {"Means": "key of that day"}
    assert re.search(r"By the key since:\s*Deed", told)
    own = sheet(room, learner, attempt)
    assert keys_on(own) == {"Means": "key of that day"}
    assert "By the key since" not in own
    assert _CHANGED in own


def reworded_key():
    kept = keyed("means")
    choices = tuple(replace(each, text="A means") if each.id == "means" else each for each in kept.body.choices)
    return replace(kept, body=single_choice.Body(choices))


def test_a_key_that_has_other_words_under_its_own_id_is_no_other_key(room):
    learner, attempt = room.test({"choices": ["purpose"]})
    room.update(module_with(reworded_key()))
    told = sheet(room, learner, attempt, with_all=True)
    assert keys_on(told) == {"Means": "key"}
    assert re.search(r"The key as it is worded since:\s*A means", told)
    assert "key since" not in told


def test_a_key_is_another_where_its_words_stand_under_another_id_though_it_has_its_own_id(room):
    learner, attempt = room.test({"choices": ["purpose"]})
    choices = tuple(
        replace(each, text={"means": "Ends", "act": "Means"}.get(each.id, each.text))
        for each in keyed("means").body.choices
    )
    room.update(module_with(replace(keyed("means"), body=single_choice.Body(choices))))
    told = sheet(room, learner, attempt, with_all=True)
    assert keys_on(told) == {"Means": "key of that day"}
    assert re.search(r"By the key since:\s*Ends", told)


def test_a_regrade_below_a_mark_by_hand_is_told_nobody_and_stands_as_such_on_the_sheet_of_the_trainer(room):
    learner, attempt = room.test(RIGHT)
    by_hand(room, learner, attempt, 0.5, "Half of it.")
    room.change_key("act")
    regrade(room.places, room.clock, room.only(), why("It was wrong.", "Ana"), "", lambda done, total: None)

    def marks(*, with_all):
        told = sheet(room, learner, attempt, with_all=with_all).partition("Question 2")[0]
        return re.findall(r"of 1: ([^·\n]+) ·", told)

    assert marks(with_all=True) == ["first mark", "by hand, stands", "regraded"]
    assert marks(with_all=False) == ["first mark", "by hand"]
    by_hand(room, learner, attempt, None, "")
    assert marks(with_all=True)[-1] == marks(with_all=False)[-1] == "regraded", "now it stands"


def test_of_a_marked_essay_every_criterion_stands_with_its_level_and_of_an_open_one_no_mark(room):
    levels = (
        essay.Level("no", 0, text="No"),
        essay.Level("part", 1, text="In part"),
        essay.Level("yes", 2, text="Yes"),
    )
    rubric = (essay.Criterion("safe", levels, text="Safe."), essay.Criterion("told", levels, text="Told"))
    kept = next(each for each in MODULE.questions if each.id == "essay")
    room.update(module_with(replace(kept, body=essay.Body(rubric))))
    learner = room.person()
    attempt = room.take("course/words", [{"text": "Ask first."}], learner=learner)
    told = sheet(room, learner, attempt, with_all=True)
    assert "Waits for a mark." in told
    assert "first mark" not in told
    mark_essay(room.places, room.clock, EssayKey(learner, attempt, 1), Marking({"safe": "part", "told": "no"}, "Ok."))
    told = sheet(room, learner, attempt).partition("Question 2")[0]
    assert "first mark" not in told
    assert "0.25 of 1 points: partly right" in told
    assert "0.25 of 1: marked by a trainer" in told
    assert told.index("Safe: In part (1 of 2)") < told.index("Told: No (0 of 2)")


def test_a_trainer_sees_when_an_attempt_was_begun_and_the_answers_before_the_last(room):
    learner = room.person()
    attempt = room.take("course/basics", [], learner=learner, submit=False)
    for answer in (WRONG, WRONG, NONE, RIGHT):
        room.clock.now += timedelta(minutes=5)
        room.go_on(attempt, {1: (answer, None)}, submit=answer is RIGHT)
    told = sheet(room, learner, attempt, with_all=True)
    assert "begun 2026-03-02 14:00 · submitted 2026-03-02 14:20" in told
    assert "Earlier answer, 2026-03-02 14:10: Act\nEarlier answer, 2026-03-02 14:15: No answer." in told
    assert "Earlier answer" not in sheet(room, learner, attempt), "it is for the trainer"
    (seen, *_) = open_seen(room.places, learner, attempt, "en").questions
    assert [answer for _, answer in seen.earlier] == [WRONG, NONE]


def test_feedback_and_model_answer_are_two_lines_each_with_its_name():
    mark = Mark(1.0, Verdict.RIGHT, (), "<p>Read §2.</p><p>The means.</p>", own="<p>Read §2.</p>")
    assert list(_explained(mark, str)) == ["<b>Feedback:</b> Read §2.", "<b>Model answer:</b> The means."]
    assert list(_explained(mark._replace(own=""), str)) == ["<b>Model answer:</b> Read §2. The means."]


def test_paragraphs_that_stand_in_one_line_do_not_run_together():
    assert one_line("<p>Ask first.</p><p class='x'>See the table.</p>") == "Ask first. See the table."


def test_points_of_a_mark_have_the_decimal_sign_asked_for():
    step = MarkStep(0.25, Verdict.PARTLY, "", 0, MarkOrigin.WEIGHED, out_of=2, had_of=1)
    words = step_words(step, str, lambda points: points_shown(points).replace(".", ","))
    assert words == "0,25 of 1 → 0,5 of 2: counts 2 instead of 1"
