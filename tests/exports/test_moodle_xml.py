"""Moodle XML out: what is written is what Moodle writes and reads, and comes back the same."""

import base64
import re
from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.exports.same_questions import questions, told
from tests.how_many import how_many
from tests.pictures import PNG

from htcourse.core.course import Picture
from htcourse.core.errors import FolderError, Severity
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.question_types import (
    categorise,
    cloze,
    essay,
    kind_names,
    matching,
    multiple_choice,
    numeric,
    ordering,
    short_text,
    single_choice,
    true_false,
)
from htcourse.core.question_types.parts import Accepted, Choice, Label
from htcourse.core.quiz import Question
from htcourse.exports import moodle_xml as writer
from htcourse.formats import moodle_xml as reader
from htcourse.render.inline import block_html, inline_html

HELD = tuple(each for each in kind_names() if each != "tagging")
PLAIN = (Choice("a", correct=True, text="this"), Choice("b", text="that"))


@pytest.fixture
def written(tmp_path):
    def of(*given, **extra):
        path = tmp_path / "out.xml"
        rows = tuple(each if isinstance(each, BankQuestion) else BankQuestion(each) for each in given)
        result = writer.write_questions(Bank(rows, **extra), path)
        return etree.fromstring(path.read_bytes()), result

    return of


def asked(body, kind, **rest):
    usual = {"id": "q", "title": "Title", "objective": "", "difficulty": 2, "text": "What?"}
    return Question(**{**usual, **rest}, type=kind, body=body)


def single(*choices, **rest):
    return asked(single_choice.Body(tuple(choices)), "single-choice", **rest)


def gapped(text, *gaps):
    return asked(cloze.Body(tuple(gaps), text=text), "cloze", text=text)


def codes(result):
    return [each.code for each in result.problems]


def texts(root, path):
    return [each.text or "" for each in root.findall(path)]


def test_a_question_has_the_fields_moodle_writes_in_moodles_order(written):
    root, result = written(single(*PLAIN, feedback="So.", hints=("Look *again*.",)))
    (question,) = root
    assert question.get("type") == "multichoice"
    assert [each.tag for each in question] == [
        *("name", "questiontext", "generalfeedback", "defaultgrade", "penalty", "hidden", "idnumber"),
        *("single", "shuffleanswers", "answernumbering", "answer", "answer", "hint", "tags"),
    ]
    assert texts(question, "questiontext/text") == ["<p>What?</p>"]
    assert texts(question, "hint/text") == ["Look <em>again</em>."]
    assert [each.get("fraction") for each in question.findall("answer")] == ["100", "0"]
    assert texts(question, "tags/tag/text") == ["difficulty:2"]
    assert result == type(result)(1)


def test_a_category_is_written_when_it_changes(written):
    categories = (("A", "B/C"), ("A", "B/C"), ("D",))
    root, _ = written(*(BankQuestion(single(*PLAIN, id=f"q{n}"), each) for n, each in enumerate(categories)))
    assert [each.get("type") for each in root] == ["category", "multichoice", "multichoice", "category", "multichoice"]
    assert texts(root, "question/category/text") == ["$course$/top/A/B//C", "$course$/top/D"]


def test_the_end_of_cdata_inside_a_text_ends_nothing(written):
    root, _ = written(single(*PLAIN, title="a ]]> b", text="`<![CDATA[x]]>`"))
    assert texts(root, "question/name/text") == ["a ]]> b"]
    assert texts(root, "question/questiontext/text") == ["<p><code>&lt;![CDATA[x]]&gt;</code></p>"]


def test_a_title_goes_out_as_plain_words_without_its_markup(written):
    root, _ = written(single(*PLAIN, title="A **sign** and *no* `proof` [@x] <b>here</b> & there"))
    assert texts(root, "question/name/text") == ["A sign and no proof here & there"]


