"""QTI 1.2: what stands around items is read with them, or told."""

import zipfile

import pytest

from htcourse.core import incoming
from htcourse.formats import qti12

SAID = "<material><mattext>Words.</mattext></material>"
ITEM = (
    '<item ident="i" title="I" {}>{}<presentation><material><mattext>Which?</mattext></material>'
    '<response_lid ident="R"><render_choice>'
    '<response_label ident="A"><material><mattext>a</mattext></material></response_label>'
    '<response_label ident="B"><material><mattext>b</mattext></material></response_label>'
    "</render_choice></response_lid></presentation>"
    '<resprocessing><respcondition><conditionvar><varequal respident="R">A</varequal></conditionvar>'
    "<setvar>1</setvar></respcondition>{}</item>"
)


def reading_of(folder, item="", attributes="", above="", section="", rules="</resprocessing>"):
    text = ITEM.format(attributes, item, rules)
    text = f'<section ident="s" title="S">{section}{text}</section>'
    path = folder / "a.xml"
    path.write_text(
        f'<questestinterop><assessment ident="a" title="T">{above}{text}</assessment></questestinterop>',
        encoding="utf-8",
    )
    return qti12.read(path)


@pytest.mark.parametrize("view", ["Candidate", "All", ""])
@pytest.mark.parametrize("tag", ["rubric", "itemrubric"])
def test_words_above_an_item_for_those_who_answer_stand_in_its_text(tmp_path, tag, view):
    reading = reading_of(tmp_path, f'<{tag} view="{view}">{SAID}</{tag}>'.replace(' view=""', ""))
    assert [each.question.text for each in reading.bank.questions] == ["Words.\n\nWhich?"]
    assert not reading.problems


@pytest.mark.parametrize(
    ("where", "told", "title"),
    [
        ({"item": f'<itemrubric view="Scorer">{SAID}</itemrubric>'}, "RUBRIC", "I"),
        ({"item": f"<objectives>{SAID}</objectives>"}, "OBJECTIVES", "I"),
        ({"item": "<duration>PT2M</duration>"}, "MINUTES", "I"),
        ({"attributes": 'maxattempts="2"'}, "ATTEMPTS", "I"),
        ({"item": '<itemcontrol feedbackswitch="No"/>'}, "TAKEN_OTHERWISE", "I"),
        ({"above": f"<objectives>{SAID}</objectives>"}, "OBJECTIVES", "T"),
        ({"above": f"<assessfeedback>{SAID}</assessfeedback>" * 2}, "ENDING", "T"),
        ({"above": '<assessmentcontrol solutionswitch="No"/>'}, "TAKEN_OTHERWISE", "T"),
        ({"section": f'<rubric view="Scorer">{SAID}</rubric>'}, "RUBRIC", "S"),
        ({"section": '<selection_ordering><order order_type="Random"/></selection_ordering>'}, "MIXED", "S"),
    ],
)
def test_what_no_question_here_keeps_is_told(tmp_path, where, told, title):
    found = reading_of(tmp_path, **where)
    assert [(each.template, each.values["title"]) for each in found.problems] == [
        (getattr(incoming, told).template, title)
    ]
    assert [each.question.text for each in found.bank.questions] == ["Which?"]


@pytest.mark.parametrize(
    ("duration", "minutes"),
    [("PT2M", "2"), ("P0Y0M0DT0H1M30S", "1.5"), ("P0Y0M1DT0H0M0S", "1440"), ("P0Y1M0DT0H0M0S", "P0Y1M0DT0H0M0S")],
)
def test_a_duration_is_told_in_minutes(tmp_path, duration, minutes):
    (told,) = reading_of(tmp_path, f"<duration>{duration}</duration>").problems
    assert told.values["minutes"] == minutes


def test_nothing_is_told_of_what_is_on_or_empty(tmp_path):
    controls = '<assessmentcontrol feedbackswitch="Yes" solutionswitch="Yes"/><objectives/><assessfeedback/>'
    order = '<selection_ordering><order order_type="Sequential"/></selection_ordering>'
    assert not reading_of(tmp_path, "<rubric/>", 'maxattempts="0"', controls, order).problems


