"""Dialogs in low windows and at large text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame
from tests.how_many import few

from htcourse.core.errors import CourseError, Place, Problem, Severity
from htcourse.formats.markdown_folder.faults import PICTURES
from htcourse.tour.small_module import write_small_module
from htcourse.ui.dialogs import Dialog, tell
from htcourse.ui.dialogs.choose import ChooseDialog
from htcourse.ui.dialogs.exam import ExamStartDialog
from htcourse.ui.dialogs.module_preview import PreviewDialog
from htcourse.ui.dialogs.report import ReportDialog
from htcourse.ui.look.theme import BAR_HEIGHT
from htcourse.ui.screens.case.transcript_dialog import TranscriptDialog
from htcourse.ui.screens.exams.window_dialog import WindowDialog
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.focus_order import in_order
from htcourse.ui.widgets.focus_ring import BY_KEYBOARD
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.usecases.exams.exam_terms import exam_terms
from htcourse.usecases.exams.exam_window import ExamWindow
from htcourse.usecases.modules.installed import preview_module


@pytest.mark.parametrize(("size", "zoom"), few([((1024, 576), 2.0), ((1366, 740), 1.0), ((1366, 740), 2.0)]))
def test_the_labels_of_an_exams_hours_are_whole(program, qtbot, size, zoom):
    program.window.resize(*size)
    program.look.set_zoom(zoom)
    desk = program.desk
    dialog = WindowDialog(desk.look, program.window, "Course exam", ExamWindow(), desk.clock)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    labels = [each for each in dialog.findChildren(Label) if not each.isHidden()]
    qtbot.waitUntil(lambda: all(each.height() >= each.heightForWidth(each.width()) for each in labels))
    assert dialog.focusWidget() is dialog.opens
    assert dialog.rect().contains(dialog.keep.geometry())
    stops = list(in_order(dialog))
    assert stops.index(dialog.opens) < stops.index(dialog.closes) < stops.index(dialog.password) < len(stops) - 1
    dialog.opens.setText("nonsense")
    dialog.keep.click()
    qtbot.waitUntil(lambda: dialog.said.visibleRegion().boundingRect().height() == dialog.said.height() > 1)
    dialog.close()


SIZES = [((1366, 740), 1.0), ((1366, 768), 2.0), ((1024, 600), 2.0)]


def said(count: int) -> list[Problem]:
    return [Problem(str(line), Place("a.md", line), f"Said {line}.", "", Severity.WARNING) for line in range(count)]


def lost(count: int) -> list[Problem]:
    return [PICTURES["missing"].warning(Place("a.md", line), target="missing.png") for line in range(count)]


def opened(program, qtbot, problems: list[Problem], read: int, words: str = "Many.") -> ReportDialog:
    """Open a report of problems, and of so many questions that were read."""
    dialog = ReportDialog(program.look, program.window, "Questions read", words, problems, ["A question"] * read)
    dialog.add_button("Close", "primary", dialog.accept)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def place(widget) -> QRect:
    """Return where a widget stands on the screen."""
    return QRect(widget.mapToGlobal(QPoint()), widget.size())


@pytest.mark.parametrize(("size", "zoom"), SIZES)
def test_nothing_of_an_exams_terms_lies_over_its_password(program, qtbot, size, zoom):
    program.window.resize(*size)
    program.look.set_zoom(zoom)
    desk = program.desk
    terms = exam_terms(desk.person, "htcourse/course-exam")
    terms = replace(terms, has_password=True, takes_points=True, pass_percent=60)
    dialog = ExamStartDialog(desk.look, program.window, terms, lambda _: None)
    qtbot.waitUntil(dialog.isVisible)

    def shown() -> list:
        return [each for each in (*dialog.findChildren(Label), dialog.password) if each.isVisible()]

    def is_whole() -> bool:
        high = all(each.height() >= each.heightForWidth(each.width()) for each in shown())
        return high and all(not place(one).intersects(place(two)) for one in shown() for two in shown() if one != two)

    qtbot.waitUntil(is_whole)
    assert dialog.focusWidget() is dialog.password
    assert dialog.password.visibleRegion().boundingRect() == dialog.password.rect(), "in view"
    assert dialog.rect().contains(dialog.begin.geometry())
    dialog.reject()


@pytest.mark.parametrize(("size", "zoom"), SIZES)
def test_a_dialog_however_long_leaves_quick_exit_in_view(program, qtbot, size, zoom):
    program.window.resize(*size)
    program.look.set_zoom(zoom)
    dialog: Dialog = tell(program.look, program.window, "Words", "Many words to read. " * 60)
    qtbot.waitUntil(dialog.isVisible)
    qtbot.waitUntil(lambda: not place(dialog).intersects(place(program.window.bar.exit_button)))
    assert place(program.window).contains(place(dialog))
    dialog.reject()


@pytest.mark.parametrize(("size", "zoom"), [((1024, 600), 1.5), ((1366, 768), 2.0), ((1024, 600), 2.0)])
def test_a_report_whose_lists_have_no_room_scrolls_below_quick_exit(program, qtbot, size, zoom):
    program.window.resize(*size)
    program.look.set_zoom(zoom)
    dialog = opened(program, qtbot, lost(40), 40, "Questions read: 40, of which some need a look. " * 2)
    qtbot.waitUntil(lambda: not place(dialog).intersects(place(program.window.bar.exit_button)))
    assert place(program.window).contains(place(dialog))
    labels = [each for each in dialog.findChildren(Label) if each.isVisible()]
    qtbot.waitUntil(lambda: all(each.height() >= each.heightForWidth(each.width()) for each in labels))
    assert not any(place(dialog.list).intersects(place(each)) for each in labels)
    dialog.reject()


def test_what_scrolls_in_a_dialog_begins_below_its_title_and_is_cut_at_an_edge(program, qtbot):
    program.window.resize(1024, 600)
    program.look.set_zoom(2.0)
    dialog: Dialog = tell(program.look, program.window, "Words", "Many words to read. " * 60)
    qtbot.waitUntil(dialog.isVisible)
    title, text = (each for each in dialog.findChildren(Label) if each.words)
    edges = [each for each in dialog.findChildren(QFrame) if each.property("kind") == "rule"]
    qtbot.waitUntil(lambda: place(text).left() == place(title).left())
    assert [each.isVisible() for each in edges] == [True]
    dialog.reject()


@pytest.mark.parametrize(("size", "zoom"), [((1366, 740), 1.0), ((1024, 600), 1.0), ((1024, 540), 2.0)])
def test_the_text_of_a_case_stands_in_the_middle_below_the_bar(program, qtbot, size, zoom):
    """At 200 % its buttons lay on the text."""
    program.window.resize(*size)
    program.look.set_zoom(zoom)
    dialog = TranscriptDialog(program.desk.look, "The case as a text", "One line.\n" * 200, program.window)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    window, stands = place(program.window), place(dialog)
    assert abs(stands.center().x() - window.center().x()) <= 4  # offscreen a frame is 2 px wide
    assert stands.top() >= window.top() + program.desk.look.px(BAR_HEIGHT)
    assert window.contains(stands)
    qtbot.waitUntil(lambda: place(dialog.text).bottom() < place(dialog.copy).top())
    dialog.close()


def test_a_report_in_a_window_just_low_scrolls_in_its_lists_alone(program, qtbot):
    program.window.resize(1024, 600)
    program.look.set_zoom(1.5)
    dialog = opened(program, qtbot, lost(40), 40)
    areas = dialog.findChildren(ScrollArea)
    assert [each.isAncestorOf(dialog.list) for each in areas] == [True], "both lists scroll as one"
    assert dialog.list.verticalScrollBar().maximum() == 0
    (edge,) = (each for each in dialog.findChildren(QFrame) if each.property("kind") == "rule")
    assert place(areas[0]).bottom() < place(edge).top() < place(dialog.findChildren(Button)[-1]).top()
    dialog.reject()


def test_a_report_of_few_lines_has_no_empty_ones_above_what_was_read(program, qtbot):
    program.window.resize(1366, 768)
    program.look.set_zoom(1.5)
    dialog = opened(program, qtbot, said(4), 40)
    line = dialog.list.fontMetrics().lineSpacing()
    assert dialog.list.verticalScrollBar().maximum() == 0
    assert 4 * line <= dialog.list.height() < 4 * line + program.look.px(32) + 4 * program.look.px(4)
    dialog.reject()


@pytest.mark.parametrize("has_password", [True, False])
def test_when_an_exam_closes_is_seen_without_scrolling(program, qtbot, has_password):
    program.window.resize(1024, 600)
    program.look.set_zoom(1.5)
    terms = exam_terms(program.desk.person, "htcourse/course-exam")
    terms = replace(terms, has_password=has_password, takes_points=True, closes="2026-03-01T10:00:00.000Z")
    dialog = ExamStartDialog(program.look, program.window, terms, lambda _: None)
    qtbot.waitUntil(dialog.isVisible)
    (closes,) = (each for each in dialog.findChildren(Label) if each.words.startswith("It closes at"))
    qtbot.waitUntil(lambda: closes.height() >= closes.heightForWidth(closes.width()))
    assert closes.visibleRegion().boundingRect() == closes.rect()
    dialog.reject()


def test_that_a_password_is_wrong_is_seen_below_its_field(program, qtbot):
    """At 200 % the dialog's foot cut it."""
    program.window.resize(1024, 600)
    program.look.set_zoom(2.0)
    terms = replace(exam_terms(program.desk.person, "htcourse/course-exam"), has_password=True)
    dialog = ExamStartDialog(program.look, program.window, terms, lambda _: None)

    def refuse(_: str) -> None:
        raise CourseError("That is not the password of this exam. Your trainer says it in the room.")

    dialog.check = refuse
    qtbot.waitUntil(dialog.isVisible)
    dialog.begin.click()
    qtbot.waitUntil(lambda: dialog.said.visibleRegion().boundingRect() == dialog.said.rect())
    qtbot.waitUntil(lambda: dialog.password.visibleRegion().boundingRect() == dialog.password.rect())
    dialog.reject()


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_a_ring_in_a_dialog_that_scrolls_is_whole(program, qtbot, zoom):
    program.window.resize(1024, round(430 * zoom))
    program.look.set_zoom(zoom)
    QApplication.instance().setProperty(BY_KEYBOARD, True)
    dialog = WindowDialog(program.look, program.window, "Course exam", ExamWindow(), program.desk.clock)
    dialog.add_text("Many words. " * 60)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.findChildren(ScrollArea)
    dialog.ring.use_keyboard(is_keyboard=True)
    dialog.opens.setFocus()
    qtbot.waitUntil(dialog.ring.isVisible)
    around = dialog.ring.geometry(), QRect(dialog.opens.mapTo(dialog, QPoint()), dialog.opens.size())
    left, right = (getattr(around[0], side)() - getattr(around[1], side)() for side in ("left", "right"))
    assert -left == right == dialog.look.px(3) + dialog.look.px(2)
    dialog.reject()


