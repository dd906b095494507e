"""Anki out: cards a person can read, and questions that come back just as they were."""

import json
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exports.same_questions import FILES, questions
from tests.pictures import PNG

from htcourse.core.course import Picture
from htcourse.core.errors import Place
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.question_types import kind_names, single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Question
from htcourse.exports import apkg
from htcourse.formats import anki
from htcourse.formats.anki.collection import note_types, notes, opened

BODY = single_choice.Body((Choice("a", correct=True, text="*this*", feedback="Yes."), Choice("b", text="that")))


def asked(**rest):
    usual = {"id": "q", "type": "single-choice", "title": "Title", "objective": "", "difficulty": 2, "text": "What?"}
    return Question(**{**usual, **rest}, body=BODY)


def notes_in(path):
    with zipfile.ZipFile(path) as held, opened(held.read("collection.anki2")) as connection:
        return list(notes(connection)), note_types(connection)


def test_a_note_has_both_sides_its_deck_and_tags(tmp_path):
    each = BankQuestion(asked(feedback="So."), ("Law", "A::B"), ("two words",))
    apkg.write_questions(Bank((each,)), tmp_path / "out.apkg")
    (note,), types = notes_in(tmp_path / "out.apkg")
    assert note.deck == ("Law", "A: B")
    assert set(note.tags) == {"two_words", "difficulty:2"}
    title, front, back, _ = note.values
    assert title == "Title"
    assert front == "<p>What?</p><ul><li><em>this</em></li><li>that</li></ul>" or "<li>that</li><li><em>" in front
    assert "<li>✓ <em>this</em><div class=told>Yes.</div></li><li>✗ that</li></ul><p>So.</p>" in back
    assert types[note.type_id].fields == ("Title", "Question", "Answer", "htcourse")


def test_what_a_question_counts_comes_back_none_too(tmp_path):
    each = [BankQuestion(asked(id=f"q{points}", title=f"Q{points}"), points=points) for points in (0, 2.5)]
    apkg.write_questions(Bank(tuple(each)), tmp_path / "out.apkg")
    assert [each.points for each in anki.read(tmp_path / "out.apkg").bank.questions] == [0, 2.5]


def test_pictures_go_along_under_names_of_their_own_and_come_back(tmp_path):
    names = ("images/a/box.png", "images/b/box.png", "images/box.png")
    pictures = tuple(Picture(name, PNG + bytes([number])) for number, name in enumerate(names))
    text = " ".join(f"![box]({name})" for name in names)
    apkg.write_questions(Bank((BankQuestion(asked(text=text)),), pictures), tmp_path / "out.apkg")
    with zipfile.ZipFile(tmp_path / "out.apkg") as held:
        media = json.loads(held.read("media"))
        assert sorted(media.values()) == ["a-box.png", "b-box.png", "box.png"]
    bank = anki.read(tmp_path / "out.apkg").bank
    assert {each.content for each in bank.pictures} == {each.content for each in pictures}
    assert all(each.name in bank.questions[0].question.text for each in bank.pictures)


def test_nothing_is_left_behind_beside_the_package(tmp_path, monkeypatch):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    apkg.write_questions(Bank((BankQuestion(asked()),)), tmp_path / "out.apkg")
    assert not list(scratch.iterdir())


def test_a_missing_picture_is_named(tmp_path):
    result = apkg.write_questions(Bank((BankQuestion(asked(text="![box](images/no.png)")),)), tmp_path / "out.apkg")
    assert [each.code for each in result.problems] == ["pictures-left-out"]


def test_an_empty_bank_is_a_package_without_notes(tmp_path):
    apkg.write_questions(Bank(), tmp_path / "out.apkg")
    assert [each.code for each in anki.read(tmp_path / "out.apkg").problems] == ["no-notes"]


@pytest.mark.hypothesis
@pytest.mark.parametrize("kind", kind_names())
def test_every_question_of_every_type_comes_back_just_as_it_was(kind, tmp_path):
    @FILES
    @given(st.lists(questions(kind), min_size=1, max_size=2))
    def check(drawn):
        given = tuple(replace(each, id=f"q{number}") for number, each in enumerate(drawn))
        apkg.write_questions(Bank(tuple(map(BankQuestion, given))), tmp_path / "out.apkg")
        reading = anki.read(tmp_path / "out.apkg")
        back = tuple(replace(each.question, place=Place()) for each in reading.bank.questions)
        assert back == tuple(replace(each, place=Place()) for each in given)
        assert not reading.problems

    check()


def test_the_whole_course_comes_back_just_as_it_was(course, tmp_path):
    bank = Bank(tuple(BankQuestion(each, ("Course",)) for each in course.questions), course.pictures)
    result = apkg.write_questions(bank, tmp_path / "course.apkg")
    reading = anki.read(tmp_path / "course.apkg")
    assert (result.count, result.problems, reading.problems) == (len(course.questions), (), ())
    back = [replace(each.question, place=Place()) for each in reading.bank.questions]
    assert back == [replace(each, place=Place(), translations={}) for each in course.questions]
