"""Questions apart and together, their hash, shuffles and drawn forms."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.conftest import question_hash

from htcourse.core.plain_data import from_plain, texts_of, to_plain, with_texts, without_texts
from htcourse.core.points import reaches, summed
from htcourse.core.quiz import (
    RULE_VERSION,
    Draw,
    Feedback,
    Interaction,
    Mark,
    Mode,
    Question,
    Quiz,
    Remark,
    State,
    Verdict,
    in_words,
    mark_of,
    question_structure,
    question_texts,
    shuffled,
)


def question_of(example, **changes):
    question = Question(
        id="law-003",
        type=example.name,
        title="A title",
        objective="o-elements",
        difficulty=2,
        text=getattr(example.body, "text", "What is it?"),
        body=example.body,
        feedback="Because.",
        hints=("Look again.", "Read article 3."),
        facts=("B-101",),
        translations={"ru": {"title": "Название"}},
    )
    return replace(question, **changes)


def test_a_body_comes_apart_into_structure_and_texts_and_together_again(example):
    structure = json.loads(json.dumps(without_texts(example.body)))
    texts = dict(texts_of(example.body))
    assert with_texts(from_plain(example.kind.body, structure), texts) == example.body


def test_a_body_goes_through_json(example):
    assert from_plain(example.kind.body, json.loads(json.dumps(to_plain(example.body)))) == example.body


def test_structure_holds_no_wording(example):
    structure = json.dumps(without_texts(example.body), ensure_ascii=False)
    wordings = [text for _, text in texts_of(example.body) if len(text) > 12]
    assert not [text for text in wordings if text in structure]


def test_every_wording_has_a_path_of_its_own(example):
    paths = [path for path, _ in texts_of(example.body)]
    assert len(set(paths)) == len(paths)


def test_a_question_put_in_its_own_words_is_the_same(example):
    question = question_of(example)
    assert in_words(question, question_texts(question)) == question


@pytest.mark.parametrize(
    ("points", "told"),
    [
        (6 * 0.333333, 2.0),
        (40 * 0.333333, 13.333333),
        (3 * 0.666667, 2.0),
        (0.99999, 1.0),
        (0.1 + 0.2, 0.3),
        (2.25, 2.25),
        (-3 * 0.333333, -1.0),
        (-0.333333, -0.333333),
        (0.0, 0.0),
    ],
)
def test_a_sum_is_told_without_what_rounding_made_of_its_marks(points, told):
    assert summed(points) == told


def test_a_translation_changes_words_and_no_points(example):
    question = question_of(example)
    translated = in_words(question, {path: f"«{text}»" for path, text in question_texts(question).items()})
    assert translated.title == "«A title»"
    assert translated.hints == ("«Look again.»", "«Read article 3.»")
    assert question_structure(translated) == question_structure(question)


def test_a_hash_is_sixteen_hex_digits_and_lasting(examples):
    assert question_hash(question_of(examples["single-choice"])) == "5416a4dd1f1c46ac"


def test_a_hash_changes_with_every_wording(example):
    question = question_of(example)
    texts = question_texts(question)
    hashes = {question_hash(in_words(question, texts | {path: text + "!"})) for path, text in texts.items()}
    assert len(hashes) == len(texts)
    assert question_hash(question) not in hashes


@pytest.mark.parametrize(
    "changes",
    [
        {"translations": {"ru": {"title": "Другое"}}},
        {"translations": {}},
        {"hints": ("Look again.",)},
        {"type": "multiple-choice"},
    ],
)
def test_a_hash_changes_with_what_a_learner_could_see(examples, changes):
    question = question_of(examples["single-choice"])
    assert question_hash(replace(question, **changes)) != question_hash(question)


def test_a_hash_changes_with_the_key(examples):
    question = question_of(examples["true-false"])
    assert question_hash(replace(question, body=replace(question.body, answer=True))) != question_hash(question)


@pytest.mark.parametrize("changes", [{"objective": "o-other"}, {"difficulty": 3}, {"facts": ()}, {"id": "law-004"}])
def test_a_hash_does_not_change_with_what_no_learner_sees(examples, changes):
    question = question_of(examples["single-choice"])
    assert question_hash(replace(question, **changes)) == question_hash(question)


@pytest.mark.parametrize(
    ("points", "kept", "verdict"),
    [
        (1, 1, Verdict.RIGHT),
        (1.5, 1, Verdict.RIGHT),
        (0.9999999, 1, Verdict.RIGHT),
        (0.5, 0.5, Verdict.PARTLY),
        (0.000001, 0.000001, Verdict.PARTLY),
        (0.0000001, 0, Verdict.WRONG),
        (0.33333, 0.333333, Verdict.PARTLY),
        (0.3333, 0.333333, Verdict.PARTLY),
        (0.66667, 0.666667, Verdict.PARTLY),
        (0.14286, 0.142857, Verdict.PARTLY),
        (0.11111, 0.111111, Verdict.PARTLY),
        (0.08333, 0.083333, Verdict.PARTLY),
        (0.33, 0.33, Verdict.PARTLY),
        (0.142, 0.142, Verdict.PARTLY),
        (0.99999, 0.99999, Verdict.PARTLY),
        (0, 0, Verdict.WRONG),
        (-1, 0, Verdict.WRONG),
    ],
)
def test_a_mark_stays_within_0_and_1(points, kept, verdict):
    assert (mark_of(points, ()).points, mark_of(points, ()).verdict) == (kept, verdict)


def test_what_an_author_takes_off_is_a_third_too():
    assert mark_of(-0.33333, (), least=-1).points == -0.333333


@pytest.mark.parametrize("third", [1 / 3, 0.333333, 0.33333])
def test_three_thirds_are_one_point_of_a_pass_however_they_were_kept(third):
    assert reaches(3 * third + 1, 4, 50)
    assert reaches(3 * third * 2 + 2, 8, 50)
    assert reaches(40 * third, 40, 100 / 3)
    assert not reaches(3 * third + 1, 4, 50.01)
    assert not reaches(20159, 50400, 40)  # the next lower result with thirds, fifths, sevenths and ninths


def test_a_remark_is_found_by_its_element():
    remarks = tuple(Remark(each, State.LEFT) for each in "bca")
    mark = Mark(0.5, Verdict.PARTLY, remarks)
    assert [mark.remark(each) for each in "abcd"] == [remarks[2], remarks[0], remarks[1], None]


def test_a_remark_is_at_no_passage_unless_it_says_so():
    remark = Remark("a", State.RIGHT)
    assert (remark.start, remark.end) == (-1, -1)


def test_responses_are_kept_with_the_version_of_the_rules():
    """Change a rule of grading and this number with it: old responses keep the points of theirs."""
    assert RULE_VERSION == 4


def test_what_is_not_said_of_a_quiz_or_form_is_not_there():
    assert Interaction("write").words == 0
    plain = Quiz("quiz", {}, "", (), (), ())
    assert (plain.shuffle, plain.minutes, plain.form) == (False, 0, "")


@pytest.mark.parametrize("kind", [Question, Quiz, Draw, Feedback])
def test_what_is_asked_never_changes(kind):
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)


def test_a_quiz_tells_everything_unless_it_says_otherwise():
    assert Feedback() == Feedback(correctness=True, explanation=True, right_answer=True)
    assert plain_quiz().told_in(Mode.TEST) == Feedback()


def plain_quiz() -> Quiz:
    return Quiz("quiz", {}, "", (), (), (), feedback={Mode.EXAM: Feedback(explanation=False)})


@pytest.mark.parametrize(
    ("told", "has_key", "is_any"),
    [
        (Feedback(True, True, True), True, True),
        (Feedback(True, False, True), True, True),
        (Feedback(True, True, False), False, True),
        (Feedback(True, False, False), False, True),
        (Feedback(False, True, True), False, True),
        (Feedback(False, True, False), False, True),
        (Feedback(False, False, True), False, False),
        (Feedback(False, False, False), False, False),
    ],
)
def test_who_sees_the_key_sees_what_was_right(told, has_key, is_any):
    assert (told.has_key, told.is_any) == (has_key, is_any)


def test_only_a_distressing_question_says_so_in_what_is_kept(examples):
    question = question_of(examples["essay"])
    assert "distressing" not in question_structure(question)
    assert question_structure(replace(question, distressing=True))["distressing"] is True


def test_a_translation_keeps_every_hint(examples):
    question = question_of(examples["essay"], hints=tuple(f"Hint {number}" for number in range(12)))
    translated = in_words(question, {path: f"«{text}»" for path, text in question_texts(question).items()})
    assert translated.hints == tuple(f"«Hint {number}»" for number in range(12))


@given(st.lists(st.text(min_size=1), unique=True), st.integers(), st.text())
def test_a_shuffle_loses_nothing_and_does_not_depend_on_where_things_stood(ids, seed, salt):
    order = shuffled(ids, seed, salt)
    assert sorted(order) == sorted(ids)
    assert shuffled(list(reversed(ids)), seed, salt) == order


def test_a_shuffle_is_the_same_on_every_machine():
    assert shuffled(["a", "b", "c", "d", "e"], 7, "choices") == ("a", "e", "d", "c", "b")
