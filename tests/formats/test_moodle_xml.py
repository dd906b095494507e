"""Moodle XML: every construct has a sample in tests/samples/moodle_xml/ and, beside it, what must come of it."""

import base64
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.formats.samples import plain_reading
from tests.how_many import how_many
from tests.pictures import PNG

from htcourse import formats
from htcourse.core.errors import Cancelled
from htcourse.core.question_types import kind_of
from htcourse.formats import moodle_xml

SAMPLES = Path(__file__).parents[1] / "samples" / "moodle_xml"
PATHS = sorted(SAMPLES.glob("*.xml"))
QUESTION = (
    '<question type="truefalse"><name><text>{name}</text></name><questiontext><text>So?</text></questiontext>'
    '<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>\n'
)


@pytest.fixture
def read(tmp_path):
    def of(text):
        path = tmp_path / "some.xml"
        path.write_text(f"<quiz>{text}</quiz>", encoding="utf-8")
        return moodle_xml.read(path)

    return of


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_sample_gives_what_stands_beside_it(path):
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    reading = moodle_xml.read(path)
    pictures = [[each.name, len(each.content)] for each in reading.bank.pictures]
    assert plain_reading(reading) | ({"pictures": pictures} if pictures else {}) == expected


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_sample_is_recognised_whatever_its_name(path, tmp_path):
    other = tmp_path / "questions.txt"
    other.write_bytes(path.read_bytes())
    is_refused = path.stem == "16-document-type"
    assert moodle_xml.recognise(other) is not is_refused


@pytest.mark.parametrize(
    "text",
    [
        "<manifest/>",
        '<quiz xmlns="urn:other"/>',
        "<questestinterop/>",
        "quiz",
        '{"quiz": 1}',
        "",
        "<!DOCTYPE quiz><quiz/>",
    ],
)
def test_other_files_are_not_taken_for_it(text, tmp_path):
    path = tmp_path / "a.xml"
    path.write_text(text, encoding="utf-8")
    assert not moodle_xml.recognise(path)
    assert not moodle_xml.recognise(tmp_path)
    assert not moodle_xml.recognise(tmp_path / "missing.xml")


def test_it_is_found_among_the_formats(tmp_path):
    path = tmp_path / "bank.xml"
    path.write_text(f"<quiz>{QUESTION.format(name='One')}</quiz>", encoding="utf-8")
    assert formats.recognise(path).NAME == "moodle-xml"
    assert [each.question.title for each in formats.read(path).bank.questions] == ["One"]


def test_every_type_the_program_lacks_is_named_with_how_many(read):
    text = "".join(f'<question type="ddmarker"><name><text>Q{number}</text></name></question>' for number in range(7))
    (problem,) = read(text).problems
    assert problem.sentence == ("Questions of the type “ddmarker” are left out (7): “Q0”, “Q1”, “Q2”, “Q3”, “Q4”, ….")


@pytest.mark.parametrize(
    "text",
    [
        '<question type="multichoice"><single>false</single>'
        + '<answer fraction="1"><text>a</text></answer>' * 100_000,
        '<question type="cloze"><questiontext><text>{1:MC:=a' + "~b" * 100_000 + "}</text></questiontext>",
        '<question type="cloze"><questiontext><text>' + "{1:SA:=a} " * 100_000 + "</text></questiontext>",
    ],
    ids=["answers", "alternatives", "gaps"],
)
def test_more_answers_than_anybody_reads_are_left_out(text, read):
    reading = read(text + "</question>" + QUESTION.format(name="Behind"))
    assert [each.code for each in reading.problems] == ["too-many-answers"]
    assert len(reading.bank.questions) == 1


