from dataclasses import replace
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QMenu
from tests.ui.pages import FOUND

from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import Texts
from htcourse.ui.screens.help.entry_list import EntryList
from htcourse.ui.shell.navigation import Visit
from htcourse.ui.shell.search import controller
from htcourse.ui.shell.search.controller import ALL
from htcourse.ui.shell.search.delegate import _in_whole_words, cut, elided, fitted
from htcourse.ui.shell.search.model import AllRow, CommandRow, DefinitionRow, ExampleRow, HeadRow, HitRow, rows_of
from htcourse.ui.shell.search.palette import Palette
from htcourse.ui.widgets.label import Label
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes
from htcourse.usecases.quizzes.open_quizzes import open_quizzes
from htcourse.usecases.quizzes.take_quiz import start_attempt


@pytest.fixture
def palette(look, qtbot) -> Palette:
    palette = Palette(look)
    qtbot.addWidget(palette)
    palette.resize(720, 500)
    palette.show()
    action = QAction("Consent form", palette)
    palette.show_rows(rows_of(FOUND, [(action, ""), (QAction("Home", palette), "")], "consent"), "Nothing")
    return palette


def test_hits_stand_in_groups_then_commands(palette):
    kinds = [type(row) for row in palette.model.rows]
    assert kinds == [HeadRow, HitRow, HitRow, HeadRow, HitRow, HeadRow, CommandRow, AllRow]
    heads = [(row.title, row.count) for row in palette.model.rows if isinstance(row, HeadRow)]
    assert heads == [("Lessons on your route", "2 of 4"), ("Terms", "1"), ("Commands", "")]


def test_a_screen_reader_hears_the_sentence_on_one_line(palette):
    index = palette.model.index(1)
    assert index.data() == "Act, means. 1  What trafficking is, section 3. The consent of an adult · is"


def test_arrows_pass_over_heads_and_tab_takes_the_next_group(palette, qtbot):
    field = palette.field
    assert palette.chosen_row() == 1
    for key, row in (
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Down, 4),
        (Qt.Key.Key_Up, 2),
        (Qt.Key.Key_Tab, 4),
        (Qt.Key.Key_Tab, 6),
        (Qt.Key.Key_Tab, 1),
        (Qt.Key.Key_Backtab, 6),
        (Qt.Key.Key_Down, 7),
        (Qt.Key.Key_Down, 7),
    ):
        qtbot.keyClick(field, key)
        assert palette.chosen_row() == row


def test_going_back_up_the_name_of_a_group_is_seen_above_its_first_hit(palette, qtbot):
    palette.resize(720, 260)
    qtbot.waitUntil(lambda: palette.list.verticalScrollBar().maximum() > 0)
    for _ in range(6):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.verticalScrollBar().value() > 0
    for first in (6, 4):
        while palette.chosen_row() != first:
            qtbot.keyClick(palette.field, Qt.Key.Key_Up)
        assert palette.list.visualRect(palette.model.index(first - 1)).top() >= 0


def test_enter_opens_what_is_chosen(palette, qtbot):
    with qtbot.waitSignal(palette.hit_chosen) as blocker:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert blocker.args[0].ref == "m/b#x"


def test_typing_asks_once(palette, qtbot):
    asked: list[str] = []
    palette.text_changed.connect(asked.append)
    qtbot.keyClicks(palette.field, "debt")
    qtbot.waitUntil(lambda: asked == ["debt"])


def test_a_late_match_is_brought_into_view(look):
    fonts = (look.font(13), look.font(13, 600))
    long = "many words before it that take all the room of the row " * 3
    pieces = fitted(((long, False), ("consent", True), (" after", False)), fonts, 400)
    assert pieces[0][0].startswith("…")
    assert QFontMetrics(fonts[0]).horizontalAdvance(pieces[0][0]) < 200
    unmarked = ((long, False),)
    assert fitted(unmarked, fonts, 400) == list(unmarked)
    short = (("Its ", False), ("consent", True))
    assert fitted(short, fonts, 400) == list(short)


def test_no_comma_stands_before_what_says_that_more_comes(look):
    fonts = (look.font(13), look.font(13, 600))
    plain, bold = map(QFontMetrics, fonts)
    text = "an act, a means, a purpose"
    for length in range(len("an act"), len(text)):
        shown = elided(plain, text, plain.horizontalAdvance(text[:length] + "…") + 1)
        assert not shown.endswith((",…", " …")), shown
    pieces = (("an act, ", False), ("exploitation", True), (" too", False))
    room = plain.horizontalAdvance("an act, ") + bold.horizontalAdvance("expl")
    assert cut(pieces, fonts, room) == [("an act…", False)]
    assert cut(pieces, fonts, 1000) == list(pieces)


