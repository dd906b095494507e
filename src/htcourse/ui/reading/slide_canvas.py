"""A slide as the room sees it: drawn at 1366 × 768 in room-size letters, then as large as there is room for."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTextDocument
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.core.poll import PolledQuestion, Vote, choice_letter
from htcourse.core.typography import typographic, typographic_text
from htcourse.render.plain_text import plain_text
from htcourse.ui.look.document_css import document_css
from htcourse.ui.look.theme import Look
from htcourse.ui.reading.slide_join import Join, join_width, paint_join, paint_large_join
from htcourse.ui.reading.slide_letters import SlideLetters
from htcourse.ui.widgets.chart_picture import in_colours
from htcourse.ui.widgets.painting import MIDDLE, paint_box, smooth, take_colours
from htcourse.ui.widgets.progress_bar import paint_bar
from htcourse.ui.widgets.smaller_picture import picture_as_wide
from htcourse.usecases.classes.talk import TalkSlide

WIDTH, HEIGHT = 1366, 768
_EDGE, _TOP, _FOOT = 80, 56, 68
_HIGHEST = WIDTH * 3 // 4
"""On a projector of 4:3 a slide is as high as it is there: the letters are larger by that."""
_ROOM = 30
"""The size of letters in px that a room reads; a slide with more than fits is written smaller."""
_LARGE = (42, 36)
"""For slides of few words: so large while a quarter of the slide stays free."""
_TITLES: tuple[tuple[int, ...], ...] = ((58, 48, 40), (42, 38), (36,))
"""Sizes of a title: usual ones, those of a task, which needs the room, and the lowest."""
_SIZES = (_ROOM, 27, 24, 22, 20, 18, 16)
_LINK = re.compile(r"</?a\b[^>]*>")


class _Spacing(NamedTuple):
    """How far apart a question is written, in px: `more` by which its letters are larger than those of its choices.

    Then what a choice takes beside its words: above and below in heights of its letters, for its bar below, until the
    next choice, at the left for its letter and at the right for its count; last the usual width of the QR code.
    """

    more: int
    around: float
    bar: int
    gap: int
    left: int
    right: int
    join: int


_USUAL, _CLOSE = _Spacing(4, 0.8, 24, 12, 80, 120, 270), _Spacing(0, 0.4, 18, 8, 72, 108, 200)


class Showing(StrEnum):
    """What the room is shown of a question."""

    QUESTION = "question"
    BARS = "bars"
    KEY = "key"


class OnSlide(NamedTuple):
    """All that a slide shows. `footer` stands below at the right, `told_below` between.

    `vote` is what was answered and `before` an earlier vote on it; `join` is there while phones are served. `size` is
    that of the letters, a factor; what does not fit is written smaller.
    """

    slide: TalkSlide
    footer: str = ""
    talk: str = ""
    told: Showing = Showing.QUESTION
    vote: Vote | None = None
    before: Vote | None = None
    told_below: str = ""
    join: Join | None = None
    is_join_large: bool = False
    is_black: bool = False
    size: float = 1.0

    @property
    def html(self) -> str:
        """The text of the slide, or its answer where the room is told it."""
        return (self.slide.answer if self.told is Showing.KEY else "") or self.slide.html


class SlideCanvas(QWidget):
    """Paints one slide; nothing in it can be pressed."""

    def __init__(
        self, look: Look, pictures: Mapping[str, bytes], parent: QWidget | None = None, *, has_edge: bool = True
    ) -> None:
        """`has_edge` for where it stands among other things; on the projector it fills the screen."""
        super().__init__(parent)
        self._look, self._pictures, self._has_edge, self._letters = look, pictures, has_edge, SlideLetters(look)
        self.shown: OnSlide | None = None
        self._high, self.is_full = HEIGHT, False
        self._document: QTextDocument | None = None
        self._titles = _TITLES[0]
        self._chart: QSvgRenderer | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._restyle)

    def show_slide(self, shown: OnSlide) -> None:
        """Show another slide, or the same in another state."""
        before, self.shown = self.shown, shown
        if before == shown:
            return
        if before is None or (before.slide, before.html, before.size) != (shown.slide, shown.html, shown.size):
            self._restyle()
        self.setAccessibleName(self.words())
        self.update()

    def words(self) -> str:
        """Return what is on the slide as plain words: what a screen reader is told, and what the room reads."""
        shown = self.shown
        if shown is None or shown.is_black:
            return self.tr("Black screen")
        slide, question = shown.slide, shown.slide.question
        if shown.is_join_large and shown.join is not None:
            return f"{self.tr('Join with your phone')} {shown.join.url} {shown.join.spoken}"
        if question is None:
            return "\n".join(filter(None, (slide.heading, plain_text(shown.html), slide.alt)))
        lines = [question.text]
        for at, (id, text) in enumerate(question.choices):
            lines.append(f"{choice_letter(at)}. {text}{self._count(id)}{self._tick(id)}")
        return "\n".join(filter(None, (*lines, shown.told_below, self._legend())))

    def hasHeightForWidth(self) -> bool:
        """Return True: the proportions are kept."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        return round(width * HEIGHT / WIDTH)

    def sizeHint(self) -> QSize:
        """As wide as the page of the trainer."""
        return QSize(self._look.px(840), self.heightForWidth(self._look.px(840)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the height of a projector's screen."""
        high = HEIGHT if self._has_edge else min(_HIGHEST, WIDTH * self.height() // max(1, self.width()))
        if max(HEIGHT, high) != self._high:
            self._high = max(HEIGHT, high)
            self._restyle()

    @property
    def _foot(self) -> int:
        return self._high - _FOOT

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the slide in the middle, as large as it fits."""
        painter = smooth(self)
        shown = self.shown
        if shown is None or shown.is_black:
            painter.fillRect(self.rect(), QColor(Qt.GlobalColor.black))
            return
        painter.fillRect(self.rect(), self._look.colour("paper"))
        if self._has_edge:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            take_colours(painter, self._look, "", "edge")
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.restore()
        scale = min(self.width() / WIDTH, self.height() / self._high)
        corner = QPointF(self.width() - WIDTH * scale, self.height() - self._high * scale) / 2
        painter.translate(corner)
        painter.scale(scale, scale)
        if shown.is_join_large and shown.join is not None:
            painter.translate(QPointF(0, (self._high - HEIGHT) / 2))
            head, foot = self.tr("Join with your phone"), self.tr("No names: answers are counted only")
            paint_large_join(painter, self._letters, shown.join, WIDTH, head, foot)
            return
        if shown.slide.question is not None:
            self._paint_question(painter, shown, shown.slide.question)
        else:
            self._paint_slide(painter, shown.slide)
        self._paint_footer(painter, shown)

    def _restyle(self) -> None:
        self._document, self._chart, self.is_full = None, None, False
        shown = self.shown
        if shown is None:
            return
        slide = shown.slide
        self._titles = _TITLES[slide.asks]
        if slide.svg:
            self._chart = QSvgRenderer(QByteArray(in_colours(slide.svg, self._look.theme.colours).encode()), self)
        elif shown.html:
            few = 1 if slide.asks or shown.size > 1 else 0.75
            for self._titles in _TITLES[slide.asks :]:  # what does not fit gets a lower title first
                self._document = self._fitted(shown, few)
                written = self._document.defaultFont().pixelSize()
                self.is_full = written < round(_ROOM * shown.size)
                if written >= _ROOM:
                    break
        self.update()

    def _fitted(self, shown: OnSlide, few: float) -> QTextDocument:
        """Return the text below the title in the largest letters there is room for; large ones take `few` of it."""
        room = self._foot - self._title_height(shown.slide) - 24
        sized = ((each, room if each <= _ROOM else few * room) for each in _sizes(_LARGE + _SIZES, shown.size))
        fitting = (each for size, most in sized if (each := self._laid(shown.html, size)).size().height() <= most)
        return next(fitting, None) or self._laid(shown.html, _SIZES[-1])

    def _laid(self, html: str, size: int) -> QTextDocument:
        """Return a text laid out in letters of a size."""
        look, factor = self._look, size / 17

        def px(length: float) -> int:
            return max(1, round(length * factor)) if length > 0 else round(length * factor)

        document = QTextDocument(self)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._letters.font(size, tabular=True))  # what stands after a number stands in line
        look.load_faces(html)
        for name, content in self._pictures.items():
            picture = picture_as_wide(content)
            if not picture.isNull():
                fitted = picture.scaled(
                    WIDTH - 2 * _EDGE,
                    self._foot - 200,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
                document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(f"picture:{name}"), fitted)
        css = document_css(look.theme.colours, px, look.theme.is_framed)
        hung = px(26)  # a line that is wrapped begins under the words, not under the number
        item = f"p.item {{ margin: 0 0 {px(5)}px {hung}px; text-indent: -{hung}px; }}"
        apart = f"p.apart {{ margin: {px(14)}px 0 {px(5)}px {hung}px; text-indent: -{hung}px; }}"
        listed = f"ul {{ list-style-type: disc; }} li {{ margin-bottom: {px(7)}px; }}"
        document.setDefaultStyleSheet(f"{css}\n{listed}\n{item}\n{apart}")
        document.setIndentWidth(px(24))
        document.setHtml(typographic(_LINK.sub("", html)))
        document.setTextWidth(WIDTH - 2 * _EDGE)
        return document

    def _title_size(self, slide: TalkSlide) -> int:
        """Return the size of a title, at most two lines of it where that can be."""
        width = WIDTH - 2 * _EDGE
        return next((size for size in self._titles if self._letters.height(slide.heading, size, width, 600) < 150), 34)

    def _title_height(self, slide: TalkSlide) -> float:
        if not slide.title:
            return _TOP
        return _TOP + self._letters.height(slide.heading, self._title_size(slide), WIDTH - 2 * _EDGE, 600) + 24

    def _paint_slide(self, painter: QPainter, slide: TalkSlide) -> None:
        box = QRectF(_EDGE, _TOP, WIDTH - 2 * _EDGE, 200)
        self._letters.write(painter, box, slide.heading, self._title_size(slide), "ink", 600)
        top = self._title_height(slide)
        if self._chart is not None:
            room, drawn = QRectF(_EDGE, top, WIDTH - 2 * _EDGE, self._foot - top - 20), self._chart.viewBoxF().size()
            box = QRectF(QPointF(), drawn.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio))
            box.moveCenter(room.center())
            painter.save()
            painter.setClipRect(box)  # of a part nothing else is seen
            self._chart.render(painter, box)
            painter.restore()
        elif self._document is not None:
            painter.save()
            painter.translate(_EDGE, top)
            painter.setClipRect(QRectF(0, 0, WIDTH, self._foot - top - 8))
            self._document.drawContents(painter)
            painter.restore()

    def _paint_footer(self, painter: QPainter, shown: OnSlide) -> None:
        look = self._look
        take_colours(painter, look, "", "line", 2)
        painter.drawLine(QPointF(_EDGE, self._foot), QPointF(WIDTH - _EDGE, self._foot))
        painter.setFont(self._letters.font(22, 500))
        painter.setPen(look.colour("ink2"))
        box = QRectF(_EDGE, self._foot + 8, WIDTH - 2 * _EDGE, 44)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, shown.footer)
        taken = painter.fontMetrics().horizontalAdvance(shown.footer) + 40
        left = shown.told_below or shown.talk
        if shown.told_below:
            painter.setFont(self._letters.font(26, 600))
            painter.setPen(look.colour("ink"))
        room = box.adjusted(0, 0, -taken, 0)
        fitted = painter.fontMetrics().elidedText(
            typographic_text(left), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, fitted)
        if legend := self._legend():
            room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(fitted) + 40)
            painter.drawText(room.adjusted(56, 0, 0, 0), MIDDLE, legend)
            paint_box(painter, look, QRectF(room.left(), room.center().y() - 7, 44, 14), 6, "", "ink2", 2)

    def _paint_question(self, painter: QPainter, shown: OnSlide, question: PolledQuestion) -> None:
        write, size, spacing = self._letters.write, *self._size_of(shown, question)
        width, heights = self._heights(shown, question, size, spacing)
        high = write(painter, QRectF(_EDGE, _TOP, width, 500), question.text, size + spacing.more, "ink", 600)
        top = _TOP + high + 24
        free = self._room - sum(heights) - 24 - spacing.gap * len(question.choices)
        more = max(0.0, min((_USUAL.around - spacing.around) * size, free / len(heights)))
        for at, ((id, text), least) in enumerate(zip(question.choices, heights[1:], strict=True)):
            high = least + more
            self._paint_choice(painter, QRectF(_EDGE, top, width, high), choice_letter(at), text, id, size, spacing)
            top += high + spacing.gap
        if shown.join is not None:
            wide = join_width(self._letters, shown.join, spacing.join)
            paint_join(painter, self._letters, shown.join, QPointF(WIDTH - _EDGE - wide, _TOP), wide)

    @property
    def _room(self) -> int:
        return self._foot - _TOP - 16

    def _size_of(self, shown: OnSlide, question: PolledQuestion) -> tuple[int, _Spacing]:
        """Return how large and how far apart a question is written; a long one first stands closer."""
        for size in _sizes((34, *_SIZES), shown.size):
            for spacing in (_USUAL, _CLOSE) if size <= _ROOM else (_USUAL,):
                _, heights = self._heights(shown, question, size, spacing)
                if sum(heights) + 24 + spacing.gap * (len(heights) - 1) < self._room:
                    return size, spacing
        return _SIZES[-1], _CLOSE

    def _heights(
        self, shown: OnSlide, question: PolledQuestion, size: int, spacing: _Spacing
    ) -> tuple[float, list[float]]:
        """Return the width of a question, and how high it is and each of its choices."""
        beside = 0 if shown.join is None else join_width(self._letters, shown.join, spacing.join) + 40
        width = WIDTH - 2 * _EDGE - beside
        inner, height = width - spacing.left - spacing.right, self._letters.height
        boxes = [height(text, size, inner, 600) + spacing.around * size + spacing.bar for _, text in question.choices]
        return width, [height(question.text, size + spacing.more, width, 600), *boxes]

    def _paint_choice(
        self, painter: QPainter, box: QRectF, letter: str, text: str, id: str, size: int, spacing: _Spacing
    ) -> None:
        look, is_right = self._look, bool(self._tick(id))
        ground = ("good_soft" if is_right else "") if not look.theme.is_framed else ""
        paint_box(painter, look, box, 12, ground, "good" if is_right else "edge", 3 if is_right else 2)
        inner = box.adjusted(spacing.left, 0, -spacing.right, -spacing.bar if self._count(id) else 0)
        high = self._letters.height(text, size, inner.width(), 600 if is_right else 400)
        cap = QRectF(box.left() + 18, box.center().y() - 20, 40, 40)
        paint_box(painter, look, cap, 8, "good" if is_right else "", "good" if is_right else "edge", 2)
        painter.setFont(self._letters.font(22, 600))
        painter.setPen(look.colour("paper" if is_right else "ink2"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, letter)
        if is_right:
            painter.setFont(self._letters.font(40, 600))
            painter.setPen(look.colour("good"))
            painter.drawText(cap.translated(-cap.width() - 18 - 6, 0), Qt.AlignmentFlag.AlignCenter, "✓")
        words = QRectF(inner.left(), inner.center().y() - high / 2, inner.width(), high + 4)
        self._letters.write(painter, words, text, size, "ink", 600 if is_right else 400)
        self._paint_bar(painter, box, id, "good" if is_right else "accent", spacing)

    def _paint_bar(self, painter: QPainter, box: QRectF, id: str, role: str, spacing: _Spacing) -> None:
        shown = self.shown
        count = self._count(id)
        if shown is None or shown.vote is None or not count:
            return
        look = self._look
        painter.setFont(self._letters.font(30, 600))
        painter.setPen(look.colour("ink"))
        right = QRectF(box.right() - spacing.right, box.top(), spacing.right - 20, box.height() - spacing.bar)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count.strip(" :"))
        width, high = box.width() - spacing.left - 20, spacing.bar - 8  # to below the count
        bar = QRectF(box.left() + spacing.left, box.bottom() - spacing.bar - 4, width, high)
        paint_bar(painter, look, bar, shown.vote.counts.get(id, 0) / shown.vote.seats, role)
        before = shown.before if self._legend() else None
        if before is not None and before.counts.get(id, 0):
            earlier = QRectF(bar.left(), bar.top() - 3, bar.width() * before.counts[id] / before.seats, high + 6)
            paint_box(painter, look, earlier, earlier.height() / 2, "", "ink2", 2)

    def _count(self, id: str) -> str:
        shown = self.shown
        if shown is None or shown.told is Showing.QUESTION or shown.vote is None or not shown.vote.may_be_shown:
            return ""
        return f": {shown.vote.counts.get(id, 0)}"

    def _legend(self) -> str:
        """Return what the outlines around bars are, empty where there are none."""
        shown = self.shown
        if shown is None or shown.vote is None or shown.before is None or shown.told is Showing.QUESTION:
            return ""
        return self.tr("the first vote") if shown.vote.may_be_shown and shown.before.may_be_shown else ""

    def _tick(self, id: str) -> str:
        shown = self.shown
        question = shown.slide.question if shown is not None else None
        is_told = shown is not None and shown.told is Showing.KEY and question is not None and id in question.key
        return " " + self.tr("(right)") if is_told else ""


def _sizes(usual: Sequence[int], factor: float) -> tuple[int, ...]:
    """Return the sizes of letters to try, the largest first: the usual ones times a factor, and what is smaller."""
    scaled = {max(_SIZES[-1], round(factor * each)) for each in usual}
    below = max(scaled) if factor > 1 else min(scaled)  # larger letters are never smaller than the usual ones
    return tuple(sorted({*scaled, *(each for each in usual if each < below)}, reverse=True))