@pytest.mark.parametrize("size", [9_000_000, 15_000_000], ids=["read", "too long a text"])
def test_a_picture_that_is_too_large_costs_itself_alone_and_is_named_with_its_size(size, read):
    content = base64.b64encode(PNG + bytes(size - len(PNG))).decode()
    text = '<question type="essay"><name><text>{name}</text></name><questiontext format="html"><text>' \
        '<![CDATA[<p>Look: <img src="{source}"></p>]]></text>{file}</questiontext></question>'  # fmt: skip
    file = f'<file name="map.png" path="/" encoding="base64">{content}</file>'
    small = f'<file name="map.png" path="/" encoding="base64">{base64.b64encode(PNG).decode()}</file>'
    of_file = text.format(name="Of a file", source="@@PLUGINFILE@@/map.png", file=file)
    inline = text.format(name="Inline", source=f"data:image/png;base64,{content}", file="")
    behind = text.format(name="Behind", source="@@PLUGINFILE@@/map.png", file=small)
    reading = read(of_file + inline + behind)
    assert [each.question.title for each in reading.bank.questions] == ["Of a file", "Inline", "Behind"]
    assert [each.content for each in reading.bank.pictures] == [PNG]
    assert [each.sentence for each in reading.problems if each.code == "picture-too-large"] == [
        f"The picture “map.png” of “Of a file” has {size / 1e6:.1f} MB and is left out.",
        f"The picture “data:…” of “Inline” has {size / 1e6:.1f} MB and is left out.",
    ]


def test_progress_is_told_and_a_wish_to_stop_is_heeded(tmp_path):
    path = tmp_path / "some.xml"
    path.write_text(f"<quiz>{QUESTION.format(name='One') * 250}</quiz>", encoding="utf-8")
    steps = []
    moodle_xml.read(path, lambda done, total: steps.append((done, total)))
    assert steps == [(0, 250), (100, 250), (200, 250), (250, 250)]

    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        moodle_xml.read(path, stop)


def test_a_missing_file_is_a_problem(tmp_path):
    reading = moodle_xml.read(tmp_path / "missing.xml")
    assert [each.code for each in reading.problems] == ["damaged-xml"]
    assert "cannot be read" in reading.problems[0].sentence


PIECES = [
    *(
        b"<text>",
        b"</text>",
        b"<answer fraction='50'>",
        b"</answer>",
        b"<question type='cloze'>",
        b"</question>",
        b"&lt;",
    ),
    *(b"<![CDATA[", b"]]>", b"{1:SA:=a#b~%50%c}", b"{1:MC:", b"}", b"~", b"#", b"\\", b"<b>", b"<file name='a.png'>"),
    *(
        b"@@PLUGINFILE@@/a.png",
        b"format='markdown'",
        b"fraction='1e9'",
        b"\x00",
        b"\xff\xfe",
        b"\xe9",
        b"&nbsp;",
        b"<!--",
    ),
]


@st.composite
def mutated(draw):
    """Return a sample with a few pieces put in, cut out or doubled."""
    data = bytearray(draw(st.sampled_from([path.read_bytes() for path in PATHS])))
    for _ in range(draw(st.integers(1, 5))):
        place, length = draw(st.integers(0, len(data))), draw(st.integers(0, 40))
        piece = draw(st.sampled_from(PIECES) | st.binary(max_size=4) | st.just(bytes(data[place : place + length])))
        data[place : place + draw(st.sampled_from((0, 0, length)))] = piece
    return bytes(data)


