"""A changed file brought in once more: no answer moves to another choice, pair, item or gap."""

from dataclasses import replace
from random import Random

import pytest
from tests.usecases.quiz_course import module_with, single
from tests.usecases.regrading import Regrading

from htcourse.core.errors import Severity
from htcourse.core.model_answers import model_answers
from htcourse.core.plain_data import texts_of, to_plain, without_texts
from htcourse.core.question_bank import BankQuestion
from htcourse.core.question_types import (
    categorise,
    cloze,
    essay,
    kind_of,
    matching,
    multiple_choice,
    ordering,
    single_choice,
)
from htcourse.core.question_types.essay import Criterion, Level
from htcourse.core.question_types.parts import Accepted, Choice, Label
from htcourse.usecases.attempts.shown_question import ShownQuestion
from htcourse.usecases.exchange.import_questions import read_questions
from htcourse.usecases.exchange.kept_elements import with_kept_elements
from htcourse.usecases.exchange.kept_ids import with_kept_ids
from htcourse.usecases.marking.marked_by import marked_by

CLOZE = """<quiz><question type="cloze"><name><text>Q</text></name>
<questiontext><text>{}</text></questiontext></question></quiz>"""


def read(path, text):
    path.write_text(text, encoding="utf-8")
    (found,) = read_questions([path]).bank.questions
    return found.question


def ids(elements):
    return {getattr(each, "text", "") or each.left: each.id for each in elements}


@pytest.mark.parametrize(
    ("before", "after", "answer"),
    [
        ("{=written ~spoken ~any}", "{~electronic =written ~spoken ~any}", {"choices": ["a"]}),
        ("{~spoken =written ~any}", "{=in writing ~spoken =written}", {"choices": ["b"]}),
        ("{~%50%a passport ~%50%a contract ~%-100%money}", "{~%-50%luck ~%50%a contract ~%-100%money ~%50%a passport}",
         {"choices": ["a", "b"]}),
        ("{=PACE -> Europe =UNODC -> crime =ILO -> labour}", "{=ILO -> labour =UNODC -> crime =PACE -> Europe}",
         {"pairs": {"a": "a", "b": "c", "c": "b"}}),
        ("{=one -> same =two -> same =three -> other}", "{=three -> other =two -> same =one -> same}",
         {"pairs": {"a": "a", "b": "a", "c": "c"}}),
    ],
)  # fmt: skip
def test_an_answer_is_worth_the_same_and_means_the_same_choice(before, after, answer, tmp_path):
    old, new = (read(tmp_path / "in.gift", f"::Q:: Which? {each}") for each in (before, after))
    kept = with_kept_elements(new, old)
    kind = kind_of(old.type)
    assert kind.grade(kept.body, answer).points == kind.grade(old.body, answer).points
    name = "pairs" if "pairs" in answer else "choices"
    had, has = ids(getattr(old.body, name)), ids(getattr(kept.body, name))
    assert {text: has[text] for text in had.keys() & has.keys()} == {
        text: had[text] for text in had.keys() & has.keys()
    }
    assert not {has[text] for text in has.keys() - had.keys()} & set(had.values()), "new ones have new ids"
    assert len(set(has.values())) == len(has)


def test_a_mended_word_keeps_the_id_and_one_put_in_its_place_does_not(tmp_path):
    old = read(tmp_path / "in.gift", "::Q:: Which? {=written form ~spoken ~any form}")
    new = read(tmp_path / "in.gift", "::Q:: Which? {=writen  Form. ~by post ~any form}")
    kept = with_kept_elements(new, old)
    assert [each.id for each in kept.body.choices] == ["a", "d", "c"]
    other = read(tmp_path / "in.gift", "::Q:: Which? {~letters =books ~any form}")
    assert [each.id for each in with_kept_elements(other, old).body.choices] == ["d", "e", "c"]


