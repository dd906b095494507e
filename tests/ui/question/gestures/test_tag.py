"""Marking a narrative: by mouse and by keyboard, in code points, with right and wrong in words."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget
from tests.ui.screens.quiz import pages

from htcourse.core.question_types import kind_of
from htcourse.core.quiz import Interaction, Mark, Option, Remark, State, Verdict
from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.tag import create
from htcourse.ui.widgets.choice_row import ChoiceRow, RowState
from htcourse.ui.widgets.label_button import LabelButton
from htcourse.ui.widgets.layouts import in_row
from htcourse.ui.widgets.one_of import set_chosen
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.widgets.state_word import StateWord

LABELS = (Option("act", "Act"), Option("means", "Means"), Option("purpose", "Purpose"))
TEXT = "A 😀 foreman took the passports.\n\nНикому не платили 😀 за работу."


@pytest.fixture
def look(qapp) -> Look:
    return Look(assets_dir(), "light", 1.0)


@pytest.fixture
def widget(qtbot, look):
    interaction = Interaction("tag", text=TEXT, labels=LABELS, verdicts=(Option("yes", "Yes"), Option("no", "No")))
    widget = create(look, interaction)
    qtbot.addWidget(widget)
    qtbot.addWidget(widget.side)
    widget.resize(640, 400)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def marked(widget):
    return [(each["label"], TEXT[each["start"] : each["end"]]) for each in widget.answer()["spans"]]


def select(widget, words):
    start = TEXT.index(words)
    widget.text.select(start, start + len(words))


def test_a_number_for_a_letter_stands_at_one_side_of_its_label(look, qtbot):
    """“1 Unit 1 1”: the badge and the key cap said the same."""
    alike, other = LabelButton(look, "Unit 1", "1", 0, "1"), LabelButton(look, "Unit 1", "U", 0, "1")
    for each in (alike, other):
        qtbot.addWidget(each)
    assert alike.sizeHint().width() == other.sizeHint().width() - look.px(30)
    assert alike.accessibleName() == "Unit 1 (1)"


def test_a_mark_moves_no_word(widget):
    """The room for its letter pushed the last words of a line to the next one."""

    def places() -> list[tuple[int, int]]:
        at = []
        for offset in range(len(TEXT)):
            widget.text.select(offset, offset)
            at.append(widget.text.cursorRect().topLeft().toTuple())
        return at

    before = places()
    select(widget, "took the passports")
    widget.choose_digit(2)
    assert places() == before


def test_half_words_are_marked_whole(widget):
    select(widget, "ook the pass")
    widget.choose_digit(2)
    assert marked(widget) == [("means", "took the passports")]


def test_the_caps_that_have_numbers_are_those_the_digits_choose(qtbot, look):
    """Labels and verdicts had caps from 1 on at once, and what 1 did depended on the focus."""
    verdicts = (Option("yes", "Yes"), Option("no", "No"))
    page, widget = QWidget(), create(look, Interaction("tag", text=TEXT, labels=LABELS, verdicts=verdicts))
    side = widget._side
    in_row(widget, side, inside=page)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    rows = side.rows

    def numbered():
        return {each._is_key_shown for each in widget.buttons}, {each._is_key_shown for each in rows.values()}

    widget.focus_first()
    qtbot.waitUntil(lambda: widget.text.hasFocus() and numbered() == ({True}, {False}))
    rows["yes"].setFocus()
    qtbot.waitUntil(lambda: numbered() == ({False}, {True}))
    widget.choose_digit(2)
    assert widget.answer()["verdict"] == "no"
    widget.text.setFocus()
    qtbot.waitUntil(lambda: numbered() == ({True}, {False}))


def test_a_verdict_without_a_number_is_round_and_the_chosen_one_bears_a_dot_marked_or_not(qtbot, look):
    """Four empty boxes looked as if several could be chosen, and the one that was chosen looked unticked."""

    def cap(row):
        return row.grab(QRect(look.px(12), look.px(10), look.px(24), look.px(24))).toImage()

    row, alike = (ChoiceRow(look, "1", "Yes", is_single=True) for _ in range(2))
    for each in (row, alike):
        qtbot.addWidget(each)
        each.show_key(is_shown=False)
    box, middle = cap(row), QPoint(12, 12)
    ground = box.pixelColor(middle)
    assert box.pixelColor(6, 0) == ground, "no corner of a box"
    assert box.pixelColor(12, 0) != ground
    for state in (RowState.OPEN, RowState.RIGHT, RowState.WRONG):
        set_chosen(row, is_chosen=True)
        for each in (row, alike):
            each.show_state(state)
        assert cap(row).pixelColor(middle) != cap(alike).pixelColor(middle)


def test_a_verdict_that_is_marked_keeps_its_dot_under_the_focus(qtbot, look):
    verdicts = (Option("yes", "Yes"), Option("no", "No"))
    widget = create(look, Interaction("tag", text=TEXT, labels=LABELS, verdicts=verdicts))
    qtbot.addWidget(widget)
    qtbot.addWidget(widget.side)
    widget.side.show()
    widget.side.activateWindow()
    qtbot.waitExposed(widget.side)
    row = widget.side.rows["no"]
    row.setFocus()
    qtbot.waitUntil(lambda: row._is_key_shown)
    widget.set_locked(True)
    assert not row._is_key_shown
    widget.side.rows["yes"].setFocus()
    row.setFocus()
    assert not row._is_key_shown


def test_its_cards_begin_where_those_above_them_do(widget):
    for inset in (28, 20):
        widget.side.set_inset(inset)
        margins = [each.body.contentsMargins() for each in (widget.side.verdicts, widget.side.elements)]
        assert {(each.left(), each.right()) for each in margins} == {(inset, inset)}


def test_once_it_is_marked_nothing_offers_to_take_a_mark_away(widget):
    place = widget.text.y()
    widget.set_locked(True)
    assert (widget.remove.isVisible(), widget.text.y()) == (False, place)
    widget.set_locked(False)
    assert widget.remove.isVisible()


def test_offsets_count_code_points_behind_an_emoji_and_a_mark(widget):
    select(widget, "took")
    widget.choose_digit(1)
    select(widget, "работу")
    widget.choose_digit(3)
    assert marked(widget) == [("act", "took"), ("purpose", "работу")]
    select(widget, "платили")
    assert widget.text.selection() == (TEXT.index("платили"), TEXT.index("платили") + 7)


def test_words_are_selected_by_dragging(qtbot, widget):
    text = widget.text
    widget.text.select(TEXT.index("took"), TEXT.index("took") + 4)
    where = text.cursorRect().center()
    text.select(0, 0)
    viewport = text.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=where - QPoint(10, 0))
    qtbot.mouseMove(viewport, where + QPoint(40, 0))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=where + QPoint(40, 0))
    start, end = text.selection()
    assert TEXT[start:end].startswith("took the")


def test_words_are_selected_with_shift_and_arrows_and_marked_by_button(qtbot, widget):
    widget.focus_first()
    for _ in range(10):
        qtbot.keyClick(widget.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.mouseClick(widget.buttons[0], Qt.MouseButton.LeftButton)
    assert marked(widget) == [("act", "A 😀 foreman")]


def test_another_label_takes_the_place_of_the_first(widget):
    select(widget, "took the passports")
    widget.choose_digit(1)
    select(widget, "passports")
    widget.choose_digit(2)
    assert marked(widget) == [("means", "passports")]


def test_delete_takes_the_mark_at_the_caret_away(qtbot, widget):
    select(widget, "took")
    widget.choose_digit(1)
    widget.text.select(TEXT.index("took") + 1, TEXT.index("took") + 1)
    qtbot.keyClick(widget.text, Qt.Key.Key_Delete)
    assert marked(widget) == []


def test_verdict_completes_the_answer(qtbot, widget):
    assert not widget.is_complete()
    with qtbot.waitSignal(widget.answered):
        qtbot.mouseClick(widget.side.rows["yes"], Qt.MouseButton.LeftButton)
    assert widget.is_complete()


def test_lines_keep_their_height_when_words_are_marked(widget):
    before = widget.text.height()
    select(widget, "took")
    widget.choose_digit(1)
    assert widget.text.height() == before


def test_found_and_missed_passages_are_named_in_words(qtbot, look):
    kind, body = kind_of("tagging"), pages.tagging()
    widget = create(look, kind.interaction(body, 1))
    qtbot.addWidget(widget)
    qtbot.addWidget(widget.side)
    answer = pages.tagging_answer("a2")
    widget.set_answer(answer)
    widget.show_mark(kind.grade(body, answer))
    states = [each.state for each in widget.text.marks()]
    assert states.count("right") == 5
    assert states.count("missed") == 1
    assert widget.side is not None
    words = [each.text() for each in widget.side.findChildren(QLabel)]
    assert words.count("Missed") == 1
    assert any("5 of 6 passages found" in each for each in words)


def test_locked_marks_stay(widget):
    select(widget, "took")
    widget.choose_digit(1)
    widget.set_locked(True)
    select(widget, "passports")
    assert not widget.choose_digit(2)
    assert marked(widget) == [("act", "took")]


def test_a_narrative_has_the_signs_of_print_and_marks_keep_their_places(qtbot, look):
    plain = 'The foreman\'s son said: "Stay." She did.'
    widget = create(look, Interaction("tag", text=plain, labels=LABELS))
    qtbot.addWidget(widget)
    qtbot.addWidget(widget.side)
    assert widget.text.toPlainText() == "The foreman’s son said: “Stay.” She did."
    at = plain.index("Stay")
    widget.text.select(at, at + 4)
    widget.choose_digit(1)
    (span,) = widget.answer()["spans"]
    assert plain[span["start"] : span["end"]].strip('".') == "Stay"


def test_of_the_verdicts_the_right_one_that_was_missed_is_named(qtbot, look):
    kind, body = kind_of("tagging"), pages.tagging()
    widget = create(look, kind.interaction(body, 1))
    for each in (widget, widget.side):
        qtbot.addWidget(each)
    answer = pages.tagging_answer() | {"verdict": "not-yet"}
    widget.set_answer(answer)
    widget.show_mark(kind.grade(body, answer))
    told = {each: (row.state, row.word) for each, row in widget.side.rows.items()}
    assert told == {"all": (RowState.MISSED, "The right answer"), "not-yet": (RowState.WRONG, "")}


@pytest.mark.parametrize(("verdict", "is_said"), [("", True), ("not-yet", False)])
def test_that_no_verdict_was_given_is_said(qtbot, look, verdict, is_said):
    """Under “Your verdict” stood the right one alone."""
    kind, body = kind_of("tagging"), pages.tagging()
    widget = create(look, kind.interaction(body, 1))
    for each in (widget, widget.side):
        qtbot.addWidget(each)
    answer = pages.tagging_answer() | {"verdict": verdict}
    widget.set_answer(answer)
    widget.show_mark(kind.grade(body, answer))
    said = [each.html() for each in widget.side.verdicts.findChildren(RichLabel) if not each.isHidden()]
    assert any("You gave no verdict." in each for each in said) is is_said


@pytest.mark.parametrize("zoom", [0.8, 1.0, 1.5, 2.0, 2.5])
def test_the_letter_of_a_mark_in_the_first_line_is_whole(look, widget, monkeypatch, zoom):
    """Its upper edge lay above the text, and was cut."""
    look.set_zoom(zoom)
    select(widget, "foreman")
    widget.choose_digit(1)
    painted: list[QRect] = []
    paint = "htcourse.ui.widgets.tag_text.paint_badge"
    monkeypatch.setattr(paint, lambda _painter, _look, box, *_, **__: painted.append(box.toAlignedRect()))
    widget.text.grab()
    assert painted
    assert all(widget.text.viewport().rect().contains(each) for each in painted)


def test_every_word_of_what_became_of_a_part_is_in_one_size(look, widget):
    """“Right” was bold at the verdict, and smaller and regular at each passage."""
    select(widget, "foreman")
    widget.choose_digit(1)
    widget.side.set_verdict("yes")
    remarks = (Remark("yes", State.RIGHT), Remark("0", State.RIGHT, label="act", start=4, end=11))
    widget.show_mark(Mark(1.0, Verdict.RIGHT, remarks))
    said = [each for each in widget.side.findChildren(StateWord) if not each.isHidden()]
    assert len(said) == 2
    assert len({each.sizeHint().height() for each in said}) == 1
    assert len({each.sizeHint().width() for each in said}) == 1
