"""The plan of what is presented: a piece a section, as wide as its minutes, and where one stands."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.ui.look.texts import minutes_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import paint_words, paint_wrapped, repaint_with, smooth, wrapped_height
from htcourse.ui.widgets.progress_bar import paint_bar
from htcourse.usecases.classes.talk import TalkSection

_GAP, _BAR, _LINE = 4, 10, 18
_LEAST = 40
"""From so many px at 100 % on a piece is named."""
_FULL = 60.0
_MOST = 2
"""Lines of a section's name."""


class PlanBar(QWidget):
    """Says in each piece how much of its time is used; the one shown has its name in bold.

    Where most names would be cut only that one is named, below all pieces.
    """

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
        for section, left, width in self._pieces():
            used = self._spent.get(section.id, 0.0) / (_FULL * max(1, section.minutes))
            role = "accent" if section.id == self._now else "ink2"
            paint_bar(painter, look, QRectF(left, 0, width, px(_BAR)), min(1.0, used), role)
        if not self.names_each():
            self._name_shown(painter)
            return
        for section, left, width in self._pieces():
            is_now = section.id == self._now
            if width > px(_LEAST):
                names = QRectF(left, px(_BAR + 4), width - px(4), px(_LINE))
                if section.minutes:  # first: below names they would stand on as many lines as those have
                    paint_words(painter, look, names, minutes_text(section.minutes), look.font(12), "ink2")
                names.translate(0, px(_LINE))
                font = look.font(12, 600 if is_now else 400)
                role = "ink" if is_now else "ink2"
                for words in _lines(section.title, QFontMetrics(font), names.width()):
                    paint_words(painter, look, names, words, font, role)
                    names.translate(0, px(_LINE))

    def names_each(self) -> bool:
        """Return whether most pieces have room for their names and minutes; else one has its name."""
        metrics, px = QFontMetrics(self._look.font(12, 600)), self._look.px
        are_whole = []
        for section, _, width in self._pieces():
            lines = (*_lines(section.title, metrics, width - px(4)), minutes_text(section.minutes))
            if width > px(_LEAST):
                are_whole.append(max(map(metrics.horizontalAdvance, lines)) <= width - px(4))
        return 2 * sum(are_whole) >= len(are_whole)

    def _name_shown(self, painter: QPainter) -> None:
        """Name the section one is in, on as many lines of the whole width as it needs."""
        look, top = self._look, self._look.px(_BAR + 4)
        shown = next((each for each in self._sections if each.id == self._now), None)
        if shown is not None:
            minutes = minutes_text(shown.minutes).replace(" ", "\N{NO-BREAK SPACE}") if shown.minutes else ""
            told = " · ".join(filter(None, (shown.title, minutes)))
            font = look.font(12, 600)
            box = QRectF(0, top, self.width(), wrapped_height(font, told, self.width()))
            paint_wrapped(painter, look, box, told, font, "ink")

    def _pieces(self) -> Iterator[tuple[TalkSection, float, float]]:
        """Yield each section with where its piece begins, and how wide it is, in px."""
        gap = self._look.px(_GAP)
        shares = [max(1, each.minutes) for each in self._sections]
        room, left = self.width() - gap * (len(shares) - 1), 0.0
        for section, share in zip(self._sections, shares, strict=True):
            width = room * share / sum(shares)
            yield section, left, width
            left += width + gap

    def _words(self, section: TalkSection) -> str:
        here = self.tr("{title}, now") if section.id == self._now else "{title}"
        return here.format(title=section.title)


def _lines(words: str, metrics: QFontMetrics, width: float) -> list[str]:
    """Return the lines of a name; only the last of them may be longer than it has room."""
    lines, rest = list[str](), words.split()
    while rest and len(lines) < _MOST:
        fits = 1
        while fits < len(rest) and metrics.horizontalAdvance(" ".join(rest[: fits + 1])) <= width:
            fits += 1
        if len(lines) == _MOST - 1 or metrics.horizontalAdvance(rest[0]) > width:
            fits = len(rest)
        lines.append(" ".join(rest[:fits]))
        rest = rest[fits:]
    return lines


def clock_text(seconds: float) -> str:
    """Return a length of time as a stopwatch shows it: 12:40, with hours 1:02:40."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
