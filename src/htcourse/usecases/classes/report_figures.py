"""The figures of reports: as files have them, and as people read them."""

from dataclasses import dataclass
from typing import NamedTuple

from htcourse.core.points import points_text
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.marking.attempt_words import Say

Figure = str | float


class Tenths(float):
    """A figure that people read with one decimal, below others of its column; files have it as any other."""


class Hundredths(float):
    """The same, with two."""


class ShortMark(NamedTuple):
    """What a narrow cell shows in the place of its figure, nothing for the figure itself; whether it needs a look.

    Or whether it is gone or may be.
    """

    words: str = ""
    is_weak: bool = False
    is_unsure: bool = False


@dataclass(frozen=True, slots=True)
class Narrow:
    """How a table is shown where its columns are narrow: heads, empty for whole ones, and marks, as its rows have them.

    The columns of `within` stand in those before; column `look` says what needs a look, 0 where none does.
    """

    heads: tuple[str, ...] = ()
    marks: tuple[tuple[ShortMark, ...], ...] = ()
    within: frozenset[int] = frozenset()
    look: int = 0


WHOLE = Narrow()
"""Nothing is shortened."""


def number_text(value: Figure) -> str:
    """Return a figure as it is written in a file, whatever is made of the report."""
    return value if isinstance(value, str) else f"{value:z.3f}".rstrip("0").rstrip(".")


def decimal_mark(say: Say = str) -> str:
    """Return what parts a number from its decimals where people read it."""
    return say(QT_TRANSLATE_NOOP("Reports", "0.5"))[1:2] or "."


def told_number(value: Figure, say: Say = str) -> str:
    """Return a figure as people read it: a minus is no hyphen, and points have the digits they have on every page."""
    if isinstance(value, str):
        return value
    digits = 1 if isinstance(value, Tenths) else 2 if isinstance(value, Hundredths) else None
    text = points_text(value) if digits is None else f"{value:z.{digits}f}"
    return text.replace("-", "−").replace(".", decimal_mark(say))