def with_bar(dialog: Dialog) -> list[QAbstractScrollArea]:
    """Return what can be scrolled now."""
    areas = dialog.findChildren(QAbstractScrollArea)
    return [each for each in areas if each.isVisible() and each.verticalScrollBar().maximum()]


def test_where_a_dialog_scrolls_the_lists_in_it_have_no_bars_of_their_own(program, qtbot, places, tmp_path):
    """At 200 % a bar stood beside a bar, and one scrolled a list of two lines in a dialog of four."""
    program.window.resize(1024, 600)
    program.look.set_zoom(2.0)
    module = write_small_module(tmp_path)
    lesson = module / "lessons/two-questions.md"
    pictures = "".join(f"\n\n![](no-{at}.png)\n" for at in range(6))
    lesson.write_text(lesson.read_text("utf-8") + pictures, "utf-8")
    preview = PreviewDialog(program.look, preview_module(places, module), program.window)
    report = opened(program, qtbot, said(20), 20)
    qtbot.waitUntil(lambda: with_bar(report) == [report._body_area])
    report.reject()
    preview.open()
    qtbot.waitUntil(lambda: with_bar(preview) == [preview._body_area])
    more = next(each for each in preview.findChildren(Button) if "more like this" in each.text())
    more.click()
    qtbot.waitUntil(lambda: not more.isVisible() and with_bar(preview) == [preview._body_area])
    assert preview.focusWidget() is preview._body_area, "its keys scroll what was unfolded"
    preview.reject()


