"""Words of the quiz that several of its pages say."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from htcourse.ui.look.texts import mode_word as mode_word
from htcourse.ui.look.texts import points_text as points_text


def decimals_of(figures: Iterable[float]) -> int:
    """Return how many decimals the longest of several figures of points has."""
    return max((len(points_text(each).partition(QLocale().decimalPoint())[2]) for each in figures), default=0)


def points_alike(points: float, decimals: int) -> str:
    """Return points with as many decimals as those beside them have; whole ones without any."""
    whole, sign, rest = points_text(points).partition(QLocale().decimalPoint())
    return f"{whole}{sign}{rest.ljust(decimals, '0')}" if rest else whole


def try_words(tries: int) -> str:
    """Return which try comes next, after `tries` before it."""
    first = (
        QCoreApplication.translate("Quiz", "First try"),
        QCoreApplication.translate("Quiz", "Second try"),
        QCoreApplication.translate("Quiz", "Third try"),
    )
    if tries < len(first):
        return first[tries]
    return QCoreApplication.translate("Quiz", "Try {number}").format(number=tries + 1)


def right_words(try_number: int) -> str:
    """Return that an answer was right at a later try than the first."""
    words = {
        2: QCoreApplication.translate("Quiz", "Right, at the second try: {points} of {total}"),
        3: QCoreApplication.translate("Quiz", "Right, at the third try: {points} of {total}"),
    }
    return words.get(try_number, QCoreApplication.translate("Quiz", "Right, at a later try: {points} of {total}"))
