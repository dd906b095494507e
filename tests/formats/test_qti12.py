"""QTI 1.2: what Canvas and Blackboard write, and our own cartridge, which comes back."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.compiled_courses import compiled_sample
from tests.formats.mutants import mutated
from tests.formats.samples import plain_reading
from tests.how_many import how_many

from htcourse import formats
from htcourse.core import incoming
from htcourse.core.question_types import kind_of
from htcourse.exports import cc11
from htcourse.formats import qti12
from htcourse.formats.qti12.patterns import EXPRESSION, patterns_of
from htcourse.usecases.modules.check_module import check_path

__all__ = ["compiled_sample"]

SAMPLES = Path(__file__).parents[1] / "samples" / "qti12"
FILES = sorted(each for each in SAMPLES.iterdir() if each.suffix != ".json")
MANIFEST = b'<manifest><resource type="imsqti_xmlv1p2" href="q/q.xml"/></manifest>'


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_sample_gives_what_stands_beside_it(path):
    assert plain_reading(qti12.read(path)) == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_package_is_recognised_and_gives_the_same(path, tmp_path):
    expected = [each.question.body for each in qti12.read(path).bank.questions]
    for name, manifest in (("a.zip", MANIFEST), ("b.imscc", b"<manifest/>"), ("c.bin", None)):
        with zipfile.ZipFile(tmp_path / name, "w") as opened:
            if manifest:
                opened.writestr("imsmanifest.xml", manifest)
            opened.writestr(f"q/q{path.suffix}", path.read_bytes())
            opened.writestr("q/assessment_meta.xml", "<quiz/>")
            opened.writestr("talk.xml", "<topic xmlns='x'/>")
        assert formats.recognise(tmp_path / name).NAME == qti12.NAME
        reading = formats.read(tmp_path / name)
        assert [each.question.body for each in reading.bank.questions] == expected
        assert [each.values["count"] for each in reading.problems if each.code == "pages-left-out"] == [1]
        assert reading.bank.title in ("Elements", "Pool of means", "Jumbled")


def test_our_own_cartridge_comes_back(compiled_sample, tmp_path):
    path = tmp_path / "out.imscc"
    cc11.write_course(compiled_sample, path)
    assert formats.recognise(path).NAME == qti12.NAME
    back = {each.question.id: each.question for each in qti12.read(path).bank.questions}
    assert len(back) >= 5
    there = {each.id.partition("/")[2]: each for each in compiled_sample.questions}
    for id, question in back.items():
        assert question.type == there[id].type
        body = kind_of(question.type).body
        assert isinstance(question.body, body)
        if question.type in ("single-choice", "multiple-choice"):
            right = {each["id"] for each in there[id].structure["body"]["choices"] if each.get("correct")}
            assert {each.id for each in question.body.choices if each.worth > 0} == right


@pytest.fixture
def cartridge(tmp_path):
    """Write the sample module as a cartridge, changed in one place: its losses and its file."""

    def write(old, new):
        shutil.copytree(SAMPLES.parent / "module", tmp_path / "module")
        quiz = tmp_path / "module" / "quizzes" / "basics.yaml"
        text = quiz.read_text(encoding="utf-8")
        assert old in text
        quiz.write_text(text.replace(old, new, 1), encoding="utf-8")
        compiled = check_path(tmp_path / "module").compiled
        assert compiled is not None
        return cc11.write_course(compiled, tmp_path / "out.imscc").problems, tmp_path / "out.imscc"

    return write


def test_our_own_cartridge_comes_back_with_its_pictures(cartridge):
    _, path = cartridge("Which element does this describe?", "Which? ![Boxes](images/boxes.png)")
    reading = qti12.read(path)
    assert [each.name for each in reading.bank.pictures] == ["images/boxes.png"]
    assert "![Boxes](images/boxes.png)" in next(
        each.question.text for each in reading.bank.questions if each.question.id == "s-single"
    )
    assert "missing-file" not in codes(reading)
    assert [each.values["count"] for each in reading.problems if each.code == "pages-left-out"] == [5]


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("$IMS-CC-FILEBASE$/Uploaded%20Media/a.png?canvas_download=1", "web_resources/Uploaded Media/a.png"),
        ("%24IMS-CC-FILEBASE%24/a.png", "web_resources/a.png"),
        ("$IMS-CC-FILEBASE$../files/a.png", "files/a.png"),
        ("$IMS-CC-FILEBASE$/files/a.png", "files/a.png"),
    ],
)
def test_pictures_below_the_file_base_of_a_cartridge_come_along(tmp_path, address, place):
    asked = (
        f"<material><mattext texttype='text/html'>&lt;p&gt;Who?&lt;img src='{address}' alt='a'&gt;</mattext></material>"
    )
    item = f"<item ident='i'><presentation>{asked}{lid('r', 'ab')}</presentation><resprocessing>"
    item += f"{pays(equal('r', 0))}</resprocessing></item>"
    quiz = f"<questestinterop><assessment>{item}</assessment></questestinterop>"
    with zipfile.ZipFile(tmp_path / "a.imscc", "w") as opened:
        opened.writestr("imsmanifest.xml", MANIFEST)
        opened.writestr("q/q.xml", quiz)
        opened.write(SAMPLES.parent / "module" / "images" / "boxes.png", place)
    reading = qti12.read(tmp_path / "a.imscc")
    assert not reading.problems
    assert len(reading.bank.pictures) == 1


def test_a_cartridge_names_a_question_whose_wrong_answers_cost_something(cartridge):
    key = "text: Act, feedback: Keeping"
    problems, _ = cartridge(key, "fraction: -0.25, " + key)
    assert [each.values["id"] for each in problems if "takes nothing off" in each.template] == ["s-single"]


def test_what_is_drawn_from_keeps_what_each_pays_there():
    points = {each.question.title: each.points for each in qti12.read(SAMPLES / "new_quizzes.xml").bank.questions}
    assert points["Which is an act?"] == points["Which is a means?"] == 3.0


def test_what_is_left_out_has_its_reason():
    by_title = {str(each.values.get("title")): each for each in qti12.read(SAMPLES / "canvas.xml").problems}
    assert "asks nothing" in by_title["Read this"].sentence
    assert "does not say what is right" in by_title["No key"].sentence


@pytest.fixture
def of_item(tmp_path):
    """Read a file of one item: what it shows, what pays by which answer, its fields, and what stands after these."""

    def read(shown, conditions, more="", **fields):
        rows = "".join(
            f"<qtimetadatafield><fieldlabel>{name}</fieldlabel><fieldentry>{value}</fieldentry></qtimetadatafield>"
            for name, value in fields.items()
        )
        path = tmp_path / "one.xml"
        path.write_text(
            '<questestinterop><assessment title="A"><section ident="root_section"><item ident="i" title="One">'
            f"<itemmetadata><qtimetadata>{rows}</qtimetadata></itemmetadata><presentation>{shown}</presentation>"
            '<resprocessing><outcomes><decvar maxvalue="100" varname="SCORE"/></outcomes>'
            f"{conditions}</resprocessing>{more}</item></section></assessment></questestinterop>",
            encoding="utf-8",
        )
        return qti12.read(path)

    return read


def pays(condition, points=100):
    return (
        f'<respcondition><conditionvar>{condition}</conditionvar><setvar action="Add">{points}</setvar></respcondition>'
    )


def material(words):
    return f"<material><mattext>{words}</mattext></material>"


def labels(*words):
    rows = "".join(
        f'<response_label ident="{number}">{material(each)}</response_label>' for number, each in enumerate(words)
    )
    return f"<render_choice>{rows}</render_choice>"


def test_every_spelling_of_a_blank_of_canvas_is_right_though_one_alone_is_said_to_pay(of_item):
    reading = of_item(
        material("It is [c1].")
        + f'<response_lid ident="response_c1">{material("c1")}{labels("gray", "grey", "silver")}</response_lid>',
        pays('<varequal respident="response_c1">0</varequal>'),
        question_type="fill_in_multiple_blanks_question",
    )
    (gap,) = reading.bank.questions[0].question.body.gaps
    assert [each.text for each in gap.answers] == ["gray", "grey", "silver"]


def test_numbers_that_are_drawn_anew_are_left_out_and_never_an_essay(of_item):
    typed = (
        '<response_str ident="r1"><render_fib fibtype="Decimal"><response_label ident="a"/></render_fib></response_str>'
    )
    reading = of_item(material("5 + [x]") + typed, pays("<other/>"), question_type="calculated_question")
    assert not reading.bank.questions
    assert "calculated_question" in reading.problems[0].sentence


def flow(words, kind="FORMATTED_TEXT_BLOCK"):
    return f'<flow class="{kind}">{material(words)}</flow>'


def test_pairs_of_blackboard_are_known_by_what_is_told_of_them(of_item):
    lefts = "".join(
        f'<flow class="Block">{flow(left)}<response_lid ident="{left}"><render_choice>'
        f'<response_label ident="{left}1"/><response_label ident="{left}2"/></render_choice></response_lid></flow>'
        for left in ("KZ", "KG")
    )
    rights = "".join(f'<flow class="Block">{flow(each)}</flow>' for each in ("Bishkek", "Astana"))
    told = "".join(
        f'<respcondition><conditionvar><varequal respident="{left}">{label}</varequal></conditionvar>'
        '<displayfeedback linkrefid="correct"/></respcondition>'
        for left, label in (("KZ", "KZ2"), ("KG", "KG1"))
    )
    shown = f'<flow class="RESPONSE_BLOCK">{lefts}</flow><flow class="RIGHT_MATCH_BLOCK">{rights}</flow>'
    reading = of_item(flow("Match") + shown, told, bbmd_questiontype="Matching")
    pairs = reading.bank.questions[0].question.body.pairs
    assert [(each.left, each.right) for each in pairs] == [("KZ", "Astana"), ("KG", "Bishkek")]


def test_gaps_of_blackboard_stand_where_the_text_names_them(of_item):
    typed = "".join(f'<response_str ident="{each}"><render_fib/></response_str>' for each in "xy")
    right = '<and><varequal respident="x">cat</varequal><varequal respident="y">mat</varequal></and>'
    question = of_item(flow("The [x] sat on [y].") + typed, pays(right)).bank.questions[0].question
    assert question.text == "The {g1} sat on {g2}."


def test_a_choice_that_pays_in_part_and_its_feedback_come_from_blackboard(of_item):
    asked = f'<response_lid ident="response" rcardinality="Single">{labels("Astana", "Almaty", "Osh")}</response_lid>'
    partly = (
        '<respcondition><conditionvar><varequal respident="1"/></conditionvar><setvar action="Set">25</setvar>'
        '<displayfeedback linkrefid="1"/></respcondition>'
    )
    whole = pays('<varequal respident="response">0</varequal>', "SCORE.max")
    said = f'<itemfeedback ident="1">{material("It was once.")}</itemfeedback>'
    choices = of_item(flow("Which?") + asked, whole + partly, said).bank.questions[0].question.body.choices
    assert [(each.worth, each.feedback) for each in choices] == [(1.0, ""), (0.25, "It was once."), (0.0, "")]


def test_words_of_blackboard_are_right_where_no_condition_pays(of_item):
    typed = '<response_str ident="response" rcardinality="Single"><render_fib rows="0" columns="0"/></response_str>'
    rules = "".join(
        f'<respcondition title="{title}">'
        f'<conditionvar><{how} case="No" respident="response">{words}</{how}></conditionvar>'
        '<displayfeedback linkrefid="correct"/></respcondition>'
        for title, how, words in (("1", "varequal", "frog"), ("2", "varsubset", "salamander"))
    )
    other = '<respcondition title="incorrect"><conditionvar><other/></conditionvar><setvar action="Set">0</setvar>'
    rules += f'{other}<displayfeedback linkrefid="incorrect"/></respcondition>'
    asked = flow("Name an amphibian: ____") + typed
    question = of_item(asked, rules, bbmd_questiontype="Fill in the Blank").bank.questions[0].question
    assert question.type == "short-text"
    assert [(each.text, each.fraction) for each in question.body.answers] == [("frog", 1.0), ("*salamander*", 1.0)]


def test_either_or_is_answered_in_words(of_item):
    asked = labels("agree_disagree.true", "agree_disagree.false")
    reading = of_item(
        flow("Do you?") + f'<response_lid ident="r">{asked}</response_lid>',
        pays('<varequal respident="r">0</varequal>'),
    )
    assert [each.text for each in reading.bank.questions[0].question.body.choices] == ["Agree", "Disagree"]


def lid(ident, words, cardinality="Single", beside=""):
    return (
        f'<response_lid ident="{ident}" rcardinality="{cardinality}">{beside and material(beside)}{labels(*words)}'
        "</response_lid>"
    )


def equal(ident, value, more=""):
    return f'<varequal respident="{ident}"{more}>{value}</varequal>'


def codes(reading):
    return [each.code for each in reading.problems]


def test_only_items_that_say_the_same_are_one(tmp_path):
    def item(words, key):
        return (
            f'<item ident="i1"><presentation>{material(words)}{lid("r", ("yes", "no"))}</presentation><resprocessing>'
            f"{pays(equal('r', key))}</resprocessing></item>"
        )

    items = item("First?", 0) + item("Second?", 0) + item("First?", 0) + item("First?", 1)
    path = tmp_path / "a.xml"
    path.write_text(f'<questestinterop><assessment title="A">{items}</assessment></questestinterop>', encoding="utf-8")
    questions = [each.question for each in qti12.read(path).bank.questions]
    assert [each.text for each in questions] == ["First?", "Second?", "First?"]
    assert [[each.correct for each in one.body.choices] for one in questions][::2] == [[True, False], [False, True]]


def test_an_order_is_that_of_the_index(of_item):
    tests = "".join(equal("r", ident, f' index="{place}"') for ident, place in ((0, 3), (1, 2), (2, 1)))
    shown = material("Order?") + lid("r", ("a", "b", "c"), "Ordered")
    (each,) = of_item(shown, pays(tests)).bank.questions
    assert [item.text for item in each.question.body.items] == ["c", "b", "a"]


def test_choices_of_several_keep_what_each_pays(of_item):
    shown = material("Which?") + lid("r", ("a", "b", "c"), "Multiple")
    rules = pays(equal("r", 0), 75) + pays(equal("r", 1), 25) + pays(equal("r", 2), -100)
    reading = of_item(shown, rules)
    assert [each.worth for each in reading.bank.questions[0].question.body.choices] == [0.75, 0.25, -1.0]
    assert not reading.problems


def test_choices_that_pay_unevenly_and_take_nothing_off_say_that_they_changed(of_item):
    shown = material("Which?") + lid("r", ("a", "b", "c"), "Multiple")
    reading = of_item(shown, pays(equal("r", 0), 75) + pays(equal("r", 1), 25))
    assert [each.worth for each in reading.bank.questions[0].question.body.choices] == [0.75, 0.25, -1.0]
    assert codes(reading) == ["changed-weights"]


def test_gaps_keep_what_each_pays_and_what_a_spelling_is_worth(of_item):
    shown = material("[x] and [y]") + lid("response_x", ("cat", "kat")) + lid("response_y", ("mat", "mad"))
    rules = pays(equal("response_x", 0), 75) + pays(equal("response_x", 1), 37.5) + pays(equal("response_y", 0), 25)
    first, second = of_item(shown, rules).bank.questions[0].question.body.gaps
    assert (first.weight, second.weight) == (3.0, 1.0)
    assert [each.worth for each in (*first.choices, *second.choices)] == [1.0, 0.5, 1.0, 0.0]
    typed = "".join(f'<response_str ident="{each}"><render_fib/></response_str>' for each in "xy")
    rules = pays(equal("x", "cat"), 75) + pays(equal("x", "kat"), 37.5) + pays(equal("y", "mat"), 25)
    first, second = of_item(material("[x] and [y]") + typed, rules).bank.questions[0].question.body.gaps
    assert (first.weight, second.weight) == (3.0, 1.0)
    assert [(each.text, each.fraction) for each in first.answers] == [("cat", 1.0), ("kat", 0.5)]


@pytest.mark.parametrize(("points", "found"), [((80, 20), ["parts-count-alike"]), ((50, 50), [])])
def test_pairs_that_paid_unevenly_are_named(of_item, points, found):
    sides = ("act", "means")
    shown = material("Match") + lid("a", sides, beside="transfer") + lid("b", sides, beside="fraud")
    reading = of_item(shown, pays(equal("a", 0), points[0]) + pays(equal("b", 1), points[1]))
    assert reading.bank.questions[0].question.type == "matching"
    assert codes(reading) == found


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ('<vargt respident="r">10</vargt><varlte respident="r">20</varlte>', ["ends-count"]),
        ('<vargte respident="r">10</vargte><varlte respident="r">20</varlte>', []),
        ('<varequal respident="r" case="Yes">Palermo</varequal>', ["case-ignored"]),
        ('<varequal respident="r" case="No">Palermo</varequal>', []),
    ],
)
def test_what_a_typed_answer_cannot_keep_is_named(of_item, condition, found):
    typed = '<response_str ident="r"><render_fib/></response_str>'
    assert codes(of_item(material("Which?") + typed, pays(condition))) == found


@pytest.mark.parametrize(
    ("written", "answers"),
    [
        ("^labou?r$", ("labour", "labor")),
        ("law", ("*law*",)),
        ("^[Aa]ct.*$", ("act*",)),
        ("(act|means)s?", ("*acts*", "*act*", "*meanss*", "*means*")),
        ("^(a|b)\\s+5\\*$", ("a 5\\*", "b 5\\*")),
        ("^a|b$", ()),
        ("^2[0-9]{3}$", ()),
        ("(?i)act", ()),
        ("a+", ()),
        ("[abcdef][abcdef]", ()),
        (".*", ()),
    ],
)
def test_an_expression_becomes_the_answers_it_takes_or_none(written, answers):
    assert patterns_of(EXPRESSION, written) == answers


def test_a_question_whose_only_answer_is_an_expression_none_here_can_say_is_left_out(of_item):
    reading = of_item(
        material("It is [a].")
        + f'<response_lid ident="response_a">{material("a")}'
        + labels("^2[0-9]{3}$").replace("<response_label", '<response_label scoring_algorithm="TextRegex"')
        + "</response_lid>",
        pays(equal("response_a", 0)),
        question_type="fill_in_multiple_blanks_question",
    )
    assert not reading.bank.questions
    assert codes(reading) == ["expression-left-out", "no-key"]


@pytest.mark.hypothesis
def test_whatever_stands_in_a_file_it_is_read_or_named(tmp_path):
    path = tmp_path / "some.xml"

    @settings(max_examples=how_many(60), deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.sampled_from([each.read_bytes() for each in FILES]).flatmap(mutated))
    def check(data):
        path.write_bytes(data)
        qti12.recognise(path)
        reading = qti12.read(path)
        for each in reading.bank.questions:
            assert isinstance(each.question.body, kind_of(each.question.type).body)
        assert all(each.sentence and each.advice for each in reading.problems)

    check()


def _told_over(reading):
    codes = ("before-left-out", "limits-left-out")
    return [
        (each.code, each.values["title"], *(value for name, value in each.values.items() if name != "title"))
        for each in reading.problems
        if each.code in codes
    ]


def test_what_stands_over_a_test_of_blackboard_is_told(tmp_path):
    told = "<material><mat_extension><mat_formattedtext>{}</mat_formattedtext></mat_extension></material>"
    rubric = f"<rubric view='All'>{told.format('&lt;p&gt;No &lt;b&gt;books&lt;/b&gt;.&lt;/p&gt;')}</rubric>"
    words = f"<presentation_material>{told.format('On law.')}</presentation_material><duration>PT20M</duration>"
    text = next(each for each in FILES if each.name == "blackboard.dat").read_text(encoding="utf-8")
    assert _told_over(qti12.read(SAMPLES / "blackboard.dat")) == []
    start = text.index(">", text.index("<assessment ")) + 1
    (tmp_path / "a.dat").write_text(text[:start] + rubric + words + text[start:], encoding="utf-8")
    found = _told_over(qti12.read(tmp_path / "a.dat"))
    title = qti12.read(SAMPLES / "blackboard.dat").bank.title
    assert found == [
        ("before-left-out", title, "No books ."),
        ("before-left-out", title, "On law."),
        ("limits-left-out", title, "20"),
    ]


@pytest.mark.parametrize(("beside", "told"), [("false", True), ("true", False), ("", False)])
def test_choices_that_keep_their_order_in_canvas_are_told_once(tmp_path, beside, told):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as opened:
        opened.writestr("imsmanifest.xml", MANIFEST)
        opened.writestr("q/q.xml", (SAMPLES / "canvas.xml").read_bytes())
        opened.writestr("q/assessment_meta.xml", f"<quiz xmlns='x'><shuffle_answers>{beside}</shuffle_answers></quiz>")
    reading = qti12.read(tmp_path / "a.zip")
    kinds = [each.question.type for each in reading.bank.questions]
    found = [each.values["count"] for each in reading.problems if each.code == "choices-shuffled"]
    assert found == ([sum(each in ("single-choice", "multiple-choice") for each in kinds)] if told else [])


@pytest.mark.parametrize("top", ["", "course/"])
def test_a_course_of_canvas_gives_each_question_once_with_its_points(tmp_path, top):
    """Its quiz stands there twice, for other programs without points, and what it takes from a bank once more there."""

    def item(ident, *fields):
        rows = "".join(
            f"<qtimetadatafield><fieldlabel>{label}</fieldlabel><fieldentry>{entry}</fieldentry></qtimetadatafield>"
            for label, entry in fields
        )
        return (
            f'<item ident="{ident}"><itemmetadata><qtimetadata>{rows}</qtimetadata></itemmetadata><presentation>'
            f"{material('Which?')}{lid('r', 'ab')}</presentation>"
            f"<resprocessing>{pays(equal('r', 0))}</resprocessing></item>"
        )

    points = ("points_possible", "3.0")
    files = {
        "gz/assessment_qti.xml": item("bank1", ("cc_profile", "cc.multiple_choice.v0p1")),
        "non_cc_assessments/gz.xml.qti": item("quiz1", points, ("assessment_question_identifierref", "bank1")),
        "non_cc_assessments/gb.xml.qti": item("bank1", points),
        "alone/assessment_qti.xml": item("bank2", ("cc_profile", "cc.multiple_choice.v0p1")),
    }
    with zipfile.ZipFile(tmp_path / "a.imscc", "w") as opened:
        opened.writestr(f"{top}gz/assessment_meta.xml", "<quiz><shuffle_answers>false</shuffle_answers></quiz>")
        for name, items in files.items():
            opened.writestr(f"{top}{name}", f"<questestinterop><assessment>{items}</assessment></questestinterop>")
    reading = qti12.read(tmp_path / "a.imscc")
    assert [each.points for each in reading.bank.questions] == [3, 1]
    assert [(each.code, each.values["count"]) for each in reading.problems] == [("choices-shuffled", 1)]


@pytest.mark.parametrize(
    ("mixed", "label", "count"), [("No", "", 1), ("Yes", "", 0), ("Yes", " rshuffle='No'", 1), ("", "", 0)]
)
def test_an_item_says_itself_whether_its_choices_keep_their_order(tmp_path, mixed, label, count):
    labels = f"<response_label ident='a'{label}><material><mattext>Yes, all</mattext></material></response_label>"
    labels += "<response_label ident='b'><material><mattext>None</mattext></material></response_label>"
    choice = f"<render_choice{f' shuffle={chr(34)}{mixed}{chr(34)}' if mixed else ''}>{labels}</render_choice>"
    (tmp_path / "q.xml").write_text(
        f"<questestinterop><item title='T'><presentation><material><mattext>Which?</mattext></material>"
        f"<response_lid ident='r'>{choice}</response_lid></presentation><resprocessing><respcondition><conditionvar>"
        f"<varequal respident='r'>a</varequal></conditionvar><setvar action='Set'>100</setvar></respcondition>"
        f"</resprocessing></item></questestinterop>"
    )
    reading = qti12.read(tmp_path / "q.xml")
    assert len(reading.bank.questions) == 1
    assert sum(each.code == "choices-shuffled" for each in reading.problems) == count


@pytest.mark.parametrize(("limits", "told"), [("20", ["20", "2"]), ("", [])])
def test_what_canvas_writes_beside_a_quiz_is_told(tmp_path, limits, told):
    description = "&lt;p&gt;Read first.&lt;/p&gt;" if told else ""
    meta = (
        f"<quiz xmlns='x'><title>Elements</title><description>{description}</description>"
        f"<time_limit>{limits}</time_limit><allowed_attempts>{2 if told else -1}</allowed_attempts></quiz>"
    )
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as opened:
        opened.writestr("imsmanifest.xml", MANIFEST)
        opened.writestr("q/q.xml", (SAMPLES / "canvas.xml").read_bytes())
        opened.writestr("q/assessment_meta.xml", meta)
    found = _told_over(qti12.read(tmp_path / "a.zip"))
    words = [("before-left-out", "Elements", "Read first.")] if told else []
    assert found == [*words, *(("limits-left-out", "Elements", each) for each in told)]


@pytest.mark.parametrize(
    ("meta", "told"),
    [
        ("<access_code>open</access_code>", ["CLOSED"]),
        ("<lock_at>2026-12-24T10:00:00</lock_at><due_at></due_at>", ["CLOSED"]),
        ("<cant_go_back>true</cant_go_back><hide_results/>", ["TAKEN_OTHERWISE"]),
        ("<show_correct_answers>false</show_correct_answers>", ["TAKEN_OTHERWISE"]),
        ("<scoring_policy>keep_latest</scoring_policy><time_limit>5</time_limit>", ["MINUTES", "TAKEN_OTHERWISE"]),
        ("<show_correct_answers>true</show_correct_answers><scoring_policy>keep_highest</scoring_policy>", []),
    ],
)
def test_how_a_quiz_of_canvas_is_taken_is_told_in_words(tmp_path, meta, told):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as opened:
        opened.writestr("imsmanifest.xml", MANIFEST)
        opened.writestr("q/q.xml", (SAMPLES / "canvas.xml").read_bytes())
        opened.writestr("q/assessment_meta.xml", f"<quiz xmlns='x'><title>Elements</title>{meta}</quiz>")
    found = [each for each in qti12.read(tmp_path / "a.zip").problems if each.code == "limits-left-out"]
    assert [each.template for each in found] == [getattr(incoming, name).template for name in told]


def test_how_often_a_test_may_be_taken_and_that_a_file_is_asked_for_is_told(tmp_path):
    text = (
        (SAMPLES / "blackboard.dat").read_text(encoding="utf-8").replace("<assessment ", "<assessment maxattempts='3' ")
    )
    (tmp_path / "a.dat").write_text(text, encoding="utf-8")
    found = qti12.read(tmp_path / "a.dat").problems
    assert [each.values["count"] for each in found if each.code == "limits-left-out"] == ["3"]
    field = '<response_str ident="response1" rcardinality="Single"><render_fib/></response_str>'
    for answered in ("", field):  # Canvas writes none
        text = (
            '<questestinterop><assessment ident="a" title="U"><section ident="s"><item ident="u" title="Upload">'
            "<itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>"
            "file_upload_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material>"
            f"<mattext>Bring it.</mattext></material>{answered}</presentation></item></section></assessment>"
            "</questestinterop>"
        )
        (tmp_path / "a.xml").write_text(text, encoding="utf-8")
        reading = qti12.read(tmp_path / "a.xml")
        assert [(each.question.type, each.question.text) for each in reading.bank.questions] == [("essay", "Bring it.")]
        assert [each.code for each in reading.problems] == ["file-asked"]
