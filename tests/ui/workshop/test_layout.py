"""The panes of the editor: side by side, folded, one at a time; all named, reached by keyboard, nothing cut off."""

from itertools import product

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from tests.how_many import few
from tests.ui.accessible import heard, nameless
from tests.ui.workshop.bench import LESSON, MODULE, QUIZ

from htcourse.tour.driver import lasting_faults
from htcourse.ui.workshop.editor_pane import EditorPane
from htcourse.ui.workshop.forms import form_for


def fold(bench, width, height, zoom=1.0):
    bench.driver.program.look.set_zoom(zoom)
    bench.driver.program.window.resize(width, height)
    bench.driver.settle(80)
    bench.settle()


def shown(bench):
    screen = bench.screen
    panes = {"files": screen.tree, "text": screen.editor.editor, "preview": screen.preview}
    return {name for name, pane in panes.items() if pane.isVisible()}


def has_focus(bench):
    focused = QApplication.focusWidget()
    screen = bench.screen
    panes = {"files": screen.tree, "text": screen.editor, "preview": screen.preview, "problems": screen.problems}
    return next((name for name, pane in panes.items() if pane is focused or pane.isAncestorOf(focused)), "")


def test_a_wide_window_shows_all(bench):
    fold(bench, 1366, 768)
    assert shown(bench) == {"files", "text", "preview"}


def test_at_1024_text_and_one_other(bench):
    fold(bench, 1024, 600)
    assert shown(bench) == {"text"}
    bench.driver.click(bench.screen.editor.files)
    assert shown(bench) == {"files", "text"}
    bench.driver.click(bench.screen.editor.preview)
    assert shown(bench) == {"text", "preview"}
    bench.driver.click(bench.screen.editor.preview)
    assert shown(bench) == {"text"}


def test_at_200_percent_one_at_a_time_and_always_a_way_back(bench):
    fold(bench, 1024, 600, 2.0)
    assert shown(bench) == {"text"}
    bench.driver.click(bench.screen.editor.files)
    assert shown(bench) == {"files"}
    bench.driver.click(bench.screen.back)
    assert shown(bench) == {"text"}
    bench.driver.click(bench.screen.editor.preview)
    assert shown(bench) == {"preview"}
    bench.driver.click(bench.screen.preview.text)
    assert shown(bench) == {"text"}
    bench.driver.click(bench.screen.editor.files)
    bench.show(QUIZ)
    assert shown(bench) == {"text"}
    fold(bench, 1366, 768)
    assert shown(bench) == {"files", "text", "preview"}


def test_a_problem_is_shown_in_the_text_where_the_preview_took_its_place(bench):
    bench.type_at_end("\nOf those asked, 40 % of migrants had no contract.\n")
    fold(bench, 1024, 600, 2.0)
    bench.driver.click(bench.screen.editor.preview)
    bench.press(Qt.Key.Key_F8)
    assert shown(bench) == {"text"}
    assert "40 %" in bench.editor.textCursor().block().text()


def test_f6_goes_round_the_panes(bench):
    bench.type_at_end("\nOf those asked, 40 % of migrants had no contract.\n")
    bench.driver.window.activateWindow()
    bench.editor.setFocus()
    seen = []
    for _ in range(4):
        bench.driver.press(Qt.Key.Key_F6)
        seen.append(has_focus(bench))
    assert seen == ["preview", "problems", "files", "text"]


def test_f6_reaches_the_form_too(bench):
    bench.show(MODULE, as_text=False)
    bench.driver.window.activateWindow()
    bench.screen.tree.setFocus()
    bench.driver.press(Qt.Key.Key_F6)
    assert has_focus(bench) == "text"
    assert bench.screen.editor.form.isAncestorOf(QApplication.focusWidget())


def test_esc_leaves_the_text_for_the_tools_above_it(bench):
    bench.driver.window.activateWindow()
    bench.editor.setFocus()
    bench.driver.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is bench.screen.editor.save
    bench.driver.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not bench.screen.editor.save


@pytest.mark.parametrize(
    ("theme", "size"),
    few(
        product(["contrast", "light"], [(1024, 600, 2.0), (1366, 768, 1.0), (1024, 600, 1.0), (1366, 768, 2.0)]),
        each=lambda case: case[0],
    ),
)
def test_nothing_is_cut_off_and_everything_has_a_name(bench, size, theme):
    bench.driver.program.look.set_theme(theme)
    bench.type_at_end("\nOf those asked, 40 % of migrants had no contract.\n")
    fold(bench, *size)
    screen = bench.screen
    for step in (lambda: None, screen.editor.files.click, screen.toggle_preview):
        step()
        bench.settle()
        bench.driver.settle(60)
        assert lasting_faults(bench.driver.window) == []
        assert nameless(heard(screen)) == []


