"""A case in its window: played by keyboard alone, from what is said before it to the debrief."""

import re
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from tests.ui.accessible import heard, nameless, of_role

from htcourse.core.errors import FolderError
from htcourse.store.learner_rows import Kind
from htcourse.ui.look.theme import THEMES
from htcourse.ui.screens.case.inbox_row import InboxRow
from htcourse.ui.screens.case.turns import TurnCard
from htcourse.ui.screens.case.view import Step
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.focus_order import is_in_view
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.sign import Sign
from htcourse.usecases.cases.case_debrief import DebriefPage, FactNote, open_debrief
from htcourse.usecases.session import Changed

from .conftest import CASE, FORKED


def press(qtbot, case, *keys):
    for key in keys:
        qtbot.keyClick(case.screen.focusWidget() or case.screen, key)
        qtbot.wait(1)


@pytest.fixture
def begun(qtbot, case):
    case.navigator.show("case", CASE)
    case.screen.focus_first()
    press(qtbot, case, Qt.Key.Key_Return)
    return case


def test_the_content_note_comes_before_anything_is_kept(case):
    case.navigator.show("case", CASE)
    assert case.screen.step is Step.INTRO
    assert case.screen.title() == "A note from the health centre"
    assert "contents" not in case.screen.commands()
    assert case.screen.intro.begin.property("kind") == case.screen.intro.others.property("kind") == "plain"
    assert not case.learner.events(Kind.CASE_STARTED)