def test_gaps_and_what_is_chosen_in_them_keep_their_ids_and_their_marks(tmp_path):
    old = read(tmp_path / "in.xml", CLOZE.format("He {1:MULTICHOICE:=has~has not} a {1:SHORTANSWER:=passport}."))
    new = read(
        tmp_path / "in.xml",
        CLOZE.format("{1:SHORTANSWER:=Here} he {1:MULTICHOICE:lacks~has not~=has} a {1:SHORTANSWER:=passport}."),
    )
    kept = with_kept_elements(
        replace(new, translations={"ru": {"text": new.text, "gaps/g2/choices/c/text": "да"}}), old
    )
    assert kept.text == kept.body.text == "{g3} he {g1} a {g2}."
    assert [each.id for each in kept.body.gaps] == ["g3", "g1", "g2"]
    assert ids(kept.body.gaps[1].choices) == {"has": "a", "has not": "b", "lacks": "c"}
    assert kept.translations == {"ru": {"text": kept.text, "gaps/g1/choices/a/text": "да"}}
    answer = {"gaps": {"g1": "b", "g2": "passport"}}
    before = {each.id: each.state for each in kind_of("cloze").grade(old.body, answer).remarks}
    after = {each.id: each.state for each in kind_of("cloze").grade(kept.body, answer).remarks}
    assert before.items() <= after.items()


def test_items_keep_their_ids_when_the_right_order_is_another():
    def of(*texts):
        items = tuple(ordering.Item(id, text=text) for id, text in zip("abcd", texts, strict=False))
        return single("q", type="ordering", body=ordering.Body(items), translations={})

    kept = with_kept_elements(of("Listen", "Ask", "Call", "Write"), of("Ask", "Call", "Write"))
    assert ids(kept.body.items) == {"Listen": "d", "Ask": "a", "Call": "b", "Write": "c"}


def test_items_keep_their_categories_when_these_change_places():
    def of(first, second):
        labels = (Label("a", text=first), Label("b", text=second))
        by = {first: "a", second: "b"}
        items = tuple(
            categorise.Item(id, by[text], text=f"an item of {text}") for id, text in zip("ab", by, strict=True)
        )
        return single("q", type="categorise", body=categorise.Body(labels, items), translations={})

    old = of("acts", "means")
    kept = with_kept_elements(of("means", "acts"), old).body
    assert ids(kept.categories) == {"acts": "a", "means": "b"}
    assert {each.text: each.category for each in kept.items} == {each.text: each.category for each in old.body.items}


def test_the_levels_of_a_rubric_keep_their_ids():
    def of(*criteria):
        levels = (Level("a", 0, text="No"), Level("b", 2, text="Yes"))
        rubric = tuple(Criterion(id, levels, text=text) for id, text in zip("abc", criteria, strict=False))
        return single("q", type="essay", body=essay.Body(rubric), translations={})

    kept = with_kept_elements(of("Law", "Safety"), of("Safety", "Law"))
    assert ids(kept.body.rubric) == {"Law": "b", "Safety": "a"}
    assert [each.id for each in kept.body.rubric[0].levels] == ["a", "b"]


def test_a_regrade_finds_nothing_after_a_choice_was_put_in_front(tmp_path, monkeypatch):
    def of(*texts):
        choices = tuple(
            Choice(id, correct=text == "Written", text=text) for id, text in zip("abcd", texts, strict=False)
        )
        return single("q1", body=single_choice.Body(choices), translations={})

    room = Regrading(tmp_path, monkeypatch)
    old, new = of("Written", "Spoken", "Any"), of("Electronic", "Written", "Spoken", "Any")
    room.update(module_with(old))
    for each in "abc":
        room.test({"choices": [each]})
    (kept,) = with_kept_ids([BankQuestion(new)], [old])
    room.update(module_with(kept.question))
    assert room.found().open == ()
    room.update(module_with(new))
    assert room.found().open == (), "the words count, also by the ids of their places"


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        ("{=the victim ~the recruiter}", "{~%100%the recruiter ~%-100%the victim ~both}",
         {"the victim": "a", "the recruiter": "b", "both": "c"}),
        ("{=the exploited person ~a guard}", "{=the recruiter ->pays =the guard -> hits}", None),
    ],
)  # fmt: skip
def test_a_question_of_another_kind_means_nothing_else_by_an_id(before, after, kept, tmp_path):
    old, new = (read(tmp_path / "in.gift", f"::Q:: Who? {each}") for each in (before, after))
    assert old.type != new.type
    body = with_kept_elements(new, old).body
    now = ids(getattr(body, "choices", ()) or body.pairs)
    if kept is None:
        assert not set(now.values()) & set(ids(old.body.choices).values())
    else:
        assert now == kept


