"""What the shape of options gives away, counted by hand."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from htcourse.core.course import Module
from htcourse.core.errors import Place, Severity
from htcourse.core.module_check import check_module
from htcourse.core.module_check.cues import LEARNT, RULES, cues
from htcourse.core.question_types.parts import Choice
from htcourse.core.question_types.single_choice import Body
from htcourse.core.quiz import Draw, Mode, Question, Quiz
from htcourse.formats import read

SAMPLE = Path(__file__).parents[2] / "samples" / "module"


@pytest.fixture(scope="module")
def sample() -> Module:
    module = read(SAMPLE).module
    assert module is not None
    return module


def item(name, *options, file="quizzes/a.yaml", bank=""):
    """Return a question; its first option is the key."""
    body = Body(tuple(Choice(f"c{at}", correct=not at, text=text) for at, text in enumerate(options)))
    return Question(name, "single-choice", name, "o-elements", 2, "Which?", body, place=Place(file, 1), bank=bank)


def with_questions(module, *questions, quizzes=()):
    return replace(module, questions=questions, quizzes=quizzes)


def shares(module, *options):
    found = cues(with_questions(module, item("q", *options)))
    assert found is not None
    return found.shares["q"]


@pytest.mark.parametrize(
    ("rule", "options", "share"),
    [
        ("longest", ("four", "one", "a", "be"), 1),
        ("longest", ("one", "four", "a", "be"), 0),
        ("longest", ("four", "five", "a", "be"), 1 / 2),
        ("second-longest", ("one", "four", "a", "be"), 1),
        ("second-longest", ("four", "five", "a", "be"), 1 / 2),
        ("second-longest", ("be", "four", "one", "a"), 0),
        ("shortest", ("a", "four", "one", "be"), 1),
        ("shortest", ("a", "b", "c", "four"), 1 / 3),
        ("avoid-absolutes", ("Some do", "Nobody does", "They always do", "Many do"), 1 / 2),
        ("avoid-absolutes", ("Nobody does", "Some", "Few", "Many"), 0),
        ("avoid-absolutes", ("All of it", "Only one", "None", "Never"), 1 / 4),
        ("avoid-absolutes", ("Small", "Alley", "Onlyness", "Fall"), 1 / 4),
        ("avoid-reasons", ("He left", "Stay, since it is late", "Go because it rains", "Wait, as he may come"), 1),
        ("avoid-reasons", ("Go, since it is late", "Stay", "Wait", "Sit"), 0),
        ("avoid-reasons", ("As a witness", "As the law says", "Also", "So far"), 1 / 4),
        ("prefer-semicolon", ("Go; come back", "Go", "Stay", "Sit"), 1),
        ("prefer-semicolon", ("Go", "Go; come", "Stay; sit", "Sit"), 0),
        ("lesson-words", ("an act, a means", "a cat, a dog", "a sun, a moon", "a man, a boat"), 1),
        ("lesson-words", ("a cat, a dog", "an act, a means", "a sun, a moon", "a man, a boat"), 0),
        ("lesson-words", ("x y z", "k l m", "g h i", "a b"), 1 / 4),
    ],
)
def test_a_rule_gets_what_its_options_give(sample, rule, options, share):
    assert shares(sample, *options)[rule] == pytest.approx(share)


def test_marks_of_the_text_are_no_letters(sample):
    assert shares(sample, "**four**", "seven", "a", "be")["longest"] == 0


SECOND = tuple(
    item(f"q{number}", "five5", "sixsix", "two", "a", file=f"quizzes/f{number}.yaml") for number in range(12)
)


def test_what_is_learnt_comes_from_the_other_files(sample):
    turned = [item("odd", "sixsix", "five5", "two", "a", file="quizzes/odd.yaml")]
    found = cues(with_questions(sample, *SECOND, *turned))
    assert found is not None
    for name in LEARNT:
        assert {found.shares[each.id][name] for each in SECOND} == {1}
        assert found.shares["odd"][name] == 0
    alone = cues(with_questions(sample, *turned))
    assert alone is not None
    assert alone.shares["odd"]["model"] == 1 / 4


def test_a_quiz_of_eight_is_held_to_the_aim_and_a_smaller_one_is_not(sample):
    def quiz(count):
        return Quiz(f"of-{count}", {"en": "Q"}, "", (Mode.TEST,), tuple(f"q{n}" for n in range(count)), ())

    found = cues(with_questions(sample, *SECOND, quizzes=(quiz(8), quiz(7))))
    assert found is not None
    eight, seven = found.quizzes
    assert {"second-longest", *LEARNT} <= set(eight.paying)
    assert seven.paying == ()
    assert found.whole.paying == (), "twelve questions are too few to judge the module by"
    assert eight.scores["second-longest"] == 1
    assert eight.chance == 1 / 4


def test_what_is_learnt_counts_in_a_quiz_only_where_it_pays_over_all(sample):
    """A quarter of all have the second longest right, and among them the whole quiz: that is luck."""
    made = [("a", 8, ("five5", "sixsix", "two", "a")), ("b", 50, ("five5", "sixsix", "two", "a"))]
    made.append(("c", 142, ("two", "sixsix", "five5", "a")))
    items = [item(f"{name}{n}", *texts, file=f"{name}.yml") for name, count, texts in made for n in range(count)]
    lucky = Quiz("lucky", {"en": "Q"}, "", (Mode.TEST,), tuple(f"a{n}" for n in range(8)), ())
    found = cues(with_questions(sample, *items, quizzes=(lucky,)))
    assert found is not None
    assert found.whole.scores["best-combination"] < 0.3
    assert found.quizzes[0].scores["best-combination"] == 1
    assert found.quizzes[0].paying == ("second-longest",)


def test_a_hundred_questions_are_held_to_the_aim_over_all(sample):
    many = tuple(replace(SECOND[number % 12], id=f"m{number}") for number in range(100))
    found = cues(with_questions(sample, *many))
    assert found is not None
    assert "second-longest" in found.whole.paying
    assert found.hindsight[0].pick == "second"


def test_a_draw_counts_with_all_it_may_take_and_quizzes_that_ask_the_same_stand_together(sample):
    exam = tuple(item(f"x{number}", "a", "b", "c", "d", bank="exam") for number in range(3))
    draw = (Draw(1, "o-elements", bank="exam"),)
    quizzes = [Quiz(name, {}, "", (Mode.EXAM,), (), draw) for name in ("exam", "again")]
    found = cues(with_questions(sample, *SECOND, *exam, quizzes=tuple(quizzes)))
    assert found is not None
    assert [(each.quizzes, len(each.items)) for each in found.quizzes] == [(("exam", "again"), 3)]


def test_a_module_without_single_choice_has_no_report(sample):
    assert cues(with_questions(sample)) is None


@settings(deadline=None)
@given(texts=st.lists(st.text(max_size=12), min_size=2, max_size=5))
def test_over_every_place_of_the_key_a_rule_of_one_step_gets_exactly_chance(sample, texts):
    turned = [texts[turn:] + texts[:turn] for turn in range(len(texts))]
    found = cues(with_questions(sample, *(item(f"q{number}", *each) for number, each in enumerate(turned))))
    assert found is not None
    for name in RULES:
        assert sum(each[name] for each in found.shares.values()) == pytest.approx(1)


def test_a_quiz_whose_options_give_it_away_is_a_warning_at_its_place(sample):
    quiz = Quiz(
        "of-8", {"en": "Q"}, "", (Mode.TEST,), tuple(f"q{n}" for n in range(8)), (), place=Place("quizzes/z.yaml", 7)
    )
    changed = with_questions(sample, *SECOND, quizzes=(quiz,))
    (found,) = [each for each in check_module(changed) if each.code == "options-give-away"]
    assert (str(found.place), found.severity) == ("quizzes/z.yaml:7", Severity.WARNING)
    assert found.sentence == "Options give away 100 % of 8 single-choice questions of “of-8” (by chance 25 %)."


def test_a_module_whose_options_give_it_away_is_a_warning_for_all_of_it(sample):
    many = tuple(replace(SECOND[number % 12], id=f"m{number}") for number in range(100))
    (found,) = [each for each in check_module(with_questions(sample, *many)) if each.code == "options-give-away"]
    assert found.place == sample.place
    assert found.values["count"] == 100
