"""What a form is made of: the parts of the file as tabs, the list of elements, room for fields."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from htcourse.core.errors import CourseError
from htcourse.ui.dialogs import ask
from htcourse.ui.look.texts import error_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import Fitted, add_to, in_column, in_row
from htcourse.ui.widgets.menu import Menu
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.ui.widgets.tab_row import TabRow
from htcourse.ui.workshop.forms.entry_list import EntryList
from htcourse.ui.workshop.forms.section import Addable, Section

NARROW = 640
LIST_WIDTH = 240
FORM_WIDTH = 720
_RINGS = 6
"""The room of rings left of the fields; the list above them begins where they do. In px at 100 %."""
_RIGHT = 28
"""What stands right of the fields, with their scroll bar: tools and list end where they do. In px at 100 %."""
BESIDE = 50
"""What stands beside tabs and tools in the bar, in px at 100 %."""
LOW = 300
"""Below this height, in px at 100 %, tabs and list scroll with the fields."""


class EditorView(Fitted):
    """The list stands beside the fields, and above them where there is no room."""

    text_asked = Signal()
    """Show the text itself: the form cannot."""
    form: QWidget | None = None
    """The fields."""

    def __init__(self, look: Look, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._is_low = False
        self.undo_button = Button(look, self.tr("Undo (Ctrl+Z)"), "tool", "undo-2")
        """Stands where the file's name does, with what else is done with the file."""
        self.undo_button.setParent(self)
        self.undo_button.hide()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build_bar(sections)
        self._build_pages()
        look.follow(self._restyle)

    def _build_bar(self, sections: Sequence[Section]) -> None:
        self._bar = QWidget()
        self._tab_row, self._tools = TabRow(self.look), QWidget()
        for section in sections:
            self._tab_row.add(section.title(), section.icon)
        self.tabs = self._tab_row.tabs
        self._tools_row = in_row(inside=self._tools, look=self.look, spacing=4)
        self._bar_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._bar)
        add_to(self._bar_row, (self._tab_row, 1), (self._tools, 0, Qt.AlignmentFlag.AlignRight))
        if len(sections) == 1:
            for tab in self.tabs:
                tab.hide()

    def _build_pages(self) -> None:
        look = self.look
        self.list = EntryList(look)
        self.said = Label(look, "", "bad", wraps=True)
        self.said.hide()
        self.about = Label(look, "", "small", wraps=True)
        self._content = QWidget()
        self._form_column = in_column(
            self.about, 1, inside=self._content, look=look, margins=(_RINGS, 4, 10, 16), spacing=8
        )
        self.page = ScrollArea(look, self._content)
        self._side = QWidget()
        self.side_column = in_column(
            in_row((self.said, 1), look=look, margins=(_RINGS, 4, 10, 0)), (self.page, 1), inside=self._side
        )
        main = QWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, main)
        add_to(self._body, self.list, (self._side, 1))
        self._pages = QStackedWidget()
        self._pages.addWidget(main)
        self._pages.addWidget(self._unread_page())
        self._column = in_column(self._bar, (self._pages, 1), inside=self)

    def _unread_page(self) -> QWidget:
        page = QWidget()
        self.unread = Label(self.look, "", "body", wraps=True)
        self.open_text = Button(self.look, self.tr("Open the text"), "primary", "file-text", call=self.text_asked)
        self._unread_column = in_column(
            self.unread,
            (self.open_text, 0, Qt.AlignmentFlag.AlignLeft),
            1,
            inside=page,
            look=self.look,
            margins=(20, 20, 20, 20),
        )
        return page

    def _refuse(self, error: CourseError) -> None:
        """Say above the form, wherever it is scrolled to, that what it shows does not stand in the file, and why."""
        self._say(self.tr("Not written to the file: {reason}").format(reason=error_text(error)))

    def is_refused(self) -> bool:
        """Return whether what was edited cannot be written: it stands in the fields alone."""
        raise NotImplementedError

    def drop_refused(self) -> None:
        """Show what the text says."""
        raise NotImplementedError

    def asks_first(self, go_on: Callable[[], object]) -> bool:
        """Whether it asks before what was refused is lost, and calls `go_on` once that is agreed to."""
        if not self.is_refused():
            return False

        def drop() -> None:
            self.drop_refused()
            go_on()

        gone = QCoreApplication.translate("Dialog", "What you typed here would be gone.")
        yes = self.tr("Go on without it")
        ask(self.look, self, self.tr("Go on without it?"), f"{self.said.words} {gone}", yes, drop, "danger")
        return True

    def _leave_then(self, call: Callable[[], object]) -> None:
        if not self.asks_first(call):
            call()

    def _show_menu(self, addable: Sequence[Addable], add: Callable[[str], None]) -> None:
        menu = Menu(self.look, self)
        for each in addable:
            words = self.tr("{kind}: {sentence}").format(kind=each.words, sentence=each.sentence)
            menu.addAction(self.look.icon(each.icon), words, partial(add, each.kind))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu = menu
        menu.popup(self.list.add.mapToGlobal(self.list.add.rect().bottomLeft()))

    def _say(self, words: str) -> None:
        self.said.set_words(words)
        self.said.setVisible(bool(words))

    def is_low(self) -> bool:
        """Return whether there is no room for more than the fields."""
        return self.height() < self.look.px(LOW)

    def _place(self, *, is_low: bool) -> None:
        """Let tabs and list scroll with the fields, or stand beside them."""
        if is_low == self._is_low:
            return
        self._is_low = is_low
        if is_low:
            for place, widget in enumerate((self._bar, self.list)):
                self._form_column.insertWidget(place, widget)
        else:
            self._column.insertWidget(0, self._bar)
            self._body.insertWidget(0, self.list)
        self.about.setVisible(self._has_about())

    def _has_about(self) -> bool:
        """Return whether there is something to say of what is chosen, and room for more than its fields, if any."""
        return bool(self.about.words) and (self.form is None or not self._is_low)

    def fit(self) -> None:
        """Put the list above the fields where there is no room beside them."""
        is_low = self.is_low()
        self._place(is_low=is_low)
        is_narrow = is_low or self.width() < self.look.px(NARROW)
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        # Before a tab loses its words the tools go below.
        in_words = self._tab_row.width_in_words() + self._tools.sizeHint().width() + self.look.px(BESIDE)
        self._bar_row.setDirection(directions.TopToBottom if in_words > self.width() else directions.LeftToRight)
        self.list.set_flat(is_narrow)
        rings, right = (0, 0) if is_low else (self.look.px(_RINGS), self.look.px(_RIGHT - 4) if is_narrow else 0)
        self.list.setContentsMargins(rings, 0, right, 0)
        sides = (0, 0) if is_low else (self.look.px(16), self.look.px(_RIGHT))
        self._bar_row.setContentsMargins(sides[0], 0 if is_low else self.look.px(6), sides[1], 0)
        self._body.setContentsMargins(self.look.px(10), 0 if is_low else self.look.px(6), *[self.look.px(4)] * 2)
        most = 16_777_215
        width = most if is_narrow else self.look.px(LIST_WIDTH)
        self.list.setMinimumWidth(0 if is_narrow else width)
        self.list.setMaximumWidth(width)

    def _restyle(self) -> None:
        px = self.look.px
        self._body.setSpacing(px(10))
        self._content.setMaximumWidth(px(FORM_WIDTH))
        self.fit()
