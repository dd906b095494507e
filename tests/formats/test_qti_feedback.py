"""QTI: what is said after an answer stands at the answers it is said of, never in what is asked; the rest is told."""

import pytest
from tests.formats.test_qti import declared, item
from tests.formats.test_qti_rules import CHOICES, MAP, MATCH, mapped, scores

from htcourse.formats import qti


@pytest.fixture
def of_item(tmp_path):
    """Read a file of one item of these parts, and what stands behind its rules."""

    def read(*parts, after=""):
        file = item(*parts).replace("</responseProcessing>", f"</responseProcessing>{after}")
        (tmp_path / "a.xml").write_text(file, encoding="utf-8")
        return qti.read(tmp_path / "a.xml")

    return read


def test_help_that_a_learner_may_ask_for_is_a_hint(of_item):
    help = '<infoControl title="Help">Look <b>twice</b>.</infoControl><infoControl/>'
    question = of_item(declared("R", "identifier", "A"), help + CHOICES, scores(MATCH, 1, 0)).bank.questions[0].question
    assert (question.text, question.hints) == ("Which?", ("Look **twice**.",))


def test_what_the_rules_say_of_any_wrong_answer_stands_at_each(tmp_path):
    """As ONYX writes it: a verdict, and by it the feedback to be shown."""
    outcomes = '<outcomeDeclaration identifier="FEEDBACKMODAL" cardinality="multiple" baseType="identifier"/>'
    setting = '<setOutcomeValue identifier="BASIC"><baseValue baseType="identifier">{}</baseValue></setOutcomeValue>'
    rules = (
        f"<responseCondition><responseIf>{MATCH}{setting.format('correct')}</responseIf>"
        f"<responseElse>{setting.format('incorrect')}</responseElse></responseCondition><responseCondition>"
        '<responseIf><and><match><baseValue baseType="identifier">incorrect</baseValue><variable identifier="BASIC"/>'
        '</match></and><setOutcomeValue identifier="FEEDBACKMODAL"><multiple><variable identifier="FEEDBACKMODAL"/>'
        '<baseValue baseType="identifier">Feedback_i</baseValue></multiple></setOutcomeValue></responseIf>'
        "</responseCondition>"
    )
    said = '</responseProcessing><modalFeedback identifier="{}" outcomeIdentifier="FEEDBACKMODAL">{}</modalFeedback>'
    shown = said.format("Feedback_i", "Read Art. 3.") + said.format("Other", "Never said.").partition(">")[2]
    text = item(outcomes + declared("R", "identifier", "B"), CHOICES, scores(MATCH, 1, 0) + rules)
    (tmp_path / "a.xml").write_text(text.replace("</responseProcessing>", shown), encoding="utf-8")
    found = qti.read(tmp_path / "a.xml")
    (each,) = found.bank.questions
    assert [choice.feedback for choice in each.question.body.choices] == ["Read Art. 3.", "", "Read Art. 3."]
    assert [problem.code for problem in found.problems] == ["feedback-left-out"]


OUTCOME = '<outcomeDeclaration identifier="F" cardinality="single" baseType="identifier">{}</outcomeDeclaration>'
STARTS = "<defaultValue><value>B</value></defaultValue>"
COPIED = '<setOutcomeValue identifier="F"><variable identifier="R"/></setOutcomeValue>'


def said(tag, id, text, how="show"):
    return f'<{tag} outcomeIdentifier="F" identifier="{id}" showHide="{how}">{text}</{tag}>'


@pytest.mark.parametrize(
    ("blocks", "modal", "default", "text", "told"),
    [
        (said("feedbackBlock", "B", "<p>No, not b.</p>"), "", "", "Look. Which?", ["", "No, not b.", ""]),
        (said("feedbackInline", "B", "Not b.") + " More.", "", "", "Look. More. Which?", ["", "Not b.", ""]),
        (said("feedbackBlock", "B", "<p>Not b.</p>", "hide"), "", "", "Look. Which?", ["Not b.", "", "Not b."]),
        (said("feedbackBlock", "B", "<p>Begin.</p>", "hide").replace('"F"', '"G"'), "", "", "Look. Begin. Which?",
         ["", "", ""]),
        (said("feedbackBlock", "B", "<p>Not b.</p>", "hide"), "", STARTS, "Look. Which?", ["Not b.", "", "Not b."]),
        (said("feedbackBlock", "B", "<p>Begin.</p>"), "", STARTS, "Look. Begin. Which?", ["", "", ""]),
        ("", said("modalFeedback", "A", "Read it.", "hide"), "", "Look. Which?", ["", "Read it.", "Read it."]),
        ("", said("modalFeedback", "A", "Well.") + said("modalFeedback", "A", "Read it.", "hide"), "", "Look. Which?",
         ["Well.", "Read it.", "Read it."]),
    ],
)  # fmt: skip
def test_feedback_within_the_text_or_hidden_by_an_answer_is_said_where_it_was(
    tmp_path, blocks, modal, default, text, told
):
    """It was gone without a word."""
    rules = scores(MATCH, 1, 0) + COPIED
    parts = OUTCOME.format(default) + declared("R", "identifier", "A"), f"<p>Look.</p>{blocks}{CHOICES}", rules
    file = item(*parts).replace("</responseProcessing>", f"</responseProcessing>{modal}")
    (tmp_path / "a.xml").write_text(file, encoding="utf-8")
    reading = qti.read(tmp_path / "a.xml")
    (question,) = (each.question for each in reading.bank.questions)
    assert " ".join(question.text.split()) == text
    assert [each.feedback for each in question.body.choices] == told
    assert not reading.problems