def test_two_hints_stand_apart(tmp_path):
    said = '<respcondition><conditionvar><varequal respident="R">B</varequal></conditionvar>'
    hints = f"<hint>{f'<hintmaterial>{SAID}</hintmaterial>' * 2}</hint>"
    said += '<displayfeedback linkrefid="h"/></respcondition></resprocessing>'
    rules = f'{said}<itemfeedback ident="h">{hints}</itemfeedback>'
    (each,) = reading_of(tmp_path, rules=rules).bank.questions
    assert each.question.body.choices[1].feedback == "Words.\n\nWords."


NAMED = '<bankentry_item sourcebank_ref="b" item_ref="i{}" points_possible="2.0"/>'
DRAWS = (
    '<section title="T"><selection_ordering><selection><selection_number>3</selection_number>'
    "<sourcebank_ref>b</sourcebank_ref></selection></selection_ordering></section>"
)


@pytest.mark.parametrize(
    ("inside", "beside", "count"),
    [
        (NAMED.format(1) + NAMED.format(2), "", 2),
        ('<itemref linkrefid="i9"/>', "", 1),
        (DRAWS, "", 3),
        (NAMED.format(1) + DRAWS, '<objectbank ident="b"/>', 0),
        ('<itemref linkrefid="i"/>', ITEM.format("", "", "</resprocessing>"), 0),
    ],
)
def test_questions_of_a_bank_that_is_not_there_are_told(tmp_path, inside, beside, count):
    """A quiz that only names its questions was said to hold none, or lost them without a word."""
    (tmp_path / "a.xml").write_text(
        f'<questestinterop><assessment title="T">{inside}</assessment>{beside}</questestinterop>', encoding="utf-8"
    )
    found = [each for each in qti12.read(tmp_path / "a.xml").problems if each.code == "questions-elsewhere"]
    assert [(each.values["title"], each.values["count"]) for each in found] == ([("T", count)] if count else [])


@pytest.mark.parametrize("is_before", [True, False])
def test_questions_of_a_bank_count_what_a_quiz_pays_for_each_it_draws(tmp_path, is_before):
    """Those of a group with questions of its own did; these counted one."""
    paid = "<selection_extension><points_per_item>3.0</points_per_item></selection_extension></selection>"
    quiz = f'<assessment title="T">{DRAWS.replace("</selection>", paid)}</assessment>'
    bank = f'<objectbank ident="b">{ITEM.format("", "", "</resprocessing>")}</objectbank>'
    inside = bank + quiz if is_before else quiz + bank
    (tmp_path / "a.xml").write_text(f"<questestinterop>{inside}</questestinterop>", encoding="utf-8")
    assert [each.points for each in qti12.read(tmp_path / "a.xml").bank.questions] == [3.0]


@pytest.mark.parametrize(
    ("beside", "words"),
    [
        ("<Paragraph>Read <Strong>the case</Strong>.</Paragraph>", "Read the case ."),
        ("<MediaObject/>", "…"),
        ("", None),
    ],
)
def test_what_stands_beside_a_question_on_its_page_in_ilias_is_told(tmp_path, beside, words):
    """It was lost without a word."""
    lone = '<PageObject><PageContent><Question QRef="il_0_qst_2"/></PageContent></PageObject>'
    page = lone.replace("<PageObject>", f"<PageObject><PageContent>{beside}</PageContent>")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        item = ITEM.format("", "", "</resprocessing>")
        packed.writestr("p/1__qti_1.xml", f"<questestinterop>{item}</questestinterop>")
        packed.writestr("p/1__qpl_1.xml", f"<ContentObject>{page}{lone}</ContentObject>")
    problems = qti12.read(tmp_path / "a.zip").problems
    assert [(each.code, each.values["count"], each.values["words"]) for each in problems] == (
        [("around-left-out", 1, words)] if words else []
    )
