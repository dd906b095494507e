"""An edit of a question gives nobody a mark, and takes none, by what was not asked of them."""

from dataclasses import replace

import pytest
from tests.usecases.exchange.test_kept_elements import shown
from tests.usecases.marking.edited_course import answered, collected, edit
from tests.usecases.quiz_course import module_with, single
from tests.usecases.regrading import Regrading

from htcourse.cli.regrade_lines import asked_of
from htcourse.core.course import Picture
from htcourse.core.question_types import (
    categorise,
    cloze,
    matching,
    multiple_choice,
    numeric,
    ordering,
    single_choice,
    true_false,
)
from htcourse.core.question_types.parts import Choice, Label
from htcourse.core.quiz import Question
from htcourse.usecases.marking.marked_by import marked_by

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z"/></svg>'


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


def several(**wrong: str) -> Question:
    rights = (Choice("a", correct=True, text="Force"), Choice("b", correct=True, text="Fraud"))
    wrongs = (Choice(id, text=text) for id, text in wrong.items())
    return single("q1", type="multiple-choice", body=multiple_choice.Body((*rights, *wrongs)), translations={})


ASKED = several(c="Poverty", d="Travel")
REWORDED = several(c="Poverty", d="Seasonal work")
EXCHANGED = several(c="Poverty", e="Seasonal work")
DROPPED = several(c="Poverty")
TICKED = {"choices": ["a", "b", "c"]}


@pytest.mark.parametrize("later", [REWORDED, EXCHANGED, DROPPED], ids=["reworded", "exchanged", "dropped"])
def test_a_wrong_choice_edited_beside_those_that_were_chosen_takes_nothing(room, later):
    answered(room, ASKED, TICKED)
    edit(room, later)
    assert not room.found().open


@pytest.mark.parametrize(
    ("later", "points", "unmarked"),
    [(REWORDED, 0.5, 0), (EXCHANGED, 0.5, 0), (DROPPED, 0, 1)],
    ids=["reworded", "exchanged", "dropped: only the file says that it was there"],
)
def test_what_is_collected_has_the_mark_it_had_or_waits(room, tmp_path, later, points, unmarked):
    learner, attempt = answered(room, ASKED, TICKED)
    edit(room, later)
    found = collected(room, learner, attempt, tmp_path)
    assert (found.points, found.row.unmarked) == (points, unmarked)


def test_a_wrong_choice_of_fractions_that_is_gone_does_not_make_fractions_of_the_others(room):
    had = (
        *(replace(each, fraction=0.5) for each in ASKED.body.choices[:2]),
        Choice("c", fraction=-0.5, text="Poverty"),
    )
    then = replace(ASKED, body=multiple_choice.Body((*had, Choice("d", fraction=-0.5, text="Travel"))))
    mark = marked_by(shown(REWORDED), shown(then), TICKED)
    assert mark
    assert mark.points == 0.5


def test_what_was_chosen_and_is_gone_counts_as_nothing_given_where_a_person_looks():
    mark = marked_by(shown(DROPPED), shown(ASKED), {"choices": ["a", "b", "d"]}, reworded=True)
    assert mark
    assert mark.points == 1


def one(key: str, text: str) -> Question:
    words = {"a": "Recruiting", "b": "Deceit", "c": "Forced labour"}
    choices = tuple(Choice(id, correct=id == key, text=said) for id, said in words.items())
    return single("q1", body=single_choice.Body(choices), text=text, translations={})


def number(value: float, text: str) -> Question:
    return single("q1", type="numeric", body=numeric.Body((numeric.Value("a", value),)), text=text, translations={})


OTHER_QUESTIONS = [
    (one("a", "Which is an act?"), one("b", "Which is no act?"), {"choices": ["a"]}, {"choices": ["c"]}),
    (number(18, "From which age is one of age?"), number(14, "From which age may one work?"), {"number": "18"},
     {"number": "30"}),
]  # fmt: skip


