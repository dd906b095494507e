"""QTI 1.2, what is typed or chosen in a text: blanks named more or less often than they have fields, what is said."""

import pytest
from tests.formats.test_qti12 import codes, equal, lid, material, of_item, pays

from htcourse.markup.package_texts import Texts
from htcourse.render.inline import inline_html

__all__ = ["of_item"]

CASES = [("A [a], [a] [b].", "A {g1}, {g2} {g3}.", [1, 1, 2]), ("[b] [a]", "{g2} {g1}", [1, 1])]
TYPED = '<response_str ident="r"><render_fib/></response_str>'


@pytest.mark.parametrize("kind", ["fill_in_multiple_blanks_question", "multiple_dropdowns_question"])
@pytest.mark.parametrize(("text", "shown", "weights"), CASES)
def test_a_blank_of_canvas_named_twice_is_a_gap_in_each_place_and_told(of_item, kind, text, shown, weights):
    blanks = "".join(lid(f"response_{each}", ("x", "y"), beside=each) for each in "ab")
    paid = pays(equal("response_a", 0), 50) + pays(equal("response_b", 1), 50)
    reading = of_item(material(text) + blanks, paid, question_type=kind)
    (each,) = reading.bank.questions
    assert each.question.text == shown
    assert [gap.weight for gap in each.question.body.gaps] == weights
    assert [found.values["name"] for found in reading.problems] == ["a"] * (len(weights) - 2)


def test_a_blank_with_too_few_places_or_too_many_is_told(of_item):
    field, paid = lid("response_a", ("x", "y"), beside="a"), pays(equal("response_a", 0))
    reading = of_item(material("Is it [a]?") + field * 2, paid)
    assert [gap.id for gap in reading.bank.questions[0].question.body.gaps] == ["g1"]
    assert codes(reading) == ["blank-named-twice"]
    assert not of_item(material("[a] " * 1001) + field, paid).bank.questions
    typed = "".join(f'<response_str ident="{each}"><render_fib/></response_str>' for each in "ab")
    reading = of_item(material("[a] [a] [b]") + typed, pays(equal("a", "red"), 50) + pays(equal("b", "blue"), 50))
    assert reading.bank.questions[0].question.text == "{g1} {g2} {g3}"
    assert codes(reading) == ["blank-named-twice"]


def says(condition, name, paid=""):
    paid = paid and f'<setvar action="Set" varname="SCORE">{paid}</setvar>'
    told = f'<displayfeedback linkrefid="{name}"/></respcondition>'
    return f'<respcondition continue="Yes"><conditionvar>{condition}</conditionvar>{paid}{told}'


def said(*names):
    return "".join(f'<itemfeedback ident="{each}">{material(f"Of {each}.")}</itemfeedback>' for each in names)


NEAR = '<or>{}<and><vargte respident="r">11.0</vargte><varlte respident="r">13.0</varlte></and></or>'


def test_what_canvas_says_of_a_number_stands_at_it(of_item):
    shown = material("How many?") + '<response_str ident="r"><render_fib fibtype="Decimal"/></response_str>'
    rules = says(NEAR.format(equal("r", "12.0")), "61_fb", 100) + says(equal("r", "20"), "62_fb")
    rules += says(equal("r", "20"), "63_fb", 50)
    told = said("61_fb", "62_fb", "63_fb", "correct_fb")
    reading = of_item(shown, rules, told, question_type="numerical_question")
    assert [(each.value, each.feedback) for each in reading.bank.questions[0].question.body.answers] == [
        (12, "Of 61_fb.\n\nOf correct_fb."),
        (20, "Of 62_fb.\n\nOf 63_fb."),
    ]
    assert not reading.problems


def test_what_canvas_says_of_any_right_number_is_said_once_beside_what_it_says_of_one(of_item):
    shown = material("How many?") + '<response_str ident="r"><render_fib fibtype="Decimal"/></response_str>'
    right = '<displayfeedback linkrefid="61_fb"/><displayfeedback linkrefid="correct_fb"/></respcondition>'
    rules = pays(NEAR.format(equal("r", "12.0"))).replace("</respcondition>", right)
    reading = of_item(shown, rules, said("61_fb", "correct_fb"), question_type="numerical_question")
    assert [each.feedback for each in reading.bank.questions[0].question.body.answers] == [
        "Of 61_fb.\n\nOf correct_fb."
    ]


