"""The least a PySide6 program can be: an empty window that is painted and closes. Prints when and how heavy."""

import json
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.memory import pss_kib


class Shown(QObject):
    """Quits once the window was painted and settled."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        print(json.dumps({"at": time.time(), "pss_kib": pss_kib()}), flush=True)
        QApplication.quit()


application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1366, 768)
shown = Shown()
window.installEventFilter(shown)
window.show()
application.exec()
