"""How the room answers, for the trainer: a bar a choice, with its letter, count and share."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.core.poll import PolledQuestion, Vote, choice_letter
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import paint_box, paint_words, repaint_with, smooth
from htcourse.ui.widgets.progress_bar import paint_bar

_ROW, _BAR, _GAP = 24, 8, 10
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class Counted(NamedTuple):
    """A vote on a question; the first one beside it, if that is another; and whether its key may be told."""

    question: PolledQuestion
    vote: Vote
    before: Vote | None = None
    tells_key: bool = False


class VoteBars(QWidget):
    """As high as its choices; a screen reader is told every count."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._counted: Counted | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        repaint_with(look, self)
        look.follow(self.updateGeometry)

    def show_vote(self, counted: Counted | None) -> None:
        """Show how a question is answered now; None shows nothing."""
        before, self._counted = self._counted, counted
        self.setVisible(counted is not None)
        if before == counted:
            return
        if counted is not None:
            words = (self._told(at, counted) for at in range(len(counted.question.choices)))
            self.setAccessibleName(", ".join(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a row for each choice."""
        rows = len(self._counted.question.choices) if self._counted is not None else 0
        return QSize(self._look.px(120), self._look.px(_ROW) * rows)

    def _told(self, at: int, counted: Counted) -> str:
        id, text = counted.question.choices[at]
        words = self.tr("{letter}, right: {count}") if self._is_key(id, counted) else self.tr("{letter}: {count}")
        return words.format(letter=f"{choice_letter(at)} {text}", count=counted.vote.counts.get(id, 0))

    def _is_key(self, id: str, counted: Counted) -> bool:
        return counted.tells_key and id in counted.question.key

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint letters, bars, the first vote as outlines around them, counts and shares."""
        counted = self._counted
        if counted is None:
            return
        look, px, painter = self._look, self._look.px, smooth(self)
        strong, small = look.font(13, 600, tabular=True), look.font(12, tabular=True)
        of_share, of_count = (
            QFontMetrics(font).horizontalAdvance(most) for font, most in ((small, "100 %"), (strong, "400"))
        )
        left, right = px(30), self.width() - of_share - of_count - 2 * px(_GAP)
        for at, (id, _) in enumerate(counted.question.choices):
            row = QRectF(0, px(_ROW) * at, self.width(), px(_ROW))
            count, is_key = counted.vote.counts.get(id, 0), self._is_key(id, counted)
            role = "good" if is_key else "ink"
            letter = choice_letter(at) + (" ✓" if is_key else "")
            paint_words(painter, look, row, letter, strong, role)
            bar = QRectF(left, row.center().y() - px(_BAR) / 2, right - left, px(_BAR))
            paint_bar(painter, look, bar, count / max(1, counted.vote.seats), "good" if is_key else "accent")
            before = counted.before
            if before is not None and before.counts.get(id, 0):
                wide = bar.width() * before.counts[id] / max(1, before.seats)
                outline = QRectF(bar.left(), bar.top() - px(3), wide, bar.height() + px(6))
                paint_box(painter, look, outline, outline.height() / 2, "", "ink2", px(1))
            counted_at = QRectF(right + px(_GAP), row.top(), of_count, row.height())
            percent = self.tr("{percent} %").format(percent=round(100 * count / max(1, counted.vote.seats)))
            paint_words(painter, look, counted_at, str(count), strong, role, _RIGHT)
            paint_words(painter, look, row, percent, small, "ink2", _RIGHT)
