"""The least a PySide6 program can be: an empty window that is painted and closes. Prints when, and how heavy it is."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class Shown(QObject):
    """Quits once the window was painted and the event loop has turned."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for the paint."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self) -> None:
        """Print what `htcourse --exit-when-shown` prints."""
        lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
        memory = next(int(line.split()[1]) for line in lines if line.startswith("Rss:"))
        print(json.dumps({"at": time.time(), "memory_kib": memory}), flush=True)
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = QMainWindow()
    window.resize(1366, 768)
    shown = Shown()
    window.installEventFilter(shown)
    window.show()
    application.exec()
