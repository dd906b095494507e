"""The workshop's windows: files, text, preview and problems; in a small window one beside the text at a time."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QSizePolicy, QSplitter, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_row
from htcourse.ui.workshop.editor_pane import EditorPane
from htcourse.ui.workshop.file_tree import FileTree
from htcourse.ui.workshop.preview_pane import WAYS, PreviewPane
from htcourse.ui.workshop.problem_list import ProblemList
from htcourse.usecases.workshop.drafts import DraftTree

WIDE = 1180
"""From here on files, text and preview stand side by side."""
SMALL = 860
"""Below this one of the three is shown; between the two, text and one of the others."""
TREE_WIDTH = 244
LEAST_HEIGHT = 84
LOW = 560
"""Below this height, in px at 100 %, the problems are one line until they are opened."""
PROBLEM_SHARE = 0.33
"""Of the height of the workshop: more the list of problems never takes."""
SHARES = (588, 534)
"""How text and preview share the room between them."""
DRAWING, TABLE = 664, 420
"""What the preview has to show a drawing at its own size, and what the table beside it keeps, in px at 100 %."""
_UNLIMITED = 16_777_215
_EXPANDING, _FIXED = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed


class WorkshopView(QWidget):
    """Lays the panes out; F6 goes from one to the next."""

    share_asked = Signal()
    """Write the module as .htmod."""
    try_asked = Signal()
    """Try the module as a learner."""
    problem_step_asked = Signal(int)
    """The next (1) or last (-1) problem."""
    came_back = Signal()
    """The window is active again: another program may have written files."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._width_class = "wide"
        self._is_drawn = False
        self.setProperty("kind", "page")
        self.tree = FileTree(look)
        self.editor = EditorPane(look)
        self.preview = PreviewPane(look)
        self.problems = ProblemList(look)
        self.name = Label(look, "", "strong", wraps=True)
        self.version = Label(look, "", "small")
        self.new_file = Button(look, self.tr("New file"), "quiet", "file-plus")
        self.share = Button(look, self.tr("Share as .htmod"), "quiet", "package")
        self.attempt = Button(look, self.tr("Try as learner"), "primary")
        self.side = self._build_side()
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        for number, pane in enumerate((self.editor, self.preview)):
            self._panes.addWidget(pane)
            self._panes.setStretchFactor(number, SHARES[number])
        self._panes.setChildrenCollapsible(False)
        self._panes.setSizes(list(SHARES))
        self._panes.setHandleWidth(1)
        in_row(self.side, (in_column((self._panes, 1), self.problems, spacing=0), 1), inside=self, spacing=0)
        self._connect()
        look.follow(self._restyle)

    def _build_side(self) -> QFrame:
        side = QFrame()
        side.setProperty("kind", "contents")
        self.back = Button(self._look, self.tr("Text"), "tool", "file-text")
        head = in_row(self.back, (self.name, 1), self.version)
        self._side = in_column(head, (self.tree, 1), self.new_file, self.share, self.attempt, inside=side)
        return side

    def _connect(self) -> None:
        self.share.clicked.connect(self.share_asked)
        # Rows know their height once they are laid out.
        self.problems.filled.connect(lambda: QTimer.singleShot(0, self, self._fit_problems))
        self.attempt.clicked.connect(self.try_asked)
        self.new_file.clicked.connect(lambda: self.tree.new_asked.emit(""))
        self.editor.tree_asked.connect(lambda: self._show_one("files" if not self.side.isVisible() else "text"))
        self.editor.preview_asked.connect(self.toggle_preview)
        self.preview.text_asked.connect(lambda: self._show_one("text"))
        self.back.clicked.connect(lambda: self._show_one("text"))
        keys = {
            "Ctrl+S": self.editor.save_asked.emit,
            "Ctrl+B": self.editor.bold.click,
            "F8": lambda: self.problem_step_asked.emit(1),
            "Shift+F8": lambda: self.problem_step_asked.emit(-1),
            "F6": self.next_pane,
            **{f"Ctrl+Alt+{number + 1}": partial(self.look_at, way) for number, way in enumerate(WAYS)},
        }
        for key, call in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

    def show_tree(self, tree: DraftTree) -> None:
        """Show name, version and files."""
        self.name.set_words(tree.title)
        self.version.set_words(tree.version)
        self.tree.show_tree(tree)

    def share_room(self, *, is_drawn: bool) -> None:
        """Share the room between text and preview anew where a drawing is written next, or no longer one."""
        if is_drawn != self._is_drawn:
            self._is_drawn = is_drawn
            self._share()

    def _share(self) -> None:
        """Give a drawing what its letters need: in half of a small window they were of 8 px."""
        whole, px = sum(self._panes.sizes()), self._look.px
        drawing = min(px(DRAWING), whole - px(TABLE))
        is_beside = not (self.editor.isHidden() or self.preview.isHidden())
        if is_beside and (not self._is_drawn or drawing > self.preview.width()):
            self._panes.setSizes([whole - drawing, drawing] if self._is_drawn else list(SHARES))

    def look_at(self, way: str) -> None:
        """Show the preview in a way, also where it is hidden."""
        if not self.preview.isVisible():
            self.toggle_preview()
        self.preview.choose(way)

    def toggle_preview(self) -> None:
        """Show or hide the preview; in a small window it takes the place of the text."""
        self._show_one("text" if self.preview.isVisible() else "preview")
        if self.preview.isVisible():
            self.preview.way_chosen.emit(self.preview.way)

    def show_text(self) -> None:
        """Show the text where the files or the preview took its place."""
        if self._width_class == "small":
            self._show_one("text")

    def _show_one(self, pane: str) -> None:
        """Show the text, or beside it (in a small window in its place) the files or the preview."""
        if self._width_class == "wide":
            return
        is_small = self._width_class == "small"
        focused = self.window().focusWidget()
        self.side.setVisible(pane == "files")
        self.preview.setVisible(pane == "preview")
        self.editor.setVisible(pane == "text" or not is_small)
        self._panes.setVisible(pane != "files" or not is_small)
        if self._is_drawn:
            self._share()
        shown = {"files": self.tree, "preview": self.preview.ways[self.preview.way], "text": self.editor.editor}
        if self.isAncestorOf(focused):
            shown[pane].setFocus(Qt.FocusReason.OtherFocusReason)

    def next_pane(self) -> None:
        """Put the focus into the next pane that is shown."""
        panes = [each for each in (self.tree, self.editor.page, self.preview, self.problems) if each.isVisible()]
        focused = self.window().focusWidget()
        place = next((n for n, each in enumerate(panes) if each is focused or each.isAncestorOf(focused)), -1)
        for step in range(1, len(panes) + 1):
            pane = panes[(place + step) % len(panes)]
            if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
                pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
            inner = next((each for each in pane.findChildren(QWidget) if _takes_focus(each)), None)
            if inner is not None:
                inner.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def focus_first(self) -> None:
        """Put the focus on the text or into the form."""
        focus = getattr(self.editor.page, "focus_first", self.editor.editor.setFocus)
        focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the text gives the keyboard to the tools above it."""
        if event.key() == Qt.Key.Key_Escape and self.editor.editor.hasFocus():
            self.editor.save.setFocus(Qt.FocusReason.ShortcutFocusReason)
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Tell when somebody comes back from another program: that its activation changed Qt tells the window alone."""
        if event.type() is QEvent.Type.WindowActivate and self.isVisible() and self.isActiveWindow():
            QTimer.singleShot(0, self, self.came_back.emit)  # a dialog is opened by no event of a window
        return super().event(event)

    def _fold(self) -> None:
        px = self._look.px
        width = "wide" if self.width() >= px(WIDE) else "small" if self.width() < px(SMALL) else "middle"
        is_wide = width == "wide"
        self.editor.files.setVisible(not is_wide)
        self.editor.preview.setVisible(not is_wide)
        self.preview.text.setVisible(width == "small")
        self.back.setVisible(width == "small")
        if width == "small":
            self.side.setMaximumWidth(_UNLIMITED)
        else:
            self.side.setFixedWidth(px(TREE_WIDTH))
        self.side.setSizePolicy(_EXPANDING if width == "small" else _FIXED, _EXPANDING)
        if width != self._width_class:
            self._width_class = width
            for pane in (self.side, self.preview, self.editor, self._panes):
                pane.setVisible(is_wide or pane in (self.editor, self._panes))
            if self._is_drawn:
                self._share()
        self._fit_problems()

    def _fit_problems(self) -> None:
        """Let the list of problems be as high as it needs, and never so high that the text has no room."""
        px = self._look.px
        self.problems.set_low(self.height() < px(LOW))
        most = max(px(LEAST_HEIGHT), round(self.height() * PROBLEM_SHARE))
        self.problems.setFixedHeight(self.problems.height_within(most))

    def _restyle(self) -> None:
        px = self._look.px
        self._side.setContentsMargins(px(16), px(14), px(8), px(12))
        self._side.setSpacing(px(6))
        self._fold()


def _takes_focus(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
