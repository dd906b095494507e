"""The middle of the workshop: the open file, its tools, its text or its form."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.shell.notice import Notice
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.code_colours import CodeColours
from htcourse.ui.widgets.code_editor import CodeEditor
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column
from htcourse.ui.workshop.forms import FormEditor
from htcourse.ui.workshop.insertions import Insertion

HEIGHT = 44
_SHORTEST_NAME, _FAIR_NAME = 48, 120
"""Below these, in px at 100 %, a file's name is not shown at all, and rather than it the tools for words go."""


class EditorPane(QWidget):
    """Shows one text; whoever has a form for its kind puts it beside the text with `set_form`."""

    text_changed = Signal()
    """Something was typed or inserted."""
    insert_asked = Signal()
    """Open the insert menu under `insert`."""
    versions_asked = Signal()
    """Show the older versions of the file."""
    save_asked = Signal()
    """Save now."""
    form_chosen = Signal(bool)
    """Show the form (or, False, the text)."""
    tree_asked = Signal()
    """Show or hide the files (where they have no room beside the text)."""
    preview_asked = Signal()
    """Show or hide the preview (where it has no room beside the text)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._name = ""
        self._kind = ""
        self.is_narrow = False  # then the tools for words stand in the insert menu
        self._is_showing = False
        self.setProperty("kind", "page")
        self.name = Label(look, "", "strong")
        self.name.setMinimumWidth(1)  # else the pane can only be as narrow as the name that is shown
        self.state = Label(look, "", "small")
        self.editor = CodeEditor(look)
        self.colours = CodeColours(look, self.editor.document(), "text")
        self.form: QWidget | None = None
        self._undo: QWidget | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self.editor)
        self._head = QFrame()
        self._head.setProperty("kind", "bar")
        self._row = QHBoxLayout(self._head)
        self._build_tools()
        self._column = in_column(self._head, (self._pages, 1), inside=self, spacing=0)
        self.notice: Notice | None = None
        self.editor.textChanged.connect(self._changed)
        look.follow(self._restyle)

    def _build_tools(self) -> None:
        look = self._look
        self.files = Button(look, self.tr("Files"), "tool", "panel-left", call=self.tree_asked)
        self.bold = Button(look, self.tr("Bold (Ctrl+B)"), "tool", "bold")
        self.list = Button(look, self.tr("List"), "tool", "list")
        self.quote = Button(look, self.tr("Quotation"), "tool", "quote")
        self.link = Button(look, self.tr("Link"), "tool", "link")
        self.insert = Button(look, self.tr("Insert"), "quiet", "plus", call=self.insert_asked)
        self.versions = Button(look, self.tr("Older versions"), "tool", "history", call=self.versions_asked)
        self.switch = Button(look, self.tr("Form"), "quiet", "list-checks")
        self.save = Button(look, self.tr("Save (Ctrl+S)"), "tool", "save", call=self.save_asked)
        self.preview = Button(look, self.tr("Preview"), "tool", "eye", call=self.preview_asked)
        add_to(self._row, self.files, self.name, self.state, 1)
        self._lesson_tools = (self.bold, self.list, self.quote, self.link, self.insert)
        add_to(self._row, *self._lesson_tools, self.switch, self.versions, self.save, self.preview)
        self.bold.clicked.connect(lambda: self.editor.insert_words("**", "**", self.tr("bold words")))
        self.list.clicked.connect(lambda: self._put_block(self.tr("- first\n- second")))
        self.quote.clicked.connect(lambda: self._put_block(self.tr("> quoted words")))
        self.link.clicked.connect(lambda: self.editor.insert_words("[", "](https://)", self.tr("words of the link")))
        self.switch.clicked.connect(lambda: self.form_chosen.emit(not self.is_form))

    @property
    def page(self) -> QWidget:
        """The text or the form, whichever is shown."""
        return self.form if self.is_form and self.form is not None else self.editor

    @property
    def is_form(self) -> bool:
        """Whether the form is shown."""
        return self.form is not None and self._pages.currentWidget() is self.form

    def show_file(self, name: str, text: str, kind: str, form: QWidget | None = None) -> None:
        """Show another file; `form` is a widget for its kind, shown instead of the text at first."""
        self._is_showing = True
        if self.form is not None:
            self._pages.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        if self._undo is not None:
            self._undo.hide()
            self._undo.deleteLater()
        self.form, self._undo = form, form.undo_button if isinstance(form, FormEditor) else None
        if form is not None:
            self._pages.addWidget(form)
        if self._undo is not None:
            self._row.insertWidget(self._row.indexOf(self.versions), self._undo)
        self.hide_notice()
        self._name = name.rpartition("/")[2]
        self.editor.takes_html = kind == "markdown"
        self.editor.setAccessibleName(self.tr("Text of {file}").format(file=name))
        self.editor.show_text(text)
        self.colours.show_kind(kind)
        self._kind = kind
        self.switch.setVisible(form is not None)
        self.show_form(form is not None)
        self._fit_head()
        self._is_showing = False

    def leave_form_then(self, call: Callable[[], object]) -> None:
        """Do what shows something else, once it is agreed that what the file did not take is lost."""
        if not self.asks_first(call):
            call()

    def asks_first(self, go_on: Callable[[], object]) -> bool:
        """Whether the form asks before what the file did not take is lost, and calls `go_on` after its yes."""
        return isinstance(self.form, FormEditor) and self.form.asks_first(go_on)

    def show_form(self, is_on: bool) -> None:
        """Show the form, or the text."""
        wanted = self.form if is_on and self.form is not None else self.editor
        self._pages.setCurrentWidget(wanted)
        self.switch.set_words(self.tr("Text") if self.is_form else self.tr("Form"))
        self.switch.set_icon("file-text" if self.is_form else "list-checks")
        self._fit_head()

    def show_state(self, words: str, role: str = "small") -> None:
        """Say whether the file is saved."""
        self.state.set_role(role)
        self.state.set_words(words)
        self._fit_head()

    def show_notice(self, words: str) -> None:
        """Say above the text what came of something; it stays until it is closed or another file is shown."""
        self.hide_notice()
        self.notice = Notice(self._look, words, self.tr("Close"))
        self.notice.done.connect(self.hide_notice)
        self._column.insertWidget(1, self.notice)

    def hide_notice(self) -> None:
        """Take the sentence away."""
        if self.notice is not None:
            self.notice.hide()
            self.notice.deleteLater()
            self.notice = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave tools out that have no room."""
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """Show the tools there is room for, and as much of the file's name."""
        is_text = self._kind == "markdown" and not self.is_form
        words, px = self._lesson_tools[:-1], self._look.px
        for tool in self._lesson_tools:
            tool.setVisible(is_text)
        whole = self.name.fontMetrics().horizontalAdvance(self._name) + px(4)
        self.is_narrow = is_text and self._room() < min(whole, px(_FAIR_NAME))
        for tool in words:
            tool.setVisible(is_text and not self.is_narrow)
        if self._undo is not None:
            self._undo.setVisible(self.is_form)
        self._give_way(min(whole, px(_FAIR_NAME)))
        room = self._room()
        self.name.set_words(self.name.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideMiddle, room - px(4)))
        self.name.setVisible(room >= px(_SHORTEST_NAME))
        self.name.setToolTip(self._name)
        self.name.setAccessibleName(self._name)

    def _give_way(self, needed: int) -> None:
        """Let the words of a form's tools go before its name does, then that all is saved; a tip has both."""
        self.switch.set_shape("both")
        self.state.show()
        self.save.setToolTip(self.save.accessibleName())
        if self.is_form and self._room() < needed:
            self.switch.set_shape("icon")
        if self.is_form and self._room() < needed and self.state.property("role") == "small":
            self.state.hide()
            self.save.setToolTip(f"{self.save.accessibleName()} · {self.state.words}")

    def _room(self) -> int:
        """Return how much room the tools that are shown leave for the file's name."""
        row, px = self._row, self._look.px
        tools = (self.files, self.state, *self._lesson_tools, self.switch, self._undo, self.versions, self.save)
        shown = [each for each in (*tools, self.preview) if each is not None and not each.isHidden()]
        taken = sum(each.sizeHint().width() + row.spacing() for each in shown) + px(16 + 12 + 8)
        return max(0, self.width() - taken - row.spacing())

    def put(self, insertion: Insertion) -> None:
        """Insert what a menu offers."""
        if insertion.is_block:
            self._put_block(insertion.before)
        else:
            self._leave_head()
            self.editor.insert_words(insertion.before, insertion.after, insertion.sample)

    def _put_block(self, text: str) -> None:
        self._leave_head()
        self.editor.insert_block(text)

    def _leave_head(self) -> None:
        """Put the cursor at the end when it stands in the head of a lesson, where nothing can be inserted."""
        lines = self.editor.toPlainText().split("\n")
        is_lesson = self.colours.kind == "markdown" and lines[0].rstrip() == "---"
        last = next((n for n, line in enumerate(lines[1:], 2) if line.rstrip() == "---"), 0) if is_lesson else 0
        if self.editor.line() <= last:
            self.editor.moveCursor(QTextCursor.MoveOperation.End)

    def open_under(self, menu: QMenu, button: QWidget) -> None:
        """Open a menu under a tool; it throws itself away."""
        menu.setFont(self._look.font(14))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _changed(self) -> None:
        if not self._is_showing:
            self.text_changed.emit()

    def _restyle(self) -> None:
        px = self._look.px
        self._head.setFixedHeight(px(HEIGHT))
        self._row.setContentsMargins(px(16), 0, px(12), 0)
        self._row.setSpacing(px(4))
        self.name.setContentsMargins(0, 0, px(8), 0)
        self._fit_head()
