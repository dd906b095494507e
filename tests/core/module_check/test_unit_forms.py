"""Forms of Russian units: those a learner may type and the question does not know are named."""

from dataclasses import replace

import pytest
from tests.core.module_check.test_exams import SAMPLE

from htcourse.core.module_check.known import Known
from htcourse.core.module_check.unit_forms import unit_forms
from htcourse.core.question_types import numeric
from htcourse.formats import read


@pytest.fixture(scope="module")
def module():
    return read(SAMPLE).module


def missing(module, unit, units=(), **translations):
    body = numeric.Body((numeric.Value("a", 5, feedback="Yes."),), unit=unit, units=units)
    question = replace(module.questions[0], type="numeric", body=body, translations=translations)
    found = unit_forms(Known(replace(module, questions=(question,))))
    return [each.values["forms"] for each in found if each.sentence and each.advice]


@pytest.mark.parametrize(
    ("unit", "units", "expected"),
    [
        ("лет", (), ["год, года"]),
        ("год", ("года", "лет", "г"), []),
        ("Человек", (), ["человека"]),
        ("тысяч человек", (), ["тысяча человек, тысячи человек"]),
        ("тысяч человек", ("тысяча человек", "тысячи человек"), []),
        ("процентов", ("процент", "процента"), []),
        ("стран", ("страна",), ["страны"]),
        ("статья", (), ["статьи, статей"]),
        ("ребенок", (), ["ребёнка, детей"]),
        ("адам", (), []),
        ("жыл", (), []),
        ("years", (), []),
        ("", (), []),
    ],
)
def test_the_forms_that_are_missing_are_named(module, unit, units, expected):
    assert missing(module, unit, units) == expected


def test_a_translation_is_looked_at_too(module):
    assert missing(module, "years", ru={"unit": "лет", "units/0": "года"}, kk={"unit": "жыл"}) == ["год"]


@pytest.mark.parametrize(
    ("unit", "text", "expected"),
    [
        ("телефон", "У кого было 5 телефонов? А 2 телефона?", ["телефонов, телефона"]),
        ("елді мекен", "5 елді мекенде", []),
        ("ауыл", "Бұл 12 ауылда болды", ["ауылда"]),
        ("country", "in 5 countries", ["countries"]),
        ("telephone", "5 teleprinters", []),
        ("страниц", "в 5 странах", []),
    ],
)
def test_a_form_that_the_question_writes_behind_a_number_is_named_in_any_language(module, unit, text, expected):
    assert missing(module, "x", kk={"unit": unit, "text": text}) == expected
