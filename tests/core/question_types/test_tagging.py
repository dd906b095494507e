"""tagging: marked narratives, overlap, F1 and the verdict."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.question_types import tagging
from htcourse.core.question_types.parts import Choice, Label
from htcourse.core.question_types.passages import Passage, match_most, overlap, parse, word_ranges, words_in
from htcourse.core.quiz import State


def remarks_of(mark):
    return {each.id: each for each in mark.remarks}


@pytest.mark.parametrize(
    ("marked", "text", "passages"),
    [
        ("He [paid]{act #a1}.", "He paid.", [(3, 7, "act", "a1")]),
        ("[a]{x #1}[b]{y #2}", "ab", [(0, 1, "x", "1"), (1, 2, "y", "2")]),
        ("[a [b]{y #2} c]{x #1}", "a b c", [(0, 5, "x", "1"), (2, 3, "y", "2")]),
        ("[a]{x #1} [b]{x #1}", "a b", [(0, 1, "x", "1"), (2, 3, "x", "1")]),
        ("[ a ]{ x  #1 }", " a ", [(0, 3, "x", "1")]),
        ("no marks", "no marks", []),
        ("an [aside] here", "an [aside] here", []),
        ("[sic] [a]{x #1}", "[sic] a", [(6, 7, "x", "1")]),
        (r"\[a\]{x #1}", "[a]{x #1}", []),
        (r"\\ \{ \} \n", r"\ { } \n", []),
        (r"\[ [a]{x #1}", "[ a", [(2, 3, "x", "1")]),
        (r"\\[a]{x #1}", "\\a", [(1, 2, "x", "1")]),
        ("[кітап 😀]{x #1}!", "кітап 😀!", [(0, 7, "x", "1")]),
        ("[a\n\nb]{x #1}", "a\n\nb", [(0, 4, "x", "1")]),
        ("", "", []),
        ("\\", "\\", []),
    ],
)
def test_a_marked_narrative_is_plain_text_and_passages(marked, text, passages):
    narrative = parse(marked)
    assert narrative.text == text
    assert [(each.start, each.end, each.label, each.key) for each in narrative.passages] == passages
    assert narrative.unread == ()


@pytest.mark.parametrize(
    ("marked", "unread"),
    [
        ("[a]{act}", "[a]{act}"),
        ("He [a]{act} b", "[a]{act}"),
        ("[a]{#a1}", "[a]{#a1}"),
        ("[a]{act a1}", "[a]{act a1}"),
        ("a]{act #a1}", "]{act #a1}"),
        ("[a]{act #a1", "[a]{act #a1"),
        ("[a]{}", "[a]{}"),
    ],
)
def test_a_mark_that_cannot_be_read_is_reported_and_stays_in_the_text(marked, unread):
    narrative = parse(marked)
    assert narrative.unread == (unread,)
    assert narrative.text == marked
    assert narrative.passages == ()


def test_an_escaped_bracket_opens_no_mark():
    narrative = parse(r"\[a]{x #1}")
    assert (narrative.text, narrative.passages, narrative.unread) == ("[a]{x #1}", (), ("]{x #1}",))


@given(st.text(alphabet="ab []{}#\\ \n😀", max_size=40))
def test_no_narrative_raises_and_passages_lie_within_it(marked):
    narrative = parse(marked)
    assert all(0 <= each.start <= each.end <= len(narrative.text) for each in narrative.passages)


@given(st.text(alphabet="ab []{}#\\x1", max_size=40))
def test_an_escaped_text_is_itself(text):
    escaped = "".join(f"\\{each}" if each in "[]{}\\" else each for each in text)
    assert parse(escaped).text == text


def test_words_are_touched_not_cut():
    words = word_ranges("The boss's son-in-law took o‘quv — it.")
    assert len(words) == 6
    assert words_in(5, 12, words) == {1, 2}
    assert words_in(3, 4, words) == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ({1, 2}, {1, 2}, 1),
        ({1, 2, 3, 4}, {3, 4, 5, 6}, 0.5),
        ({1, 2, 3, 4}, {1}, 0.25),
        ({1}, {1, 2, 3, 4}, 0.25),
        ({1, 2, 3, 4}, {1, 2}, 0.5),
        ({1}, {2}, 0),
        (set(), set(), 0),
        ({1}, set(), 0),
    ],
)
def test_overlap_is_what_is_shared_of_the_longer(one, other, share):
    assert overlap(frozenset(one), frozenset(other)) == share


TEXT = "Alone he [paid for his ticket]{act #a1} and then they [took the passports]{means #m1} of all the men there."
PLAIN = parse(TEXT).text
LABELS = tuple(Label(each, text=each) for each in ("act", "means", "purpose"))
BODY = tagging.Body(
    LABELS,
    (tagging.Span("a1", feedback="Act."), tagging.Span("m1", feedback="Means.")),
    (
        Choice("yes", correct=True, text="Yes", feedback="Yes."),
        Choice("no", text="No", feedback="No."),
    ),
    narrative=TEXT,
)


def span(label, words, text=PLAIN):
    return {"label": label, "start": text.index(words), "end": text.index(words) + len(words)}


ACT, MEANS = span("act", "paid for his ticket"), span("means", "took the passports")


@pytest.mark.parametrize(
    ("spans", "verdict", "points"),
    [
        ([ACT, MEANS], "yes", 1),
        ([ACT, MEANS], "no", 0.75),
        ([ACT, MEANS], "", 0.75),
        ([], "yes", 0.25),
        ([], "no", 0),
        ([], "", 0),
        ([ACT], "yes", 0.75),  # F1 = 2 / (1 + 2)
        ([ACT, MEANS, span("purpose", "all the men")], "yes", 0.85),  # F1 = 4 / (3 + 2)
        ([span("means", "paid for his ticket"), MEANS], "", 0.375),  # F1 = 2 / (2 + 2)
        ([ACT, ACT, MEANS], "yes", 1),
        ([span("act", "paid for"), MEANS], "yes", 1),  # half of the key
        ([span("act", "paid"), MEANS], "yes", 0.625),
        ([span("act", "Alone he paid for his ticket"), MEANS], "yes", 1),
        ([{"label": "act", "start": 0, "end": len(PLAIN)}], "", 0),
        ([span("act", "paid for"), span("act", "his ticket"), MEANS], "yes", 0.85),  # one key, one mark
        ([{"label": "act", "start": 5, "end": 4000}], "yes", 0.25),
        ([{"label": "act", "start": -3, "end": 4}, {"label": "place", "start": 0, "end": 3}, 7, None], "yes", 0.25),
        ([{"label": "act", "start": 0.0, "end": 9.0}, {"label": "act", "start": False, "end": True}], "", 0),
        ([{"label": "act", "start": 5, "end": 6}], "", 0),  # a space is no word
    ],
)
def test_tagging_is_three_quarters_f1_and_a_quarter_the_verdict(spans, verdict, points):
    assert tagging.grade(BODY, {"spans": spans, "verdict": verdict}).points == points


def test_tagging_says_what_was_found_missed_and_wrongly_marked():
    mark = tagging.grade(BODY, {"spans": [ACT, span("purpose", "all the men")], "verdict": "no"})
    assert [(each.id, each.state, each.label) for each in mark.remarks] == [
        ("a1", State.RIGHT, "act"),
        ("m1", State.MISSED, "means"),
        ("", State.WRONG, "purpose"),
        ("yes", State.MISSED, ""),
        ("no", State.WRONG, ""),
    ]
    assert PLAIN[mark.remarks[0].start : mark.remarks[0].end] == "paid for his ticket"
    assert remarks_of(mark)["m1"].feedback == "Means."


def test_the_best_mark_takes_the_key():
    mark = tagging.grade(BODY, {"spans": [span("act", "paid for"), ACT]})
    wrong = [each for each in mark.remarks if each.state is State.WRONG]
    assert [PLAIN[each.start : each.end] for each in wrong] == ["paid for"]


def test_marks_that_fit_several_keys_are_dealt_so_that_most_keys_are_found():
    """The mark that fits both keys agrees best with the outer one, which another mark finds too."""
    body = replace(
        BODY, narrative="[one two [three four]{act #k2}]{act #k1}", spans=(tagging.Span("k1"), tagging.Span("k2"))
    )
    text = parse(body.narrative).text
    spans = [span("act", "two three four", text), span("act", "one two", text)]
    assert tagging.grade(body, {"spans": spans, "verdict": "yes"}).points == 1
    found = remarks_of(tagging.grade(body, {"spans": spans}))
    assert (found["k1"].state, found["k2"].state) == (State.RIGHT, State.RIGHT)


def test_a_mark_finds_another_key_rather_than_a_second_passage_of_one_that_is_found():
    narrative = "[[one two]{act #k1} three]{act #k2} and [five six]{act #k1}"
    body = replace(BODY, narrative=narrative, spans=(tagging.Span("k1"), tagging.Span("k2")))
    text = parse(narrative).text
    spans = [span("act", "one two", text), span("act", "five six", text)]
    assert tagging.grade(body, {"spans": spans, "verdict": "yes"}).points == 1


@given(st.lists(st.lists(st.integers(0, 5), max_size=4), max_size=6), st.randoms(use_true_random=False))
def test_no_way_to_pair_gives_more_pairs(choices, random):
    """Held against every order in which each takes the first that is free."""
    paired = match_most({number: dict.fromkeys(own) for number, own in enumerate(choices)})
    assert len(set(paired.values())) == len(paired)
    assert all(right in choices[left] for right, left in paired.items())
    assert len(paired) == _most_pairs(choices, frozenset())
    begun = dict(random.sample(sorted(paired.items()), random.randint(0, len(paired))))
    longer = match_most({number: dict.fromkeys(own) for number, own in enumerate(choices)}, begun)
    assert len(longer) == len(paired)
    assert begun.keys() <= longer.keys()
    assert set(begun.values()) <= set(longer.values())


def _most_pairs(choices, taken):
    if not choices:
        return 0
    rest = choices[1:]
    with_it = [1 + _most_pairs(rest, taken | {each}) for each in choices[0] if each not in taken]
    return max([_most_pairs(rest, taken), *with_it])


def test_any_accepted_passage_finds_the_key_and_the_others_cost_nothing(examples):
    example = examples["tagging"]
    text = parse(example.body.narrative).text
    kept = span("means", "kept all the papers", text)
    act, took, purpose = example.full["spans"]
    for spans in ([act, kept, purpose], [act, took, kept, purpose]):
        assert tagging.grade(example.body, {"spans": spans, "verdict": "trafficking"}).points == 1


def test_a_childs_case_asks_for_no_means():
    child = replace(BODY, person="child")
    assert tagging.check(child) == []
    assert tagging.grade(child, {"spans": [ACT], "verdict": "yes"}).points == 1
    mark = tagging.grade(child, {"spans": [ACT, MEANS], "verdict": "yes"})
    assert mark.points == 0.75  # F1 = 2 / (2 + 1)
    wrong = next(each for each in mark.remarks if each.state is State.WRONG)
    assert (wrong.label, wrong.note) == ("means", "no-means-needed")
    assert remarks_of(mark)["m1"].state is State.LEFT


def test_the_form_tells_no_key():
    interaction = tagging.interaction(BODY, 1)
    assert interaction.text == PLAIN
    assert "{" not in interaction.text
    assert [each.id for each in interaction.labels] == ["act", "means", "purpose"]


def test_a_translated_narrative_brings_its_own_places():
    russian = replace(BODY, narrative="Ему [купили билет]{act #a1} и [забрали паспорта]{means #m1}.")
    text = parse(russian.narrative).text
    spans = [span("act", "купили билет", text), span("means", "забрали паспорта", text)]
    assert tagging.grade(russian, {"spans": spans, "verdict": "yes"}).points == 1


WORDS = word_ranges(PLAIN)
STRETCHES = st.tuples(st.integers(0, len(WORDS) - 1), st.integers(1, 6)).map(
    lambda each: (WORDS[each[0]][0], WORDS[min(each[0] + each[1], len(WORDS)) - 1][1])
)


@given(st.lists(st.tuples(st.sampled_from(["act", "means", "purpose"]), STRETCHES), max_size=8))
def test_every_wrong_mark_costs_and_none_counts_twice(marks):
    spans = [{"label": label, "start": start, "end": end} for label, (start, end) in marks]
    mark = tagging.grade(BODY, {"spans": spans, "verdict": "no"})
    wrong = sum(each.state is State.WRONG and each.id == "" for each in mark.remarks)
    right = sum(each.state is State.RIGHT for each in mark.remarks)
    assert right + wrong == len(set(marks))
    assert mark.points == pytest.approx(0.75 * 2 * right / (right + wrong + 2), abs=1e-6)


@pytest.mark.parametrize(
    ("changes", "paths"),
    [
        ({"narrative": "[a]{act #a1} and [b]{means}"}, ["narrative", "spans/m1"]),
        ({"narrative": "[a]{place #a1} [b]{means #m1}"}, ["narrative"]),
        ({"narrative": "[a]{act #a1} [b]{means #m1} [c]{act #x}"}, ["narrative"]),
        ({"narrative": "[a]{act #a1} [b]{means #m1} [c]{act #m1}"}, ["narrative"]),
        ({"narrative": "[a]{act #a1} [ ]{means #m1}"}, ["narrative"]),
        ({"narrative": "[a]{act #a1}"}, ["spans/m1"]),
        ({"narrative": ""}, ["spans/a1", "spans/m1"]),
        ({"person": "minor"}, ["person"]),
        ({"verdicts": (*BODY.verdicts[1:], Choice("c", text="c", feedback="c"))}, ["verdicts"]),
        ({"verdicts": BODY.verdicts[:1]}, ["verdicts"]),
        ({"verdicts": (*BODY.verdicts, Choice("a1", text="c", feedback="c"))}, ["spans/a1"]),
        ({"spans": (BODY.spans[0], tagging.Span("m1"))}, ["spans/m1"]),
        ({"spans": (*BODY.spans, BODY.spans[0])}, ["spans/a1"]),
        ({"labels": (*LABELS, LABELS[0])}, ["labels/act"]),
        ({"labels": (*LABELS, Label("x"))}, ["labels/x"]),
    ],
)
def test_check_finds(changes, paths):
    assert [each.path for each in tagging.check(replace(BODY, **changes))] == paths


def test_the_fix_of_a_mark_shows_how_to_write_one():
    fault = tagging.check(replace(BODY, narrative=TEXT + " [b]{means}"))[0]
    assert fault.fix.format(**fault.values).startswith("Write it as [words]{label #id}")


def test_passages_sort_by_place():
    assert sorted([Passage(3, 4, "a"), Passage(1, 2, "b")])[0].label == "b"
