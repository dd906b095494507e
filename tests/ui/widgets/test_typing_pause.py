"""What is typed is kept after a pause, and while nobody pauses."""

from PySide6.QtCore import QObject

from htcourse.ui.widgets import typing_pause
from htcourse.ui.widgets.typing_pause import TypingPause


def test_who_never_pauses_has_kept_all_but_the_last_seconds(qtbot, qapp, monkeypatch):
    """Eight seconds of typing without a pause were lost whole in a crash."""
    monkeypatch.setattr(typing_pause, "LONGEST_MS", 0)
    kept: list[int] = []
    home = QObject()
    pause = TypingPause(home, 60_000, lambda: kept.append(1))
    pause.typed()
    pause.typed()
    qtbot.waitUntil(lambda: kept == [1])
    assert not pause.isActive()


def test_a_pause_is_waited_for_anew_at_each_key(qapp):
    home = QObject()
    pause = TypingPause(home, 3_000, lambda: None)
    pause.typed()
    assert pause.interval() == 3_000
    pause.typed()
    assert pause.interval() <= 3_000
    pause.stop()
