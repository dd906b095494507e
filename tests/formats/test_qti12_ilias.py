"""QTI 1.2 as ILIAS writes it: rules under a `not`, menus among typed gaps, points in the rules alone."""

import zipfile
from base64 import b64encode

import pytest
from tests.formats.test_qti12 import SAMPLES, codes, equal, labels, lid, material, of_item, pays

from htcourse.formats import qti12

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


@pytest.mark.parametrize("all_right", [equal("r", 0) + equal("r", 2), equal("r", 0) + denied(1, 2)])
def test_what_is_said_of_several_choices_together_stands_at_none_of_them(of_item, all_right):
    """“All correct” stood at the first right choice, whatever else was chosen."""
    rules = says(equal("r", 0), "response_0", 2) + pays(equal("r", 2), 2) + says(all_right, "response_allcorrect")
    told = said("response_0", "Yes.") + said("response_allcorrect", "All correct.")
    reading = of_item(material("Which?") + lid("r", "abc", "Multiple"), rules, told)
    assert [each.feedback for each in reading.bank.questions[0].question.body.choices] == ["Yes.", "", ""]
    assert codes(reading) == ["feedback-left-out"]


def of_rules(tmp_path, shown, rules, outcome="<decvar/>"):
    path = tmp_path / "rules.xml"
    path.write_text(
        f'<questestinterop><item ident="il_0_qst_1" title="One"><presentation>{shown}</presentation><resprocessing>'
        f"<outcomes>{outcome}</outcomes>{rules}</resprocessing></item></questestinterop>",
        encoding="utf-8",
    )
    return qti12.read(path)


def field(ident, inside="<render_fib/>", kind="str"):
    return f'<response_{kind} ident="{ident}">{inside}</response_{kind}>'


SINGLE, MULTIPLE = lid("r", "abc"), lid("r", "abc", "Multiple")
EACH = "".join(
    pays(equal("r", each), one) + pays(f"<not>{equal('r', each)}</not>", other)
    for each, one, other in ((0, 2, 0), (1, 0, 2), (2, 2, 0))
)
SET = pays(equal("r", 0), 4).replace("Add", "Set") + pays(equal("r", 1), 2).replace("Add", "Set")


@pytest.mark.parametrize(
    ("shown", "rules", "outcome", "points"),
    [
        (SINGLE, pays(equal("r", 0), 5) + pays(equal("r", 1), 2), "<decvar/>", 5),
        (SINGLE, pays(equal("r", 0), 5) + pays(equal("r", 1), -2), "<decvar/>", 5),
        (MULTIPLE, EACH, "<decvar/>", 6),
        (field("x") + field("y"), pays(equal("x", "cat"), 1) + pays(equal("y", "mat"), 2.5), "<decvar/>", 3.5),
        (SINGLE, SET, '<decvar varname="SCORE" maxvalue="4"/>', 4),
        (SINGLE, SET, "<decvar/>", 4),
        (
            field("x"),
            "<respcondition><conditionvar><other/></conditionvar></respcondition>",
            '<decvar maxvalue="9"/>',
            9,
        ),
    ],
)
def test_points_of_the_rules_are_those_of_the_question(tmp_path, shown, rules, outcome, points):
    (each,) = of_rules(tmp_path, material("Which?") + shown, rules, outcome).bank.questions
    assert (each.points, "points" in each.unsaid) == (points, False)


@pytest.mark.parametrize(("paid", "outcome"), [(1, "<decvar/>"), (100, "<decvar/>"), (50, '<decvar maxvalue="100"/>')])
def test_a_share_or_per_cent_says_no_points(tmp_path, paid, outcome):
    (each,) = of_rules(tmp_path, material("Which?") + SINGLE, pays(equal("r", 0), paid), outcome).bank.questions
    assert (each.points, "points" in each.unsaid) == (1, True)


NUMBER = '<render_fib fibtype="Decimal" minnumber="{}" maxnumber="{}"/>'


