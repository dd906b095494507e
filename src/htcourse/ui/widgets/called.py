"""What somebody is called in a list: of a class the code first, quieter than the name after it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from htcourse.core.typography import typographic_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import paint_words

_GAP = 12
"""Between a code and a name, in px at 100 %."""


def code_and_name(called: str) -> tuple[str, str]:
    """Return the code that what somebody of a class is called begins with, empty for others, and the name."""
    code, gap, name = called.partition("  ")
    return (code, name) if gap else ("", called)


def called_width(look: Look, called: str) -> int:
    """Return how wide it is on one line, in px."""
    code, name = code_and_name(called)
    return _name_at(look, code) + QFontMetrics(look.font(14, 600)).horizontalAdvance(typographic_text(name)) + 1


def paint_called(painter: QPainter, look: Look, box: QRectF, called: str, weight: int = 600) -> str:
    """Write it on one line; return it as far as there was room. Figures of codes are of one width."""
    code, name = code_and_name(called)
    left = _name_at(look, code)
    paint_words(painter, look, box, code, _code_font(look), "ink2")
    shown = paint_words(painter, look, box.adjusted(left, 0, 0, 0), name, look.font(14, weight), "ink")
    return called if shown == name else shown


def _name_at(look: Look, code: str) -> int:
    return QFontMetrics(_code_font(look)).horizontalAdvance(code) + look.px(_GAP) if code else 0


def _code_font(look: Look) -> QFont:
    return look.font(13, tabular=True)
