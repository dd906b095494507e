"""QTI: what the rules of an item pay, and what of it no question here can hold."""

import shutil

import pytest
from tests.formats.test_qti import SAMPLES, declared, item, pays

from htcourse.formats import qti
from htcourse.formats.qti import responses

CHOICES = (
    '<choiceInteraction responseIdentifier="R"><prompt>Which?</prompt><simpleChoice identifier="A">a</simpleChoice>'
    '<simpleChoice identifier="B">b</simpleChoice><simpleChoice identifier="C">c</simpleChoice></choiceInteraction>'
)
MATCH = '<match><variable identifier="R"/><correct identifier="R"/></match>'


def scores(test, right, wrong):
    found = [
        f'<setOutcomeValue identifier="SCORE"><baseValue baseType="float">{each}</baseValue></setOutcomeValue>'
        for each in (right, wrong)
    ]
    return (
        f"<responseCondition><responseIf>{test}{found[0]}</responseIf><responseElse>{found[1]}</responseElse>"
        "</responseCondition>"
    )


def mapped(id, cardinality, base_type, bounds="", **points):
    rows = "".join(f'<mapEntry mapKey="{key.replace("_", " ")}" mappedValue="{each}"/>' for key, each in points.items())
    return (
        f'<responseDeclaration identifier="{id}" cardinality="{cardinality}" baseType="{base_type}">'
        f'<mapping defaultValue="0" {bounds}>{rows}</mapping></responseDeclaration>'
    )


@pytest.fixture
def of_item(tmp_path):
    """Read a file of one item of these parts."""

    def read(*parts):
        (tmp_path / "a.xml").write_text(item(*parts), encoding="utf-8")
        return qti.read(tmp_path / "a.xml")

    return read


@pytest.mark.parametrize(
    ("test", "right", "wrong", "worths", "found"),
    [
        (MATCH, 1, 0, [1.0, 0.0, 0.0], []),
        (MATCH, 0, 1, [0.0, 1.0, 1.0], ["key-of-the-rules"]),
        (f"<not>{MATCH}</not>", 1, 0, [0.0, 1.0, 1.0], ["key-of-the-rules"]),
        (f"<not>{MATCH}</not>", 0, 1, [1.0, 0.0, 0.0], []),
        (MATCH, 2, -1, [1.0, -0.5, -0.5], []),
    ],
)
def test_each_choice_is_worth_what_the_rules_pay_for_it(of_item, test, right, wrong, worths, found):
    reading = of_item(declared("R", "identifier", "A"), CHOICES, scores(test, right, wrong))
    assert [each.worth for each in reading.bank.questions[0].question.body.choices] == worths
    assert [each.code for each in reading.problems] == found


def test_a_menu_graded_by_its_key_and_a_word_by_its_mapping_are_gaps_of_one_text(of_item):
    menu = (
        '<inlineChoiceInteraction responseIdentifier="R"><inlineChoice identifier="A">a</inlineChoice>'
        '<inlineChoice identifier="B">b</inlineChoice></inlineChoiceInteraction>'
    )
    adds = '<setOutcomeValue identifier="SCORE"><sum><variable identifier="SCORE"/><mapResponse identifier="S"/></sum>'
    is_answered = '<not><isNull><variable identifier="S"/></isNull></not>'
    mapping = f"<responseCondition><responseIf>{is_answered}{adds}</setOutcomeValue></responseIf></responseCondition>"
    body = f'<p>{menu} or <textEntryInteraction responseIdentifier="S"/></p>'
    reading = of_item(
        declared("R", "identifier", "A") + mapped("S", "single", "string", cat=2, dog=1),
        body,
        pays(MATCH, 1) + mapping,
    )
    (menu, typed) = reading.bank.questions[0].question.body.gaps
    assert [each.correct for each in menu.choices] == [True, False]
    assert [(each.text, each.fraction) for each in typed.answers] == [("cat", 1.0), ("dog", 0.5)]
    assert (menu.weight, typed.weight) == (1.0, 2.0)
    assert not reading.problems


