"""GIFT out: what is written is what Moodle reads, and comes back the same."""

import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exports.same_questions import FILES, questions, told

from htcourse.core.course import Picture
from htcourse.core.errors import FolderError, Severity
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.question_types import (
    cloze,
    matching,
    multiple_choice,
    numeric,
    ordering,
    short_text,
    single_choice,
    true_false,
)
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.core.quiz import Question
from htcourse.exports import gift as writer
from htcourse.formats import gift as reader

HELD = (
    "categorise",
    "essay",
    "matching",
    "multiple-choice",
    "numeric",
    "ordering",
    "short-text",
    "single-choice",
    "true-false",
)


@pytest.fixture
def written(tmp_path):
    def of(*given, **extra):
        path = tmp_path / "out.gift"
        rows = tuple(each if isinstance(each, BankQuestion) else BankQuestion(each) for each in given)
        result = writer.write_questions(Bank(rows, **extra), path)
        return path.read_text(encoding="utf-8"), result

    return of


def asked(body, kind, **rest):
    usual = {"id": "q", "title": "Title", "objective": "", "difficulty": 2, "text": "What?"}
    return Question(**{**usual, **rest}, type=kind, body=body)


def codes(result):
    return [each.code for each in result.problems]


def single(*choices, **rest):
    return asked(single_choice.Body(tuple(choices)), "single-choice", **rest)


PLAIN = (Choice("a", correct=True, text="this"), Choice("b", text="that"))


def test_a_question_is_written_as_moodle_writes_it(written):
    text, _ = written(single(*PLAIN, feedback="So."))
    assert text == "// [id:q] [tag:difficulty:2]\n::Title::[html]<p>What?</p>{\n=this\n~that\n####So.}\n"


def test_what_means_something_in_gift_is_escaped(written):
    text, _ = written(single(Choice("a", correct=True, text=r"1 = 2 ~ 3 # \{x} : C:\\d"), PLAIN[1], title="a: b"))
    assert "::a\\: b::" in text
    assert r"=1 \= 2 \~ 3 \# \{x\} \: C\:\\d" in text


def test_several_lines_stay_on_one(written):
    text, _ = written(single(*PLAIN, text="One.\n\nTwo."))
    assert r"<p>One.</p>\n<p>Two.</p>" in text


def test_categories_are_written_when_they_change(written):
    categories = (("A", "B/C"), ("A", "B/C"), ("D",))
    text, _ = written(*(BankQuestion(single(*PLAIN, id=f"q{n}"), each) for n, each in enumerate(categories)))
    lines = re.findall(r"^\$CATEGORY.*$", text, re.MULTILINE)
    assert lines == ["$CATEGORY: $course$/top/A/B//C", "$CATEGORY: $course$/top/D"]
    assert text.index("q0") > text.index("$CATEGORY")


def test_weights_off_moodles_grid_are_snapped_and_named(written):
    text, result = written(single(PLAIN[0], Choice("b", fraction=0.47, text="that")))
    assert "~%50%that" in text
    assert codes(result) == ["weight-snapped"]


def several(*worths):
    choices = tuple(Choice(f"c{n}", fraction=worth, text=f"t{n}") for n, worth in enumerate(worths))
    return asked(multiple_choice.Body(choices), "multiple-choice")


@pytest.mark.parametrize(
    ("worths", "percents", "told_codes"),
    [
        ((0.45, 0.55, -1), ["40", "60", "-100"], ["weight-snapped"] * 2),
        ((1 / 11,) * 11, ["5"] * 2 + ["10"] * 9, ["weight-snapped"] * 2),
        ((1 / 9,) * 9, ["11.11111"] * 9, []),
        ((1 / 21,) * 21, [], ["too-many-keys"]),
        ((0, -1), [], ["no-key"]),
    ],
)
def test_right_choices_have_together_what_moodle_takes_or_are_left_out(worths, percents, told_codes, written):
    text, result = written(several(*worths))
    assert sorted(re.findall(r"~%([-\d.]+)%", text)) == sorted(percents)
    assert (result.count, codes(result)) == (bool(percents), told_codes)


