"""One choice of a question: a key cap, the text, and after marking a word and the reason."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from htcourse.core.typography import typographic
from htcourse.ui.look.document_css import css_for, text_weight
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.keys import LEAVES_ENTER
from htcourse.ui.widgets.lines import HtmlLines, Lines, plain_paragraph
from htcourse.ui.widgets.painting import CENTRED, paint_box, paint_words, smooth
from htcourse.ui.widgets.rich_label import plain_text

_PAD, _CAP, _TEXT_LEFT, _WAY = 12, 24, 48, 16
_LINE, _SMALL_LINE = 22, 20
_LEAST_ROOM = 14
"""Above and below the words of a row that stands close to others."""


class RowState(StrEnum):
    """How a row is drawn: open to choose, or what became of the choice."""

    OPEN = "open"
    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    MISSED = "missed"
    LEFT = "left"


_ROLES = {RowState.RIGHT: "good", RowState.PARTLY: "warn", RowState.WRONG: "bad", RowState.MISSED: "good"}
_ICONS = {
    RowState.RIGHT: "check",
    RowState.PARTLY: "contrast",
    RowState.WRONG: "x",
    RowState.MISSED: "circle-dashed",
    RowState.LEFT: "minus",
}


class ChoiceRow(QAbstractButton):
    """A row to click, or to choose with its digit or Space; it grows with its text.

    With `is_single` it is one of several of which one counts, and a screen reader hears a radio button.
    """

    def __init__(
        self, look: Look, key: str, html: str, parent: QWidget | None = None, *, is_single: bool = False
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._key = key
        self._html = html
        self._state = RowState.OPEN
        self._word = self._seen_word = ""
        self._icon = ""
        self._is_quiet = self._leads = self._is_head = self._is_bare = self._is_offered = False
        self._top = 11
        self._is_locked, self._is_key_shown = False, True
        self._reason = ""
        self._is_hovered = False
        self._heights: dict[int, int] = {}
        self._own_lines: dict[int, int] = {}
        self._lift = 0.0
        self._word_width = 0
        self._small: Lines | HtmlLines | None = None
        self.setCheckable(True)
        self.setProperty(LEAVES_ENTER, True)
        self.setAutoExclusive(is_single)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(plain_text(html))
        self.setAccessibleName(f"{key} {plain_text(html)}".strip())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.follow(self._restyle)

    @property
    def state(self) -> RowState:
        """What became of the choice."""
        return self._state

    @property
    def word(self) -> str:
        """The word at the right, empty before marking."""
        return self._word

    @property
    def reason(self) -> str:
        """The reason under the text, as HTML."""
        return self._reason

    def set_key(self, key: str) -> None:
        """Show another number or letter in the cap."""
        self._key = key
        self.setAccessibleName(f"{key} {plain_text(self._html)}".strip())
        self._measure_anew()

    def show_key(self, *, is_shown: bool) -> None:
        """Show the key in its cap, or leave that empty while the key does something else."""
        self._is_key_shown = is_shown
        self.update()

    def set_quiet(self, *, leads: bool = False) -> None:
        """Keep a plain ground whatever the state; with `leads` say by a chevron that the row leads somewhere."""
        self._is_quiet, self._leads = True, leads
        self.setProperty(LEAVES_ENTER, False)

    def set_head(self) -> None:
        """Be the head of what stands below: without a ground of its own, its words stronger."""
        self.set_quiet()
        self._is_head = True
        self._restyle()

    def set_bare(self) -> None:
        """Have the frame of a control: in a row without a cap it alone says that there is something to choose."""
        self._is_bare = True

    def offer(self, what: str) -> None:
        """Show by its frame that something can be done with the row now, and let `what` be read out; empty: no more."""
        self._is_offered = bool(what)
        self.setAccessibleDescription(what)
        self.update()

    def set_close(self) -> None:
        """Leave less above and below the words: many rows are to be seen at once."""
        self._top = 7
        self._measure_anew()

    def show_state(
        self, state: RowState, word: str = "", reason: str = "", icon: str = "", *, is_brief: bool = False
    ) -> None:
        """Show what became of the choice: its word and sign at the right and the reason (HTML) below.

        `is_brief`: the sign alone is seen, the word is in its tip and for who has it read aloud.
        """
        icon = icon or _ICONS.get(state, "")
        told = (state, word, reason, icon, "" if is_brief else word)
        if told == (self._state, self._word, self._reason, self._icon, self._seen_word):
            return
        self._state, self._word, self._reason, self._icon, self._seen_word = told
        self.setAccessibleDescription(". ".join(each for each in (word, plain_text(reason)) if each))
        self.setToolTip(word if is_brief else "")
        self._write_reason()
        self._measure_anew()

    def set_locked(self, is_locked: bool) -> None:
        """Stop taking clicks and keys, without greying anything."""
        self._is_locked = is_locked
        self._is_hovered = False
        self.update()
        self.setCursor(Qt.CursorShape.ArrowCursor if is_locked else Qt.CursorShape.PointingHandCursor)
        # Still reached by Tab: a screen reader reads the reason there.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_locked else Qt.FocusPolicy.StrongFocus)

    def hasHeightForWidth(self) -> bool:
        """Return True: the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text and reason with the space around them; layouts ask many times."""
        if width not in self._heights:
            look = self._look
            height = (
                look.px(max(2 * self._top - 4, _LEAST_ROOM))
                + self._text.height(self._text_width(width))
                + self._own_line(width)
            )
            if self._small is not None:
                height += self._small.height(self._text_width(width, is_small=True)) + look.px(2)
            self._heights[width] = max(self._least(), height)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return a usual width; for the height the layout asks by width."""
        return QSize(self._look.px(400), self._least())

    def minimumSizeHint(self) -> QSize:
        """Return the least a row may take."""
        return QSize(self._look.px(160), self._least())

    def _least(self) -> int:
        return self._look.px(_LINE + 2 * self._top)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the row can be chosen."""
        self._is_hovered = not self._is_locked
        self.update()
        super().enterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keep every row in the Tab order: Qt would leave only one of several, and reasons are read by Tab."""
        QWidget.focusInEvent(self, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a click unless the row is locked."""
        if self._is_locked:
            event.ignore()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space and the arrows unless the row is locked."""
        if self._is_locked:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show the row as it is."""
        self._is_hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the cap, the text, and after marking word and reason."""
        painter = smooth(self)
        self._paint_ground(painter)
        self._paint_cap(painter)
        look, top = self._look, self._look.px(self._top)
        left = look.px(_TEXT_LEFT) if self._key else look.px(_PAD)
        painter.setPen(look.colour("ink"))
        self._text.paint(painter, left, top - self._lift, self._text_width(self.width()))
        if self._small is not None:
            below = top + self._text.height(self._text_width(self.width())) + self._own_line(self.width()) - look.px(1)
            painter.setPen(look.colour("ink2"))
            self._small.paint(painter, left, below, self._text_width(self.width(), is_small=True))
        if self._word:
            self._paint_word(painter)
        if self._leads:
            place = QPointF(self.width() - look.px(_PAD + _WAY), (self.height() - look.px(_WAY)) / 2)
            painter.drawPixmap(place, look.pixmap("chevron-right", "ink2", _WAY, self.devicePixelRatioF()))

    def _restyle(self) -> None:
        self._text = self._written(15, _LINE, "ink", self._html)
        # A minimum line height puts what is left over above the letters; half of it belongs below.
        self._lift = (self._look.px(_LINE) - QFontMetricsF(self._font(15)).height()) / 2
        self._write_reason()
        self._measure_anew()

    def _write_reason(self) -> None:
        self._small = self._written(13, _SMALL_LINE, "ink2", self._reason) if self._reason else None

    def _written(self, size: int, line: int, role: str, html: str) -> Lines | HtmlLines:
        look = self._look
        html = typographic(html if html.lstrip().startswith("<p") else f"<p>{html}</p>")
        words = plain_paragraph(html)
        if words is not None:
            return Lines(words, self._font(size), look.px(line))
        look.load_faces(html)
        css = look.text_css(size, line, role) + "p { margin: 0; }"
        return HtmlLines(html, self._font(size), css_for(css, html))

    def _font(self, size: int) -> QFont:
        """Return a font as light as that of the choice: a reason is not to stand out above it."""
        return self._look.font(size, 600 if self._is_head else text_weight(is_dark=self._look.theme.is_dark))

    def _measure_anew(self) -> None:
        look = self._look
        words = QFontMetrics(look.font(14, 600)).horizontalAdvance(self._seen_word)
        self._word_width = words + look.px(18 + 8) + look.px(12) if self._word else 0
        self._heights.clear()
        self._own_lines.clear()
        self.updateGeometry()
        self.update()

    def _text_width(self, width: int, *, is_small: bool = False) -> int:
        taken = self._look.px(_TEXT_LEFT if self._key else _PAD) + self._look.px(_PAD) + self._way()
        beside = 0 if is_small or self._own_line(width) else self._word_width
        return max(40, width - taken - beside)

    def _own_line(self, width: int) -> int:
        """Return how high the line of the word is below the text, where beside it the text would be higher than both.

        The word ends at the right in both, so that the words of a list stand below each other.
        """
        if not self._seen_word:
            return 0
        if width not in self._own_lines:
            room, line = self._text_width(width, is_small=True), self._look.px(_LINE)
            is_higher = self._text.height(max(40, room - self._word_width)) > self._text.height(room) + line
            self._own_lines[width] = line if is_higher else 0
        return self._own_lines[width]

    def _way(self) -> int:
        """Return what the chevron takes at the right."""
        return self._look.px(_WAY + 8) if self._leads else 0

    def _colours(self) -> tuple[QColor, QColor, float, Qt.PenStyle]:
        """Return ground, frame, the frame's width and its style."""
        look, solid = self._look, Qt.PenStyle.SolidLine
        width = float(look.px(look.theme.line_width))
        if self._state in _ROLES and not self._is_quiet:
            role = _ROLES[self._state]
            style = Qt.PenStyle.DashLine if self._state is RowState.MISSED else solid
            return look.colour(f"{role}_soft"), look.colour(role), width, style
        if self.isChecked() and self._state is RowState.OPEN:
            return look.colour("soft"), look.colour("accent"), max(width, 1.5 * look.zoom), solid
        ground = "hover" if self._is_hovered or self.isDown() else "paper"
        edge = "accent" if self._is_offered else "edge" if self._is_bare and not self._is_locked else "line"
        return look.colour(ground), look.colour(edge), width, solid

    def _paint_ground(self, painter: QPainter) -> None:
        if self._is_head and not (self._is_hovered or self.isDown()):
            return  # it stands on the ground of its place
        ground, frame, width, style = self._colours()
        pen = QPen(frame, width, style)
        if style is Qt.PenStyle.DashLine:
            pen.setDashPattern([3.5, 2.5])
        painter.setPen(pen)
        painter.setBrush(ground)
        half = width / 2
        radius = self._look.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)

    def _paint_cap(self, painter: QPainter) -> None:
        if not self._key:
            return
        look = self._look
        side = look.px(_CAP)
        box = QRectF(look.px(_PAD), look.px(self._top - 1), side, side).adjusted(0.5, 0.5, -0.5, -0.5)
        is_filled = self.isChecked() and self._state is RowState.OPEN
        state = RowState.OPEN if self._is_quiet else self._state
        role = _ROLES.get(state, "ink2")
        edge = "accent" if is_filled else _ROLES.get(state, "edge")
        width = max(1.0, look.theme.line_width * look.zoom)
        if self.autoExclusive() and not self._is_key_shown:  # a round one says that one alone counts
            paint_box(painter, look, box, box.width() / 2, "", edge, width)
            if self.isChecked():
                inset = look.px(6)
                dot = box.adjusted(inset, inset, -inset, -inset)
                paint_box(painter, look, dot, dot.width() / 2, edge)
            return
        paint_box(painter, look, box, look.px(5), "accent" if is_filled else "", edge, width)
        ink, key = "on_accent" if is_filled else role, self._key if self._is_key_shown else ""
        paint_words(painter, look, box, key, look.font(12, 600, tabular=True), ink, CENTRED)

    def _paint_word(self, painter: QPainter) -> None:
        look = self._look
        role = _ROLES.get(self._state, "ink2")
        weight = 600 if self._state in _ROLES else 400
        painter.setFont(look.font(14, weight))
        painter.setPen(look.colour(role))
        width = painter.fontMetrics().horizontalAdvance(self._seen_word)
        right, top, line = self.width() - look.px(14) - self._way(), look.px(self._top), look.px(_LINE)
        if self._own_line(self.width()):
            top += self._text.height(self._text_width(self.width()))
        box = QRectF(right - width, top, width, line)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._seen_word)
        if self._icon:
            mark = look.pixmap(self._icon, role, 18, self.devicePixelRatioF())
            before = look.px(26) if self._seen_word else mark.deviceIndependentSize().width()
            painter.drawPixmap(QPointF(box.left() - before, top + (line - look.px(18)) / 2), mark)