@pytest.mark.parametrize(
    ("body", "kind", "key", "test"),
    [
        ('<p>It is <textEntryInteraction responseIdentifier="R"/>.</p>', "string", "cat", f"<not>{MATCH}</not>"),
        ('<p>It is <textEntryInteraction responseIdentifier="R"/>.</p>', "float", "3", f"<not>{MATCH}</not>"),
    ],
)
def test_a_key_that_the_rules_do_not_pay_for_is_left_out_by_name(of_item, body, kind, key, test):
    reading = of_item(declared("R", kind, key), body, scores(test, 1, 0))
    assert not reading.bank.questions
    assert [(each.code, each.values["title"]) for each in reading.problems] == [("rules-against-key", "I")]


def test_several_choices_that_the_rules_turn_round_are_left_out_by_name(of_item):
    both = declared("R", "identifier", "A</value><value>B").replace("single", "multiple")
    reading = of_item(both, CHOICES, scores(MATCH, 0, 1))
    assert [each.code for each in reading.problems] == ["rules-against-key"]


def test_points_that_wrong_answers_cost_by_rule_are_named(of_item):
    both = declared("R", "identifier", "A</value><value>B").replace("single", "multiple")
    reading = of_item(both, CHOICES, scores(MATCH, 1, -0.5))
    assert "rules-not-read" in [each.code for each in reading.problems]


MAP = '<setOutcomeValue identifier="SCORE"><mapResponse identifier="R"/></setOutcomeValue>'


def test_an_upper_bound_that_pays_early_is_named(of_item):
    declaration = mapped("R", "multiple", "identifier", 'upperBound="1"', A=1, B=1, C=-2)
    assert "points-bounded" in [each.code for each in of_item(declaration, CHOICES, MAP).problems]
    unbounded = mapped("R", "multiple", "identifier", A=1, B=1, C=-2)
    assert not of_item(unbounded, CHOICES, MAP).problems


@pytest.mark.parametrize(
    ("points", "found"),
    [
        ({"A_X": 3, "B_Y": 1, "A_Y": -1}, ["parts-count-alike", "costs-left-out"]),
        ({"A_X": 1, "B_Y": 1}, []),
    ],
)
def test_pairs_that_paid_otherwise_are_named(of_item, points, found):
    def side(*ids):
        return "".join(
            f'<simpleAssociableChoice identifier="{each}" matchMax="1">{each}</simpleAssociableChoice>' for each in ids
        )

    sides = "".join(f"<simpleMatchSet>{side(*ids)}</simpleMatchSet>" for ids in ("AB", "XY"))
    body = f'<p>Match.</p><matchInteraction responseIdentifier="R">{sides}</matchInteraction>'
    reading = of_item(mapped("R", "multiple", "directedPair", **points), body, MAP)
    assert reading.bank.questions[0].question.type == "matching"
    assert [each.code for each in reading.problems] == found


def test_a_single_file_asks_for_nothing_of_its_folder_but_what_it_names(tmp_path, monkeypatch):
    monkeypatch.setattr("htcourse.markup.ims_packages._MOST_FILES", 3)
    (tmp_path / "pictures").mkdir()
    for number in range(5):
        (tmp_path / f"{number}.xml").write_text("<other/>", encoding="utf-8")
    shutil.copy(SAMPLES.parent / "module" / "images" / "boxes.png", tmp_path / "pictures" / "a.png")
    (tmp_path / "secret.png").symlink_to(tmp_path / "pictures" / "a.png")
    shown = '<p>Look:<img src="pictures/a.png" alt="A"/><img src="secret.png" alt="B"/></p>'
    (tmp_path / "a.xml").write_text(
        item(declared("R", "identifier", "A"), shown + CHOICES, scores(MATCH, 1, 0)), encoding="utf-8"
    )
    reading = qti.read(tmp_path / "a.xml")
    assert [each.question.type for each in reading.bank.questions] == ["single-choice"]
    assert len(reading.bank.pictures) == 1
    assert [(each.code, each.values["file"]) for each in reading.problems] == [("missing-file", "secret.png")]


