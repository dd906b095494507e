"""What one can do while presenting, and the keys for it: those of a clicker, and letters by their place."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from htcourse.ui.widgets.keys import is_ascii, physical_key


class Step(StrEnum):
    """What the trainer asks for."""

    NEXT = "next"
    PREVIOUS = "previous"
    FIRST = "first"
    LAST = "last"
    BLACK = "black"
    PROJECTOR = "projector"
    BACK = "back"
    QUESTION = "question"
    BARS = "bars"
    KEY = "key"
    JOIN = "join"
    SERVE = "serve"
    OPEN = "open"
    CLOSE = "close"
    HANDS = "hands"
    EMPTY = "empty"
    STOP = "stop"
    PICK = "pick"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL_SIZE = "usual_size"


_KEYS = {
    Qt.Key.Key_PageDown: Step.NEXT,
    Qt.Key.Key_Right: Step.NEXT,
    Qt.Key.Key_Down: Step.NEXT,
    Qt.Key.Key_Space: Step.NEXT,
    Qt.Key.Key_PageUp: Step.PREVIOUS,
    Qt.Key.Key_Left: Step.PREVIOUS,
    Qt.Key.Key_Up: Step.PREVIOUS,
    Qt.Key.Key_Backspace: Step.PREVIOUS,
    Qt.Key.Key_Home: Step.FIRST,
    Qt.Key.Key_End: Step.LAST,
    Qt.Key.Key_Period: Step.BLACK,
    Qt.Key.Key_F5: Step.PROJECTOR,
    Qt.Key.Key_Escape: Step.BACK,
}
"""Clickers send PageDown and PageUp, a full stop or B for black, F5 and Esc in turn."""
_LETTERS = {"B": Step.BLACK, "F": Step.PROJECTOR, "R": Step.KEY, "N": Step.NEXT, "P": Step.PREVIOUS}


SIZES = {Step.LARGER: 1, Step.SMALLER: -1, Step.USUAL_SIZE: 0}
"""Steps that change the size of letters on the slides, up or down."""
_SIZE_KEYS = {
    Qt.Key.Key_Plus: Step.LARGER,
    Qt.Key.Key_Equal: Step.LARGER,
    Qt.Key.Key_Minus: Step.SMALLER,
    Qt.Key.Key_0: Step.USUAL_SIZE,
}
"""With Ctrl, as in every window."""


def step_of(event: QKeyEvent) -> Step | None:
    """Return what a key asks for, None for others and for those with Alt or Meta."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    key = Qt.Key(event.key())
    if held == Qt.KeyboardModifier.ControlModifier:
        return _SIZE_KEYS.get(key)
    if held:
        return None
    if key in _KEYS:
        return _KEYS[key]
    letter = chr(event.key()) if is_ascii(event) else physical_key(event)
    return _LETTERS.get(letter.upper()) if letter else None