@pytest.mark.parametrize(("key", "wrong"), [("2000", "1999"), ("0", "1")])
def test_a_menu_among_typed_gaps_stays_one(of_item, key, wrong):
    shown = material("Fill it in.") + material("In ") + field("x") + field("y", labels("2000", "1999"))
    rules = pays(equal("x", "Palermo"), 25) + pays(equal("y", key), 75) + pays(equal("y", wrong), 0)
    reading = of_item(shown, rules)
    question = reading.bank.questions[0].question
    assert question.text == "Fill it in.\n\nIn {g1}{g2}"
    typed, menu = question.body.gaps
    assert [each.text for each in typed.answers] == ["Palermo"]
    assert [(each.text, each.worth) for each in menu.choices] == [("2000", 1), ("1999", 0)]
    assert (typed.weight, menu.weight) == (1, 3)
    assert not reading.problems


def test_a_menu_alone_is_a_gap_and_one_without_a_key_is_left_out(of_item):
    shown = material("In ") + field("y", labels("2000", "1999"))
    assert of_item(shown, pays(equal("y", "1999"))).bank.questions[0].question.type == "cloze"
    reading = of_item(shown, pays(equal("y", "1999"), 0))
    assert (reading.bank.questions, codes(reading)) == ((), ["no-key"])


@pytest.mark.parametrize(
    ("kind", "low", "high", "told"),
    [
        ("CLOZE QUESTION", 110, 120, ["tolerance-in-gap"]),
        ("assClozeTest", 110, 120, ["tolerance-in-gap"]),
        ("CLOZE QUESTION", 117, 117, []),
        ("NUMBERS", 0, 999, []),
    ],
)
def test_a_gap_that_takes_numbers_between_two_is_told(of_item, kind, low, high, told):
    shown = material("In ") + field("x") + field("y", NUMBER.format(low, high), "num")
    rules = pays(equal("x", "a"), 50) + pays(equal("y", 117), 50)
    assert codes(of_item(shown, rules, QUESTIONTYPE=kind)) == told


@pytest.mark.parametrize(
    ("kind", "span"), [("CLOZE QUESTION", (115, 5)), ("assClozeTest", (115, 5)), ("NUMBERS", (117, 0))]
)
def test_one_number_of_ilias_takes_those_that_its_field_names(of_item, kind, span):
    shown = material("How many?") + field("y", NUMBER.format(110, 120), "num")
    (each,) = of_item(shown, pays(equal("y", 117)), QUESTIONTYPE=kind).bank.questions[0].question.body.answers
    assert (each.value, each.tolerance) == span


def test_what_a_person_gives_an_essay_is_no_key(of_item):
    """Its five points were the right answer: an essay of a page was wrong, “5” right."""
    rules = says('<varequal respident="points">5</varequal>', "response_allcorrect", 5)
    reading = of_item(material("Say why.") + field("TEXT"), rules, said("response_allcorrect", "Well."))
    assert reading.bank.questions[0].question.type == "essay"


def subset(count, *groups):
    """Return the fields and the rules of “name … of”; a group is words and what each of them pays."""
    names = [f"TEXTSUBSET_{n}" for n in range(1, count + 1)]
    rules = (
        pays(f'<varsubset respident="{name}">{words}</varsubset>', paid) for name in names for words, paid in groups
    )
    return material("Name it.") + "".join(map(field, names)), "".join(rules)


@pytest.mark.parametrize(
    ("groups", "told"),
    [
        ([("Force,Fraud, Threat", 1)], ["word-paid-twice"]),
        ([("Force", 2), ("Fraud,Threat", 1)], ["word-paid-twice", "parts-count-alike"]),
    ],
)
def test_each_word_of_a_list_is_an_answer_as_it_stands(of_item, groups, told):
    """“Enforcement” was right where “Force” stood alone in its group, and “Force, Fraud” paid three quarters."""
    reading = of_item(*subset(2, *groups), points=3)
    (question,) = reading.bank.questions
    gaps = question.question.body.gaps
    assert [[(each.text, each.fraction) for each in gap.answers] for gap in gaps] == [
        [("Force", 1), ("Fraud", 1), ("Threat", 1)]
    ] * 2
    assert (question.points, [gap.weight for gap in gaps], codes(reading)) == (3, [1, 1], told)


def test_one_of_a_list_is_typed_and_pays_what_it_pays(of_item):
    reading = of_item(*subset(1, ("Force", 100), ("Fraud,Threat", 50)))
    answers = reading.bank.questions[0].question.body.answers
    assert [(each.text, each.fraction) for each in answers] == [("Force", 1), ("Fraud", 0.5), ("Threat", 0.5)]
    assert not reading.problems