@pytest.mark.parametrize("kind", ["multiple_dropdowns_question", "fill_in_multiple_blanks_question"])
def test_what_canvas_says_of_a_choice_or_a_word_of_a_gap_stands_at_it(of_item, kind):
    shown = material("[a] [b]") + lid("response_a", ("x", "y"), beside="a") + lid("response_b", ("z", "w"), beside="b")
    rules = says(equal("response_a", 1), "72_fb") + says(equal("response_b", 0), "73_fb")
    rules += pays(equal("response_a", 0), 50) + pays(equal("response_b", 0), 50)
    reading = of_item(shown, rules, said("72_fb", "73_fb"), question_type=kind)
    first, second = reading.bank.questions[0].question.body.gaps
    assert [each.feedback for each in first.choices or first.answers] == ["", "Of 72_fb."]
    assert [each.feedback for each in second.choices or second.answers] == ["Of 73_fb.", ""]
    assert not reading.problems


def test_what_is_said_of_a_typed_word_in_a_gap_stands_at_it(of_item):
    typed = "".join(f'<response_str ident="{each}"><render_fib/></response_str>' for each in "ab")
    rules = says(equal("a", "red"), "0_Response_0", 50) + pays(equal("b", "blue"), 50)
    reading = of_item(material("Is it") + typed, rules, said("0_Response_0"))
    gaps = reading.bank.questions[0].question.body.gaps
    assert [each.answers[0].feedback for each in gaps] == ["Of 0_Response_0.", ""]
    assert not reading.problems


def test_one_field_within_a_sentence_keeps_its_place(of_item):
    """“It joined by  in 2003.” asked for a word, and nobody could see where."""
    shown = material("It joined by ") + TYPED + material(" in 2003.")
    rules = says(equal("r", "law"), "1", 100) + says("<other/>", "incorrect_fb").replace('"Yes"', '"No"')
    question = of_item(shown, rules, said("1", "incorrect_fb")).bank.questions[0].question
    assert question.text == "It joined by {g1} in 2003."
    (gap,) = question.body.gaps
    assert [(each.text, each.fraction, each.feedback) for each in gap.answers] == [
        ("law", 1, "Of 1."),
        ("*", 0, "Of incorrect_fb."),
    ]
    number = shown.replace("<render_fib/>", '<render_fib fibtype="Decimal"/>')
    question = of_item(number, pays(NEAR.format(equal("r", "12")))).bank.questions[0].question
    assert (question.type, question.text) == ("numeric", "It joined by _____ in 2003.")


def test_an_empty_text_parts_no_words_from_their_gap(of_item):
    shown = material("The capital is") + material("") + TYPED + material(" since 1997.")
    question = of_item(shown, pays(equal("r", "Astana"))).bank.questions[0].question
    assert question.text == "The capital is{g1} since 1997."


@pytest.mark.parametrize(
    ("behind", "text"),
    [
        ("Write one word.", "Who adopted it?\n\nWrite one word."),
        (" (one word)", "Who adopted it? (one word)"),
        (" of Palermo.", "Who adopted it?{g1} of Palermo."),
        (" USD.", "Who adopted it?{g1} USD."),
    ],
)
def test_a_note_behind_the_only_field_of_a_question_makes_no_gap(behind, text, of_item):
    shown = material("Who adopted it?") + TYPED + material(behind)
    question = of_item(shown, pays(equal("r", "it"))).bank.questions[0].question
    assert (question.type, question.text) == ("cloze" if "{g1}" in text else "short-text", text)


@pytest.mark.parametrize(
    ("above", "below", "line"),
    [("First", "Last", "First → Last"), ("", "Last &lt; all", "… → Last < all"), ("", "", "")],
)
def test_what_canvas_writes_above_and_below_an_order_stands_in_the_text(of_item, above, below, line):
    ends = material(above).replace("<material", '<material position="top"')
    ends += material(below).replace("<material", '<material position="bottom"')
    shown = material("Put in order.") + lid("r", "abc", "Ordered").replace("<render_choice>", f"{ends}<render_choice>")
    reading = of_item(shown, pays("".join(equal("r", n) for n in range(3))), question_type="ordering_question")
    assert reading.bank.questions[0].question.text.split("\n\n") == ["Put in order.", *filter(None, [line])]


