"""Keys of paper: what is printed as the key is what is typed, for every type of question; what is none is refused."""

import pytest

from htcourse.core.model_answers import model_answers
from htcourse.core.paper_keys import answer_of, fits_paper, keys_of
from htcourse.core.quiz import Form, Gap, Option

STEPS = (Option("first", "One"), Option("second", "Two"), Option("third", "Three"))


@pytest.mark.parametrize("seed", range(5))
def test_the_keys_of_an_answer_are_worth_what_the_answer_is_worth(example, seed):
    form = example.kind.form(example.body, seed)
    if not fits_paper(form):
        assert form.gesture == "tag"
        return
    for answer in model_answers(example.body, form).values():
        typed = keys_of(form, answer)
        again = answer_of(form, typed)
        assert typed
        text_only = {"text": answer["text"]} if "levels" in answer else answer
        assert example.kind.grade(example.body, again or {}) == example.kind.grade(example.body, text_only)


@pytest.mark.parametrize("keys", ["ACB", "acb", "a c b", "A,C,B", "АСВ", "асв"])
def test_letters_are_read_however_they_are_typed_on_a_cyrillic_keyboard_too(keys):
    assert answer_of(Form("order", STEPS), keys) == {"order": ["first", "third", "second"]}


@pytest.mark.parametrize(
    ("form", "keys"),
    [
        (Form("choose-one", STEPS), "AB"),
        (Form("choose-one", STEPS), "D"),
        (Form("choose-many", STEPS), "AA"),
        (Form("choose-many", STEPS), "1"),
        (Form("order", STEPS), "AB"),
        (Form("order", STEPS), "AAB"),
        (Form("match", STEPS, rows=STEPS), "AB"),
        (Form("fill-gaps", gaps=(Gap("g1"), Gap("g2", STEPS))), "word"),
        (Form("fill-gaps", gaps=(Gap("g1", STEPS),)), "E"),
    ],
)
def test_what_can_be_no_answer_is_refused(form, keys):
    with pytest.raises(ValueError, match=r"\w"):
        answer_of(form, keys)


@pytest.mark.parametrize("keys", ["", "  ", "-", "–"])
def test_an_empty_place_is_no_answer(keys):
    assert answer_of(Form("choose-one", STEPS), keys) is None


def test_rows_that_were_left_out_are_no_answer_to_them():
    form = Form("match", STEPS, rows=STEPS)
    assert answer_of(form, "B-.") == {"pairs": {"first": "second"}}
    gaps = Form("fill-gaps", gaps=(Gap("g1"), Gap("g2", STEPS)))
    assert answer_of(gaps, "a word; C") == {"gaps": {"g1": "a word", "g2": "third"}}