@pytest.mark.parametrize(("rating", "told"), [("ci", []), ("cs", ["case-ignored"]), ("l2", ["typed-exactly"])])
@pytest.mark.parametrize(
    ("label", "shown", "rules"),
    [
        ("textgaprating", field("x"), pays(equal("x", "Osh"))),
        ("textgaprating", field("x") + field("y"), pays(equal("x", "Osh"), 50) + pays(equal("y", "Naryn"), 50)),
        ("textrating", *subset(1, ("Osh", 100))),
    ],
)
def test_how_strictly_words_are_compared_is_told(of_item, label, shown, rules, rating, told):
    assert codes(of_item(material("Where?") + shown, rules, **{label: rating})) == told


def test_how_strictly_words_are_compared_is_not_told_of_numbers_and_menus(of_item):
    shown = material("In ") + field("y", labels("2000", "1999")) + field("x", NUMBER.format(3, 3), "num")
    rules = pays(equal("y", "2000"), 50) + pays(equal("x", 3), 50)
    assert not of_item(shown, rules, QUESTIONTYPE="assClozeTest", textgaprating="l1").problems


def gap_rules(ident, gap, *paid):
    return "".join(says(equal(ident, word), f"{gap}_Response_{n}", points) for n, (word, points) in enumerate(paid))


GAPS = gap_rules("gap_0", 0, ("red", 2), ("green", "0")) + gap_rules("gap_1", 1, ("sea", 1), ("sky", "0"))
OF_ANSWERS = {"0_0": "Yes.", "0:1": "No, red.", "0_-2": "Neither.", "1_1": "Not up."}
OF_GAPS = {"0_0": "Look it up.", "1_0": "See page 3."}


@pytest.mark.parametrize(
    ("mode", "told", "typed", "chosen"),
    [
        (
            "gapAnswers",
            OF_ANSWERS,
            [("red", 1, "Yes."), ("green", 0, "No, red."), ("*", 0, "Neither.")],
            ["", "Not up."],
        ),
        ("gapQuestion", OF_GAPS, [(each, each == "red", "Look it up.") for each in ("red", "green", "*")], None),
        ("", {"0": "Look it up.", "1": "See page 3."}, None, ["See page 3."] * 2),
    ],
)
def test_what_is_said_of_gaps_stands_at_them_though_linked_by_another_name(of_item, mode, told, typed, chosen):
    shown = material("Is it ") + field("gap_0") + material(" or ") + field("gap_1", labels("sea", "sky"))
    told = "".join(said(name, words) for name, words in told.items())
    reading = of_item(shown, GAPS, told, QUESTIONTYPE="CLOZE QUESTION", feedback_mode=mode)
    first, second = reading.bank.questions[0].question.body.gaps
    if typed:
        assert [(each.text, each.fraction, each.feedback) for each in first.answers] == typed
    if chosen:
        assert [each.feedback for each in second.choices] == chosen
    assert not reading.problems


def test_what_is_said_of_an_empty_gap_is_told_as_left_out(of_item):
    told = said("0_-2", "Neither.") + said("0_-1", "Write something.")
    reading = of_item(material("Is it") + field("gap_0"), gap_rules("gap_0", 0, ("red", 2)), told)
    assert [each.feedback for each in reading.bank.questions[0].question.body.answers] == ["", "Neither."]
    assert codes(reading) == ["feedback-left-out"]


def long_menu(number, *words):
    rows = (
        f'<response_label ident="{n}"><material><fieldentry>{each}</fieldentry></material></response_label>'
        for n, each in enumerate(words)
    )
    return field(f"LongMenu_{number}", "".join(rows))


def test_long_menus_stand_in_the_text_and_weigh_what_they_pay(tmp_path):
    """The text said “[Longmenu 1]”, every wrong choice was typed, and the first gap weighed 1.4999999."""
    shown = material("Fill it in.") + material("In [Longmenu 1] by [Longmenu 2].")
    shown += long_menu(1, "Palermo", "Rome") + long_menu(2, "air", "law", "sea")
    rules = gap_rules("LongMenu_1", 0, ("Palermo", 3), ("Rome", "0"))
    rules += gap_rules("LongMenu_2", 1, ("air", "0"), ("law", 2), ("sea", "0"))
    reading = of_rules(tmp_path, shown, rules)
    (each,) = reading.bank.questions
    assert (each.question.text, each.points) == ("Fill it in.\n\nIn {g1} by {g2}.", 5)
    first, second = each.question.body.gaps
    assert [(choice.text, choice.worth) for choice in first.choices] == [("Palermo", 1), ("Rome", 0)]
    assert [choice.text for choice in second.choices if choice.worth] == ["law"]
    assert (first.weight, second.weight) == (1.5, 1)
    assert not reading.problems