@pytest.mark.parametrize(
    ("written", "mode", "low", "high"),
    [("1 5", "absolute", 9, 15), ("1", "absolute", 9, 11), ("10 50", "relative", 9, 15), ("1 5", "exact", 10, 10)],
)
def test_a_tolerance_may_have_two_sides(of_item, written, mode, low, high):
    both = '<variable identifier="R"/><correct identifier="R"/>'
    test = f'<equal toleranceMode="{mode}" tolerance="{written}">{both}</equal>'
    body = '<p>How many?</p><p><textEntryInteraction responseIdentifier="R"/></p>'
    (each,) = of_item(declared("R", "float", "10"), body, pays(test, 1)).bank.questions
    (value,) = each.question.body.answers
    assert (value.value - value.tolerance, value.value + value.tolerance) == (low, high)


ENTRY = '<p>It is <textEntryInteraction responseIdentifier="R"/>.</p>'


@pytest.mark.parametrize(("case", "found"), [("true", ["case-ignored"]), ("false", [])])
def test_capital_letters_that_a_rule_compares_are_named(of_item, case, found):
    test = MATCH.replace("<match>", f'<stringMatch caseSensitive="{case}">').replace("</match>", "</stringMatch>")
    reading = of_item(declared("R", "string", "Oslo"), ENTRY, scores(test, 1, 0))
    assert [each.code for each in reading.problems] == found


@pytest.mark.parametrize(("default", "found"), [("-1", ["rules-not-read"]), ("0", [])])
def test_what_any_other_word_costs_is_named(of_item, default, found):
    declaration = mapped("R", "single", "string", Oslo=1).replace('defaultValue="0"', f'defaultValue="{default}"')
    assert [each.code for each in of_item(declaration, ENTRY, MAP).problems] == found


@pytest.mark.parametrize(("wrong", "found"), [(-0.5, ["rules-not-read"]), (0, [])])
def test_what_another_number_costs_is_named(of_item, wrong, found):
    test = '<equal toleranceMode="exact"><variable identifier="R"/><correct identifier="R"/></equal>'
    reading = of_item(declared("R", "float", "10"), ENTRY, scores(test, 1, wrong))
    assert [each.code for each in reading.problems] == found


@pytest.mark.parametrize(("right", "found"), [(1, []), (0, ["rules-against-key"])])
def test_an_order_that_the_rules_turn_round_is_left_out_by_name(of_item, right, found):
    rows = "".join(f'<simpleChoice identifier="{each}">{each}</simpleChoice>' for each in "AB")
    body = f'<p>Order?</p><orderInteraction responseIdentifier="R">{rows}</orderInteraction>'
    key = declared("R", "identifier", "B</value><value>A").replace("single", "ordered")
    reading = of_item(key, body, scores(MATCH, right, 1 - right))
    codes = [each.code for each in reading.problems if each.code != "graded-in-parts"]
    assert codes == found
    assert len(reading.bank.questions) == right


def test_a_choice_whose_key_is_none_of_its_choices_is_left_out_by_name(of_item):
    reading = of_item(declared("R", "identifier", "D"), CHOICES, "")
    assert not reading.bank.questions
    assert [each.values["title"] for each in reading.problems if each.code == "no-key"] == ["I"]


MAXIMUM = '<outcomeDeclaration identifier="MAXSCORE"><defaultValue><value>5</value></defaultValue></outcomeDeclaration>'
MAPS = ' template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"'
NORMAL = '<outcomeDeclaration identifier="SCORE" normalMaximum="4"/>'


