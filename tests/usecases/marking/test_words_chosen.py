"""An answer stands for the words that were chosen, whichever id they have when a key was corrected by hand."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import pytest
from tests.usecases.exchange.test_kept_elements import WORDS, answered, fair_body, in_ids_of, made, question, shown
from tests.usecases.quiz_course import module_with, single
from tests.usecases.regrading import RIGHT, WRONG, Regrading, by_hand, keyed, write

from htcourse.core.question_types import categorise, cloze, matching, multiple_choice, ordering, single_choice
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.core.quiz import Question, State
from htcourse.usecases.attempts.shown_question import ShownQuestion
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


@pytest.mark.parametrize(
    ("later", "labels", "is_old"),
    [
        ({"d1": "Tool"}, ["p2", "p1", "p3"], False),
        ({"d1": "End", "d2": "Tool"}, ["p2", "p1", "p3"], False),
        ({}, ["p2", "p1", "p3"], False),
        ({"p3": "Labour"}, ["p1", "p2", "p3"], True),
    ],
)
def test_a_side_that_belongs_nowhere_reworded_since_hides_no_key_from_who_left_the_pairs_blank(
    room, later, labels, is_old
):
    room.update(module_with(match(WRONG_KEY, "End")))
    learner, blank = room.test(None)
    room.test(placed(p1="p1", p2="p2", p3="p3"))
    swapped = {"p1": "Means", "p2": "Act", "p3": "Purpose"}
    room.update(module_with(match(swapped, "End")))
    write(room)
    others = [words for id, words in later.items() if id not in SIDES]
    room.update(module_with(match(swapped, *others, lefts={**SIDES, **later})))
    with room.at_work(learner) as session:
        page = open_attempt_question(session, blank, 1)
    assert [each.label for each in page.mark.remarks] == labels
    assert page.is_old_key is is_old


def test_pairs_that_all_have_one_right_side_are_marked_though_nothing_there_is_wrong(room):
    room.update(module_with(match(dict.fromkeys(SIDES, "Act"))))
    room.test(placed(p1="p1"))
    room.update(module_with(match(dict.fromkeys(SIDES, "Act"), lefts={**SIDES, "p3": "Labour"})))
    assert [(each.rows, each.unread) for each in room.found().open] == [], "its mark would stay"


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
        ('<img alt="A port" src="picture:images/a.png">', '<img alt="A port" src="picture:images/b.png">', None),
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


@pytest.mark.parametrize(
    ("was", "now", "other", "is_same"),
    [
        ("Recruting people", "Recruiting people", "Neither", True),
        ("The explotiation", "the exploitation", "Neither", True),
        ("Вербовка людей", "Вербока людей", "Neither", True),
        ("Recruting", "Recruiting", "Recruitin", True),
        ("Contract", "Contact", "A contract", True),
        ("Contract", "Contact", "Contrast", False),
        ("The employer", "The employee", "Neither", False),
        ("within 11000", "within 10000", "Neither", False),
        ("некто", "никто", "Neither", False),
        ("10000 som", "10000 soms", "Neither", False),
        ("form", "from", "Neither", False),
        ("Recruitmant", "Recruitment", "Neither", True),
        ("Recruting peple", "Recruiting people", "Neither", True),
        ('A picture <img src="picture:a.png">', 'A pictuer <img src="picture:a.png">', "Neither", False),
    ],
)
@pytest.mark.parametrize("is_own_id", [True, False])
def test_a_letter_mended_in_a_word_under_its_own_id_leaves_a_choice_what_it_was(was, now, other, is_same, is_own_id):
    def asked(id: str, text: str) -> ShownQuestion:
        choices = (Choice(id, correct=True, text=text), Choice("kept", text=other), Choice("act", text="Act"))
        return shown(replace(keyed("means"), body=single_choice.Body(choices)))

    mark = marked_by(asked("own" if is_own_id else "new", now), asked("own", was), {"choices": ["own"]})
    assert (mark and mark.points) == (1 if is_same and is_own_id else None)


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
        fair = None if "-" in str(by_words) else fair_body(kind, now.body, then.body)
        assert (mark and mark.points) == (fair and kind.grade(fair, by_words).points), (then, now)


CAPITALS = "The capital of Kazakhstan is {g1}, that of Kyrgyzstan {g2}."
SWAPPED = "The capital of Kyrgyzstan is {g1}, that of Kazakhstan {g2}."
OTHERS = "The capital of Tajikistan is {g1}, that of Turkmenistan {g2}."


@pytest.mark.parametrize(
    ("text", "right", "points"),
    [
        (CAPITALS, ("Astana", "Bishkek"), 1),
        (CAPITALS, ("Bishkek", "Astana"), 0),
        (CAPITALS, ("Astana", "Osh"), 0.5),
        (CAPITALS.replace("{g1}", "{new}"), ("Astana", "Bishkek"), 1),
        (CAPITALS.replace("{g1}", "{x}").replace("{g2}", "{g1}").replace("{x}", "{g2}"), ("Astana", "Bishkek"), 1),
        (SWAPPED, ("Bishkek", "Astana"), 1),
        (OTHERS, ("Dushanbe", "Ashgabat"), None),
        (CAPITALS.replace("that of", "the largest city of"), ("Astana", "Osh"), None),
        (CAPITALS.replace("capital", "seat"), ("Astana", "Bishkek"), 1),
    ],
    ids=["as it was", "key swapped", "key corrected", "renamed", "renumbered", "swapped in the text", "other text",
         "other text and key", "text edited"],
)  # fmt: skip
@pytest.mark.parametrize("is_chosen", [False, True])
def test_a_gap_is_known_by_the_text_around_it_or_by_what_is_right_in_it(text, right, points, is_chosen):
    def cities(marks: str, keys: tuple[str, ...]) -> Question:
        every = ("Astana", "Bishkek", "Osh", "Dushanbe", "Ashgabat")
        gaps = []
        for id, key in zip(cloze.gap_marks(marks), keys, strict=True):
            choices = tuple(Choice(each[:2], correct=each == key, text=each) for each in every)
            gaps.append(cloze.Gap(id, choices) if is_chosen else cloze.Gap(id, answers=(Accepted("a", text=key),)))
        return question(cloze.Body(tuple(gaps), text=marks), cloze)

    then, now = cities(CAPITALS, ("Astana", "Bishkek")), cities(text, right)
    given = {"g1": "As", "g2": "Bi"} if is_chosen else {"g1": "Astana", "g2": "Bishkek"}
    mark = marked_by(shown(now), shown(then), {"gaps": given})
    assert (mark and mark.points) == points


YEARS = "Put the years in order: {a}, {b}, {c}."
LISTED = "In order:\n\n1. {a}\n2. {b}\n3. {c}"


@pytest.mark.parametrize(
    ("before", "after"),
    [(YEARS, YEARS), (LISTED, LISTED), (YEARS, YEARS.replace("the years", "these years"))],
    ids=["in a row", "in a list", "text edited elsewhere"],
)
@pytest.mark.parametrize("is_chosen", [False, True])
def test_keys_exchanged_between_gaps_of_an_unchanged_text_are_a_key_corrected(before, after, is_chosen):
    def years(text: str, title: str, *keys: str) -> ShownQuestion:
        gaps = []
        for id, key in zip("abc", keys, strict=True):
            choices = tuple(Choice(f"y{each}", correct=each == key, text=each) for each in ("1920", "1926", "1930"))
            gaps.append(cloze.Gap(id, choices) if is_chosen else cloze.Gap(id, answers=(Accepted("a", text=key),)))
        asked = shown(question(cloze.Body(tuple(gaps), text=text), cloze))
        return replace(asked, texts={**asked.texts, "title": title})

    then, now = years(before, "Years", "1920", "1930", "1926"), years(after, "Years in order", "1920", "1926", "1930")
    for *given, points in (("1920", "1926", "1930", 1), ("1920", "1930", "1926", 1 / 3)):
        gaps = {id: f"{'y' * is_chosen}{each}" for id, each in zip("abc", given, strict=True)}
        mark = marked_by(now, then, {"gaps": gaps})
        assert mark
        assert mark.points == pytest.approx(points), given