PROMPT = CHOICES.replace("<simpleChoice", "<prompt>See.{}</prompt><simpleChoice", 1)


@pytest.mark.parametrize(
    ("choices", "told"),
    [
        (PROMPT.format(said("feedbackInline", "B", "Not b.")), ["", "Not b.", ""]),
        (PROMPT.format("<span>" + said("feedbackBlock", "B", "<p>Not b.</p>") + "</span>"), ["", "Not b.", ""]),
        (PROMPT.format(said("feedbackInline", "B", "Not b.", "hide")), ["Not b.", "", "Not b."]),
        (PROMPT.replace("{}", "").replace("</simpleChoice>", said("feedbackInline", "B", "No.") + "</simpleChoice>", 1),
         ["", "No.", ""]),
    ],
)  # fmt: skip
def test_feedback_within_what_is_asked_is_not_read_before_it_is_answered(of_item, choices, told):
    """It stayed in the question: who read that had read the answer."""
    reading = of_item(OUTCOME.format("") + declared("R", "identifier", "A"), choices, scores(MATCH, 1, 0) + COPIED)
    (question,) = (each.question for each in reading.bank.questions)
    assert " ".join(question.text.split()).endswith("See.")
    assert [each.feedback for each in question.body.choices] == told
    assert not reading.problems


def test_feedback_within_gaps_pairs_and_passages_is_said_of_them(of_item):
    passages = '<p>The <hottext identifier="A">cat{}</hottext> <hottext identifier="B">sat</hottext>.</p>'
    passages = f'<hottextInteraction responseIdentifier="R">{passages}</hottextInteraction>'
    gap = '<inlineChoice identifier="A">cat{}</inlineChoice><inlineChoice identifier="B">mat</inlineChoice>'
    gap = f'<p>The <inlineChoiceInteraction responseIdentifier="R">{gap}</inlineChoiceInteraction>.</p>'
    for body in (passages, gap):
        text = body.format(said("feedbackInline", "A", "Well."))
        reading = of_item(declared("R", "identifier", "A"), text, scores(MATCH, 1, 0))
        (question,) = (each.question for each in reading.bank.questions)
        choices = getattr(question.body, "choices", None) or question.body.gaps[0].choices
        assert next((each.text, each.feedback) for each in choices) == ("cat", "Well.")
        assert "Well" not in question.text
    cell = '<simpleAssociableChoice identifier="{0}" matchMax="1">{0}{1}</simpleAssociableChoice>'
    lefts, rights = cell.format("A", "") + cell.format("B", ""), cell.format("X", said("feedbackInline", "X", "Well."))
    sides = f"<simpleMatchSet>{lefts}</simpleMatchSet><simpleMatchSet>{rights}{cell.format('Y', '')}</simpleMatchSet>"
    body = f'<p>Match.</p><matchInteraction responseIdentifier="R">{sides}</matchInteraction>'
    reading = of_item(mapped("R", "multiple", "directedPair", A_X=1, B_Y=1), body, MAP)
    pairs = reading.bank.questions[0].question.body.pairs
    assert [(each.right, each.feedback) for each in pairs] == [("X", "Well."), ("Y", "")]


@pytest.mark.parametrize("how", ["show", "hide"])
def test_hidden_feedback_goes_by_verdict_where_a_template_grades(tmp_path, how):
    parts = declared("R", "identifier", "A"), CHOICES, ""
    file = item(*parts).replace("<responseProcessing>", '<responseProcessing template="match_correct">')
    modal = said("modalFeedback", "correct" if how == "hide" else "incorrect", "Read it.", how)
    file = file.replace("</responseProcessing>", f"</responseProcessing>{modal}")
    (tmp_path / "a.xml").write_text(file, encoding="utf-8")
    reading = qti.read(tmp_path / "a.xml")
    assert [each.feedback for each in reading.bank.questions[0].question.body.choices] == ["", "Read it.", "Read it."]


def test_empty_feedback_is_not_told(of_item):
    text = '<p>Why?</p><extendedTextInteraction responseIdentifier="R"/>' + said("feedbackBlock", "X", "<p>\u200b</p>")
    assert not of_item(declared("R", "string", "x"), text, "").problems


