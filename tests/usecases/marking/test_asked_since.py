"""What was not asked or not right when somebody answered marks nobody, and nor does what is asked otherwise since."""

from dataclasses import replace
from random import Random

import pytest
from tests.usecases.exchange.test_kept_elements import WORDS, answered, made, question, shown
from tests.usecases.marking.test_words_chosen import WRONG_KEY, match, placed
from tests.usecases.quiz_course import module_with, single
from tests.usecases.regrading import Regrading, write

from htcourse.core.course import Module
from htcourse.core.question_types import (
    categorise,
    cloze,
    matching,
    multiple_choice,
    numeric,
    ordering,
    single_choice,
    tagging,
    true_false,
)
from htcourse.core.question_types.parts import Accepted, Choice, Label
from htcourse.usecases.marking.marked_by import marked_by


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


TAGGED = "He [took her papers]{means #m1} and [drove her away]{act #a1}."
LABELS = (Label("act", text="Act"), Label("means", text="Means"))
VERDICTS = (Choice("yes", correct=True, text="Yes"), Choice("no", text="No"))
KINDS = (single_choice, multiple_choice, ordering, matching, categorise, cloze, tagging)


def body_of(kind):
    if kind is tagging:
        return tagging.Body(LABELS, (tagging.Span("m1"), tagging.Span("a1")), VERDICTS, narrative=TAGGED)
    return made(kind, WORDS[:4], WORDS)


def with_more_asked(kind, body):
    """Give the body with something more that is asked, or right, than could be answered."""
    right = Choice("z", correct=True, text="New")
    if kind is single_choice:
        yield replace(body, choices=(*(replace(each, correct=False) for each in body.choices), right))
    elif kind is multiple_choice:
        yield replace(body, choices=(*body.choices, right))
    elif kind is ordering:
        yield replace(body, items=(*body.items, ordering.Item("z", text="New")))
    elif kind is matching:
        yield replace(body, pairs=(*body.pairs, matching.Pair("z", left="New", right=body.pairs[0].right)))
        yield replace(body, pairs=(replace(body.pairs[0], right_id="z", right="New"), *body.pairs[1:]))
    elif kind is categorise:
        yield replace(body, items=(*body.items, categorise.Item("z", "a", text="New")))
        new = replace(body.items[0], category="z")
        yield replace(body, categories=(*body.categories, Label("z", text="New")), items=(new, *body.items[1:]))
    elif kind is cloze:
        asked = cloze.Gap("z", answers=(Accepted("a", text="New"),))
        yield replace(body, gaps=(*body.gaps, asked), text=f"{body.text} And {{z}}.")
        wrong = tuple(replace(each, correct=False) for each in body.gaps[0].choices)
        yield replace(body, gaps=(replace(body.gaps[0], choices=(*wrong, right)), *body.gaps[1:]))
    else:
        marked = body.narrative.replace("He ", "[He]{z #z1} ")
        yield replace(body, labels=(*LABELS, Label("z", text="New")), spans=(*body.spans, tagging.Span("z1")),
                      narrative=marked)  # fmt: skip
        yield replace(body, verdicts=(replace(VERDICTS[0], correct=False), VERDICTS[1], right))


def with_more_that_is_wrong(kind, body):
    """Return the body with something wrong that nobody could choose; None where a question has no such thing."""
    wrong = Choice("z", text="New")
    if kind in (single_choice, multiple_choice):
        return replace(body, choices=(*body.choices, wrong))
    if kind is matching:
        return replace(body, distractors=(*body.distractors, matching.Distractor("z", right="New")))
    if kind is categorise:
        return replace(body, categories=(*body.categories, Label("z", text="New")))
    if kind is cloze:
        chosen = body.gaps[0]
        return replace(body, gaps=(replace(chosen, choices=(*chosen.choices, wrong)), *body.gaps[1:]))
    more = (*body.labels, Label("z", text="New")) if kind is tagging else ()
    return replace(body, labels=more, verdicts=(*VERDICTS, wrong)) if kind is tagging else None


