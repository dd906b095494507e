"""Marks sentences for translation below the windows, in pure Python, and keeps them whole on their way to people."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate finds exactly this name
    """Return `text` unchanged; lupdate lists it under `context`."""
    return text


def whole(text: str) -> str:
    """Return the text with a question mark for each half character, as in a path that is no UTF-8.

    A terminal refuses them, and PySide ends the text there.
    """
    return text.encode("utf-8", "replace").decode()
