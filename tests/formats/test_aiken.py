"""Aiken: samples in tests/samples/aiken/, each with what must come of it."""

import json
from pathlib import Path

import pytest
from tests.formats.samples import plain_reading

from htcourse import formats
from htcourse.core.errors import Cancelled
from htcourse.formats import aiken

SAMPLES = Path(__file__).parents[1] / "samples" / "aiken"


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_sample_gives_what_stands_beside_it(path):
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert plain_reading(aiken.read(path)) == expected


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_sample_is_recognised_whatever_its_name(path, tmp_path):
    other = tmp_path / "questions.dat"
    other.write_bytes(path.read_bytes())
    assert formats.recognise(other).NAME == aiken.NAME


@pytest.mark.parametrize("text", ["A) one\nB) two\n", "ANSWER: A\n", "What?{=this ~that}\n", "", "Answer: B.\n"])
def test_a_text_without_lettered_choices_and_their_answer_is_not_taken_for_it(text, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    assert not aiken.recognise(path)


def test_a_letter_counts_and_not_its_place(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Which?\nA) this\nC) that\nD) those\nANSWER: D\n", encoding="utf-8")
    (each,) = aiken.read(path).bank.questions
    assert [choice.correct for choice in each.question.body.choices] == [False, False, True]


@pytest.mark.parametrize("answer", ["ANSWER: Б", "ОТВЕТ: Б", "Ответ: б"])
def test_letters_may_be_cyrillic_and_are_never_taken_for_latin_ones(answer, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"Что из этого средство?\nА) вербовка\nБ) обман\nВ) перевозка\n{answer}\n", encoding="utf-8")
    assert aiken.recognise(path) == answer.isupper()
    (each,) = aiken.read(path).bank.questions
    assert [choice.correct for choice in each.question.body.choices] == [False, True, False]
    path.write_text("Что?\nА) это\nБ) то\nВ) оно\nANSWER: B\n", encoding="utf-8")
    assert [each.code for each in aiken.read(path).problems] == ["letter-out-of-range"]


@pytest.mark.parametrize(
    ("labels", "answer", "key"),
    [
        ("ABC", "А", 0), ("ABC", "В", 1), ("ABC", "С", 2), ("abc", "с", 2),
        ("АВСД", "B", 1), ("АБВ", "A", 0), ("АБВ", "B", None), ("ABC", "Б", None), ("АBC", "В", None),
    ],
)  # fmt: skip
def test_a_letter_of_the_other_alphabet_that_looks_alike_is_taken_and_told(labels, answer, key, tmp_path):
    path = tmp_path / "a.txt"
    choices = "\n".join(f"{each}) {at}" for at, each in enumerate(labels))
    path.write_text(f"Which?\n{choices}\nANSWER: {answer}\n", encoding="utf-8")
    reading = aiken.read(path)
    right = [at for each in reading.bank.questions for at, one in enumerate(each.question.body.choices) if one.correct]
    assert right == ([] if key is None else [key])
    code = "letter-out-of-range" if key is None else "letter-of-other-alphabet"
    assert [(each.code, each.place.line) for each in reading.problems] == [(code, len(labels) + 2)]


@pytest.mark.parametrize(
    ("choices", "answer"),
    [
        ("а) вербовка\nб) обман\nв) перевозка", "Ответы: б"),
        ("а) жалдау\nә) алдау\nб) тасымалдау", "Дұрыс жауаптар: ә"),
        ("А. жалдоо\nБ. алдоо\nВ. ташуу", "Жооптор: Б)"),
        ("А. жалдау\nБ. алдау\nВ. тасымалдау", "Жауабы: Б"),
        ("А. жалдоо\nБ. алдоо\nВ. ташуу", "Жообу: Б"),
        ("А) вербовка\nБ) обман\nВ) перевозка", "ПРАВИЛЬНЫЙ ОТВЕТ: Б"),
        ("a) recruiting\nb) deceit\nc) transport", "Answers: b"),
    ],
)
def test_small_letters_and_keys_in_other_words_are_read(choices, answer, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"Which?\n{choices}\n{answer}\n\nWhich now?\n{choices}\n{answer}\n", encoding="utf-8")
    assert aiken.recognise(path)
    reading = aiken.read(path)
    right = [[choice.correct for choice in each.question.body.choices] for each in reading.bank.questions]
    assert (right, reading.problems) == ([[False, True, False]] * 2, ())


@pytest.mark.parametrize("answer", ["Ответы: б, в", "ОТВЕТ: б, в", "ОТВЕТ: Б, в", "ANSWER: б) и в)", "ANSWER: Б/В"])
def test_of_several_right_letters_the_first_counts_and_it_is_said(answer, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"Что?\nа) это\nб) то\nв) оно\n{answer}\n", encoding="utf-8")
    reading = aiken.read(path)
    assert [choice.correct for choice in reading.bank.questions[0].question.body.choices] == [False, True, False]
    assert [each.code for each in reading.problems] == ["several-letters"]


@pytest.mark.parametrize("answer", ["A, C", "AC", "A, С", "AС", "A С", "ABC", "aС"])
def test_several_letters_are_told_whichever_alphabet_each_is_of(answer, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"Which?\nA) this\nB) that\nC) those\nANSWER: {answer}\n", encoding="utf-8")
    assert [each.code for each in aiken.read(path).problems] == ["several-letters"]


@pytest.mark.parametrize("answer", ["A", "A (this)", "All of it", "A. Act"])
def test_words_behind_the_letter_are_no_further_letters(answer, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"Which?\nA) this\nB) that\nC) those\nANSWER: {answer}\n", encoding="utf-8")
    assert aiken.read(path).problems == ()


def test_reading_tells_how_far_it_is_and_can_be_stopped(tmp_path):
    path = tmp_path / "many.txt"
    path.write_text("Which?\nA) this\nB) that\nANSWER: A\n\n" * 2000, encoding="utf-8")
    told = []
    assert len(aiken.read(path, lambda *each: told.append(each)).bank.questions) == 2000
    assert told[-1][0] == told[-1][1]

    def stop(done, _total):
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        aiken.read(path, stop)
