"""The entries of the side panel: what sources and terms share, and a term with its definition."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.focus_order import go_along, let_tab_come_to
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.markup import escape
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.usecases.reading.open_section import TermNote


class Block(QFrame):
    """As wide as the column it stands in, it wishes for the least: Qt would lay all words out at a wished width too."""

    def sizeHint(self) -> QSize:
        """Return the least size."""
        return self.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """Entries set their least height themselves: a page that scrolls would ask them at other widths too."""
        return False


class Entry(Block):
    """A source or a term: it can stand out for a moment on a soft ground."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._zoom = look.zoom
        self.is_flashed = False
        self.setProperty("kind", "entry")

    def set_flashed(self, is_flashed: bool) -> None:
        """Stand out, or no longer; nothing moves."""
        if is_flashed != self.is_flashed:
            self.is_flashed = is_flashed
            self.setProperty("kind", "entry-flashed" if is_flashed else "entry")
            self.style().unpolish(self)
            self.style().polish(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the words need at this width."""
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the height that the words need, now that they count."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Never stand lower than the words need: the page around scrolls instead. It needs a width first."""
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
            self._take_height()

    def event(self, event: QEvent) -> bool:
        """Take another height for words, or letters, that changed after the width came."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._take_height()
        return super().event(event)

    def _take_height(self) -> None:
        layout = self.layout()
        if layout is not None and self.testAttribute(Qt.WidgetAttribute.WA_WState_Created):
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    def rest(self) -> None:
        """Stand out no longer, in the look of the moment; with another zoom comes another width, which it fits then."""
        self.set_flashed(False)
        if self._zoom == self._look.zoom:
            self.fit()
        self._zoom = self._look.zoom

    def lay_out(self) -> None:
        """Put the words in their places now."""
        layout = self.layout()
        if layout is not None:
            layout.activate()


class TermEntry(Entry):
    """One term and its definition."""

    def __init__(self, look: Look, term: TermNote) -> None:
        super().__init__(look)
        self.definition = RichLabel(look, term.definition, size=13, line=20, role="ink2", fills=True)
        self.definition.set_interactive()
        self._column = in_column(
            RichLabel(look, f"<b>{escape(term.term)}</b>", size=13, line=20, fills=True),
            self.definition,
            inside=self,
            spacing=0,
        )
        look.follow(self.restyle)

    def restyle(self) -> None:
        """Follow the look."""
        px = self._look.px
        self._column.setContentsMargins(px(5), px(1), px(3), px(1))
        self.rest()


class TermList(Block):
    """The terms of a page. Tab comes to one of them, the arrow keys go from term to term."""

    def __init__(self) -> None:
        super().__init__()
        self.definitions: list[RichLabel] = []

    def show_terms(self, terms: Iterable[TermEntry]) -> None:
        """Let keys go through these."""
        self.definitions = [each.definition for each in terms]
        if self.definitions:
            let_tab_come_to(self.definitions[0], self.definitions)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the term above or below, to the first or the last."""
        if not go_along(self.definitions, event.key()):
            super().keyPressEvent(event)
