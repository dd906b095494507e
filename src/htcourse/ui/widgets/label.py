"""Texts in a handful of roles: title, heading, card title, body, small, caps and muted."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFont, QFontMetricsF
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from htcourse.core.typography import typographic_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.lines import Lines, LinesLabel


class TextStyle(NamedTuple):
    """Size, leading and weight of a role, in px at 100 %."""

    size: float
    leading: int
    weight: int = 400
    spacing: float = 0.0


STYLES = {
    "title": TextStyle(27, 34, 600, -0.4),
    "figure": TextStyle(27, 34, 600, -0.4),
    "quiet-figure": TextStyle(20, 28, 600, -0.1),
    "heading": TextStyle(20, 28, 600, -0.1),
    "card-title": TextStyle(17, 24, 600),
    "subheading": TextStyle(14, 21, 600),
    "text": TextStyle(17, 26),
    "body": TextStyle(14, 21),
    "strong": TextStyle(14, 21, 600),
    "muted": TextStyle(14, 21),
    "small": TextStyle(13, 19),
    "small-strong": TextStyle(13, 19, 600),
    "small-ink": TextStyle(13, 19),
    "caps": TextStyle(12, 16, 600),
    "table-head": TextStyle(12, 16, 600),
    "good": TextStyle(13, 19, 600),
    "warn": TextStyle(13, 19, 600),
    "bad": TextStyle(13, 19, 600),
    "law": TextStyle(13, 19, 600),
}


_HEADINGS = frozenset({"title", "heading", "card-title", "subheading"})


def tell_headings() -> None:
    """Let screen readers hear titles as headings, by which people go through a page; once for the program."""
    QAccessible.installFactory(_heard_as)


def _heard_as(_: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, Label) or thing.property("role") not in _HEADINGS:
        return None
    # Qt keeps no Python object alive: the label does.
    thing.heard = QAccessibleWidget(thing, QAccessible.Role.Heading)
    return thing.heard


class Label(LinesLabel):
    """A text in a role. With `wraps` it takes as many lines as it needs, at the role's leading."""

    heard: QAccessibleWidget | None = None
    """What screen readers are told of a heading."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        role: str = "body",
        parent: QWidget | None = None,
        *,
        wraps: bool = False,
        tabular: bool = False,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._role = role
        self._wraps = wraps
        self._is_selectable = False
        self._tabular = tabular
        self._is_cut = False
        self._words = ""
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if wraps:
            self.setWordWrap(True)
        look.changed.connect(self._restyle)
        self._words = text
        self.setAccessibleName(text)
        self._restyle()

    @property
    def words(self) -> str:
        """The text as people read it."""
        return self._words

    def set_words(self, text: str) -> None:
        """Show another text."""
        if text == self._words:
            return
        self._words = text
        self.setAccessibleName(text)
        self._restyle()

    def set_role(self, role: str) -> None:
        """Show the text in another role. Nothing is done for the same: a style is a class of 600 names to Python."""
        if role == self._role:
            return
        self._role = role
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)
        self._restyle()

    def line_width(self) -> int:
        """Return the width of the words on one line."""
        margins = self.contentsMargins()
        return self.fontMetrics().horizontalAdvance(self._words) + margins.left() + margins.right() + 2

    def fit(self, room: int, *, is_cut: bool = False) -> None:
        """Take the width of the words on one line, or the room there is: then they wrap (with `wraps`).

        With `is_cut` they end in a sign for more, and are told whole where the pointer rests.
        """
        self.setFixedWidth(max(1, min(self.line_width(), room)))
        if is_cut or self._is_cut:
            if not is_cut:
                self.setToolTip("")  # that of the words cut off
            self._is_cut = is_cut
            self.setText("")  # Qt keeps the hint of the same words in another width
            self._restyle()

    def _restyle(self) -> None:
        style = STYLES[self._role]
        font = self._look.font(style.size, style.weight, tabular=self._tabular)
        if style.spacing:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.spacing * self._look.zoom)
        self.setFont(font)
        self.leading = leading = self._look.px(style.leading)
        words = typographic_text(self._words)
        if self._is_cut:
            room = self.maximumWidth() - self.line_width() + self.fontMetrics().horizontalAdvance(self._words) + 2
            whole, words = words, self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            self.setToolTip(self._words if words != whole else "")
        if self._wraps and self._is_selectable:
            self.lines = None  # Qt's own way knows what is selected
        elif self._wraps:
            words = words.replace("\n", " ")
            self.lines = Lines(words, font, leading, self.alignment())
            height = QFontMetricsF(font).height()
            self.raised = max(0, leading - ceil(height)) - max(0.0, leading - height) / 2
        else:
            self.setMinimumHeight(leading)
        self.setText(words)

    def setTextInteractionFlags(self, flags: Qt.TextInteractionFlag) -> None:
        """Let people select the words."""
        super().setTextInteractionFlags(flags)
        self._is_selectable = True
        self._restyle()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Let the words stand elsewhere."""
        super().setAlignment(alignment)
        self._restyle()


def labelled(look: Look, words: str, field: QWidget) -> QWidget:
    """Return a field below what it is called; its own placeholder goes as soon as something is typed."""
    both = QWidget()
    in_column(Label(look, words, "small"), field, inside=both, look=look, spacing=4)
    return both
