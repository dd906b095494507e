"""A slide as the room sees it: drawn at 1366 × 768 in room-size letters, then as large as there is room for."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPaintEvent, QResizeEvent, QTextDocument
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.core.poll import PolledQuestion, Vote, choice_letter
from htcourse.render.plain_text import plain_text
from htcourse.render.qr_code import QUIET, qr_squares
from htcourse.ui.look.document_css import document_css
from htcourse.ui.look.theme import Look
from htcourse.ui.look.typography import typographic, typographic_text
from htcourse.ui.widgets.chart_picture import in_colours
from htcourse.ui.widgets.painting import paint_box, smooth, take_colours
from htcourse.ui.widgets.progress_bar import paint_bar
from htcourse.usecases.classes.talk import TalkSlide

WIDTH, HEIGHT = 1366, 768
_EDGE, _TOP, _FOOT = 80, 56, 68
_HIGHEST = WIDTH * 3 // 4
"""On a projector of 4:3 a slide is as high as it is there: the letters are larger by that."""
_ROOM = 30
"""The size of letters in px that a room reads; a slide with more than fits is written smaller."""
_LARGE = (42, 36)
"""For slides of few words: so large while a quarter of the slide stays free."""
_SIZES = (_ROOM, 27, 24, 22, 20, 18, 16)
_JOIN = 270
"""The width of the column with the QR code."""
_BAR = 18
"""The height that a bar takes below the words of a choice."""
_WORDS = Qt.TextFlag.TextWordWrap
_LINK = re.compile(r"</?a\b[^>]*>")


class Showing(StrEnum):
    """What the room is shown of a question."""

    QUESTION = "question"
    BARS = "bars"
    KEY = "key"


class Join(NamedTuple):
    """How phones join: the address to type and the code."""

    url: str
    code: str

    @property
    def spoken(self) -> str:
        """The code as it is read aloud."""
        return f"{self.code[:3]} {self.code[3:]}"


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
        self._look, self._pictures, self._has_edge = look, pictures, has_edge
        self.shown: OnSlide | None = None
        self._high, self.is_full = HEIGHT, False
        self._document: QTextDocument | None = None
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
        return "\n".join(filter(None, (*lines, shown.told_below)))

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
            self._paint_large_join(painter, shown.join)
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
        if slide.svg:
            self._chart = QSvgRenderer(QByteArray(in_colours(slide.svg, self._look.theme.colours).encode()), self)
            self._chart.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        elif shown.html:
            room = self._foot - self._title_height(slide) - 24
            few = 1 if slide.asks or shown.size > 1 else 0.75
            sized = ((each, room if each <= _ROOM else few * room) for each in _sizes(_LARGE + _SIZES, shown.size))
            fitting = (each for size, most in sized if (each := self._laid(shown.html, size)).size().height() <= most)
            self._document = next(fitting, None) or self._laid(shown.html, _SIZES[-1])
            self.is_full = self._document.defaultFont().pixelSize() < round(_ROOM * shown.size)
        self.update()

    def _laid(self, html: str, size: int) -> QTextDocument:
        """Return a text laid out in letters of a size."""
        look, factor = self._look, size / 17

        def px(length: float) -> int:
            return max(1, round(length * factor)) if length > 0 else round(length * factor)

        document = QTextDocument(self)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._font(size))
        look.load_faces(html)
        for name, content in self._pictures.items():
            picture = QImage.fromData(content)
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
        listed = f"ul {{ list-style-type: disc; }} li {{ margin-bottom: {px(7)}px; }}"
        document.setDefaultStyleSheet(f"{css}\n{listed}\n{item}")
        document.setIndentWidth(px(24))
        document.setHtml(typographic(_LINK.sub("", html)))
        document.setTextWidth(WIDTH - 2 * _EDGE)
        return document

    def _font(self, px: int, weight: int = 400) -> QFont:
        font = self._look.font(17, weight)
        font.setPixelSize(px)
        return font

    def _write(self, painter: QPainter, box: QRectF, words: str, px: int, role: str, weight: int = 400) -> float:
        """Write words on as many lines as they need, and return their height."""
        told = typographic_text(words)
        painter.setFont(self._font(px, weight))
        painter.setPen(self._look.colour(role))
        return painter.drawText(box, _WORDS | Qt.AlignmentFlag.AlignLeft, told).height()

    def _height(self, words: str, px: int, width: float, weight: int = 400) -> float:
        box = QRectF(0, 0, width, 10_000)
        return QFontMetricsF(self._font(px, weight)).boundingRect(box, int(_WORDS), typographic_text(words)).height()

    def _title_size(self, slide: TalkSlide) -> int:
        """Return the size of a title; that of a task is lower, what there is to do needs the room."""
        width, sizes = WIDTH - 2 * _EDGE, (42, 38) if slide.asks else (58, 48, 40)
        return next((size for size in sizes if self._height(slide.heading, size, width, 600) < 150), 34)

    def _title_height(self, slide: TalkSlide) -> float:
        if not slide.title:
            return _TOP
        return _TOP + self._height(slide.heading, self._title_size(slide), WIDTH - 2 * _EDGE, 600) + 24

    def _paint_slide(self, painter: QPainter, slide: TalkSlide) -> None:
        box = QRectF(_EDGE, _TOP, WIDTH - 2 * _EDGE, 200)
        self._write(painter, box, slide.heading, self._title_size(slide), "ink", 600)
        top = self._title_height(slide)
        if self._chart is not None:
            self._chart.render(painter, QRectF(_EDGE, top, WIDTH - 2 * _EDGE, self._foot - top - 20))
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
        painter.setFont(self._font(22, 500))
        painter.setPen(look.colour("ink2"))
        box = QRectF(_EDGE, self._foot + 8, WIDTH - 2 * _EDGE, 44)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, shown.footer)
        taken = painter.fontMetrics().horizontalAdvance(shown.footer) + 40
        left = shown.told_below or shown.talk
        if shown.told_below:
            painter.setFont(self._font(26, 600))
            painter.setPen(look.colour("ink"))
        room = box.adjusted(0, 0, -taken, 0)
        fitted = painter.fontMetrics().elidedText(
            typographic_text(left), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, fitted)

    def _paint_question(self, painter: QPainter, shown: OnSlide, question: PolledQuestion) -> None:
        width = WIDTH - 2 * _EDGE - (_JOIN + 40 if shown.join is not None else 0)
        size, heights = next(
            (
                (size, heights)
                for size in _sizes((34, *_SIZES), shown.size)
                if self._question_height(question, size, width, heights := self._box_heights(question, size, width))
                < self._foot - _TOP - 16
            ),
            (16, self._box_heights(question, 16, width)),
        )
        top = _TOP + self._write(painter, QRectF(_EDGE, _TOP, width, 500), question.text, size + 4, "ink", 600) + 24
        for at, ((id, text), high) in enumerate(zip(question.choices, heights, strict=True)):
            self._paint_choice(painter, QRectF(_EDGE, top, width, high), choice_letter(at), text, id, size)
            top += high + 12
        if shown.join is not None:
            self._paint_join(painter, shown.join, QPointF(WIDTH - _EDGE - _JOIN, _TOP), _JOIN)

    def _box_heights(self, question: PolledQuestion, size: int, width: float) -> list[float]:
        inner = width - 200
        return [self._height(text, size, inner, 600) + 0.8 * size + _BAR for _, text in question.choices]

    def _question_height(self, question: PolledQuestion, size: int, width: float, heights: list[float]) -> float:
        return self._height(question.text, size + 4, width, 600) + 24 + sum(heights) + 12 * len(heights)

    def _paint_choice(self, painter: QPainter, box: QRectF, letter: str, text: str, id: str, size: int) -> None:
        look, is_right = self._look, bool(self._tick(id))
        ground = ("good_soft" if is_right else "") if not look.theme.is_framed else ""
        paint_box(painter, look, box, 12, ground, "good" if is_right else "edge", 3 if is_right else 2)
        inner = box.adjusted(80, 0, -120, -_BAR if self._count(id) else 0)
        high = self._height(text, size, inner.width())
        cap = QRectF(box.left() + 20, inner.center().y() - 20, 40, 40)
        paint_box(painter, look, cap, 8, "good" if is_right else "", "good" if is_right else "edge", 2)
        painter.setFont(self._font(22, 600))
        painter.setPen(look.colour("paper" if is_right else "ink2"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, "✓" if is_right else letter)
        words = QRectF(inner.left(), inner.center().y() - high / 2, inner.width(), high + 4)
        self._write(painter, words, text, size, "ink", 600 if is_right else 400)
        self._paint_bar(painter, box, id, "good" if is_right else "accent")

    def _paint_bar(self, painter: QPainter, box: QRectF, id: str, role: str) -> None:
        shown = self.shown
        count = self._count(id)
        if shown is None or shown.vote is None or not count:
            return
        look = self._look
        painter.setFont(self._font(30, 600))
        painter.setPen(look.colour("ink"))
        right = QRectF(box.right() - 116, box.top(), 96, box.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count.strip(" :"))
        bar = QRectF(box.left() + 80, box.bottom() - 20, box.width() - 210, 8)
        paint_bar(painter, look, bar, shown.vote.counts.get(id, 0) / shown.vote.seats, role)
        before = shown.before.counts.get(id, 0) if shown.before is not None and shown.before.may_be_shown else 0
        if shown.before is not None and before:
            earlier = QRectF(bar.left(), bar.top() - 4, bar.width() * before / shown.before.seats, 16)
            paint_box(painter, look, earlier, 6, "", "ink2", 2)

    def _paint_join(self, painter: QPainter, join: Join, at: QPointF, width: float) -> None:
        code = QRectF(at.x(), at.y(), width, width)
        paint_qr(painter, code, f"{join.url}/{join.code}")
        below = QRectF(at.x(), code.bottom() + 8, width, 60)
        painter.setFont(self._font(44, 600))
        painter.setPen(self._look.colour("ink"))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, join.spoken)
        self._write_centred(painter, below.translated(0, 56), join.url.removeprefix("http://"), 22)

    def _paint_large_join(self, painter: QPainter, join: Join) -> None:
        paint_qr(painter, QRectF((WIDTH - 430) / 2, 92, 430, 430), f"{join.url}/{join.code}")
        self._write_centred(painter, QRectF(0, 24, WIDTH, 60), self.tr("Join with your phone"), 40)
        painter.setFont(self._font(84, 600))
        painter.setPen(self._look.colour("ink"))
        painter.drawText(QRectF(0, 520, WIDTH, 110), Qt.AlignmentFlag.AlignCenter, join.spoken)
        self._write_centred(painter, QRectF(0, 625, WIDTH, 50), join.url, 36)
        self._write_centred(painter, QRectF(0, 690, WIDTH, 44), self.tr("No names: answers are counted only"), 24)

    def _write_centred(self, painter: QPainter, box: QRectF, words: str, px: int) -> None:
        painter.setFont(self._font(px, 500))
        painter.setPen(self._look.colour("ink2" if px < 36 else "ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, typographic_text(words))

    def _count(self, id: str) -> str:
        shown = self.shown
        if shown is None or shown.told is Showing.QUESTION or shown.vote is None or not shown.vote.may_be_shown:
            return ""
        return f": {shown.vote.counts.get(id, 0)}"

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


def paint_qr(painter: QPainter, box: QRectF, text: str) -> None:
    """Paint a QR code, black on white in each theme, with its quiet zone inside the box."""
    squares = qr_squares(text)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(box, QColor(Qt.GlobalColor.white))
    edge = box.width() / (len(squares) + 2 * QUIET)
    for row, line in enumerate(squares):
        for column, is_dark in enumerate(line):
            if is_dark:
                left, top = box.left() + (column + QUIET) * edge, box.top() + (row + QUIET) * edge
                painter.fillRect(QRectF(left, top, edge + 0.4, edge + 0.4), QColor(Qt.GlobalColor.black))
    painter.restore()