def test_feedback_that_no_answer_alone_has_is_told(of_item):
    text = '<p>Why?</p><extendedTextInteraction responseIdentifier="R"/>' + said("feedbackBlock", "X", "<p>So.</p>")
    reading = of_item(declared("R", "string", "x"), text, "")
    assert [each.code for each in reading.problems] == ["feedback-left-out"]
    asked = said("feedbackBlock", "X", CHOICES.replace('"R"', '"S"')) + CHOICES
    reading = of_item(declared("R", "identifier", "A"), asked, scores(MATCH, 1, 0))
    assert [each.code for each in reading.problems] == ["feedback-left-out"]


BOTH = declared("R", "identifier", "A</value><value>C").replace("single", "multiple")
SETS = '<setOutcomeValue identifier="F"><baseValue baseType="identifier">{}</baseValue></setOutcomeValue>'
TICKED = '<member><baseValue baseType="identifier">B</baseValue><variable identifier="R"/></member>'
WHOLE = '<gte><variable identifier="SCORE"/><baseValue baseType="float">1</baseValue></gte>'
IS_OSLO = '<match><variable identifier="R"/><baseValue baseType="string">Oslo</baseValue></match>'


def when(test, id, other=""):
    other = f"<responseElse>{SETS.format(other)}</responseElse>" if other else ""
    return f"<responseCondition><responseIf>{test}{SETS.format(id)}</responseIf>{other}</responseCondition>"


@pytest.mark.parametrize(
    ("rules", "feedback", "told", "codes"),
    [
        (when(TICKED, "b"), [("b", "Not b.", "show")], ["", "Not b.", ""], []),
        (when(f"<not>{TICKED}</not>", "x"), [("x", "Not b.", "hide")], ["", "Not b.", ""], []),
        (when(TICKED, "b", "x"), [("x", "Well, not b.", "show")], ["", "", ""], ["feedback-left-out"]),
        (when(WHOLE, "all"), [("all", "Well.", "show")], ["", "", ""], ["feedback-left-out"]),
        (COPIED.replace("<variable", "<multiple><variable").replace("/></", "/></multiple></"),
         [("B", "Not b.", "show")], ["", "Not b.", ""], []),
    ],
)  # fmt: skip
def test_rules_that_only_say_something_change_no_marks_and_say_it_at_its_choice(of_item, rules, feedback, told, codes):
    """They were told as rules that pay, what they say as hanging on several answers."""
    modal = "".join(said("modalFeedback", *each) for each in feedback)
    reading = of_item(OUTCOME.format("") + BOTH, CHOICES, scores(MATCH, 1, 0) + rules, after=modal)
    (question,) = (each.question for each in reading.bank.questions)
    assert [each.feedback for each in question.body.choices] == told
    assert [each.code for each in reading.problems] == [*codes, "graded-in-parts"]


def test_what_is_said_of_a_typed_answer_stands_at_it_and_of_all_others_is_told(of_item):
    body = '<p>The capital is <textEntryInteraction responseIdentifier="R"/>.</p>' + said("feedbackBlock", "ok", "Yes.")
    rules = scores(MATCH, 1, 0) + when(IS_OSLO, "ok")
    for more, codes in (("", []), (said("feedbackBlock", "ok", "No, Oslo.", "hide"), ["feedback-left-out"])):
        reading = of_item(OUTCOME.format("") + declared("R", "string", "Oslo"), body + more, rules)
        (question,) = (each.question for each in reading.bank.questions)
        assert question.text == "The capital is {g1}."
        assert [each.feedback for each in question.body.gaps[0].answers] == ["Yes."]
        assert [each.code for each in reading.problems] == codes


def test_the_title_of_feedback_stands_above_it(of_item):
    modal = said("modalFeedback", "A", "Yes.").replace(" showHide", ' title="Well *done*" showHide')
    rules = scores(MATCH, 1, 0) + COPIED
    (each,) = of_item(OUTCOME.format("") + declared("R", "identifier", "A"), CHOICES, rules, after=modal).bank.questions
    assert each.question.body.choices[0].feedback == "**Well \\*done\\***\n\nYes."


def test_an_item_with_parts_of_a_template_is_left_out_by_name(of_item):
    parts = '<templateBlock templateIdentifier="T" identifier="x"><p>One.</p></templateBlock>' + CHOICES
    reading = of_item(declared("R", "identifier", "A"), parts, scores(MATCH, 1, 0))
    assert [each.code for each in reading.problems] == ["template-item"]


@pytest.mark.parametrize(("order", "count"), [('shuffle="false"', [1]), ('shuffle="true"', []), ("", [])])
def test_choices_in_a_line_that_keep_their_order_are_told(of_item, order, count):
    choices = '<inlineChoice identifier="A">a</inlineChoice><inlineChoice identifier="B">b</inlineChoice>'
    line = f'<p>It is <inlineChoiceInteraction responseIdentifier="R" {order}>{choices}</inlineChoiceInteraction>.</p>'
    reading = of_item(declared("R", "identifier", "A"), line, scores(MATCH, 1, 0))
    assert [each.values["count"] for each in reading.problems if each.code == "choices-shuffled"] == count