def test_searching_the_course_opens_a_section(program, qtbot):
    program.window.actions_by_name["search"].trigger()
    search = program.screens.search
    assert search.overlay.isVisible()
    search.palette.field.setText("under 18")
    qtbot.waitUntil(lambda: any(isinstance(row, HitRow) for row in search.palette.model.rows))
    qtbot.keyClick(search.palette.field, Qt.Key.Key_Return)
    assert not search.overlay.isVisible()
    assert program.desk.navigator.current.screen_name == "lesson"


@pytest.mark.parametrize("is_review", [False, True])
def test_asked_for_during_a_test_search_says_why_it_does_not_open(program, qtbot, is_review):
    session = program.desk.person
    quiz = next(each for each in offered_quizzes(session) if Mode.TEST in each.modes)
    program.desk.navigator.show("quiz", start_attempt(session, quiz.id, Mode.TEST).id)
    if is_review:
        program.window.screen_shown.view.review_asked.emit()
    program.window.actions_by_name["search"].trigger()
    (dialog,) = program.window.findChildren(Dialog)
    words = " ".join(each.words for each in dialog.findChildren(Label))
    assert "Nothing can be looked up while you take a test." in words
    assert program.screens.search is None
    dialog.reject()


def test_the_palette_gives_way_to_another_page(program, qtbot):
    """Else Escape went to the page below, and the second one left the program."""
    program.window.actions_by_name["search"].trigger()
    search = program.screens.search
    search.palette.field.setText("consent")
    program.window.actions_by_name["help"].trigger()
    assert program.desk.navigator.current.screen_name == "help"
    assert not search.overlay.isVisible()
    assert program.window.screen_shown.as_widget.isAncestorOf(program.window.focusWidget())


def test_commands_are_found(program, qtbot):
    program.screens.open_search()
    search = program.screens.search
    search.search("progress")
    row = next(row for row in search.palette.model.rows if isinstance(row, CommandRow))
    search.palette.choose(search.palette.model.rows.index(row))
    search.palette.open_chosen()
    assert program.desk.navigator.current.screen_name == "progress"


def test_quick_exit_stays_in_reach(program, qtbot):
    program.screens.open_search()
    button = program.window.bar.exit_button
    middle = button.mapTo(program.window, button.rect().center())
    qtbot.mouseClick(program.window.windowHandle(), Qt.MouseButton.LeftButton, pos=middle)
    assert program.window.is_left


def test_nothing_found_says_so(program):
    program.screens.open_search()
    search = program.screens.search
    search.search("zzzzqq")
    said = "Nothing found for “zzzzqq”. Try another word; its first three letters are enough."
    assert search.palette.empty.words == said
    assert search.palette.empty.isVisible()


@pytest.mark.parametrize("text", ["", "zzzzqq"])
def test_words_of_the_course_are_offered_where_there_is_nothing_and_find_something(program, qtbot, text):
    program.screens.open_search()
    search = program.screens.search
    search.search(text)
    rows = search.palette.model.rows
    examples = [row.title for row in rows if isinstance(row, ExampleRow)]
    assert (rows[0], len(examples)) == (HeadRow("For example", ""), 3)
    assert search.palette.empty.isVisible() is bool(text)
    with qtbot.waitSignal(search.palette.text_changed) as blocker:
        qtbot.keyClick(search.palette.field, Qt.Key.Key_Return)
    assert blocker.args == [examples[0]]
    assert isinstance(search.palette.model.rows[1], DefinitionRow)
    assert not search.palette.empty.isVisible()


def test_words_to_search_by_are_read_once_each_time_it_is_opened(program, monkeypatch):
    asked = Mock(return_value=("consent",))
    monkeypatch.setattr(controller, "search_examples", asked)
    for opened in (1, 2):
        program.screens.open_search()
        for text in ("", "zzzzqq", "consent", ""):
            program.screens.search.search(text)
        assert ExampleRow("consent") in program.screens.search.palette.model.rows
        assert asked.call_count == opened


def test_where_words_to_search_by_cannot_be_read_it_is_told_as_a_thing_to_mend(program, monkeypatch, qtbot):
    def fail(session):
        raise CourseError("The library cannot be read.")

    monkeypatch.setattr(controller, "search_examples", fail)
    with qtbot.waitSignal(program.desk.navigator.refused) as told:
        program.screens.open_search()
    assert "cannot be read" in str(told.args[0])


