"""The plan of what is presented: a piece a section, as wide as its minutes, and where one stands."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.ui.look.texts import minutes_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import paint_words, repaint_with, smooth
from htcourse.ui.widgets.progress_bar import paint_bar
from htcourse.usecases.classes.talk import TalkSection

_GAP, _BAR, _LINE = 4, 10, 18
_FULL = 60.0
_MOST = 3
"""Lines of a section's name."""


class PlanBar(QWidget):
    """Says in each piece how much of its time is used; the one shown has its name in bold."""

    def __init__(self, look: Look, sections: Sequence[TalkSection], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._sections = look, tuple(sections)
        self._now, self._spent = "", dict[str, float]()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        repaint_with(look, self)

    def show_time(self, now: str, spent: Mapping[str, float]) -> None:
        """Show the section one is in (its id), and the seconds each took so far."""
        self._now, self._spent = now, dict(spent)
        told = [self._words(each) for each in self._sections]
        self.setAccessibleName(", ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the slide above it."""
        return QSize(self._look.px(400), self._look.px(_BAR + (_MOST + 1) * _LINE + 6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint pieces, names and minutes."""
        look, px = self._look, self._look.px
        painter = smooth(self)
        shares = [max(1, each.minutes) for each in self._sections]
        room = self.width() - px(_GAP) * (len(shares) - 1)
        left = 0.0
        for section, share in zip(self._sections, shares, strict=True):
            width = room * share / sum(shares)
            used = self._spent.get(section.id, 0.0) / (_FULL * max(1, section.minutes))
            is_now = section.id == self._now
            paint_bar(painter, look, QRectF(left, 0, width, px(_BAR)), min(1.0, used), "accent" if is_now else "ink2")
            if width > px(40):
                names = QRectF(left, px(_BAR + 4), width - px(4), px(_LINE))
                font = look.font(12, 600 if is_now else 400)
                role = "ink" if is_now else "ink2"
                for words in _lines(section.title, QFontMetrics(font), names.width()):
                    paint_words(painter, look, names, words, font, role)
                    names.translate(0, px(_LINE))
                if section.minutes:
                    paint_words(painter, look, names, minutes_text(section.minutes), look.font(12), "ink2")
            left += width + px(_GAP)

    def _words(self, section: TalkSection) -> str:
        here = self.tr("{title}, now") if section.id == self._now else "{title}"
        return here.format(title=section.title)


def _lines(words: str, metrics: QFontMetrics, width: float) -> list[str]:
    """Return the lines of a name; the last of them may be longer than it has room."""
    lines, rest = list[str](), words.split()
    while rest and len(lines) < _MOST:
        fits = 1
        while fits < len(rest) and metrics.horizontalAdvance(" ".join(rest[: fits + 1])) <= width:
            fits += 1
        fits = len(rest) if len(lines) == _MOST - 1 else fits
        lines.append(" ".join(rest[:fits]))
        rest = rest[fits:]
    return lines


def clock_text(seconds: float) -> str:
    """Return a length of time as a stopwatch shows it: 12:40, with hours 1:02:40."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
