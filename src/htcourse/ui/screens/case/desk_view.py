"""The desk on which a case is played: inbox, page, and at the right clock, states, decisions and log."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.case.decisions import DecisionPanel
from htcourse.ui.screens.case.document_page import CasePaper
from htcourse.ui.screens.case.inbox import NOW, InboxPanel
from htcourse.ui.screens.case.rail import CaseRail
from htcourse.ui.screens.case.side import CaseSide
from htcourse.ui.screens.case.words import changed_text
from htcourse.ui.widgets.layouts import in_column, in_row
from htcourse.usecases.cases.case_pages import CasePage

WIDE, LOWEST = 1200, 260


class DeskView(QWidget):
    """Below 1200 px (by zoom) inbox and clock fold into a rail and the decisions stand below the text.

    Their button stands below all that scrolls, but in a window lower than 260 px, where it would take half of it.
    """

    document_opened = Signal(str)
    """A paper was put on the page."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_wide, self._has_foot = True, False
        self._wants_inbox = True
        self.page: CasePage | None = None
        self.shown = NOW
        self._changed = ""
        self._opened: set[str] = set()
        self.inbox = InboxPanel(look, self)
        self.paper = CasePaper(look)
        self.decisions = DecisionPanel(look)
        self.side = CaseSide(look, self.decisions, self)
        self.rail = CaseRail(look)
        self._middle = QWidget()
        self._middle.setProperty("kind", "page")
        self._middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.foot = QFrame()
        self.foot.setProperty("kind", "foot")
        self.foot.hide()
        self._foot_row = in_row(inside=self.foot, look=look, margins=(24, 8, 24, 8))
        in_column((self.paper, 1), self.foot, inside=self._middle, spacing=0)
        self._row = in_row(self.inbox, (self._middle, 1), self.side, self.rail, inside=self, spacing=0)
        self._connect()
        self._arrange()

    def show_page(self, page: CasePage, opened: Collection[str]) -> None:
        """Show where a play stands: the moment first."""
        self._changed = changed_text(self.page, page)
        self.page, self.shown, self._opened = page, NOW, set(opened)
        # Before decisions go: from one that goes with the focus Qt would scroll on to what comes after it.
        self.paper.setFocus()
        self.paper.show_now(page, self._opened, self._changed)
        if self._changed:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.paper, self._changed))
        self.decisions.show_page(page)
        self.side.show_page(page)
        self.side.scroll_to_top()
        self._show_inbox()
        self.fold()

    def show_log(self, page: CasePage) -> None:
        """Show another log and other marks; what is on the page stays there."""
        self.page = page
        was_in_log = self.side.log.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.paper.show_passages(page)
        self.side.show_page(page)
        if was_in_log:
            self.paper.setFocus()

    def show_document(self, name: str) -> None:
        """Put a paper on the page, or what happens now."""
        if self.page is None:
            return
        self.fold()
        self.shown = name
        if name == NOW:
            self.paper.show_now(self.page, self._opened, self._changed)
        else:
            self._opened.add(name)
            self.paper.show_document(self.page, name)
            self.document_opened.emit(name)
        self._show_inbox()
        self.paper.setFocus()

    def lay_out_again(self, paper: str, chosen: str) -> None:
        """Lay things out as they were when they were gone from, as far as this moment has them."""
        if self.page is not None and paper in [each.id for each in self.page.documents]:
            self.show_document(paper)
        if chosen in self.decisions.rows:
            self.decisions.rows[chosen].setChecked(True)

    def show_next_document(self) -> None:
        """Put the first unread paper on the page, or the one after the one shown; after the last, what happens now."""
        names = [each.id for each in self.page.documents] if self.page is not None else []
        unread = [name for name in names if self.inbox.rows[name].is_unread]
        following = names[names.index(self.shown) + 1 :] if self.shown in names else names
        self.show_document((unread or following or [NOW])[0])

    def choose_digit(self, digit: int) -> bool:
        """Choose a decision and bring it into view; return whether there is one of this number."""
        is_chosen = self.decisions.choose_digit(digit)
        if is_chosen:
            area = self.side.area if self._is_wide else self.paper
            area.ensureWidgetVisible(self.decisions.rows[self.decisions.chosen], 0, self._look.px(60))
        return is_chosen

    def toggle_inbox(self) -> None:
        """Show or hide the inbox: beside the page, or over it where there is no room."""
        if self._is_wide:
            self._wants_inbox = not self._wants_inbox
            self._arrange()
        elif self.inbox.isVisible():
            self.inbox.hide()
        else:
            self._open_over(self.inbox)
            self.inbox.rows[self.shown].setFocus()

    def toggle_side(self) -> None:
        """Show or hide clock, states and log over the page."""
        if self.side.isVisible():
            self.fold()
        else:
            self._open_over(self.side)
            self.side.scroll_to_top()

    def fold(self) -> bool:
        """Hide the panels that lie over the page; return whether there was one."""
        if self._is_wide:
            return False
        open_ones = [each for each in (self.inbox, self.side) if each.isVisible()]
        for panel in open_ones:
            panel.hide()
        return bool(open_ones)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the panels away or show them again."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close what lies over the page at a click on the page."""
        if event.type() is QEvent.Type.MouseButtonPress and watched is self.paper.viewport():
            self.fold()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.inbox.chosen.connect(self.show_document)
        self.paper.document_asked.connect(self.show_document)
        self.paper.now_asked.connect(lambda: self.show_document(NOW))
        self.paper.viewport().installEventFilter(self)
        self.rail.inbox_asked.connect(self.toggle_inbox)
        self.rail.side_asked.connect(self.toggle_side)
        self._look.changed.connect(self._arrange)

    def _show_inbox(self) -> None:
        if self.page is not None:
            self.inbox.show_page(self.page, self._opened, self.shown)
            clock = self.page.clock
            self.rail.show_counts(self.inbox.unread, clock.now if clock is not None else "")

    def _open_over(self, panel: QWidget) -> None:
        self.fold()
        self._place_over(panel)
        panel.show()
        panel.raise_()

    def _place_over(self, panel: QWidget) -> None:
        room = self.width() - self.rail.width()
        width = min(panel.maximumWidth(), room)
        panel.setGeometry(0 if panel is self.inbox else room - width, 0, width, self.height())

    def _arrange(self) -> None:
        """Put panels beside the page or take them out of the row, by the width there is."""
        was_wide, focused = self._is_wide, self.decisions.focusWidget()
        has_focus = self.decisions.isAncestorOf(focused) and focused.hasFocus()
        is_wide = self.width() / self._look.zoom >= WIDE
        has_foot = not is_wide and self.height() / self._look.zoom >= LOWEST
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self.paper.tell_status(not is_wide)
            if is_wide:
                self._row.insertWidget(0, self.inbox)
                self._row.insertWidget(2, self.side)
                self.side.hold_decisions()
            else:
                for panel in (self.inbox, self.side):
                    self._row.removeWidget(panel)
                    panel.hide()
                self.side.let_go_of_decisions()
                self.paper.put_below(self.decisions)
        if is_wide != was_wide or has_foot != self._has_foot:
            self._has_foot = has_foot
            self.foot.setVisible(has_foot)
            if has_foot:
                self._foot_row.addWidget(self.decisions.foot)
            elif not is_wide:
                self.decisions.take_foot()
            self.decisions.dress_again()
            if has_focus:  # what is moved loses it
                focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rail.setVisible(not is_wide)
        if is_wide:
            self.inbox.setVisible(self._wants_inbox)
            self.side.setVisible(True)
        for panel in (self.inbox, self.side):
            if not is_wide and panel.isVisible():
                self._place_over(panel)
