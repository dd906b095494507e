"""The trainer's curtain with the hands of a person."""

from PySide6.QtCore import Qt

from htcourse.ui.shell.curtain import CurtainScreen


def is_behind_curtain(program) -> bool:
    return isinstance(program.window.screen_shown, CurtainScreen)


def say_pin(program, qtbot, pin: str) -> None:
    """Type a PIN on the curtain that is shown, and press the button; the first PIN of a computer twice."""
    curtain = program.window.screen_shown
    assert isinstance(curtain, CurtainScreen)
    for _ in range(2 if curtain.twice is not None else 1):
        qtbot.keyClicks(curtain.pad.field, pin)
        qtbot.mouseClick(curtain.open_button, Qt.MouseButton.LeftButton)
