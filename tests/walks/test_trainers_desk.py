"""The trainer's desk in the window, from nothing: a text from Word becomes a module, and the module goes to learners.

A source by form, a chart by paste, questions from Moodle, a case seen as learners see it; packed, installed elsewhere,
updated with a learner in the middle, undone, and opened in the editor once more.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit
from tests.markup.office_files import word_file
from tests.walks.steps import choose_in_row

from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.packages import list_packages
from htcourse.store.places import Places
from htcourse.tour import teach
from htcourse.tour.driver import Driver
from htcourse.tour.teach import press_in_dialog
from htcourse.tour.workshop import action_of, screen_of, settle, wake
from htcourse.ui.widgets.chart_picture import ChartPicture
from htcourse.ui.workshop.forms import EntryDialog
from htcourse.ui.workshop.screen import WorkshopScreen
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.quizzes.take_quiz import open_attempt, open_attempt_question
from htcourse.usecases.workshop.checking import check_draft

LONG_MS = 60_000
REFERENCE = "International Labour Organization (2012). Indicators of Forced Labour. ILO, Geneva."
MOODLE = """<?xml version="1.0" encoding="UTF-8"?>
<quiz><question type="multichoice"><name><text>Whose passport</text></name>
<questiontext format="html"><text><![CDATA[<p>Who keeps a worker's passport?</p>]]></text></questiontext>
<single>true</single>
<answer fraction="100"><text>The worker</text><feedback><text>It is the worker's own.</text></feedback></answer>
<answer fraction="0"><text>The employer</text><feedback><text>A copy is enough.</text></feedback></answer></question>
<question type="truefalse"><name><text>In writing</text></name>
<questiontext format="html"><text>A contract is safest in writing.</text></questiontext>
<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>
"""


@pytest.mark.timeout(900)
def test_from_a_word_file_to_a_learner_elsewhere_and_back(start, places, tmp_path, monkeypatch):
    create_learner(places, country="kg")
    driver = start(places)
    first, second = tmp_path / "first.htmod", tmp_path / "second.htmod"
    draft = bring_word_file(driver, tmp_path)
    cite_a_new_source(driver)
    paste_a_chart(driver)
    bring_questions(driver, tmp_path, draft)
    look_at_a_case(driver)
    assert [str(each) for each in check_draft(draft, {}) if each.severity.value == "error"] == []
    share(driver, first, monkeypatch)
    change_a_sentence_and_a_question(driver)
    share(driver, second, monkeypatch)
    assert driver.failures == []
    driver.window.close()

    elsewhere = Places(tmp_path / "elsewhere")
    elsewhere.prepare()
    learner = create_learner(elsewhere, country="kg")
    driver = start(elsewhere, learner=learner)
    install(driver, first, "Install")
    attempt = answer_the_first_question(driver)
    update_in_the_middle(driver, second, attempt)
    undo(driver, attempt)
    open_in_the_editor(driver, elsewhere)
    assert driver.failures == []
    driver.window.close()
    with LearnerFile.open(elsewhere, learner) as record:
        assert len(list(record.responses())) == 2


def bring_word_file(driver: Driver, folder: Path) -> Path:
    path = folder / "Before you sign.docx"
    path.write_bytes(word_file())
    assert driver.drop(path)
    driver.wait_until(lambda: bool(driver.dialogs()) and driver.sees("Language of the text"), "where the text goes")
    press_in_dialog(driver, "Bring in")
    driver.wait_until(
        lambda: isinstance(driver.program.window.screen_shown, WorkshopScreen) and bool(driver.dialogs()),
        "the draft and what was lost",
        LONG_MS,
    )
    driver.picture_of_dialog("desk-word")
    driver.close_dialogs()
    settle(driver)
    driver.picture("desk-draft")
    return screen_of(driver).controller.draft.folder


def insert(driver: Driver, words: str) -> None:
    screen_of(driver).editor.editor.moveCursor(QTextCursor.MoveOperation.End)
    menu = screen_of(driver).controller.inserting.open()
    action = action_of(menu, words)
    menu.close()
    action.trigger()
    driver.settle(60)


def cite_a_new_source(driver: Driver) -> None:
    insert(driver, "Citation…")
    wake_dialog = screen_of(driver).controller.inserting
    if not isinstance(wake_dialog.dialog, EntryDialog):
        driver.press(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    driver.wait_until(lambda: isinstance(wake_dialog.dialog, EntryDialog), "the form of a source")
    form = wake_dialog.dialog
    form.pasted.setPlainText(REFERENCE)
    form.form.inputs["custom/seen"].cards["part"].click()
    assert "Indicators of Forced Labour" in form.sample.words
    driver.picture_of_dialog("desk-source")
    driver.click("Add and cite here")
    settle(driver)
    assert "[@ilo-2012]" in screen_of(driver).editor.editor.toPlainText()


def paste_a_chart(driver: Driver) -> None:
    insert(driver, "Chart, timeline or map…")
    driver.wait_until(lambda: bool(driver.dialogs()), "its title is asked")
    driver.type_into(driver.one(QLineEdit), "Ways into help")
    driver.click("Insert")
    settle(driver)
    form = screen_of(driver).editor.form.form
    cells = form.inputs["table"].cells
    QGuiApplication.clipboard().setText("Way\tShare\nAlone\t31,5\nBy a relative\t46,5\n")
    cells.setCurrentCell(0, 0)
    wake(driver)
    cells.setFocus()
    driver.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    form.inputs["sources"].box.setPlainText("@ilo-2012")
    settle(driver)
    assert "46.5" in str(screen_of(driver).preview.column.findChildren(ChartPicture)[0]._svg)
    driver.picture("desk-chart")


def bring_questions(driver: Driver, folder: Path, draft: Path) -> None:
    path = folder / "moodle.xml"
    path.write_text(MOODLE, encoding="utf-8")
    wake(driver)
    driver.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    driver.drop(path)
    driver.wait_until(lambda: driver.sees("2 questions can be brought in"), "what was read", LONG_MS)
    press_in_dialog(driver, "Bring in…")
    driver.wait_until(lambda: driver.sees("Where to?"), "where they go")
    box = driver.one(QComboBox)
    box.setCurrentIndex(box.findData(str(draft)))
    field = driver.one(QLineEdit)
    field.clear()
    driver.type_into(field, "Papers")
    press_in_dialog(driver, "Bring in")
    driver.wait_until(lambda: driver.sees("2 questions written to"), "they are written", LONG_MS)
    press_in_dialog(driver, "Open in the editor")
    driver.wait_until(lambda: isinstance(driver.program.window.screen_shown, WorkshopScreen), "the editor")
    settle(driver)
    open_file(driver, "quizzes/papers.yaml")
    driver.picture("desk-questions")


def open_file(driver: Driver, file: str) -> None:
    screen_of(driver).tree.file_chosen.emit(file)
    settle(driver)
    assert screen_of(driver).controller.draft.file == file


def look_at_a_case(driver: Driver) -> None:
    driver.click("New file")
    driver.wait_until(lambda: driver.sees("What kind?"), "the kind is asked")
    box = driver.one(QComboBox)
    box.setCurrentIndex(box.findData("case"))
    driver.type_into(driver.one(QLineEdit), "A call at night")
    press_in_dialog(driver, "Add")
    settle(driver)
    driver.click("Try the case")
    driver.wait_until(lambda: driver.sees("You try the case as a learner"), "the case as learners see it", LONG_MS)
    driver.picture("desk-case")
    driver.click("Back to the editor")
    driver.wait_until(lambda: not driver.program.desk.keeps_nothing, "the editor is back")
    settle(driver)


def share(driver: Driver, path: Path, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    driver.click("Share as .htmod")
    driver.wait_until(lambda: driver.sees("Written to"), "it is one file", LONG_MS)
    driver.close_dialogs()
    assert path.is_file()


def change_a_sentence_and_a_question(driver: Driver) -> None:
    draft = screen_of(driver).controller.draft
    open_file(driver, next(each.name for each in draft.tree.files if each.kind == "lesson"))
    editor = screen_of(driver).editor.editor
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.insertPlainText("\n\nKeep the papers of the journey together.\n")
    settle(driver)
    open_file(driver, "quizzes/papers.yaml")
    if not screen_of(driver).editor.is_form:
        driver.click(screen_of(driver).editor.switch)
    form = screen_of(driver).editor.form
    form.list.box.setCurrentIndex(1)
    form.list.box.activated.emit(1)
    driver.settle(60)
    assert form.selected_id == "in-writing"
    form.form.inputs["text"].box.setPlainText("A contract is safest in writing, in a language one reads.")
    settle(driver)


def install(driver: Driver, path: Path, button: str) -> None:
    driver.drop(path)
    driver.wait_until(lambda: bool(driver.dialogs()) and driver.sees("Version 0.1.0"), "what it would do", LONG_MS)
    driver.picture_of_dialog(f"desk-{button.lower()}")
    press_in_dialog(driver, button)
    driver.wait_until(lambda: driver.sees("is installed"), "it is installed", LONG_MS)
    driver.close_dialogs()


def answer_the_first_question(driver: Driver) -> str:
    (module,) = list_packages(driver.program.desk.places)
    driver.start_quiz(f"{module.id}/papers", Mode.PRACTICE)
    driver.settle(60)
    attempt = driver.attempt_id()
    answer(driver, attempt, "whose-passport", "The worker")
    return attempt


def answer(driver: Driver, attempt: str, question: str, words: str) -> None:
    number = next(
        slot.number
        for slot in open_attempt(driver.session(), attempt).slots
        if open_attempt_question(driver.session(), attempt, slot.number).page.id.endswith(f"/{question}")
    )
    driver.click(driver.button_that_starts(f"Question {number},"))
    driver.click(driver.choice(words))
    driver.click("Check")
    driver.wait_until(lambda: number in driver.session().learner.last_responses(attempt), "it is kept")


def update_in_the_middle(driver: Driver, path: Path, attempt: str) -> None:
    install(driver, path, "Update")
    driver.show("quiz", attempt)
    driver.settle(60)
    answers = driver.session().learner.last_responses(attempt)
    assert len(answers) == 1, "what was answered is kept"
    driver.picture("desk-attempt-goes-on")
    answer(driver, attempt, "in-writing", "True")


def undo(driver: Driver, attempt: str) -> None:
    driver.show("teach")
    driver.settle(60)
    driver.click("Undo")
    driver.wait_until(lambda: "undo" not in teach.screen_of(driver).buttons, "the first version counts again", LONG_MS)
    driver.picture("desk-undone")
    assert len(driver.session().learner.last_responses(attempt)) == 2


def open_in_the_editor(driver: Driver, places: Places) -> None:
    (module,) = list_packages(places)
    choose_in_row(driver, module.id, "Open in the editor")
    driver.wait_until(lambda: isinstance(driver.program.window.screen_shown, WorkshopScreen), "the editor", LONG_MS)
    settle(driver)
    draft = screen_of(driver).controller.draft.folder
    assert draft == places.trainer / "modules" / module.id
    assert (draft / "sources.json").is_file()
    assert (draft / "data" / "ways-into-help.csv").is_file()
    texts = "".join(each.read_text("utf-8") for each in (draft / "lessons").glob("*.md"))
    assert "papers of the journey" not in texts, "it is the version that counts"