@pytest.mark.parametrize(
    ("declarations", "rules", "points"),
    [
        (declared("R", "identifier", "A"), "", 1.0),
        (declared("R", "identifier", "A") + MAXIMUM, scores(MATCH, 2, 0), 5.0),
        (declared("R", "identifier", "A") + NORMAL, scores(MATCH, 2, 0), 4.0),
        (declared("R", "identifier", "A"), scores(MATCH, 2, 0), 2.0),
        (mapped("R", "single", "identifier", A=3, B=1), MAPS, 3.0),
        (mapped("R", "multiple", "identifier", 'upperBound="2"', A=1.5, B=1.5), MAPS, 2.0),
    ],
)
def test_an_item_counts_what_it_pays_at_most_times_its_weight(tmp_path, declarations, rules, points):
    text = item(declarations, CHOICES, "" if rules == MAPS else rules)
    text = text.replace("<responseProcessing>", f"<responseProcessing{MAPS if rules == MAPS else ''}>")
    (tmp_path / "a.xml").write_text(text, encoding="utf-8")
    (tmp_path / "test.xml").write_text(
        '<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" title="T"><testPart><assessmentSection '
        'title="Sec"><selection select="1"/><assessmentItemRef href="a.xml"><weight value="2"/></assessmentItemRef>'
        "</assessmentSection></testPart></assessmentTest>",
        encoding="utf-8",
    )
    for name, weight in (("a.xml", 1), ("test.xml", 2)):
        reading = qti.read(tmp_path / name)
        assert [each.points for each in reading.bank.questions] == [points * weight]
    assert [each.values for each in reading.problems if each.code == "drawn-from"] == [{"title": "Sec", "count": "1"}]


ENTRY = '<p>How many?</p><div><textEntryInteraction responseIdentifier="R"/></div>'
MOST = MAXIMUM.replace(">5<", ">2<")
PAID = {
    "points": '<baseValue baseType="float">2</baseValue>',
    "most": '<variable identifier="MAXSCORE"/>',
    "sum": '<sum><variable identifier="SCORE"/><variable identifier="MAXSCORE"/></sum>',
}


@pytest.mark.parametrize("paid", PAID)
@pytest.mark.parametrize(("tolerance", "found"), [('absolute" tolerance="1 1', 1.0), ('relative" tolerance="10', 1.25)])
def test_the_tolerance_of_a_number_counts_whatever_its_points_are_written_as(of_item, paid, tolerance, found):
    """ONYX writes the most points as a variable: the tolerance went without a word, and 12 was wrong."""
    equal = f'<equal toleranceMode="{tolerance}"><variable identifier="R"/><correct identifier="R"/></equal>'
    answered = f'<and><not><isNull><variable identifier="R"/></isNull></not>{equal}</and>'
    for test in (equal, answered):
        rule = f'<setOutcomeValue identifier="SCORE">{PAID[paid]}</setOutcomeValue>'
        rules = f"<responseCondition><responseIf>{test}{rule}</responseIf></responseCondition>"
        reading = of_item(declared("R", "float", "12.5") + MOST, ENTRY, rules)
        (each,) = reading.bank.questions
        assert [(one.value, one.tolerance, one.fraction) for one in each.question.body.answers] == [(12.5, found, 1.0)]
        assert (each.points, reading.problems) == (2.0, ())


def test_how_an_item_is_graded_is_found_out_once_however_many_gaps_it_has(tmp_path, monkeypatch):
    """It was asked for each choice of each gap: 190 menus took 40 s."""
    looked = []
    found = responses._paying_rules

    def paying_rules(each):
        looked.append(each)
        return found(each)

    monkeypatch.setattr(responses, "_paying_rules", paying_rules)
    ids = [f"R{n}" for n in range(5)]
    menus = "".join(
        f'<inlineChoiceInteraction responseIdentifier="{id}"><inlineChoice identifier="A">a</inlineChoice>'
        '<inlineChoice identifier="B">b</inlineChoice></inlineChoiceInteraction> '
        for id in ids
    )
    rules = "".join(
        f'<responseCondition><responseIf><match><variable identifier="{id}"/><correct identifier="{id}"/></match>'
        '<setOutcomeValue identifier="SCORE"><sum><variable identifier="SCORE"/>'
        '<baseValue baseType="float">1</baseValue></sum></setOutcomeValue></responseIf></responseCondition>'
        for id in ids
    )
    path = tmp_path / "a.xml"
    path.write_text(item("".join(declared(id, "identifier", "A") for id in ids), f"<p>{menus}</p>", rules))
    (question,) = qti.read(path).bank.questions
    assert len(question.question.body.gaps) == len(ids)
    assert len(looked) == 1
