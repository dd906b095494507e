"""A page that scrolls: a head and one or two columns, folded into one where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.focus_order import Stop, bring_into_view, focus_kept, is_in_view, place_of_focus, put_focus
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import Item, add_to, clear, in_column, in_row
from htcourse.ui.widgets.scroll import ScrollArea

if TYPE_CHECKING:  # Home and lessons have none
    from htcourse.ui.widgets.page_tabs import PageTabs

NARROW = 1200
MARGIN = 24
FLAT = 300
"""In a window lower than this, in px at 100 %, what a page with tabs is for stands in a tip."""
LOW = 420
TOOL = 36
"""How high a button beside the title is."""
_APART, _TITLE = 16, 320
"""Between a title and what is beside it, and the room a long one keeps there: with less that goes into a row below."""


class _Column(QWidget):
    """Tells when what it holds came or went."""

    changed = Signal()

    def event(self, event: QEvent) -> bool:
        """Tell of another layout."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.changed.emit()
        return super().event(event)


class Page(ScrollArea):
    """Two columns of fixed widths, centred on the window; below 1,200 px at 100 % the right one goes under the left.

    `left` and `right` are layouts to fill, `tools` is one at the right of the title; with a right width of 0 there is
    just the left column, which also has all the room while the right one holds nothing. What both columns are about
    stands above them (`stand_above`).
    """

    room_changed = Signal(int)
    """So many px are free beside the title and its tools."""

    folds_below = NARROW

    folded_width = 0
    """How wide the columns are at most one below the other, in px at 100 %; 0: as wide as beside each other."""

    def __init__(self, look: Look, widths: tuple[int, int], gap: int = 24, parent: QWidget | None = None) -> None:
        self._widths = widths
        self._gap = gap
        self._lead: tuple[tuple[QWidget, ...], int] = (), 0
        self._back_to: QWidget | None = None
        self._page_tabs: PageTabs | None = None
        self._head_tabs: tuple[QWidget, ...] = ()
        self._is_folded = self._is_alone = self._is_flat = False
        self._content = QWidget()
        super().__init__(look, self._content, parent)
        self.heading = Label(look, "", "title", wraps=True)
        self.subheading = Label(look, "", "muted", wraps=True)
        self._left_box, self._right_box = QWidget(), _Column()
        self.left, self.right = QVBoxLayout(self._left_box), QVBoxLayout(self._right_box)
        for column in (self.left, self.right):
            column.setContentsMargins(0, 0, 0, 0)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self._left_box, 0, Qt.AlignmentFlag.AlignTop)
        if widths[1]:
            self._columns.addWidget(self._right_box, 0, Qt.AlignmentFlag.AlignTop)
        self._frame = QWidget()
        self._above = in_column()
        beside = QWidget()
        self.tools = in_row(inside=beside, look=look, spacing=8)
        self._title_row = FlowLayout(look, (_APART, 8), self.heading, beside, widens=(self.heading, _TITLE))
        self._body = in_column(
            self._title_row,
            self.subheading,
            self._above,
            self._columns,
            1,
            inside=self._frame,
            look=look,
            spacing=0,
        )
        self._outer = QHBoxLayout(self._content)
        self._outer.addWidget(self._frame)  # no alignment: it asks for the height at the window's width, with low texts
        self._outer.addStretch(1)
        self._right_box.changed.connect(self._share_width)
        look.follow(self._fit)

    def focus_first(self) -> None:
        """Put the focus where a person begins."""
        self.setFocus()

    @property
    def is_low(self) -> bool:
        """Whether there is so little height that heads are smaller."""
        return self.height() < self._look.px(LOW)

    @property
    def shows_nothing(self) -> bool:
        """Whether nothing is seen in the columns."""
        return self.left.isEmpty() and self.right.isEmpty()

    def add_tabs(self, tabs: PageTabs, *beside: QWidget) -> None:
        """Put tabs above the subtitle, whose lines differ: no tab may move away under the pointer, tools or not.

        What is `beside` the title stands at its right, after the tools.
        """
        self._page_tabs, self._head_tabs = tabs, (tabs, *beside)
        self._body.insertWidget(1, tabs)
        for each in beside:
            self._title_row.addWidget(each)
        self._fit()

    def show_head(self, *, is_shown: bool) -> None:
        """Show title, tabs and subtitle, or leave their height to the columns."""
        for each in (self.heading, *self._head_tabs):
            each.setVisible(is_shown)
        self.subheading.setVisible(is_shown and bool(self.subheading.words))
        self._fit()

    def stand_above(self, *items: Item) -> None:
        """Put something over both columns, which begin on one line below it."""
        add_to(self._above, *items)
        self._fit()

    def empty(self) -> None:
        """Throw away tools and what is in and above the columns; a focus there goes to what fills its place."""
        focused = self.window().focusWidget()
        if self._frame.isAncestorOf(focused) and not any(each.isAncestorOf(focused) for each in self._head_tabs):
            place = place_of_focus(self)
            self.setFocus()  # else it falls on one control after the other, in the end on the bar
            # Twice: what is put into the columns next is shown, and can have the focus, only after it was laid out.
            QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, lambda: self._focus_again(place)))
        self._lead, self._back_to = ((), 0), None
        for layout in (self.tools, self._above, self.left, self.right):
            clear(layout)

    def _focus_again(self, place: Stop) -> None:
        if self.window().focusWidget() is not self:
            return
        bar = self.verticalScrollBar()
        is_at_top = not bar.value()
        if self._back_to is not None and isValid(self._back_to):
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_view(self._back_to)
        else:
            put_focus(self, place)
        seen_at = bar.value()
        if is_at_top and seen_at:  # its title counts more than the rest of what is seen in part
            bar.setValue(0)
            if not is_in_view(self.window().focusWidget()):
                bar.setValue(seen_at)

    def come_back_to(self, widget: QWidget) -> None:
        """Let the focus, where `empty` took it, come to this part of what fills the page since."""
        self._back_to = widget

    def lead(self, *widgets: QWidget, place: int = 0) -> None:
        """Show widgets at the top of the right column; where the columns are folded, at a place of the left one."""
        self._lead = widgets, place
        self._place_lead()

    def _place_lead(self) -> None:
        widgets, place = self._lead
        for at, each in enumerate(widgets):
            with focus_kept(each, self):
                if self._is_folded:
                    self.left.insertWidget(place + at, each)
                else:
                    self.right.insertWidget(at, each)

    def set_head(self, title: str, subtitle: str) -> None:
        """Show title and subtitle."""
        self.heading.set_words(title)
        self.subheading.set_words(subtitle)
        self.subheading.setVisible(bool(subtitle))
        self._fit()

    def _tell_room(self) -> None:
        taken = self.heading.line_width() + self.tools.sizeHint().width() + 2 * self._look.px(_APART)
        self.room_changed.emit(self._frame.maximumWidth() - taken)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the columns."""
        super().resizeEvent(event)
        self._fit()

    def _fit_words(self) -> None:
        """Leave what a page is for to a tip of its title where its lines took the height of what it shows."""
        was_flat, self._is_flat = self._is_flat, self.height() < self._look.px(FLAT)
        words = self.subheading.words
        if self._is_flat:
            self.subheading.hide()
        elif was_flat:
            self.subheading.setVisible(bool(words) and not self.heading.isHidden())
        self.heading.setToolTip(words if self._is_flat else "")
        self.heading.setAccessibleDescription(words if self._is_flat else "")

    def _share_width(self) -> None:
        """Share the width anew once the right column is empty or no longer so."""
        if self._is_alone is bool(self.right.count()):
            self._fit()

    def _fit(self) -> None:
        px = self._look.px
        is_low = self.is_low
        self._body.setContentsMargins(0, px(10 if is_low else 23), 0, px(MARGIN))
        if self._page_tabs is not None:  # two or three rows of them would leave a table below two of its own
            self._page_tabs.keep_to_one_row(is_one_row=is_low)
            self._fit_words()
        self.heading.setMinimumHeight(px(TOOL) if self._head_tabs else 0)
        # Each time: under a style sheet Qt takes the font back when the page is put into the window.
        self.heading.set_role("heading" if is_low else "title")
        # As if there were a bar: what is shown next is not to begin further left for having none.
        bar = self.verticalScrollBar().sizeHint().width()
        left, right = (px(each) for each in self._widths)
        gap = px(self._gap) if right else 0
        full = left + gap + right
        room = self.width() - 2 * bar - 2 * px(MARGIN)
        is_folded = right > 0 and (self.width() < px(self.folds_below) or full > room)
        if is_folded != self._is_folded:
            self._is_folded = is_folded
            self._place_lead()
        most = px(self.folded_width) if is_folded and self.folded_width else full
        width = min(most, max(px(200), room))
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if is_folded else QBoxLayout.Direction.LeftToRight)
        self._is_alone = not self.right.count()
        self._columns.setSpacing(0 if self._is_alone else px(16) if is_folded else gap)
        self._frame.setFixedWidth(width)
        self.heading.setMinimumWidth(min(self.heading.line_width(), px(_TITLE), width))
        self._tell_room()
        self._left_box.setFixedWidth(width if is_folded or self._is_alone else left)
        self._right_box.setFixedWidth(width if is_folded else 0 if self._is_alone else right)
        self.right.setSpacing(px(16))
        self.left.setSpacing(px(16))
        self._outer.setContentsMargins((self.width() - width) // 2, 0, 0, 0)  # whether there is a bar or not
        has_head = not (self.heading.isHidden() and self.subheading.isHidden())
        ends_in_tabs = bool(self._head_tabs) and self.subheading.isHidden()  # these keep some room below themselves
        below_head = px(8 if ends_in_tabs else 12 if is_low else 20) * has_head
        has_above = bool(self._above.count())
        self._above.setSpacing(px(16))
        self._above.setContentsMargins(0, below_head if has_above else 0, 0, 0)
        self._columns.setContentsMargins(0, px(16) if has_above else below_head, 0, 0)
