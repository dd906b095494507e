"""A text from Word dropped on the window: it stands in the editor as a draft, and nothing is installed."""

from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QComboBox
from tests.markup.office_files import packed, word_file
from tests.ui.curtains import is_behind_curtain, say_pin
from tests.walks.steps import choose_in_row

from htcourse.core.errors import Severity
from htcourse.store.packages import list_packages
from htcourse.store.unpack import pack
from htcourse.tour.small_module import write_small_module
from htcourse.ui.workshop.screen import WorkshopScreen
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.workshop.checking import check_draft


@pytest.fixture
def driver(start, places):
    create_learner(places)
    return start(places)


def bring_in(driver, language=""):
    """Take what the dialog offers, perhaps with another language."""
    driver.wait_until(lambda: driver.sees("Language of the text, guessed by its letters"), "it is asked", 60_000)
    if language:
        box = next(each for each in driver.dialogs()[0].findChildren(QComboBox) if each.findData(language) >= 0)
        box.setCurrentIndex(box.findData(language))
    driver.click("Bring in")


def in_the_editor(driver):
    return isinstance(driver.program.window.screen_shown, WorkshopScreen)


def test_a_word_file_dropped_opens_as_a_draft_with_what_was_lost(driver, places, tmp_path):
    path = tmp_path / "Chapter.docx"
    path.write_bytes(word_file())
    assert driver.drop(path)
    bring_in(driver, "ky")
    driver.wait_until(
        lambda: in_the_editor(driver) and driver.sees("javascript:alert(1)"), "the draft and its list are shown", 60_000
    )
    assert driver.program.window.screen_shown.controller.draft.tree.language == "ky"
    assert driver.sees("javascript:alert(1)")
    driver.click("Close")
    driver.wait_until(lambda: driver.dialogs() == [], "the list is closed")
    assert "## Before you sign" in driver.program.window.screen_shown.editor.editor.toPlainText()
    assert list_packages(places) == ()


def test_several_texts_dropped_together_become_one_module_a_lesson_each(driver, tmp_path):
    folder = tmp_path / "Labour law"
    folder.mkdir()
    paths = [folder / "1 Papers.docx", folder / "2 Wages.md"]
    paths[0].write_bytes(word_file())
    paths[1].write_text("# Wages\n\nPaid when agreed.\n", encoding="utf-8")
    driver.program.window.files_dropped.emit([str(each) for each in paths])
    bring_in(driver)
    driver.wait_until(lambda: in_the_editor(driver) and driver.sees("Brought in"), "the draft is shown", 60_000)
    driver.close_dialogs()
    draft = driver.program.window.screen_shown.controller.draft
    assert draft.folder.name == "labour-law"
    assert len(list((draft.folder / "lessons").iterdir())) == 2
    assert "Paid when agreed." in "".join(each.read_text("utf-8") for each in (draft.folder / "lessons").iterdir())


def test_a_zip_of_markdown_dropped_on_the_window_becomes_a_draft_a_lesson_each(driver, places, tmp_path):
    path = tmp_path / "Labour law.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("1 Papers.md", "# Papers\n\n## Yours\n\nKeep them.\n")
        archive.writestr("2 Wages.md", "# Wages\n\nPaid when agreed.\n")
    assert driver.drop(path)
    bring_in(driver)
    driver.wait_until(lambda: in_the_editor(driver) and "Keep them." in text_of(driver), "the draft is shown", 60_000)
    draft = driver.program.window.screen_shown.controller.draft
    lessons = [each.read_text("utf-8") for each in (draft.folder / "lessons").iterdir()]
    held = sorted(("Keep them." in each, "Paid when agreed." in each) for each in lessons)
    assert held == [(False, True), (True, False)]
    assert list_packages(places) == ()


