"""Marks sentences for translation below the windows, in pure Python, and keeps them whole on their way to people."""

import re

_STEERING = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
"""All but line feed and tab: escape sequences (title, links, colours), and marks that turn the order of letters."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate finds exactly this name
    """Return `text` unchanged; lupdate lists it under `context`."""
    return text


def number_of(count: int, word: str, several: str = "") -> str:
    """Return a count with its word: 1 attempt, 2 attempts; `several` where that is not the word with an s."""
    return f"{count} {word}" if count == 1 else f"{count} {several or f'{word}s'}"


def unsteered(text: str) -> str:
    """Return the text without characters that a terminal acts on, and marks that turn the order of letters."""
    return re.sub(_STEERING, "", text)


def whole(text: str) -> str:
    """Return the text with a question mark for each half character, as in a path that is no UTF-8.

    A terminal refuses them, and PySide ends the text there.
    """
    return text.encode("utf-8", "replace").decode()