@pytest.mark.parametrize("language", few(["kk", "ru"]))
def test_longer_words_of_other_languages_are_not_cut_off(bench, language):
    bench.driver.program.use_language(language)
    bench.driver.settle(60)
    for size in ((1366, 768, 1.0), (1024, 600, 1.0), (1024, 600, 2.0)):
        fold(bench, *size)
        bench.driver.settle(60)
        assert lasting_faults(bench.driver.window) == []
    bench.driver.program.use_language("en")
    bench.driver.settle(60)
    assert bench.controller.draft.file == LESSON


def test_a_long_name_is_shortened_before_a_tool_goes(look, qtbot):
    """Bold, list, quotation and link went at once where a file had a long name, in a wide window too."""
    pane = EditorPane(look)
    qtbot.addWidget(pane)
    pane.resize(588, 400)
    pane.show()
    pane.show_file("lessons/how-people-are-offered-work-for-the-season.md", "Words.", "markdown")
    assert all(each.isVisible() for each in (pane.bold, pane.list, pane.quote, pane.link))
    assert "…" in pane.name.words
    assert pane.name.toolTip() == "how-people-are-offered-work-for-the-season.md"


def test_beside_a_drawing_the_name_of_a_chart_has_room_before_the_words_of_its_tools(look, qtbot):
    """At 1024 px none was left beside “saved 18:41” and “Text”."""
    pane, form = EditorPane(look), form_for("data", look)
    qtbot.addWidget(pane)
    pane.resize(420, 400)
    pane.show()
    pane.show_file("data/how-people-came-to-help.yaml", "kind: bar\n", "data", form)
    pane.show_state("saved 18:41")
    assert len(pane.name.words) >= 12
    assert (pane.switch.text(), pane.switch.toolTip()) == ("", "Text")
    assert "saved 18:41" in pane.save.toolTip()
    pane.show_state("not saved", "warn")
    assert pane.state.isVisible()
    pane.resize(800, 400)
    qtbot.waitUntil(lambda: pane.switch.text() == "Text" and "…" not in pane.name.words)


@pytest.mark.parametrize("file", [QUIZ, MODULE])
def test_what_is_done_in_a_form_ends_where_its_fields_end(bench, file):
    """The buttons beside the list ended 24 px right of the fields, and no two rows of icons stood below each other."""
    bench.show(file, as_text=False)
    form = bench.screen.editor.form

    def right(widget):
        return widget.mapTo(form, QPoint(widget.width(), 0)).x()

    def ends():
        shown = [each for each in (form.list.remove, form.form) if each.isVisible()]
        return {right(each) for each in shown}

    bench.driver.wait_until(lambda: len(ends()) == 1, "they end at one line")


def test_a_form_of_one_part_begins_with_its_fields(bench, draft):
    """A chart had an empty row of 50 px above its table, with Undo alone."""
    (draft / "data").mkdir(exist_ok=True)
    (draft / "data/ways.csv").write_text("way,people\nA,1\nB,2\n", "utf-8")
    (draft / "data/ways.yaml").write_text("id: ways\ntype: bar\ntitle: Ways\ndata: ways.csv\n", "utf-8")
    bench.controller.refresh_tree()
    bench.show("data/ways.yaml", as_text=False)
    pane = bench.screen.editor
    first = next(iter(pane.form.form.inputs.values()))
    assert first.mapTo(pane.form, QPoint()).y() < bench.driver.program.look.px(24)
    undo = pane.form.undo_button
    assert undo.isVisible()
    assert undo.parentWidget() is pane.save.parentWidget()
    bench.driver.click(pane.switch)
    assert not undo.isVisible()


def test_a_drawing_has_what_its_letters_need_beside_its_table(bench, draft):
    """In half of a window at 1024 x 600 they were of 8 px."""
    (draft / "data").mkdir(exist_ok=True)
    (draft / "data/ways.csv").write_text("way,people\nA,1\nB,2\n", "utf-8")
    (draft / "data/ways.yaml").write_text("kind: bar\ntitle: Ways\nunit: people\n", "utf-8")
    bench.controller.refresh_tree()
    px = bench.driver.program.look.px

    def room():
        return bench.screen.preview.width(), bench.screen.editor.width()

    fold(bench, 1024, 600)
    bench.driver.click(bench.screen.editor.preview)
    bench.show("data/ways.yaml", as_text=False)
    bench.driver.wait_until(lambda: room()[0] >= px(600) and room()[1] >= px(400), "beside the table in a small window")
    fold(bench, 1366, 768)
    bench.driver.wait_until(lambda: room()[0] >= px(660) and room()[1] >= px(400), "and in a larger one")
    bench.show(LESSON)
    bench.driver.wait_until(lambda: room()[0] < room()[1], "a text has the larger part again")