def test_a_second_text_becomes_a_lesson_of_the_module_that_is_open(driver, tmp_path):
    first, second = tmp_path / "Papers.md", tmp_path / "papers" / "Papers.md"
    first.write_text("# Papers\n\n## Yours\n\nKeep them.\n", encoding="utf-8")
    second.parent.mkdir()
    second.write_text(
        "# Wages\n\n## Pay\n\nPaid when agreed[^1].\n\n[^1]: ILO (2012). Wages. Geneva.\n", encoding="utf-8"
    )
    assert driver.drop(first)
    bring_in(driver)
    driver.wait_until(lambda: in_the_editor(driver), "the draft is shown", 60_000)
    driver.wait_until(lambda: "Keep them." in text_of(driver), "the lesson is shown")
    assert driver.drop(second)
    driver.wait_until(lambda: driver.sees("Where to?"), "it is asked", 60_000)
    where = next(each for each in driver.dialogs()[0].findChildren(QComboBox) if "as new lessons" in each.currentText())
    draft = driver.program.window.screen_shown.controller.draft
    assert where.currentData() == str(draft.folder)
    driver.click("Bring in")
    driver.wait_until(lambda: "Paid when agreed [@ilo-2012]." in text_of(driver), "the new lesson is shown", 60_000)
    assert draft.file == "lessons/papers-2.md"
    assert {each.name for each in draft.tree.files} >= {"lessons/papers.md", "lessons/papers-2.md", "sources.json"}
    assert "papers-2" in (draft.folder / "module.yaml").read_text("utf-8")
    assert not [each for each in check_draft(draft.folder, {}) if each.severity is Severity.ERROR]


def text_of(driver):
    return driver.program.window.screen_shown.editor.editor.toPlainText()


def test_one_that_cannot_be_read_is_a_sentence(driver, tmp_path):
    path = tmp_path / "Chapter.docx"
    path.write_bytes(packed({"word/document.xml": "<a"}))
    assert driver.drop(path)
    driver.wait_until(lambda: driver.sees("No module can be made of"), "it is told", 60_000)
    assert not in_the_editor(driver)


def test_a_module_with_errors_is_opened_in_the_editor_from_its_preview(driver, tmp_path):
    folder = write_small_module(tmp_path)
    lesson = folder / "lessons/two-questions.md"
    lesson.write_text(lesson.read_text("utf-8") + "\n[@nobody]\n", "utf-8")
    assert driver.drop(pack(folder, tmp_path / "broken.htmod"))
    driver.wait_until(lambda: driver.sees("cannot be installed yet"), "the preview is shown", 60_000)
    driver.click("Open in the editor")
    driver.wait_until(lambda: in_the_editor(driver), "the editor is shown", 60_000)
    problems = driver.program.window.screen_shown.problems
    driver.wait_until(
        lambda: any("nobody" in row.button.accessibleName() for row in problems.rows), "its problem", 60_000
    )


def test_an_installed_module_opens_in_the_editor(driver, places, tmp_path):
    driver.drop(pack(write_small_module(tmp_path), tmp_path / "small.htmod"))
    driver.wait_until(lambda: driver.sees("A small module"), "the preview is shown", 60_000)
    driver.click("Install")
    driver.wait_until(lambda: driver.sees("is installed. Its lessons stand on Home."), "it is installed", 60_000)
    driver.close_dialogs()
    driver.show("teach")
    choose_in_row(driver, "small-module", "Open in the editor")
    driver.wait_until(lambda: in_the_editor(driver), "the editor is shown", 60_000)
    assert driver.program.window.screen_shown.controller.draft.folder == places.trainer / "modules" / "small-module"
    driver.show("teach")
    choose_in_row(driver, "small-module", "Open in the editor")
    driver.wait_until(lambda: driver.sees("stands among your drafts already"), "the draft is offered", 60_000)
    driver.click("Open the draft")
    driver.wait_until(lambda: in_the_editor(driver), "the editor is shown", 60_000)
    assert [each.name for each in (places.trainer / "modules").iterdir()] == ["small-module"]


def test_where_a_trainer_chose_a_pin_it_is_asked_before_anything_is_made(driver, places, tmp_path, qtbot):
    set_trainer_pin(places, "2468")
    path = tmp_path / "Chapter.docx"
    path.write_bytes(word_file())
    assert driver.drop(path)
    driver.wait_until(lambda: is_behind_curtain(driver.program), "the PIN is asked", 60_000)
    assert not (places.trainer / "modules").exists()
    say_pin(driver.program, qtbot, "2468")
    bring_in(driver)
    driver.wait_until(lambda: in_the_editor(driver), "the draft is shown", 60_000)