def test_pictures_go_out_below_the_text_that_shows_them_and_come_back(written, tmp_path):
    question = single(
        Choice("a", correct=True, text="![one](images/sub/карта.png)", feedback="![two](images/map.png)"),
        PLAIN[1],
        text="See ![A *map*](images/map.png) and ![none](images/none.png).",
    )
    pictures = (
        Picture("images/map.png", PNG),
        Picture("images/sub/карта.png", PNG + b"2"),
        Picture("images/x.png", b""),
    )
    root, result = written(question, pictures=pictures)
    assert 'src="@@PLUGINFILE@@/map.png"' in root.find("question/questiontext/text").text
    (file,) = root.findall("question/questiontext/file")
    assert (file.get("name"), file.get("path"), base64.b64decode(file.text)) == ("map.png", "/", PNG)
    other = root.find("question/answer/file")
    assert (other.get("name"), other.get("path")) == ("карта.png", "/sub/")
    assert len(root.findall(".//file")) == 3
    assert [(each.code, each.values["names"]) for each in result.problems] == [("picture-missing", "images/none.png")]
    bank = reader.read(tmp_path / "out.xml").bank
    assert [each.content for each in bank.pictures] == [PNG, PNG + b"2"]
    assert bank.questions[0].question.text == "See ![A *map*](images/map.png) and [none]."


def test_weights_off_moodles_grid_are_snapped_and_named(written):
    root, result = written(single(PLAIN[0], Choice("b", fraction=0.47, text="that")))
    assert [each.get("fraction") for each in root.findall("question/answer")] == ["100", "50"]
    assert codes(result) == ["weight-snapped"]


def several(*worths):
    body = multiple_choice.Body(tuple(Choice(f"c{n}", fraction=each, text=f"t{n}") for n, each in enumerate(worths)))
    return asked(body, "multiple-choice")


def test_right_choices_have_together_what_moodle_takes(written):
    root, result = written(several(0.45, 0.55, -1))
    assert [*root.xpath("question/answer/@fraction"), *codes(result)] == ["40", "60", "-100", *["weight-snapped"] * 2]


def test_several_choices_share_the_point_and_cost_as_much(written):
    choices = (*(Choice(str(n), correct=True, text=f"c{n}") for n in range(3)), Choice("d", text="d"))
    root, result = written(asked(multiple_choice.Body(choices), "multiple-choice"))
    assert texts(root, "question/single") == ["false"]
    assert [each.get("fraction") for each in root.findall("question/answer")] == ["33.33333"] * 3 + ["-100"]
    assert not result.problems


@pytest.mark.parametrize(
    ("question", "code"),
    [
        (single(PLAIN[1], PLAIN[1]), "no-key"),
        (asked(multiple_choice.Body((PLAIN[1],)), "multiple-choice"), "no-key"),
        (several(*(1 / 21,) * 21), "too-many-keys"),
        (asked(matching.Body((matching.Pair("a", left="a", right="b"),)), "matching"), "too-few-pairs"),
        (asked(None, "tagging"), "type-left-out"),
    ],
)
def test_what_moodle_would_refuse_is_left_out_and_named(question, code, written):
    root, result = written(question)
    assert (len(root), result.count) == (0, 0)
    assert [(each.code, each.severity) for each in result.problems] == [(code, Severity.ERROR)]


def test_true_and_false_are_called_so(written):
    root, _ = written(asked(true_false.Body(False, feedback_true="Said true."), "true-false"))
    assert texts(root, "question/answer/text") == ["true", "false"]
    assert [each.get("fraction") for each in root.findall("question/answer")] == ["0", "100"]
    assert texts(root, "question/answer/feedback/text") == ["Said true.", ""]


def test_a_bare_star_stands_last_for_moodle_takes_the_first_that_fits(written):
    answers = (Accepted("a", 0.0, text="*"), Accepted("b", text="<Palermo>"))
    root, _ = written(asked(short_text.Body(answers), "short-text"))
    assert texts(root, "question/answer/text") == ["<Palermo>", "*"]


def test_numbers_have_their_tolerance_and_unit(written):
    values = (numeric.Value("a", 5.0, 0.5), numeric.Value("b", 1234567.25, fraction=0.5))
    root, result = written(asked(numeric.Body(values, unit="%", units=("per cent",)), "numeric"))
    assert texts(root, "question/answer/text") == ["5", "1234567.25"]
    assert texts(root, "question/answer/tolerance") == ["0.5", "0"]
    assert texts(root, "question/units/unit/unit_name") == ["%", "per cent"]
    assert texts(root, "question/units/unit/multiplier") == ["1", "1"]
    assert codes(result) == ["unit-not-shown"]


