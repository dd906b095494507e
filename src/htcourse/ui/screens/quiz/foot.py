"""The foot of a quiz: back, flag, a word of help, and on; above them what would be out of view on the page."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QWidget

from htcourse.core.quiz import Verdict
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.quiz.feedback_panel import VerdictLine
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.key_cap import KeyCap
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_row

_LINE = 42
"""How high a line above the buttons is, with the verdict, in px at 100 %."""
_TOLD = 240
"""How wide the room among the buttons is that the verdict stands in, in px at 100 %."""
_HINTED, _CENTRED, _LEAST_HINT = 900, 1200, 120
"""In a narrower window there is no word of help, or it begins beside the buttons; nor is there one in less room."""


class QuizFoot(QFrame):
    """Two buttons at each side; which ones and what they say is up to the view.

    Where the verdict of an answer would stand far below what was chosen, it stands here: among the buttons, or in a
    line above them where they leave no room.
    """

    previous_asked = Signal()
    """Previous was pressed."""

    flag_asked = Signal()
    """Flag was pressed."""

    second_asked = Signal()
    """The plain button beside the primary one was pressed."""

    primary_asked = Signal()
    """The primary button was pressed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._height = 60
        self.setProperty("kind", "foot")
        self.previous = Button(look, self.tr("Previous"), "plain", call=self.previous_asked)
        self.flag = Button(look, self.tr("Flag"), "plain", "flag", call=self._ask_flag)
        self.flag.setCheckable(True)
        self.key = KeyCap(look, "F")
        self.hint = Label(look, "", "small", wraps=True)
        self.second = Button(look, "", "plain", call=self.second_asked)
        self.primary = Button(look, "", "primary", call=self.primary_asked)
        self.primary.installEventFilter(self)
        self.verdict, self._points = VerdictLine(look), Label(look, "", "strong", tabular=True)
        self._told = QWidget()
        self._told_row = in_row((self.verdict, 1), self._points, inside=self._told)
        self._told.hide()
        self.beside = QHBoxLayout()
        """Room among the buttons for the verdict."""
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        add_to(self._left, self.previous, self.flag, self.key, 0)
        add_to(self._right, 0, self.second, self.primary)
        add_to(self._row, self._left, (self.hint, 1), self.beside, self._right)
        self._column = in_column(self._told, 1, self._row, 1, inside=self, spacing=0)
        look.follow(self._restyle)

    def show_buttons(self, previous: str, second: str, primary: str, *, has_flag: bool, leads_on: bool) -> None:
        """Show the buttons with these words; an empty word hides its button.

        Where the one for Previous `leads_on` it stands beside the others, if one row has room for all, and is quiet:
        two of them end the attempt, and one of these stands out.
        """
        if leads_on is not self._leads_on:
            self.previous.set_kind("quiet" if leads_on else "plain")
        self._leads_on = leads_on
        for button, words in ((self.previous, previous), (self.second, second), (self.primary, primary)):
            button.setVisible(bool(words))
            if words:
                button.set_words(words)
        self.flag.setVisible(has_flag)
        self._has_flag = has_flag
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a double click do what one does: its second press would meet what came of the first."""
        return event.type() == QEvent.Type.MouseButtonDblClick

    def show_hint(self, words: str, *, is_needed: bool) -> None:
        """Show a word of help; one that `is_needed` says what Check waits for, and stands wherever it has room."""
        self._is_needed = is_needed
        self.hint.set_words(words)
        self._stack()

    def set_flagged(self, is_flagged: bool) -> None:
        """Let Flag stand pressed or not; its words and its width stay."""
        self._is_flagged = is_flagged
        self.flag.setChecked(is_flagged)
        self._tip_flag()
        self.flag.set_icon("flag", "warn" if is_flagged else "ink")

    def show_verdict(self, verdict: Verdict | None, points: str = "", blank: str = "") -> None:
        """Show what became of the answer, or that there was none, among or above the buttons; None: elsewhere."""
        is_beside = self._taken() + self._look.px(_TOLD + 8) <= self._width * self._look.zoom
        home = self.beside if is_beside else self._column
        if home.indexOf(self._told) < 0:
            home.insertWidget(0, self._told)
        if verdict is not None:
            self.verdict.show_verdict(verdict, blank)
        self._points.set_words(points)
        self._told.setVisible(verdict is not None)
        self._stack()

    def least_height(self) -> int:
        """Return how high it is with nothing above the buttons."""
        return self._look.px(self._height + (44 if self._is_stacked() else 0))

    def set_room(self, width: int, *, height: int) -> None:
        """Fit a window `width` px wide at 100 %; a row of buttons is `height` px high."""
        self._width, self._height = width, height
        self._arrange()

    def move_to(self, layout: QBoxLayout) -> None:
        """Stand in another layout with the focus kept: moving takes it away, and Enter would do nothing."""
        focused = QApplication.focusWidget()
        layout.addWidget(self)
        self.dress_again()
        if focused is not None and self.isAncestorOf(focused):
            self.show()
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress_again(self) -> None:
        """Give the words their fonts once more: under a style sheet Qt takes them back when a widget is moved."""
        for button in (self.flag, self.second):
            button.set_kind("plain")
        self.previous.set_kind("quiet" if self._leads_on else "plain")
        self.set_flagged(self._is_flagged)
        self.primary.set_kind("primary")
        self.hint.set_role("small")
        self.key.setFont(self._look.font(12, 600))
        self.verdict.restyle()

    _has_flag, _leads_on, _is_flagged, _is_needed = True, False, False, False
    _width = 1366

    def _ask_flag(self) -> None:
        self.flag.setChecked(self._is_flagged)  # until it is kept
        self.flag_asked.emit()

    def _tip_flag(self) -> None:
        words = "" if self.flag.text() else self.flag.accessibleName()
        self.flag.setToolTip(self.tr("Take flag away") if self._is_flagged else words)

    def _arrange(self) -> None:
        self.key.setVisible(self._has_flag and self._width >= 760)
        self._stack()

    def event(self, event: QEvent) -> bool:
        """Stack the buttons or not whenever one of them takes another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._stack()
        return super().event(event)

    def _restyle(self) -> None:
        px = self._look.px
        for layout in (self._left, self._right, self._row):
            layout.setSpacing(px(8))
        self._row.setContentsMargins(px(24), 0, px(24), 0)
        self._told_row.setSpacing(px(10))
        self._stack()

    def _stack(self) -> None:
        """Put the way back above the way on where they have no room beside each other."""
        self._say_way_on()
        self._shape_flag()
        px, direction = self._look.px, QBoxLayout.Direction
        is_stacked = self._is_stacked()
        side, place = (self._right, 1) if self._leads_on and not is_stacked else (self._left, 0)
        if side.indexOf(self.previous) < 0:
            side.insertWidget(place, self.previous)
        self._row.setDirection(direction.TopToBottom if is_stacked else direction.LeftToRight)
        is_beside = self.beside.indexOf(self._told) >= 0
        told = 0 if is_beside or self._told.isHidden() else px(_LINE)
        self._told.setFixedHeight(px(_LINE - 8 if is_beside else _LINE))
        self._told_row.setContentsMargins(*([px(8), 0, px(8), 0] if is_beside else [px(24), px(8), px(24), 0]))
        self.setFixedHeight(self.least_height() + told)
        self._centre_hint()

    def _say_way_on(self) -> None:
        """Say in a word where Previous leads on where all its words would have the buttons stand in two rows."""
        words, shown, metrics = self.previous.accessibleName(), self.previous.text(), self.previous.fontMetrics()
        more = metrics.horizontalAdvance(words) - metrics.horizontalAdvance(shown)
        is_short = self._leads_on and self._taken() + more > self._width * self._look.zoom
        self.previous.setText(QCoreApplication.translate("Bar", "Course") if is_short else words)
        self.previous.setToolTip(words if is_short else "")

    def _shape_flag(self) -> None:
        """Leave Flag its icon alone where its words would have the buttons stand in two rows."""
        taken, room = self._taken() - self.flag.sizeHint().width(), self._width * self._look.zoom
        is_needed = taken + self.flag.width_as("both") > room >= taken + self.flag.width_as("icon")
        is_icon = self._has_flag and is_needed
        if is_icon is bool(self.flag.text()):
            self.flag.set_shape("icon" if is_icon else "both")
            self._left.invalidate()
            self._tip_flag()

    def _centre_hint(self) -> None:
        """Keep the word of help in the middle of a wide window, else beside the buttons: Check does not move it."""
        px, middle = self._look.px, round(self._width * self._look.zoom / 2)
        beside = self.beside.sizeHint().width()
        left = middle - px(24 + 8) - self._left.sizeHint().width()
        right = middle - px(24 + 8) - self._right.sizeHint().width() - (beside + px(8) if beside else 0)
        needed = self.hint.fontMetrics().horizontalAdvance(self.hint.text()) + 2
        half = min(left, right)
        is_centred = self._width >= _CENTRED
        sides = (0 if is_centred else px(16), 0, 0, 0)
        if is_centred and half * 2 >= needed:
            sides = (max(0, left - half), 0, max(0, right - half), 0)
        side = Qt.AlignmentFlag.AlignHCenter if is_centred else Qt.AlignmentFlag.AlignLeft
        self.hint.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.hint.setContentsMargins(*sides)
        has_room = self.hint.heightForWidth(max(1, left + right)) <= self.least_height()
        is_wide = self._width >= _HINTED or self._is_needed
        self.hint.setVisible(is_wide and left + right >= px(_LEAST_HINT) and has_room)

    def _is_stacked(self) -> bool:
        return self._taken() > self._width * self._look.zoom

    def _taken(self) -> int:
        """Return what the buttons take of one row, with the space around and between them."""
        sizes = [side.sizeHint().width() for side in (self._left, self._right)]
        return sum(sizes) + self._look.px(24 + 8 + 24)
