"""A pair of hands and eyes: clicks, types, looks, keeps pictures, and notes what was expected and not there."""

import html
import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QLocale, QMimeData, QObject, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from htcourse.app import Program
from htcourse.core.clock import Moment
from htcourse.core.quiz import Mode
from htcourse.store.places import assets_dir
from htcourse.tour.inspector import faults
from htcourse.tour.words import SaidWords, straight
from htcourse.ui.dialogs.job import JobDialog
from htcourse.usecases.session import Session

W = TypeVar("W", bound=QWidget)

PATIENCE_MS = 60_000
"""A busy machine is slow; who waits in vain waits this long."""


class NotSeenError(Exception):
    """Something a walk needs to go on was not on screen."""


def _plain(text: str) -> str:
    """Return what is read of a label that may hold rich text."""
    return html.unescape(re.sub(r"<style.*?</style>|<[^>]*>", "", text, flags=re.DOTALL)) if "<" in text else text


@contextmanager
def folder_named(name: str) -> Iterator[Path]:
    """Give a folder that is gone afterwards. Pictures show its path: it is that name alone where nobody has it."""
    folder = Path(tempfile.gettempdir()) / name
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        folder = Path(tempfile.mkdtemp(prefix=f"{name}-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class StrayWindows(QObject):
    """Notes every window that is neither the program's own nor a dialog, menu or popup: a control shown too early."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.seen: list[str] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is shown as a window of its own; consume nothing."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            kind = watched.windowType()
            if kind == Qt.WindowType.Window and not isinstance(watched, QMainWindow | QDialog):
                self.seen.append(f"{type(watched).__name__} “{watched.accessibleName()}”")
        return False


def turn_events(milliseconds: int) -> None:
    """Turn the event loop for so long. QTest.qWait would keep Python's lock, and jobs in the pool would starve."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def lasting_faults(window: QWidget, patience_ms: int = 5_000) -> list[str]:
    """Return the faults (`inspector.faults`) that stay: a page is laid out in steps, and what a step leaves is none."""
    found, patience = list(faults(window)), QDeadlineTimer(patience_ms)
    while found and not patience.hasExpired():
        turn_events(30)
        found = [each for each in faults(window) if each in found]
    return found


@dataclass
class Driver:
    """Drives one program. `log` becomes tour.json; `failures` are sentences, one a thing that was not as expected."""

    program: Program
    out: Path | None
    log: list[dict[str, Any]] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    pictures: int = 0
    words: SaidWords = field(default_factory=lambda: SaidWords(assets_dir(), QLocale().name()[:2]))
    _faults: set[str] = field(default_factory=set)

    @property
    def window(self) -> QWidget:
        """The program's main window."""
        return self.program.window

    # Looking

    def widgets(self, kind: type[W], where: QWidget | None = None) -> list[W]:
        """Return the visible widgets of a kind, from top to bottom and left to right."""
        root = where or self._top()
        found = [each for each in root.findChildren(kind) if each.isVisible()]
        return sorted(found, key=lambda each: (each.mapToGlobal(QPoint()).y(), each.mapToGlobal(QPoint()).x()))

    def _top(self) -> QWidget:
        return QApplication.activeModalWidget() or self.window

    def one(self, kind: type[W], where: QWidget | None = None) -> W:
        """Return the first visible widget of a kind, once it is there: what it shows may still be read in a job."""
        self.wait_until(lambda: bool(self.widgets(kind, where)), f"no {kind.__name__} on screen")
        return self.widgets(kind, where)[0]

    def text_on_screen(self) -> str:
        """Return every word that can be read now: labels, buttons, pages and fields."""
        words = []
        for each in self.widgets(QWidget):
            if isinstance(each, QLabel | QAbstractButton | QLineEdit):
                words.append(_plain(each.text()))
            elif isinstance(each, QTextEdit | QPlainTextEdit):
                words.append(each.toPlainText())
            # What a control paints itself it also tells a screen reader.
            words += [each.accessibleName(), each.accessibleDescription()]
        return "\n".join(words)

    def sees(self, text: str) -> bool:
        """Return whether a text can be read on screen now."""
        return self.words.is_in(text, straight(self.text_on_screen()))

    def button(self, *names: str) -> QAbstractButton:
        """Return the first visible, enabled button with one of these texts or accessible names."""

        def named() -> Iterator[QAbstractButton]:
            for name in (told for each in names for told in self.words.of(each)):
                for each in self.widgets(QAbstractButton):
                    if each.isEnabled() and name in (straight(each.text()), straight(each.accessibleName())):
                        yield each

        return self._first(named, f"no button “{'” or “'.join(names)}” on screen")

    def button_that_starts(self, start: str) -> QAbstractButton:
        """Return the first visible button whose accessible name starts so."""

        def starting() -> Iterator[QAbstractButton]:
            shown = self.widgets(QAbstractButton)
            return (each for each in shown if straight(each.accessibleName()).startswith(self.words.of(start)))

        return self._first(starting, f"no button that starts with “{start}” on screen")

    def choice(self, words: str) -> QAbstractButton:
        """Return the choice with these words: its accessible name is a number and the words, then how it was marked."""

        def worded() -> Iterator[QAbstractButton]:
            for each in self.widgets(QAbstractButton):
                number, _, rest = each.accessibleName().partition(" ")
                if number.isdecimal() and straight(rest).startswith(self.words.of(words)) and each.isEnabled():
                    yield each

        return self._first(worded, f"no choice “{words}” on screen")

    def _first(self, find: Callable[[], Iterator[W]], missing: str) -> W:
        """Return the first that is found, at the latest once no job is at work: it may bring it, or lie over it."""
        patience = QDeadlineTimer(PATIENCE_MS)
        while True:
            covered = isinstance(QApplication.activeModalWidget(), JobDialog) or self.program.desk.jobs.is_busy
            found = next(find(), None)
            if found is not None:
                return found
            if not covered or patience.hasExpired():
                raise NotSeenError(missing)
            turn_events(10)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll so that a widget can be seen, as the wheel would."""
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget, 0, 60)
            parent = parent.parentWidget()
        self.settle()

    def session(self) -> Session:
        """Return the session of who is at work: what is recorded is read through it."""
        return self.program.desk.person

    def section_id(self) -> str:
        """Return the section shown now."""
        visit = self.program.desk.navigator.current
        if visit is None or visit.screen_name != "lesson":
            raise NotSeenError("no section is on screen")
        return visit.arguments[0]

    def attempt_id(self) -> str:
        """Return the attempt or result shown now."""
        visit = self.program.desk.navigator.current
        if visit is None or visit.screen_name != "quiz":
            raise NotSeenError("no quiz is on screen")
        return visit.arguments[0]

    # Acting

    def show(self, screen_name: str, *arguments: str) -> None:
        """Go to a screen."""
        self.program.desk.navigator.show(screen_name, *arguments)
        self.settle()

    def start_quiz(self, quiz: str, mode: Mode) -> str:
        """Begin a quiz and return the id of the attempt; empty where its terms are told first."""
        self.program.desk.navigator.start_quiz(quiz, mode)
        self.settle()
        return "" if self.dialogs() else self.attempt_id()

    def drop(self, path: Path) -> bool:
        """Drop a file on the window, as a file manager does; return whether the window takes it."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        entering = QDragEnterEvent(QPoint(300, 300), *how)
        entering.ignore()
        QApplication.sendEvent(self.window, entering)
        if entering.isAccepted():
            QApplication.sendEvent(self.window, QDropEvent(QPoint(300, 300), *how))
        self.settle()
        return entering.isAccepted()

    def settle(self, milliseconds: int = 30) -> None:
        """Let the program do what it has to do."""
        turn_events(milliseconds)

    def wait_until(self, condition: Callable[[], bool], what: str, patience_ms: int | None = None) -> None:
        """Wait until something is so, PATIENCE_MS unless told; otherwise raise NotSeenError with `what`."""
        patience = QDeadlineTimer(PATIENCE_MS if patience_ms is None else patience_ms)
        while not condition():
            if patience.hasExpired():
                raise NotSeenError(f"{what}; there is: {' | '.join(self.text_on_screen().split(chr(10)))[:2000]}")
            turn_events(10)

    def click(self, target: QWidget | str, at: QPoint | None = None) -> None:
        """Click a widget, or the button of that name, once no progress of a job lies over it."""
        widget = self.button(target) if isinstance(target, str) else target
        self.bring_into_view(widget)
        patience = QDeadlineTimer(PATIENCE_MS)
        while isinstance(top := QApplication.activeModalWidget(), JobDialog) and not top.isAncestorOf(widget):
            if patience.hasExpired():
                break
            turn_events(10)
        QTest.mouseClick(
            widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or widget.rect().center()
        )
        self.settle()

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        """Press a key as the window gets it from the system, so that shortcuts and filters see it too."""
        for _ in range(times):
            target = QApplication.activeModalWidget() or self.window
            QTest.keyClick(target.windowHandle(), key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        """Type a text where the focus is, letter by letter, in any script."""
        for letter in text:
            target = QApplication.focusWidget() or self._top()
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(target, event)
        self.settle()

    def type_into(self, widget: QWidget, text: str) -> None:
        """Type a text into a field or a text, whichever window is active: offscreen, none may be after a dialog."""
        widget.setFocus()
        for letter in text:
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        self.settle()

    @contextmanager
    def days_back(self, days: int) -> Iterator[None]:
        """Let the person's file be written as some days ago: what was done then goes through the same use cases."""
        learner = self.session().learner
        clock = learner.clock

        def earlier() -> Moment:
            now = clock()
            then = datetime.fromisoformat(now.utc) - timedelta(days=days)
            return Moment(then.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z", now.offset_minutes)

        learner.clock = earlier
        try:
            yield
        finally:
            learner.clock = clock

    @contextmanager
    def folder(self) -> Iterator[Path]:
        """Give a folder for files that come in and go out, gone after it."""
        with folder_named("Documents") as folder:
            yield folder

    # Keeping

    def picture(self, name: str) -> None:
        """Keep a picture of the window under a numbered name."""
        self.settle(60)
        self._inspect(name, self.window)
        self.keep(self.window.grab(), name)

    def _inspect(self, name: str, window: QWidget) -> None:
        """Look for clipped words and controls out of reach; each is told once, and only what is there to stay."""
        for fault in lasting_faults(window):
            if fault not in self._faults:
                self._faults.add(fault)
                self.expect(False, f"{name}: {fault}")

    def keep(self, picture: QPixmap, name: str) -> None:
        """Keep a picture under a numbered name."""
        self.pictures += 1
        if self.out is not None:
            path = self.out / f"{self.pictures:02d}-{name}.png"
            if not picture.save(str(path)):
                raise NotSeenError(f"the picture {path} could not be written")

    def dialogs(self) -> list[QDialog]:
        """Return the dialogs that are open; a job's progress passes by itself and is none."""
        found = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
        found += [each for each in self.window.findChildren(QDialog) if each.isVisible() and each not in found]
        return [each for each in found if not isinstance(each, JobDialog)]

    def close_dialogs(self) -> None:
        """Close every dialog as Esc would."""
        for each in self.dialogs():
            each.reject()
        self.settle()

    def picture_of_dialog(self, name: str) -> None:
        """Keep a picture of the window with the dialog where it stands over it, and note where that is."""
        self.settle(60)
        self._keep_with(name, [each for each in self.dialogs() if each.isWindow()])

    def picture_of_menu(self, name: str, menu: QWidget) -> None:
        """Keep a picture of the window with an open menu, which is a window of its own as dialogs are."""
        self.wait_until(menu.isVisible, "the menu is open")
        self._keep_with(name, [menu])

    def _keep_with(self, name: str, over: Sequence[QWidget]) -> None:
        picture = self.window.grab()
        for each in over:
            self._inspect(name, each)
            painter = QPainter(picture)
            corner = each.pos() - self.window.pos()
            painter.drawPixmap(corner, each.grab())
            painter.end()
            self.note(picture=name, dialog=(corner.x(), corner.y(), each.width(), each.height()))
        self.keep(picture, name)

    def expect(self, is_so: bool, sentence: str, **seen: Any) -> None:
        """Note whether something is as expected; a failure is told at the end and the walk goes on."""
        self.log.append({"expected": sentence, "ok": bool(is_so), **seen})
        if not is_so:
            self.failures.append(sentence)

    def expect_to_see(self, text: str, sentence: str, **seen: Any) -> None:
        """Note whether a text comes to be read on screen: a job may still be at work behind its dialog."""
        with suppress(NotSeenError):
            self.wait_until(lambda: self.sees(text), sentence)
        self.expect(self.sees(text), sentence, **seen)

    def note(self, **seen: Any) -> None:
        """Note what was read, answered or recorded."""
        self.log.append(seen)

    def write(self, **about: Any) -> None:
        """Write tour.json."""
        if self.out is not None:
            everything = {**about, "failures": self.failures, "steps": self.log}
            text = json.dumps(everything, ensure_ascii=False, indent=1, default=str)
            (self.out / "tour.json").write_text(text + "\n", encoding="utf-8")
