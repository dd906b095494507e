"""Small dialogs: a sentence and what to do about it. None blocks: each calls back."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QFrame,
    QLineEdit,
    QMainWindow,
    QWidget,
)
from shiboken6 import isValid

from htcourse.ui.look.theme import BAR_HEIGHT, Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.focus_order import bring_into_view
from htcourse.ui.widgets.focus_ring import FocusRing
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import beyond, in_column, in_row, sized
from htcourse.ui.widgets.overlay import DIM, around
from htcourse.ui.widgets.scroll import ScrollArea

LOW = 400
"""In a window no higher than this dialogs have smaller margins."""

_LEAST = 200
"""Where less than this is left below the bar, a dialog may lie over it."""

_RINGS = 9
"""The room of rings beside what scrolls, in px at 100 %."""

_SIDES = _RINGS, 6, _RINGS + 10, 6
"""What stands around a body that scrolls: rings and the bar."""

_BESIDE = 24
"""Beside all that stands in a dialog, in px at 100 %."""

_UNLIMITED = 16_777_215

_BETWEEN, _CLOSE = 12, 6
"""Between the buttons of a foot, in px at 100 %, and where they have no room else."""

STAYS_BRIGHT = "quick-exit"
"""The name of the window's button that no dialog dims."""

WAITS = "waits"
"""The property of a dialog that opens once one is back from the neutral page."""

_FLAGS = Qt.WindowType


class _Dim(QWidget):
    """Dims the window behind a dialog, but for Quick exit, which is to be seen."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._page = look, window
        self._bright = window.findChild(QAbstractButton, STAYS_BRIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for watched in filter(None, (window, self._bright)):
            watched.installEventFilter(self)
        self._cover()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size, and the button's place."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._cover()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim."""
        QPainter(self).fillRect(self.rect(), DIM)

    def _cover(self) -> None:
        self.setGeometry(self._page.rect())
        bright = (self._bright,) if self._bright is not None else ()
        self.setMask(around(self._page, bright, self._look.px(8)))