def matched(definitions, terms):
    rows = "".join(
        f'<response_label ident="{n}" match_group="1,2,3">{material(each)}</response_label>'
        for n, each in definitions.items()
    )
    rows += "".join(f'<response_label ident="{n}">{material(each)}</response_label>' for n, each in terms.items())
    return f'<response_grp ident="MQ" rcardinality="Multiple"><render_choice>{rows}</render_choice></response_grp>'


def pairs_pay(*pairs):
    return "".join(says(f'<varsubset respident="MQ">{pair}</varsubset>', f"correct_{pair[0]}_", 2) for pair in pairs)


CAPITALS = matched({1: "KZ", 2: "KG"}, {1: "Astana", 2: "Bishkek", 3: "Tashkent"})


@pytest.mark.parametrize(
    ("paid", "pairs", "others", "told"),
    [
        (("1,1", "2,2"), [("KZ", "Astana", "It is."), ("KG", "Bishkek", "")], ["Tashkent"], []),
        (("1,1", "2,1"), [("Astana", "KZ", "It is."), ("Bishkek", "KZ", "")], ["KG"], ["items-left-out"]),
        (("1,1", "2,1", "2,2"), None, [], ["type-not-supported"]),
        ((), None, [], ["no-key"]),
    ],
)
def test_terms_are_matched_with_definitions_though_both_have_the_same_idents(of_item, paid, pairs, others, told):
    whole = "".join(f'<varsubset respident="MQ">{each}</varsubset>' for each in paid)
    rules = pairs_pay(*paid) + (says(whole, "response_allcorrect") if pairs else "")
    reading = of_item(material("Match.") + CAPITALS, rules, said("correct_1_1", "It is."))
    assert codes(reading) == told
    assert bool(reading.bank.questions) == bool(pairs)
    for each in reading.bank.questions:
        body = each.question.body
        assert [(each.left, each.right, each.feedback) for each in body.pairs] == pairs
        assert [each.right for each in body.distractors] == others


def ordered(*idents):
    rows = "".join(
        f'<response_label ident="{ident}"><material>{material(word)}</material><material><mattext label="answerdepth">'
        f"{ident[-1]}</mattext></material></response_label>"
        for ident, word in zip(idents, ("third", "first", "second"), strict=True)
    )
    return f'<response_lid ident="OQT" rcardinality="Ordered"><render_choice>{rows}</render_choice></response_lid>'


@pytest.mark.parametrize(("depth", "told"), [(0, []), (1, ["levels-left-out"])])
def test_an_order_of_ilias_is_that_of_its_places(of_item, depth, told):
    places = "".join(equal("OQT", n, f' index="{n}"') for n in range(3))
    rules = "".join(says(equal("OQT", n, f' index="{n}"'), f"link_{n}", 2) for n in range(3))
    rules += says(places, "response_allcorrect")
    reading = of_item(
        material("Order?") + ordered("55_9_2_0", "78_3_0_0", f"12_5_1_{depth}"), rules, said("link_1", "Then.")
    )
    (each,) = reading.bank.questions
    assert [(item.text, item.feedback) for item in each.question.body.items] == [
        ("first", ""),
        ("second", "Then."),
        ("third", ""),
    ]
    assert codes(reading) == [*told, "graded-by-neighbours"]


