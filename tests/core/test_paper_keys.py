"""Keys of paper: what is printed as the key is what is typed, for every type of question; what is none is refused."""

import pytest

from htcourse.core.model_answers import model_answers
from htcourse.core.paper_keys import accepted_keys, answer_of, are_same, fits_paper, keys_of
from htcourse.core.question_types import cloze, multiple_choice, numeric, ordering, short_text, single_choice
from htcourse.core.question_types.numeric import any_number
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.core.quiz import Gap, Interaction, Option, State

STEPS = (Option("first", "One"), Option("second", "Two"), Option("third", "Three"))


@pytest.mark.parametrize("seed", range(5))
def test_the_keys_of_an_answer_are_worth_what_the_answer_is_worth(example, seed):
    interaction = example.kind.interaction(example.body, seed)
    if not fits_paper(interaction):
        assert interaction.gesture == "tag"
        return
    for answer in model_answers(example.body, interaction).values():
        typed = keys_of(interaction, answer)
        again = answer_of(interaction, typed)
        assert typed
        text_only = {"text": answer["text"]} if "levels" in answer else answer
        assert example.kind.grade(example.body, again or {}) == example.kind.grade(example.body, text_only)


@pytest.mark.parametrize("keys", ["ACB", "acb", "a c b", "A,C,B", "АСВ", "асв"])
def test_letters_are_read_however_they_are_typed_on_a_cyrillic_keyboard_too(keys):
    assert answer_of(Interaction("order", STEPS), keys) == {"order": ["first", "third", "second"]}


@pytest.mark.parametrize("words", [["a; b", "c"], ["a;b", '"x"; y'], ['"x" y', "c"], ["a", ""]])
def test_a_gap_may_have_a_semicolon_of_its_own(words):
    gaps = Interaction("fill-gaps", gaps=(Gap("g1"), Gap("g2")))
    answer = {"gaps": {id: each for id, each in zip(("g1", "g2"), words, strict=True) if each}}
    assert answer_of(gaps, keys_of(gaps, answer)) == answer


def test_the_one_gap_of_a_text_takes_all_that_was_written():
    assert answer_of(Interaction("fill-gaps", gaps=(Gap("g1"),)), "a; b") == {"gaps": {"g1": "a; b"}}


def test_an_order_may_leave_several_steps_out():
    assert answer_of(Interaction("order", STEPS), "B--") == {"order": ["second"]}


@pytest.mark.parametrize("keys", ["A-B", "-AB", "AB-", "--C", "A--"])
def test_the_place_of_a_step_left_out_is_kept(keys):
    steps = Interaction("order", STEPS)
    answer = answer_of(steps, keys)
    assert answer is not None
    assert answer["order"] == [STEPS["ABC".index(each)].id if each != "-" else "" for each in keys.rstrip("-")]
    assert keys_of(steps, answer) == keys


@pytest.mark.parametrize(("keys", "points"), [("AB-", 0.5), ("A-B", 0), ("-AB", 0.5), ("A-C", 0), ("ABC", 1)])
def test_steps_on_both_sides_of_an_empty_place_do_not_follow_each_other(keys, points):
    body = ordering.Body(tuple(ordering.Item(each.id, text=each.text) for each in STEPS))
    mark = ordering.grade(body, answer_of(Interaction("order", STEPS), keys) or {})
    assert mark.points == points
    assert (mark.remarks[2].state is State.RIGHT) == (keys[2] == "C")


@pytest.mark.parametrize(
    ("interaction", "keys"),
    [
        (Interaction("choose-one", STEPS), "AB"),
        (Interaction("choose-one", STEPS), "D"),
        (Interaction("choose-many", STEPS), "AA"),
        (Interaction("choose-many", STEPS), "1"),
        (Interaction("order", STEPS), "AB"),
        (Interaction("order", STEPS), "AAB"),
        (Interaction("match", STEPS, rows=STEPS), "AB"),
        (Interaction("fill-gaps", gaps=(Gap("g1"), Gap("g2", STEPS))), "word"),
        (Interaction("fill-gaps", gaps=(Gap("g1", STEPS),)), "E"),
        *((Interaction("type-number", unit="people"), keys) for keys in ("abc", "1 11", "12/13", "?", "5 km", "1,110")),
    ],
)
def test_what_can_be_no_answer_is_refused(interaction, keys):
    with pytest.raises(ValueError, match=r"\w"):
        answer_of(interaction, keys)


@pytest.mark.parametrize("keys", ["1110", "1 110", "1,1100", "-5", "1110 people"])
def test_a_number_is_typed_as_it_was_written(keys):
    assert answer_of(Interaction("type-number", unit="people"), keys) == {"number": keys}


@pytest.mark.parametrize(
    ("one", "two", "is_same"),
    [("1110", "1 110", True), ("1.110,5", "1 110.5 people", True), ("1110", "1111", False), ("1110", "-", False)],
)
def test_a_number_typed_by_two_people_is_one_where_both_read_as_the_same(one, two, is_same):
    interaction = Interaction("type-number", unit="people")
    assert are_same(interaction, answer_of(interaction, one), answer_of(interaction, two)) is is_same


