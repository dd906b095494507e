"""QTI 1.2 as ILIAS writes it: rules under a `not`, menus among typed gaps, points in the rules alone."""

import pytest
from tests.formats.test_qti12 import codes, equal, lid, material, of_item, pays

__all__ = ["of_item"]


def says(condition, name, points=""):
    paid = points and f'<setvar action="Add">{points}</setvar>'
    return (
        f'<respcondition continue="Yes"><conditionvar>{condition}</conditionvar>{paid}'
        f'<displayfeedback linkrefid="{name}"/></respcondition>'
    )


def said(name, words):
    return f'<itemfeedback ident="{name}"><flow_mat>{material(words)}</flow_mat></itemfeedback>'


def denied(*values):
    return f"<not><or>{''.join(equal('r', each) for each in values)}</or></not>"


@pytest.mark.parametrize("name", ["response_onenotcorrect", "n", "correct_not"])
def test_what_is_said_unless_the_right_answer_is_chosen_stands_at_the_wrong_ones(of_item, name):
    rules = pays(equal("r", 0), 5) + says(equal("r", 0), "response_allcorrect") + says(denied(0), name)
    told = said("response_allcorrect", "Well.") + said(name, "No.")
    reading = of_item(material("Who?") + lid("r", "abc"), rules, told)
    choices = reading.bank.questions[0].question.body.choices
    assert [each.feedback for each in choices] == ["Well.", "No.", "No."]
    assert not reading.problems


def test_what_is_said_unless_one_of_several_answers_is_chosen_is_told_and_said_of_none(of_item):
    rules = pays(equal("r", 0)) + says(denied(0, 1), "n")
    reading = of_item(material("Who?") + lid("r", "abc"), rules, said("n", "No."))
    assert not any(each.feedback for each in reading.bank.questions[0].question.body.choices)
    assert codes(reading) == ["feedback-left-out"]