def test_the_command_of_that_name_stands_first(program, qtbot):
    program.screens.open_search()
    search = program.screens.search
    search.palette.field.setText("Case")
    qtbot.waitUntil(lambda: [row.title for row in search.palette.model.rows[:2]] == ["Commands", "Cases"])
    qtbot.keyClick(search.palette.field, Qt.Key.Key_Return)
    assert program.desk.navigator.current.screen_name == "cases"


def test_the_definition_is_read_whole_and_opens_the_glossary(program, qtbot):
    program.screens.open_search()
    search = program.screens.search
    search.search("palermo")
    head, row = search.palette.model.rows[:2]
    assert (head.title, row.title) == ("Definition", "Palermo trafficking Protocol")
    assert row.text.endswith("Transnational Organized Crime.")
    search.palette.open_chosen()
    assert program.desk.navigator.current.arguments == ("glossary:htcourse/palermo-protocol",)


def test_a_case_is_found_and_opened(program):
    program.screens.open_search()
    search = program.screens.search
    search.search("milk round")
    search.palette.open_chosen()
    assert program.desk.navigator.current.screen_name == "case"


@pytest.mark.parametrize("asked", ["help", "trafficking", "law"])
def test_as_many_are_counted_before_and_after_all_are_shown_and_no_row_is_cut(program, qtbot, asked):
    """Of “help” there were 90 lessons, and 87 once all were shown: their first sections are the same pages."""
    program.window.resize(1366, 768)
    program.window.show()
    program.screens.open_search()
    search = program.screens.search
    search.search(asked)
    few, palette = search.palette.model.rows, search.palette
    counts = {row.title: row.count.rpartition(" ")[2] for row in few if isinstance(row, HeadRow) and row.count}
    rects = [palette.list.visualRect(palette.model.index(number)) for number in range(len(few))]
    cut = [each for each in rects if each.top() < palette.list.viewport().height() <= each.bottom()]
    assert cut == []
    search.search(asked, ALL)
    after = {row.title: row.count for row in palette.model.rows if isinstance(row, HeadRow)}
    assert counts == {each: after[each] for each in counts}


def test_show_all_shows_as_many_as_it_says(program, qtbot):
    program.screens.open_search()
    search = program.screens.search
    search.palette.field.setText("palermo")
    qtbot.waitUntil(lambda: any(isinstance(row, AllRow) for row in search.palette.model.rows))
    said = next(row.title for row in search.palette.model.rows if isinstance(row, AllRow))
    qtbot.keyClick(search.palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hits = [row for row in search.palette.model.rows if isinstance(row, HitRow | DefinitionRow)]
    assert said == f"Show all {len(hits)}"
    assert not any(isinstance(row, AllRow) for row in search.palette.model.rows)
    titles = [row.hit.ref for row in hits]
    assert len(set(titles)) == len(titles)


def test_a_wrong_letter_is_mended_and_said(program):
    program.screens.open_search()
    search = program.screens.search
    search.search("explotation")
    head = search.palette.model.rows[0]
    assert head.title == "Nothing has “explotation”. This is what “exploitation” finds:"
    assert isinstance(search.palette.model.rows[2], DefinitionRow)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("exploitation xyzzy", "Nothing has “xyzzy”. This is what “exploitation” finds:"),
        ("xyzzy exploitation qwxz", "Nothing has “xyzzy qwxz”. This is what “exploitation” finds:"),
        ("cotton stockholm", "Nothing has “cotton stockholm”. This is what “cotton” finds:"),
        ("explotation xyzzy", "Nothing has “explotation xyzzy”. This is what “exploitation” finds:"),
    ],
)
def test_a_word_that_nothing_has_is_named_and_hides_nothing(program, asked, said):
    program.screens.open_search()
    search = program.screens.search
    search.search(asked)
    assert search.palette.model.rows[0].title == said
    assert any(isinstance(row, HitRow | DefinitionRow) for row in search.palette.model.rows)


def test_the_words_of_a_command_are_not_mended(program):
    program.screens.open_search()
    search = program.screens.search
    search.search("dark theme")
    assert [row.title for row in search.palette.model.rows] == ["Commands", "Light, dark or high contrast"]


def test_what_is_for_a_page_says_so_where_there_is_none_and_is_done_where_there_is(program, qtbot):
    program.screens.open_search()
    search = program.screens.search
    search.search("print")
    first, *others = [row for row in search.palette.model.rows if not isinstance(row, HeadRow)]
    assert first.title == "Section as PDF: open a lesson first"
    assert search.palette.model.rows[search.palette.chosen_row()] not in (first, others[0])
    search.search("")
    assert not any("section" in row.title for row in search.palette.model.rows)
    search.close()
    program.screens.go_on()
    program.screens.open_search()
    search.search("how do I print")
    assert search.palette.model.rows[search.palette.chosen_row()].title == "Section as PDF"


