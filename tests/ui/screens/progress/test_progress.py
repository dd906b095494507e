import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QPushButton
from tests.store.samples import answer
from tests.ui.pages import PROGRESS, UNSEEN
from tests.ui.screens.learners.tiles import deletion_asked

from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.places import Places
from htcourse.tour.driver import turn_events
from htcourse.ui.dialogs import Dialog
from htcourse.ui.dialogs.backups import BackupsDialog
from htcourse.ui.dialogs.error import ErrorBox
from htcourse.ui.dialogs.pin import PinDialog
from htcourse.ui.screens.progress.heat_row import INDENT, HeatHead, HeatRow, HeatTable, cells_width, write
from htcourse.ui.screens.progress.view import ProgressView
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.bars import Bars
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.disclosure import Disclosure
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.widgets.segments import Shares
from htcourse.usecases.people.held_exam import held_exams
from htcourse.usecases.people.learners import bring_learner, copy_learner, list_learners
from htcourse.usecases.people.restore_record import list_backups
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import start_attempt
from htcourse.usecases.reading.open_progress import NextStep, Week
from htcourse.usecases.reading.record_reading import write_note


@pytest.fixture
def view(look, qtbot) -> ProgressView:
    view = ProgressView(look)
    qtbot.addWidget(view)
    view.resize(1366, 716)
    view.show()
    view.show_page(PROGRESS)
    return view