def test_thirds_written_with_three_digits_are_no_weight_off_the_grid(written):
    choices = [Choice(str(n), fraction=0.333, text=f"c{n}") for n in range(3)] + [Choice("d", fraction=-1.0, text="d")]
    text, result = written(asked(multiple_choice.Body(tuple(choices)), "multiple-choice"))
    assert text.count("~%33.33333%") == 3
    assert not result.problems


def test_a_choice_that_looks_like_a_weight_or_a_format_is_no_such_thing_to_a_reader(written, tmp_path):
    body = (Choice("a", correct=True, text="[plain] words"), Choice("b", text="%50% of them"))
    written(single(*body))
    (back,) = reader.read(tmp_path / "out.gift").bank.questions
    assert [each.text for each in back.question.body.choices] == ["[plain] words", "%50% of them"]


def test_a_bare_star_stands_last_for_moodle_takes_the_first_that_fits(written):
    answers = (Accepted("a", 0.0, text="*", feedback="No."), Accepted("b", text="Palermo"))
    text, _ = written(asked(short_text.Body(answers), "short-text"))
    assert text.index("=%100%Palermo") < text.index("=%0%*#No.")


def test_true_and_false_have_the_feedback_of_the_wrong_reply_first(written):
    text, _ = written(
        asked(true_false.Body(False, feedback_true="You said true.", feedback_false="You said false."), "true-false"),
        asked(true_false.Body(True, feedback_true="Right."), "true-false"),
        asked(true_false.Body(True), "true-false"),
    )
    assert "{FALSE#You said true.#You said false.}" in text
    assert "{TRUE##Right.}" in text
    assert "{TRUE}" in text


def test_numbers_are_written_with_tolerance_and_the_unit_as_a_tag(written):
    values = (numeric.Value("a", 5.0, 0.5, feedback="Yes."), numeric.Value("b", 1234567.25, fraction=0.5))
    text, result = written(asked(numeric.Body(values, unit="states", units=("state", "st")), "numeric"))
    assert "{#\n=%100%5:0.5#Yes.\n=%50%1234567.25:0\n}" in text
    assert "[tag:unit:states | state | st]" in text
    assert codes(result) == ["unit-as-tag"]


def test_pairs_have_plain_right_sides_and_their_feedback_behind_the_general_one(written):
    pairs = (
        matching.Pair("a", left="**harbouring**", right="an *act*", feedback="What was done."),
        matching.Pair("b", left="deception", right="a means", feedback="How."),
    )
    body = matching.Body(pairs, (matching.Distractor("c", right="a place"),))
    text, result = written(asked(body, "matching", feedback="So."))
    assert "=<strong>harbouring</strong> -> an act\n=deception -> a means\n= -> a place\n" in text
    assert r"####<p>So.</p><ul class\=\"by-element\">".replace(r"\"", '"') in text
    assert codes(result) == ["right-side-plain", "feedback-below"]


def test_items_to_order_have_no_escapes_for_moodles_reader_of_them_knows_none(written):
    items = ("a {b} \\c ####", "// d", "0", "1904: = ~")
    body = ordering.Body(tuple(ordering.Item(str(n), text=each) for n, each in enumerate(items)))
    text, result = written(asked(body, "ordering"))
    assert "{>4 ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW none\n" in text
    assert "a &#123;b&#125; &#92;c &#35;&#35;&#35;&#35;\n&#47;/ d\n&#48;\n1904: = ~\n}" in text
    assert codes(result) == ["ordering-needs-moodle-4-4"]


def test_one_gap_goes_out_as_a_missing_word_and_more_do_not(written):
    gap = cloze.Gap("g1", choices=PLAIN)
    one = asked(cloze.Body((gap,), text="In {g1} it was."), "cloze", text="In {g1} it was.")
    two = asked(cloze.Body((gap, replace(gap, id="g2")), text="{g1} {g2}"), "cloze", text="{g1} {g2}", id="two")
    text, result = written(one, two)
    assert "[html]<p>In {\n=this\n~that\n} it was.</p>" in text
    assert "[tag:type:cloze]" in text
    assert [(each.code, each.severity, each.values["id"]) for each in result.problems] == [
        ("type-left-out", Severity.ERROR, "two")
    ]
    assert result.count == 1