def test_the_theme_is_chosen_from_search(program, qtbot):
    program.screens.open_search()
    search = program.screens.search
    search.search("dark mode")
    search.palette.open_chosen()
    menu = next(each for each in program.window.findChildren(QMenu) if each.isVisible())
    next(action for action in menu.actions() if action.text() == "Dark").trigger()
    menu.close()
    assert program.look.theme.name == "dark"


def test_keys_are_shown_where_there_is_something_to_move_in(program, qtbot):
    program.screens.open_search()
    search = program.screens.search
    for text, has_foot, has_all in (("zzzzqq", True, False), ("consent", True, True), ("Stockholm", True, False)):
        search.search(text)
        assert search.palette._foot.isVisible() is has_foot
        assert search.palette._optional[0].isVisible() is has_all


def test_a_sentence_found_ends_with_a_whole_word_and_has_no_mark(palette, look):
    metrics = QFontMetrics(look.font(13))
    text = "A principle of the United Nations holds here"
    for width in range(40, metrics.horizontalAdvance(text)):
        shown = _in_whole_words(metrics, text, width).removesuffix("…")
        assert f"{text} ".startswith(f"{shown} ") or not shown
    group = FOUND.groups[0]
    hit = replace(group.hits[0], snippet=(("of the United Nations *; how far it is ", False), ("law", True)))
    page = replace(FOUND, groups=(replace(group, hits=(hit,)),))
    (row,) = (each for each in rows_of(page, [], "law") if isinstance(each, HitRow))
    assert row.snippet[0][0] == "of the United Nations; how far it is "


def test_a_heading_found_does_not_run_on_in_the_words_below_it():
    group = FOUND.groups[0]
    pieces = (("It ends.\nWhat the ", False), ("law", True), ("\nsays of it:\nnothing", False))
    page = replace(FOUND, groups=(replace(group, hits=(replace(group.hits[0], snippet=pieces),)),))
    (row,) = (each for each in rows_of(page, [], "law") if isinstance(each, HitRow))
    assert "".join(text for text, _ in row.snippet) == "It ends. What the law · says of it: nothing"


class Paints(QObject):
    """Notes which part of a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.last = QRect()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.last = event.region().boundingRect()
        return False


def test_a_shrinking_palette_leaves_no_shadow_behind(program, qtbot):
    program.window.show()
    qtbot.waitExposed(program.window)
    program.screens.open_search()
    search = program.screens.search
    search.search("palermo")
    paints = Paints()
    search.overlay.installEventFilter(paints)
    qtbot.waitUntil(lambda: not paints.last.isEmpty())
    paints.last = QRect()
    search.search("zzzzqq")
    qtbot.waitUntil(lambda: paints.last == search.overlay.rect())


def test_in_a_low_window_the_keys_leave_their_room_to_what_was_found(palette, look, qtbot):
    assert palette._foot.isVisible()
    look.set_zoom(2.0)
    palette.resize(900, 460)
    qtbot.waitUntil(lambda: not palette._foot.isVisible())
    qtbot.waitUntil(lambda: palette.list.height() > 460 - look.px(57) - look.px(20))


def test_a_hit_in_the_law_opens_it_at_the_entry(program, qtbot):
    desk = program.desk
    desk.session = replace(desk.session, country="kg")
    program.window.actions_by_name["search"].trigger()
    search = program.screens.search
    search.search("abduction for marriage")
    row = next(each for each in search.palette.model.rows if isinstance(each, HitRow) and each.hit.kind == "law")
    search.open_hit(row.hit)
    assert desk.navigator.current == Visit("help", (f"law:{row.hit.ref}",))
    text = program.window.screen_shown.findChild(EntryList)
    assert text.chosen_blocks()[0].text() == row.title


def test_a_quiz_found_says_its_part_and_how_many_questions_it_has(program):
    """It said “Quizzes” below the head “Quizzes”."""
    group = next(each for each in open_quizzes(program.desk.person).groups if each.part_title)
    quiz = group.quizzes[0]
    program.screens.open_search()
    search = program.screens.search
    search.search(quiz.title)
    row = next(each for each in search.palette.model.rows if isinstance(each, HitRow) and each.hit.ref == quiz.id)
    assert row.context == f"{group.part_number}  {group.part_title} · {Texts().questions(quiz.questions)}"
    assert row.part == f"{group.part_number}  {group.part_title}"
