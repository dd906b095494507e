"""A text of one's own: its model answer, who marks it, and what its levels are worth."""

import pytest
from PySide6.QtCore import Qt
from tests.ui.question.gestures.test_marks import lowest, marked

from htcourse.core.plain_data import without_texts
from htcourse.core.question_types import essay
from htcourse.core.quiz import Interaction, Mark, Option, Verdict
from htcourse.core.told_mark import ALL
from htcourse.ui.question.gestures.write import WriteWidget
from htcourse.ui.screens.quiz.feedback_panel import FeedbackPanel
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import lay_out
from htcourse.ui.widgets.rich_label import RichLabel, plain_text
from htcourse.usecases.attempts.answer_question import QuestionPage
from htcourse.usecases.attempts.shown_question import ShownQuestion


def test_a_model_answer_says_what_it_is(qtbot, look):
    widget = marked(
        qtbot, look, Interaction("write", words=50), {"text": "Mine"}, Mark(0.0, Verdict.OPEN, (), "<p>Theirs</p>")
    )
    assert (widget.model_head.words, widget.model_head.isVisible()) == ("A model answer", True)
    widget.show_mark(Mark(0.0, Verdict.OPEN, ()))
    assert widget.model_head.isHidden()


@pytest.mark.parametrize("model", ["", "<p>Theirs</p>"])
def test_what_is_said_to_a_text_of_any_kind_stands_behind_its_model_answer_and_is_none(qtbot, look, model):
    body = essay.Body((), model_answer=model)
    structure = {"type": "essay", "body": without_texts(body)}
    texts = {"feedback": "<p>Ours</p>"} | ({"model_answer": model} if model else {})
    asked = ShownQuestion("m/q", "h", structure, texts, "en")
    mark = asked.tell(asked.grade({"text": "Mine"}), ALL)
    widget = marked(qtbot, look, Interaction("write"), {"text": "Mine"}, mark)
    assert widget.model_head.isVisible() is bool(model)
    shown = [each for each in widget.findChildren(RichLabel) if each.isVisible() and each.html()]
    assert [each.html() for each in shown if each.html()] == [*filter(None, (model,)), "<p>Ours</p>"]
    widget.set_locked(True)
    heads = [each.words for each in widget.findChildren(Label) if each.isVisible() and each is not widget.count]
    assert heads == ["Your text", *(["A model answer"] if model else [])]
    widget.is_of_another = True
    widget.set_locked(True)
    assert (widget.paper.accessibleName(), heads[0]) == ("What was written: Mine", "Your text")
    assert "What was written" in [each.words for each in widget.findChildren(Label) if each.isVisible()]


def test_who_marks_an_open_text_is_said_below_its_word(qtbot, look):
    panel = FeedbackPanel(look)
    qtbot.addWidget(panel)
    rated = Interaction("write", criteria=((Option("safe", "Safe"), (Option("no", "No"),)),))
    for interaction, is_own, said in (
        (rated, True, "By you: say how far each point is met."),
        (Interaction("write"), True, ""),
        (Interaction("write"), False, "By your trainer."),
    ):
        page = QuestionPage("m/q", "essay", "", "", interaction, (), (), "", "en", 1, None, None, 1)
        panel.show_mark(Mark(0.0, Verdict.OPEN, ()), page, None, is_own=is_own)
        assert plain_text(panel.words()).startswith(f"To be marked {said}".strip())


def test_a_marked_essay_says_what_each_level_is_worth_and_an_open_one_does_not(qtbot, look):
    levels = (
        essay.Level("no", 0, text="No"),
        essay.Level("part", 1, text="In part"),
        essay.Level("yes", 3, text="Yes"),
    )
    body = essay.Body((essay.Criterion("safe", levels, text="Safe"), essay.Criterion("told", levels, text="Told")))
    answer = {"text": "Mine", "levels": {"safe": "part", "told": "yes"}}
    widget = marked(qtbot, look, essay.interaction(body, 0), answer, essay.grade(body, answer))
    assert [each.words for each in widget.worth.values()] == ["1 of 3 points", "3 of 3 points"]
    assert all(each.isVisible() for each in widget.worth.values())
    assert [each.html() for each in widget.given.values()] == ["In part", "Yes"], "what was given is a line"
    assert not any(each.isVisible() for each in widget.levels.values()), "a list says that there is a choice"
    assert (widget._rubric_head.words, widget.again.isVisible()) == ("How it was marked", False)
    widget.show_mark(essay.grade(body, {"text": "Mine"}))
    assert not any(each.isVisible() for each in (*widget.worth.values(), *widget.given.values()))
    assert all(each.isVisible() for each in widget.levels.values())
    widget.show_mark(None)
    assert "levels" not in widget.answer(), "another text has other levels"


def test_a_level_taken_in_passing_is_chosen_again_where_it_is_marked_at_once(qtbot, look):
    levels = (essay.Level("no", 0, text="No"), essay.Level("yes", 1, text="Yes"))
    body = essay.Body((essay.Criterion("safe", levels, text="Safe"),))
    widget = WriteWidget(look, essay.interaction(body, 0))
    qtbot.addWidget(widget)
    widget.marks_again = True
    widget.answered.connect(lambda answer: widget.show_mark(essay.grade(body, answer)))
    widget.show()
    widget.field.setPlainText("Mine")
    widget.set_locked(True)
    field = widget.levels["safe"]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert (field.isVisible(), widget.given["safe"].html(), widget.worth["safe"].words) == (
        False,
        "No",
        "0 of 1 point",
    )
    qtbot.mouseClick(widget.again, Qt.MouseButton.LeftButton)
    assert (field.isVisible(), field.picked(), widget.worth["safe"].isHidden()) == (True, "no", True)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert (widget.given["safe"].html(), widget.worth["safe"].words) == ("Yes", "1 of 1 point")


def test_the_points_of_a_level_stand_on_its_line_and_a_marked_text_is_not_counted(qtbot, look):
    body = essay.Body((essay.Criterion("safe", (essay.Level("yes", 1, text="HH"),), text="Safe"),))
    answer = {"text": "Mine", "levels": {"safe": "yes"}}
    widget = marked(qtbot, look, essay.interaction(body, 60), answer, essay.grade(body, answer))
    assert widget.count.isHidden(), "nobody writes on"
    worth = widget.worth["safe"]
    assert worth.words == "1 of 1 point"
    worth.set_words("HH")
    lay_out(widget)
    assert abs(lowest(widget, widget.given["safe"]) - lowest(widget, worth)) <= 1
    widget.show_mark(None)
    assert not widget.count.isHidden()


def test_the_field_has_ten_lines_and_grows_with_its_text_at_every_width(qtbot, look):
    """Seven lines were seen, and a text scrolled in a small box on a page that scrolls."""
    widget = WriteWidget(look, Interaction("write"))
    qtbot.addWidget(widget)
    widget.resize(500, 400)
    with qtbot.waitExposed(widget):
        widget.show()
    field, bar = widget.field, widget.field.verticalScrollBar()
    line, least = field.fontMetrics().lineSpacing(), field.height()
    assert field.viewport().height() >= 10 * line
    field.setPlainText("\n".join(["Ask first, then write down what was said."] * 20))
    qtbot.waitUntil(lambda: field.viewport().height() >= 20 * line and not bar.maximum())
    wide = field.height()
    widget.resize(200, 400)
    qtbot.waitUntil(lambda: field.height() > wide and not bar.maximum())
    field.clear()
    qtbot.waitUntil(lambda: field.height() == least)
