"""The bar above every screen: where you are, search, looks, and the way out."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QWidget

from htcourse.ui.dialogs import STAYS_BRIGHT
from htcourse.ui.look.theme import BAR_HEIGHT, Look
from htcourse.ui.shell.crumbs import Crumbs
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.layouts import in_row
from htcourse.ui.widgets.one_of import make_one_of
from htcourse.ui.widgets.search_field import SearchField

NARROW, NARROWEST = 1200, 560
ROOMY = 740
"""What a narrow search field needs at Home."""
CRAMPED = 960
"""Below this a breadcrumb needs the room of the search field."""
TRAINERS = "teach"
"""The tab of all that trainers do; it is there where they are at it, and for who said to teach."""
TABS = ("home", "course", "cases", "review", "progress", TRAINERS)


class Tab(Button):
    """A tab of the bar: arrows move along the tabs, Enter and Space open."""

    moved = Signal(int)
    """An arrow was pressed: to the tab before (-1) or after (1)."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the arrows: of several of which one counts Qt would press the next at once."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Leave the stop of Tab where the bar put it: Qt would take it along."""
        QWidget.focusInEvent(self, event)


class Bar(QFrame):
    """Tabs on pages that stand for themselves, a breadcrumb in lessons and quizzes; Quick exit always.

    Learners have five tabs; on pages for trainers, and for who teaches, stands a sixth, "Teach": where they begin.
    """

    tab_asked = Signal(str)
    """A name of TABS."""
    back_asked = Signal()
    """To what was shown before."""
    forward_asked = Signal()
    """To what was gone back from."""
    contents_asked = Signal()
    """Show or hide the contents beside the lesson."""
    bookmark_asked = Signal()
    """Set or take away the bookmark of what is read."""
    search_asked = Signal()
    """Search everywhere."""
    size_asked = Signal()
    """The menu of text sizes; stands under `size_button`."""
    theme_asked = Signal()
    """The menu of themes; stands under `theme_button`."""
    menu_asked = Signal()
    """The menu of the program; stands under `menu_button` or `more_button`, whichever is shown."""
    learner_asked = Signal()
    """The menu of the learner; stands under `learner_button`."""
    exit_asked = Signal()
    """Leave at once."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._kind = self._tab = ""
        self._teaches = False
        self._search_wanted = True
        self._tools: tuple[bool, ...] = ()
        self._contents_wanted = self._bookmark_wanted = False
        self.setProperty("kind", "bar")
        self._build_left()
        self._build_right()
        self._connect()
        self.retranslate()
        self._left = QHBoxLayout()
        self._right = QHBoxLayout()
        self._layout = in_row((self._left, 1), self._right, inside=self)
        look.follow(self._restyle)

    def _build_left(self) -> None:
        look = self._look
        self._group = QButtonGroup(self)
        self.tabs: dict[str, Button] = {}
        for name in TABS:
            tab = Tab(look, "", "tab", parent=self)
            make_one_of(tab)
            tab.moved.connect(self._focus_tab)
            tab.clicked.connect(lambda _=False, name=name: self.tab_asked.emit(name))
            self._group.addButton(tab)
            self.tabs[name] = tab
        self.more_button = Button(look, "", "tab", "ellipsis", self)
        self.contents_button = Button(look, "", "tool", "panel-left", self)
        self.back_button = Button(look, "", "tool", "arrow-left", self)
        self.forward_button = Button(look, "", "tool", "arrow-right", self)
        self.crumbs = Crumbs(look, self)

    def _build_right(self) -> None:
        look = self._look
        self.search = SearchField(look, "Ctrl+K", self)
        self.bookmark_button = Button(look, "", "tool", "bookmark", self)
        self.size_button = Button(look, "", "tool", "a-large-small", self)
        self.theme_button = Button(look, "", "tool", "moon", self)
        self.menu_button = Button(look, "", "tool", "ellipsis", self)
        self.learner_button = Button(look, "", "quiet", parent=self)
        self.exit_button = Button(look, "", "plain", "log-out", self)
        self.exit_button.setObjectName(STAYS_BRIGHT)
        for each in (self.bookmark_button, self.size_button, self.theme_button, self.exit_button):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # who clicks one goes on where they were

    def _connect(self) -> None:
        for button, signal in (
            (self.contents_button, self.contents_asked),
            (self.back_button, self.back_asked),
            (self.forward_button, self.forward_asked),
            (self.search, self.search_asked),
            (self.bookmark_button, self.bookmark_asked),
            (self.size_button, self.size_asked),
            (self.theme_button, self.theme_asked),
            (self.menu_button, self.menu_asked),
            (self.more_button, self.menu_asked),
            (self.learner_button, self.learner_asked),
            (self.exit_button, self.exit_asked),
        ):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit())

    def retranslate(self) -> None:
        """Take the words anew, after the language of the windows changed."""
        self._tools = ()
        self.tabs["home"].set_words(self.tr("Home"))
        self.tabs["course"].set_words(self.tr("Course"))
        self.tabs["cases"].set_words(self.tr("Cases"))
        self.tabs["review"].set_words(self.tr("Review"))
        self.tabs["progress"].set_words(self.tr("Progress"))
        self.tabs[TRAINERS].set_words(self.trainers_word())
        self.contents_button.set_words(self.tr("Contents"))
        self.back_button.set_words(self.tr("Back"))
        self.forward_button.set_words(self.tr("Forward"))
        self.search.set_words(self.tr("Search the course"), self.tr("Search"))
        self.bookmark_button.set_words(self.tr("Bookmark"))
        self.size_button.set_words(self.tr("Text size"))
        self.theme_button.set_words(self.tr("Light, dark or high contrast"))
        self.menu_button.set_words(self.tr("More"))
        self.more_button.set_words(self.tr("More"))
        self.exit_button.set_words(self.tr("Quick exit"))

    def trainers_word(self) -> str:
        """Return what the place of trainers is called, here and in the breadcrumb."""
        return self.tr("Teach")

    def left_out(self) -> tuple[str, ...]:
        """Return the commands that the bar has no room for now and the menu of the program does not have either."""
        buttons: dict[str, QWidget] = {"course": self.tabs["course"], "search": self.search}
        if self._kind == "page":
            buttons = {"search": self.search, "forward": self.forward_button}
            buttons |= {"contents": self.contents_button} if self._contents_wanted else {}
            buttons |= {"bookmark": self.bookmark_button} if self._bookmark_wanted else {}
        return tuple(name for name, button in buttons.items() if button.isHidden())

    def set_kind(self, kind: str) -> None:
        """Show the bar of a page with a tab ("home"), of a lesson or quiz ("page") or of a first page ("first")."""
        if kind == self._kind:
            return
        self._kind = kind
        left: list[QWidget] = []
        right: list[QWidget] = [self.size_button, self.theme_button]
        if kind == "home":
            left = [*self.tabs.values(), self.more_button]
            right += [self.menu_button, self.search, self.learner_button]
        elif kind == "page":
            left = [self.contents_button, self.back_button, self.forward_button, self.crumbs]
            right = [self.search, self.bookmark_button, *right, self.menu_button, self.learner_button]
        right.append(self.exit_button)
        self._arrange(left, right)
        self._fit()

    def set_tab(self, name: str) -> None:
        """Mark the tab of the page shown; none where it has no tab."""
        self._tab = name
        self._group.setExclusive(False)
        for key, tab in self.tabs.items():
            tab.setChecked(key == name)
        self._group.setExclusive(True)
        self._fit()
        self._stop_at_one()

    def _focus_tab(self, step: int) -> None:
        """Move the focus along the tabs that are shown; nothing opens."""
        shown = [tab for tab in self.tabs.values() if tab.isVisible()]
        here = next((place for place, tab in enumerate(shown) if tab.hasFocus()), -1)
        if shown and here >= 0:
            shown[(here + step) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)

    def _stop_at_one(self) -> None:
        """Let Tab stop at the tab of the page shown, else at the first: arrows lead to the others."""
        shown = [tab for tab in self.tabs.values() if not tab.isHidden()]
        stop = next((tab for tab in shown if tab.isChecked()), shown[0] if shown else None)
        for tab in self.tabs.values():
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab is stop else Qt.FocusPolicy.ClickFocus)

    def set_learner(self, name: str, *, teaches: bool = False) -> None:
        """Show who is at work, nothing without a name; who `teaches` has the tab of trainers everywhere."""
        self.learner_button.set_words(name)
        self._teaches = teaches
        self._fit()

    def set_history(self, can_back: bool, can_forward: bool) -> None:
        """Say whether there is somewhere to go."""
        self.back_button.setEnabled(can_back)
        self.forward_button.setEnabled(can_forward)

    def set_page_tools(self, *, contents: bool, bookmark: bool, is_bookmarked: bool, search: bool) -> None:
        """Show the tools that the screen has."""
        tools = (contents, bookmark, is_bookmarked, search)
        if tools == self._tools:
            return
        self._tools = tools
        self._contents_wanted = contents
        self._bookmark_wanted = bookmark
        self.bookmark_button.set_icon("bookmark-check" if is_bookmarked else "bookmark")
        self.bookmark_button.set_words(self.tr("Take the bookmark away") if is_bookmarked else self.tr("Bookmark"))
        self._search_wanted = search
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten search and leave the name out where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _arrange(self, left: list[QWidget], right: list[QWidget]) -> None:
        for layout in (self._left, self._right):
            while layout.count():
                layout.takeAt(0)
        always = (self.crumbs, self.back_button, self.exit_button)
        for widget in self._all():
            if widget not in left and widget not in right:
                widget.hide()
            elif self._kind == "first" or widget in always:
                widget.show()  # of the others `_fit` knows: one shown and hidden again lays out the whole window
        for layout, widgets in ((self._left, left), (self._right, right)):
            for widget in widgets:
                layout.addSpacing(self._look.px(self._space_before(widget)))
                layout.addWidget(widget, 1 if widget is self.crumbs else 0)
        if self.crumbs not in left:
            self._left.addStretch(1)
        self._space()

    def _all(self) -> tuple[QWidget, ...]:
        return (
            *self.tabs.values(),
            self.more_button,
            self.contents_button,
            self.back_button,
            self.forward_button,
            self.crumbs,
            self.search,
            self.bookmark_button,
            self.size_button,
            self.theme_button,
            self.menu_button,
            self.learner_button,
            self.exit_button,
        )

    def _fit(self) -> None:
        px = self._look.px
        is_narrow = self.width() < px(NARROW)
        fewest = ROOMY if self._kind == "home" else CRAMPED
        shape = "wide" if not is_narrow else "narrow" if self.width() >= px(fewest) else "icon"
        if self._kind not in {"home", "page"}:
            return
        is_home = self._kind == "home"
        has_menu = self._search_wanted or is_home
        has_room = self.width() >= px(NARROWEST) or not has_menu
        wanted: dict[QWidget, bool] = {
            self.learner_button: bool(self.learner_button.text()) and not is_narrow,
            self.more_button: False,
            # In this order they go where there is no room: the menu, keys and Home lead there too.
            self.theme_button: has_room,
            self.size_button: has_room,
            self.contents_button: not is_home and self._contents_wanted,
            self.tabs["cases"]: is_home,
            self.tabs["review"]: is_home,
            self.forward_button: not is_home,
            self.tabs["progress"]: is_home,
            self.tabs["course"]: is_home,
            self.bookmark_button: not is_home and self._bookmark_wanted,
            self.search: has_menu,
            self.tabs[TRAINERS]: is_home and (self._teaches or self._tab == TRAINERS),
            self.tabs["home"]: is_home,
            self.menu_button: has_menu,
        }
        if not is_home and wanted[self.search]:
            room = self.width() - self._needed(wanted | {self.search: False}) - self.crumbs.full_width()
            if self.search.width_as(shape) > room:
                shape = "icon"  # where one is says more than what a field is for
        self.search.set_shape(shape)
        fitting = self._fitting(wanted)
        if is_home and any(wanted[each] and not fitting[each] for each in (*self.tabs.values(), self.search)):
            # What leads to the tabs has a name, and stands where they stood.
            fitting = self._fitting(wanted | {self.more_button: True, self.menu_button: False})
        wanted = fitting
        for widget, is_shown in wanted.items():
            widget.setVisible(is_shown)
        self._stop_at_one()

    def _fitting(self, wanted: dict[QWidget, bool]) -> dict[QWidget, bool]:
        """Return what there is room for of what is wanted: the first go first, the name and “More” never."""
        wanted = dict(wanted)
        over = self._needed(wanted) - self.width()
        for widget in list(wanted)[2:]:
            if over > 0 and wanted[widget]:
                wanted[widget] = False
                over -= self._room_of(widget)
        return wanted

    def _needed(self, wanted: dict[QWidget, bool]) -> int:
        """Return the least width of the bar with what is wanted in it; a breadcrumb may vanish."""
        shown = [each for each in self._all() if wanted.get(each, each.isVisibleTo(self)) and each is not self.crumbs]
        before_crumbs = self._space_before(self.crumbs) if self._kind == "page" else 0
        return self._look.px(12 + 12 + 12 + before_crumbs) + sum(map(self._room_of, shown))

    def _room_of(self, widget: QWidget) -> int:
        gaps = 2 * self._left.spacing() if widget in (*self.tabs.values(), self.more_button) else 0
        return widget.sizeHint().width() + self._look.px(self._space_before(widget)) + gaps

    def event(self, event: QEvent) -> bool:
        """Fit anew whenever a button takes another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _space_before(self, widget: QWidget) -> int:
        """Return the room before a widget, in px at 100 %."""
        return {self.back_button: 4, self.crumbs: 8, self.exit_button: 6}.get(widget, 0)

    def _space(self) -> None:
        self._left.setSpacing(self._look.px(2) if self._kind == "home" else 0)
        self._right.setSpacing(0)

    def _restyle(self) -> None:
        px = self._look.px
        self.setFixedHeight(px(BAR_HEIGHT))
        self._layout.setContentsMargins(px(12), 0, px(12), px(1))
        self._layout.setSpacing(px(12))
        kind, self._kind = self._kind, ""
        if kind:
            self.set_kind(kind)
