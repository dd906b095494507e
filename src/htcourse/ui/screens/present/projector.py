"""The window for the projector: a slide on the whole screen and nothing else, on the second one where there is one."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QMouseEvent, QScreen
from PySide6.QtWidgets import QMainWindow, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.reading.slide_canvas import OnSlide, SlideCanvas
from htcourse.ui.screens.present.steps import Step, step_of
from htcourse.usecases.classes.talk import TalkSlide

NO_SLIDE = TalkSlide("", "")


class Projector(QMainWindow):
    """Its keys are the trainer's: on one screen the trainer sees nothing else."""

    asked = Signal(str)
    """A key or a click asks for something (a Step)."""
    closed = Signal()
    """Somebody closed it."""

    def __init__(self, look: Look, pictures: Mapping[str, bytes]) -> None:
        super().__init__()
        self.canvas = SlideCanvas(look, pictures, has_edge=False)
        self.setCentralWidget(self.canvas)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setWindowIcon(look.icon("presentation", "ink2", 32))

    def show_slide(self, shown: OnSlide) -> None:
        """Show what the room sees."""
        self.setWindowTitle(shown.talk)
        self.canvas.show_slide(shown)

    def fill_screen(self, screen: QScreen) -> None:
        """Fill a screen."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        # showFullScreen() takes the keys, whatever the window's attributes and flags say.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for."""
        step = step_of(event)
        if step is None:
            super().keyPressEvent(event)
        else:
            self.asked.emit(step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go on at a click, back at one with the right button."""
        self.asked.emit(Step.PREVIOUS if event.button() is Qt.MouseButton.RightButton else Step.NEXT)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so."""
        super().closeEvent(event)
        self.closed.emit()


class Stage(QObject):
    """Puts the projector's window where the room sees it, while screens are plugged in and out."""

    asked = Signal(str)
    """A key or a click on the projector's window asks for something (a Step)."""
    moved = Signal(str, bool, str)
    """Where the slides are seen in words, whether they are, and what happened to them (else empty)."""

    def __init__(self, look: Look, own: QWidget) -> None:
        """`own` stands in the trainer's window."""
        super().__init__(own)
        self._look, self._own = look, own
        self._pictures: Mapping[str, bytes] = {}
        self._shown = OnSlide(NO_SLIDE)
        self._is_ready = False
        self.is_on = False
        self.projector: Projector | None = None
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self.take_second)
            application.screenRemoved.connect(self.lose)

    def begin(self, pictures: Mapping[str, bytes]) -> None:
        """Begin or go on with a talk: a second screen shows it at once."""
        if self._pictures is not pictures:
            self._pictures = pictures
            self._forget()
        self._is_ready = True
        self.is_on = self.second() is not None
        self._place()

    def end(self) -> None:
        """Take the window away until it begins again."""
        self._is_ready = self.is_on = False
        if self.projector is not None:
            self.projector.hide()

    def show_slide(self, shown: OnSlide) -> None:
        """Show what the room sees."""
        self._shown = shown
        if self.projector is not None:
            self.projector.show_slide(shown)

    def toggle(self) -> None:
        """Show the slides to the room, or no longer."""
        self.is_on = not self.is_on
        self._place()

    def second(self, but: QScreen | None = None) -> QScreen | None:
        """Return the screen on which the trainer's window is not, None where there is one screen alone."""
        here = self._own.window().screen()
        return next((each for each in QGuiApplication.screens() if each not in (here, but)), None)

    def take_second(self) -> None:
        """Show the slides on a screen that was plugged in."""
        if self._is_ready and self.second() is not None:
            self.is_on = True
            self._place()

    def lose(self, screen: QScreen) -> None:
        """Go on without a screen that was unplugged: Qt would put its window over the trainer's.

        Where it was the trainer's own, the slides stay over all: notes would be seen in their place.
        """
        if self.projector is None or not self.is_on:
            return
        if self.projector.screen() is not screen:
            self.moved.emit(self._where(self.second(screen)), True, "")
            return
        self.is_on = False
        self._place(self.tr("The projector was unplugged. Your place is kept: plug it in again, or press F5."), screen)

    def _place(self, notice: str = "", but: QScreen | None = None) -> None:
        second = self.second(but)
        if self.is_on:
            if self.projector is None:
                self.projector = Projector(self._look, self._pictures)
                self.projector.asked.connect(self.asked)
                self.projector.closed.connect(self._on_closed)
                self.destroyed.connect(self.projector.deleteLater)
            self.projector.show_slide(self._shown)
            # The keys stay with the trainer's window where both are seen, also when somebody clicks here.
            self.projector.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus, second is not None)
            self.projector.fill_screen(second or self._own.window().screen())
            if second is None:
                self.projector.activateWindow()
        elif self.projector is not None:
            self.projector.hide()
            self._own.window().activateWindow()
        self.moved.emit(self._where(second), self.is_on, notice)

    def _where(self, second: QScreen | None) -> str:
        if second is None:
            return self.tr("One screen: F5 shows the slides on it, Esc comes back here.")
        size = second.geometry()
        words = self.tr("second screen, {width} × {height}") if self.is_on else self.tr("second screen, dark")
        return words.format(width=size.width(), height=size.height())

    def _on_closed(self) -> None:
        if self.is_on:
            self.is_on = False
            self._place()

    def _forget(self) -> None:
        if self.projector is not None:
            self.projector.hide()
            self.projector.deleteLater()
            self.projector = None
