"""From an empty folder to a taught module: lesson, picture, six types of question, a quiz; tried, shared, learnt."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QTextEdit, QWidget

from htcourse.core.model_answers import model_answers
from htcourse.core.quiz import Mode, Verdict
from htcourse.tour.driver import Driver, NotSeenError
from htcourse.tour.hands import give
from htcourse.tour.teach import press_in_dialog
from htcourse.tour.words import straight
from htcourse.tour.workshop import begin, drop_picture, screen_of, settle, show_text, type_at_end, wake, write_picture
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.quizzes.take_quiz import open_attempt, open_attempt_question

TITLE = "Before the season"
MODULE = "before-the-season"
_LESSON, _QUIZ = "lessons/first-lesson.md", "quizzes/first-lesson.yaml"
_LONG_MS = 30_000

_TEXT = """
## Two questions before you go {#before-you-go}

Ask who employs you, and **who keeps your papers**. Write both answers down and leave a copy at home.

"""
_SAMPLE = "Write the text of the section here, with an empty line between paragraphs."

_QUESTIONS: tuple[tuple[str, str, tuple[tuple[str, tuple[str, ...]], ...]], ...] = (
    (
        "Multiple choice",
        "What stays with you on the way?",
        (("Text", ("Your passport", "A copy of the contract", "The employer's keys", "The driver's papers")),),
    ),
    ("True or false", "A worker may keep a copy of the contract.", ()),
    ("Number", "How many contracts does a worker sign for one job?", (("Number", ("1",)),)),
    ("Ordering", "Put the steps in order.", (("Text", ("Ask", "Read", "Sign")),)),
    (
        "Matching",
        "What belongs together?",
        (("Left", ("Passport", "Contract")), ("Right", ("says who you are", "says what was agreed"))),
    ),
)
"""The five types added to the one of the template: the start of their names in the menu, the question, more fields."""


def walk(driver: Driver) -> None:
    """Write, try, share, install and learn; in the window alone."""
    with driver.folder() as folder:
        begin(driver, TITLE)
        _write_lesson(driver, folder)
        _write_questions(driver)
        _make_quiz(driver)
        _save(driver)
        _try(driver)
        _share_and_install(driver, folder / f"{MODULE}.htmod")
    _learn(driver)


def _open(driver: Driver, file: str) -> None:
    """Open a file as somebody does who moves to it in the tree and presses Enter."""
    screen = screen_of(driver)
    if not screen.side.isVisible():
        show_text(driver)
        driver.click(screen.editor.files)
    driver.window.activateWindow()
    screen.tree.setFocus()
    screen.tree.show_current(file)
    driver.press(Qt.Key.Key_Return)
    settle(driver)
    driver.expect(screen.controller.draft.file == file, f"{file} is open")


def _write_lesson(driver: Driver, folder: Path) -> None:
    _open(driver, _LESSON)
    editor = screen_of(driver).editor.editor
    cursor = editor.document().find(_SAMPLE)
    driver.expect(not cursor.isNull(), "a new lesson says where its text goes")
    editor.setTextCursor(cursor)
    driver.type_into(editor, "A season abroad is safer when two questions are asked first.")
    type_at_end(driver, _TEXT)
    drop_picture(driver, write_picture(folder / "Board.png"), "A board with two questions")
    settle(driver)
    driver.expect("](images/Board.png)" in editor.toPlainText(), "the picture stands in the lesson with its words")
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    told = {each.code for each in screen_of(driver).controller.watcher.problems}
    driver.expect(told <= {"template-words"}, "nothing is wrong with the lesson but what the template left to write")
    driver.picture("trainer-lesson")


def _field(driver: Driver, name: str | Sequence[str], kind: type[QWidget] = QWidget, place: int = 0) -> QWidget:
    """Return a field of the form by its name; there may be several of one name."""
    form = screen_of(driver).editor.form
    if form is None:
        raise NotSeenError("no form is shown")
    names = driver.words.of(name) if isinstance(name, str) else name
    found = [
        each for each in form.findChildren(kind) if straight(each.accessibleName()) in names and not each.isHidden()
    ]
    found = [each for each in found if isinstance(each, QLineEdit | QTextEdit | QComboBox)]
    if len(found) <= place:
        raise NotSeenError(f"no field “{name}” in the form")
    return found[place]


def _fill(driver: Driver, name: str, words: str, place: int = 0) -> None:
    field = _field(driver, name, place=place)
    driver.bring_into_view(field)
    if isinstance(field, QLineEdit | QTextEdit):
        field.setFocus()
        field.selectAll()
        driver.type_into(field, words)


def _write_questions(driver: Driver) -> None:
    _open(driver, _QUIZ)
    driver.expect(screen_of(driver).editor.is_form, "questions are shown as a form")
    _fill(driver, "Title", "Who keeps the papers")
    _fill(driver, "Question", "Who keeps a worker's passport?")
    for place, words in enumerate(("The worker", "The employer", "The agency")):
        _fill(driver, "Text", words, place)
    for place, words in enumerate(
        ("Yes: papers stay with their owner.", "No: a copy is enough.", "No: nor an agency.")
    ):
        _fill(driver, "Feedback", words, place)
    settle(driver)
    driver.picture("trainer-question")
    for kind, question, fields in _QUESTIONS:
        _add(driver, kind)
        _fill(driver, "Title", kind)
        _fill(driver, "Question", question)
        for name, several in fields:
            for place, words in enumerate(several):
                _fill(driver, name, words, place)
        settle(driver)
        driver.picture(f"trainer-{kind.lower().replace(' ', '-')}")


def _add(driver: Driver, kind: str) -> None:
    form = screen_of(driver).editor.form
    driver.click(form.list.add)  # type: ignore[union-attr]
    menu = form.menu  # type: ignore[union-attr]
    if not isinstance(menu, QMenu):
        raise NotSeenError("the menu of question types")
    action = next((each for each in menu.actions() if straight(each.text()).startswith(driver.words.of(kind))), None)
    if action is None:
        raise NotSeenError(f"no “{kind}” in the menu of question types")
    menu.close()
    action.trigger()
    driver.settle()


def _make_quiz(driver: Driver) -> None:
    """Put every question into the quiz that the template has begun."""
    driver.click("Quizzes")
    settle(driver)
    _fill(driver, "Title", "Six questions before you go")
    named = [name for each in driver.words.of("Questions") for name in driver.words.of(f"Add to “{each}”")]
    for _ in range(20):
        offer = _field(driver, named, QComboBox)
        if not isinstance(offer, QComboBox) or offer.count() < 2:
            break
        driver.bring_into_view(offer)
        offer.setFocus()
        offer.setCurrentIndex(1)
        offer.activated.emit(1)
        driver.settle()
    settle(driver)
    driver.picture("trainer-quiz")
    rows = [each.button.accessibleName() for each in screen_of(driver).problems.rows]
    driver.expect(
        not any(each.startswith(driver.words.of("Error")) for each in rows), "no error is left", problems=rows
    )


def _save(driver: Driver) -> None:
    wake(driver)
    driver.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    driver.expect(not screen_of(driver).controller.draft.unsaved, "everything is saved")


def _try(driver: Driver) -> None:
    screen = screen_of(driver)
    if not screen.side.isVisible():
        driver.click(screen.editor.files)
    driver.click(screen.attempt)
    driver.wait_until(lambda: driver.sees("Nothing of this is kept"), "the module is tried as a learner", _LONG_MS)
    driver.wait_until(lambda: driver.sees("Check yourself"), "its check is there")
    driver.settle(60)
    driver.click(driver.choice("The worker"))
    driver.click("Check")
    driver.wait_until(lambda: driver.sees("Yes: papers stay with their owner."), "the right answer is marked right")
    driver.picture("trainer-tried")
    driver.click("Back to the editor")
    driver.wait_until(lambda: not driver.program.desk.keeps_nothing, "the learner's own record is back")
    settle(driver)


def _share_and_install(driver: Driver, path: Path) -> None:
    """Only the system's own dialogs for files are not driven: their answer is given."""
    screen_of(driver).controller.sharing.share(path)
    driver.wait_until(lambda: driver.sees("Written to"), "the module is one file", _LONG_MS)
    driver.expect(path.is_file(), "the file is there")
    driver.close_dialogs()
    driver.show("teach")
    driver.settle(60)
    driver.drop(path)
    driver.wait_until(lambda: bool(driver.dialogs()) and driver.sees(TITLE), "what it brings is shown first", _LONG_MS)
    driver.picture_of_dialog("trainer-install")
    press_in_dialog(driver, "Update" if driver.sees("installed now") else "Install")
    driver.wait_until(lambda: driver.sees("is installed"), "it is installed", _LONG_MS)
    driver.close_dialogs()


