"""What becomes of a mistake of ours: a sentence in the window, and the traceback where it always went."""

from __future__ import annotations

import sys
from types import TracebackType

from htcourse.ui.shell.window import MainWindow


def catch_mistakes(window: MainWindow) -> None:
    """Show a sentence for every exception that nobody caught."""
    before = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            window.show_error(error)

    sys.excepthook = hook
