"""A key that is not one number comes in by no format: two dots, a date, a range with three dots, two readings."""

import pytest

from htcourse.core.errors import Severity
from htcourse.formats import gift, moodle_xml, qti, spreadsheet
from htcourse.ui.workshop.forms.field import as_number

BAD = ["1.2.3", "1.234.567", "01.02.2026", "2026-02-01", "3...3.142", "3...3", "1,110", "5 5"]
GOOD = [("3.142", 3.142), ("1110", 1110), ("2,5", 2.5), ("1 110", 1110)]


def _gift(text):
    return gift, "some.gift", f"How many? {{#{text}}}\n"


def _moodle(text):
    question = (
        "<question type='numerical'><name><text>N</text></name><questiontext><text>How many?</text></questiontext>"
        f"<answer fraction='100'><text>{text}</text><tolerance>0</tolerance></answer></question>"
    )
    return moodle_xml, "some.xml", f"<quiz>{question}</quiz>"


def _moodle_gap(text):
    gap = f"How many? {{1:NUMERICAL:={text}:0}}"
    name = "<name><text>N</text></name>"
    return (
        moodle_xml,
        "some.xml",
        f"<quiz><question type='cloze'>{name}<questiontext><text>{gap}</text></questiontext></question></quiz>",
    )


def _qti(text):
    return (
        qti,
        "some.xml",
        "<assessmentItem xmlns='http://www.imsglobal.org/xsd/imsqti_v2p1' identifier='i' title='N'>"
        "<responseDeclaration identifier='R' cardinality='single' baseType='float'>"
        f"<correctResponse><value>{text}</value></correctResponse></responseDeclaration>"
        "<itemBody><p>How many?</p><p><textEntryInteraction responseIdentifier='R'/></p></itemBody>"
        "<responseProcessing template='http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct'/>"
        "</assessmentItem>",
    )


def _table(text):
    return spreadsheet, "some.csv", f'type,question,answer1,correct\nnumeric,How many?,"{text}",1\n'


WAYS = [_gift, _moodle, _moodle_gap, _qti, _table]


def _read(way, text, folder):
    format_, name, content = way(text)
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return format_.read(path)


@pytest.mark.parametrize("text", BAD)
@pytest.mark.parametrize("way", WAYS)
def test_a_key_that_is_not_one_number_is_left_out_with_a_sentence(way, text, tmp_path):
    reading = _read(way, text, tmp_path)
    assert reading.bank is None or not reading.bank.questions
    assert [each for each in reading.problems if each.severity is Severity.ERROR]


@pytest.mark.parametrize(("text", "number"), GOOD)
@pytest.mark.parametrize("way", [each for each in WAYS if each is not _moodle_gap])
def test_a_key_that_is_one_number_comes_in(way, text, number, tmp_path):
    (found,) = _read(way, text, tmp_path).bank.questions
    assert [each.value for each in found.question.body.answers] == [number]


@pytest.mark.parametrize("text", BAD)
def test_the_workshops_form_keeps_such_a_key_as_it_was_typed_and_the_check_tells(text):
    assert as_number(text, is_whole=False) == text


@pytest.mark.parametrize(("text", "number"), GOOD)
def test_the_workshops_form_takes_one_number(text, number):
    assert as_number(text, is_whole=False) == number


def test_a_range_from_the_higher_to_the_lower_is_none(tmp_path):
    reading = _read(_gift, "5..3", tmp_path)
    assert not (reading.bank and reading.bank.questions)
    assert [each.severity for each in reading.problems] == [Severity.ERROR]


@pytest.mark.parametrize(("text", "told"), [("1.234", ["number-unclear"]), ("1.5", []), ("1234", []), ("0.125", [])])
def test_a_point_before_three_digits_is_told_in_a_table_that_a_person_typed(text, told, tmp_path):
    """Who means 1234 had 1.234 as the key, without a word."""
    assert [each.code for each in _read(_table, text, tmp_path).problems] == told


def test_a_row_with_an_id_was_written_by_a_program(tmp_path):
    path = tmp_path / "some.csv"
    path.write_text("type,question,answer1,correct,id\nnumeric,How many?,1.234,A,many\n", encoding="utf-8")
    assert not spreadsheet.read(path).problems