@pytest.mark.parametrize(("then", "now", "right", "wrong"), OTHER_QUESTIONS, ids=["of choices", "of a number"])
def test_who_was_right_keeps_the_mark_where_another_question_has_another_key(room, then, now, right, wrong):
    learner, attempt = answered(room, then, right)
    room.test(wrong)
    edit(room, now)
    found = room.only()
    assert (found.rows, [*found.unread_by], found.same) == ((), [learner], 1)
    assert room.points(learner, attempt) == 3
    said = [*asked_of(found)]
    assert said == [f"  asked then: {then.text}", f"  asked now: {now.text}"]


@pytest.mark.parametrize(("then", "now", "right", "wrong"), OTHER_QUESTIONS, ids=["of choices", "of a number"])
def test_collected_it_waits_and_is_told(room, tmp_path, then, now, right, wrong):
    learner, attempt = answered(room, then, right)
    edit(room, now)
    assert collected(room, learner, attempt, tmp_path).row.unmarked == 1


def statement(text: str, *, holds: bool = True) -> Question:
    return single("q1", type="true-false", body=true_false.Body(holds), text=text, translations={})


@pytest.mark.parametrize("answer", ["true", "false"])
def test_a_statement_of_which_a_letter_was_mended_marks_what_is_collected(room, tmp_path, answer):
    learner, attempt = answered(room, statement("Debt bondge is a means of control."), {"choices": [answer]})
    edit(room, statement("Debt bondage is a means of control."))
    found = collected(room, learner, attempt, tmp_path)
    assert (found.points, found.row.unmarked) == (float(answer == "true"), 0)


def test_another_statement_with_another_key_waits(room, tmp_path):
    learner, attempt = answered(room, statement("Consent matters."), {"choices": ["true"]})
    edit(room, statement("Consent does not matter.", holds=False))
    assert collected(room, learner, attempt, tmp_path).row.unmarked == 1


def picture(name: str) -> Choice:
    return Choice(name, correct=name == "a", text=f"![A field](images/{name}.svg)")


def pictured(text: str, *choices: Choice) -> Question:
    return single("q1", body=single_choice.Body(choices), text=text, translations={})


def test_a_slip_mended_in_a_question_of_pictures_marks_what_is_collected(room, tmp_path):
    drawn = tuple(Picture(f"images/{name}.svg", DRAWING) for name in "abc")
    choices = picture("a"), picture("b")
    room.update(replace(module_with(pictured("Wich? ![A road](images/c.svg)", *choices)), pictures=drawn))
    learner, attempt = room.test({"choices": ["a"]})
    later = module_with(pictured("Which? ![A road](images/c.svg)", *choices))
    room.update(replace(later, pictures=drawn, version="2.0.0"))
    found = collected(room, learner, attempt, tmp_path)
    assert (found.points, found.row.unmarked) == (1, 0)


def test_another_text_with_the_same_key_changes_no_mark_and_a_key_corrected_under_the_same_text_does(room):
    asked = "Which of these is an act?"
    answered(room, one("a", asked), {"choices": ["a"]})
    edit(room, one("a", "Which of the following is an act?"))
    assert not room.found().open
    edit(room, one("b", asked.upper()))
    found = room.only()
    assert ([each.after for each in found.rows], found.unread, [*asked_of(found)]) == ([0], 0, [])


def picked(text: str, key: str) -> Question:
    choices = (Choice("a", text=text), Choice("b", text="Refusal"), Choice("c", text="Neither"))
    body = single_choice.Body(tuple(replace(each, correct=each.id == key) for each in choices))
    return single("q1", body=body, translations={})


def paired(text: str, right: str) -> Question:
    words = {"a": (text, right), "b": ("Refusal", "Act" if right == "Means" else "Means"), "c": ("Neither", "Tool")}
    body = matching.Body(tuple(matching.Pair(id, left=left, right=side) for id, (left, side) in words.items()))
    return single("q1", type="matching", body=body, translations={})


