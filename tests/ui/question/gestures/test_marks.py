"""What a person sees of a mark: one count, the right order, the wrong gap, a reason at every choice."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from tests.usecases.quiz_course import PARTLY

from htcourse.core.question_types import cloze, short_text, single_choice
from htcourse.core.question_types.ordering import Body, Item, grade
from htcourse.core.question_types.parts import Accepted, options_of
from htcourse.core.quiz import Feedback, Gap, Interaction, Mark, Option, Remark, State, Verdict, mark_of
from htcourse.core.told_mark import told_mark
from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures import create_answer_widget
from htcourse.ui.question.gestures.fill_gaps import GapsWidget
from htcourse.ui.question.question_text import parted
from htcourse.ui.question.verdict import summary_words, verdict_word
from htcourse.ui.screens.quiz.feedback_panel import FeedbackPanel
from htcourse.ui.widgets.choice_row import ChoiceRow, RowState
from htcourse.ui.widgets.layouts import lay_out
from htcourse.ui.widgets.rich_label import RichLabel, plain_text
from htcourse.ui.widgets.state_word import StateWord
from htcourse.usecases.attempts.answer_question import QuestionPage

STEPS = Body(tuple(Item(each, text=f"Step {each}") for each in "abcdef"))
ONE = Interaction("choose-one", options=options_of(PARTLY.choices))
ORDER = Interaction("order", options=tuple(Option(each, f"Step {each}") for each in "abcdef"))


@pytest.fixture
def look(qapp) -> Look:
    return Look(assets_dir(), "light", 1.0)


def marked(qtbot, look, interaction, answer, mark):
    widget = create_answer_widget(look, interaction)
    qtbot.addWidget(widget)
    widget.set_answer(answer)
    widget.show()
    widget.show_mark(mark)
    return widget


def test_an_order_in_step_but_moved_is_not_called_wrong_and_the_right_one_is_shown(qtbot, look):
    """One step too late: no row stands in its place, and 0.8 points are not "0 of 6 right"."""
    answer = {"order": ["b", "c", "d", "e", "f", "a"]}
    mark = grade(STEPS, answer)
    widget = marked(qtbot, look, ORDER, answer, mark)
    assert [widget.rows[each].word for each in "bc"] == ["Place 2", "In order, but place 3"]
    assert [widget.rows[each].state for each in "bcdefa"] == [RowState.OPEN, *[RowState.RIGHT] * 4, RowState.WRONG]
    assert widget.rows["a"].word == "Place 1"
    told = plain_text(widget.right_order.html().replace("</p>", "\n")).split("\n")
    assert [each.strip() for each in told] == [
        "The right order",
        *(f"{n}. Step {c}" for n, c in enumerate("abcdef", 1)),
    ]
    assert widget.right_order.isVisible()
    assert widget.last_given() is widget.right_order, "it is scrolled to: the page stood below it"
    widget.show_mark(None)
    assert widget.right_order.isHidden()


def test_a_choice_worth_a_part_is_partly_right_beside_the_right_answer(qtbot, look):
    """It was told as right, and stood as another right answer beside a wrong choice."""
    widget = marked(qtbot, look, ONE, {"choices": ["act"]}, single_choice.grade(PARTLY, {"choices": ["act"]}))
    told = {each: (row.word, row.state) for each, row in widget.rows.items()}
    assert told["act"] == ("Partly right", RowState.PARTLY)
    assert told["means"] == ("The right answer", RowState.MISSED)
    assert widget.rows["means"]._colours()[1:] == (look.colour("good"), 1.0, Qt.PenStyle.DashLine), "a right one"
    widget.show_mark(single_choice.grade(PARTLY, {"choices": ["purpose"]}))
    assert (widget.rows["act"].word, widget.rows["means"].word) == ("", "The right answer")


def test_a_gap_worth_a_part_is_partly_right_with_the_right_one(qtbot, look):
    gap = cloze.Gap("g", choices=PARTLY.choices)
    shown = Interaction("fill-gaps", text="It is {g}.", gaps=(Gap("g", options_of(PARTLY.choices)),))
    body = cloze.Body((gap,), text="It is {g}.")
    widget = marked(qtbot, look, shown, {"gaps": {"g": "act"}}, cloze.grade(body, {"gaps": {"g": "act"}}))
    told = " ".join(plain_text(each.html()) for each in widget.findChildren(RichLabel))
    assert "Right: Means." in told
    assert [each.text() for each in widget.findChildren(StateWord)] == ["Partly right"]
    assert "Partly right" in widget.fields["g"].accessibleDescription()


def test_the_count_of_an_order_is_that_of_its_steps_whatever_became_of_the_points(qtbot, look):
    mark = grade(STEPS, {"order": ["b", "c", "d", "e", "f", "a"]})
    panel = FeedbackPanel(look)
    qtbot.addWidget(panel)
    page = QuestionPage("c/q", "ordering", "", "", ORDER, (), (), "", "en", 1, None, None, 1)
    panel.show_mark(mark, page, None)
    assert "The order counts: 4 of 5 steps come right after the one before them." in panel.words()
    assert mark.points == 4 / 5
    panel.show_mark(mark._replace(points=0.2), page, None)  # after a penalty, or by hand
    assert "The order counts: 4 of 5 steps" in panel.words()


@pytest.mark.parametrize("order", ["bcdefa", "abdcef", "fedcba", "acebdf", "abcdfe"])
def test_as_many_rows_of_an_order_are_ticked_as_have_points(qtbot, look, order):
    answer = {"order": list(order)}
    mark = grade(STEPS, answer)
    widget = marked(qtbot, look, ORDER, answer, mark)
    ticked = [row.word for row in widget.rows.values() if row.state is RowState.RIGHT]
    assert len(ticked) == round(5 * mark.points)
    assert all(each.startswith("In order") for each in ticked)
    assert "In its place" not in {row.word for row in widget.rows.values()}


def test_of_items_worded_alike_as_many_are_ticked_as_have_points(qtbot, look):
    body = Body((Item("a", text="Ask"), Item("b", text="Write"), Item("c", text="Ask"), Item("d", text="Write")))
    options = Interaction("order", options=tuple(Option(each.id, each.text) for each in body.items))
    for order in ("cdab", "badc", "acbd", "abdc"):
        mark = grade(body, {"order": list(order)})
        widget = marked(qtbot, look, options, {"order": list(order)}, mark)
        ticked = [row for row in widget.rows.values() if row.state is RowState.RIGHT]
        assert mark.points == 1 or len(ticked) == round(3 * mark.points), order


def test_a_right_order_needs_no_list(qtbot, look):
    answer = {"order": list("abcdef")}
    widget = marked(qtbot, look, ORDER, answer, grade(STEPS, answer))
    assert {row.word for row in widget.rows.values()} == {"In order"}
    assert widget.right_order.isHidden()


@pytest.mark.parametrize("order", ["bcdefa", "abdcef", "fedcba", "acebdf", "abcdfe"])
def test_an_order_whose_key_is_not_told_shows_no_place_and_ticks_what_has_points(qtbot, look, order):
    answer = {"order": list(order)}
    mark = told_mark(grade(STEPS, answer), Feedback(right_answer=False), "ordering")
    widget = marked(qtbot, look, ORDER, answer, mark)
    rows = list(widget.rows.values())
    ticked = [row.word for row in rows if row.state is RowState.RIGHT]
    assert ticked == ["In order"] * round(5 * mark.points)
    assert {(row.state, row.word) for row in rows if row.state is not RowState.RIGHT} <= {
        (RowState.WRONG, "Not in order"),
        (RowState.OPEN, "In its place"),
        (RowState.OPEN, "Nothing comes before it"),
    }
    crossed = [row for row in rows if row.state is RowState.WRONG]
    assert len(crossed) <= 5 - len(ticked), "one moved row had two crosses beside “4 of 5 steps”"
    assert not [row for row in rows if row.state is RowState.OPEN and row._icon], "a tick has a point, a dash is a miss"
    assert all(row._seen_word == row.word for row in rows), "a dash alone says nothing"
    assert widget.right_order.isHidden()


def test_an_order_of_which_nothing_is_told_shows_nothing(qtbot, look):
    answer = {"order": list("bcdefa")}
    mark = told_mark(grade(STEPS, answer), Feedback(correctness=False), "ordering")
    widget = marked(qtbot, look, ORDER, answer, mark)
    assert {row.state for row in widget.rows.values()} == {RowState.OPEN}
    assert widget.right_order.isHidden()


def test_an_order_with_nothing_in_step_is_all_elsewhere(qtbot, look):
    remarks = tuple(Remark(each, State.WRONG) for each in "abcdef")
    widget = marked(qtbot, look, ORDER, {"order": list("bdface")}, Mark(0.0, Verdict.WRONG, remarks))
    first, *others = (widget.rows[each] for each in "bdface")
    assert (first.state, first.word) == (RowState.OPEN, "Nothing comes before it")
    assert {(row.state, row.word) for row in others} == {(RowState.WRONG, "Not in order")}


@pytest.mark.parametrize("theme", ["light", "contrast"])
def test_a_wrong_gap_is_marked_where_it_is(qtbot, look, theme):
    look.set_theme(theme)
    interaction = Interaction("fill-gaps", text="<p>In {g1}, then {g2}.</p>", gaps=(Gap("g1"), Gap("g2")))
    remarks = (Remark("g1", State.RIGHT), Remark("g2", State.WRONG, label="2003"))
    widget = marked(
        qtbot, look, interaction, {"gaps": {"g1": "1999", "g2": "2004"}}, Mark(0.5, Verdict.PARTLY, remarks)
    )
    assert [plain_text(widget.signs[each][1].text()) for each in ("g1", "g2")] == ["1", "2"]
    assert [widget.fields[each].accessibleDescription() for each in ("g1", "g2")] == ["Right", "Not right"]
    assert look.colour("bad").name() in widget.fields["g2"].styleSheet()
    assert look.colour("ink").name() in widget.fields["g2"].styleSheet(), "what was answered is read as before"
    lines = [each.html() for each in widget.findChildren(RichLabel) if each.isVisible()]
    assert lines[-2:] == ["2", '<span class="answer">Right: <b>2003</b>.</span>']
    said = [each for each in widget.findChildren(StateWord) if each.isVisible()]
    assert [each.text() for each in said] == ["Right", "Not right"]
    assert len({each.mapTo(widget, each.rect().topRight()).x() for each in said}) == 1, "as in every list, at its right"
    widget.show_mark(None)
    assert (widget.signs["g2"][0].pixmap().isNull(), widget.signs["g2"][1].text()) == (True, "")
    assert widget.fields["g2"].styleSheet() == ""


def test_every_choice_has_its_reason_the_one_rightly_left_too(qtbot, look):
    interaction = Interaction("choose-one", options=(Option("a", "One"), Option("b", "Two"), Option("c", "Three")))
    remarks = (
        Remark("a", State.WRONG, "Why not one."),
        Remark("b", State.MISSED, "Why two."),
        Remark("c", State.LEFT, "Why not three."),
    )
    widget = marked(qtbot, look, interaction, {"choices": ["a"]}, Mark(0.0, Verdict.WRONG, remarks))
    assert [row.reason for row in widget.rows.values()] == ["Why not one.", "Why two.", "Why not three."]
    assert (widget.rows["c"].state, widget.rows["c"].word) == (RowState.OPEN, "")


LONG = (
    "Azat is nineteen and has worked on a farm near F.M. Street for five months without a day of rest, and his papers "
)
CASES = [
    ("<p>What is a means?</p>", "", "<p>What is a means?</p>"),
    (
        f"<p>{LONG}are locked away. What do you ask first?</p>",
        f"<p>{LONG}are locked away.</p>",
        "<p>What do you ask first?</p>",
    ),
    (
        f"<p>{LONG}are gone. What is it? Choose all that fit.</p>",
        f"<p>{LONG}are gone.</p>",
        "<p>What is it? Choose all that fit.</p>",
    ),
    (f"<p>{LONG}are gone. Put it in order.</p>", f"<p>{LONG}are gone.</p>", "<p>Put it in order.</p>"),
    (f"<p><em>{LONG}are gone. What</em> is it?</p>", "", f"<p><em>{LONG}are gone. What</em> is it?</p>"),
    (f"<p>{LONG}are gone</p>", "", f"<p>{LONG}are gone</p>"),
    *(
        (f"<p>{told} What do you do?</p>", f"<p>{told}</p>", "<p>What do you do?</p>")
        for told in (
            "A man of 41 tells an adviser about hard work and low pay.",
            "He says that he is 20; an officer thinks that he may be 17.",
            'A bill begins: "guided by the treaty, enacted on 15 November 2000".',
            "Her stepfather, whose part is not known, wants to sit in.",
        )
    ),
    ("<p>A friend is abroad. What is first?</p>", "", "<p>A friend is abroad. What is first?</p>"),
]


@pytest.mark.parametrize(("html", "story", "question"), CASES)
def test_what_is_told_stands_apart_from_what_is_asked(html, story, question):
    assert parted(html) == (story, question)


@pytest.mark.parametrize("width", [260, 300, 340, 400])
def test_the_word_of_a_row_breaks_its_text_at_no_other_place(qtbot, look, width):
    row = ChoiceRow(look, "1", "It protects people who have been harmed from distress")
    qtbot.addWidget(row)
    before = row.heightForWidth(width), row._text.height(row._text_width(width))
    row.show_state(RowState.LEFT, "Rightly left out")
    assert row._text.height(row._text_width(width)) == before[1]
    assert row.heightForWidth(width) in (before[0], before[0] + look.px(22))


def test_the_words_of_a_list_end_at_one_line_whatever_has_room_beside_them(qtbot, look):
    """In a narrow list one stood at the right of its row, and the next below the text at the left."""
    ends = set()
    for width, text in ((260, "A person"), (260, "An agreement after a threat"), (640, "A person")):
        row = ChoiceRow(look, "1", text)
        qtbot.addWidget(row)
        row.set_quiet()
        row.show_state(RowState.WRONG, "Not right")
        row.resize(width, row.heightForWidth(width))
        seen = row.grab().toImage()
        reds = ((x, seen.pixelColor(x, y)) for x in range(seen.width()) for y in range(seen.height()))
        ends.add(width - max(x for x, colour in reds if colour.red() - colour.green() > 60))
    assert len(ends) == 1


def test_a_narrative_counts_its_passages_once(qtbot, look):
    """The verdict is no passage: "5 of 6" stood beside "6 of 7"."""
    passages = [Remark(f"k{at}", State.RIGHT if at else State.MISSED, start=at, end=at + 1) for at in range(6)]
    mark = Mark(0.8, Verdict.PARTLY, (*passages, Remark("yes", State.RIGHT)))
    panel = FeedbackPanel(look)
    qtbot.addWidget(panel)
    interaction = Interaction("tag", text="He paid.", labels=(Option("a", "Act"),), verdicts=(Option("yes", "Yes"),))
    panel.show_mark(mark, QuestionPage("c/q", "tagging", "", "", interaction, (), (), "", "en", 1, None, None, 1), None)
    assert "5 of 6 found." in panel.words()


@pytest.mark.parametrize(
    ("gesture", "said"),
    [
        *((each, "") for each in ("write", "type-number", "type-text", "choose-one")),
        *((each, "1 of 2 right.") for each in ("match", "sort", "fill-gaps")),
        ("choose-many", "1 of 2 found."),
    ],
)
def test_right_ones_are_counted_where_an_answer_has_parts(gesture, said):
    """An essay half way on both criteria was “0 of 2 right”, a number worth half “1 of 2 right”."""
    mark = mark_of(0.5, (Remark("a", State.RIGHT), Remark("b", State.MISSED)))
    assert summary_words(mark, gesture) == said


@pytest.mark.parametrize("gesture", ["type-number", "type-text"])
@pytest.mark.parametrize(("points", "word"), [(1.0, "Right"), (0.67, "Partly right"), (0.0, "Not right")])
def test_a_typed_answer_that_earns_a_part_is_called_partly_right_as_above_it(qtbot, look, gesture, points, word):
    mark = mark_of(points, (Remark("", State.WRONG if points < 1 else State.RIGHT, ""),))
    answer = {"number": "1"} if gesture == "type-number" else {"text": "a word"}
    widget = marked(qtbot, look, Interaction(gesture), answer, mark)
    (told,) = (each for each in widget.findChildren(StateWord) if each.isVisible())
    assert (told.text(), told.accessibleName()) == (word, word)
    assert verdict_word(mark.verdict) == word
    edge = {"Right": "good", "Partly right": "warn", "Not right": "bad"}[word]
    assert look.colour(edge).name() in widget.field.styleSheet()
    widget.show_mark(None)
    assert widget.field.styleSheet() == ""


@pytest.mark.parametrize(("fraction", "word", "note"), [(1.0, "Right", True), (0.5, "Partly right", False)])
def test_a_misspelt_answer_that_earns_a_part_is_not_called_right(qtbot, look, fraction, word, note):
    body = short_text.Body((Accepted("a", fraction, text="Бишкекте кездешүү"), Accepted("b", text="other")))
    mark = short_text.grade(body, {"text": "Бишкекте кездешуу"})
    assert mark.points == fraction
    widget = marked(qtbot, look, Interaction("type-text"), {"text": "Бишкекте кездешуу"}, mark)
    (told,) = (each for each in widget.findChildren(StateWord) if each.isVisible())
    assert told.text() == word
    said = " ".join(each.html() for each in widget.findChildren(RichLabel))
    assert ("Right, but look at the spelling." in said) is note


def test_the_words_between_gaps_stay_where_they_are_when_the_gaps_are_marked(qtbot, look):
    interaction = Interaction("fill-gaps", text="<p>In {g1}, then {g2}.</p>", gaps=(Gap("g1"), Gap("g2")))
    answer = {"gaps": {"g1": "one", "g2": "two"}}
    widget = marked(qtbot, look, interaction, answer, None)
    widget.resize(500, 200)
    places = [each.geometry() for each in (*widget._words, *widget.fields.values())]
    widget.show_mark(mark_of(0.5, (Remark("g1", State.RIGHT), Remark("g2", State.WRONG))))
    widget.grab()
    assert [each.geometry() for each in (*widget._words, *widget.fields.values())] == places
    signs = [(not icon.pixmap().isNull(), plain_text(place.text())) for icon, place in widget.signs.values()]
    assert signs == [(True, "1"), (True, "2")]


def test_a_gap_takes_no_room_beside_itself_its_sign_and_number_stand_at_its_right_edge(qtbot, look):
    picked = Gap("g1", options=(Option("a", "coercion"), Option("b", "deception")))
    text = "<p>With {g1}, as {g2} felt.</p>"
    interaction = Interaction("fill-gaps", text=text, gaps=(picked, Gap("g2")))
    widget = marked(qtbot, look, interaction, {"gaps": {"g1": "a", "g2": "lasting"}}, None)
    widget.resize(700, 200)
    words = {each.text(): each for each in widget._words}
    comma, felt = words[","], words["felt."]
    for field, after, gap in ((widget.fields["g1"], comma, 0), (widget.fields["g2"], felt, look.px(5))):
        ends = field.mapTo(widget, field.rect().topRight()).x() + 1
        assert after.mapTo(widget, after.rect().topLeft()).x() - ends == gap
    widget.show_mark(mark_of(0.5, (Remark("g1", State.RIGHT), Remark("g2", State.WRONG))))
    widget.set_locked(True)
    widget.grab()
    for gap, field in widget.fields.items():
        place = field.rect().translated(field.mapTo(widget, field.rect().topLeft()))
        for each in widget.signs[gap]:
            left = each.mapTo(widget, each.rect().topLeft()).x()
            assert place.left() <= left <= left + each.width() <= place.right() + 1  # a style decides on heights
            assert each.width() > 0


def test_several_sources_stand_apart_under_a_heading_for_several(qtbot, look):
    panel = FeedbackPanel(look)
    qtbot.addWidget(panel)
    page = QuestionPage("c/q", "single-choice", "", "", ONE, (), ("Convention, art. 2(1)",), "", "en", 1, None, None, 1)
    panel.show_mark(mark_of(1.0, ()), page._replace(source_ids=("c/a",)), None)
    assert panel._source_head.words == "Source"
    both = page._replace(sources=("Convention, art. 2(1)", "Protocol, art. 3"), source_ids=("c/a", "c/b"))
    panel.show_mark(mark_of(1.0, ()), both, None)
    assert panel._source_head.words == "Sources"
    told = [plain_text(each) for each in panel._source.html().split("</p>")]
    assert told == ["Convention, art. 2(1)", "Protocol, art. 3", ""]


def test_of_marked_gaps_the_first_that_is_not_right_is_to_be_seen(qtbot, look):
    interaction = Interaction("fill-gaps", text="<p>In {g1}, then {g2}.</p>", gaps=(Gap("g1"), Gap("g2")))
    remarks = (Remark("g1", State.RIGHT), Remark("g2", State.WRONG, label="2003"))
    widget = marked(qtbot, look, interaction, {"gaps": {"g1": "a", "g2": "b"}}, Mark(0.5, Verdict.PARTLY, remarks))
    assert widget.last_given() is widget.fields["g2"]


def lowest(page: QWidget, words: QWidget) -> int:
    """Return on which line of the page the lowest point of some words stands."""
    seen = words.grab().toImage()
    ground = seen.pixel(seen.width() - 1, seen.height() - 1)
    inked = (y for y in range(seen.height()) if any(seen.pixel(x, y) != ground for x in range(seen.width())))
    return words.mapTo(page, QPoint()).y() + max(inked)


def test_what_became_of_a_gap_stands_on_the_line_of_its_words(qtbot, look):
    gaps = Interaction("fill-gaps", text="{a}", gaps=(Gap("a", (Option("x", "H"),)),))
    widget = marked(qtbot, look, gaps, {"gaps": {"a": "x"}}, Mark(1.0, Verdict.RIGHT, (Remark("a", State.RIGHT, "H"),)))
    (word,), lines = widget._told.findChildren(StateWord), widget._told.findChildren(RichLabel)
    word._label.setText("HH")
    lay_out(widget)
    assert all(abs(lowest(widget, line) - lowest(widget, word._label)) <= 1 for line in lines)


def test_what_is_typed_into_a_gap_is_as_large_as_what_is_chosen_in_one(qtbot, look):
    gaps = Interaction("fill-gaps", text="{a} {b}", gaps=(Gap("a", (Option("x", "H"),)), Gap("b")))
    remarks = (Remark("a", State.RIGHT), Remark("b", State.WRONG))
    widget = marked(qtbot, look, gaps, {"gaps": {"a": "x", "b": "y"}}, Mark(0.5, Verdict.PARTLY, remarks))
    assert {each.fontInfo().pixelSize() for each in widget.fields.values()} == {15}


def test_a_reason_on_several_lines_stands_beside_its_number(qtbot, look):
    gaps = tuple(Gap(each) for each in "abcdefghij")
    text = " ".join(f"{{{each.id}}}" for each in gaps)
    remarks = tuple(Remark(each.id, State.WRONG, "Every employer gives instructions. " * 6) for each in gaps)
    widget = marked(qtbot, look, Interaction("fill-gaps", text=text, gaps=gaps), {}, Mark(0.0, Verdict.WRONG, remarks))
    told = widget._told.findChildren(RichLabel)
    numbers, reasons = told[::2], told[1::2]
    assert len({each.x() for each in reasons}) == 1
    assert all(each.x() > number.geometry().right() for number, each in zip(numbers, reasons, strict=True))
    assert all(each.y() == number.y() for number, each in zip(numbers, reasons, strict=True))


def test_the_right_answer_reads_as_one_with_its_unit(qtbot, look):
    """It stood small and grey among the reasons, as a bare number."""
    remarks = (Remark("", State.WRONG, "That is the women."), Remark("a", State.MISSED, label="55"))
    shown = Interaction("type-number", unit="%")
    widget = marked(qtbot, look, shown, {"number": "832"}, Mark(0.0, Verdict.WRONG, remarks))
    right, reason = (each for each in widget.findChildren(RichLabel) if each.isVisible())
    assert right.html() == '<span class="answer">Right: <b>55\u00a0%</b>.</span>'
    assert (right.font().pixelSize(), right._role) == (widget.field.font().pixelSize(), "ink")
    assert reason.html() == "That is the women."
    assert right.geometry().bottom() < reason.y()
    assert widget.last_given() is widget.field, "it is scrolled to, with the focus in the foot too"


def test_a_gap_of_which_nothing_is_said_has_what_was_given_beside_its_number(qtbot, look):
    """Its line was empty but for the number: “3”; then a wrong answer stood there as if it were the reason."""
    gaps = (Gap("a", (Option("x", "Harbouring"),)), Gap("b"), Gap("c"), Gap("d"))
    widget = GapsWidget(look, Interaction("fill-gaps", text="{a} {b} {c} {d}", gaps=gaps))
    qtbot.addWidget(widget)
    widget.set_answer({"gaps": {"a": "x", "b": "<2003>", "d": "1999"}})
    told = Remark("d", State.WRONG, "Too early.", label="2003")
    wrong = (Remark(each, State.WRONG) for each in "bc")
    widget.show_mark(Mark(0.25, Verdict.PARTLY, (Remark("a", State.RIGHT), *wrong, told)))
    lines = [plain_text(each.html()) for each in widget._told.findChildren(RichLabel)]
    assert lines == ["1", "Harbouring", "2", "Your answer: <2003>", "3", "–", "4", "Right: 2003. Too early."]


def test_a_choice_rightly_left_out_says_so_in_words(qtbot, look):
    """A dash stood alone at the end of its row."""
    many = Interaction("choose-many", options=(Option("a", "One"), Option("b", "Two")))
    remarks = (Remark("a", State.RIGHT), Remark("b", State.LEFT))
    widget = marked(qtbot, look, many, {"choices": ["a"]}, Mark(1.0, Verdict.RIGHT, remarks))
    assert [row._seen_word for row in widget.rows.values()] == ["Right", "Rightly left out"]