def test_the_key_of_a_number_with_two_readings_can_be_typed():
    interaction = Interaction("type-number")
    assert answer_of(interaction, keys_of(interaction, {"number": "3.142"})) == {"number": "3.1420"}


@pytest.mark.parametrize("keys", ["", "  ", "-", "–"])
def test_an_empty_place_is_no_answer(keys):
    assert answer_of(Interaction("choose-one", STEPS), keys) is None


def test_rows_that_were_left_out_are_no_answer_to_them():
    interaction = Interaction("match", STEPS, rows=STEPS)
    assert answer_of(interaction, "B-.") == {"pairs": {"first": "second"}}
    gaps = Interaction("fill-gaps", gaps=(Gap("g1"), Gap("g2", STEPS)))
    assert answer_of(gaps, "a word; C") == {"gaps": {"g1": "a word", "g2": "third"}}


def test_letters_of_several_choices_mean_the_same_in_any_order():
    options = tuple(Option(each, each) for each in ("x", "y", "z"))
    found = Interaction("choose-many", options=options)
    assert answer_of(found, "CA") == answer_of(found, "ac") == {"choices": ["x", "z"]}


OPTIONS = tuple(Option(each, each) for each in "ab")
WHOLE = (Choice("a", correct=True), Choice("b"))
HALF = (Choice("a", correct=True), Choice("b", fraction=0.5))


@pytest.mark.parametrize(
    ("interaction", "body", "told"),
    [
        (Interaction("choose-one", options=OPTIONS), single_choice.Body(HALF), "A / B (50 %)"),
        (Interaction("choose-one", options=OPTIONS), single_choice.Body((Choice("a", correct=True), Choice("b"))), "A"),
        (
            Interaction("choose-many", options=OPTIONS),
            multiple_choice.Body((Choice("a", fraction=0.75), Choice("b", fraction=-0.5))),
            "A (A 75 %, B -50 %)",
        ),
        (
            Interaction("choose-one", options=OPTIONS),
            single_choice.Body((Choice("a", correct=True), Choice("b", fraction=-0.25))),
            "A / B (-25 %)",
        ),
        (
            Interaction("choose-many", options=(*OPTIONS, Option("c", "c"))),
            multiple_choice.Body((Choice("a", correct=True), Choice("b"), Choice("c"))),
            "A (A 100 %, B -50 %, C -50 %)",
        ),
        (
            Interaction("type-number", unit="kg"),
            numeric.Body((numeric.Value("x", 12, 1), numeric.Value("y", 20, fraction=0.5)), unit="kg"),
            "11 … 13 kg / 20 kg (50 %)",
        ),
        (
            Interaction("type-number", unit="%"),
            numeric.Body((numeric.Value("x", 50, 10), numeric.Value("y", -1, 0.5, 0.5)), unit="%"),
            "40 … 60 % / -1.5 … -0.5 % (50 %)",
        ),
        (Interaction("type-number"), numeric.Body((numeric.Value("x", 1), any_number("y", "", 0.25))), "1 / * (25 %)"),
        (
            Interaction("type-text"),
            short_text.Body(
                (
                    Accepted("z", 0.5, text="force"),
                    Accepted("x", 1, text="means"),
                    Accepted("y", 1, text="mean*"),
                    Accepted("n", 0, text="no"),
                )
            ),
            "means / mean* / force (50 %)",
        ),
        (
            Interaction("fill-gaps", gaps=(Gap("1", (*OPTIONS, Option("c", "c"))), Gap("2"))),
            cloze.Body(
                (
                    cloze.Gap("1", choices=(*HALF, Choice("c", fraction=-0.5))),
                    cloze.Gap("2", answers=(Accepted("x", 1, text="so"), Accepted("y", 0.5, text="yes"))),
                )
            ),
            "A / B (50 %); so / yes (50 %)",
        ),
        (
            Interaction("fill-gaps", gaps=(Gap("1", OPTIONS), Gap("2"))),
            cloze.Body(
                (
                    cloze.Gap("1", choices=HALF, weight=2.0),
                    cloze.Gap("2", answers=(Accepted("x", 1, text="so"),)),
                )
            ),
            "A / B (50 %) [67 %]; so [33 %]",
        ),
        (
            Interaction("fill-gaps", gaps=(Gap("1", OPTIONS), Gap("2", OPTIONS))),
            cloze.Body((cloze.Gap("1", choices=WHOLE), cloze.Gap("2", choices=WHOLE, weight=3))),
            "A [25 %]; A [75 %]",
        ),
        (
            Interaction("order", options=tuple(Option(each, "x" if each in "bd" else each) for each in "bacd")),
            ordering.Body(tuple(ordering.Item(each, text="x" if each in "bd" else each) for each in "abcd")),
            "BACD (A = D)",
        ),
    ],
)
def test_a_key_for_whoever_marks_has_every_answer_that_earns_points(interaction, body, told):
    right = keys_of(interaction, model_answers(body, interaction)["right"])
    assert accepted_keys(interaction, body, right) == told