@pytest.mark.parametrize(
    ("least", "fields", "names", "told"),
    [
        (0, {}, ["Right", "Wrong"], "as a whole"),
        (2, {"option_label_setting": "plus_minus"}, ["+", "−"], "pays half"),
        (
            0,
            {
                "option_label_setting": "customlabel",
                "custom_true_option_label": "Act",
                "custom_false_option_label": "Means",
            },
            ["Act", "Means"],
            "as a whole",
        ),
    ],
)
def test_statements_of_ilias_are_sorted_by_what_is_true(of_item, least, fields, names, told):
    truths = "".join(equal(n, truth) for n, truth in enumerate((1, 0, 1, 0)))
    rules = "".join(says(equal(n, truth), f"response_{n}") for n, truth in enumerate((1, 0, 1, 0)))
    rules += pays(f"<and>{truths}</and>", 4) + f'<outcomes><decvar maxvalue="4" minvalue="{least}"/></outcomes>'
    reading = of_item(material("True?") + lid("MCMR", "abcd", "Multiple"), rules, said("response_1", "No."), **fields)
    body = reading.bank.questions[0].question.body
    assert [each.text.replace("\\", "") for each in body.categories] == names
    assert [(each.text, each.category, each.feedback) for each in body.items] == [
        ("a", "c1", ""),
        ("b", "c2", "No."),
        ("c", "c1", ""),
        ("d", "c2", ""),
    ]
    assert [told in each.sentence for each in reading.problems] == [True]


BOXES = (SAMPLES.parent / "module" / "images" / "boxes.png").read_bytes()


def shows(label, uri=""):
    words = f"&lt;p&gt;Who? &lt;img alt='a' src=\"{label}\"&gt;&lt;/p&gt;"
    picture = uri and f'<matimage label="{label}" uri="{uri}"/>'
    return f"<material><mattext texttype='text/xhtml'>{words}</mattext>{picture}</material>"


@pytest.mark.parametrize(("has_file", "told"), [(True, []), (False, ["missing-file"])])
def test_a_picture_of_the_editor_of_ilias_comes_from_its_folder_of_objects(tmp_path, has_file, told):
    """“il_0_mob_51” was said to be named in the package and not to be in it, and so was its file."""
    uri = "objects/il_0_mob_51/boxes.png"
    asked = shows("il_0_mob_51", uri) + shows("il_0_mob_510", uri) + shows("il_0_mob_51")
    item = f"<item ident='i'><presentation>{asked}{lid('r', 'ab')}</presentation><resprocessing>"
    item += f"{pays(equal('r', 0))}</resprocessing></item>"
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as opened:
        opened.writestr("1__0__qpl_5/1__0__qti_5.xml", f"<questestinterop>{item}</questestinterop>")
        if has_file:
            opened.writestr(f"1__0__qpl_5/{uri}", BOXES)
    reading = qti12.read(tmp_path / "a.zip")
    assert [each.content for each in reading.bank.pictures] == [BOXES] * has_file
    assert reading.bank.questions[0].question.text.count("![") == 3 * has_file
    assert set(codes(reading)) == set(told)


def test_a_picture_within_the_file_comes_along(of_item):
    inside = (
        f'<matimage imagtype="image/png" label="boxes.png" embedded="base64">{b64encode(BOXES).decode()}</matimage>'
    )
    choices = lid("r", "ab").replace("<mattext>b</mattext>", inside)
    reading = of_item(material("Which?") + choices, pays(equal("r", 0)))
    assert [each.content for each in reading.bank.pictures] == [BOXES]
    assert reading.bank.questions[0].question.body.choices[1].text.startswith("![boxes.png](images/")
    assert not reading.problems


def test_a_text_that_begins_with_a_gap_does_not_run_into_what_is_to_be_done(of_item):
    shown = material("Fill it in.") + material("") + field("x") + material(" joined in ") + field("y")
    reading = of_item(shown, pays(equal("x", "It"), 50) + pays(equal("y", "2003"), 50), ILIAS_VERSION="10.3")
    assert reading.bank.questions[0].question.text == "Fill it in.\n\n{g1} joined in {g2}"


def test_what_is_said_of_several_answers_stands_at_each(of_item):
    """It stood at the first alone, and nothing told of the others."""
    shown = material("Which ") + field("gap_0") + material(" is the ") + field("gap_1")
    rules = says(equal("gap_0", "colour"), "f1", 1) + says(equal("gap_0", "color"), "f1", 1)
    reading = of_item(shown, rules + says(equal("gap_1", "sea"), "f1", 2), said("f1", "Yes."))
    assert [[each.feedback for each in gap.answers] for gap in reading.bank.questions[0].question.body.gaps] == [
        ["Yes.", "Yes."],
        ["Yes."],
    ]


