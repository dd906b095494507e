"""The insert menu and the tools above the text: whatever they put in, `check` takes it and the preview shows it."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMenu, QPushButton
from tests.how_many import few
from tests.ui.workshop.bench import LESSON, QUIZ, on_disk
from tests.usecases.workshop.drafts import sample_draft

from htcourse.tour.workshop import action_of, write_picture
from htcourse.ui.dialogs.choose import ChooseDialog
from htcourse.ui.widgets.chart_picture import ChartPicture
from htcourse.ui.workshop.forms import EntryDialog

HELP = "lessons/asking-for-help.md"
BOXES = ("Note", "Tip", "Warning", "Example", "Law", "Story", "Question")
COUNTRIES = ("Kyrgyzstan", "Kazakhstan", "Tajikistan", "Turkmenistan", "Uzbekistan")
OTHERS = ("Slide for the projector", "Note for trainers", "Folded details", "Table")


@pytest.fixture
def rich(open_bench, tmp_path):
    """The sample module open in the editor: it has sources, terms, charts and pictures. Its own problems are known."""
    bench = open_bench(sample_draft(tmp_path))
    bench.show(HELP)
    bench.before = set(bench.checked())
    return bench


def insert(bench, words):
    menu = bench.controller.inserting.open()
    action = action_of(menu, words)
    menu.close()
    action.trigger()


def choose(bench, name):
    chooser = bench.driver.one(QListWidget)
    bench.driver.type_into(bench.driver.one(QLineEdit), name)
    assert chooser.count() >= 1
    bench.driver.click("Insert")
    bench.settle()


def end(bench):
    bench.editor.moveCursor(QTextCursor.MoveOperation.End)


@pytest.mark.parametrize("words", [*few(BOXES), *few(COUNTRIES), *OTHERS])
def test_what_is_inserted_is_taken_by_check(bench, words):
    end(bench)
    before = bench.text
    insert(bench, words)
    bench.settle()
    assert bench.text.startswith(before.rstrip("\n"))
    assert len(bench.text) > len(before)
    assert [each for each in bench.checked() if "came with the template" not in each] == []
    assert [each for each in bench.sentences() if "came with the template" not in each] == []


@pytest.mark.parametrize("tool", few(["link", "list", "bold", "quote"], 2))
def test_tools_put_in_what_check_takes(bench, tool):
    end(bench)
    before = len(bench.text)
    bench.driver.click(getattr(bench.screen.editor, tool))
    bench.settle()
    assert len(bench.text) > before
    assert [each for each in bench.checked() if "ERROR" in each.upper()] == []


@pytest.mark.hard
@pytest.mark.parametrize(
    ("words", "narrowed", "inserted"),
    few(
        [
            ("Citation…", "palermo", "[@palermo-text]"),
            ("Question, answered in place…", "s-number", '!!! check "s-number"'),
            ("Link to the glossary…", "means", "]{term=means}"),
            ("Chart, timeline or map…", "sample-treaties", '!!! timeline "sample-treaties"'),
            ("Chart, timeline or map…", "sample-cases", '"sample-cases"'),
            ("Chart, timeline or map…", "sample-parties", '!!! map "sample-parties"'),
        ],
        each=lambda case: case[0],
    ),
)
def test_what_the_module_holds_is_chosen_by_words_and_named_rightly(rich, words, narrowed, inserted):
    end(rich)
    before = rich.text.count(inserted)
    insert(rich, words)
    rich.asked("")
    choose(rich, narrowed)
    assert rich.text.count(inserted) == before + 1
    assert set(rich.checked()) == rich.before


def test_nothing_is_put_into_the_head_of_a_lesson(bench):
    bench.editor.go_to_line(3)
    head = bench.text.split("## ")[0]
    insert(bench, "Tip")
    bench.editor.go_to_line(1)
    bench.driver.click(bench.screen.editor.list)
    bench.settle()
    assert bench.text.startswith(head)
    assert bench.text.index("!!! tip") > bench.text.index("!!! check")
    (told,) = bench.checked()
    assert "came with the template" in told, "the words that were put in are to be written over"


def test_ctrl_b_makes_the_selected_words_bold(bench):
    cursor = bench.editor.textCursor()
    cursor.setPosition(bench.text.index("Who employs"))
    cursor.setPosition(bench.text.index(" you, and"), QTextCursor.MoveMode.KeepAnchor)
    bench.editor.setTextCursor(cursor)
    bench.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert "**Who employs** you" in bench.text


def drop(bench, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
    bench.editor.insertFromMimeData(data)


def test_a_picture_dropped_comes_along_with_the_words_for_it(bench, draft, tmp_path):
    end(bench)
    drop(bench, write_picture(tmp_path / "Наша доска.png"))
    bench.asked("Alternative text")
    bench.answer("A board [with] two questions", "Insert")
    bench.settle()
    name = next((draft / "images").iterdir()).name
    assert f"![A board (with) two questions](images/{name})" in bench.text
    assert bench.checked() == []
    assert f"images/{name}" in bench.screen.tree.names()


def test_each_of_several_pictures_dropped_gets_its_own_words(bench, draft, tmp_path):
    end(bench)
    other = write_picture(tmp_path / "other.png")
    other.write_bytes((tmp_path / "other.png").read_bytes() + b"\0")
    drop(bench, write_picture(tmp_path / "board.png"), other)
    for words in ("The board", "The other"):
        bench.asked("Alternative text")
        bench.answer(words, "Insert")
    bench.settle()
    assert "![The board](images/board.png)" in bench.text
    assert "![The other](images/other.png)" in bench.text


def test_what_is_no_picture_is_refused_with_a_sentence_and_nothing_is_inserted(bench, draft, tmp_path):
    path = tmp_path / "board.png"
    path.write_text("no picture", encoding="utf-8")
    before = bench.text
    drop(bench, path)
    bench.asked("is no PNG, JPEG or SVG picture")
    assert bench.text == before
    assert not (draft / "images").exists()


@pytest.mark.parametrize(
    ("name", "content", "asked"),
    [
        ("Wages.md", "# Wages\n\nPaid when agreed.\n", "Where to?"),
        ("questions.txt", "::Pay:: Wages are paid when agreed. {T}\n", "Questions read"),
        ("questions.gift", "::Pay:: Wages are paid when agreed. {T}\n", "Questions read"),
        ("unknown.pdf", "%PDF-1.4\n", "Nothing to bring in"),
    ],
)
def test_what_is_no_picture_dropped_on_the_text_goes_the_way_of_a_drop_on_the_window(
    bench, tmp_path, name, content, asked
):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    drop(bench, path)
    bench.asked(asked)
    assert not bench.driver.sees("is no PNG")


@pytest.mark.parametrize("name", ["board.gif", "board.webp", "board"])
def test_a_picture_of_another_kind_is_told_which_kinds_there_are(bench, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"GIF89a" + bytes(20))
    drop(bench, path)
    bench.asked("is no PNG, JPEG or SVG picture")


def test_in_a_narrow_window_the_menu_has_the_tools_too(bench):
    bench.driver.program.window.resize(1024, 600)
    bench.driver.program.look.set_zoom(2.0)
    bench.driver.settle(60)
    assert not bench.screen.editor.bold.isVisible()
    end(bench)
    insert(bench, "List")
    assert "- first\n- second" in bench.text
    assert bench.controller.draft.file == LESSON


def test_other_files_have_no_insert_menu(bench):
    bench.show(QUIZ)
    assert not bench.screen.editor.insert.isVisible()
    assert isinstance(bench.controller.inserting.open(), QMenu)


REFERENCE = "International Labour Organization (2012). Indicators of Forced Labour. ILO, Geneva."


def test_a_module_without_sources_asks_for_the_first_one_and_cites_it(bench):
    end(bench)
    insert(bench, "Citation…")
    dialog = bench.controller.inserting.dialog
    bench.driver.click("Add and cite here")
    assert "The source has no title yet." in dialog.form.inputs["title"].problem_words()
    dialog.pasted.setPlainText("https://www.unodc.org/a and https://www.ilo.org/b")
    assert "Paste one at a time" in dialog.said.words
    assert "URL" not in dialog.data
    dialog.pasted.setPlainText(REFERENCE)
    assert not dialog.said.words
    dialog.form.inputs["custom/seen"].cards["part"].click()
    bench.driver.click("Add and cite here")
    bench.settle()
    assert bench.text.rstrip().endswith("[@ilo-2012]")
    assert bench.checked() == []
    bench.show("sources.json", as_text=False)
    assert bench.screen.editor.form.form.data["title"] == "Indicators of Forced Labour"


def test_a_new_source_is_added_below_those_that_are_there(rich):
    end(rich)
    insert(rich, "Citation…")
    rich.driver.click("New source…")
    dialog = rich.controller.inserting.dialog
    dialog.pasted.setPlainText(REFERENCE)
    rich.driver.click("Add and cite here")
    rich.settle()
    assert rich.text.rstrip().endswith("[@ilo-2012]")
    assert set(rich.checked()) == rich.before


def test_a_new_term_is_linked_to(bench):
    end(bench)
    insert(bench, "Link to the glossary…")
    dialog = bench.controller.inserting.dialog
    bench.driver.type_into(dialog.form.inputs["term"].line, "Debt bondage")
    dialog.form.inputs["definition"].box.setPlainText("Work for a debt whose size nobody can check.")
    bench.driver.click("Add and link here")
    bench.settle()
    assert bench.text.rstrip().endswith("]{term=debt-bondage}")
    assert bench.checked() == []


def test_a_new_chart_is_inserted_and_opened_to_be_filled_in(bench):
    end(bench)
    insert(bench, "Chart, timeline or map…")
    bench.answer("Ways into help", "Insert")
    bench.settle()
    form = bench.screen.editor.form
    form.form.inputs["table"].take_text("way\tPeople\nAlone\t31\nNGO\t23", is_whole=True)
    bench.settle()
    assert bench.screen.tree.currentItem().text(0).startswith("ways-into-help.yaml")
    assert "31" in bench.screen.preview.column.findChildren(ChartPicture)[0]._svg
    bench.save()
    assert on_disk(bench.controller.draft.folder, "data/ways-into-help.csv") == "way,People\nAlone,31\nNGO,23\n"
    assert [each for each in bench.checked() if "names no source" not in each] == []
    bench.show(LESSON)
    assert '!!! chart "ways-into-help"' in bench.text


def test_alt_enter_in_the_list_of_sources_asks_for_a_new_one_and_cites_it(rich):
    end(rich)
    insert(rich, "Citation…")
    rich.driver.press(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    rich.driver.wait_until(lambda: isinstance(rich.controller.inserting.dialog, EntryDialog), "the form")
    dialog = rich.controller.inserting.dialog
    dialog.pasted.setPlainText(REFERENCE)
    rich.driver.press(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    rich.settle()
    assert rich.text.rstrip().endswith("[@ilo-2012]")


def test_a_figure_without_a_source_asks_which_one_is_cited(rich):
    end(rich)
    rich.type_at_end("\n\nIn 2014 some 5 million people crossed.\n")
    rich.driver.wait_until(
        lambda: any("Cite a source…" in row for row in map(words_of, rich.screen.problems.rows)), "the fix is offered"
    )
    number = next(at for at, row in enumerate(rich.screen.problems.rows) if "Cite a source…" in words_of(row))
    rich.screen.problems.rows[number].fix_asked.emit(0)
    rich.driver.wait_until(lambda: isinstance(rich.controller.inserting.dialog, ChooseDialog), "the choice of a source")
    chosen = rich.controller.inserting.dialog.list.item(0).data(Qt.ItemDataRole.UserRole)
    rich.driver.press(Qt.Key.Key_Return)
    rich.driver.wait_until(lambda: f"people crossed [@{chosen}].\n" in rich.text, "the citation before the stop")


def words_of(row):
    return [each.text() for each in row.findChildren(QPushButton)]


def test_a_source_typed_field_by_field_is_called_after_author_and_year(rich):
    end(rich)
    insert(rich, "Citation…")
    rich.driver.click("New source…")
    inputs = rich.controller.inserting.dialog.form.inputs
    words = {"title": "Signs", "authors": "International Labour Organization", "date": "2019"}
    for key, each in words.items():
        inputs[key].line.setFocus()
        rich.driver.type_into(inputs[key].line, each)
        rich.driver.press(Qt.Key.Key_Tab)
    rich.driver.press(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    rich.settle()
    assert rich.text.endswith("[@ilo-2019]")
    assert not rich.text.endswith(" [@ilo-2019]"), "no space at the beginning of a line"


def test_a_new_source_shows_its_reference_as_it_will_be_printed_while_it_is_typed(rich):
    end(rich)
    insert(rich, "Citation…")
    rich.driver.click("New source…")
    dialog = rich.controller.inserting.dialog
    assert dialog.sample.words == "Write a title to see the reference."
    for key, words in (("title", "Indicators of Forced Labour"), ("authors", "Khamzin, A."), ("date", "2012")):
        rich.driver.type_into(dialog.form.inputs[key].line, words)
    assert dialog.sample.words == "Khamzin, A. (2012). Indicators of Forced Labour."
    kind = dialog.form.inputs["type"].combo
    kind.setCurrentIndex(kind.findData("book"))
    kind.activated.emit(kind.currentIndex())
    rich.driver.type_into(dialog.form.inputs["publisher"].line, "ILO")
    assert dialog.sample.words == "Khamzin, A. (2012). Indicators of Forced Labour. ILO."


@pytest.mark.parametrize("words", ["Citation…", "Link to the glossary…", "Chart, timeline or map…"])
def test_esc_closes_what_insert_asks(rich, words):
    insert(rich, words)
    rich.driver.press(Qt.Key.Key_Escape)
    rich.driver.wait_until(lambda: QApplication.activeModalWidget() is None, "no dialog")


@pytest.mark.parametrize("asked", ["source", "pasted", "picture", "chart"])
def test_esc_loses_nothing_typed_without_asking(rich, asked):
    end(rich)
    inserting = rich.controller.inserting
    if asked in ("source", "pasted"):
        dialog = inserting.ask_source()
        line = dialog.form.inputs["title"].line if asked == "source" else dialog.pasted
    else:
        _ = inserting.ask_alt("images/a.png") if asked == "picture" else inserting.ask_chart()
        dialog = inserting.dialog
        line = dialog.name
    line.setFocus()
    rich.driver.press(Qt.Key.Key_A)
    rich.driver.press(Qt.Key.Key_Escape)
    rich.driver.wait_until(lambda: QApplication.activeModalWidget() not in (None, dialog), "the question")
    rich.driver.press(Qt.Key.Key_Return)  # Cancel: Esc twice is Quick exit
    rich.driver.wait_until(lambda: QApplication.activeModalWidget() is dialog, "the dialog, with what was typed")
    dialog.reject()
    rich.driver.click("Close")
    rich.driver.wait_until(lambda: QApplication.activeModalWidget() is None, "no dialog")


def test_a_new_source_begins_where_a_reference_is_pasted(rich):
    """The second field had the focus, Kind, and what was pasted went nowhere."""
    dialog = rich.controller.inserting.ask_source()
    assert dialog.focusWidget() is dialog.pasted
    dialog.reject()


def test_quick_exit_closes_a_dialog_with_what_was_typed_at_once(rich):
    dialog = rich.controller.inserting.ask_source()
    rich.driver.type_into(dialog.form.inputs["title"].line, "Signs")
    rich.driver.program.window.leave_at_once()
    assert QApplication.activeModalWidget() is None


def test_of_several_references_pasted_at_once_none_is_taken_and_it_is_said(rich):
    dialog = rich.controller.inserting.ask_source()
    one = "ILO (2012). Indicators of forced labour. Geneva."
    dialog.pasted.setPlainText(f"{one}\nUNODC (2020). Global report on trafficking in persons. Vienna.")
    assert "2 references" in dialog.said.text()
    assert not dialog.form.inputs["title"].line.text()
    dialog.pasted.setPlainText(one)
    assert dialog.said.isHidden()
    assert "Indicators" in dialog.form.inputs["title"].line.text()
    dialog.done(0)


def test_what_another_pasted_reference_filled_goes_with_it_and_what_was_typed_stays(rich):
    dialog = rich.controller.inserting.ask_source()
    first = (
        "Kelly, L. (2007). A conducive context for trafficking. In M. Lee (Ed.), Human trafficking "
        "(2nd ed., pp. 73–91). Willan. https://doi.org/10.1000/182"
    )
    dialog.pasted.setPlainText(first)
    assert {"DOI", "editors", "page"} <= dialog.data.keys()
    rich.driver.type_into(dialog.form.inputs["collection-title"].line, "Studies")
    dialog.form.inputs["date"].line.setFocus()
    dialog.form.inputs["date"].line.selectAll()
    rich.driver.type_into(dialog.form.inputs["date"].line, "2017")
    dialog.pasted.setPlainText("Timothy Endicott, Administrative Law (OUP 2018)")
    said = {key: value for key, value in dialog.data.items() if value and key not in ("id", "custom")}
    assert said == {
        "type": "book", "title": "Administrative Law", "authors": "Endicott, Timothy", "publisher": "OUP",
        "date": "2017", "collection-title": "Studies",
    }  # fmt: skip
    dialog.done(0)