def test_minus_points_of_a_gap_which_count_nothing_here_are_told(written):
    gap = cloze.Gap("g1", choices=(PLAIN[0], replace(PLAIN[1], fraction=-0.5)))
    text, result = written(asked(cloze.Body((gap,), text="In {g1}."), "cloze", text="In {g1}."))
    assert "~%-50%that" in text
    assert codes(result) == ["minus-in-gap"]


def test_pictures_and_hints_are_left_out_and_named(written):
    question = single(*PLAIN, text="See ![A box](images/box.png).", hints=("Look again.",))
    text, result = written(question, pictures=(Picture("images/box.png", b"x"),))
    assert "<p>See [A box].</p>" in text.replace("\\", "")
    assert codes(result) == ["hints-left-out", "pictures-left-out"]
    assert "images/box.png" in result.problems[1].sentence


def test_a_folder_that_cannot_be_written_is_a_sentence_and_leaves_no_part(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(FolderError):
        writer.write_questions(Bank(), tmp_path / "file" / "out.gift")
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def has_arrow(question):
    """Say whether an answer to be typed has what GIFT takes for a pair."""
    return question.type == "short-text" and any("->" in each.text for each in question.body.answers)


def test_an_answer_with_an_arrow_is_left_out_for_gift_takes_it_for_a_pair(written):
    _, result = written(asked(short_text.Body((Accepted("a", text="a -> b"),)), "short-text"))
    assert codes(result) == ["arrow-in-answer"]


@pytest.mark.hypothesis
@pytest.mark.parametrize("kind", HELD)
def test_every_question_gift_can_hold_comes_back_the_same(kind, tmp_path):
    path = tmp_path / "out.gift"

    @FILES
    @given(st.lists(questions(kind), min_size=1, max_size=3))
    def check(drawn):
        given = tuple(replace(each, id=f"q{number}") for number, each in enumerate(drawn) if not has_arrow(each))
        result = writer.write_questions(Bank(tuple(map(BankQuestion, given))), path)
        reading = reader.read(path)
        back = [each.question for each in reading.bank.questions]
        assert result.count == len(given)
        assert [each.id for each in back] == [each.id for each in given]
        assert [told(each) for each in back] == [told(each) for each in given]
        assert not reading.problems

    check()


@FILES
@given(questions("cloze"))
def test_a_text_with_one_gap_comes_back_the_same(tmp_path_factory, question):
    body = replace(question.body, gaps=question.body.gaps[:1], text="A word {g0} more.")
    question = replace(question, text=body.text, body=body)
    path = tmp_path_factory.mktemp("gift") / "out.gift"
    writer.write_questions(Bank((BankQuestion(question),)), path)
    (back,) = reader.read(path).bank.questions
    assert told(back.question) == told(question)


def test_the_whole_course_comes_back_the_same_but_for_what_gift_cannot_hold(course, tmp_path):
    bank = Bank(tuple(BankQuestion(each) for each in course.questions))
    result = writer.write_questions(bank, tmp_path / "course.gift")
    reading = reader.read(tmp_path / "course.gift")
    back = {each.question.id: each.question for each in reading.bank.questions}
    left_out = {each.values["id"] for each in result.problems if each.severity is Severity.ERROR}
    assert back.keys() | left_out == {each.id for each in course.questions}
    assert not back.keys() & left_out
    assert not reading.problems
    for each in course.questions:
        if each.id in back:
            assert told(back[each.id]) == told(each)
    lost = Counter(each.type for each in course.questions if each.id in left_out)
    assert set(lost) <= {"cloze", "tagging"}


def test_an_essay_names_what_goes_missing(course, tmp_path):
    essays = [each for each in course.questions if each.type == "essay"]
    result = writer.write_questions(Bank(tuple(map(BankQuestion, essays))), tmp_path / "essays.gift")
    assert [each.values["id"] for each in result.problems if each.code == "rubric-left-out"] == [e.id for e in essays]
    asked = {each.id: each.body.words for each in essays if each.body.words}
    told = {each.values["id"]: each.values["words"] for each in result.problems if each.code == "words-not-shown"}
    assert told == asked != {}