def test_keys_in_a_list_that_is_seen_whole_scroll_the_dialog(program, qtbot):
    program.window.resize(1024, 600)
    program.look.set_zoom(2.0)
    dialog = opened(program, qtbot, said(20), 20)
    dialog.list.setFocus()
    bar = dialog._body_area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    before = bar.value()
    qtbot.keyClick(dialog.list, Qt.Key.Key_PageDown)
    assert bar.value() > before
    dialog.reject()


def test_four_buttons_are_whole_in_russian_at_200_per_cent(program, qtbot):
    """“Исключить…” and “Сохранить” had lost their first and last letters."""
    program.window.resize(1024, 600)
    program.look.set_zoom(2.0)
    program.window.show()
    dialog = Dialog(program.look, "K7-001", program.window, 560)
    for words, kind in (("Исключить…", "quiet"), ("Экспорт…", "plain"), ("Отмена", "quiet"), ("Сохранить", "primary")):
        dialog.add_button(words, kind)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.isVisible() and len(dialog.buttons) == 4)
    qtbot.waitUntil(lambda: all(each.width() >= each.sizeHint().width() for each in dialog.buttons))
    dialog.reject()


def test_a_list_to_choose_from_alone_scrolls_in_a_low_window(program, qtbot):
    program.window.resize(1024, 600)
    program.look.set_zoom(2.0)
    entries = [(str(at), f"Term {at}") for at in range(40)]
    dialog = ChooseDialog(program.look, program.window, "Choose one", entries)
    dialog.ask(lambda _: None)
    qtbot.waitUntil(lambda: with_bar(dialog) == [dialog.list])
    assert dialog.list.viewport().height() >= 2 * dialog.list.sizeHintForRow(0)
    dialog.reject()
