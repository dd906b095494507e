import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QGuiApplication, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from htcourse.core.quiz import Mode
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look import theme
from htcourse.ui.look.theme import THEMES, ZOOM_STEPS
from htcourse.ui.shell.notice import Notice
from htcourse.ui.widgets.button import GAP, ICON, Button
from htcourse.ui.widgets.combo_box import ComboBox
from htcourse.ui.widgets.layouts import in_row
from htcourse.ui.widgets.text_marks import found_in, selection_of
from htcourse.ui.workshop.forms.controls import TextBox
from htcourse.usecases.cases.play_case import list_cases
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes
from htcourse.usecases.quizzes.take_quiz import start_attempt


@pytest.mark.parametrize("name", THEMES)
def test_style_sheets_have_the_theme_s_colours_only(look, name):
    look.set_theme(name)
    for text in (look.style_sheet(), look.document_css()):
        assert not re.search(r"[{]{2}|[}]{2}", text)
        colours = set(re.findall(r"#[0-9A-Fa-f]{6}\b", text))
        assert colours <= set(look.theme.colours.values())


def test_one_zoom_scales_lengths_and_fonts(look, qtbot):
    with qtbot.waitSignal(look.changed):
        look.set_zoom(1.5)
    assert look.px(36) == 54
    assert look.font(14).pixelSize() == 21
    assert look.px(0) == 0
    assert look.px(0.1) == 1


def test_zoom_goes_in_steps_and_ends(look):
    for _ in range(20):
        look.step_zoom(1)
    assert look.zoom == ZOOM_STEPS[-1] == 2.5
    for _ in range(20):
        look.step_zoom(-1)
    assert look.zoom == ZOOM_STEPS[0] == 0.8


def test_the_same_theme_tells_nobody(look, qtbot):
    with qtbot.assertNotEmitted(look.changed):
        look.set_theme("light")


def test_fonts_come_with_the_program(look):
    assert QFontInfo(look.font(14)).family() == "Inter"
    assert QFontInfo(look.font(17, family="serif")).family() == "Noto Serif"


def test_icons_are_sharp_on_every_screen_also_on_one_that_comes_later(look, qtbot, monkeypatch):
    def widths() -> list[int]:
        icon, size = look.icon("search"), look.pixmap("search").size()
        return [icon.pixmap(size, ratio).width() for ratio in (1, 2, 3)]

    assert widths()[0] == 18
    monkeypatch.setattr(theme, "_densities", lambda: [1, 2, 3])
    with qtbot.waitSignal(look.changed):
        look._watch(QGuiApplication.primaryScreen())
    assert widths() == [18, 36, 54]


def test_icons_follow_the_theme(look):
    def is_light() -> bool:
        picture = look.pixmap("house", "ink", 18).toImage()
        colours = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
        drawn = [colour.lightnessF() for colour in colours if colour.alpha() > 100]
        return sum(drawn) / len(drawn) > 0.5

    assert not is_light()
    look.set_theme("dark")
    assert is_light()


def dressed(look, qtbot, name: str, *widgets: QWidget) -> None:
    """Show widgets in a theme, as the program dresses them."""
    look.set_theme(name)
    for widget in widgets:
        qtbot.addWidget(widget)
        widget.setStyleSheet(look.style_sheet())
        widget.resize(160, 40)
        widget.show()
        qtbot.waitExposed(widget)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("kind", ["plain", "primary"])
def test_what_cannot_be_pressed_looks_it_in_every_theme(look, qtbot, name, kind):
    can, cannot = Button(look, "Check", kind), Button(look, "Check", kind)
    cannot.setEnabled(False)
    dressed(look, qtbot, name, can, cannot)
    assert can.grab().toImage() != cannot.grab().toImage()
    assert look.theme.colours["disabled"] != look.theme.colours["ink"]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("kind", ["plain", "primary"])
def test_an_icon_turns_grey_with_its_words(look, qtbot, name, kind):
    look.set_theme(name)
    button = Button(look, "Collect", kind, "inbox")
    qtbot.addWidget(button)
    for is_enabled in (False, True):
        button.setEnabled(is_enabled)
        role = "disabled" if not is_enabled else "on_accent" if kind == "primary" else "ink"
        assert button.icon().cacheKey() == look.icon("inbox", role, ICON, GAP).cacheKey()


def test_a_highlight_is_no_term_in_high_contrast(look):
    look.set_theme("contrast")
    document = QTextDocument("some words")
    mark = selection_of(QTextCursor(document), look)
    assert mark.format.background().color() not in (look.colour("paper"), look.colour("ground"))


@pytest.mark.parametrize("kind", ["plain", "primary", "quiet", "tool", "tab", "link"])
def test_the_focus_shows_by_the_ring_and_by_no_box_of_the_style(look, qtbot, kind):
    window = QWidget()
    first, button = Button(look, "First"), Button(look, "Check", kind, "check")
    in_row(first, button, inside=window)
    dressed(look, qtbot, "light", window)
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    before = button.grab().toImage()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)  # after a Tab the style thinks of its box
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage() == before


