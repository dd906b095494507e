"""The first paint is told once, after what waits for it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from htcourse.ui.shell.first_paint import FirstPaint


class Page(QWidget):
    """Does something in the turn of the event loop after its paint, as screens do."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def paintEvent(self, event):
        self.seen.append("painted")
        QTimer.singleShot(0, self, lambda: self.seen.append("filled"))


def test_it_is_told_once_and_after_what_waits_for_the_paint(qtbot):
    page = Page()
    qtbot.addWidget(page)
    FirstPaint(page).settled.connect(lambda: page.seen.append("settled"))
    page.show()
    qtbot.waitUntil(lambda: "settled" in page.seen)
    assert page.seen.index("painted") < page.seen.index("filled") < page.seen.index("settled")
    page.repaint()
    qtbot.wait(20)
    assert page.seen.count("settled") == 1


def test_a_window_that_is_not_shown_tells_nothing(qtbot):
    page = Page()
    qtbot.addWidget(page)
    FirstPaint(page).settled.connect(lambda: page.seen.append("settled"))
    page.update()
    qtbot.wait(20)
    assert page.seen == []
