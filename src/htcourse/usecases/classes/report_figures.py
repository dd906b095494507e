"""The figures of reports: as files have them, and as people read them."""

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.marking.attempt_words import Say

Figure = str | float


class Minutes(float):
    """A figure that people read with one decimal; files have it as any other."""


def number_text(value: Figure) -> str:
    """Return a figure as it is written in a file, whatever is made of the report."""
    return value if isinstance(value, str) else f"{value:z.3f}".rstrip("0").rstrip(".")


def decimal_mark(say: Say = str) -> str:
    """Return what parts a number from its decimals where people read it."""
    return say(QT_TRANSLATE_NOOP("Reports", "0.5"))[1:2] or "."


def told_number(value: Figure, say: Say = str) -> str:
    """Return a figure as people read it: a minus is no hyphen."""
    if isinstance(value, str):
        return value
    text = f"{value:.1f}" if isinstance(value, Minutes) else number_text(value)
    return text.replace("-", "−").replace(".", decimal_mark(say))
