"""Keys as a person presses them on a Latin, a Russian and a Kazakh layout."""

import sys
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
OFFSET = 0 if sys.platform == "win32" else 8

LATIN = {2: "1234567890-=", 16: "QWERTYUIOP[]", 30: "ASDFGHJKL;'", 44: "ZXCVBNM,./"}
"""The first scan code of each row on Windows, and what a US keyboard prints there."""
CYRILLIC = {16: "ЙЦУКЕНГШЩЗХЪ", 30: "ФЫВАПРОЛДЖЭ"}
LAYOUTS = {
    "latin": LATIN,
    "russian": {2: "1234567890-=", **CYRILLIC, 44: "ЯЧСМИТЬБЮ."},
    "kazakh": {2: '"ӘІҢҒ,.ҮҰҚӨҺ', **CYRILLIC, 44: "ЯЧСМИТЬБЮ№"},
}


class Key(NamedTuple):
    """What a layout prints on a key, and the key's place (0 for a key with a name, such as F1)."""

    printed: int
    scan_code: int

    def event(self, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
        """Return the press of the key as it comes from the system."""
        has_text = self.scan_code and not modifiers & CONTROL
        text = chr(self.printed).lower() if has_text else ""
        return QKeyEvent(QEvent.Type.KeyPress, self.printed, modifiers, self.scan_code, 0, 0, text)


def key_at(place: str, layout: str) -> Key:
    """Return the key that a US keyboard calls `place`, on a layout."""
    for start, row in LATIN.items():
        if place in row:
            index = row.index(place)
            return Key(ord(LAYOUTS[layout][start][index]), start + index + OFFSET)
    raise LookupError(place)


def pressed(sequence: str, layout: str) -> tuple[Key, Qt.KeyboardModifier]:
    """Return the key and the modifiers of a shortcut as they are pressed on a layout."""
    combination = QKeySequence(sequence)[0]  # type: ignore[index]  # the stubs leave it out
    key, modifiers = combination.key(), combination.keyboardModifiers()
    if key.value > 127:
        return Key(key.value, 0), modifiers
    is_plus = chr(key.value) == "+"
    return key_at("=" if is_plus else chr(key.value), layout), modifiers
