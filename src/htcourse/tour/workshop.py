"""The trainer's workshop: a new module, written with the preview beside it, checked as one types, tried, shared."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt, QUrl
from PySide6.QtGui import QAction, QImage, QPainter, QTextCursor
from PySide6.QtWidgets import QLineEdit, QMenu

from htcourse.tour.driver import Driver, NotSeenError
from htcourse.ui.widgets.code_editor import CodeEditor
from htcourse.ui.workshop.screen import WorkshopScreen

_PARAGRAPH = "\nOf those asked, 40 % of migrants had no contract in writing.\n"
_SETTLE_MS = 20_000


def walk(driver: Driver) -> None:
    """Write a module and try it."""
    begin(driver, "Seasonal work, safely")
    screen = screen_of(driver)
    driver.picture("workshop")
    type_at_end(driver, _PARAGRAPH)
    settle(driver)
    driver.expect_to_see("40 %", "a figure without a source is a problem as one types")
    driver.picture("workshop-problem")
    wake(driver)
    for _ in range(20):  # words that the template left are told before it, some of them folded
        driver.press(Qt.Key.Key_F8)
        if "40 %" in screen.editor.editor.textCursor().block().text():
            break
    driver.expect("40 %" in screen.editor.editor.textCursor().block().text(), "F8 goes to the line of the problem")
    _insert(driver, screen)
    _look(driver, screen)
    _save(driver, screen)
    _try(driver, screen)
    _share(driver, screen)
    driver.show("home")


def begin(driver: Driver, title: str) -> None:
    """Begin a new module on the trainer's page."""
    wake(driver)
    driver.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    driver.wait_until(lambda: driver.sees("New module"), "the trainer's page of modules")
    driver.picture("teach")
    driver.click("New module")
    driver.wait_until(lambda: bool(driver.dialogs()), "the title of the new module is asked for")
    driver.type_into(driver.one(QLineEdit), title)
    driver.picture_of_dialog("new-module")
    driver.click("Begin")
    driver.wait_until(lambda: isinstance(driver.program.window.screen_shown, WorkshopScreen), "the editor is shown")
    settle(driver)


def wake(driver: Driver) -> None:
    """Make the window active, the pane shown in focus: offscreen, no window is active after a dialog."""
    driver.window.activateWindow()
    screen = driver.program.window.screen_shown
    if isinstance(screen, WorkshopScreen):
        panes = (screen.editor.editor, *screen.preview.ways.values(), screen.tree, screen.editor.save)
        next(each for each in panes if each.isVisible()).setFocus()
    driver.settle()


def show_text(driver: Driver) -> None:
    """Go back to the text, whose place something else has in a small window."""
    screen = screen_of(driver)
    for button in (screen.preview.text, screen.back):
        if button.isVisible():
            driver.click(button)


def screen_of(driver: Driver) -> WorkshopScreen:
    """Return the editor's screen."""
    screen = driver.program.window.screen_shown
    if not isinstance(screen, WorkshopScreen):
        raise NotSeenError("the editor is not on screen")
    return screen


def settle(driver: Driver) -> None:
    """Wait until everything typed was checked and is in the preview."""
    watcher = screen_of(driver).controller.watcher
    driver.wait_until(lambda: watcher.is_settled, "what was typed is checked", _SETTLE_MS)
    driver.settle(60)


def type_at_end(driver: Driver, text: str) -> None:
    """Type at the end of the open text."""
    show_text(driver)
    editor = driver.one(CodeEditor)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    for number, line in enumerate(text.split("\n")):
        if number:
            editor.insertPlainText("\n")
        driver.type_into(editor, line)


def drop_picture(driver: Driver, path: Path, alt: str) -> None:
    """Drop a picture on the text as a file manager does, and say what it shows."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    screen_of(driver).editor.editor.insertFromMimeData(data)
    driver.wait_until(lambda: bool(driver.dialogs()), "the alternative text is asked for")
    driver.type_into(driver.one(QLineEdit), alt)
    driver.picture_of_dialog("workshop-picture")
    driver.click("Insert")


def write_picture(path: Path) -> Path:
    """Write a small picture: a board with two lines."""
    image = QImage(320, 160, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setPen(Qt.GlobalColor.darkCyan)
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, "1  Contract in writing\n2  Papers stay with you")
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know no device here
    path.write_bytes(content.data())
    return path


def _insert(driver: Driver, screen: WorkshopScreen) -> None:
    screen.editor.editor.moveCursor(QTextCursor.MoveOperation.End)
    menu = screen.controller.inserting.open()
    driver.picture_of_menu("workshop-insert", menu)
    action_of(menu, *driver.words.of("Warning")).trigger()
    menu.close()
    driver.expect("!!! warning" in screen.editor.editor.toPlainText(), "the menu inserts a callout")
    with driver.folder() as folder:
        drop_picture(driver, write_picture(folder / "Board.png"), "A board with two questions")
    settle(driver)
    driver.expect("(images/board.png)" in screen.editor.editor.toPlainText().lower(), "a picture comes along")
    driver.picture("workshop-inserted")


def action_of(menu: QMenu, *words: str) -> QAction:
    """Return an action of a menu or of its submenus."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            try:
                return action_of(inner, *words)
            except NotSeenError:
                continue
        if action.text() in words:
            return action
    raise NotSeenError(f"no “{words[0]}” in the menu")


def _look(driver: Driver, screen: WorkshopScreen) -> None:
    wake(driver)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    for key, way in ((Qt.Key.Key_2, "projector"), (Qt.Key.Key_3, "paper"), (Qt.Key.Key_1, "learner")):
        driver.press(key, both)
        settle(driver)
        driver.expect(screen.preview.way == way, f"one key shows the module as on the {way}")
        driver.picture(f"workshop-{way}")


def _save(driver: Driver, screen: WorkshopScreen) -> None:
    show_text(driver)
    wake(driver)
    driver.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    driver.expect(not screen.controller.draft.unsaved, "Ctrl+S saves")
    type_at_end(driver, "\nAsk for the address of the employer.\n")
    driver.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    driver.click(screen.editor.versions)
    driver.wait_until(lambda: bool(driver.dialogs()), "older versions are listed")
    driver.picture_of_dialog("workshop-versions")
    driver.close_dialogs()


def _try(driver: Driver, screen: WorkshopScreen) -> None:
    editor = screen.editor.editor
    editor.setPlainText(editor.toPlainText().replace("Of those asked, 40 % of migrants", "Many people"))
    settle(driver)
    if not screen.side.isVisible():
        driver.click(screen.editor.files)
    driver.click(screen.attempt)
    driver.wait_until(lambda: driver.sees("Nothing of this is kept"), "the module is tried as a learner")
    driver.wait_until(lambda: driver.sees("Check yourself"), "its check is there")
    driver.picture("workshop-tried")
    driver.click("Back to the editor")
    driver.wait_until(lambda: isinstance(driver.program.window.screen_shown, WorkshopScreen), "back in the editor")
    driver.expect(not driver.program.desk.keeps_nothing, "the learner's own record is back")


def _share(driver: Driver, screen: WorkshopScreen) -> None:
    with driver.folder() as folder:
        path = folder / "seasonal-work.htmod"
        screen.controller.sharing.share(path)
        driver.wait_until(lambda: bool(driver.dialogs()) and driver.sees("Written to"), "the module is packed")
        driver.expect(path.is_file(), "the file is there")
        driver.close_dialogs()