def some_answer(kind, interaction, pick):
    if kind is not tagging:
        return answered(kind, interaction, pick)
    span = {"label": pick.choice(LABELS).id, "start": 3, "end": 18}
    return {"spans": [span], "verdict": pick.choice(VERDICTS).id}


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_is_marked_by_what_was_not_asked_and_a_wrong_choice_nobody_saw_counts_neither_way(kind):
    pick, body = Random(kind.NAME), body_of(kind)
    then, wrong = shown(question(body, kind)), with_more_that_is_wrong(kind, body)
    more = [shown(question(each, kind)) for each in with_more_asked(kind, body)]
    for _ in range(30):
        answer = some_answer(kind, then.interaction(0), pick)
        assert [marked_by(now, then, answer) for now in more] == [None] * len(more), answer
        if wrong is not None:
            mark = marked_by(shown(question(wrong, kind)), then, answer)
            assert (mark and mark.points) == then.grade(answer).points, answer


def test_who_was_right_before_more_was_asked_keeps_the_mark_and_is_to_be_looked_at(room):
    room.update(module_with(match(WRONG_KEY)))
    learner, attempt = room.test(placed(p1="p1", p2="p2", p3="p3"))
    had = room.points(learner, attempt)
    asked = (*match(WRONG_KEY).body.pairs, matching.Pair("p4", left="Hiding", right="Act"))
    room.update(module_with(replace(match(WRONG_KEY), body=matching.Body(asked))))
    found = room.only()
    assert (found.rows, found.unread, found.same) == ((), 1, 0)
    assert list(found.unread_by) == [learner]
    assert room.points(learner, attempt) == had


@pytest.mark.parametrize(
    ("had", "has", "value", "points", "typed"),
    [
        (("km",), ("m",), 5000, None, "5"),
        (("km",), (), 5, None, "5"),
        ((), ("km",), 5, None, "5"),
        (("km", "kilometres"), ("kilometres", "km"), 5, 1, "5 km"),
        (("km",), ("km", "kilometres"), 7, 0, "5"),
        ((), (), 7, 0, "5"),
        (("years", "yr"), ("yr",), 5, None, "5 years"),
        (("years", "yr"), ("yr",), 7, 0, "5 yr"),
    ],
)
def test_a_number_is_marked_anew_in_its_unit_alone(had, has, value, points, typed):
    then, now = (
        shown(question(numeric.Body((numeric.Value("a", each),), unit="".join(unit[:1]), units=unit[1:]), numeric))
        for each, unit in ((5, had), (value, has))
    )
    mark = marked_by(now, then, {"number": typed})
    assert (mark and mark.points) == points


def test_what_was_typed_as_a_number_and_is_none_is_an_answer_once_its_unit_has_that_form(room):
    def years(*units: str) -> Module:
        body = numeric.Body((numeric.Value("a", 5),), unit="год", units=units)
        return module_with(single("q1", type="numeric", body=body, translations={}))

    room.update(years())
    learner, attempt = room.test({"number": "5 лет", "means": "none"})
    for typed in ("many", "6 м"):
        room.test({"number": typed, "means": "none"})
    assert room.points(learner, attempt) == 2
    room.update(years("лет", "года"))
    found = room.only()
    (row,) = found.rows
    assert (row.key.attempt_id, row.before, row.after, found.same, found.unread) == (attempt, 0, 1, 0, 0)
    write(room)
    assert room.points(learner, attempt) == 3
    assert not room.found().open


@pytest.mark.parametrize(
    ("text", "points"),
    [("She may leave.", 0), ("she may leave", 0), ("She may not leave.", None)],
    ids=["the key", "a stop", "another statement"],
)
def test_whether_another_statement_holds_was_not_asked(text, points):
    then = single("q", type="true-false", body=true_false.Body(True), text="She may leave.", translations={})
    now = replace(then, text=text, body=true_false.Body(False))
    had, has = (replace(shown(each), texts={"text": each.text}) for each in (then, now))
    mark = marked_by(has, had, {"choices": ["true"]})
    assert (mark and mark.points) == points
