"""Files of a draft: every kind can be added, renamed, removed, and the tree says what is where."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog
from tests.how_many import few
from tests.ui.workshop.bench import LESSON, MODULE, QUIZ, on_disk

from htcourse.tour.workshop import action_of, write_picture
from htcourse.ui.widgets.button import Button
from htcourse.usecases.sources.pasted_reference import read_pasted
from htcourse.usecases.sources.source_forms import sources_in
from htcourse.usecases.workshop.texts import version_text, versions


def add(bench, kind, title):
    bench.driver.click("New file")
    bench.asked("What kind?")
    box = bench.driver.one(QComboBox)
    box.setCurrentIndex(box.findData(kind))
    bench.answer(title, "Add")
    bench.settle()


def errors(bench):
    return [each.code for each in bench.controller.watcher.problems if each.severity.value == "error"]


@pytest.mark.parametrize(
    ("kind", "title", "file"),
    few(
        [
            ("lesson", "Перед отъездом", "lessons/pered-otezdom.md"),
            ("quiz", "Before you leave", "quizzes/before-you-leave.yaml"),
            ("case", "A call at night", "cases/a-call-at-night.yaml"),
            ("data", "Calls in a year", "data/calls-in-a-year.yaml"),
            ("country", "Таджикистан", "countries/tj.yaml"),
            ("country", "Kyrgyzstan", "countries/kg.yaml"),
            ("country", "TJ", "countries/tj.yaml"),
            ("glossary", "recruiter", "glossary.yaml"),
            ("sources", "Sources", "sources.json"),
            ("facts", "A claim", "facts.yaml"),
        ],
        each=lambda case: case[0],
    ),
)
def test_a_new_file_of_every_kind_is_whole_and_opens(bench, draft, kind, title, file):
    add(bench, kind, title)
    assert (draft / file).is_file()
    assert bench.controller.draft.file == file
    assert file in bench.screen.tree.names()
    assert errors(bench) == (["chart-without-source"] if kind == "data" else [])


def test_a_new_glossary_asks_for_its_first_term_and_is_written_on_at_once(bench, draft):
    bench.driver.click("New file")
    bench.asked("What kind?")
    box = bench.driver.one(QComboBox)
    box.setCurrentIndex(box.findData("glossary"))
    assert bench.driver.sees("First term")
    bench.answer("Debt bondage", "Add")
    bench.settle()
    assert "id: debt-bondage" in on_disk(draft, "glossary.yaml")
    page = bench.screen.editor.page
    bench.driver.wait_until(lambda: page.isAncestorOf(bench.screen.window().focusWidget()), "the form has the focus")


def test_new_sources_need_no_title_where_a_reference_is_pasted(bench, draft):
    bench.driver.click("New file")
    bench.asked("What kind?")
    box = bench.driver.one(QComboBox)
    box.setCurrentIndex(box.findData("sources"))
    bench.answer("", "Add")
    bench.settle()
    assert on_disk(draft, "sources.json").count('"title"') == 0
    form = bench.screen.editor.page
    form.take(read_pasted("@book{a, title={One}, author={Doe, Jane}, year={2010}}"))
    assert [each.id for each in sources_in(form.text())] == ["doe-2010"]


def test_a_new_lesson_stands_in_the_module(bench, draft):
    add(bench, "lesson", "After you came home")
    assert "after-you-came-home" in on_disk(draft, MODULE)
    bench.show(MODULE)
    assert "after-you-came-home" in bench.text
    assert errors(bench) == []


def test_two_lessons_of_one_title_get_two_names(bench, draft):
    add(bench, "lesson", "Again")
    add(bench, "lesson", "Again")
    assert {"lessons/again.md", "lessons/again-2.md"} <= set(bench.screen.tree.names())


def test_a_country_keeps_the_name_somebody_gave_it(bench, draft):
    add(bench, "country", "Таджикистан")
    assert "title: Таджикистан" in on_disk(draft, "countries/tj.yaml")


def test_what_is_no_country_is_refused_with_a_sentence(bench, draft):
    add(bench, "country", "Atlantis")
    bench.asked("is no country the course knows")
    assert not (draft / "countries").exists()


def test_a_title_is_needed(bench):
    bench.driver.click("New file")
    bench.asked("What kind?")
    assert [each.text() for each in bench.controller.files.dialog.findChildren(Button) if not each.isEnabled()] == [
        "Add"
    ]


def test_a_picture_is_chosen_as_a_file(bench, draft, tmp_path, monkeypatch):
    path = write_picture(tmp_path / "board.png")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    bench.controller.files.ask_new("picture")
    bench.settle()
    assert "images/board.png" in bench.screen.tree.names()
    bench.screen.tree.file_chosen.emit("images/board.png")
    bench.driver.settle(60)
    assert bench.controller.draft.file == LESSON


def test_f2_renames_and_the_versions_go_along(bench, draft, places):
    bench.type_at_end("\nMore.\n")
    bench.save()
    bench.driver.window.activateWindow()
    bench.screen.tree.setFocus()
    bench.driver.press(Qt.Key.Key_F2)
    bench.asked("Rename lessons/two-questions.md")
    bench.answer("before-you-sign", "Rename")
    bench.settle()
    assert bench.controller.draft.file == "lessons/before-you-sign.md"
    assert not (draft / LESSON).exists()
    assert len(versions(places, draft, "lessons/before-you-sign.md")) == 1
    assert errors(bench) == []


def test_a_name_that_is_taken_is_refused(bench, draft):
    add(bench, "lesson", "Again")
    bench.controller.files.rename("lessons/again.md", "two-questions")
    bench.asked("There is a file")
    assert (draft / "lessons/again.md").is_file()


def test_delete_asks_and_keeps_the_text_among_the_versions(bench, draft, places):
    add(bench, "lesson", "Again")
    bench.driver.window.activateWindow()
    bench.screen.tree.setFocus()
    bench.driver.press(Qt.Key.Key_Delete)
    bench.asked("Remove lessons/again.md?")
    bench.driver.click("Remove")
    bench.settle()
    assert not (draft / "lessons/again.md").exists()
    assert "again" not in on_disk(draft, MODULE)
    assert len(versions(places, draft, "lessons/again.md")) == 1
    assert bench.controller.draft.file == MODULE
    assert bench.sentences() == []


def test_a_removed_file_that_had_unsaved_words_keeps_them_too(bench, draft, places):
    bench.show(QUIZ)
    bench.editor.insertPlainText("# mine\n")
    bench.controller.files.remove(QUIZ)
    bench.settle()
    assert any(bench_text(places, draft, each.name).startswith("# mine") for each in versions(places, draft, QUIZ))


def bench_text(places, draft, name):
    return version_text(places, draft, QUIZ, name)


def test_a_removed_file_can_be_put_back(bench, draft):
    bench.controller.files.remove(QUIZ)
    bench.settle()
    assert bench.sentences()
    menu = bench.screen.tree.menu_of(None)
    action_of(menu, "Put a removed file back…").trigger()
    bench.asked("Removed files")
    bench.driver.click("Put back")
    bench.settle()
    assert (draft / QUIZ).is_file()
    assert bench.controller.draft.file == QUIZ
    assert bench.sentences() == []


def test_module_yaml_can_be_neither_renamed_nor_removed(bench):
    tree = bench.screen.tree
    menu = tree.menu_of(tree._items[MODULE])
    assert not action_of(menu, "Rename…\tF2").isEnabled()
    assert not action_of(menu, "Remove…\tDel").isEnabled()
    bench.show(MODULE)
    bench.driver.window.activateWindow()
    tree.setFocus()
    bench.driver.press(Qt.Key.Key_Delete)
    assert bench.dialogs() == []


def test_the_menu_of_a_folder_adds_a_file_of_its_kind(bench):
    tree = bench.screen.tree
    folder = next(each for each in tree._folders() if each.text(0) == "cases")
    action_of(tree.menu_of(folder), "New file…").trigger()
    bench.asked("What kind?")
    assert bench.driver.one(QComboBox).currentData() == "case"


def test_enter_in_the_tree_opens_a_file(bench):
    bench.driver.window.activateWindow()
    tree = bench.screen.tree
    tree.setFocus()
    tree.setCurrentItem(tree._items[QUIZ])
    bench.driver.press(Qt.Key.Key_Return)
    assert bench.controller.draft.file == QUIZ


def test_folders_that_were_closed_stay_closed(bench):
    tree = bench.screen.tree
    next(each for each in tree._folders() if each.text(0) == "quizzes").setExpanded(False)
    add(bench, "lesson", "Again")
    assert {each.text(0): each.isExpanded() for each in tree._folders()}["quizzes"] is False