class Dialog(QDialog):
    """A dialog in the look: a title, a body to fill and a foot of buttons; what does the thing is the last of them.

    A button is filled for what it does, whatever has the focus; the ring is around the one that Enter presses. Where
    one of them may lose something (kind "danger") the one that keeps it is filled, and is what Enter presses. One is
    filled in every dialog: where none goes on, the one that closes it.
    """

    def __init__(self, look: Look, title: str, parent: QWidget | None, width: int = 480) -> None:
        # It waits for an answer: it is neither put away nor made larger, though some systems offer both.
        super().__init__(parent, _FLAGS.Dialog | _FLAGS.CustomizeWindowHint | _FLAGS.WindowTitleHint)
        self.setWindowFlag(_FLAGS.WindowCloseButtonHint)
        self.look = look
        self._dim: _Dim | None = None
        self._is_typed: Callable[[], bool] = bool
        # The frame says where it belongs: the title stands once, in the dialog, at the size of the look.
        self.setWindowTitle((parent.window().windowTitle() if parent is not None else "") or title)
        self.setAccessibleName(title)
        self._body_area: ScrollArea | None = None
        self._takes = False
        """Whether it has the keyboard, or is about to have it."""
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = look.px
        is_low = parent is not None and parent.window().height() <= px(LOW)
        margin = 12 if is_low else 20
        self.body = in_column(look=look, spacing=8)
        self.foot = in_row(1, look=look, margins=(0, 8, 0, 0), spacing=_BETWEEN)
        self._edge = QFrame()  # where what scrolls is cut
        self._edge.setProperty("kind", "rule")
        self._edge.setFixedHeight(px(1))
        self._whole = in_column(
            Label(look, title, "card-title", wraps=True),
            (self.body, 1),
            self._edge,
            self.foot,
            inside=self,
            look=look,
            margins=(_BESIDE, margin, _BESIDE, margin),
            spacing=8 if is_low else 12,
        )
        self.ring = FocusRing(look, self)
        available = parent.width() if parent is not None else width
        self.setFixedWidth(min(px(width), max(320, available - 2 * px(16))))

    def add_text(self, text: str, role: str = "body") -> Label:
        """Add a paragraph to the body."""
        label = Label(self.look, text, role, wraps=True)
        self.body.addWidget(label)
        return label

    def say(self, label: Label, text: str) -> None:
        """Show another text in a paragraph, at the height that all need then."""
        label.set_words(text)
        self._fit_height()
        QTimer.singleShot(0, label, lambda: self.bring_into_view(label))  # once the body has its place

    def add_field(self, title: str, text: str = "", most: int = 60) -> QLineEdit:
        """Add a line to write at most so many letters in, below its title."""
        field = QLineEdit(text)
        sized(self.look, field, 14)
        field.setMaxLength(most)
        field.setAccessibleName(title)
        self.body.addLayout(in_column(Label(self.look, title, "small", wraps=True), field, look=self.look, spacing=4))
        return field

    def add_button(self, text: str, kind: str = "plain", call: Callable[[], object] | None = None) -> Button:
        """Add a button to the foot; without a call it just closes the dialog.

        What may be done besides stands before the filled one, which is the last.
        """
        button = Button(self.look, text, kind, call=self.accept if call else self.reject)
        if call is not None:
            button.clicked.connect(lambda: call())
        last = self.buttons[-1] if self.buttons else None
        if last is not None and last.property("kind") == "primary" and kind in ("plain", "quiet"):
            self.foot.insertWidget(self.foot.count() - 1, button)
            self.setTabOrder(button, last)
        else:
            self.foot.addWidget(button)
        return button

    @property
    def buttons(self) -> list[Button]:
        """The buttons of the foot, from the left."""
        found = [each for each in self.findChildren(Button) if self.foot.indexOf(each) >= 0]
        return sorted(found, key=self.foot.indexOf)

    def open(self) -> None:
        """Show the dialog; where the neutral page is shown, once one is back: nothing may name the course over it."""
        parent = self.parentWidget()
        if parent is not None and parent.window().property("is_left"):
            self.setProperty(WAITS, True)
            return
        self._fill_one()
        self._fit_height()
        self._takes = QApplication.activeWindow() is not None
        super().open()
        QTimer.singleShot(0, self, self._show_ring)
        if parent is not None and not parent.window().isVisible():
            # A page that is being made is in no window yet: once it is, its look makes texts and buttons higher.
            QTimer.singleShot(0, self, self._fit_height)

    @property
    def is_told(self) -> bool:
        """Whether it is shown, or will be once one is back."""
        return self.isVisible() or bool(self.property(WAITS))

    def _fill_one(self) -> None:
        """Fill the button that keeps all as it is where another may lose something: the filled one, else the first.

        Where no button goes on, the last quiet one is filled: Close.
        """
        buttons = [each for each in self.buttons if not each.isHidden()]
        filled = [each for each in buttons if each.property("kind") == "primary"]
        quiet = [each for each in buttons if each.property("kind") == "quiet"]
        if any(each.property("kind") == "danger" for each in buttons):
            keeps = (filled or buttons)[0]
            keeps.set_kind("primary")
            keeps.setDefault(True)
            keeps.setFocus()
        elif quiet and not filled:
            quiet[-1].set_kind("primary")
            quiet[-1].setDefault(True)

    def ask_before_loss(self, is_typed: Callable[[], bool]) -> None:
        """Ask before it closes without its answer while `is_typed`: Esc is pressed in passing."""
        self._is_typed = is_typed

    def reject(self) -> None:
        """Close, once it is agreed to where something typed would be lost; at once with the neutral page."""
        parent = self.parentWidget()
        if not self._is_typed() or (parent is not None and parent.window().property("is_left")):
            super().reject()
            return
        asked = ask(
            self.look,
            self,
            QCoreApplication.translate("Dialog", "Close without it?"),
            QCoreApplication.translate("Dialog", "What you typed here would be gone."),
            QCoreApplication.translate("Dialog", "Close"),
            super().reject,
            "danger",
        )
        asked.buttons[0].set_words(QCoreApplication.translate("Dialog", "Go on writing"))

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll to something in the body, where that scrolls."""
        if self._body_area is not None:
            self._body_area.bring_into_view(widget)

    def _show_ring(self) -> None:
        """Show where the keyboard is from the beginning, a button with its ring: it is what Enter presses."""
        if self._body_area is not None and (focused := self.focusWidget()) is not None:
            bring_into_view(focused)
        if isinstance(self.focusWidget(), Button):
            self.ring.use_keyboard(is_keyboard=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Dim what it stands before."""
        super().showEvent(event)
        parent = self.parentWidget()
        if self._dim is None and parent is not None:
            self._dim = _Dim(self.look, parent.window())

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the light back."""
        super().hideEvent(event)
        if self._dim is not None and isValid(self._dim):
            self._dim.hide()
            self._dim.deleteLater()
        self._dim = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint an edge: without a window manager there is no frame, and the dialog would run into the page."""
        super().paintEvent(event)
        painter, width = QPainter(self), self.look.px(self.look.theme.line_width)
        painter.setPen(QPen(self.look.colour("edge"), width, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawRect(QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the ring: Qt would press the default one, or none."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, Button):
            if not event.isAutoRepeat():
                focused.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Note that the keyboard came, or went elsewhere again."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange:
            self._takes = self.isActiveWindow()
            QTimer.singleShot(0, self, self._show_ring)  # the focus comes after this

    def done(self, result: int) -> None:
        """Close, and give the window back what it took: not every system does, as the one without a screen.

        Who closes at once, as a short job does, took it from the window and may not have it yet.
        """
        takes, parent = self._takes, self.parentWidget()
        super().done(result)
        if takes and parent is not None and not parent.window().property("is_left"):
            parent.window().activateWindow()

    def _stand_in_middle(self) -> None:
        """Stand in the middle of its window: Qt reckons with a frame ten px wide before there is one.

        Below the window's bar where the middle is too high: Quick exit is to be seen.
        """
        parent = self.parentWidget()
        if parent is None:
            return
        window, bar = parent.window(), self.look.px(BAR_HEIGHT)
        left, top = (window.width() - self.width()) // 2, max(0, (window.height() - self.height()) // 2)
        if isinstance(window, QMainWindow) and 2 * top < 2 * bar + self.look.px(64):
            top = max(0, min(bar, window.height() - self.height() - self.look.px(12)))
        self.move(window.mapToGlobal(QPoint(left, top)))

    def _room(self) -> int:
        """Return how high it may be: below the bar of its window, where enough is left there for it."""
        parent, px = self.parentWidget(), self.look.px
        assert parent is not None
        whole = parent.window().height() - px(24)
        below = whole - px(BAR_HEIGHT - 12)
        return below if isinstance(parent.window(), QMainWindow) and below >= px(_LEAST) else whole

    def _has_room_inside(self) -> bool:
        """Say whether something in it scrolls and can be lower than it is; a box for text is as high as it is."""
        return any(each.minimumHeight() < each.maximumHeight() for each in self.findChildren(QAbstractScrollArea))

    def _fit_height(self) -> None:
        """Take the height that the texts need at this width, never more than the window has: what scrolls, shrinks.

        Where nothing does, or not enough, the body scrolls: its texts and fields would lie over each other.
        """
        layout = self._whole
        self.foot.setSpacing(self.look.px(_BETWEEN))
        if self.foot.minimumSize().width() > self.width() - 2 * self.look.px(_BESIDE):
            self.foot.setSpacing(self.look.px(_CLOSE))  # else words of four buttons are cut at 200 %
        layout.activate()  # what it knows of the height may be that of before
        self._edge.setVisible(bool(self.findChildren(ScrollArea)))
        height = layout.heightForWidth(self.width()) if layout.hasHeightForWidth() else layout.sizeHint().height()
        room = self._room() if self.parentWidget() is not None else height
        is_full = height > room and layout.totalMinimumHeightForWidth(self.width()) > room
        if self._body_area is None and (is_full or (height > room and not self._has_room_inside())):
            content, focused = QWidget(), self.focusWidget()
            layout.removeItem(self.body)
            content.setLayout(self.body)
            self._body_area = ScrollArea(self.look, content)
            layout.insertLayout(1, beyond(self.look, self._body_area, _RINGS), 1)
            self.body.setContentsMargins(*[self.look.px(each) for each in _SIDES])
            self._edge.show()
            if focused is not None:
                focused.setFocus()  # another parent took it
        self._leave_one_bar()
        self.setFixedHeight(max(self.look.px(120), room if self._body_area is not None else min(height, room)))
        self._stand_in_middle()

    def _leave_one_bar(self) -> None:
        """Let a list in a body that scrolls be as high as what it holds: its own bar would stand beside the body's."""
        area, px = self._body_area, self.look.px
        if area is None or (content := area.widget()) is None:
            return
        bar = area.verticalScrollBar().sizeHint().width()
        room = self.width() - 2 * px(_BESIDE - _RINGS) - px(_SIDES[0]) - px(_SIDES[2]) - bar
        for each in content.findChildren(QAbstractScrollArea):
            page = each.widget() if isinstance(each, ScrollArea) else None
            if page is not None:
                page.installEventFilter(self)  # rows come and go
                if each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    area.let_tab_come()
                    had_focus = each.hasFocus()
                    each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                    each.setFocusProxy(area)  # its keys scroll the body
                    if had_focus:
                        area.setFocus()
                each.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # Qt would keep one it needed
                each.setFixedHeight(page.heightForWidth(room) if page.hasHeightForWidth() else page.sizeHint().height())
            elif each.maximumHeight() < _UNLIMITED:
                each.setMinimumHeight(each.maximumHeight())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the height of what a list in a body that scrolls holds."""
        if event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._leave_one_bar)
        return False


def tell(look: Look, parent: QWidget, title: str, text: str, notes: Iterable[str] = ()) -> Dialog:
    """Show a sentence, and below it what is noted on it."""
    dialog = Dialog(look, title, parent)
    dialog.add_text(text)
    for note in notes:
        dialog.add_text(note, "warn")
    button = dialog.add_button(QCoreApplication.translate("Dialog", "Close"), "primary")
    button.setDefault(True)
    dialog.open()
    button.setFocus()
    return dialog


def ask(
    look: Look, parent: QWidget, title: str, text: str, yes: str, call: Callable[[], object], kind: str = "primary"
) -> Dialog:
    """Ask before something that cannot be taken back; `yes` names what happens, as "danger" where that may lose it."""
    dialog = Dialog(look, title, parent)
    dialog.add_text(text)
    no = dialog.add_button(QCoreApplication.translate("Dialog", "Cancel"), "quiet")
    dialog.add_button(yes, kind, call)
    dialog.open()
    no.setFocus()
    return dialog