def test_a_case_is_played_by_keyboard_alone(qtbot, begun):
    assert begun.screen.step.value == "desk"
    press(qtbot, begun, Qt.Key.Key_N, Qt.Key.Key_2, Qt.Key.Key_Return)
    assert begun.table.page.number == 2
    press(qtbot, begun, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert begun.table.page.is_ended
    press(qtbot, begun, Qt.Key.Key_Return)
    assert begun.screen.step.value == "debrief"
    assert [row.data["decision"] for row in begun.learner.events(Kind.CASE_DECISION)] == ["together", "again"]
    assert begun.learner.events(Kind.CASE_DECISION)[0].data["opened"] == ["note"]
    press(qtbot, begun, Qt.Key.Key_Return)
    assert begun.navigator.current.screen_name == "cases"
    assert not begun.refused


def test_who_looks_something_up_finds_the_paper_and_what_was_chosen(qtbot, begun):
    """Help and back took away what was chosen, and put the moment on the page."""
    press(qtbot, begun, Qt.Key.Key_N, Qt.Key.Key_2)
    begun.navigator.show("cases")
    begun.navigator.back()
    assert (begun.table.shown, begun.table.decisions.chosen) == ("note", "together")
    assert begun.table.decisions.primary.isEnabled()
    press(qtbot, begun, Qt.Key.Key_Return)
    begun.navigator.show("cases")
    begun.navigator.back()
    assert (begun.table.shown, begun.table.decisions.chosen) == ("", "")


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_read_lies_on_paper_and_what_stands_beside_it_on_ground(begun, theme):
    begun.look.set_theme(theme)
    begun.screen.setStyleSheet(begun.look.style_sheet())
    seen = begun.screen.grab().toImage()

    def foot(widget) -> str:
        return seen.pixelColor(widget.mapTo(begun.screen, widget.rect().bottomLeft()) + QPoint(6, -6)).name()

    grounds = [foot(each) for each in (begun.table.paper, begun.table.inbox)]
    assert grounds == [begun.look.colour(role).name() for role in ("paper", "ground")]


def test_enter_without_a_choice_decides_nothing(qtbot, begun):
    press(qtbot, begun, Qt.Key.Key_Return)
    assert begun.table.page.number == 1
    assert not begun.table.decisions.primary.isEnabled()


def test_decisions_and_papers_are_told_as_radio_buttons(qtbot, begun):
    press(qtbot, begun, Qt.Key.Key_2)
    told = of_role(heard(begun.table.decisions), QAccessible.Role.RadioButton)
    assert [each.is_checked for each in told][:2] == [False, True]
    assert len(told) == len(begun.table.decisions.rows)
    papers = of_role(heard(begun.table.inbox), QAccessible.Role.RadioButton)
    assert len(papers) == len(begun.table.inbox.rows)


def test_a_digit_beyond_the_decisions_chooses_none(qtbot, begun):
    press(qtbot, begun, Qt.Key.Key_9)
    assert begun.table.decisions.chosen == ""


def test_undo_takes_back_only_what_the_author_allows(qtbot, begun):
    press(qtbot, begun, Qt.Key.Key_2, Qt.Key.Key_Return)
    qtbot.keyClick(begun.screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert begun.table.page.number == 1
    press(qtbot, begun, Qt.Key.Key_1, Qt.Key.Key_Return)
    qtbot.keyClick(begun.screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert begun.table.page.is_ended
    assert not begun.refused


def test_a_paper_is_set_in_a_serif_face_and_is_then_read(qtbot, begun):
    assert begun.table.inbox.unread == 1
    begun.table.inbox.rows["note"].click()
    assert begun.table.inbox.unread == 0
    families = {
        part.document().defaultFont().family()
        for part in begun.table.paper.findChildren(object)
        if hasattr(part, "show_html") and hasattr(part, "document")
    }
    assert "Noto Serif" in families


def test_states_and_costs_are_words(begun):
    words = [label.words for label in begun.table.side.findChildren(object) if hasattr(label, "words")]
    assert {"at risk", "wary", "none", "no real-time limit", "14:05"} <= set(words)
    reasons = [row.reason for row in begun.table.decisions.rows.values()]
    assert reasons[0].startswith("about 40 minute")
    assert "can be taken back" in reasons[1]
    assert "undone" not in " ".join(reasons)  # said once, in the head
    assert begun.table.decisions.note.words == "Can’t be undone unless it says so."


@pytest.mark.parametrize(("size", "zoom"), [((1024, 548), 1.0), ((1366, 716), 2.0)])
def test_without_room_the_panels_fold_and_come_back(qtbot, begun, size, zoom):
    begun.screen.resize(*size)
    begun.look.set_zoom(zoom)
    table = begun.table
    qtbot.waitUntil(lambda: not table.inbox.isVisible() and not table.side.isVisible() and table.rail.isVisible())
    assert table.paper.isAncestorOf(table.decisions)
    begun.screen.commands()["contents"]()
    assert table.inbox.isVisible()
    assert table.fold()
    assert not table.inbox.isVisible()
    table.rail.side.click()
    assert table.side.isVisible()
    press(qtbot, begun, Qt.Key.Key_2, Qt.Key.Key_Return)
    assert table.page.number == 2
    assert not table.side.isVisible()
    begun.look.set_zoom(1.0)
    begun.screen.resize(1366, 716)
    qtbot.waitUntil(lambda: table.inbox.isVisible() and table.side.isVisible() and not table.rail.isVisible())
    assert table.side.isAncestorOf(table.decisions)


def test_the_button_is_seen_without_scrolling_wherever_there_is_room(qtbot, begun):
    table = begun.table

    def is_beside_the_page():
        primary = table.decisions.primary
        return not table.side.area.isAncestorOf(primary) and not primary.visibleRegion().isEmpty()

    begun.screen.resize(1366, 420)
    qtbot.waitUntil(is_beside_the_page)
    assert (table.side.edge.isHidden(), table.side.edge.height()) == (False, 1), "what scrolls goes under a rule"
    begun.screen.resize(1024, 420)
    qtbot.waitUntil(lambda: table.foot.isAncestorOf(table.decisions.primary) and is_beside_the_page())
    qtbot.waitUntil(lambda: table.paper.geometry().bottom() < table.foot.y())
    assert table.side.edge.isHidden()
    begun.screen.resize(1024, 220)
    qtbot.waitUntil(lambda: table.paper.isAncestorOf(table.decisions.primary) and table.foot.isHidden())
    begun.screen.resize(1024, 420)
    qtbot.waitUntil(lambda: table.foot.isVisible() and table.foot.isAncestorOf(table.decisions.primary))
    begun.screen.resize(1366, 420)
    qtbot.waitUntil(lambda: not table.paper.isAncestorOf(table.decisions.primary) and is_beside_the_page())


def test_a_chosen_decision_stays_chosen_when_the_look_changes(qtbot, begun):
    press(qtbot, begun, Qt.Key.Key_2)
    begun.look.set_theme("dark")
    assert begun.table.decisions.chosen == "together"


def test_a_case_left_in_the_middle_opens_there(qtbot, begun):
    press(qtbot, begun, Qt.Key.Key_2, Qt.Key.Key_Return)
    begun.navigator.show("cases")
    begun.cases.cards[CASE].click()
    assert begun.table.page.number == 2
    assert "Under way: 1" in begun.cases.cards[CASE].accessibleName()


def test_a_case_is_named_in_the_bar_alone_and_people_are_no_papers(qtbot, begun):
    assert begun.screen.title() == "A note from the health centre"
    words = [each.words for each in begun.table.findChildren(Label)]
    assert begun.screen.title() not in words
    assert "People" in words
    assert not begun.table.inbox.findChildren(Sign)


def test_an_error_is_told_and_the_case_stays(qtbot, begun, monkeypatch):
    def full(*_, **__):
        raise FolderError("The disk is full.")

    monkeypatch.setattr(begun.learner, "append_event", full)
    press(qtbot, begun, Qt.Key.Key_2, Qt.Key.Key_Return)
    assert len(begun.refused) == 1
    assert begun.table.page.number == 1
    assert begun.table.decisions.chosen == "together"


def test_the_text_of_a_case_is_copied_and_saved(qtbot, begun, tmp_path, monkeypatch):
    press(qtbot, begun, Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Return)
    dialog = begun.screen.controller.open_transcript()
    dialog.copy.click()
    text = QGuiApplication.clipboard().text()
    for words in ("Ask both of them at once.", "A patient asks", "1 of 2 decisions", "does not fit"):
        assert words in text
    assert "<" not in text
    assert "---" not in dialog.text.toPlainText(), "a rule is drawn, whatever the font"
    assert "<hr" in dialog.text.toHtml()
    first = dialog.text.document().firstBlock()
    layout = dialog.text.document().documentLayout()
    assert first.layout().lineCount() * 20 <= layout.blockBoundingRect(first).height(), "lines stood 17 px apart"
    path = tmp_path / "my case.txt"
    monkeypatch.setattr("htcourse.ui.dialogs.files.QFileDialog.getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr("htcourse.ui.screens.case.controller.dialogs.tell", lambda *_: None)
    dialog.save.click()
    assert path.read_text("utf-8-sig") == text
    dialog.reject()


def test_the_debrief_says_why_it_ended_like_this(qtbot, case):
    case.navigator.show("case", FORKED)
    case.screen.focus_first()
    press(qtbot, case, Qt.Key.Key_Return)
    for key in (Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_1):
        press(qtbot, case, key, Qt.Key.Key_Return)
    assert case.table.page.is_ended
    press(qtbot, case, Qt.Key.Key_Return)
    (card,) = case.screen.debrief.findChildren(TurnCard)
    words = [each.words for each in card.findChildren(Label)]
    assert card.findChildren(Label)[0].property("role") == "card-title", "the head of a card is no small line"
    assert words[-3:] == ["20:15", "Give him the telephone and the quiet corner.", "Trust: closed → wary"]
    assert words[:4] == [
        "Why it ended like this",
        "This one asks for nothing; it comes when nothing else is open.",
        "Another ending asks for",
        "Trust: at least “careful”. It was “wary”.",
    ]
    dialog = case.screen.controller.open_transcript()
    text = dialog.text.toPlainText()
    assert "Trust: at least “careful”. It was “wary”." in text
    assert "* 20:15  Give him the telephone and the quiet corner. (Trust: closed → wary)" in text
    dialog.reject()


def select(text, words):
    """Select words of a text as a mouse does."""
    start = text.toPlainText().index(words)
    cursor = text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def shown_text(case):
    return case.table.paper.marks.text


def in_log(case):
    return [each.accessibleName().partition(": ")[2] for each in case.table.side.log.removers.values()]


def test_words_selected_in_a_document_go_into_the_log_and_out_again(qtbot, begun):
    begun.table.inbox.rows["note"].click()
    marks = begun.table.paper.marks
    assert not marks.add.isEnabled()
    select(shown_text(begun), "eak with someb")
    assert marks.add.isEnabled()
    marks.add.click()
    assert in_log(begun) == ["“speak with somebody” (A note)"]
    assert begun.table.shown == "note"
    assert len(shown_text(begun).extraSelections()) == 1
    assert "1 passage" in marks.hint.words
    (row,) = begun.learner.events(Kind.CASE_PASSAGE)
    assert row.data["exact"] == "speak with somebody"
    select(shown_text(begun), "with")
    assert marks.add.accessibleName() == "Take out of the log"
    marks.add.click()
    assert in_log(begun) == []
    assert not shown_text(begun).extraSelections()


def test_words_are_marked_by_keyboard_alone(qtbot, begun):
    press(qtbot, begun, Qt.Key.Key_N)
    begun.screen.commands()["caret"]()
    text = shown_text(begun)
    assert text.hasFocus()
    for _ in range(9):
        qtbot.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert in_log(begun) == ["“A patient” (A note)"]
    assert begun.table.page.number == 1  # Enter decided nothing
    begun.screen.commands()["mark"]()
    assert in_log(begun) == []
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert not begun.table.paper.marks.is_on
    assert not begun.refused


def test_marked_words_are_taken_out_in_the_log_and_stay_through_decisions(qtbot, begun):
    begun.table.inbox.rows["note"].click()
    select(shown_text(begun), "alone")
    begun.screen.commands()["mark"]()
    press(qtbot, begun, Qt.Key.Key_2, Qt.Key.Key_Return)
    assert in_log(begun) == ["“alone” (A note)"]
    (remove,) = begun.table.side.log.removers.values()
    assert remove.accessibleName() == "Take out of the log: “alone” (A note)"
    remove.setFocus()
    remove.click()
    assert in_log(begun) == []
    assert begun.table.paper.hasFocus()
    assert nameless(heard(begun.table)) == []


def test_marking_is_not_offered_where_there_is_no_document(begun):
    assert begun.table.paper.marks is None
    begun.screen.commands()["mark"]()
    begun.screen.commands()["caret"]()
    assert not begun.learner.events(Kind.CASE_PASSAGE)


def test_each_time_stands_grey_before_what_came_then_in_the_text_of_a_case(qtbot, begun):
    """That of a paper stood last, bold and after a comma."""
    press(qtbot, begun, Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Return)
    dialog = begun.screen.controller.open_transcript()
    text = dialog.text.toPlainText()
    times = [*re.finditer(r"\d\d:\d\d", text)]
    before = [text[: each.start()].rsplit("\n", 1)[-1] for each in times]
    assert len(times) > 3
    assert set(before) <= {"", "* ", "Why it went on like this ("}
    grey, cursor = begun.screen.debrief._look.colour("ink2").name(), dialog.text.textCursor()
    for each in (each for each, line in zip(times, before, strict=True) if not line.startswith("Why")):
        cursor.setPosition(each.end())
        assert cursor.charFormat().foreground().color().name() == grey
    dialog.reject()


def test_the_time_that_passed_is_a_row_of_the_states_in_the_debrief(qtbot, begun):
    """It stood alone below them."""
    press(qtbot, begun, Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Return)
    debrief = begun.screen.debrief
    shown = {each.words: each for each in debrief.findChildren(Label) if each.isVisible()}
    name, passed = shown["Time"], next(each for words, each in shown.items() if words.endswith("min passed"))
    trust = next(each for words, each in shown.items() if words in {"wary", "closed", "careful", "open"})
    assert passed.x() == trust.x()
    assert name.y() == passed.y() > trust.y()


def test_marked_words_stand_in_the_text_of_the_case(qtbot, begun):
    begun.table.inbox.rows["note"].click()
    select(shown_text(begun), "speak with somebody")
    begun.table.paper.marks.add.click()
    dialog = begun.screen.controller.open_transcript()
    assert "Marked: “speak with somebody” (A note)" in dialog.text.toPlainText()
    dialog.reject()


def test_playing_again_begins_at_the_start_with_unread_papers(qtbot, begun):
    press(qtbot, begun, Qt.Key.Key_N, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Return)
    begun.screen.debrief.again.click()
    assert begun.screen.step.value == "desk"
    assert (begun.table.page.number, begun.table.inbox.unread) == (1, 1)
    assert len(begun.learner.events(Kind.CASE_STARTED)) == 2


@pytest.mark.parametrize("is_own", [True, False])
def test_only_the_courses_own_cases_are_called_invented(qtbot, case, sample_library, monkeypatch, is_own):
    if is_own:
        monkeypatch.setattr("htcourse.store.packages.builtin_library", lambda: sample_library)
    told = []
    case.navigator.show("cases")
    told += [each.words for each in case.cases.findChildren(Label)]
    case.navigator.show("case", CASE)
    told += [each.words for each in case.screen.intro.findChildren(Label)]
    case.screen.focus_first()
    press(qtbot, case, Qt.Key.Key_Return)
    dialog = case.screen.controller.open_transcript()
    dialog.copy.click()
    dialog.reject()
    told += QGuiApplication.clipboard().text().splitlines()
    assert len([each for each in told if "invented" in each]) == (3 if is_own else 0)
    assert any("Nothing is timed" in each for each in told)
    assert any("Time passes with your decisions only" in each for each in told)


def test_a_list_without_cases_says_what_to_do(case):
    case.cases.show_cases(())
    assert not case.cases.cards
    assert any("No installed module" in getattr(each, "words", "") for each in case.cases.findChildren(object))


def test_a_case_changed_meanwhile_says_so_and_stays_as_it_was(qtbot, begun, monkeypatch):
    press(qtbot, begun, Qt.Key.Key_2, Qt.Key.Key_Return)
    monkeypatch.setattr("htcourse.usecases.cases.case_plays.case_hash", lambda *_: "changed")
    begun.navigator.reload()
    words = " ".join(getattr(each, "words", "") for each in begun.table.paper.findChildren(object))
    assert "was changed in the course" in words
    press(qtbot, begun, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert begun.screen.step.value == "debrief"


def test_another_look_leaves_a_debrief_where_it_was_read(qtbot, begun, monkeypatch):
    def with_facts(*given: Any, **named: Any) -> tuple[DebriefPage, Changed]:
        page, changed = open_debrief(*given, **named)
        facts = (FactNote("Papers are held by others.", ("A handbook, 2007.",), "seen"),)
        criteria = tuple(
            replace(each, decisions=tuple(replace(taken, facts=facts) for taken in each.decisions))
            for each in page.criteria
        )
        return replace(page, criteria=criteria), changed

    monkeypatch.setattr("htcourse.ui.screens.case.controller.open_debrief", with_facts)
    press(qtbot, begun, Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Return)
    begun.screen.resize(1366, 300)
    begun.screen.activateWindow()
    debrief = begun.screen.debrief
    fold = debrief.findChildren(Disclosure)[0]
    fold.set_open(True)
    fold.button.setFocus(Qt.FocusReason.TabFocusReason)
    bar = debrief.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    debrief.bring_into_view(fold.button)
    assert bar.value() > 0

    def top() -> int:
        return fold.button.mapTo(debrief.viewport(), QPoint()).y()

    at = top()
    begun.look.set_theme("dark")
    qtbot.waitUntil(lambda: abs(top() - at) <= 2)
    begun.look.set_zoom(1.5)
    qtbot.waitUntil(lambda: 0 <= top() < debrief.viewport().height())
    assert bar.value() > 0
    assert debrief.findChildren(Disclosure)[0] is fold, "made anew it would be folded away"
    assert fold.is_open()
    assert debrief.window().focusWidget() is fold.button


def test_a_decision_keeps_the_focus_where_another_text_size_moves_it_below_the_text(qtbot, begun):
    begun.screen.activateWindow()
    row = next(iter(begun.table.decisions.rows.values()))
    row.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(row.hasFocus)
    begun.look.set_zoom(1.5)
    assert begun.table.paper.isAncestorOf(row)
    assert row.hasFocus()


def test_a_decision_is_in_view_with_the_focus_wherever_text_sizes_put_it(qtbot, begun):
    """From the third step on the focus was on a page without a ring, and the decision below what was seen of it."""
    begun.screen.activateWindow()
    table, look = begun.table, begun.look
    below = Label(look, "What happens now goes on. " * 200, "body", wraps=True)
    table.paper._body.addWidget(below)
    qtbot.waitUntil(lambda: table.paper.verticalScrollBar().maximum() > 200)
    table.paper.verticalScrollBar().setValue(200)
    table.choose_digit(1)
    row = table.decisions.rows[table.decisions.chosen]
    qtbot.waitUntil(row.hasFocus)
    for is_wide, step in ((False, 0.1), (True, -0.1)):
        for _ in range(5):
            look.set_zoom(look.zoom + step)
        qtbot.waitUntil(lambda: not any(each._kept._left for each in (table.paper, table.side.area)))
        assert table.side.area.isAncestorOf(row) is is_wide
        assert row.hasFocus()
        assert is_in_view(row)


def test_what_follows_a_decision_is_seen_from_its_beginning(qtbot, begun):
    begun.look.set_zoom(2.0)
    begun.screen.resize(1024, 476)
    begun.screen.activateWindow()
    paper, rows = begun.table.paper, begun.table.decisions.rows
    qtbot.waitUntil(lambda: paper.verticalScrollBar().maximum() > 0)
    press(qtbot, begun, Qt.Key.Key_2)
    rows[begun.table.decisions.chosen].setFocus()
    qtbot.waitUntil(rows[begun.table.decisions.chosen].hasFocus)
    paper.verticalScrollBar().setValue(paper.verticalScrollBar().maximum())
    press(qtbot, begun, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: begun.table.page.number == 2 and paper.hasFocus())
    begun.screen.grab()
    assert paper.verticalScrollBar().value() == 0


def test_which_states_a_decision_changed_is_told_above_what_follows_and_read_out(qtbot, begun, monkeypatch):
    read_out: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: read_out.append(getattr(event, "message", str)())
    )
    before = {each.name: each.value for each in begun.table.page.states}
    press(qtbot, begun, Qt.Key.Key_2, Qt.Key.Key_Return)
    assert begun.table.page.number == 2
    changed = [each.name for each in begun.table.page.states if each.value != before[each.name]]
    assert changed
    (told,) = [each.words for each in begun.table.paper.findChildren(Label) if each.words.startswith("Changed: ")]
    assert told.count(": ") == 1 + len(changed)
    assert told in read_out


def test_what_a_decision_changed_is_told_to_who_comes_back_after_a_crash(qtbot, begun):
    press(qtbot, begun, Qt.Key.Key_2, Qt.Key.Key_Return)

    def told():
        shown = begun.table.paper.findChildren(Label)
        return [each.words for each in shown if each.isVisible() and each.words.startswith("Changed: ")]

    first = told()
    assert first
    begun.table.page = None  # as after a start
    begun.screen.fill(CASE)
    qtbot.waitUntil(lambda: told() == first)


def test_no_word_of_the_inbox_is_cut(look, qtbot):
    short = InboxRow(look, "Report", "The desk", "17:30", "file-text")
    long = InboxRow(
        look,
        "Register with nineteen lines, and none too many",
        "The head of the operation, at the gate",
        "17:35",
        "file-text",
    )
    for row in (short, long):
        qtbot.addWidget(row)
    assert short.heightForWidth(280) == short.sizeHint().height()
    assert long.heightForWidth(280) >= short.heightForWidth(280) + 2 * 15
    read = long.heightForWidth(280)
    long.set_unread(True)
    assert long.heightForWidth(280) == read
