"""Notes beside the text: highlight words, find them in My notes, print the lesson; sources, glossary, keys, backups."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTextBrowser

from htcourse.store.learner_rows import Kind
from htcourse.tour.driver import Driver, NotSeenError
from htcourse.tour.lesson import lesson_of_course
from htcourse.usecases.reading.open_help import open_sources
from htcourse.usecases.reading.record_reading import accept_content_note

CONTROL = Qt.KeyboardModifier.ControlModifier


def walk(driver: Driver) -> None:
    """Mark a text, then look at every list that a learner can come back to."""
    words = _highlight(driver)
    driver.program.window.actions_by_name["notes"].trigger()
    driver.settle()
    driver.expect_to_see(words, "My notes lists the highlight", highlight=words)
    driver.picture("notes")
    driver.click(driver.button_that_starts(f"“{words}"))
    driver.expect(bool(driver.section_id()), "a highlight opens its place")
    _print(driver)
    _lists(driver)
    _backups(driver)


def _highlight(driver: Driver) -> str:
    head = lesson_of_course(driver, 3, sections=2).sections[1]
    accept_content_note(driver.session(), head.lesson)
    driver.show("lesson", head.id)
    driver.settle(200)
    driver.press(Qt.Key.Key_F7)
    text = QApplication.focusWidget()
    if not isinstance(text, QTextBrowser):
        raise NotSeenError("F7 puts no cursor into the text")
    driver.press(Qt.Key.Key_Right, CONTROL)
    driver.press(Qt.Key.Key_Right, CONTROL | Qt.KeyboardModifier.ShiftModifier, times=5)
    words = text.textCursor().selectedText().strip()
    driver.expect(len(words.split()) >= 3, "Shift and the arrow keys select words at the cursor", words=words)
    driver.picture("selected-by-keyboard")
    driver.press(Qt.Key.Key_H, CONTROL)
    kept = driver.session().learner.events(Kind.HIGHLIGHT, ref=head.id)
    driver.expect([each.data["exact"] for each in kept] == [words], "Ctrl+H keeps the words selected", words=words)
    driver.expect(len(text.extraSelections()) == 1, "the highlight is shown in the text")
    driver.picture("highlight")
    return words


def _print(driver: Driver) -> None:
    from htcourse.ui.reading.printing import Printing

    with driver.folder() as folder:
        path = folder / "lesson.pdf"
        Printing(driver.program.desk, driver.window).write(path, driver.section_id(), is_whole=True)
        driver.expect(path.exists() and path.read_bytes().startswith(b"%PDF"), "the lesson is printed to PDF")
    driver.expect_to_see("written to", "it is said where the PDF is")
    driver.close_dialogs()


def _lists(driver: Driver) -> None:
    source = open_sources(driver.session())[20]
    driver.show("help", f"sources:{source.id}")
    driver.settle(400)
    driver.expect_to_see(source.reference.removesuffix("."), "the list of sources has every source", source=source.id)
    driver.picture("sources")
    driver.show("help", "glossary")
    driver.settle(400)
    driver.picture("glossary")
    driver.show("help", "keys")
    for words in ("Ctrl+H", "Esc Esc"):
        driver.expect_to_see(words, "every key is listed")
    driver.picture("keys")


def _backups(driver: Driver) -> None:
    driver.session().learner.backup("migration")
    driver.show("progress")
    driver.click("Backups")
    driver.expect_to_see("before the file was renewed", "a backup says why it was made")
    driver.picture_of_dialog("backups")
    highlights = len(driver.session().learner.events(Kind.HIGHLIGHT))
    driver.click(driver.button_that_starts("Restore the backup"))
    driver.wait_until(lambda: driver.sees("kept as a backup"), "restoring says what became of the record before")
    driver.close_dialogs()
    # Without a window manager nobody gives the window its keys back after two dialogs in a row.
    driver.window.activateWindow()
    driver.settle()
    now = len(driver.session().learner.events(Kind.HIGHLIGHT))
    driver.expect(now == highlights, "a restored record has what it had when the backup was made", highlights=now)
