"""Writing a lesson: problems at their lines as one types, one-click fixes, saving, older versions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QPlainTextEdit
from tests.how_many import few
from tests.ui.workshop.bench import LESSON, MODULE, QUIZ, on_disk

from htcourse.core.errors import NotFoundError

FIGURE = "\nOf those asked, 40 % of migrants had no contract in writing.\n"


def count_in_tree(bench, file):
    return bench.screen.tree._items[file].text(0)


def test_a_module_opens_with_its_first_lesson_and_no_problem(bench):
    assert bench.controller.draft.file == LESSON
    assert bench.screen.problems.rows == []
    assert bench.driver.sees("No problems found.")
    assert bench.screen.name.words == "A small module"
    assert bench.screen.tree.names()[:3] == (MODULE, LESSON, QUIZ)


def test_before_the_first_check_nothing_is_said_to_be_without_problems(bench):
    bench.controller.watcher.forget()
    bench.controller.watcher.show_problems()
    bench.driver.wait_until(lambda: bench.driver.sees("Not checked yet."), "nothing is promised")
    bench.controller.watcher.look_again(with_check=True)
    bench.driver.wait_until(lambda: bench.driver.sees("No problems found."), "the check is over")


def test_what_is_typed_wrong_is_a_problem_at_its_line_in_the_list_and_in_the_tree(bench):
    bench.type_at_end(FIGURE)
    line = bench.text.split("\n").index(FIGURE.strip()) + 1
    assert [f"line {line}" in each and "40 %" in each for each in bench.sentences()] == [True]
    assert bench.editor._marks[line].sentence.startswith("“40 %”")
    assert count_in_tree(bench, LESSON) == "two-questions.md •  1"
    assert bench.driver.sees("not saved")
    bench.editor.undo()
    while "40 %" in bench.text:
        bench.editor.undo()
    bench.settle()
    assert bench.sentences() == []
    assert bench.editor._marks == {}


def test_f8_goes_from_problem_to_problem_through_all_files_and_round(bench):
    bench.type_at_end(FIGURE)
    bench.show(QUIZ)
    bench.replace("difficulty: 1", "dificulty: 1")
    expected = sorted(each.place for each in bench.controller.watcher.problems)
    assert len({place.file for place in expected}) == 2
    seen = []
    for _ in expected:
        bench.press(Qt.Key.Key_F8)
        bench.settle()
        seen.append((bench.controller.draft.file, bench.editor.line()))
    assert sorted(seen) == [(place.file, max(1, place.line)) for place in expected]
    bench.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert (bench.controller.draft.file, bench.editor.line()) in seen


def test_a_problem_is_gone_to_by_click_and_by_enter(bench):
    bench.type_at_end(FIGURE)
    bench.editor.go_to_line(1)
    row = bench.screen.problems.rows[0]
    bench.driver.click(row.button)
    assert "40 %" in bench.editor.textCursor().block().text()
    bench.editor.go_to_line(1)
    bench.driver.window.activateWindow()
    row.button.setFocus()
    bench.driver.press(Qt.Key.Key_Return)
    assert "40 %" in bench.editor.textCursor().block().text()


def test_a_fix_takes_one_click_and_one_undo(bench):
    bench.replace("!!! check", "!!! chek")
    broken = bench.text
    assert any("chek" in each for each in bench.sentences())
    bench.driver.click("Change it to check")
    bench.settle()
    assert "!!! check" in bench.text
    assert bench.sentences() == []
    bench.editor.undo()
    assert bench.text == broken


def test_the_list_says_what_check_says(bench, draft):
    bench.show(QUIZ)
    bench.replace("keep-papers\n", "keep papers\n")
    said = bench.checked()
    assert said
    assert len(bench.sentences()) == len(said)


def test_saving_keeps_comments_and_what_it_replaces_as_a_version(bench, draft):
    bench.show(MODULE)
    bench.editor.replace_text(f"# Mine, and it stays.\n{bench.text}")
    bench.save()
    assert on_disk(draft, MODULE).startswith("# Mine, and it stays.\nid: small-module\n")
    assert bench.controller.draft.unsaved == {}
    assert bench.driver.sees("saved ")
    bench.driver.click(bench.screen.editor.switch)
    assert bench.screen.editor.is_form
    title = next(each for each in bench.driver.widgets(QLineEdit) if each.text() == "A small module")
    title.selectAll()
    bench.driver.type_into(title, "Another title")
    bench.save()
    assert on_disk(draft, MODULE).startswith("# Mine, and it stays.\nid: small-module\n")
    assert "title: Another title" in on_disk(draft, MODULE)
    assert bench.screen.name.words == "Another title"


def test_an_older_version_is_taken_back_and_that_can_be_undone(bench, draft):
    first = bench.text
    bench.type_at_end("\nSecond.\n")
    bench.save()
    bench.type_at_end("\nThird.\n")
    bench.save()
    latest = bench.text
    bench.driver.click(bench.screen.editor.versions)
    bench.asked("Older versions")
    chooser = bench.driver.one(QListWidget)
    assert chooser.count() == 2
    told = [chooser.item(at).text().partition(" · ")[2] for at in range(2)]
    assert told == ["Lines new: 2, gone: 0", "The oldest that is kept"]
    assert chooser.viewport().rect().contains(chooser.visualItemRect(chooser.item(1))), "both are seen"
    shown = next(each for each in bench.driver.widgets(QPlainTextEdit) if each.isReadOnly())
    marked = [each.cursor.block().text() for each in shown.extraSelections()]
    assert marked == ["", "Second."], "one looked for them in a plain text shown from its top"
    assert shown.textCursor().blockNumber() == shown.extraSelections()[0].cursor.blockNumber() > 0
    chooser.setCurrentRow(1)
    assert shown.extraSelections() == [], "nothing is older"
    bench.driver.click("Take this text")
    assert bench.text == first
    bench.editor.undo()
    assert bench.text == latest
    assert on_disk(draft, LESSON) == latest


def test_an_older_version_shows_what_is_gone_where_it_stood_and_is_taken_without_it(bench, draft):
    """“gone: 1” was said of a line that was to be seen nowhere."""
    first = bench.text
    gone = first.splitlines()[-1]
    bench.type_at_end("\nOne more.\n")
    bench.save()
    bench.editor.selectAll()
    bench.editor.insertPlainText(f"{first.removesuffix(gone + chr(10))}\nAnother.\n")
    changed = bench.text
    bench.save()
    bench.type_at_end("\nThe last.\n")
    bench.save()
    bench.driver.click(bench.screen.editor.versions)
    bench.asked("Older versions")
    shown = next(each for each in bench.driver.widgets(QPlainTextEdit) if each.isReadOnly())
    struck = [each.cursor.block().text() for each in shown.extraSelections() if each.format.fontStrikeOut()]
    assert struck == [gone, "One more."]
    assert bench.driver.window.height() >= shown.window().height() + 24
    bench.driver.click("Take this text")
    assert bench.text == changed


def test_a_file_never_saved_here_has_no_versions_and_says_so(bench):
    bench.driver.click(bench.screen.editor.versions)
    bench.asked("There is none yet")


def test_the_open_file_chosen_once_more_keeps_place_and_undo(bench):
    bench.type_at_end("\nMore.\n")
    bench.editor.go_to_line(4)
    bench.show(LESSON)
    assert bench.editor.line() == 4
    assert bench.editor.document().isUndoAvailable()


def test_typed_texts_of_several_files_are_all_saved(bench, draft):
    bench.type_at_end("\nMore.\n")
    bench.show(QUIZ)
    bench.replace("Who keeps the papers", "Who keeps papers")
    assert set(bench.controller.draft.unsaved) == {LESSON, QUIZ}
    bench.save()
    assert bench.controller.draft.unsaved == {}
    assert on_disk(draft, LESSON).endswith("More.\n")
    assert "Who keeps papers" in on_disk(draft, QUIZ)


@pytest.mark.parametrize(
    ("text", "words"),
    few(
        [
            ("id: [\n", "module.yaml"),
            ("id: x\nparts: 7\n", "line 2"),
            ("", "module.yaml"),
            ("- a\n- b\n", "module.yaml"),
        ],
        2,
    ),
)
def test_a_broken_module_file_gets_sentences_and_the_editor_goes_on(bench, text, words):
    bench.show(MODULE)
    good = bench.text
    bench.editor.replace_text(text)
    bench.settle()
    assert bench.sentences()
    bench.show(LESSON)
    assert any(words in each for each in bench.sentences())
    bench.type_at_end("\nMore.\n")
    bench.screen.controller.inserting.choose("terms", lambda name: None)
    bench.driver.close_dialogs()
    bench.show(MODULE)
    bench.editor.replace_text(good)
    bench.settle()
    assert bench.sentences() == []


def test_a_folder_without_a_module_is_refused_with_a_sentence(bench, tmp_path):
    told: list[object] = []
    bench.driver.program.desk.navigator.refused.connect(told.append)
    bench.driver.program.desk.navigator.show("workshop", str(tmp_path / "nothing"))
    bench.driver.settle()
    assert [type(each) for each in told] == [NotFoundError]
    bench.driver.close_dialogs()
    assert bench.controller.draft.file == LESSON
