"""The window: a bar, one screen at a time, what lies over it, and the neutral page of Quick exit."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from htcourse.core.errors import CourseError, LearnerFileError
from htcourse.ui.look.texts import error_text
from htcourse.ui.shell.actions import READING_COMMANDS, Actions
from htcourse.ui.shell.bar import TRAINERS, Bar
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.menus import Menus
from htcourse.ui.shell.registry import is_for_trainers
from htcourse.ui.shell.screen import Crumb, Screen
from htcourse.ui.widgets.focus_order import is_in_view
from htcourse.ui.widgets.focus_ring import FocusRing
from htcourse.ui.widgets.keys import KeyFilter
from htcourse.ui.widgets.layouts import in_column, resting

if TYPE_CHECKING:
    from htcourse.ui.shell.notice import Notice
    from htcourse.ui.shell.quick_exit import CalendarPage

MINIMUM = (640, 400)


class MainWindow(QMainWindow):
    """Shows one screen at a time below a bar. Quick exit covers everything, title and icon included."""

    closing = Signal()
    """The window closes; what was begun is saved already."""
    files_dropped = Signal(list)
    """Files or folders were dropped on the window (their paths)."""

    def __init__(self, desk: Desk, keys: KeyFilter, icon: QIcon) -> None:
        super().__init__()
        self.desk = desk
        desk.look.follow(self._dress)
        self._icon = icon
        self._screen: Screen | None = None
        self._calendar: CalendarPage | None = None
        self._notice: Notice | None = None
        self._focus_before: QWidget | None = None
        self._may_close = False
        self._not_kept: list[str] | None = None
        """While the window is about to close, what could not be kept of its screen."""
        self.actions_by_name = Actions(self)
        self.bar = Bar(desk.look)
        self.screens = QStackedWidget()
        self.page = QWidget()
        self.page.setProperty("kind", "ground")
        self.page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        in_column(self.bar, (self.screens, 1), inside=self.page, spacing=0)
        desk.look.meanwhile = partial(resting, self.page)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.page)
        self.setCentralWidget(self._pages)
        self.setMinimumSize(*MINIMUM)
        self.setAcceptDrops(True)
        self.setWindowIcon(icon)
        self.ring = FocusRing(desk.look, self)
        self.menus = Menus(desk, self.actions_by_name, self.bar, self)
        self._connect(keys)

    def _connect(self, keys: KeyFilter) -> None:
        navigator, bar, actions = self.desk.navigator, self.bar, self.actions_by_name
        navigator.set_guard(self.is_held)
        navigator.shown.connect(self.show_screen)
        navigator.moved.connect(self._show_history)
        navigator.retitled.connect(self.refresh_bar)
        navigator.refused.connect(self.show_error)
        self.desk.look.changed.connect(self.refresh_bar)
        keys.left_at_once.connect(self.leave_at_once)
        keys.keyboard_used.connect(self.ring.use_keyboard)
        keys.watch(actions.all())
        keys.is_pressed_over_menu = self._leave_at
        self._keys = keys
        bar.exit_asked.connect(self.leave_at_once)
        self.desk.requests.exit_asked.connect(self.leave_at_once)
        bar.back_asked.connect(navigator.back)
        bar.forward_asked.connect(navigator.forward)
        bar.contents_asked.connect(actions["contents"].trigger)
        bar.bookmark_asked.connect(actions["bookmark"].trigger)
        bar.search_asked.connect(actions["search"].trigger)
        bar.tab_asked.connect(lambda name: actions[name].trigger())
        actions.connect_all({name: partial(self._ask_screen, name) for name in READING_COMMANDS})
        actions.connect_all(
            {
                "back": navigator.back,
                "forward": navigator.forward,
                "larger": lambda: self._zoom("larger", 1),
                "smaller": lambda: self._zoom("smaller", -1),
                "usual_size": lambda: self._zoom("usual_size", 0),
                "full_screen": self.toggle_full_screen,
                "leave": self.leave_at_once,
                "return": self.come_back,
                "quit": self.close,
            }
        )

    def _zoom(self, name: str, step: int) -> None:
        """Change the size of what the screen shows to others, where it does; else that of everything."""
        (self._screen.commands() if self._screen else {}).get(name, partial(self.desk.look.step_zoom, step))()

    def _dress(self) -> None:
        """Take the style sheet: as the application's, Qt would polish each control once for every one it lies in."""
        with self.desk.look.dressing():
            self.setStyleSheet(self.desk.look.style_sheet())

    def show_notice(self, words: str, button: str, call: Callable[[], None], icon: str = "") -> Notice:
        """Show a sentence above the screen, with a button for what ends it, and return it."""
        from htcourse.ui.shell.notice import Notice  # rare

        self.hide_notice()
        self._notice = Notice(self.desk.look, words, button, icon)
        self._notice.done.connect(call)
        layout = self.page.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, self._notice)
        return self._notice

    def hide_notice(self) -> None:
        """Take the sentence away."""
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    @property
    def screen_shown(self) -> Screen | None:
        """The screen shown now."""
        return self._screen

    def show_screen(self, screen: Screen) -> None:
        """Show a screen that was filled, and its bar."""
        if screen is not self._screen:
            self.save_screen()
            if self.screens.indexOf(screen.as_widget) < 0:
                self.screens.addWidget(screen.as_widget)
            self._let_go_of_focus()
            self._screen = screen
            self.screens.setCurrentWidget(screen.as_widget)
        self.refresh_bar()
        if self.isVisible() and not self.is_left:
            # What was just put into a layout is shown, and can have the focus, only after it.
            QTimer.singleShot(0, screen.as_widget, lambda: self._begin_at(screen))

    def _begin_at(self, screen: Screen) -> None:
        """Put the focus into a screen: where it says, else on its page. It is never left in the bar or out of sight."""
        screen.focus_first()
        focused = self.focusWidget()
        is_here = focused is screen.as_widget or (screen.as_widget.isAncestorOf(focused) and focused.isVisible())
        if not is_here or not is_in_view(focused):
            Screen.focus_first(screen)

    def save_screen(self) -> None:
        """Let the screen shown keep what was begun, then what was refused; no error here stops what comes next."""
        if self._screen is not None:
            try:
                self._screen.leave()
            except CourseError as error:
                if self._not_kept is not None:
                    self._not_kept.append(error_text(error))
                else:
                    QTimer.singleShot(0, self, lambda error=error: self.show_error(error))
        if (refused := self.desk.write_again()) is not None and self._not_kept is not None:
            self._not_kept.append(error_text(refused))

    def is_held(self, go_on: Callable[[], None]) -> bool:
        """Whether the screen shown asks before it is left; it calls `go_on` when that is wanted."""
        return self._screen is not None and self._screen.ask_before_leaving(go_on)

    def leave_then(self, call: Callable[[], None]) -> None:
        """Do what ends the work of who is at it, when the screen shown may be left and nothing would be lost."""
        if not self._asks_first(call):
            call()

    def _asks_first(self, go_on: Callable[[], None]) -> bool:
        """Whether the screen shown asks before `go_on`, or what would be lost does; that does after its yes, too."""

        def unless_lost() -> None:
            if not self._asks_about_loss(go_on):
                go_on()

        return self.is_held(unless_lost) or self._asks_about_loss(go_on)

    def retranslate(self) -> None:
        """Take the words of bar and commands anew, after the language of the windows changed."""
        self.actions_by_name.retranslate()
        self.bar.retranslate()
        if self._calendar is not None and not self.is_left:
            self._calendar.deleteLater()
            self._calendar = None

    def forget_screen(self) -> None:
        """Let go of the screen shown: it is about to be thrown away."""
        self._screen = None

    def refresh_bar(self) -> None:
        """Show title, tab, breadcrumb and tools of the screen shown."""
        screen = self._screen
        if screen is None or self.desk.navigator.is_moving:
            return
        bar, commands = self.bar, screen.commands()
        bar.set_kind(screen.bar)
        visit = self.desk.navigator.current
        here = visit.screen_name if visit is not None else ""
        is_trainers = is_for_trainers(here)
        if screen.bar == "page":
            steps = (("home", self.tr("Home")), *([(TRAINERS, bar.trainers_word())] if is_trainers else []))
            above = (Crumb(words, self.actions_by_name[name].trigger) for name, words in steps)
            bar.crumbs.set_crumbs((*above, *screen.crumbs()))
        bar.set_tab(screen.tab or (TRAINERS if is_trainers else here))
        if screen.bar == "page":
            bar.set_page_tools(
                contents="contents" in commands,
                bookmark="bookmark" in commands,
                is_bookmarked=screen.is_bookmarked,
                search=screen.has_search,
            )
        is_on = self.desk.session is not None and not self.is_left
        self.actions_by_name.set_page(commands)
        self.actions_by_name["search"].setEnabled(is_on and (screen.has_search or bool(screen.no_search_words)))
        if not self.is_left:
            self.setWindowTitle(screen.title())

    def show_error(self, error: BaseException) -> None:
        """Show an error as a sentence; the same one is not shown over itself. A damaged record is left for its tile."""
        at_work = self.desk.session.learner.path if self.desk.session is not None else None
        if isinstance(error, LearnerFileError) and error.values.get("path") == str(at_work):
            self.desk.requests.damage_found.emit(error)
            return
        if self._not_kept is not None and isinstance(error, CourseError):
            self._not_kept.append(error_text(error))
            return
        from htcourse.ui.dialogs.error import ErrorBox  # only when something went wrong
        from htcourse.usecases.machine.machine_settings import log_tail, note_error

        note_error(self.desk.places, error)
        box = ErrorBox(self.desk.look, error, self, partial(log_tail, self.desk.places))
        if any(each.is_told and each.says_the_same(box) for each in self.findChildren(ErrorBox) if each is not box):
            box.deleteLater()
        else:
            box.open()

    def toggle_full_screen(self) -> None:
        """Fill the whole screen, or no longer."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @property
    def is_left(self) -> bool:
        """Whether the neutral page is shown."""
        return self._calendar is not None and self._pages.currentWidget() is self._calendar

    def leave_at_once(self) -> None:
        """Show the neutral page, title and icon; then save what was begun."""
        if self.is_left:
            return
        self._focus_before = self.focusWidget()
        from htcourse.ui.shell.quick_exit import CalendarPage, close_others  # takes 1 ms, at the first time only

        if self._calendar is None:
            self._calendar = CalendarPage(self.desk.look, self.desk.clock().local_day)
            self._pages.addWidget(self._calendar)
        self._pages.setCurrentWidget(self._calendar)
        self.setProperty("is_left", True)
        self.setWindowTitle(self._calendar.title())
        self.setWindowIcon(self._calendar.window_icon())
        close_others(self)
        if (clipboard := QGuiApplication.clipboard()).ownsClipboard():
            clipboard.clear()
        self.ring.hide()
        self.actions_by_name.set_left(True)
        self._calendar.setFocus()
        self.page.setEnabled(False)  # whatever asks for the focus below does not get it
        self.save_screen()

    def _leave_at(self, place: QPoint) -> bool:
        """Leave at a press on Quick exit that a menu would take: it closes at one beside it."""
        button, popup = self.bar.exit_button, QApplication.activePopupWidget()
        is_over = popup is not None and popup.geometry().contains(place)
        if is_over or not button.isVisible() or not button.rect().contains(button.mapFromGlobal(place)):
            return False
        self.leave_at_once()
        return True

    def come_back(self) -> None:
        """Show the course again, where it was."""
        if not self.is_left:
            return
        from htcourse.ui.shell.quick_exit import open_what_waits

        self.page.setEnabled(True)
        self._pages.setCurrentWidget(self.page)
        self.setProperty("is_left", False)
        self.setWindowIcon(self._icon)
        self.actions_by_name.set_left(False)
        self.actions_by_name.set_at_work(self.desk.session is not None)
        self.refresh_bar()
        if (before := self._focus_before) is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus()
        elif self._screen is not None:
            self._begin_at(self._screen)
        open_what_waits(self)

    def _ask_screen(self, command: str) -> None:
        if self._screen is not None and not self.is_left and (call := self._screen.commands().get(command)):
            call()

    def _show_history(self) -> None:
        self.bar.set_history(*map(self.desk.navigator.can_go, (-1, 1)))
        self.refresh_bar()

    def _let_go_of_focus(self) -> None:
        """Take the focus out of a screen that goes: Qt would pass it on to the end of the next one and scroll there."""
        focused = self.focusWidget()
        if self._screen is not None and self._screen.as_widget.isAncestorOf(focused):
            focused.clearFocus()

    def event(self, event: QEvent) -> bool:
        """Keep Quick exit in reach when a dialog takes the window: it would get no click."""
        if event.type() is QEvent.Type.WindowBlocked:
            dialog = QApplication.activeModalWidget()
            # On Wayland no window can be put over another: there Esc twice leaves.
            if dialog is not None and not QGuiApplication.platformName().startswith("wayland"):
                from htcourse.ui.shell.quick_exit import ExitOver  # not at a start

                self._exit_over = ExitOver(self.bar.exit_button, dialog)
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let keys be looked at before the window has the focus."""
        super().showEvent(event)
        self._keys.look_at(self.windowHandle())
        if (screen := self._screen) is not None and not event.spontaneous():
            QTimer.singleShot(0, screen.as_widget, partial(self._begin_at, screen))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the ring where it belongs."""
        super().resizeEvent(event)
        self.ring.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a module file or folder."""
        if self._dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was dropped."""
        if paths := self._dropped(event):
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def _dropped(self, event: QDropEvent) -> list[str]:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        return paths if self.desk.session is not None and not self.is_left else []

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save and say that it is over; an exam under way asks first, unless nobody is there to answer."""
        application = QApplication.instance()
        is_log_out = isinstance(application, QGuiApplication) and application.isSavingSession()
        is_asked = self.isVisible() and not (self.is_left or self._may_close or is_log_out)
        if is_asked and self._asks_first(self._close_after_all):
            event.ignore()
            return
        if not is_asked:
            self.save_screen()
        self.closing.emit()
        event.accept()

    def _asks_about_loss(self, go_on: Callable[[], None]) -> bool:
        """Save what was begun; where it cannot be kept say so while it is there, and ask whether to go on."""
        not_kept: list[str] = []
        self._not_kept = not_kept
        try:
            self.save_screen()
        finally:
            self._not_kept = None
        if not not_kept:
            return False
        from htcourse.ui.dialogs import ask  # only when something went wrong

        title, words = self.tr("Leave all the same?"), self.tr("What you did last is not kept if you leave now.")
        words = " ".join([*dict.fromkeys(not_kept), words])
        ask(self.desk.look, self, title, words, self.tr("Leave all the same"), go_on, "danger")
        return True

    def _close_after_all(self) -> None:
        self._may_close = True
        self.close()