@pytest.mark.parametrize(("other", "told"), [(0, []), (2, ["graded-otherwise"]), (-1, ["graded-otherwise"])])
def test_points_for_what_is_left_unticked_are_told(of_item, other, told):
    rules = pays(equal("r", 0), 2) + pays(f"<not>{equal('r', 0)}</not>", 0)
    rules += pays(equal("r", 1), 0) + pays(f"<not>{equal('r', 1)}</not>", other)
    reading = of_item(material("Which?") + lid("r", "ab", "Multiple"), rules)
    assert [each.correct for each in reading.bank.questions[0].question.body.choices] == [True, False]
    assert codes(reading) == told


@pytest.mark.parametrize(
    ("written", "paid", "told"),
    [
        ("no base64", 50, []),
        (b64encode(b"[]").decode(), 50, []),
        (b64encode(b'[[[{"gap_fi":0,"answer":"a","points":3}]]]').decode(), 50, ["graded-otherwise"]),
        (b64encode(b'[[[{"gap_fi":0,"answer":"a","points":3}]]]').decode(), 0, ["type-not-supported"]),
    ],
)
def test_what_several_gaps_pay_together_is_told(of_item, written, paid, told):
    shown = material("The ") + field("x", labels("a", "b")) + field("y", labels("c", "d"))
    rules = pays(equal("x", "a"), paid) + pays(equal("y", "d"), paid)
    reading = of_item(shown, rules, QUESTIONTYPE="assClozeTest", combinations=written)
    assert (codes(reading), len(reading.bank.questions)) == (told, bool(paid))


@pytest.mark.parametrize(("points", "told"), [(0, []), (1, ["hints-cost"])])
def test_hints_of_ilias_come_along(of_item, points, told):
    hints = f'<solutionhint index="1" points="{points}">Read &lt;b&gt;twice&lt;/b&gt;.</solutionhint>'
    hints += '<solutionhint index="2" points="0">a &amp;lt; b</solutionhint><solutionhint/>'
    reading = of_item(material("Who?") + SINGLE, pays(equal("r", 0)), hints)
    assert reading.bank.questions[0].question.hints == ("Read **twice**.", "a < b")
    assert codes(reading) == told


@pytest.mark.parametrize(
    ("line", "items", "told"),
    [
        ("identify:: refer ::assist", ["identify", "refer", "assist"], ["graded-in-parts"]),
        ("Who  asks *first*", ["Who", "asks", "\\*first\\*"], ["graded-in-parts"]),
        ("the man and the dog", [], ["type-not-supported"]),
        ("alone", [], ["too-few-answers"]),
    ],
)
def test_an_order_of_ilias_in_one_line_comes_in(of_item, line, items, told):
    reading = of_item(material("Put in order."), "", QUESTIONTYPE="assOrderingHorizontal", ordertext=line, points=3)
    assert [each.text for one in reading.bank.questions for each in one.question.body.items] == items
    assert codes(reading) == told


@pytest.mark.parametrize("kind", ["assErrorText", "assFormulaQuestion"])
def test_what_no_question_here_asks_as_ilias_does_is_called_by_its_type(of_item, kind):
    reading = of_item(material("Mark the wrong words."), "", QUESTIONTYPE=kind)
    assert [(each.code, each.values["kind"]) for each in reading.problems] == [("type-not-supported", kind)]


def test_a_file_that_ilias_asks_for_becomes_a_text_as_that_of_canvas(of_item):
    reading = of_item(material("Hand in your report."), "", QUESTIONTYPE="assFileUpload", points=3)
    assert [(each.question.type, each.points) for each in reading.bank.questions] == [("essay", 3)]
    assert codes(reading) == ["file-asked"]


@pytest.mark.parametrize(
    ("fields", "second", "told"),
    [
        ({"identicalScoring": 0}, "Force", ["word-paid-twice"]),
        ({"identical_scoring": 0}, "force", ["word-paid-twice"]),
        ({"identicalScoring": 0}, "fraud", []),
        ({"identicalScoring": 1}, "force", []),
    ],
)
def test_that_the_same_answer_pays_in_one_gap_alone_is_told(of_item, fields, second, told):
    """“force”, “force” was paid twice, and nothing said so."""
    shown = material("Name two: ") + field("x") + material(" and ") + field("y")
    assert codes(of_item(shown, pays(equal("x", "force"), 50) + pays(equal("y", second), 50), **fields)) == told
