"""Matching and sorting: tapped, or picked up and put down from the keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget
from tests.ui.accessible import heard

from htcourse.core.quiz import Interaction, Mark, Option, Remark, State, Verdict
from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures import create_answer_widget
from htcourse.ui.question.gestures.place_board import PlaceBoard
from htcourse.ui.question.gestures.sort import SortWidget
from htcourse.ui.widgets.choice_row import ChoiceRow, RowState
from htcourse.ui.widgets.layouts import in_column, lay_out
from htcourse.ui.widgets.scroll import ScrollArea

FORM = Interaction(
    "sort",
    rows=(Option("a", "Apple"), Option("b", "Beetroot"), Option("c", "Cherry")),
    options=(Option("fruit", "Fruit"), Option("root", "Root")),
)


@pytest.fixture
def board(qtbot, qapp):
    board = create_answer_widget(Look(assets_dir(), "light", 1.0), FORM)
    qtbot.addWidget(board)
    board.resize(700, 400)
    board.show()
    board.activateWindow()
    qtbot.waitExposed(board)
    return board


def placed(board):
    return board.answer()["categories"]


def tap(qtbot, row):
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)


def test_an_item_is_tapped_then_the_head_it_belongs_to(qtbot, board):
    tap(qtbot, board.rows["b"])
    assert [each.accessibleDescription() for each in board.heads.values()] == ["Put it here", "Put it here"]
    with qtbot.waitSignal(board.answered):
        tap(qtbot, board.heads["root"])
    assert placed(board) == {"b": "root"}
    qtbot.waitUntil(lambda: board.rows["b"].y() > board.heads["root"].y() > board.heads["fruit"].y())
    assert {each.accessibleDescription() for each in board.heads.values()} == {""}


def test_what_is_to_be_placed_has_the_frame_of_a_control_until_it_is_marked(board):
    """The line around a card, 1.3:1, was all that said it can be taken; there is no cap in it."""

    def frame() -> str:
        row = board.rows["c"]
        return row.grab().toImage().pixelColor(row.width() // 2, 0).name()

    assert frame() == board.look.colour("edge").name()
    board.set_locked(True)
    assert frame() == board.look.colour("line").name()


def test_as_wide_as_a_card_in_a_lesson_items_stand_beside_their_places_and_how_is_said(qtbot, board):
    board.resize(400, 400)
    qtbot.waitUntil(lambda: board.heads["fruit"].y() > board.rows["c"].geometry().bottom())
    board.resize(552, 400)
    qtbot.waitUntil(lambda: board.rows["a"].width() < 300)
    assert board.heads["fruit"].x() > board.rows["a"].geometry().right()
    how = next(each for each in board.findChildren(QLabel) if each.text().startswith("Choose one, then its place"))
    assert how.geometry().bottom() < board.rows["a"].y()
    board.set_answer({"categories": dict.fromkeys("abc", "fruit")})
    assert how.text().startswith("Each has its place."), "nothing waits"
    for is_locked in (False, True, False):  # checked, and tried again: all is in its place, and can be moved
        board.set_locked(is_locked)
        assert how.isHidden() is is_locked


def test_a_placed_item_can_be_placed_elsewhere_or_left_where_it_is(qtbot, board):
    board.set_answer({"categories": {"a": "root"}})
    tap(qtbot, board.rows["a"])
    tap(qtbot, board.rows["a"])
    tap(qtbot, board.heads["fruit"])
    assert placed(board) == {"a": "root"}
    tap(qtbot, board.rows["a"])
    tap(qtbot, board.heads["fruit"])
    assert placed(board) == {"a": "fruit"}


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_keyboard_picks_up_and_puts_down(qtbot, board, key):
    board.focus_first()
    assert board.rows["a"].hasFocus()
    qtbot.keyClick(board.rows["a"], key)
    board.heads["fruit"].setFocus()
    qtbot.keyClick(board.heads["fruit"], key)
    assert placed(board) == {"a": "fruit"}
    assert board.rows["b"].hasFocus()


def test_digits_place_one_item_after_the_other(qtbot, board):
    board.focus_first()
    assert all(board.choose_digit(each) for each in (1, 2, 1))
    assert placed(board) == {"a": "fruit", "b": "root", "c": "fruit"}
    assert board.is_complete()
    assert not board.choose_digit(3)


def test_who_comes_back_places_the_item_that_had_the_focus(qtbot, board):
    """The first to be placed had it after a look at the help, and the next digit placed that one."""
    board.rows["b"].setFocus()
    back = SortWidget(board.look, FORM)
    qtbot.addWidget(back)
    back.set_caret(board.caret())
    back.focus_first()
    assert back.focusWidget() is back.rows["b"]
    back.put("b", "fruit")
    back.focus_first()
    assert back.focusWidget() is back.rows["a"]


def test_backspace_takes_an_item_out_again(qtbot, board):
    board.set_answer({"categories": {"a": "fruit", "b": "root"}})
    board.rows["a"].setFocus()
    qtbot.keyClick(board.rows["a"], Qt.Key.Key_Backspace)
    assert placed(board) == {"b": "root"}


def test_the_last_item_placed_leaves_the_heads_the_whole_width(qtbot, board):
    board.set_answer({"categories": {"a": "fruit", "b": "root"}})
    qtbot.waitUntil(lambda: board.heads["fruit"].width() < 400)
    board.set_answer({"categories": {"a": "fruit", "b": "root", "c": "fruit"}})
    qtbot.waitUntil(lambda: board.heads["fruit"].x() < 10 and board.heads["root"].geometry().right() > 650)


def test_a_mark_says_where_an_item_belongs(board):
    board.set_answer({"categories": {"a": "root", "b": "root"}})
    remarks = (
        Remark("a", State.WRONG, "It grows on a tree.", label="fruit"),
        Remark("b", State.RIGHT, label="root"),
        Remark("c", State.MISSED, label="fruit"),
    )
    board.show_mark(Mark(0.33, Verdict.PARTLY, remarks))
    board.set_locked(True)
    assert board.rows["a"].reason == '<span class="answer">Right: <b>Fruit</b>.</span> It grows on a tree.'
    assert [row.state for row in board.rows.values()] == [RowState.WRONG, RowState.RIGHT, RowState.WRONG]
    assert board.rows["c"].word == "Missed"
    board.rows["a"].click()
    board.put("a", "fruit")
    assert placed(board)["a"] == "root"


def test_a_screen_reader_hears_each_item_with_its_place(board):
    board.set_answer({"categories": {"a": "fruit"}})
    names = {each.name for each in heard(board) if each.name}
    assert {"Apple: Fruit", "Beetroot: to be placed", "1 Fruit"} <= names


def test_a_pair_of_one_id_tells_a_screen_reader_the_item_and_not_its_match(qtbot, qapp):
    """A file that names pairs gives the two sides one id: the key of an exam was read aloud so."""
    rows = (Option("tree", "Apple"), Option("ground", "Beetroot"))
    options = (Option("ground", "It grows in the ground"), Option("tree", "It grows on a tree"))
    board = create_answer_widget(Look(assets_dir(), "light", 1.0), Interaction("match", rows=rows, options=options))
    assert isinstance(board, PlaceBoard)
    qtbot.addWidget(board)
    board.show()
    assert [each.accessibleName() for each in board.rows.values()] == [
        "Apple: to be placed",
        "Beetroot: to be placed",
    ]
    board.put("tree", "ground")
    assert board.rows["tree"].accessibleName() == "Apple: It grows in the ground"


def test_the_next_item_is_brought_into_view(qtbot, qapp):
    look = Look(assets_dir(), "light", 1.0)
    interaction = Interaction(
        "sort", rows=tuple(Option(f"i{each}", f"Item {each}") for each in range(12)), options=FORM.options
    )
    board = create_answer_widget(look, interaction)
    area = ScrollArea(look, board)
    qtbot.addWidget(area)
    area.resize(400, 300)
    area.show()
    qtbot.waitExposed(area)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    board.choose_digit(1)
    row = next(each for each in board.findChildren(ChoiceRow) if each.text() == "Item 1")
    qtbot.waitUntil(lambda: row.mapTo(area.viewport(), QPoint()).y() >= 0)


def test_once_all_are_placed_half_of_the_heads_stand_beside_the_others(qtbot, look):
    options = tuple(Option(each, f"Head {each}") for each in "abcd")
    board = create_answer_widget(look, Interaction("match", rows=options, options=options))
    assert isinstance(board, PlaceBoard)
    qtbot.addWidget(board)
    board.resize(look.px(660), look.px(500))
    with qtbot.waitExposed(board):
        board.show()
    before = board.heightForWidth(board.width())
    assert len({each.x() for each in board.heads.values()}) == 1, "beside what waits"
    board.set_answer({"pairs": {each: each for each in "abcd"}})
    qtbot.waitUntil(lambda: board.heads["c"].x() > board.heads["a"].geometry().right())
    assert board.heads["a"].y() == board.heads["c"].y()
    assert board.heightForWidth(board.width()) <= before + look.px(8)
    board.resize(look.px(400), look.px(900))
    qtbot.waitUntil(lambda: board.heads["c"].y() > board.rows["b"].geometry().bottom())


@pytest.mark.parametrize("width", [400, 660])
def test_as_the_last_one_is_placed_all_that_is_looked_at_stays_where_it_is(qtbot, look, width):
    """All places went into two columns under the pointer, at once; by the mark the reasons need that room."""
    options = tuple(Option(each, f"Head {each}") for each in "abcd")
    board = create_answer_widget(look, Interaction("match", rows=options, options=options))
    assert isinstance(board, PlaceBoard)
    qtbot.addWidget(board)
    board.resize(look.px(width), look.px(700))
    with qtbot.waitExposed(board):
        board.show()
    board.set_answer({"pairs": {each: each for each in "abc"}})
    lay_out(board)
    across = {each: head.x() for each, head in board.heads.items()}
    top = board.heads["a"].y() if width == 660 else 0
    assert board._waiting.words == "To be placed"
    board.put("d", "d")
    lay_out(board)
    assert {each: head.x() for each, head in board.heads.items()} == across
    assert not top or board.heads["a"].y() == top
    assert board._waiting.words == "All are placed"
    board.set_locked(True)
    lay_out(board)
    assert board._waiting.isHidden()
    assert (board.heads["d"].x() > board.heads["a"].x()) is (width == 660)


@pytest.mark.parametrize("width", [400, 700])
@pytest.mark.parametrize("given", [{}, {"a": "fruit"}, dict.fromkeys("abc", "fruit")])
def test_no_place_is_higher_than_the_others_however_much_room_there_is(qtbot, board, width, given):
    """A high empty box reads as if most belonged into it."""
    board.set_answer({"categories": given})
    board.resize(width, 700)
    lay_out(board)
    fruit, root = board.heads.values()
    assert {each.height() for each in (fruit, root)} == {fruit.heightForWidth(200)}
    last = max([fruit, *(board.rows[each] for each in given)], key=ChoiceRow.y)
    high = [each.geometry().height() for each in board._zones.values()]
    if width == 700:
        assert max(high) - min(high) <= 1, "beside what waits, or beside each other"
    else:
        assert 0 < root.y() - last.geometry().bottom() <= 18, "no gap between them"


def test_a_place_takes_what_is_picked_below_its_head_too(qtbot, board):
    board.resize(700, 700)
    lay_out(board)
    tap(qtbot, board.rows["b"])
    root = board._zones["root"].geometry()
    below = QPoint(root.center().x(), root.bottom() - 8)
    assert board.childAt(below) is None
    with qtbot.waitSignal(board.answered):
        qtbot.mouseClick(board, Qt.MouseButton.LeftButton, pos=below)
    assert placed(board) == {"b": "root"}
    qtbot.mouseClick(board, Qt.MouseButton.LeftButton, pos=below)
    assert placed(board) == {"b": "root"}, "nothing is picked"


def test_after_the_mark_no_column_is_much_longer_than_the_other(qtbot, look):
    """All that was put below the first head stood above half of the others, beside next to nothing."""
    options = tuple(Option(each, f"Head {each}") for each in "abcdefg")
    board = create_answer_widget(look, Interaction("match", rows=options[:5], options=options))
    assert isinstance(board, PlaceBoard)
    qtbot.addWidget(board)
    board.resize(look.px(660), look.px(500))
    with qtbot.waitExposed(board):
        board.show()
    board.set_answer({"pairs": dict(zip("abcde", "bcdef", strict=True))})
    assert board._split == 3
    board.set_answer({"pairs": dict.fromkeys("abcde", "a")})
    assert board._split == 3, "what is moved leaves the heads where they stand"
    board.set_locked(True)
    a, b = board.heads["a"], board.heads["b"]
    qtbot.waitUntil(lambda: b.x() > board.rows["e"].geometry().right() and b.y() == a.y())


def test_what_is_picked_is_named_and_its_places_are_framed_and_nothing_moves(board):
    before = [head.heightForWidth(160) for head in board.heads.values()]
    places = [zone.geometry() for zone in board._zones.values()]
    unframed = [board.grab(place).toImage() for place in places]
    item = next(iter(board.rows))
    board.pick(item)
    assert board._how.words == f"Now choose the place of “{board._items[item]}”, or leave it with Esc."
    assert [head.heightForWidth(160) for head in board.heads.values()] == before
    assert all(board.grab(place).toImage() != was for place, was in zip(places, unframed, strict=True))
    assert {head.accessibleDescription() for head in board.heads.values()} == {"Put it here"}
    board.pick(item)
    assert board._how.words.startswith("Choose one, then its place")
    assert {head.accessibleDescription() for head in board.heads.values()} == {""}


def test_the_card_keeps_its_height_until_it_is_marked(qtbot, look):
    """Each phrase that was put took a row out of the card: the page slid, and the next click met another place."""
    rows = tuple(Option(f"i{each}", f"Item {each}") for each in range(8))
    board = create_answer_widget(look, Interaction("sort", rows=rows, options=FORM.options))
    assert isinstance(board, PlaceBoard)
    column = in_column(board, 1)
    page = QWidget()
    page.setLayout(column)
    qtbot.addWidget(page)
    page.resize(look.px(660), look.px(700))
    with qtbot.waitExposed(page):
        page.show()
    before = column.heightForWidth(page.width())
    for place in range(8):
        assert column.heightForWidth(page.width()) >= before
        board.choose_digit(place % 2 + 1)
        lay_out(page)
    assert column.heightForWidth(page.width()) >= before, "how sure one is stays where it is, too"
    board.set_locked(True)
    lay_out(page)
    assert column.heightForWidth(page.width()) < before, "no hole below the heads"
    gap = board._where.y() - board._how.geometry().bottom()
    assert gap < look.px(40), "the room of what waited is left below"


def test_the_name_of_what_is_picked_has_one_pair_of_quotes_and_one_line(qtbot, look):
    long = "word " * 30
    rows = (Option("a", "“the mentality of victims”"), Option("b", "“a” and “b”"), Option("c", long))
    board = create_answer_widget(look, Interaction("sort", rows=rows, options=FORM.options))
    assert isinstance(board, PlaceBoard)
    qtbot.addWidget(board)
    told = []
    for each in "abc":
        board.pick(each)
        told.append(board._how.words.partition("place of ")[2].partition(", or")[0])
    assert told[:2] == ["“the mentality of victims”", "““a” and “b””"]
    assert len(told[2]) < 45


def test_what_became_of_an_item_is_a_sign_with_its_word_in_the_tip(board):
    """Words broke some of these rows anew and others not: those of one list had three heights."""
    board.set_answer({"categories": dict.fromkeys("abc", "fruit")})
    heights = {row.heightForWidth(250) for row in board.rows.values()}
    remarks = Remark("a", State.RIGHT), Remark("b", State.WRONG), Remark("c", State.RIGHT)
    board.show_mark(Mark(0.67, Verdict.PARTLY, remarks))
    assert {row.heightForWidth(250) for row in board.rows.values()} == heights
    assert [row.toolTip() for row in board.rows.values()] == ["Right", "Not right", "Right"]
    assert board.rows["b"].accessibleDescription() == "Not right"


def test_the_ring_of_a_row_touches_neither_the_heading_nor_the_row_beside_it(qtbot, board):
    board.resize(400, 700)
    lay_out(board)
    heading = next(each for each in board.findChildren(QLabel) if each.text() == "To be placed")
    first, second = (board.rows[each].geometry() for each in "ab")
    assert first.top() - heading.geometry().bottom() > 8
    assert second.top() - first.bottom() > 8


def test_of_a_marked_board_the_list_of_what_was_given_is_seen_from_its_first_head(board):
    board.set_answer({"categories": dict.fromkeys("abc", "root")})
    board.rows["c"].setFocus()
    assert board.last_given() is board.focusWidget(), "what was placed last, while more can be"
    board.set_locked(True)
    assert board.last_given() is board.heads["fruit"]