@settings(max_examples=how_many(300), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    mutated() | st.binary(max_size=200) | st.lists(st.sampled_from(PIECES)).map(lambda each: b"<quiz>" + b"".join(each))
)
def test_whatever_stands_in_a_file_it_is_read_or_named(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "fuzz.xml"
    path.write_bytes(data)
    moodle_xml.recognise(path)
    reading = moodle_xml.read(path)
    for each in reading.bank.questions:
        assert isinstance(each.question.body, kind_of(each.question.type).body)
        assert each.question.id
    for problem in reading.problems:
        assert problem.sentence
        assert problem.advice


GAPS = st.lists(
    st.sampled_from(
        ["{1:SA:", "{1:MC:", "{:NM:", "=", "~", "#", "%50%", "\\", "}", "{", "a", "&#35;", "&amp;", "<b>", "3:1"]
    ),
    max_size=20,
).map("".join)


@settings(max_examples=how_many(300), deadline=None)
@given(GAPS)
def test_any_cloze_text_at_all_is_read_or_named(tmp_path_factory, text):
    path = tmp_path_factory.getbasetemp() / "gaps.xml"
    path.write_text(
        f'<quiz><question type="cloze"><questiontext><text><![CDATA[{text}]]></text></questiontext></question></quiz>',
        encoding="utf-8",
    )
    reading = moodle_xml.read(path)
    assert reading.bank.questions or reading.problems
    for each in reading.bank.questions:
        marks = [gap.id for gap in each.question.body.gaps]
        assert [f"{{{mark}}}" in each.question.text for mark in marks] == [True] * len(marks)


@pytest.mark.parametrize(
    "text",
    [
        "{1:SA:" * 50_000,
        "{1:SA:" + "\\}" * 100_000,
        "{1:SA:=a" + "#" * 100_000 + "}",
        "{" * 200_000,
        "&amp;#" * 100_000,
        "<b>" * 100_000,
    ],
)
def test_a_hostile_text_is_read_without_standing_still(read, text):
    gap = f'<question type="cloze"><questiontext><text><![CDATA[{text}]]></text></questiontext></question>'
    assert len(read(gap + QUESTION.format(name="Behind")).bank.questions) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "One {1:SA:=a}, two {1:SA:=b",
        "Two {1:SA:=b, one {1:SA:=a}",
        "One {1:SA:=a}, two {1:SHORTANSER:=b}",
        "One {1:SA:=a}, two {1:SA:}",
        "One {1:SA:=a}, two {1:SA =b~c}",
        "One {1:SA:=a}, two { 1 : shortanswer : =b}",
        "One {1:SA:=a}, two {SHORTANSWER:=b}",
        "One {1:SA:=a}, two {=b~c}",
    ],
)
def test_a_broken_gap_beside_a_good_one_leaves_the_question_out_by_name(read, text):
    name = "<name><text>Half</text></name>"
    reading = read(f'<question type="cloze">{name}<questiontext><text>{text}</text></questiontext></question>')
    assert reading.bank.questions == ()
    assert [each.code for each in reading.problems] == ["broken-gap"]
    assert "“Half”" in reading.problems[0].sentence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("&lt;p&gt;The &lt;b&gt;city&lt;/b&gt; is {1:MR:=Oslo~Rome}.&lt;/p&gt;", "The city is …."),
        ("The year is {1:NM:=Oslo:0.1}.", "The year is …."),
        ("One is {1:SA:=Rome}, two {1:SHORTANSER:=Oslo} of three", "One is …, two …"),
        ("One is {1:SA:=Rome}, two {1:SA:=Oslo", "One is …, two …"),
    ],
)
def test_a_cloze_without_a_name_is_told_by_its_words_and_not_by_its_keys(read, text, name):
    reading = read(f'<question type="cloze"><questiontext><text>{text}</text></questiontext></question>')
    told = [each.values["title"] for each in reading.problems]
    assert told
    assert set(told) == {name}


def test_what_only_resembles_a_gap_stays_in_the_text(read):
    text = "At {12:30:00} or {a:b} or {x=1} {1:SA:=a}"
    reading = read(f'<question type="cloze"><questiontext><text>{text}</text></questiontext></question>')
    assert "At {12:30:00} or {a:b} or {x=1}" in reading.bank.questions[0].question.text


def test_a_long_comment_before_the_outermost_element_hides_no_moodle_xml(tmp_path):
    path = tmp_path / "a.xml"
    path.write_text(f'<?xml version="1.0"?><!-- {"word " * 40_000} --><quiz></quiz>', encoding="utf-8")
    assert formats.recognise(path).NAME == moodle_xml.NAME
