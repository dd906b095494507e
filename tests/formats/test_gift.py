"""GIFT: every construct has a sample in tests/samples/gift/ and, beside it, what must come of it."""

import json
from pathlib import Path

import pytest
from tests.formats.samples import plain_reading

from htcourse import formats
from htcourse.core.errors import Cancelled
from htcourse.core.question_types import kind_of
from htcourse.formats import gift

SAMPLES = Path(__file__).parents[1] / "samples" / "gift"


@pytest.fixture
def read(tmp_path):
    def of(text, joined=False):
        path = tmp_path / "some.gift"
        path.write_text(text, encoding="utf-8")
        return gift.read_joined(path) if joined else gift.read(path)

    return of


def codes(reading):
    return [(each.place.line, each.code) for each in reading.problems]


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.gift")), ids=lambda path: path.stem)
def test_a_sample_gives_what_stands_beside_it(path):
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert plain_reading(gift.read(path)) == expected


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.gift")), ids=lambda path: path.stem)
def test_a_sample_is_recognised_whatever_its_name(path, tmp_path):
    other = tmp_path / "questions.txt"
    other.write_bytes(path.read_bytes())
    assert formats.recognise(other).NAME == gift.NAME


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "# A heading {#here}\n\n[words]{term=x} and {unchecked}\n"),
        ("a.yaml", "questions:\n  - {id: a, type: true-false, answer: true}\n"),
        ("a.json", '{"a": "=b ~c"}'),
        ("a.xml", "<quiz><question>{=a ~b}</question></quiz>"),
        ("a.txt", "A letter to nobody in particular, without any braces."),
        ("a.css", "p { color: red }"),
        ("a.csv", "question;answer\nWhat?;{this}\n"),
    ],
)
def test_other_texts_are_not_taken_for_it(name, text, tmp_path):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert not gift.recognise(path)


def test_an_archive_or_an_empty_file_is_not_taken_for_it(tmp_path):
    for name, content in (("a.gift", b""), ("b.gift", b"PK\x03\x04{=a ~b}")):
        (tmp_path / name).write_bytes(content)
        assert not gift.recognise(tmp_path / name)


def test_every_question_read_has_a_body_its_type_can_check():
    for path in SAMPLES.glob("*.gift"):
        for each in gift.read(path).bank.questions:
            kind = kind_of(each.question.type)
            assert isinstance(each.question.body, kind.body)
            kind.check(each.question.body)
            kind.interaction(each.question.body, 1)


def test_what_a_blank_line_tears_apart_can_be_joined(read):
    text = (SAMPLES / "02-blank-line-in-braces.gift").read_text(encoding="utf-8")
    reading = read(text, joined=True)
    assert codes(reading) == [(3, "blank-line-joined")]
    first, second = reading.bank.questions
    assert [each.text for each in first.question.body.choices] == ["deception", "harbouring", "forced labour"]
    assert second.question.place.line == 8


def test_joining_stops_at_the_next_name_and_never_swallows_a_question(read):
    reading = read("::One::What {=this\n\nA text between.\n\n::Two::What?{=that}\n", joined=True)
    assert [each.question.title for each in reading.bank.questions] == ["Two"]
    assert codes(reading) == [(1, "braces"), (3, "description")]


def test_a_line_end_inside_braces_is_no_blank_line(read):
    assert not read("What?{\n=this\n~that\n}\n").problems


def test_every_line_a_problem_names_is_the_one_it_stands_on(read):
    reading = read("// a comment\n\n\n\nGood?{T}\n\n// another\n::Bad::\nIs this\nright {=so\n\n\nLast text.\n")
    assert codes(reading) == [(10, "braces"), (13, "description")]


def test_ids_are_given_and_none_twice(read):
    reading = read("::Same::A?{T}\n\n::Same::B?{T}\n\n// [id:same]\n::Other::C?{T}\n\n::Ещё::D?{T}\n")
    assert [each.question.id for each in reading.bank.questions] == ["same-aaba0", "same-1ef03", "same", "eshchyo"]


def test_reading_tells_how_far_it_is_and_can_be_stopped(tmp_path):
    path = tmp_path / "many.gift"
    path.write_text("\n\n".join(f"::Question {n}::What?{{T}}" for n in range(1000)), encoding="utf-8")
    told = []
    assert len(gift.read(path, lambda *each: told.append(each)).bank.questions) == 1000
    assert told[0] == (0, 1000)
    assert told[-1] == (1000, 1000)

    def stop(done, _total):
        if done >= 400:
            raise Cancelled

    with pytest.raises(Cancelled):
        gift.read(path, stop)


def test_a_file_that_is_not_there_is_a_problem_and_no_exception(tmp_path):
    reading = gift.read(tmp_path / "none.gift")
    assert [each.code for each in reading.problems] == ["unreadable"]


def test_every_problem_can_be_said_in_a_sentence():
    for path in SAMPLES.glob("*.gift"):
        for reading in (gift.read(path), gift.read_joined(path)):
            for each in reading.problems:
                assert each.sentence
                assert each.advice
                assert each.place.line


@pytest.mark.parametrize("name", ["a.gift", "a.txt"])
def test_a_first_question_of_any_length_hides_no_gift(tmp_path, name):
    path = tmp_path / name
    path.write_text("Who? " + "Read this. " * 9000 + "{=a ~b}\n", encoding="utf-8")
    assert formats.recognise(path).NAME == gift.NAME


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The {=Palermo ~Rome} Protocol\nof {=2000 ~1999}.", 2),
        ("The {=Palermo ~Rome is.\nIs it {T}", 2),
        ("The city {=Palermo of\n{#2000}", 2),
        ("A?{T}\nB?{F}", 2),
        ("Adopted in {=Palermo} of { ~1999", 1),
    ],
)
def test_answers_that_would_stand_in_the_text_leave_the_question_out(read, text, line):
    reading = read(text + "\n\nBehind?{T}\n")
    assert [each.question.text for each in reading.bank.questions] == ["Behind?"]
    assert codes(reading) == [(line, "answers-in-text")]


def test_braces_that_hold_no_answers_stay_in_the_text(read):
    reading = read("Which {=one ~two} of {a, b}?\n\nWhich {=a {set ~b}?\n")
    assert [each.question.text for each in reading.bank.questions] == ["Which _____ of {a, b}?", "Which _____?"]
    assert codes(reading) == [(1, "more-braces")]


def test_a_name_begins_a_question_where_no_blank_line_does(read):
    reading = read("// [id:one]\n::One::A {=x ~y\n// [id:two]\n::Two::B?{T}\n::Three::C\n?{F}\nmore\n\n::Four::D?{T}\n")
    assert [(each.question.id, each.question.text) for each in reading.bank.questions] == [
        ("two", "B?"),
        ("three", "C  \n?_____  \nmore"),
        ("four", "D?"),
    ]
    assert codes(reading) == [(4, "no-blank-line"), (2, "braces")]
    assert "their names: 2" in reading.problems[0].sentence