@pytest.mark.parametrize(("value", "tolerance"), [(1e18, 1e15), (2.5e20, 1e16), (5.0, 1e15), (1e16, 3e16)])
def test_a_number_with_a_huge_tolerance_is_not_any_number(value, tolerance, written, tmp_path):
    body = numeric.Body((numeric.Value("a", value, tolerance),))
    assert numeric.guess(body) == 0
    _, result = written(asked(body, "numeric"))
    (back,) = reader.read(tmp_path / "out.xml").bank.questions
    assert [(each.value, each.tolerance) for each in back.question.body.answers] == [(value, tolerance)]
    assert not result.problems


def test_pairs_have_plain_right_sides_and_their_feedback_below_the_general_one(written):
    pairs = (
        matching.Pair("a", left="**x**", right="an *act*", feedback="So."),
        matching.Pair("b", left="y", right="z"),
    )
    body = matching.Body(pairs, (matching.Distractor("c", right="a place"),))
    root, result = written(asked(body, "matching", feedback="All."))
    assert texts(root, "question/subquestion/text") == ["<strong>x</strong>", "y", ""]
    assert texts(root, "question/subquestion/answer/text") == ["an act", "z", "a place"]
    assert texts(root, "question/generalfeedback/text") == [
        '<p>All.</p><ul class="by-element"><li><b><strong>x</strong></b>: So.</li></ul>'
    ]
    assert codes(result) == ["right-side-plain", "feedback-below"]


def test_items_to_sort_go_out_as_pairs_with_a_tag(written):
    items = (categorise.Item("i", "a", text="one"), categorise.Item("j", "b", text="two"))
    root, result = written(asked(categorise.Body((Label("a", text="A"), Label("b", text="B")), items), "categorise"))
    assert root[0].get("type") == "matching"
    assert texts(root, "question/tags/tag/text") == ["difficulty:2", "type:categorise"]
    assert not result.problems


def test_an_order_is_graded_by_the_next_item_in_moodle_too(written):
    body = ordering.Body(tuple(ordering.Item(each, text=each) for each in "abc"))
    root, result = written(asked(body, "ordering"))
    assert texts(root, "question/gradingtype") == ["RELATIVE_NEXT_EXCLUDE_LAST"]
    assert [each.get("fraction") for each in root.findall("question/answer")] == ["1.0000000", "2.0000000", "3.0000000"]
    assert codes(result) == ["ordering-needs-moodle-4-4"]


def test_gaps_stand_in_the_text_as_moodle_reads_them(written):
    choices = (Choice("a", correct=True, text="1 < 2", feedback="#1: {so}"), Choice("b", fraction=0.5, text="= x ~ y"))
    answers = (Accepted("a", text="a*b~c#d}e\\*", feedback="*Yes*"), Accepted("b", 0.0, text="*", feedback="No."))
    question = gapped("In {one} and {two}, not {2:MC:=a~b} or {this}.", cloze.Gap("one", choices, weight=0.5))
    question = replace(question, body=replace(question.body, gaps=(*question.body.gaps, cloze.Gap("two", (), answers))))
    root, result = written(BankQuestion(question, points=3))
    (text,) = texts(root, "question/questiontext/text")
    assert text == (
        "<p>In {1:MULTICHOICE_S:=1 &amp;lt; 2#&#35;1: &#123;so&#125;~%50%&#61; x &#126; y} and "
        "{2:SHORTANSWER:=a*b&#126;c&#35;d&#125;e&#92;*#<em>Yes</em>~%0%*#No.}, "
        "not &#123;2:MC:=a~b} or &#123;this}.</p>"
    ).replace("<em>Yes</em>", "&lt;em&gt;Yes&lt;/em&gt;")
    assert not result.problems