@pytest.mark.parametrize("shown", [material("[a] [b]"), material("Match.")])
def test_what_canvas_says_of_a_wrong_answer_is_not_said_to_who_is_right(of_item, shown):
    asked = shown + lid("response_a", ("x", "y"), beside="a") + lid("response_b", ("x", "y"), beside="b")
    paid = pays(equal("response_a", 0), 50) + pays(equal("response_b", 1), 50)
    reading = of_item(asked, paid, said("general_incorrect_fb"))
    assert (reading.bank.questions[0].question.feedback, codes(reading)) == ("", ["feedback-left-out"])
    reading = of_item(asked, paid, said("general_incorrect_fb", "general_fb"))
    assert reading.bank.questions[0].question.feedback == "Of general_fb."


@pytest.mark.parametrize("count", [1, 2])
def test_blanks_of_new_quizzes_are_called_by_their_idents_in_the_text(of_item, count):
    idents, words = ("bafd-8242", "d719-aee0")[:count], ("red", "blue")
    shown = material("Roses are " + ", ".join(f"[{each}]" for each in idents) + ".")
    pairs = zip(idents, words, strict=False)
    shown += "".join(lid(f"response_{ident}", (word,), beside=word) for ident, word in pairs)
    paid = "".join(pays(equal(f"response_{each}", 0), 100 / count) for each in idents)
    question = of_item(shown, paid, question_type="fill_in_multiple_blanks_question").bank.questions[0].question
    assert question.text == "Roses are " + ", ".join(f"{{g{n + 1}}}" for n in range(count)) + "."
    assert [[each.text for each in gap.answers] for gap in question.body.gaps] == [[each] for each in words[:count]]


@pytest.mark.parametrize(("kind", "told"), [("openEntry", ["case-ignored"]), ("dropdown", [])])
def test_capitals_that_new_quizzes_ask_for_are_told_where_words_are_typed(of_item, kind, told):
    blank = lid("response_a", ("red", "Red"), beside="red").replace(
        "<response_label", f'<response_label answer_type="{kind}"'
    )
    fields = {"question_type": "fill_in_multiple_blanks_question", "case_sensitive": "true"}
    assert codes(of_item(material("It is [a].") + blank, pays(equal("response_a", 0)), **fields)) == told


def test_what_every_choice_says_is_read_once(of_item, monkeypatch):
    """It was read for each: 120 choices of 200 sentences took 16 s."""
    read = []
    as_it_is = Texts.of

    def of(self, html, **how):
        read.append(html)
        return as_it_is(self, html, **how)

    monkeypatch.setattr(Texts, "of", of)
    rules = "".join(
        f'<respcondition><conditionvar>{equal("r", at)}</conditionvar><setvar action="Add">{int(not at)}</setvar>'
        '<displayfeedback linkrefid="f1"/><displayfeedback linkrefid="f2"/></respcondition>'
        for at in range(9)
    )
    reading = of_item(material("Which?") + lid("r", "abcdefghi"), rules, said("f1", "f2"))
    (each,) = reading.bank.questions
    assert [choice.feedback for choice in each.question.body.choices] == ["Of f1.\n\nOf f2."] * 9
    assert sum("Of f" in html for html in read) == 2


@pytest.mark.parametrize(("fields", "shown"), [({"ILIAS_VERSION": "10.3"}, "Acts & aims?"), ({}, "Acts &amp; aims?")])
def test_what_ilias_calls_plain_is_html_without_tags(of_item, fields, shown):
    """“&amp;” was read by learners."""
    plain = '<material><mattext texttype="text/plain">Acts &amp;amp; aims?</mattext></material>'
    blank = plain.replace("Acts &amp;amp; aims?", "&amp;nbsp;") if fields else ""
    reading = of_item(blank + plain + lid("r", "ab"), pays(equal("r", 0)), **fields)
    assert inline_html(reading.bank.questions[0].question.text) == shown.replace("&", "&amp;")