def click(qtbot, widget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_every_cell_says_its_word(view):
    assert [row.accessibleName() for row in view.findChildren(HeatRow)] == [
        "Apply the consent rule. Now: not yet, 0 of 2 days. "
        "A miss today. "
        "First try: 0 of 2. Practice: 1 of 2. Last test: none yet. Review: none yet. Last seen: today",
        "Identify the elements. Now: secure, 2 of 2 days. Nothing was wrong on the last two days that count. "
        "First try: 1 of 3. Practice: 3 of 3. Last test: 2 of 2. Review: 1 of 2. Last seen: 4 days ago",
        "Tell it from smuggling. not seen yet",
    ]


def test_a_row_is_measured_a_few_times_however_often_layouts_ask_for_its_height(program, qtbot, monkeypatch):
    measured, words_rect = [], HeatRow._words_rect

    def measure(row: HeatRow, width: int) -> QRect:
        measured.append(row)
        return words_rect(row, width)

    monkeypatch.setattr(HeatRow, "_words_rect", measure)
    program.desk.navigator.show("progress")
    screen = program.window.screen_shown
    for part in screen.findChildren(Disclosure):
        part.set_open(True)
    qtbot.waitUntil(lambda: len([each for each in screen.findChildren(HeatRow) if each.isVisible()]) > 10)
    assert 0 < len(measured) <= 40 * len(set(measured))


def test_one_figure_says_how_far_one_is_and_the_words_of_states_stand_below_it_with_their_counts(view):
    figures = [each.words for each in view.findChildren(Label) if each.property("role") == "figure"]
    assert figures == ["1 of 2"]
    assert [each.text() for each in view.findChildren(Tag)] == ["secure 1", "nearly 0", "not yet 1"]
    (bar,) = view.findChildren(Shares)
    bar.resize(200, bar.height())
    row = [bar.grab().toImage().pixelColor(x, bar.height() // 2).name() for x in (50, 150, 194)]
    assert row[0] != row[1] == row[2], "its whole is what was seen, as that of the figure"


def test_a_state_has_one_word_and_what_went_before_is_told_in_figures(view):
    said = " ".join(row.accessibleName() for row in view.findChildren(HeatRow))
    assert not any(word in said for word in ("all right", "some right", "none right", "not seen.", "never"))


def test_a_long_time_is_told_in_two_lines_of_whole_words(look):
    def painted(paint):
        picture = QImage(120, 80, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setFont(look.font(12))
        paint(painter, QRectF(10, 10, 86, 60))
        painter.end()
        return picture

    told = painted(lambda painter, cell: write(painter, look, cell, "266 дней назад", 400))
    assert told == painted(
        lambda painter, cell: painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, "266 дней\nназад")
    )


def test_objectives_have_the_room_that_their_columns_leave(view):
    row = view.findChildren(HeatRow)[0]
    assert row._words_rect(696 - INDENT).width() > 0
    assert 696 - INDENT - cells_width(view._look) >= 300


def test_objectives_that_were_not_seen_say_so_once_together(look, qtbot):
    table = HeatTable(look)
    qtbot.addWidget(table)
    table.show_rows((UNSEEN, UNSEEN))
    alone = [each.grab().toImage() for each in table.rows]
    mixed = HeatTable(look)
    qtbot.addWidget(mixed)
    mixed.show_rows((PROGRESS.parts[0].objectives[0], UNSEEN))
    assert table.rows[0].heightForWidth(300) < mixed.rows[1].heightForWidth(300), "no row of cells below the words"
    assert alone[0] == alone[1]


def test_objectives_and_their_head_begin_where_the_titles_of_parts_do(view):
    row, head = view.findChildren(HeatRow)[0], view.findChildren(HeatHead)[0]
    fold = next(each for each in view.findChildren(Disclosure) if each.is_open()).button
    title = fold.mapTo(view, QPoint(fold.iconSize().width() + 4, 0)).x()
    assert row.mapTo(view, QPoint()).x() == head.mapTo(view, QPoint()).x() == title


def test_there_is_one_next_step(view, qtbot):
    assert [each.html() for each in view.findChildren(RichLabel)] == ["Not secure yet: <b>Apply the consent rule</b>"]
    primary = [each for each in view.findChildren(QPushButton) if each.property("kind") == "primary"]
    assert [each.text() for each in primary] == ["Practise"]
    with qtbot.waitSignal(view.quiz_asked) as blocker:
        click(qtbot, primary[0])
    assert blocker.args == ["m/q1"]


def test_the_next_step_comes_first_and_has_the_focus_in_a_narrow_window_too(view, qtbot):
    view.resize(1024, 540)
    row = view.findChildren(HeatRow)[0]
    qtbot.waitUntil(lambda: view.next_button.mapTo(view, QPoint()).y() < row.mapTo(view, QPoint()).y())
    view.focus_first()
    qtbot.waitUntil(view.next_button.hasFocus)
    assert view.verticalScrollBar().value() == 0


def test_before_anything_was_answered_no_part_stands_open_and_it_says_how_to_begin(look, qtbot):
    part = replace(PROGRESS.parts[0], objectives=(UNSEEN,))
    step = NextStep(None, "m/b#x", "Three elements", "", is_read=True)
    view = ProgressView(look)
    qtbot.addWidget(view)
    view.show_page(replace(PROGRESS, seen=0, secure=0, parts=(part,), next_step=step, answers=0))
    assert not [each for each in view.findChildren(Disclosure) if each.is_open()]
    assert any(each.words.startswith("Nothing was answered yet.") for each in view.findChildren(Label))
    assert not view.findChildren(HeatHead)
    assert not view.findChildren(Tag)
    (said,) = view.findChildren(RichLabel)
    assert said.html() == "Answer the checks in: <b>Three elements</b>"
    view.show_page(replace(PROGRESS, seen=0, secure=0, parts=(part,), next_step=step, closed=4))
    shown = [each.words for each in view.findChildren(Label) if each.isVisibleTo(view)]
    assert any(each.startswith("4 answers are not counted yet") for each in shown)
    assert not any(each.startswith("Nothing was answered yet.") for each in shown)


@pytest.mark.parametrize(
    ("route", "said"),
    [("Officer", "Nothing of your route was answered yet."), ("", "None of these objectives was answered yet.")],
)
def test_answers_outside_the_route_are_not_told_as_none_and_the_way_to_them_stands_below(look, qtbot, route, said):
    """It read “Nothing was answered yet” beside a bar of ten answers this week."""
    view = ProgressView(look)
    qtbot.addWidget(view)
    part = replace(PROGRESS.parts[0], objectives=(UNSEEN,))
    view.show_page(replace(PROGRESS, seen=0, secure=0, parts=(part,), answers=10, route_title=route))
    words = [each.words for each in view.findChildren(Label)]
    assert any(each.startswith(said) for each in words)
    assert not any(each.startswith("Nothing was answered yet.") for each in words)
    ways = [each for each in view.findChildren(QPushButton) if each.text() == "Quizzes and attempts"]
    assert len(ways) == 2, "in the table too, not among the parts alone"
    with qtbot.waitSignal(view.quizzes_asked):
        click(qtbot, ways[0])


def test_what_can_be_done_with_my_data_stands_in_columns_and_delete_looks_like_what_it_does(view, qtbot):
    qtbot.waitUntil(lambda: len({each.width() for each in view.data_buttons}) == 1)
    places = [each.pos() for each in view.data_buttons]
    assert len({each.y() for each in places}) > 1, "they need more than a row"
    assert len({each.x() for each in places}) == [each.y() for each in places].count(places[0].y())
    assert [each.property("kind") for each in view.data_buttons] == ["plain"] * 4 + ["danger"]


def test_an_objective_opens_its_section(view, qtbot):
    with qtbot.waitSignal(view.section_asked) as blocker:
        click(qtbot, view.findChildren(HeatRow)[1])
    assert blocker.args == ["m/b#y"]


def dialog_of(program) -> Dialog:
    return next(each for each in program.window.findChildren(Dialog) if each.isVisible())


def button(where, text: str) -> QPushButton:
    return next(each for each in where.findChildren(QPushButton) if each.text() == text)


def test_deleting_asks_first(program, places, qtbot):
    program.desk.navigator.show("progress")
    screen = program.window.screen_shown
    click(qtbot, button(screen, "Delete"))
    click(qtbot, button(deletion_asked(program, qtbot), "Cancel"))
    assert len(list_learners(places)) == 1
    click(qtbot, button(screen, "Delete"))
    click(qtbot, button(deletion_asked(program, qtbot), "Delete"))
    assert list_learners(places) == ()
    assert program.desk.navigator.current.screen_name == "first_run"


@pytest.mark.parametrize("has_begun", [True, False])
def test_deleting_says_that_what_measures_stays_known_where_it_was_begun(program, places, qtbot, has_begun):
    set_trainer_pin(places, "4827")
    if has_begun:
        start_attempt(program.desk.person, "htcourse/course-exam", Mode.EXAM, seed=1)
    program.desk.requests.delete_asked.emit(program.desk.person.learner.id, "Delete my data?", "All goes.")
    told = " ".join(each.words for each in deletion_asked(program, qtbot).findChildren(Label))
    assert ("stays known to the trainer here, without a name" in told) == has_begun


def test_what_is_exported_under_a_name_without_an_ending_gets_one_and_replaces_nothing_unasked(
    program, tmp_path, qtbot, monkeypatch
):
    program.desk.navigator.show("progress")
    controller = program.window.screen_shown.controller
    other, suggested = tmp_path / "other.db", []
    other.write_bytes(b"somebody's")
    typed = iter([tmp_path / "mine", tmp_path / "other", tmp_path / "Ana v1.2", ""])

    def ask(_parent, _title, name, _kinds):
        suggested.append(name)
        return str(next(typed)), ""

    monkeypatch.setattr("htcourse.ui.dialogs.files.QFileDialog.getSaveFileName", ask)
    for _ in range(3):
        controller.choose_copy()
    assert {each.name for each in tmp_path.glob("*.db")} == {"mine.db", "other.db", "Ana v1.2.db"}
    assert other.read_bytes() == b"somebody's"
    assert suggested == ["my-course.db", "my-course.db", str(other), "my-course.db"]


def test_exporting_says_where_and_bringing_twice_changes_nothing(program, places, qtbot, exported):
    program.desk.navigator.show("progress")
    controller = program.window.screen_shown.controller
    controller.copy_to(exported)
    assert exported.stat().st_size
    assert str(exported) in " ".join(label.words for label in dialog_of(program).findChildren(Label))
    click(qtbot, button(dialog_of(program), "Close"))
    learner = program.desk.person.learner.id
    for _ in range(2):
        program.records.bring(str(exported))
        assert program.desk.person.learner.id == learner
        assert len(list_learners(places)) == 1


def spoil_an_answer(path) -> None:
    """Let another program write a row that nobody could use."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(
            "insert into response (id, attempt, number, module, question, shown, try, answer, points, verdict, "
            "rule_version, hints, seconds, language, at, offset_minutes, undoes) values ('odd', '', 0, 'htcourse', "
            "'htcourse/x', 'x', 1, '{}', 1.0, 'right', 1, 0, 1.0, 'en', 'yesterday', 0, '')"
        )


def test_what_cannot_be_used_stays_out_and_is_told(program, places, qtbot, exported):
    program.desk.navigator.show("progress")
    program.window.screen_shown.controller.copy_to(exported)
    click(qtbot, button(dialog_of(program), "Close"))
    spoil_an_answer(exported)
    program.records.bring(str(exported))
    assert "1 entry" in " ".join(label.words for label in dialog_of(program).findChildren(Label))
    dialog_of(program).reject()
    program.desk.navigator.show("progress")
    assert "left out here" not in " ".join(label.words for label in program.window.findChildren(Label))
    learner = program.desk.person.learner.id
    program.show_learners()
    spoil_an_answer(places.learner_file(learner))
    program.open_learner(learner)
    program.desk.navigator.show("progress")
    assert "left out here" in " ".join(label.words for label in program.window.findChildren(Label))


def test_of_what_was_decided_here_and_elsewhere_that_of_here_stands_and_that_is_told(
    program, places, exported, tmp_path
):
    learner = program.desk.person.learner.id
    copy_learner(places, learner, exported)
    elsewhere = Places(tmp_path / "elsewhere")
    bring_learner(elsewhere, exported)
    program.desk.person.learner.append_event(Kind.EXAM_ALLOWED, "htcourse/exam")
    with LearnerFile.open(elsewhere, learner) as record:  # later
        record.append_event(Kind.EXAM_ALLOWED, "htcourse/exam")
    copy_learner(elsewhere, learner, exported)
    program.records.bring(str(exported))
    assert len(program.desk.person.learner.events(Kind.EXAM_ALLOWED)) == 1
    told = " ".join(label.words for label in dialog_of(program).findChildren(Label))
    assert "1 entry of a trainer stayed out: what was decided here about the same stands." in told


def test_what_a_trainer_did_elsewhere_comes_in_at_the_pin(program, places, qtbot, exported, tmp_path):
    learner = program.desk.person.learner.id
    copy_learner(places, learner, exported)
    elsewhere = Places(tmp_path / "elsewhere")
    bring_learner(elsewhere, exported)
    with LearnerFile.open(elsewhere, learner) as record:
        record.append_event(Kind.EXAM_ALLOWED, "htcourse/exam")
        record.append_event(Kind.NOTE, "htcourse/x#y")
        record.append_attempt("htcourse/course-exam", "exam", module_version="1", seed=1, drawn=())
    copy_learner(elsewhere, learner, exported)
    set_trainer_pin(places, "2468")
    program.records.bring(str(exported))
    kept = program.desk.person.learner
    assert [len(kept.events(each)) for each in (Kind.EXAM_ALLOWED, Kind.NOTE)] == [0, 1]
    told = " ".join(label.words for label in dialog_of(program).findChildren(Label))
    assert "1 entry stayed out" in told
    assert "An exam under way in it waits until a trainer lets it in." in told
    click(qtbot, button(dialog_of(program), "As the trainer …"))
    dialog = program.window.findChild(PinDialog)
    dialog.pad.field.setText("2468")
    click(qtbot, dialog.go_on)
    assert program.desk.person.learner.id == learner
    assert len(program.desk.person.learner.events(Kind.EXAM_ALLOWED)) == 1
    assert held_exams(places, program.desk.person.learner, learner) == ()
    assert not program.desk.guard.is_open


def test_a_file_that_is_no_record_is_a_sentence(program, tmp_path):
    learner = program.desk.person.learner.id
    (tmp_path / "no.db").write_text("no")
    program.records.bring(str(tmp_path / "no.db"))
    assert program.desk.person.learner.id == learner
    assert "no.db" in " ".join(label.words for label in dialog_of(program).findChildren(Label))


@pytest.mark.parametrize("what", ["bring", "restore"])
def test_whatever_stops_what_was_begun_whoever_was_at_work_goes_on(program, exported, monkeypatch, what):
    learner = program.desk.person.learner.id

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("nobody thought of this")

    work = {"bring": "learners.bring_learner", "restore": "restore_record.restore_record"}[what]
    monkeypatch.setattr(f"htcourse.usecases.people.{work}", broken)
    if what == "bring":
        program.records.bring(str(exported))
    else:
        program.records.restore(list_backups(program.desk.person)[0].name)
    assert program.desk.person.learner.id == learner
    assert program.window.screen_shown is not None
    assert isinstance(dialog_of(program), ErrorBox)


def test_a_backup_is_restored_once_it_was_said_how_many_answers_it_holds(program, places, qtbot):
    learner = program.desk.person.learner.id
    write_note(program.desk.person, "htcourse/x#y", "before")
    program.open_learner(learner)
    write_note(program.desk.person, "htcourse/x#y", "after")
    program.desk.navigator.show("progress")
    click(qtbot, button(program.window.screen_shown, "Backups"))
    dialog = dialog_of(program)
    assert "at closing, or at the start after it" in " ".join(label.words for label in dialog.findChildren(Label))
    assert isinstance(dialog, BackupsDialog)
    # The newest was made at this moment by the fixture; the other one by opening the learner once more.
    answer(program.desk.person.learner, "later")
    click(qtbot, dialog.restores[-1])
    question = dialog_of(program)
    assert "In your record: 1 answer. In the backup: 0 answers." in " ".join(
        label.words for label in question.findChildren(Label)
    )
    assert [each.data["text"] for each in program.desk.person.learner.events("note")] == ["before", "after"]
    click(qtbot, button(question, "Restore"))
    assert program.desk.person.learner.id == learner
    notes = [each.data["text"] for each in program.desk.person.learner.events("note")]
    assert notes == ["before"]
    assert "kept as a backup" in " ".join(label.words for label in dialog_of(program).findChildren(Label))


def test_without_a_backup_it_says_when_the_first_is_made(program, qtbot):
    program.desk.navigator.show("progress")
    program.window.screen_shown.controller.show_backups()
    dialog = dialog_of(program)
    assert "when the program closes" in " ".join(label.words for label in dialog.findChildren(Label))


def test_parts_are_folded_but_that_of_the_next_step(look, qtbot):
    other = replace(PROGRESS.parts[0], id="m/p2", number=2, title="Law", objectives=(UNSEEN, UNSEEN))
    view = ProgressView(look)
    qtbot.addWidget(view)
    view.resize(1366, 716)
    view.show()
    view.show_page(replace(PROGRESS, parts=(other, *PROGRESS.parts)))
    folds = view.findChildren(Disclosure)
    titles = ["2  Law, 2 not seen yet", "1  What trafficking is, 1 of 3 secure"]
    assert [each.button.accessibleName() for each in folds] == titles
    assert [each.button.text() for each in folds] == ["2  Law", "1  What trafficking is"]
    assert [each.is_open() for each in folds] == [False, True]
    assert len(view.findChildren(HeatRow)) == 3
    click(qtbot, folds[0].button)
    assert len(view.findChildren(HeatRow)) == 5
    view.show_page(replace(PROGRESS, parts=(other, *PROGRESS.parts)))
    qtbot.waitUntil(
        lambda: [each.is_open() for each in view.findChildren(Disclosure) if each.isVisible()][:2] == [True, True]
    )


def test_what_was_not_seen_of_a_part_folds_into_one_line(look, qtbot):
    seen = PROGRESS.parts[0].objectives[:1]
    part = replace(PROGRESS.parts[0], objectives=(UNSEEN, *seen, UNSEEN, UNSEEN))
    view = ProgressView(look)
    qtbot.addWidget(view)
    view.show_page(replace(PROGRESS, parts=(part,)))
    assert [each.text() for each in view.findChildren(HeatRow)] == [seen[0].text]
    folded = next(each for each in view.findChildren(Disclosure) if each.button.text() == "3 not seen yet")
    click(qtbot, folded.button)
    assert len(view.findChildren(HeatRow)) == 4


def stops(view) -> list[HeatRow]:
    return [each for each in view.findChildren(HeatRow) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]


def test_a_table_is_one_stop_of_tab_and_arrows_go_through_it(view, qtbot):
    first, second, third = view.findChildren(HeatRow)
    assert [bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus) for each in (first, second, third)] == [
        True,
        False,
        False,
    ]
    view.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    for row, key, to in (
        (first, Qt.Key.Key_Down, second),
        (second, Qt.Key.Key_End, third),
        (third, Qt.Key.Key_Down, third),
        (third, Qt.Key.Key_Up, second),
    ):
        qtbot.keyClick(row, key)
        assert to.hasFocus()
    assert [bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus) for each in (first, second, third)] == [
        False,
        True,
        False,
    ]


def test_the_weeks_are_drawn_and_told(view):
    assert view.findChildren(Bars) == []
    weeks = (Week(date(2026, 2, 16), 0), Week(date(2026, 2, 23), 7))
    view.show_page(replace(PROGRESS, weeks=weeks))
    (bars,) = view.findChildren(Bars)
    assert bars.accessibleName() == "16 Feb: 0, 23 Feb: 7"


def test_what_comes_next_does_not_gainsay_its_cells(view):
    """It said “Not right the last times” above a first try and a last test of 2 of 2."""
    assert "Not secure yet: <b>Apply the consent rule</b>" in [each.html() for each in view.findChildren(RichLabel)]


def test_another_text_size_keeps_the_place_and_what_is_open(program, qtbot):
    """The page was built anew: squashed at first, its parts folded, and its head shown in the place of its end."""
    program.desk.navigator.show("progress")
    screen, look = program.window.screen_shown, program.desk.look
    parts = screen.findChildren(Disclosure)
    for part in parts:
        part.set_open(True)
    bar = screen.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > screen.height() and not screen._kept._left)
    (rows,) = (part.findChildren(HeatRow)[:1] for part in parts[-2:-1])
    focused = screen.window().focusWidget()
    bar.setValue(bar.value() + rows[0].mapTo(screen.viewport(), QPoint()).y() - 10)
    squashed: list[int] = []

    class Painted(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                over = (each.heightForWidth(each.width()) - each.height() for each in screen.findChildren(Card))
                squashed.append(max(over))
            return False

    screen.viewport().installEventFilter(Painted(screen))
    for _ in range(5):
        look.set_zoom(look.zoom + 0.1)
        turn_events(20)
    qtbot.waitUntil(lambda: not screen._kept._left)
    assert squashed
    assert max(squashed) <= 0
    assert all(part.is_open() for part in parts)
    assert 0 <= rows[0].mapTo(screen.viewport(), QPoint()).y() < screen.viewport().height()
    assert screen.window().focusWidget() is focused