def test_items_that_were_choices_stay_in_their_categories():
    choices = single_choice.Body(tuple(Choice(id, correct=id == "a", text=f"choice {id}") for id in "abc"))
    labels = (Label("a", text="acts"), Label("b", text="means"))
    items = (categorise.Item("a", "b", text="a threat"), categorise.Item("b", "a", text="a transfer"))
    new = single("q", type="categorise", body=categorise.Body(labels, items), translations={})
    kept = with_kept_elements(new, single("q", body=choices, translations={})).body
    by_id = {each.id: each.text for each in kept.categories}
    assert {each.text: by_id[each.category] for each in kept.items} == {"a threat": "means", "a transfer": "acts"}
    assert not {"a", "b", "c"} & {*by_id, *(each.id for each in kept.items)}


PAIRS = "::mq::Match. {{=act -> {} =means -> {} =purpose -> exploitation}}"


@pytest.mark.parametrize(
    ("sides", "answer", "points"),
    [
        (("deception", "threat"), {"act": "recruitment"}, None),
        (("deception", "threat"), {"means": "threat"}, 1 / 3),
        (("threat", "recruitment"), {"act": "recruitment"}, 0),
        (("threat", "recruitment"), {"act": "threat"}, 1 / 3),
        (("recruitmnet", "threat"), {"act": "recruitment"}, 1 / 3),
        (("threat", "threat"), {"act": "threat", "means": "threat"}, 2 / 3),
    ],
)
def test_a_regrade_marks_pairs_by_the_words_that_were_chosen(sides, answer, points, tmp_path, monkeypatch):
    old, new = (read(tmp_path / "in.gift", PAIRS.format(*each)) for each in (("recruitment", "threat"), sides))
    left, right = ({getattr(each, side): each.id for each in old.body.pairs} for side in ("left", "right"))
    given = {"pairs": {left[one]: right[other] for one, other in answer.items()}}
    (kept,) = with_kept_ids([BankQuestion(new)], [old])
    room = Regrading(tmp_path, monkeypatch)
    single_one = single("q1", type="matching", body=old.body, translations={})
    room.update(module_with(single_one))
    room.test(given)
    room.update(module_with(replace(single_one, body=kept.question.body)))
    had, is_gone = matching.grade(old.body, given).points, points is None
    rows, unread = ([x for each in room.found().open for x in each.rows], sum(x.unread for x in room.found().open))
    is_other = not is_gone and abs(had - points) > 0.01
    assert [row.after for row in rows] == ([pytest.approx(points, abs=1e-6)] if is_other else [])
    assert unread == is_gone, "what says nothing that is there any more stays as it was"
    assert not [each for each in matching.check(kept.question.body) if each.severity is Severity.ERROR]
    again = with_kept_elements(new, kept.question)
    assert again.body == kept.question.body, "brought in once more nothing changes"


WORDS = ("recruitment", "threat", "exploitation", "passport", "hotel", "interpreter")


def choice_bodies(kind, words, key):
    return kind.Body(
        tuple(Choice(id, correct=each in key, text=each) for id, each in zip("abcdef", words, strict=False))
    )


def made(kind, words, key):
    """Return a body as a file gives it: ids by place. `key` is an order of all the words."""
    lettered = list(zip("abcdef", words, strict=False))
    if kind is single_choice:
        return choice_bodies(kind, words, [next(each for each in key if each in words)])
    if kind is multiple_choice:
        return choice_bodies(kind, words, [each for each in key if each in words][:2])
    if kind is ordering:
        return ordering.Body(tuple(ordering.Item(id, text=each) for id, each in lettered))
    if kind is matching:
        pairs = tuple(matching.Pair(id, left=f"Side {id}", right=each) for id, each in lettered[:3])
        rest = (matching.Distractor(id, right=each) for id, each in lettered[3:] if each not in words[:3])
        return matching.Body(pairs, tuple(rest))
    if kind is categorise:
        labels = tuple(Label(id, text=each) for id, each in lettered[:3])
        items = (categorise.Item(id, "abc"[key.index(each) % 3], text=f"Thing {each}") for id, each in lettered)
        return categorise.Body(labels, tuple(items))
    chosen = choice_bodies(single_choice, words, [next(each for each in key if each in words)]).choices
    typed = (Accepted("a", text=key[0]),)
    return cloze.Body((cloze.Gap("g1", chosen), cloze.Gap("g2", answers=typed)), text="Say {g1} and {g2}.")


