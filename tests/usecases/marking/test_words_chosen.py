"""An answer stands for the words that were chosen, whichever id they have when a key was corrected by hand."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import pytest
from tests.usecases.exchange.test_kept_elements import WORDS, answered, in_ids_of, made, question, shown
from tests.usecases.quiz_course import module_with, single
from tests.usecases.regrading import RIGHT, WRONG, Regrading, by_hand, keyed, write

from htcourse.core.question_types import categorise, cloze, matching, multiple_choice, ordering, single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Question, State
from htcourse.usecases.marking.marked_by import marked_by
from htcourse.usecases.marking.seen_attempts import open_seen
from htcourse.usecases.quizzes.take_quiz import open_attempt_question

SIDES = {"p1": "Recruiting", "p2": "Deceit", "p3": "Forced labour"}
WRONG_KEY = {"p1": "Act", "p2": "Means", "p3": "Purpose"}


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


def match(rights: Mapping[str, str], *distractors: str, lefts: Mapping[str, str] = SIDES) -> Question:
    pairs = tuple(matching.Pair(id, left=lefts[id], right=right) for id, right in rights.items())
    others = tuple(matching.Distractor(f"d{at}", right=each) for at, each in enumerate(distractors, 1))
    return single("q1", type="matching", body=matching.Body(pairs, others), translations={})


def placed(**pairs: str) -> dict[str, dict[str, str]]:
    return {"pairs": pairs}


def test_right_sides_swapped_by_hand_are_a_key_corrected(room):
    room.update(module_with(match(WRONG_KEY)))
    had_right = room.test(placed(p1="p1", p2="p2", p3="p3"))
    had_wrong = room.test(placed(p1="p2", p2="p1", p3="p3"))
    room.update(module_with(match({"p1": "Means", "p2": "Act", "p3": "Purpose"})))
    found = room.only()
    told = {each.key.attempt_id: (each.before, each.after) for each in found.rows}
    assert told == {had_right[1]: (1, pytest.approx(1 / 3)), had_wrong[1]: (pytest.approx(1 / 3), 1)}
    write(room)
    assert not room.found().open
    with room.at_work(had_wrong[0]) as session:
        page = open_attempt_question(session, had_wrong[1], 1)
        assert [(each.id, each.state, each.label) for each in page.mark.remarks] == [
            ("p1", State.RIGHT, "p2"),
            ("p2", State.RIGHT, "p1"),
            ("p3", State.RIGHT, "p3"),
        ], "the page names right sides by the ids it shows them under"


def test_two_sides_that_have_the_same_right_side_now_are_told_apart_by_what_was_chosen(room):
    room.update(module_with(match(WRONG_KEY)))
    one = room.test(placed(p1="p2", p2="p1", p3="p3"))
    other = room.test(placed(p1="p1", p2="p2", p3="p3"))
    room.update(module_with(match({"p1": "Means", "p2": "Means", "p3": "Purpose"}, "Act")))
    told = {each.key.attempt_id: each.after for each in room.only().rows}
    assert told == {one[1]: pytest.approx(2 / 3), other[1]: pytest.approx(2 / 3)}
    seen = open_seen(room.places, other[0], other[1], "en").questions[0]
    assert (seen.has_other_key, seen.now.points) == (True, pytest.approx(2 / 3))
    assert seen.since.right == placed(p1="p2", p2="p2", p3="p3")


@pytest.mark.parametrize(
    ("right", "unread"),
    [("Coercion", 0), ("Acts", 0), ("Means", 1)],
    ids=["reworded", "its spelling mended", "that of another side"],
)
def test_what_is_worded_otherwise_stays_as_it_was_and_is_listed_where_a_mark_hangs_on_it(room, right, unread):
    room.update(module_with(match(WRONG_KEY)))
    room.test(placed(p1="p1", p2="p2", p3="p3"))
    room.update(module_with(match({**WRONG_KEY, "p1": right})))
    assert [(each.rows, each.unread) for each in room.found().open] == ([((), 1)] if unread else [])


def test_a_choice_reworded_lists_nothing_and_one_reworded_with_another_key_waits_for_a_mark_by_hand(room):
    learner, attempt = room.test(RIGHT)
    room.test(WRONG)
    wordings = {"means": "A way in which people are brought to it", "act": "What is done"}

    def reworded(key: str) -> Question:
        body = keyed(key).body
        choices = tuple(replace(each, text=wordings.get(each.id, each.text)) for each in body.choices)
        return replace(keyed(key), body=replace(body, choices=choices))

    room.update(module_with(reworded("means")))
    assert not room.found().open, "no mark could be another"
    room.update(module_with(reworded("purpose")))
    found = room.only()
    assert (found.rows, found.unread, found.same) == ((), 1, 1), "who was wrong by both keys is"
    by_hand(room, learner, attempt, 1.0, "It was right as it was asked.")
    assert not room.found().open, "a mark by hand decides it"


@pytest.mark.parametrize(
    ("chosen", "now", "points"),
    [
        ("Kazakhstan", "Kyrgyzstan", None),
        ("The employer", "The employee", None),
        ("Without consent", "With consent", None),
        ("Contract", "Contact", None),
        ("A fee of 5", "A fee of −5", None),
        ("![A port](images/a.png)", "![A port](images/b.png)", None),
        ("The employer, always", "the employer – always.", 1),
        ("«Дааже»!", "дааже", 1),
    ],
)
def test_words_that_merely_look_alike_are_others_and_capitals_and_stops_are_no_matter(chosen, now, points):
    gone, other = Choice("gone", text=chosen), Choice("new", correct=True, text=now)
    kept = Choice("kept", text="Neither")
    then = shown(replace(keyed("means"), body=single_choice.Body((replace(kept, correct=True), gone))))
    mark = marked_by(
        shown(replace(keyed("means"), body=single_choice.Body((kept, other)))), then, {"choices": ["gone"]}
    )
    assert (mark and mark.points) == points


def test_left_sides_swapped_by_hand_are_swapped(room):
    room.update(module_with(match(WRONG_KEY)))
    room.test(placed(p1="p1", p2="p2", p3="p3"))
    swapped = {**SIDES, "p1": SIDES["p2"], "p2": SIDES["p1"]}
    room.update(module_with(match({"p1": "Means", "p2": "Act", "p3": "Purpose"}, lefts=swapped)))
    assert not room.found().open, "each left side has the right side it had"
    room.update(module_with(match(WRONG_KEY, lefts=swapped)))
    (row,) = room.only().rows
    assert row.after == pytest.approx(1 / 3)


@pytest.mark.parametrize("kind", [single_choice, multiple_choice, ordering, matching, categorise, cloze])
def test_wordings_swapped_or_replaced_under_their_ids_are_marked_by_the_words(kind):
    pick = Random(kind.NAME)
    for _ in range(80):
        words = pick.sample(WORDS, 4)
        others = pick.choice([pick.sample(words, 4), pick.sample(WORDS, 4)])
        then, now = (question(made(kind, each, pick.sample(WORDS, 6)), kind) for each in (words, others))
        old, new = (kind.interaction(each.body, 0) for each in (then, now))
        answer = answered(kind, old, pick)
        by_words = in_ids_of(new, answer, old)
        mark = marked_by(shown(now), shown(then), answer)
        is_gone = "-" in str(by_words)
        assert (mark and mark.points) == (None if is_gone else kind.grade(now.body, by_words).points), (then, now)