def sided(text: str, left: str) -> Question:
    words = {"a": "Recruiting", "b": "Deceit", "c": "Neither"}
    sides = dict.fromkeys(words, "Tool") | {left: text, "b" if left == "a" else "a": "Means"}
    pairs = (matching.Pair(id, right_id=f"r{side[-3:]}" if side != text else "r", left=words[id], right=side)
             for id, side in sides.items())  # fmt: skip
    return single("q1", type="matching", body=matching.Body(tuple(pairs)), translations={})


def sorted_(text: str, category: str) -> Question:
    items = (categorise.Item("a", category, text=text), categorise.Item("b", "m", text="Deceit"))
    labels = (Label("m", text="Means"), Label("x", text="Acts"))
    return single("q1", type="categorise", body=categorise.Body(labels, items), translations={})


def ordered(text: str, order: str) -> Question:
    words = {"a": text, "b": "Refusal", "c": "Neither"}
    body = ordering.Body(tuple(ordering.Item(id, text=words[id]) for id in order))
    return single("q1", type="ordering", body=body, translations={})


def gapped(text: str, key: str) -> Question:
    body = cloze.Body((cloze.Gap("g", picked(text, key).body.choices),), text="It is {g}.")
    return single("q1", type="cloze", body=body, text=body.text, translations={})


@pytest.mark.parametrize(
    ("made", "keys", "answer"),
    [
        (picked, ("b", "a"), {"choices": ["a"]}),
        (picked, ("a", "b"), {"choices": ["a"]}),
        (paired, ("Act", "Means"), {"pairs": {"a": "a"}}),
        (sided, ("a", "b"), {"pairs": {"a": "r"}}),
        (sorted_, ("m", "x"), {"categories": {"a": "m"}}),
        (ordered, ("abc", "bac"), {"order": ["a", "b", "c"]}),
        (gapped, ("b", "a"), {"gaps": {"g": "a"}}),
    ],
)
@pytest.mark.parametrize(
    ("was", "now"), [("Въезд без визы", "Выезд без визы"), ("Prescribed", "Proscribed"), ("Consent", "Content")]
)
def test_a_letter_makes_another_word_where_the_key_of_it_moved_too(made, keys, answer, was, now):
    then, here = shown(made(was, keys[0])), shown(made(now, keys[1]))
    assert marked_by(here, then, answer) is None
    mended, corrected = shown(made(now, keys[0])), shown(made(was, keys[1]))
    assert marked_by(mended, then, answer) == then.grade(answer), "nothing but a letter"
    assert marked_by(corrected, then, answer) is not None, "nothing but the key"


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Ее брат", "Её брат"),
        ("Еще не все учтено", "Ещё не всё учтено"),
        ("Recruting by freinds", "Recruiting by friends"),
    ],
    ids=["ё", "two ё", "two slips"],
)
def test_letters_that_make_no_other_word_are_mended_together(was, now):
    then, here, moved = (shown(picked(*each)) for each in ((was, "a"), (now, "a"), (now, "b")))
    for answer in ({"choices": [each]} for each in "abc"):
        assert marked_by(here, then, answer) == then.grade(answer)
    assert marked_by(moved, then, {"choices": ["a"]}) is None


@pytest.mark.parametrize("now", ["An employee of friends", "Recruiting by strangers", "Recruiting friends"])
def test_words_that_say_something_else_beside_a_slip_are_other_words(now):
    assert marked_by(shown(picked(now, "a")), shown(picked("An employer of freinds", "a")), {"choices": ["a"]}) is None


def test_a_key_that_moves_between_others_leaves_a_letter_mended(room):
    then, now = shown(picked("Recruting", "b")), shown(picked("Recruiting", "c"))
    marks = [marked_by(now, then, {"choices": [each]}) for each in "abc"]
    assert [each and each.points for each in marks] == [0, 0, 1]