@pytest.mark.parametrize("words", [r"\{g1}", r"\{g1\}", "{g1}", "&#123;g1&#125;"])
@pytest.mark.parametrize("markup", ["html", "markdown", "moodle_auto_format"])
def test_braces_in_the_text_of_moodle_are_no_gaps_and_go_out_as_words(words, markup, written, tmp_path):
    text = f"Write {words} or {{1:SA:=a\\}}b}}."
    asked = f"<name><text>N</text></name><questiontext format='{markup}'><text><![CDATA[{text}]]></text></questiontext>"
    (tmp_path / "in.xml").write_text(f"<quiz><question type='cloze'>{asked}</question></quiz>", encoding="utf-8")
    (each,) = reader.read(tmp_path / "in.xml").bank.questions
    assert cloze.gap_marks(each.question.body.text) == ("g1",)
    assert [given.text for given in each.question.body.gaps[0].answers] == ["a}b"]
    root, _ = written(each)
    (out,) = texts(root, "question/questiontext/text")
    assert out.count("{1:SHORTANSWER:=a&#125;b}") == out.count("{") == 1


@pytest.mark.parametrize(
    ("weights", "points", "whole", "told_codes"),
    [
        ((1, 1), 2, ["1", "1"], []),
        ((1, 1), 6, ["3", "3"], []),
        ((0, 2), 2, ["0", "2"], []),
        ((0.5, 0.75), 5, ["2", "3"], []),
        ((1, 1), 1.0, ["1", "1"], ["points-not-kept"]),
        ((1, 2), 1.5, ["1", "2"], ["points-not-kept"]),
        ((1, 3.14159265), 41, ["10", "31"], ["gap-weight-rounded"]),
    ],
)
def test_weights_of_gaps_become_whole_numbers(weights, points, whole, told_codes, written):
    gaps = [cloze.Gap(f"g{n}", answers=(Accepted("a", text="x"),), weight=each) for n, each in enumerate(weights)]
    root, result = written(BankQuestion(gapped("{g0} {g1}", *gaps), points=points))
    (text,) = texts(root, "question/questiontext/text")
    assert [piece.rpartition("{")[2] for piece in text.split(":SHORTANSWER")[:-1]] == whole
    assert codes(result) == told_codes


@pytest.mark.parametrize(("worth", "told_codes"), [(-0.5, ["minus-in-gap"]), (0.5, [])])
def test_minus_points_of_a_gap_which_count_nothing_here_are_told(worth, told_codes, written):
    answers = Accepted("a", text="x"), Accepted("b", text="y", fraction=worth)
    root, result = written(
        BankQuestion(gapped("{g0} {g1}", cloze.Gap("g0", answers=answers), cloze.Gap("g1", PLAIN)), points=2)
    )
    assert f"~%{100 * worth:.0f}%y" in texts(root, "question/questiontext/text")[0]
    assert codes(result) == told_codes


@pytest.mark.parametrize("gaps", ["{2:SA:=x} {1:SA:=y}", "{2:MC:=x~z} {4:SA:=y}", "{3:SA:=x}", "{1:SA:=x} {0:SA:=y}"])
def test_what_gaps_count_in_moodle_comes_in_and_goes_out_again(gaps, written, tmp_path):
    asked = f"<name><text>N</text></name><questiontext><text>{gaps}</text></questiontext>"
    path = tmp_path / "in.xml"
    path.write_text(f"<quiz><question type='cloze'>{asked}</question></quiz>", encoding="utf-8")
    (each,) = reader.read(path).bank.questions
    given = [int(each) for each in re.findall(r"{(\d)", gaps)]
    assert [gap.weight for gap in each.question.body.gaps] == given
    assert each.points == sum(given)
    _, result = written(each)
    (back,) = reader.read(tmp_path / "out.xml").bank.questions
    assert [gap.weight for gap in back.question.body.gaps] == given
    assert back.points == each.points
    assert not result.problems


