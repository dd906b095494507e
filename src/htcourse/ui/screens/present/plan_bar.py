"""The plan of what is presented: a piece a section, as wide as its minutes, and where one stands."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from htcourse.ui.look.texts import minutes_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import paint_words, paint_wrapped, repaint_with, smooth, wrapped_height
from htcourse.ui.widgets.progress_bar import paint_bar
from htcourse.usecases.classes.talk import TalkSection

_GAP, _BAR, _LINE, _ROOM = 4, 10, 18, 6
_LEAST = 40
"""From so many px at 100 % on a piece is named."""
_FULL = 60.0
_MOST = 3
"""Lines of a section's name; the whole of it is in the tip of its piece."""


class PlanBar(QWidget):
    """Says in each piece how much of its time is used; the one shown has its name in bold.

    Where a name would be cut only that one is named, below all pieces.
    """

    def __init__(self, look: Look, sections: Sequence[TalkSection], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._sections = look, tuple(sections)
        self._now, self._spent = "", dict[str, float]()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        repaint_with(look, self)

    def show_time(self, now: str, spent: Mapping[str, float]) -> None:
        """Show the section one is in (its id), and the seconds each took so far."""
        self._now, self._spent = now, dict(spent)
        told = [self._words(each) for each in self._sections]
        self.setAccessibleName(", ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the slide above it."""
        return QSize(self._look.px(400), self.heightForWidth(self._look.px(400)))

    def hasHeightForWidth(self) -> bool:
        """Return True: names need lines by the room they have."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high it is at a width, whichever section is shown."""
        px, font = self._look.px, self._look.font(12, 600)
        if not self.names_each(width):
            named = max((wrapped_height(font, _told(each), width) for each in self._sections), default=0)
            return px(_BAR + _ROOM) + round(named)
        metrics = QFontMetrics(font)
        pieces = [(each, wide) for each, _, wide in self._pieces(width) if wide > px(_LEAST)]
        lines = max((len(_lines(each.title, metrics, wide - px(4))) for each, wide in pieces), default=0)
        return px(_BAR + _ROOM + (lines + any(each.minutes for each in self._sections)) * _LINE)

    def event(self, event: QEvent) -> bool:
        """Tell the whole name of the piece the pointer is at."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = event.x()
            named = (_told(each) for each, left, width in self._pieces(self.width()) if left <= at <= left + width)
            QToolTip.showText(event.globalPos(), next(named, ""), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint pieces, names and minutes."""
        look, px = self._look, self._look.px
        painter = smooth(self)
        for section, left, width in self._pieces(self.width()):
            used = self._spent.get(section.id, 0.0) / (_FULL * max(1, section.minutes))
            role = "accent" if section.id == self._now else "ink2"
            paint_bar(painter, look, QRectF(left, 0, width, px(_BAR)), min(1.0, used), role)
        if not self.names_each(self.width()):
            self._name_shown(painter)
            return
        has_minutes = any(each.minutes for each in self._sections)
        for section, left, width in self._pieces(self.width()):
            is_now = section.id == self._now
            if width > px(_LEAST):
                names = QRectF(left, px(_BAR + 4), width - px(4), px(_LINE))
                font = look.font(12, 600 if is_now else 400)
                role = "ink" if is_now else "ink2"
                if section.minutes:
                    paint_words(painter, look, names, minutes_text(section.minutes), look.font(12), "ink2")
                if has_minutes:  # first, so that all stand on one line
                    names.translate(0, px(_LINE))
                for words in _lines(section.title, QFontMetrics(font), width - px(4)):
                    paint_words(painter, look, names, words, font, role)
                    names.translate(0, px(_LINE))

    def names_each(self, width: int) -> bool:
        """Return whether the pieces of so many px have room for their names and minutes; else one has its name."""
        metrics, px = QFontMetrics(self._look.font(12, 600)), self._look.px
        are_whole = []
        for section, _, wide in self._pieces(width):
            lines = (*_lines(section.title, metrics, wide - px(4)), minutes_text(section.minutes))
            if wide > px(_LEAST):
                are_whole.append(max(map(metrics.horizontalAdvance, lines)) < wide - px(4))
        return all(are_whole)

    def _name_shown(self, painter: QPainter) -> None:
        """Name the section one is in, on as many lines of the whole width as it needs."""
        look, top = self._look, self._look.px(_BAR + 4)
        shown = next((each for each in self._sections if each.id == self._now), None)
        if shown is not None:
            told, font = _told(shown), look.font(12, 600)
            box = QRectF(0, top, self.width(), wrapped_height(font, told, self.width()))
            paint_wrapped(painter, look, box, told, font, "ink")

    def _pieces(self, whole: int) -> Iterator[tuple[TalkSection, float, int]]:
        """Yield each section with where its piece begins, and how wide it is, in whole px: words are cut at these."""
        gap = self._look.px(_GAP)
        shares = [max(1, each.minutes) for each in self._sections]
        room, left = whole - gap * (len(shares) - 1), 0.0
        for section, share in zip(self._sections, shares, strict=True):
            width = room * share / sum(shares)
            yield section, left, int(width)
            left += width + gap

    def _words(self, section: TalkSection) -> str:
        here = self.tr("{title}, now") if section.id == self._now else "{title}"
        return here.format(title=section.title)


def _told(section: TalkSection) -> str:
    """Return the name of a section, with its minutes on one line with its end."""
    minutes = minutes_text(section.minutes).replace(" ", "\N{NO-BREAK SPACE}") if section.minutes else ""
    return " · ".join(filter(None, (section.title, minutes)))


def _lines(words: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Return the lines of a name; only the last may be longer than it has room. Qt measures in whole px."""
    lines, rest = list[str](), words.split()
    while rest and len(lines) < _MOST:
        fits = 1
        while fits < len(rest) and metrics.horizontalAdvance(" ".join(rest[: fits + 1])) < width:
            fits += 1
        if len(lines) == _MOST - 1 or metrics.horizontalAdvance(rest[0]) >= width:
            fits = len(rest)
        lines.append(" ".join(rest[:fits]))
        rest = rest[fits:]
    return lines


def clock_text(seconds: float) -> str:
    """Return a length of time as a stopwatch shows it: 12:40, with hours 1:02:40."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
