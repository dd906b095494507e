"""A changed file brought in once more: no answer moves to another choice, pair, item or gap."""

from dataclasses import replace

import pytest
from tests.usecases.quiz_course import module_with, single
from tests.usecases.regrading import Regrading

from htcourse.core.question_bank import BankQuestion
from htcourse.core.question_types import categorise, essay, kind_of, ordering, single_choice
from htcourse.core.question_types.essay import Criterion, Level
from htcourse.core.question_types.parts import Choice, Label
from htcourse.usecases.exchange.import_questions import read_questions
from htcourse.usecases.exchange.kept_elements import with_kept_elements
from htcourse.usecases.exchange.kept_ids import with_kept_ids

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


def test_a_mended_word_keeps_the_id_and_one_put_in_its_place_does_too_if_it_is_worth_the_same(tmp_path):
    old = read(tmp_path / "in.gift", "::Q:: Which? {=written form ~spoken ~any form}")
    new = read(tmp_path / "in.gift", "::Q:: Which? {=written  Form. ~by post ~any form}")
    kept = with_kept_elements(new, old)
    assert [each.id for each in kept.body.choices] == ["a", "b", "c"]
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
    for given in "abc":
        room.test({"choices": [given]})
    (kept,) = with_kept_ids([BankQuestion(new)], [old])
    room.update(module_with(kept.question))
    assert room.found().open == ()
    room.update(module_with(new))
    assert room.found().open, "by their places answers would go to other choices"


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