def test_an_essay_carries_its_model_answer_and_rubric_to_who_marks_it(written, tmp_path):
    levels = (essay.Level("n", 0, text="No"), essay.Level("y", 1.5, text="*Yes*"))
    body = essay.Body((essay.Criterion("law", levels, text="Names the **law**"),), 150, model_answer="One.\n\n- two")
    root, result = written(asked(body, "essay"))
    (info,) = texts(root, "question/graderinfo/text")
    assert '<table class="rubric" border="1"><tbody><tr><th>Names the <strong>law</strong></th>' in info
    assert codes(result) == ["words-not-shown"]
    (back,) = reader.read(tmp_path / "out.xml").bank.questions
    given = replace(levels[0], id="a"), replace(levels[1], id="b")
    assert back.question.body == replace(body, rubric=(essay.Criterion("a", given, text="Names the **law**"),))


def test_tags_points_and_what_is_hidden_come_back(written, tmp_path):
    given = BankQuestion(single(*PLAIN), ("Law",), ("hidden", "a & b"), 2.5)
    root, _ = written(given)
    assert texts(root, "question/hidden") == ["1"]
    assert "hidden" not in texts(root, "question/tags/tag/text")
    (back,) = reader.read(tmp_path / "out.xml").bank.questions
    assert (back.category, sorted(back.tags), back.points) == (("Law",), ["a & b", "hidden"], 2.5)


def test_translations_are_named_when_they_stay_behind(written):
    _, result = written(single(*PLAIN, translations={"ru": {"text": "Что?"}}))
    assert codes(result) == ["translations-left-out"]


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(FolderError):
        writer.write_questions(Bank(), tmp_path / "file" / "out.xml")


@pytest.mark.hypothesis
@pytest.mark.parametrize("kind", HELD)
def test_every_question_moodle_can_hold_comes_back_the_same(kind, tmp_path):
    path = tmp_path / "out.xml"

    @settings(deadline=None, max_examples=how_many(40))
    @given(st.lists(questions(kind), min_size=1, max_size=3))
    def check(drawn):
        given = tuple(
            replace(with_model_answer(each), id=f"q{number}", hints=("a *b*",)) for number, each in enumerate(drawn)
        )
        result = writer.write_questions(Bank(tuple(map(BankQuestion, given))), path)
        reading = reader.read(path)
        back = [each.question for each in reading.bank.questions]
        assert result.count == len(given)
        assert [each.id for each in back] == [each.id for each in given]
        assert [told(each) for each in back] == [told(each) for each in given]
        assert [each.hints for each in back] == [each.hints for each in given]
        assert [parts(each) for each in back] == [parts(each) for each in given]
        assert not reading.problems

    check()


def with_model_answer(question):
    """The question, if it is an essay with a model answer whose lines are escaped as those of paragraphs are."""
    is_essay = isinstance(question.body, essay.Body)
    return replace(question, body=replace(question.body, model_answer=question.text)) if is_essay else question


def parts(question):
    """What `told` leaves out: the relation of the gaps' weights, and all that an essay is marked by."""
    body = question.body
    if isinstance(body, cloze.Body):
        return [Fraction(each.weight / body.gaps[0].weight).limit_denominator(1000) for each in body.gaps]
    if isinstance(body, essay.Body):
        line = inline_html
        rubric = [
            [line(each.text), [(level.points, line(level.text)) for level in each.levels]] for each in body.rubric
        ]
        return [rubric, body.words, block_html(body.model_answer)]
    return []


def test_the_whole_course_comes_back_the_same_but_for_what_moodle_cannot_hold(course, tmp_path):
    bank = Bank(tuple(BankQuestion(each) for each in course.questions))
    result = writer.write_questions(bank, tmp_path / "course.xml")
    reading = reader.read(tmp_path / "course.xml")
    back = {each.question.id: each.question for each in reading.bank.questions}
    left_out = {each.values["id"] for each in result.problems if each.severity is Severity.ERROR}
    assert back.keys() | left_out == {each.id for each in course.questions}
    assert not back.keys() & left_out
    assert not reading.problems
    for each in course.questions:
        if each.id in back:
            assert told(back[each.id]) == told(each)
            assert parts(back[each.id]) == parts(each)
    assert set(Counter(each.type for each in course.questions if each.id in left_out)) <= {"tagging"}
