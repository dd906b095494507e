"""An error in an override of Qt, asked for by Python itself, is a traceback and never the end of the process."""

import os
import subprocess
import sys

ERRORS = """
def stop(): next(iter(()))
def index(): [][3]
def kind(): 1 + "a"
def zero(): 1 / 0
def unpack(): first, second = (1,)
def gone(): widget = QWidget(); shiboken6.delete(widget); widget.show()
"""
"""Each raised by C, and so no object yet when it leaves the override."""
PROGRAM = f"""
import htcourse.ui
import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
{ERRORS}
class Filter(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.User: error()
        return False
class Widget(QWidget):
    def event(self, event):
        if event.type() == QEvent.Type.User: error()
        return super().event(event)
application = QApplication([])
widget, watched, each = Widget(), QWidget(), Filter()
watched.installEventFilter(each)
for error in (stop, index, kind, zero, unpack, gone):
    for receiver in (widget, watched):
        try:
            QApplication.sendEvent(receiver, QEvent(QEvent.Type.User))
        except Exception as raised:
            print(type(raised).__name__)
"""


def test_an_error_in_an_override_is_raised_where_python_called():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    names = ["StopIteration", "IndexError", "TypeError", "ZeroDivisionError", "ValueError", "RuntimeError"]
    assert (done.returncode, done.stdout.split()) == (0, [name for name in names for _ in range(2)]), done.stderr
