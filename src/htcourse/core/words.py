"""Marks sentences for translation below the windows, in pure Python."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate finds exactly this name
    """Return `text` unchanged; lupdate lists it under `context`."""
    return text
