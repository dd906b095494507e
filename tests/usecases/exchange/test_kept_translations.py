"""A changed file brought in once more: translated words stay with what they translate, and what goes is told."""

import json
from functools import reduce
from typing import Any

import pytest

from htcourse import formats
from htcourse.core.errors import Problem
from htcourse.core.question_types import matching
from htcourse.core.quiz import in_words, question_texts


def _nested(texts):
    tree: dict[str, Any] = {}
    for path, text in texts.items():
        *above, name = path.split("/")
        reduce(lambda at, key: at.setdefault(key, {}), above, tree)[name] = text
    return tree


@pytest.fixture
def brought_over(bring, module):
    """Bring a question in, translate each text (`RU …`, else by path) and bring another over it.

    Return it and what was told; no file has errors then.
    """

    def of(before, after, words=None):
        head = module / "module.yaml"
        head.write_text(head.read_text("utf-8").replace("[en]", "[en, ru]"), encoding="utf-8")
        bring(f"::Q:: Which? {before}")
        (was,) = formats.read(module).module.questions
        texts = {path: f"RU {text}" for path, text in question_texts(was).items()} | (words or {})
        translated = {"questions": {was.id: _nested(texts)}}
        (module / "quizzes" / "in.ru.yaml").write_text(json.dumps(translated), encoding="utf-8")
        told: list[Problem] = []
        bring(f"::Q:: Which? {after}", told=told)
        found = formats.read(module)
        assert not [each for each in found.problems if each.severity == "error"]
        (now,) = found.module.questions
        return now, told

    return of


PAIRS = "{=act -> recruiting =means -> deceiving =purpose -> exploiting = -> helping}"
BEHIND, GONE, KEY = "translation-behind", "translation-gone", "key-replaced"


@pytest.mark.parametrize(
    ("after", "codes", "other"),
    [
        ("{=act -> deceiving =means -> recruiting =purpose -> exploiting = -> helping}", [KEY], {}),
        ("{=act -> decieving =means -> recruiting =purpose -> exploiting = -> helping}", [BEHIND, KEY],
         {"decieving": "RU deceiving"}),
        ("{=act -> helping =means -> deceiving =purpose -> exploiting = -> recruiting}", [KEY], {}),
        ("{=one of these -> recruiting =means -> deceiving =purpose -> exploiting = -> helping}", [GONE, KEY], {}),
        ("{=act -> payment =means -> recruiting =purpose -> exploiting = -> helping}", [GONE, KEY],
         {"payment": "payment"}),
        ("{=act -> payment =means -> deceiving =purpose -> exploiting = -> helping}", [BEHIND, KEY],
         {"payment": "RU recruiting"}),
        ("{=act -> deceiving =means -> deceiving =purpose -> exploiting = -> helping}", [GONE, KEY], {}),
    ],
)  # fmt: skip
def test_a_right_side_takes_its_translation_along_and_the_key_is_one_in_each_language(
    after, codes, other, brought_over
):
    question, told = brought_over(PAIRS, after)
    assert [each.code for each in told] == codes
    body = in_words(question, question.translations["ru"]).body
    assert matching.key_of(body) == matching.key_of(question.body)
    own, russian = (
        {each.id: each.text for each in matching.right_sides(each).values()} for each in (question.body, body)
    )
    assert russian == {id: other.get(words, f"RU {words}") for id, words in own.items()}


def test_a_side_of_several_pairs_that_was_translated_in_two_ways_is_one_side_then(brought_over):
    pairs = "{=act -> yes =means -> yes =purpose -> no}"
    question, told = brought_over(pairs, pairs, {"pairs/b/right": "Да-да"})
    body = in_words(question, question.translations["ru"]).body
    assert matching.key_of(body) == matching.key_of(question.body) == {"a": "a", "b": "a", "c": "c"}
    assert [(each.code, each.values["texts"]) for each in told] == [(GONE, "“yes” (“Да-да”)")]


def test_two_sides_that_were_one_are_two_in_each_language(brought_over):
    pairs = "{{=act -> {} =means -> {} =purpose -> no}}"
    question, told = brought_over(pairs.format("yes", "yes"), pairs.format("at once", "a month later"))
    body = in_words(question, question.translations["ru"]).body
    assert len({*matching.key_of(question.body).values()}) == 3
    assert matching.key_of(body) == matching.key_of(question.body)
    assert [each.code for each in told] == [BEHIND, KEY]


def test_only_the_key_is_told_where_right_sides_are_exchanged(brought_over):
    _, told = brought_over(PAIRS, "{=act -> deceiving =means -> recruiting =purpose -> exploiting = -> helping}")
    assert [each.values["parts"] for each in told] == ["key"]


CHOICES = "{=in writing#So it is. ~spoken words#Nobody can prove them. ~any form#No.}"


@pytest.mark.parametrize(
    ("after", "russian", "lost"),
    [
        ("spoken words and signs#Nobody can prove them.", "RU Nobody can prove them.",
         "“spoken words” (“RU spoken words”)"),
        ("spoken words and signs#They are air.", None,
         "“spoken words” (“RU spoken words”), “Nobody can prove them.” (“RU Nobody can prove them.”)"),
        ("spokn words#Nobody can prove them.", "RU Nobody can prove them.", ""),
    ],
)  # fmt: skip
def test_translated_words_that_went_with_a_choice_are_told_and_those_of_its_feedback_stay(
    after, russian, lost, brought_over
):
    question, told = brought_over(CHOICES, CHOICES.replace("spoken words#Nobody can prove them.", after))
    choice = question.body.choices[1]
    words = question.translations["ru"]
    assert words.get(f"choices/{choice.id}/feedback") == russian
    assert words.get(f"choices/{choice.id}/text") == (None if lost else "RU spoken words")
    assert [each.values["language"] for each in told if each.code in (GONE, BEHIND)] == ["ru"]
    assert [each.values["texts"] for each in told if each.code == GONE] == ([lost] if lost else [])
    assert words["choices/a/text"] == "RU in writing"


def test_no_translation_is_told_as_gone_where_nothing_changed_or_the_order_did(brought_over):
    _, told = brought_over(CHOICES, "{~any form#No. ~spoken words#Nobody can prove them. =in writing#So it is.}")
    assert [(each.code, each.values["parts"]) for each in told] == [("replaced", "order")]
