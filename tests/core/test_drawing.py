"""Which questions an attempt asks, which line drew them, and what they count by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import maximum_bipartite_matching

from htcourse.core.drawing import Candidate, asks, drawn, lines_in_order, taken_before, taken_in_order, weight_of
from htcourse.core.quiz import Draw, Mode, Quiz

POOL = tuple(
    Candidate(
        f"q{number}", ("single-choice", "tagging")[number % 2], f"o{number % 3}", number % 3 + 1, f"l{number % 4}"
    )
    for number in range(12)
)


def quiz(*draws, questions=(), shuffle=False):
    return Quiz("quiz", {"en": "Quiz"}, "", (Mode.PRACTICE,), tuple(questions), tuple(draws), shuffle)


def test_fixed_questions_come_first_and_unknown_ones_are_left_out():
    assert drawn(quiz(questions=("q3", "gone", "q1")), POOL, 1) == ("q3", "q1")


@pytest.mark.parametrize(
    ("draw", "fits"),
    [
        (Draw(5, objective="o1"), lambda each: each.objective == "o1"),
        (Draw(5, difficulty=2), lambda each: each.difficulty == 2),
        (Draw(5, type="tagging"), lambda each: each.type == "tagging"),
        (Draw(5, lesson="l0"), lambda each: each.lesson == "l0"),
        (Draw(99, objective="o1", type="tagging"), lambda each: each.objective == "o1" and each.type == "tagging"),
        (Draw(99), lambda each: True),
        (Draw(5, objective="o9"), lambda each: False),
    ],
)
def test_a_draw_takes_what_fits_and_no_more_than_there_is(draw, fits):
    fitting = {each.id for each in POOL if fits(each)}
    taken = drawn(quiz(draw), POOL, 3)
    assert set(taken) <= fitting
    assert len(taken) == min(draw.count, len(fitting))


def test_a_draw_takes_from_its_own_bank_and_no_other():
    pool = tuple(each._replace(bank="exam" if number % 3 == 0 else "") for number, each in enumerate(POOL))
    kept = {each.id for each in pool if each.bank}
    assert set(drawn(quiz(Draw(99, bank="exam")), pool, 1)) == kept
    assert set(drawn(quiz(Draw(99)), pool, 1)) == {each.id for each in pool} - kept


@given(seed=st.integers(0, 2**31))
def test_nothing_is_drawn_twice(seed):
    taken = drawn(quiz(Draw(5), Draw(5, type="tagging"), Draw(9), questions=("q1", "q2")), POOL, seed)
    assert len(set(taken)) == len(taken) == 12
    assert taken[:2] == ("q1", "q2")


@given(seed=st.integers(0, 2**31))
def test_every_line_is_filled_wherever_it_can_be(seed):
    """The wide line must leave what the narrow one needs; three lines, that a question goes through two hands."""
    pool = [Candidate(f"q{number}", "t", f"o{number}", 1) for number in range(3)]
    lines = lines_in_order(quiz(Draw(2), Draw(1, objective="o0")), pool, seed)
    assert sorted(lines.values()) == [1, 1, 2]
    assert lines["q0"] == 2
    levels = [Candidate("a", "t", "x", 1), Candidate("b", "t", "x", 2), Candidate("c", "t", "y", 2)]
    chain = quiz(Draw(1), Draw(1, objective="x"), Draw(1, objective="x", difficulty=1))
    assert lines_in_order(chain, levels, seed) == {"c": 1, "b": 2, "a": 3}
    assert lines_in_order(chain, levels[::-1], seed) == {"c": 1, "b": 2, "a": 3}


@given(
    seed=st.integers(0, 2**31),
    draws=st.lists(
        st.builds(
            Draw,
            st.integers(1, 4),
            objective=st.sampled_from(("", "o0", "o1")),
            difficulty=st.integers(0, 3),
            type=st.sampled_from(("", "tagging")),
        ),
        max_size=4,
    ),
    fixed=st.sets(st.sampled_from([each.id for each in POOL])),
)
def test_no_attempt_has_fewer_questions_than_another_and_none_than_there_can_be(seed, draws, fixed):
    wanted = quiz(*draws, questions=sorted(fixed))
    lines = lines_in_order(wanted, POOL, seed)
    by_id = {each.id: each for each in POOL}
    for number, draw in enumerate(draws, 1):
        own = [by_id[each] for each, line in lines.items() if line == number]
        assert len(own) <= draw.count
        assert all(draw.objective in ("", each.objective) and draw.type in ("", each.type) for each in own)
        assert all(draw.difficulty in (0, each.difficulty) for each in own)
    places = [(number, place) for number, draw in enumerate(draws) for place in range(draw.count)]
    graph = [[asks(quiz(draws[number]), each) and each.id not in fixed for each in POOL] for number, _ in places]
    most = sum(maximum_bipartite_matching(csr_matrix(graph)) >= 0) if places else 0
    assert len(lines) == len(fixed) + most
    assert list(lines.values()) == sorted(lines.values())


@given(seed=st.integers(0, 2**31))
def test_what_was_drawn_in_full_is_drawn_as_before(seed):
    wanted = quiz(Draw(2, objective="o1"), Draw(2, objective="o2"), Draw(2), questions=("q1",))
    assert taken_in_order(wanted, POOL, seed) == taken_before(wanted, POOL, seed)


@given(seed=st.integers(0, 2**31))
def test_a_seed_always_draws_the_same_form_whatever_order_the_pool_is_in(seed):
    wanted = quiz(Draw(4), questions=("q1",), shuffle=True)
    assert drawn(wanted, POOL, seed) == drawn(wanted, tuple(reversed(POOL)), seed)


def test_other_seeds_draw_other_forms():
    assert len({drawn(quiz(Draw(4)), POOL, seed) for seed in range(20)}) > 10


def test_shuffle_mixes_fixed_questions_too():
    wanted = quiz(questions=[each.id for each in POOL], shuffle=True)
    assert drawn(wanted, POOL, 1) != tuple(each.id for each in POOL)


@pytest.mark.parametrize(
    ("asked", "weight"),
    [("fixed", 1.0), ("own", 2.0), ("easy", 0.5), ("hard", 3.0), ("elsewhere", 1.0)],
)
def test_a_question_counts_its_own_weight_else_that_of_the_first_line_it_fits_where_none_is_kept(asked, weight):
    made = Quiz(
        "quiz",
        {},
        "",
        (Mode.TEST,),
        ("fixed", "own"),
        (Draw(1, difficulty=1, weight=0.5), Draw(1, objective="o", weight=3.0)),
        weights={"own": 2.0},
    )
    pool = {
        "fixed": Candidate("fixed", "single-choice", "o", 1),
        "own": Candidate("own", "single-choice", "o", 1),
        "easy": Candidate("easy", "single-choice", "o", 1),
        "hard": Candidate("hard", "single-choice", "o", 3),
        "elsewhere": Candidate("elsewhere", "single-choice", "p", 3),
    }
    assert weight_of(made, pool[asked]) == weight


@given(seed=st.integers(0, 2**31))
def test_lines_that_overlap_give_every_attempt_the_same_sum(seed):
    made = quiz(Draw(2, type="single-choice"), Draw(2, objective="o1", weight=3.0), questions=("q0",))
    lines, pool = lines_in_order(made, POOL, seed), {each.id: each for each in POOL}
    assert tuple(lines) == taken_in_order(made, POOL, seed)
    assert list(lines.values()) == [0, 1, 1, 2, 2]
    assert [weight_of(made, pool[each], line) for each, line in lines.items()] == [1, 1, 1, 3, 3]


@pytest.mark.parametrize("line", [None, 0, 2, 3])
def test_where_the_line_is_not_known_or_does_not_fit_the_first_that_fits_counts(line):
    made = quiz(Draw(2, type="single-choice", weight=2.0), Draw(3, objective="o1", weight=3.0))
    assert weight_of(made, POOL[0], line) == 2