def test_a_settings_hint_follows_a_live_change_of_size(program, qtbot):
    program.desk.navigator.show("settings")
    search = program.window.screen_shown.search
    program.look.set_zoom(2.0)
    qtbot.waitUntil(lambda: search.font().pixelSize() == 28)


def test_a_verdict_follows_a_live_change_of_size(program, qtbot):
    session = program.desk.person
    quiz = start_attempt(session, offered_quizzes(session)[0].id, Mode.PRACTICE)
    program.desk.navigator.show("quiz", quiz.id)
    view = program.window.screen_shown.view
    program.desk.navigator.show("settings")
    program.look.set_zoom(2.0)
    program.desk.navigator.back()
    view.question.widget.choose_digit(1)
    view.check_asked.emit()
    word = view.foot.verdict.word
    qtbot.waitUntil(word.isVisible)
    qtbot.waitUntil(lambda: word.font().pixelSize() == 34)


def test_the_head_of_decisions_follows_a_live_change_of_size_to_below_the_text(program, qtbot):
    program.desk.navigator.show("case", list_cases(program.desk.person)[0].heading.id)
    screen = program.window.screen_shown
    screen.intro.begin.click()
    decisions = screen.desk.decisions
    qtbot.waitUntil(decisions.isVisible)
    program.desk.navigator.show("settings")
    program.look.set_zoom(2.0)
    program.desk.navigator.back()
    qtbot.waitUntil(lambda: screen.desk.paper.isAncestorOf(decisions))
    qtbot.waitUntil(lambda: decisions.heading.font().pixelSize() == 28)
    qtbot.waitUntil(lambda: decisions.hint.font().pixelSize() == 26)


@pytest.mark.parametrize("name", THEMES)
def test_a_dialog_has_an_edge_of_its_own(look, qtbot, name):
    dialog = Dialog(look, "Older versions", None)
    dressed(look, qtbot, name, dialog)
    picture = dialog.grab().toImage()
    middle, last = picture.height() // 2, picture.width() - 1
    assert all(picture.pixelColor(x, middle) == look.colour("edge") for x in (0, last))
    assert picture.pixelColor(4, middle) == look.colour("ground")


@pytest.mark.parametrize("name", THEMES)
def test_a_list_to_choose_from_is_dressed_like_the_rest(look, qtbot, name):
    listed = QListWidget()
    listed.setFont(look.font(14))
    listed.addItems(["one", "two"])
    listed.setCurrentRow(1)
    dressed(look, qtbot, name, listed)
    listed.resize(160, 120)
    first, second = (listed.visualItemRect(listed.item(row)) for row in range(2))
    assert first.height() >= look.px(28)
    picture = listed.viewport().grab().toImage()
    assert picture.pixelColor(100, second.center().y()) == look.colour("select")
    assert listed.grab().toImage().pixelColor(80, 0) == look.colour("edge")


def test_words_of_every_kind_of_field_begin_at_one_place(look, qtbot):
    line, box, lines = QLineEdit("HHH"), ComboBox(look, "Kind"), TextBox(look, "Text")
    box.addItem("HHH")
    lines.setPlainText("HHH")
    starts = set()
    for field in (line, box, lines):
        qtbot.addWidget(field)
        field.setFont(look.font(14))
        field.setStyleSheet(look.style_sheet())
        field.resize(200, 38)
        field.show()
        seen = field.grab().toImage()
        middle = range(seen.height() // 2 - 3, seen.height() // 2 + 3)
        inked = (x for x in range(4, 60) if any(seen.pixelColor(x, y).lightness() < 90 for y in middle))
        starts.add(next(inked))
    assert len(starts) == 1


def test_the_band_of_a_notice_has_no_round_corners(look, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.setStyleSheet(look.style_sheet())
    notice = Notice(look, "Words", "Close", parent=page)
    notice.resize(600, 50)
    page.resize(600, 200)
    assert page.grab().toImage().pixelColor(0, 0) == look.colour("soft")


@pytest.mark.parametrize("name", THEMES)
def test_hints_and_words_that_were_found_can_be_told_from_others(look, qtbot, name):
    """In contrast a field that was empty seemed filled, and what a search had found stood like all else."""
    look.set_theme(name)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setStyleSheet(look.style_sheet())
    field.ensurePolished()
    palettes = (field.palette(), look.palette())
    assert all(each.placeholderText().color() != look.colour("ink") for each in palettes)
    document = QTextDocument("word")
    found = found_in(QTextCursor(document), look)
    grounds = {look.colour(role).rgb() for role in ("paper", "ground")}
    assert found.format.background().color().rgb() not in grounds