def _learn(driver: Driver) -> None:
    """Find the module on Home and take its quiz as a learner does."""
    driver.show("home")
    driver.settle(100)
    driver.expect_to_see(TITLE, "Home shows the module")
    driver.picture("trainer-home")
    driver.start_quiz(f"{MODULE}/first-quiz", Mode.PRACTICE)
    driver.settle(60)
    driver.window.activateWindow()
    attempt = driver.attempt_id()
    slots = open_attempt(driver.session(), attempt).slots
    kinds = set()
    for slot in slots:
        question = open_attempt_question(driver.session(), attempt, slot.number)
        driver.click(driver.button_that_starts(f"Question {slot.number},"))
        row = driver.session().library(question.page.id).question(question.page.id, "en")
        kinds.add(row.type)
        asked = question.page.interaction
        give(driver, asked, model_answers(question_now(row).body, asked)["right"])
        driver.click("Check")
    recorded = driver.session().learner.last_responses(attempt)
    right = {number for number, each in recorded.items() if each.verdict == Verdict.RIGHT}
    driver.expect(all(slot.number in right for slot in slots), "every question can be answered right")
    driver.expect(len(kinds) == 1 + len(_QUESTIONS), "its quiz asks six types of question", kinds=sorted(kinds))
    driver.picture("trainer-learnt")