def question(body, kind):
    return single(
        "q", type=kind.NAME, body=body, text=getattr(body, "text", "Which?"), translations={}, feedback="", hints=()
    )


def shown(asked):
    structure = {"type": asked.type, "body": without_texts(asked.body)}
    return ShownQuestion("m/q", "h", structure, dict(texts_of(asked.body)), "en")


def names(interaction):
    """Return what ids stand for, apart: rows, then what is chosen, of each gap."""
    rows = {each.id: each.text for each in interaction.rows}
    gaps = [one for gap in interaction.gaps for one in gap.options]
    return rows, {each.id: each.text for each in (*interaction.options, *gaps)}


def in_ids_of(interaction, answer, then):
    """Return an answer in the ids of another question, by the words it was given in; what is not there is named `-`."""
    (rows, options), (own_rows, own) = names(then), names(interaction)
    mine = {text: id for id, text in own.items()}
    row_ids = {text: id for id, text in own_rows.items()}

    def of(id):
        return mine.get(options[id], "-") if id in options else id

    return {
        key: {row_ids.get(rows[row], "-") if rows else row: of(each) for row, each in value.items()}
        if isinstance(value, dict)
        else [of(each) for each in value]
        for key, value in answer.items()
    }


def fair_body(kind, new, then):
    """Return a body with the wrong choices that could be chosen then; None where not all that is right was there."""
    interaction = kind.interaction(new, 0)
    (rows, options), was = (
        names(interaction),
        {text for each in names(kind.interaction(then, 0)) for text in each.values()},
    )
    right = model_answers(new, interaction)["right"]
    given = [each for value in right.values() for each in (value.items() if isinstance(value, dict) else value)]
    placed = [each if isinstance(each, tuple) else ("", each) for each in given]
    if not {text for row, id in placed for text in (rows.get(row), options.get(id)) if text} <= was:
        return None
    if kind is not multiple_choice:
        return new
    gone = (each for each in then.choices if each.text not in options.values() and not each.worth)
    kept = [each for each in new.choices if each.text in was]
    return replace(new, choices=(*kept, *(replace(each, id=f"gone-{each.id}") for each in gone)))


def answered(kind, interaction, pick):
    """Return any answer to a question."""
    ids, rows = [each.id for each in interaction.options], [each.id for each in interaction.rows]
    if kind is cloze:
        return {"gaps": {"g1": pick.choice(interaction.gaps[0].options).id, "g2": pick.choice(WORDS)}}
    if not rows:
        count = {single_choice: 1, multiple_choice: pick.randint(1, len(ids)), ordering: len(ids)}[kind]
        return {"order" if kind is ordering else "choices": pick.sample(ids, count)}
    placed = {each: pick.choice(ids) for each in pick.sample(rows, pick.randint(1, len(rows)))}
    return {"pairs" if kind is matching else "categories": placed}


@pytest.mark.parametrize("kind", [single_choice, multiple_choice, ordering, matching, categorise, cloze])
def test_whatever_the_key_becomes_an_answer_stands_for_the_words_that_were_chosen(kind):
    pick = Random(kind.NAME)
    for _ in range(60):
        some = [
            pick.choices(WORDS, k=4) if kind is matching else pick.sample(WORDS, pick.randint(4, 6)) for _ in range(2)
        ]
        then, new = (question(made(kind, each, pick.sample(WORDS, 6)), kind) for each in some)
        now = with_kept_elements(new, then)
        assert to_plain(with_kept_elements(new, now)) == to_plain(now), "brought in once more nothing changes"
        old = shown(then).interaction(0)
        answer = answered(kind, old, pick)
        asked = shown(now).interaction(0)
        for was, has in zip(names(old), names(asked), strict=True):
            assert {id: has[id] for id in was.keys() & has.keys()} == {id: was[id] for id in was.keys() & has.keys()}
        words = in_ids_of(kind.interaction(new.body, 0), answer, old)
        mark = marked_by(shown(now), shown(then), answer)
        if mark is None:
            is_gone = [set(was.values()) - set(has.values()) for was, has in zip(names(old), names(asked), strict=True)]
            is_fair = fair_body(kind, new.body, then.body) is not None
            assert any(is_gone) or not is_fair, "it is read where all its words are there, and all that is right was"
        else:
            fair = fair_body(kind, new.body, then.body)
            assert mark.points == kind.grade(fair, words).points, (then.body, new.body, now.body, answer, words)
