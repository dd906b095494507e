"""Import a module by dropping it on the window: what is seen, then what was kept."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from htcourse.store.learner import LearnerFile
from htcourse.store.packages import list_packages
from htcourse.store.unpack import pack
from htcourse.tour.driver import Driver
from htcourse.tour.small_module import write_small_module
from htcourse.usecases.people.learners import create_learner

SECTION = "small-module/two-questions#ask"


def drop(driver: Driver, path: Path) -> None:
    """Drop a file on the window as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(300, 300), *how)
    QApplication.sendEvent(driver.window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(driver.window, QDropEvent(QPoint(300, 300), *how))


def preview(driver: Driver, path: Path) -> None:
    drop(driver, path)
    driver.wait_until(lambda: bool(driver.dialogs()) and driver.sees("A small module"), "a preview is shown", 60_000)


def test_a_module_is_previewed_installed_read_updated_and_removed(start, places, tmp_path):
    learner_id = create_learner(places)
    driver = start(places)
    module = write_small_module(tmp_path)
    archive = pack(module, tmp_path / "small.htmod")

    preview(driver, archive)
    for seen in ("Version 1.0.0", "A trainer", "CC-BY-SA-4.0", "lessons", "questions", "new"):
        assert driver.sees(seen), seen
    driver.click("Cancel")
    assert driver.dialogs() == []
    assert list_packages(places) == ()

    preview(driver, archive)
    driver.click("Install")
    driver.wait_until(lambda: driver.sees("is installed. Its lessons stand on Home."), "it is installed", 60_000)
    driver.close_dialogs()
    driver.program.desk.navigator.show("home")
    driver.settle()
    assert driver.sees("Before you sign")
    driver.program.desk.navigator.show("lesson", SECTION)
    driver.wait_until(lambda: driver.sees("Who should keep a worker's passport?"), "its lesson is read")
    driver.click(driver.choice("The worker"))
    driver.click("Check")
    driver.wait_until(lambda: driver.sees("it is the worker's own document"), "its check is answered")

    lesson = module / "lessons" / "two-questions.md"
    lesson.write_text(lesson.read_text(encoding="utf-8") + "\nAsk a friend to read it too.\n", encoding="utf-8")
    text = (module / "module.yaml").read_text(encoding="utf-8")
    (module / "module.yaml").write_text(text.replace("1.0.0", "1.1.0"), encoding="utf-8")
    preview(driver, module)
    assert driver.sees("installed now: 1.0.0")
    driver.click("Update")
    driver.wait_until(lambda: driver.sees("1.1.0 is installed"), "the update is installed", 60_000)
    driver.close_dialogs()
    assert driver.section_id() == SECTION
    assert driver.sees("Ask a friend to read it too.")

    driver.program.desk.navigator.show("settings", "modules")
    driver.settle()
    driver.click("Remove")
    driver.wait_until(lambda: driver.sees("Remove “A small module”?"), "removing is asked first")
    driver.click("Remove")
    driver.wait_until(lambda: list_packages(places) == (), "it is removed")
    assert not driver.sees("A small module")
    driver.window.close()
    with LearnerFile.open(places, learner_id) as learner:
        rows = [(each.question, each.answer, each.points) for each in learner.responses()]
    assert rows == [("small-module/keep-papers", {"choices": ["worker"]}, 1.0)]


def test_nothing_can_be_dropped_before_a_learner_is_at_work(start, places, tmp_path):
    driver = start(places)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write_small_module(tmp_path)))])
    entering = QDragEnterEvent(
        QPoint(300, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    entering.ignore()
    QApplication.sendEvent(driver.window, entering)
    assert not entering.isAccepted()
    assert driver.dialogs() == []
